// The Share and Embed dialogs: what is shared, by link, picture of the link, and file; and what wiki authors paste.
import assert from "node:assert/strict";
import { test } from "node:test";
import { chord, keys, tabTo, tabToButton } from "./hands.mjs";
import { LOOKS, open } from "./page.mjs";
import { catching, copied, file } from "./takings.mjs";

const OWN = "v=2&sal=500000&tok=225&seed=7&s1=Pilot~tok:100&s2=%22%3E%3Cscript%3E~chi:0.7&s3=Rich~sal:900000&later=1";

/** Opens a dialog by the keyboard alone. */
async function dialog(page, name) {
  await tabToButton(page, name, { within: "header" });
  await page.raw.waitForSelector("dialog[open] :is(#share-link, #embed-preview)");
}

const link = (page) => page.raw.$eval("#share-link", (field) => field.value);
const linkBecomes = (page, pattern) => page.until((source) => new RegExp(source).test(document.querySelector("#share-link").value), pattern.source);
const closed = (page) => page.until(() => document.querySelector("dialog") === null);
const focus = (page) => page.raw.evaluate(() => document.activeElement.textContent);

/** Chooses a file to open, as the browser's own dialog does. */
async function choose(page, body) {
  await page.raw.$eval("#share-file", (input, body) => {
    const files = new DataTransfer();
    files.items.add(new File([body], "numbers.json", { type: "application/json" }));
    input.files = files.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }, body);
}

test("the link leaves the salary out unless it is ticked, says what it holds, and opens the same", async () => {
  const page = await open({ fragment: OWN, query: "theme=light&tab=scenarios", before: catching });
  await dialog(page, "Share");
  assert.ok(!/500000|900000/.test(await link(page)), await link(page));
  assert.match(await link(page), /~sal:&sal=&later=1$/);
  assert.match(await page.text("#share-holds"), /Pilot/);
  assert.match(await page.text("#share-length"), /^\d+ characters/);
  await tabTo(page, "dialog [name=salary]");
  await keys(page, " ");
  await linkBecomes(page, /sal=500000/);
  await page.until(() => document.activeElement.name === "salary");
  const { plain } = await copied(page, () => tabToButton(page, "Copy link", { within: "dialog", back: true }));
  assert.equal(plain, await link(page));
  assert.match(await page.text("dialog .outbox"), /Copied/);
  const other = await open();
  await other.raw.goto(plain.replace(/^.*\?/, `${await other.raw.evaluate(() => location.origin)}/?`));
  await other.ready();
  for (const scenario of ["base", "s1", "s2", "s3"]) {
    assert.equal(await other.metric("user_net", scenario), await page.metric("user_net", scenario), scenario);
  }
  assert.deepEqual(page.problems(), []);
});

test("the link follows what was typed last, even before the address does", async () => {
  const page = await open({ before: () => { history.replaceState = () => { throw new Error("refused"); }; } });
  await page.type("tok", "77");
  await page.press("Share");
  await page.raw.waitForSelector("dialog[open] h2");
  assert.match(await link(page), /#v=2&tok=77$/);
});

test("a link without the salary says so where it is opened, until a salary is entered", async () => {
  const page = await open({ fragment: "v=2&tok=225&sal=" });
  assert.match(await page.text(".notices"), /The salary was left out when this was shared: these results use \$200,000\. Whoever shared it saw other results\./);
  await page.type("tok", "100");
  await page.until(() => location.hash.endsWith("&sal="));
  await page.type("sal", "90000");
  await page.until(() => document.querySelector(".notices .notice") === null && /sal=90000/.test(location.hash));
  assert.deepEqual(page.problems(), []);
});

test("a file brings everything back; Undo and Back to mine bring back what was there", async () => {
  const page = await open({ fragment: OWN, query: "tab=scenarios", before: catching });
  await dialog(page, "Share");
  const without = await file(page, () => page.press("Save as a file (JSON)", "dialog"));
  assert.ok(!/500000|900000/.test(without.body.toString()) && JSON.parse(without.body).inputs.sal === null);
  await page.raw.click("dialog [name=salary]");
  await page.until(() => /the salary too/.test(document.querySelector("#share-files").textContent));
  const { name, type, body } = await file(page, () => page.press("Save as a file (JSON)", "dialog"));
  assert.deepEqual([name, type], ["tokenworth.json", "application/json"]);
  const other = await open({ query: "tab=scenarios" });
  await other.type("tok", "40");
  await other.press("Share");
  await other.raw.waitForSelector("dialog[open] h2");
  await choose(other, body.toString());
  await closed(other);
  for (const scenario of ["base", "s1", "s2", "s3"]) {
    await other.metricBecomes("user_net", (value) => Number.isFinite(value), scenario);
    assert.equal(await other.metric("user_net", scenario), await page.metric("user_net", scenario), scenario);
  }
  await other.until(() => location.hash.includes("later=1"));
  await other.press("Back to mine");
  await other.focused("results");
  await other.becomes("tok", "40");
  assert.deepEqual(other.problems(), []);
});

test("what is no file of ours is refused with a reason, and nothing is lost", async () => {
  const page = await open({ fragment: "v=2&tok=40" });
  await dialog(page, "Share");
  for (const body of ["", "{", "[]", "[".repeat(20_000), '{"inputs":7}', "x".repeat(1_000_001)]) {
    const before = await page.text("#share-said");
    await choose(page, body);
    await page.until((before) => !["", before].includes(document.querySelector("#share-said").textContent.trim()), before);
  }
  await keys(page, "Escape");
  await closed(page);
  assert.equal(await page.value("tok"), "40");
  assert.deepEqual(page.problems(), []);
});

for (const name of ["Share", "Embed"]) {
  test(`${name}: axe finds nothing, nothing is too wide, Escape closes, and the focus is where it was`, async () => {
    const page = await open({ fragment: OWN, width: 320 });
    await dialog(page, name);
    await page.unfold("dialog");
    if (name === "Embed") await inside(page);
    for (const [width, theme] of LOOKS) {
      await page.look(width, theme);
      assert.equal(await page.raw.$eval("dialog", (dialog) => Math.max(0, dialog.scrollWidth - dialog.clientWidth)), 0, `${width} px`);
      assert.deepEqual(await page.axe(), [], `${width} px, ${theme}`);
    }
    await keys(page, "Escape");
    await closed(page);
    assert.equal(await focus(page), name);
    assert.deepEqual(page.problems(), []);
  });
}

const framed = (page, pattern) => page.until((source) => new RegExp(source).test(document.querySelector("#embed-frame").src), pattern.source);
const inside = (page) => page.raw.waitForFunction(() => document.querySelector("#embed-frame").contentDocument?.documentElement?.dataset.ready === "1");

test("the embedded page is seen as it will be; snippets follow the form; focus and what is unfolded stay", async () => {
  const page = await open({ fragment: "v=2&sal=500000&tok=225", before: catching });
  const steps = await page.raw.evaluate(() => history.length);
  await dialog(page, "Embed");
  await framed(page, /\?embed=1&height=auto#v=2&tok=225&sal=$/);
  await page.unfold("#embed-snippets");
  assert.match(await page.text("#embed-snippets"), /picture are of your own salary, which can be worked out from them/);
  await page.raw.select("[name=chart]", "curve");
  await page.raw.select("[name=host]", "mediawiki");
  await framed(page, /chart=curve/);
  assert.match(await page.text("#embed-host"), /MediaWiki/);
  assert.equal(await page.raw.$eval("#embed-snippets details", (fold) => fold.open), true);
  const { plain } = await copied(page, () => page.press("Copy: Frame (HTML)", "dialog"));
  assert.match(plain, /^<iframe src="[^"]*\?embed=1&amp;chart=curve#v=2&amp;tok=225&amp;sal="/);
  await inside(page);
  const seen = await page.raw.$eval("#embed-frame", ({ contentDocument: inside }) =>
    [inside.querySelectorAll(".chart").length, inside.querySelector("nav"), inside.querySelector("header a").href]);
  assert.deepEqual(seen.slice(0, 2), [1, null]);
  assert.match(seen[2], /\/\?#v=2&tok=225&sal=$/);
  assert.equal(await page.raw.evaluate(() => history.length), steps, "the preview leaves no steps in the history");
  assert.deepEqual(page.problems(), []);
});

test("where the height follows the content, the preview is as high as that", async () => {
  const page = await open({ fragment: "v=2&tok=225" });
  await dialog(page, "Embed");
  await page.raw.select("[name=height]", "auto");
  await framed(page, /height=auto/);
  await inside(page);
  await page.until(() => {
    const frame = document.querySelector("#embed-frame");
    const high = frame.contentDocument.documentElement.getBoundingClientRect().height;
    return high > 1000 && Math.abs(frame.clientHeight - high) <= 1;
  });
  await page.raw.select("[name=height]", "fixed");
  await page.until(() => document.querySelector("#embed-frame").clientHeight === 640);
  assert.match(await page.text("#embed-preview"), /At this width, the content is [\d,]+ pixels high\./);
  await page.press("Fit the height", "#embed-preview");
  // A chart that comes into view, and the scroll bar that goes, give the content another height: the frame follows.
  await page.until(() => {
    const frame = document.querySelector("#embed-frame");
    const high = frame.contentDocument.documentElement.getBoundingClientRect().height;
    return frame.clientHeight > 1000 && Math.abs(frame.clientHeight - high) <= 1 && !document.querySelector("#embed-preview button");
  });
  await page.raw.$eval("[name=pixels]", (field) => { field.value = "700"; field.dispatchEvent(new Event("change", { bubbles: true })); });
  await page.until(() => document.querySelector("#embed-frame").clientHeight === 700 && document.querySelector("#embed-preview button"));
  assert.deepEqual(page.problems(), []);
});

test("the keyboard passes the preview at once, which says that it is one", async () => {
  const page = await open({ fragment: "v=2&tok=225" });
  await dialog(page, "Embed");
  await inside(page);
  const preview = "#embed-preview > [role=group]";
  assert.match(await page.raw.$eval(preview, (group) => group.getAttribute("aria-label")), /^Preview of the embedded page/);
  const at = (css) => page.raw.evaluate((css) => document.activeElement.closest(css) !== null, css);
  await page.raw.focus("#embed-form [name=lock-set]");
  let presses = 0;
  for (; !await at("#embed-snippets"); presses++) {
    assert.ok(presses < 8 && !await at("#embed-frame"), `${presses} times Tab do not lead out of the preview`);
    await page.raw.keyboard.press("Tab");
  }
  for (; !await at("#embed-form"); presses++) {
    assert.ok(presses < 16 && !await at("#embed-frame"), `${presses} times Tab do not lead back`);
    await chord(page, ["Shift"], "Tab");
  }
  assert.deepEqual(await page.axe(), []);
  assert.deepEqual(page.problems(), []);
});

test("inputs are shown and locked one by one; a narrow frame is advised to show less; the preview is as wide as the frame", async () => {
  const page = await open({ fragment: "v=2&tok=225" });
  await dialog(page, "Embed");
  await page.raw.$eval("[name=width]", (field) => { field.value = "480"; field.dispatchEvent(new Event("change", { bubbles: true })); });
  await page.until(() => document.querySelector("#embed-frame").getBoundingClientRect().width === 480);
  await page.press("Show a few inputs", "#embed-advice");
  await framed(page, /\?embed=1&show=n,sal,tok&height=auto#/);
  assert.equal(await page.text("#embed-advice"), "");
  await page.unfold("#embed-form");
  await page.raw.waitForSelector(".embed-inputs details");
  await page.unfold(".embed-inputs");
  await page.raw.waitForSelector("[name=show-n]");
  await page.raw.click("[name=show-n]");
  await page.raw.click("[name=lock-sal]");
  await framed(page, /\?embed=1&show=sal,tok&lock=sal&height=auto#/);
  await inside(page);
  assert.deepEqual(page.problems(), []);
});

test("ground and accent of the page around are in the address, and a color that cannot be read is not used", async () => {
  const page = await open({ fragment: "v=2" });
  await dialog(page, "Embed");
  await page.raw.click("[name=ground]");
  await page.raw.click("[name=accent]");
  await page.raw.$eval("[name=color]", (field) => { field.value = "#7a1fa2"; field.dispatchEvent(new Event("change", { bubbles: true })); });
  await framed(page, /ground=transparent&accent=7a1fa2&height=auto#/);
  await inside(page);
  assert.match(await page.text("#embed-form"), /cannot be read on a dark page/);
  const seen = await page.raw.$eval("#embed-frame", ({ contentDocument: { body, documentElement: root } }) =>
    [getComputedStyle(body).backgroundColor, root.style.getPropertyValue("--accent-light"), root.style.getPropertyValue("--accent-dark")]);
  assert.deepEqual(seen, ["rgba(0, 0, 0, 0)", "#7a1fa2", ""]);
  assert.deepEqual(page.problems(), []);
});

test("pictures and tables are taken where only those are allowed", async () => {
  const page = await open({ fragment: "v=2&tok=225", before: catching });
  await dialog(page, "Embed");
  const buttons = await page.raw.$$eval("#embed-pictures button", (all) => all.map((button) => button.getAttribute("aria-label") ?? button.textContent));
  const press = (pattern) => page.press(buttons.find((name) => pattern.test(name)), "#embed-pictures");
  const svg = await file(page, () => press(/SVG/));
  assert.match(svg.body.toString(), /^<svg[^>]*>.*\d{4}-\d\d-\d\d.*<\/svg>\s*$/s);
  const png = await file(page, () => press(/PNG/));
  assert.equal(png.body.subarray(1, 4).toString(), "PNG");
  assert.match((await copied(page, () => press(/Markdown/))).plain, /^\|/m);
  assert.match((await copied(page, () => press(/HTML/))).plain, /<table/);
});

test("where nothing can be copied the text is there to be selected", async () => {
  const page = await open({ before: () => { document.execCommand = () => false; } });
  await dialog(page, "Share");
  await page.press("Copy link", "dialog");
  await page.raw.waitForSelector("dialog #outbox");
  assert.equal(await page.raw.$eval("#outbox", (field) => field.value), await link(page));
  assert.match(await page.text("dialog .outbox"), /does not allow/);
  assert.deepEqual(await page.axe(), []);
});
