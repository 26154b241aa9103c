// The script that other people's pages pin: what can be told of it without a browser.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { Script } from "node:vm";
import { gzipSync } from "node:zlib";
import { transform } from "esbuild";

const code = await readFile(new URL("../../web/embed-1.js", import.meta.url), "utf8");
const LIMIT = 2048;

test("is under 2 kB with gzip, as it stands and minified", async () => {
  assert.ok(gzipSync(code).length < LIMIT, `${gzipSync(code).length} bytes`);
  const minified = (await transform(code, { minify: true })).code;
  assert.ok(gzipSync(minified).length < LIMIT, `${gzipSync(minified).length} bytes`);
});

test("is a classic script as well as a module, and plain ASCII whatever a host says of its encoding", () => {
  assert.doesNotThrow(() => new Script(code));
  assert.match(code, /^[\t\n -~]*$/);
});

test("searches no document, since it may be in a shadow root, and parses no markup", () => {
  assert.doesNotMatch(code, /document\.(querySelector|getElement)|innerHTML|document\.write|eval|srcdoc/);
});
