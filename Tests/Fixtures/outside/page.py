"""Uses a report page as a reader does, in Chromium: by eye, by keyboard, by telephone, on paper, and without script.

    page.py report.html
"""
import re
import sys

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect, sync_playwright

address = "file://" + sys.argv[1]
RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]}}


def open_page(browser, heard, **settings):
    page = browser.new_context(**settings).new_page()
    page.on("console", lambda message: heard.append(f"console: {message.text}"))
    page.on("pageerror", lambda error: heard.append(f"error: {error}"))
    page.on("request", lambda request: request.url == address or heard.append(f"request: {request.url}"))
    page.goto(address)
    return page


def shown(page):
    return page.locator("#list > details:visible").count()


def fits(page):
    """Whether nothing sticks out to the right."""
    return page.evaluate("document.documentElement.scrollWidth <= innerWidth")


with sync_playwright() as playwright:
    browser = playwright.chromium.launch(
        executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"])
    heard = []
    desk = {"width": 1280, "height": 900}
    for name, settings in {
        "light": {"viewport": desk, "color_scheme": "light"},
        "dark": {"viewport": desk, "color_scheme": "dark"},
        "narrow": {"viewport": {"width": 360, "height": 740}, "has_touch": True},
    }.items():
        page = open_page(browser, heard, **settings)
        assert fits(page), name
        assert page.locator("#filters").is_visible(), name
        all_events = shown(page)
        assert all_events > 3, name
        page.locator("#list summary").first.click()
        assert page.locator("#list .body").first.is_visible(), name
        # What only the script shows is named too, so everything is unfolded first.
        page.evaluate("document.querySelectorAll('details').forEach((item) => { item.open = true })")
        found = Axe().run(page, options=RULES)
        assert found.violations_count == 0, f"{name}: {found.generate_report()}"
        print(name, all_events, "events,", len(found.response["passes"]), "rules of accessibility hold")

    page = open_page(browser, heard, viewport=desk)
    # The map and the list.
    sign = page.locator("#map [data-sign]").last
    sign.dispatch_event("click")
    listed = shown(page)
    assert 0 < listed < all_events, "a sign lists its events"
    assert page.locator("#status").inner_text().startswith(f"{listed} of {all_events} events")
    page.locator("#showall").click()
    assert shown(page) == all_events
    # The timeline, the map and the list.
    bar = page.locator("#chart .bar").first
    bar.locator(".hit").click()
    assert 0 < shown(page) < all_events, "a bar lists its events"
    assert page.locator("#map .sign.off").count() > 0, "and leaves only their signs"
    page.locator("#showall").click()
    # Words, days, numbers, types.
    page.locator("#words").fill("no such word anywhere")
    status = page.locator("#status")
    expect(status).to_have_text(re.compile("^0 of"))
    page.locator("#words").fill("")
    page.locator("#least").fill("1")
    expect(status).not_to_have_text(re.compile(f"^(0|{all_events}) of"))
    assert 0 < shown(page) < all_events
    page.locator("#showall").click()
    page.locator("input[name=type]").first.uncheck()
    expect(status).not_to_have_text(re.compile(f"^(0|{all_events}) of"))
    page.locator("#showall").click()
    assert shown(page) == all_events
    # The keyboard alone: the skip link, the map, the table beneath it, an entry of the list.
    page.reload()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.locator("#map").focus()
    before = page.locator("#map").get_attribute("viewBox")
    page.keyboard.press("+")
    page.keyboard.press("ArrowLeft")
    assert page.locator("#map").get_attribute("viewBox") != before
    page.keyboard.press("0")
    assert page.locator("#map").get_attribute("viewBox").split() == before.split()
    for section in ["#where", "#when"]:
        page.locator(f"{section} .same summary").focus()
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.className").startswith("pick"), section
        page.keyboard.press("Enter")
        assert 0 < shown(page) < all_events, section
        assert page.evaluate("document.activeElement.getAttribute('aria-pressed')") == "true"
        page.keyboard.press("Enter")
        assert shown(page) == all_events, section
    page.locator("#list summary").first.focus()
    page.keyboard.press("Enter")
    assert page.locator("#list .body").first.is_visible()
    # Paper: no controls, and what is short is printed whole.
    page.emulate_media(media="print")
    assert not page.locator("#filters").is_visible()
    assert page.locator("#list .body:visible").count() == all_events
    assert page.locator("#statements .said:visible").count() > 0
    assert len(page.pdf(format="A4")) > 10_000

    page = open_page(browser, heard, viewport=desk, java_script_enabled=False)
    assert not page.locator("#filters").is_visible() and not page.locator("button").first.is_visible()
    assert page.locator("#list > details").count() == all_events
    page.locator("#list summary").first.click()
    assert page.locator("#list blockquote").first.is_visible()
    browser.close()
    assert heard == [], heard
print("nothing in the console, nothing asked for")
