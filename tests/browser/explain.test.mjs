// Questions: how a metric comes about, and what would have to be true.
import assert from "node:assert/strict";
import { test } from "node:test";
import { keys, middle, tabToButton } from "./hands.mjs";
import { countMetrics } from "./contents.mjs";
import { open } from "./page.mjs";
import { catching, copied } from "./takings.mjs";

const answers = (page) => page.raw.$$eval(".answers li", (all) => all.map((item) => item.textContent));

/** Opens the explanation of a tile by keyboard, as it is named there. */
async function ask(page, name) {
  await tabToButton(page, name, { within: ".tiles" });
  await page.raw.waitForSelector("dialog[open]");
}

test("a tile's name opens its formula, its numbers and their sources", async () => {
  const page = await open();
  const name = await page.raw.$eval('.tile:has([data-metric="team_net"]) .ask', (button) => button.textContent);
  await ask(page, name);
  assert.match(await page.text("#explain-title"), /: .*934,872/);
  assert.match(await page.text("dialog .formula math"), /364,496/);
  assert.ok((await page.raw.$$("dialog .terms dt")).length > 0);
  assert.deepEqual(await page.axe(), []);
  assert.deepEqual(page.problems(), []);
});

test("each value leads on to its own formula and back, and from there to its field", async () => {
  const page = await open();
  await ask(page, await page.raw.$eval('.tile:has([data-metric="team_cost"]) .ask', (button) => button.textContent));
  const titled = async (start) => {
    await page.until((start) => document.querySelector("#explain-title")?.textContent.startsWith(start), start);
    await page.focused("explain-title");
  };
  const first = (await page.text("#explain-title")).split(":")[0];
  await page.raw.$eval('dialog [data-explain="cost_adopter"]', (button) => button.click());
  await titled("Cost of a willing user: ");
  assert.match(await page.text("dialog .formula math"), /46 weeks×.* per million≈\$/);
  await page.raw.$eval('dialog [data-explain="price"]', (button) => button.click());
  await titled("Price of a million tokens: ");
  await page.press("Back", "dialog");
  await titled("Cost of a willing user: ");
  await page.press("Back", "dialog");
  await titled(first);
  assert.deepEqual(await page.raw.$$eval("dialog button", (all) => all.filter((one) => one.textContent === "Back")), []);
  await page.raw.$eval('dialog [data-explain="cost_adopter"]', (button) => button.click());
  await titled("Cost of a willing user: ");
  await page.raw.$eval('dialog a[data-id="in-weeks"]', (link) => link.click());
  await page.until(() => document.querySelector("dialog") === null && document.activeElement.id === "in-weeks");
  assert.deepEqual(page.problems(), []);
});

test("Escape closes, and the focus is where it was", async () => {
  const page = await open();
  const name = await page.text(".tile .ask");
  await ask(page, name);
  await keys(page, "Escape");
  await page.until(() => document.querySelector("dialog") === null);
  await page.until((name) => document.activeElement.textContent === name, name);
});

test("the explanation is copied as text, and its buttons are reached", async () => {
  const page = await open({ before: catching });
  await ask(page, await page.text(".tile .ask"));
  const { plain, html } = await copied(page, () => tabToButton(page, "Copy as text", { within: "dialog" }));
  assert.equal(html, "");
  assert.ok(plain.startsWith(await page.text("#explain-title")), plain);
  assert.match(plain, /\n= .* × .*\n/);
  assert.match(await page.text("dialog .outbox"), /^Copied/);
  await tabToButton(page, "Close", { within: "dialog", key: " " });
  await page.until(() => document.querySelector("dialog") === null);
});

test("an explanation that could not be copied stands where it can be reached", async () => {
  const page = await open({ before: () => { document.execCommand = () => false; } });
  await ask(page, await page.text(".tile .ask"));
  await page.press("Copy as text", "dialog");
  const { x, y } = await middle(page, "#outbox");
  assert.equal(await page.raw.evaluate((x, y) => document.elementFromPoint(x, y).id, x, y), "outbox");
});

test("every metric explains itself", async () => {
  const page = await open({ query: "tab=results", fragment: "v=2&target=225&s1=A" });
  const all = await page.raw.$$(".all .ask");
  assert.ok(all.length > 60, `${all.length} metrics`);
  assert.equal(all.length, await countMetrics(page));
  // What is said of each is tested in tests/explain.rs.
  for (const button of [all[0], all.at(-1)]) {
    await button.evaluate((button) => button.click());
    await page.raw.waitForSelector("dialog[open] .formula");
    await keys(page, "Escape");
    await page.until(() => document.querySelector("dialog") === null);
  }
  assert.deepEqual(page.problems(), []);
});

test("a cell of the table of scenarios explains the number of its scenario, and a row is one stop", async () => {
  const page = await open({ query: "tab=scenarios", fragment: "v=2&s1=Twice~tok:64" });
  const titled = (words) => page.until((words) => document.querySelector("#explain-title")?.textContent.includes(words), words);
  const cell = (metric, scenario) => page.raw.$eval(`td .ask:has([data-metric="${metric}"][data-scenario="${scenario}"])`, (button) => button.click());
  const number = await page.text('[data-metric="user_cost"][data-scenario="s1"]');
  await cell("user_cost", "s1");
  await titled(" – Twice: ");
  assert.ok((await page.text("#explain-title")).includes(number.replace(/^\D+/, "").slice(0, 4)), number);
  assert.deepEqual(await page.axe(), []);
  await page.raw.select("#explain-of", "heavy");
  await titled(" – Heavy user: ");
  await page.raw.$eval("dialog .terms .ask", (button) => button.click());
  await titled("Heavy user");
  await keys(page, "Escape");
  await page.until(() => document.querySelector("dialog") === null);
  assert.equal(await page.raw.$$eval(".scenarios .ask:not([tabindex])", (all) => all.length), 9);
  await page.raw.$eval(".scenarios th .ask", (button) => button.click());
  await titled(" – Your team: ");
  assert.deepEqual(page.problems(), []);
});

test("the solver answers for what was entered, and for another scenario", async () => {
  const page = await open({ query: "tab=matters", fragment: "v=2&sal=500000&pu=5&pw=6.25&pc=0.5&po=25" });
  await middle(page, "#solver-of");
  await page.until(() => document.querySelectorAll(".answers li").length === 6);
  const own = await answers(page);
  for (const answer of own) assert.match(answer, /\.$/);
  await page.raw.select("#solver-of", "half");
  await page.until((first) => document.querySelector(".answers li").textContent !== first, own[0]);
  assert.match((await answers(page))[0], /^A user’s tokens pay only if they caused at least 69\.1% of the observed gain; you entered 35%\.$/);
  await page.raw.select("#solver-of", "base");
  await page.until((first) => document.querySelector(".answers li").textContent === first, own[0]);
});
