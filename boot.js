// What `index.html` does before the application has come, and after it has ended: shows what of the printed page is
// meant, hands over to the application without losing what was done, leads back to where one was on a page, and tells
// when the application cannot go on.
// The build makes it small and puts it into the page.

// An organisation's layer is on its way while the application still is. What this leaves, src/port/browser/layer.rs takes.
{
  const { text, dataset: { beside } } = document.getElementById("organisation");
  const say = (said) => globalThis.itsmOrganisation = said;
  say(text.trim() || (/[?&]organisation=/.test(location.search) ? "?" : beside
    ? fetch(beside, { signal: AbortSignal.timeout?.(8000) }).then((answer) => answer.ok ? answer.text() : "").catch(() => "").then(say)
    : ""));
}

// A panic ends the program, so what the person sees then can only be plain HTML and script.
(() => {
  const prefix = "itsm-career-roadmap.";
  const root = document.documentElement;
  let started = false, failed = false, fields = {};

  // Which part of what was printed is meant, and in which theme. Told before anything is painted. In a frame of somebody
  // else's page its address may ask for another; src/embedding/ reads the same words.
  const frame = new URLSearchParams(/[?&]embed=1/.test(location.search) ? location.search : "");
  if (frame.get("storage") !== "none")
    try { fields = JSON.parse(localStorage[prefix + "record"]).fields } catch { /* There is none, or it cannot be read. */ }
  const kept = (name) => fields[name]?.value;
  const theme = frame.get("theme") ?? kept("setting/theme");
  if (theme) root.dataset.theme = theme;
  if (kept("here") || kept("want")) root.dataset.known = "";
  const look = () => {
    if (failed) return;
    const [page, query] = (location.hash || frame.get("start") || "").replace(/^#?\/?/, "").split("?");
    const asked = new URLSearchParams(query).get("view");
    const isView = (word) => word === "map" || word === "list";
    root.dataset.shows = page ? "page" : [asked, frame.get("view"), kept("setting/map-view")].find(isView) ?? (innerWidth < 720 ? "list" : "map");
  };
  look();
  addEventListener("hashchange", look);
  addEventListener("resize", look);

  // What was printed links to pages that are read without the application; as long as it may come, to its own.
  const links = (to) => {
    for (const link of document.querySelectorAll("#boot a")) {
      const read = link.dataset.read ??= link.getAttribute("href");
      if (read.startsWith("read/")) link.setAttribute("href", to(read));
    }
  };
  const application = (path) => path === "read/index.html" ? "#/?view=list" : "#/" + path.slice(5, -5);

  // The map as the application will show it: large enough to read, around the role the person is in.
  const place = (map) => {
    const { width, height } = map.getBoundingClientRect(), all = map.viewBox.baseVal, LEGIBLE = .72;
    if (!width || Math.min(width / all.width, height / all.height) >= LEGIBLE) return;
    const [across, down] = [width / LEGIBLE, height / LEGIBLE];
    const here = map.querySelector("#station-" + CSS.escape(kept("here")) + " .map-station-sign")?.getBBox();
    const start = (at, length, whole) => length >= whole ? (whole - length) / 2 : Math.min(Math.max(at, 0), whole - length);
    const left = here ? here.x + here.width / 2 - across / 2 : 0;
    const top = (here ? here.y + here.height / 2 : all.height / 2) - down / 2;
    map.setAttribute("viewBox", [start(left, across, all.width), start(top, down, all.height), across, down].join(" "));
  };

  // What is done before the application has come is done again once it has.
  const twin = (one) => {
    const name = (other) => other.id || other.getAttribute("href") || other.getAttribute("aria-label") || other.textContent;
    const alike = () => [...document.querySelectorAll(".app " + one.localName)].filter((other) => other.getClientRects().length && name(other) === name(one));
    const at = alike().indexOf(one);
    return () => alike()[at];
  };
  const take = (boot) => {
    const pressed = [], entered = new Map();
    boot.addEventListener("click", (event) => {
      const button = event.target.closest("button");
      if (button) pressed.push(twin(button));
    });
    for (const kind of ["input", "change"]) boot.addEventListener(kind, ({ target }) => entered.set(target, twin(target)));
    boot.addEventListener("over", () => {
      const down = scrollY, active = document.activeElement;
      const focused = boot.contains(active) && twin(active);
      const texts = [...entered].map(([field, its]) => [its, field.value]);
      delete root.dataset.theme;
      delete root.dataset.known;
      delete root.dataset.shows;
      removeEventListener("hashchange", look);
      removeEventListener("resize", look);
      addEventListener("TrunkApplicationStarted", () => {
        scrollTo(0, down);
        for (const [its, text] of texts) {
          const field = its();
          if (!field) continue;
          field.value = text;
          for (const kind of ["input", "change"]) field.dispatchEvent(new Event(kind, { bubbles: true }));
        }
        for (const its of pressed) its()?.click();
        if (focused) focused()?.focus({ preventScroll: true });
      });
    });
  };
  addEventListener("printed", () => {
    const boot = document.getElementById("boot");
    if (failed) return;
    links(application);
    const { shows } = root.dataset, name = { map: "Map", list: "List" }[shows];
    for (const link of boot.querySelectorAll("[aria-current]")) if (shows === "page") link.removeAttribute("aria-current");
    for (const link of boot.querySelectorAll(".view-choice-link"))
      link.textContent === name ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current");
    for (const map of boot.querySelectorAll(".map-drawing")) place(map);
    for (const [name, field] of [["here", "I am"], ["want", "I want to be"]])
      for (const select of boot.querySelectorAll(`select[aria-label="${field}"]`)) if (kept(name)) select.value = kept(name);
    take(boot);
  });

  const show = () => {
    const panel = document.getElementById("broken");
    if (!panel) return addEventListener("DOMContentLoaded", show);
    if (!panel.hidden) return;
    failed = true;
    delete root.dataset.shows;
    delete root.dataset.known;
    links((path) => path);
    panel.hidden = false;
    for (const links of panel.querySelectorAll("[data-links]")) links.replaceWith(links.content);
    for (const words of panel.querySelectorAll("[data-when]")) words.hidden = (words.dataset.when === "started") !== started;
    panel.querySelector("[data-reload]").onclick = () => location.reload();
    panel.querySelector("[data-keep]").onclick = keep;
  };
  const keep = () => {
    const kept = {};
    try {
      for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) kept[key] = localStorage[key];
    } catch { /* Storage is denied: then there is nothing to keep. */ }
    // The record itself can be imported as it is; with anything beside it, everything is kept.
    const keys = Object.keys(kept);
    const text = keys.length === 1 ? kept[keys[0]] : JSON.stringify(kept, null, 1);
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    link.download = "itsm-career-record.json";
    link.click();
  };
  addEventListener("TrunkApplicationStarted", () => { started = true; });

  // Going back, or loading the page again, leads to where one was on that page, which the application begins at its top
  // and may still be drawing. Whoever moves about meanwhile is left where they are.
  // Noted seldom: browsers refuse to be told too often, and then follow no links either.
  const note = () => {
    if (started && (history.state?.down ?? 0) !== scrollY) history.replaceState({ down: scrollY }, "");
  };
  // Safari did not tell for long when scrolling ends.
  let pause;
  if ("onscrollend" in window) addEventListener("scrollend", note);
  else addEventListener("scroll", () => { clearTimeout(pause); pause = setTimeout(note, 200); });
  addEventListener("click", ({ target }) => target.closest?.("a") && note(), true);
  const goingDown = (down) => {
    if (!down) return () => {};
    let frames = 600;
    const stop = () => frames = 0;
    for (const kind of ["wheel", "keydown", "pointerdown"]) addEventListener(kind, stop, { once: true });
    const go = () => {
      if (frames-- <= 0) return;
      scrollTo(0, down);
      // What is above may still grow.
      if (scrollY < down - 1 || document.querySelector("[aria-busy=true]")) requestAnimationFrame(go);
    };
    return () => requestAnimationFrame(() => requestAnimationFrame(go));
  };
  addEventListener("popstate", ({ state }) => goingDown(state?.down)());
  addEventListener("TrunkApplicationStarted", goingDown(history.state?.down));
  const isOurs = (error) => !started || error instanceof WebAssembly.RuntimeError;
  // Of what is fetched only scripts count: Firefox says of a link that asks for one ahead that it failed, when it was only late.
  addEventListener("error", ({ target, error }) => {
    if (target === window ? isOurs(error) : !started && target.localName === "script") show();
  }, true);
  addEventListener("unhandledrejection", (event) => { if (isOurs(event.reason)) show(); });
})();
