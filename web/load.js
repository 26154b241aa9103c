// Loads the program. The script element of the page holds the addresses of its files (see Trunk.toml).
const { js, wasm } = document.querySelector("script[data-wasm]").dataset;
const address = (path) => new URL(path, document.baseURI).href;

/** A file that could not be loaded. `isPassing`: another attempt may succeed, since the network failed or the server was busy. */
export class Unfetched extends Error {
  constructor(path, why, isPassing) {
    super(`${path.replace(/^.*\//, "")}: ${why}`);
    this.isPassing = isPassing;
  }
}

async function fetched(path) {
  const response = await fetch(address(path)).catch((error) => {
    throw new Unfetched(path, navigator.onLine === false ? "the browser is offline" : error.message, true);
  });
  if (!response.ok) throw new Unfetched(path, `${response.status} ${response.statusText}`, response.status >= 500);
  return response;
}

/**
 * Loads and starts the program: its glue and its wasm. Throws where either is missing, blocked or damaged. `attempt` counts
 * from 0: browsers remember that a module could not be fetched, so that each attempt has an address of its own.
 */
export async function start(attempt) {
  const again = attempt > 0 ? `?${attempt}` : "";
  const program = await import(address(js) + again).catch(async (error) => {
    await fetched(js);
    throw error;
  });
  // Fetched here, since the glue would hide a missing file behind the error of compiling its replacement.
  const response = await fetched(wasm);
  await program.default({ module_or_path: response });
}

/**
 * Whether the server now has another release than that of this page. The request bypasses the browser's cache and renews
 * the page in it, where a reload finds it.
 */
export async function isReplaced() {
  try {
    const response = await fetch(location.pathname, { cache: "reload" });
    const page = await response.text();
    return response.ok && page.includes("data-wasm") && !page.includes(wasm.replace(/^.*\//, ""));
  } catch {
    return false;
  }
}
