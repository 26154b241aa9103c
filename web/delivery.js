// What leaves the page on the reader's demand. Each says whether the browser let it: what it refuses is shown as text.

/** Device pixels a CSS pixel in pictures: sharp on slides. */
const SCALE = 2;

/** Whether downloads are blocked without a word: so they are in a frame without an origin. A file has none, either. */
const isConfined = () => origin === "null" && location.protocol !== "file:";

/**
 * Copies a text, as plain text and where there is one as HTML, so that each program pastes what it understands. By the old
 * command rather than by the clipboard interface: that one answers later, is missing on plain HTTP, and needs a permission
 * in frames.
 */
export function copy(plain, html) {
  const fill = (event) => {
    event.clipboardData.setData("text/plain", plain);
    if (html) event.clipboardData.setData("text/html", html);
    event.preventDefault();
  };
  document.addEventListener("copy", fill);
  const copied = document.execCommand("copy");
  document.removeEventListener("copy", fill);
  return copied;
}

/** Offers a text as a file. */
export const download = (name, type, text) => !isConfined() && offer(name, new Blob([text], { type }));

function offer(name, blob) {
  const href = URL.createObjectURL(blob);
  Object.assign(document.createElement("a"), { href, download: name }).click();
  // The click has started the download: the address is not needed any more.
  URL.revokeObjectURL(href);
  return true;
}

/** Offers a drawing as a picture file. */
export function picture(name, svg) {
  if (isConfined()) return false;
  const image = new Image();
  image.onload = () => paint(image).toBlob((blob) => offer(name, blob));
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  return true;
}

function paint(image) {
  const [width, height] = [image.width * SCALE, image.height * SCALE];
  const canvas = Object.assign(document.createElement("canvas"), { width, height });
  canvas.getContext("2d").drawImage(image, 0, 0, width, height);
  return canvas;
}
