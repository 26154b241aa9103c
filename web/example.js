// Until the program runs, the page shows an example with the default inputs. If the address holds inputs, a note says
// that they are still loading.
const example = () => document.querySelector(".example");
let said;

/** Whether the address holds inputs, that is, more than a version and a presentation. */
const holdsInputs = ({ hash, search }) => !/^#?(v=\d*)?&*$/.test(hash) || /[?&]preset=|%23/i.test(search);

/** Says that the inputs are loading. Must be called before the program is loaded. */
export function wait() {
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
