// Starts the page. If its program cannot be loaded – blocked by a policy, missing, of the wrong type, cut short – the
// static text of the page stays, and #fallback says why there is no more than that.
import { js, start, wasm } from "./load.js";
import { at, describe, isTrap, show } from "./panic.js";
import { awaitTouch, touched } from "./touch.js";

// The browser reads its tables of numbers at their first use: better now, while the program is still on its way.
setTimeout(() => new Intl.NumberFormat(navigator.language, { style: "currency", currency: "USD" }).format(0));

// The static text is seen before the program takes its place. A page that is not in sight has no frames to wait for.
const seen = new Promise((done) => {
  requestAnimationFrame(() => setTimeout(done));
  setTimeout(done, 100);
});

// In somebody else's page: the program does not wait for this, and works without.
const said = [], keep = (event) => said.push(event);
const embedded = /[?&]embed=1(&|$)/.test(location.search);
if (embedded) addEventListener("message", keep);
const frame = embedded && import("./frame.js").catch(console.error);

try {
  await seen;
  await start(js, wasm);
  awaitTouch();
  if (/[?&]view=(evidence|method)(&|$)/.test(location.search)) touched();
} catch (error) {
  console.error(error);
  // What the link holds may be the reason, so that the way out is that of any other panic.
  if (isTrap(error)) show(describe(error));
  else {
    const reason = at("fallback-reason");
    if (reason) reason.textContent = error?.message || String(error);
    at("fallback")?.removeAttribute("hidden");
  }
}
if (embedded) {
  (await frame)?.begin(said);
  removeEventListener("message", keep);
}
