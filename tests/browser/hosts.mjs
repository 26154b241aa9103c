// Other people's pages with the calculator in them: each is a page on a server of its own, so that it is another origin.
//
//   const { page, frame, problems, stored } = await embedded({ body: (app) => `<iframe src="${app}?embed=1"></iframe>` });
//   await typeInto(page, frame, "sal", "500000");
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { after } from "node:test";
import { host, open } from "./page.mjs";

/** What a frame without an origin of its own, and a script with an integrity, need of the calculator's host. */
export const OPEN = { "access-control-allow-origin": "*" };
export const SANDBOX = "allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads";
const SCRIPT = new URL("../../web/embed-1.js", import.meta.url);

/** The snippets as the README and the dialog give them; `app` is the calculator's address. */
export const asFrame = (app, { query = "", sandbox = SANDBOX, height = 640 } = {}) =>
  `<iframe src="${app}?embed=1${query}#v=2&tok=40" title="What AI tokens cost and return" loading="lazy" width="100%" height="${height}" `
  + `referrerpolicy="no-referrer" allow="clipboard-write" sandbox="${sandbox}"></iframe>`;
export const asElement = (app, attributes = "") =>
  `<tokenworth-embed src="${app}#v=2&tok=40" title="What AI tokens cost and return" ${attributes}>`
  + `<a href="${app}#v=2&tok=40">What AI tokens cost and return</a></tokenworth-embed>`;
export const script = async (app, attributes = "async") =>
  `<script src="${app}embed-1.js" integrity="sha384-${createHash("sha384").update(await readFile(SCRIPT)).digest("base64")}" `
  + `crossorigin="anonymous" ${attributes}></script>`;

/** HTML as the value of an attribute. */
export const quoted = (html) => html.replaceAll("&", "&amp;").replaceAll('"', "&quot;");

/**
 * Opens a host's page and waits for the calculator in it. `body` is the page's, `headers` what it is sent with, both made
 * from the calculator's address; `app` are the options of the calculator's own server (see server.mjs), whose headers may
 * be a function of the host's address; `ready: false` waits for no frame; `act` adds to the page what is not there at first.
 */
export async function embedded({ body, headers = () => ({}), app: options = {}, ready = true, act, ...rest }) {
  const sent = {};
  const app = await host({ ...options, headers: sent });
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Wiki</title>${await body(app.url)}</html>`;
  const around = await wiki(html, headers(app.url));
  Object.assign(sent, typeof options.headers === "function" ? options.headers(around.url) : options.headers ?? OPEN);
  const page = await open({ server: around, ready: false, ...rest });
  await act?.(page, app.url);
  const foreign = (problem) => problem.startsWith(`foreign request: ${app.url}`);
  const problems = () => page.problems().filter((problem) => !foreign(problem));
  const frame = ready ? await started(page, app.url, problems) : undefined;
  return { page, frame, app, problems, stored: () => stored(page, frame, app.url) };
}

/** A server of nothing but this page. */
async function wiki(html, headers) {
  const server = createServer((request, response) => {
    if (request.url !== "/") return response.writeHead(204).end();
    response.writeHead(200, { "content-type": "text/html; charset=utf-8", ...headers }).end(html);
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  wikis.push(server);
  return { url: `http://127.0.0.1:${server.address().port}/` };
}

const wikis = [];
after(() => wikis.forEach((server) => server.close() && server.closeAllConnections()));

/** Waits until the calculator has drawn itself in its frame. */
export async function started(page, app, problems = () => []) {
  try {
    const frame = await page.raw.waitForFrame((frame) => frame.url().startsWith(app));
    await frame.waitForFunction(() => document.documentElement?.dataset.ready === "1");
    return frame;
  } catch (error) {
    const frames = page.raw.frames().map((frame) => frame.url()).join(" ");
    throw new Error(`the embed did not start: ${problems().join("; ") || "it reported nothing"} (${frames})`, { cause: error });
  }
}

/** What is stored for the calculator's origin: as its frame sees it, if it has that origin, and as a page of it does. */
async function stored(page, frame, app) {
  const beside = await page.raw.browserContext().newPage();
  await beside.goto(`${app}no-such-file.txt`);
  return { ...await beside.evaluate(inventory), ...await frame.evaluate(inventory) };
}

async function inventory() {
  const counts = {
    local: async () => localStorage.length,
    session: async () => sessionStorage.length,
    cookies: async () => document.cookie.length,
    databases: async () => (await indexedDB.databases()).length,
    caches: async () => (await caches.keys()).length,
    workers: async () => (await navigator.serviceWorker.getRegistrations()).length,
  };
  const found = {};
  // Where there is no origin, each of them throws.
  for (const [name, count] of Object.entries(counts)) {
    const some = await count().catch(() => 0);
    if (some > 0) found[name] = some;
  }
  return found;
}

/** A metric's number within a frame; NaN where there is none. */
export const metricIn = (frame, key) =>
  frame.evaluate((key) => document.querySelector(`data[data-metric="${key}"]`)?.getAttribute("value"), key).then((text) => Number(text || NaN));

/** Types into an input within a frame, in place of what it holds. */
export async function typeInto(page, frame, key, text) {
  const input = await frame.waitForSelector(`#in-${key}`);
  await input.evaluate((element) => {
    for (let fold = element.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    element.focus();
    element.select();
  });
  await page.raw.keyboard.type(text);
}

/** The frame's height in the page around it, wherever it is. */
export const heightOf = async (frame) => (await frame.frameElement()).evaluate((element) => element.clientHeight);

/** How high the calculator is within its frame. */
export const contentOf = (frame) => frame.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));

/** Waits until the frame is as high as what it holds, give or take the pixel that is not told, and returns that. */
export async function fits(frame) {
  const end = Date.now() + 20_000;
  let seen, before;
  do {
    before = seen?.[0];
    // What is out of sight is drawn a little later, and may change the height.
    await pictures(frame, 20);
    seen = [await heightOf(frame), await contentOf(frame)];
    if (seen[0] === before && Math.abs(seen[0] - seen[1]) <= 1) return seen[0];
  } while (Date.now() < end);
  throw new Error(`the frame is ${seen[0]} px high, and holds ${seen[1]}`);
}

/** Waits until so many pictures were drawn: what happens with a picture has happened then. */
export const pictures = (where, count) => where.evaluate(async (count) => {
  for (; count > 0; count--) await new Promise((drawn) => requestAnimationFrame(drawn));
}, count);
