// The content of the Curve tab, drawn by Chart.js.
import { Chart, Filler, LinearScale, LineController, LineElement, LogarithmicScale, PointElement, ScatterController, Tooltip } from "chart.js";
import { AXIS, DATA_END, tokens } from "./model.js";
import { begin, plot } from "./page.js";

Chart.register(Filler, LinearScale, LineController, LineElement, LogarithmicScale, PointElement, ScatterController, Tooltip);

const beyond = {
  id: "beyond",
  beforeDatasetsDraw({ ctx, chartArea: { top, right, bottom }, scales: { x } }) {
    const from = x.getPixelForValue(DATA_END);
    ctx.fillStyle = "#f2efe8";
    ctx.fillRect(from, top, right - from, bottom - top);
  },
};
const labels = {
  id: "labels",
  afterDatasetsDraw({ ctx, scales: { x, y } }) {
    ctx.fillStyle = "#1c1b1a";
    ctx.font = "500 12px system-ui";
    ctx.textAlign = "right";
    for (const { x: at, y: height, label } of markers.data) ctx.fillText(label, x.getPixelForValue(at) - 8, y.getPixelForValue(height) - 8);
  },
};

const line = (color, more) => ({ type: "line", borderColor: color, borderWidth: 2, pointRadius: 0, data: [], ...more });
const value = line("#0b5fa5");
const cost = line("#b8480c");
const hill = line("#0b5fa5", { borderWidth: 1, borderDash: [2, 2] });
const log = line("#0b5fa5", { borderWidth: 1, borderDash: [4, 4], fill: "+1", backgroundColor: "#0b5fa522" });
const power = line("#0b5fa5", { borderWidth: 1, borderDash: [1, 3] });
const markers = { type: "scatter", backgroundColor: "#1c1b1a", pointRadius: 5, data: [] };
const people = { type: "scatter", backgroundColor: [], pointRadius: 2.5, data: [] };

const canvas = plot.appendChild(document.createElement("canvas"));
const chart = new Chart(canvas, {
  data: { datasets: [value, cost, hill, log, power, markers, people] },
  options: {
    animation: false, maintainAspectRatio: false, parsing: false, normalized: true,
    interaction: { mode: "index", intersect: false },
    scales: {
      x: { type: "logarithmic", min: 1, max: 10_000, ticks: { callback: (at) => Number.isInteger(Math.log10(at)) ? tokens(at) : "" } },
      y: { min: 0, max: 100_000, ticks: { callback: (at) => `$${at / 1000}K` } },
    },
  },
  plugins: [beyond, labels],
});

const points = (heights) => heights.map((y, nth) => ({ x: AXIS[nth], y }));
begin({
  draw(now) {
    value.data = points(now.value);
    cost.data = points(now.spent);
    hill.data = points(now.lines.hill);
    log.data = points(now.lines.log);
    power.data = points(now.lines.power);
    markers.data = now.markers;
    people.data = now.people.map((x, nth) => ({ x, y: nth % 2 ? 1500 : 3500 }));
    people.backgroundColor = now.people.map((x) => x > now.cap ? "#b8480c" : "#8a8780");
    chart.update("none");
  },
  place: ({ x, y }) => ({ x: chart.scales.x.getPixelForValue(x), y: chart.scales.y.getPixelForValue(y) }),
  amount: (x) => chart.scales.x.getValueForPixel(x),
});
