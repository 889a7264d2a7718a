// The service worker of the page: keeps this version of the application, so that it opens without a network, and the next
// one until somebody asks for it. The build puts the list of files in and makes it small.
//
// It answers for the files of the application and for nothing else of its host, and asks no other host for anything.

/** The page of this version names it. */
const VERSION = "VERSION_OF_THIS_BUILD";
/** Every file that the application needs, by its path from this one, with its SHA-256 as `integrity` takes it. */
const FILES = "FILES_OF_THIS_BUILD";

const PAGE = "index.html", LAYER = "organisation.json", READING = "read/";
/** Names with a mark of their content. Those of another version are asked for by a tab that still shows it. */
const MARKED = /^(parts|pages|roadmap|itsm-career-roadmap)-[0-9a-f]{16}/;

const SCOPE = registration.scope;
const at = (path) => SCOPE + path;
/** Other copies of the application may be on this host, and share its caches: a path has no space in it. */
const OURS = ["itsm-career-roadmap.", " " + new URL(SCOPE).pathname];
const CACHE = OURS.join(VERSION);
/** How long is waited for a file that may have changed, in milliseconds, where an earlier one is kept. */
const PATIENCE = 4000;

/** Organisations' layers that addresses of the page have named. */
const layers = new Set([at(LAYER)]);

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(Promise.all([tidy(), clients.claim()])));
addEventListener("message", (event) => { if (event.data === "use") event.waitUntil(skipWaiting()); });
addEventListener("fetch", (event) => {
  const { url, method, mode } = event.request;
  if (method !== "GET" || !url.startsWith(SCOPE)) return;
  const path = url.slice(SCOPE.length).split(/[?#]/)[0];
  if (mode === "navigate" && (path === "" || path === PAGE)) {
    const layer = new URL(url).searchParams.get("organisation");
    if (layer && URL.canParse?.(layer, SCOPE)) layers.add(new URL(layer, SCOPE).href);
    event.respondWith(kept(PAGE, event.request));
    event.waitUntil(Promise.all([renewPage(), tidy()]));
  } else if (Object.hasOwn(FILES, path) || MARKED.test(path)) {
    event.respondWith(kept(path, event.request));
  } else if (path.startsWith(READING) || layers.has(url)) {
    event.respondWith(fresh(event.request));
  }
});

/** Fetches what has changed since the version before. Where anything is missing, that version goes on. */
async function install() {
  const cache = await caches.open(CACHE);
  // One after the other, because whoever uses the page comes first. What an interrupted attempt has left is used.
  for (const [path, sum] of Object.entries(FILES)) {
    const there = await cache.match(at(path)) ?? await caches.match(at(path));
    const isSame = there && await sumOf(there.clone()) === sum;
    await cache.put(at(path), isSame ? there : path === PAGE ? await page() : await fetched(path, sum));
  }
  await fresh(at(LAYER)).catch(async () => {
    const before = await caches.match(at(LAYER));
    if (before) await cache.put(at(LAYER), before);
  });
}

async function fetched(path, integrity) {
  const answer = await fetch(at(path), { cache: "no-cache", priority: "low", integrity });
  if (!answer.ok) throw new Error(`${path} was answered with ${answer.status}`);
  return plain(answer);
}

/** An answer as it is kept. Browsers refuse one for a page where its host has led to another address, and keep none that
 * is said to depend on how it was asked for. */
function plain({ body, headers }) {
  const kept = new Headers(headers);
  kept.delete("Vary");
  return new Response(body, { headers: kept });
}

/** The page. Whoever hosts it may have written into it, an organisation's layer for one, so that its sum may be another;
 * but it has to be that of this version. */
async function page() {
  const answer = await fetched(PAGE, "");
  if (!(await answer.clone().text()).includes(VERSION)) throw new Error("the page is of another version");
  return answer;
}

async function renewPage() {
  const answer = await page().catch(() => undefined);
  if (answer) await (await caches.open(CACHE)).put(at(PAGE), answer);
}

async function sumOf(answer) {
  const sum = new Uint8Array(await crypto.subtle.digest("SHA-256", await answer.arrayBuffer()));
  return "sha256-" + btoa(String.fromCharCode(...sum));
}

/** What is kept of this version, or else of another; only then the host is asked. */
async function kept(path, request) {
  const cache = await caches.open(CACHE);
  return await cache.match(at(path)) ?? await caches.match(at(path)) ?? fetch(request);
}

/** What the host has now; what it had, where it does not answer. */
async function fresh(request) {
  const cache = await caches.open(CACHE);
  const there = await cache.match(request);
  const answered = fetch(request, { cache: "no-cache" }).then(async (answer) => {
    // Where there is no room for it, it is shown all the same.
    if (answer.ok && !answer.redirected) await cache.put(request, plain(answer.clone())).catch(() => {});
    if (answer.status === 404) await cache.delete(request);
    return answer;
  });
  if (!there) return answered;
  const late = new Promise((done) => setTimeout(done, PATIENCE, there));
  return Promise.race([answered.then((answer) => answer.status < 500 ? answer : there, () => there), late]);
}

/** Takes away what earlier versions kept, once no tab can show one of them and none is on its way. */
async function tidy() {
  const names = await caches.keys();
  const open = await clients.matchAll({ type: "window", includeUncontrolled: true });
  if (registration.installing || registration.waiting || open.filter(({ url }) => url.startsWith(SCOPE)).length > 1) return;
  const isOurs = (name) => name.startsWith(OURS[0]) && name.endsWith(OURS[1]);
  await Promise.all(names.filter((name) => isOurs(name) && name !== CACHE).map((name) => caches.delete(name)));
}
