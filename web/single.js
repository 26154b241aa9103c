// Starts the page in a single file (dist/tokenworth.html): its program is in the document, packed. It fetches nothing.
import init from "program";
import { wait } from "./example.js";
import { fail } from "./fail.js";
import { place } from "./first.js";
import { begin } from "./frame.js";
import { at } from "./panic.js";
import { seen } from "./seen.js";

/** The program, which is packed by gzip and written in Base64. */
function unpacked(text) {
  const packed = new Blob([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))]);
  // With this type it compiles while it is unpacked.
  return new Response(packed.stream().pipeThrough(new DecompressionStream("gzip")), { headers: { "content-type": "application/wasm" } });
}

place();
wait();
try {
  await seen();
  await init({ module_or_path: unpacked(at("program").textContent.trim()) });
} catch (error) {
  fail(error);
}
if (/[?&]embed=1(&|%(25)*23|$)/.test(location.search)) begin([]);
