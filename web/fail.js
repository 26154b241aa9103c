// Where the program cannot start – blocked by a policy, missing, of the wrong type, cut short – the static text of the page
// stays, #fallback says why there is no more, and the text for readers without JavaScript is shown as well.
import { give } from "./example.js";
import { at, describe, isTrap, show } from "./panic.js";

export function fail(error) {
  console.error(error);
  // The inputs of the link may be the cause, so the reader gets the same ways out as after any other panic.
  if (isTrap(error)) return show(describe(error));
  const reason = error?.message || String(error);
  at("fallback-reason").textContent = error?.isPassing ? `${reason}. Trying again…` : reason;
  at("fallback-reload").onclick = () => location.reload();
  if (!at("fallback").hidden) return;
  give();
  at("fallback").hidden = false;
  at("app").insertAdjacentHTML("afterend", at("results-text").textContent);
}

/** The program has started after all. */
export function recover() {
  if (at("fallback").hidden) return;
  at("fallback").hidden = true;
  at("app").nextElementSibling.remove();
}
