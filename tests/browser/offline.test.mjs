// The browser keeps a release: it opens without a network, and another release is offered, never mixed with it.
import assert from "node:assert/strict";
import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { soon } from "./hands.mjs";
import { host, open } from "./page.mjs";
import { DIST, serve } from "./server.mjs";

const LINK = "v=2&sal=500000";

/** The same release as if everything in it had changed: other names, a mark in its page, another worker. */
async function nextRelease() {
  const folder = join(await mkdtemp(join(tmpdir(), "next-")), "/");
  after(() => rm(folder, { recursive: true }));
  await cp(DIST, folder, { recursive: true, filter: (name) => !/\.(br|gz)$/.test(name) });
  const names = await readdir(folder);
  const worker = await readFile(join(folder, "sw.js"), "utf8");
  const hashes = new Set(names.map((name) => name.match(/-(\w{8,}?)(_bg)?\.\w+$/)?.[1]).filter(Boolean));
  hashes.add(worker.match(/tokenworth-(\w{16})@/)[1]);
  const renamed = (text) => [...hashes].reduce((text, hash) => text.replaceAll(hash, [...hash].reverse().join("")), text);
  for (const name of names) {
    const path = join(folder, name);
    if (/\.(js|html)$/.test(name)) await writeFile(path, renamed(await readFile(path, "utf8")).replace("<html", "<html data-next=1"));
    await rename(path, join(folder, renamed(name)));
  }
  return folder;
}

const NEXT = await nextRelease();

/** A host on which the next release takes the place of this one when `go` is called. */
async function changing(options = {}) {
  let root = DIST;
  const server = await serve({ root: () => root, ...options });
  after(() => server.close());
  return { server, go: () => { root = NEXT; } };
}

/** Opens the page and waits until the browser keeps its release. */
async function kept(options) {
  const page = await open({ offline: true, before: soon, ...options });
  await page.until(() => navigator.serviceWorker.controller?.state === "activated");
  return page;
}

const isNext = (page) => page.raw.evaluate(() => document.documentElement.dataset.next === "1");
const isOffered = (page) => page.until(() => document.querySelector("#release .notice")?.checkVisibility());
const becomesNext = (page) =>
  page.until(() => document.documentElement?.dataset.next === "1" && document.documentElement?.dataset.ready === "1");
/** Whether offline.js has come, and done what it does at once. */
const isAsked = (page) => page.until(() => performance.getEntriesByType("resource").some(({ name }) => /\/offline-\w+\.js$/.test(name)));

/** All of the program works. */
async function works(page) {
  // Twice, since it may be there already.
  for (const tokens of ["100", "225"]) {
    const before = await page.metric("team_cost");
    await page.type("tok", tokens);
    if (tokens === "225") await page.metricBecomes("team_cost", (value) => value > before);
    else await page.metricBecomes("team_cost", (value) => value !== before);
  }
  await page.raw.click(".tiles .ask");
  await page.until(() => document.querySelector("dialog[open] .terms") !== null);
  await page.raw.keyboard.press("Escape");
  await page.until(() => document.querySelector("dialog") === null);
}

test("after one visit the page opens and computes without a server", async () => {
  const server = await serve({ mount: "/wiki/tokens/" });
  const page = await kept({ server, fragment: LINK });
  const before = await page.metric("net_adopter");
  await server.close();
  await page.reload();
  assert.equal(await page.metric("net_adopter"), before);
  await works(page);
  await page.raw.goto(`${server.url}index.html?view=evidence#${LINK}`);
  await page.ready();
  assert.match(await page.text("main"), /METR/);
  assert.deepEqual(page.problems(), []);
});

test("nothing is fetched for it before the page is ready", async () => {
  const asked = [];
  const server = await host({ tamper: (name) => void asked.push(name) });
  const noting = () => new MutationObserver(() => {
    if (document.documentElement.dataset.ready) globalThis.readyAt ??= performance.now();
  }).observe(document, { subtree: true, attributeFilter: ["data-ready"] });
  const page = await kept({ server, before: noting });
  const [ready, started] = await page.raw.evaluate(() =>
    [globalThis.readyAt, performance.getEntriesByType("resource").find(({ name }) => /\/offline-\w+\.js$/.test(name)).startTime]);
  assert.ok(started > ready, `${started} is before ${ready}`);
  const first = asked.findIndex((name) => name.startsWith("offline-"));
  assert.ok(first > 0 && asked.indexOf("sw.js") > first, asked.join(" "));
  assert.deepEqual(asked.slice(0, first).filter((name) => /^later|^icon|\.svg$/.test(name)), []);
});

test("a browser without a network keeps the release once it has one", async () => {
  const page = await open({
    offline: true,
    before: () => {
      globalThis.isOnline = false;
      Object.defineProperty(Navigator.prototype, "onLine", { get: () => globalThis.isOnline });
      // The page waits four seconds before it asks.
      const wait = setTimeout;
      globalThis.setTimeout = (call, time, ...rest) => (time === 4000
        ? wait(() => { call(...rest); globalThis.isDue = true; }, 0)
        : wait(call, time, ...rest));
    },
  });
  await page.until(() => globalThis.isDue);
  assert.ok(!page.requests().some((address) => /\/offline/.test(address)));
  await page.raw.evaluate(() => {
    globalThis.isOnline = true;
    dispatchEvent(new Event("online"));
  });
  await page.until(() => navigator.serviceWorker.controller?.state === "activated");
  assert.deepEqual(page.problems(), []);
});

test("a new release is offered, while the old one goes on with its own files", async () => {
  const { server, go } = await changing();
  const page = await kept({ server, fragment: LINK });
  go();
  await page.reload();
  await isOffered(page);
  assert.equal(await isNext(page), false);
  assert.deepEqual(await page.axe(), []);
  await works(page);
  await page.until(() => location.hash.includes("tok=225"));
  await page.press("Use it now", "#release");
  await becomesNext(page);
  assert.equal(await page.value("tok"), "225");
  await works(page);
  await server.close();
  await page.reload();
  assert.equal(await isNext(page), true);
  assert.deepEqual(page.problems(), []);
});

test("an offer is dismissed, and made again at the next visit", async () => {
  const { server, go } = await changing();
  const page = await kept({ server });
  go();
  await page.reload();
  await isOffered(page);
  await page.press("Dismiss", "#release");
  await page.until(() => document.querySelector("#release") === null);
  await page.reload();
  await isOffered(page);
  assert.equal(await isNext(page), false);
});

test("another tab stays with the old release, whole", async () => {
  const { server, go } = await changing();
  const page = await kept({ server });
  const other = await open({ server, offline: true, before: soon, beside: page });
  go();
  await page.raw.bringToFront();
  await page.reload();
  await isOffered(page);
  await page.press("Use it now", "#release");
  await becomesNext(page);
  await other.raw.bringToFront();
  await works(other);
  assert.equal(await isNext(other), false);
  assert.deepEqual(other.problems(), []);
});

test("a host in the midst of a change gives neither release to the other", async () => {
  const next = await readFile(join(NEXT, "sw.js"));
  let changes = false;
  const server = await host({ tamper: (name) => (changes && name === "sw.js" ? { body: next } : undefined) });
  const page = await kept({ server });
  const before = await page.raw.evaluate(() => caches.keys());
  changes = true;
  const end = await page.raw.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    const ended = new Promise((ended) => registration.addEventListener("updatefound", () => {
      const coming = registration.installing;
      coming.addEventListener("statechange", () => ended(coming.state));
    }));
    registration.update().catch(() => {});
    return ended;
  });
  assert.equal(end, "redundant");
  assert.deepEqual(await page.raw.evaluate(() => caches.keys()), before);
  assert.equal(await page.raw.$("#release"), null);
});

test("nobody else's caches on the same origin are touched", async () => {
  const { server, go } = await changing({ mount: "/one/" });
  const page = await kept({ server });
  const others = ["another program", "tokenworth-0123456789abcdef@/two/"];
  await page.raw.evaluate((others) => Promise.all(others.map(async (name) =>
    (await caches.open(name)).put("kept", new Response("mine")))), others);
  go();
  await page.reload();
  await isOffered(page);
  await page.press("Use it now", "#release");
  await becomesNext(page);
  await page.until(() => navigator.serviceWorker.controller?.state === "activated");
  const left = await page.raw.evaluate((others) => Promise.all(others.map(async (name) =>
    (await caches.match("kept", { cacheName: name })).text())), others);
  assert.deepEqual(left, ["mine", "mine"]);
});

test("an embedded page keeps nothing", async () => {
  const page = await open({ offline: true, before: soon, query: "embed=1" });
  await isAsked(page);
  assert.deepEqual(await page.raw.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
  assert.deepEqual(await page.raw.evaluate(() => caches.keys()), []);
  assert.deepEqual(page.problems(), []);
});

test("in a frame without an origin of its own nothing breaks", async () => {
  const app = await host({ headers: { "access-control-allow-origin": "*" } });
  const body = `<!doctype html><link rel="icon" href="data:,"><iframe sandbox="allow-scripts" width="900" height="700" src="${app.url}"></iframe>`;
  const around = await host({ tamper: (name) => (name === "index.html" ? { body } : undefined) });
  const page = await open({ server: around, ready: false, offline: true, before: soon });
  const frame = await (await page.raw.waitForSelector("iframe")).contentFrame();
  await frame.waitForFunction(() => document.documentElement?.dataset.ready === "1");
  await frame.waitForFunction(() => performance.getEntriesByType("resource").some(({ name }) => /\/offline-\w+\.js$/.test(name)));
  const bad = page.problems().filter((problem) => !problem.startsWith("foreign request"));
  assert.deepEqual(bad, []);
});

test("where there is no worker to be had the page works", async () => {
  const server = await host({ tamper: (name) => (name === "sw.js" ? { status: 404 } : undefined) });
  const page = await open({ server, offline: true, before: soon });
  await isAsked(page);
  await works(page);
});

test("it can be installed", async () => {
  const page = await open();
  const manifest = await page.raw.evaluate(async () => (await fetch(document.querySelector('link[rel="manifest"]').href)).json());
  assert.deepEqual([manifest.start_url, manifest.scope, manifest.display], ["./", "./", "standalone"]);
  for (const { src, type, sizes } of manifest.icons) {
    const found = await page.raw.evaluate(async (src) => {
      const response = await fetch(src);
      const image = Object.assign(new Image(), { src });
      await image.decode();
      return { type: response.headers.get("content-type"), size: `${image.naturalWidth}x${image.naturalHeight}` };
    }, src);
    assert.equal(found.type, type);
    if (sizes !== "any") assert.equal(found.size, sizes);
  }
});
