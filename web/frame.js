// The page in a frame of somebody else's page. With height=auto it tells that page how high it is, in the two ways that
// published listeners understand (open-iframe-resizer's, Datawrapper's); a size is all that ever leaves. From that page,
// and from no other window, it takes theme and language. The program hears of them by an event on the window,
// "tokenworth-presentation", whose detail is a query: "theme=dark&lang=de".
const THEMES = ["auto", "light", "dark"];
const root = document.documentElement;
let told = 0, wanted;

/**
 * To be called once, when the page stands or has failed: before, there is nobody to tell, and a height that will not
 * stay. `said` are the messages until now.
 */
export function begin(said) {
  if (parent === window) return;
  said.forEach(hear);
  addEventListener("message", hear);
  if (new URLSearchParams(location.search).get("height") === "auto") follow();
}

function follow() {
  // The root's own box, since it shrinks with what it holds: scrollHeight is never below the frame's height. An observer
  // is called at most once a frame.
  new ResizeObserver(tell).observe(root);
  // The middle of such a frame can be far from what the reader sees: dialogs open where the click was (styles/page.css).
  root.dataset.height = "auto";
  addEventListener("click", ({ target }) => root.style.setProperty("--reader", `${target.getBoundingClientRect().top}px`), true);
}

function tell() {
  const { width, height } = root.getBoundingClientRect();
  const high = Math.ceil(height);
  // Rounding alone can make a difference of one.
  if (Math.abs(high - told) <= 1) return;
  told = high;
  parent.postMessage({ type: "iframe-resized", width: Math.ceil(width), height: high }, "*");
  // Listeners know the frame by its window and take the height under any key.
  parent.postMessage({ "datawrapper-height": { [window.name || "tokenworth"]: high } }, "*");
}

/** Keeps the last of what is valid until the next frame. */
function hear({ source, data }) {
  if (source !== parent || data?.type !== "tokenworth") return;
  const { theme, lang } = data, valid = {};
  if (THEMES.includes(theme)) valid.theme = theme;
  if (typeof lang === "string" && /^[a-z\d-]{1,35}$/i.test(lang)) valid.lang = lang;
  if (!valid.theme && !valid.lang) return;
  if (!wanted) requestAnimationFrame(present);
  wanted = { ...wanted, ...valid };
}

function present() {
  const detail = String(new URLSearchParams(wanted));
  wanted = undefined;
  dispatchEvent(new CustomEvent("tokenworth-presentation", { detail }));
}
