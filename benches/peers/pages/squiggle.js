// The same kind of model in Squiggle: factors drawn from distributions of which the low and high ends are known (one draw in
// ten beyond each), three response curves, and where the net of a user ends. #draws=N in the address is how many.
import { run } from "@quri/squiggle-lang";
import { TEAM, TOKENS } from "./model.js";

const sampleCount = Number(new URLSearchParams(location.hash.slice(1)).get("draws"));
document.body.innerHTML = `<label>Tokens <input id="in-tok" value="${TOKENS}"></label><p id="result"></p>`;
const [field, result] = [document.getElementById("in-tok"), document.getElementById("result")];

const model = (tokens) => `
use = SampleSet.fromDist(lognormal({ p10: 0.7, p90: 2 }))
price = SampleSet.fromDist(lognormal({ p10: 0.5, p90: 1.5 }))
load = SampleSet.fromDist(lognormal({ p10: 1.2, p90: 1.5 }))
caused = SampleSet.fromDist(beta({ mean: 0.45, stdev: 0.24 }))
finished = SampleSet.fromDist(beta({ mean: 0.31, stdev: 0.16 }))
captured = SampleSet.fromDist(beta({ mean: 0.52, stdev: 0.21 }))
taken = ${tokens} * use
cost = ${TEAM.weeks * TEAM.price} * taken * price
counted = ${TEAM.salary} * load * caused * finished * captured
hill = counted * (4.19 * taken / (95 + taken)) - cost
log_ = counted * (1.013 * log(1 + taken / 17)) - cost
power = counted * ((1 + taken / 3.2) ^ 0.301 - 1) - cost
net = mixture(hill, log_, power, [0.5, 0.25, 0.25])
[quantile(net, 0.1), quantile(net, 0.5), quantile(net, 0.9), 1 - cdf(net, 0), quantile(cost, 0.1), quantile(cost, 0.9)]`;

async function follow() {
  const { result: found } = await run(model(field.value), { environment: { sampleCount, xyPointLength: 1000, seed: "1" } });
  result.textContent = found.ok ? found.value.result.toString() : found.value.toString();
  result.dataset.of = field.value;
}

field.addEventListener("input", follow);
await follow();
document.documentElement.dataset.ready = "1";
