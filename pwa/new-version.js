// The notice of a new version, fetched when there is one. It waits until nobody is writing, changes nothing by itself,
// and before it does as it is told everything that was entered is saved.

/** Where one writes, as src/ui/frame.rs has it. */
const WRITTEN_IN = "input:not([type=file], [type=radio], [type=checkbox]), textarea, select, [contenteditable]";
/** What is saved only when one says so, what could not be understood, and the way out where the browser keeps nothing. */
const UNSAVED = "form:not([role=search]), [aria-invalid=true], .notice:not([data-version]) button";

/** The key of the record, and the lock under which it is written. */
const RECORD = "itsm-career-roadmap.record";

let isAsked = false, notice;

/** A new version waits: it is used once no tab is open any more, or when somebody says so. */
export function offer(registration) {
  say("A new version is ready.", "Use it now", () => {
    isAsked = true;
    if (registration.waiting) registration.waiting.postMessage("use");
    else location.reload();
  });
}

/** The new version is in use: because of this tab, which begins anew, or of another. */
export function replaced() {
  if (isAsked) location.reload();
  else say("A new version is in use in another tab.", "Reload this page", () => location.reload());
}

function say(sentence, action, act) {
  whenNobodyWrites(() => {
    notice?.remove();
    notice = document.createElement("p");
    notice.className = "notice";
    notice.dataset.version = "";
    const words = document.createElement("span");
    words.textContent = sentence;
    notice.append(words, button(action, () => whenSaved(words, act)), button("Later", later));
    document.querySelector(".app > .notices")?.append(notice);
  });
}

function button(name, act) {
  const button = document.createElement("button");
  button.className = "button";
  button.textContent = name;
  button.onclick = act;
  return button;
}

/** The button that had the focus is gone. */
function later() {
  notice.remove();
  document.querySelector(".app h1")?.focus();
}

function whenNobodyWrites(act) {
  if (!document.activeElement?.matches(WRITTEN_IN)) return act();
  addEventListener("focusout", () => setTimeout(whenNobodyWrites, 0, act), { once: true });
}

/** Acts once everything is kept; where something is not, only when one insists. */
async function whenSaved(words, act) {
  // What is kept when the page is left is kept now.
  dispatchEvent(new Event("pagehide"));
  await navigator.locks?.request(RECORD, () => {});
  const warning = "Something you entered is not saved yet. Save it first, or it is lost.";
  if (words.textContent === warning || !isUnsaved()) return act();
  words.textContent = warning;
}

/** Forms are there only while somebody fills one in. The advert stays a draft until it is kept with the record. */
function isUnsaved() {
  let record = "";
  try { record = localStorage[RECORD] ?? "" } catch { /* Nothing is kept at all. */ }
  const advert = document.getElementById("advert-text")?.value.trim();
  return advert && !record.includes(JSON.stringify(advert).slice(1, -1))
    || [...document.querySelectorAll(UNSAVED)].some((one) => one.getClientRects().length);
}
