// What the reader chose is in sight, and the focus is there.
import assert from "node:assert/strict";
import { test } from "node:test";
import { keys, tabTo, tabToButton } from "./hands.mjs";
import { open } from "./page.mjs";

/** Whether an element lies within the window, and within the row that scrolls around it. */
const inSight = (page, css) => page.raw.$eval(css, (element) => {
  const [box, row] = [element, element.parentElement].map((one) => one.getBoundingClientRect());
  return box.left >= row.left - 1 && box.right <= row.right + 1 && box.top >= 0 && box.bottom <= innerHeight;
});

test("“Take it with you” leads from the menu to the exports", async () => {
  for (const query of ["", "tab=results", "view=method"]) {
    const page = await open({ query });
    await tabTo(page, "[popovertarget=menu]");
    await keys(page, "Enter");
    await tabToButton(page, "Take it with you", { within: "#menu" });
    await page.focused("takeaway-title");
    assert.ok(await inSight(page, "#takeaway-title"), query);
  }
});

test("a duplicated scenario is in sight with its focus", async () => {
  const page = await open({ query: "tab=scenarios", height: 700 });
  await page.unfold("#scenarios");
  await tabToButton(page, "Duplicate Heavy user as a scenario of your own");
  await page.until(() => document.activeElement.value === "Heavy user, copy");
  await page.until(() => document.activeElement.getBoundingClientRect().bottom <= innerHeight && document.activeElement.getBoundingClientRect().top >= 0);
});

test("on a phone the chosen tab and the chosen view are in sight", async () => {
  const page = await open({ query: "tab=results", width: 390, height: 844 });
  assert.equal(await page.raw.evaluate(() => scrollY), 0);
  const within = (css) => page.until((css) => {
    const [box, row] = [document.querySelector(css), document.querySelector(css).parentElement].map((one) => one.getBoundingClientRect());
    return box.left >= row.left - 1 && box.right <= row.right + 1;
  }, css);
  await within(".tabs > [aria-selected=true]");
  await page.raw.$eval(".tabs > a", (tab) => tab.click());
  await within(".tabs > a[aria-selected=true]:first-child");
  const method = await open({ query: "view=method", width: 320, height: 844 });
  assert.ok(await inSight(method, "nav > [aria-current]"));
});

test("the Share dialog shows the start of a long link", async () => {
  const page = await open({ fragment: `v=2&s1=${"a".repeat(60)}~tok:100&s2=${"b".repeat(60)}~tok:10&s3=${"c".repeat(60)}~tok:10&s4=${"d".repeat(60)}~tok:9`, width: 390 });
  await page.press("Share");
  await page.raw.waitForSelector("dialog[open] #share-link");
  await page.until(() => document.querySelector("#share-link").scrollTop === 0);
  assert.ok(await page.raw.$eval("#share-link", (box) => box.scrollHeight > box.clientHeight));
});

test("the Embed dialog says which height stays while the text is none", async () => {
  const page = await open();
  await page.press("Embed");
  await page.raw.waitForSelector("dialog[open] [name=pixels]");
  const before = await page.raw.$eval("[name=pixels]", (field) => field.value);
  const enter = (text) => page.raw.$eval("[name=pixels]", (field, text) => {
    field.value = text;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }, text);
  await enter("7");
  await page.until((before) => document.querySelector("#pixels-said").textContent.includes(before), before);
  await enter("500");
  await page.until(() => document.querySelector("#pixels-said").textContent === "");
});

test("an embedded page with a form has skip buttons", async () => {
  const page = await open({ query: "embed=1", width: 390, height: 640 });
  await tabToButton(page, "Skip to the inputs", { within: "header" });
  await page.focused("inputs");
});
