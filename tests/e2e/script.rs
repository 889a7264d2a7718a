//! The few lines of script that run in the page, where the driver has no command for what a reader sees.

/// Calls back once the application has drawn a page: its start screen is gone, a heading is there, nothing of the page
/// is still being fetched or drawn, a frame has passed. The outcome is the heading, or nothing after ten seconds.
pub(crate) const WHEN_DRAWN: &str = "
    const done = arguments[arguments.length - 1];
    const start = performance.now();
    const look = () => {
        const heading = document.querySelector('#boot, .page-awaited, [aria-busy=true]') ? null : document.querySelector('main h1');
        if (heading || performance.now() - start > 10000)
            requestAnimationFrame(() => requestAnimationFrame(() => done(heading && heading.textContent)));
        else requestAnimationFrame(look);
    };
    look();";

/// Changes the address behind the hash, as a link would.
pub(crate) const GO: &str = "location.hash = arguments[0];";

/// Elements that match a selector and whose name could contain the words, as far as script can tell. The browser
/// has the last word on each, but asking it about every link of a page would take seconds.
pub(crate) const CANDIDATES: &str = "
    const [inside, selector, words, isInElement] = arguments;
    const root = isInElement ? document.querySelector('itsm-roadmap').shadowRoot : document;
    const texts = (element) => [
        element.getAttribute('aria-label'), element.getAttribute('title'), element.getAttribute('alt'),
        ...(element.getAttribute('aria-labelledby')?.split(' ') ?? []).map((id) => root.getElementById(id)?.textContent),
        ...[...(element.labels ?? [])].map((label) => label.textContent),
        element.querySelector('legend, caption, title')?.textContent,
        element.textContent,
    ];
    const plain = (text) => (text ?? '').replace(/\\s+/g, ' ');
    return [...(inside ?? root).querySelectorAll(selector)].filter((element) =>
        element.checkVisibility({ visibilityProperty: true }) && texts(element).some((text) => plain(text).includes(words)));";

/// What kind of field or button an element is, and the words that it shows by itself.
pub(crate) const NATURE: &str = "
    const [element] = arguments;
    const isFile = element.type === 'file';
    return [isFile ? 'file' : element.localName, isFile ? '' : element.selectedOptions?.[0]?.textContent ?? ''];";

/// What a person would click to reach an element: its label, where that is what is seen of it, and of a station what can be
/// touched: the middle of the whole may be empty.
pub(crate) const TARGET: &str = "
    const [element] = arguments;
    element.scrollIntoView({ block: 'center', inline: 'center' });
    return element.labels?.[0] ?? element.querySelector('.map-station-touch') ?? element;";

/// Fills a field whose keyboard entry depends on the browser's language, such as a date.
pub(crate) const FILL: &str = "
    const [field, text] = arguments;
    field.focus();
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));";

/// What is chosen in a list that unfolds.
pub(crate) const CHOSEN: &str = "return arguments[0].selectedOptions[0]?.textContent;";

/// How far the page is wider than the window, in CSS pixels.
pub(crate) const SIDEWAYS: &str = "
    const page = document.documentElement;
    return page.scrollWidth - page.clientWidth;";

/// Everything that this page has put into the browser's keeping, as one text.
pub(crate) const KEPT: &str = "return JSON.stringify(Object.values(localStorage));";

/// Everything that can be read on the page now.
pub(crate) const SEEN_TEXT: &str = "
    const shown = arguments[0] ? document.querySelector('itsm-roadmap').shadowRoot.querySelector('.app') : document.body;
    return shown?.innerText ?? '';";

/// How far down the page is scrolled, in CSS pixels.
pub(crate) const SCROLLED: &str = "return Math.round(window.scrollY);";

/// Keeps a text under a name, as an earlier visit may have left it.
pub(crate) const KEEP: &str = "localStorage.setItem(arguments[0], arguments[1]);";

/// Moves the focus to what matches a selector.
pub(crate) const FOCUS: &str = "document.querySelector(arguments[0]).focus();";

/// The part of the map that is seen.
pub(crate) const PART_IN_VIEW: &str = "return document.querySelector('.map-drawing').getAttribute('viewBox');";

/// How many links are drawn on the map.
pub(crate) const DRAWN_LINKS: &str = "return document.querySelectorAll('.map-drawing .map-link').length;";

/// The roles of the list by address, each with the addresses that its entry leads to.
pub(crate) const LISTED_ROLES: &str = "
    return Object.fromEntries([...document.querySelectorAll('.role-list-role')].map((entry) => {
        const [role, ...others] = [...entry.querySelectorAll('a')].map((link) => link.getAttribute('href'));
        return [role, others];
    }));";

/// The text of each row with a pay figure, with the caption of its table.
pub(crate) const PAY_ROWS: &str = "
    return [...document.querySelectorAll('table.pay-figures')].flatMap((table) =>
        [...table.querySelectorAll('.pay-amounts')].map((amounts) =>
            table.caption.textContent + ' ' + amounts.parentElement.textContent));";

/// Loads the page anew, as the key for it does, once the driver has its answer.
pub(crate) const RELOAD: &str = "window.isOld = true; setTimeout(() => location.reload(), 0);";

/// Whether it has been.
pub(crate) const IS_ANEW: &str = "return !window.isOld && document.readyState === 'complete';";
