// Keeps one release of the page for visits without a network. The build defines RELEASE, its FILES, and those NAMED in its
// page (post-build.mjs), so that every release has another worker. It answers with its own release alone: that page names
// its files by their contents, so that none of another release can come among them. A new worker waits until it is told to
// take over (offline.js), or until no page of the old one is open.
const { pathname } = new URL(registration.scope);
const CACHE = `tokenworth-${RELEASE}@${pathname}`;
/** Another program's caches, and those of another copy of this one, lie on the same origin. */
const isOurs = (name) => name.startsWith("tokenworth-") && name.endsWith(`@${pathname}`);
/** Whether a file has another name when its contents change. */
const isHashed = (name) => /-\w{8,}\.\w+$/.test(name);

addEventListener("install", (event) => event.waitUntil(fill()));
addEventListener("activate", (event) => event.waitUntil(tidy().then(() => clients.claim())));
addEventListener("message", ({ data }) => data === "take over" && skipWaiting());
addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || !url.href.startsWith(registration.scope)) return;
  const name = url.pathname.slice(pathname.length) || "index.html";
  const answers = request.mode === "navigate" ? name === "index.html" : FILES.includes(name) || isHashed(name);
  if (answers) event.respondWith(kept(name).then((response) => response ?? fetch(request)));
});

async function fill() {
  const cache = await caches.open(CACHE);
  try {
    await Promise.all(FILES.map(async (name) => cache.put(name, await fetched(name))));
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

async function fetched(name) {
  const response = await fetch(name, { cache: isHashed(name) ? "default" : "no-cache" });
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  if (name !== "index.html") return response;
  const page = await response.text();
  // A server in the midst of a change may have the next page already.
  if (!NAMED.every((file) => page.includes(file))) throw new Error("the page is of another release");
  // As a response of its own: a host may have redirected to it, and browsers take none of those for a page.
  return new Response(page, { headers: response.headers });
}

/** A file of this release; or of the one before, of which pages may still be open. */
async function kept(name) {
  const options = { ignoreVary: true };
  const ours = [CACHE, ...(isHashed(name) ? (await caches.keys()).filter(isOurs) : [])];
  for (const cacheName of ours) {
    const response = await caches.match(name, { ...options, cacheName });
    if (response) return response;
  }
}

/** Forgets all releases but this one and the one before. */
async function tidy() {
  const others = (await caches.keys()).filter((name) => isOurs(name) && name !== CACHE);
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
}
