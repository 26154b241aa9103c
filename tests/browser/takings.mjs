// What leaves the page, caught before it leaves the browser: copies, files, prints.
//
//   const page = await open({ before: catching });
//   const { name, body } = await file(page, () => page.press("CSV"));

/** To be run before the page: nothing is really saved or printed from then on. */
export function catching() {
  const blobs = new Map();
  const make = URL.createObjectURL;
  Object.assign(window, { files: [], copies: [], prints: 0 });
  URL.createObjectURL = (blob) => {
    const address = make.call(URL, blob);
    blobs.set(address, blob);
    return address;
  };
  HTMLAnchorElement.prototype.click = function () {
    window.files.push({ name: this.download, blob: blobs.get(this.href) });
  };
  window.print = () => { window.prints += 1; };
  // After the page's own listener, which is on the document.
  window.addEventListener("copy", ({ clipboardData: data }) =>
    window.copies.push({ html: data.getData("text/html"), plain: data.getData("text/plain") }));
}

/** The file that `act` makes: name, media type, bytes. */
export async function file(page, act) {
  const before = await page.raw.evaluate(() => window.files.length);
  await act();
  await page.until((count) => window.files.length > count, before);
  const { name, type, base64 } = await page.raw.evaluate(async () => {
    const { name, blob } = window.files.at(-1);
    const bytes = new Uint8Array(await blob.arrayBuffer());
    return { name, type: blob.type, base64: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join("")) };
  });
  return { name, type, body: Buffer.from(base64, "base64") };
}

/** What `act` copies: `{ html, plain }`. */
export async function copied(page, act) {
  const before = await page.raw.evaluate(() => window.copies.length);
  await act();
  await page.until((count) => window.copies.length > count, before);
  return page.raw.evaluate(() => window.copies.at(-1));
}
