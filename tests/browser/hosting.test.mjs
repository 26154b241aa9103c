// The servers' configurations in docs/hosting do what docs/hosting.md says: tried with the servers themselves, where they can
// be had. NGINX and CADDY say where they are; `cargo xtask` sets them.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { open } from "./page.mjs";
import { BROWSER } from "./browser.mjs";
import { DIST } from "./server.mjs";

const NAMES = await readdir(DIST);
const named = (pattern) => NAMES.find((name) => pattern.test(name));
const FOREVER = "public, max-age=31536000, immutable";
const BROTLI_MODULE = ["/usr/lib/nginx/modules", "/usr/lib64/nginx/modules", "/usr/share/nginx/modules"]
  .map((folder) => `${folder}/ngx_http_brotli_static_module.so`).find(existsSync);

/** The committed file with these changes, each of which it must have room for. */
async function configuration(name, changes) {
  let text = await readFile(new URL(`../../docs/hosting/${name}`, import.meta.url), "utf8");
  for (const [from, to] of changes) {
    assert.ok(text.includes(from), `${name} lacks ${from}`);
    text = text.replaceAll(from, to);
  }
  return text;
}

/** nginx needs a file around that for its server, which Debian has in /etc/nginx/nginx.conf. */
async function nginx(folder, port) {
  const changes = [["listen 80;", `listen 127.0.0.1:${port};`], ["/srv/tokenworth", DIST]];
  const server = await configuration("nginx.conf", BROTLI_MODULE ? changes : [...changes, ["brotli_static on;", ""]]);
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((kind) => `${kind}_temp_path ${folder}/${kind};`);
  await writeFile(join(folder, "nginx.conf"), `
    ${BROTLI_MODULE ? `load_module ${BROTLI_MODULE};` : ""}
    ${process.getuid?.() === 0 ? "user root;" : ""}
    daemon off; pid ${folder}/pid; error_log stderr;
    events {}
    http { include ${existsSync("/etc/nginx/mime.types") ? "/etc/nginx/mime.types" : "mime.types"}; access_log off; ${temporary.join(" ")}
    ${server} }`);
  return ["-c", join(folder, "nginx.conf"), "-e", "stderr"];
}

async function caddy(folder, port) {
  const changes = [["tokenworth.example {", `http://127.0.0.1:${port} {`], ["/srv/tokenworth", DIST]];
  await writeFile(join(folder, "Caddyfile"), `{\n\tadmin off\n}\n${await configuration("Caddyfile", changes)}`);
  return ["run", "--config", join(folder, "Caddyfile"), "--adapter", "caddyfile"];
}

const SERVERS = [
  { name: "nginx", program: process.env.NGINX || ["/usr/sbin/nginx"].find(existsSync), prepare: nginx, brotli: Boolean(BROTLI_MODULE) },
  { name: "Caddy", program: process.env.CADDY || ["/usr/bin/caddy"].find(existsSync), prepare: caddy, brotli: true },
];

/** A port that nobody listens at just now. */
function freePort() {
  return new Promise((found) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => found(port));
    });
  });
}

/** Starts the server, and returns its address once it answers. */
async function started({ program, prepare }) {
  const [folder, port] = [await mkdtemp(join(tmpdir(), "hosting-")), await freePort()];
  // Kept from the user's own certificates and settings.
  const env = { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  const server = spawn(program, await prepare(folder, port), { env, stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  server.stderr.on("data", (text) => { said += text; });
  const ended = new Promise((ended) => server.on("exit", ended));
  after(async () => {
    server.kill();
    await ended;
    await rm(folder, { recursive: true });
  });
  const url = `http://127.0.0.1:${port}/`;
  for (;;) {
    const answer = await Promise.race([get(url, "index.html").catch(() => undefined), ended.then(() => "ended")]);
    if (answer === "ended") throw new Error(said);
    if (answer) return url;
  }
}

/** Status and headers, as they come over the wire. */
function get(url, name, accepted = "gzip, br") {
  return new Promise((answered, failed) => {
    const asked = request(url + name, { headers: { "accept-encoding": accepted } }, (response) => {
      let bytes = 0;
      response.on("data", (part) => { bytes += part.length; });
      response.on("end", () => answered({ status: response.statusCode, headers: response.headers, bytes }));
    });
    asked.on("error", failed).end();
  });
}

for (const server of SERVERS) {
  const skip = BROWSER === "firefox" ? "tried along with Chromium" : server.program ? false : `${server.name} is not installed`;
  test(`${server.name} serves the release as docs/hosting.md says`, { skip }, async () => {
    const url = await started(server);
    const encoding = server.brotli ? "br" : "gzip";
    const kinds = [
      ["", /^text\/html/, "no-cache", encoding],
      ["index.html", /^text\/html/, "no-cache", encoding],
      ["sw.js", /javascript/, "no-cache", encoding],
      ["manifest.webmanifest", /^application\/manifest\+json/, "no-cache", encoding],
      ["tokenworth.html", /^text\/html/, "no-cache", encoding],
      ["default.svg", /^image\/svg\+xml/, "no-cache", encoding],
      ["icon-192.png", /^image\/png/, "no-cache", undefined],
      [named(/^tokenworth-.*\.wasm$/), /^application\/wasm$/, FOREVER, encoding],
      [named(/^tokenworth-.*\.wasm$/), /^application\/wasm$/, FOREVER, encoding],
      [named(/^tokenworth-.*\.js$/), /javascript/, FOREVER, encoding],
      [named(/^boot-.*\.js$/), /javascript/, FOREVER, encoding],
      [named(/^offline-.*\.js$/), /javascript/, FOREVER, encoding],
      [named(/^page-.*\.css$/), /^text\/css/, FOREVER, encoding],
    ];
    for (const [name, type, cache, encoding] of kinds) {
      const { status, headers, bytes } = await get(url, name);
      assert.equal(status, 200, name);
      assert.match(headers["content-type"], type, name);
      assert.equal(headers["cache-control"], cache, name);
      assert.equal(headers["content-encoding"], encoding, name);
      if (encoding) assert.match(headers.vary, /accept-encoding/i, name);
      if (encoding === "br" && name) assert.equal(bytes, (await readFile(`${DIST}${name}.br`)).length, name);
      assert.equal(headers["access-control-allow-origin"], "*", name);
      assert.equal(headers["content-security-policy"], "frame-ancestors 'self' https://wiki.example", name);
      assert.equal(headers["x-content-type-options"], "nosniff", name);
    }
    const wasm = named(/^tokenworth-.*\.wasm$/);
    assert.equal((await get(url, wasm, "gzip")).headers["content-encoding"], "gzip");
    assert.equal((await get(url, wasm, "identity")).headers["content-encoding"], undefined);
    const missing = await get(url, "tokenworth-0123456789abcdef_bg.wasm");
    assert.equal(missing.status, 404);
    assert.doesNotMatch(missing.headers["cache-control"] ?? "", /immutable/);

    const page = await open({ server: { url }, fragment: "v=2&sal=500000", offline: true });
    await page.until(() => navigator.serviceWorker.controller?.state === "activated");
    assert.deepEqual(page.problems(), []);
  });
}
