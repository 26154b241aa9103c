// The parts of index.html that the program renders when the page is built: `cargo xtask` runs examples/first_screen.rs first.
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

export const FIRST_SCREEN = fileURLToPath(new URL("../target/first-screen/", import.meta.url));

const read = (name) => readFile(`${FIRST_SCREEN}${name}.html`, "utf8").catch((cause) => {
  throw new Error(`${FIRST_SCREEN}${name}.html is missing: build the page by cargo xtask`, { cause });
});

/** The page with the rendered parts in their places. `picture`, if given, replaces the element that loads the picture's files. */
export async function filled(page, picture) {
  const names = [...page.matchAll(/\{\{([a-z]+)\}\}/g)].map(([, name]) => name);
  const parts = Object.fromEntries(await Promise.all(names.map(async (name) => [name, await read(name)])));
  if (picture) parts.results = parts.results.replace(/<picture>.*<\/picture>/, () => picture);
  return page.replace(/\{\{([a-z]+)\}\}/g, (_, name) => parts[name]);
}
