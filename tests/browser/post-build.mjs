// A hook of trunk (see Trunk.toml). A debug build loses its Content-Security-Policy, because live reload works through an
// inline script. A release has its glue minified, which is a fourth of what the glue takes to download; and the second
// program with its styles, which trunk calls the same in every release, is named by its contents, so that no cache mixes two releases.
import { createHash } from "node:crypto";
import { readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";

const { TRUNK_PROFILE, TRUNK_STAGING_DIR } = process.env;

async function rewrite(path, change) {
  await writeFile(path, await change(await readFile(path, "utf8")));
}

if (TRUNK_PROFILE === "debug") {
  const policy = /<meta\b[^>]*http-equiv="?Content-Security-Policy"?[^>]*>/i;
  await rewrite(join(TRUNK_STAGING_DIR, "index.html"), (page) => page.replace(policy, ""));
} else {
  const { transform } = await import("esbuild");
  const scripts = (await readdir(TRUNK_STAGING_DIR)).filter((name) => name.endsWith(".js"));
  for (const name of scripts) {
    await rewrite(join(TRUNK_STAGING_DIR, name), async (code) => {
      return (await transform(code, { minify: true, format: "esm", target: "es2022" })).code;
    });
  }
  for (const [name, begin, end] of [["later.js", "later", ".js"], ["later_bg.wasm", "later", "_bg.wasm"], ["written.css", "written", ".css"]]) {
    const path = join(TRUNK_STAGING_DIR, name);
    const hash = createHash("sha256").update(await readFile(path)).digest("hex").slice(0, 16);
    const named = `${begin}-${hash}${end}`;
    await rename(path, join(TRUNK_STAGING_DIR, named));
    await rewrite(join(TRUNK_STAGING_DIR, "index.html"), (page) => page.replace(`./${name}"`, `./${named}"`));
  }
}
