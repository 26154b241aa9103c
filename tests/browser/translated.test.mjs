// A page that the browser translates: no number of before stays on it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { TABS } from "./contents.mjs";
import { pictures } from "./hosts.mjs";
import { open } from "./page.mjs";

/** Ways in which translators put `<font>` elements around text, or in its place. */
const WAYS = {
  replaced: (text, font) => {
    font.textContent = text.data;
    text.replaceWith(font);
  },
  wrapped: (text, font) => {
    text.before(font);
    font.append(text);
  },
  "wrapped afterwards": (text, font) => {
    const next = text.nextSibling, parent = text.parentNode;
    font.append(text);
    parent.insertBefore(font, next);
  },
  "replaced in two steps": (text, font) => {
    font.textContent = text.data;
    text.before(font);
    text.remove();
  },
};

/** Translates all text that no translator has seen, into itself; returns how much that was. */
const translate = (page, way) => page.raw.evaluate((way) => {
  const wrap = new Function(`return ${way}`)();
  const walker = document.createTreeWalker(document.getElementById("app"), NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) {
    const text = walker.currentNode;
    if (text.data.trim() && !text.parentElement.closest("font, textarea, select, [translate=no]")) texts.push(text);
  }
  for (const text of texts) {
    const [outer, inner] = [document.createElement("font"), document.createElement("font")];
    outer.setAttribute("data-translated", "");
    wrap(text, inner);
    inner.replaceWith(outer);
    outer.append(inner);
  }
  return texts.length;
}, String(way));

/** All that the page says, and each number with what it stands for. */
const words = () => ({
  text: document.querySelector("#app main").innerText.replace(/\s+/g, " "),
  data: [...document.querySelectorAll("data")].map((data) => `${data.value} ${data.textContent.trim()}`),
  strip: document.querySelector(".strip")?.textContent,
});
const said = (page) => page.raw.evaluate(words);

/** Waits until both pages say the same, and shows the difference if they never do. */
async function agree(page, other, message) {
  const expected = await said(other);
  const isSaid = (words, expected) => JSON.stringify(new Function(`return ${words}`)()()) === expected;
  await page.until(isSaid, String(words), JSON.stringify(expected)).catch(() => {});
  assert.deepEqual(await said(page), expected, message);
}

/** Puts a text into a field at once, as a paste does. */
const fill = (page, key, text) => page.raw.$eval(`#in-${key}`, (input, text) => {
  input.focus();
  input.select();
  document.execCommand("insertText", false, text);
}, text);

/** Edits that change numbers, add sentences, and take them away again; each time to others. */
async function edit(page, time) {
  await fill(page, "n", `${250 + time}`);
  await fill(page, "tok", `${400 + time}`);
  await fill(page, "sal", "nonsense");
  await page.until(() => document.querySelector(".stale"));
  await fill(page, "sal", `${90_000 + time}`);
  await page.until((salary) => !document.querySelector(".stale") && location.hash.includes(`sal=${salary}`), 90_000 + time);
  // The verdict is announced some time after the last key.
  await page.until(() => {
    const verdict = document.querySelector("h1").textContent;
    return [...document.querySelectorAll("main .unseen[role=status]")].some((region) => region.textContent.includes(verdict));
  });
}

async function show(page, tab) {
  await page.raw.bringToFront();
  await page.raw.click(`#tab-${tab}`);
  await page.raw.waitForSelector(`#tab[aria-labelledby="tab-${tab}"]`);
}

/** Closes what no edit needs: each key makes the whole form anew. */
const closeForm = (page) => page.raw.$$eval(".inputs details[open]:not(:has(#in-n, #in-tok, #in-sal))", (all) => {
  for (const details of all) details.open = false;
});

for (const [name, way] of Object.entries(WAYS)) {
  test(`after edits everything shown is that of the inputs where each text is ${name}`, async () => {
    const pages = [await open(), await open()];
    const [plain, translated] = pages;
    for (const page of pages) await page.openForm();
    // What differs between the ways is not a matter of the tab.
    const tabs = way === WAYS.replaced ? Object.keys(TABS) : ["curve"];
    for (const [time, tab] of tabs.entries()) {
      for (const page of pages) await show(page, tab);
      // After the first edits only what the page has written since is in its own words.
      assert.ok(await translate(translated, way) > (time === 0 ? 100 : 10));
      for (const page of [translated, plain]) {
        await page.raw.bringToFront();
        await edit(page, time);
      }
      // What was not translated since is in the words of before, which are the same here.
      await agree(translated, plain, tab);
      if (time === 0) for (const page of pages) await closeForm(page);
    }
    assert.deepEqual(translated.problems(), []);
  });
}

test("what the page writes anew is translated anew, and again right after the next edit", async () => {
  const page = await open();
  for (const [people, cost] of [["250", "$911,000"], ["300", "$1.09 million"], ["20", "$72,900"]]) {
    assert.ok(await translate(page, WAYS.replaced) > 0);
    await page.type("n", people);
    await page.metricBecomes("team_cost", (cost) => Math.abs(cost - 3644.964 * people) < people / 10);
    const [number, text] = await page.raw.$eval(".tile data", (data) => [data.value, data.textContent]);
    assert.ok(Math.abs(Number(text.replace(/[$,]/g, "")) / number - 1) < 0.01, `${text} for ${number}`);
    assert.ok((await page.text("h1")).includes(cost));
  }
});

test("a translator that gives the page back its words leaves them as they were", async () => {
  const page = await open();
  const before = await said(page);
  await translate(page, WAYS.replaced);
  await page.raw.evaluate(() => { for (const font of document.querySelectorAll("[data-translated]")) font.remove(); });
  await pictures(page.raw, 2);
  assert.deepEqual(await said(page), before);
});

test("no number is translated", async () => {
  const page = await open({ query: "tab=results" });
  await page.openForm();
  const left = await page.raw.$$eval("data, .field input[inputmode]", (all) =>
    all.filter((one) => !one.closest("[translate=no]")).map((one) => one.outerHTML));
  assert.deepEqual(left, []);
});
