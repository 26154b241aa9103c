// The checks that other tests rely on see what they should: a page damaged on purpose does not pass as sound.
import assert from "node:assert/strict";
import { test } from "node:test";
import { host, open } from "./page.mjs";

/** What is noticed on the page with this script at the head of boot.js, and this change of its HTML. */
async function noticed(script, html = (text) => text) {
  const tamper = (name, body) => {
    if (name.startsWith("boot-")) return { body: `${script}\n${body}` };
    if (name === "index.html") return { body: html(body.toString()) };
  };
  const page = await open({ server: await host({ tamper }) });
  return page.problems().join("\n");
}

test("notices an error in the console", async () => {
  assert.match(await noticed("console.error('oh');"), /^console: oh/m);
});

test("notices an uncaught error", async () => {
  assert.match(await noticed("Promise.reject(new Error('nobody caught me'));"), /^uncaught: .*nobody caught me/m);
});

test("notices what the policy blocks", async () => {
  const inline = (html) => html.replace("</body>", "<script>globalThis.ran = 1</script></body>");
  assert.match(await noticed("", inline), /^policy: .*script-src.* inline/m);
});

test("notices a request to another origin", async () => {
  const other = (await host()).url.replace("127.0.0.1", "localhost");
  const unguarded = (html) => html.replace(/<meta[^>]*Content-Security-Policy[^>]*>/i, "");
  const seen = await noticed(`await fetch("${other}", { mode: "no-cors" }).catch(() => 0);`, unguarded);
  assert.match(seen, /^foreign request: .*localhost/m);
});

test("notices what cannot be read or is too wide in one look only", async () => {
  const page = await open();
  await page.raw.$eval("h1", (head) => { head.style.color = "light-dark(black, #222)"; });
  assert.deepEqual(await page.axe(), []);
  await page.look(320, "dark");
  assert.match((await page.axe()).join(), /color-contrast.* h1/);
  assert.equal(await page.tooWide(), 0);
  await page.raw.$eval("h1", (head) => { head.style.width = "400px"; });
  assert.ok(await page.tooWide() > 0);
});
