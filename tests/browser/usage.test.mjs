// The Usage view: files in, inputs out, and nothing else out.
import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { BROWSER } from "./browser.mjs";
import { middle, tabToButton } from "./hands.mjs";
import { open } from "./page.mjs";
import { catching, copied, file } from "./takings.mjs";

const QUERY = "view=usage";
const HEADER = "Date,User,Kind,Model,Max Mode,Input (w/ Cache Write),Input (w/o Cache Write),Cache Read,Output Tokens,Total Tokens,Cost";
const pad = (number) => String(number).padStart(2, "0");

/** A month of Cursor events: eight people, each with other amounts. */
function month({ people = 8, days = 28, user = (nth) => `canary${nth}@example.com` } = {}) {
  const rows = [];
  for (let day = 1; day <= days; day++) {
    for (let nth = 1; nth <= people; nth++) {
      const [write, input, read, output] = [1000, 500, 20000, 300].map((tokens) => tokens * nth * nth);
      rows.push(`2026-09-${pad(day)}T10:00:00.000Z,${user(nth)},Usage-based,claude-opus-4-7,No,${write},${input},${read},${output},${write + input + read + output},${(0.1 * nth).toFixed(2)}`);
    }
  }
  return [HEADER, ...rows].join("\n");
}

/** Drops files, each a name and a text or its bytes, onto the page. */
const drop = (page, files) => page.raw.evaluate((files) => {
  const data = new DataTransfer();
  for (const [name, text] of files) data.items.add(new File([typeof text === "string" ? text : Uint8Array.from(text)], name));
  const target = document.querySelector(".usage");
  for (const kind of ["dragenter", "dragover", "drop"]) target.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: data }));
}, files);

const shows = (page, css) => page.raw.waitForSelector(css);
const says = (page, words, css = "main") => page.until((css, words) => document.querySelector(css)?.textContent.includes(words), css, words);
const content = (page) => page.raw.evaluate(() => document.documentElement.outerHTML);

test("dropped files are checked, taken over into the Budget view, and taken back in one step", async () => {
  const page = await open({ query: QUERY });
  await drop(page, [["events.csv", month()]]);
  await shows(page, "#take-over");
  await says(page, "224 used");
  await says(page, "1–28 September 2026");
  await says(page, "1 file is read, 224 rows used.", ".unseen[role=status]");
  assert.deepEqual(await page.axe(), []);
  await page.raw.click("#take-over");
  await says(page, "from your data, 1–28 September 2026", ".taken");
  assert.equal(await page.value("n"), "8");
  await page.until(() => location.hash.includes("n=8"));
  await page.press("Undo", ".taken");
  await page.becomes("n", "100");
  assert.ok(!await page.raw.evaluate(() => document.querySelector(".taken p")));
  assert.deepEqual(page.problems(), []);
});

// An archive of a.csv, whose column is `cost_usd`, and b.csv, whose column is `cost`: $1 each.
const TWO_TABLES = "UEsDBBQAAAAIAMeYfl2rYTe7MQAAAC8AAAAFAAAAYS5jc3ZLSSxJ1SlILSrOz9Mpyc9OzSvWSc4vLokvLU7hMjIwMtM1sNQ1MNRJTEnUMdUx5AIAUEsDBBQAAAAIAMeYfl28zSkRLQAAACsAAAAFAAAAYi5jc3ZLSSxJ1SlILSrOz9Mpyc9OzSvWSc4vLuEyMjAy0zU00DUw1ElMSdQx1THkAgBQSwECFAMUAAAACADHmH5dq2E3uzEAAAAvAAAABQAAAAAAAAAAAAAAgAEAAAAAYS5jc3ZQSwECFAMUAAAACADHmH5dvM0pES0AAAArAAAABQAAAAAAAAAAAAAAgAFUAAAAYi5jc3ZQSwUGAAAAAAIAAgBmAAAApAAAAAAA";

test("the currency that one table of an archive leaves open can be chosen", async () => {
  const page = await open({ query: QUERY });
  await drop(page, [["costs.zip", [...Buffer.from(TWO_TABLES, "base64")]]]);
  const asked = await shows(page, "select[id^=currency]");
  await says(page, "1.00 in a currency");
  await asked.select(await asked.evaluate((list) => [...list.options].find(({ text }) => text === "USD").value));
  await says(page, "$2.00");
  assert.deepEqual(page.problems(), []);
});

test("the same by keyboard, with the example", async () => {
  const page = await open({ query: QUERY });
  await tabToButton(page, "Try with an example");
  await shows(page, "#take-over");
  const words = await page.text("#take-over");
  await tabToButton(page, words);
  await says(page, "from your data", ".taken");
  await page.until(() => document.querySelector("#in-n")?.value !== "100");
  await tabToButton(page, "Undo", { within: ".taken" });
  await page.becomes("n", "100");
});

test("groups of the reader stay or go as the reader chooses, and go with a word where the data have fewer people", async () => {
  const chosen = (page) => page.raw.$eval("input[name='grouping']:checked", (input) => input.parentElement.textContent);
  const page = await open({ query: QUERY, fragment: "v=2&g1=Seniors~n:3~sal:260000" });
  await drop(page, [["events.csv", month()]]);
  await shows(page, "#take-over");
  assert.equal(await chosen(page), "Your groups as enteredSeniors (3)");
  await says(page, "for groups that have none of their own: Seniors.", ".take");
  await page.raw.evaluate(() => [...document.querySelectorAll("input[name='grouping']")].find((input) => input.parentElement.textContent === "One team, no groups").click());
  await says(page, "With your groups goes what they have of their own: “Base salary”.", ".take");
  await page.raw.click("#take-over");
  await page.until(() => location.hash.includes("n=8") && !location.hash.includes("g1="));
  await page.press("Undo", ".taken");
  await page.until(() => location.hash.includes("g1=Seniors"));
  const large = await open({ query: QUERY, fragment: "v=2&g1=Seniors~n:60~sal:260000" });
  await drop(large, [["events.csv", month()]]);
  await says(large, "Your groups are removed: they have 60 people", ".take");
  assert.equal(await chosen(large), "One team, no groups");
});

test("pasted text leads to what was read of it", async () => {
  const page = await open({ query: QUERY });
  await page.raw.click(".drop summary");
  await shows(page, "#usage-text");
  await page.raw.$eval("#usage-text", (field, text) => {
    const data = new DataTransfer();
    data.setData("text/plain", text);
    // Firefox makes an event of its own clipboard whatever it is told.
    const event = new ClipboardEvent("paste", { bubbles: true, cancelable: true });
    Object.defineProperty(event, "clipboardData", { value: data });
    field.dispatchEvent(event);
  }, month());
  await shows(page, "#take-over");
  await page.focused("usage-read");
  await page.press("Read this text");
  await says(page, "224 used");
  assert.doesNotMatch(await page.text("main"), /Nothing was read/);
});

test("the data, and what is entered beside them, stay while another view is shown, and are gone once they are forgotten", async () => {
  const page = await open({ query: QUERY });
  await drop(page, [["events.csv", month({ people: 18 })]]);
  await shows(page, "#take-over");
  await page.raw.type("#usage-team", "60");
  await page.raw.type("#usage-seat", "40");
  await (await page.raw.$$("[name=grouping]")).at(-1).click();
  await page.until(() => [...document.querySelectorAll("[name=grouping]")].at(-1).checked);
  for (const view of ["evidence", "usage"]) await page.raw.click(`header nav a[href*="view=${view}"]`);
  await shows(page, "#take-over");
  assert.deepEqual(await page.raw.$$eval("#usage-team, #usage-seat", (all) => all.map((field) => field.value)), ["60", "40"]);
  assert.ok(await page.raw.$$eval("[name=grouping]", (all) => all.at(-1).checked));
  await page.press("Forget this data");
  await page.until(() => !document.querySelector("#take-over, .file"));
  await page.raw.click('header nav a[href*="view=evidence"]');
  await page.raw.click('header nav a[href*="view=usage"]');
  await shows(page, ".drop:not(.compact)");
});

test("names are in nothing that leaves the page, and in the page only once they are asked for", async () => {
  const page = await open({ query: QUERY, before: catching });
  const logged = [];
  page.raw.on("console", (message) => logged.push(message.text()));
  const secret = month().split("\n").map((row, nth) => `${row},${nth ? "canary-prompt sk-canary-key" : "Prompt"}`).join("\n");
  await drop(page, [["events.csv", secret]]);
  await shows(page, "#usage-people");
  assert.doesNotMatch(await content(page), /canary/);
  const hidden = await file(page, () => page.press("Save as CSV", "#usage-people"));
  assert.match(hidden.body.toString(), /Person 1,/);
  assert.doesNotMatch(hidden.body.toString(), /canary/);
  await page.press("Show names");
  await says(page, "canary8@example.com", "#usage-people");
  assert.doesNotMatch(await content(page), /canary-(prompt|key)/);
  const still = await file(page, () => page.press("Save as CSV", "#usage-people"));
  assert.doesNotMatch(still.body.toString(), /canary/);
  await page.raw.click("#usage-people .save input");
  const named = await file(page, () => page.press("Save as CSV", "#usage-people"));
  assert.match(named.body.toString(), /canary8@example.com,/);
  const again = await file(page, () => page.press("Save as CSV", "#usage-people"));
  assert.doesNotMatch(again.body.toString(), /canary/, "a tick holds for one file");
  await page.raw.click("#take-over");
  await says(page, "from your data", ".taken");
  const stored = await page.raw.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href, document.title]));
  assert.doesNotMatch(stored + logged.join(), /canary/);
  await page.raw.click("#tab-results");
  const table = await copied(page, () => page.press("Copy as a table"));
  assert.doesNotMatch(JSON.stringify(table), /canary/);
  assert.doesNotMatch(await content(page), /canary/);
});

test("no file without names is in the order of the names, and names are hidden again with the last file", async () => {
  const page = await open({ query: QUERY, before: catching });
  await drop(page, [["events.csv", month()]]);
  await shows(page, "#usage-people");
  await page.press("Show names");
  await page.press("Person", "#usage-people");
  await page.until(() => document.querySelector("#usage-people tbody th .secret")?.textContent === "canary1@example.com");
  const { body } = await file(page, () => page.press("Save as CSV", "#usage-people"));
  const people = body.toString().split("\r\n").slice(1).map((row) => row.split(",")[0]).filter(Boolean);
  assert.deepEqual(people, Array.from({ length: 8 }, (_, nth) => `Person ${nth + 1}`));
  await page.press("Remove", ".file");
  await page.until(() => !document.querySelector(".file"));
  await drop(page, [["events.csv", month()]]);
  await shows(page, "#usage-people tbody tr");
  assert.doesNotMatch(await content(page), /canary/);
});

test("who is only in the usage files or only among the outputs is named once names are shown, and not on paper", async () => {
  const page = await open({ query: QUERY });
  const merged = ["person,output", ...Array.from({ length: 7 }, (_, nth) => `canary${nth + 1}@example.com,${3 + nth}`), "canaryX@example.com,9"].join("\n");
  await drop(page, [["events.csv", month()], ["merged.csv", merged]]);
  await says(page, "1 person with output is not in the usage files", "[aria-labelledby=usage-output]");
  assert.doesNotMatch(await content(page), /canary/i);
  await page.press("Show names");
  await says(page, "With output, but not in the usage files: canaryx@example.com.", "[aria-labelledby=usage-output]");
  await says(page, "With use, but without output: canary8@example.com.", "[aria-labelledby=usage-output]");
  // Only Chromium can be made to show what is printed.
  if (BROWSER !== "chrome") return;
  await page.raw.emulateMediaType("print");
  assert.doesNotMatch(await page.raw.$eval("[aria-labelledby=usage-output]", (card) => card.innerText), /canary/i);
});

test("output of which nothing counts says why", async () => {
  const page = await open({ query: QUERY });
  await drop(page, [["events.csv", month()], ["merged.csv", "person,merged\ncanary1@example.com,-3\n"]]);
  await says(page, "No output is counted. 1 person has an output below 0", "[aria-labelledby=usage-output]");
});

test("a person in two spellings of Unicode is one", async () => {
  const page = await open({ query: QUERY });
  const events = "date,user,model,input tokens\n2026-10-05,Ren\u00e9e,claude-opus-5,1000000\n";
  await drop(page, [["events.csv", events], ["merged.csv", "person,merged\nRene\u0301e,3\n"]]);
  await says(page, "1 person in the usage files has output and used AI.", "[aria-labelledby=usage-output]");
});

test("what was typed and not read is gone once the data are forgotten", async () => {
  const page = await open({ query: QUERY });
  await drop(page, [["events.csv", month()]]);
  await shows(page, "#take-over");
  await page.raw.click(".drop summary");
  await shows(page, "#usage-text");
  await page.raw.type("#usage-text", "canary");
  await page.press("Forget this data");
  await says(page, "Your data is gone from this page");
  assert.equal(await page.raw.$eval("#usage-text", (field) => field.value), "");
});

test("the curve shows the people of the data, without names, until that is taken back", async () => {
  const page = await open({ query: QUERY, before: catching });
  const merged = ["person,output", ...Array.from({ length: 8 }, (_, nth) => `canary${nth + 1}@example.com,${3 + nth}`)].join("\n");
  await drop(page, [["events.csv", month()], ["merged.csv", merged]]);
  await says(page, "Among the 8 people whose tokens and output are above 0", "#chart-curve");
  await page.raw.click("#take-over");
  await page.raw.waitForSelector(".taken p");
  await page.raw.click("#tab-curve");
  await says(page, "fit of your people", "#chart-curve .legend");
  await page.raw.click("#chart-curve .tools > button");
  await page.raw.waitForSelector("#chart-curve .choices button");
  const { body } = await file(page, () => page.press("Save as SVG", "#chart-curve"));
  assert.match(body.toString(), /8 users/);
  assert.doesNotMatch(body.toString(), /canary|@example/);
  assert.doesNotMatch(await content(page), /canary/);
  await page.press("Undo", ".taken");
  await page.until(() => !document.querySelector("#chart-curve .legend").textContent.includes("fit of your people"));
  assert.deepEqual(page.problems(), []);
});

test("amounts in another currency are taken over at the reader's own rate", async () => {
  const rows = Array.from({ length: 12 }, (_, nth) => `2026-09-${pad(1 + 2 * nth)},p${nth % 6},claude-opus-4-7,20000000,80,EUR`);
  const euros = ["day,person,model,new input,cost,currency", ...rows].join("\n");
  for (const [fragment, words] of [["", "no exchange rate for amounts in EUR, so no amount that is billed for use is taken over"], ["v=2&cur=EUR&fx=0.8", "Amounts in EUR are taken over at your rate, 0.8 EUR a dollar"]]) {
    const page = await open({ query: QUERY, fragment });
    await drop(page, [["euros.csv", euros]]);
    await says(page, words, ".take");
  }
});

test("files without tokens lead to the fields of a monthly bill", async () => {
  const page = await open({ query: QUERY });
  await drop(page, [["costs.csv", "day,person,cost usd\n2026-10-01,ada,5\n2026-10-02,bob,7"]]);
  await says(page, "The data hold no tokens", ".take");
  await page.raw.click(".take details summary");
  await shows(page, ".take #bill-amount");
  // $12 in two days and the weekend that follows is $91.25 in a twelfth of 365 days.
  const filled = (id) => page.raw.$eval(`.take ${id}`, (input) => input.value);
  assert.deepEqual([await filled("#bill-amount"), await filled("#bill-people")], ["91.25", "2"]);
  assert.doesNotMatch(await page.text(".take"), /scaled up/);
  assert.deepEqual(page.problems(), []);
});

test("the files in a folder are read, those in folders within it too", { skip: BROWSER !== "chrome" && "only Chromium can be made to drop a folder" }, async () => {
  const folder = await mkdtemp(join(tmpdir(), "usage-"));
  await mkdir(join(folder, "within"));
  await writeFile(join(folder, "events.csv"), month());
  await writeFile(join(folder, ".hidden"), "no usage");
  await writeFile(join(folder, "within", "more.csv"), month({ people: 2 }));
  const page = await open({ query: QUERY });
  const client = await page.raw.createCDPSession();
  const { x, y } = await middle(page, ".drop");
  const data = { items: [], files: [folder], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"]) await client.send("Input.dispatchDragEvent", { type, x, y, data });
  await page.until(() => document.querySelectorAll(".read").length === 2);
  const names = await page.raw.$$eval(".file h3", (all) => all.map((one) => one.textContent).sort());
  assert.deepEqual(names, ["events.csv", "more.csv"]);
  await rm(folder, { recursive: true });
});

test("reading is canceled at once, and the page stays alive meanwhile", async () => {
  const page = await open({ query: QUERY });
  await page.raw.evaluate((header) => {
    const row = "2026-09-01T10:00:00.000Z,a@example.com,Usage-based,claude-opus-4-7,No,1,2,3,4,10,0.10\n";
    const part = row.repeat(100_000);
    const data = new DataTransfer();
    data.items.add(new File([`${header}\n`, ...Array(15).fill(part)], "large.csv"));
    document.querySelector(".usage").dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: data }));
  }, HEADER);
  await shows(page, "progress");
  const left = await page.raw.evaluate(async () => {
    const button = [...document.querySelectorAll("button")].find((one) => one.textContent === "Cancel");
    const { value, max } = document.querySelector("progress");
    button.click();
    while (document.querySelector("progress")) await new Promise((frame) => requestAnimationFrame(frame));
    return (max - value) / max;
  });
  await says(page, "you canceled it");
  assert.ok(left > 0.1, `${left} of the file was not read yet`);
});

test("a file of more than 200 MB is refused before it is read, and others are read after it", async () => {
  const page = await open({ query: QUERY });
  await page.raw.evaluate(() => {
    const part = new Blob(["person,tokens\n".padEnd(1 << 20, "ada,3\n")]);
    const data = new DataTransfer();
    data.items.add(new File(Array(201).fill(part), "large.csv"));
    document.querySelector(".usage").dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: data }));
  });
  await says(page, "200 MB");
  await drop(page, [["small.csv", "person,tokens\nada,3\nbob,4\n"]]);
  await shows(page, ".read");
});

test("a hostile table is shown as the text that it is, and exported without formulas", async () => {
  const names = ["=HYPERLINK(\"http://x\")", "<img src=x onerror=alert(1)>", "\u202Egnp.exe", "+1+1", "@x", "-2"];
  const page = await open({ query: QUERY, before: catching });
  await drop(page, [["<b>hostile</b>.csv", month({ people: 6, user: (nth) => `"${names[nth - 1].replaceAll('"', '""')}"` })]]);
  await shows(page, "#usage-people");
  await page.press("Show names");
  await says(page, "<img src=x", "#usage-people");
  assert.ok(!await page.raw.$("main img, .file b"));
  await page.raw.click("#usage-people .save input");
  const { body } = await file(page, () => page.press("Save as CSV", "#usage-people"));
  const cells = body.toString().replace("\ufeff", "").split("\r\n").slice(1).map((row) => row.replace(/^"/, ""));
  assert.ok(cells.every((cell) => !/^[=+@-]/.test(cell)), body.toString());
  assert.deepEqual(page.problems(), []);
});

test("what is no usage is refused with a reason, and the inputs stay", async () => {
  const page = await open({ query: QUERY });
  await drop(page, [["empty.csv", ""], ["book.xlsx", "PK\u0003\u0004xl/workbook.xml"], ["header.csv", HEADER], ["ok.csv", month()]]);
  await shows(page, "#take-over");
  await page.until(() => document.querySelectorAll(".file .mistake").length === 3);
  assert.equal(await page.raw.evaluate(() => location.hash), "");
});

test("the same file twice counts once", async () => {
  const page = await open({ query: QUERY });
  await drop(page, [["a.csv", month()]]);
  await shows(page, "#take-over");
  await drop(page, [["b.csv", month()]]);
  await page.until(() => document.querySelectorAll(".read").length === 2);
  const counted = await page.raw.$$eval(".read input[type=checkbox]", (all) => all.map((one) => one.checked));
  assert.deepEqual(counted, [true, false]);
});

test("columns of another tool are named by the reader", async () => {
  const page = await open({ query: QUERY });
  await drop(page, [["own.csv", "wer;wann;stueck\nada;2026-09-01;1200\nbob;2026-09-02;3400\n"]]);
  await shows(page, ".columns-form");
  const selects = await page.raw.$$(".columns-form select");
  const choose = async (nth, words) => {
    const key = await selects[nth].evaluate((list, words) => [...list.options].find((one) => one.text === words).value, words);
    await selects[nth].select(key);
  };
  await choose(0, "person");
  await choose(1, "day or time");
  await choose(2, "tokens in all");
  await page.press("Read with these columns");
  await says(page, "2 used");
});

test("a list of people and teams says what it lacks, and output says that its teams are not used", async () => {
  const page = await open({ query: QUERY });
  await drop(page, [["members.csv", "Person,Team\nada,Web\nbob,Ops\n"]]);
  await says(page, "Choose also a column of tokens, cost or output.", ".columns-form");
  assert.ok(await page.raw.$eval(".columns-form button", (button) => button.disabled));
  await drop(page, [["outputs.csv", "Person,Team,Merged PRs\nada,Web,3\nbob,Ops,4\n"]]);
  await says(page, "The teams in this file are not used, because it holds no use.", ".read");
  assert.deepEqual(page.problems(), []);
});

test("amounts without a currency are given one by the reader, and then drawn and taken over", async () => {
  const page = await open({ query: QUERY });
  const rows = Array.from({ length: 6 }, (_, nth) => `2026-09-${pad(7 * (nth % 4) + 1)},person${nth},claude-opus-4-7,1000000,${10 + nth}`);
  await drop(page, [["own.csv", ["day,person,model,uncached input tokens,spend", ...rows].join("\n")]]);
  await says(page, "does not name the currency", ".read");
  await page.raw.select(".read select[id^=currency]", "0");
  await says(page, "$75.00", ".read");
  await page.until(() => !document.querySelector(".read").textContent.includes("does not name the currency"));
  await says(page, "Billed ($)", ".usage table");
  assert.deepEqual(await page.axe(), []);
  assert.deepEqual(page.problems(), []);
});

test("the focus moves on when what had it is gone", async () => {
  const page = await open({ query: QUERY });
  const press = async (words, css = ".usage") => {
    await page.until((css, words) => [...document.querySelectorAll(`${css} button`)].some((one) => one.textContent === words), css, words);
    await page.raw.evaluate((css, words) => {
      const button = [...document.querySelectorAll(`${css} button`)].find((one) => one.textContent === words);
      button.focus();
      button.click();
    }, css, words);
  };
  await press("Try with an example");
  await page.focused("usage-read");
  await shows(page, "#take-over");
  await press("Use in the calculator");
  await page.focused("results");
  await shows(page, ".taken button");
  await press("Undo", ".taken");
  await page.focused("results");
  await page.raw.focus("#in-n");
  await page.raw.evaluate(() => history.back());
  await shows(page, ".usage");
  await page.focused("results");
  await press("Remove");
  await page.focused("usage-read");
  await press("Remove");
  await page.focused("usage-choose");
  await drop(page, [["own.csv", "when,who,spend\n2026-09-01,ada,3\n"]]);
  await shows(page, ".read summary");
  await page.raw.$$eval(".read summary", (all) => all.find((one) => one.textContent === "What each column means").click());
  await shows(page, ".read .more[open] > summary + *");
  const gap = await page.raw.$eval(".read .more[open] > summary", (summary) =>
    summary.nextElementSibling.getBoundingClientRect().top - summary.getBoundingClientRect().bottom);
  assert.ok(gap > 4, `${gap} px below the summary: the outline of the focus takes 4`);
  await press("Read with these columns", ".read");
  await page.until(() => document.activeElement?.id.startsWith("usage-file-"));
});

test("the arrow keys choose the currency of a file, which is read again under them", async () => {
  const page = await open({ query: QUERY });
  await drop(page, [["own.csv", "when,who,spend\n2026-09-01,ada,3\n"]]);
  await shows(page, "select[id^=currency-]");
  await page.raw.focus("select[id^=currency-]");
  for (const chosen of [["USD", "$3.00"], ["EUR", "3.00 EUR"]]) {
    await page.raw.keyboard.press("ArrowDown");
    const billed = ([currency, amount]) => document.activeElement.selectedOptions?.[0].textContent === currency && [...document.querySelectorAll(".facts dd")].some((fact) => fact.textContent.replace(/\s/gu, " ") === amount);
    await page.until(billed, chosen);
  }
  await page.raw.keyboard.press("Home");
  await page.until(() => document.activeElement.id?.startsWith("currency-") && document.activeElement.value === "" && document.querySelector(".warning"));
});

test("fifty files are read, and a table sorts and filters", async () => {
  const page = await open({ query: QUERY });
  await drop(page, Array.from({ length: 50 }, (_, nth) => [`part${nth}.csv`, month({ people: 2, days: 1, user: (one) => `p${nth}-${one}@example.com` })]));
  await page.until(() => document.querySelectorAll(".read").length === 50);
  await page.until(() => document.querySelectorAll("#usage-people tbody tr").length === 50);
  await page.press("Show 50 more", "#usage-people");
  await page.until(() => document.querySelectorAll("#usage-people tbody tr").length === 100);
  await page.press("Person", "#usage-people");
  assert.equal(await page.raw.$eval("#usage-people th", (head) => head.getAttribute("aria-sort")), "ascending");
  await page.raw.type("#usage-people input[type=search]", "person 7");
  await page.until(() => document.querySelector("#usage-people tbody th")?.textContent === "Person 7" && document.querySelectorAll("#usage-people tbody tr").length === 19);
});

test("beyond fifty files, the others are shown on request", async () => {
  const page = await open({ query: QUERY });
  const parts = Array.from({ length: 52 }, (_, nth) => [`part${nth}.csv`, month({ people: 1, days: 1, user: () => `p${nth}@example.com` })]);
  await drop(page, [...parts, ["unclear.csv", 'day,person,tokens\n2026-09-01,p52@example.com,1000\n03/04/2026,p52@example.com,1000\n']]);
  await page.until(() => document.querySelectorAll("#usage-people tbody tr").length === 50 && document.querySelectorAll(".read").length === 50);
  await page.raw.$$eval("summary", (all) => all.find((summary) => summary.textContent === "3 more files, with 1 choice to make").click());
  await page.until(() => document.querySelectorAll(".read").length === 53);
});

test("on a phone nothing is cut off", async () => {
  const page = await open({ query: QUERY, width: 390 });
  await page.press("Try with an example");
  await shows(page, "#take-over");
  assert.equal(await page.tooWide(), 0);
  assert.deepEqual(await page.axe(), []);
});

test("on paper are the charts and whole tables, without controls and names", { skip: BROWSER === "firefox" && "no print media over this protocol" }, async () => {
  const page = await open({ query: QUERY, width: 794 });
  await drop(page, [["events.csv", month()]]);
  await shows(page, "#take-over");
  await page.press("Show names");
  for (const chart of ["lorenz", "people", "weeks"]) await shows(page, `#chart-${chart} canvas`);
  await page.raw.emulateMediaType("print");
  const seen = await page.raw.evaluate(() => ({
    charts: [...document.querySelectorAll("main .plot canvas")].filter((one) => one.checkVisibility()).length,
    controls: [...document.querySelectorAll("main :is(button:not(.ask, .sort), input, select)")].filter((one) => one.checkVisibility()).map((one) => one.outerHTML),
    cut: [...document.querySelectorAll(".scroll")].filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.ariaLabel),
    named: document.body.innerText.match(/canary\S*/)?.[0] ?? null,
  }));
  assert.deepEqual(seen, { charts: 3, controls: [], cut: [], named: null });
  // Without the names, their order would still tell them.
  await page.raw.emulateMediaType("screen");
  await page.press("Person", "#usage-people");
  await shows(page, "#usage-people.unprinted");
  await page.raw.emulateMediaType("print");
  const rows = await page.raw.$$eval("#usage-people tr", (all) => all.filter((row) => row.checkVisibility()).length);
  assert.deepEqual([rows, (await page.text("#usage-people .printed")).slice(0, 36)], [0, "A table that is sorted or filtered b"]);
});

test("a price of a seat that may mean something else is echoed, and none that cannot be read goes on", async () => {
  const page = await open({ query: QUERY });
  await drop(page, [["events.csv", month()]]);
  await shows(page, "#take-over");
  await says(page, "Once this is taken over", ".take");
  await page.raw.type("#usage-seat", "$20.5k");
  await says(page, "Read as $20,500 / month.", ".take");
  await page.raw.type("#usage-seat", " pounds a fortnight");
  await page.until(() => document.querySelector("#usage-seat").getAttribute("aria-invalid") === "true");
  await page.until(() => !document.querySelector(".take").textContent.includes("Once this is taken over"));
  assert.deepEqual(await page.axe(), []);
});

test("a known export whose dates can be read in two ways is read once its reader says how", async () => {
  const page = await open({ query: QUERY });
  const head = "usage_date_utc,model,workspace,api_key,usage_type,context_window,token_type,cost_usd,cost_type";
  await drop(page, [["cost.csv", [head, "01/10/2026,Claude Opus 4.7,Default,key,standard,≤ 200k,input_no_cache,1.50,token", "02/10/2026,Claude Opus 4.7,Default,key,standard,≤ 200k,output,2.50,token"].join("\n")]]);
  await says(page, "can be read in two ways", ".read");
  await page.until(() => document.querySelector(".columns-form button").disabled);
  await page.raw.select(".columns-form select[id$=dates]", "0");
  await page.until(() => !document.querySelector(".columns-form button").disabled);
  await page.press("Read with these columns", ".read");
  await says(page, "1–2 October 2026");
});
