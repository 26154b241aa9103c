//! The verdict: what the team's year costs and brings, and how sure that is.

use super::charts::spread;
use super::groups::where_it_holds;
use super::phrases::{benchmark_name, runs, sentences, simulations};
use crate::inputs::{Assumptions, Curve};
use crate::model::billing::Rules;
use crate::model::half::{BreakEven, Half};
use crate::model::pricing::blended;
use crate::model::uncertainty::{Comparison, MIDDLE, pulls};
use crate::model::verdict::{self, EASILY, PROBABLY, ROUNDING, UNCLEAR};
use crate::model::{Report, Uncertainty};
use crate::text::amounts::{money, money_in_words, percent, tokens};
use crate::text::figures::{Figures, Form};
use crate::text::{Piece, Rich};
use crate::units::{HALF_A_CENT, MTokPerWeek, Share, Usd, UsdPerMonth};

/// Returns below this share of the cost are called next to nothing.
pub(super) const LITTLE: f64 = 0.005;

/// What the team's year costs and brings: `Tokens for your team will cost about $364,000 a year and return about $1.3
/// million.`
pub fn verdict(figures: &dyn Figures, report: &Report) -> Rich {
    let (cost, value) = (report.team.cost.value(), report.team.value.value());
    let amount = |usd| money_in_words(figures, usd);
    let plain = |words: &str| Piece::Plain(words.to_owned());
    if report.team.users <= 0.0 {
        return Rich(vec![plain("Nobody in your team uses AI: nothing is spent on tokens, and nothing comes of it.")]);
    }
    if cost < HALF_A_CENT && value.abs() < HALF_A_CENT {
        return Rich(vec![plain("Nothing is spent on tokens for your team, and nothing comes of it.")]);
    }
    let mut sentence = vec![plain("Tokens for your team will cost ")];
    sentence.extend(match cost {
        ..HALF_A_CENT => vec![plain("nothing")],
        _ => vec![plain("about "), Piece::Cost(amount(cost))],
    });
    sentence.push(plain(" a year and "));
    sentence.extend(match value {
        _ if value <= -HALF_A_CENT => vec![plain("set its work back by about "), Piece::Cost(amount(-value))],
        ..HALF_A_CENT => vec![plain("return nothing")],
        _ => vec![plain("return about "), Piece::Value(amount(value))],
    });
    sentence.extend(match cost - value {
        ..HALF_A_CENT => vec![plain(".")],
        // The amount stands in the tile of the net; where both amounts look alike, it is needed here.
        loss if amount(cost) == amount(value) => {
            vec![plain(": a loss of about "), Piece::Cost(amount(loss)), plain(".")]
        }
        _ => vec![plain(": a loss.")],
    });
    Rich(sentence)
}

/// The small print below the verdict: range of cost and chance, one-off cost, the benchmark's chance, and where the verdict
/// lies among the simulations. What rests on simulations is left out without any, or if they make no difference.
pub fn verdict_notes(figures: &dyn Figures, inputs: &Assumptions, report: &Report) -> String {
    sentences([
        uncertainty(figures, inputs, report),
        one_off(figures, report),
        verdict_benchmark(figures, inputs, report),
        verdict_rank(figures, inputs, report),
    ])
}

/// The uncertainty of the team's year: `Cost is likely between $172,000 and $799,000; net is above zero in 87
/// of 100 simulations.` Empty if no simulations were made, or if nothing is spent or gained.
pub fn uncertainty(figures: &dyn Figures, inputs: &Assumptions, report: &Report) -> String {
    let Some(run) = draws_that_matter(report) else { return String::new() };
    let of_team = |user: Usd| money_in_words(figures, user.value() * report.team.users);
    let [low, high] = [run.cost.p10, run.cost.p90].map(of_team);
    let positive = run.net.positive;
    let ends = simulations(figures, positive.value());
    let room = if low == high {
        format!("The team’s net is above zero in {ends}.")
    } else {
        format!("Cost is likely between {low} and {high}; net is above zero in {ends}.")
    };
    let study = if inputs.curve == Curve::Fixed { " The study’s effect itself is taken as given." } else { "" };
    room + study
}

/// The one-off cost, which the verdict leaves out; empty without one.
pub(super) fn one_off(figures: &dyn Figures, report: &Report) -> String {
    match report.team.setup.value() {
        ..HALF_A_CENT => String::new(),
        setup => format!("A one-off cost of {} comes on top.", money_in_words(figures, setup)),
    }
}

/// The run of simulations; `None` if none were made, or if none of them leaves or loses anything.
fn draws_that_matter(report: &Report) -> Option<&Uncertainty> {
    let run = report.run_of_users()?;
    let reach = [run.net.p10, run.net.p50, run.net.p90].map(|net| net.value().abs());
    reach.into_iter().any(|net| net >= HALF_A_CENT).then_some(run)
}

/// What the benchmark leaves one person, with its chance: `Half a salary in tokens for one person pays in 30 of 100
/// simulations; as entered it is a loss of $50,700 a year.` Empty without a benchmark, and without simulations.
pub fn verdict_benchmark(figures: &dyn Figures, inputs: &Assumptions, report: &Report) -> String {
    let half = report.benchmark();
    let chance = report.uncertainty.as_ref().and_then(|run| run.half.ok()).map(|half| half.positive);
    let Some((half, chance)) = half.zip(chance) else { return String::new() };
    let pays = simulations(figures, chance.value());
    let net = (half.value - half.cost).value();
    let amount = money(figures, net.abs());
    let comes_to = match net {
        _ if net <= -HALF_A_CENT => format!("it is a loss of {amount} a year"),
        ..HALF_A_CENT => "it comes to nothing".to_owned(),
        _ => format!("it leaves {amount} a year"),
    };
    let name = benchmark_name(figures, inputs.benchmark);
    let whom = format!("one person {}", where_it_holds(inputs, ""));
    format!("{name} in tokens for {} pays in {pays}; as entered {comes_to}.", whom.trim_end())
}

/// How much gain the benchmark needs to break even; empty without a benchmark, or if a gain is worth nothing.
pub fn benchmark_needs(figures: &dyn Figures, report: &Report) -> String {
    let words = |half: Half| {
        let BreakEven { needed, expected } = BreakEven::of(half.cost, half.value, report.stake)?;
        let (needed, expected) = (percent(figures, needed), expected_gain(figures, expected));
        Some(format!("Needs {needed} more finished work to break even; {expected} is expected."))
    };
    report.benchmark().and_then(words).unwrap_or_default()
}

/// A gain that is expected: `37.9%`, or `none`.
pub(super) fn expected_gain(figures: &dyn Figures, gain: f64) -> String {
    if gain > 0.0 { percent(figures, gain) } else { "none".to_owned() }
}

/// Where the net lies among the simulations, and which beliefs are the reason. Empty if it is near their median.
fn verdict_rank(figures: &dyn Figures, inputs: &Assumptions, report: &Report) -> String {
    let differs = |run: &&Uncertainty| (run.net.p90 - run.net.p10).value() >= HALF_A_CENT;
    let is_aside = |run: &&Uncertainty| !MIDDLE.contains(&run.rank.value());
    let Some(run) = draws_that_matter(report).filter(differs).filter(is_aside) else { return String::new() };
    let side = if run.rank.value() < *MIDDLE.start() { "low" } else { "high" };
    // `87 of 100 simulations`, but `no simulation`
    let verb = if [Share::ALL, Share::NONE].contains(&run.rank) { "leaves" } else { "leave" };
    let less = format!("{} {verb} less", simulations(figures, run.rank.value()));
    let place = format!("The team’s net as entered is on the {side} side: {less}");
    match pulls(inputs, run).as_slice() {
        // No belief alone moves the simulations enough to be named.
        [] => format!("{place}."),
        pulls => {
            let has_range = pulls.iter().any(|pull| pull.range.is_some());
            let ends = if has_range { " You set how far a range reaches under “How sure”." } else { "" };
            format!("{place}, because of {}.{ends}", spread::beliefs(figures, pulls))
        }
    }
}

/// A share in whole percent, to the nearest, but never 0 or 100, and not across a border of the verdict: a share just
/// below one is not shown as having reached it.
pub(super) fn whole_percent(figures: &dyn Figures, share: f64) -> String {
    let nearest = (share * 100.0).round();
    let is_across = |border: &f64| share + ROUNDING < *border && nearest >= (border * 100.0).round();
    let percent = if [UNCLEAR, PROBABLY, EASILY].iter().any(is_across) { nearest - 1.0 } else { nearest };
    match percent {
        ..1.0 => format!("less than {}", percent_of(figures, 1.0)),
        100.0.. => format!("more than {}", percent_of(figures, 99.0)),
        _ => percent_of(figures, percent),
    }
}

fn percent_of(figures: &dyn Figures, percent: f64) -> String {
    figures.write(percent / 100.0, Form::PERCENT.fraction(0))
}

/// `96% of the simulations`, never rounded to all or none.
pub(super) fn share_of_simulations(figures: &dyn Figures, share: Share) -> String {
    match share {
        Share::ALL => "every simulation".to_owned(),
        Share::NONE => "no simulation".to_owned(),
        share => format!("{} of the simulations", whole_percent(figures, share.value())),
    }
}

/// The chance of the verdict with what it is a share of: `96% of the simulations`, or, if not all of them count,
/// `96% of the simulations in which it makes a difference`.
pub(super) fn share_where_it_matters(figures: &dyn Figures, odds: &Comparison) -> String {
    let share = share_of_simulations(figures, verdict::chance(odds).unwrap_or_default());
    if verdict::same(odds) == Share::NONE { share } else { format!("{share} in which it makes a difference") }
}

/// `96% of the others`: of the simulations in which a demand makes a difference.
pub(super) fn share_of_others(figures: &dyn Figures, share: Share) -> String {
    match share {
        Share::ALL => "all others".to_owned(),
        Share::NONE => "none of the others".to_owned(),
        share => format!("{} of the others", whole_percent(figures, share.value())),
    }
}

/// A target as work that the reader can picture, and what the team burns to meet it; empty without a target. Whether it
/// pays is said in the Target view.
pub fn target_in_words(figures: &dyn Figures, inputs: &Assumptions, report: &Report) -> String {
    let Some(target) = inputs.target.filter(|target| *target > MTokPerWeek::ZERO) else { return String::new() };
    let number = |value| figures.write(value, Form::NUMBER);
    let (hours, week) = (number(report.human.reading_hours), number(inputs.hours));
    let reading = if report.human.reading_hours > inputs.hours {
        format!("{hours} hours a week to read all that the agents write, more than a {week}-hour week has")
    } else {
        format!("{hours} hours of a {week}-hour week to read all that the agents write")
    };
    let work = format!(
        "A target of {} tokens a week is {} a day for one person, and {reading}.",
        tokens(figures, target.value()),
        runs(&number(report.human.runs_per_day)),
    );
    let waste = report.team.waste.value();
    if waste < HALF_A_CENT {
        return work;
    }
    let waste = format!("{}{}", money(figures, waste), even_if_included(inputs));
    let parts: Vec<Assumptions> =
        inputs.parts().into_iter().filter(|part| part.people > 0).map(|part| part.inputs).collect();
    let mut stops = parts.iter().map(Stop::of);
    let first = stops.next().flatten();
    let on_the_way = format!("nobody meets it; in a year the team burns {waste} for show on the way.");
    match first.filter(|first| stops.all(|stop| stop == Some(*first))) {
        Some(Stop::Seat(limit)) => {
            format!("{work} With the {} that a seat includes {on_the_way}", tokens(figures, limit.value()))
        }
        Some(Stop::Cap(cap)) => format!("{work} With the cap of {} {on_the_way}", tokens(figures, cap.value())),
        None => {
            let (met, allowed) = (targets_met(target, &parts), as_far_as_allowed(&parts));
            format!("{work} In a year the team burns {waste} for show to meet {met}{allowed}.")
        }
    }
}

/// What stops the people of a part of the team before they meet its target.
#[derive(Clone, Copy, PartialEq)]
enum Stop {
    /// The tokens that a seat includes.
    Seat(MTokPerWeek),
    /// The cap.
    Cap(MTokPerWeek),
}

impl Stop {
    fn of(part: &Assumptions) -> Option<Self> {
        let target = part.target?;
        let seat = Rules::seat_limit(part, blended(part)).filter(|limit| *limit < target);
        let cap = part.cap.filter(|cap| *cap < target);
        match (seat, cap) {
            (Some(seat), cap) if cap.is_none_or(|cap| seat <= cap) => Some(Self::Seat(seat)),
            (_, cap) => cap.map(Self::Cap),
        }
    }
}

/// The targets that the parts of the team have: `it` stands for the base one.
fn targets_met(base: MTokPerWeek, parts: &[Assumptions]) -> &'static str {
    let targets = || parts.iter().filter_map(|part| part.target).filter(|target| *target > MTokPerWeek::ZERO);
    let own = targets().filter(|target| *target != base).count();
    match (targets().any(|target| target == base), own) {
        (true, 0) => "it",
        (true, 1) => "it and one group’s own target",
        (true, _) => "it and the groups’ own targets",
        (false, 1) => "one group’s own target",
        (false, _) => "the groups’ own targets",
    }
}

/// What keeps some parts of the team from their targets; empty if nothing does.
fn as_far_as_allowed(parts: &[Assumptions]) -> &'static str {
    let stops = || parts.iter().filter_map(Stop::of);
    match (stops().any(|stop| matches!(stop, Stop::Seat(_))), stops().any(|stop| matches!(stop, Stop::Cap(_)))) {
        (true, true) => ", as far as seats and caps allow",
        (true, false) => ", as far as seats allow",
        (false, true) => ", as far as caps allow",
        (false, false) => "",
    }
}

/// Follows the amount of tokens burnt for show if a seat includes tokens, so that they may cost nothing more; else empty.
pub(super) fn even_if_included(inputs: &Assumptions) -> &'static str {
    let includes_tokens = inputs.parts().iter().any(|part| part.inputs.included > UsdPerMonth::ZERO);
    if includes_tokens { " at API prices, included in seats or not," } else { "" }
}
