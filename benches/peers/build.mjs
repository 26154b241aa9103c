// Bundles the page of each peer into target/peers/, beside what `cargo xtask bench` has put there.
import { access, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const PEERS = ["hello", "chartjs", "uplot", "squiggle", "papaparse"];
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const out = here("../../target/peers/");

await build({
  entryPoints: PEERS.map((name) => here(`pages/${name}.js`)), outdir: out, external: ["./program/*"],
  bundle: true, format: "esm", target: "es2022", minify: true,
});
for (const name of PEERS) {
  const hasStyle = await access(`${out}${name}.css`).then(() => true, () => false);
  await writeFile(`${out}${name}.html`, `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${name}</title>
${hasStyle ? `<link rel="stylesheet" href="${name}.css">` : ""}
<script type="module" src="${name}.js"></script>
</head>
<body></body>
</html>
`);
}
