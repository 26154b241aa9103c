// What nobody needs before the first touch – explanations, exports, pictures, dialogs, two of the views – comes with it,
// and is tried again at the next one where it does not. The page asks by tokenworthLater(), and waits for the event. A
// click is a touch, too: that of a screen reader comes alone, and with each click something is under way for it to wait
// for. Before the program has started there is nobody to ask.
import { address, later, laterStyles, laterWasm, start } from "./load.js";

const touches = ["pointerdown", "keydown", "focusin", "click"];
let tries = 0, coming = false;

/** Loads it, unless it is on its way or there; says whether it has come. */
export async function touched() {
  if (coming) return false;
  coming = true;
  if (!tries) document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href: address(laterStyles) }));
  let detail = "";
  try {
    // A browser may remember that a script was missing, but not at another address.
    const again = tries++ ? `?${tries}` : "";
    const [program, acts] = await Promise.all([start(later + again, laterWasm), import("./acts.js")]);
    globalThis.tokenworthLater = program.answer;
    globalThis.tokenworthAct = acts.act;
    touches.forEach((kind) => removeEventListener(kind, touched, true));
  } catch (error) {
    console.error(error);
    coming = false;
    detail = "failed";
  }
  dispatchEvent(new CustomEvent("tokenworth-later", { detail }));
  return !detail;
}

/** Waits for the first touch. */
export const awaitTouch = () => coming || touches.forEach((kind) => addEventListener(kind, touched, true));
