// What the page has done by these scripts, by name: `tokenworthAct("copy", plain, html)`. Each says whether it was.
import { ask } from "./ask.js";
import { copy, download, picture } from "./delivery.js";
import { open } from "./dialogs.js";
import "./folds.js";

/** Puts a view in place of the static text, until the page's own program draws it. */
function view(key) {
  const main = document.querySelector("#app main");
  main.innerHTML = ask(`view:${key}`, location.href) || main.innerHTML;
}

const ACTS = { copy, download, open, picture, view };

export const act = (name, ...about) => ACTS[name](...about);
