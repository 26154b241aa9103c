// What of index.html the program writes itself when the page is built: `cargo xtask` runs examples/fallback.rs before.
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

export const FALLBACK = fileURLToPath(new URL("../../target/fallback/", import.meta.url));

const part = (name) => readFile(FALLBACK + name, "utf8").catch((cause) => {
  throw new Error(`${FALLBACK}${name} is missing: build the page by cargo xtask`, { cause });
});

/** The page with the default results in their places; `picture` stands in for the files of the picture. */
export async function filled(page, picture) {
  const results = await part("results.html");
  const parts = { verdict: await part("verdict.html"), results: picture ? results.replace(/<picture>.*<\/picture>/, () => picture) : results };
  return page.replace(/\{\{(\w+)\}\}/g, (_, name) => parts[name]);
}
