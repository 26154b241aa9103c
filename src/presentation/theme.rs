//! The choice of colors.

use tokenworth_core::keyed;

keyed! {
    /// The choice between light and dark colors.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
    pub enum Theme {
        /// As the system prefers.
        #[default]
        Auto = "auto",
        /// Light: dark text on a light ground.
        Light = "light",
        /// Dark: light text on a dark ground.
        Dark = "dark",
    }
}
