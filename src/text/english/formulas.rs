//! The formula of each metric as a template, as [`crate::explain`] reads it, for the model as these inputs have it.
//!
//! Where a metric has no closed form, a sentence says how it is found.

use crate::explain::{Shape, Symbol};
use crate::inputs::Curve;
use crate::model::billing::Seat;
use crate::model::{EXTRAS, Metric};
use crate::search::holds;

/// What a gain of all would be worth in a year.
const STAKE: &str = "{sal} × {load} × {capture}";

/// The formula of a metric.
pub fn formula(metric: Metric, shape: &Shape) -> String {
    let extras: Vec<String> = EXTRAS.iter().map(|input| format!("{{{}}}", input.key())).collect();
    template(metric, shape).replace("{extras}", &extras.join(" + "))
}

/// The formula with `{extras}` for all that an adopter costs besides tokens and seat.
fn template(metric: Metric, shape: &Shape) -> String {
    let fixed = match metric {
        Metric::Price => {
            "({mu} × {p_input} + {mw} × {p_write} + {mc} × {p_read} + {mo} × {p_output}) × (1 − {batch} ÷ 2) × (1 − {disc})"
        }
        Metric::BilledTok => return billed_mean(shape),
        Metric::CostAdopter => return cost(shape),
        Metric::ValueAdopter => "{sal} × {load} × {capture} × {gain}",
        Metric::NetAdopter => "{value_adopter} − {cost_adopter}",
        Metric::Roi => "{net_adopter} ÷ {cost_adopter}",
        Metric::Gain => return gain(shape),
        Metric::Multiplier => return multiplier(shape),
        Metric::WasteAdopter => return waste(shape),
        Metric::BreakEvenGain => "{cost_adopter} ÷ ({sal} × {load} × {capture})",
        Metric::ValuePerDollar => "{value_adopter} ÷ {cost_adopter}",
        Metric::SpendShareSalary => "{cost_adopter} ÷ {sal}",
        Metric::MarginalValue => return marginal(shape),
        Metric::OptimumTok => {
            "Found by search: the use at which one more dollar of tokens brings back exactly its cost. None, where using none \
             leaves more."
        }
        Metric::OptimumCost => "{weeks} × {optimum_tok} × {price} + {extras}",
        Metric::OptimumNet if !shape.best => "0 − {optimum_cost}",
        Metric::OptimumNet => return format!("{STAKE} × {} − {{optimum_cost}}", gain_of_all(shape, "{optimum_tok}")),
        Metric::OptimumShare => "{optimum_cost} ÷ {sal}",
        Metric::CapMonth => "{weeks} × {optimum_tok} × {price} ÷ 12",
        Metric::CapGain => "TODO",
        Metric::HalfTok => "{theta} × {sal} ÷ ({weeks} × {price})",
        Metric::HalfCost => "{theta} × {sal} + {extras}",
        Metric::HalfValue if !shape.benchmark => "0",
        Metric::HalfValue => {
            return format!("{STAKE} × {}", gain_of_all(&Shape { unequal: false, ..*shape }, "{half_tok}"));
        }
        Metric::HalfNet => "{half_value} − {half_cost}",
        Metric::HalfRoi => "{half_net} ÷ {half_cost}",
        Metric::HalfBreakEvenGain => "{half_cost} ÷ ({sal} × {load} × {capture})",
        Metric::HalfMultiple => "{half_tok} ÷ {tok}",
        Metric::TeamUsers => "TODO",
        Metric::UserCost => "{team_cost} ÷ {team_users}",
        Metric::UserValue => "{team_value} ÷ {team_users}",
        Metric::UserNet => "{team_net} ÷ {team_users}",
        Metric::McRank
        | Metric::CostP10
        | Metric::CostP90
        | Metric::HalfMcP10
        | Metric::HalfMcP50
        | Metric::HalfMcP90
        | Metric::HalfMcPositive
        | Metric::Evpi
        | Metric::EvppiCaused
        | Metric::EvppiFinished
        | Metric::EvppiCaptured
        | Metric::EvppiPrice
        | Metric::EvppiLoad
        | Metric::EvppiCurve => "TODO",
        Metric::TeamCost => return team(shape, "cost"),
        Metric::TeamValue => return team(shape, "value"),
        Metric::TeamNet => "{team_value} − {team_cost}",
        Metric::TeamRoi => "{team_net} ÷ {team_cost}",
        Metric::TeamWaste => return team(shape, "waste"),
        Metric::PayrollShare => "{team_cost} ÷ ({n} × {sal} × {load})",
        Metric::PhiStar => {
            "Found by search: the part burnt for show at which net with the target equals net without it. None of it, \
             where the target never wins; all of it, where it always does."
        }
        Metric::Npv => return months(shape, " ÷ (1 + {rate}) ^ (m ÷ 12)"),
        Metric::PaybackMonth => {
            "Value less cost is added up month by month, less the one-off cost: this is the first month in which the sum \
             is not negative."
        }
        Metric::CumulativeNet => return months(shape, ""),
        Metric::RunsPerDay => return asked(shape, "@ ÷ (5 × {run})"),
        Metric::PrsPerWeek => return asked(shape, "@ ÷ {pr}"),
        Metric::ReadingHours => return asked(shape, "{mo} × @ × 10 ^ 6 × {words} ÷ {pace} ÷ 60"),
        Metric::McP10 => "The net that one in ten of {drawn} draws does not reach.",
        Metric::McP50 => "The net that half of {drawn} draws do not reach.",
        Metric::McP90 => "The net that nine in ten of {drawn} draws do not reach.",
        Metric::McPositive => "The share of {drawn} draws in which net is above zero.",
    };
    fixed.to_owned()
}

/// What has to be known besides to read a template; may be empty.
pub fn formula_note(symbol: Symbol, template: &str, shape: &Shape) -> String {
    let mut notes = Vec::new();
    let mut say = |when: bool, note| notes.extend(when.then_some(note));
    say(holds(template, "mean("), "Mean over unequal users; w: one’s use as a multiple of the mean.");
    say(holds(template, "\nb ="), "b: tokens on the bill of one user.");
    say(holds(template, "\nu ="), "u: tokens of use to the work.");
    say(holds(template, "\nm ="), "Sum over the months m.");
    let Symbol::Metric(metric) = symbol else { return notes.join(" ") };
    match metric {
        Metric::Gain | Metric::Multiplier => say(!shape.useful, "No tokens serve any work here."),
        Metric::WasteAdopter => say(!shape.target, "Without a target nobody burns any for show."),
        Metric::MarginalValue if shape.curve == Curve::Fixed => {
            say(true, "A fixed effect does not depend on the amount: one more dollar brings back nothing.");
        }
        Metric::MarginalValue => say(!shape.sloped, "Use is below where the curve starts to rise."),
        Metric::OptimumTok | Metric::OptimumCost | Metric::OptimumNet | Metric::HalfValue => {
            say(true, "By the token: without seat, target and cap.");
        }
        Metric::McP10 | Metric::McP50 | Metric::McP90 | Metric::McPositive => {
            say(true, "Each draw takes what nobody knows exactly from its range; the same seed gives the same draws.");
        }
        _ => {}
    }
    notes.join(" ")
}

/// A formula of one user, as a mean where users differ.
pub(super) fn mean(shape: &Shape, of: &str) -> String {
    if shape.unequal { format!("mean({of})") } else { of.to_owned() }
}

/// What one user needs.
pub(super) const fn need(shape: &Shape) -> &'static str {
    if shape.unequal { "{tok} × w" } else { "{tok}" }
}

/// What one user is billed.
fn billed(shape: &Shape) -> String {
    let need = need(shape);
    let asked = if shape.target { format!("max({need}, {{target}})") } else { need.to_owned() };
    match (shape.cap, shape.ceiling) {
        (false, false) => asked,
        (true, false) => format!("min({asked}, {{cap}})"),
        (false, true) => format!("min({asked}, {{ceiling}})"),
        (true, true) => format!("min({asked}, {{cap}}, {{ceiling}})"),
    }
}

fn billed_mean(shape: &Shape) -> String {
    if shape.bound() { mean(shape, &billed(shape)) } else { "{tok}".to_owned() }
}

/// A short name for what one user is billed, and the line that defines it, where it needs one.
pub(super) fn billed_name(shape: &Shape) -> (&'static str, String) {
    match (shape.unequal, shape.bound()) {
        (false, _) => ("{billed_tok}", String::new()),
        (true, false) => (need(shape), String::new()),
        (true, true) => ("b", format!("\nb = {}", billed(shape))),
    }
}

fn cost(shape: &Shape) -> String {
    match shape.seat {
        Seat::PayAsYouGo => "{weeks} × {billed_tok} × {price} + {extras}".to_owned(),
        Seat::Hard { .. } => "12 × {fee} + {extras}".to_owned(),
        Seat::Overage { .. } => {
            let (name, line) = billed_name(shape);
            let beyond = format!("max(0, {{weeks}} × {name} × {{price}} − 12 × {{incl}})");
            format!("12 × {{fee}} + {} + {{extras}}{line}", mean(shape, &beyond))
        }
    }
}

fn waste(shape: &Shape) -> String {
    if !shape.target {
        return "0".to_owned();
    }
    let (name, line) = billed_name(shape);
    let padding = mean(shape, &format!("max(0, {name} − {})", need(shape)));
    format!("{{weeks}} × {{phi}} × {padding} × {{price}}{line}")
}

/// Output at a use of `used` on the chosen curve.
fn response(shape: &Shape, used: &str) -> String {
    output(shape.curve, used)
}

/// Output at a use of `used` on any curve.
pub(super) fn output(curve: Curve, used: &str) -> String {
    let curve = match curve {
        Curve::Hill => "1 + {A} × @ ÷ ({K} + @)",
        Curve::Log => "1 + {s} × ln(max(1, @ ÷ {t0}))",
        Curve::Power => "(1 + @ ÷ {tau}) ^ {eps}",
        Curve::Fixed => "1 + {gain0}",
    };
    curve.replace('@', used)
}

fn multiplier(shape: &Shape) -> String {
    if !shape.useful {
        return "1".to_owned();
    }
    if shape.curve == Curve::Fixed {
        return response(shape, "");
    }
    let (name, line) = billed_name(shape);
    if shape.target {
        let need = need(shape);
        let lines = format!("\nu = {name} − {{phi}} × max(0, {name} − {need}){line}");
        mean(shape, &response(shape, "u")) + &lines
    } else {
        mean(shape, &response(shape, name)) + &line
    }
}

fn gain(shape: &Shape) -> String {
    match shape.curve {
        _ if !shape.useful => "0",
        Curve::Fixed => "{gain0} − {rho}",
        _ => "{chi} × {kappa} × ({multiplier} − 1) − {rho}",
    }
    .to_owned()
}

/// The gain where mean use is `used`, in parentheses.
fn gain_of_all(shape: &Shape, used: &str) -> String {
    if shape.curve == Curve::Fixed {
        return "({gain0} − {rho})".to_owned();
    }
    let used = if shape.unequal { format!("{used} × w") } else { used.to_owned() };
    format!("({{chi}} × {{kappa}} × ({} − 1) − {{rho}})", mean(shape, &response(shape, &used)))
}

fn marginal(shape: &Shape) -> String {
    if shape.curve == Curve::Fixed || !shape.sloped {
        return "0".to_owned();
    }
    let weight = if shape.unequal { "w × " } else { "" };
    let slope = match shape.curve {
        Curve::Hill => "{A} × {K} ÷ ({K} + @) ^ 2",
        Curve::Power => "{eps} ÷ {tau} × (1 + @ ÷ {tau}) ^ ({eps} − 1)",
        Curve::Log | Curve::Fixed => "{s} ÷ {tok} × {above}",
    };
    let slope = slope.replace('@', need(shape));
    let slope = if shape.curve == Curve::Log { slope } else { mean(shape, &format!("{weight}{slope}")) };
    format!("{STAKE} × {{chi}} × {{kappa}} × {slope} ÷ ({{weeks}} × {{price}})")
}

/// Willing users, and those whom a mandate adds.
fn team(shape: &Shape, what: &str) -> String {
    let willing = format!("{{n}} × {{adopt}} × {{{what}_adopter}}");
    if shape.conscripts { format!("{willing} + {{n}} × {{conscripts}} × {{conscript_{what}}}") } else { willing }
}

/// The months looked at, each divided by `discount`.
fn months(shape: &Shape, discount: &str) -> String {
    let value = if shape.ramp { "{team_value} × min(1, (m − ½) ÷ {ramp})" } else { "{team_value}" };
    let users = if shape.conscripts { "({adopt} + {conscripts})" } else { "{adopt}" };
    format!("sum(({value} − {{team_cost}}) ÷ 12{discount}) − {{setup}} × {{n}} × {users}\nm = 1 … {{horizon}}")
}

/// A formula of the target, or of use where there is none.
fn asked(shape: &Shape, of: &str) -> String {
    of.replace('@', if shape.target { "{target}" } else { "{tok}" })
}
