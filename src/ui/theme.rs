//! The choice of colours.

use super::platform;

/// Light, dark, or as the system prefers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system prefers.
    #[default]
    Auto,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    /// Its key in the address.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The choice of this key; the system's where the key is unknown.
    pub fn find(key: &str) -> Self {
        Self::ALL.into_iter().find(|theme| theme.key() == key).unwrap_or_default()
    }

    /// Whether it is dark now.
    pub fn is_dark_now(self) -> bool {
        match self {
            Self::Auto => platform::system_is_dark(),
            Self::Light => false,
            Self::Dark => true,
        }
    }
}
