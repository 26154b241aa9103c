// The dialogs that the second program writes, Share and Embed: shows them, and does what their buttons ask for.
//
//   data-copy="id"           copies the text of that element
//   data-save="name"         saves the text of the element data-from, or the answer to data-ask, as a file of data-type
//   data-ask="question"      asks the second program; with data-copy-answer the answer is copied
//   data-png="name"          saves the answer, a drawing, as a picture
//   data-close               closes the dialog
//
// With each change in its form a dialog is written again, and what has changed of it is put in place: neither the form,
// which has the focus, nor an unchanged preview is touched.
import { copy, download, picture } from "./delivery.js";

const LARGEST_FILE = 1_000_000;

/** The address of what is on the page: the tab of the view holds it, even where the address bar cannot be written. */
const shown = () => document.querySelector("nav a[aria-current]").href;

function ask(question) {
  const link = shown();
  const locale = new URLSearchParams(location.search).get("lang") ?? navigator.language;
  const today = new Date().toISOString().slice(0, 10);
  return globalThis.tokenworthLater(question, new URL(link).hash.slice(1), locale, today, link, false) ?? "";
}

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
    if (old && old !== form && old.outerHTML !== part.outerHTML) old.replaceWith(part.cloneNode(true));
  }
}

const say = (dialog, words) => { dialog.querySelector("[role=status]").textContent = words; };

function pressed(dialog, button) {
  if (!button) return;
  const { ask: question, close, copy: id, copyAnswer, from, png, save, type } = button.dataset;
  if (close !== undefined) return dialog.close();
  const source = document.getElementById(id ?? from);
  const text = question ? ask(question) : from ? source?.outerHTML : source?.value ?? source?.textContent;
  if (!text) return;
  if (id || copyAnswer !== undefined) return told(dialog, copy(text), "Copied.", text);
  const saved = png ? picture(png, text) : download(save, type, text);
  told(dialog, saved, `Saved as ${png ?? save}.`, text);
}

/** Says that it is done; where the browser refuses, shows a text to copy by hand. */
function told(dialog, done, words, text) {
  const status = dialog.querySelector("[role=status]");
  dialog.querySelector(".by-hand")?.remove();
  say(dialog, done ? words : "This browser does not let the page do that. Here is the text, to copy by hand:");
  if (done) return;
  const field = document.createElement("textarea");
  Object.assign(field, { className: "by-hand", readOnly: true, rows: 4, value: text, ariaLabel: "Text to copy" });
  status.after(field);
  field.select();
}

/** Opens what a file holds, as a link is opened: in the address, from which Back leads away again. */
async function openFile(dialog, input) {
  const [file] = input.files;
  if (!file) return;
  const answer = ask(`open:${file.size > LARGEST_FILE ? "" : await file.text()}`);
  input.value = "";
  if (!answer.startsWith("#")) return say(dialog, answer);
  dialog.close();
  location.hash = answer;
}
