// The charts: what stands around each, how it is read, the marker that is dragged, the menu, pictures to take away; and the
// tabs that they are in.
import assert from "node:assert/strict";
import { test } from "node:test";
import { BROWSER } from "./browser.mjs";
import { CHARTS, TABS, tabOf } from "./contents.mjs";
import { drag, holdTimers, keys, letTimersRun, middle } from "./hands.mjs";
import { near, open } from "./page.mjs";
import { catching, copied, file } from "./takings.mjs";

const readout = (page, chart) => page.text(`#chart-${chart} .readout`);
const picture = (page, chart) => page.picture(`#chart-${chart} canvas`);
/** What the typical user's marker stands for. */
const tokens = (page) => page.raw.$eval("#chart-curve .handle", (handle) => Number(handle.getAttribute("aria-valuenow")));
/** Cost of a user where all use as much, at the default prices. */
const cost = (tok) => 1490.4 * tok / 32;
/** The page with a chart, in its tab. */
const withChart = (chart, options = {}) => open({ query: `tab=${tabOf(chart)}`, ...options });

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

/** Opens the menu of a chart and chooses what is called so. */
async function choose(page, chart, words) {
  await page.raw.click(`#chart-${chart} .tools > button`);
  await page.raw.waitForSelector(`#chart-${chart} .choices button`);
  await page.press(words, `#chart-${chart}`);
}

/** Where the tooltip of a chart is, and the room for it. */
const tip = (page, chart) => page.raw.$eval(`#chart-${chart} .plot`, (plot) => {
  const box = (element) => { const { left, top, right, bottom } = element.getBoundingClientRect(); return { left, top, right, bottom }; };
  const tip = plot.querySelector(".tip");
  return { ...box(tip), room: box(plot), hidden: tip.hidden, text: tip.textContent };
});

/** Shows another tab. */
async function show(page, tab) {
  await page.raw.$eval(`#tab-${tab}`, (one) => one.click());
  await page.raw.waitForSelector(`#tab[aria-labelledby="tab-${tab}"]`);
}

// What their titles and summaries say is tested in tests/charts.
test("each tab has its charts, which are drawn and have a table of their numbers", async () => {
  const page = await open();
  for (const [tab, charts] of Object.entries(TABS)) {
    await show(page, tab);
    assert.deepEqual(await page.raw.$$eval(".chart", (cards) => cards.map((card) => card.id.replace("chart-", ""))), charts);
    for (const chart of charts) {
      await see(page, chart);
      await choose(page, chart, "Show as a table");
      await page.raw.waitForSelector(`#chart-${chart} tbody tr`);
    }
    assert.ok(!/NaN|Infinity|undefined/.test(await page.text("body")), tab);
  }
  assert.deepEqual(page.problems(), []);
});

test("every tab fits the screen of a phone", async () => {
  const page = await open({ width: 390, fragment: "v=2&n=100000&sal=1000000&tok=2000&s1=A%20scenario%20of%20a%20rather%20long%20name~tok:7" });
  for (const [tab, charts] of Object.entries(TABS)) {
    await show(page, tab);
    for (const width of [390, 320]) {
      await page.look(width, "light");
      for (const chart of charts) await see(page, chart);
      assert.equal(await page.tooWide(), 0, `${tab} at ${width} px`);
    }
  }
});

for (const chart of CHARTS) {
  test(`${chart} is read by pointing at it, and by keys`, async () => {
    const page = await withChart(chart);
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

  test(`${chart} says what is read in a tooltip beside it, within the chart, on a laptop and on a phone`, async () => {
    const page = await withChart(chart);
    for (const width of [1280, 390]) {
      await page.look(width, "light");
      await see(page, chart);
      const { x, y, width: wide, height } = await middle(page, `#chart-${chart} .reader`);
      assert.equal((await tip(page, chart)).hidden, true);
      const inside = async () => {
        const { room, hidden, text, ...box } = await tip(page, chart);
        assert.equal(hidden, false);
        assert.equal(text, await readout(page, chart));
        assert.ok(box.left >= room.left - 1 && box.right <= room.right + 1, `${chart}: ${JSON.stringify({ box, room })}`);
        assert.ok(box.top >= room.top - 1 && box.bottom <= room.bottom + 1, `${chart}: ${JSON.stringify({ box, room })}`);
      };
      for (const [across, down] of [[0.02, 0.05], [0.5, 0.5], [0.98, 0.05], [0.98, 0.95], [0.02, 0.95]]) {
        await page.raw.mouse.move(x + (across - 0.5) * wide, y + (down - 0.5) * height);
        await page.until((css) => !document.querySelector(css).hidden, `#chart-${chart} .tip`);
        await inside();
      }
      await page.raw.mouse.move(0, 0);
      await page.until((css) => document.querySelector(css).hidden, `#chart-${chart} .tip`);
      await page.raw.focus(`#chart-${chart} .reader`);
      for (const key of ["Home", "End"]) {
        await keys(page, key);
        await page.until((css) => !document.querySelector(css).hidden, `#chart-${chart} .tip`);
        await inside();
      }
      await keys(page, "Escape");
    }
    assert.deepEqual(page.problems(), []);
  });
}

test("the chart follows inputs and colors, and has its numbers beside it", async () => {
  const page = await open({ fragment: "v=2&spread=1" });
  await see(page, "curve");
  let shown = await picture(page, "curve");
  await page.raw.focus("#chart-curve .handle");
  await keys(page, "PageUp");
  shown = await page.pictureChanges("#chart-curve canvas", shown);
  await page.raw.select("#theme", "dark");
  await page.pictureChanges("#chart-curve canvas", shown);
  await choose(page, "curve", "Show as a table");
  await page.until(() => /64M/.test(document.querySelector("#chart-curve tbody")?.textContent));
  await keys(page, "Escape");
  await page.raw.focus("#chart-curve .handle");
  await keys(page, "PageUp");
  await page.until(() => /130M/.test(document.querySelector("#chart-curve tbody").textContent));
  // To the ends of the plot, and not to those of the page.
  const tokens = () => page.raw.$eval("#chart-curve .handle", (handle) => Number(handle.ariaValueNow));
  const above = () => page.raw.evaluate(() => scrollY);
  assert.ok(await above() > 200);
  await keys(page, "Home");
  await page.until(() => Number(document.querySelector("#chart-curve .handle").ariaValueNow) < 10);
  assert.ok(await above() > 200);
  await keys(page, "End");
  await page.until(() => Number(document.querySelector("#chart-curve .handle").ariaValueNow) > 1000);
  assert.ok(await tokens() <= 1e6);
  assert.ok(await above() > 200);
  assert.match(await page.text("#chart-curve .unseen"), /tokens/);
});

test("a browser without a canvas shows the numbers, and does not try for ever", async () => {
  const page = await open({ fragment: "v=2&spread=1", before: () => {
    HTMLCanvasElement.prototype.getContext = () => null;
    window.tries = 0;
    new MutationObserver((all) => { window.tries += all.filter((one) => one.target.localName === "canvas").length; })
      .observe(document, { subtree: true, attributes: true });
  } });
  await page.until(() => document.querySelector("#chart-curve .plot .note") !== null);
  assert.ok((await page.raw.$$("#chart-curve tbody tr")).length > 5);
  await page.type("tok", "5");
  await page.metricBecomes("user_cost", near(cost(5)));
  const tries = await page.raw.evaluate(() => window.tries);
  assert.ok(tries < 40, `${tries} changes of canvases`);
});

test("inputs for which nothing can be drawn leave a note, and once there is something again it is drawn", async () => {
  const page = await open({ fragment: "v=2&pu=0&pw=0&pc=0&po=0" });
  await page.raw.$eval("#chart-marginal", (card) => card.scrollIntoView());
  await page.until(() => document.querySelector("#chart-marginal .plot .note") !== null);
  await page.raw.evaluate(() => { location.hash = "v=2"; });
  await page.until(() => document.querySelector("#chart-marginal .plot .note") === null);
  await see(page, "marginal");
  const fresh = await open();
  await see(fresh, "marginal");
  await same(() => picture(page, "marginal"), () => picture(fresh, "marginal"));
  assert.deepEqual(page.problems(), []);
});

/** The color in the middle of the handle of the curve, and the height of the chart in px. */
const marked = (page) => page.raw.$eval("#chart-curve .plot", (plot) => {
  const canvas = plot.querySelector("canvas");
  const [whole, handle] = [canvas, plot.querySelector(".handle")].map((element) => element.getBoundingClientRect());
  const at = (middle, start, size, pixels) => Math.round((middle - start) / size * pixels);
  const x = at(handle.x + handle.width / 2, whole.x, whole.width, canvas.width);
  const y = at(handle.y + handle.height / 2, whole.y, whole.height, canvas.height);
  const { data } = canvas.getContext("2d").getImageData(x, y, 1, 1);
  return { color: [...data].join(), height: plot.clientHeight };
});

test("a chart grows with the text size of the reader, and the handle stays on its marker", async () => {
  const page = await open();
  await see(page, "curve");
  const usual = await marked(page);
  const before = await picture(page, "curve");
  await page.raw.evaluate(() => { document.documentElement.style.fontSize = "24px"; });
  await page.type("tok", "33");
  await page.pictureChanges("#chart-curve canvas", before);
  const large = await marked(page);
  assert.equal(large.color, usual.color);
  assert.ok(large.height > 1.15 * usual.height, `${large.height} px, ${usual.height} px before`);
});

test("the marker is dragged, and every result follows; a drag is one step to undo", async () => {
  const page = await open({ fragment: "v=2&spread=1" });
  await see(page, "curve");
  await drag(page, "#chart-curve .handle", 120, { release: false });
  await page.metricBecomes("user_cost", (value) => value > cost(60));
  const dragged = await tokens(page);
  assert.ok(near(cost(dragged))(await page.metric("user_cost")));
  await page.raw.mouse.up();
  await drag(page, "#chart-curve .handle", -60);
  await page.metricBecomes("user_cost", (value) => value < cost(dragged));
  await page.press("Undo", ".toolbar");
  await page.metricBecomes("user_cost", near(cost(dragged)));
  await page.press("Undo", ".toolbar");
  await page.metricBecomes("user_cost", near(cost(32)));
});

test("the marker is moved by keys, and says where it is", async () => {
  const page = await open({ fragment: "v=2&spread=1" });
  await see(page, "curve");
  await page.raw.focus("#chart-curve .handle");
  await keys(page, "PageUp");
  await page.metricBecomes("user_cost", near(cost(64)));
  await keys(page, "ArrowLeft");
  await page.metricBecomes("user_cost", (value) => value < cost(64) && value > cost(60));
  await keys(page, "ArrowRight", "PageDown");
  await page.metricBecomes("user_cost", (value) => value < cost(40));
  const said = await page.raw.$eval("#chart-curve .handle", (handle) => handle.ariaValueText);
  assert.ok(near(cost(await tokens(page)))(await page.metric("user_cost")));
  assert.match(said, /week/);
});

test("the marker leads on from no use at all", async () => {
  const page = await open({ fragment: "v=2&tok=0" });
  await see(page, "curve");
  await page.raw.focus("#chart-curve .handle");
  await keys(page, "ArrowRight");
  await page.metricBecomes("user_cost", (value) => value > 0);
});

test("where the use is locked, there is no marker to drag", async () => {
  for (const query of ["lock=tok", "readonly=1"]) {
    const page = await open({ query });
    await see(page, "curve");
    assert.equal(await page.raw.$("#chart-curve .handle"), null);
  }
});

test("after any edits the picture is that of the inputs", async () => {
  const page = await open({ fragment: "v=2" });
  await see(page, "curve");
  const canvas = await page.raw.$("#chart-curve canvas");
  await page.unfold("#inputs");
  // The target adds a note to the card.
  await page.type("target", "225");
  await page.until(() => /target/.test(document.querySelector("#chart-curve .notes").textContent));
  await page.type("tok", "50");
  await page.until(() => location.hash === "#v=2&tok=50&target=225");
  await see(page, "curve");
  const fresh = await open({ fragment: "v=2&tok=50&target=225" });
  await see(fresh, "curve");
  await same(() => picture(page, "curve"), () => picture(fresh, "curve"));
  assert.ok(await canvas.evaluate((canvas) => canvas.isConnected), "the canvas was put up anew");
  await page.type("target", "");
  await page.type("tok", "0");
  await page.type("adopt", "0");
  await page.type("adopt", "80");
  await page.type("tok", "32");
  await page.until(() => location.hash === "#v=2");
  await see(page, "curve");
  const first = await open({ fragment: "v=2" });
  await see(first, "curve");
  await same(() => picture(page, "curve"), () => picture(first, "curve"));
  assert.deepEqual(page.problems(), []);
});

test("links from outside and another width leave the picture that of the inputs", async () => {
  const page = await open({ fragment: "v=2", width: 900 });
  await see(page, "curve");
  for (const fragment of ["v=2&target=225&tok=50", "v=2&tok=0&adopt=0", "v=2&cap=10&tok=100"]) {
    await page.raw.evaluate((fragment) => { location.hash = fragment; }, fragment);
  }
  await page.raw.setViewport({ width: 1280, height: 900 });
  await see(page, "curve");
  const fresh = await open({ fragment: "v=2&cap=10&tok=100" });
  await see(fresh, "curve");
  await same(() => picture(page, "curve"), () => picture(fresh, "curve"));
});

test("the picture is as fine as the screen, and made anew when that changes", async () => {
  // An emulated screen changes without telling the page.
  const page = await open({ scale: 2, before: () => {
    const match = window.matchMedia;
    window.asked = [];
    window.matchMedia = function (query) {
      const list = match.call(window, query);
      window.asked.push(list);
      return list;
    };
  } });
  await see(page, "curve");
  const fine = (ratio) => page.until((ratio) => {
    const canvas = document.querySelector("#chart-curve canvas");
    return Math.abs(canvas.width / canvas.clientWidth - ratio) < 0.01;
  }, ratio);
  await fine(2);
  for (const ratio of [1, 3]) {
    await page.raw.setViewport({ width: 1280, height: 900, deviceScaleFactor: ratio });
    await page.raw.evaluate(() => window.asked.forEach((list) => list.dispatchEvent(new Event("change"))));
    await fine(ratio);
  }
});

test("upright lines fill whole pixels at any pixel ratio", async () => {
  for (const scale of [1, 1.25, 1.5, 2, 3]) {
    const page = await open({ query: "tab=scenarios&theme=light", scale });
    await see(page, "scenarios");
    // A row of pixels across the lines of the grid, above the first row of the chart.
    const colors = await page.raw.$eval("#chart-scenarios canvas", (canvas, scale) => {
      const { data } = canvas.getContext("2d").getImageData(0, Math.round(6 * scale), canvas.width, 1);
      return [...new Set(Array.from({ length: data.length / 4 }, (_, at) => data.slice(4 * at, 4 * at + 3).join()))];
    }, scale);
    assert.deepEqual(colors.sort(), ["228,225,217", "255,255,255", "91,93,102"], `at ${scale}`);
    await page.close();
  }
});

/** Whether the page knows by now that a chart is farther than 120 pixels from the screen. */
const isOutOfSight = (page, chart) => page.raw.$eval(`#chart-${chart}`, (card) => new Promise((resolve) => {
  // Observers are told in the same turn, in the order in which they were made: the page's own knows when this one does.
  new IntersectionObserver((entries, observer) => {
    observer.disconnect();
    resolve(!entries.at(-1).isIntersecting);
  }, { rootMargin: "120px" }).observe(card);
}));

test("a chart out of sight waits for the last edit, and is right once it is scrolled to", async () => {
  const fresh = await open({ fragment: "v=2&tok=225&spread=1", height: 500 });
  await see(fresh, "marginal");
  // After the other, so that it is in front: Firefox gives a page behind another no frames.
  const page = await open({ fragment: "v=2&spread=1", height: 500 });
  await holdTimers(page, 250);
  for (const shown of [() => see(page, "marginal"), () => letTimersRun(page)]) {
    await page.raw.evaluate(() => { location.hash = "v=2&spread=1"; });
    await page.metricBecomes("user_cost", near(cost(32)));
    await see(page, "marginal");
    await page.raw.evaluate(() => scrollTo(0, 0));
    assert.ok(await isOutOfSight(page, "marginal"));
    const [title, before] = [await page.text("#chart-marginal h2"), await picture(page, "marginal")];
    await page.raw.evaluate(() => { location.hash = "v=2&tok=225&spread=1"; });
    await page.metricBecomes("user_cost", near(cost(225)));
    assert.equal(await picture(page, "marginal"), before);
    await shown();
    await page.until((title) => document.querySelector("#chart-marginal h2").textContent !== title, title);
    await same(() => page.text("#chart-marginal h2"), () => fresh.text("#chart-marginal h2"));
    await same(() => picture(page, "marginal"), () => picture(fresh, "marginal"));
  }
});

test("the menu of a chart opens by keyboard, and closes by Escape and by a press elsewhere", async () => {
  const page = await open();
  await see(page, "curve");
  const button = "#chart-curve .tools > button";
  const gone = () => page.until(() => document.querySelector(".choices button") === null);
  assert.equal(await page.raw.$(".choices button"), null);
  await page.raw.focus(button);
  await keys(page, "Enter");
  await page.raw.waitForSelector("#chart-curve .choices button");
  await keys(page, "Tab");
  await page.until(() => /PNG/.test(document.activeElement.textContent));
  await keys(page, "Escape");
  await gone();
  await page.until((button) => document.activeElement === document.querySelector(button), button);
  await page.raw.click(button);
  await page.raw.waitForSelector("#chart-curve .choices button");
  await page.raw.mouse.click(5, 5);
  await gone();
  await choose(page, "curve", "Show as a table");
  await page.raw.waitForSelector("#chart-curve-numbers tbody tr");
  await gone();
  await page.focused("chart-curve-numbers");
  await choose(page, "curve", "Hide the table");
  await page.until(() => document.querySelector("#chart-curve-numbers") === null);
  await page.until((button) => document.activeElement === document.querySelector(button), button);
  assert.equal(await page.raw.$eval("#chart-curve .reader", (reader) => reader.ariaLabel), "Read the chart “Value and cost by tokens” with the arrow keys");
  assert.deepEqual(page.problems(), []);
});

test("the data of a chart are copied in full, and as a table", async () => {
  const page = await open({ before: catching });
  await see(page, "curve");
  const { plain, html } = await copied(page, () => choose(page, "curve", "Copy the data"));
  const [heads, ...rows] = plain.trim().split("\n").map((row) => row.split("\t"));
  assert.ok(rows.length > 4);
  assert.deepEqual([heads[0], heads.at(-1)], ["Tokens a week (millions)", "Note"]);
  for (const row of rows) for (const cell of row.slice(0, -1)) assert.ok(Number.isFinite(Number(cell)), cell);
  assert.equal(rows.find((row) => row[0] === "32").at(-1), "Claude Code users’ median, typical user");
  assert.match(html, /<th [^>]*>32M<\/th>/);
});

// tests/exports.rs has the pictures of all charts, with names that mean harm.
test("a chart is taken away as SVG, with finding and date", async () => {
  const page = await withChart("scenarios", { fragment: "v=2&s1=A%26B%3C", before: catching });
  await see(page, "scenarios");
  const { name, type, body } = await file(page, () => choose(page, "scenarios", "Save as SVG"));
  assert.deepEqual([name, type], ["tokenworth-scenarios.svg", "image/svg+xml"]);
  const read = await page.raw.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
    return { error: parsed.querySelector("parsererror")?.textContent, text: parsed.documentElement.textContent.replace(/\s+/g, " ") };
  }, body.toString());
  assert.equal(read.error, undefined);
  const title = (await page.text("#chart-scenarios h2")).split(" ").slice(0, 3).join(" ");
  for (const words of [await page.raw.evaluate(() => new Date().toISOString().slice(0, 10)), title, "A&B<"]) {
    assert.ok(read.text.includes(words), `${words} / ${read.text}`);
  }
});

test("where there is nothing to draw, the place of the chart says so", async () => {
  const page = await withChart("scenarios", { fragment: "v=2&adopt=0" });
  await middle(page, "#chart-scenarios");
  await page.until(() => /There is nothing to draw/.test(document.querySelector("#chart-scenarios").textContent));
});

test("a PNG is a picture of the size of a slide", async () => {
  const page = await withChart("spread", { before: catching });
  await see(page, "spread");
  const { name, type, body } = await file(page, () => choose(page, "spread", "Save as PNG"));
  assert.deepEqual([name, type], ["tokenworth-spread.png", "image/png"]);
  assert.equal(body.subarray(1, 4).toString(), "PNG");
  assert.ok(body.readUInt32BE(16) >= 1920 && body.readUInt32BE(20) >= 1080, `${body.readUInt32BE(16)} × ${body.readUInt32BE(20)}`);
  assert.ok(body.length > 10_000, `${body.length} bytes`);
});

/** Two ways in which browsers keep pages from recognizing a reader by what is drawn: noise, and nothing but white. */
const DEFENCES = {
  noise: () => {
    const real = HTMLCanvasElement.prototype.toBlob;
    HTMLCanvasElement.prototype.toBlob = function (...options) {
      const other = Object.assign(document.createElement("canvas"), { width: this.width, height: this.height });
      const context = other.getContext("2d");
      for (let x = 0; x < this.width; x++) {
        context.fillStyle = `hsl(${(x * 137) % 360} 90% 50%)`;
        context.fillRect(x, 0, 1, this.height);
      }
      return real.apply(other, options);
    };
  },
  white: () => {
    CanvasRenderingContext2D.prototype.getImageData = (x, y, width, height) =>
      new ImageData(new Uint8ClampedArray(4 * width * height).fill(255), width, height);
  },
};

/** Nothing is called saved that is not the picture, and the drawing is offered. */
async function offersDrawing(page) {
  await see(page, "curve");
  await choose(page, "curve", "Save as PNG");
  await page.until(() => /the PNG would be noise/.test(document.querySelector(".outbox").textContent));
  assert.doesNotMatch(await page.text(".outbox"), /Saved as/);
  const { name, body } = await file(page, () => page.press("Save as SVG", ".outbox"));
  assert.equal(name, "tokenworth-curve.svg");
  assert.match(body.toString(), /^<svg /);
  await page.until(() => document.querySelector(".outbox").textContent === "Saved as tokenworth-curve.svg.");
  assert.deepEqual(page.problems(), []);
}

for (const [name, defence] of Object.entries(DEFENCES)) {
  test(`where the browser hands out ${name} instead of what is drawn, it says so and offers the SVG`, async () => {
    const page = await withChart("curve", { before: `(${catching})(); (${defence})();` });
    await offersDrawing(page);
  });
}

test("Firefox that resists fingerprinting saves no noise", { skip: BROWSER !== "firefox" && "it is Firefox's" }, async () => {
  await offersDrawing(await withChart("curve", { before: catching, resist: true }));
});

test("on paper a chart is dark on white, whatever the screen shows, and after that as it was", async () => {
  for (const options of [{ theme: "dark" }, { query: "theme=dark" }, {}]) {
    const page = await open({ fragment: "v=2&target=225", ...options });
    await see(page, "curve");
    const before = await picture(page, "curve");
    /** How many of a hundred pixels are light, and how many dark. */
    const shades = () => page.raw.$eval("#chart-curve canvas", (canvas) => {
      const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
      const count = { light: 0, dark: 0 };
      for (let at = 0; at < data.length; at += 4) {
        // What is not painted shows the paper.
        const gray = data[at + 3] === 0 ? 255 : (data[at] + data[at + 1] + data[at + 2]) / 3;
        if (gray > 200) count.light += 1;
        if (gray < 90) count.dark += 1;
      }
      return [count.light, count.dark].map((count) => 400 * count / data.length);
    });
    await page.raw.evaluate(() => { dispatchEvent(new Event("beforeprint")); });
    const [light, dark] = await shades();
    assert.ok(light > 70 && dark < 20 && dark > 0.1, `${light} % light, ${dark} % dark, ${JSON.stringify(options)}`);
    await page.raw.evaluate(() => { dispatchEvent(new Event("afterprint")); });
    assert.equal(await picture(page, "curve"), before);
  }
});

test("the page itself is dark on white on paper", { skip: BROWSER === "firefox" && "no print media over this protocol" }, async () => {
  for (const query of ["", "theme=dark", "theme=light"]) {
    const page = await open({ theme: "dark", query, width: 794 });
    await see(page, "curve");
    await page.raw.emulateMediaType("print");
    const pixels = await page.pixels();
    const { light, words } = await pixels.evaluate(({ data }) => {
      let light = 0;
      for (let at = 0; at < data.length; at += 4) if (data[at] > 230 && data[at + 1] > 230 && data[at + 2] > 230) light += 1;
      const color = (css) => getComputedStyle(document.querySelector(css)).color.match(/\d+/g).slice(0, 3).map(Number);
      return { light: 400 * light / data.length, words: ["h1", ".lead", ".tile dt", "td"].map((css) => [css, Math.max(...color(css))]) };
    });
    assert.ok(light > 60, `${light} % of the paper is white with ${query}`);
    assert.deepEqual(words.filter(([, brightest]) => brightest > 130), [], query);
  }
});

test("what matters leads to its field, on a phone too", async () => {
  for (const [tab, table, width] of [["curve", ".unknowns", 1280], ["matters", ".factors", 1280], ["curve", ".unknowns", 390]]) {
    const page = await open({ query: `tab=${tab}`, width });
    const link = await page.raw.waitForSelector(`${table} tr:first-child a`);
    assert.equal(await link.evaluate((link) => link.textContent), "Share caused by the tokens");
    await link.click();
    await page.focused("in-chi");
  }
});
