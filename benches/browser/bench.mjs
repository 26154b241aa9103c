// The release beside its peers, in one Chromium: `cargo xtask bench`. It only reports.
//
// What a step costs is what Chromium counts for script, style and layout on the page's own thread: waiting for the next
// frame, and what other programs do meanwhile, is not in it. The peers are the pages of benches/peers.
import { fileURLToPath } from "node:url";
import { browser, closeBrowsers } from "../../tests/browser/browser.mjs";
import { TABS } from "../../tests/browser/contents.mjs";
import { serve } from "../../tests/browser/server.mjs";

const STEPS = 100;
const WARM_UP = 20;
const STARTS = 5;
const RUNS = 10;
const MANY = 100_000;
const ROWS = 1_000_000;
const PEOPLE = 10_000;
const VIEWS = ["budget", "target", "usage", "evidence", "method"];
const DESK = { width: 1280, height: 900 };
/** The phone of Lighthouse, whose processor is four times as slow as this machine. */
const PHONE = { width: 412, height: 823, isMobile: true, hasTouch: true, deviceScaleFactor: 1.75, slowdown: 4 };

const product = await serve();
const peers = await serve({ root: () => fileURLToPath(new URL("../../target/peers/", import.meta.url)) });
const tokenworth = (query = "", fragment = "v=2") => `${product.url}?${query}#${fragment}`;
const peer = (name, fragment = "") => `${peers.url}${name}.html#${fragment}`;

/** Before the scripts of a page: counts what blocks it, and remembers the program's memory, which the browser does not tell. */
function watch() {
  window.blocked = 0;
  const count = (list) => list.getEntries().forEach(({ duration }) => { window.blocked += Math.max(0, duration - 50); });
  new PerformanceObserver(count).observe({ type: "longtask", buffered: true });
  const keep = (result) => {
    const all = Object.values((result.instance ?? result).exports);
    window.wasmMemory = all.find((one) => one instanceof WebAssembly.Memory);
    return result;
  };
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const plain = WebAssembly[name];
    WebAssembly[name] = (...all) => plain.apply(WebAssembly, all).then(keep);
  }
  // The next page would find all of the release there.
  delete Navigator.prototype.serviceWorker;
}

/** Opens a page for `act`, waits until `ready` is in it and the browser has nothing to do, and closes it in the end. */
async function visited(url, act, { ready = "html[data-ready='1']", slowdown = 1, ...screen } = DESK) {
  const context = await (await browser()).createBrowserContext();
  const page = await context.newPage();
  page.cdp = await page.createCDPSession();
  await page.cdp.send("Performance.enable", { timeDomain: "threadTicks" });
  await page.cdp.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  await page.emulateFocusedPage(true);
  await page.setViewport(screen);
  await page.evaluateOnNewDocument(watch);
  await page.goto(url);
  await page.waitForSelector(ready);
  await painted(page);
  await page.evaluate(() => new Promise((idle) => requestIdleCallback(idle)));
  const found = await act(page);
  await context.close();
  return found;
}

/** Two frames: what was changed before is on the screen after. */
const painted = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** Milliseconds of script, style and layout so far. */
async function spent(page) {
  const { metrics } = await page.cdp.send("Performance.getMetrics");
  const kinds = ["ScriptDuration", "RecalcStyleDuration", "LayoutDuration"];
  return metrics.reduce((sum, { name, value }) => (kinds.includes(name) ? sum + 1000 * value : sum), 0);
}

/** What each of some changes costs until `done`, least first, after a few to warm up. */
async function costs(page, act, { steps = STEPS, warmUp = WARM_UP, done = painted } = {}) {
  const all = [];
  for (let step = 0; step < warmUp + steps; step++) {
    const before = await spent(page);
    await act(step);
    await done(page, step);
    all.push((await spent(page)) - before);
  }
  return all.slice(warmUp).sort((a, b) => a - b);
}

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
const median = (numbers) => at(numbers.sort((a, b) => a - b), 0.5);

/** Puts a value into a field with the events of one key. */
const type = (page, id, value) => page.$eval(id, (input, text) => {
  input.dispatchEvent(new InputEvent("beforeinput", { bubbles: true, cancelable: true }));
  input.value = text;
  input.dispatchEvent(new InputEvent("input", { bubbles: true }));
}, String(value));

/** A screen as tall as the page: everything is in sight, and is drawn. */
async function seeAll(page) {
  await page.setViewport({ ...DESK, height: await page.evaluate(() => Math.max(900, document.documentElement.scrollHeight)) });
  await painted(page);
}

const typed = (step) => 30 + step % 60;
const typing = (url, options) => visited(url, async (page) => {
  await seeAll(page);
  return costs(page, (step) => type(page, "#in-tok", typed(step)), options);
});

const dragging = (url) => visited(url, async (page) => {
  await seeAll(page);
  const handle = await page.waitForSelector("#chart-curve .handle");
  const { x, y } = await handle.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  });
  await page.mouse.move(x, y);
  await page.mouse.down();
  const found = await costs(page, (step) => page.mouse.move(x + (step % 2 ? -1 : 1) * (1 + step % 50), y));
  const moved = await page.$eval("#in-tok", (input) => input.value);
  if (moved === "32") throw new Error(`${url}: nothing was dragged`);
  return found;
});

/** Waits until Squiggle has answered for what was typed. */
const answered = (page, step) => page.waitForFunction((of) => document.querySelector(`#result[data-of="${of}"]`), { polling: "mutation" }, String(typed(step)));

const squiggle = (draws, options) => typing(peer("squiggle", `draws=${draws}`), { ...options, done: answered });

/** Waits until a long run has ended, which shows its progress in the tab of simulations. */
async function ended(page) {
  await page.waitForSelector("#tab progress");
  await page.waitForFunction(() => !document.querySelector("#tab progress"), { polling: "mutation" });
  await painted(page);
}

const cells = (...all) => all.map((cell) => String(cell).padStart(11)).join("");
const row = (name, ...all) => console.log(name.padEnd(34) + cells(...all));
const head = (name, ...all) => (console.log(), row(name, ...all));
const ms = (value) => value.toFixed(1);
const ratio = (value, to) => (to > 0 ? `${(value / to).toFixed(2)}×` : "–");

async function steps() {
  const table = (name, columns) => {
    head(name, "p50", "p95", ...Object.keys(columns).map((one) => `÷ ${one}`));
    for (const [one, found] of Object.entries(columns)) row(`  ${one}`, ms(at(found, 0.5)), ms(at(found, 0.95)));
    return (one, found) => row(`  ${one}`, ms(at(found, 0.5)), ms(at(found, 0.95)), ...Object.values(columns).map((other) => ratio(at(found, 0.5), at(other, 0.5))));
  };
  const pressed = table("a key press, everything in sight", {
    "Chart.js": await typing(peer("chartjs")), uPlot: await typing(peer("uplot")), Squiggle: await squiggle(10_000),
  });
  for (const tab of Object.keys(TABS)) pressed(`Tokenworth, ${tab}`, await typing(tokenworth(`tab=${tab}`)));
  pressed("Tokenworth, Target view", await typing(tokenworth("view=target", "v=2&target=225")));
  const dragged = table("a step of dragging", { "Chart.js": await dragging(peer("chartjs")), uPlot: await dragging(peer("uplot")) });
  dragged("Tokenworth, curve", await dragging(tokenworth()));
}

/** The script of a run, less that of the same change with so few draws that they do not matter. */
async function draws() {
  const options = { steps: RUNS, warmUp: 5 };
  const other = median(await squiggle(MANY, options)) - median(await squiggle(100, options));
  // Up to 10,000 draws are made with the change itself, in any case; the page follows a longer run while it goes on.
  const run = (count, done) => typing(tokenworth("tab=simulations", `v=2&draws=${count}`), { ...options, done });
  const own = median(await run(MANY, ended)) - median(await run(10_000));
  head(`${MANY.toLocaleString("en")} draws, warm`, "ms", "÷ Squiggle");
  row("  Squiggle", ms(other));
  row("  Tokenworth", ms(own), ratio(own, other));
}

/**
 * How long a page blocks on a slow phone until it is ready and at rest, beyond 50 ms a task, and what it works. The pages
 * take turns. Blocking is time of the clock: it means something where nothing else runs on the machine.
 */
async function starts() {
  const hello = "Hello, the smallest Yew page";
  const pages = new Map([[hello, { url: peer("hello"), ready: "button" }]]);
  for (const view of VIEWS) pages.set(`Tokenworth, ${view}`, { url: tokenworth(`view=${view}`) });
  const found = new Map([...pages.keys()].map((name) => [name, { blocked: [], busy: [] }]));
  for (let turn = 0; turn < STARTS; turn++) {
    for (const [name, { url, ready }] of pages) {
      await visited(url, async (page) => {
        found.get(name).blocked.push(await page.evaluate(() => window.blocked));
        found.get(name).busy.push(await spent(page));
      }, { ...PHONE, ...(ready && { ready }) });
    }
  }
  head("start, processor 4× slower", "blocking", "÷ Hello", "work", "÷ Hello");
  const of = (name) => ({ blocked: median(found.get(name).blocked), busy: median(found.get(name).busy) });
  for (const name of pages.keys()) {
    const [own, other] = [of(name), of(hello)];
    row(`  ${name}`, ms(own.blocked), ratio(own.blocked, other.blocked), ms(own.busy), ratio(own.busy, other.busy));
  }
}

/** What stays in memory, in MB, once everything that is no longer needed is gone. */
async function held(page) {
  await painted(page);
  for (let turn = 0; turn < 3; turn++) await page.cdp.send("HeapProfiler.collectGarbage");
  const { usedSize } = await page.cdp.send("Runtime.getHeapUsage");
  const { nodes } = await page.cdp.send("Memory.getDOMCounters");
  return { script: usedSize / 1e6, wasm: await page.evaluate(() => window.wasmMemory.buffer.byteLength / 1e6), nodes };
}

async function memory() {
  await visited(tokenworth(), async (page) => {
    const edit = async (times) => {
      for (let nth = 1; nth <= times; nth++) {
        await type(page, nth % 2 ? "#in-tok" : "#in-sal", nth % 2 ? typed(nth) : 150_000 + 100 * nth);
        if (nth % 10 === 0) await painted(page);
      }
    };
    const wander = async (times) => {
      const views = await page.$$eval("header nav a", (links) => links.length);
      for (let nth = 1; nth <= times; nth++) {
        await page.evaluate((place) => document.querySelectorAll("header nav a")[place].click(), nth % views);
        await painted(page);
      }
    };
    await edit(100);
    await wander(20);
    const before = await held(page);
    await edit(1000);
    await wander(200);
    const after = await held(page);
    head("1,000 edits, 200 changes of view", "before", "after", "growth");
    const grown = (name, of) => row(`  ${name}`, of(before).toFixed(2), of(after).toFixed(2), (of(after) - of(before)).toFixed(2));
    grown("memory of script and wasm, MB", ({ script, wasm }) => script + wasm);
    grown("nodes of the document, thousands", ({ nodes }) => nodes / 1000);
  });
}

/** Makes a file of Cursor events in the page: so many rows of 500 people and 60 days, some 100 bytes each. */
function cursorFile(rows) {
  const parts = ["Date,User,Kind,Model,Max Mode,Input (w/ Cache Write),Input (w/o Cache Write),Cache Read,Output Tokens,Total Tokens,Cost\n"];
  const models = ["claude-opus-4-7", "claude-sonnet-4-6", "gpt-5.5"];
  for (let from = 0; from < rows; from += 50_000) {
    let part = "";
    for (let nth = from; nth < Math.min(rows, from + 50_000); nth++) {
      const day = new Date(Date.UTC(2026, 7, 1 + nth % 60, nth % 24, nth % 60)).toISOString();
      const [write, input, read, output] = [nth % 9000, nth % 4000, nth % 70000, nth % 1200];
      part += `${day},user${nth % 500}@example.com,Usage-based,${models[nth % 3]},No,${write},${input},${read},${output},${write + input + read + output},${(nth % 400) / 100}\n`;
    }
    parts.push(part);
  }
  return new File(parts, "events.csv");
}

/** Drops `window.file` on the view. */
const drop = () => {
  const data = new DataTransfer();
  data.items.add(window.file);
  document.querySelector(".usage").dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: data }));
};

/**
 * What `act` finds, with the milliseconds of processor time that the page's own thread works, and those of its longest
 * task. What other programs do meanwhile is not in them.
 */
async function worked(page, act) {
  const tasks = async () => (await page.cdp.send("Performance.getMetrics")).metrics.find(({ name }) => name === "TaskDuration").value;
  await page.tracing.start({ categories: ["toplevel", "devtools.timeline", "disabled-by-default-devtools.timeline"] });
  const before = await tasks();
  const found = await act();
  // The page draws what it has found, and is at rest.
  await page.evaluate(() => new Promise((rest) => setTimeout(rest, 1000)));
  const work = 1000 * ((await tasks()) - before);
  const { traceEvents } = JSON.parse(Buffer.from(await page.tracing.stop()).toString());
  const own = traceEvents.filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain");
  const isOwn = ({ pid, tid }) => own.some((thread) => thread.pid === pid && thread.tid === tid);
  const longest = traceEvents.filter((event) => event.name.endsWith("RunTask") && isOwn(event))
    .reduce((most, { tdur }) => Math.max(most, (tdur ?? 0) / 1000), 0);
  return { ...found, work, longest };
}

/** The milliseconds from the drop of `window.file` until an element is there, by the clock. */
const until = (page, selector) => worked(page, async () => {
  await page.evaluate(`window.start = performance.now(); (${drop})()`);
  const took = await page.evaluate(async (selector) => {
    while (!document.querySelector(selector)) await new Promise((frame) => requestAnimationFrame(frame));
    return performance.now() - window.start;
  }, selector);
  return { took };
});

const inUsage = (act) => visited(tokenworth("view=usage"), act);
const make = (page, rows = ROWS) => page.evaluate(`window.file = (${cursorFile})(${rows})`);

/** Reading a large export: Papa Parse only splits it into rows, the page sums it up as well. */
async function reading() {
  const other = await visited(peer("papaparse"), async (page) => {
    await make(page);
    return worked(page, () => page.evaluate(() => window.parsed(window.file)));
  }, { ...DESK, ready: "button" });
  const own = await inUsage(async (page) => {
    await make(page);
    const wasm = () => page.evaluate(() => window.wasmMemory.buffer.byteLength / 1e6);
    const before = await wasm();
    const found = await until(page, ".read");
    const rows = await page.evaluate(() => Number(document.querySelector(".read").textContent.match(/([\d,]+) used/)[1].replaceAll(",", "")));
    // Linear memory only grows, so that what it holds now is the most that it held.
    return { ...found, rows, memory: (await wasm()) - before };
  });
  if (own.rows !== ROWS || other.rows !== ROWS) throw new Error(`${own.rows} and ${other.rows} of ${ROWS} rows were read`);
  head(`${ROWS.toLocaleString("en")} rows of an export`, "of clock", "÷ Papa Parse", "work", "÷ Papa Parse", "longest", "more MB");
  row("  Papa Parse, rows only", ms(other.took), "", ms(other.work), "", ms(other.longest));
  row("  Tokenworth, summed", ms(own.took), ratio(own.took, other.took), ms(own.work), ratio(own.work, other.work), ms(own.longest), own.memory.toFixed(1));
}

/** From the press on Cancel until the page shows that reading has ended. */
async function canceling() {
  const found = [];
  for (let turn = 0; turn < STARTS; turn++) {
    found.push(await inUsage(async (page) => {
      await make(page);
      await page.evaluate(`(${drop})()`);
      await page.waitForFunction(() => document.querySelector(".reading progress")?.value > 0);
      return page.evaluate(async () => {
        const start = performance.now();
        document.querySelector(".reading button").click();
        while (document.querySelector(".reading")) await new Promise((frame) => requestAnimationFrame(frame));
        return performance.now() - start;
      });
    }));
  }
  head("canceling while a file is read", "of clock", "longest");
  row("  Tokenworth", ms(median(found)), ms(Math.max(...found)));
}

/** The table of many people: sorted by each column and filtered by what is typed. */
async function sorting() {
  const found = await inUsage(async (page) => {
    await page.evaluate((people) => {
      const line = (nth) => `2026-09-${String(1 + nth % 28).padStart(2, "0")},user${nth % people}@example.com,claude-opus-4-7,${nth * 7919 % 100_003}\n`;
      window.file = new File(["date,person,model,tokens\n", ...Array.from({ length: 3 * people }, (_, nth) => line(nth))], "people.csv");
    }, PEOPLE);
    const read = await until(page, "#usage-people tbody tr");
    const options = { steps: 40, warmUp: 8 };
    const sort = await costs(page, (step) => page.$$eval("#usage-people th .sort", (all, step) => all[step % 3].click(), step), options);
    const filter = await costs(page, (step) => type(page, "#usage-people .filter input", 1 + step % 50), options);
    const shown = await page.$eval("#usage-people [role=status]", (it) => it.textContent);
    if (!shown.includes(PEOPLE.toLocaleString("en"))) throw new Error(`not ${PEOPLE} people: ${shown}`);
    return { read, sort, filter };
  });
  head(`a table of ${PEOPLE.toLocaleString("en")} people`, "p50", "p95", "longest");
  row("  sorted", ms(at(found.sort, 0.5)), ms(at(found.sort, 0.95)));
  row("  filtered", ms(at(found.filter, 0.5)), ms(at(found.filter, 0.95)));
  row("  read and drawn, of clock", ms(found.read.took), "", ms(found.read.longest));
}

/** Files beyond the limits: refused, and the page answers meanwhile. */
async function limits() {
  const files = {
    "5,000,001 rows": () => new File(["person,tokens\n", ...Array(5000).fill("ada,3\n".repeat(1000)), "ada,3\n"], "rows.csv"),
    "more than 200 MB": () => new File(["person,tokens\n", ...Array(201).fill(`${"ada,3\n".repeat(174_763)}`)], "bytes.csv"),
  };
  head("beyond the limits", "of clock", "longest");
  for (const [name, file] of Object.entries(files)) {
    const found = await inUsage(async (page) => {
      await page.evaluate(`window.file = (${file})()`);
      return until(page, ".file .mistake");
    });
    row(`  ${name}`, ms(found.took), ms(found.longest));
  }
}

/** Only those that are named on the command line, if any are. */
const PARTS = { steps, draws, starts, memory, reading, canceling, sorting, limits };
const named = process.argv.slice(2).map((name) => PARTS[name] ?? (() => { throw new Error(`there is no part ${name}`); })());

console.log(`${await (await browser()).version()}; milliseconds of script, style and layout unless said otherwise`);
for (const part of named.length > 0 ? named : Object.values(PARTS)) await part();
await closeBrowsers();
await Promise.all([product.close(), peers.close()]);
