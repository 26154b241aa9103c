// Starts the page; where that fails, fail.js says so.
import { wait } from "./example.js";
import { fail, recover } from "./fail.js";
import { isReplaced, start } from "./load.js";
import { offer } from "./offer.js";
import { seen } from "./seen.js";

const ready = new Promise((done) => {
  new MutationObserver((_, attribute) => {
    attribute.disconnect();
    done();
  }).observe(document.documentElement, { attributeFilter: ["data-ready"] });
});

// What keeps the page for the next visit comes some seconds after everything else: a first visit on a slow line is spared
// that, and whoever leaves at once.
ready.then(() => setTimeout(() => import("./offline.js").then(({ keep }) => keep?.(offer)).catch(offerNewer), 4000));

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

wait();
await seen();
for (let attempt = 0; ; attempt++) {
  try {
    await start(attempt);
    recover();
    break;
  } catch (error) {
    fail(error);
    failed?.();
    if (!error?.isPassing) {
      await offerNewer();
      break;
    }
    await pause(attempt);
  }
}

/** A file that is gone may be of a release that another has replaced. */
async function offerNewer() {
  if (await isReplaced()) offer(() => location.reload());
}

/** Seconds that double from 1 up to a minute, or until the network is back. */
function pause(attempt) {
  return new Promise((done) => {
    setTimeout(done, Math.min(1000 * 2 ** attempt, 60_000));
    addEventListener("online", done, { once: true });
  });
}
