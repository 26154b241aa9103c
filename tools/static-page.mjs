// What of index.html the program writes itself when the page is built: `cargo xtask` runs examples/first_screen.rs before.
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

export const FIRST_SCREEN = fileURLToPath(new URL("../target/first-screen/", import.meta.url));

const read = (name) => readFile(`${FIRST_SCREEN}${name}.html`, "utf8").catch((cause) => {
  throw new Error(`${FIRST_SCREEN}${name}.html is missing: build the page by cargo xtask`, { cause });
});

/** The page with what the program wrote in its places; `picture` stands in for the files of the picture. */
export async function filled(page, picture) {
  const names = [...page.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name);
  const parts = Object.fromEntries(await Promise.all(names.map(async (name) => [name, await read(name)])));
  if (picture) parts.results = parts.results.replace(/<picture>.*<\/picture>/, () => picture);
  return page.replace(/\{\{(\w+)\}\}/g, (_, name) => parts[name]);
}
