// Starts the page; where that fails, fail.js says so.
import { fail } from "./fail.js";
import { start } from "./load.js";
import { seen } from "./seen.js";

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
if (/[?&]embed=1(&|%(25)*23|$)/.test(location.search)) {
  const said = [], keep = (event) => said.push(event);
  addEventListener("message", keep);
  const frame = import("./frame.js").catch(console.error);
  Promise.race([ready, new Promise((done) => { failed = done; })]).then(async () => {
    (await frame)?.begin(said);
    removeEventListener("message", keep);
  });
}

try {
  await seen();
  await start();
} catch (error) {
  fail(error);
  failed?.();
}
