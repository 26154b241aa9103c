// What public reports say of number fields, canvases, frames and workers elsewhere, tried on this page.
import assert from "node:assert/strict";
import { test } from "node:test";
import { middle } from "./hands.mjs";
import { host, open } from "./page.mjs";

const near = (expected) => (value) => Math.abs(value - expected) <= Math.abs(expected) * 1e-5;
const value = (page, key) => page.raw.$eval(`#in-${key}`, (input) => input.value);
const frames = (page) => page.raw.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

test("the wheel over a field that has the focus changes nothing", async () => {
  const page = await open();
  await page.raw.focus("#in-n");
  const { x, y } = await middle(page, "#in-n");
  await page.raw.mouse.move(x, y);
  await page.raw.mouse.wheel({ deltaY: 300 });
  await frames(page);
  assert.equal(await value(page, "n"), "100");
});

test("typing in the middle of a number leaves the caret there", async () => {
  const page = await open();
  await page.type("n", "1250");
  await page.raw.$eval("#in-n", (input) => input.setSelectionRange(2, 2));
  await page.raw.keyboard.type("0");
  await page.metricBecomes("team_cost", near(364496.4151 * 120.5));
  assert.deepEqual(await page.raw.$eval("#in-n", (input) => [input.value, input.selectionStart]), ["12050", 3]);
});

test("what an input method composes counts as it stands in the end", async () => {
  const page = await open();
  await page.raw.focus("#in-n");
  await page.raw.$eval("#in-n", (input) => {
    input.dispatchEvent(new CompositionEvent("compositionstart", { bubbles: true }));
    for (const text of ["２", "２５", "２５０"]) {
      input.value = text;
      input.dispatchEvent(new InputEvent("input", { bubbles: true, isComposing: true, inputType: "insertCompositionText", data: text }));
    }
    input.value = "250";
    input.dispatchEvent(new CompositionEvent("compositionend", { bubbles: true, data: "250" }));
    input.dispatchEvent(new InputEvent("input", { bubbles: true }));
  });
  await page.metricBecomes("team_cost", near(364496.4151 * 2.5));
});

test("text dropped into a field counts", async () => {
  const page = await open();
  await page.raw.$eval("#in-n", (input) => {
    input.value = "300";
    input.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertFromDrop" }));
  });
  await page.metricBecomes("team_cost", near(364496.4151 * 3));
});

test("a field that the browser fills when a page comes back shows what is computed", async () => {
  const page = await open();
  await page.type("n", "250");
  await page.until(() => location.hash.includes("n=250"));
  await page.raw.goto("about:blank");
  await page.raw.goBack();
  await page.ready();
  assert.equal(await value(page, "n"), "250");
  await page.metricBecomes("team_cost", near(364496.4151 * 2.5));
});

test("a canvas whose context is lost is drawn again with the next edit", async () => {
  const page = await open();
  await page.until(() => document.querySelector("#chart-curve canvas").height > 150);
  await page.raw.$eval("#chart-curve canvas", (canvas) => {
    canvas.getContext("2d").reset();
    canvas.dispatchEvent(new Event("contextlost"));
    canvas.dispatchEvent(new Event("contextrestored"));
  });
  await page.type("tok", "64");
  await page.until(() => {
    const canvas = document.querySelector("#chart-curve canvas");
    return canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data.some((part) => part > 0);
  });
});

test("storage, history and workers that throw leave a page that computes", async () => {
  const page = await open({
    before: () => {
      const refuse = () => { throw new DOMException("refused", "SecurityError"); };
      Object.defineProperty(window, "localStorage", { get: refuse });
      history.replaceState = refuse;
      history.pushState = refuse;
      Object.defineProperty(navigator, "serviceWorker", { get: refuse });
    },
  });
  await page.type("n", "250");
  await page.metricBecomes("team_cost", near(364496.4151 * 2.5));
  await page.raw.click('header nav a[href*="view=target"]');
  await page.raw.waitForSelector("#in-target");
  assert.deepEqual(page.problems(), []);
});

test("a frame that is hidden at first is drawn once it is shown", async () => {
  const app = await host();
  const body = `<!doctype html><link rel="icon" href="data:,"><iframe style="display:none" width="900" height="700" src="${app.url}?embed=1"></iframe>`;
  const page = await open({ server: await host({ tamper: (name) => (name === "index.html" ? { body } : undefined) }), ready: false });
  const frame = await (await page.raw.waitForSelector("iframe")).contentFrame();
  // A frame that is not shown has no frames to wait for.
  await frame.waitForFunction(() => document.documentElement.dataset.ready === "1", { polling: 100 });
  await page.raw.$eval("iframe", (element) => { element.style.display = "block"; });
  await frame.waitForFunction(() => document.querySelector("#chart-curve canvas")?.height > 150);
});

test("an extension that adds and removes elements of its own leaves a page that follows its inputs", async () => {
  const page = await open();
  await page.raw.evaluate(() => {
    for (const input of document.querySelectorAll(".box input")) input.after(document.createElement("com-extension-icon"));
    document.body.append(document.createElement("extension-root"));
    document.querySelector("main").prepend(document.createElement("extension-bar"));
  });
  await page.type("n", "250");
  await page.metricBecomes("team_cost", near(364496.4151 * 2.5));
  await page.raw.click('header nav a[href*="view=target"]');
  await page.raw.waitForSelector("#in-target");
  assert.deepEqual(page.problems(), []);
});

test("two quick presses of a button that leaves are one step", async () => {
  const page = await open();
  await page.type("n", "250");
  await page.raw.evaluate(() => { for (let press = 0; press < 3; press++) document.querySelector("#undo").click(); });
  await page.until(() => document.querySelector("#in-n").value === "100");
  assert.deepEqual(page.problems(), []);
});
