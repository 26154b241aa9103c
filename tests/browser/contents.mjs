// What the page holds: the lists that several tests go through.

/** The keys of the charts. `charts.test.mjs` holds them against the page. */
export const CHARTS = ["curve", "scenarios", "marginal", "tornado", "spread", "timeline"];

/** How many metrics the page shows. */
export const countMetrics = (page) => page.raw.$$eval(".all data", (all) => all.length);
