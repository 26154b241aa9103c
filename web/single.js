// Starts the page in a single file (dist/tokenworth.html): its one program is in the document, packed, and answers what the
// other page's second program does. It fetches nothing.
import init, { answer } from "single";
import { act } from "./acts.js";
import { fail } from "./fail.js";
import { begin } from "./frame.js";
import { at } from "./panic.js";
import { seen } from "./seen.js";
import { toBytes } from "./seven.js";

/** The program, which is packed by gzip and written as text. */
function unpacked(text) {
  const stream = new Blob([toBytes(text)]).stream().pipeThrough(new DecompressionStream("gzip"));
  // With this type it compiles while it is unpacked.
  return new Response(stream, { headers: { "content-type": "application/wasm" } });
}

try {
  await seen();
  globalThis.tokenworthLater = answer;
  globalThis.tokenworthAct = act;
  await init({ module_or_path: unpacked(at("program").textContent) });
  dispatchEvent(new CustomEvent("tokenworth-later", { detail: "" }));
} catch (error) {
  fail(error);
}
if (/[?&]embed=1(&|$)/.test(location.search)) begin([]);
