// The content of the Curve tab, drawn by uPlot.
import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import { AXIS, DATA_END, facts, TOKENS, tokens } from "./model.js";
import { begin, plot } from "./page.js";

let now = facts(TOKENS);
const data = () => [AXIS, now.value, now.spent, now.lines.hill, now.lines.log, now.lines.power];
const line = (label, stroke, more) => ({ label, stroke, width: 2, points: { show: false }, ...more });

function shade(chart) {
  const { ctx, bbox: { left, top, width, height } } = chart;
  const from = chart.valToPos(DATA_END, "x", true);
  ctx.fillStyle = "#f2efe8";
  ctx.fillRect(from, top, left + width - from, height);
}

function mark(chart) {
  const { ctx } = chart;
  const at = ({ x, y }) => [chart.valToPos(x, "x", true), chart.valToPos(y, "y", true)];
  const dot = (place, radius, color) => {
    ctx.fillStyle = color;
    ctx.beginPath();
    ctx.arc(...at(place), radius * devicePixelRatio, 0, 2 * Math.PI);
    ctx.fill();
  };
  ctx.save();
  ctx.font = `500 ${12 * devicePixelRatio}px system-ui`;
  ctx.textAlign = "right";
  now.people.forEach((x, nth) => dot({ x, y: nth % 2 ? 1500 : 3500 }, 2.5, x > now.cap ? "#b8480c" : "#8a8780"));
  for (const marker of now.markers) {
    dot(marker, 5, "#1c1b1a");
    const [x, y] = at(marker);
    ctx.fillText(marker.label, x - 8, y - 8);
  }
  ctx.restore();
}

const chart = new uPlot({
  width: plot.clientWidth,
  height: plot.clientHeight,
  legend: { show: false },
  scales: { x: { time: false, distr: 3, range: [1, 10_000] }, y: { range: [0, 100_000] } },
  axes: [{ values: (_, all) => all.map((at) => at && tokens(at)) }, { values: (_, all) => all.map((at) => `$${at / 1000}K`) }],
  series: [
    {}, line("value", "#0b5fa5"), line("cost", "#b8480c"), line("hill", "#0b5fa5", { width: 1, dash: [2, 2] }),
    line("log", "#0b5fa5", { width: 1, dash: [4, 4] }), line("power", "#0b5fa5", { width: 1, dash: [1, 3] }),
  ],
  bands: [{ series: [4, 5], fill: "#0b5fa522" }, { series: [5, 4], fill: "#0b5fa522" }],
  hooks: { drawClear: [shade], draw: [mark] },
}, data(), plot);

begin({
  draw(next) {
    now = next;
    chart.setData(data(), false);
    chart.redraw();
  },
  place: ({ x, y }) => ({ x: chart.valToPos(x, "x") + chart.over.offsetLeft, y: chart.valToPos(y, "y") + chart.over.offsetTop }),
  amount: (x) => chart.posToVal(x - chart.over.offsetLeft, "x"),
});
