/** What stands on the page has been seen. A page that is not in sight has no frames to wait for. */
export const seen = () => new Promise((done) => {
  requestAnimationFrame(() => setTimeout(done));
  setTimeout(done, 100);
});
