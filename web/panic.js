// After a panic the program no longer works. This script shows its message and the ways to continue. The inputs are in
// the address.
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

/** Stops the events that the program listens for, and closes its dialogs, which would cover the notice. */
function bury() {
  const kinds = ["close", "copy", "focusout", "keydown", "popstate", "storage"];
  for (const kind of kinds) addEventListener(kind, (event) => event.stopImmediatePropagation(), true);
  for (const dialog of document.querySelectorAll("dialog[open]")) dialog.close();
  at("app").inert = true;
}

// The program reports its own panics. Any other trap reaches this script as an error of an event, a timer or a promise.
// The first is shown and logged; those after it are its consequences and are not logged. A stack overflow in the
// program is a RangeError or an InternalError.
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
