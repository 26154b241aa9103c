// Starts the page in a single file (dist/tokenworth.html): its one program is in the document, packed, and answers what the
// other page's second program does. It fetches nothing.
import init, { answer } from "single";
import { fail } from "./fail.js";
import { at } from "./panic.js";

/** The program: base64 of gzip. */
function unpacked(text) {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt());
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  // With this type it compiles while it is unpacked.
  return new Response(stream, { headers: { "content-type": "application/wasm" } });
}

// The static text is seen before the program takes its place (see boot.js).
const seen = new Promise((done) => {
  requestAnimationFrame(() => setTimeout(done));
  setTimeout(done, 100);
});

try {
  await seen;
  globalThis.tokenworthLater = answer;
  await init({ module_or_path: unpacked(at("program").textContent) });
  dispatchEvent(new CustomEvent("tokenworth-later", { detail: "" }));
} catch (error) {
  fail(error);
}
