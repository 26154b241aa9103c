// Loads programs, whose addresses the page's own script element holds (see Trunk.toml).
export const { js, wasm, later, laterWasm, laterStyles } = document.querySelector("script[data-wasm]").dataset;
export const address = (path) => new URL(path, document.baseURI).href;

/**
 * Loads and starts a program: its glue and its wasm. Throws where either is missing, blocked or damaged. `hold` makes of the
 * answer with the wasm what is started, and may wait with it.
 */
export async function start(js, wasm, hold) {
  const program = await import(address(js));
  // Fetched here, since the glue would hide a missing file behind the error of compiling its replacement.
  const response = await fetch(address(wasm));
  if (!response.ok) throw new Error(`${wasm}: ${response.status} ${response.statusText}`);
  await program.default({ module_or_path: hold ? await hold(response) : response });
  return program;
}
