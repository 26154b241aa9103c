// The page in a frame of another page. With height=auto it reports its height to that page, in the two formats that
// published listeners understand (open-iframe-resizer's and Datawrapper's). It sends nothing but its size. It accepts
// theme and language from that page, and from no other window, and passes them to the program in an event on the
// window, "tokenworth-presentation", whose detail is a query: "theme=dark&lang=de".
const THEMES = ["auto", "light", "dark"];
const root = document.documentElement;
let told = 0, wanted;

/** Whether the address asks for an embedded page. A link that was rewritten in transit can have its fragment in the query. */
export const isEmbedded = /[?&]embed=1(&|%(25)*23|$)/.test(location.search);

/**
 * Starts to exchange messages with the embedding page. Call it once, when the page is rendered or has failed: before
 * that, there is no program to receive messages, and the height is not final. `said` are the messages received until
 * now.
 */
export function begin(said) {
  if (parent === window) return;
  said.forEach(hear);
  addEventListener("message", hear);
  if (new URLSearchParams(location.search).get("height") === "auto") follow();
}

function follow() {
  // Observes the box of the root element, which shrinks with its content; scrollHeight is never less than the height of
  // the frame. An observer is called at most once per animation frame.
  new ResizeObserver(tell).observe(root);
  addEventListener("resize", followed);
  // The middle of such a frame can be out of the reader's sight, so dialogs open near the last click (styles/page.css).
  root.dataset.height = "auto";
  addEventListener("click", ({ target }) => root.style.setProperty("--reader", `${target.getBoundingClientRect().top}px`), true);
}

/** Marks a frame that has the height which the page asks for. */
function followed() {
  if (Math.abs(innerHeight - told) <= 1) root.dataset.followed = "";
}

function tell() {
  const { width, height } = root.getBoundingClientRect();
  const high = Math.ceil(height);
  // Rounding alone can cause a difference of one pixel.
  if (Math.abs(high - told) <= 1) return;
  told = high;
  followed();
  parent.postMessage({ type: "iframe-resized", width: Math.ceil(width), height: high }, "*");
  // Listeners identify the frame by its window and accept the height under any key.
  parent.postMessage({ "datawrapper-height": { [window.name || "tokenworth"]: high } }, "*");
}

/** Keeps the last valid values until the next animation frame. */
function hear({ source, data }) {
  if (source !== parent || data?.type !== "tokenworth") return;
  const { theme, lang } = data, valid = {};
  if (THEMES.includes(theme)) valid.theme = theme;
  if (typeof lang === "string" && /^[a-z\d-]{0,35}$/i.test(lang)) valid.lang = lang;
  if (valid.theme === undefined && valid.lang === undefined) return;
  if (!wanted) requestAnimationFrame(present);
  wanted = { ...wanted, ...valid };
}

function present() {
  const detail = String(new URLSearchParams(wanted));
  wanted = undefined;
  dispatchEvent(new CustomEvent("tokenworth-presentation", { detail }));
}
