//! The views of the page and the tabs of the Budget view. Each has an address of its own: `?view=<key>&tab=<key>`. Their
//! names are in `text/`.

use tokenworth_core::keyed;

keyed! {
    /// A view.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
    pub enum View {
        /// What tokens cost a team and return, in scenarios and charts.
        #[default]
        Budget = "budget",
        /// Whether a target, cap or mandate can be real work, and whether it pays.
        Target = "target",
        /// The reader's own usage data, and the inputs that follow from them.
        Usage = "usage",
        /// The studies and other sources, with their grades.
        Evidence = "evidence",
        /// Every formula with this page's numbers.
        Method = "method",
    }
}

keyed! {
    /// A tab of results in the Budget view.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
    pub enum Tab {
        /// Value and cost against tokens a week.
        #[default]
        Curve = "curve",
        /// What moves the result, and what it would be worth to know.
        Matters = "matters",
        /// Scenarios side by side, and the reader's own.
        Scenarios = "scenarios",
        /// How the simulations are spread.
        Simulations = "simulations",
        /// Month by month.
        Time = "time",
        /// Every number, and ways to take them away.
        Results = "results",
    }
}
