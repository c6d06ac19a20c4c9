/// What marks the parts of a page that are not the article: names of elements, roles, words in `class` and `id`, and how such
/// lines begin.
///
/// The words are those that content systems and news sites use for these parts in their markup.
enum BoilerplateWords {
  /// Elements that never hold an article's running text.
  static let elements: Set<String> = [
    "script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "math", "canvas", "audio", "video",
    "nav", "footer", "aside", "figure", "figcaption", "picture", "menu", "dialog", "head", "title", "button", "select",
    "textarea", "input", "option", "amp-ad", "amp-sidebar", "amp-social-share", "amp-consent", "amp-analytics",
    "amp-carousel", "noframes", "applet", "map", "caption",
  ]

  static let roles: Set<String> = [
    "navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alertdialog", "menu", "menubar",
    "toolbar", "tablist", "status", "note",
  ]

  /// Words of a class or id that mark a block: `related-links`, `shareTools`.
  static let blocks: Set<String> = [
    // Ways about the site
    "nav", "navbar", "navigation", "menu", "breadcrumb", "breadcrumbs", "footer", "sidebar", "masthead", "toolbar",
    "pagination", "pager", "sitemap", "topbar", "skip", "skiplink",
    // Other articles
    "related", "recommended", "recommendations", "recommendation", "recirc", "recirculation", "trending", "popular",
    "mostread", "mostpopular", "teaser", "teasers", "headlines", "readmore", "readnext", "upnext", "onward", "promo",
    "promos", "promobox", "outbrain", "taboola", "morestories", "seealso",
    // Wishes of the publisher
    "share", "sharing", "sharebar", "sharetools", "social", "addthis", "follow", "subscribe", "subscription",
    "newsletter", "signup", "donate", "donation", "membership", "cookie", "cookies", "consent", "gdpr", "popup",
    "modal", "overlay", "notification", "banner", "ad", "ads", "advert", "adverts", "advertisement", "advertising",
    "adslot", "adsense", "sponsor", "sponsored", "sponsors", "dfp", "commercial",
    // Voices of readers
    "comment", "comments", "commentlist", "disqus", "respond", "poll", "quiz", "rating", "ratings",
    // Pictures and players
    "caption", "captions", "gallery", "slideshow", "carousel", "lightbox", "player", "podcast", "thumbnail",
    "photocredit", "imagecredit", "credit", "credits",
    // About the article
    "byline", "bylines", "author", "authors", "bio", "timestamp", "tags", "taglist", "topics", "copyright",
    "disclaimer",
    "correction", "printfooter", "jp-relatedposts", "toc", "widget", "widgets", "infobox", "pullquote", "embed",
    "tweet",
    "instagram",
  ]

  /// Words that mark even a part of a sentence as something else.
  static let inline: Set<String> = ["caption", "credit", "screenreader", "tooltip", "footnote", "noprint"]

  /// Classes, whole, that hide what they mark.
  static let hidingClasses: Set<String> = [
    "visually-hidden", "visuallyhidden", "sr-only", "screen-reader-text", "screen-reader-only", "print-only", "hidden",
    "hide", "is-hidden", "u-hidden", "element-invisible",
  ]

  /// Words of a class or id that mark the article's own text.
  static let article: Set<String> = [
    "article", "articlebody", "articletext", "articlecontent", "body", "bodytext", "content", "entry", "entrycontent",
    "story", "storybody", "storytext", "storycontent", "post", "postcontent", "postbody", "text", "main", "maincontent",
    "copy", "prose", "richtext", "wysiwyg", "hentry", "news", "detail",
  ]

  /// Headings under which a page goes on to something else.
  static let closingHeadings: Set<String> = [
    "related", "related stories", "related articles", "related news", "related content", "related topics",
    "related links", "related coverage", "read more", "read next", "read also", "see also", "also read", "more stories",
    "more news", "more on this story", "more on this", "more from", "more like this", "most read", "most popular",
    "most viewed", "trending", "trending now", "popular", "recommended", "recommended for you", "recommended stories",
    "you may also like", "you might also like", "editor's picks", "editors' picks", "top stories", "latest news",
    "latest stories", "latest", "comments", "leave a comment", "leave a reply", "join the conversation", "share this",
    "share this article", "share", "follow us", "subscribe", "newsletter", "sign up", "tags", "topics",
    "about the author",
    "about us", "contact us", "advertisement", "sponsored", "sponsored content", "around the web", "what to read next",
    "in other news", "more in world", "up next",
  ]

  /// How a short paragraph begins that is no part of the article, in lower case.
  static let openings: [String] = [
    "advertisement", "read more", "read also", "also read", "read next", "see also", "more:", "related:", "watch:",
    "listen:", "click here", "sign up", "subscribe", "follow us", "follow ", "share this", "share on", "like us on",
    "join our", "join us", "download our", "get our", "get the latest", "story continues", "article continues",
    "this article continues", "continue reading", "scroll down", "photo:", "photo by", "photograph:", "image:",
    "image source", "image caption", "picture:", "file photo", "(photo", "(ap photo", "(image", "caption:", "video:",
    "copyright", "©", "(c) ", "all rights reserved", "this material may not be", "our standards:", "terms of use",
    "we use cookies", "this site uses", "this website uses", "please enable", "enable javascript", "your browser",
    "skip to", "print this", "email this", "e-mail this", "posted in", "filed under", "tags:", "tagged", "topics:",
    "categories:", "share:", "tweet", "last modified", "last updated", "updated:", "updated on", "updated at",
    "published:", "published on", "published at", "posted:", "posted on", "first published", "enter your email",
    "thank you for reading", "support our", "support independent", "become a member", "already a subscriber", "log in",
    "comments are closed", "view comments", "show comments", "leave a comment", "recommended", "back to top",
    "download the app", "this story has been updated", "note: comments", "most read", "don't miss", "what do you think",
    "have you been affected", "get in touch", "with inputs from", "min read", "minutes read", "listen to this article",
  ]
}
