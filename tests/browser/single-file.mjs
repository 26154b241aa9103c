// Writes the page in a single file: node single-file.mjs PROGRAM OUT, where the folder PROGRAM holds single.js and
// single_bg.wasm.gz. Everything else is that of the usual page; its policy names what is in it by hashes, and allows no
// request but for itself, in the preview of an embedded page.
import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { build, transform } from "esbuild";
import { FALLBACK, filled } from "./static-page.mjs";
import { toText } from "../../web/seven.js";

const [program, out] = process.argv.slice(2);
const read = (path) => readFile(path, "utf8");
const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

async function styles() {
  const parts = await Promise.all(["styles/page.css", "styles/written.css"].map(read));
  return (await transform(parts.join("\n"), { loader: "css", minify: true })).code.trim();
}

/** Everything that runs, as one script. It waits, so that it is a module. */
async function script() {
  const { outputFiles: [{ text }] } = await build({
    entryPoints: ["web/single.js"], bundle: true, write: false, format: "esm", target: "es2022", minify: true, charset: "utf8",
    alias: { single: resolve(program, "single.js") }, define: { "import.meta.url": '"about:blank"' },
  });
  return text.trim();
}

const [style, code, wasm, page, picture] = await Promise.all([
  styles(), script(), readFile(join(program, "single_bg.wasm.gz")).then(toText), read("index.html"), read(join(FALLBACK, "default.svg")),
]);
const policy = `default-src 'none'; script-src ${hash(code)} 'wasm-unsafe-eval'; style-src ${hash(style)}; img-src data: blob:; `
  // The preview of an embedded page is this file again, where a server has it.
  + "frame-src 'self'; base-uri 'none'; form-action 'none'";
const put = (html, from, to) => {
  if (!html.match(from)) throw new Error(`index.html lacks ${from}`);
  return html.replace(from, () => to);
};
let html = await filled(page.replace(/<!-- [^]*? -->\n/g, ""), picture.trim());
html = html.replace(/<link (data-trunk|rel="manifest")[^]*?>\n/g, "");
html = put(html, /(?<=http-equiv="Content-Security-Policy" content=")[^"]*/, policy);
html = put(html, "</head>", `<style>${style}</style>\n</head>`);
// Last, so that the static text is there before the program is read.
html = put(html, "</body>", `<script type="application/octet-stream" id="program">${wasm}</script>\n<script type="module">${code}</script>\n</body>`);
await writeFile(out, html);
