//! The words of the curve: one person's value and cost at API prices.

use super::super::groups::{finding_of_one, lines_are_about, where_it_holds};
use super::super::phrases::{above_cap, benchmark_name, capital, following, lower, sentences as joined};
use super::{Sentences, simulations};
use crate::chart::ChartSpec;
use crate::chart::facts::curve::{Difference, Facts, Finding};
use crate::chart::spec::{Crowd, Label, Series};
use crate::figures::Figures;
use crate::figures::amounts::{money, money_signed, times, tokens, whole};
use crate::inputs::{Assumptions, Curve, PartId};
use crate::model::billing::Seat;
use crate::model::{DATA_END, Report};
use crate::scenario::BestCap;
use crate::usage::analysis::Fit;

/// Name of the line of cost.
pub const COST: &str = "cost";
/// Name of the area between the response curves.
pub const BAND: &str = "between the response curves";
/// Caption of the table.
pub const TABLE: &str = "Value, cost and net of one person’s genuine use at API prices, a year";
/// Name of the published median in the table.
pub const MEDIAN: &str = "Claude Code users’ median";
/// Name of the published top tenth in the table.
pub const HEAVY: &str = "Claude Code users’ top tenth";
/// Name of the largest observed use in the table.
pub const LAST_DATA: &str = "the data end here";
/// Name of the typical user's use in the table.
pub const TYPICAL: &str = "typical user";
/// Name of the target in the table.
pub const TARGET: &str = "target";
/// Name of the cap in the table.
pub const CAP: &str = "cap";
/// Name of the use with the highest net in the table.
pub const BEST: &str = "best cap";
/// Name of the largest use that pays in the table.
pub const BREAK_EVEN: &str = "break-even";

/// Label of the part of the axis without data.
pub const BEYOND: (&str, &str) = ("beyond the data", "no data");

/// The sentences around the chart. `best` is the best cap, if there is one.
pub fn sentences(
    figures: &dyn Figures,
    inputs: &Assumptions,
    report: &Report,
    best: Option<&BestCap>,
    facts: &Facts,
    spec: &ChartSpec,
) -> Sentences {
    Sentences {
        title: title(figures, inputs, best, facts.finding),
        subtitle: subtitle(inputs.curve),
        notes: notes_with_crowd(inputs, best, &facts.differences, spec.crowd.as_ref()),
        summary: summary(figures, inputs, report, facts, &spec.series, above_described(figures, inputs, report, best)),
    }
}

/// The finding, as the title of the curve.
fn title(figures: &dyn Figures, inputs: &Assumptions, best: Option<&BestCap>, finding: Finding) -> String {
    let finding = match finding {
        Finding::NothingAtStake => {
            return format!("Nothing is at stake: no gain is worth anything {}", where_it_holds(inputs, "here"));
        }
        Finding::Free => {
            return format!("Tokens are free {}: no price limits their use", where_it_holds(inputs, "here"));
        }
        Finding::FixedNeverPays => "This fixed effect pays for no tokens at all".to_owned(),
        Finding::FixedPays { until } => {
            format!(
                "A fixed effect is the same at any amount: it pays for up to {} tokens a week",
                tokens(figures, until)
            )
        }
        Finding::NoBound => "On this response curve the next token keeps paying without end".to_owned(),
        Finding::NoAmountPays => "No amount of tokens pays at these assumptions".to_owned(),
        Finding::PaysUpTo { tokens, beyond_data } => stops_paying(figures, tokens, beyond_data),
        Finding::PaysOnlyForTokens { tokens, beyond_data, other } => format!(
            "{}, and no amount pays for the {} of training and administration",
            stops_paying(figures, tokens, beyond_data),
            money(figures, other)
        ),
    };
    // A plan or a target may make tokens pay for the team that do not pay at API prices, or the other way round.
    let finding = match best.is_some_and(|best| !best.caps(PartId::Rest)) {
        _ if Seat::of(inputs) != Seat::PayAsYouGo => following("At API prices", &finding),
        true => following("For genuine use", &finding),
        false => finding,
    };
    finding_of_one(inputs, finding)
}

fn stops_paying(figures: &dyn Figures, best: f64, is_beyond_data: bool) -> String {
    let beyond = if is_beyond_data { ", beyond the data" } else { "" };
    format!("The next token stops paying at {} tokens a week{beyond}", tokens(figures, best))
}

/// What is plotted.
fn subtitle(chosen: Curve) -> String {
    format!("Value and cost of tokens per person and year, at API prices. Thin lines: {}.", others(chosen))
}

/// What the curves beside the chosen one are.
pub(super) const fn others(chosen: Curve) -> &'static str {
    match chosen {
        Curve::Fixed => "the three response curves in which the amount matters",
        Curve::Hill | Curve::Log | Curve::Power => "the two other response curves",
    }
}

/// Notes on whom the lines are about, followed by `dots`, and on why points of the typical user are not on them.
fn notes(inputs: &Assumptions, differences: &[Difference], dots: &str) -> Vec<String> {
    let about = lines_are_about(inputs).map(|about| about + dots);
    about.into_iter().chain(differences.iter().map(|difference| note(*difference).to_owned())).collect()
}

/// The notes of a chart whose dots are the users that the inputs describe.
fn notes_with_crowd(
    inputs: &Assumptions,
    best: Option<&BestCap>,
    differences: &[Difference],
    crowd: Option<&Crowd>,
) -> Vec<String> {
    let mut notes = notes(inputs, differences, crowd.map_or("", |_| " The small dots are all users."));
    if crowd.is_some_and(Crowd::has_any_above) {
        let is_stopped = inputs.parts().iter().any(|part| part.inputs.ceiling);
        let is_open = best.is_some_and(|best| !best.uncapped.is_empty());
        notes.push(format!("{HOLLOW}{}{}", if is_stopped { STOPPED } else { "" }, if is_open { OPEN } else { "" }));
    }
    notes
}

/// The notes of a chart whose dots are the people of imported data. The data count everybody who used tokens at any time, and
/// the inputs describe the users of a typical week: where these are not as many, a note says so.
pub fn notes_of_own(
    figures: &dyn Figures,
    inputs: &Assumptions,
    report: &Report,
    facts: &Facts,
    crowd: &Crowd,
) -> Vec<String> {
    let mut notes = notes(inputs, &facts.differences, "");
    let [people, users] = [crowd.users, report.team.users].map(|count| whole(figures, count));
    if people != users {
        notes.push(format!(
            "The small dots are the {people} people in your data who used tokens at any time. The users of the team are \
             those of a typical week: {users} as the inputs describe it."
        ));
    }
    notes.extend(crowd.has_any_above().then(|| HOLLOW_OWN.to_owned()));
    notes
}

/// What hollow dots are, if the dots are the users that the inputs describe.
const HOLLOW: &str = "Hollow dots: users who need, or are told to use, more than their best cap.";
/// Whose dots are not hollow, if a part of the team is better off without a cap.
const OPEN: &str = " Where a cap would leave less, all dots are filled.";
/// What hollow dots are, if the dots are the people of imported data.
const HOLLOW_OWN: &str = "Hollow dots: people in your data who use more than the best cap.";
/// Whose dots are not hollow, if some seats have a hard ceiling.
const STOPPED: &str = " A user whom the seat stops before that cap has a filled dot.";

const fn note(difference: Difference) -> &'static str {
    match difference {
        Difference::Target { wasted: true } => {
            "The lines show genuine use. The target adds tokens for the typical user, and those burnt for show bring \
             nothing: the second point."
        }
        Difference::Target { wasted: false } => {
            "The lines show genuine use. The target adds tokens for the typical user: the second point."
        }
        Difference::Limit => {
            "The lines show genuine use. The cap or the seat holds some of the typical user’s back: the second point."
        }
        Difference::Plan => {
            "The line of cost shows API prices. What the typical user costs under the plan is a point of its own."
        }
    }
}

/// Name of the line of the chosen response curve.
pub fn value_of(curve: Curve) -> String {
    format!("value, {}", reading(curve))
}

/// Name of a response curve.
pub const fn reading(curve: Curve) -> &'static str {
    match curve {
        Curve::Hill => "saturating",
        Curve::Log => "logarithmic",
        Curve::Power => "power",
        Curve::Fixed => "fixed effect",
    }
}

/// Name of a response curve by itself.
pub fn name(curve: Curve) -> String {
    capital(reading(curve))
}

/// The benchmark inside a sentence: `half a salary`.
pub fn half_name(figures: &dyn Figures, benchmark: f64) -> String {
    lower(&benchmark_name(figures, benchmark))
}

/// What the x axis counts, and what the dots on it are.
pub fn axis_of_use(figures: &dyn Figures, crowd: Option<&Crowd>, capped: bool) -> Label {
    let (long, short) = ("tokens a week, one person (log scale)", "tokens a week (log scale)");
    let Some(crowd) = crowd else { return Label::from((long, short)) };
    let [each, users] = [f64::from(crowd.each), crowd.users].map(|count| whole(figures, count));
    let need = if capped { ", before the cap" } else { "" };
    if users == "1" {
        return Label {
            long: format!("{long} · the dot is the only user{need}"),
            short: "tokens a week, log · the dot: the only user".to_owned(),
        };
    }
    Label {
        long: format!("{long} · each dot is {each} of the {users} users{need}"),
        short: format!("tokens a week, log · a dot: {each} of {users} users"),
    }
}

/// What the x axis counts, if the dots are the people of imported data.
pub fn axis_of_own_people(figures: &dyn Figures, crowd: &Crowd) -> Label {
    let [each, people] = [f64::from(crowd.each), crowd.users].map(|count| whole(figures, count));
    Label {
        long: format!(
            "tokens a week, one person (log scale) · each small dot is {each} of {people} people with tokens in your data"
        ),
        short: format!("tokens a week, log · a small dot: {each} of {people} people"),
    }
}

/// Name of the line fitted to the people of imported data.
pub const OWN_FIT: &str = "fit of your people";

/// What the fit of the people of imported data says, as the title of the curve.
pub fn own_title(figures: &dyn Figures, fit: &Fit) -> String {
    if fit.is_unclear() {
        return "In your data, people who use more do not clearly have more or less output".to_owned();
    }
    let (_, tenfold, _) = fit.tenfold();
    format!("In your data, ten times the tokens goes with {} the output", times(figures, tenfold))
}

/// What the cloud of people and its fitted line show. `hidden` is how many people lie outside of the chart; `any_below`
/// says that some points have a value below 0.
pub fn own_cloud(figures: &dyn Figures, fit: &Fit, hidden: usize, any_below: bool) -> String {
    let below = if any_below { " Points below 0: less output than the curve has without any tokens." } else { "" };
    let hidden = match hidden {
        0 => String::new(),
        1 => " 1 point lies beyond the chart.".to_owned(),
        count => format!(" {} points lie beyond the chart.", whole(figures, count as f64)),
    };
    format!(
        "Points are the people in your data whose tokens and output are above 0, scaled so that the line through them meets the curve at their middle. \
         {}{hidden}{below}",
        crate::text::usage::fit(figures, fit)
    )
}

/// Names of the typical user's point, if the best cap is at the same place: the long and the short form.
pub const TYPICAL_AT_BEST: (&str, &str) = ("typical user, at the best cap", "typical = best cap");
/// Names of the typical user's need, if another use is billed.
pub const TYPICAL_NEED: (&str, &str) = ("typical user’s need", "typical need");
/// Names of the billed use, if a target raises it.
pub const WITH_TARGET: (&str, &str) = ("with the target", "with target");
/// Names of the billed use, if a cap or a seat limits it.
pub const WITH_LIMIT: (&str, &str) = ("within the limit", "limited");
/// Names of the published median on the axis.
pub const MEDIAN_ON_AXIS: (&str, &str) = (MEDIAN, "Claude Code median");
/// Names of the published top tenth on the axis.
pub const HEAVY_ON_AXIS: (&str, &str) = (HEAVY, "Claude Code top tenth");

/// Label of a use: `long, 32M`; in short, only the name.
pub fn at(figures: &dyn Figures, (long, short): (&str, &str), use_of: f64) -> Label {
    Label { long: format!("{long}, {}", tokens(figures, use_of)), short: short.to_owned() }
}

/// Label of the typical user's cost under the plan.
pub fn pays(figures: &dyn Figures, cost: f64) -> Label {
    Label { long: format!("typical user costs {}", money(figures, cost)), short: "typical cost".to_owned() }
}

/// Label of the use with the highest net, and what it costs in a month.
pub fn best(figures: &dyn Figures, x: f64, month: Option<f64>) -> Label {
    let use_of = tokens(figures, x);
    let long = match month {
        Some(month) => format!("best cap, {use_of} = {} a month", money(figures, month)),
        None => format!("best cap, {use_of}"),
    };
    Label { long, short: format!("best cap, {use_of}") }
}

/// Label of the benchmark.
pub fn half(figures: &dyn Figures, benchmark: f64, x: f64) -> Label {
    let short = if (benchmark - 0.5).abs() < 1e-9 { "½ salary".to_owned() } else { half_name(figures, benchmark) };
    at(figures, (&half_name(figures, benchmark), &short), x)
}

/// The heads of the table: use, value on each response curve, cost, and net on the chosen one.
pub fn table_header(readings: &[Curve], chosen: Curve) -> Vec<String> {
    let values = readings.iter().map(|curve| format!("Value, {}", reading(*curve)));
    let first = std::iter::once("Tokens a week".to_owned());
    first.chain(values).chain(["Cost".to_owned(), format!("Net, {}", reading(chosen))]).collect()
}

/// How many of the users that the inputs describe use more than the best cap; `None` with next to no users, where no cap leaves
/// more, and with groups, each of which has a best cap of its own.
fn above_described(
    figures: &dyn Figures,
    inputs: &Assumptions,
    report: &Report,
    best: Option<&BestCap>,
) -> Option<String> {
    let best = best.filter(|best| inputs.groups().is_empty() && !best.loses)?;
    above_cap(figures, best, report, inputs.cap.is_some())
}

/// The curve in sentences with the people of imported data: `above_cap` of `people` use more than the best cap.
pub fn summary_of_own(
    figures: &dyn Figures,
    inputs: &Assumptions,
    report: &Report,
    facts: &Facts,
    series: &[Series],
    (above_cap, people): (Option<usize>, usize),
) -> String {
    let verb = if above_cap == Some(1) { "is" } else { "are" };
    let own = above_cap.map(|count| {
        format!(
            "in your data, {} of {} people with tokens {verb} above it",
            whole(figures, count as f64),
            whole(figures, people as f64)
        )
    });
    let both =
        own.map(|own| match above_described(figures, inputs, report, BestCap::of(inputs, report).ok().as_ref()) {
            Some(described) => format!("{own}; in the team as the inputs describe it, {described}"),
            None => own,
        });
    summary(figures, inputs, report, facts, series, both)
}

/// The curve in sentences, for readers who cannot see it, with these words on how many use more than the best cap.
fn summary(
    figures: &dyn Figures,
    inputs: &Assumptions,
    report: &Report,
    facts: &Facts,
    series: &[Series],
    above: Option<String>,
) -> String {
    let amount = |usd: f64| money(figures, usd);
    let many = |mtok: f64| tokens(figures, mtok);
    let (need, billed) = (report.tokens.value(), facts.typical.billed.value());
    let (value, cost) = (facts.typical.value.value(), facts.typical.cost.value());
    let is_at = if many(need) == many(billed) {
        format!("The typical user is at {} tokens a week", many(billed))
    } else {
        format!("The typical user needs {} and uses {} tokens a week", many(need), many(billed))
    };
    let mut sentences =
        vec![rises(figures, series), format!("{is_at}: value {}, cost {}.", amount(value), amount(cost))];
    if let Some((best, cap)) = report.optimum.ok().filter(|_| facts.best.is_some()).zip(report.cap.ok()) {
        let (net, month) = (money_signed(figures, best.net.value()), amount(cap.month.value()));
        sentences.push(format!(
            "The best cap is {} tokens a week, {month} a month, where one person leaves a net of {net} a year.",
            many(best.tokens.value())
        ));
        sentences.extend(above.map(|above| format!("{}.", capital(&above))));
    }
    sentences.extend(facts.breaks_even.map(|x| format!("Cost overtakes value at {}.", many(x))));
    sentences.extend(benchmark(figures, inputs, report));
    sentences.extend(apart(figures, inputs.curve, series));
    joined(sentences)
}

/// What the benchmark buys and brings one person, with its chance; `None` without simulations.
fn benchmark(figures: &dyn Figures, inputs: &Assumptions, report: &Report) -> Option<String> {
    let half = report.benchmark()?;
    let drawn = report.uncertainty.as_ref()?.half.as_ref().ok()?;
    Some(format!(
        "{} buys one person {}: value {}, cost {}. It pays in {}.",
        benchmark_name(figures, inputs.benchmark),
        tokens(figures, half.tokens.value()),
        money(figures, half.value.value()),
        money(figures, half.cost.value()),
        simulations(figures, drawn.positive.value()),
    ))
}

/// The values of the chosen line at both ends, and the range of use.
fn rises(figures: &dyn Figures, series: &[Series]) -> String {
    let Some((label, (from, to))) = series.last().and_then(|line| Some((&line.label, ends(line)?))) else {
        return String::new();
    };
    let [first, last] = [from.1, to.1].map(|usd| money(figures, usd));
    let moves = match to.1 > from.1 {
        _ if first == last => format!("is {last}"),
        true => format!("rises from {first} to {last}"),
        false => format!("goes from {first} to {last}"),
    };
    format!(
        "From {} to {} tokens a week, each step ten times the last, one person’s {label}, {moves} a year.",
        tokens(figures, from.0),
        tokens(figures, to.0),
    )
}

/// How far apart the response curves are at the right edge; `None` if they do not differ.
fn apart(figures: &dyn Figures, chosen: Curve, series: &[Series]) -> Option<String> {
    let reading = |line: &&Series| Curve::DRAWN.iter().any(|curve| curve.key() == line.key);
    let heights = series.iter().filter(reading).filter_map(|line| Some(ends(line)?.1.1));
    let (low, high) = heights.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), y| (low.min(y), high.max(y)));
    let which = if chosen == Curve::Fixed { others(chosen) } else { "the response curves" };
    (low < high).then(|| {
        format!(
            "The data end at {}; beyond, {which} part, to between {} and {} at the right edge.",
            tokens(figures, DATA_END.value()),
            money(figures, low),
            money(figures, high)
        )
    })
}

fn ends(series: &Series) -> Option<((f64, f64), (f64, f64))> {
    Some((*series.points.first()?, *series.points.last()?))
}
