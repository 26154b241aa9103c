// Writes the page as a single file: node single-file.mjs GLUE PROGRAM OUT, where GLUE is the release's script that starts
// its program, and PROGRAM is that program, compressed with gzip. Everything else is as in the usual page. Its policy allows
// script and style by their hashes, and no request but for the file itself, in the preview of an embedded page.
import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { FIRST_SCREEN, filled } from "./static-page.mjs";

const [glue, program, out] = process.argv.slice(2);
const read = (path) => readFile(path, "utf8");
const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
const bundled = async (options) => {
  const { outputFiles: [{ text }] } = await build({ bundle: true, write: false, minify: true, charset: "utf8", ...options });
  return text.trim();
};

const style = await bundled({ entryPoints: ["styles/page.css"] });
/** Everything that runs, as one module. */
const code = await bundled({
  entryPoints: ["web/single.js"], format: "esm", target: "es2022",
  alias: { program: resolve(glue) }, define: { "import.meta.url": '"about:blank"' },
});
const wasm = (await readFile(program)).toString("base64");
const [page, picture] = await Promise.all([read("index.html"), read(join(FIRST_SCREEN, "default.svg"))]);
const policy = `default-src 'none'; script-src ${hash(code)} 'wasm-unsafe-eval'; style-src ${hash(style)}; img-src data: blob:; `
  // The preview of an embedded page is this file again, where a server has it.
  + "frame-src 'self'; base-uri 'none'; form-action 'none'";
const put = (html, from, to) => {
  if (!html.match(from)) throw new Error(`index.html lacks ${from}`);
  return html.replace(from, () => to);
};
let html = await filled(page.replace(/<!-- [^]*? -->\n/g, ""), picture.trim());
html = html.replace(/<link (data-trunk|rel="manifest"|rel="stylesheet")[^]*?>\n/g, "");
html = put(html, /(?<=http-equiv="Content-Security-Policy" content=")[^"]*/, policy);
html = put(html, "</head>", `<style>${style}</style>\n</head>`);
// Last, so that the static text is there before the program is read.
html = put(html, "</body>", `<script type="application/octet-stream" id="program">${wasm}</script>\n<script type="module">${code}</script>\n</body>`);
await writeFile(out, html);
