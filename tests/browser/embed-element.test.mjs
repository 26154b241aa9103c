// The element <tokenworth-embed>: its frame, its attributes, its fallback, and what becomes of it when a page moves it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { asElement, asFrame, embedded, fits, metricIn, OPEN, pictures, SANDBOX, script, started, typeInto } from "./hosts.mjs";

const FRAME = "tokenworth-embed > iframe";
const element = (attributes, options) => embedded({ body: async (app) => asElement(app, attributes) + await script(app), ...options });
const set = (page, name, value) => page.raw.$eval("tokenworth-embed", (element, name, value) =>
  (value === null ? element.removeAttribute(name) : element.setAttribute(name, value)), name, value);
const frames = (page) => page.raw.$$eval(FRAME, (all) => all.length);
const sources = (page) => page.raw.$$eval(FRAME, (all) => all.map((frame) => frame.src));
const link = (page, visible) => page.raw.waitForFunction((visible) =>
  document.querySelector("tokenworth-embed > a")?.checkVisibility() === visible, {}, visible);
/** What is gone once a frame has loaded again. */
const mark = (frame) => frame.evaluate(() => { window.marked = true; });
const marked = (frame) => frame.evaluate(() => window.marked);

test("the frame has all that a snippet gives it, and keeps the query and the inputs of its address", async () => {
  const { page, app } = await embedded({
    body: async (app) => `<tokenworth-embed src="${app}?view=target&hide=a%2Cb#v=2&tok=40" title="Tokens" theme="dark" lang="de"></tokenworth-embed>${await script(app)}`,
  });
  const seen = await page.raw.$eval(FRAME, (frame) => ({
    ...Object.fromEntries([...frame.attributes].map(({ name, value }) => [name, value])), style: [frame.style.borderWidth, frame.style.height],
  }));
  assert.deepEqual(seen, {
    slot: "frame", title: "Tokens", width: "100%", loading: "lazy", referrerpolicy: "no-referrer", allow: "clipboard-write", sandbox: SANDBOX,
    src: `${app.url}?view=target&hide=a%2Cb&embed=1&theme=dark&lang=de#v=2&tok=40`, style: ["0px", "640px"],
  });
});

test("without a title the frame is called what the link says", async () => {
  const body = async (app) => `${await script(app, "")}<tokenworth-embed src="${app}"><a href="${app}">What tokens return</a></tokenworth-embed>`;
  const { page } = await embedded({ body });
  await page.raw.waitForSelector('tokenworth-embed > iframe[title="What tokens return"]');
});

test("the link within is there until the frame is, and comes back with it", async () => {
  const { page } = await element("");
  await link(page, false);
  await set(page, "src", "javascript:alert(1)");
  await link(page, true);
  assert.equal(await frames(page), 0);
});

test("no frame is made of what is no address of a page", async () => {
  const refused = ["javascript:alert(1)", "java\nscript:alert(1)", " javascript:alert(1)", "data:text/html,x", "blob:http://127.0.0.1/x", "file:///etc/hosts", "http://", ""];
  const { page, problems } = await element("");
  await page.raw.$eval("tokenworth-embed", (old, refused) => old.replaceWith(...refused.map((src) => {
    const fresh = document.createElement("tokenworth-embed");
    fresh.setAttribute("src", src);
    return fresh;
  }), document.createElement("tokenworth-embed")), refused);
  await pictures(page.raw, 2);
  assert.equal(await page.raw.$$eval("tokenworth-embed", (all) => all.length), refused.length + 1);
  assert.equal(await frames(page), 0);
  assert.deepEqual(problems(), []);
});

test("what is set before the frame can hear arrives all the same", async () => {
  let release;
  const held = new Promise((done) => { release = done; });
  const tamper = (name) => (/^tokenworth-\w+\.js/.test(name) ? held : undefined);
  const before = () => addEventListener("tokenworth-presentation", ({ detail }) => { window.asked = detail; });
  const act = async (page) => {
    const frame = await (await page.raw.waitForSelector(FRAME)).contentFrame();
    await frame.waitForSelector(".tile");
    await set(page, "theme", "dark");
    await set(page, "lang", "de");
    assert.equal(await frame.evaluate(() => window.asked), undefined);
    release();
  };
  const { page, frame } = await element("", { app: { headers: OPEN, tamper }, before, act });
  await frame.waitForFunction(() => window.asked === "theme=dark&lang=de");
  assert.doesNotMatch((await sources(page))[0], /theme/);
});

test("an address may be relative", async () => {
  const { page } = await embedded({ ready: false, body: async (app) => `<base href="${app}"><tokenworth-embed src="?view=target"></tokenworth-embed>${await script(app)}` });
  await page.raw.waitForSelector(FRAME);
  assert.match((await sources(page))[0], /^http:.*\/\?view=target&embed=1$/);
});

test("a height is a number of pixels within reason", async () => {
  const { page } = await element("");
  for (const [given, seen] of [["500", 500], ["1", 100], ["700px", 700], ["1e9", 20000], ["-3", 100], ["high", 640], ["300", 300], ["NaN", 640], ["301", 301], ["", 640]]) {
    await set(page, "height", given);
    await page.raw.waitForFunction((css, seen) => document.querySelector(css).clientHeight === seen, {}, FRAME, seen);
  }
});

test("theme and language reach the frame without loading it again; what is typed stays", async () => {
  const { page, frame, problems } = await element("");
  await typeInto(page, frame, "sal", "500000");
  await frame.evaluate(() => {
    window.asked = [];
    addEventListener("tokenworth-presentation", ({ detail }) => window.asked.push(detail));
  });
  const asked = (detail) => frame.waitForFunction((detail) => window.asked.at(-1) === detail, {}, detail);
  await set(page, "theme", "dark");
  await asked("theme=dark");
  await set(page, "lang", "de");
  await asked("theme=dark&lang=de");
  await set(page, "theme", null);
  await asked("theme=auto&lang=de");
  await set(page, "lang", null);
  await asked("theme=auto&lang=");
  await set(page, "height", "300");
  await page.raw.waitForFunction((css) => document.querySelector(css).clientHeight === 300, {}, FRAME);
  assert.match(await frame.$eval("#in-sal", (input) => input.value), /^500,?000$/);
  assert.deepEqual(problems(), []);
});

/** The color of the picture's point at this place of the host's page, as "r,g,b". */
async function colorAt(page, x, y) {
  const png = await page.raw.screenshot({ clip: { x, y, width: 2, height: 2 }, encoding: "base64" });
  return page.raw.evaluate(async (png) => {
    const picture = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
    const context = new OffscreenCanvas(2, 2).getContext("2d");
    context.drawImage(picture, 0, 0);
    return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3).join();
  }, png);
}

test("a transparent frame shows the host's ground, in light and in dark hosts, with colors of the system and of its own", async () => {
  for (const [host, system, theme] of [["dark", "light", "dark"], ["dark", "light", "light"], ["dark", "dark", ""], ["light", "dark", "light"], ["light", "dark", ""]]) {
    const query = `?ground=transparent&chart=curve${theme && `&theme=${theme}`}`;
    const style = `<style>:root { color-scheme: ${host}; background: rgb(1, 99, 77); } body { margin: 0; }</style>`;
    const { page, frame } = await embedded({
      theme: system, body: async (app) => `${style}<tokenworth-embed src="${app}${query}#v=2&tok=40" title="Tokens"></tokenworth-embed>${await script(app)}`,
    });
    const { x, y } = await frame.$eval("header", (head) => ({ x: head.getBoundingClientRect().left - 6, y: head.getBoundingClientRect().top + 12 }));
    assert.equal(await colorAt(page, x, y), "1,99,77", `host ${host}, system ${system}, theme ${theme || "auto"}`);
    const other = system === "dark" ? "light" : "dark";
    await set(page, "theme", other);
    await frame.waitForFunction((other) => document.documentElement?.dataset.theme === other, {}, other);
    await page.raw.waitForFunction((css, other) => document.querySelector(css).style.colorScheme === other, {}, FRAME, other);
    await pictures(page.raw, 2);
    assert.equal(await colorAt(page, x, y), "1,99,77", `host ${host}, system ${system}, theme set to ${other}`);
  }
});

test("another address loads the frame, another title does not", async () => {
  const { page, frame, app } = await element("");
  await mark(frame);
  await set(page, "title", "Other words");
  await page.raw.waitForFunction((css) => document.querySelector(css).title === "Other words", {}, FRAME);
  assert.equal(await marked(frame), true);
  await set(page, "src", `${app.url}?view=target#v=2&target=225`);
  const other = await page.raw.waitForFrame((frame) => frame.url().includes("view=target"));
  await other.waitForSelector("#in-target");
  assert.equal(await frames(page), 1);
});

test("taken out it listens no more; put elsewhere it starts again, and follows its height", async () => {
  const before = () => {
    window.listening = 0;
    const { addEventListener, removeEventListener } = window;
    window.addEventListener = (kind, ...rest) => { window.listening += kind === "message"; return addEventListener.call(window, kind, ...rest); };
    window.removeEventListener = (kind, ...rest) => { window.listening -= kind === "message"; return removeEventListener.call(window, kind, ...rest); };
  };
  const { page, app, frame, problems } = await element('height="auto"', { before });
  await fits(frame);
  assert.equal(await page.raw.evaluate(() => window.listening), 1);
  await page.raw.$eval("tokenworth-embed", (element) => { window.kept = element; element.remove(); });
  assert.equal(await page.raw.evaluate(() => window.listening), 0);
  assert.equal(await page.raw.evaluate(() => window.kept.querySelectorAll("iframe").length), 0);
  await page.raw.evaluate(() => document.body.appendChild(document.createElement("section")).append(window.kept));
  assert.equal(await page.raw.evaluate(() => window.listening), 1);
  await fits(await started(page, app.url));
  // At once from place to place.
  await page.raw.evaluate(() => document.body.prepend(window.kept));
  await page.raw.waitForFunction((css) => document.querySelector(css), {}, FRAME);
  const again = await started(page, app.url);
  await fits(again);
  assert.ok(Number.isFinite(await metricIn(again, "team_net")));
  assert.equal(await frames(page), 1);
  assert.deepEqual(problems(), []);
});

test("moved without being taken out, it goes on as it is", async (context) => {
  const { page, frame } = await element('height="auto"');
  if (!await page.raw.evaluate(() => "moveBefore" in document.body)) return context.skip("this browser cannot do that");
  await fits(frame);
  await mark(frame);
  await page.raw.$eval("tokenworth-embed", (element) => document.body.appendChild(document.createElement("section")).moveBefore(element, null));
  await frame.evaluate(() => { document.body.append(Object.assign(document.createElement("div"), { textContent: "more" })); });
  await fits(frame);
  assert.equal(await marked(frame), true);
});

test("a copy, and an element that comes with a copied frame, has one frame of its own", async () => {
  const { page } = await element("");
  await page.raw.$eval("tokenworth-embed", (element) => element.after(element.cloneNode(true)));
  await pictures(page.raw, 2);
  assert.deepEqual(await page.raw.$$eval("tokenworth-embed", (all) => all.map((one) => one.querySelectorAll("iframe").length)), [1, 1]);
});

/** Presses Tab until the host's page has the focus on an element that matches; how often that was. */
async function tabUntil(page, css, { back = false } = {}) {
  if (back) await page.raw.keyboard.down("Shift");
  let presses = 0;
  do {
    await page.raw.keyboard.press("Tab");
    presses += 1;
    assert.ok(presses < 400, `400 times Tab do not lead to ${css}`);
  } while (!await page.raw.evaluate((css) => document.activeElement.matches(css), css));
  if (back) await page.raw.keyboard.up("Shift");
  return presses;
}

test("Tab leads into the frame, through it and out again, and back", async () => {
  const around = async (app) => `<button id="before">before</button>${asElement(app)}<button id="after">after</button>${await script(app)}`;
  const { page, frame, problems } = await embedded({ body: around });
  await page.raw.focus("#before");
  assert.equal(await tabUntil(page, "iframe"), 1);
  await frame.waitForFunction(() => document.activeElement !== document.body);
  const inside = await frame.$$eval("a[href], button, input, select, summary, [tabindex='0']", (all) => all.filter((one) => one.checkVisibility()).length);
  const presses = await tabUntil(page, "#after");
  assert.ok(presses > 3 && presses <= inside + 3, `${presses} times Tab for ${inside} controls`);
  await tabUntil(page, "iframe", { back: true });
  await tabUntil(page, "#before", { back: true });
  assert.deepEqual(problems(), []);
});

test("where the host forbids scripts, the link is there, and a frame computes all the same", async () => {
  const headers = (app) => ({ "content-security-policy": `script-src 'none'; frame-src ${app}` });
  const { page, frame } = await embedded({ headers, body: async (app) => asElement(app) + await script(app) + asFrame(app) });
  await link(page, true);
  assert.equal(await frames(page), 0);
  assert.ok(Number.isFinite(await metricIn(frame, "team_net")));
});

test("without JavaScript in the browser the link is there", async () => {
  const { page } = await embedded({ body: async (app) => `<iframe sandbox width="600" height="300" srcdoc='${asElement(app)}${await script(app)}'></iframe>`, ready: false });
  const scriptless = await page.raw.waitForFrame((frame) => frame.parentFrame() !== null);
  const link = await scriptless.waitForSelector("tokenworth-embed > a");
  const { width, height } = await link.boundingBox();
  assert.ok(width > 0 && height > 0);
});
