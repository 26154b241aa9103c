// What the pages of the chart libraries have in common: a field, the texts around the chart, and a marker to drag. They
// bear the names that they have in Tokenworth's page, so that the same hands work on both.
import "./page.css";
import { facts, TOKENS } from "./model.js";

const DOTS = 20;
const { texts } = facts(TOKENS);
const shown = (...keys) => keys.filter((key) => key in texts).map((key) => `<p id="${key}"></p>`).join("");
document.body.innerHTML = `
  <header>${shown("verdict", "note")}</header>
  <section class="tiles">
    <div>${shown("cost", "cost-range", "cost-user")}<svg viewBox="0 0 100 8"><rect id="likely" height="8" /><rect id="entered" width="1" height="8" /></svg></div>
    <div>${shown("net", "net-range")}<span id="dots">${"<i></i>".repeat(DOTS)}</span></div>
    <div>${shown("cap", "cap-gain", "cap-users")}</div>
  </section>
  <main>
    <form><label>Tokens, typical user <input id="in-tok" value="${TOKENS}"></label>${shown("use", "bill", "runs", "share")}</form>
    <section id="chart-curve">${shown("title", "summary")}<div class="plot"><div class="handle"></div></div></section>
    <section>${shown("half-need", "half-chance", "half-net")}</section>
  </main>
  <aside>${shown("strip-cost", "strip-net", "strip-chance", "strip-cap")}</aside>`;

const element = (id) => document.getElementById(id);
const nodes = Object.keys(texts).map((key) => [key, element(key)]);
const dots = [...element("dots").children];
/** Where the chart is drawn. */
export const plot = document.querySelector(".plot");
const handle = plot.querySelector(".handle");

function write({ texts, chance, likely }) {
  for (const [key, node] of nodes) if (node.textContent !== texts[key]) node.textContent = texts[key];
  dots.forEach((dot, nth) => dot.classList.toggle("above", nth >= DOTS - chance / 5));
  element("likely").setAttribute("x", likely.from);
  element("likely").setAttribute("width", likely.to - likely.from);
  element("entered").setAttribute("x", likely.entered);
}

/** Follows the field and the marker. `chart.draw(facts)` draws; `place` and `amount` turn tokens into pixels and back. */
export function begin(chart) {
  const field = element("in-tok");
  const follow = () => {
    const now = facts(Number(field.value));
    write(now);
    chart.draw(now);
    const { x, y } = chart.place(now.markers[0]);
    handle.style.transform = `translate(${x}px, ${y}px)`;
  };
  field.addEventListener("input", follow);
  handle.addEventListener("pointerdown", (event) => handle.setPointerCapture(event.pointerId));
  handle.addEventListener("pointermove", (event) => {
    if (!handle.hasPointerCapture(event.pointerId)) return;
    field.value = chart.amount(event.clientX - plot.getBoundingClientRect().left).toPrecision(3);
    follow();
  });
  follow();
  document.documentElement.dataset.ready = "1";
}
