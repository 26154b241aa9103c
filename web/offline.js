// Has the browser store this release (sw.js), so that the page opens without a network, and offers a new release once
// the browser has fetched it. Does nothing in frames, which are part of another page, or if the browser has no service
// workers.
const HOUR = 3_600_000;
let pressed = false, offered;

/**
 * Stores this release. `offer` shows the reader an offer of another release, and calls its argument if the reader
 * accepts.
 */
export async function keep(offer) {
  if (self !== top || !/^https?:$/.test(location.protocol)) return;
  // Browsers have no service workers on plain HTTP. For a page with an opaque origin, this throws.
  const workers = navigator.serviceWorker;
  if (!workers) return;
  const kept = await workers.register("sw.js", { updateViaCache: "none" });
  // If the button was pressed in another tab, this tab continues with its own release.
  workers.addEventListener("controllerchange", () => pressed && location.reload());
  /** Offers a release once, however often it is reported. */
  const ready = (release) => {
    if (release?.state !== "installed" || !workers.controller || release === offered) return;
    offered = release;
    offer(() => {
      pressed = true;
      release.postMessage("take over");
    });
  };
  /** Waits until a release is installed. The first release replaces none, so it is stored without an offer. */
  const follow = (coming) => coming?.addEventListener("statechange", () => ready(coming));
  ready(kept.waiting);
  follow(kept.installing);
  kept.addEventListener("updatefound", () => follow(kept.installing));
  // A tab can stay open for weeks, but browsers look for another release only when a page is opened.
  let asked = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.hidden || Date.now() - asked < HOUR) return;
    asked = Date.now();
    kept.update().catch(() => {});
  });
}
