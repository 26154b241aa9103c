//! Amounts with their units: the one place that decides how dollars, tokens, shares and returns look.

use super::figures::{Figures, Form};
use crate::model::metrics::Measure;
use crate::model::{Metric, Report};

/// `$1,840`, `$7.51`, `$13.40`.
pub fn money(figures: &dyn Figures, usd: f64) -> String {
    figures.write(usd, money_form(figures, usd))
}

/// `+$16,600`, `−$30,200`.
pub fn money_signed(figures: &dyn Figures, usd: f64) -> String {
    figures.write(usd, money_form(figures, usd).signed())
}

/// Three digits, or cents where these are the fourth at most: nobody writes $13.4.
fn money_form(figures: &dyn Figures, usd: f64) -> Form {
    let shown = usd * figures.rate();
    if shown != 0.0 && shown.abs() < 99.995 { Form::MONEY.exactly(2) } else { Form::MONEY }
}

/// `$147K`, for axes and summaries.
pub fn money_short(figures: &dyn Figures, usd: f64) -> String {
    figures.write(usd, Form::MONEY.compact())
}

/// `14.2%`.
pub fn percent(figures: &dyn Figures, share: f64) -> String {
    figures.write(share, Form::PERCENT)
}

/// `32M`: tokens are counted in millions, to a whole million where there are many.
pub fn tokens(figures: &dyn Figures, mtok: f64) -> String {
    let form = if mtok.abs() < 1000.0 { Form::NUMBER } else { Form::NUMBER.fraction(0) };
    format!("{}M", figures.write(mtok, form))
}

/// `9.03×`.
pub fn times(figures: &dyn Figures, ratio: f64) -> String {
    format!("{}×", figures.write(ratio, Form::NUMBER))
}

/// A return on cost: `9.03×` of the cost where it is large, `+36%` where it is less than the cost itself, and any loss
/// in percent.
pub fn roi(figures: &dyn Figures, ratio: f64) -> String {
    if ratio < 1.0 { figures.write(ratio, Form::PERCENT.signed()) } else { times(figures, ratio) }
}

/// A metric's number with its unit, as tiles and tables show it.
pub fn measured(figures: &dyn Figures, measure: Measure, value: f64) -> String {
    match measure {
        Measure::Usd | Measure::UsdPerMTok | Measure::UsdPerUsd => money(figures, value),
        Measure::Share => percent(figures, value),
        Measure::Return => roi(figures, value),
        Measure::Times => times(figures, value),
        Measure::MTokPerWeek => tokens(figures, value),
        Measure::Months | Measure::People | Measure::PerDay | Measure::PerWeek | Measure::HoursPerWeek => {
            figures.write(value, Form::NUMBER)
        }
    }
}

/// A metric of a report with its unit, or `–` where it cannot be computed.
pub fn metric(figures: &dyn Figures, report: &Report, metric: Metric) -> String {
    let write = |value| measured(figures, metric.measure(), value);
    report.get(metric).map_or_else(|_| super::figures::NOTHING.to_owned(), write)
}
