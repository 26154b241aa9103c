//! Values of the query that the page does not know.

use super::{Accent, Presentation, Theme};
use crate::chart::ChartKey;
use crate::inputs::Input;
use crate::inputs::catalog::Section;
use crate::model::amount_unit::AmountUnit;
use crate::model::cohort::Cohort;
use crate::model::demand::Demand;
use crate::presets::Preset;
use crate::view::{Tab, View};

impl Presentation {
    /// The values that the page does not know and ignores, as `chart=curv`: mostly typing mistakes in the address of a
    /// frame. Keys that the page does not know belong to others.
    ///
    /// ```
    /// use tokenworth::presentation::Presentation;
    /// let unknown = |query| Presentation::read(query).unknown_values();
    /// assert_eq!(unknown("embed=true&chart=curv&show=sal,tokens"), ["embed=true", "chart=curv", "show=tokens"]);
    /// assert!(unknown("embed=1&chart=curve&show=sal,tok&hide=price&source=chat").is_empty());
    /// ```
    pub fn unknown_values(&self) -> Vec<String> {
        let unknown = |(key, value): (&str, &str)| {
            let unknown = values(key, value).into_iter().filter(|value| !value.is_empty() && !is_known(key, value));
            unknown.map(|value| format!("{key}={value}")).collect::<Vec<_>>()
        };
        // Of a key that is no list the last value counts.
        let counts = |(key, value): &(&str, &str)| is_list(key) || self.get(key) == Some(*value);
        self.pairs().filter(counts).flat_map(unknown).collect()
    }
}

fn is_list(key: &str) -> bool {
    ["show", "hide", "lock"].contains(&key)
}

/// The values of a key: those of a list, or the only one.
fn values<'a>(key: &str, value: &'a str) -> Vec<&'a str> {
    if is_list(key) { value.split(',').map(str::trim).collect() } else { vec![value] }
}

fn is_known(key: &str, value: &str) -> bool {
    match key {
        "view" => View::find(value).is_some(),
        "tab" => Tab::find(value).is_some(),
        "chart" => ChartKey::find(value).is_some(),
        "demand" => Demand::find(value).is_some(),
        "said" => AmountUnit::find(value).is_some(),
        "among" => Cohort::find(value).is_some(),
        "theme" => Theme::find(value).is_some(),
        "accent" => Accent::read(value).is_some(),
        "preset" => Preset::find(value).is_some(),
        "ground" => value == "transparent",
        "height" => ["auto", "fixed"].contains(&value),
        // A flag that is off may be written.
        "embed" | "readonly" => ["0", "1"].contains(&value),
        "show" | "lock" => Input::find(value).is_some(),
        "hide" => Input::find(value).is_some() || Section::ALL.iter().any(|section| section.key() == value),
        _ => true,
    }
}
