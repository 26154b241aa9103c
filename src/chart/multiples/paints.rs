//! Colors as attributes name them.

use crate::chart::Palette;
use crate::chart::svg::hex;

/// What the parts of a small chart are painted with.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "as in Palette")]
pub struct Paints {
    pub card: String,
    pub wash: String,
    pub ink: String,
    pub soft: String,
    pub hairline: String,
    pub value: String,
    pub cost: String,
}

impl Paints {
    /// Those of the page, which follow the reader's choice by themselves (`styles/page.css`).
    pub fn page() -> Self {
        let [card, wash, ink, soft, hairline, value, cost] =
            ["card", "wash", "ink", "soft", "line", "value", "cost"].map(|name| ["var(--", name, ")"].concat());
        Self { card, wash, ink, soft, hairline, value, cost }
    }

    /// Those of a picture to take away.
    pub fn of(palette: &Palette) -> Self {
        let Palette { card, wash, ink, soft, hairline, value, cost, .. } = *palette;
        let [card, wash, ink, soft, hairline, value, cost] = [card, wash, ink, soft, hairline, value, cost].map(hex);
        Self { card, wash, ink, soft, hairline, value, cost }
    }
}
