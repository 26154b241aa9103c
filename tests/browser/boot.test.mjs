// Where the program cannot run, the static page stays and says why.
import assert from "node:assert/strict";
import { test } from "node:test";
import { host, open } from "./page.mjs";

/** Opens the page on such a host and returns the reason it gives. */
async function reason(options) {
  const page = await open({ server: await host(options), ready: false });
  await page.until(() => document.getElementById("fallback")?.hidden === false);
  assert.notEqual(await page.text("h1"), "");
  return page.text("#fallback-reason");
}

const damaged = (ending, damage) => ({
  tamper: (name, body) => (name.endsWith(ending) ? damage(body) : undefined),
});

test("wasm is missing", async () => {
  assert.match(await reason(damaged(".wasm", () => ({ status: 404 }))), /404/);
});

test("wasm is cut short", async () => {
  assert.match(await reason(damaged(".wasm", (body) => ({ body: body.subarray(0, body.length / 2) }))), /\S/);
});

test("wasm is another file", async () => {
  const page = { type: "text/html", body: "<!doctype html><title>Not here</title>" };
  assert.match(await reason(damaged(".wasm", () => page)), /\S/);
});

test("wasm is blocked by the host's policy", async () => {
  assert.match(await reason({ headers: { "content-security-policy": "script-src 'self'" } }), /\S/);
});

test("the glue is missing", async () => {
  const options = { tamper: (name) => (/^tokenworth.*\.js$/.test(name) ? { status: 404 } : undefined) };
  assert.match(await reason(options), /\S/);
});

test("wasm of the wrong type still runs", async () => {
  const page = await open({ server: await host(damaged(".wasm", () => ({ type: "application/octet-stream" }))) });
  assert.equal(await page.raw.$eval("#fallback", (element) => element.hidden), true);
});
