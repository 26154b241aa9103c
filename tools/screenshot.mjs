// Pictures of the release: `screenshot.mjs FILE` for the README, `screenshot.mjs --all DIR` for all views, widths and themes.
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { closeAll, open } from "../tests/browser/page.mjs";

const [first, directory] = process.argv.slice(2);

async function shoot(path, { fullPage, ...options }) {
  const page = await open({ scale: 2, ...options });
  await mkdir(dirname(path), { recursive: true });
  await page.raw.screenshot({ path, fullPage });
  await page.close();
  console.log(path);
}

if (first === "--all") {
  for (const view of ["budget", "target", "usage", "evidence", "method"]) {
    for (const width of [1280, 390]) {
      for (const theme of ["light", "dark"]) {
        const path = join(directory, `${view}-${width}-${theme}.png`);
        await shoot(path, { query: `view=${view}`, width, theme, scale: 1, fullPage: true });
      }
    }
  }
} else {
  await shoot(first, { width: 1280, height: 900, fullPage: false });
}
await closeAll();
