// Explanations, exports and pictures come with a second program, and that with the first touch.
import assert from "node:assert/strict";
import { test } from "node:test";
import { host, open } from "./page.mjs";

const LATER = /^later.*\.(js|wasm)$/;
const there = (page) => page.until(() => globalThis.tokenworthLater !== undefined);
const button = (page, text) => page.raw.evaluateHandle((text) =>
  [...document.querySelectorAll("button")].find((button) => button.textContent === text), text);

/** A host that notes what of the second program is asked for, and answers as `damage` says. */
async function noting(damage = () => undefined) {
  const asked = [];
  const server = await host({
    tamper: (name, body) => {
      if (!LATER.test(name)) return undefined;
      asked.push(name);
      return damage(asked.length, body);
    },
  });
  return { asked, server };
}

/** Notes what is offered as a file instead of offering it. */
const noteFiles = (page) => page.raw.evaluate(() => {
  globalThis.files = [];
  const made = new Map();
  const make = URL.createObjectURL;
  URL.createObjectURL = (blob) => { const url = make(blob); made.set(url, blob); return url; };
  HTMLAnchorElement.prototype.click = function () {
    const blob = made.get(this.href);
    blob.text().then((text) => globalThis.files.push({ name: this.download, type: blob.type, text }));
  };
});
const file = async (page, name) => {
  await page.until((name) => globalThis.files.some((file) => file.name === name), name);
  return page.raw.evaluate((name) => globalThis.files.find((file) => file.name === name), name);
};

test("nothing of it is loaded before the first touch, and all of it once after", async () => {
  const { asked, server } = await noting();
  const page = await open({ server });
  await page.raw.mouse.move(300, 300);
  await page.raw.evaluate(() => scrollTo(0, 400));
  await page.raw.evaluate(() => new Promise((idle) => requestIdleCallback(idle)));
  assert.deepEqual(asked, []);
  await page.raw.keyboard.press("Tab");
  await there(page);
  await page.raw.keyboard.press("Tab");
  await page.raw.click(".tiles .ask");
  assert.equal(asked.length, 2, asked.join(", "));
  assert.deepEqual(page.problems(), []);
});

test("the page's own program holds none of it", async () => {
  const programs = {};
  const server = await host({ tamper: (name, body) => void (name.endsWith(".wasm") && (programs[name.slice(0, 5)] = body)) });
  const page = await open({ server });
  await page.raw.keyboard.press("Tab");
  await there(page);
  for (const words of ["Found by search", "stroke-dasharray", "border-collapse"]) {
    assert.ok(programs.later.includes(words), `${words} is nowhere: look for other words`);
    assert.ok(!programs.token.includes(words), `${words} is in the first load`);
  }
});

test("the click that loads it is answered: how a metric comes about", async () => {
  const page = await open({ fragment: "v=2&pu=5&pw=6.25&pc=0.5&po=25" });
  await page.raw.evaluate(() => document.querySelector(".tiles .ask").click());
  await page.until(() => document.querySelector("dialog[open] .terms") !== null);
  assert.match(await page.text("dialog h2"), /: \$364,496/);
  assert.match(await page.text("dialog .formula"), /×/);
  assert.equal(await page.raw.$$eval("dialog .formula", (all) => all.length), 2);
  assert.deepEqual(await page.axe(), []);
  await page.raw.keyboard.press("Escape");
  await page.until(() => document.querySelector("dialog") === null);
  assert.deepEqual(page.problems(), []);
});

test("files hold the inputs of the page, in its locale's figures and the reader's currency", async () => {
  const page = await open({ fragment: "v=2&tok=10&s1=%3Cimg%20src=x%3E~tok:5&cur=EUR&fx=0.5" });
  await noteFiles(page);
  await (await button(page, "CSV")).click();
  const csv = await file(page, "tokenworth.csv");
  assert.match(csv.type, /^text\/csv/);
  assert.match(csv.text, /^input,tok,.*\b10\b/m);
  assert.match(csv.text, /<img src=x>/);
  await (await page.raw.$("#chart-scenarios .tools button:last-child")).click();
  const picture = await file(page, "tokenworth-scenarios.svg");
  assert.match(picture.text, /^<svg[^]*€[^]*&lt;img src=x&gt;[^]*<\/svg>\s*$/);
  assert.match(await page.text(".outbox"), /tokenworth-scenarios\.svg/);
  await page.raw.click(".tiles .ask");
  assert.match(await page.text("dialog h2"), /€/);
  assert.deepEqual(page.problems(), []);
});

test("where it is missing that is said, the rest works, and the next touch tries again", async () => {
  let missing = true;
  const { server } = await noting(() => (missing ? { status: 404 } : undefined));
  const page = await open({ server });
  await noteFiles(page);
  await (await button(page, "JSON")).click();
  await page.until(() => /could not be loaded/.test(document.querySelector(".outbox").textContent));
  await page.raw.click(".tiles .ask");
  await page.until(() => /could not be loaded/.test(document.querySelector("dialog[open]")?.textContent));
  assert.match(await page.text("dialog h2"), /\S/);
  await page.raw.keyboard.press("Escape");
  await page.until(() => document.querySelector("dialog") === null);
  await page.type("tok", "225");
  await page.metricBecomes("billed_tok", (value) => Math.abs(value - 687.833) < 0.001);
  assert.deepEqual(page.problems().filter((problem) => !problem.startsWith("console: ")), []);
  // A try that is under way when the file comes back still fails.
  await page.raw.waitForNetworkIdle();
  missing = false;
  await (await button(page, "JSON")).click();
  const json = JSON.parse((await file(page, "tokenworth.json")).text);
  assert.equal(json.inputs.tok, 225);
});

test("where its program is cut short that is said, too", async () => {
  const { server } = await noting((_, body) =>
    (body.subarray(0, 4).toString("latin1") === "\0asm" ? { body: body.subarray(0, body.length / 2) } : undefined));
  const page = await open({ server });
  await (await button(page, "Copy as Markdown")).click();
  await page.until(() => /could not be loaded/.test(document.querySelector(".outbox").textContent));
});

test("a copied table is plain text and HTML", async () => {
  const page = await open();
  await page.raw.evaluate(() => {
    document.execCommand = () => {
      globalThis.copied = {};
      const event = new ClipboardEvent("copy", { cancelable: true });
      const clipboardData = { setData: (kind, text) => { globalThis.copied[kind] = text; } };
      Object.defineProperty(event, "clipboardData", { value: clipboardData });
      return !document.dispatchEvent(event);
    };
  });
  await (await button(page, "Copy as a table")).click();
  await page.until(() => globalThis.copied !== undefined);
  const copied = await page.raw.evaluate(() => globalThis.copied);
  assert.match(copied["text/plain"], /\t\$4,560\t/);
  assert.match(copied["text/html"], /^<p>[^]*<table /);
});
