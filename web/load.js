// Loads the program, whose addresses the page's own script element holds (see Trunk.toml).
const { js, wasm } = document.querySelector("script[data-wasm]").dataset;
const address = (path) => new URL(path, document.baseURI).href;

/** Loads and starts the program: its glue and its wasm. Throws where either is missing, blocked or damaged. */
export async function start() {
  const program = await import(address(js));
  // Fetched here, since the glue would hide a missing file behind the error of compiling its replacement.
  const response = await fetch(address(wasm));
  if (!response.ok) throw new Error(`${wasm}: ${response.status} ${response.statusText}`);
  await program.default({ module_or_path: response });
}
