// What the page has done by these scripts, by name: `tokenworthAct("copy", plain, html)`. Each says whether it was.
import { copy, download, picture } from "./delivery.js";
import { open } from "./dialogs.js";
import "./folds.js";

const ACTS = { copy, download, open, picture };

export const act = (name, ...about) => ACTS[name](...about);
