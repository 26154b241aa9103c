// Groups of the team in the form: made, edited, refused, removed; what each costs; and the best cap put into force.
import assert from "node:assert/strict";
import { test } from "node:test";
import { chord, tabTo, tabToButton } from "./hands.mjs";
import { near, open } from "./page.mjs";

const SEATS = "v=2&n=240&pu=5&pw=6.25&pc=0.5&po=25&g1=Seats~n:60~fee:125~incl:125";
const ofGroup = (page, metric, group) => page.raw.$eval(`data[data-metric="${metric}"][data-group="${group}"]`, (data) => Number(data.value));
const hash = (page, wanted) => page.until((wanted) => location.hash === wanted, wanted);

test("a link's groups are on the page, each with its results, which add up to the team's", async () => {
  const page = await open({ fragment: SEATS });
  const [seats, rest, whole] = [await ofGroup(page, "team_cost", "g1"), await ofGroup(page, "team_cost", "rest"), await page.metric("team_cost")];
  assert.ok(near(seats + rest)(whole), `${seats} + ${rest} is not ${whole}`);
  assert.ok(Math.abs(whole - 896190) < 5, `${whole}`);
  assert.match(await page.text("#g1 summary"), /Seats.*60\speople · Seat\s\$125\s\/\smonth,\s\$125\sincluded/);
  assert.match(await page.text(".parts-of-team"), /The whole team240\$896K.*Seats60.*Everybody else180/);
  assert.deepEqual(await page.axe(), []);
  assert.deepEqual(page.problems(), []);
});

test("the results of each group are in the tab of all results, as in the form, and add up", async () => {
  const page = await open({ fragment: SEATS, query: "tab=results", width: 390 });
  const amounts = (within) => page.raw.$$eval(`${within} data`, (all) =>
    all.map((data) => [data.dataset.group ?? "team", data.dataset.metric, data.value, data.textContent.trim()]));
  const all = await amounts(".scroll > .parts-of-team");
  for (const metric of ["team_users", "team_cost", "team_value", "team_net"]) {
    const [whole, ...groups] = all.filter((row) => row[1] === metric).map((row) => Number(row[2]));
    assert.ok(near(whole)(groups.reduce((sum, group) => sum + group, 0)), `${metric}: ${groups} are not ${whole}`);
    assert.equal(await page.metric(metric), whole);
  }
  await page.openForm();
  const rows = new Set(all.map((row) => row.join()));
  const inForm = await amounts("#groups .parts-of-team");
  assert.equal(inForm.length, 6);
  for (const row of inForm) assert.ok(rows.has(row.join()), `${row}`);
  assert.ok(await page.raw.$eval("tbody th", (name) => name.clientWidth > 90));
  assert.deepEqual(await page.axe(), []);
  assert.deepEqual(page.problems(), []);
});

test("the best cap of each group is explained from the headline", async () => {
  const page = await open({ fragment: "v=2&n=20&g1=Platform~n:12~sal:250000&g2=Data~n:8~disc:0.5" });
  const asked = async (words) => {
    await page.raw.$$eval(".tile .ask", (all, words) => all.find((one) => one.textContent.startsWith(words)).click(), words);
    await page.raw.waitForSelector("dialog[open] .terms");
    const said = await page.text("dialog[open]");
    await page.raw.keyboard.press("Escape");
    await page.until(() => document.querySelector("dialog") === null);
    return said;
  };
  const [platform, data] = await Promise.all(["Platform", "Data"].map((name) =>
    page.raw.$$eval(".tile .ask", (all, name) => /\$[\d,]+/.exec(all.find((one) => one.textContent.startsWith(name)).textContent)[0], name)));
  for (const [words, group, month] of [["Platform", "Platform", platform], ["Data", "Data", data], ["Where to cap", "Platform", platform]]) {
    const said = await asked(words);
    assert.ok(said.includes(group) && said.includes(month), `${words}: ${month} of ${group} in ${said}`);
  }
  assert.deepEqual(page.problems(), []);
});

test("a group is made, named, filled and removed by keyboard alone", async () => {
  const page = await open({ fragment: "v=2&n=240" });
  await tabToButton(page, "Add a group…");
  // A new group is open, and its name has the focus.
  await page.focused("g1-name");
  await page.until(() => [...document.querySelectorAll("#groups [role=status]")].some(({ textContent }) => /^A group was added/.test(textContent)));
  await page.raw.keyboard.type("Seats");
  await tabTo(page, "#in-g1-n");
  await page.raw.keyboard.type("60");
  await tabTo(page, "#g1-another");
  await page.raw.keyboard.type("Price of a seat");
  await tabToButton(page, "Change it", { within: "#g1" });
  await page.focused("in-g1-fee");
  await page.type("g1-fee", "125");
  await hash(page, "#v=2&n=240&g1=Seats~n:60~fee:125");
  await tabToButton(page, "Price of a seat: as the team", { within: "#g1" });
  await hash(page, "#v=2&n=240&g1=Seats~n:60");
  await page.focused("g1-another");
  await tabToButton(page, "Remove Seats", { within: "#g1" });
  await hash(page, "#v=2&n=240");
  assert.match(await page.text("#groups [role=status]:last-of-type"), /The group “Seats” was removed/);
  await page.focused("group-add");
  await page.press("Undo", "#groups");
  await hash(page, "#v=2&n=240&g1=Seats~n:60");
  assert.deepEqual(page.problems(), []);
});

test("more people than the team are refused beside the field, and taken once they fit", async () => {
  const page = await open({ fragment: SEATS });
  const before = await page.metric("team_cost");
  // On the way to 300 stands 30, which fits, but nobody has entered it.
  await page.type("g1-n", "300");
  await page.until(() => /hold 300 people, more than the team’s 240/.test(document.querySelector("#note-g1-n").textContent));
  assert.equal(await page.raw.$eval("#in-g1-n", (input) => input.getAttribute("aria-invalid")), "true");
  assert.match(await page.text(".stale"), /before this edit/);
  assert.equal(await page.metric("team_cost"), before);
  await page.type("n", "400");
  await page.until(() => document.querySelector("#note-g1-n").textContent === "");
  assert.notEqual(await page.metric("team_cost"), before);
  assert.equal(await page.raw.$(".stale"), null);
  assert.deepEqual(page.problems(), []);
});

test("a hostile name stays text, and stands in its own direction", async () => {
  const page = await open({ fragment: "v=2&g1=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E%E2%80%AE~n:5" });
  assert.equal(await page.text("#g1 h3 bdi"), "<img src=x onerror=alert(1)>");
  assert.equal(await page.raw.$("#groups img"), null);
  assert.deepEqual(page.problems(), []);
});

test("the best cap is put into force, says so, and is removed by the same button and in one step of undo", async () => {
  const page = await open({ fragment: "v=2&pu=5&pw=6.25&pc=0.5&po=25" });
  const cap = ".tile:has([data-metric=cap_month])";
  assert.match(await page.text(cap), /\$892 a month per user.*leaves \$81,900 more than without a cap · 8 of 80 users are above it/);
  const net = await page.metric("team_net");
  await page.press("Use this cap");
  await page.metricBecomes("team_net", (value) => value > net + 80_000);
  await hash(page, "#v=2&cap=229.707&pu=5&pw=6.25&pc=0.5&po=25");
  assert.match(await page.text(cap), /in force/);
  await page.press("Remove this cap");
  await page.metricBecomes("team_net", near(net));
  assert.equal(await page.raw.evaluate(() => document.activeElement.textContent), "Use this cap");
  await page.press("Undo");
  await page.metricBecomes("team_net", (value) => value > net + 80_000);
  await page.press("Undo");
  await page.metricBecomes("team_net", near(net));
  assert.deepEqual(page.problems(), []);
});

test("undo keeps the focus in the page when the group that had it is gone", async () => {
  const page = await open({ fragment: "v=2&n=240" });
  await tabToButton(page, "Add a group…");
  await page.focused("g1-name");
  await tabTo(page, "#g1-another");
  await chord(page, ["Control"], "z");
  await page.until(() => !document.querySelector("#g1") && document.activeElement.id === "inputs");
});
