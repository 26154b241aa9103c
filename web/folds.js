// Keeps open what the reader has opened in a view that the second program writes: it is written as a whole whenever an
// input changes, and when the reader comes back to it.
const opened = new Set();
const view = () => document.querySelector("nav [aria-current]")?.textContent;
const folds = () => [...document.querySelectorAll(".written details")];
const name = (fold, place) => `${view()} ${fold.id || place}`;

document.addEventListener("toggle", ({ target }) => {
  const place = folds().indexOf(target);
  if (place >= 0) opened[target.open ? "add" : "delete"](name(target, place));
}, true);

new MutationObserver(() => {
  if (!opened.size) return;
  folds().forEach((fold, place) => { if (opened.has(name(fold, place))) fold.open = true; });
}).observe(document.getElementById("app"), { childList: true, subtree: true });
