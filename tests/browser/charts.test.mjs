// The charts: what stands around each, how it is read, the marker that is dragged, pictures to take away.
import assert from "node:assert/strict";
import { test } from "node:test";
import { CHARTS } from "./contents.mjs";
import { drag, keys, middle } from "./hands.mjs";
import { open } from "./page.mjs";
import { catching, file } from "./takings.mjs";

const near = (expected) => (value) => Math.abs(value - expected) <= Math.abs(expected) * 1e-5;
const readout = (page, chart) => page.text(`#chart-${chart} .readout`);
const picture = (page, chart) => page.picture(`#chart-${chart} canvas`);
const tokens = (page) => page.raw.$eval("#in-tok", (input) => Number(input.value.replaceAll(",", "")));

/** Brings a chart into sight, and waits until it is drawn. */
async function see(page, chart) {
  await middle(page, `#chart-${chart} .plot`);
  await page.until((css) => document.querySelector(css).height > 150, `#chart-${chart} canvas`);
}

/** Waits until what is read from a chart is something else, and returns it. */
async function readoutChanges(page, chart, from) {
  await page.until((css, from) => document.querySelector(css).textContent.trim() !== from, `#chart-${chart} .readout`, from);
  return readout(page, chart);
}

/** Waits until two pages show the same. */
async function same(one, other) {
  const end = Date.now() + 10_000;
  while (await one() !== await other()) assert.ok(Date.now() < end, "the pictures stay different");
}

test("each chart has a finding, a summary and its numbers", async () => {
  const page = await open();
  const shown = await page.raw.$$eval(".chart", (cards) => cards.map((card) => card.id.replace("chart-", "")));
  assert.deepEqual(shown.sort(), CHARTS.toSorted());
  for (const chart of CHARTS) {
    const card = `#chart-${chart}`;
    assert.ok((await page.text(`${card} h2`)).length > 15, `${chart}: title`);
    assert.notEqual(await page.text(`${card} .sub`), "", `${chart}: subtitle`);
    assert.ok((await page.text(`${card} .unseen`)).length > 40, `${chart}: summary`);
    await page.unfold(card);
    await page.raw.waitForSelector(`${card} tbody tr`);
    await see(page, chart);
  }
  assert.ok(!/NaN|Infinity|undefined/.test(await page.text("body")));
  assert.deepEqual(page.problems(), []);
});

for (const chart of CHARTS) {
  test(`${chart} is read by pointing at it, and by keys`, async () => {
    const page = await open();
    await see(page, chart);
    const { x, y, width } = await middle(page, `#chart-${chart} .reader`);
    const unread = await readout(page, chart);
    await page.raw.mouse.move(x - width / 5, y);
    const pointed = await readoutChanges(page, chart, unread);
    assert.match(pointed, /\d/);
    await page.raw.mouse.move(0, 0);
    await readoutChanges(page, chart, pointed);
    await page.raw.focus(`#chart-${chart} .reader`);
    await keys(page, "Home");
    const first = await readoutChanges(page, chart, unread);
    await keys(page, "ArrowRight");
    const second = await readoutChanges(page, chart, first);
    await keys(page, "End");
    const last = await readoutChanges(page, chart, second);
    assert.equal(await page.raw.$eval(`#chart-${chart} .reader`, (reader) => reader.getAttribute("aria-valuetext")), last);
    await keys(page, "Escape");
    assert.equal(await readoutChanges(page, chart, last), unread);
  });
}

test("the marker is dragged, and every result follows; a drag is one step to undo", async () => {
  const page = await open({ fragment: "v=2&spread=1" });
  await see(page, "curve");
  await drag(page, "#chart-curve .handle", 120, { release: false });
  await page.until(() => Number(document.querySelector("#in-tok").value.replaceAll(",", "")) > 60);
  const dragged = await tokens(page);
  await page.metricBecomes("billed_tok", near(dragged));
  assert.ok(near(1490.4 * dragged / 32)(await page.metric("cost_adopter")));
  await page.raw.mouse.up();
  await drag(page, "#chart-curve .handle", -60);
  await page.until((before) => Number(document.querySelector("#in-tok").value.replaceAll(",", "")) < before, dragged);
  await page.press("Undo", ".toolbar");
  await page.metricBecomes("billed_tok", near(dragged));
  await page.press("Undo", ".toolbar");
  await page.metricBecomes("billed_tok", near(32));
});

test("the marker is moved by keys, and says where it is", async () => {
  const page = await open({ fragment: "v=2&spread=1" });
  await see(page, "curve");
  await page.raw.focus("#chart-curve .handle");
  await keys(page, "PageUp");
  await page.metricBecomes("billed_tok", near(64));
  await keys(page, "ArrowLeft");
  await page.metricBecomes("billed_tok", (value) => value < 64 && value > 60);
  await keys(page, "ArrowRight", "PageDown");
  await page.metricBecomes("billed_tok", (value) => value < 40);
  const said = await page.raw.$eval("#chart-curve .handle", (handle) => [handle.ariaValueNow, handle.ariaValueText]);
  assert.equal(Number(said[0]), await tokens(page));
  assert.match(said[1], /week/);
});

test("the marker leads on from no use at all", async () => {
  const page = await open({ fragment: "v=2&tok=0" });
  await see(page, "curve");
  await page.raw.focus("#chart-curve .handle");
  await keys(page, "ArrowRight");
  await page.metricBecomes("billed_tok", (value) => value > 0);
});

test("a chart out of sight waits, and is right once it is scrolled to", async () => {
  const page = await open({ fragment: "v=2&spread=1" });
  await see(page, "timeline");
  await page.raw.evaluate(() => scrollTo(0, 0));
  const [title, before] = [await page.text("#chart-timeline h2"), await picture(page, "timeline")];
  await page.type("tok", "225");
  await page.metricBecomes("billed_tok", near(225));
  assert.equal(await picture(page, "timeline"), before);
  await see(page, "timeline");
  await page.until((title) => document.querySelector("#chart-timeline h2").textContent !== title, title);
  await page.pictureChanges("#chart-timeline canvas", before);
  const fresh = await open({ fragment: "v=2&tok=225&spread=1" });
  await see(fresh, "timeline");
  assert.equal(await fresh.text("#chart-timeline h2"), await page.text("#chart-timeline h2"));
  await same(() => picture(page, "timeline"), () => picture(fresh, "timeline"));
});

test("pictures of every chart are taken away as SVG, well-formed, with finding and date", async () => {
  const page = await open({ fragment: "v=2&s1=A%26B%3C", before: catching });
  for (const chart of CHARTS) {
    await see(page, chart);
    const { name, type, body } = await file(page, () => page.raw.$eval(`#chart-${chart} .tools button:last-child`, (button) => button.click()));
    assert.deepEqual([name, type], [`tokenworth-${chart}.svg`, "image/svg+xml"]);
    const read = await page.raw.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
      return { error: parsed.querySelector("parsererror")?.textContent, text: parsed.documentElement.textContent.replace(/\s+/g, " ") };
    }, body.toString());
    assert.equal(read.error, undefined);
    const today = await page.raw.evaluate(() => new Date().toISOString().slice(0, 10));
    assert.ok(read.text.includes(today), `${chart}: ${read.text.slice(-300)}`);
    const title = (await page.text(`#chart-${chart} h2`)).split(" ").slice(0, 3).join(" ");
    assert.ok(read.text.includes(title), `${chart}: ${title} / ${read.text.slice(0, 200)}`);
  }
});

test("a PNG is a picture of the size of a slide", async () => {
  const page = await open({ before: catching });
  await see(page, "spread");
  const { name, type, body } = await file(page, () =>
    page.raw.$eval("#chart-spread .tools button", (button) => button.click()));
  assert.deepEqual([name, type], ["tokenworth-spread.png", "image/png"]);
  assert.equal(body.subarray(1, 4).toString(), "PNG");
  assert.ok(body.readUInt32BE(16) >= 1920 && body.readUInt32BE(20) >= 1080, `${body.readUInt32BE(16)} × ${body.readUInt32BE(20)}`);
  assert.ok(body.length > 10_000, `${body.length} bytes`);
});
