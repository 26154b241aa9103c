// The page starts, alone and undisturbed, wherever it lies.
import assert from "node:assert/strict";
import { test } from "node:test";
import { host, open } from "./page.mjs";

const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; " +
  "font-src 'self'; connect-src 'self'; worker-src 'self' blob:; manifest-src 'self'; base-uri 'none'; form-action 'none'";

test("starts without an error, a violation or a foreign request", async () => {
  const page = await open();
  assert.deepEqual(page.problems(), []);
  assert.equal(await page.raw.$eval("#fallback", (element) => element.hidden), true);
});

test("starts under a sub-path", async () => {
  const page = await open({ server: await host({ mount: "/wiki/tools/tokens/" }) });
  assert.deepEqual(page.problems(), []);
});

test("starts under a strict policy of the host", async () => {
  const page = await open({ server: await host({ headers: { "content-security-policy": POLICY } }) });
  assert.deepEqual(page.problems(), []);
});

test("carries a policy of its own that allows no inline script or style", async () => {
  const page = await open();
  const css = 'meta[http-equiv="Content-Security-Policy"]';
  const policy = await page.raw.$eval(css, (element) => element.content);
  assert.doesNotMatch(policy, /'unsafe-inline'|'unsafe-eval'|\*/);
});

test("follows the reader's language", async () => {
  const page = await open({ locale: "de-DE" });
  const seen = await page.raw.evaluate(() => [navigator.language, new Intl.NumberFormat(navigator.language).format(1.5)]);
  assert.deepEqual(seen, ["de-DE", "1,5"]);
});
