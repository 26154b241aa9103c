// A panic leaves a dead program: what it says, and a way out, are this script's to show. The inputs are in the address.
const at = (id) => document.getElementById(id);

function show(details) {
  if (!at("panic")?.hidden) return;
  at("panic-details").textContent = details;
  at("panic-reload").onclick = () => location.reload();
  at("panic-reset").onclick = () => { location.hash = ""; location.reload(); };
  at("panic-copy").onclick = () => navigator.clipboard?.writeText(details).catch(() => getSelection().selectAllChildren(at("panic-details")));
  bury();
  at("panic").hidden = false;
  at("panic").scrollIntoView();
}

/** Keeps from the dead program what it listens to; an open dialog would keep the reader from the notice. */
function bury() {
  const kinds = ["close", "copy", "focusout", "hashchange", "keydown", "storage"];
  for (const kind of kinds) addEventListener(kind, (event) => event.stopImmediatePropagation(), true);
  for (const dialog of document.querySelectorAll("dialog[open]")) dialog.close();
  at("app").inert = true;
}

// The program of a debug build describes its panic. That of a release just traps, which reaches this script as an error
// of an event, of a timer or of a promise. The console reports the first; those after it are the dead program's.
// Too deep a recursion inside it is a plain RangeError, or an InternalError.
const isTrap = (error) => globalThis.WebAssembly !== undefined && (error instanceof WebAssembly.RuntimeError
  || /recursion|call stack/i.test(error?.message) && /wasm/.test(error?.stack));
const describe = ({ message, stack = "" }) => (stack.includes(message) ? stack : `${message}\n${stack}`);
let trapped = false;

function onError(event) {
  const error = event.type === "error" ? event.error : event.reason;
  if (!isTrap(error)) return;
  if (trapped) event.preventDefault();
  trapped = true;
  show(describe(error));
}

addEventListener("tokenworth-panic", ({ detail }) => show(detail));
addEventListener("error", onError);
addEventListener("unhandledrejection", onError);

// Loads the program. If that fails – blocked by a policy, missing, of the wrong type, cut short – the static text of the
// page stays, and #fallback says why there is no more than that.
const { js, wasm, later, laterWasm, laterStyles } = document.querySelector("script[data-wasm]").dataset;
const address = (path) => new URL(path, document.baseURI).href;

async function start(js, wasm) {
  const program = await import(address(js));
  // Fetched here, since the glue would hide a missing file behind the error of compiling its replacement.
  const response = await fetch(address(wasm));
  if (!response.ok) throw new Error(`${wasm}: ${response.status} ${response.statusText}`);
  await program.default({ module_or_path: response });
  return program;
}

// What nobody needs before the first touch – explanations, exports, pictures, two of the views – comes with it, and is tried again at the
// next one where it does not. The page asks by tokenworthLater(), and waits for the event. A click is a touch, too: that
// of a screen reader comes alone, and with each click something is under way for it to wait for. Before the program has
// started there is nobody to ask.
const touches = ["pointerdown", "keydown", "focusin", "click"];
let tries = 0, coming = false;
async function touched() {
  if (coming) return;
  coming = true;
  if (!tries) document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href: address(laterStyles) }));
  let detail = "";
  try {
    // A browser may remember that a script was missing, but not at another address.
    const again = tries++ ? `?${tries}` : "";
    globalThis.tokenworthLater = (await start(later + again, laterWasm)).answer;
    touches.forEach((kind) => removeEventListener(kind, touched, true));
  } catch (error) {
    console.error(error);
    coming = false;
    detail = "failed";
  }
  dispatchEvent(new CustomEvent("tokenworth-later", { detail }));
}

// The browser reads its tables of numbers at their first use: better now, while the program is still on its way.
setTimeout(() => new Intl.NumberFormat(navigator.language, { style: "currency", currency: "USD" }).format(0));

// The static text is seen before the program takes its place. A page that is not in sight has no frames to wait for.
const seen = new Promise((done) => {
  requestAnimationFrame(() => setTimeout(done));
  setTimeout(done, 100);
});

try {
  await seen;
  await start(js, wasm);
  touches.forEach((kind) => addEventListener(kind, touched, true));
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
