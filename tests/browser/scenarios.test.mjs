// The reader's own scenarios: built, compared, moved, deleted, brought back, saved.
import assert from "node:assert/strict";
import { test } from "node:test";
import { chord, keys, middle, tabTo, tabToButton } from "./hands.mjs";
import { near, open } from "./page.mjs";
import { catching, file } from "./takings.mjs";

const KEY = "tokenworth/1/scenarios";
/** The mean of use over its median, where the spread is 7. */
const MEAN = 3.0570351508;
const names = (page) => page.raw.$$eval(".mine h3", (all) => all.map((head) => head.textContent));
const become = (page, ...wanted) =>
  page.until((wanted) => JSON.stringify([...document.querySelectorAll(".mine h3")].map((head) => head.textContent)) === wanted, JSON.stringify(wanted));
const saved = (page) => page.raw.evaluate((key) => localStorage.getItem(key), KEY);
const savedHas = (page, text) => page.until((key, text) => localStorage.getItem(key)?.includes(text), KEY, text);
const notices = (page) => page.text(".notices");
/** A page on which this is saved. It is set once: not again when the page is loaded anew. */
const with_saved = (entries) => `if (!sessionStorage.seeded) { sessionStorage.seeded = 1; Object.assign(localStorage, ${JSON.stringify(entries)}); }`;

/** What both stories end with: the same after a reload, and in the file. */
async function sameFromTheLink(page, link) {
  await page.until((link) => location.hash === link, link);
  const before = [await names(page), await page.metric("user_net", "s1"), await page.metric("user_net", "s3"), await page.hash()];
  await page.reload();
  assert.deepEqual([await names(page), await page.metric("user_net", "s1"), await page.metric("user_net", "s3"), await page.hash()], before);
  await page.raw.click("#tab-results");
  await page.raw.waitForSelector(".takeaway");
  const { body } = await file(page, () => page.press("JSON"));
  const own = JSON.parse(body).scenarios.filter((scenario) => /^s\d+$/.test(scenario.key));
  assert.deepEqual(own.map((scenario) => scenario.name), before[0]);
  assert.equal(own[0].metrics.user_net, before[1]);
  assert.deepEqual(page.problems(), []);
}

test("a change that has no effect in a scenario says why, and a deleted scenario takes its open editor along", async () => {
  const prices = "pu=3.7&pw=5&pc=0.38&po=19";
  const page = await open({ query: "tab=scenarios", fragment: `v=2&${prices}&g1=All~n:100~cap:150&s1=Model~model:anthropic/claude-haiku-4-5&s2=Cap~cap:20&s3=Use~tok:9` });
  const warnings = async (key) => {
    await page.raw.click(`#${key} summary`);
    await page.raw.waitForSelector(`#${key} .change`);
    return page.raw.$$eval(`#${key} .change .mistake, #${key} .change .warning`, (all) => all.map((one) => one.textContent));
  };
  assert.match((await warnings("s1")).join(), /^This does not change the team’s year: the prices that you entered/);
  assert.match((await warnings("s2")).join(), /^This does not change the team’s year: every group that it concerns has its own value/);
  assert.deepEqual(await warnings("s3"), []);
  await page.raw.click("#s3 summary");
  await page.raw.$$eval("#s1 button", (all) => all.find((one) => one.textContent === "Delete").click());
  await become(page, "Cap", "Use");
  assert.deepEqual(await page.raw.$$eval(".mine details", (all) => all.map((one) => one.open)), [true, false]);
  await page.press("Undo", "#scenarios");
  await become(page, "Model", "Cap", "Use");
  assert.deepEqual(await page.raw.$$eval(".mine details", (all) => all.map((one) => one.open)), [false, true, false]);
  assert.deepEqual(page.problems(), []);
});

test("three scenarios are built, compared, moved, deleted and brought back by pointer", async () => {
  const page = await open({ query: "tab=scenarios", before: catching });
  await page.type("tok", "100");
  await page.press("Add a scenario…");
  await page.unfold("#scenarios");
  await page.press("Duplicate Heavy user as a scenario of your own");
  await page.press("Add a scenario…");
  await become(page, "Scenario 1", "Heavy user, copy", "Scenario 3");
  await page.unfold("#scenarios");
  await page.raw.select("#s1-another", "tok");
  await page.press("Change it", "#s1");
  await page.raw.select("#s3-another", "chi");
  await page.press("Change it", "#s3");
  await page.type("s3-chi", "lots");
  await page.until(() => /not a number/.test(document.querySelector("#note-s3-chi").textContent));
  await page.type("s3-chi", "100");
  await page.until(() => /caused/i.test(document.querySelector("#s3 summary").textContent) && /100 ?%/.test(document.querySelector("#s3 summary").textContent));
  await page.raw.$eval("#s1-name", (input) => input.select());
  await page.raw.type("#s1-name", "Pilot");
  await become(page, "Pilot", "Heavy user, copy", "Scenario 3");
  await page.type("tok", "32");
  await page.metricBecomes("billed_tok", near(100 * MEAN), "s1");
  assert.ok(near(700)(await page.metric("billed_tok", "s2")));
  assert.match(await page.raw.$eval('td:has(data[data-metric="user_cost"][data-scenario="s1"]) > small', (note) => note.textContent), /^\+\u2060\$/);
  await page.raw.click("#s1-later");
  await become(page, "Heavy user, copy", "Pilot", "Scenario 3");
  await page.focused("s2-later");
  await page.press("Delete", "#s1");
  await become(page, "Pilot", "Scenario 3");
  assert.match(await page.text("#scenarios > [role=status]"), /“Heavy user, copy” was deleted/);
  await page.press("Undo", "#scenarios");
  await become(page, "Heavy user, copy", "Pilot", "Scenario 3");
  await sameFromTheLink(page, "#v=2&s1=Heavy%20user%2C%20copy~tok:700~spread:1&s2=Pilot~tok:100&s3=Scenario%203~chi:1");
});

test("a scenario is dragged to another place, unfolded as it is, in one step to undo", async () => {
  const page = await open({ query: "tab=scenarios", fragment: "v=2&s1=One~tok:1&s2=Two~tok:2&s3=Three~tok:3" });
  const grip = (nth) => `.mine > li:nth-child(${nth}) .grip`;
  await page.raw.click("#s1 > summary");
  // What is unfolded moves the other scenarios down.
  await page.raw.waitForSelector("#s1[open] input");
  const to = await middle(page, grip(3));
  const from = await page.raw.$eval(grip(1), (grip) => { const { x, y, width, height } = grip.getBoundingClientRect(); return { x: x + width / 2, y: y + height / 2 }; });
  await page.raw.mouse.move(from.x, from.y);
  await page.raw.mouse.down();
  await page.raw.mouse.move(to.x, to.y, { steps: 5 });
  await page.until(() => document.querySelector(".mine > li:nth-child(3)").dataset.drop === "after");
  await page.raw.mouse.up();
  await become(page, "Two", "Three", "One");
  assert.deepEqual(await page.raw.$$eval(".scenario", (all) => all.map((one) => one.open)), [false, false, true]);
  assert.equal(await page.raw.$("[data-drop]"), null);
  await page.until(() => location.hash === "#v=2&s1=Two~tok:2&s2=Three~tok:3&s3=One~tok:1");
  await page.press("Undo");
  await become(page, "One", "Two", "Three");
  assert.deepEqual(page.problems(), []);
});

test("the same by keyboard alone", async () => {
  const page = await open({ query: "tab=scenarios", before: catching });
  await tabTo(page, "#in-tok");
  await page.raw.keyboard.type("100");
  await tabToButton(page, "Add a scenario…");
  await become(page, "Scenario 1");
  await page.focused("s1-name");
  await tabTo(page, "#scenarios > details > summary");
  await keys(page, "Enter");
  await page.raw.waitForSelector(".builtin");
  await tabToButton(page, "Duplicate Heavy user as a scenario of your own", { key: " " });
  await become(page, "Scenario 1", "Heavy user, copy");
  await page.focused("s2-name");
  await tabTo(page, "#scenario-add");
  await keys(page, " ");
  await become(page, "Scenario 1", "Heavy user, copy", "Scenario 3");
  await page.focused("s3-name");
  await page.until(() => [...document.querySelectorAll("#scenarios > [role=status]")].some(({ textContent }) => /was added.*3\.$/.test(textContent)));
  await tabTo(page, "#s3-another");
  await page.raw.keyboard.type("Share caused");
  await tabToButton(page, "Change it", { within: "#s3" });
  await page.focused("in-s3-chi");
  await page.raw.keyboard.type("lots");
  await page.until(() => /not a number/.test(document.querySelector("#note-s3-chi").textContent));
  await chord(page, ["Control"], "a");
  await page.raw.keyboard.type("100");
  await page.until(() => /100 ?%/.test(document.querySelector("#s3 summary").textContent));
  await tabTo(page, "#s3-earlier", { back: true });
  await keys(page, "Enter");
  await become(page, "Scenario 1", "Scenario 3", "Heavy user, copy");
  await page.focused("s2-earlier");
  await keys(page, "Enter");
  await become(page, "Scenario 3", "Scenario 1", "Heavy user, copy");
  await page.focused("s1-earlier");
  await tabTo(page, "#s1-name", { back: true });
  await page.raw.keyboard.type("Pilot");
  await page.until(() => document.querySelector("#s1 h3").textContent.includes("Pilot"));
  await tabToButton(page, "Delete", { within: "#s1" });
  await become(page, "Scenario 1", "Heavy user, copy");
  await page.focused("scenario-add");
  await tabToButton(page, "Undo", { within: "#scenarios" });
  await page.until(() => document.querySelectorAll(".mine > li").length === 3);
  await page.focused("scenario-add");
  await sameFromTheLink(page, "#v=2&tok=100&s1=Pilot~chi:1&s2=Scenario%201&s3=Heavy%20user%2C%20copy~tok:700~spread:1");
});

test("scenarios come back at a bare address", async () => {
  const page = await open({ query: "tab=scenarios" });
  await page.press("Add a scenario…");
  await savedHas(page, "s1=");
  const again = await open({ query: "tab=scenarios", beside: page });
  assert.deepEqual(await names(again), ["Scenario 1"]);
});

test("a link's scenarios leave one's own alone, which are one press away", async () => {
  const page = await open({ query: "tab=scenarios", fragment: "v=2&spread=1&s1=Sent~tok:5", before: with_saved({ [KEY]: "v=1&s1=Mine~tok:7" }) });
  assert.match(await notices(page), /came with the link/);
  await page.press("Add a scenario…");
  await become(page, "Sent", "Scenario 2");
  assert.equal(await saved(page), "v=1&s1=Mine~tok:7");
  await page.press("Show my saved scenarios");
  await become(page, "Mine");
  assert.ok(near(7)(await page.metric("billed_tok", "s1")));
});

test("what a newer version has saved, and what belongs to others, is not touched", async () => {
  const entries = { [KEY]: "v=9&s1=Mine~later:7", "other/program": "theirs", tokenworth: "not ours either" };
  const page = await open({ query: "tab=scenarios", before: with_saved(entries) });
  assert.match(await notices(page), /saved by a newer version/);
  await page.press("Add a scenario…");
  await page.until(() => location.hash.includes("s1="));
  assert.deepEqual(await page.raw.evaluate(() => ({ ...localStorage })), entries);
});

test("a corrupt text stays until a scenario is changed", async () => {
  const page = await open({ query: "tab=scenarios", before: with_saved({ [KEY]: "%%%\u0000nonsense", other: "theirs" }) });
  assert.match(await notices(page), /could not be read/);
  assert.equal(await saved(page), "%%%\u0000nonsense");
  await page.press("Add a scenario…");
  await savedHas(page, "s1=Scenario");
  assert.equal(await page.raw.evaluate(() => localStorage.other), "theirs");
  assert.deepEqual(page.problems(), []);
});

test("a full store gets a notice, and nothing is lost", async () => {
  const page = await open({ query: "tab=scenarios", before: () => { Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); }; } });
  await page.press("Add a scenario…");
  await page.until(() => /does not let the page save/.test(document.querySelector(".notices").textContent));
  await page.until(() => location.hash.includes("s1=Scenario"));
  assert.deepEqual(await names(page), ["Scenario 1"]);
  assert.deepEqual(page.problems(), []);
});

test("another tab learns of a change, and may take it", async () => {
  const page = await open({ query: "tab=scenarios" });
  const other = await open({ query: "tab=scenarios", beside: page });
  // A page behind another draws no frames.
  await page.raw.bringToFront();
  await page.press("Add a scenario…");
  await savedHas(page, "s1=");
  await other.raw.bringToFront();
  await other.until(() => /changed in another tab/.test(document.querySelector(".notices").textContent));
  await other.press("Show my saved scenarios");
  await become(other, "Scenario 1");
});

/** Changes the number of people in a scenario. */
async function changePeople(page, scenario, people) {
  await page.raw.waitForSelector(`${scenario}-another`);
  await page.raw.select(`${scenario}-another`, "n");
  await page.press("Change it", scenario);
  await page.type(`${scenario.slice(1)}-n`, people);
}

test("a tab that another has overtaken says that it does not save, and saves once the reader has chosen", async () => {
  const page = await open({ query: "tab=scenarios" });
  const other = await open({ query: "tab=scenarios", beside: page });
  await page.raw.bringToFront();
  await page.press("Add a scenario…");
  await savedHas(page, "s1=");
  await other.raw.bringToFront();
  await other.until(() => /changed in another tab/.test(document.querySelector(".notices").textContent));
  await other.press("Dismiss", ".notices");
  await other.press("Add a scenario…");
  await changePeople(other, "#s1", "77");
  await other.until(() => /not saved: this browser keeps others of yours/.test(document.querySelector("#unsaved").textContent));
  await other.press("Save these instead", "#unsaved");
  await savedHas(other, "n:77");
  await other.until(() => document.querySelector("#unsaved").textContent === "");
  await other.type("s1-n", "78");
  await savedHas(other, "n:78");
  assert.deepEqual(other.problems(), []);
});

test("what the browser has refused once is saved with the next change", async () => {
  const before = () => {
    const real = Storage.prototype.setItem;
    Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };
    window.makeRoom = () => { Storage.prototype.setItem = real; };
  };
  const page = await open({ query: "tab=scenarios", before });
  await page.press("Add a scenario…");
  await page.until(() => /are not saved in this browser/.test(document.querySelector("#unsaved").textContent));
  await page.press("Dismiss", ".notices");
  await page.raw.evaluate(() => window.makeRoom());
  await page.press("Add a scenario…");
  await savedHas(page, "s2=");
  await page.until(() => document.querySelector("#unsaved").textContent === "");
});

test("there are at most twelve, and the button says so", async () => {
  const page = await open({ query: "tab=scenarios", fragment: `v=2&${Array.from({ length: 12 }, (_, nth) => `s${nth + 1}=N${nth}~n:${nth + 1}`).join("&")}` });
  assert.equal(await page.raw.$eval("#scenario-add", (button) => button.disabled), true);
  assert.match(await page.text("#scenarios"), /12 of 12: delete one/);
});

test("a hostile name stays text, and stands in its own direction", async () => {
  const page = await open({ query: "tab=scenarios", fragment: "v=2&s1=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E%E2%80%AE" });
  assert.deepEqual(await names(page), ["<img src=x onerror=alert(1)>"]);
  assert.equal(await page.raw.$("#scenarios img"), null);
  assert.ok(await page.raw.$("#s1 h3 bdi"));
  assert.deepEqual(page.problems(), []);
});
