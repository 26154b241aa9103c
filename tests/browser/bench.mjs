// What a change costs in Chromium, from the event to the painted frame: `cargo xtask bench`. It only reports.
//
// A step is the time that Chromium counts for the page's own thread: waiting for the next frame, and what other programs
// do meanwhile, is not in it.
import { closeAll, open } from "./page.mjs";
import { CHARTS } from "./contents.mjs";
import { middle } from "./hands.mjs";

const STEPS = 200;
const WARM_UP = 20;
const BUDGET = { step: 8, draws: 15, memory: 5 };

/** Remembers the program's memory, which the browser does not tell. */
function watchMemory() {
  const instantiate = WebAssembly.instantiateStreaming;
  const keep = (result) => (window.wasmMemory = Object.values((result.instance ?? result).exports).find((one) => one instanceof WebAssembly.Memory), result);
  WebAssembly.instantiateStreaming = (...all) => instantiate.apply(WebAssembly, all).then(keep);
  const plain = WebAssembly.instantiate;
  WebAssembly.instantiate = (...all) => plain.apply(WebAssembly, all).then(keep);
}

/** Every chart drawn and its table open. */
async function opened(fragment = "v=2") {
  const page = await open({ fragment, before: watchMemory });
  for (const chart of CHARTS) {
    await middle(page, `#chart-${chart} .plot`);
    await page.until((css) => document.querySelector(css).height > 150, `#chart-${chart} canvas`);
    await page.unfold(`#chart-${chart}`);
  }
  page.cdp = await page.raw.createCDPSession();
  await page.cdp.send("Performance.enable", { timeDomain: "threadTicks" });
  return page;
}

/** Two frames: what was changed before is on the screen after. */
const painted = (page) =>
  page.raw.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** Milliseconds of the main thread so far, by kind. */
async function spent(page) {
  const { metrics } = await page.cdp.send("Performance.getMetrics");
  const of = (name) => 1000 * metrics.find((metric) => metric.name === name).value;
  return { script: of("ScriptDuration"), style: of("RecalcStyleDuration"), layout: of("LayoutDuration"), task: of("TaskDuration") };
}

/** What each of `steps` changes costs, after a few to warm up. */
async function measured(page, act, steps) {
  const costs = [];
  for (let step = -WARM_UP; step < steps; step++) {
    const before = await spent(page);
    await act(step);
    await painted(page);
    const after = await spent(page);
    if (step >= 0) costs.push(Object.fromEntries(Object.keys(after).map((kind) => [kind, after[kind] - before[kind]])));
  }
  return costs;
}

const sum = ({ script, style, layout }) => script + style + layout;
const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];

function spread(name, costs, of, budget) {
  const sorted = costs.map(of).sort((a, b) => a - b);
  const numbers = [sorted[0], at(sorted, 0.5), at(sorted, 0.95), sorted.at(-1)].map((value) => value.toFixed(1).padStart(7));
  const verdict = budget === undefined ? "" : at(sorted, 0.95) <= budget ? `at most ${budget}: kept` : `at most ${budget}: NOT KEPT`;
  console.log(`${name.padEnd(44)}${numbers.join("")}   ${verdict}`);
}

function report(name, costs) {
  spread(`${name}: script, style and layout`, costs, sum, BUDGET.step);
  for (const kind of ["script", "style", "layout"]) spread(`  ${kind}`, costs, (cost) => cost[kind]);
  spread("  whole main thread, with paint and measuring", costs, (cost) => cost.task);
}

/** Puts a value into a field in one event, as one key does. */
const key = (page, id, text) => page.raw.$eval(id, (input, text) => {
  input.value = text;
  input.dispatchEvent(new InputEvent("input", { bubbles: true }));
}, text);

async function typing(fragment) {
  const page = await opened(fragment);
  await page.raw.evaluate(() => scrollTo(0, 0));
  report("a key press", await measured(page, (step) => key(page, "#in-tok", String(30 + (step + WARM_UP) % 60)), STEPS));
  await page.close();
}

async function dragging() {
  const page = await opened();
  const { x, y } = await middle(page, "#chart-curve .handle");
  await page.raw.mouse.move(x, y);
  await page.raw.mouse.down();
  report("a step of dragging", await measured(page, (step) => page.raw.mouse.move(x + (step % 2 ? -1 : 1) * (step % 100), y), STEPS));
  await page.raw.mouse.up();
  await page.close();
}

/** The Target view, which compares two sets of draws besides. */
async function answering() {
  const page = await open({ query: "view=target", fragment: "v=2&target=225" });
  page.cdp = await page.raw.createCDPSession();
  await page.cdp.send("Performance.enable", { timeDomain: "threadTicks" });
  report("a key press in the Target view", await measured(page, (step) => key(page, "#in-tok", String(30 + (step + WARM_UP) % 60)), STEPS / 2));
  await page.close();
}

/** All charts at once in sight, on a screen as tall as the page. */
async function inSight() {
  const page = await opened();
  await page.raw.setViewport({ width: 1280, height: await page.raw.evaluate(() => document.documentElement.scrollHeight) });
  await painted(page);
  report("a key press, all charts in sight", await measured(page, (step) => key(page, "#in-tok", String(30 + (step + WARM_UP) % 60)), STEPS / 2));
  await page.close();
}

/** What a run takes in the second program, which answers at once; the least of some, each with a seed of its own. */
async function draws() {
  const page = await open();
  await middle(page, "h1").then(({ x, y }) => page.raw.mouse.click(x, y));
  await page.until(() => typeof globalThis.tokenworthLater === "function");
  const cost = await page.raw.evaluate(() => {
    const least = (draws) => {
      const times = [];
      for (let seed = 1; seed <= 25; seed++) {
        const start = performance.now();
        globalThis.tokenworthLater("explain-text:roi", `v=2&draws=${draws}&seed=${seed}`, "en-US", "2026-11-26", "https://example.org/", true);
        times.push(performance.now() - start);
      }
      return Math.min(...times.slice(5));
    };
    // What else is worked out for an answer is in both.
    return least(100_000) - least(100);
  });
  await page.close();
  console.log(`${"100,000 draws, warm".padEnd(44)}${cost.toFixed(1).padStart(14)} ms   at most ${BUDGET.draws}: ${cost <= BUDGET.draws ? "kept" : "NOT KEPT"}`);
}

async function memory() {
  const page = await opened();
  const sizes = [];
  for (let edit = 1; edit <= 1000; edit++) {
    await key(page, edit % 2 ? "#in-tok" : "#in-sal", String(30 + edit));
    if (edit % 10 === 0) await painted(page);
    if (edit === 100 || edit === 1000) sizes.push(await memoryOf(page));
  }
  const growth = sizes[1].heap + sizes[1].wasm - sizes[0].heap - sizes[0].wasm;
  const show = ({ heap, wasm }) => `${heap.toFixed(2)} MB of script and ${wasm.toFixed(2)} MB of wasm`;
  console.log(`memory after 100 edits: ${show(sizes[0])}; after 1,000: ${show(sizes[1])}`);
  console.log(`${"growth in 900 edits".padEnd(44)}${growth.toFixed(2).padStart(14)} MB   at most ${BUDGET.memory}: ${growth <= BUDGET.memory ? "kept" : "NOT KEPT"}`);
  await page.close();
}

async function memoryOf(page) {
  await painted(page);
  for (let turn = 0; turn < 3; turn++) await page.cdp.send("HeapProfiler.collectGarbage");
  const { usedSize } = await page.cdp.send("Runtime.getHeapUsage");
  const wasm = await page.raw.evaluate(() => window.wasmMemory?.buffer.byteLength ?? NaN);
  return { heap: usedSize / 1e6, wasm: wasm / 1e6 };
}

console.log(`${"milliseconds".padEnd(44)}${["least", "median", "p95", "most"].map((head) => head.padStart(7)).join("")}`);
await typing("v=2");
await answering();
await inSight();
await dragging();
await draws();
await memory();
await closeAll();
