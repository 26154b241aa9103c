//! The words of the figures below the timeline.

use crate::inputs::{Assumptions, Input};
use crate::text::amounts::{counted, money, percent};
use crate::text::figures::Figures;

/// Heading of the figures below the timeline.
pub const MONTHS: &str = "The months in figures";

/// The name of the team's net over the months of the horizon.
pub fn total_of_months(figures: &dyn Figures, inputs: &Assumptions) -> String {
    format!("Net over {}", counted(figures, u64::from(inputs.horizon), "month", "months"))
}

/// The name of the discounted net.
pub fn discounted_total(figures: &dyn Figures, inputs: &Assumptions) -> String {
    format!("The same, discounted at {} a year", percent(figures, inputs.discount_rate.value()))
}

/// The name of the month of payback.
pub const PAID_BACK_IN: &str = "Paid back in month";

/// The value of an input of the timeline, in words.
pub fn months_input(figures: &dyn Figures, inputs: &Assumptions, input: Input) -> String {
    match input {
        Input::Setup if inputs.groups().iter().any(|group| group.changed(Input::Setup).is_some()) => {
            format!("{} a user, except in groups with their own", money(figures, inputs.setup.value()))
        }
        Input::Setup => format!("{} a user", money(figures, inputs.setup.value())),
        Input::DiscountRate => format!("{} a year", percent(figures, inputs.discount_rate.value())),
        _ => super::value_in_words(figures, input, &inputs.get(input)),
    }
}
