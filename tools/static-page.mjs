// What of index.html the program writes itself when the page is built: `cargo xtask` runs examples/first_screen.rs before.
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

export const FIRST_SCREEN = fileURLToPath(new URL("../target/first-screen/", import.meta.url));

const part = (name) => readFile(FIRST_SCREEN + name, "utf8").catch((cause) => {
  throw new Error(`${FIRST_SCREEN}${name} is missing: build the page by cargo xtask`, { cause });
});

/** The page with the default results in their places; `picture` stands in for the files of the picture. */
export async function filled(page, picture) {
  const results = await part("results.html");
  const parts = {
    first_screen: await part("first_screen.html"),
    results: picture ? results.replace(/<picture>.*<\/picture>/, () => picture) : results,
  };
  return page.replace(/\{\{(\w+)\}\}/g, (_, name) => parts[name]);
}
