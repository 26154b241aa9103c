// A hook of trunk (see Trunk.toml). Every build gets the program's own default results into index.html, which `cargo xtask`
// has written before. A debug build loses its Content-Security-Policy, because live reload works through an inline script. A
// release has scripts and styles minified, which is a fourth of what the glue takes to download; the page's own scripts
// bundled, with those apart that are not always loaded; all that trunk calls the same in every release named by its contents,
// so that no cache mixes two releases; and a service worker that knows these names.
import { createHash } from "node:crypto";
import { copyFile, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { minifyNames } from "./minify-names.mjs";
import { FALLBACK, filled } from "./static-page.mjs";

const { TRUNK_PROFILE, TRUNK_STAGING_DIR: staging, TRUNK_DIST_DIR, TRUNK_HTML_FILE } = process.env;
const HTML = join(staging, "index.html");
/** Browsers would keep what is only tried out, and show it in place of the next try. */
const isTrial = basename(TRUNK_DIST_DIR) !== "dist";
const hashed = (body) => createHash("sha256").update(body).digest("hex").slice(0, 16);

async function rewrite(path, change) {
  await writeFile(path, await change(await readFile(path, "utf8")));
}

if (basename(TRUNK_HTML_FILE) === "single.html") await program();
else await page();

/** The program of the page in a single file, under names that do not change: single-file.mjs takes it from here. */
async function program() {
  for (const name of await readdir(staging)) await rename(join(staging, name), join(staging, name.replace(/^single-\w+?(?=_bg\.wasm|\.js)/, "single")));
  await minifyNames(join(staging, "single_bg.wasm"), join(staging, "single.js"));
}

async function page() {
  await rewrite(HTML, filled);
  for (const name of ["default.svg", "default-dark.svg"]) await copyFile(join(FALLBACK, name), join(staging, name));
  if (TRUNK_PROFILE === "debug") {
    const policy = /<meta\b[^>]*http-equiv="?Content-Security-Policy"?[^>]*>/i;
    await rewrite(HTML, (page) => page.replace(policy, ""));
  } else {
    await release();
  }
  if (isTrial) {
    const offline = (await readdir(staging)).filter((name) => name.startsWith("offline"));
    await Promise.all(offline.map((name) => writeFile(join(staging, name), "")));
  } else {
    await writeFile(join(staging, "sw.js"), await worker());
  }
}

async function release() {
  const { build, transform } = await import("esbuild");
  const scripts = (await readdir("web")).filter((name) => name.endsWith(".js") && !/^(boot|embed-\d+)\.js$/.test(name));
  await Promise.all(scripts.map((name) => rm(join(staging, name), { force: true })));
  await build({
    entryPoints: ["web/boot.js"], outdir: staging, allowOverwrite: true,
    bundle: true, splitting: true, chunkNames: "[name]-[hash]", format: "esm", target: "es2022", minify: true,
  });
  const names = await readdir(staging);
  for (const wasm of names.filter((name) => name.endsWith("_bg.wasm"))) {
    await minifyNames(join(staging, wasm), join(staging, wasm.replace("_bg.wasm", ".js")));
  }
  const minify = (path, options) => rewrite(path, async (code) => (await transform(code, { minify: true, ...options })).code);
  for (const name of names) {
    const path = join(staging, name);
    if (/^(tokenworth|later).*\.js$/.test(name)) await minify(path, { format: "esm", target: "es2022" });
    if (name.endsWith(".css")) await minify(path, { loader: "css" });
  }
  await rewrite(HTML, (page) => page.replace(/<!-- [^]*? -->\n/g, ""));
  for (const [name, begin, end] of [["boot.js", "boot", ".js"], ["later.js", "later", ".js"], ["later_bg.wasm", "later", "_bg.wasm"], ["written.css", "written", ".css"]]) {
    const path = join(staging, name);
    const named = `${begin}-${hashed(await readFile(path))}${end}`;
    await rename(path, join(staging, named));
    await rewrite(HTML, (page) => page.replace(`./${name}"`, `./${named}"`));
  }
}

/** The service worker of this release: what is in it, and which of that its page names. */
async function worker() {
  const { transform } = await import("esbuild");
  const names = (await readdir(staging)).filter((name) => !/^embed-/.test(name)).sort();
  const bodies = await Promise.all(names.map((name) => readFile(join(staging, name))));
  const [page, source] = await Promise.all([readFile(HTML, "utf8"), readFile("web/sw.js", "utf8")]);
  const define = {
    RELEASE: hashed([source, ...names.map((name, nth) => `${name} ${hashed(bodies[nth])}`)].join("\n")),
    FILES: names,
    NAMED: names.filter((name) => page.includes(`./${name}"`)),
  };
  const defined = Object.fromEntries(Object.entries(define).map(([name, value]) => [name, JSON.stringify(value)]));
  return (await transform(source, { minify: true, target: "es2022", define: defined })).code;
}
