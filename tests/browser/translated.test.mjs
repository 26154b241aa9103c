// A page that the browser translates: no number of before stays on it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { open } from "./page.mjs";
import { TABS } from "./contents.mjs";

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
const said = (page) => page.raw.evaluate(() => ({
  text: document.querySelector("#app main").innerText.replace(/\s+/g, " "),
  data: [...document.querySelectorAll("data")].map((data) => `${data.value} ${data.textContent.trim()}`),
  strip: document.querySelector(".strip")?.textContent,
}));

const settled = (page) => page.raw.evaluate(() => new Promise((done) => setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(done)), 300)));

/** Edits that change numbers, add sentences, and take them away again. */
async function edit(page) {
  await page.type("n", "250");
  await page.type("tok", "400");
  await page.type("sal", "nonsense");
  await page.until(() => document.querySelector(".stale"));
  await page.type("sal", "90000");
  await page.until(() => !document.querySelector(".stale") && location.hash.includes("sal=90000"));
}

for (const [name, way] of Object.entries(WAYS)) {
  test(`after edits everything shown is that of the inputs where each text is ${name}`, async () => {
    // What differs between the ways is not a matter of the tab.
    for (const tab of way === WAYS.replaced ? Object.keys(TABS) : ["curve"]) {
      const [plain, translated] = [await open({ query: `tab=${tab}` }), await open({ query: `tab=${tab}` })];
      for (const page of [plain, translated]) await page.openForm();
      assert.ok(await translate(translated, way) > 100);
      for (const page of [plain, translated]) {
        await page.raw.bringToFront();
        await edit(page);
        await settled(page);
      }
      // What was not translated since is in the words of before, which are the same here.
      assert.deepEqual(await said(translated), await said(plain), tab);
      assert.deepEqual(translated.problems(), []);
      await plain.close();
      await translated.close();
    }
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
  await settled(page);
  assert.deepEqual(await said(page), before);
});

test("no number is translated", async () => {
  const page = await open({ query: "tab=results" });
  await page.openForm();
  const left = await page.raw.$$eval("data, .field input[inputmode]", (all) =>
    all.filter((one) => !one.closest("[translate=no]")).map((one) => one.outerHTML));
  assert.deepEqual(left, []);
});
