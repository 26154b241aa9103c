//! The views of the page and the tabs of the Budget view. Each has an address of its own: `?view=<key>&tab=<key>`.

macro_rules! views {
    ($($(#[$doc:meta])* $view:ident $key:literal;)+) => {
        /// A view.
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
        pub enum View {
            $($(#[$doc])* $view,)+
        }

        impl View {
            /// Every view, in the order of the tabs.
            pub const ALL: &[Self] = &[$(Self::$view,)+];

            /// The key in the address. Never changes.
            pub const fn key(self) -> &'static str {
                match self { $(Self::$view => $key,)+ }
            }
        }
    };
}

views! {
    // View, key. Their names are in `text/`.

    /// What tokens cost a team and return, in scenarios and charts.
    #[default]
    Budget "budget";
    /// Whether a target, cap or mandate can be real work, and whether it pays.
    Target "target";
    /// The reader's own usage data, and the inputs that follow from them.
    Usage "usage";
    /// The studies and other sources, with their grades.
    Evidence "evidence";
    /// Every formula with this page's numbers.
    Method "method";
}

impl View {
    /// The view with this key; the first one if there is none.
    pub fn find(key: &str) -> Self {
        Self::ALL.iter().copied().find(|view| view.key() == key).unwrap_or(Self::Budget)
    }
}

macro_rules! tabs {
    ($($(#[$doc:meta])* $tab:ident $key:literal;)+) => {
        /// A tab of results in the Budget view: `tab=<key>` in the address.
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
        pub enum Tab {
            $($(#[$doc])* $tab,)+
        }

        impl Tab {
            /// Every tab, in the order of the page.
            pub const ALL: &[Self] = &[$(Self::$tab,)+];

            /// The key in the address. Never changes.
            pub const fn key(self) -> &'static str {
                match self { $(Self::$tab => $key,)+ }
            }
        }
    };
}

tabs! {
    // Tab, key. Their names are in `text/`.

    /// Value and cost against tokens a week.
    #[default]
    Curve "curve";
    /// What moves the result, and what it would be worth to know.
    Matters "matters";
    /// Scenarios side by side, and the reader's own.
    Scenarios "scenarios";
    /// How the draws are spread.
    Simulations "simulations";
    /// Month by month.
    Time "time";
    /// Every number, and ways to take them away.
    Results "results";
}

impl Tab {
    /// The tab with this key; the first where there is none.
    pub fn find(key: &str) -> Self {
        Self::ALL.iter().copied().find(|tab| tab.key() == key).unwrap_or_default()
    }
}
