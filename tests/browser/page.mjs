// The page under test, in the browser of $BROWSER.
//
//   const page = await open({ fragment: "v=1&tok=225", query: "view=target", width: 390, theme: "dark", locale: "de-DE" });
//   await page.type("n", "250");                          // into #in-n, replacing what is there
//   await page.metricBecomes("roi", (value) => value > 9);  // waits for <data data-metric="roi" value="…">
//   assert.equal(await page.metric("team_cost", "half"), 1234.5);
//   assert.deepEqual(await page.axe(), []);
//   assert.deepEqual(page.problems(), []);                // console errors, policy violations, foreign requests …
//
// `open` waits until the program has drawn itself (<html data-ready="1">). Everything it opened is closed at the end
// of the test file. Nothing here sleeps: to wait is to name a condition, `page.until(() => …)`.
// `page.raw` is puppeteer's page, for what has no helper.
import { after } from "node:test";
import { createRequire } from "node:module";
import { readFile } from "node:fs/promises";
import { browser, closeBrowsers, BROWSER } from "./browser.mjs";
import { serve } from "./server.mjs";

const PATIENCE = 20_000;
const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const servers = [];
let usual;

// Not for screenshot.mjs, which is no test: the runner would print its summary there too.
if (process.argv[1]?.endsWith(".test.mjs")) after(closeAll);

/** Ends all browsers and servers; the test runner does so by itself. */
export async function closeAll() {
  await closeBrowsers();
  await Promise.all(servers.splice(0).map((server) => server.close()));
  usual = undefined;
}

/** A server with options of its own (see server.mjs), to be given to `open`. */
export async function host(options) {
  const server = await serve(options);
  servers.push(server);
  return server;
}

/** Opens the page. `server` is one of `host()`; `ready: false` does not wait for the program. */
export async function open(options = {}) {
  const { fragment = "", query = "", width = 1280, height = 900, theme = "light", locale = "en-US" } = options;
  const { ready = true, scale = 1, server = await (usual ??= host()) } = options;
  const raw = await (await browser({ theme, locale })).newPage();
  raw.setDefaultTimeout(PATIENCE);
  const page = new Page(raw, new URL(server.url).origin);
  await page.watch();
  await raw.setViewport({ width, height, deviceScaleFactor: scale });
  if (BROWSER === "chrome") await raw.emulateMediaFeatures([{ name: "prefers-color-scheme", value: theme }]);
  await raw.goto(`${server.url}${query && `?${query}`}${fragment && `#${fragment}`}`);
  if (ready) await page.ready();
  return page;
}

class Page {
  #problems = [];
  #origin;

  constructor(raw, origin) {
    this.raw = raw;
    this.#origin = origin;
  }

  /** Starts recording; before the first script of the page runs. */
  async watch() {
    const note = (kind, text) => this.#problems.push(`${kind}: ${text}`);
    this.raw.on("console", (message) => {
      if (message.text().startsWith("policy violation: ")) note("policy", message.text());
      else if (message.type() === "error") note("console", message.text());
    });
    this.raw.on("pageerror", (error) => note("uncaught", error?.message ?? error));
    this.raw.on("request", (request) => {
      const url = new URL(request.url());
      const inert = ["data:", "blob:", "about:"].includes(url.protocol);
      if (!inert && url.origin !== this.#origin) note("foreign request", request.url());
    });
    await this.raw.evaluateOnNewDocument(() => {
      addEventListener("securitypolicyviolation", (event) =>
        console.warn(`policy violation: ${event.violatedDirective} ${event.blockedURI}`));
    });
  }

  /** Everything so far that a sound page does not do. */
  problems() {
    return [...this.#problems];
  }

  /** Waits for the program's first picture. */
  async ready() {
    try {
      await this.until(() => document.documentElement.dataset.ready === "1");
    } catch (error) {
      throw new Error(`the page did not start: ${this.#problems.join("; ") || "it reported nothing"}`, { cause: error });
    }
  }

  /** Waits until `condition` holds in the page. */
  until(condition, ...args) {
    return this.raw.waitForFunction(condition, {}, ...args);
  }

  /** A metric's number; null where the page gives none, NaN where it shows no such metric. */
  metric(key, scenario) {
    return this.raw.evaluate(readMetric, selector(key, scenario)).then((text) =>
      text === "" ? null : Number(text ?? NaN));
  }

  /** Waits until a metric is such that `accept` holds, and returns it. */
  async metricBecomes(key, accept, scenario) {
    const end = Date.now() + PATIENCE;
    let seen = await this.metric(key, scenario);
    while (!accept(seen)) {
      if (Date.now() > end) throw new Error(`${key} stayed ${seen}`);
      // The page redraws with its frames, so that there is nothing new to see before the next one.
      await this.raw.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
      seen = await this.metric(key, scenario);
    }
    return seen;
  }

  /** Types into an input as a user does, in place of what it holds; picks the value where it is a list. */
  async type(key, text) {
    const input = await this.raw.waitForSelector(`#in-${key}`);
    const kind = await input.evaluate((element) => element.localName);
    if (kind === "select") return input.select(text);
    await input.evaluate((element) => (element.focus(), element.select()));
    if (text === "") await this.raw.keyboard.press("Delete");
    else await this.raw.keyboard.type(text);
  }

  /** The text of the first element that matches. */
  text(css) {
    return this.raw.$eval(css, (element) => element.textContent.trim());
  }

  /** What axe finds wrong, one line each: rule, severity, elements. */
  async axe() {
    // By evaluation, which the page's policy does not reach.
    await this.raw.evaluate(await readFile(AXE, "utf8"));
    const { violations } = await this.raw.evaluate(() => globalThis.axe.run({ resultTypes: ["violations"] }));
    return violations.map(({ id, impact, nodes }) =>
      `${id} (${impact}): ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
  }

  close() {
    return this.raw.close();
  }
}

const selector = (key, scenario) =>
  `data[data-metric="${key}"]${scenario ? `[data-scenario="${scenario}"]` : ""}`;

const readMetric = (css) => document.querySelector(css)?.getAttribute("value");
