/**
 * Resolves when the static page has been painted, or after 100 ms, since a page in the background has no animation
 * frames.
 */
export const seen = () => new Promise((done) => {
  requestAnimationFrame(() => setTimeout(done));
  setTimeout(done, 100);
});
