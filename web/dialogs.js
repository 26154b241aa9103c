// The dialogs that the second program writes, Share and Embed: shows them, and does what their buttons ask for.
//
//   data-copy="id"           copies the text of that element
//   data-save="name"         saves the text of the element data-from, or the answer to data-ask, as a file of data-type
//   data-ask="question"      asks the second program; with data-copy-answer the answer is copied
//   data-png="name"          saves the answer, a drawing, as a picture
//   data-close               closes the dialog
//
// What came of it is said in the element of the role status, in the words that it holds.
//
// With each change in its form a dialog is written again, and what has changed of it is put in place: neither the form,
// which has the focus, nor an unchanged preview is touched.
import { ask as askAbout } from "./ask.js";
import { copy, download, picture } from "./delivery.js";

const LARGEST_FILE = 1_000_000;

/**
 * The address of what is on the page: the tab of the view holds it, in somebody else's page the link to all of it, even
 * where the address bar cannot be written.
 */
export const shown = () =>
  location.href.replace(/[?#].*/s, "") + document.querySelector("nav a[aria-current], header a[target]").getAttribute("href");

const ask = (question) => askAbout(question, shown());

/** Opens the dialog of this kind, and closes it for good: it is written anew the next time. The browser gives back the focus. */
export function open(kind) {
  const dialog = document.createElement("dialog");
  dialog.className = "written-dialog";
  dialog.setAttribute("aria-labelledby", `${kind}-title`);
  dialog.innerHTML = ask(`${kind}:`);
  dialog.addEventListener("close", () => dialog.remove());
  dialog.addEventListener("click", (event) => pressed(dialog, event.target.closest("button")));
  dialog.addEventListener("input", ({ target }) => (target.type === "file" ? openFile(dialog, target) : renew(dialog, kind)));
  document.body.append(dialog);
  dialog.showModal();
  return true;
}

/** Puts in place what the changed form changes. */
function renew(dialog, kind) {
  const form = dialog.querySelector("form");
  const written = document.createElement("template");
  written.innerHTML = ask(`${kind}:${new URLSearchParams(new FormData(form))}`);
  for (const part of written.content.children) {
    const old = dialog.querySelector(`#${part.id}`);
    if (!old || old === form || old.outerHTML === part.outerHTML) continue;
    if (old.querySelector("details")?.open) part.querySelector("details").open = true;
    old.replaceWith(part.cloneNode(true));
  }
}

const status = (dialog) => dialog.querySelector("[role=status]");

/** Does what a button asks for, of the second program with `more` behind the question; says so where its dialog, or what holds it, has a place for that. */
export function pressed(dialog, button, more = "") {
  if (!button) return;
  const { ask: question, close, copy: id, copyAnswer, from, png, save, type } = button.dataset;
  if (close !== undefined) return dialog.close();
  const source = document.getElementById(id ?? from);
  const text = question ? ask(question + more) : from ? source?.outerHTML : source?.value ?? source?.textContent;
  const { copied, nothing, saved } = status(dialog).dataset;
  if (!text) return say(dialog, nothing);
  if (id || copyAnswer !== undefined) return say(dialog, copied, !copy(text) && text);
  const done = png ? picture(png, text) : download(save, type, text);
  say(dialog, saved.replace("%", png ?? save), !done && text);
}

/** Says what was done; what the browser refused to do is shown as a text to copy by hand. */
function say(dialog, words, refused) {
  const place = status(dialog);
  dialog.querySelector(".by-hand")?.remove();
  place.textContent = refused ? place.dataset.blocked : words;
  if (!refused) return place.scrollIntoView({ block: "nearest" });
  const field = Object.assign(document.createElement("textarea"), { className: "by-hand", readOnly: true, rows: 4, value: refused });
  field.setAttribute("aria-label", place.dataset.text);
  place.after(field);
  field.select();
}

/** Opens what a file holds, as a link is opened: in the address, from which Back leads away again. */
async function openFile(dialog, input) {
  const [file] = input.files;
  if (!file) return;
  // A byte more than there may be, so that it is refused as too long.
  const answer = ask(`open:${await file.slice(0, LARGEST_FILE + 1).text()}`);
  input.value = "";
  if (!answer.startsWith("#")) return say(dialog, answer);
  dialog.close();
  location.hash = answer;
}
