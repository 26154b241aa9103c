// A hook of trunk (see Trunk.toml). It puts the first screen, which `cargo xtask` has written before, into index.html. In a
// debug build it removes the Content-Security-Policy, because live reload works through an inline script. In a release it
// bundles scripts and styles, leaving apart the scripts that are not always loaded; names files after their contents where
// trunk would use one name for all releases, so that no cache mixes two releases; and writes the service worker, which lists
// these names.
import { createHash } from "node:crypto";
import { copyFile, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { build, transform } from "esbuild";
import { FIRST_SCREEN, filled } from "./static-page.mjs";

const { TRUNK_PROFILE, TRUNK_STAGING_DIR: staging, TRUNK_DIST_DIR } = process.env;
const HTML = join(staging, "index.html");
/** A service worker would make browsers keep a page that is only tried out, and show it in place of the next one. */
const isTrial = basename(TRUNK_DIST_DIR) !== "dist";
const hashed = (body) => createHash("sha256").update(body).digest("hex").slice(0, 16);

async function rewrite(path, change) {
  await writeFile(path, await change(await readFile(path, "utf8")));
}

await rewrite(HTML, filled);
for (const name of ["default.svg", "default-dark.svg"]) await copyFile(join(FIRST_SCREEN, name), join(staging, name));
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

async function release() {
  const scripts = (await readdir("web")).filter((name) => name.endsWith(".js") && !/^(boot|embed-\d+)\.js$/.test(name));
  await Promise.all(scripts.map((name) => rm(join(staging, name), { force: true })));
  await build({
    entryPoints: ["web/boot.js"], outdir: staging, allowOverwrite: true,
    bundle: true, splitting: true, chunkNames: "[name]-[hash]", format: "esm", target: "es2022", minify: true,
  });
  await build({ entryPoints: ["styles/page.css"], outfile: join(staging, "page.css"), bundle: true, minify: true });
  await rm(join(staging, "styles"), { recursive: true, force: true });
  for (const name of await readdir(staging)) {
    if (!/^tokenworth.*\.js$/.test(name)) continue;
    await rewrite(join(staging, name), async (code) => (await transform(code, { minify: true, format: "esm", target: "es2022" })).code);
  }
  await rewrite(HTML, (page) => page.replace(/<!-- [^]*? -->\n/g, "").replace("./styles/page.css", "./page.css"));
  for (const [begin, end] of [["boot", ".js"], ["page", ".css"]]) {
    const path = join(staging, begin + end);
    const named = `${begin}-${hashed(await readFile(path))}${end}`;
    await rename(path, join(staging, named));
    await rewrite(HTML, (page) => page.replace(`./${begin}${end}"`, `./${named}"`));
  }
}

/** The service worker of this release, with the names of its files and of those that its page refers to. */
async function worker() {
  const files = (await readdir(staging, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(staging.length + 1).replaceAll("\\", "/"));
  const names = paths.filter((name) => !/^embed-/.test(name)).sort();
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
