// Starts the page; if that fails, fail.js says so.
import { wait } from "./example.js";
import { fail, recover } from "./fail.js";
import { place } from "./first.js";
import { begin } from "./frame.js";
import { isReplaced, start } from "./load.js";
import { offer } from "./offer.js";
import { seen } from "./seen.js";

const ready = new Promise((done) => {
  new MutationObserver((_, attribute) => {
    attribute.disconnect();
    done();
  }).observe(document.documentElement, { attributeFilter: ["data-ready"] });
});

// The page is kept for the next visit some seconds after everything else, to spare a first visit on a slow line and
// readers who leave at once.
ready.then(() => setTimeout(keepRelease, 4000));

// Embedded in another page: what that page says before this one stands is kept until then.
let failed;
if (/[?&]embed=1(&|%(25)*23|$)/.test(location.search)) {
  const said = [], keep = (event) => said.push(event);
  addEventListener("message", keep);
  Promise.race([ready, new Promise((done) => { failed = done; })]).then(() => {
    begin(said);
    removeEventListener("message", keep);
  });
}

place();
wait();
run();

/**
 * Starts the program, and tries again while the cause may pass. A function, since WebKit hangs if a frame is removed while
 * its module waits in a top-level `await`.
 */
async function run() {
  await seen();
  for (let attempt = 0; ; attempt++) {
    try {
      await start(attempt);
      return recover();
    } catch (error) {
      fail(error);
      failed?.();
      if (!error?.isPassing) return offerNewer();
      await pause(attempt);
    }
  }
}

/**
 * Has the browser keep this release. Browsers do not fetch a script again that they could not fetch, so that this waits for
 * a network. Nothing on the page depends on it: what fails is tried again at the next visit.
 */
async function keepRelease() {
  if (navigator.onLine === false) return addEventListener("online", keepRelease, { once: true });
  try {
    const { keep } = await import("./offline.js");
    await keep?.(offer);
  } catch {
    await offerNewer();
  }
}

/** Offers a newer release where there is one: a missing file may belong to a release that was replaced. */
async function offerNewer() {
  if (await isReplaced()) offer(() => location.reload());
}

/** Waits for seconds that double from 1 up to 60, or until the network is back. */
function pause(attempt) {
  return new Promise((done) => {
    setTimeout(done, Math.min(1000 * 2 ** attempt, 60_000));
    addEventListener("online", done, { once: true });
  });
}
