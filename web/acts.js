// What the page has done by these scripts, by name: `tokenworthAct("copy", plain, html)`. Each says whether it was.
import { copy, download, picture } from "./delivery.js";
import { open } from "./dialogs.js";
import "./folds.js";
import "./multiples.js";
import { view } from "./waiting.js";

const ACTS = { copy, download, open, picture, view };

export const act = (name, ...about) => ACTS[name](...about);
