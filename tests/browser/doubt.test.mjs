// The uncertainty run: the same numbers as natively, long runs with progress and a way to stop, ranges that are edited.
import assert from "node:assert/strict";
import { test } from "node:test";
import { open } from "./page.mjs";

const LINK = "v=2&pu=5&pw=6.25&pc=0.5&po=25&seed=7";
// tests/common/reference.rs: what the same run finds natively.
const NATIVE = {
  mc_p10: -761.224_187_528_428_5,
  mc_p50: 11_680.916_998_348_312,
  mc_p90: 49_448.146_261_769_96,
  mc_positive: 0.8753,
  cost_p90: 10_018.457_096_248_13,
  half_mc_p50: -39_990.616_919_264_1,
  evpi: 4804.214666026938,
};

/** The page with the simulations in sight. */
const simulated = (options) => open({ query: "tab=simulations", ...options });
const percentiles = (page) => Promise.all(["mc_p10", "mc_p50", "mc_p90"].map((key) => page.metric(key)));
/** Waits until a metric differs from what it was. */
const changes = (page, key, from) => page.metricBecomes(key, (value) => value !== from && value !== null);

test("the page finds the same as a native run", async () => {
  const page = await open({ query: "tab=results", fragment: LINK });
  for (const [key, native] of Object.entries(NATIVE)) {
    const found = await page.metric(key);
    assert.ok(Math.abs(found / native - 1) < 1e-9, `${key}: ${found} for ${native}`);
  }
});

test("the same seed draws the same cases, another seed others", async () => {
  const page = await simulated({ fragment: LINK });
  const first = await percentiles(page);
  await page.unfold("#inputs");
  // The seed is in a fold of its own.
  await page.unfold("#inputs");
  await page.type("seed", "8");
  await changes(page, "mc_p50", first[1]);
  assert.notDeepEqual(await percentiles(page), first);
  await page.type("seed", "7");
  await page.metricBecomes("mc_p50", (value) => value === first[1]);
  assert.deepEqual(await percentiles(page), first);
});

test("a range moves the results, and what cannot be read of it stays with its mistake", async () => {
  const page = await simulated({ fragment: LINK });
  const before = await page.metric("mc_p10");
  await page.unfold("#inputs");
  await page.type("chi_lo", "lots");
  await page.until(() => /not a number/.test(document.querySelector("#note-chi_lo").textContent));
  assert.equal(await page.metric("mc_p10"), before);
  await page.raw.keyboard.press("Tab");
  assert.equal(await page.value("chi_lo"), "lots");
  await page.type("chi_lo", "30");
  // What stands there between the keys, 3%, moves them down.
  await page.metricBecomes("mc_p10", (value) => value > before);
  await page.until(() => location.hash.includes("chi_lo=0.3"));
  assert.deepEqual(page.problems(), []);
});

test("an end of a range on the wrong side of what was entered says so beside its field, and results go on", async () => {
  const page = await simulated({ fragment: LINK });
  const before = await page.metric("mc_p10");
  await page.unfold("#inputs");
  await page.type("chi_lo", "45");
  await page.until(() => /above what you entered \(35 ?%\)/.test(document.querySelector("#note-chi_lo").textContent));
  assert.ok(await changes(page, "mc_p10", before) > before);
  const field = await page.raw.$eval("#in-chi_lo", (input) => [input.getAttribute("aria-describedby").split(" ").includes("note-chi_lo"), input.hasAttribute("aria-invalid")]);
  assert.deepEqual(field, [true, false]);
  assert.match(await page.text(".percentiles .mistake"), /1 end of a range does not go with what you entered/);
  await page.type("chi", "50");
  await page.until(() => document.querySelector("#note-chi_lo").textContent === "");
  assert.deepEqual(page.problems(), []);
});

/** Asks the open page for a million draws. What comes of it is looked for from before, since it may be over soon. */
const askForMore = (page) => page.raw.evaluate((link) => { location.hash = link; }, `${LINK}&draws=1000000`);

test("a million draws show their progress, and change the results when they are done", async () => {
  const page = await simulated({ fragment: LINK });
  const quick = await percentiles(page);
  const progress = page.glimpse(() =>
    document.querySelector(".run progress")?.value > 0 && document.querySelector(".run span").textContent);
  await askForMore(page);
  assert.match(await progress, /^[\d,]+ of 1,000,000 simulations$/);
  const million = await changes(page, "mc_p50", quick[1]);
  assert.ok(Math.abs(million / quick[1] - 1) < 0.02, `${million} and ${quick[1]}`);
  await page.until(() => document.querySelector(".run") === null);
  assert.deepEqual(page.problems(), []);
});

test("typing goes on during a long run, which starts again with what was typed", async () => {
  const page = await simulated({ fragment: LINK });
  await askForMore(page);
  await page.type("sal", "400000");
  const quick = await page.metricBecomes("mc_p50", (value) => value > 1.5 * NATIVE.mc_p50);
  const million = await changes(page, "mc_p50", quick);
  assert.ok(Math.abs(million / quick - 1) < 0.02, `${million} and ${quick}`);
});

test("a long run is stopped, and the quick results stay", async () => {
  const page = await simulated({ fragment: LINK });
  const quick = await percentiles(page);
  const stopped = page.glimpse(() => {
    const running = document.querySelector(".run progress")?.value > 0;
    if (running) document.querySelector(".run button").click();
    return running;
  });
  await askForMore(page);
  await stopped;
  await page.until(() => /Stopped/.test(document.querySelector(".outcome").textContent));
  assert.deepEqual(await percentiles(page), quick);
  assert.equal(await page.raw.$(".run"), null);
  assert.deepEqual(page.problems(), []);
});

test("more draws than there may be are refused with a notice", async () => {
  const page = await simulated({ fragment: "v=2&draws=1000000000" });
  assert.match(await page.text(".notices"), /\(draws\).*“1000000000”.*1,000,000/);
  assert.equal(await page.raw.$(".run"), null);
});

test("the simulations lead to what is drawn, to their number and to the seed", async () => {
  for (const [words, key] of [["Change what is drawn, and how far", "chi_lo"], ["Change the number of simulations", "draws"], ["Change the seed", "seed"]]) {
    const page = await simulated({ fragment: LINK });
    await page.raw.$$eval(".ways a", (all, words) => all.find((one) => one.textContent === words).click(), words);
    await page.focused(`in-${key}`);
  }
});
