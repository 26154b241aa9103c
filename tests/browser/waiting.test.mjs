// Evidence and Method, opened by their address, are read without the page's own program, which comes with a touch.
import assert from "node:assert/strict";
import { test } from "node:test";
import { asFrame, embedded, fits } from "./hosts.mjs";
import { host, open } from "./page.mjs";

const PROGRAM = /^tokenworth.*\.wasm$/;
const FRAGMENT = "v=2&sal=300000";
/** Makes a frame as high as it says. */
const FOLLOWS = `<script>addEventListener("message", ({ data }) => {
  if (data?.type === "iframe-resized") document.querySelector("iframe").style.height = data.height + "px";
})</script>`;

/** A host that holds the page's own program back until `come` is called, and notes whether it was asked for. */
async function holding() {
  const held = { asked: false };
  const until = new Promise((come) => { held.come = come; });
  held.server = await host({
    tamper: async (name) => {
      if (!PROGRAM.test(name)) return;
      held.asked = true;
      await until;
    },
  });
  return held;
}

/** The page without the marks of the program that wrote it. */
const standing = (page) => page.raw.$eval("#app", (app) => app.innerHTML.replace(/ data-(title|colours)="[^"]*"/g, ""));
/** The page's own program has taken the place of what stood there. */
const taken = (page) => page.until(() => document.documentElement.dataset.ready === "1" && !document.querySelector(".page[data-title]"));
const mark = (page) => page.raw.evaluate(() => { globalThis.sameDocument = true; });
const isSame = (page) => page.raw.evaluate(() => globalThis.sameDocument === true);
const unhold = (page) => page.raw.evaluate(() => new Promise((idle) => requestIdleCallback(idle)));

const METHOD = "Worked examples";
for (const [view, words, first] of [
  ["evidence", "METR", ".skip"], ["evidence&readonly=1", "METR", ".skip"], ["method", METHOD, ".skip"],
  ["evidence&embed=1", "METR", "header a"], ["method&embed=1&height=auto", METHOD, "header a"],
]) {
  test(`${view} is read without the page's own program, which comes with a key and changes nothing`, async () => {
    const held = await holding();
    held.come();
    const page = await open({ query: `view=${view}&theme=light`, fragment: FRAGMENT, server: held.server });
    assert.ok((await page.text("main .written")).includes(words));
    await page.raw.evaluate(() => scrollTo(0, 400));
    await unhold(page);
    assert.ok(!held.asked, "the page's own program came without a touch");
    const [before, title] = [await standing(page), await page.raw.title()];
    await page.raw.keyboard.press("Tab");
    await taken(page);
    assert.equal(await standing(page), before);
    assert.equal(await page.raw.title(), title);
    assert.ok(await page.raw.evaluate((first) => document.activeElement.matches(first), first));
    assert.deepEqual(page.problems(), []);
  });
}

test("in somebody else's page a view comes without the program, and hears of theme and language all the same", async () => {
  const held = { asked: false };
  const until = new Promise((come) => { held.come = come; });
  const tamper = async (name) => {
    if (!PROGRAM.test(name)) return;
    held.asked = true;
    await until;
  };
  const body = (app) => FOLLOWS + asFrame(app, { query: "&view=method&height=auto" });
  const { page, frame, problems } = await embedded({ body, app: { tamper } });
  assert.ok(await fits(frame) > 2000);
  assert.ok(!held.asked, "the page's own program came without a touch");
  const say = (message) => page.raw.evaluate((message) => frames[0].postMessage({ type: "tokenworth", ...message }, "*"), message);
  await say({ theme: "dark" });
  await frame.waitForFunction(() => document.documentElement.dataset.theme === "dark");
  await say({ lang: "de" });
  held.come();
  await frame.waitForFunction(() => document.documentElement.dataset.ready === "1" && !document.querySelector(".page[data-title]"));
  await frame.waitForFunction(() => document.documentElement.dataset.lang === "de" && document.documentElement.dataset.theme === "dark");
  await fits(frame);
  assert.deepEqual(problems(), []);
});

test("what is pressed before the program has come is done by it, in the same page", async () => {
  const held = await holding();
  const page = await open({ query: "view=evidence", fragment: FRAGMENT, server: held.server });
  await mark(page);
  await page.raw.click("nav a[href^=\"?view=target\"]");
  assert.equal(await page.text("nav [aria-current]"), "Evidence");
  held.come();
  await page.until(() => document.querySelector("nav [aria-current]").textContent === "Target");
  assert.ok(await isSame(page));
  await page.raw.goBack();
  await page.until(() => document.querySelector("nav [aria-current]").textContent === "Evidence");
  assert.ok(await isSame(page));
  assert.deepEqual(page.problems(), []);
});

test("a belief chosen before the program has come can be undone", async () => {
  const page = await open({ query: "view=evidence", fragment: FRAGMENT });
  await mark(page);
  const before = await page.hash();
  await page.raw.$$eval(".written a[data-view], .written button, .written a", (all) => {
    all.find((control) => /^Believe this/.test(control.textContent)).click();
  });
  await taken(page);
  await page.until((before) => location.hash !== before, before);
  await page.until(() => [...document.querySelectorAll("button")].some((button) => button.textContent === "Undo" && button.ariaDisabled !== "true"));
  assert.ok(await isSame(page));
  assert.deepEqual(page.problems(), []);
});

test("colours and rows chosen before the program has come stay chosen", async () => {
  const held = await holding();
  const page = await open({ query: "view=evidence&theme=light", fragment: FRAGMENT, server: held.server });
  await page.raw.select("#evidence-filter", "randomised");
  await page.raw.select("#theme", "dark");
  held.come();
  await taken(page);
  await page.until(() => document.querySelector(".written").dataset.show === "randomised");
  await page.until(() => document.documentElement.dataset.theme === "dark");
  await page.until(() => location.search.includes("theme=dark"));
});

test("what the reader has unfolded stays so", async () => {
  const page = await open({ query: "view=method", fragment: FRAGMENT });
  await page.raw.$eval(".written details > summary", (summary) => summary.click());
  await taken(page);
  await page.until(() => document.querySelector(".written details").open);
});

test("what is in sight stays where it is", async () => {
  const page = await open({ query: "view=method", fragment: FRAGMENT, width: 390, height: 800 });
  await page.raw.evaluate(() => scrollTo(0, 4000));
  const sight = () => page.raw.evaluate(() => {
    const seen = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
    return [seen.outerHTML, seen.getBoundingClientRect().top];
  });
  const [before, top] = await sight();
  await page.raw.keyboard.press("Shift");
  await taken(page);
  const [after, there] = await sight();
  assert.equal(after, before);
  // Pages are scrolled by whole pixels.
  assert.ok(Math.abs(there - top) <= 1, `${top} became ${there}`);
});

test("where the program is missing, that is said, and links lead on by themselves", async () => {
  const server = await host({ tamper: (name) => (PROGRAM.test(name) ? { status: 404 } : undefined) });
  const page = await open({ query: "view=method", fragment: FRAGMENT, server });
  await page.raw.keyboard.press("Tab");
  await page.until(() => !document.getElementById("fallback").hidden);
  assert.ok((await page.text("main .written")).includes("Worked examples"));
  await page.raw.evaluate(() => document.querySelector("nav a[href^=\"?view=evidence\"]").click());
  await page.until(() => document.querySelector("nav [aria-current]")?.textContent === "Evidence");
  assert.equal(await page.hash(), `#${FRAGMENT}`);
});

test("a link with something to say, a preset, and saved scenarios have the program at once", async () => {
  const notice = await open({ query: "view=method", fragment: "v=2&sal=much" });
  assert.match(await notice.text(".notices"), /\S/);
  const preset = await open({ query: "view=evidence&preset=amazon", fragment: "" });
  assert.equal(await preset.raw.$(".page[data-title]"), null);
  const own = await open({ fragment: "v=2" });
  await own.press("Keep these inputs as a scenario");
  await own.until(() => localStorage.length > 0);
  const again = await open({ query: "view=evidence", beside: own });
  assert.equal(await again.raw.$(".page[data-title]"), null);
  assert.match(await again.raw.$eval("nav a", (tab) => tab.getAttribute("href")), /s1=/);
});

test("what is printed before the program has come says from when and where it is", async () => {
  const page = await open({ query: "view=method", fragment: FRAGMENT });
  await page.raw.evaluate(() => dispatchEvent(new Event("beforeprint")));
  assert.match(await page.text("#printed"), /^\d{4}-\d\d-\d\d Salary left out\. http.*view=method#v=2&sal=$/);
});

test("another address in the bar is shown", async () => {
  const page = await open({ query: "view=method", fragment: FRAGMENT });
  await page.raw.evaluate(() => { location.hash = "v=2&sal=400000"; });
  await taken(page);
  await page.until(() => document.querySelector("nav a").href.includes("sal=400000"));
});
