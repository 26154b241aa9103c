//! The units in files, in words that never change. Money is in US dollars, as in links.

use crate::inputs::Input;
use crate::inputs::catalog::Unit;
use crate::model::Metric;
use crate::model::metrics::Measure;

/// The unit of an input; empty if it has none.
pub(super) fn of_input(input: Input) -> &'static str {
    match input.row().unit {
        _ if input == Input::ExchangeRate => "1/USD",
        Unit::None => "",
        Unit::Persons => "persons",
        Unit::Times => "times",
        Unit::Percent => "share",
        Unit::UsdPerYear => "USD/year",
        Unit::UsdPerMonth => "USD/month",
        Unit::UsdPerMTok => "USD/MTok",
        Unit::UsdPerAdopterYear => "USD/adopter-year",
        Unit::UsdPerAdopter => "USD/adopter",
        Unit::MTokPerWeek => "MTok/week",
        Unit::Tokens => "tokens",
        Unit::PerWeek => "1/week",
        Unit::WeeksPerYear => "weeks/year",
        Unit::HoursPerWeek => "hours/week",
        Unit::Months => "months",
    }
}

/// The unit of a metric.
pub(super) const fn of_metric(metric: Metric) -> &'static str {
    match metric.measure() {
        Measure::Usd | Measure::Net => "USD",
        Measure::UsdPerMonth => "USD/month",
        Measure::UsdPerMTok => "USD/MTok",
        Measure::Share | Measure::Chance => "share",
        Measure::Ratio | Measure::Return | Measure::Times => "times",
        Measure::MTokPerWeek => "MTok/week",
        Measure::Months => "months",
        Measure::People => "persons",
        Measure::PerDay => "1/day",
        Measure::PerWeek => "1/week",
        Measure::HoursPerWeek => "hours/week",
    }
}
