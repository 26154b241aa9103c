// Loads the program. The script element of the page has the addresses of its files (see Trunk.toml).
const { js, wasm } = document.querySelector("script[data-wasm]").dataset;
/** The address of a file. Browsers fetch none that has a login, and no message should tell it. */
function address(path) {
  const url = new URL(path, document.baseURI);
  url.username = url.password = "";
  return url.href;
}

/**
 * A file that could not be loaded. `isPassing`: whether another attempt may succeed, because the network failed or the
 * server was busy.
 */
class Unfetched extends Error {
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
 * Loads and starts the program: its JavaScript and its wasm. Throws if either is missing, blocked or damaged. `attempt`
 * counts from 0. Each attempt has an address of its own, because browsers remember that they could not fetch a module.
 */
export async function start(attempt) {
  const again = attempt > 0 ? `?${attempt}` : "";
  const program = await import(address(js) + again).catch(async (error) => {
    await fetched(js);
    throw error;
  });
  // The wasm is fetched here, because the generated JavaScript would report a missing file as an error of compilation.
  const response = await fetched(wasm);
  await program.default({ module_or_path: response });
}

/**
 * Whether the server has another release than that of this page. The request bypasses the browser's cache and updates
 * the page in it, so that a reload finds the new one.
 */
export async function isReplaced() {
  try {
    const response = await fetch(address(location.pathname), { cache: "reload" });
    const page = await response.text();
    return response.ok && page.includes("data-wasm") && !page.includes(wasm.replace(/^.*\//, ""));
  } catch {
    return false;
  }
}
