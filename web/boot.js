// Starts the page; where that fails, fail.js says so.
import { fail } from "./fail.js";
import { js, start, wasm } from "./load.js";
import { awaitTouch, touched } from "./touch.js";

// The browser reads its tables of numbers at their first use: better now, while the program is still on its way.
setTimeout(() => new Intl.NumberFormat(navigator.language, { style: "currency", currency: "USD" }).format(0));

// The static text is seen before the program takes its place. A page that is not in sight has no frames to wait for.
const seen = new Promise((done) => {
  requestAnimationFrame(() => setTimeout(done));
  setTimeout(done, 100);
});

// What keeps the page for the next visit comes when everything else is there and the browser has nothing to do.
const idle = globalThis.requestIdleCallback ?? setTimeout;
new MutationObserver((_, ready) => {
  ready.disconnect();
  idle(() => import("./offline.js"));
}).observe(document.documentElement, { attributeFilter: ["data-ready"] });

try {
  await seen;
  await start(js, wasm);
  awaitTouch();
  if (/[?&]view=(evidence|method)(&|$)/.test(location.search)) touched();
} catch (error) {
  fail(error);
}
