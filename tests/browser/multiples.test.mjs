// The small charts of the Evidence view: read by slider and pointer, all at once, taken away, and shown alone.
import assert from "node:assert/strict";
import { test } from "node:test";
import { chord } from "./hands.mjs";
import { SANDBOX, asFrame, embedded } from "./hosts.mjs";
import { open } from "./page.mjs";
import { catching, file } from "./takings.mjs";

const QUERY = "view=evidence";
const HOW = /^Point at a chart/;
const SLIDER = ".read-at input";

const readout = (page) => page.text(".multiples .readout");
const reads = (page, start) => page.until((start) => document.querySelector(".multiples .readout").textContent.startsWith(start), start);
const rests = (page) => page.until(() => document.querySelector(".multiples .readout").textContent.startsWith("Point at a chart"));
/** The amount that is read, in millions of tokens a week. A pointer is at whole pixels, in some browsers. */
const amount = async (page) => Number(/([\d.]+)M tokens a week cost/.exec(await readout(page))[1]);
/** The number of charts. */
const count = (page) => page.raw.$$eval(".panels li", (all) => all.length);
/** What stands at the line in each chart. */
const marks = (page) => page.raw.$$eval(".panels .cursor", (all) => all.map((cursor) => cursor.textContent));
/** Chooses an entry of the menu of the charts. */
const choose = async (page, words) => {
  await page.raw.$eval(".multiples .tools > button", (button) => button.click());
  await page.raw.waitForSelector("#chart-beliefs-menu button");
  await page.press(words, "#chart-beliefs-menu");
};
/** The same in a frame. */
const chooseIn = async (frame, words) => {
  await frame.$eval(".multiples .tools > button", (button) => button.click());
  await frame.waitForSelector("#chart-beliefs-menu button");
  await frame.evaluate((words) => [...document.querySelectorAll("#chart-beliefs-menu button")].find((button) => button.textContent === words).click(), words);
};
const opened = (options = {}) => open({ query: QUERY, fragment: "v=2", ...options });
const pointAt = async (page, belief, part) => {
  const drawing = await page.raw.$(`[data-belief="${belief}"] svg`);
  await drawing.evaluate((element) => element.scrollIntoView({ block: "center" }));
  const { x, y, width, height } = await drawing.boundingBox();
  await page.raw.mouse.move(x + width * part, y + height / 2);
};

test("the slider reads every chart at the same tokens, by keyboard", async () => {
  const page = await opened();
  assert.match(await readout(page), HOW);
  assert.deepEqual(new Set(await marks(page)), new Set([""]));
  await page.raw.focus(SLIDER);
  await reads(page, "32M tokens a week cost $1,490 per person and year and bring from −\u2060$41,500 (“METR, early 2025”)");
  const own = await marks(page);
  assert.deepEqual([own.length, own[0], own[8]], [await count(page), "7.66×", "5.77×"]);
  await page.raw.keyboard.press("ArrowRight");
  await reads(page, "35.5M tokens a week cost $1,650");
  assert.notDeepEqual(await marks(page), own);
  assert.equal(await page.raw.$eval(SLIDER, (slider) => slider.getAttribute("aria-valuetext")), await readout(page));
  await page.raw.keyboard.press("End");
  await reads(page, "2B tokens a week");
  await page.raw.keyboard.press("Escape");
  await rests(page);
  assert.deepEqual(new Set(await marks(page)), new Set([""]));
  assert.deepEqual(await page.raw.$eval(SLIDER, (slider) => [slider.value, slider.getAttribute("aria-valuetext")]), ["30", "32M a week"]);
  assert.deepEqual(page.problems(), []);
});

test("what stands at the line of each chart is heard beside it", async () => {
  const page = await opened();
  const heard = () => page.raw.$$eval(".panels .here", (all) => all.map((here) => here.textContent));
  await page.raw.focus(SLIDER);
  await reads(page, "32M");
  assert.deepEqual(await heard(), (await marks(page)).map((mark) => `return on cost at the slider ${mark}`));
  await page.raw.keyboard.press("Escape");
  await rests(page);
  assert.deepEqual(new Set(await heard()), new Set([""]));
});

test("the slider is dragged, and keeps the focus when a change is undone", async () => {
  const page = await opened();
  const believe = await page.raw.waitForSelector('::-p-aria([name="Believe this: Each doubling adds the same"][role="button"])');
  await believe.evaluate((button) => button.click());
  await page.until(() => document.querySelector("[data-belief=log]").classList.contains("you"));
  const slider = await page.raw.$(SLIDER);
  await slider.evaluate((element) => element.scrollIntoView({ block: "center" }));
  const { x, y, width, height } = await slider.boundingBox();
  await page.raw.mouse.move(x + width / 2, y + height / 2);
  await page.raw.mouse.down();
  await page.raw.mouse.move(x + width * 0.75, y + height / 2, { steps: 5 });
  await page.raw.mouse.up();
  await page.until(() => /^\d{3}M tokens a week cost/.test(document.querySelector(".multiples .readout").textContent));
  const before = await readout(page);
  await chord(page, ["Control"], "z");
  await page.until(() => document.querySelector("[data-belief=defaults]").classList.contains("you"));
  await page.until(() => document.activeElement === document.querySelector(".read-at input"));
  assert.equal((await readout(page)).slice(0, 20), before.slice(0, 20));
});

test("a slider that is moved by script, without a word but that it was changed, moves the line", async () => {
  const page = await opened();
  await page.raw.$eval(SLIDER, (slider) => {
    slider.value = slider.max;
    slider.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await page.until(() => /tokens a week cost/.test(document.querySelector(".multiples .readout").textContent));
});

test("a filter leaves no heading without charts, and the finding counts those that are shown", async () => {
  const page = await opened();
  const finding = () => page.text("#evidence-beliefs");
  assert.match(await finding(), new RegExp(`\\d+ of ${await count(page)} beliefs have a net above zero$`));
  const headings = () => page.raw.$$eval(".multiples h3", (all) => all.length);
  assert.equal(await headings(), 2);
  await page.raw.select("#evidence-filter", "randomised");
  await page.until(() => document.querySelectorAll(".multiples h3").length === 1);
  assert.match(await finding(), new RegExp(`\\d+ of ${await count(page)} beliefs have a net above zero$`));
  await page.raw.select("#evidence-filter", "survey");
  await page.until(() => !document.querySelector(".multiples h3"));
  assert.equal(await finding(), "No belief rests on sources of this kind");
});

test("a pointer reads the chart that it is on, with what that takes for true, and the others at the same tokens", async () => {
  const page = await opened();
  await pointAt(page, "log", 0.5);
  await reads(page, "Each doubling adds the same: 4");
  assert.match(await readout(page), /net \+\u2060\$[\d,]+\. The logarithmic curve through the same data, with the same 35%, 27% and half\.$/);
  assert.ok(Math.abs(await amount(page) / 44.7 - 1) < 0.06, `${await amount(page)}M is not in the middle`);
  const isRead = async () => (await marks(page)).every((mark) => /[×%]$/.test(mark));
  assert.ok(await isRead());
  await pointAt(page, "metr_early", 0.5);
  await reads(page, "METR, early 2025: 4");
  assert.ok(Math.abs(await amount(page) / 44.7 - 1) < 0.06 && await isRead());
  await page.raw.mouse.move(5, 5);
  await rests(page);
});

test("what is read stays read when a belief changes what is drawn", async () => {
  const page = await opened();
  await pointAt(page, "log", 0.5);
  await reads(page, "Each doubling adds the same: 4");
  const before = await amount(page);
  await page.raw.$eval("#believe-field", (button) => button.click());
  await page.until(() => document.querySelector("[data-belief=field]").classList.contains("you"));
  await reads(page, `Each doubling adds the same: ${before}M`);
  assert.ok((await marks(page)).every((mark) => /[×%]$/.test(mark)), "charts that are drawn anew are read, too");
  await page.until(() => /curve=fixed/.test(location.hash));
  await page.press("Undo");
  await page.until(() => document.querySelector("[data-belief=defaults]").classList.contains("you"));
});

test("the charts are taken away as pictures, in the colors that are shown", async () => {
  for (const [theme, paper] of [["light", "#ffffff"], ["dark", "#1c1f25"]]) {
    const page = await opened({ query: `${QUERY}&theme=${theme}`, fragment: "v=2&sal=300000", before: catching });
    const svg = await file(page, () => choose(page, "Save as SVG"));
    const dark = theme === "dark" ? "-dark" : "";
    assert.deepEqual([svg.name, svg.type], [`tokenworth-beliefs${dark}.svg`, "image/svg+xml"]);
    const text = String(svg.body);
    assert.ok(text.includes(`fill="${paper}"`) && /of \d+ beliefs have a net above zero/.test(text));
    // The foot is cut into lines.
    const words = text.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");
    assert.ok(words.includes("Salary left out: these results use it. The link does not, so it shows other results.") && !text.includes("sal=300000"));
    const png = await file(page, () => choose(page, "Save as PNG"));
    assert.deepEqual([png.name, String(png.body.subarray(1, 4))], [`tokenworth-beliefs${dark}.png`, "PNG"]);
    assert.ok((await page.text(".outbox")).startsWith(`Saved as tokenworth-beliefs${dark}.png`));
    assert.deepEqual(page.problems(), []);
  }
});

test("a frame that allows downloads saves the picture, and has its text at hand", async () => {
  const { frame, problems } = await embedded({ body: (app) => asFrame(app, { query: "&view=evidence", height: 3000 }), before: catching });
  await chooseIn(frame, "Save as SVG");
  await frame.waitForFunction(() => window.files[0]?.name === "tokenworth-beliefs.svg");
  await frame.waitForFunction(() => document.querySelector("#outbox")?.value.includes("tok=40"));
  assert.deepEqual(problems(), []);
});

test("where downloads are blocked the picture is there as a text", async () => {
  const sandbox = SANDBOX.replace(" allow-downloads", "");
  const { frame, problems } = await embedded({ body: (app) => asFrame(app, { query: "&view=evidence", sandbox, height: 3000 }) });
  await chooseIn(frame, "Save as SVG");
  await frame.waitForFunction(() => document.querySelector("#outbox")?.value.includes("tok=40"));
  assert.deepEqual(problems(), []);
});

test("the menu shows the table, which stays open, and copies it", async () => {
  const page = await opened();
  await choose(page, "Show as a table");
  await page.focused("chart-beliefs-numbers");
  assert.match(await page.text("#chart-beliefs-numbers"), /Each doubling adds the same/);
  await page.raw.$eval("#believe-log", (button) => button.click());
  await page.until(() => document.querySelector("[data-belief=log]").classList.contains("you"));
  await choose(page, "Hide the table");
  await page.until(() => !document.querySelector("#chart-beliefs-numbers"));
  assert.deepEqual(await page.axe(), []);
});

test("the charts are shown alone in somebody else's page, and fit it", async () => {
  const all = await count(await opened());
  for (const width of [320, 900]) {
    const page = await open({ query: "embed=1&chart=beliefs", fragment: "v=2", width, height: 640 });
    assert.equal(await count(page), all);
    assert.equal(await page.raw.$$eval("main :is(.chart, #inputs, .strip, .tabs, .tile, #evidence-figures)", (all) => all.length), 0);
    assert.equal(await page.tooWide(), 0, `at ${width} px`);
    const line = await page.raw.$eval(".panels .line.value", (line) => [getComputedStyle(line).fill, getComputedStyle(line).stroke]);
    assert.ok(line[0] === "none" && line[1].startsWith("rgb"), `a line, not an area: ${line}`);
    await choose(page, "Show as a table");
    await page.raw.waitForSelector("#chart-beliefs-numbers");
    assert.deepEqual(page.problems(), []);
  }
});
