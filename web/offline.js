// Has the browser keep this release (sw.js), so that the page opens without a network; and offers a new release once the
// browser has fetched one. Not in frames, which are part of another page, nor where the browser has no service workers.
const HOUR = 3_600_000;
let pressed = false, offered;

/** Keeps this release. `offer` shows the reader an offer of another release, and calls its argument if it is accepted. */
export async function keep(offer) {
  if (self !== top || /[?&]embed=1(&|%(25)*23|$)/.test(location.search) || !/^https?:$/.test(location.protocol)) return;
  // Missing on plain HTTP; without an origin it throws.
  const workers = navigator.serviceWorker;
  if (!workers) return;
  const kept = await workers.register("sw.js", { updateViaCache: "none" });
  // If the button was pressed in another tab, this tab goes on with the release that it has.
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
  /** Follows a release until it is installed. The first one replaces nothing: it is only kept. */
  const follow = (coming) => coming?.addEventListener("statechange", () => ready(coming));
  ready(kept.waiting);
  follow(kept.installing);
  kept.addEventListener("updatefound", () => follow(kept.installing));
  // A tab can stay open for weeks: browsers look for another release only when a page is opened.
  let asked = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.hidden || Date.now() - asked < HOUR) return;
    asked = Date.now();
    kept.update().catch(() => {});
  });
}
