// The smallest Yew page and each view of the release under Lighthouse's phone profile, in one Chromium: `cargo xtask bench`.
// The pages take turns, and the median of the turns counts. It only reports.
import { fileURLToPath } from "node:url";
import lighthouse from "lighthouse";
import { browser, closeBrowsers } from "../../tests/browser/browser.mjs";
import { serve } from "../../tests/browser/server.mjs";

const TURNS = 5;
const VIEWS = ["budget", "target", "usage", "evidence", "method"];

const product = await serve();
const peers = await serve({ root: () => fileURLToPath(new URL("../../target/peers/", import.meta.url)) });
const pages = new Map([["Hello, the smallest Yew page", `${peers.url}hello.html`]]);
for (const view of VIEWS) pages.set(`Tokenworth, ${view}`, `${product.url}?view=${view}`);

/** Score from 0 to 100, blocking time, first and largest paint in milliseconds. */
async function measure(url) {
  const context = await (await browser()).createBrowserContext();
  const page = await context.newPage();
  const { lhr } = await lighthouse(url, { onlyCategories: ["performance"], logLevel: "error" }, undefined, page);
  await context.close();
  const audits = ["total-blocking-time", "first-contentful-paint", "largest-contentful-paint"];
  return [100 * lhr.categories.performance.score, ...audits.map((audit) => lhr.audits[audit].numericValue)];
}

const found = new Map([...pages.keys()].map((name) => [name, []]));
for (let turn = 0; turn < TURNS; turn++) {
  for (const [name, url] of pages) found.get(name).push(await measure(url));
}

const median = (numbers) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const row = (name, cells) => console.log(name.padEnd(34) + cells.map((cell) => String(cell).padStart(11)).join(""));
console.log();
row("Lighthouse, phone", ["score", "blocking", "first", "largest"]);
for (const [name, turns] of found) {
  row(`  ${name}`, [0, 1, 2, 3].map((nth) => Math.round(median(turns.map((turn) => turn[nth])))));
}
await closeBrowsers();
await Promise.all([product.close(), peers.close()]);
