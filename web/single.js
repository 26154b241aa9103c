// Starts the page in a single file (dist/tokenworth.html), which contains the compressed program. It fetches nothing.
import init from "program";
import { fail } from "./fail.js";
import { place, seen } from "./first.js";
import { begin, isEmbedded } from "./frame.js";
import { at } from "./panic.js";

/** The program, which is compressed with gzip and encoded in Base64, as a response. */
function unpacked(text) {
  const packed = new Blob([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))]);
  // With this media type, browsers compile it while they decompress it.
  return new Response(packed.stream().pipeThrough(new DecompressionStream("gzip")), { headers: { "content-type": "application/wasm" } });
}

/**
 * Starts the program. This is a function, because WebKit hangs if a frame is removed while its module waits in a
 * top-level `await`.
 */
async function run() {
  await seen();
  await init({ module_or_path: unpacked(at("program").textContent.trim()) });
}

place();
run().catch(fail).then(() => {
  if (isEmbedded) begin([]);
});
