(() => {
  "use strict";
  // An event: type, first day, last day, sign, bar, killed low, best and high, wounded, and 1 where no upper bound is told.
  const [TYPE, START, END, SIGN, BAR, LOW, BEST, HIGH, WOUNDED, OPEN] = Array(10).keys();
  const byId = (id) => document.getElementById(id);
  const data = JSON.parse(byId("data").textContent);
  const events = data.events;
  // The entries of the list, in the order of the events. The script stands before them, so that a long list can be
  // filtered while it is still being read; see `gather`.
  const list = byId("list");
  const items = [];
  const texts = [];
  let lastNode = null;
  const bars = Array.from(document.querySelectorAll("#chart .bar"));
  const signs = new Map(Array.from(document.querySelectorAll("#map [data-sign]"), (sign) => [+sign.dataset.sign, sign]));
  // Buttons in the tables beneath the pictures, which do what a click on a sign or a bar does.
  const picks = Array.from(document.querySelectorAll("button.pick"));
  const plot = { top: 12, bottom: 236 };
  const day = 86400000;
  const chosen = { signs: new Set(), first: null, last: null };
  let isWanted = () => true;

  const dayNumber = (value) => (value ? Math.floor(Date.parse(value + "T00:00:00Z") / day) : null);
  const number = (value) => value.toLocaleString("en");

  function wanted() {
    const types = new Set(Array.from(document.querySelectorAll("input[name=type]:checked"), (box) => data.types.indexOf(box.value)));
    const words = byId("words").value.toLowerCase().split(/\s+/).filter(Boolean);
    const from = dayNumber(byId("from").value);
    const to = dayNumber(byId("to").value);
    const least = parseInt(byId("least").value, 10) || 0;
    const disputed = byId("disputed").checked;
    return (event, index) =>
      types.has(event[TYPE]) &&
      (from === null || (event[END] !== null && event[END] >= from)) &&
      (to === null || (event[START] !== null && event[START] <= to)) &&
      (!least || (event[BEST] || 0) >= least) &&
      (!chosen.signs.size || chosen.signs.has(event[SIGN])) &&
      (chosen.first === null || (event[BAR] >= chosen.first && event[BAR] <= chosen.last)) &&
      // What has not been read yet can neither be searched nor be known to be disputed.
      (!disputed || (index < items.length && items[index].classList.contains("disputed"))) &&
      (!words.length || (index < items.length && words.every((word) => textOf(index).includes(word))));
  }

  function textOf(index) {
    texts[index] ??= items[index].textContent.toLowerCase();
    return texts[index];
  }

  // Takes in the entries that were read since the last time.
  function gather() {
    let node = lastNode ? lastNode.nextElementSibling : list.firstElementChild;
    for (; node; node = node.nextElementSibling) {
      lastNode = node;
      if (node.localName !== "details") continue;
      const index = items.push(node) - 1;
      if (!isWanted(events[index], index)) node.hidden = true;
    }
  }

  function apply() {
    gather();
    isWanted = wanted();
    // Events, killed low, best and high, wounded, and whether some figure has no upper bound.
    const sums = bars.map(() => [0, 0, 0, 0, 0, 0]);
    const shown = new Set();
    const total = [0, 0, 0, 0, 0, 0];
    events.forEach((event, index) => {
      const isShown = Boolean(isWanted(event, index));
      if (index < items.length && items[index].hidden === isShown) items[index].hidden = !isShown;
      if (!isShown) return;
      shown.add(event[SIGN]);
      for (const sum of [total, sums[event[BAR]]]) {
        if (!sum) continue;
        sum[0] += 1;
        sum[1] += event[LOW] || 0;
        sum[2] += event[BEST] || 0;
        sum[3] += event[HIGH] || 0;
        sum[4] += event[WOUNDED] || 0;
        sum[5] |= event[OPEN];
      }
    });
    signs.forEach((sign, index) => {
      sign.classList.toggle("off", !shown.has(index));
      sign.classList.toggle("chosen", chosen.signs.has(index));
    });
    const isChosenBar = (index) => chosen.first !== null && index >= chosen.first && index <= chosen.last;
    bars.forEach((bar, index) => draw(bar, sums[index], isChosenBar(index)));
    for (const button of picks) {
      const { sign, bar } = button.dataset;
      button.setAttribute("aria-pressed", sign === undefined ? isChosenBar(+bar) : chosen.signs.has(+sign));
    }
    const bounds = total[1] === total[3] ? (total[5] ? " or more" : "") :
      ` (${number(total[1])} to ${number(total[3])}${total[5] ? " or more" : ""})`;
    byId("status").textContent =
      `${number(total[0])} of ${number(events.length)} events: killed ${number(total[2])}${bounds}, wounded ${number(total[4])}.` +
      (items.length < events.length ? " The list is still being read." : "");
  }

  function draw(bar, sum, isChosen) {
    const scale = (value) => plot.bottom - (value / data.ceiling) * (plot.bottom - plot.top);
    const best = bar.querySelector(".best");
    const top = scale(sum[2]);
    best.setAttribute("y", top);
    best.setAttribute("height", plot.bottom - top);
    const middle = +best.getAttribute("x") + best.getAttribute("width") / 2;
    const [low, high] = [scale(sum[1]), scale(sum[3])];
    const cap = Math.min(4, best.getAttribute("width") / 2);
    const end = sum[5]
      ? `M${middle - cap} ${high + 1}L${middle} ${high - 5}L${middle + cap} ${high + 1}`
      : `M${middle - cap} ${high}H${middle + cap}`;
    const range = `M${middle - cap} ${low}H${middle + cap}M${middle} ${low}V${high}${end}`;
    bar.querySelector(".range").setAttribute("d", sum[1] === sum[3] && !sum[5] ? "" : range);
    bar.classList.toggle("chosen", isChosen);
  }

  // The map.
  const map = byId("map");
  const whole = map.getAttribute("viewBox").split(" ").map(Number);
  let view = whole.slice();

  function show(next) {
    const most = Math.max(whole[2] * 1.5, 1);
    const width = Math.min(most, Math.max(whole[2] / 200, next[2]));
    const height = (width * whole[3]) / whole[2];
    // What was in the middle stays there where the zoom has reached its end.
    view = [next[0] + (next[2] - width) / 2, next[1] + (next[3] - height) / 2, width, height];
    map.setAttribute("viewBox", view.join(" "));
    map.classList.toggle("far", view[2] > 9000);
    fit();
  }

  // Letters keep their size on the page, whatever the zoom; signs that were made small because of their number grow.
  const crowding = parseFloat(getComputedStyle(map).getPropertyValue("--k")) || 1;
  function fit() {
    const box = map.getBoundingClientRect();
    if (!box.width) return;
    const scale = Math.min(box.width / view[2], box.height / view[3]);
    map.style.setProperty("--u", 1 / scale);
    map.style.setProperty("--k", Math.min(1, crowding * Math.sqrt(whole[2] / view[2])));
  }

  function zoom(factor, x, y) {
    const [left, top, width, height] = view;
    const [cx, cy] = [x ?? left + width / 2, y ?? top + height / 2];
    show([cx - (cx - left) * factor, cy - (cy - top) * factor, width * factor, height * factor]);
  }

  function point(event) {
    const matrix = map.getScreenCTM().inverse();
    return new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix);
  }

  const pointers = new Map();
  let hasMoved = false;
  map.addEventListener("pointerdown", (event) => {
    if (!pointers.size) hasMoved = false;
    pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
  });
  addEventListener("pointermove", (event) => {
    const last = pointers.get(event.pointerId);
    if (!last) return;
    const [dx, dy] = [event.clientX - last.x, event.clientY - last.y];
    if (!hasMoved && Math.hypot(dx, dy) < 4) return;
    hasMoved = true;
    const box = map.getBoundingClientRect();
    const scale = Math.min(box.width / view[2], box.height / view[3]);
    if (pointers.size === 2) {
      const other = Array.from(pointers).find(([id]) => id !== event.pointerId)[1];
      const before = Math.hypot(last.x - other.x, last.y - other.y);
      const after = Math.hypot(event.clientX - other.x, event.clientY - other.y);
      if (before > 0 && after > 0) zoom(before / after);
    } else {
      show([view[0] - dx / scale, view[1] - dy / scale, view[2], view[3]]);
    }
    pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
  });
  for (const name of ["pointerup", "pointercancel"]) addEventListener(name, (event) => pointers.delete(event.pointerId));
  map.addEventListener("wheel", (event) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const at = point(event);
    zoom(event.deltaY < 0 ? 0.8 : 1.25, at.x, at.y);
  }, { passive: false });
  map.addEventListener("keydown", (event) => {
    const step = view[2] / 8;
    const moves = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] };
    if (event.key in moves) show([view[0] + moves[event.key][0], view[1] + moves[event.key][1], view[2], view[3]]);
    else if (event.key === "+" || event.key === "=") zoom(0.7);
    else if (event.key === "-") zoom(1.4);
    else if (event.key === "0") show(whole);
    else return;
    event.preventDefault();
  });
  for (const button of document.querySelectorAll("[data-zoom]")) {
    button.addEventListener("click", () => ({ in: () => zoom(0.6), out: () => zoom(1.6), all: () => show(whole) })[button.dataset.zoom]());
  }
  map.addEventListener("click", (event) => {
    if (hasMoved) return;
    const sign = event.target.closest("[data-sign]");
    if (sign) return pickSign(+sign.dataset.sign);
    chosen.signs.clear();
    apply();
  });

  function pickSign(index) {
    if (!chosen.signs.delete(index)) chosen.signs.add(index);
    apply();
  }

  // The timeline.
  byId("chart").addEventListener("click", (event) => {
    const bar = event.target.closest(".bar");
    if (bar) pickBar(+bar.dataset.bar, event.shiftKey);
  });

  function pickBar(index, isStretch) {
    if (isStretch && chosen.first !== null) {
      chosen.first = Math.min(chosen.first, index);
      chosen.last = Math.max(chosen.last, index);
    } else if (chosen.first === index && chosen.last === index) {
      chosen.first = chosen.last = null;
    } else {
      chosen.first = chosen.last = index;
    }
    apply();
  }
  for (const button of picks) {
    button.addEventListener("click", (event) => {
      const { sign, bar } = button.dataset;
      if (sign === undefined) pickBar(+bar, event.shiftKey);
      else pickSign(+sign);
    });
  }

  // The rest.
  const filters = byId("filters");
  let waiting = 0;
  filters.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(apply, 120);
  });
  filters.addEventListener("submit", (event) => event.preventDefault());
  byId("showall").addEventListener("click", () => {
    filters.reset();
    chosen.signs.clear();
    chosen.first = chosen.last = null;
    apply();
  });
  let opened = [];
  addEventListener("beforeprint", () => {
    const shut = (all) => all.filter((item) => !item.hidden && !item.open);
    const groups = [shut(items), shut(Array.from(document.querySelectorAll("#statements details")))];
    opened = groups.filter((group) => group.length <= 300).flat();
    for (const item of opened) item.open = true;
  });
  addEventListener("afterprint", () => {
    for (const item of opened) item.open = false;
    opened = [];
  });
  function follow() {
    const item = location.hash.length > 1 && byId(location.hash.slice(1));
    if (item && item.localName === "details") item.open = true;
  }
  addEventListener("hashchange", follow);
  addEventListener("resize", fit);
  for (const element of document.querySelectorAll("#filters, .zoom, .script")) element.hidden = false;
  fit();
  apply();
  const arrivals = new MutationObserver(gather);
  arrivals.observe(list, { childList: true });
  document.addEventListener("DOMContentLoaded", () => {
    arrivals.disconnect();
    apply();
    follow();
  });
})();
