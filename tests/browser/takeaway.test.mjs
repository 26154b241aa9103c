// The results to take away: copied, as files, on paper, and where the browser refuses.
import assert from "node:assert/strict";
import { test } from "node:test";
import { BROWSER } from "./browser.mjs";
import { TABS, countMetrics } from "./contents.mjs";
import { open } from "./page.mjs";
import { catching, copied, file } from "./takings.mjs";

const LINK = "v=2&tok=100&s1=%3D1%2B1~tok:5";
/** The tab with every number and the ways to take them away. */
const RESULTS = "tab=results";
const today = (page) => page.raw.evaluate(() => new Date().toISOString().slice(0, 10));
const prices = async (page) => (await page.text("body")).match(/List prices as of (\d{4}-\d\d-\d\d)/)?.[1];
const rows = (csv) => csv.replace(/^\uFEFF/, "").trimEnd().split("\r\n").map((line) => line.split(","));

test("a copied table comes as HTML and as plain text, stamped", async () => {
  const page = await open({ fragment: LINK, query: RESULTS, before: catching });
  const { html, plain } = await copied(page, () => page.press("Copy as a table"));
  const table = await page.raw.evaluate((html) => {
    const read = new DOMParser().parseFromString(html, "text/html");
    return { heads: read.querySelectorAll("thead th").length, rows: read.querySelectorAll("tbody tr").length, link: read.querySelector("a").href, text: read.body.textContent };
  }, html);
  const lines = plain.split("\n").filter((line) => line.includes("\t"));
  assert.deepEqual([table.heads, table.rows], [lines[0].split("\t").length - 1, lines.length - 1]);
  assert.match(table.link, /#v=2&tok=100&s1=/);
  for (const text of [table.text, plain]) {
    assert.ok(text.includes(await today(page)) && text.includes(await prices(page)), text);
    assert.ok(text.includes(await page.text(".verdict h1")), text);
  }
  assert.ok(plain.includes("\t") && plain.includes("#v=2&tok=100&s1="));
  assert.ok(plain.includes("\t'=1+1\t") || plain.includes("\t'=1+1\n"), plain);
  await page.until(() => document.querySelector(".outbox").textContent === "Copied.");
});

test("the same is copied as Markdown, as text alone", async () => {
  const page = await open({ fragment: LINK, query: RESULTS, before: catching });
  const { html, plain } = await copied(page, () => page.press("Copy as Markdown"));
  assert.equal(html, "");
  assert.match(plain, /\n\|---\|(---:\|)+\n\| Tokens a week, a willing user \|/);
  assert.match(plain, /<http:\/\/127\.0\.0\.1:\d+\/#v=2&tok=100&s1=[^>]*>/);
});

test("CSV has the keys of the contract, and no name is a formula", async () => {
  const page = await open({ fragment: LINK, query: RESULTS, before: catching });
  const { name, type, body } = await file(page, () => page.press("CSV"));
  assert.deepEqual([name, type], ["tokenworth.csv", "text/csv;charset=utf-8"]);
  const lines = rows(body.toString());
  const [column, base] = ["s1", "base"].map((key) => lines[0].indexOf(key));
  const cell = (kind, key, at = column) => lines.find((line) => line[0] === kind && line[1] === key)[at];
  assert.equal(cell("name", ""), "'=1+1");
  assert.equal(cell("input", "tok"), "5");
  assert.ok(Number.isFinite(Number(cell("metric", "user_net"))));
  assert.equal(Number(cell("metric", "mc_p50", base)), await page.metric("mc_p50"));
  assert.equal(lines.filter((line) => line[0] === "metric").length, await countMetrics(page));
  assert.equal(cell("stamp", "date", base), await today(page));
  assert.equal(cell("stamp", "prices", base), await prices(page));
  assert.match(body.toString(), /\r\nstamp,link,.*#v=2&tok=100&s1=/);
});

test("CSV for the reader's own spreadsheet has its separator, its decimal mark and a byte order mark; the plain one is the same everywhere", async () => {
  const page = await open({ fragment: LINK, query: RESULTS, before: catching, locale: "de-DE" });
  const save = async (words) => (await file(page, () => page.press(words))).body.toString();
  const [plain, local] = [await save("CSV"), await save("CSV for your Excel")];
  assert.match(plain, /^kind,key,unit,base,/);
  assert.match(local, /^\uFEFFkind;key;name;unit;base;/);
  const cells = (line) => line.split(";");
  const [row] = local.split("\r\n").filter((line) => line.startsWith("metric;team_cost;"));
  assert.match(cells(row)[4], /^\d+,\d+$/);
  assert.equal(cells(row)[4].replace(",", "."), String(Number((await page.metric("team_cost")).toFixed(6))));
  assert.doesNotMatch(local.split("\r\n").filter((line) => /^(input|metric);/.test(line)).join("\n"), /;-?\d+\.\d+(;|$)/m);
  const english = await open({ fragment: LINK, query: RESULTS, before: catching });
  assert.match((await file(english, () => english.press("CSV for your Excel"))).body.toString(), /^\uFEFFkind,key,name,unit,base,/);
});

test("JSON has every input, metric and scenario, stamped", async () => {
  const page = await open({ fragment: `${LINK}&sal=0`, query: RESULTS, before: catching });
  const { name, type, body } = await file(page, () => page.press("JSON"));
  assert.deepEqual([name, type], ["tokenworth.json", "application/json"]);
  const read = JSON.parse(body);
  assert.equal(Object.keys(read.metrics).length, await countMetrics(page));
  assert.equal(read.metrics.cost_adopter, await page.metric("cost_adopter"));
  assert.equal(read.metrics.optimum_share, null);
  assert.equal(read.inputs.tok, 100);
  assert.deepEqual(read.scenarios.find((scenario) => scenario.key === "s1").changes, { tok: 5 });
  assert.equal(read.stamp.date, await today(page));
  assert.equal(read.stamp.prices, await prices(page));
  assert.match(read.stamp.link, /#v=2&.*s1=/);
});

test("the salary is in tables, files, pictures and on paper only where it is ticked", async () => {
  const page = await open({ fragment: "v=2&sal=187654&tok=100&s1=Senior~sal:198765", query: RESULTS, before: catching });
  const printed = async () => {
    await page.raw.evaluate(() => dispatchEvent(new Event("beforeprint")));
    const [foot, address] = [await page.text("#printed"), await page.hash()];
    // A PDF keeps the addresses of links.
    const links = await page.raw.$$eval("a", (all) => all.map((link) => link.href).join(" "));
    await page.raw.evaluate(() => dispatchEvent(new Event("afterprint")));
    return foot + address + links;
  };
  const all = async () => [
    (await copied(page, () => page.press("Copy as a table"))).html,
    (await copied(page, () => page.press("Copy as Markdown"))).plain,
    (await file(page, () => page.press("CSV", ".takeaway"))).body.toString(),
    (await file(page, () => page.press("JSON", ".takeaway"))).body.toString(),
    await printed(),
  ];
  for (const text of await all()) {
    assert.ok(!/187[,.]?654|198[,.]?765|188K/.test(text) && /salary left out/i.test(text), text);
  }
  assert.match(await page.hash(), /sal=187654/);
  await page.raw.click(".takeaway [name=salary]");
  await page.until(() => document.querySelector("#printed").dataset.salary !== undefined);
  for (const text of await all()) assert.ok(text.includes("187654") && !/salary left out/i.test(text), text);
  assert.ok(!/salary/.test(await page.hash()));
  assert.deepEqual(page.problems(), []);
});

test("what is said of a copy goes away by itself, and is never on paper", async () => {
  const page = await open({ query: RESULTS, before: catching });
  const said = (words) => page.until((words) => document.querySelector(".outbox").textContent === words, words);
  const pass = () => page.raw.$eval(".outbox p", (message) => message.getAnimations().forEach((time) => time.finish()));
  await page.press("Copy as Markdown");
  await said("Copied.");
  await pass();
  await said("");
  await page.press("Copy as Markdown");
  await said("Copied.");
  // A second copy while the first is still said is announced as well: its message is another element.
  await page.raw.$eval(".outbox p", (message) => (message.dataset.is = "first"));
  await page.press("Copy as Markdown");
  await page.until(() => document.querySelector(".outbox p:not([data-is])")?.textContent === "Copied.");
  const isSeen = () => page.raw.$eval(".outbox", (box) => box.checkVisibility());
  assert.equal(await isSeen(), true);
  if (BROWSER !== "firefox") {
    await page.raw.emulateMediaType("print");
    assert.equal(await isSeen(), false);
    await page.raw.emulateMediaType("screen");
  }
  await page.press("Print");
  await page.until(() => window.prints > 0 && !document.querySelector(".outbox").hasChildNodes());
  assert.deepEqual(page.problems(), []);
});

test("a refused copy leaves a text to select, which can be closed", async () => {
  const page = await open({ query: RESULTS, before: () => { document.execCommand = () => false; } });
  await page.press("Copy as a table");
  await page.raw.waitForSelector("#outbox");
  const shown = await page.raw.$eval("#outbox", (area) => (area.focus(), area.select(), getSelection().toString() || area.value.slice(area.selectionStart, area.selectionEnd)));
  assert.match(shown, /Tokens a week, a willing user\t.*\n/);
  assert.match(await page.text(".outbox label"), /does not allow this here/);
  await page.press("Close", ".outbox");
  await page.until(() => document.querySelector("#outbox") === null);
  assert.deepEqual(page.problems(), []);
});

test("printing asks the browser once", async () => {
  const page = await open({ query: RESULTS, before: catching });
  await page.press("Print");
  await page.until(() => window.prints > 0);
  assert.equal(await page.raw.evaluate(() => window.prints), 1);
});

test("what is printed says from when and where it is", async () => {
  const page = await open({ fragment: "v=2&tok=100" });
  await page.raw.evaluate(() => dispatchEvent(new Event("beforeprint")));
  assert.match(await page.text("#printed"), /^\d{4}-\d\d-\d\d http.*#v=2&tok=100$/);
  assert.match(await page.text("footer"), /List prices as of/);
});

test("what is printed fits one page", { skip: BROWSER === "firefox" && "it prints no files over this protocol" }, async () => {
  const short = "v=2&target=225&s1=Pilot~tok:100";
  const long = "v=2&n=240&sal=170000&cur=EUR&fx=0.92&target=100&g1=Seats~n:60~fee:125&s1=Cheaper~tok:20&s2=Cap~cap:80&s3=More~tok:90";
  for (const [fragment, width] of [[short, 1280], [short, 390], [long, 1280]]) {
    const page = await open({ fragment, width });
    const pdf = await page.raw.pdf({ format: "A4" });
    const pages = Buffer.from(pdf).toString("latin1").match(/\/Type\s*\/Page\b/g);
    assert.equal(pages.length, 1, `${fragment} from a window of ${width} px`);
  }
});

test("on paper there are results and a chart, no controls, and nothing is too wide", { skip: BROWSER === "firefox" && "no print media over this protocol" }, async () => {
  const page = await open({ width: 794, fragment: LINK });
  await page.until(() => document.querySelector("#chart-curve canvas").height > 150);
  await page.raw.emulateMediaType("print");
  const seen = await page.raw.evaluate(() => ({
    controls: [...document.querySelectorAll("button:not(.ask), input, select, textarea, .handle, summary")]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0)
      .map((element) => element.outerHTML.slice(0, 80)),
    wide: Math.max(0, document.documentElement.scrollWidth - innerWidth),
    chart: document.querySelector("#chart-curve canvas").checkVisibility(),
  }));
  assert.deepEqual(seen, { controls: [], wide: 0, chart: true });
});

for (const [what, query, width] of [["that a phone opens", "tab=results", 390], ["of a frame", "embed=1&tab=results", 640]]) {
  test(`the form ${what} is not on paper, and the results are`, { skip: BROWSER === "firefox" && "no print media over this protocol" }, async () => {
    const page = await open({ query, width, fragment: LINK });
    if (width === 390) await page.press("Edit inputs");
    await page.until(() => document.querySelector(".inputs").checkVisibility());
    await page.raw.emulateMediaType("print");
    const seen = await page.raw.evaluate(() =>
      [".inputs", "#outcome"].map((css) => document.querySelector(css).checkVisibility({ visibilityProperty: true })));
    assert.deepEqual(seen, [false, true]);
  });
}

for (const [where, query, fragment] of [["in a frame", "embed=1&chart=curve", "v=2&sal=187654"], ["in the query", "tab=results&sal=187654", "v=2&n=80"]]) {
  test(`a salary ${where} is in no address while the page is printed`, async () => {
    const page = await open({ query, fragment });
    const addresses = (event) => page.raw.evaluate((event) => {
      if (event) dispatchEvent(new Event(event));
      return [location.href, ...[...document.querySelectorAll("a")].map((link) => link.href)].join(" ");
    }, event);
    assert.match(await addresses(), /187654/);
    assert.doesNotMatch(await addresses("beforeprint"), /187654/);
    assert.match(await addresses("afterprint"), /187654/);
  });
}

test("both charts of the first tab are on paper, with their titles", { skip: BROWSER === "firefox" && "no print media over this protocol" }, async () => {
  const page = await open({ width: 703, query: "tab=curve" });
  await page.raw.waitForSelector("#chart-marginal canvas");
  await page.raw.emulateMediaType("print");
  await page.raw.evaluate(() => dispatchEvent(new Event("beforeprint")));
  const charts = await page.raw.$$eval(".chart", (all) => all.map((chart) => {
    const canvas = chart.querySelector("canvas");
    const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
    return [chart.id, chart.querySelector("h2").checkVisibility(), canvas.checkVisibility(), data.some((value) => value > 0)];
  }));
  assert.deepEqual(charts, [["chart-curve", true, true, true], ["chart-marginal", true, true, true]]);
});

test("on paper there is what the tab shows", { skip: BROWSER === "firefox" && "no print media over this protocol" }, async () => {
  const page = await open({ width: 794 });
  for (const [tab, [chart]] of Object.entries(TABS)) {
    const css = chart ? `#chart-${chart} canvas` : "[data-metric=evpi]";
    await page.raw.emulateMediaType("screen");
    await page.raw.click(`#tab-${tab}`);
    await page.raw.waitForSelector(css);
    await page.raw.emulateMediaType("print");
    assert.ok(await page.raw.$eval(css, (element) => element.checkVisibility()), tab);
  }
});
