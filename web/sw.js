// Stores one release of the page for visits without a network. The build defines RELEASE, its FILES, and those NAMED in
// its page (post-build.mjs), so every release has another worker. The worker answers with its own release only: the
// page names its files by their contents, so files of other releases cannot mix in. A new worker waits until it is told
// to take over (offline.js), or until no page of the old release is open.
const { pathname } = new URL(registration.scope);
const CACHE = `tokenworth-${RELEASE}@${pathname}`;
/** Whether a cache is that of this copy of the program. Other programs and other copies can be on the same origin. */
const isOurs = (name) => name.startsWith("tokenworth-") && name.endsWith(`@${pathname}`);
/** Whether a file gets another name when its contents change. */
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
  // A server that is being updated may already have the next page.
  if (!NAMED.every((file) => page.includes(file))) throw new Error("the page is of another release");
  // A new response, because browsers reject redirected responses for navigation, and a host may have redirected this
  // one.
  return new Response(page, { headers: response.headers });
}

/** A file of this release, or of another stored release, whose pages may still be open. */
async function kept(name) {
  const ours = [CACHE, ...(isHashed(name) ? (await caches.keys()).filter(isOurs) : [])];
  for (const cacheName of ours) {
    const response = await caches.match(name, { ignoreVary: true, cacheName });
    if (response) return response;
  }
}

/** Deletes all releases but this one and the one before. */
async function tidy() {
  const others = (await caches.keys()).filter((name) => isOurs(name) && name !== CACHE);
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
}
