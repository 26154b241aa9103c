// WebKit, the engine of Safari, by WebDriver: as much of puppeteer's page as the tests of this browser use. There is no way
// to run a script before those of the page, to hear of requests, or to look into the console; `page.problems()` is empty.
//
// Each page has a driver and a browser of its own, since a driver serves one session.
import { spawn } from "node:child_process";
import { createServer } from "node:net";

const DRIVER = process.env.WEBKIT_DRIVER || "/usr/bin/WebKitWebDriver";
const BINARY = process.env.WEBKIT || "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser";
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
/** Root in a container has neither sandbox nor graphics; Intl takes its language from the environment. */
const ENVIRONMENT = {
  WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1", WEBKIT_DISABLE_COMPOSITING_MODE: "1", WEBKIT_DISABLE_DMABUF_RENDERER: "1",
  LIBGL_ALWAYS_SOFTWARE: "1",
};
/** Longer than the driver itself waits for a script or a page, so that a driver that is stuck ends a test by its name. */
const ANSWER = 60_000;
const STARTS = 3;
const KEYS = {
  Backspace: "\ue003", Tab: "\ue004", Enter: "\ue007", Shift: "\ue008", Control: "\ue009", Alt: "\ue00a", Escape: "\ue00c",
  Space: " ", PageUp: "\ue00e", PageDown: "\ue00f", End: "\ue010", Home: "\ue011", ArrowLeft: "\ue012", ArrowUp: "\ue013",
  ArrowRight: "\ue014", ArrowDown: "\ue015", Delete: "\ue017",
};

const freePort = () => new Promise((done) => {
  const server = createServer().listen(0, "127.0.0.1", () => {
    const { port } = server.address();
    server.close(() => done(port));
  });
});

let screen;
/** A screen that nobody looks at, shared by all browsers of this process. */
function display() {
  return screen ??= new Promise((done, failed) => {
    const server = spawn(process.env.XVFB || "Xvfb", ["-displayfd", "3", "-screen", "0", "2000x1600x24", "-nolisten", "tcp"], { stdio: ["ignore", "ignore", "ignore", "pipe"] });
    server.on("error", failed);
    server.stdio[3].once("data", (number) => done({ name: `:${String(number).trim()}`, server }));
  });
}

export async function webkit({ locale, theme }) {
  const pages = new Set();
  return {
    createBrowserContext: async () => ({
      newPage: async () => {
        const page = await WebKitPage.start({ locale, theme });
        pages.add(page);
        return page;
      },
      close: () => Promise.all([...pages].map((page) => page.close())),
    }),
    close: async () => {
      await Promise.all([...pages].map((page) => page.close()));
      (await screen)?.server.kill();
      screen = undefined;
    },
  };
}

class WebKitPage {
  #base;
  #driver;
  #patience = 20_000;

  /** Some starts of a browser never answer: the driver and the browser are ended then, and started anew. */
  static async start(options) {
    for (let nth = 1; ; nth++) {
      const page = new WebKitPage();
      try {
        await page.#start(options);
        return page;
      } catch (error) {
        page.#driver?.kill("SIGKILL");
        if (nth === STARTS) throw error;
        console.error(`WebKit did not start (${error.message}), once more`);
      }
    }
  }

  async #start({ locale, theme }) {
    const port = await freePort();
    const { name } = await display();
    const env = { ...process.env, ...ENVIRONMENT, DISPLAY: name, LANG: `${locale.replace("-", "_")}.UTF-8` };
    if (theme === "dark") env.GTK_THEME = "Adwaita:dark";
    this.#driver = spawn(DRIVER, [`--port=${port}`], { env, stdio: "ignore" });
    this.#base = `http://127.0.0.1:${port}`;
    const capabilities = { alwaysMatch: { browserName: "MiniBrowser", "webkitgtk:browserOptions": { binary: BINARY, args: ["--automation"] } } };
    const { sessionId } = await this.#awaitDriver(() => this.#send("POST", "/session", { capabilities }));
    this.#base += `/session/${sessionId}`;
    await this.#send("POST", "/timeouts", { script: 30_000, pageLoad: 30_000 });
  }

  /** The driver takes a moment to listen. */
  async #awaitDriver(ask) {
    for (const end = Date.now() + this.#patience; ;) {
      try {
        return await ask();
      } catch (error) {
        if (Date.now() > end || !error.cause) throw error;
        await new Promise(setImmediate);
      }
    }
  }

  async #send(method, path, body) {
    const unanswered = (error) => Promise.reject(error.name === "TimeoutError" ? new Error(`WebKit's driver did not answer ${method} ${path}`) : error);
    const options = { method, body: body && JSON.stringify(body), signal: AbortSignal.timeout(ANSWER) };
    const { value } = await fetch(this.#base + path, options).then((answer) => answer.json()).catch(unanswered);
    if (value?.error) throw new Error(`${value.error}: ${value.message}`);
    return value;
  }

  setDefaultTimeout(patience) { this.#patience = patience; }
  on() {}
  evaluateOnNewDocument() {}
  bringToFront() {}
  goto(url) { return this.#send("POST", "/url", { url }); }
  reload() { return this.#send("POST", "/refresh", {}); }
  goBack() { return this.#send("POST", "/back", {}); }
  goForward() { return this.#send("POST", "/forward", {}); }
  title() { return this.#send("GET", "/title"); }

  async close() {
    if (!this.#driver) return;
    await this.#send("DELETE", "").catch(() => {});
    this.#driver.kill();
    this.#driver = undefined;
  }

  /** The window is larger than what it shows by its own frame. */
  async setViewport({ width, height }) {
    const resize = (width, height) => this.#send("POST", "/window/rect", { width, height });
    await resize(width, height);
    const inside = await this.evaluate(() => [innerWidth, innerHeight]);
    await resize(2 * width - inside[0], 2 * height - inside[1]);
  }

  async screenshot({ path } = {}) {
    const picture = Buffer.from(await this.#send("GET", "/screenshot"), "base64");
    if (path) await (await import("node:fs/promises")).writeFile(path, picture);
    return picture;
  }

  /** What a function returns in the page, or what the promise that it returns comes to. */
  async evaluate(what, ...args) {
    const script = `const args = [...arguments], done = args.pop();
      Promise.resolve().then(() => ${typeof what === "string" ? what : `(${what})(...args)`}).then((value) => done({ value }), (error) => done({ error: String(error?.stack ?? error) }));`;
    const { value, error } = await this.#send("POST", "/execute/async", { script, args: args.map(sent) });
    if (error) throw new Error(error);
    return value;
  }

  async evaluateHandle(what, ...args) {
    const value = await this.evaluate(what, ...args);
    const id = value?.[ELEMENT];
    return { asElement: () => (id ? new Handle(this, id) : null) };
  }

  $eval(css, what, ...args) {
    return this.evaluate(`((css, ...args) => {
      const element = document.querySelector(css);
      if (!element) throw new Error("nothing matches " + css);
      return (${what})(element, ...args);
    })(...args)`, css, ...args);
  }

  $$eval(css, what, ...args) {
    return this.evaluate(`((css, ...args) => (${what})([...document.querySelectorAll(css)], ...args))(...args)`, css, ...args);
  }

  async $(css) {
    return (await this.evaluateHandle((css) => document.querySelector(css), css)).asElement();
  }

  async waitForFunction(what, options = {}, ...args) {
    for (const end = Date.now() + this.#patience; ;) {
      // A page that is being left answers nothing.
      const holds = await this.evaluate(what, ...args).catch((error) => (/unload|navigat|stale/i.test(error.message) ? false : Promise.reject(error)));
      if (holds) return holds;
      if (Date.now() > end) throw new Error(`waiting failed: ${what}`);
      await this.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn))).catch(() => {});
    }
  }

  async waitForSelector(css, { visible = false } = {}) {
    await this.waitForFunction((css, visible) => {
      const element = document.querySelector(css);
      return Boolean(element && (!visible || element.getClientRects().length > 0));
    }, {}, css, visible);
    return this.$(css);
  }

  async click(css) {
    const handle = await this.waitForSelector(css);
    await handle.click();
  }

  async focus(css) { await this.$eval(css, (element) => element.focus()); }
  async type(css, text) { await this.focus(css); await this.keyboard.type(text); }

  select(css, ...values) {
    return this.$eval(css, (list, values) => {
      list.value = values[0];
      list.dispatchEvent(new Event("input", { bubbles: true }));
      list.dispatchEvent(new Event("change", { bubbles: true }));
    }, values);
  }

  #actions(type, actions, parameters) {
    return this.#send("POST", "/actions", { actions: [{ type, id: type, actions, ...(parameters && { parameters }) }] });
  }

  #keys(...actions) { return this.#actions("key", actions.map(([type, key]) => ({ type, value: KEYS[key] ?? key }))); }

  keyboard = {
    press: (key) => this.#keys(["keyDown", key], ["keyUp", key]),
    down: (key) => this.#keys(["keyDown", key]),
    up: (key) => this.#keys(["keyUp", key]),
    type: (text) => this.#keys(...[...text].flatMap((letter) => [["keyDown", letter], ["keyUp", letter]])),
  };

  #pointer(...actions) { return this.#actions("pointer", actions, { pointerType: "mouse" }); }

  #at = [0, 0];
  mouse = {
    move: async (x, y, { steps = 1 } = {}) => {
      const [fromX, fromY] = this.#at;
      const step = (nth) => ({ type: "pointerMove", duration: 0, x: Math.round(fromX + (x - fromX) * nth / steps), y: Math.round(fromY + (y - fromY) * nth / steps) });
      await this.#pointer(...Array.from({ length: steps }, (_, nth) => step(nth + 1)));
      this.#at = [x, y];
    },
    down: () => this.#pointer({ type: "pointerDown", button: 0 }),
    up: () => this.#pointer({ type: "pointerUp", button: 0 }),
    click: async (x, y) => {
      await this.mouse.move(x, y);
      await this.#pointer({ type: "pointerDown", button: 0 }, { type: "pointerUp", button: 0 });
    },
  };
}

const sent = (value) => (value instanceof Handle ? { [ELEMENT]: value.id } : value);

/** An element of the page. */
class Handle {
  constructor(page, id) {
    this.page = page;
    this.id = id;
  }

  evaluate(what, ...args) { return this.page.evaluate(what, this, ...args); }

  /**
   * Clicks the element once it stands still, and again if the page hears of no button pressed: on a busy machine a click was
   * once lost on its way to the page.
   */
  async click() {
    for (let attempt = 0; attempt < 3; attempt++) {
      const { x, y } = await this.evaluate(async (element) => {
        const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
        const place = () => JSON.stringify(element.getBoundingClientRect());
        element.scrollIntoView({ block: "center", inline: "nearest" });
        for (let last; last !== place(); await frame()) last = place();
        window.isPressed = false;
        addEventListener("mousedown", () => { window.isPressed = true; }, { capture: true, once: true });
        const { x, y, width, height } = element.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      });
      await this.page.mouse.click(x, y);
      // In a page that the click led to nothing is known of it.
      const heard = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(window.isPressed !== false))));
      if (await this.page.evaluate(heard).catch(() => true)) return;
    }
  }

  focus() { return this.evaluate((element) => element.focus()); }
  select(...values) {
    return this.evaluate((list, values) => {
      list.value = values[0];
      list.dispatchEvent(new Event("input", { bubbles: true }));
      list.dispatchEvent(new Event("change", { bubbles: true }));
    }, values);
  }
}
