// The page under test, in the browser of $BROWSER.
//
//   const page = await open({ fragment: "v=2&tok=225", query: "view=target", width: 390, theme: "dark", locale: "de-DE" });
//   await page.type("n", "250");                          // into #in-n, replacing what is there
//   await page.metricBecomes("roi", (value) => value > 9);  // waits for <data data-metric="roi" value="…">
//   assert.equal(await page.metric("team_cost", "half"), 1234.5);
//   assert.deepEqual(await page.axe(), []);
//   assert.deepEqual(page.problems(), []);                // console errors, policy violations, foreign requests …
//
// `open` waits until the program has drawn itself (<html data-ready="1">). Each page has a store of its own, unless it is
// opened `beside` another, and is closed at the end of its test. Nothing here sleeps: to wait is to name a condition,
// `page.until(() => …)`.
// `page.raw` is puppeteer's page, for what has no helper.
import { after, afterEach } from "node:test";
import { createRequire } from "node:module";
import { readFile } from "node:fs/promises";
import { browser, closeBrowsers, BROWSER } from "./browser.mjs";
import { serve } from "./server.mjs";

const PATIENCE = 20_000;
const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const servers = [];
const opened = [];
let usual;

// Not for programs that are no tests: the runner would print its summary there too.
if (process.argv[1]?.endsWith(".test.mjs")) {
  afterEach(() => Promise.allSettled(opened.splice(0).map((context) => context.close())));
  after(closeAll);
}

/** The windows and themes in which a page has to be sound: phones and a laptop, each in both colors. */
export const LOOKS = [[320, "light"], [390, "dark"], [1280, "light"], [1280, "dark"]];

/** For `metricBecomes`: whether a number is the expected one, but for this part of it. */
export const near = (expected, part = 1e-5) => (value) => Math.abs(value - expected) <= Math.abs(expected) * part;

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

/**
 * Opens the page. `server` is one of `host()`; `ready: false` does not wait for the program; `before` runs in the page
 * before its own scripts; `beside` is a page whose stored data this one shares, as a second tab does; `offline` lets the
 * browser keep the release for visits without a network; `url` is another page than the server's first.
 */
export async function open(options = {}) {
  const { fragment = "", query = "", width = 1280, height = 900, theme = "light", locale = "en-US" } = options;
  const { ready = true, scale = 1, server = await (usual ??= host()), before, beside } = options;
  const { javascript = true, resist = false, bars = false, offline = false, url = server.url } = options;
  const context = beside?.raw.browserContext() ?? await (await browser({ theme, locale, javascript, resist, bars })).createBrowserContext();
  if (!beside) opened.push(context);
  const raw = await context.newPage();
  raw.setDefaultTimeout(PATIENCE);
  const page = new Page(raw, new URL(url).origin);
  await page.watch();
  if (before) await raw.evaluateOnNewDocument(before);
  // Each test would fetch the whole release once more.
  if (!offline) await raw.evaluateOnNewDocument(() => { delete Navigator.prototype.serviceWorker; });
  if (!javascript && BROWSER === "chrome") await raw.setJavaScriptEnabled(false);
  await raw.setViewport({ width, height, deviceScaleFactor: scale });
  if (BROWSER === "chrome") {
    await raw.emulateMediaFeatures([{ name: "prefers-color-scheme", value: theme }]);
    // A page that is not in front hears no key: which is in front changes while tests of several files run.
    await raw.emulateFocusedPage(true);
  }
  await raw.goto(`${url}${query && `?${query}`}${fragment && `#${fragment}`}`);
  if (ready) await page.ready();
  return page;
}

class Page {
  #problems = [];
  #requests = [];
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
      // A page of `cargo xtask serve --dev` looks for the program that serves it.
      else if (message.type() === "error" && !/__trunk_/.test(message.text())) note("console", message.text());
    });
    this.raw.on("pageerror", (error) => note("uncaught", error?.message ?? error));
    this.raw.on("request", (request) => {
      const url = new URL(request.url());
      const inert = ["data:", "blob:", "about:"].includes(url.protocol);
      if (!inert) this.#requests.push(request.url());
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

  /** The addresses of everything that was asked for so far, the page itself first. */
  requests() {
    return [...this.#requests];
  }

  /** Waits for the program's first picture. */
  async ready() {
    try {
      await this.until(() => document.documentElement?.dataset.ready === "1");
    } catch (error) {
      throw new Error(`the page did not start: ${this.#problems.join("; ") || "it reported nothing"}`, { cause: error });
    }
  }

  /**
   * Waits until `condition` holds in the page. A condition that throws once is never asked again, so it must bear that
   * something is not there yet: a document that has just been opened has no `documentElement`.
   */
  until(condition, ...args) {
    return this.raw.waitForFunction(condition, {}, ...args);
  }

  /**
   * Waits like `until`, but asks after each change of the document, so that it sees what is gone again before the next frame.
   * Resolves to what `condition` returned.
   */
  glimpse(condition) {
    return this.raw.evaluate(`new Promise((resolve) => {
      const look = () => {
        const seen = (${condition})();
        if (seen) { observer.disconnect(); resolve(seen); }
      };
      const observer = new MutationObserver(look);
      observer.observe(document, { attributes: true, characterData: true, childList: true, subtree: true });
      look();
    })`);
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

  /**
   * Types into an input as a user does, in place of what it holds; picks the value where it is a list. What is folded
   * around it is opened.
   */
  async type(key, text) {
    if (!await this.raw.$(`#in-${key}`)) await this.openForm();
    const input = await this.raw.waitForSelector(`#in-${key}`);
    const kind = await input.evaluate((element) => {
      for (let fold = element.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
      return element.getAttribute("role") ?? element.localName;
    });
    if (kind === "select") return input.select(text);
    await input.evaluate((element) => (element.focus(), element.select()));
    if (text === "") await this.raw.keyboard.press("Delete");
    else await this.raw.keyboard.type(text);
    if (kind === "combobox") await this.raw.keyboard.press("Enter");
  }

  /** What a field shows. */
  async value(key) {
    return (await this.raw.waitForSelector(`#in-${key}`)).evaluate((input) => input.value);
  }

  /** Waits until a field shows this text. */
  becomes(key, text) {
    return this.until((id, text) => document.getElementById(id)?.value === text, `in-${key}`, text);
  }

  /** Waits until the element with this id has the focus. */
  focused(id) {
    return this.until((id) => document.activeElement?.id === id, id);
  }

  /** Opens every section of the form, and what is folded in it: a field is in the document only then. */
  openForm() {
    return this.until(() => {
      // On a phone the form opens over the page.
      if (!document.querySelector(".inputs .group")) document.querySelector(".strip button")?.click();
      const closed = [...document.querySelectorAll(".inputs details:not([open])")];
      for (const details of closed) details.open = true;
      return document.querySelector(".inputs .group") && closed.length === 0 && !document.querySelector(".inputs details:not(:has(> :nth-child(2)))");
    });
  }

  /** The part of the address behind #, with it. */
  hash() {
    return this.raw.evaluate(() => location.hash);
  }

  /** Loads the page again. */
  async reload() {
    await this.raw.reload();
    await this.ready();
  }

  /** Opens everything that is folded within `css`. A chart makes its table only when its own line is pressed. */
  unfold(css = "body") {
    return this.raw.$$eval(`:is(${css}) details:not([open]) > summary`, (all) => all.forEach((summary) => summary.click()));
  }

  /** Presses the button with these words within `css`, with the mouse. */
  async press(words, css = "body") {
    const button = await this.button(words, css);
    await button.click();
  }

  /** The button that shows these words, or is called so, within `css`. */
  async button(words, css = "body") {
    const handle = await this.raw.evaluateHandle((css, words) => [...document.querySelectorAll(`:is(${css}) button`)].find((button) =>
      button.textContent.trim() === words || button.getAttribute("aria-label") === words), css, words);
    const button = handle.asElement();
    if (!button) throw new Error(`${css} has no button “${words}”`);
    return button;
  }

  /** The pixels of a screenshot, as a handle to an `ImageData` in the page. */
  async pixels(options) {
    const shot = await this.raw.screenshot({ encoding: "base64", ...options });
    return this.raw.evaluateHandle(async (shot) => {
      const image = Object.assign(new Image(), { src: `data:image/png;base64,${shot}` });
      await image.decode();
      const canvas = Object.assign(document.createElement("canvas"), { width: image.width, height: image.height });
      const context = canvas.getContext("2d");
      context.drawImage(image, 0, 0);
      return context.getImageData(0, 0, canvas.width, canvas.height);
    }, shot);
  }

  /** A number that stands for what is drawn on a canvas: files of the same picture differ in Firefox. */
  picture(css) {
    return this.raw.$eval(css, (canvas) => {
      const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
      return new Uint32Array(data.buffer).reduce((hash, pixel) => Math.imul(hash ^ pixel, 16777619), canvas.width);
    });
  }

  /** Waits until something else is drawn on a canvas than what `before` stands for, and returns that. */
  async pictureChanges(css, before) {
    const end = Date.now() + PATIENCE;
    for (;;) {
      const now = await this.picture(css);
      if (now !== before) return now;
      if (Date.now() > end) throw new Error(`${css} stays as it was`);
    }
  }

  /** The text of the first element that matches. */
  text(css) {
    return this.raw.$eval(css, (element) => element.textContent.trim());
  }

  /**
   * Gives the window another width, and the page the colors of a theme, as its switch does. Waits until the page has had one
   * size for some frames: charts follow their room a frame later.
   */
  async look(width, theme) {
    // A page behind another one has no frames in Firefox.
    await this.raw.bringToFront();
    await this.raw.setViewport({ ...this.raw.viewport(), width });
    await this.until((width, theme) => {
      document.documentElement.dataset.theme = theme;
      const { scrollWidth, scrollHeight } = document.documentElement;
      const size = [innerWidth, scrollWidth, scrollHeight].join();
      const frames = window.sized?.size === size ? window.sized.frames + 1 : 0;
      window.sized = { size, frames };
      return innerWidth === width && frames >= 6;
    }, width, theme);
  }

  /** Pixels by which the page is wider than its window. */
  tooWide() {
    return this.raw.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth));
  }

  /** What axe finds wrong, one line each: rule, severity, elements. */
  async axe() {
    // By evaluation, which the page's policy does not reach.
    if (!await this.raw.evaluate(() => "axe" in globalThis)) await this.raw.evaluate(await readFile(AXE, "utf8"));
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
