// The calculator in other people's pages: wherever it is put it starts, computes and keeps nothing.
import assert from "node:assert/strict";
import { test } from "node:test";
import { asElement, asFrame, embedded, metricIn, OPEN, quoted, script, typeInto } from "./hosts.mjs";

/** Starts, shows a result, takes an input, and is quiet about it. */
async function works({ page, frame, problems, stored }) {
  const before = await metricIn(frame, "team_net");
  assert.ok(Number.isFinite(before), `team_net is ${before}`);
  await typeInto(page, frame, "sal", "500000");
  await frame.waitForFunction((before) => {
    const value = document.querySelector('data[data-metric="team_net"]')?.getAttribute("value");
    return value && Number(value) !== before;
  }, {}, before);
  assert.deepEqual(problems(), []);
  assert.deepEqual(await stored(), {});
}

/** What a host with strict policies sends; its own icon is no matter of ours. */
const strict = (app) => `default-src 'none'; img-src 'self'; frame-src ${app}; script-src ${app}; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'`;
const both = async (app) => asElement(app) + await script(app);
const isolated = (policy) => ({ "cross-origin-embedder-policy": policy, "cross-origin-opener-policy": "same-origin" });
const isolating = { ...OPEN, "cross-origin-embedder-policy": "require-corp", "cross-origin-resource-policy": "cross-origin" };
const confluence = (inner, sandbox) => `<iframe width="900" height="700" sandbox="${sandbox}" srcdoc="${quoted(inner)}"></iframe>`;

const HOSTS = {
  "a frame without an origin of its own": { body: (app) => asFrame(app) },
  "a frame with its own origin, whose host sends nothing special": {
    body: (app) => asFrame(app, { sandbox: "allow-scripts allow-forms allow-same-origin" }), app: { headers: {} },
  },
  "a frame without a sandbox": { body: (app) => `<iframe src="${app}?embed=1" width="600" height="400"></iframe>`, app: { headers: {} } },
  "a host with strict policies, as a frame": { body: (app) => asFrame(app), headers: (app) => ({ "content-security-policy": strict(app) }) },
  "a host with strict policies, as an element": { body: both, headers: (app) => ({ "content-security-policy": strict(app) }) },
  "a host that names the very script": {
    body: both,
    headers: (app) => ({ "content-security-policy": `default-src 'none'; img-src 'self'; frame-src ${app}; script-src ${app}embed-1.js` }),
  },
  "a host with a policy of permissions": {
    body: both,
    headers: () => ({ "permissions-policy": "camera=(), clipboard-write=(), fullscreen=(self), geolocation=(), microphone=(), payment=()" }),
  },
  "a host isolated by require-corp": { body: both, headers: () => isolated("require-corp"), app: { headers: isolating } },
  "a host isolated by credentialless": { body: both, headers: () => isolated("credentialless"), app: { headers: isolating } },
  "a host that alone may frame it": {
    body: both, app: { headers: (around) => ({ ...OPEN, "content-security-policy": `frame-ancestors ${new URL(around).origin}` }) },
  },
  "MediaWiki: a widget of fixed size": {
    body: (app) => `<div class="mw-parser-output"><iframe src="${app}?embed=1#v=2&tok=40" width="320" height="400" frameborder="0"></iframe></div>`,
    headers: (app) => ({ "content-security-policy": `script-src 'none'; frame-src ${app}` }),
  },
  "Confluence: an HTML macro in a sandbox, as a frame": { body: (app) => confluence(asFrame(app), "allow-scripts allow-same-origin") },
  "Confluence: an HTML macro in a sandbox, as an element": {
    body: async (app) => confluence(await both(app), "allow-scripts allow-same-origin"),
  },
  "Confluence: an HTML macro without an origin, as a frame": { body: (app) => confluence(asFrame(app), "allow-scripts") },
  "Confluence: an HTML macro without an origin, as an element": { body: async (app) => confluence(await both(app), "allow-scripts") },
  "MkDocs: the script before the element": { body: async (app) => await script(app, "") + asElement(app) },
  "MkDocs: the element before the script": { body: async (app) => asElement(app) + await script(app, "") },
  "MkDocs: as a module, and once more as a classic script": {
    body: async (app) => await script(app, 'type="module"') + asElement(app) + await script(app, ""),
  },
  "Docusaurus: a frame made by React": { body: () => "<main></main>", act: (page, app) => page.raw.evaluate((app) => {
    const frame = document.createElement("iframe");
    frame.src = `${app}?embed=1#v=2&tok=40`;
    frame.title = "What AI tokens cost and return";
    frame.loading = "lazy";
    frame.setAttribute("width", "100%");
    frame.setAttribute("height", 640);
    frame.style.border = "0";
    frame.referrerPolicy = "no-referrer";
    frame.setAttribute("sandbox", "allow-scripts allow-forms");
    document.querySelector("main").append(frame);
  }, app) },
  "Docusaurus: an element made by React": {
    body: async (app) => `<main></main>${await script(app)}`,
    // React sets properties where an element has them, and attributes otherwise.
    act: (page, app) => page.raw.evaluate((app) => {
      const element = document.createElement("tokenworth-embed");
      for (const [name, value] of Object.entries({ src: `${app}#v=2&tok=40`, title: "Tokens", height: 640, theme: "dark", lang: "de" })) {
        if (name in element) element[name] = value;
        else element.setAttribute(name, value);
      }
      element.append(Object.assign(document.createElement("a"), { href: app, textContent: "Tokens" }));
      document.querySelector("main").append(element);
    }, app),
  },
  "Backstage: a frame in a shadow root": { body: () => "<main></main>", act: (page, app) => inShadow(page, asFrame(app)) },
  "Backstage: an element in a shadow root": {
    body: async (app) => `<main></main>${await script(app)}`, act: (page, app) => inShadow(page, asElement(app)),
  },
};

/** Puts HTML into a shadow root, as a wiki does that keeps its own styles out. */
const inShadow = (page, html) => page.raw.evaluate((html) => {
  document.querySelector("main").attachShadow({ mode: "open" }).innerHTML = html;
}, html);

for (const [name, options] of Object.entries(HOSTS)) {
  test(`works in ${name}`, async () => works(await embedded(options)));
}

test("a widget of 320 by 400 scrolls down, and only down", async () => {
  const { frame } = await embedded(HOSTS["MediaWiki: a widget of fixed size"]);
  const [wide, high] = await frame.evaluate(() => {
    const { scrollWidth, scrollHeight } = document.documentElement;
    return [scrollWidth - innerWidth, scrollHeight - innerHeight];
  });
  assert.ok(wide <= 0 && high > 0, `${wide} px too wide, ${high} px to scroll`);
});

test("where the calculator's host does not let a frame without an origin have its scripts, its text is there", async () => {
  const { page, app } = await embedded({ body: (app) => asFrame(app), app: { headers: {} }, ready: false });
  const frame = await page.raw.waitForFrame((frame) => frame.url().startsWith(app.url));
  await frame.waitForSelector("h1");
  assert.match(await frame.$eval("h1", (heading) => heading.textContent), /\$/);
});

// The checks above see into the frame, wherever that is: a calculator damaged on purpose does not pass as sound.
for (const name of ["a frame without an origin of its own", "Confluence: an HTML macro without an origin, as an element", "Backstage: an element in a shadow root"]) {
  test(`what goes wrong inside is noticed in ${name}`, async () => {
    const damage = `console.error("oh"); import("data:text/javascript,1").catch(() => 0); fetch("http://localhost:9/").catch(() => 0);`;
    const tamper = (file, body) => (file.startsWith("boot-") ? { body: `${damage}\n${body}` } : undefined);
    const { problems } = await embedded({ ...HOSTS[name], app: { headers: OPEN, tamper } });
    assert.match(problems().join("\n"), /^console: oh$/m);
    assert.match(problems().join("\n"), /^policy: .*connect-src .*localhost/m);
  });
}

test("what is stored is noticed", async () => {
  const damage = `localStorage.a = 1; sessionStorage.b = 1; document.cookie = "c=1"; indexedDB.open("d");`;
  const tamper = (file, body) => (file.startsWith("boot-") ? { body: `${damage}\n${body}` } : undefined);
  const host = HOSTS["a frame with its own origin, whose host sends nothing special"];
  const { stored } = await embedded({ ...host, app: { headers: {}, tamper } });
  assert.deepEqual(Object.keys(await stored()).sort(), ["cookies", "databases", "local", "session"]);
});
