//! The table of charts: their names, and the facts that they show.

use super::facts;

macro_rules! charts {
    ($($(#[$doc:meta])* $chart:ident $key:literal $facts:ident;)+
        => of usage: $($(#[$of_usage:meta])* $usage:ident $usage_key:literal $usage_facts:ident;)+) => {
        /// A chart, by name.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum ChartKey {
            $($(#[$doc])* $chart,)+
            $($(#[$of_usage])* $usage,)+
            /// One person's value and cost under each belief, as small multiples, which no single spec draws.
            Beliefs,
        }

        impl ChartKey {
            /// Every chart of the inputs that is drawn from a spec, in the order of the page.
            pub const ALL: &[Self] = &[$(Self::$chart,)+];

            /// Every chart of the inputs: those of [`ALL`](Self::ALL), and the small multiples.
            pub const OF_INPUTS: &[Self] = &[$(Self::$chart,)+ Self::Beliefs];

            /// The charts of imported usage. They are in no link and no export: the data stay in the page.
            pub const OF_USAGE: &[Self] = &[$(Self::$usage,)+];

            /// The key in links, exports and the page's markup. Never changes.
            pub const fn key(self) -> &'static str {
                match self {
                    $(Self::$chart => $key,)+
                    $(Self::$usage => $usage_key,)+
                    Self::Beliefs => "beliefs",
                }
            }
        }

        /// The facts that a chart shows, as numbers. `text` makes sentences from them.
        #[derive(Clone, Debug, PartialEq)]
        #[allow(missing_docs, reason = "named as the charts are")]
        pub enum Finding {
            $($chart(facts::$facts::Facts),)+
            $($usage(facts::$usage_facts::Facts),)+
            Beliefs,
        }

        impl Finding {
            /// The chart that shows it.
            pub const fn key(&self) -> ChartKey {
                match self {
                    $(Self::$chart(_) => ChartKey::$chart,)+
                    $(Self::$usage(_) => ChartKey::$usage,)+
                    Self::Beliefs => ChartKey::Beliefs,
                }
            }
        }
    };
}

charts! {
    // Chart, key, module of its facts.

    /// One person's value and cost against tokens a week.
    Curve "curve" curve;
    /// Net, chance and cost of a user in the scenarios.
    Scenarios "scenarios" scenarios;
    /// The return on one person's next dollar against spend.
    Marginal "marginal" marginal;
    /// How much each uncertain input moves the mean user's net, and the value of knowing it.
    Matters "matters" matters;
    /// The distribution of the mean user's net over the draws.
    Spread "spread" spread;
    /// The team's money by month.
    Timeline "timeline" timeline;
    /// Well-known amounts of use on one scale.
    Ruler "ruler" ruler;

    => of usage:

    /// The Lorenz curve of use among people.
    Lorenz "lorenz" lorenz;
    /// People by cost and output, or by cost and tokens.
    People "people" people;
    /// Cost by week.
    Weeks "weeks" weeks;
}

impl ChartKey {
    /// The chart of the inputs with this key, if there is one.
    pub fn find(key: &str) -> Option<Self> {
        // The key in links and snippets of the first version.
        let key = if key == "tornado" { Self::Matters.key() } else { key };
        Self::OF_INPUTS.iter().copied().find(|chart| chart.key() == key)
    }
}
