// The page stands with the first screen of the Budget view; it holds those of the other views as templates.
import { at } from "./panic.js";

/** Puts the first screen of the view in place that the address asks for. Call it before the page is painted. */
export function place() {
  // A link that was rewritten on its way holds its fragment in the query.
  const [view] = (new URLSearchParams(location.search).get("view") ?? "").split(/#|%23/);
  const screen = at(`first-${view}`);
  if (screen) at("app").replaceChildren(screen.content);
}
