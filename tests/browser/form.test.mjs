// The form: sections, search, undo, help, what has changed, presets, the list of models, the currency, the workload, the bill.
import assert from "node:assert/strict";
import { test } from "node:test";
import { chord, holdTimers, keys, letTimersRun } from "./hands.mjs";
import { pictures } from "./hosts.mjs";
import { LOOKS, near, open } from "./page.mjs";

/** What the team costs at a price of a million tokens, all else at its default. */
const atPrice = (price) => near(364496.4 * price / 1.0125);
const button = (name) => `::-p-aria([name="${name}"][role="button"])`;
const click = (page, name) => page.raw.waitForSelector(button(name)).then((found) => found.click());
const seen = (page) => page.raw.$$eval(".field [name]:not([type='range'])", (all) =>
  all.filter((input) => input.checkVisibility()).map((input) => input.name));

const found = (page, words) =>
  page.until((words) => document.querySelector(".toolbar [role=status]").textContent === words, words);

test("a search shows the inputs that match, opened, and gives back the form as it was", async () => {
  const page = await open();
  await page.raw.click("#section-people");
  await page.until(() => !document.querySelector("#in-sal"));
  const before = await seen(page);
  assert.ok(before.includes("tok") && !before.includes("mw"), before.join());
  await page.raw.type("#find", "CACHE written");
  await found(page, "1 input");
  assert.deepEqual(await seen(page), ["mw"]);
  assert.deepEqual(await page.axe(), []);
  await keys(page, "Escape");
  await page.until(() => document.querySelector("#find").value === "" && document.querySelector("#in-tok"));
  assert.deepEqual(await seen(page), before);
  await page.raw.type("#find", "no such thing");
  await page.until(() => /No input/.test(document.querySelector(".toolbar [role=status]").textContent));
  assert.deepEqual(await seen(page), []);
  assert.deepEqual(page.problems(), []);
});

test("Enter and the down arrow in the search lead to the first input found, whose number is announced", async () => {
  const page = await open();
  await page.raw.type("#find", "headcount");
  await found(page, "1 input");
  await keys(page, "Enter");
  await page.focused("in-n");
  await page.raw.$eval("#find", (field) => (field.focus(), field.select()));
  await page.raw.keyboard.type("a model");
  await page.until(() => document.querySelector("#in-model") && !document.querySelector("#in-n"));
  const first = await page.raw.$eval(".inputs .field :is(input, select)", (control) => control.id);
  await keys(page, "ArrowDown");
  await page.focused(first);
  await page.raw.$eval("#find", (field) => (field.focus(), field.select()));
  await page.raw.keyboard.type("no such thing");
  await found(page, "No input has these words.");
  await keys(page, "Enter");
  await page.focused("find");
  assert.deepEqual(page.problems(), []);
});

test("a section says what it holds while it is closed, and is in the document only while it is open", async () => {
  const page = await open({ fragment: "v=2&chi_lo=.6" });
  const line = (key) => page.text(`#section-${key} > span`);
  assert.deepEqual([await line("people"), await line("use")], ["", "top tenth 224M"]);
  await page.raw.$$eval(".group[open] > summary", (all) => all.forEach((summary) => summary.click()));
  await page.until(() => !document.querySelector(".group[open]"));
  assert.equal(await line("people"), "100 people · $200K · 80% use AI");
  assert.equal(await line("use"), "typical 32M, top tenth 224M");
  assert.equal(await line("price"), "Claude Opus 5 · $1.01\u{a0}/\u{a0}M");
  assert.equal(await line("plan"), "paid by the token");
  assert.equal(await line("effect"), "9.45% of gains count");
  assert.equal(await line("limits"), "none");
  assert.equal(await line("rollout"), "3 months to full effect");
  assert.match(await line("uncertainty"), /^Share caused by the tokens, low contradicts its middle/);
  assert.equal(await page.raw.$("#in-chi_lo"), null);
  await page.raw.click("#section-uncertainty");
  await page.until(() => /above what you entered/.test(document.querySelector("#note-chi_lo")?.textContent));
  await page.raw.click("#section-uncertainty");
  await page.until(() => !document.querySelector("#in-chi_lo"));
  assert.deepEqual(page.problems(), []);
});

test("a field is 44 px high, its label and its value are wholly visible, and it stays where it is when it changes", async () => {
  const page = await open({ fragment: "v=2&pu=12.345678&cur=EUR&fx=0.918273" });
  await page.openForm();
  const fields = await page.raw.$$eval(".inputs .field:has([type=range])", (all) => all.map((field) => {
    const input = field.querySelector(".box input");
    return { name: input.name, height: field.getBoundingClientRect().height, cut: input.scrollWidth > input.clientWidth };
  }));
  assert.ok(fields.length > 30);
  assert.deepEqual(fields.filter(({ height, cut }) => Math.abs(height - 44) > 1 || cut), []);
  const cut = await page.raw.$$eval(".box input", (all) => all.filter((input) => input.scrollWidth > input.clientWidth).map(({ name }) => name));
  assert.deepEqual(cut, []);
  const tops = () => page.raw.$$eval(".inputs .field", (all) => all.map((field) => field.offsetTop));
  const before = await tops();
  // A text with one meaning; one with two, or a wrong one, takes a line of its own.
  await page.type("sal", "1,234");
  await page.until(() => document.querySelector("#note-sal").textContent !== "");
  await page.raw.focus("#slide-n");
  await keys(page, "ArrowRight", "ArrowRight");
  await page.until(() => document.querySelector(".own #slide-n"));
  const after = await tops();
  // Below the section stands the way back, from its first change on.
  assert.deepEqual(after.slice(0, 6), before.slice(0, 6));
});

test("a field has at most two stops, and a button that does nothing is none", async () => {
  const page = await open();
  await page.openForm();
  const stops = await page.raw.$$eval(".inputs .field", (all) => all.map((field) =>
    [...field.querySelectorAll("input, select, button, a, [tabindex]")].filter((one) => one.tabIndex >= 0 && !one.closest("[popover]")).length));
  assert.ok(stops.every((count) => count === 1 || count === 2), stops.join());
  assert.deepEqual(await page.raw.$$eval(".toolbar [aria-disabled]", (all) => all.map((one) => one.tabIndex)), [-1, -1]);
});

test("help says what a field is, its default, its source and what moving it does; by pointer and by keyboard", async () => {
  const page = await open({ fragment: "v=2&pu=5&pw=6.25&pc=0.5&po=25&chi=.4" });
  const help = "#help-chi";
  assert.equal(await page.text(help), "");
  await page.raw.click("#ask-chi");
  await page.until(() => /more, 44%, adds \$/.test(document.querySelector("#help-chi").textContent));
  assert.match(await page.text(help), /keen people use more AI anyway.*Default: 35%\..*10% more, 44%, adds \$[\d,]+ a year to the team’s net/);
  assert.deepEqual(await page.axe(), []);
  await page.press("Back to the default", help);
  await page.becomes("chi", "35");
  await keys(page, "Escape");
  await page.until(() => document.querySelector("#help-chi").textContent === "");
  await page.raw.focus("#in-sal");
  await keys(page, "F1");
  await page.until(() => /before taxes/.test(document.querySelector("#help-sal").textContent));
  await keys(page, "Escape");
  await page.focused("in-sal");
  await page.raw.focus("#slide-sal");
  await keys(page, "F1");
  await page.until(() => /before taxes/.test(document.querySelector("#help-sal").textContent));
  await keys(page, "Escape");
  await page.raw.click("#ask-tok");
  const link = await page.raw.waitForSelector("#help-tok a[href*='view=evidence']");
  await link.click();
  await page.until(() => location.search.includes("view=evidence"));
  assert.deepEqual(page.problems(), []);
});

test("a popover closes when Tab leads out of it, and gives the focus back on Escape", async () => {
  const page = await open();
  const isClosed = (css) => page.until((css) => !document.querySelector(":popover-open") && document.activeElement.matches(css), css);
  const POPOVERS = {
    "#ask-chi": "#help-chi",
    "#chart-curve .tools > button": "#chart-curve-menu",
    "header [popovertarget=menu]": "#menu",
  };
  for (const [button, popover] of Object.entries(POPOVERS)) {
    const enter = async () => {
      await keys(page, "Enter");
      await page.until((popover) => document.querySelector(`${popover}:popover-open :is(a, button, select)`)
        && document.activeElement.matches(`${popover}[role=dialog], [popovertarget]`), popover);
      await keys(page, "Tab");
      await page.until((popover) => document.activeElement.closest(popover), popover);
    };
    await (await page.raw.waitForSelector(button)).focus();
    await enter();
    await keys(page, "Escape");
    await isClosed(button);
    await enter();
    const stops = await page.raw.$$eval(`${popover} :is(a, button, select)`, (all) => all.length);
    for (let stop = 0; stop < stops; stop++) await keys(page, "Tab");
    await isClosed(`:not(body, ${popover} *)`);
  }
  await page.raw.focus("#in-sal");
  await keys(page, "F1");
  await page.focused("help-sal");
  await keys(page, "Escape");
  await isClosed("#in-sal");
  assert.deepEqual(page.problems(), []);
});

test("a share that is no share says so, and with what the page computes until then", async () => {
  const page = await open();
  const before = await page.metric("team_cost");
  await page.type("adopt", "150");
  await page.until(() => /^Enter a number from 0 to 100%\. Until you correct this, the results use 80%\.$/.test(document.querySelector("#note-adopt").textContent));
  await page.metricBecomes("team_cost", near(before));
  await page.type("cap", "lots");
  await page.until(() => /Until you correct this, it counts as empty\.$/.test(document.querySelector("#note-cap").textContent));
  await page.type("adopt", "50");
  await page.until(() => document.querySelector("#note-adopt").textContent === "");
  await page.metricBecomes("team_cost", near(before * 50 / 80));
});

test("a monthly bill becomes the use of the typical user, which is shown before it is set", async () => {
  const page = await open({ fragment: "v=2&pu=5&pw=6.25&pc=0.5&po=25" });
  await click(page, "from a monthly bill…");
  assert.equal(await page.raw.$eval("#bill-people", (input) => input.value), "80");
  // The fields open below the form's edge otherwise.
  await page.until(() => {
    const { bottom } = document.querySelector("#bill").getBoundingClientRect();
    return document.activeElement.id === "bill-amount" && bottom <= innerHeight;
  });
  await page.raw.type("#bill-amount", "30,374.70");
  await page.until(() => /the typical user takes 32M/.test(document.querySelector("#bill-says").textContent));
  assert.match(await page.text("#bill-says"), /At \$1\.01 a million tokens the bill buys each user 97\.8M a week on average/);
  assert.deepEqual(await page.axe(), []);
  await page.raw.$eval("#bill-amount", (input) => input.select());
  await page.raw.type("#bill-amount", "60k");
  await click(page, "Use 63.2M a week for the typical user");
  await page.becomes("tok", "63.21");
  assert.ok(near(60_000 * 12)(Math.round(await page.metric("team_cost") / 1000) * 1000));
  await click(page, "Undo");
  await page.becomes("tok", "32");
  assert.deepEqual(page.problems(), []);
});

test("a monthly bill asks for the size of the team, of which its users are a part", async () => {
  const page = await open();
  await click(page, "from a monthly bill…");
  for (const [field, text] of [["#bill-people", "12"], ["#bill-team", "16"]]) {
    await page.raw.$eval(field, (input) => input.select());
    await page.raw.type(field, text);
  }
  await page.raw.type("#bill-amount", "6500");
  await page.until(() => /12 users among 16 people/.test(document.querySelector("#bill-says").textContent));
  await page.raw.evaluate(() => [...document.querySelectorAll("#bill button")].at(-1).click());
  await page.becomes("n", "16");
  assert.equal(await page.value("adopt"), "75");
  assert.ok(near(6500 * 12)(Math.round(await page.metric("team_cost") / 500) * 500));
});

test("steps are undone and done again, by button and by keyboard", async () => {
  const page = await open();
  const off = (name) => page.raw.$eval(button(name), (found) => found.getAttribute("aria-disabled"));
  assert.deepEqual([await off("Undo"), await off("Redo")], ["true", "true"]);
  await page.type("tok", "100");
  await keys(page, "Tab");
  await page.type("n", "7");
  await keys(page, "Tab");
  await click(page, "Undo");
  await page.becomes("n", "100");
  assert.equal(await page.value("tok"), "100");
  await chord(page, ["Control"], "z");
  await page.becomes("tok", "32");
  assert.equal(await off("Undo"), "true");
  await chord(page, ["Control", "Shift"], "z");
  await page.becomes("tok", "100");
  await click(page, "Redo");
  await page.becomes("n", "7");
  assert.equal(await off("Redo"), "true");
  assert.deepEqual(page.problems(), []);
});

test("a field that is filled without a word about each letter counts as it shows", async () => {
  const page = await open({ fragment: "v=2&s1=Pilot~tok:100", query: "tab=scenarios" });
  await page.openForm();
  const fill = (css, text) => page.raw.$eval(css, (field, text) => {
    field.value = text;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }, text);
  await fill("#in-n", "250");
  await page.metricBecomes("team_cost", near(364496.4 * 2.5));
  await fill("#in-cur", "eur");
  await page.until(() => location.hash.includes("n=250") && document.querySelector("#in-cur").value === "EUR");
  await fill("#in-model", "Claude Sonnet 4.6");
  await page.metricBecomes("team_cost", near(364496.4 * 2.5 * 0.6075 / 1.0125));
  await page.raw.click("#s1 summary");
  await page.raw.waitForSelector("#s1-name");
  await fill("#s1-name", "Trial");
  await page.until(() => location.hash.includes("s1=Trial"));
  await fill("#slide-chi", "0.5");
  await page.becomes("chi", "50");
  await fill("#find", "wage");
  await page.until(() => document.querySelectorAll(".inputs .field").length === 1);
  const target = await open({ query: "view=target", fragment: "v=2&target=100" });
  await target.raw.$eval("#said-month", (field) => {
    field.value = "1B";
    field.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await target.until(() => /target=2\d\d/.test(location.hash));
  assert.deepEqual([...page.problems(), ...target.problems()], []);
});

test("a field shows its number as written, not as typed, after its view was left with the focus in it", async () => {
  const page = await open();
  await page.raw.click('header nav a[href*="view=target"]');
  await page.raw.waitForSelector("#in-target");
  await page.raw.goBack();
  await page.type("sal", "300000");
  await page.until(() => location.hash.includes("sal=300000"));
  await page.focused("in-sal");
  await page.raw.evaluate(() => history.forward());
  await page.raw.waitForSelector("#in-target");
  await page.raw.evaluate(() => history.back());
  await page.raw.waitForSelector("#in-sal");
  assert.equal(await page.value("sal"), "300,000");
});

test("a number below zero can be typed on a phone whose digits come without a minus", async () => {
  const page = await open({ width: 390 });
  await page.openForm();
  const pads = await page.raw.$$eval(".inputs input[inputmode]", (all) => all.map(({ name, inputMode }) => [name, inputMode]));
  assert.ok(pads.length > 50);
  const wide = pads.filter(([, pad]) => pad !== "decimal");
  assert.ok(wide.some(([name]) => name === "gain0") && wide.every(([, pad]) => pad === "text"), wide.join());
  await page.type("gain0", "-5");
  await page.until(() => location.hash.includes("gain0=-0.05"));
});

test("in a field whose text is wrong the browser undoes what was typed; elsewhere the page undoes its steps", async () => {
  const page = await open();
  await page.type("n", "250");
  await keys(page, "Tab");
  await page.raw.focus("#in-sal");
  await page.raw.$eval("#in-sal", (input) => input.select());
  await page.raw.keyboard.type("x");
  await page.until(() => document.querySelector("#in-sal").getAttribute("aria-invalid") === "true");
  await chord(page, ["Control"], "z");
  await page.becomes("sal", "200,000");
  await page.until(() => document.querySelector("#in-sal").getAttribute("aria-invalid") === null);
  assert.equal(await page.value("n"), "250");
  await keys(page, "Tab");
  await chord(page, ["Control"], "z");
  await page.becomes("n", "100");
});

/** Notes in `window.told` whatever a screen reader is told, and when. */
const listen = (page) => page.raw.evaluate(() => {
  window.told = [];
  const live = "[aria-live=polite], [aria-live=assertive], [role=status], [role=alert]";
  new MutationObserver((records) => {
    for (const { target } of records) {
      const region = (target.parentElement ?? target).closest(live) ?? target.closest?.(live);
      if (region) window.told.push([performance.now(), region.textContent]);
    }
  }).observe(document.body, { childList: true, subtree: true, characterData: true });
});

test("what is said of a field is announced once, after the last key", async () => {
  for (const [query, id] of [["", "in-sal"], ["view=target", "said-money"]]) {
    const page = await open({ query });
    const field = await page.raw.waitForSelector(`#${id}`);
    await listen(page);
    // As fast as nobody types, so that no key comes late on a busy machine.
    const end = await field.evaluate((input) => {
      const text = "5 weeks off";
      for (let length = 1; length <= text.length; length++) {
        input.value = text.slice(0, length);
        input.dispatchEvent(new InputEvent("input", { bubbles: true }));
      }
      return performance.now();
    });
    await page.until(() => window.told.some(([, words]) => /does not take that unit/.test(words)));
    const told = (await page.raw.evaluate(() => window.told)).filter(([, words]) => /beginning|unit|not a number/.test(words));
    assert.equal(told.length, 1, JSON.stringify(told));
    assert.ok(told[0][0] > end, "before the last key");
  }
});

test("a bill that cannot be read says which field is meant, and what it wants", async () => {
  const page = await open();
  await click(page, "from a monthly bill…");
  await page.raw.type("#bill-amount", "$500 a week");
  await page.until(() => /^Tokens on the bill: .*unit\. For example: \$20 \/ month\.$/.test(document.querySelector("#bill-says").textContent));
  await page.raw.$eval("#bill-amount", (input) => input.select());
  await page.raw.type("#bill-amount", "500");
  await page.raw.type("#bill-seat", "20-30");
  await page.until(() => /^Price of a seat, if any: .*more than one\. For example: 20\.$/.test(document.querySelector("#bill-says").textContent));
  await page.raw.$eval("#bill-people", (input) => input.select());
  await page.raw.type("#bill-people", "50%");
  await page.until(() => /^People who used them: .*100 people/.test(document.querySelector("#bill-says").textContent));
  assert.deepEqual(await page.raw.$$eval("#bill [aria-invalid=true]", (all) => all.map(({ id }) => id)), ["bill-people"]);
  await page.raw.$eval("#bill-people", (input) => input.select());
  await page.raw.type("#bill-people", "12");
  await page.raw.$eval("#bill-team", (input) => input.select());
  await page.raw.type("#bill-team", "0");
  await page.until(() => /^People in the team: /.test(document.querySelector("#bill-says").textContent));
  assert.deepEqual(page.problems(), []);
});

test("a share of the token mix is slid no further than the others leave room", async () => {
  const page = await open();
  await page.openForm();
  await page.raw.focus("#slide-mc");
  await keys(page, "End");
  await page.becomes("mc", "93.5");
  await page.until(() => document.querySelector("#slide-mo").max === "0.005");
  assert.equal(await page.raw.$("#in-mc[aria-invalid], #in-mo[aria-invalid]"), null);
  assert.deepEqual(page.problems(), []);
});

test("thirty steps of a slider are announced once, after the last", async () => {
  const page = await open();
  await listen(page);
  await holdTimers(page, 1000);
  await page.raw.focus("#slide-n");
  for (let step = 0; step < 30; step++) await keys(page, "ArrowRight");
  await pictures(page.raw, 2);
  assert.deepEqual(await page.raw.evaluate(() => window.told), []);
  await letTimersRun(page);
  await page.until(() => window.told.length > 0);
  const told = await page.raw.evaluate(() => window.told);
  assert.equal(told.length, 1, JSON.stringify(told));
  assert.equal(told[0][1].includes(await page.text("h1")), true, told[0][1]);
});

test("what has changed is marked, and goes back to its default with its section", async () => {
  const page = await open({ fragment: "v=2&tok=225&ws=5&target=300&sal=1" });
  const counts = () => page.raw.$$eval(".count", (all) => all.map((count) => count.title));
  assert.deepEqual(await counts(), ["1 changed", "2 changed", "1 changed"]);
  assert.ok(await page.raw.$(".own #in-tok"));
  await click(page, "Reset this section: Use");
  await page.becomes("tok", "32");
  assert.equal(await page.raw.$(".own #in-tok"), null);
  await page.focused("section-use");
  assert.deepEqual(await counts(), ["1 changed", "1 changed"]);
  assert.equal(await page.value("sal"), "1");
});

test("a model is found by some words and taken by keyboard", async () => {
  const page = await open();
  await page.openForm();
  assert.equal(await page.raw.$("[role=option]"), null);
  await page.raw.focus("#in-model");
  await page.raw.keyboard.type("4.6 sonnet anthropic");
  await page.until(() => document.querySelector("[role=option].active small") !== null);
  assert.equal(await page.text("[role=option].active small"), "$3 in · $3.75 write · $0.30 read · $15 out");
  const active = (nth) => page.until((nth) => document.querySelector("#in-model").getAttribute("aria-activedescendant") === `in-model-${nth}`, nth);
  await active(0);
  await keys(page, "End");
  await active(await page.raw.$$eval("[role=option]", (all) => all.length - 1));
  await keys(page, "ArrowDown");
  await active(0);
  await keys(page, "Home", "Enter");
  await page.becomes("model", "Claude Sonnet 4.6");
  await page.metricBecomes("team_cost", atPrice(0.6075));
  assert.equal(await page.raw.$("[role=option]"), null);
  assert.match(await page.text(".prices"), /\$3/);
  assert.deepEqual(page.problems(), []);
});

test("the list of models opens by arrow and by pointer, shows some, says how many more, and Escape restores", async () => {
  const page = await open();
  await page.openForm();
  await page.raw.focus("#in-model");
  await keys(page, "ArrowDown");
  await page.until(() => document.querySelectorAll("[role=option]").length === 40);
  assert.match(await page.text(".menu [role=status]"), /^\d+ more models: type to narrow the list$/);
  // The keyboard begins at the model in force, so that Enter changes nothing by accident.
  await page.until(() => document.querySelector("[role=option].active")?.firstChild.textContent === "Claude Opus 5");
  assert.deepEqual(await page.axe(), []);
  await page.raw.keyboard.type("no such model");
  await page.until(() => document.querySelector("[role=option]") === null);
  await keys(page, "Escape");
  await page.becomes("model", "Claude Opus 5");
  await page.raw.click("#in-model");
  const option = await page.raw.waitForSelector("[role=option]:nth-of-type(2)");
  const name = await option.evaluate((element) => element.firstChild.textContent);
  await option.click();
  await page.becomes("model", name);
  assert.notEqual(name, "Claude Opus 5");
  await page.focused("in-model");
  await chord(page, ["Control"], "z");
  await page.becomes("model", "Claude Opus 5");
});

test("the list of models has what a million tokens of the mix costs, and can be sorted by it", async () => {
  const page = await open();
  await page.openForm();
  await page.raw.click("#in-model");
  const prices = () => page.raw.$$eval("[role=option] > b", (all) => all.map((one) => Number(one.textContent.replace(/[$,]/g, ""))));
  const isSorted = (all) => all.every((price, nth) => nth === 0 || all[nth - 1] <= price);
  await page.until(() => document.querySelectorAll("[role=option] > b").length === 40);
  assert.ok(!isSorted(await prices()));
  await click(page, "Cheapest first");
  await page.until(() => document.querySelector(".menu [aria-pressed=true]"));
  assert.ok(isSorted(await prices()));
  await page.focused("in-model");
  await keys(page, "F2");
  await page.until(() => document.querySelector(".menu [aria-pressed=false]"));
  assert.ok(!isSorted(await prices()));
  await keys(page, "F2");
  await page.until(() => document.querySelector(".menu [aria-pressed=true]"));
  assert.ok(isSorted(await prices()));
  assert.deepEqual(await page.axe(), []);
});

test("a key typed in full is taken when the field is left; nonsense stays, with the last good model in force", async () => {
  const page = await open();
  await page.openForm();
  const cost = await page.metric("team_cost");
  await page.raw.focus("#in-model");
  await page.raw.keyboard.type("gpt of my dreams");
  await keys(page, "Tab");
  await page.until(() => /no such model/.test(document.querySelector("#note-model").textContent));
  assert.equal(await page.value("model"), "gpt of my dreams");
  assert.equal(await page.raw.$eval("#in-model", (input) => input.getAttribute("aria-invalid")), "true");
  assert.equal(await page.metric("team_cost"), cost);
  await page.raw.focus("#in-model");
  await page.raw.keyboard.type("Anthropic/claude-sonnet-4-6");
  await keys(page, "Tab");
  await page.becomes("model", "Claude Sonnet 4.6");
  await page.metricBecomes("team_cost", atPrice(0.6075));
  assert.equal(await page.text("#note-model"), "");
});

test("an own price says what it replaces", async () => {
  const page = await open();
  await page.openForm();
  assert.equal(await page.raw.$eval("#in-po", (input) => input.placeholder), "25");
  await page.type("po", "10");
  await page.until(() => /yours/.test(document.querySelector(".prices").textContent));
  await page.metricBecomes("team_cost", atPrice(0.9375));
});

test("money is shown in another currency, at the reader's own rate", async () => {
  const page = await open();
  await page.openForm();
  await page.type("cur", "xx");
  await page.until(() => /no such currency/.test(document.querySelector("#note-cur").textContent));
  await page.type("cur", "eur");
  await page.until(() => document.querySelector(".field:has(#in-cur) .named")?.textContent === "Euro");
  assert.ok((await page.raw.$$("#in-cur-list option")).length > 100);
  assert.match(await page.text(".group:has(#in-cur)"), /1 USD =[^]*EUR[^]*Enter what 1 USD is in EUR/);
  assert.equal(await page.value("fx"), "");
  // Until then the page stays in dollars.
  assert.equal(await page.text('data[data-metric="team_cost"]'), "$364,000");
  await page.type("fx", "0.5");
  await page.until(() => document.querySelector('data[data-metric="team_cost"]').textContent === "€182,000");
  assert.ok(near(364496.4)(await page.metric("team_cost")));
  assert.doesNotMatch(await page.text(".group:has(#in-cur)"), /Enter what 1 USD is/);
  assert.deepEqual(page.problems(), []);
});

test("the currency stays as it is typed, with the cursor where it was, and is spelled out afterward", async () => {
  const page = await open();
  await page.openForm();
  await page.raw.focus("#in-cur");
  await keys(page, "Home");
  for (const letter of "EUR") {
    await page.raw.keyboard.type(letter);
    await page.until((letter) => document.querySelector("#note-cur").textContent && document.querySelector("#in-cur").value.includes(letter), letter);
  }
  assert.deepEqual(await page.raw.$eval("#in-cur", (input) => [input.value, input.selectionStart]), ["EURUSD", 3]);
  await page.type("cur", "eur");
  await page.until(() => document.querySelector(".field:has(#in-cur) .named")?.textContent === "Euro");
  assert.equal(await page.value("cur"), "eur");
  await keys(page, "Tab");
  await page.becomes("cur", "EUR");
  assert.deepEqual(page.problems(), []);
});

test("a currency that is typed after a click replaces the one before", async () => {
  const page = await open();
  await page.openForm();
  await page.raw.click("#in-cur");
  await page.raw.keyboard.type("gbp");
  await page.until(() => document.querySelector(".field:has(#in-cur) .named")?.textContent === "British Pound");
});

test("a salary stays as it was typed when the rate changes", async () => {
  const page = await open();
  await page.openForm();
  await page.type("sal", "170000");
  await page.type("cur", "eur");
  await page.until(() => location.hash.includes("cur=EUR") && document.querySelector("#in-fx"));
  await page.type("fx", "0.92");
  await page.becomes("sal", "170,000");
  await page.until(() => location.hash.includes("sal=184782.6"));
  await click(page, "Undo");
  await page.becomes("fx", "");
  await page.becomes("sal", "170,000");
});

test("amounts that kept their digits are converted by one button, which leaves the focus in the form", async () => {
  const page = await open({ fragment: "v=2&sal=170000" });
  await page.openForm();
  await page.type("cur", "€");
  await page.until(() => document.querySelector(".field:has(#in-cur) .named")?.textContent === "Euro");
  await page.type("fx", "0.5");
  await page.until(() => /that you entered in USD keep their digits: they are now in EUR/.test(document.querySelector(".group:has(#in-cur)").textContent));
  await click(page, "Convert them from USD to EUR");
  await page.becomes("sal", "85,000");
  await page.until(() => !/keep their digits/.test(document.querySelector(".group:has(#in-cur)").textContent));
  await page.focused("in-cur");
  await click(page, "Undo");
  await page.becomes("sal", "170,000");
});

test("a value that Enter has confirmed stays in force while a later text is wrong", async () => {
  const page = await open();
  await page.type("n", "50");
  await page.raw.keyboard.press("Enter");
  await page.type("n", "50.000.0");
  await page.until(() => /the results use 50 people\.$/.test(document.querySelector("#note-n").textContent));
});

test("a preset is applied, says where it is from, stays shown while it is in force, and is undone", async () => {
  const page = await open();
  await page.openForm();
  const chosen = (id) => page.raw.$eval(id, (list) => list.selectedOptions[0].textContent);
  await page.raw.select("#preset-2", "cursor_ultra");
  await page.becomes("fee", "200");
  await page.becomes("incl", "400");
  assert.match(await page.text(".field:has(#preset-2) .note"), /2026-10/);
  await page.raw.select("#preset-2", "claude_pro");
  await page.becomes("fee", "20");
  assert.equal(await chosen("#preset-2"), "Claude Pro, $20");
  await click(page, "Undo");
  await page.becomes("fee", "200");
  assert.equal(await chosen("#preset-2"), "Cursor Ultra");
  await page.type("fee", "1");
  await page.until(() => document.querySelector("#preset-2").value === "");
  assert.equal(await chosen("#preset-2"), "Choose…");
  assert.deepEqual(page.problems(), []);
});

test("a preset in the address fills what the link leaves open", async () => {
  const page = await open({ query: "preset=heavy", fragment: "v=2&sal=1000" });
  assert.equal(await page.value("tok"), "225");
  assert.equal(await page.value("sal"), "1,000");
  await page.type("tok", "32");
  await page.until(() => location.hash === "#v=2&sal=1000&spread=1" && location.search === "");
});

test("sessions of an agent are counted and taken over", async () => {
  const page = await open();
  await page.openForm();
  assert.match(await page.text("#more-workload .said"), /18 sessions of 34 turns use 32\.7M tokens a week: 94\.3% of them re-read/);
  assert.match(await page.text("ul.parts"), /cache reads 94\.3%/);
  await page.type("ws", "36");
  await click(page, "Use these: 65.5M a week");
  await page.becomes("tok", "65.5");
  await page.metricBecomes("team_cost", (cost) => cost > 700_000);
  await click(page, "Undo");
  await page.becomes("tok", "32");
  assert.equal(await page.value("ws"), "36");
});

test("a second model takes its share of the tokens, and is done without again", async () => {
  const page = await open({ fragment: "v=2&pu=&model=anthropic/claude-opus-5" });
  await page.openForm();
  const cost = await page.metric("team_cost");
  // Its share is asked for once there is a second model.
  assert.equal(await page.raw.$("#in-share_b"), null);
  await page.type("model_b", "openai/gpt-5");
  await page.type("share_b", "50");
  await page.type("model_b", "");
  await keys(page, "Tab");
  await page.until(() => /does not count until its model is chosen/.test(document.querySelector(".group:has(#in-model)").textContent));
  assert.equal(await page.metric("team_cost"), cost);
  await page.type("model_b", "anthropic/claude-sonnet-4-6");
  await page.becomes("model_b", "Claude Sonnet 4.6");
  await page.metricBecomes("team_cost", atPrice((1.0125 + 0.6075) / 2));
  assert.match(await page.text(".group:has(#in-model)"), /Claude Opus 5 has the rest of the tokens, 50%/);
  assert.match(await page.text(".prices"), /mean of the lists/);
  await page.raw.focus("#in-model_b");
  await keys(page, "ArrowDown");
  await page.until(() => document.querySelector("#in-model_b-0")?.textContent === "none");
  await keys(page, "Home", "Enter");
  await page.becomes("model_b", "");
  await page.metricBecomes("team_cost", near(cost));
  await page.type("model_b", "no such model");
  await keys(page, "Tab");
  await page.until(() => /no such model/.test(document.querySelector("#note-model_b").textContent));
  await page.type("model_b", "");
  await keys(page, "Tab");
  await page.until(() => document.querySelector("#note-model_b").textContent === "");
  assert.deepEqual(page.problems(), []);
});

test("with everything open and changed axe finds nothing, and nothing is too wide", async () => {
  const page = await open({ width: 320, fragment: "v=2&tok=421&pu=9&cur=EUR&fx=0.92&ws=36&fee=20&incl=20&mw=.05&curve=log&ramp=0&model_b=anthropic/claude-sonnet-4-6&share_b=.4&g1=Seats~n:60~fee:125~incl:125&g2=~n:5~sal:1" });
  await page.openForm();
  await page.raw.focus("#in-model");
  await page.raw.keyboard.type("claude");
  for (const [width, theme] of LOOKS) {
    await page.look(width, theme);
    await page.until(() => document.querySelectorAll("[role=option]").length > 10);
    assert.equal(await page.tooWide(), 0, `${width} px`);
    assert.deepEqual(await page.axe(), [], `${width} px, ${theme}`);
  }
  assert.deepEqual(page.problems(), []);
});
