// The static page shows the first screen of the Budget view, and contains those of the other views as templates.
import { at } from "./panic.js";

/** Shows the first screen of the view that the address asks for. Must be called before the page is painted. */
export function place() {
  // A link that was rewritten in transit can have its fragment in the query.
  const [view] = (new URLSearchParams(location.search).get("view") ?? "").split(/#|%23/);
  const screen = at(`first-${view}`);
  if (screen) at("app").replaceChildren(screen.content);
}
