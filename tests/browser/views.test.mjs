// The views: their addresses and titles, going back, and what each is for.
import assert from "node:assert/strict";
import { test } from "node:test";
import { BROWSER } from "./browser.mjs";
import { chord, holdTimers, keys, tabTo, tabToButton } from "./hands.mjs";
import { LOOKS, host, near, open } from "./page.mjs";
import { catching, copied } from "./takings.mjs";

const VIEWS = { budget: "Budget", target: "Target", usage: "Usage", evidence: "Evidence", method: "Method" };
const title = (page) => page.raw.title();
const search = (page) => page.raw.evaluate(() => location.search);
const current = (page) => page.text("nav [aria-current]");
const shows = (page, view) => page.until((name) => document.querySelector("nav [aria-current]")?.textContent === name && document.documentElement?.dataset.ready === "1", VIEWS[view]);
const go = async (page, view) => {
  await page.raw.evaluate(() => scrollTo(0, 0));
  await page.raw.$$eval("nav a", (links, name) => links.find((link) => link.textContent === name).click(), VIEWS[view]);
  await shows(page, view);
};
const said = (page, key) => page.raw.$eval(`#said-${key}`, (input) => input.value);
const written = (page) => page.raw.waitForSelector(".written h2");
const openAll = async (page) => {
  await page.press("Open all parts");
  await page.until(() => !document.querySelector(".written details:not([open])"));
};

/** Holds the delayed writes of the address back. */
const hold = (page) => holdTimers(page, 300);

test("each view has a title and an address, and inputs stay from view to view and back", async () => {
  const page = await open({ fragment: "v=2&tok=40" });
  const titles = new Set([await title(page)]);
  await page.type("sal", "500000");
  await page.raw.keyboard.press("Tab");
  await go(page, "target");
  titles.add(await title(page));
  assert.equal(await search(page), "?view=target");
  assert.match(await page.hash(), /sal=500000/);
  assert.equal(await page.value("sal"), "500,000");
  await page.type("sal", "300000");
  await page.raw.keyboard.press("Tab");
  await go(page, "usage");
  titles.add(await title(page));
  assert.equal(await search(page), "?view=usage");
  for (const view of ["evidence", "method"]) {
    await go(page, view);
    await written(page);
    titles.add(await title(page));
    assert.equal(await search(page), `?view=${view}`);
  }
  assert.equal(titles.size, 5, [...titles].join(", "));
  for (const title of titles) assert.match(title, /^(Budget|Target|Usage|Evidence|Method) – Tokenworth: /);
  await page.raw.goBack();
  await shows(page, "evidence");
  await page.raw.goBack();
  await shows(page, "usage");
  await page.raw.goBack();
  await shows(page, "target");
  await page.raw.goBack();
  await shows(page, "budget");
  assert.equal(await page.value("sal"), "300,000");
  await page.until(() => location.hash.includes("sal=300000"));
  assert.equal(await search(page), "");
  await page.raw.goForward();
  await shows(page, "target");
  assert.equal(await page.value("tok"), "40");
  assert.deepEqual(page.problems(), []);
});

test("Back across views after a reload keeps the inputs and their address, and Back to other inputs in another tab opens them", async () => {
  const page = await open({ fragment: "v=2&n=50" });
  await go(page, "target");
  await page.type("target", "60");
  await page.until(() => location.hash.includes("target=60"));
  await page.raw.reload();
  await shows(page, "target");
  await page.raw.goBack();
  await shows(page, "budget");
  await page.until(() => location.hash === "#v=2&n=50&target=60");
  assert.equal(await page.value("n"), "50");
  await page.raw.evaluate(() => { location.hash = "#v=2&n=70"; });
  await page.becomes("n", "70");
  await page.raw.click("#tab-scenarios");
  await page.until(() => location.search === "?tab=scenarios");
  await page.raw.goBack();
  await page.becomes("n", "50");
  await page.until(() => location.hash === "#v=2&n=50&target=60");
  assert.deepEqual(page.problems(), []);
});

test("the address holds an edit as soon as another view is opened, or the page is printed", async () => {
  const page = await open();
  await hold(page);
  await page.type("n", "250");
  await page.until(() => {
    dispatchEvent(new Event("beforeprint"));
    const { hash } = location;
    dispatchEvent(new Event("afterprint"));
    return hash === "#v=2&n=250";
  });
  await page.type("n", "260");
  await page.until(() => held.size === 1 && document.querySelector("main").textContent.includes("208 users"));
  await go(page, "target");
  await page.raw.evaluate(() => history.back());
  await shows(page, "budget");
  await page.until(() => location.hash === "#v=2&n=260");
  assert.deepEqual(page.problems(), []);
});

test("another view takes the focus under its name, another tab is named by the window", async () => {
  const page = await open();
  await page.raw.focus('nav a[href^="?view=evidence"]');
  await keys(page, "Enter");
  await page.until(() => document.activeElement.matches("main[aria-label=Evidence]"));
  await page.raw.goBack();
  await page.until(() => document.activeElement.matches("main[aria-label=Budget]"));
  await page.raw.focus("#tab-curve");
  await keys(page, "ArrowRight", "ArrowRight");
  await page.until(() => /^Scenarios, Budget – Tokenworth: /.test(document.title));
  await page.focused("tab-scenarios");
  assert.deepEqual(page.problems(), []);
});

test("an address that waits to be written is not written into the next view's entry of the history", async () => {
  const page = await open();
  await hold(page);
  await page.type("n", "250");
  await page.until(() => held.size === 1);
  // The timer ends after the click and before the page has drawn the next view.
  const after = await page.raw.evaluate(() => {
    [...document.querySelectorAll("nav a")].find((link) => link.textContent === "Target").click();
    for (const write of held.values()) write();
    return location.search;
  });
  assert.equal(after, "?view=target");
  await shows(page, "target");
  assert.deepEqual(page.problems(), []);
});

test("a view opens from a link, and an unknown view is the first", async () => {
  for (const [view, css] of [["target", "#answer"], ["evidence", ".written h2"], ["method", ".written h2"]]) {
    const page = await open({ query: `view=${view}&theme=dark`, fragment: "v=2&target=225" });
    assert.equal(await current(page), VIEWS[view]);
    await page.raw.waitForSelector(css);
    assert.ok(!/NaN|Infinity|undefined/.test(await page.text("main")));
    assert.deepEqual(page.problems(), []);
  }
  assert.equal(await current(await open({ query: "view=nowhere" })), "Budget");
});

test("views change in a frame without an origin of its own", async () => {
  const server = await host({ headers: { "access-control-allow-origin": "*" } });
  const around = await host({ tamper: (name) => name === "index.html"
    ? { body: `<iframe sandbox="allow-scripts" width="900" height="700" src="${server.url}"></iframe>` } : undefined });
  const page = await open({ server: around, ready: false });
  const frame = await (await page.raw.waitForSelector("iframe")).contentFrame();
  await frame.waitForFunction(() => document.documentElement?.dataset.ready === "1");
  await frame.evaluate(() => [...document.querySelectorAll("nav a")].find((link) => link.textContent === "Target").click());
  await frame.waitForSelector("#in-target");
});

test("a target reads as its facts, with both parts of the verdict", async () => {
  const page = await open({ query: "view=target", fragment: "v=2&target=225&pu=5&pw=6.25&pc=0.5&po=25" });
  assert.ok(near(25)(await page.metric("runs_per_day")));
  assert.ok(near(59.0861)(await page.metric("reading_hours")));
  assert.ok(near(360641)(await page.metric("team_waste")));
  assert.ok(near(0.824503)(await page.metric("phi_star")));
  const verdict = (...parts) => page.until((parts) => parts.join() === [...document.querySelectorAll("main h1 strong")].map((part) => part.textContent).join(), parts);
  await verdict("Needs several agents at once", "Probably");
  await page.type("phi", "100");
  await verdict("Needs several agents at once", "No");
  await page.type("phi", "80");
  await verdict("Needs several agents at once", "Unclear");
  await page.type("phi", "60");
  await page.type("target", "4348");
  await verdict("More than anyone has published", "No");
  assert.match(await page.text("#answer"), /483 agent runs a day/);
});

test("beside prices of one's own the Target view asks for these, also while one is typed anew", async () => {
  const page = await open({ query: "view=target", fragment: "v=2&target=225&pu=5&pw=6.25&pc=0.5&po=25" });
  assert.match(await page.text(".known"), /This does not change the team’s year: the prices that you entered/);
  await page.raw.click("#in-pu", { count: 3 });
  await page.raw.keyboard.press("Backspace");
  await page.raw.keyboard.type("4");
  await page.raw.keyboard.press("Tab");
  await page.until(() => location.hash.includes("pu=4&"));
  assert.deepEqual(page.problems(), []);
});

test("an amount that is typed anew stays that of its demand", async () => {
  const page = await open({ query: "view=target", fragment: "v=2&target=100&cap=50" });
  await page.raw.click("#in-target", { count: 3 });
  await page.raw.keyboard.press("Backspace");
  await page.raw.keyboard.type("20");
  await page.raw.keyboard.press("Tab");
  await page.until(() => location.hash === "#v=2&target=20&cap=50");
  assert.equal(await page.raw.$eval("#given-target", (input) => input.checked), true);
  // The next line is of the same demand.
  await page.raw.click("#in-target", { count: 3 });
  await page.raw.keyboard.press("Backspace");
  await page.raw.keyboard.press("Tab");
  await page.raw.type("#said-money", "$500");
  await page.until(() => /^#v=2&target=[\d.]+&cap=50$/.test(location.hash) && !location.hash.includes("target=20&"));
  assert.deepEqual(page.problems(), []);
});

test("an amount is said in any way, and the others follow; what is typed stays", async () => {
  const page = await open({ query: "view=target" });
  assert.match(await page.text("main h1"), /Enter a number/);
  const say = async (key, text) => {
    await page.raw.$eval(`#said-${key}`, (input) => (input.focus(), input.select()));
    await page.raw.keyboard.type(text);
  };
  await say("runs", "25");
  await page.becomes("target", "225");
  assert.equal(await said(page, "runs"), "25");
  assert.equal(await said(page, "month"), "863");
  // The first answer is announced, too.
  await page.until(() => [...document.querySelectorAll(".outcome [role=status]")].some(({ textContent }) => /^Can it be real work\?/.test(textContent)));
  await say("money", "$1,000");
  await page.becomes("target", "258");
  await page.raw.select("#among", "developers");
  await say("top", "10");
  await page.becomes("target", "99.1");
  await page.until(() => /among=developers/.test(location.search) && /said=top/.test(location.search));
  await say("salary", "lots");
  await page.until(() => /not a number/.test(document.querySelector("#said-salary-note").textContent));
  assert.match(await page.value("target"), /^99\.1$/);
  await say("salary", "50");
  await page.becomes("target", "2,150");
  await page.until(() => location.hash.includes("target=2147.07"));
  await page.raw.evaluate(() => document.activeElement.blur());
  await keys(page, "Escape");
  await chord(page, ["Control"], "z");
  await page.until(() => document.querySelector("#in-target").value !== "2,150");
  assert.deepEqual(page.problems(), []);
});

test("a place and a share of the salary stay as typed when another input changes; the tokens follow", async () => {
  const page = await open({ query: "view=target" });
  for (const [key, text, other, change] of [["top", "10", "tok", "50"], ["salary", "50", "sal", "300000"]]) {
    await page.raw.$eval(`#said-${key}`, (input) => (input.focus(), input.select()));
    await page.raw.keyboard.type(text);
    await page.until((key) => new RegExp(`said=${key}`).test(location.search), key);
    const before = await page.value("target");
    await page.type(other, change);
    await page.until((before) => document.querySelector("#in-target").value !== before, before);
    assert.equal(await said(page, key), text);
  }
  assert.deepEqual(page.problems(), []);
});

test("a cap and a mandate are answered, too", async () => {
  const page = await open({ query: "view=target", fragment: "v=2&cap=20" });
  assert.equal(await page.text("main h1 .part + .part strong"), "No");
  assert.match(await page.text("#answer"), /^Asked: at most 20 million tokens a week/);
  await page.raw.click("#given-mandate");
  await page.raw.waitForSelector("#in-mandate");
  await page.type("mandate", "95");
  await page.until(() => /^Asked: 95% of the people/.test(document.querySelector("#answer")?.textContent ?? ""));
  await page.raw.click("#given-target");
  await page.raw.waitForSelector("#in-target");
  await page.until(() => /demand=target/.test(location.search));
  const other = await open({ query: "view=target&demand=mandate", fragment: "v=2&cap=20&mandate=0.95" });
  assert.match(await other.text("#answer"), /^Asked: 95% of the people use AI every week\. ?Can it be real work\?/);
  assert.match(await other.text("main"), /The cap that is set is left out of this answer\./);
  // Its link opens what it is about.
  assert.match(await other.text("#answer"), /#v=2&mandate=0\.95$/);
  assert.deepEqual([...page.problems(), ...other.problems()], []);
});

test("what is wrong in a field of another question is led to, and scenarios stay out of the link to send", async () => {
  const page = await open({ query: "view=target&demand=mandate", fragment: "v=2&s1=Fewer%20people~n:80" });
  await page.type("mandate", "30M");
  await keys(page, "Tab");
  await page.raw.click("#given-target");
  await page.type("target", "30");
  await page.until(() => /is not valid/.test(document.querySelector(".stale")?.textContent ?? ""));
  assert.match(await page.text("#answer"), /#v=2&target=30$/);
  await page.raw.click(".stale a");
  await shows(page, "budget");
  await page.focused("in-mandate");
  assert.equal(await page.value("mandate"), "30M");
  assert.deepEqual(page.problems(), []);
});

test("the answer is found, filled in and copied by keyboard alone", async () => {
  const page = await open({ before: catching });
  await tabTo(page, 'nav a[href^="?view=target"]');
  await keys(page, "Enter");
  await shows(page, "target");
  await tabTo(page, "#said-runs");
  await page.raw.keyboard.type("25");
  await page.raw.waitForSelector("#answer");
  const { html, plain } = await copied(page, () => tabToButton(page, "Copy this answer"));
  assert.equal(html, "");
  assert.equal(plain.replaceAll("\n", ""), (await page.text("#answer")).replaceAll(/[\n\u2060]/g, ""));
  assert.match(plain, /^Asked: at least 25 agent runs a day from each person \(225M a week\)\.\n/);
  assert.equal(plain.split("\n").length, 4);
  assert.ok(!/[\t<>]/.test(plain));
});

test("the answer to send links to what is asked now, before the address bar says so", async () => {
  const page = await open({ query: "view=target" });
  await page.raw.evaluate(() => { history.replaceState = () => {}; });
  await page.raw.$eval("#said-money", (input) => (input.focus(), input.select()));
  await page.raw.keyboard.type("2000");
  await page.until(() => /\$2,000 of tokens a month/.test(document.querySelector("#answer")?.textContent));
  assert.match(await page.text("#answer"), /\?view=target&said=money#v=2&target=/);
});

test("a study is believed, which moves the page, and can be undone", async () => {
  const page = await open({ query: "view=evidence", fragment: "v=2&sal=300000" });
  const believed = (id) => page.until((id) => document.getElementById(id)?.getAttribute("aria-pressed") === "true", id);
  await page.raw.focus("#believe-uplevel");
  await keys(page, "Enter");
  await believed("believe-uplevel");
  await page.until(() => /curve=fixed/.test(location.hash));
  assert.match(await page.hash(), /sal=300000/);
  await page.focused("believe-uplevel");
  await openAll(page);
  await page.raw.focus("#believe-stanford-source");
  await keys(page, "Enter");
  await believed("believe-stanford");
  await page.focused("believe-stanford-source");
  await page.press("Undo");
  await believed("believe-uplevel");
  await go(page, "budget");
  assert.ok((await page.metric("team_net")) < 0);
  await go(page, "evidence");
  await page.press("Undo");
  await believed("believe-defaults");
  await go(page, "budget");
  assert.ok((await page.metric("team_net")) > 0);
  assert.deepEqual(page.problems(), []);
});

test("what is opened stays open when an input changes, and after a visit elsewhere; what is closed has no body", async () => {
  const page = await open({ query: "view=method" });
  const unfolded = () => page.raw.$$eval(".written details[open]", (folds) => folds.map((fold) => fold.id));
  assert.deepEqual(await unfolded(), ["method-about-price"]);
  assert.ok(await page.raw.$$eval(".written details:not([open])", (folds) => folds.every((fold) => fold.children.length === 1)));
  await page.raw.$eval("#method-about-team > summary", (summary) => summary.click());
  await page.raw.waitForSelector("#method-team_cost");
  const before = await unfolded();
  assert.deepEqual(before, ["method-about-price", "method-about-team"]);
  const cost = await page.text("#method-team_cost");
  await page.raw.evaluate(() => { location.hash = "#v=2&tok=90"; });
  await page.until((cost) => document.querySelector("#method-team_cost").textContent.trim() !== cost, cost);
  assert.deepEqual(await unfolded(), before);
  await go(page, "evidence");
  await go(page, "method");
  assert.deepEqual(await unfolded(), before);
  await page.raw.$eval("#method-about-team > summary", (summary) => summary.click());
  await page.until(() => !document.querySelector("#method-team_cost"));
  assert.deepEqual(page.problems(), []);
});

test("a formula in a closed part opens when a name leads to it", async () => {
  const page = await open({ query: "view=method", fragment: "v=2&mandate=0.95&g1=Seats~n:60~fee:125~incl:125" });
  await page.raw.$eval("#method-about-team > summary", (summary) => summary.click());
  await page.raw.waitForSelector("#method-team_cost");
  await page.raw.$eval("#method-team_cost [data-id='method-g1.team_cost']", (link) => link.click());
  await page.focused("method-g1.team_cost");
  assert.deepEqual(page.problems(), []);
});

test("before the page is printed every part opens", async () => {
  for (const [view, css] of [["method", "#method-about-examples .examples"], ["evidence", "#source-google"]]) {
    const page = await open({ query: `view=${view}` });
    await written(page);
    assert.equal(await page.raw.$(css), null);
    await page.raw.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await page.raw.waitForSelector(css);
  }
});

test("the evidence is filtered, and a default leads to its row and back to its field", async () => {
  const page = await open();
  await page.unfold("#inputs");
  await page.raw.$eval(".field:has(#in-chi) .q", (button) => button.click());
  await (await page.raw.waitForSelector(".field:has(#in-chi) .popover a[data-id]")).evaluate((link) => link.click());
  await shows(page, "evidence");
  await page.focused("source-caused-range");
  await page.raw.$eval("#source-caused-range a[data-id='in-chi']", (link) => link.click());
  await page.focused("in-chi");
  assert.equal(await current(page), "Budget");
  await go(page, "evidence");
  const grades = () => page.raw.$$eval("[data-grade]", (rows) => [...new Set(rows.map((row) => row.dataset.grade))]);
  await openAll(page);
  assert.ok((await grades()).length > 2);
  await page.raw.select("#evidence-filter", "primary");
  await page.until(() => !document.querySelector("[data-grade=assumption]"));
  assert.deepEqual(await grades(), ["primary"]);
  assert.deepEqual(page.problems(), []);
});

test("which sources are shown stays so while another view is shown, and is not in the address", async () => {
  const page = await open({ query: "view=evidence" });
  await page.raw.select("#evidence-filter", "primary");
  await page.until(() => !document.querySelector("[data-grade=assumption]"));
  await go(page, "method");
  await go(page, "evidence");
  assert.equal(await page.raw.$eval("#evidence-filter", (list) => list.value), "primary");
  assert.doesNotMatch(page.raw.url(), /primary/);
});

test("a source that a choice hides is shown to who is led to it", async () => {
  const page = await open({ query: "view=evidence" });
  await page.raw.select("#evidence-filter", "randomised");
  await page.raw.waitForSelector("#source-google");
  assert.equal(await page.raw.$("#source-uplevel"), null);
  await page.raw.$eval(".sides [data-id=source-uplevel]", (link) => link.click());
  await page.focused("source-uplevel");
  await page.until(() => document.querySelector("#evidence-filter").value === "all");
});

test("the answer leaves the salary out unless it is ticked", async () => {
  const page = await open({ query: "view=target", fragment: "v=2&sal=187654&target=225" });
  await page.raw.waitForSelector("#answer");
  assert.match(await page.text("#answer"), /40-hour week has · costs the team about \$601,000 more a year · salary left out.*#v=2&(?!.*187)/);
  await page.raw.click(".verdict-card [name=salary]");
  await page.until(() => /^(?!.*left out).*#v=2&sal=187654&target=225$/.test(document.querySelector("#answer").textContent.trim()));
  assert.deepEqual(page.problems(), []);
});

test("the method shows this page's numbers, and leads to inputs and examples", async () => {
  const page = await open({ query: "view=method", fragment: "v=2&sal=123000" });
  await written(page);
  await openAll(page);
  assert.match(await page.text(".written"), /\$123,000/);
  assert.ok((await page.raw.$$(".written math")).length > 40);
  await page.raw.$eval(".written a[data-id='in-sal']", (link) => link.click());
  await page.focused("in-sal");
  assert.equal(await current(page), "Budget");
  assert.deepEqual(page.problems(), []);
});

test("the answer of an embedded page has a link to the page itself", async () => {
  const page = await open({ query: "embed=1&view=target", fragment: "v=2&target=225" });
  await page.until(() => /http\S+\?view=target#v=2&target=225$/.test(document.querySelector("#answer").textContent));
});

test("the numbers of an answer lead to where they are worked out, and Back leads to them again", async () => {
  const page = await open({ query: "view=target", fragment: "v=2&target=225" });
  await page.raw.evaluate(() => document.querySelector("#numbers-title ~ .note a").click());
  await shows(page, "method");
  await page.until(() => document.activeElement.closest("#method-about-human") !== null);
  assert.match(await page.text("#method-about-human"), /Its verdict has two parts/);
  await page.raw.goBack();
  await shows(page, "target");
});

test("an example of the method leaves one's own scenarios alone", async () => {
  const page = await open({ query: "view=method&tab=scenarios", fragment: "v=2&s1=Mine~tok:50" });
  await written(page);
  await page.raw.$eval("#method-about-examples > summary", (summary) => summary.click());
  await (await page.raw.waitForSelector(".examples a")).evaluate((link) => link.click());
  await page.until(() => !location.hash.includes("s1="));
  await go(page, "budget");
  await page.raw.waitForSelector("#s1");
  assert.equal(await page.text("#s1 h3"), "Mine");
});

test("each view is printed, with what it is for", { skip: BROWSER === "firefox" && "no print media over this protocol" }, async () => {
  for (const [query, ...wanted] of [["view=target", "#answer", "#chart-ruler canvas"], ["view=evidence", ".panels svg", ".topic table"], ["view=method", "math"]]) {
    const page = await open({ query, fragment: "v=2&target=225", width: 703 });
    if (!query.includes("target")) await openAll(page);
    for (const css of wanted) await page.raw.waitForSelector(css);
    await page.raw.emulateMediaType("print");
    const seen = await page.raw.evaluate((wanted) => ({
      missing: wanted.filter((css) => !document.querySelector(css).checkVisibility()),
      controls: [...document.querySelectorAll("main :is(button:not(.ask), input, select)")].filter((one) => one.checkVisibility()).length,
      wide: Math.max(0, document.documentElement.scrollWidth - innerWidth),
      cut: [...document.querySelectorAll(".scroll")].filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.ariaLabel),
    }), wanted);
    assert.deepEqual(seen, { missing: [], controls: 0, wide: 0, cut: [] }, query);
  }
});

// Those with a descender reach below their line themselves.
test("an index is lower and smaller than its letter", async () => {
  const page = await open({ query: "view=method" });
  await openAll(page);
  await page.raw.waitForSelector("msub");
  const wrong = await page.raw.$$eval(".formula msub", (all) => all.filter((one) => !/^[py]/.test(one.textContent)).filter(({ firstElementChild: letter, lastElementChild: index }) => {
    const [above, below] = [letter, index].map((one) => one.getBoundingClientRect().bottom);
    const [large, small] = [letter, index].map((one) => parseFloat(getComputedStyle(one).fontSize));
    return below < above + 2 || small > large * 0.8;
  }).map((one) => one.textContent));
  assert.deepEqual(wrong, []);
});

test("a wrong text leaves the answer to earlier inputs, and says so", async () => {
  const page = await open({ query: "view=target", fragment: "v=2&target=225" });
  await page.raw.focus("#said-salary");
  await page.raw.keyboard.type("lots");
  await page.until(() => /before this edit/.test(document.querySelector(".stale")?.textContent ?? ""));
  assert.equal(await page.text("main h1 .part + .part strong"), "Probably");
});


for (const [query, fragment] of [["view=target", "v=2&target=225"], ["view=target", "v=2&mandate=0.9"], ["view=evidence", "v=2"], ["view=method", "v=2&spread=2&target=300&fee=20&incl=10"]]) {
  test(`axe finds nothing and nothing is too wide: ${query}#${fragment}`, async () => {
    const page = await open({ query, fragment, width: 320 });
    await page.raw.waitForSelector(query === "view=target" ? "#answer" : ".written h2");
    if (!query.includes("target")) await openAll(page);
    await page.unfold("main");
    for (const [width, theme] of LOOKS) {
      await page.look(width, theme);
      assert.equal(await page.tooWide(), 0, `${width} px`);
      assert.deepEqual(await page.axe(), [], `${width} px, ${theme}`);
    }
    assert.deepEqual(page.problems(), []);
  });
}
