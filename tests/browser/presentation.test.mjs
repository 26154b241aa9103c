// What the query of the address makes of the page: in somebody else's page, a single chart, what is hidden and locked.
import assert from "node:assert/strict";
import { test } from "node:test";
import { LOOKS, open } from "./page.mjs";

const seen = (page, css) => page.raw.$$eval(css, (all) => all.filter((one) => one.checkVisibility()).length);

test("in somebody else's page there is one line instead of head and foot, and nothing is stored or read", async () => {
  const page = await open({ query: "embed=1&tab=scenarios", fragment: "v=2&tok=40" });
  assert.deepEqual([await seen(page, "nav"), await seen(page, "footer"), await seen(page, "header button:not(.skip)")], [0, 0, 0]);
  assert.match(await page.text("header"), /Numbers stay in this browser/);
  await page.raw.type("#find", "salary");
  await page.type("sal", "500000");
  await page.until(() => document.querySelector("header a").getAttribute("href") === "?tab=scenarios#v=2&sal=500000&tok=40");
  await page.raw.click("#scenario-add");
  await page.until(() => /s1=/.test(document.querySelector("header a").href));
  assert.deepEqual(await page.raw.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]), [0, 0, ""]);
  assert.deepEqual(page.problems(), []);
});

for (const query of ["embed=1", "embed=1&chart=curve", "embed=1&view=target", "embed=1&view=evidence", "embed=1&readonly=1&hide=people,use"]) {
  test(`${query}: nothing is too wide, and axe finds nothing`, async () => {
    const page = await open({ query, fragment: "v=2&sal=500000&target=225", width: 320, height: 400 });
    if (/evidence/.test(query)) await page.raw.waitForSelector("main h2");
    for (const [width, theme] of LOOKS) {
      await page.look(width, theme);
      assert.equal(await page.tooWide(), 0, `${width} px`);
      assert.deepEqual(await page.axe(), [], `${width} px, ${theme}`);
    }
    assert.deepEqual(page.problems(), []);
  });
}

test("a chart alone is shown beside the headline results, and leads to the others", async () => {
  const page = await open({ query: "chart=matters&theme=light", fragment: "v=2&tok=40" });
  assert.deepEqual(await page.raw.$$eval(".chart", (all) => all.map((one) => one.id)), ["chart-matters"]);
  assert.ok(Number.isFinite(await page.metric("team_net")));
  await page.type("tok", "80");
  await page.raw.click(".outcome .note a");
  await page.until(() => document.querySelector(".tabs") && location.search === "?theme=light");
  assert.match(await page.hash(), /tok=80/);
  const other = await open({ query: "chart=nowhere" });
  assert.equal(await seen(other, ".tabs"), 1);
});

test("in somebody else's page a chart alone has no form, unless the address names inputs: these are beside it or above it", async () => {
  for (const query of ["embed=1&chart=curve", "embed=1&chart=ruler&view=target", "embed=1&chart=curve&hide=price"]) {
    const page = await open({ query, fragment: "v=2&tok=40", width: 1000, height: 640 });
    assert.equal(await page.raw.$$eval("main :is(.chart, #inputs, .strip, .tabs, .tile, [name])", (all) => all.map((one) => one.className).join()), "card chart");
    const [chart, all] = await page.raw.evaluate(() => [document.querySelector(".chart").clientWidth, document.querySelector("main").clientWidth]);
    assert.ok(chart > all - 4, `${chart} of ${all} px`);
    assert.ok(await page.raw.evaluate(() => document.documentElement.scrollHeight <= innerHeight), "it fits the recommended height");
  }
  const page = await open({ query: "embed=1&chart=curve&show=sal,tok", fragment: "v=2&tok=40", height: 640 });
  for (const [width, isBeside] of [[1000, true], [700, true], [390, false]]) {
    await page.look(width, "light");
    const [inputs, chart] = await page.raw.evaluate(() =>
      [".inputs", ".chart"].map((css) => document.querySelector(css).getBoundingClientRect().toJSON()));
    assert.ok(isBeside ? inputs.right <= chart.left : inputs.bottom <= chart.top, `at ${width} px`);
    assert.deepEqual(await page.axe(), []);
  }
  await page.type("tok", "80");
  await page.until(() => /80M/.test(document.querySelector(".chart").textContent));
  assert.deepEqual(page.problems(), []);
});

test("a few inputs are shown and nothing else of the form, above the results, which take the whole width", async () => {
  const page = await open({ query: "embed=1&show=sal,tok&lock=sal", fragment: "v=2&tok=40", height: 640 });
  for (const [width, isInRow] of [[1280, true], [700, true], [390, false]]) {
    await page.look(width, "light");
    const fields = await page.raw.$$eval(".inputs [name]", (all) => [...new Set(all.filter((one) => one.checkVisibility()).map((one) => one.name))]);
    assert.deepEqual(fields.sort(), ["sal", "tok"]);
    for (const css of [".toolbar", ".preset", "#groups", ".strip button"]) assert.equal(await seen(page, css), 0, `${css} at ${width} px`);
    assert.equal(await page.raw.$eval("#in-sal", (input) => input.disabled), true);
    const [inputs, result, salary, tokens, all] = await page.raw.evaluate(() =>
      [".inputs", ".verdict", "#in-sal", "#in-tok", "main"].map((css) => document.querySelector(css).getBoundingClientRect().toJSON()));
    assert.ok(inputs.bottom <= result.top && result.width === all.width, `at ${width} px`);
    assert.equal(Math.abs(salary.top - tokens.top) < 2, isInRow, `in one row at ${width} px`);
    assert.equal(await page.tooWide(), 0);
    assert.deepEqual(await page.axe(), []);
  }
  await page.type("tok", "80");
  // The full calculator has every input, and keeps what is locked.
  await page.until(() => document.querySelector("header a").getAttribute("href") === "?lock=sal#v=2&tok=80");
  assert.deepEqual(page.problems(), []);
  // The same outside a frame, also on a phone, where other forms open over the page.
  const phone = await open({ query: "show=sal,tok", width: 390 });
  await phone.type("tok", "80");
  await phone.until(() => location.hash.includes("tok=80"));
  for (const css of [".toolbar", ".preset", "#groups", ".strip button"]) assert.equal(await seen(phone, css), 0, css);
  assert.ok(await seen(phone, ".verdict"));
  const target = await open({ query: "embed=1&view=target&show=target,sal" });
  assert.equal(await seen(target, ":is(#among, .given, #undo)"), 0);
  const nothing = await open({ query: "show=nonsense" });
  assert.ok(await seen(nothing, ".inputs [name]") > 2);
});

test("ground and accent are those that the address asks for, where they can be read", async () => {
  const color = (page) => page.raw.$eval("header a", (link) => getComputedStyle(link).color);
  for (const [theme, accent, expected] of [["light", "7a1fa2", "rgb(122, 31, 162)"], ["dark", "7a1fa2", "rgb(108, 182, 245)"], ["dark", "FFD54F", "rgb(255, 213, 79)"], ["light", "red", "rgb(11, 95, 165)"]]) {
    const page = await open({ query: `embed=1&ground=transparent&theme=${theme}&accent=${accent}` });
    await page.until(() => document.documentElement?.dataset.theme !== undefined);
    assert.equal(await color(page), expected, `${accent} in ${theme} colors`);
    for (const css of ["body", ".tabs"]) {
      const ground = await page.raw.$eval(css, (element) => [getComputedStyle(element).backgroundColor, getComputedStyle(element).backgroundImage]);
      assert.deepEqual(ground, ["rgba(0, 0, 0, 0)", "none"], css);
    }
    assert.deepEqual(page.problems(), []);
  }
});

test("what is locked is shown and cannot be edited; what is hidden is gone; the rest can be", async () => {
  const page = await open({ query: "lock=sal,tok&hide=n,rollout", fragment: "v=2&sal=300000" });
  const state = (key) => page.raw.$eval(`#in-${key}`, (input) => input.disabled);
  assert.deepEqual([await state("sal"), await state("tok"), await state("adopt")], [true, true, false]);
  assert.equal(await page.raw.$eval("#slide-sal", (slide) => slide.disabled), true);
  assert.equal(await page.value("sal"), "300,000");
  assert.equal(await page.raw.$("#in-n"), null);
  assert.equal(await page.raw.$eval("#in-ramp, body", (found) => found.id), "");
  await page.type("adopt", "50");
  await page.until(() => /adopt=0.5/.test(location.hash));
});

test("read only: every field is locked, and nothing that edits is in sight", async () => {
  const page = await open({ query: "readonly=1", fragment: "v=2&tok=40&s1=Mine~tok:80" });
  assert.equal(await page.raw.$$eval(".inputs :is(input, select)", (all) => all.filter((one) => !one.disabled && one.checkVisibility()).length), 0);
  for (const css of [".toolbar", ".handle", "#scenario-add", ".mine", ".preset"]) assert.equal(await seen(page, css), 0, css);
  const groups = await open({ query: "readonly=1", fragment: "v=2&g1=Seats~n:60~fee:125" });
  assert.match(await groups.text(".groups"), /Seats.*60 people.*125/);
  assert.equal(await seen(groups, "#groups :is(button:not([popovertarget]), input)"), 0);
  const scenarios = await open({ query: "readonly=1&tab=scenarios", fragment: "v=2&tok=40&s1=Mine~tok:80" });
  assert.ok(Number.isFinite(await scenarios.metric("user_net", "s1")));
  for (const css of ["#scenario-add", ".mine"]) assert.equal(await seen(scenarios, css), 0, css);
  const target = await open({ query: "readonly=1&view=target", fragment: "v=2&target=40" });
  const fields = await target.raw.$$eval("main :is(input, select)", (all) =>
    all.filter((one) => !one.disabled && one.checkVisibility()).map((one) => one.name));
  // Whom the amount is compared with, and what is copied along, are the reader's: neither is an input.
  assert.deepEqual([...new Set(fields)], ["among", "salary"]);
  await target.raw.select("#among", "developers");
  await target.until(() => document.querySelector("#among").value === "developers");
  assert.equal(await target.hash(), "#v=2&target=40");
});

test("numbers are written in the language that the address asks for", async () => {
  const page = await open({ query: "lang=de", fragment: "v=2&sal=250000" });
  assert.equal(await page.value("sal"), "250.000");
  const nonsense = await open({ query: "lang=%22%3E%00" });
  assert.ok(Number.isFinite(await nonsense.metric("team_cost")));
  assert.deepEqual(nonsense.problems(), []);
});

test("a chart alone in another page says what it assumes, and leads to the evidence in the whole page", async () => {
  const page = await open({ query: "embed=1&chart=curve&show=sal,tok", fragment: "v=2&n=40" });
  await page.until(() => document.querySelector("#outcome").textContent.includes("Assumed: 40 people at $200,000 a year, 32M tokens a week"));
  await page.type("sal", "150000");
  await page.until(() => document.querySelector("#outcome").textContent.includes("Assumed: 40 people at $150,000 a year"));
  await page.raw.click(".inputs .q");
  const [href, target] = await (await page.raw.waitForSelector("a[data-id^=source-]")).evaluate((link) => [link.getAttribute("href"), link.target]);
  assert.match(href, /^\?view=evidence#v=2&n=40&sal=150000$/);
  assert.equal(target, "_blank");
});
