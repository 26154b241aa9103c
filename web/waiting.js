// A view that the second program writes waits for the page's own program: it is read without, and that comes with the first
// touch. Until it runs, what is pressed or chosen is held back, and done once it does: in the same place, since both
// programs write the same page.
import { ask } from "./ask.js";

const root = document.documentElement;
const app = document.getElementById("app");
const TOUCHES = [
  "pointerdown", "pointermove", "keydown", "focusin", "click", "change", "hashchange", "popstate", "tokenworth-presentation",
];
/** After these the page may be free to change under the reader's hands. */
const LET_GO = ["pointerup", "pointercancel", "change", "focusout"];

/**
 * Writes the view with the page around it. Where the page's own program has something to add, it comes at once; elsewhere
 * this resolves with the first touch, to what start() holds it with.
 */
export async function view(key) {
  const page = ask(`view:${key}`, location.href);
  if (!page) return;
  app.innerHTML = page;
  const { colours, embedded, title, urgent } = app.firstElementChild.dataset;
  document.title = title;
  root.dataset.theme = colours;
  if (urgent !== undefined || (embedded === undefined && hasStored())) return;
  root.dataset.ready = "1";
  const held = holdBack();
  await next(TOUCHES);
  return async (response) => {
    const program = await WebAssembly.compile(await response.arrayBuffer());
    while (held.isBusy()) await next(LET_GO);
    held.release();
    return program;
  };
}

/** Own scenarios, which the page's own program shows in its links. Without an origin it throws. */
function hasStored() {
  try {
    return localStorage.getItem("tokenworth/1/scenarios") !== null;
  } catch {
    return false;
  }
}

/** The next of these events, with all that follows from it. */
const next = (kinds) => new Promise((done) => {
  const hear = () => {
    kinds.forEach((kind) => removeEventListener(kind, hear, true));
    setTimeout(done);
  };
  kinds.forEach((kind) => addEventListener(kind, hear, true));
});

const controls = () => [...app.querySelectorAll("a, button, input, select, summary")];

/** Notes what the reader does to the page that stands there for the moment, to do it to the one that takes its place. */
function holdBack() {
  let pressed = -1, chosen = new Map(), isDown = false;
  /** Of theme and language, what the page around asks for (frame.js). */
  const asked = new URLSearchParams();
  const listeners = {
    pointerdown: () => { isDown = true; },
    pointerup: () => { isDown = false; },
    pointercancel: () => { isDown = false; },
    change: ({ target }) => chosen.set(controls().indexOf(target), target.value),
    click: (event) => {
      const control = event.target.closest("a, button");
      if (!app.contains(control) || leavesPage(event, control)) return;
      event.preventDefault();
      pressed = controls().indexOf(control);
    },
    "tokenworth-presentation": ({ detail }) => {
      new URLSearchParams(detail).forEach((value, key) => asked.set(key, value));
      root.dataset.theme = asked.get("theme") ?? root.dataset.theme;
    },
    beforeprint: () => {
      const place = document.getElementById("printed");
      if (place) place.textContent = ask("printed", location.href);
    },
  };
  const each = (change) => Object.entries(listeners).forEach(([kind, listener]) => change(kind, listener, true));
  each(addEventListener);
  /** With a list that is open or about to be. */
  const isChoosing = (list = document.activeElement) => list?.localName === "select" && !chosen.has(controls().indexOf(list));
  const repeat = (focused) => {
    each(removeEventListener);
    controls()[focused]?.focus({ preventScroll: true });
    for (const [place, value] of chosen) {
      const list = controls()[place];
      list.value = value;
      list.dispatchEvent(new Event("change", { bubbles: true }));
    }
    controls()[pressed]?.click();
    const detail = String(asked);
    if (detail) dispatchEvent(new CustomEvent("tokenworth-presentation", { detail }));
  };
  return {
    isBusy: () => isDown || isChoosing(),
    release() {
      const focused = controls().indexOf(document.activeElement);
      delete root.dataset.ready;
      new MutationObserver((_, ready) => {
        ready.disconnect();
        repeat(focused);
      }).observe(root, { attributeFilter: ["data-ready"] });
    },
  };
}

/** Whether the browser follows a link by itself: to another site, or in another window. */
const leavesPage = ({ ctrlKey, metaKey, shiftKey, button }, { origin, target }) =>
  ctrlKey || metaKey || shiftKey || button > 0 || Boolean(target) || (origin ?? location.origin) !== location.origin
  || !document.getElementById("fallback").hidden;
