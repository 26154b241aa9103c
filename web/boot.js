// Starts the page; where that fails, fail.js says so.
import { fail } from "./fail.js";
import { js, start, wasm } from "./load.js";
import { seen } from "./seen.js";
import { awaitTouch, touched } from "./touch.js";

// The browser reads its tables of numbers at their first use: better now, while the program is still on its way.
setTimeout(() => new Intl.NumberFormat(navigator.language, { style: "currency", currency: "USD" }).format(0));

const ready = new Promise((done) => {
  new MutationObserver((_, attribute) => {
    attribute.disconnect();
    done();
  }).observe(document.documentElement, { attributeFilter: ["data-ready"] });
});

// What keeps the page for the next visit comes some seconds after everything else: a first visit on a slow line is spared
// that, and whoever leaves at once.
ready.then(() => setTimeout(() => import("./offline.js").catch(() => {}), 4000));

// In somebody else's page: the program does not wait for this, and works without.
let failed;
if (/[?&]embed=1(&|$)/.test(location.search)) {
  const said = [], keep = (event) => said.push(event);
  addEventListener("message", keep);
  const frame = import("./frame.js").catch(console.error);
  Promise.race([ready, new Promise((done) => { failed = done; })]).then(async () => {
    (await frame)?.begin(said);
    removeEventListener("message", keep);
  });
}

// A view that the second program writes is there to be read without the page's own program, which comes with a touch.
const [, view] = /[?&]view=(evidence|method)(&|$)/.exec(location.search) ?? [];

try {
  await seen();
  const hold = view && await touched() && await tokenworthAct("view", view);
  if (view) await seen();
  await start(js, wasm, hold);
  awaitTouch();
  if (view) touched();
} catch (error) {
  fail(error);
  failed?.();
}
