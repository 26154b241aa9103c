// Has the browser keep this release (sw.js), so that the page opens without a network; and offers a new release once the
// browser has fetched one. Not in frames, which are part of another page, nor where the browser keeps nothing.
let pressed = false, offered;

async function keep() {
  if (self !== top || /[?&]embed=1(&|%(25)*23|$)/.test(location.search) || !/^https?:$/.test(location.protocol)) return;
  // Missing on plain HTTP; without an origin it throws.
  const workers = navigator.serviceWorker;
  if (!workers) return;
  const kept = await workers.register("sw.js", { updateViaCache: "none" });
  // Where another tab has pressed the button, this one goes on with what it has.
  workers.addEventListener("controllerchange", () => pressed && location.reload());
  const ready = (release) => release?.state === "installed" && workers.controller && offer(release);
  /** The first release of all has nothing to replace: it is only kept. */
  const follow = (coming) => coming?.addEventListener("statechange", () => ready(coming));
  ready(kept.waiting);
  follow(kept.installing);
  kept.addEventListener("updatefound", () => follow(kept.installing));
}

/** Offers a release that has been fetched; once, however often it is heard of. */
function offer(release) {
  if (release === offered) return;
  offered = release;
  document.getElementById("release")?.remove();
  const region = element("div", { id: "release", className: "page", role: "status" });
  document.body.prepend(region);
  const use = button("Use it now", () => {
    pressed = use.disabled = true;
    release.postMessage("take over");
  });
  const notice = element("div", { className: "notice" });
  notice.append(element("p", { textContent: "A new version of this calculator is ready. Your inputs stay." }), use);
  notice.append(button("Dismiss", () => region.remove()));
  // Screen readers hear what comes into a region that is there already.
  requestAnimationFrame(() => region.append(notice));
}

const element = (name, properties) => Object.assign(document.createElement(name), properties);
const button = (textContent, onclick) => element("button", { type: "button", textContent, onclick });

// Whatever the browser refuses, the page works without.
keep().catch(() => {});
