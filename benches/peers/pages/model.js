// A sketch of Tokenworth's model, enough for a peer to show the same kind of content. Its results are not Tokenworth's.

/** What one person and the team are, and what the page of a peer starts with. */
export const TEAM = { users: 80, salary: 200_000, load: 1.3, weeks: 46, price: 1.01, counted: 0.35 * 0.27 * 0.5 };
export const TOKENS = 32;
/** Where the data end, in millions of tokens a week. */
export const DATA_END = 500;
const POINTS = 200;
const PEOPLE = 40;

/** What each response curve says of output at `t` millions of tokens a week. */
export const READINGS = {
  hill: (t) => 1 + (4.19 * t) / (95 + t),
  log: (t) => 1 + 1.013 * Math.log(1 + t / 17),
  power: (t) => (1 + t / 3.2) ** 0.301,
};

const spaced = (count, from, to) => Array.from({ length: count }, (_, nth) => from * (to / from) ** (nth / (count - 1)));
/** The places of the curve: 200 from a million to ten billion tokens a week. */
export const AXIS = spaced(POINTS, 1, 10_000);

const worth = (reading, t) => TEAM.salary * TEAM.load * TEAM.counted * (reading(t) - 1);
const cost = (t) => TEAM.weeks * TEAM.price * t;
const money = new Intl.NumberFormat("en", { style: "currency", currency: "USD", notation: "compact", maximumSignificantDigits: 3 });
const dollars = (amount) => money.format(amount);
const amount = new Intl.NumberFormat("en", { notation: "compact", maximumSignificantDigits: 3 });
export const tokens = (millions) => amount.format(millions * 1e6);

/** Everything that the page shows where the typical user takes `typical` millions of tokens a week. */
export function facts(typical) {
  const lines = Object.fromEntries(Object.entries(READINGS).map(([name, reading]) => [name, AXIS.map((t) => worth(reading, t))]));
  const spent = AXIS.map(cost);
  const value = AXIS.map((_, nth) => (2 * lines.hill[nth] + lines.log[nth] + lines.power[nth]) / 4);
  const net = value.map((gained, nth) => gained - spent[nth]);
  const cap = AXIS[net.indexOf(Math.max(...net))];
  const half = TEAM.salary / 2 / TEAM.weeks / TEAM.price;
  const people = spaced(PEOPLE, typical / 30, typical * 30);
  const markers = [
    { x: typical, y: worth(READINGS.hill, typical), label: `typical user, ${tokens(typical)}` },
    { x: cap, y: worth(READINGS.hill, cap), label: `best cap, ${tokens(cap)}` },
    { x: half, y: worth(READINGS.hill, half), label: `half a salary, ${tokens(half)}` },
  ];
  return { typical, lines, spent, value, people, cap, markers, ...summed(typical, cap, half, people) };
}

/** The sentences and figures around the chart. */
function summed(typical, cap, half, people) {
  const [spent, gained] = [TEAM.users * cost(typical) * 3, TEAM.users * worth(READINGS.hill, typical)];
  const chance = Math.round(100 / (1 + (spent / gained) ** 2));
  const net = gained - spent;
  const above = people.filter((one) => one > cap).length * (TEAM.users / people.length);
  const texts = {
    verdict: `Tokens for your team will cost about ${dollars(spent)} this year and return about ${dollars(gained)}.`,
    note: `Cost is likely between ${dollars(spent / 2)} and ${dollars(spent * 2)}; net is above zero in ${chance} of 100 simulations.`,
    cost: dollars(spent),
    "cost-range": `${dollars(spent / 2)} – ${dollars(spent * 2)}`,
    "cost-user": `${dollars(spent / TEAM.users)} a user, typical user ${dollars(cost(typical))}`,
    net: dollars(net),
    "net-range": `${dollars(net - spent)} to ${dollars(net * 3)}`,
    cap: dollars(cost(cap) / 12),
    "cap-gain": `adds ${dollars(spent / 4)} a year`,
    "cap-users": `${above} of ${TEAM.users} users are above it`,
    "strip-cost": dollars(spent),
    "strip-net": dollars(net),
    "strip-chance": `${chance} of 100`,
    "strip-cap": dollars(cost(cap) / 12),
    use: `typical ${tokens(typical)}, top tenth ${tokens(7 * typical)}`,
    bill: `${dollars(spent / 12)} a month`,
    runs: `${(typical / 8).toFixed(1)} runs a day`,
    share: `${((100 * spent) / TEAM.users / TEAM.salary).toFixed(2)} % of a salary`,
    title: `The next dollar stops paying at ${tokens(cap)} tokens a week`,
    summary: `Value and cost of one person: ${dollars(worth(READINGS.hill, typical))} and ${dollars(cost(typical))} a year.`,
    "half-need": `Half a salary buys ${tokens(half)} tokens a week.`,
    "half-chance": `Pays in ${Math.round(chance / 3)} of 100 simulations.`,
    "half-net": `Expected: ${dollars(worth(READINGS.hill, half) - TEAM.salary / 2)} per user.`,
  };
  return { texts, chance, likely: { from: 25, to: 75, entered: 30 + 40 * (spent / (spent + gained)) } };
}
