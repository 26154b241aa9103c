// At every width, in both themes and in every state of the page: nothing is cut off or too wide, and axe finds nothing.
import assert from "node:assert/strict";
import { test } from "node:test";
import { CHARTS } from "./contents.mjs";
import { keys, tabTo, tabToButton } from "./hands.mjs";
import { pictures } from "./hosts.mjs";
import { LOOKS, open } from "./page.mjs";

const SCENARIOS = "s1=Pilot%20with%20a%20rather%20long%20name%20that%20goes%20on~tok:225~chi:1&s2=~n:5&s3=Cheap~model:openai%2Fgpt-5-mini";

/** What a state adds to the page as a link opens it. */
const STATES = {
  "with a refused link": { fragment: "v=2&target=225&sal=-1" },
  "with scenarios, everything unfolded": { fragment: `v=2&${SCENARIOS}`, act: (page) => page.unfold() },
  "with an explanation open": { fragment: "v=2&target=225", act: async (page) => {
    await page.raw.$eval(".tile .ask", (button) => button.click());
    await page.raw.waitForSelector("dialog[open]");
  } },
  "with a text that could not be copied": {
    query: "tab=results",
    before: () => { document.execCommand = () => false; },
    act: async (page) => {
      await page.raw.$eval(".takeaway button", (button) => button.click());
      await page.raw.waitForSelector("#outbox");
    },
  },
};

/** Pixels by which the page is too wide, and texts that are cut off. */
const faults = (page) => page.raw.evaluate(() => ({
  wide: Math.max(0, document.documentElement.scrollWidth - innerWidth),
  clipped: [...document.querySelectorAll("p, h1, h2, h3, label, summary, dt, dd, small, button, legend")]
    .filter((element) => !element.closest(".unseen, .scroll, .skip") && element.clientWidth > 0)
    .filter((element) => element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).display !== "inline")
    .map((element) => element.textContent.slice(0, 60)),
}));

for (const [state, { act, ...options }] of Object.entries(STATES)) {
  test(`nothing is cut off or too wide, and axe finds nothing, ${state}`, async () => {
    const page = await open({ width: 320, ...options });
    await act?.(page);
    for (const [width, theme] of LOOKS) {
      await page.look(width, theme);
      assert.deepEqual(await faults(page), { wide: 0, clipped: [] }, `${width} px`);
      assert.deepEqual(await page.axe(), [], `${width} px, ${theme}`);
    }
    assert.deepEqual(page.problems(), []);
  });
}

test("the names of all views are in sight, from a phone to a laptop", async () => {
  const page = await open();
  for (const width of [390, 640, 700, 760, 761, 820, 821, 1280]) {
    await page.raw.setViewport({ width, height: 800 });
    await page.until((width) => innerWidth === width, width);
    const hidden = await page.raw.$eval("header nav", (nav) => nav.scrollWidth - nav.clientWidth);
    assert.equal(hidden, 0, `${hidden} px at ${width} px`);
  }
});

test("the Budget view takes two screens of a laptop", async () => {
  const page = await open({ width: 1280, height: 900 });
  const height = await page.raw.evaluate(() => document.documentElement.scrollHeight);
  assert.ok(height <= 2 * 900, `${height} px`);
});

/** Sets the size of text that the reader has chosen in the browser; 16 px is usual. */
const enlarge = (page, size) => page.raw.evaluate((size) => { document.documentElement.style.fontSize = `${size}px`; }, size);

/** The size of each text that is not part of a drawing, in px, after its element. */
const sizes = (page) => page.raw.$$eval("body *", (all) => all
  .filter((element) => !element.closest("svg, template, noscript") && [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
  .map((element) => [element.localName, element.className, parseFloat(getComputedStyle(element).fontSize)]));

for (const query of ["view=budget", "view=target", "view=usage", "view=evidence", "view=method", "embed=1"]) {
  test(`there are four sizes of text, which follow the one that the reader has chosen, ${query}`, async () => {
    const page = await open({ query, width: 390, fragment: "v=2&target=225" });
    for (const width of [390, 1280]) {
      await page.look(width, "light");
      // Signs, indices and formulas have their own.
      const texts = (await sizes(page)).filter(([name, classes]) => classes !== "q" && name !== "sub" && !/^m[inot]/.test(name));
      const found = new Map(texts.map((text) => [text[2], text.join(" ")]));
      assert.ok(found.size <= 4, [...found.values()].join(", "));
    }
    const before = await sizes(page);
    assert.ok(before.length > 30);
    await enlarge(page, 32);
    const after = await sizes(page);
    // The largest grow less, where lines would be too short for them.
    assert.deepEqual(after.filter(([, , size], nth) => size < 1.5 * before[nth][2]), []);
  });
}

for (const width of [390, 1280]) {
  test(`with large text no label lies over its control, and nothing is cut off or wider than ${width} px`, async () => {
    const page = await open({ width, fragment: "v=2&g1=Seats~n:60~fee:125&cap=20&n=240" });
    const SIZES = [20, 24, 32];
    for (const size of SIZES) {
      await enlarge(page, size);
      assert.deepEqual(await faults(page), { wide: 0, clipped: [] }, `text of ${size} px`);
    }
    await page.openForm();
    for (const size of SIZES) {
      await enlarge(page, size);
      const over = await page.raw.$$eval(".inputs .field", (all) => {
        const overlap = (one, other) => {
          const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
          return Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
        };
        return all.filter((field, nth) => {
          const control = field.querySelector(".box, select, input[type=checkbox]");
          return overlap(field.querySelector("label"), control) || (all[nth + 1] && overlap(field, all[nth + 1]));
        }).map((field) => field.textContent);
      });
      assert.deepEqual(over, [], `text of ${size} px`);
      const cut = await page.raw.$$eval(".inputs .box input", (all) => all.filter((input) => input.scrollWidth > input.clientWidth).map(({ name }) => name));
      assert.deepEqual(cut, [], `text of ${size} px`);
      assert.deepEqual(await faults(page), { wide: 0, clipped: [] }, `text of ${size} px`);
      assert.deepEqual(await page.raw.$$eval(".strip, .strip button", (all) => all.filter((one) => {
        const { left, right, bottom } = one.getBoundingClientRect();
        return left < 0 || right > innerWidth || bottom > innerHeight;
      }).length), 0);
    }
  });
}

test("at 400 % zoom the controls that decide are reached, by keyboard and by pointer", async () => {
  const reached = async (page, css) => {
    // A chart is drawn when it comes into sight, and only then its marker has its place.
    await page.until((css) => {
      const element = document.querySelector(css);
      element?.scrollIntoView({ block: "center" });
      const { x, y, width, height } = element?.getBoundingClientRect() ?? {};
      const hit = element && document.elementFromPoint(x + width / 2, y + height / 2);
      return hit && x >= 0 && x + width <= 320 && hit.closest(css) !== null;
    }, css);
  };
  for (const [tab, ...controls] of [["curve", ".tile .ask", "#chart-curve .handle"], ["scenarios", "#scenario-add"], ["results", ".takeaway button"]]) {
    const page = await open({ width: 320, height: 256, scale: 4, query: `tab=${tab}` });
    assert.deepEqual(await faults(page), { wide: 0, clipped: [] });
    for (const css of controls) await reached(page, css);
  }
  const page = await open({ width: 320, height: 256, scale: 4 });
  await page.press("⋯", "header").catch(() => page.press("More", "header"));
  await reached(page, "#theme");
  await page.raw.keyboard.press("Escape");
  await page.press("Edit inputs", ".strip");
  await reached(page, "#find");
  await tabTo(page, "#in-tok");
});

for (const chart of [...CHARTS, "ruler"]) {
  test(`nothing moves while the chart ${chart} is read, at any width`, async () => {
    const page = await open({ width: 320, height: 640, query: `embed=1&chart=${chart}`, fragment: "v=2&target=225" });
    for (const width of [320, 390, 700, 860]) {
      await page.raw.setViewport({ width, height: 640 });
      await page.until((width) => {
        const canvas = document.querySelector(".chart canvas");
        return innerWidth === width && canvas?.height > 150 && canvas.width === Math.round(canvas.clientWidth * devicePixelRatio);
      }, width);
      const high = () => page.raw.$eval(".chart", (card) => Math.round(card.getBoundingClientRect().height));
      const heights = [await high()];
      await page.raw.focus(".reader");
      await keys(page, "Escape", "Home");
      for (let steps = 0; steps < 12; steps++) {
        await keys(page, "ArrowRight");
        await pictures(page.raw, 2);
        heights.push(await high());
      }
      assert.deepEqual([...new Set(heights)], [heights[0]], `at ${width} px`);
    }
  });
}

for (const width of [1280, 1024, 860]) {
  test(`a slider stays under the pointer while the headline above it gets longer or shorter, at ${width} px`, async () => {
    const page = await open({ width, height: 900 });
    for (const key of ["tok", "sal", "adopt", "chi"]) {
      const tops = [];
      for (const part of [0.5, 0.02, 0.98, 0.3, 0.9, 0.02]) {
        await page.raw.$eval(`#slide-${key}`, (slide, part) => {
          slide.value = Number(slide.min) + part * (slide.max - slide.min);
          slide.dispatchEvent(new Event("input", { bubbles: true }));
        }, part);
        await pictures(page.raw, 2);
        tops.push(await page.raw.$eval(`#slide-${key}`, (slide) => slide.getBoundingClientRect().top));
      }
      assert.ok(Math.max(...tops) - Math.min(...tops) <= 1, `${key}: ${tops}`);
      // Once it is let go, the form is below the headline again.
      await page.raw.$eval(`#slide-${key}`, (slide) => ["pointerdown", "pointerup"].forEach((kind) => slide.dispatchEvent(new Event(kind, { bubbles: true }))));
      await page.until(() => document.querySelector("#inputs").style.translate === "");
    }
  });
}

test("what is typed at the end of the form stays in sight, and so does the field after it", async () => {
  const page = await open({ width: 1280, height: 900 });
  await page.openForm();
  const isInSight = async () => {
    await pictures(page.raw, 3);
    const [top, bottom, moved] = await page.raw.evaluate(() => {
      const { top, bottom } = document.activeElement.getBoundingClientRect();
      return [top, bottom, document.querySelector("#inputs").style.translate];
    });
    assert.ok(top >= 0 && bottom <= 901, `from ${top} to ${bottom} of 900 px`);
    assert.equal(moved, "");
  };
  await page.raw.$eval("#in-cur", (field) => {
    field.scrollIntoView({ block: "end" });
    field.focus();
    field.select();
  });
  for (const letter of "EUR") {
    await page.raw.keyboard.type(letter);
    await isInSight();
  }
  await page.raw.keyboard.press("Tab");
  await isInSight();
  await page.raw.focus("#in-fx");
  await page.raw.keyboard.type("0.92");
  await isInSight();
});

test("the strip of a phone has room for its button beside long amounts", async () => {
  const page = await open({ width: 320, height: 800, fragment: "v=2&n=240&g1=Seats~n:60~fee:125~incl:125" });
  for (const width of [320, 360, 390, 414]) {
    await page.look(width, "light");
    const right = await page.raw.$eval(".strip button", (button) => button.getBoundingClientRect().right);
    assert.ok(right <= width, `${right} of ${width} px`);
    const height = await page.raw.$eval(".strip", (strip) => strip.getBoundingClientRect().height);
    assert.ok(height < 70, `${height} px high at ${width}`);
  }
});

test("the inputs over the page of a phone take the focus, hide what is behind them, and close by Escape", async () => {
  const page = await open({ width: 390, height: 800 });
  const reachable = () => page.raw.$$eval(".page :is(button, a, input, select, summary, [tabindex='0'])", (all) =>
    all.filter((one) => !one.closest(".inputs, .strip, .skip") && one.checkVisibility({ visibilityProperty: true })).length);
  assert.ok(await reachable() > 10);
  await tabToButton(page, "Skip to the inputs");
  await page.focused("inputs");
  assert.equal(await reachable(), 0);
  await page.raw.focus("#find");
  await page.raw.keyboard.type("seat");
  await keys(page, "Escape");
  await page.until(() => document.querySelector("#find").value === "" && document.querySelector(".inputs.open"));
  await keys(page, "Escape");
  await page.until(() => document.activeElement.id === "edit-inputs" && !document.querySelector(".inputs.open"));
  assert.ok(await reachable() > 10);
});

/** The brightness of a strip of 3 px along an edge of an element where no text darkens it, from 0 to 255. */
const brightnessAt = async (page, css, side) => {
  const box = await page.raw.$eval(css, (element) => {
    element.scrollIntoView({ block: "center" });
    const { x, y, width } = element.getBoundingClientRect();
    // Without the round corners and the scroll bar.
    return { x: x + scrollX, y: y + scrollY + 8, width, height: Math.min(element.clientHeight, 300) - 16 };
  });
  const clip = { ...box, x: side === "left" ? box.x : box.x + box.width - 3, width: 3 };
  const pixels = await page.pixels({ clip });
  return pixels.evaluate(({ data, width, height }) => {
    const row = 4 * width;
    const means = Array.from({ length: height }, (_, nth) =>
      data.slice(nth * row, (nth + 1) * row).reduce((sum, value, at) => sum + (at % 4 < 3 ? value : 0), 0) / (row * 3 / 4));
    return Math.max(...means);
  });
};

test("a shadow stands at the edge beyond which a table goes on, and nowhere else", async () => {
  const [css, query] = [".scenarios", "tab=scenarios"];
  const page = await open({ query, width: 390 });
  const region = `.scroll:has(> ${css})`;
  await page.raw.waitForSelector(region);
  const hidden = await brightnessAt(page, region, "right");
  await page.raw.$eval(region, (element) => { element.scrollLeft = element.scrollWidth; });
  const all = await brightnessAt(page, region, "right");
  assert.ok(hidden < all - 15, `${hidden} where columns are hidden, ${all} at the last one`);
  const [name, edge] = await page.raw.$eval(region, (element) => [element.querySelector("tbody th"), element].map((one) => one.getBoundingClientRect().left));
  assert.equal(name, edge, "the names of rows stay in sight");
  const wide = await open({ query, width: 1280 });
  await wide.raw.waitForSelector(region);
  assert.ok(await wide.raw.$eval(region, (element) => element.scrollWidth <= element.clientWidth));
  const fits = await brightnessAt(wide, region, "right");
  assert.ok(Math.abs(fits - all) < 3, `${fits} where all fits, ${all} at the last column`);
});

test("a formula that goes on has the same shadow at both edges", async () => {
  const page = await open({ query: "view=method", width: 320, fragment: "v=2&target=225" });
  await page.press("Open all parts");
  await page.until(() => {
    const wide = [...document.querySelectorAll(".formula")].find((one) => one.scrollWidth > one.clientWidth + 80);
    if (wide) wide.id = "wide";
    return wide;
  });
  const start = { left: await brightnessAt(page, "#wide", "left"), right: await brightnessAt(page, "#wide", "right") };
  await page.raw.$eval("#wide", (element) => { element.scrollLeft = element.scrollWidth; });
  const end = { left: await brightnessAt(page, "#wide", "left"), right: await brightnessAt(page, "#wide", "right") };
  assert.ok(start.right < start.left - 15 && end.left < end.right - 15, JSON.stringify({ start, end }));
});

test("charts follow the width of the page without an error", async () => {
  for (const query of ["tab=curve", "tab=matters", "view=target"]) {
    const page = await open({ query, fragment: "v=2&target=225", height: 2400, before: () => {
      globalThis.errors = [];
      addEventListener("error", (event) => globalThis.errors.push(event.message));
    } });
    await page.raw.waitForSelector(".chart canvas");
    for (const width of [1000, 500, 820, 390, 1280]) {
      await page.raw.setViewport({ width, height: 2400 });
      await page.until(() => [...document.querySelectorAll(".chart canvas")].every((canvas) =>
        canvas.width === Math.round(canvas.clientWidth * devicePixelRatio)));
    }
    assert.deepEqual(await page.raw.evaluate(() => globalThis.errors), [], query);
  }
});
