//! The views of the page, each with an address of its own: `?view=<key>`.

macro_rules! views {
    ($($(#[$doc:meta])* $view:ident $key:literal;)+) => {
        /// A view.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum View {
            $($(#[$doc])* $view,)+
        }

        impl View {
            /// Every view, in the order of the tabs.
            pub const ALL: &[Self] = &[$(Self::$view,)+];

            /// Its name in the address; never changes.
            pub const fn key(self) -> &'static str {
                match self { $(Self::$view => $key,)+ }
            }
        }
    };
}

views! {
    // View, key. Their names are in `text/`.

    /// What tokens cost a team and return, in scenarios and charts.
    Budget "budget";
    /// Whether a target, a cap or a mandate is sane.
    Target "target";
    /// What is known, and how well.
    Evidence "evidence";
    /// How everything is worked out.
    Method "method";
}

impl View {
    /// The view with this key; the first where there is none.
    pub fn find(key: &str) -> Self {
        Self::ALL.iter().copied().find(|view| view.key() == key).unwrap_or(Self::Budget)
    }

    /// Whether the second program writes it.
    pub const fn is_written(self) -> bool {
        matches!(self, Self::Evidence | Self::Method)
    }
}
