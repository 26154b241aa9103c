//! The names of the charts.

macro_rules! charts {
    ($($(#[$doc:meta])* $chart:ident $key:literal;)+
        => of usage: $($(#[$of_usage:meta])* $usage:ident $usage_key:literal;)+) => {
        /// A chart, by name.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum ChartKey {
            $($(#[$doc])* $chart,)+
            $($(#[$of_usage])* $usage,)+
        }

        impl ChartKey {
            /// Every chart of the inputs, in the order of the page.
            pub const ALL: &[Self] = &[$(Self::$chart,)+];

            /// The charts of imported usage. They are in no link and no export: the data stay in the page.
            pub const OF_USAGE: &[Self] = &[$(Self::$usage,)+];

            /// Its name in the page; never changes.
            pub const fn key(self) -> &'static str {
                match self {
                    $(Self::$chart => $key,)+
                    $(Self::$usage => $usage_key,)+
                }
            }
        }
    };
}

charts! {
    // Chart, key.

    /// One person's value and cost against tokens a week.
    Curve "curve";
    /// Net, chance and cost of a user in the scenarios.
    Scenarios "scenarios";
    /// What one person's next dollar brings, against what is spent.
    Marginal "marginal";
    /// How far each uncertain input moves the mean user's net, and what knowing it is worth.
    Matters "matters";
    /// How the mean user's net is spread where uncertain inputs are drawn.
    Spread "spread";
    /// The team's money by month.
    Timeline "timeline";
    /// Amounts that are talked about, on one scale.
    Ruler "ruler";

    => of usage:

    /// How unequally use is shared out among people.
    Lorenz "lorenz";
    /// People by what they cost and what came out, or their tokens.
    People "people";
    /// Cost by week.
    Weeks "weeks";
}

impl ChartKey {
    /// The chart with this key.
    pub fn find(key: &str) -> Option<Self> {
        // As links and snippets of the first version have it.
        let key = if key == "tornado" { Self::Matters.key() } else { key };
        Self::ALL.iter().copied().find(|chart| chart.key() == key)
    }
}
