// Where the program cannot start – blocked by a policy, missing, of the wrong type, cut short – the static text of the page
// stays, #fallback says why there is no more than that, and what else is read without JavaScript is shown as well.
import { at, describe, isTrap, show } from "./panic.js";

export function fail(error) {
  console.error(error);
  // What the link holds may be the reason, so that the way out is that of any other panic.
  if (isTrap(error)) return show(describe(error));
  at("fallback-reason").textContent = error?.message || String(error);
  at("fallback").hidden = false;
  at("app").insertAdjacentHTML("afterend", at("results-text").textContent);
}
