// Serves dist/, or another folder, on a free port of this machine, as a plain static host would.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

/** The release; $DIST names another folder, with a slash at its end. */
export const DIST = process.env.DIST ?? fileURLToPath(new URL("../../dist/", import.meta.url));
const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};
const ENCODINGS = [["br", ".br"], ["gzip", ".gz"]];

/**
 * @param {object} [options]
 * @param {string} [options.mount] the path under which the files lie, with both slashes
 * @param {Record<string, string>} [options.headers] sent with every answer
 * @param {(name: string, body: Buffer) => {status?: number, type?: string, body?: Buffer | string} | undefined}
 *   [options.tamper] damages an answer: what it returns replaces that part; a promise holds the answer back
 * @param {() => string} [options.root] the folder that is served just now, with a slash at its end
 * @returns {Promise<{url: string, close: () => Promise<void>}>}
 */
export async function serve({ mount = "/", headers = {}, tamper, root = () => DIST } = {}) {
  const server = createServer(async (request, response) => {
    const answer = await find(new URL(request.url, "http://host").pathname, request, { mount, tamper, root: root() });
    response.writeHead(answer.status, { ...answer.headers, ...headers, "cache-control": "no-store" });
    response.end(answer.body);
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const close = () => new Promise((closed) => server.close(closed) && server.closeAllConnections());
  return { url: `http://127.0.0.1:${server.address().port}${mount}`, close };
}

async function find(pathname, request, { mount, tamper, root }) {
  const missing = { status: 404, headers: { "content-type": TYPES[".txt"] }, body: "not found" };
  if (!pathname.startsWith(mount)) return missing;
  const name = normalize(decodeURIComponent(pathname.slice(mount.length)) || "index.html");
  if (name.startsWith("..")) return missing;
  const type = TYPES[extname(name)] ?? "application/octet-stream";
  try {
    const plain = await readFile(join(root, name));
    const damage = await tamper?.(name, plain);
    if (damage) {
      const { status = 200, body = plain } = damage;
      return { status, headers: { "content-type": damage.type ?? type }, body };
    }
    const { body, encoding } = await compressed(join(root, name), request.headers["accept-encoding"] ?? "") ?? { body: plain };
    const headers = { "content-type": type, vary: "accept-encoding" };
    return { status: 200, headers: encoding ? { ...headers, "content-encoding": encoding } : headers, body };
  } catch {
    return missing;
  }
}

/** The smallest sibling that the browser takes. */
async function compressed(path, accepted) {
  for (const [encoding, ending] of ENCODINGS) {
    if (!accepted.split(",").some((word) => word.trim().split(";")[0] === encoding)) continue;
    const body = await readFile(path + ending).catch(() => undefined);
    if (body) return { body, encoding };
  }
}
