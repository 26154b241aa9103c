//! The formulas of metrics and quantities as templates, as [`crate::formula`] reads them, for the model as these inputs
//! have it.
//!
//! Where a metric has no closed form, a sentence says how it is found.

use crate::formula::{Best, Case, Place, Quantity, Shape, Symbol};
use crate::inputs::{Curve, Input, PartId};
use crate::model::Metric;
use crate::model::billing::Seat;
use crate::model::uncertainty::CAPS;

/// What a gain of 100% would be worth in a year.
const STAKE: &str = "{sal} × {load} × {capture}";

/// Which amounts would be best if everything were known.
const BEST_OF_EACH: &str =
    "In each of {drawn} simulations the amount of tokens that is best in that simulation is taken";

/// Which amounts would be best if the curve were known.
const BEST_BY_CURVE: &str = "{drawn} simulations are parted by the curve that holds in them. For each curve the amount of tokens \
     that is best on average in its simulations is taken";

/// The formula of a metric.
pub fn formula(metric: Metric, shape: &Shape) -> String {
    let fixed = match metric {
        Metric::Price => {
            "({mu} × {p_input} + {mw} × {p_write} + {mc} × {p_read} + {mo} × {p_output}) × (1 − {batch} ÷ 2) × (1 − {disc})"
        }
        Metric::BilledTok if shape.unequal && !shape.bound() => "{tok} × {mean_weight}",
        Metric::BilledTok => return mean(shape, &billed(shape)),
        Metric::CostAdopter => return cost(shape),
        Metric::ValueAdopter => return worth(shape.loss, "{gain}"),
        Metric::NetAdopter => "{value_adopter} − {cost_adopter}",
        Metric::Roi => "{net_adopter} ÷ {cost_adopter}",
        Metric::Gain => return gain(shape),
        Metric::Multiplier => return multiplier(shape),
        Metric::WasteAdopter => return waste(shape),
        Metric::BreakEvenGain => "{cost_adopter} ÷ ({sal} × {load} × {capture})",
        Metric::ValuePerDollar => "{value_adopter} ÷ {cost_adopter}",
        Metric::SpendShareSalary => "{cost_adopter} ÷ {sal}",
        Metric::MarginalValue => return marginal(shape),
        Metric::OptimumTok => return optimum(shape),
        Metric::OptimumCost => return format!("{{weeks}} × {{optimum_tok}} × {{price}}{}", extras(shape)),
        Metric::OptimumNet if shape.best != Best::Even => "0 − {optimum_cost}",
        Metric::OptimumNet => return format!("{STAKE} × {{optimum_gain}} − {{optimum_cost}}"),
        Metric::OptimumShare => "{optimum_cost} ÷ {sal}",
        Metric::CapMonth => "{weeks} × {optimum_tok} × {price} ÷ 12",
        Metric::CapGain if !shape.best_cap => {
            "The net of a willing user where nobody may pass the best cap, less the net without any cap."
        }
        Metric::CapGain if shape.cap => "{capped.net_adopter} − {uncapped.net_adopter}",
        Metric::CapGain => "{capped.net_adopter} − {net_adopter}",
        Metric::HalfTok => "{theta} × {sal} ÷ ({weeks} × {price})",
        Metric::HalfCost => return format!("{{theta}} × {{sal}}{}", extras(shape)),
        Metric::HalfValue => return worth(shape.half_loss, "{half_gain}"),
        Metric::HalfNet => "{half_value} − {half_cost}",
        Metric::HalfRoi => "{half_net} ÷ {half_cost}",
        Metric::HalfBreakEvenGain => "{half_cost} ÷ ({sal} × {load} × {capture})",
        Metric::HalfMultiple => "{half_tok} ÷ {tok}",
        Metric::TeamUsers if !shape.parts.is_empty() => return over_parts(shape, "team_users"),
        Metric::TeamUsers if shape.conscripts => "({adopt} + {conscripts}) × {n}",
        Metric::TeamUsers => "{adopt} × {n}",
        Metric::TeamCost => return team(shape, "team_cost", "cost_adopter"),
        Metric::TeamValue => return team(shape, "team_value", "value_adopter"),
        Metric::TeamNet => "{team_value} − {team_cost}",
        Metric::TeamRoi => "{team_net} ÷ {team_cost}",
        Metric::TeamWaste => return team(shape, "team_waste", "waste_adopter"),
        Metric::PayrollShare => "{team_cost} ÷ {payroll}",
        Metric::UserCost => "{team_cost} ÷ {team_users}",
        Metric::UserValue => "{team_value} ÷ {team_users}",
        Metric::UserNet => "{team_net} ÷ {team_users}",
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
        Metric::McP10 => "The net of a user that one in ten of {drawn} simulations does not reach.",
        Metric::McP50 => "The net of a user that half of {drawn} simulations do not reach.",
        Metric::McP90 => "The net of a user that nine in ten of {drawn} simulations do not reach.",
        Metric::McPositive => "The share of {drawn} simulations in which the net of a user is above zero.",
        Metric::McRank => {
            "The share of {drawn} simulations in which the net of a user is below {user_net}, the net as entered."
        }
        Metric::CostP10 => "The cost of a user that one in ten of {drawn} simulations does not reach.",
        Metric::CostP90 => "The cost of a user that nine in ten of {drawn} simulations do not reach.",
        Metric::TeamCostP10 => "{cost_p10} × {team_users}",
        Metric::TeamCostP90 => "{cost_p90} × {team_users}",
        Metric::WithinBudget => "The share of {drawn} simulations in which the team’s cost is at most {budget}.",
        Metric::TeamNetP10 => "{mc_p10} × {team_users}",
        Metric::TeamNetP90 => "{mc_p90} × {team_users}",
        Metric::CapP10 => return drawn_cap("one in ten of them does"),
        Metric::CapP90 => return drawn_cap("nine in ten of them do"),
        Metric::HalfMcP10 => "The net of the benchmark that one in ten of {drawn} simulations does not reach.",
        Metric::HalfMcP50 => "The net of the benchmark that half of {drawn} simulations do not reach.",
        Metric::HalfMcP90 => "The net of the benchmark that nine in ten of {drawn} simulations do not reach.",
        Metric::HalfMcPositive => "The share of {drawn} simulations in which the net of the benchmark is above zero.",
        Metric::Evpi => return worth_of_knowing(BEST_OF_EACH),
        Metric::EvppiCurve => return worth_of_knowing(BEST_BY_CURVE),
        Metric::EvppiCaused => return evppi("the share caused by the tokens"),
        Metric::EvppiFinished => return evppi("the finished work per extra PR"),
        Metric::EvppiCaptured => return evppi("the part captured by the employer"),
        Metric::EvppiPrice => return evppi("the price"),
        Metric::EvppiLoad => return evppi("the load factor"),
    };
    fixed.to_owned()
}

/// The best cap in the simulations that `few` not reach.
fn drawn_cap(few: &str) -> String {
    format!("Of the first {CAPS} of {{drawn}} simulations, the best cap of one person that {few} not reach.")
}

/// How the value of knowing one factor is found.
fn evppi(factor: &str) -> String {
    let parted = format!("{{drawn}} simulations are parted into 20 equally likely parts by {factor}. For each part");
    worth_of_knowing(&format!("{parted} the amount of tokens that is best on average in it is taken"))
}

/// A value of information, where the best amounts are taken as `known` says.
fn worth_of_knowing(known: &str) -> String {
    format!(
        "{known}: the mean of what these leave, less the mean of what is left by the one amount that is best over all \
         simulations. Amounts are from none to {{t_end}} tokens a week, of one person who pays by the token."
    )
}

/// What the reader must know to read a template; may be empty.
pub fn formula_note(symbol: Symbol, template: &str, shape: &Shape) -> String {
    let mut notes = Vec::new();
    let mut say = |when: bool, note: &str| notes.extend(when.then(|| note.to_owned()));
    say(template.contains("mean("), "Mean over unequal users; w: one’s use as a multiple of the typical user’s.");
    say(template.contains("\nb ="), "b: tokens on the bill of one user.");
    say(template.contains("\nv ="), "v: tokens of one user that serve the work.");
    say(template.contains("\nm ="), "Sum over the months m.");
    let metric = match symbol {
        Symbol::Metric(metric) => metric,
        Symbol::Quantity(quantity) => {
            say(quantity == Quantity::Stake, "What multiplies the rise in output in the value of one person.");
            return notes.join(" ");
        }
        Symbol::Input(_) | Symbol::At(..) => return notes.join(" "),
    };
    match metric {
        Metric::Gain | Metric::Multiplier => say(!shape.useful, "No tokens serve any work here."),
        Metric::ValueAdopter => say(shape.loss, A_LOSS),
        Metric::HalfValue => {
            say(shape.half_loss, A_LOSS);
            say(true, ONE_PERSON);
        }
        Metric::WasteAdopter => say(!shape.target, "Without a target nobody burns any for show."),
        Metric::MarginalValue if shape.curve == Curve::Fixed => {
            say(true, "A fixed effect does not depend on the amount: one more token brings back nothing.");
        }
        Metric::MarginalValue => {
            say(!shape.sloped, "The typical user’s use is below where the curve starts to rise.");
            say(
                shape.sloped && shape.typical_loss,
                "Where the gain is a loss, every bit of it counts: nothing is captured.",
            );
            say(true, ONE_PERSON);
        }
        Metric::OptimumTok => {
            say(
                shape.best == Best::NotTheFirst,
                "Already the first token brings less than it costs: using none is best.",
            );
            say(shape.best == Best::NoStake, "No gain is worth anything here: using none is best.");
            say(true, ONE_PERSON);
        }
        Metric::OptimumCost | Metric::OptimumNet | Metric::CapMonth => say(true, ONE_PERSON),
        Metric::CapGain => say(true, "Targets and plan are as entered; a cap of your own is not counted."),
        Metric::McRank => say(
            true,
            "What you entered is the middle of each range, so this is near a half unless you entered an end of some range.",
        ),
        Metric::Evpi => say(true, "What a pilot may cost at most, per willing user and year."),
        Metric::EvppiCaused
        | Metric::EvppiFinished
        | Metric::EvppiCaptured
        | Metric::EvppiPrice
        | Metric::EvppiLoad
        | Metric::EvppiCurve => say(
            true,
            "What a pilot that measures it may cost, per willing user and year. Where it is not drawn, nothing is to be learned.",
        ),
        _ => {}
    }
    let costs = matches!(metric, Metric::CostAdopter | Metric::OptimumCost | Metric::HalfCost);
    say(costs && shape.extras.is_empty(), "Training and administration would be added; they are 0 here.");
    notes.join(" ")
}

const A_LOSS: &str = "Of a gain the employer captures a part; a loss, as here, it bears whole.";
const ONE_PERSON: &str = "One person who pays by the token, without seat, target and cap.";

/// A formula of one user, as a mean if users differ.
fn mean(shape: &Shape, of: &str) -> String {
    if shape.unequal { format!("mean({of})") } else { of.to_owned() }
}

/// What one user needs.
const fn need(shape: &Shape) -> &'static str {
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

/// A short name for what one user is billed, and the line that defines it, if it needs one.
fn billed_name(shape: &Shape) -> (&'static str, String) {
    match (shape.unequal, shape.bound()) {
        (false, _) => ("{billed_tok}", String::new()),
        (true, false) => (need(shape), String::new()),
        (true, true) => ("b", format!("\nb = {}", billed(shape))),
    }
}

/// The terms for what a user costs besides tokens and seat; empty if that is 0.
fn extras(shape: &Shape) -> String {
    shape.extras.iter().fold(String::new(), |sum, input| sum + " + " + &extra(*input))
}

/// The dollars a year that a user costs by an input of [`crate::model::EXTRAS`].
fn extra(input: Input) -> String {
    format!("{{{}}}", input.key())
}

fn cost(shape: &Shape) -> String {
    let extras = extras(shape);
    match shape.seat {
        Seat::PayAsYouGo => format!("{{weeks}} × {{billed_tok}} × {{price}}{extras}"),
        Seat::Hard { .. } => format!("12 × {{fee}}{extras}"),
        Seat::Overage { .. } => {
            let (name, line) = billed_name(shape);
            let beyond = format!("max(0, {{weeks}} × {name} × {{price}} − 12 × {{incl}})");
            format!("12 × {{fee}} + {}{extras}{line}", mean(shape, &beyond))
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

/// Output at a use of `used` on a curve.
fn output(curve: Curve, used: &str) -> String {
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
        return output(shape.curve, "");
    }
    let (name, line) = billed_name(shape);
    if shape.target {
        let need = need(shape);
        let lines = format!("\nv = {name} − {{phi}} × max(0, {name} − {need}){line}");
        mean(shape, &output(shape.curve, "v")) + &lines
    } else {
        mean(shape, &output(shape.curve, name)) + &line
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

/// The gain of one person who uses `used`.
fn gain_of_one(shape: &Shape, used: &str) -> String {
    match shape.curve {
        Curve::Fixed => "{gain0} − {rho}".to_owned(),
        curve => format!("{{chi}} × {{kappa}} × ({} − 1) − {{rho}}", output(curve, used)),
    }
}

/// What a gain is worth: a part of it is captured, but a loss is borne whole.
fn worth(is_loss: bool, gain: &str) -> String {
    if is_loss { format!("{{sal}} × {{load}} × {gain}") } else { format!("{STAKE} × {gain}") }
}

/// What the typical user’s next dollar brings.
fn marginal(shape: &Shape) -> String {
    if shape.curve == Curve::Fixed || !shape.sloped {
        return "0".to_owned();
    }
    let slope = match shape.curve {
        Curve::Hill => "{A} × {K} ÷ ({K} + {tok}) ^ 2",
        Curve::Power => "{eps} ÷ {tau} × (1 + {tok} ÷ {tau}) ^ ({eps} − 1)",
        Curve::Log | Curve::Fixed => "{s} ÷ {tok}",
    };
    let stake = worth(shape.typical_loss, "{chi} × {kappa}");
    format!("{stake} × {slope} ÷ ({{weeks}} × {{price}})")
}

/// The best cap.
fn optimum(shape: &Shape) -> String {
    if shape.curve == Curve::Fixed {
        return "The use at which one more token brings back exactly its cost.".to_owned();
    }
    match shape.best {
        Best::Even | Best::NotTheFirst => even_use(shape),
        Best::NoStake => "0".to_owned(),
        Best::NoSurplus => "Using none is best: at {even_tok} a week, where one more token brings back exactly its \
             cost, all of them cost at least what they bring."
            .to_owned(),
    }
}

/// The use at which one person’s next dollar returns one dollar.
fn even_use(shape: &Shape) -> String {
    let even = match shape.curve {
        Curve::Hill => "√({B} × {A} × {K} ÷ {unit}) − {K}",
        Curve::Power => "{tau} × (({B} × {eps} ÷ ({unit} × {tau})) ^ (1 ÷ (1 − {eps})) − 1)",
        Curve::Log => "max({B} × {s} ÷ {unit}, {t0})",
        Curve::Fixed => "",
    };
    if shape.best == Best::NotTheFirst { format!("max(0, {even})") } else { even.to_owned() }
}

/// An amount of the team: the sum over its parts, or over willing users and the people whom a mandate adds.
fn team(shape: &Shape, whole: &str, each: &str) -> String {
    if !shape.parts.is_empty() {
        return over_parts(shape, whole);
    }
    let willing = format!("{{adopt}} × {{n}} × {{{each}}}");
    if shape.conscripts { format!("{willing} + {{conscripts}} × {{n}} × {{conscript.{each}}}") } else { willing }
}

/// The sum of a number over the parts of the team.
fn over_parts(shape: &Shape, key: &str) -> String {
    let of_part = |part: &PartId| format!("{{{}{key}}}", Place::of_part(*part).prefix());
    shape.parts.iter().map(of_part).collect::<Vec<_>>().join(" + ")
}

/// The team's net over the months of the horizon. `discount` is appended to the net of each month and may be empty.
fn months(shape: &Shape, discount: &str) -> String {
    let value = if shape.ramp { "{team_value} × min(1, (m − ½) ÷ {ramp})" } else { "{team_value}" };
    format!("sum(({value} − {{team_cost}}) ÷ 12{discount}) − {{team_setup}}\nm = 1 … {{horizon}}")
}

/// A formula of the target, or of typical use without one. `@` in the template stands for either.
fn asked(shape: &Shape, of: &str) -> String {
    of.replace('@', if shape.target { "{target}" } else { "{tok}" })
}

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
