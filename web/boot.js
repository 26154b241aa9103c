// Starts the page. If that fails, fail.js shows the reason.
import { fail, recover } from "./fail.js";
import { place, seen } from "./first.js";
import { begin, isEmbedded } from "./frame.js";
import { isReplaced, start } from "./load.js";
import { offer } from "./offer.js";

const ready = new Promise((done) => {
  new MutationObserver((_, attribute) => {
    attribute.disconnect();
    done();
  }).observe(document.documentElement, { attributeFilter: ["data-ready"] });
});

// The release is stored for the next visit some seconds after everything else, to spare slow connections on a first
// visit and readers who leave at once.
ready.then(() => setTimeout(keepRelease, 4000));

// In an embedded page, messages of the embedding page are kept until this page is rendered.
let failed;
if (isEmbedded) {
  const said = [], keep = (event) => said.push(event);
  addEventListener("message", keep);
  Promise.race([ready, new Promise((done) => { failed = done; })]).then(() => {
    begin(said);
    removeEventListener("message", keep);
  });
}

place();
run();

/**
 * Starts the program, and tries again if the cause of a failure may pass. This is a function, because WebKit hangs if a
 * frame is removed while its module waits in a top-level `await`.
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
 * Has the browser store this release. It waits for a network, because browsers never again fetch a script that they
 * could not fetch. Nothing on the page depends on it: a failure is retried on the next visit.
 */
async function keepRelease() {
  if (navigator.onLine === false) return addEventListener("online", keepRelease, { once: true });
  try {
    const { keep } = await import("./offline.js");
    // An embedded page is part of another one.
    if (!isEmbedded) await keep?.(offer);
  } catch {
    await offerNewer();
  }
}

/** Offers a newer release if there is one: a missing file may belong to a release that was replaced. */
async function offerNewer() {
  if (await isReplaced()) offer(() => location.reload());
}

/** Waits until the network is back, or for 1 second at first, twice as long with each attempt, at most 60. */
function pause(attempt) {
  return new Promise((done) => {
    setTimeout(done, Math.min(1000 * 2 ** attempt, 60_000));
    addEventListener("online", done, { once: true });
  });
}
