// The page in a single file: from a disk, in frames, without a network, with all that the usual page does.
import assert from "node:assert/strict";
import { copyFile, mkdtemp, readFile, rm } from "node:fs/promises";
import { after, test } from "node:test";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { host, open } from "./page.mjs";
import { catching, file } from "./takings.mjs";

const FILE = fileURLToPath(new URL("../../dist/tokenworth.html", import.meta.url));
const LINK = "v=2&pu=5&pw=6.25&pc=0.5&po=25&sal=500000";
// What every other program of the project finds, too: examples/evaluate is tested with the same.
const vectors = await readFile(new URL("../vectors.jsonl", import.meta.url), "utf8");
const EXPECTED = vectors.split("\n").map((line) => line && JSON.parse(line)).find((vector) => vector.in === LINK).out;

// Alone in a folder with an awkward name, so that nothing beside it can help.
const folder = await mkdtemp(join(tmpdir(), "one file & # %41 "));
const alone = join(folder, "töken worth.html");
await copyFile(FILE, alone);
after(() => rm(folder, { recursive: true }));

/** The file as a browser opens it from a disk. */
const fromDisk = (options = {}) => open({ url: pathToFileURL(alone).href, fragment: LINK, ...options });

const isNear = (found, expected) =>
  assert.ok(Math.abs(found - expected) <= Math.abs(expected) * 1e-9, `${found} for ${expected}`);

/** Nothing was asked for but the file itself, of which Firefox does not tell, and `web` things over the web; and nothing went wrong. */
function isQuiet(page, web = 0) {
  const fromDisk = page.requests().filter((url) => url.startsWith("file:///"));
  assert.ok(fromDisk.length <= 1 && page.requests().length - fromDisk.length === web, page.requests().join("\n"));
  assert.deepEqual(page.problems(), []);
}

test("from a disk it finds what a native run finds", async () => {
  const page = await fromDisk({ query: "tab=results" });
  for (const key of ["net_adopter", "roi", "optimum_net", "half_net"]) isNear(await page.metric(key), EXPECTED[key]);
  await page.type("tok", "225");
  await page.metricBecomes("billed_tok", (value) => Math.abs(value - 687.833) < 0.001);
  isQuiet(page);
});

test("explanations, exports and all views are in it", async () => {
  const page = await fromDisk({ before: catching, query: "tab=results" });
  await page.raw.click(".tiles .ask");
  await page.until(() => document.querySelector("dialog[open] .terms") !== null);
  await page.raw.keyboard.press("Escape");
  await page.until(() => document.querySelector("dialog") === null);
  await page.raw.click(".takeaway [name=salary]");
  await page.until(() => document.querySelector(".page[data-salary]") !== null);
  const { name, body } = await file(page, () => page.press("JSON"));
  assert.equal(name, "tokenworth.json");
  assert.equal(JSON.parse(body).inputs.sal, 500_000);
  for (const [view, words] of [["Evidence", "METR"], ["Method", "Worked examples"], ["Target", "Enter a number"]]) {
    // By an event, since the click of links is caught.
    await page.raw.evaluate((view) => [...document.querySelectorAll("nav a")].find((link) => link.textContent === view)
      .dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true })), view);
    await page.until((view, words) => document.querySelector("nav [aria-current]").textContent === view
      && document.querySelector("main").textContent.includes(words), view, words);
    assert.ok(!/NaN|undefined/.test(await page.text("main")));
  }
  isQuiet(page);
});

test("three scenarios come from a link, and go into a link and a file, which say that this is a file", async () => {
  const own = "v=2&sal=300000&tok=225&s1=Pilot~tok:100&s2=Sure~chi:0.9&s3=Rich~sal:900000";
  const page = await fromDisk({ query: "tab=scenarios", fragment: own, before: catching });
  const other = await open({ query: "tab=scenarios", fragment: own });
  for (const scenario of ["base", "s1", "s2", "s3"]) {
    isNear(await page.metric("user_net", scenario), await other.metric("user_net", scenario));
  }
  await page.press("Share");
  await page.raw.waitForSelector("dialog[open] h2");
  assert.match(await page.text("dialog[open]"), /file on your disk/);
  await page.raw.click("dialog [name=salary]");
  await page.until((own) => document.querySelector("#share-link").value.endsWith(`#${own}`), own);
  const { body } = await file(page, () => page.press("Save as a file (JSON)", "dialog"));
  assert.deepEqual(JSON.parse(body).scenarios.filter(({ key }) => /^s\d$/.test(key)).length, 3);
  await page.raw.keyboard.press("Escape");
  isQuiet(page);
  const third = await fromDisk({ query: "tab=scenarios", fragment: "v=2" });
  await third.press("Share");
  await third.raw.waitForSelector("dialog[open] h2");
  await third.raw.$eval("#share-file", (input, body) => {
    const files = new DataTransfer();
    files.items.add(new File([body], "numbers.json", { type: "application/json" }));
    input.files = files.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }, body.toString());
  await third.until((own) => location.hash === `#${own}`, own);
  await third.metricBecomes("user_net", Number.isFinite, "s3");
  for (const scenario of ["base", "s1", "s2", "s3"]) {
    isNear(await third.metric("user_net", scenario), await other.metric("user_net", scenario));
  }
});

test("on a server it is embedded, and seen as it will be", async () => {
  const server = await host();
  const page = await open({ url: new URL("tokenworth.html", server.url).href, fragment: LINK, server });
  await page.press("Embed");
  await page.raw.waitForSelector("dialog[open] h2");
  await page.until(() => document.querySelector("#embed-frame").contentDocument?.documentElement?.dataset.ready === "1");
  assert.match(await page.raw.$eval("#embed-frame", (frame) => frame.src), /\/tokenworth\.html\?embed=1&height=auto#/);
  assert.deepEqual(page.problems(), []);
});

test("a view opens from its address", async () => {
  const page = await fromDisk({ query: "view=method", theme: "dark" });
  assert.equal(await page.raw.evaluate(() => getComputedStyle(document.querySelector(".written .formula, .written math")).display !== "inline"), true);
  isQuiet(page);
});

/** A page around a frame without an origin of its own, in which the file runs as `put` puts it there. */
async function framed(put) {
  const body = "<!doctype html><link rel=icon href=data:,><iframe sandbox='allow-scripts' width=900 height=700></iframe>";
  const server = await host({ tamper: (name) => (name === "index.html" ? { body } : undefined) });
  const page = await open({ server, ready: false });
  await page.raw.evaluate(put, server.url, LINK);
  const frame = await (await page.raw.waitForSelector("iframe")).contentFrame();
  await frame.waitForFunction(() => document.documentElement?.dataset.ready === "1");
  return { page, frame };
}

const metric = (frame, key) => frame.$eval(`data[data-metric="${key}"]`, (data) => Number(data.value));

/** What it can do in a frame. */
async function works(frame) {
  await frame.evaluate(() => document.querySelector(".tiles .ask").click());
  await frame.waitForFunction(() => document.querySelector("dialog[open] .terms") !== null);
  await frame.evaluate(() => document.querySelector("dialog[open]").close());
  await frame.evaluate(() => [...document.querySelectorAll("nav a")].find((link) => link.textContent === "Evidence").click());
  await frame.waitForFunction(() => document.querySelector("main").textContent.includes("METR"));
}

test("in a sandboxed frame, by its address", async () => {
  const { page, frame } = await framed((url, link) => { document.querySelector("iframe").src = `${url}tokenworth.html#${link}`; });
  isNear(await metric(frame, "team_net"), EXPECTED.team_net);
  await works(frame);
  isQuiet(page, 2);
});

test("in a sandboxed frame, as its text", async () => {
  const { page, frame } = await framed(async (url) => {
    document.querySelector("iframe").srcdoc = await (await fetch(`${url}tokenworth.html`)).text();
  });
  isNear(await metric(frame, "team_cost"), EXPECTED.team_cost);
  await works(frame);
  isQuiet(page, 2);
});

test("without JavaScript its text and its picture stay", async () => {
  const page = await fromDisk({ javascript: false, ready: false });
  assert.match(await page.text("h1"), /\$364,000/);
  assert.match(await page.text("body"), /Assumed: 100 people/);
  assert.ok(await page.raw.$eval("noscript svg", (svg) => svg.getBoundingClientRect().width > 300));
});

test("where WebAssembly is missing it says so, over text and picture", async () => {
  const page = await fromDisk({ ready: false, before: () => { delete globalThis.WebAssembly; } });
  await page.until(() => document.getElementById("fallback")?.hidden === false);
  assert.match(await page.text("#fallback-reason"), /\S/);
  assert.equal(await page.raw.$$eval(".tile dt", (all) => all.length), 3);
  assert.ok(await page.raw.$eval("svg", (svg) => svg.getBoundingClientRect().width > 300));
});

test("its policy allows what is in it and no request but for itself", async () => {
  const html = await readFile(FILE, "utf8");
  const [, policy] = html.match(/Content-Security-Policy" content="([^"]*)"/);
  assert.match(policy, /^default-src 'none'; script-src 'sha256-[^']+' 'wasm-unsafe-eval'; style-src 'sha256-[^']+'; img-src data: blob:; frame-src 'self'; base-uri 'none'; form-action 'none'$/);
  assert.doesNotMatch(html, /rel="?(manifest|stylesheet)|<script[^>]* src=|serviceWorker/);
  assert.ok((await readFile(FILE)).length <= 1_872_000);
});
