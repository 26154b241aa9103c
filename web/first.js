// The static page, before the program runs: the first screen of the view that the address asks for, with the default
// inputs. If the address holds inputs, a note says that they are still loading.
import { at } from "./panic.js";

const example = () => document.querySelector(".example");
let said;

/** Shows the first screen of the view in the address. Must be called before the page is painted. */
export function place() {
  at("blocked")?.remove();
  // A link that was rewritten in transit can have its fragment in the query.
  const [view] = (new URLSearchParams(location.search).get("view") ?? "").split(/#|%23/);
  // The first screens of the other views are templates.
  const screen = at(`first-${view}`);
  if (screen) at("app").replaceChildren(screen.content);
  wait();
}

/** Resolves when it has been painted, or after 100 ms, since a page in the background has no animation frames. */
export const seen = () => new Promise((done) => {
  requestAnimationFrame(() => setTimeout(done));
  setTimeout(done, 100);
});

/** Whether the address holds inputs, that is, more than a version and a presentation. */
const holdsInputs = ({ hash, search }) => !/^#?(v=\d*)?&*$/.test(hash) || /[?&]preset=|%23/i.test(search);

/** Says that the inputs are loading. */
function wait() {
  const note = example();
  if (!note || !holdsInputs(location)) return;
  said = note.textContent;
  note.textContent = note.dataset.waiting;
  note.dataset.isWaiting = "";
}

/** Removes that note if the program will not start: the page remains an example. */
export function give() {
  const note = example();
  if (!note || said === undefined) return;
  note.textContent = said;
  delete note.dataset.isWaiting;
}
