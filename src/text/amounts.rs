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

/// `$364,000`, `$1.3 million`: for sentences.
pub fn money_in_words(figures: &dyn Figures, usd: f64) -> String {
    // What three digits round up to a million is one.
    let large = [(999.5e9, 1e12, "trillion"), (999.5e6, 1e9, "billion"), (999.5e3, 1e6, "million")];
    let shown = (usd * figures.rate()).abs();
    match large.into_iter().find(|(least, _, _)| shown >= *least) {
        Some((_, unit, name)) => format!("{} {name}", figures.write(usd / unit, Form::MONEY)),
        None => money(figures, usd),
    }
}

/// A share of draws in percent: `87%`. What is not all or none of them is never rounded to it.
pub fn chance(figures: &dyn Figures, share: f64) -> String {
    let whole = |share| figures.write(share, Form::PERCENT.fraction(0));
    match share {
        ALMOST_ALL..1.0 => format!("more than {}", whole(0.99)),
        _ if 0.0 < share && share < ALMOST_NONE => format!("less than {}", whole(0.01)),
        _ => whole(share),
    }
}

/// From here on a share rounds to 100 of 100.
pub(crate) const ALMOST_ALL: f64 = 0.995;
/// Below this a share rounds to 0 of 100.
pub(crate) const ALMOST_NONE: f64 = 0.005;

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

/// A metric as tables show it: [`metric`], but a net with its sign, so that a loss is seen.
pub fn metric_signed(figures: &dyn Figures, report: &Report, metric: Metric) -> String {
    match report.get(metric) {
        Ok(net) if is_net(metric) => money_signed(figures, net),
        _ => self::metric(figures, report, metric),
    }
}

/// Whether a metric is value less cost.
pub const fn is_net(metric: Metric) -> bool {
    matches!(
        metric,
        Metric::NetAdopter
            | Metric::UserNet
            | Metric::TeamNet
            | Metric::OptimumNet
            | Metric::HalfNet
            | Metric::Npv
            | Metric::CumulativeNet
            | Metric::McP10
            | Metric::McP50
            | Metric::McP90
            | Metric::HalfMcP10
            | Metric::HalfMcP50
            | Metric::HalfMcP90
    )
}

/// A metric of a report with its unit, or `–` where it cannot be computed.
pub fn metric(figures: &dyn Figures, report: &Report, metric: Metric) -> String {
    let write = |value| match metric {
        Metric::McPositive | Metric::HalfMcPositive => chance(figures, value),
        _ => measured(figures, metric.measure(), value),
    };
    report.get(metric).map_or_else(|_| super::figures::NOTHING.to_owned(), write)
}
