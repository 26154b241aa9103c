// What the page holds: the lists that several tests go through.

/** The charts of each tab of results, in the order of the page. `charts.test.mjs` holds them against the page. */
export const TABS = {
  curve: ["curve", "marginal"],
  matters: ["matters"],
  scenarios: ["scenarios"],
  simulations: ["spread"],
  time: ["timeline"],
  results: [],
};

/** The keys of the charts in tabs. The ruler is in the Target view. */
export const CHARTS = Object.values(TABS).flat();

/** The tab in which a chart is. */
export const tabOf = (chart) => Object.keys(TABS).find((tab) => TABS[tab].includes(chart));

/** How many metrics the page shows. */
export const countMetrics = (page) => page.raw.$$eval(".all data", (all) => all.length);
