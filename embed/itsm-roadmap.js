// The element <itsm-roadmap>: the application inside a page of somebody else.
//
//   <script type="module" src="…/embed/itsm-roadmap.js"></script>
//   <itsm-roadmap start="/role/problem-manager" theme="dark" organisation="ours.json"></itsm-roadmap>
//
// Every copy draws inside a shadow root of its own, so that no style comes in or goes out, and keeps its address to
// itself. The program and its parts are those of the folder above. The build puts their names into this file.

const SHEET = "STYLE_OF_THE_ELEMENT";
const FOLDER = new URL("../", import.meta.url);
const NAME = "itsm-roadmap";

const sheet = new CSSStyleSheet();
sheet.replaceSync(SHEET);

/** Fetches the program, once for all copies. The answer is the function that mounts a copy. */
let program;
const application = (organisation) => program ??= (async () => {
  // An organisation's layer lies over all that the program shows, so it is that of the first copy: the file that its
  // attribute names, or the one beside the application. src/port/browser/layer.rs takes it.
  globalThis.itsmOrganisation = organisation ? `?${organisation}` : FOLDER.origin !== location.origin ? ""
    : fetch(new URL("organisation.json", FOLDER)).then((answer) => answer.ok ? answer.text() : "").catch(() => "");
  const mount = new Promise((ready) => { ItsmRoadmap.ready = ready; });
  const { default: start } = await import("../APPLICATION_SCRIPT");
  const answer = await fetch(new URL("APPLICATION_PROGRAM", FOLDER));
  if (!answer.ok) throw new Error(`The roadmap could not be fetched: ${answer.status}.`);
  // Some hosts do not know what a program is; then it is read whole before it is compiled.
  const isKnown = answer.headers.get("content-type") === "application/wasm";
  await start({ module_or_path: isKnown ? answer : await answer.arrayBuffer() });
  return mount;
})();

/** All copies on their pages, to tell them when the program they share is broken. */
const copies = new Set();
const broke = (error) => {
  if (error instanceof WebAssembly.RuntimeError) for (const copy of copies) copy.giveUp();
};
addEventListener("error", (event) => broke(event.error));
addEventListener("unhandledrejection", (event) => broke(event.reason));

class ItsmRoadmap extends HTMLElement {
  static observedAttributes = ["start", "theme", "region", "view", "readonly", "storage", "height"];

  /** Called by the program when it can mount copies. */
  static ready() {}

  #place;
  #isStale = false;

  constructor() {
    super();
    this.attachShadow({ mode: "open" }).adoptedStyleSheets = [sheet];
  }

  connectedCallback() {
    copies.add(this);
    if (!this.#place) this.#draw();
  }

  // Whoever moves an element takes it out and puts it in again: that is no reason to begin anew.
  disconnectedCallback() {
    queueMicrotask(() => {
      if (this.isConnected) return;
      copies.delete(this);
      this.#clear();
    });
  }

  attributeChangedCallback(_, before, after) {
    if (!this.#place || this.#isStale || before === after) return;
    this.#isStale = true;
    queueMicrotask(() => {
      this.#isStale = false;
      if (!this.#place) return;
      this.#clear();
      if (this.isConnected) this.#draw();
    });
  }

  /** Shows what the host has written between the tags, or a sentence, in place of a copy that cannot work. */
  giveUp() {
    this.#place = undefined;
    this.#say("The roadmap could not be shown here. What you have entered is kept as far as it was saved: ", true);
  }

  async #draw() {
    this.#say("Loading the map…", false);
    const within = document.createElement("div");
    within.setAttribute("data-roadmap", "");
    within.lang = "en-GB";
    const place = this.#place = {
      within,
      attributes: new URLSearchParams([...this.attributes].map(({ name, value }) => [name, value])).toString(),
      page: FOLDER.href,
      origin: location.origin,
      tell: (detail) => this.dispatchEvent(new CustomEvent(NAME, { detail, bubbles: true })),
    };
    try {
      const mount = await application(this.getAttribute("organisation"));
      // It may have been taken away, or been given other attributes, in the meantime.
      if (this.#place !== place) return;
      this.shadowRoot.replaceChildren(within);
      mount(place);
    } catch (error) {
      console.error(error);
      if (this.#place === place) this.giveUp();
    }
  }

  #clear() {
    const place = this.#place;
    this.#place = undefined;
    place?.unmount?.();
    this.shadowRoot.replaceChildren();
  }

  #say(words, isOver) {
    const said = document.createElement("p");
    said.setAttribute("data-said", "");
    said.setAttribute("role", isOver ? "alert" : "status");
    const written = document.createElement("slot");
    written.textContent = words;
    said.append(written);
    if (isOver) {
      const link = document.createElement("a");
      link.href = FOLDER.href;
      link.textContent = "open it in its own tab";
      said.append(" ", link);
    }
    this.shadowRoot.replaceChildren(said);
  }
}

if (!customElements.get(NAME)) customElements.define(NAME, ItsmRoadmap);
