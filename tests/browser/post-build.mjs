// A hook of trunk (see Trunk.toml). A debug build loses its Content-Security-Policy, because live reload works through an
// inline script. A release has scripts and styles minified, which is a fourth of what the glue takes to download; the page's own
// scripts bundled, with those apart that are not always loaded; and all that trunk calls the same in every release named by its
// contents, so that no cache mixes two releases.
import { createHash } from "node:crypto";
import { readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { minifyNames } from "./minify-names.mjs";

const { TRUNK_PROFILE, TRUNK_STAGING_DIR } = process.env;

async function rewrite(path, change) {
  await writeFile(path, await change(await readFile(path, "utf8")));
}

if (TRUNK_PROFILE === "debug") {
  const policy = /<meta\b[^>]*http-equiv="?Content-Security-Policy"?[^>]*>/i;
  await rewrite(join(TRUNK_STAGING_DIR, "index.html"), (page) => page.replace(policy, ""));
} else {
  const { build, transform } = await import("esbuild");
  const scripts = await readdir("web");
  await Promise.all(scripts.filter((name) => !/^(boot|embed-\d+|sw)\.js$/.test(name)).map((name) => rm(join(TRUNK_STAGING_DIR, name), { force: true })));
  await build({
    entryPoints: ["web/boot.js"], outdir: TRUNK_STAGING_DIR, allowOverwrite: true,
    bundle: true, splitting: true, chunkNames: "[name]-[hash]", format: "esm", target: "es2022", minify: true,
  });
  const names = await readdir(TRUNK_STAGING_DIR);
  for (const wasm of names.filter((name) => name.endsWith("_bg.wasm"))) {
    await minifyNames(join(TRUNK_STAGING_DIR, wasm), join(TRUNK_STAGING_DIR, wasm.replace("_bg.wasm", ".js")));
  }
  const minify = (path, options) => rewrite(path, async (code) => (await transform(code, { minify: true, ...options })).code);
  for (const name of names) {
    const path = join(TRUNK_STAGING_DIR, name);
    if (/^(tokenworth|later).*\.js$/.test(name)) await minify(path, { format: "esm", target: "es2022" });
    if (name.endsWith(".css")) await minify(path, { loader: "css" });
  }
  await rewrite(join(TRUNK_STAGING_DIR, "index.html"), (page) => page.replace(/<!-- [^]*? -->\n/g, ""));
  for (const [name, begin, end] of [["boot.js", "boot", ".js"], ["later.js", "later", ".js"], ["later_bg.wasm", "later", "_bg.wasm"], ["written.css", "written", ".css"]]) {
    const path = join(TRUNK_STAGING_DIR, name);
    const hash = createHash("sha256").update(await readFile(path)).digest("hex").slice(0, 16);
    const named = `${begin}-${hash}${end}`;
    await rename(path, join(TRUNK_STAGING_DIR, named));
    await rewrite(join(TRUNK_STAGING_DIR, "index.html"), (page) => page.replace(`./${name}"`, `./${named}"`));
  }
}
