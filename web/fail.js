// If the program cannot start (blocked by a policy, missing, of the wrong type, truncated), the static text of the page
// remains, #fallback gives the reason, and the text for readers without JavaScript is added.
import { give } from "./first.js";
import { at, describe, isTrap, show } from "./panic.js";

export function fail(error) {
  console.error(error);
  // The inputs in the link may be the cause, so the reader gets the same buttons as after any other panic.
  if (isTrap(error)) return show(describe(error));
  const reason = error?.message || String(error);
  at("fallback-reason").textContent = error?.isPassing ? `${reason}. Trying again…` : reason;
  at("fallback-reload").onclick = () => location.reload();
  if (!at("fallback").hidden) return;
  give();
  at("fallback").hidden = false;
  at("app").insertAdjacentHTML("afterend", at("results-text").textContent);
}

/** Removes the notice and the text when the program has started after all. */
export function recover() {
  if (at("fallback").hidden) return;
  at("fallback").hidden = true;
  at("app").nextElementSibling.remove();
}
