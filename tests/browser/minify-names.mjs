// Gives what a program imports and exports short names, in the wasm and in its glue: wasm-bindgen's hold hashes, which no
// compression makes small. They are a fiftieth of what a first visit takes to download.
import { execFileSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const WASM_OPT = fileURLToPath(new URL("./node_modules/binaryen/bin/wasm-opt", import.meta.url));
// All that browsers know today: the short form of imports is not among it.
const FEATURES = ["--all-features", "--disable-compact-imports"];
const PASS = "--minify-imports-and-exports-and-modules";
/** What wasm-opt calls every module. */
const MODULE = "a";

/** Renames in both files. The glue is that of wasm-bindgen, not yet minified. */
export async function minifyNames(wasm, glue) {
  const map = execFileSync(process.execPath, [WASM_OPT, ...FEATURES, PASS, wasm, "-o", wasm], { maxBuffer: 1 << 24 });
  const { imports, exports } = JSON.parse(map);
  let code = await readFile(glue, "utf8");
  for (const [module, name, short] of imports) {
    code = replaced(code, `${name}:`, `${short}:`, /\s/);
    code = code.replaceAll(`"${module}": import0`, `"${MODULE}": import0`);
  }
  for (const [name, short] of exports) code = replaced(code, `wasm.${name}`, `wasm.${short}`, /[^\w$]/, true);
  await writeFile(glue, code);
}

/** Every occurrence between word borders. */
function replaced(code, from, to, border, optional = false) {
  const parts = code.split(from);
  if (parts.length === 1 && !optional) throw new Error(`the glue has no ${from}`);
  return parts.reduce((before, after) => {
    const whole = border.test(before.at(-1)) && (from.endsWith(":") || !/^[\w$]/.test(after));
    return before + (whole ? to : from) + after;
  });
}
