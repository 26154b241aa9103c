// The Budget view as its readers use it: links, typing, sliding, the address, the keyboard.
import assert from "node:assert/strict";
import { test } from "node:test";
import { tabToButton } from "./hands.mjs";
import { host, near, open } from "./page.mjs";

const REACHABLE = "#app :is(button, a[href], input, select, summary, [tabindex='0']):not([hidden] *)";

test("a link's inputs and results are on the page", async () => {
  const page = await open({ query: "tab=scenarios", fragment: "v=2&sal=500000&pu=5&pw=6.25&pc=0.5&po=25" });
  assert.ok(near(5367.686527)(await page.metric("billed_tok", "half")));
  assert.ok(near(250000)(await page.metric("user_cost", "half")));
  assert.ok(near(-0.493696)(await page.metric("team_roi", "half")));
  assert.equal(await page.text('data[data-metric="billed_tok"][data-scenario="half"]'), "5.37B");
  assert.equal(await page.text('data[data-metric="team_roi"][data-scenario="half"]'), "−0.494×");
  await page.type("curve", "power");
  await page.metricBecomes("team_roi", near(0.0213958), "half");
  assert.deepEqual(page.problems(), []);
});

test("every metric is shown, in full or with the reason why it is missing", async () => {
  const page = await open({ query: "tab=results", fragment: "v=2&sal=0" });
  const shown = await page.raw.$$eval(".all data", (all) => all.map((data) => [data.dataset.metric, data.value, data.textContent]));
  assert.ok(shown.length >= 61, `${shown.length} metrics`);
  for (const [metric, number, text] of shown) {
    assert.ok(number === "" ? text === "–" : Number.isFinite(Number(number)), `${metric}: ${number} ${text}`);
  }
  assert.ok(!/NaN|Infinity|undefined/.test(await page.text("body")));
});

test("typing is never fought; the last good results stay, and the page says so", async () => {
  const page = await open();
  for (const text of ["1.", "-", "1e", "lots", "<b>"]) {
    await page.type("sal", text);
    assert.equal(await page.value("sal"), text);
  }
  assert.equal(await page.raw.$eval("#in-sal", (input) => input.getAttribute("aria-invalid")), "true");
  assert.match(await page.text("#note-sal"), /not a number/);
  assert.match(await page.text(".stale"), /Base salary.* is not valid.*before this edit/);
  assert.ok(near(364496.4)(await page.metric("team_cost")));
  await page.type("sal", "$500k");
  await page.until(() => document.querySelector("#note-sal").textContent === "Read as $500,000 / year.");
  await page.until(() => location.hash.includes("sal=500000"));
  await page.raw.keyboard.press("Tab");
  await page.becomes("sal", "500,000");
  assert.deepEqual(page.problems(), []);
});

test("the reader's locale decides what a typed number means; numbers are written in the language of the text", async () => {
  const page = await open({ locale: "de-DE" });
  await page.type("sal", "1.234,50");
  await page.until(() => document.querySelector("#note-sal").textContent === "Read as $1,234.50 / year.");
  await page.raw.keyboard.press("Tab");
  await page.becomes("sal", "1,234.5");
  assert.equal(await page.text('data[data-metric="team_cost"]'), "$364,000");
});

test("slider and field hold the same number", async () => {
  const page = await open();
  await page.raw.focus("#slide-adopt");
  await page.raw.keyboard.press("ArrowRight");
  await page.becomes("adopt", "81");
  await page.metricBecomes("team_cost", near(4556.205 * 81));
  await page.type("adopt", "50");
  await page.until(() => document.querySelector("#slide-adopt").value === "0.5");
});

test("the address follows the inputs and keeps what it does not understand", async () => {
  const page = await open({ fragment: "v=2&later=x" });
  assert.equal(await page.hash(), "#v=2&later=x");
  await page.type("tok", "225");
  await page.until(() => location.hash === "#v=2&tok=225&later=x");
  await page.reload();
  assert.equal(await page.value("tok"), "225");
});

test("a link of version 1 keeps its meaning, and is written back as version 2 with what it took for granted", async () => {
  const page = await open({ query: "tab=results", fragment: "v=1&tok=225&later=x" });
  assert.ok(near(225)(await page.metric("billed_tok")));
  assert.ok(near(1.25)(await page.metric("price")));
  await page.type("n", "50");
  await page.until(() => location.hash.startsWith("#v=2&n=50&tok=225&spread=1&mw=0.08&mc=0.9&mo=0.01&chi=0.5&"));
  assert.match(await page.hash(), /&later=x$/);
  await page.reload();
  assert.ok(near(225)(await page.metric("billed_tok")));
  assert.deepEqual(page.problems(), []);
});

test("a link pasted into the open page replaces the inputs, and Back brings them again", async () => {
  const page = await open({ query: "tab=results", fragment: "v=2&tok=10&spread=1" });
  await page.raw.evaluate(() => { location.hash = "#v=2&tok=225&spread=1&sal=-5"; });
  await page.metricBecomes("billed_tok", near(225));
  assert.match(await page.text(".notices"), /Base salary \(sal\).*“-5”.*0 to 100,000,000/);
  await page.raw.click(".notices button");
  await page.until(() => document.querySelector(".notices").textContent === "");
  await page.raw.goBack();
  await page.metricBecomes("billed_tok", near(10));
});

test("resetting is a step that Back undoes", async () => {
  const page = await open({ query: "tab=results", fragment: "v=2&tok=10&spread=1" });
  await page.raw.click(".toolbar .reset");
  await page.metricBecomes("billed_tok", near(97.8251));
  await page.raw.goBack();
  await page.metricBecomes("billed_tok", near(10));
});

test("resetting clears a wrong text too, at an address that already holds the defaults", async () => {
  const page = await open({ fragment: "v=2" });
  await page.type("sal", "lots");
  await page.until(() => document.querySelector(".stale") !== null);
  await page.raw.click(".toolbar .reset");
  await page.until(() => document.querySelector(".stale") === null);
  assert.equal(await page.value("sal"), "200,000");
});

test("hostile text in a link stays text", async () => {
  const page = await open({ fragment: "v=2&sal=%3Cimg%20src=x%20onerror=alert(1)%3E&model=%22%3E%3Cscript%3E" });
  assert.match(await page.text(".notices"), /<img/);
  assert.equal(await page.raw.$(".notices img, .notices script"), null);
  assert.deepEqual(page.problems(), []);
});

test("a target is put into words, and a mix over the whole is refused beside its field", async () => {
  const page = await open({ query: "tab=results", fragment: "v=2&target=225&pu=5&pw=6.25&pc=0.5&po=25" });
  const verdict = await page.text(".verdict");
  assert.match(verdict, /225M tokens a week is 25 agent runs a day for one person, and 59\.1 hours a week to read all that the agents write, more than a 40-hour week has/);
  assert.match(verdict, /In a year the team burns \$361,000 for show to meet it\./);
  assert.equal(Math.round(await page.metric("team_waste") / 1000), 361);
  await page.type("mo", "50");
  await page.until(() => /148\.5%/.test(document.querySelector("#note-mo").textContent));
});

test("everything is reached by keyboard, in the order of the page", async () => {
  const page = await open();
  await page.unfold();
  const wanted = await page.raw.$$eval(REACHABLE, (all) => {
    addEventListener("focusin", ({ target }) => { target.dataset.reached = "1"; });
    return all.length;
  });
  for (let presses = 0; presses < wanted + 20; presses++) await page.raw.keyboard.press("Tab");
  const missed = await page.raw.$$eval(REACHABLE, (all) => all
    .filter((element) => element.tabIndex >= 0 && element.checkVisibility() && !element.dataset.reached)
    .map((element) => element.outerHTML.slice(0, 80)));
  assert.deepEqual(missed, []);
});

test("the skip buttons lead to the inputs and to the results without touching the address", async () => {
  const page = await open({ fragment: "v=2&tok=10" });
  await page.raw.keyboard.press("Tab");
  await page.raw.keyboard.press("Enter");
  await page.focused("inputs");
  await tabToButton(page, "Skip to the results", { back: true });
  await page.focused("outcome");
  // What follows are the tabs.
  await page.raw.keyboard.press("Tab");
  await page.focused("tab-curve");
  assert.equal(await page.hash(), "#v=2&tok=10");
  const target = await open({ query: "view=target" });
  await tabToButton(target, "Skip to the results");
  await target.focused("outcome");
  const method = await open({ query: "view=method" });
  await tabToButton(method, "Skip to the content");
  await method.until(() => document.activeElement.localName === "main");
});

test("the color switch is remembered in the address", async () => {
  const page = await open({ theme: "light" });
  const paper = () => page.raw.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await paper();
  await page.raw.select("#theme", "dark");
  await page.until(() => location.search === "?theme=dark");
  assert.notEqual(await paper(), light);
  await page.reload();
  assert.notEqual(await paper(), light);
});

/** The page in a frame without an origin of its own, and the page around it. */
async function confined(address = "") {
  // Such a frame gets scripts only from hosts that allow everybody.
  const app = await host({ headers: { "access-control-allow-origin": "*" } });
  const body = `<!doctype html><link rel="icon" href="data:,"><iframe sandbox="allow-scripts" width="1000" height="600" src="${app.url}${address}"></iframe>`;
  const page = await open({ server: await host({ tamper: () => ({ body }) }), ready: false });
  const frame = await page.raw.waitForFrame((frame) => frame.parentFrame() !== null);
  await frame.waitForFunction(() => document.documentElement?.dataset.ready === "1");
  const foreign = (problem) => problem.startsWith("foreign request") && problem.includes(app.url);
  return { page, frame, problems: () => page.problems().filter((problem) => !foreign(problem)) };
}

test("a sandboxed frame without history and storage works, says what is not saved, and logs no error", async () => {
  const { page, frame, problems } = await confined("?tab=scenarios#v=2&spread=1");
  await frame.waitForSelector("#in-tok");
  assert.match(await frame.$eval(".notices", (notices) => notices.textContent), /does not let the page save your scenarios/);
  assert.equal(await frame.$eval(".tiles", (tiles) => getComputedStyle(tiles).display), "grid");
  await frame.focus("#in-tok");
  await page.raw.keyboard.press("End");
  await page.raw.keyboard.type("5");
  await frame.waitForFunction(() => document.querySelector('data[data-metric="billed_tok"]').value === "325");
  await frame.$eval("#scenario-add", (button) => button.click());
  await frame.waitForSelector("#s1");
  assert.deepEqual(problems(), []);
});

test("a sandboxed embed says nothing of saving", async () => {
  const { frame, problems } = await confined("?embed=1");
  await frame.waitForSelector("#in-tok");
  assert.equal(await frame.$eval(".notices", (notices) => notices.textContent), "");
  assert.deepEqual(problems(), []);
});

test("an embed touches no storage, and says nothing of it", async () => {
  const page = await open({ query: "embed=1&tab=scenarios", before: () => {
    window.touched = 0;
    const store = localStorage;
    Object.defineProperty(window, "localStorage", { get: () => (window.touched += 1, store) });
  } });
  await page.raw.$eval("#scenario-add", (button) => button.click());
  await page.raw.waitForSelector("#s1");
  assert.deepEqual(await page.raw.evaluate(() => [window.touched, document.querySelector(".notices").textContent]), [0, ""]);
});
