// A hook of trunk (see Trunk.toml): removes the Content-Security-Policy from a debug build, because live reload works
// through an inline script. A release passes through untouched.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

const { TRUNK_PROFILE, TRUNK_STAGING_DIR } = process.env;
if (TRUNK_PROFILE === "debug") {
  const path = join(TRUNK_STAGING_DIR, "index.html");
  const page = await readFile(path, "utf8");
  await writeFile(path, page.replace(/<meta\b[^>]*http-equiv="?Content-Security-Policy"?[^>]*>/i, ""));
}
