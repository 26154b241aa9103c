// What the calculator in a frame and the page around it tell each other: a height, a theme, a language; and nothing else
// is believed.
import assert from "node:assert/strict";
import { test } from "node:test";
import { BROWSER } from "./browser.mjs";
import { asElement, asFrame, contentOf, embedded, fits, heightOf, metricIn, pictures, quoted, script, started, typeInto } from "./hosts.mjs";

const AUTO = 'height="auto"';
const WIDE = { width: 1280, height: 900 };

/** The listener that Datawrapper publishes, as to what it does: by the frame's window, under any key. */
const DATAWRAPPER = `<script>addEventListener("message", ({ data, source }) => {
  for (const height of Object.values(data["datawrapper-height"] ?? {})) for (const frame of document.querySelectorAll("iframe")) {
    if (frame.contentWindow === source) frame.style.height = height + "px";
  }
})</script>`;
/** And open-iframe-resizer's, without its check of origins: that of the frame is "null". */
const RESIZER = `<script>addEventListener("message", ({ data, source }) => {
  for (const frame of document.querySelectorAll("iframe")) {
    if (frame.contentWindow === source && data?.type === "iframe-resized" && data.height) frame.style.height = data.height + "px";
  }
})</script>`;

const LISTENERS = {
  "an element": async (app) => asElement(app, AUTO) + await script(app),
  "a page with Datawrapper's listener": (app) => DATAWRAPPER + asFrame(app, { query: "&height=auto" }),
  "a page with open-iframe-resizer's listener": (app) => RESIZER + asFrame(app, { query: "&height=auto" }),
};

/** Something to fold: what the program folds by itself is not this test's. */
const addFold = (frame) => frame.evaluate(() => {
  const fold = document.createElement("details");
  fold.id = "fold";
  fold.append(Object.assign(document.createElement("summary"), { textContent: "More" }));
  fold.append(...Array.from({ length: 40 }, () => Object.assign(document.createElement("p"), { textContent: "more" })));
  document.body.append(fold);
});
const toggle = (frame) => frame.$eval("#fold", (fold) => { fold.open = !fold.open; });

for (const [name, body] of Object.entries(LISTENERS)) {
  test(`in ${name} the frame is as high as what it holds, grows and shrinks, and then is quiet`, async () => {
    const { page, frame, problems } = await embedded({ body, ...WIDE });
    await page.raw.evaluate(() => {
      window.heard = 0;
      addEventListener("message", () => { window.heard += 1; });
    });
    await fits(frame);
    await addFold(frame);
    const folded = await fits(frame);
    await toggle(frame);
    await frame.waitForFunction((folded) => document.documentElement.getBoundingClientRect().height > folded + 400, {}, folded);
    const unfolded = await fits(frame);
    assert.ok(unfolded > folded + 400, `${folded} px grew to ${unfolded}`);
    await toggle(frame);
    await frame.waitForFunction((limit) => document.documentElement.getBoundingClientRect().height < limit, {}, unfolded - 400);
    assert.ok(Math.abs(await fits(frame) - folded) <= 1);
    const heard = await page.raw.evaluate(() => window.heard);
    await pictures(frame, 30);
    assert.equal(await page.raw.evaluate(() => window.heard), heard, "the frame goes on telling its height");
    assert.ok(heard < 60, `${heard} messages`);
    assert.deepEqual(problems(), []);
  });
}

/** The widths of the frame and of the page in it. */
const widths = async (frame) => [
  await (await frame.frameElement()).evaluate((element) => element.clientWidth),
  await frame.evaluate(() => document.documentElement.clientWidth),
];

test("no room is left for a scroll bar where the page around follows; elsewhere there is one", { skip: BROWSER !== "chrome" && "no scroll bars that take room" }, async () => {
  const followed = await embedded({ body: async (app) => asElement(app, AUTO) + await script(app), bars: true, width: 700 });
  await followed.frame.waitForFunction(() => document.documentElement.dataset.followed === "");
  await fits(followed.frame);
  const [around, within] = await widths(followed.frame);
  assert.equal(within, around);
  const left = await embedded({ body: (app) => asFrame(app, { query: "&height=auto" }), bars: true, width: 700 });
  await left.frame.waitForSelector("[data-height=auto]");
  const [room, narrower] = await widths(left.frame);
  assert.ok(narrower < room, `${narrower} of ${room} px`);
  await left.frame.evaluate(() => scrollTo(0, 500));
  assert.equal(await left.frame.evaluate(() => scrollY), 500);
});

test("a frame of fixed height tells nothing, and a page that is in no frame neither", async () => {
  const spy = () => addEventListener("message", ({ data }) => { if (data?.type === "iframe-resized") window.told = true; });
  const fixed = await embedded({ body: async (app) => asElement(app, 'height="500"') + await script(app), before: spy });
  await addFold(fixed.frame);
  await toggle(fixed.frame);
  await pictures(fixed.frame, 10);
  assert.equal(await fixed.page.raw.evaluate(() => window.told), undefined);
  assert.equal(await heightOf(fixed.frame), 500);
});

test("nothing but a size leaves the frame", async () => {
  const spy = () => {
    window.messages = [];
    addEventListener("message", ({ data }) => window.messages.push(data));
  };
  const { page, frame } = await embedded({ body: async (app) => asElement(app, AUTO) + await script(app), before: spy });
  await typeInto(page, frame, "sal", "654321");
  await fits(frame);
  const messages = await page.raw.evaluate(() => window.messages);
  assert.ok(messages.length >= 2);
  for (const message of messages) {
    const numbers = message.type ? [message.width, message.height] : Object.values(message["datawrapper-height"]);
    assert.deepEqual(Object.keys(message), message.type ? ["type", "width", "height"] : ["datawrapper-height"]);
    assert.ok(numbers.every((number) => Number.isInteger(number) && number > 0 && number < 20000), JSON.stringify(message));
  }
});

/** Posts messages from a frame to the page around it, and waits until that has drawn what follows of them. */
async function say(page, from, ...messages) {
  await page.raw.evaluate(() => {
    window.done = false;
    addEventListener("message", ({ data }) => { window.done ||= data === "done"; });
  });
  await from.evaluate((messages) => {
    for (const message of messages) parent.postMessage(message, "*");
    parent.postMessage("done", "*");
  }, messages);
  await page.raw.waitForFunction(() => window.done);
  await pictures(page.raw, 2);
}
const size = (height) => ({ type: "iframe-resized", width: 300, height });

test("the element believes no shape but a height, and no height beyond reason", async () => {
  const { page, frame, problems } = await embedded({ body: async (app) => asElement(app, AUTO) + await script(app) });
  await fits(frame);
  const nonsense = [
    null, "iframe-resized", 7, [], {}, { type: "iframe-resized" }, { type: "iframe-resize", height: 900 }, { height: 900 },
    { "datawrapper-height": { tokenworth: 900 } }, ...["500px", "500", null, [500], {}, true, -1, 0].map(size),
  ];
  await say(page, frame, ...nonsense);
  // Not through JSON.
  await frame.evaluate(() => [NaN, -Infinity, 500n].forEach((height) => parent.postMessage({ type: "iframe-resized", height }, "*")));
  await say(page, frame);
  await fits(frame);
  await say(page, frame, size(1e9));
  assert.equal(await heightOf(frame), 20000);
  await say(page, frame, size(1));
  assert.equal(await heightOf(frame), 100);
  await say(page, frame, size(777));
  assert.equal(await heightOf(frame), 777);
  assert.deepEqual(problems(), []);
});

/** Another frame of the same page, which has nothing to say to the calculator's. */
const SIBLING = `<iframe name="sibling" sandbox="allow-scripts" srcdoc="<p>sibling</p>"></iframe>`;
const sibling = (page) => page.raw.waitForFrame((frame) => frame.parentFrame() && frame.url().startsWith("about:srcdoc"));

test("the element does not believe another frame", async () => {
  const { page, frame } = await embedded({ body: async (app) => SIBLING + asElement(app, AUTO) + await script(app) });
  await fits(frame);
  await say(page, await sibling(page), size(5000), { "datawrapper-height": { tokenworth: 5000 } });
  await fits(frame);
});

test("10,000 messages from the frame cost the page one change of height a picture", async () => {
  const { page, frame, problems } = await embedded({ body: async (app) => asElement(app, AUTO) + await script(app) });
  await fits(frame);
  await page.raw.$eval("tokenworth-embed > iframe", (frame) => {
    window.changes = 0;
    window.drawn = 0;
    new MutationObserver((records) => { window.changes += records.length; }).observe(frame, { attributeFilter: ["style"] });
    requestAnimationFrame(function next() { window.drawn += 1; requestAnimationFrame(next); });
  });
  await say(page, frame, ...Array.from({ length: 10_000 }, (_, index) => size(500 + index % 1000)), size(1234));
  const [changes, drawn] = await page.raw.evaluate(() => [window.changes, window.drawn]);
  assert.ok(changes <= drawn + 1, `${changes} changes in ${drawn} pictures`);
  assert.equal(await heightOf(frame), 1234);
  assert.deepEqual(problems(), []);
});

/** Records what the frame hands on to its program. */
const record = (frame) => frame.evaluate(() => {
  window.asked = [];
  addEventListener("tokenworth-presentation", ({ detail }) => window.asked.push(detail));
});
/** Posts messages from a window to the calculator's, and waits until that has handed on what follows of them. */
async function ask(frame, from, post, ...messages) {
  await frame.evaluate(() => {
    window.done = false;
    addEventListener("message", ({ data }) => { window.done ||= data === "done"; });
  });
  await from.evaluate(post, [...messages, "done"]);
  await frame.waitForFunction(() => window.done);
  await pictures(frame, 2);
  return frame.evaluate(() => window.asked.splice(0));
}
const toCalculator = (messages) => messages.forEach((message) => document.querySelector("iframe[title]").contentWindow.postMessage(message, "*"));
const toItself = (messages) => messages.forEach((message) => postMessage(message, "*"));
const asSibling = (messages) => messages.forEach((message) => parent.frames[1].postMessage(message, "*"));
const present = (rest) => ({ type: "tokenworth", ...rest });

test("the frame takes theme and language from the page around it, and from no other window", async () => {
  const { page, frame, problems } = await embedded({ body: (app) => SIBLING + asFrame(app) });
  await record(frame);
  assert.deepEqual(await ask(frame, page.raw, toCalculator, present({ theme: "dark", lang: "de" })), ["theme=dark&lang=de"]);
  assert.deepEqual(await ask(frame, page.raw, toCalculator, present({ lang: "zh-Hans-CN" })), ["lang=zh-Hans-CN"]);
  assert.deepEqual(await ask(frame, await sibling(page), asSibling, present({ theme: "light" })), []);
  assert.deepEqual(await ask(frame, frame, toItself, present({ theme: "light" })), []);
  assert.deepEqual(problems(), []);
});

test("colors and figures follow the page around, and what is typed is read in its language", async () => {
  const { page, frame, problems } = await embedded({ body: (app) => asFrame(app) });
  await page.raw.evaluate(toCalculator, [present({ theme: "dark", lang: "de" })]);
  await frame.waitForFunction(() => document.documentElement?.dataset.theme === "dark" && document.getElementById("in-sal")?.value === "200.000");
  await typeInto(page, frame, "sal", "1.234,5");
  await frame.waitForFunction(() => /sal=1234\.5(&|$)/.test(document.querySelector("header a").href));
  assert.deepEqual(problems(), []);
});

test("the frame takes nothing else", async () => {
  const { page, frame, problems } = await embedded({ body: (app) => asFrame(app) });
  await record(frame);
  const nonsense = [
    null, "tokenworth", 7, [], {}, { theme: "dark" }, { type: "other", theme: "dark" }, present({}), present({ sal: 1, view: "target" }),
    ...["neon", "", null, ["dark"], {}, "dark&sal=1"].map((theme) => present({ theme })),
    ...["d e", "de&sal=1", "de#v=2", null, ["de"], 7, "a".repeat(36), "\u0434\u0435"].map((lang) => present({ lang })),
  ];
  assert.deepEqual(await ask(frame, page.raw, toCalculator, ...nonsense), []);
  assert.deepEqual(await ask(frame, page.raw, toCalculator, present({ theme: "dark", lang: "d e", sal: 1 })), ["theme=dark"]);
  assert.deepEqual(problems(), []);
});

test("10,000 messages to the frame are one event a picture, the last of them the last, and it still computes", async () => {
  const { page, frame, problems } = await embedded({ body: (app) => asFrame(app) });
  await record(frame);
  await frame.evaluate(() => {
    window.drawn = 0;
    requestAnimationFrame(function next() { window.drawn += 1; requestAnimationFrame(next); });
  });
  const flood = Array.from({ length: 10_000 }, (_, index) => present({ theme: index % 2 ? "dark" : "light", lang: "de" }));
  const asked = await ask(frame, page.raw, toCalculator, ...flood, present({ theme: "auto" }));
  assert.equal(new URLSearchParams(asked.at(-1)).get("theme"), "auto");
  assert.ok(asked.length <= await frame.evaluate(() => window.drawn) + 1, `${asked.length} events`);
  const before = await metricIn(frame, "team_net");
  await typeInto(page, frame, "sal", "500000");
  await frame.waitForFunction((before) =>
    Number(document.querySelector('data[data-metric="team_net"]').getAttribute("value")) !== before, {}, before);
  assert.deepEqual(problems(), []);
});

test("in a frame as high as its content a dialog opens where the reader is, and the page around stays where it is", async () => {
  const { page, frame, problems } = await embedded({ body: async (app) => asElement(app, AUTO) + await script(app), width: 700, height: 800 });
  const high = await fits(frame);
  assert.ok(high > 1600, `${high} px`);
  const button = await frame.waitForSelector(".tile .ask");
  await button.click();
  await frame.waitForSelector("dialog[open]");
  await frame.waitForFunction(() => document.querySelector("dialog[open]").getBoundingClientRect().top < 500);
  const { top, bottom } = await frame.$eval("dialog[open]", (dialog) => dialog.getBoundingClientRect().toJSON());
  assert.ok(top >= 0 && bottom <= 800, `from ${top} to ${bottom}`);
  assert.equal(await page.raw.evaluate(() => scrollY), 0);
  assert.deepEqual(problems(), []);
});
