// Reads the small charts of the Evidence view, all at the same tokens a week: where the slider stands, or a pointer is on
// one of them. The second program finds the words and the marks (src/later/evidence/beliefs/asked.rs). And takes them away
// as a picture.
import { ask } from "./ask.js";
import { pressed, shown } from "./dialogs.js";

/** What is read: how far across, from 0 to 1, and whose chart a pointer is on; nothing while nobody reads. */
let reading, chart;
const slider = () => chart?.querySelector("[type=range]");

function read(part, key = "") {
  const answer = ask(`beliefs:read:${part}:${key}`, shown());
  if (!answer) return;
  reading = [part, key];
  const [words, ...marks] = answer.split("\n");
  slider().value = part * slider().max;
  show(words, words, (nth) => marks[nth]);
}

function stop() {
  if (!reading) return;
  reading = undefined;
  if (!chart) return;
  slider().value = slider().defaultValue;
  show(chart.querySelector(".readout").dataset.rest, slider().dataset.rest, () => "");
}

function show(words, value, mark) {
  chart.classList.toggle("read", Boolean(reading));
  chart.querySelector(".readout").textContent = words;
  slider().setAttribute("aria-valuetext", value);
  const here = chart.querySelectorAll(".here");
  chart.querySelectorAll(".cursor").forEach((place, nth) => {
    place.innerHTML = mark(nth);
    here[nth].textContent = place.textContent && here[nth].dataset.name + place.textContent;
  });
}

function point({ target, clientX }) {
  const panel = target.closest?.(".panels svg");
  if (!panel) return target !== slider() && document.activeElement !== slider() && stop();
  const { left, width } = panel.getBoundingClientRect();
  read((clientX - left) / width, panel.parentElement.dataset.belief);
}

const isDark = ({ theme } = document.documentElement.dataset) =>
  theme === "dark" || (theme !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);

const listeners = {
  pointerdown: point,
  pointermove: point,
  input: ({ target }) => target === slider() && read(target.value / target.max),
  focusin: ({ target }) => target === slider() && read(target.value / target.max),
  // It loses the focus as well when the view is written anew, and gets it back.
  focusout: ({ target }) => setTimeout(() => target.isConnected && target !== document.activeElement && target === slider() && stop()),
  keydown: ({ key }) => key === "Escape" && stop(),
  click: ({ target, defaultPrevented }) => {
    const button = target.closest?.(".multiples button");
    // While the page's own program is on its way, waiting.js holds clicks back.
    if (button && !defaultPrevented) pressed(chart, button, isDark() ? ":dark" : ":light");
  },
  change: ({ target }) => {
    if (target.name !== "salary" || !chart.contains(target)) return;
    for (const button of chart.querySelectorAll("[data-ask]")) {
      button.dataset.ask = (target.checked ? "with-salary:" : "") + button.dataset.ask.replace("with-salary:", "");
    }
  },
};
for (const [kind, listener] of Object.entries(listeners)) {
  document.addEventListener(kind, (event) => find() && listener(event));
}

/** The charts, if they are shown. They are written anew with each change of the inputs: what is read is read of them, too. */
function find() {
  const found = document.querySelector(".multiples");
  if (found === chart) return chart;
  chart = found;
  if (chart && reading) read(...reading);
  return chart;
}
new MutationObserver(find).observe(document.getElementById("app"), { childList: true, subtree: true });
