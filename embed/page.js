// The page that builds the lines for other pages, and shows what they give.

const APPLICATION = new URL("../", import.meta.url).href;
const SCRIPT = new URL("itsm-roadmap.js", import.meta.url).href;
const choices = document.getElementById("choices");
const preview = document.getElementById("preview");

/** What each system needs from its administrator: what its maker documents, and where that ends, that it ends there. */
const NOTES = {
  html: {
    frame: ["Nothing, unless your site sends a Content-Security-Policy: then its frame-src must name the roadmap’s address."],
    element: [
      "Nothing where the roadmap lies on the same host as your page and your site sends no Content-Security-Policy.",
      "With such a policy: script-src must name the roadmap’s address and 'wasm-unsafe-eval', connect-src its address.",
      "Where the roadmap lies on another host, that host must send Access-Control-Allow-Origin for its scripts and programs.",
    ],
  },
  sharepoint: {
    frame: [
      "Put the lines into an Embed web part of a modern page.",
      "The site’s administrator allows the roadmap’s address under “HTML Field Security” in the site settings, which the Embed web part obeys.",
      "The folder needs a web host of its own, with https: SharePoint Online offers .html files from a library for download and does not show them.",
      "SharePoint’s pages do not listen to the height that frames ask for, so give a height; the roadmap scrolls inside.",
    ],
    element: [
      "A modern page takes no scripts from its authors. Your tenant’s administrator would have to deploy a web part (SharePoint Framework) that loads the script. Take the frame unless you have one.",
    ],
  },
  confluence: {
    frame: [
      "Confluence Data Center: put the lines into an HTML macro, which is there only if the system administrator has enabled it. Atlassian warns that it lets authors run any script.",
      "Confluence Cloud: ask your administrator for a macro that shows frames. What such an app may show is usually restricted to a list of addresses, to which the roadmap’s must be added.",
    ],
    element: [
      "Confluence Data Center: put the lines into an HTML macro, which is there only if the system administrator has enabled it.",
      "Confluence Cloud: take the frame. Macros of apps run in frames of their own there, in which the record would be kept for the app’s address and not for yours.",
    ],
  },
  wordpress: {
    frame: [
      "Put the lines into a Custom HTML block.",
      "The author needs the capability “unfiltered_html”, or WordPress takes frames and scripts out. On a single site administrators and editors have it, on a network of sites only super admins.",
    ],
    element: [
      "Put the lines into a Custom HTML block.",
      "The author needs the capability “unfiltered_html”, or WordPress takes frames and scripts out. On a single site administrators and editors have it, on a network of sites only super admins.",
      "A host that sets DISALLOW_UNFILTERED_HTML takes it from everybody.",
    ],
  },
};

const LISTENER = `addEventListener("message", (event) => {
  const frame = document.querySelector("iframe.itsm-roadmap");
  if (event.source !== frame.contentWindow || event.data?.format !== "itsm-roadmap") return;
  if (event.data.type === "height") frame.style.height = event.data.height + "px";
});`;

/** The chosen words with their values, in the order in which they are documented. */
function words() {
  const chosen = new FormData(choices);
  const text = (name) => String(chosen.get(name) ?? "").trim();
  const height = text("height");
  const pairs = [
    ["start", text("start")],
    ["theme", text("theme")],
    ["region", text("region")],
    ["view", text("view")],
    ["readonly", chosen.has("readonly") ? "1" : ""],
    ["storage", text("storage")],
    ["height", height],
  ];
  if (text("form") === "frame") pairs.push(["origin", choices.elements.origin.validity.valid ? origin(text("origin")) : ""]);
  return pairs.filter(([, value]) => value !== "");
}

function origin(text) {
  try {
    const { origin } = new URL(text);
    return origin === "null" ? "" : origin;
  } catch {
    return "";
  }
}

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

function frameAddress(pairs) {
  const query = pairs.map(([name, value]) => `&${name}=${encodeURIComponent(value).replaceAll("%2F", "/")}`).join("");
  return `${APPLICATION}?embed=1${query}`;
}

function frameSnippet(pairs) {
  const height = pairs.find(([name]) => name === "height")?.[1] ?? "700";
  return `<iframe class="itsm-roadmap" title="ITSM Career Roadmap" src="${escaped(frameAddress(pairs))}" width="100%" height="${height}" style="border: 0" allow="clipboard-write"></iframe>`;
}

function elementSnippet(pairs) {
  const attributes = pairs.map(([name, value]) => name === "readonly" ? " readonly" : ` ${name}="${escaped(value)}"`).join("");
  return `<script type="module" src="${escaped(SCRIPT)}"></script>\n<itsm-roadmap${attributes}></itsm-roadmap>`;
}

function tell(message) {
  document.getElementById("told").textContent = JSON.stringify(message);
}

function show() {
  const isFrame = choices.elements.form.value === "frame";
  const pairs = words();
  document.getElementById("snippet").value = isFrame ? frameSnippet(pairs) : elementSnippet(pairs);
  document.getElementById("copied").textContent = "";
  const notes = NOTES[choices.elements.system.value][choices.elements.form.value].map((sentence) => {
    const note = document.createElement("li");
    note.textContent = sentence;
    return note;
  });
  const heading = document.createElement("h3");
  heading.textContent = `What ${choices.elements.system.selectedOptions[0].textContent.replace(/^A /, "a ")} needs`;
  const list = document.createElement("ul");
  list.append(...notes);
  document.getElementById("note").replaceChildren(heading, list);

  const shown = document.createElement(isFrame ? "iframe" : "itsm-roadmap");
  if (isFrame) {
    // Here it tells this page, whatever page it is made for.
    const here = pairs.filter(([name]) => name !== "origin").concat([["origin", location.origin]]);
    shown.title = "ITSM Career Roadmap";
    shown.src = frameAddress(here);
    shown.height = pairs.find(([name]) => name === "height")?.[1] ?? "700";
  } else {
    for (const [name, value] of pairs) shown.setAttribute(name, value);
  }
  preview.replaceChildren(shown);
}

addEventListener("message", (event) => {
  const frame = preview.querySelector("iframe");
  if (!frame || event.source !== frame.contentWindow || event.data?.format !== "itsm-roadmap") return;
  if (event.data.type === "height") frame.height = event.data.height;
  tell(event.data);
});
preview.addEventListener("itsm-roadmap", (event) => tell(event.detail));
choices.addEventListener("change", show);
choices.addEventListener("submit", (event) => event.preventDefault());
document.getElementById("listener").textContent = LISTENER;
document.getElementById("copy").addEventListener("click", async () => {
  const snippet = document.getElementById("snippet");
  const told = document.getElementById("copied");
  try {
    await navigator.clipboard.writeText(snippet.value);
    told.textContent = "Copied.";
  } catch {
    snippet.select();
    told.textContent = "Your browser does not let this page copy: the lines are selected, copy them with Ctrl + C.";
  }
});
show();
