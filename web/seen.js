/** The static text has been seen, before the program takes its place. A page that is not in sight has no frames to wait for. */
export const seen = new Promise((done) => {
  requestAnimationFrame(() => setTimeout(done));
  setTimeout(done, 100);
});
