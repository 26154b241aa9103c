// What public reports say of number fields, canvases, frames and workers elsewhere, tried on this page.
import assert from "node:assert/strict";
import { test } from "node:test";
import { middle } from "./hands.mjs";
import { pictures } from "./hosts.mjs";
import { host, near, open } from "./page.mjs";

test("the wheel over a field that has the focus changes nothing", async () => {
  const page = await open();
  await page.raw.focus("#in-n");
  const { x, y } = await middle(page, "#in-n");
  await page.raw.mouse.move(x, y);
  await page.raw.mouse.wheel({ deltaY: 300 });
  await pictures(page.raw, 2);
  assert.equal(await page.value("n"), "100");
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
  assert.equal(await page.value("n"), "250");
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
  await frame.waitForFunction(() => document.documentElement?.dataset.ready === "1", { polling: 100 });
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
  await page.metricBecomes("team_cost", near(364496.4151 * 2.5));
  await page.raw.evaluate(() => { for (let press = 0; press < 3; press++) document.querySelector("#undo").click(); });
  await page.becomes("n", "100");
  assert.deepEqual(page.problems(), []);
});

test("a point stays when the digits behind it are deleted", async () => {
  const page = await open();
  await page.type("tok", "3.14");
  for (let key = 0; key < 2; key++) await page.raw.keyboard.press("Backspace");
  await page.until(() => location.hash.includes("tok=3") && !location.hash.includes("tok=3."));
  assert.equal(await page.value("tok"), "3.");
});

test("a digit of a number that the page has grouped is changed, whatever the reader's language", async () => {
  for (const locale of ["de-DE", "fr-FR", "en-US"]) {
    const page = await open({ locale, fragment: "v=2&sal=150000" });
    assert.equal(await page.value("sal"), "150,000");
    await page.raw.$eval("#in-sal", (input) => (input.focus(), input.setSelectionRange(3, 3)));
    await page.raw.keyboard.press("Backspace");
    await page.raw.keyboard.type("1");
    assert.equal(await page.value("sal"), "151,000");
    await page.until(() => /[#&]sal=151000(&|$)/.test(location.hash));
  }
});

test("Enter in a field sends no form and loses nothing", async () => {
  const page = await open();
  await page.type("n", "250");
  await page.raw.evaluate(() => { globalThis.isSame = true; });
  await page.raw.keyboard.press("Enter");
  await page.metricBecomes("team_cost", near(364496.4151 * 2.5));
  await pictures(page.raw, 2);
  assert.equal(await page.raw.evaluate(() => globalThis.isSame), true);
  assert.equal(await page.value("n"), "250");
});

test("a canvas of a broken width has as many pixels as it takes room", async () => {
  const page = await open({ width: 1101, scale: 1.5 });
  await page.raw.$eval("main", (main) => { main.style.maxWidth = "1001.3px"; });
  await page.until(() => {
    const canvas = document.querySelector("#chart-curve canvas");
    return canvas.height > 150 && Math.abs(canvas.width - canvas.getBoundingClientRect().width * devicePixelRatio) <= 1;
  });
});

test("a host that adds some pixels to each height that it is told makes the frame no higher for ever", async () => {
  const app = await host();
  const body = `<!doctype html><link rel="icon" href="data:,"><iframe width="900" height="300" src="${app.url}?embed=1&height=auto"></iframe>
    <script>let told = 0; addEventListener("message", ({ data }) => {
      const height = data?.height ?? Object.values(data?.["datawrapper-height"] ?? {})[0];
      if (height) { told += 1; document.querySelector("iframe").style.height = height + 17 + "px"; }
    })</script>`;
  const page = await open({ server: await host({ tamper: (name) => (name === "index.html" ? { body } : undefined) }), ready: false });
  const frame = await (await page.raw.waitForSelector("iframe")).contentFrame();
  await frame.waitForFunction(() => document.documentElement?.dataset.ready === "1");
  await page.until(() => parseFloat(document.querySelector("iframe").style.height) > 600);
  await pictures(page.raw, 80);
  const height = () => page.raw.$eval("iframe", (element) => parseFloat(element.style.height));
  const before = await height();
  await pictures(page.raw, 80);
  assert.equal(await height(), before);
});

test("who scrolls a phone with a finger on a slider moves the page, not the slider", { skip: process.env.BROWSER !== "chrome" }, async () => {
  const page = await open({ width: 390, height: 800 });
  await page.openForm();
  const { x, y } = await middle(page, "#slide-adopt");
  const touch = await page.raw.touchscreen.touchStart(x, y);
  for (let step = 1; step <= 12; step++) await touch.move(x + 1, y - step * 12);
  await touch.end();
  await pictures(page.raw, 2);
  assert.equal(await page.value("adopt"), "80");
});

test("who scrolls a phone with a finger on the typical user's point moves the page, not the point", { skip: process.env.BROWSER !== "chrome" }, async () => {
  const page = await open({ width: 390, height: 800 });
  const chart = await page.raw.waitForSelector("#chart-curve .handle");
  await chart.evaluate((element) => element.scrollIntoView({ block: "center" }));
  await pictures(page.raw, 2);
  const { x, y } = await middle(page, "#chart-curve .handle");
  const link = await page.raw.evaluate(() => location.hash);
  const touch = await page.raw.touchscreen.touchStart(x, y);
  for (let step = 1; step <= 12; step++) await touch.move(x + 3, y - step * 12);
  await touch.end();
  await page.until(() => document.querySelector(".strip b").textContent === "$364K");
  assert.equal(await page.raw.$eval("#chart-curve .handle", (handle) => handle.getAttribute("aria-valuenow")), "32");
  assert.equal((await page.raw.evaluate(() => location.hash)).replace("#v=2", ""), link.replace("#v=2", ""));
});

test("a chart that is tapped on a phone leaves the page as wide as the screen", { skip: process.env.BROWSER !== "chrome" }, async () => {
  const page = await open({ width: 390, height: 800 });
  await page.raw.setViewport({ width: 390, height: 800, isMobile: true, hasTouch: true });
  // The browser loads the page anew as one for a phone.
  const plot = await page.raw.waitForSelector('[data-ready="1"] #chart-curve .plot');
  await plot.evaluate((element) => element.scrollIntoView({ block: "center" }));
  await page.raw.waitForSelector("#chart-curve .handle");
  const { x, y, width, height } = await plot.boundingBox();
  for (const part of [0.5, 0.7, 0.95]) {
    await page.raw.touchscreen.tap(x + width * part, y + height * 0.4);
    await page.until(() => !document.querySelector("#chart-curve .tip").hidden);
    await pictures(page.raw, 2);
    assert.equal(await page.raw.evaluate(() => innerWidth), 390, `tapped at ${part}`);
  }
});

test("a field that an extension empties by script says that a number is missing, and keeps the results", async () => {
  const page = await open();
  const before = await page.metric("team_cost");
  await page.raw.$eval("#in-sal", (input) => {
    input.value = "";
    input.dispatchEvent(new Event("input", { bubbles: true }));
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await page.until(() => document.querySelector("#note-sal").textContent === "Enter a number. Until you correct this, the results use $200,000 / year.");
  assert.equal(await page.metric("team_cost"), before);
});
