// Where the program cannot run, the static page stays and says why; where it dies, a notice gives a way out.
import assert from "node:assert/strict";
import { test } from "node:test";
import { filled } from "../../tools/static-page.mjs";
import { BROWSER } from "./browser.mjs";
import { soon } from "./hands.mjs";
import { host, open } from "./page.mjs";

/** Opens the page on such a host and returns the reason it gives. Results and picture stand below. */
async function reason(options) {
  const page = await open({ server: await host(options), ready: false });
  await page.until(() => document.getElementById("fallback")?.hidden === false && document.querySelector("img")?.complete);
  await stands(page);
  return page.text("#fallback-reason");
}

/** The default results are there as text and as a picture. */
async function stands(page) {
  assert.match(await page.text("h1"), /\$364,000/);
  assert.match(await page.text("body"), /Assumed: 100 people at \$200,000 a year/);
  assert.equal(await page.raw.evaluate(() => document.querySelectorAll(".tile dt").length), 3);
  const picture = await page.raw.$eval("img", ({ naturalWidth, alt }) => ({ naturalWidth, alt }));
  assert.equal(picture.naturalWidth, 960);
  assert.match(picture.alt, /The next token stops paying/);
}

const damaged = (ending, damage) => ({
  tamper: (name, body) => (name.endsWith(ending) ? damage(body) : undefined),
});

test("the script that Trunk serves with a page under work keeps what Trunk fills in", async () => {
  const script = "const base = '{{__TRUNK_WS_BASE__}}';";
  assert.equal(await filled(script), script);
});

/** Hosts from which the program does not come, and what the reason has to say. */
const FAILURES = {
  "the program is missing": [damaged(".wasm", () => ({ status: 404 })), /404/],
  "the program is cut short": [damaged(".wasm", (body) => ({ body: body.subarray(0, body.length / 2) })), /\S/],
  "the program is another file": [damaged(".wasm", () => ({ type: "text/html", body: "<!doctype html><title>Not here</title>" })), /\S/],
  "the host's policy blocks the program": [{ headers: { "content-security-policy": "script-src 'self'" } }, /\S/],
  "the program's script is missing": [{ tamper: (name) => (/^tokenworth.*\.js$/.test(name) ? { status: 404 } : undefined) }, /\S/],
};

for (const [name, [options, said]] of Object.entries(FAILURES)) {
  test(`where ${name}, the page says so over text and picture`, async () => assert.match(await reason(options), said));
}

test("JavaScript is off", async () => {
  const page = await open({ javascript: false, ready: false });
  await stands(page);
  assert.match(await page.text("noscript"), /JavaScript, which is switched off/);
  assert.equal(await page.raw.$eval("#fallback", (element) => element.checkVisibility()), false);
});

/** What the page says of itself beside the headline, while its program does not run; null where it says nothing. */
const example = (page) => page.raw.evaluate(() => {
  const note = document.querySelector("main > .example");
  return note?.checkVisibility() ? note.textContent : null;
});
const DEFAULTS = "Example: the defaults, not a link’s inputs";
/** A host that never sends the program. */
const holding = () => host({ tamper: (name) => (name.endsWith(".wasm") ? new Promise(() => {}) : undefined) });

test("while the program loads, the text says that it is an example, and that the inputs of the address are still to come", async () => {
  for (const width of [1280, 320]) {
    const page = await open({ server: await holding(), ready: false, fragment: "v=1&sal=500000&tok=4347.8", width });
    await page.until(() => document.querySelector(".example")?.textContent === "Example. Your link’s inputs are loading…");
    const [right, covered] = await page.raw.evaluate(() => {
      const [note, title] = [".example", "h1"].map((css) => document.querySelector(css).getBoundingClientRect());
      return [note.right, note.bottom > title.top];
    });
    assert.ok(right <= width && !covered, `${right} of ${width}, ${covered}`);
  }
  for (const fragment of ["", "v=2"]) assert.equal(await example(await open({ server: await holding(), ready: false, fragment })), DEFAULTS);
  for (const query of ["preset=heavy", "view=budget%23v=2&tok=64"]) {
    const page = await open({ server: await holding(), ready: false, query });
    await page.until(() => /are loading/.test(document.querySelector(".example")?.textContent));
  }
});

test("where no script runs or comes, and where the program fails, the text is an example too", async () => {
  const fragment = "v=2&sal=500000";
  const plain = await open({ javascript: false, ready: false, fragment });
  assert.equal(await example(plain), DEFAULTS);
  assert.equal(await plain.raw.$eval("#blocked", (element) => element.checkVisibility()), false);
  const missing = await host({ tamper: (name) => (/^boot[-.]/.test(name) ? { status: 404 } : undefined) });
  const without = await open({ server: missing, ready: false, fragment });
  assert.equal(await example(without), DEFAULTS);
  await without.raw.$eval("#blocked", (notice) => notice.getAnimations()[0].finish());
  assert.equal(await without.raw.$eval("#blocked", (notice) => getComputedStyle(notice).visibility), "visible");
  assert.match(await without.text("#blocked"), /its script is slow, missing or blocked/);
  const failing = await open({ server: await host(damaged(".wasm", () => ({ status: 404 }))), ready: false, fragment });
  await failing.until(() => document.getElementById("fallback")?.hidden === false);
  assert.equal(await example(failing), DEFAULTS);
  assert.match(await failing.text("#fallback"), /The inputs of a link are not in it/);
});

test("once the program runs, nothing is called an example", async () => {
  assert.equal(await example(await open({ fragment: "v=2&sal=500000" })), null);
});

test("what did not come is asked for again, after a pause, until it comes", async () => {
  for (const part of [/\.wasm$/, /^tokenworth.*\.js$/]) {
    let isDown = true;
    const server = await host({ tamper: (name) => (isDown && part.test(name) ? { status: 503 } : undefined) });
    const page = await open({ server, ready: false, fragment: "v=2&tok=225" });
    await page.until(() => document.getElementById("fallback")?.hidden === false);
    assert.match(await page.text("#fallback-reason"), /503.*Trying again/);
    isDown = false;
    await page.ready();
    assert.equal(await page.raw.$eval("#fallback", (element) => element.hidden), true);
    assert.equal(await page.value("tok"), "225");
    assert.equal(await page.raw.evaluate(() => document.querySelectorAll("picture").length), 0);
  }
});

test("without a network the page says so, and starts once it is back", async () => {
  const before = () => {
    const real = window.fetch;
    window.fetch = () => Promise.reject(new TypeError("Failed to fetch"));
    Object.defineProperty(navigator, "onLine", { get: () => false, configurable: true });
    window.back = () => {
      window.fetch = real;
      dispatchEvent(new Event("online"));
    };
  };
  const page = await open({ ready: false, before });
  await page.until(() => /the browser is offline\. Trying again/.test(document.getElementById("fallback-reason").textContent));
  await page.raw.evaluate(() => window.back());
  await page.ready();
});

test("a page whose files are gone since another release is in place says so, and is loaded anew with its inputs", async () => {
  let visits = 0;
  // The first page is of a release whose program is gone by now.
  const old = (body) => ({ body: String(body).replace(/data-wasm="[^"]*"/, 'data-wasm="./tokenworth-0123456789abcdef_bg.wasm"') });
  const server = await host({ tamper: (name, body) => (name === "index.html" && visits++ === 0 ? old(body) : undefined) });
  const page = await open({ server, ready: false, fragment: "v=2&tok=225" });
  await page.until(() => document.querySelector("#release .notice"));
  assert.match(await page.text("#release"), /There is a new version of this calculator. Your inputs stay./);
  await page.press("Use it now", "#release");
  await page.until(() => document.documentElement?.dataset.ready === "1" && document.querySelector("#in-tok")?.value === "225");
  assert.equal(await page.raw.$("#release"), null);
});

test("a tab that stays open offers a release that has taken the place of its own", async () => {
  let visits = 0;
  const tamper = (name, body) => {
    if (name.startsWith("offline")) return { status: 404 };
    if (name === "index.html" && visits++ > 0) return { body: String(body).replaceAll("_bg.wasm", "-next_bg.wasm") };
  };
  const page = await open({ server: await host({ tamper }), fragment: "v=2&tok=225", before: soon });
  await page.until(() => document.querySelector("#release .notice"));
  await page.press("Dismiss", "#release");
  assert.equal(await page.raw.$("#release"), null);
});

for (const view of ["budget", "target", "usage", "evidence", "method"]) {
  test(`the static text is what the program shows, and nothing moves when it starts: ${view}`, async () => {
    const query = `view=${view}`;
    const held = await open({ query, server: await host(damaged(".wasm", () => ({ status: 404 }))), ready: false });
    await held.until(() => document.getElementById("fallback")?.hidden === false);
    // As it was before the program failed.
    await held.raw.evaluate(() => {
      document.getElementById("fallback").hidden = true;
      document.getElementById("app").nextElementSibling.remove();
    });
    for (const width of [1280, 412]) {
      await held.look(width, "light");
      const before = await inSight(held);
      assert.ok(before.length > 8, `${before.length} texts`);
      assert.ok(await held.raw.evaluate(() => {
        const [note, first] = ["main > .example", "main :is(h1, legend)"].map((css) => document.querySelector(css)?.getBoundingClientRect());
        return !note || note.bottom <= first.top;
      }), "the note covers text");
      assert.deepEqual(before, await inSight(await open({ query, width })), `${width} px`);
    }
  });
}

/** Each text of the page that is in sight, and where. A chart takes its room when it is drawn, so that those are left out. */
const inSight = (page) => page.raw.evaluate(() => {
  document.body.normalize();
  const texts = document.createTreeWalker(document.getElementById("app"), NodeFilter.SHOW_TEXT);
  const found = [];
  while (texts.nextNode()) {
    const { data, parentElement } = texts.currentNode;
    if (!data.trim() || parentElement.closest(".example, .chart, .unseen, option") || !parentElement.checkVisibility()) continue;
    const range = document.createRange();
    range.selectNode(texts.currentNode);
    const { top, left, bottom } = range.getBoundingClientRect();
    if (bottom > 0 && top < innerHeight) found.push([data, Math.round(left), Math.round(top)]);
  }
  return found;
});

test("a link to a view never shows another one first", { skip: BROWSER !== "chrome" && "render blocking" }, async () => {
  for (const query of ["view=evidence", "view=method%23v=2&tok=64"]) {
    const before = () => {
      window.titles = [];
      const note = () => {
        window.titles.push(document.querySelector("h1")?.textContent);
        requestAnimationFrame(note);
      };
      requestAnimationFrame(note);
    };
    const page = await open({ query, before });
    const titles = new Set((await page.raw.evaluate(() => window.titles)).filter(Boolean));
    assert.deepEqual([...titles], [await page.text("h1")]);
  }
});

test("wasm of the wrong type still runs", async () => {
  const page = await open({ server: await host(damaged(".wasm", () => ({ type: "application/octet-stream" }))) });
  assert.equal(await page.raw.$eval("#fallback", (element) => element.hidden), true);
});

// A program that does nothing but trap, as a panic of a release does: (func (export "f") unreachable).
// In a block, as no name of it may meet one of the minified script.
const TRAP = `{
const bytes = "0061736d01000000 010401600000 03020100 0705010166 0000 0a05010300000b".replaceAll(" ", "").match(/../g);
const { f } = new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.from(bytes, (byte) => parseInt(byte, 16)))).exports;
globalThis.trap = { now: () => f(), event: () => setTimeout(f), promise: () => void Promise.resolve().then(f) };
}`;

/** The page with inputs of its own in the address, and with such a program beside its own. */
async function mortal() {
  const tamper = (name, body) => (/^boot[-.]/.test(name) ? { body: `${TRAP}\n${body}` } : undefined);
  return open({ server: await host({ tamper }), fragment: "v=2&tok=225" });
}

const die = (page, way) => page.raw.evaluate((way) => globalThis.trap[way](), way);
const noticed = (page) => page.until(() => document.getElementById("panic").checkVisibility());
const restarted = (page) =>
  page.until(() => document.documentElement?.dataset.ready === "1" && !document.getElementById("panic").checkVisibility());
const tokens = (page) => page.value("tok");

for (const way of ["event", "promise"]) {
  test(`a trap in a callback (${way}) shows the notice, and is reported once`, async () => {
    const page = await mortal();
    assert.equal(await page.raw.$eval("#panic", (notice) => notice.checkVisibility()), false);
    await die(page, way);
    await noticed(page);
    const details = await page.text("#panic-details");
    assert.match(details, /unreachable/);
    await page.raw.evaluate(() => {
      addEventListener("error", () => { document.documentElement.dataset.again = "1"; });
    });
    await die(page, "event");
    await page.until(() => document.documentElement?.dataset.again === "1");
    assert.equal(await page.text("#panic-details"), details);
    assert.equal(page.problems().length, 1, page.problems().join("; "));
    assert.match(page.problems()[0], /unreachable/);
  });
}

test("a panic is described in the notice", async () => {
  const page = await open({ fragment: "v=2&tok=225" });
  await page.raw.evaluate(() => { dispatchEvent(new Event("tokenworth-test-panic")); });
  await noticed(page);
  assert.match(await page.text("#panic-details"), /as asked by tokenworth-test-panic/);
  assert.match(await page.text("#panic-details"), /src\/ui\/platform/);
});

test("after a trap, Reload keeps the inputs", async () => {
  const page = await mortal();
  await die(page, "event");
  await noticed(page);
  await page.raw.click("#panic-reload");
  await restarted(page);
  assert.match(await page.raw.evaluate(() => location.hash), /\btok=225\b/);
  assert.equal(await tokens(page), "225");
});

test("after a trap, even with a dialog open, the defaults are a way out", async () => {
  const fresh = await open();
  const usual = await tokens(fresh);
  // Nothing is clicked on a page that another one covers.
  await fresh.close();
  const page = await mortal();
  await page.raw.evaluate(() => {
    const dialog = document.createElement("dialog");
    document.getElementById("app").append(dialog);
    dialog.showModal();
  });
  await die(page, "event");
  await noticed(page);
  await page.raw.click("#panic-reset");
  await restarted(page);
  assert.doesNotMatch(await page.raw.evaluate(() => location.hash), /tok=/);
  assert.equal(await tokens(page), usual);
});

test("a trap while starting shows the notice too", async () => {
  const tamper = (name, body) => {
    if (/^boot[-.]/.test(name)) return { body: `${TRAP}\n${body}` };
    if (/^tokenworth.*\.js$/.test(name)) return { body: "export default async () => globalThis.trap.now();" };
  };
  const page = await open({ server: await host({ tamper }), ready: false });
  await noticed(page);
  assert.match(await page.text("#panic-details"), /unreachable/);
  assert.equal(await page.raw.$eval("#fallback", (element) => element.hidden), true);
});
