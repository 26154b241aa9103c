// The form: search, undo, what has changed, presets, the list of models, the currency, the workload.
import assert from "node:assert/strict";
import { test } from "node:test";
import { open } from "./page.mjs";

const near = (expected) => (value) => Math.abs(value - expected) <= Math.abs(expected) * 1e-5;
const value = (page, key) => page.raw.$eval(`#in-${key}`, (input) => input.value);
const becomes = (page, key, text) =>
  page.until((id, text) => document.getElementById(id).value === text, `in-${key}`, text);
const press = (page, ...keys) => keys.reduce((before, key) => before.then(() => page.raw.keyboard.press(key)), Promise.resolve());
const button = (name) => `::-p-aria([name="${name}"][role="button"])`;
const click = (page, name) => page.raw.waitForSelector(button(name)).then((found) => found.click());
const openAll = (page) => page.raw.$$eval("details", (all) => all.forEach((details) => { details.open = true; }));
const seen = (page) => page.raw.$$eval(".field [name]:not([type='range'])", (all) =>
  all.filter((input) => input.checkVisibility()).map((input) => input.name));

async function chord(page, modifiers, key) {
  for (const modifier of modifiers) await page.raw.keyboard.down(modifier);
  await page.raw.keyboard.press(key);
  for (const modifier of modifiers) await page.raw.keyboard.up(modifier);
}

test("a search shows the inputs that match, opened, and gives back the form as it was", async () => {
  const page = await open();
  await page.raw.click("#group-0 > summary");
  const before = await seen(page);
  assert.ok(!before.includes("sal") && before.includes("tok"), before.join());
  await page.raw.type("#find", "CACHE written");
  await page.until(() => document.querySelector(".toolbar [role=status]").textContent === "1 input");
  assert.deepEqual(await seen(page), ["mw"]);
  assert.deepEqual(await page.axe(), []);
  await press(page, "Escape");
  await page.until(() => document.querySelector("#find").value === "" && document.querySelector("#in-tok").checkVisibility());
  assert.deepEqual(await seen(page), before);
  await page.raw.type("#find", "no such thing");
  await page.until(() => /No input/.test(document.querySelector(".toolbar [role=status]").textContent));
  assert.deepEqual(await seen(page), []);
  assert.deepEqual(page.problems(), []);
});

test("steps are undone and done again, by button and by keyboard", async () => {
  const page = await open();
  const off = (name) => page.raw.$eval(button(name), (found) => found.getAttribute("aria-disabled"));
  assert.deepEqual([await off("Undo"), await off("Redo")], ["true", "true"]);
  await page.type("tok", "100");
  await press(page, "Tab");
  await page.type("n", "7");
  await press(page, "Tab");
  await click(page, "Undo");
  await becomes(page, "n", "100");
  assert.equal(await value(page, "tok"), "100");
  await chord(page, ["Control"], "z");
  await becomes(page, "tok", "32");
  assert.equal(await off("Undo"), "true");
  await chord(page, ["Control", "Shift"], "z");
  await becomes(page, "tok", "100");
  await click(page, "Redo");
  await becomes(page, "n", "7");
  assert.equal(await off("Redo"), "true");
  assert.deepEqual(page.problems(), []);
});

test("what has changed says its default and goes back to it, alone or with its group", async () => {
  const page = await open({ fragment: "v=2&tok=225&target=300&sal=1" });
  const counts = () => page.raw.$$eval(".count", (all) => all.map((count) => count.textContent));
  assert.deepEqual(await counts(), ["1 changed", "2 changed"]);
  assert.match(await page.text(".field:has(#in-tok) .changed"), /^Default: 32 M \/ week/);
  await click(page, "Reset Tokens, typical user to 32 M / week");
  await becomes(page, "tok", "32");
  assert.equal(await page.raw.evaluate(() => document.activeElement.id), "in-tok");
  assert.deepEqual(await counts(), ["1 changed", "1 changed"]);
  await click(page, "Reset group Use");
  await becomes(page, "target", "");
  assert.equal(await page.raw.$(".field:has(#in-target) .changed"), null);
  assert.deepEqual(await counts(), ["1 changed"]);
  assert.equal(await value(page, "sal"), "1");
});

test("a model is found by some words and taken by keyboard", async () => {
  const page = await open();
  await openAll(page);
  assert.equal(await page.raw.$("[role=option]"), null);
  await page.raw.focus("#in-model");
  await page.raw.keyboard.type("4.6 sonnet anthropic");
  await page.until(() => document.querySelector("[role=option].active small") !== null);
  assert.equal(await page.text("[role=option].active small"), "$3 in · $3.75 write · $0.30 read · $15 out");
  const active = (nth) => page.until((nth) => document.querySelector("#in-model").getAttribute("aria-activedescendant") === `in-model-${nth}`, nth);
  await active(0);
  await press(page, "End");
  await active(await page.raw.$$eval("[role=option]", (all) => all.length - 1));
  await press(page, "ArrowDown");
  await active(0);
  await press(page, "Home", "Enter");
  await becomes(page, "model", "Claude Sonnet 4.6");
  await page.metricBecomes("price", near(0.6075));
  assert.equal(await page.raw.$("[role=option]"), null);
  assert.match(await page.text(".prices"), /\$3/);
  assert.deepEqual(page.problems(), []);
});

test("the list of models opens by arrow and by pointer, shows some, says how many more, and Escape restores", async () => {
  const page = await open();
  await openAll(page);
  await page.raw.focus("#in-model");
  await press(page, "ArrowDown");
  await page.until(() => document.querySelectorAll("[role=option]").length === 40);
  assert.match(await page.text(".menu [role=status]"), /^and \d+ more: type to narrow$/);
  assert.deepEqual(await page.axe(), []);
  await page.raw.keyboard.type("no such model");
  await page.until(() => document.querySelector("[role=option]") === null);
  await press(page, "Escape");
  await becomes(page, "model", "Claude Opus 5");
  await page.raw.click("#in-model");
  const option = await page.raw.waitForSelector("[role=option]:nth-of-type(2)");
  const name = await option.evaluate((element) => element.firstChild.textContent);
  await option.click();
  await becomes(page, "model", name);
  assert.notEqual(name, "Claude Opus 5");
  assert.equal(await page.raw.evaluate(() => document.activeElement.id), "in-model");
  await chord(page, ["Control"], "z");
  await becomes(page, "model", "Claude Opus 5");
});

test("a key typed in full is taken when the field is left; nonsense stays, with the last good model in force", async () => {
  const page = await open();
  await openAll(page);
  const price = await page.metric("price");
  await page.raw.focus("#in-model");
  await page.raw.keyboard.type("gpt of my dreams");
  await press(page, "Tab");
  await page.until(() => /no such model/.test(document.querySelector("#note-model").textContent));
  assert.equal(await value(page, "model"), "gpt of my dreams");
  assert.equal(await page.raw.$eval("#in-model", (input) => input.getAttribute("aria-invalid")), "true");
  assert.equal(await page.metric("price"), price);
  await page.raw.focus("#in-model");
  await page.raw.keyboard.type("Anthropic/claude-sonnet-4-6");
  await press(page, "Tab");
  await becomes(page, "model", "Claude Sonnet 4.6");
  await page.metricBecomes("price", near(0.6075));
  assert.equal(await page.text("#note-model"), "");
});

test("an own price says what it replaces", async () => {
  const page = await open();
  await openAll(page);
  assert.equal(await page.raw.$eval("#in-po", (input) => input.placeholder), "25");
  await page.type("po", "10");
  await page.until(() => /yours/.test(document.querySelector(".prices").textContent));
  await page.metricBecomes("price", near(0.9375));
});

test("money is shown in another currency, at the reader's own rate", async () => {
  const page = await open();
  await openAll(page);
  await page.type("cur", "xx");
  await page.until(() => /no such currency/.test(document.querySelector("#note-cur").textContent));
  await page.type("cur", "eur");
  await page.until(() => document.querySelector("#note-cur").textContent === "Euro");
  assert.equal(await value(page, "cur"), "EUR");
  assert.ok((await page.raw.$$("#in-cur-list option")).length > 100);
  assert.match(await page.text("#group-9"), /1 USD =[^]*EUR[^]*Enter what 1 USD is in EUR/);
  assert.equal(await value(page, "fx"), "");
  // Until then the page stays in dollars.
  assert.equal(await page.text('data[data-metric="cost_adopter"]'), "$4,560");
  await page.type("fx", "0.5");
  await page.until(() => document.querySelector('data[data-metric="cost_adopter"]').textContent === "€2,280");
  assert.ok(near(4556.205)(await page.metric("cost_adopter")));
  assert.doesNotMatch(await page.text("#group-9"), /Enter what 1 USD is/);
  assert.deepEqual(page.problems(), []);
});

test("a salary stays as it was typed when the rate changes", async () => {
  const page = await open();
  await openAll(page);
  await page.type("sal", "170000");
  await page.type("cur", "eur");
  await page.until(() => location.hash.includes("cur=EUR") && document.querySelector("#in-fx").checkVisibility());
  await page.type("fx", "0.92");
  await becomes(page, "sal", "170,000");
  await page.metricBecomes("spend_share_salary", near(4556.205 / (170000 / 0.92)));
  await click(page, "Undo");
  await becomes(page, "fx", "");
  await becomes(page, "sal", "170,000");
});

test("a preset is applied, says where it is from, stays shown while it is in force, and is undone", async () => {
  const page = await open();
  await openAll(page);
  const chosen = (id) => page.raw.$eval(id, (list) => list.selectedOptions[0].textContent);
  await page.raw.select("#preset-2", "cursor_ultra");
  await becomes(page, "fee", "200");
  await becomes(page, "incl", "400");
  assert.match(await page.text(".field:has(#preset-2) .help"), /2026-10/);
  await page.raw.select("#preset-2", "claude_pro");
  await becomes(page, "fee", "20");
  assert.equal(await chosen("#preset-2"), "Claude Pro, $20");
  await click(page, "Undo");
  await becomes(page, "fee", "200");
  assert.equal(await chosen("#preset-2"), "Cursor Ultra");
  await page.type("fee", "1");
  await page.until(() => document.querySelector("#preset-2").value === "");
  assert.equal(await chosen("#preset-2"), "Choose a preset…");
  assert.deepEqual(page.problems(), []);
});

test("a preset in the address fills what the link leaves open", async () => {
  const page = await open({ query: "preset=heavy", fragment: "v=2&sal=1000" });
  assert.equal(await value(page, "tok"), "225");
  assert.equal(await value(page, "sal"), "1,000");
  await page.type("tok", "32");
  await page.until(() => location.hash === "#v=2&sal=1000&spread=1" && location.search === "");
});

test("sessions of an agent are counted and taken over", async () => {
  const page = await open();
  await openAll(page);
  assert.match(await page.text("#group-7 .echo"), /18 sessions of 34 turns use 32\.7M tokens a week: 94\.3% of them re-read/);
  assert.match(await page.text("ul.parts"), /cache reads 94\.3%/);
  await page.type("ws", "36");
  await click(page, "Use these: 65.5M a week");
  await becomes(page, "tok", "65.5");
  await page.metricBecomes("billed_tok", near(65.5 * 3.0570343));
  await click(page, "Undo");
  await becomes(page, "tok", "32");
  assert.equal(await value(page, "ws"), "36");
});

test("a second model takes its share of the tokens, and is done without again", async () => {
  const page = await open({ fragment: "v=2&pu=&model=anthropic/claude-opus-5" });
  await openAll(page);
  const price = await page.metric("price");
  await page.type("share_b", "50");
  await page.until(() => /does not count until its model is chosen/.test(document.querySelector("#group-3").textContent));
  assert.equal(await page.metric("price"), price);
  await page.type("model_b", "anthropic/claude-sonnet-4-6");
  await becomes(page, "model_b", "Claude Sonnet 4.6");
  await page.metricBecomes("price", near((1.0125 + 0.6075) / 2));
  assert.match(await page.text("#group-3"), /Claude Opus 5 has the rest of the tokens, 50%/);
  assert.match(await page.text(".prices"), /mean of the lists/);
  await page.raw.focus("#in-model_b");
  await press(page, "ArrowDown");
  await page.until(() => document.querySelector("#in-model_b-0")?.textContent === "none");
  await press(page, "Home", "Enter");
  await becomes(page, "model_b", "");
  await page.metricBecomes("price", near(price));
  await page.type("model_b", "no such model");
  await press(page, "Tab");
  await page.until(() => /no such model/.test(document.querySelector("#note-model_b").textContent));
  await page.type("model_b", "");
  await press(page, "Tab");
  await page.until(() => document.querySelector("#note-model_b").textContent === "");
  assert.deepEqual(page.problems(), []);
});

for (const [width, theme] of [[320, "dark"], [390, "light"], [1280, "dark"]]) {
  test(`with everything open and changed axe finds nothing, and nothing is wider than ${width} px, ${theme}`, async () => {
    const page = await open({ width, theme, fragment: "v=2&tok=421&pu=9&cur=EUR&fx=0.92&ws=36&fee=20&incl=20&mw=.05&curve=log&ramp=0&model_b=anthropic/claude-sonnet-4-6&share_b=.4&g1=Seats~n:60~fee:125~incl:125&g2=~n:5~sal:1" });
    await openAll(page);
    await page.raw.focus("#in-model");
    await page.raw.keyboard.type("claude");
    await page.until(() => document.querySelectorAll("[role=option]").length > 10);
    const wide = await page.raw.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(wide <= 0, `${wide} px too wide`);
    assert.deepEqual(await page.axe(), []);
    assert.deepEqual(page.problems(), []);
  });
}
