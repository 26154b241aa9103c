// A panic leaves a dead program: what it says, and a way out, are this script's to show. The inputs are in the address.
export const at = (id) => document.getElementById(id);

export function show(details) {
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

// The program describes its own panics. Any other trap reaches this script as an error of an event, of a timer or of a
// promise. The console reports the first; those after it are the dead program's. Too deep a recursion inside it is a plain
// RangeError, or an InternalError.
export const isTrap = (error) => globalThis.WebAssembly !== undefined && (error instanceof WebAssembly.RuntimeError
  || /recursion|call stack/i.test(error?.message) && /wasm/.test(error?.stack));
export const describe = ({ message, stack = "" }) => (stack.includes(message) ? stack : `${message}\n${stack}`);
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
