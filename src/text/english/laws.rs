//! The formulas of quantities as templates, except for those that are entered or measured.

use super::formulas::{billed_name, even_use, gain_of_one, mean, need, output, over_parts};
use crate::formula::{Best, Case, Place, Quantity, Shape};
use crate::inputs::Curve;

/// New context of a session.
const NEW: &str = "({wc} + ({wn} − 1) × {wd})";
/// Context that a session reads again.
const AGAIN: &str = "(({wn} − 1) × {wc} + {wd} × ({wn} − 1) × ({wn} − 2) ÷ 2)";
/// Converts the tokens of one session to those of a week, in millions.
const A_WEEK: &str = "× {ws} ÷ 10 ^ 6";

/// The formula of a quantity; empty where it has none.
pub fn quantity_formula(quantity: Quantity, shape: &Shape) -> String {
    let fixed = match quantity {
        Quantity::InputPrice => return over_models(shape, 0, "p_input"),
        Quantity::WritePrice => return over_models(shape, 1, "p_write"),
        Quantity::ReadPrice => return over_models(shape, 2, "p_read"),
        Quantity::OutputPrice => return over_models(shape, 3, "p_output"),
        Quantity::FirstShare => return first_share(shape),
        Quantity::MeanWeight if shape.unequal => "mean(w)",
        Quantity::Stake if shape.curve == Curve::Fixed => "{sal} × {load} × {capture}",
        Quantity::Stake => "{sal} × {load} × {capture} × {chi} × {kappa}",
        Quantity::UnitCost => "{weeks} × {price}",
        Quantity::EvenUse if shape.best == Best::NoSurplus => return even_use(shape),
        Quantity::BestGain if shape.best == Best::Even => return gain_of_one(shape, "{optimum_tok}"),
        Quantity::HalfGain if shape.benchmark => return gain_of_one(shape, "{half_tok}"),
        Quantity::BestGain | Quantity::HalfGain => "0",
        Quantity::Payroll if !shape.parts.is_empty() => return over_parts(shape, "payroll"),
        Quantity::Payroll => "{n} × {sal} × {load}",
        Quantity::TeamSetup if !shape.parts.is_empty() => return over_parts(shape, "team_setup"),
        Quantity::TeamSetup => "{setup} × {team_users}",
        Quantity::Uncached => "1 − {mw} − {mc} − {mo}",
        Quantity::Ceiling if shape.ceiling => "12 × {incl} ÷ ({weeks} × {price})",
        Quantity::Ceiling => {
            "Here no seat stops anybody. Where one does: a year of what it includes, divided by working weeks and price."
        }
        Quantity::Useful => return useful(shape),
        Quantity::MedianOutput => "({fit_a} × ln({t_median} × 10 ^ 6) − {fit_c}) ÷ {y_none}",
        Quantity::HillOutput => return output(Curve::Hill, "{tok}"),
        Quantity::LogOutput => return output(Curve::Log, "{tok}"),
        Quantity::PowerOutput => return output(Curve::Power, "{tok}"),
        Quantity::FixedOutput if shape.used => return output(Curve::Fixed, ""),
        Quantity::HillCeiling => "({y_most} − {y_none}) ÷ {y_none}",
        Quantity::HillHalf => "{t_median} × ({A} ÷ ({m_median} − 1) − 1)",
        Quantity::LogSlope => "{fit_a} ÷ {y_none}",
        Quantity::LogStart => "exp(({y_none} + {fit_c}) ÷ {fit_a}) ÷ 10 ^ 6",
        Quantity::PowerScale => "{t_median} ÷ ({m_median} ^ (1 ÷ {eps}) − 1)",
        Quantity::Conscripts if shape.conscripts => "max(0, {mandate} − {adopt})",
        Quantity::Conscripts => {
            "Here no mandate asks for more people than use AI willingly. Where one does: its share less theirs."
        }
        Quantity::RampShare if shape.ramp => "sum(min(1, (m − ½) ÷ {ramp})) ÷ {horizon}\nm = 1 … {horizon}",
        Quantity::RampShare | Quantity::FixedOutput | Quantity::MeanWeight => "1",
        Quantity::WeekUncached if shape.caching => "0",
        Quantity::WeekUncached => return format!("({NEW} + {AGAIN}) {A_WEEK}"),
        Quantity::WeekWrites | Quantity::WeekReads if !shape.caching => "0",
        Quantity::WeekWrites => return format!("{NEW} {A_WEEK}"),
        Quantity::WeekReads => return format!("{AGAIN} {A_WEEK}"),
        Quantity::WeekOutput => return format!("{{wn}} × {{wo}} {A_WEEK}"),
        Quantity::WeekTotal => "{week_input} + {week_writes} + {week_reads} + {week_output}",
        _ => "",
    };
    fixed.to_owned()
}

/// The mean of a list price over the models, weighted by their shares of the tokens. Empty with one model, or if the
/// reader has entered the price.
fn over_models(shape: &Shape, kind: usize, key: &str) -> String {
    if !shape.several_models() || shape.own_prices.get(kind) == Some(&true) {
        return String::new();
    }
    let of_model = [("share_a", Case::Model(0)), ("share_b", Case::Model(1)), ("share_c", Case::Model(2))];
    let all: Vec<String> = of_model
        .into_iter()
        .zip(shape.models)
        .filter(|(_, has)| *has)
        .map(|((share, case), _)| format!("{{{share}}} × {{{}{key}}}", Place::of_case(case).prefix()))
        .collect();
    all.join(" + ")
}

/// The first model's share of the tokens; empty if it is the only model, or has no share.
fn first_share(shape: &Shape) -> String {
    match shape.models {
        [true, true, true] => "1 − {share_b} − {share_c}",
        [true, true, false] => "1 − {share_b}",
        [true, false, true] => "1 − {share_c}",
        _ => "",
    }
    .to_owned()
}

/// The tokens that serve the work: those billed, less the part of the padding that is burnt for show.
fn useful(shape: &Shape) -> String {
    if !shape.target {
        return "{billed_tok}".to_owned();
    }
    let (name, line) = billed_name(shape);
    mean(shape, &format!("{name} − {{phi}} × max(0, {name} − {})", need(shape))) + &line
}
