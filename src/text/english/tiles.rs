//! The headline results of the Budget view: the team's cost, its net, and where to cap.

use super::metrics::reason_briefly;
use super::phrases::{above_cap, sentences, simulations};
use super::scenarios::in_short;
use super::verdict::{one_off, uncertainty, verdict};
use crate::inputs::number::is_invisible;
use crate::inputs::{Assumptions, PartId};
use crate::model::metrics::Measure;
use crate::model::{DATA_END, Metric, PartReport, Reason, Report, evaluate};
use crate::scenario::{BestCap, Builtin, is_negligible};
use crate::text::amounts::{metric, metric_signed, money, money_short, money_signed, money_signed_short};
use crate::text::figures::{Figures, NOTHING};
use crate::units::{HALF_A_CENT, MTokPerWeek, Share, Usd};

/// Button: sets the cap to the best cap.
pub const USE_CAP: &str = "Use this cap";
/// Button: removes the cap that the tile names while it is in force.
pub const REMOVE_CAP: &str = "Remove this cap";
/// Beside the best cap, if it is the cap that is set.
const CAP_IN_FORCE: &str = "in force";

/// Name of the best cap.
const WHERE_TO_CAP: &str = "Where to cap";
/// In place of a best cap that would lower the net.
const NO_CAP: &str = "no cap";
/// In place of a best cap where there is none.
const NO_BEST_CAP: &str = "no best cap";

/// A headline result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tile {
    /// The metric that it shows.
    pub metric: Metric,
    /// The part of the team whose metric explains it; `None` for the whole team and the base inputs.
    pub part: Option<PartId>,
    /// Its name.
    pub name: &'static str,
    /// Its number. A net has a sign.
    pub amount: String,
    /// The unit after the number; may be empty.
    pub unit: &'static str,
    /// What puts the number into proportion, part by part; or the reason if there is no number.
    pub notes: Vec<Note>,
}

/// A part of the text below a headline result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The metric whose number it holds; `None` if it is not about a single metric.
    pub metric: Option<Metric>,
    /// The group whose number it is; `None` for the whole team and the base inputs.
    pub part: Option<PartId>,
    /// The words.
    pub text: String,
}

impl Note {
    const fn plain(text: String) -> Self {
        Self { metric: None, part: None, text }
    }

    const fn of(metric: Metric, text: String) -> Self {
        Self { metric: Some(metric), part: None, text }
    }

    const fn of_group(metric: Metric, place: usize, text: String) -> Self {
        Self { metric: Some(metric), part: Some(PartId::Group(place)), text }
    }
}

/// The three headline results. Cost and net are of the whole team, the cap is of one person.
pub fn tiles(figures: &dyn Figures, inputs: &Assumptions, report: &Report) -> [Tile; 3] {
    let best = BestCap::of(inputs, report).ok();
    let tile = |metric, name, (amount, unit), notes: Vec<Note>| {
        let (unit, notes) = match report.get(metric) {
            // Groups may have a best cap where the base inputs have none.
            Err(why) if metric != Metric::CapMonth || best.is_none() => {
                ("", vec![Note::plain(super::reason(why).to_owned())])
            }
            _ => (unit, notes),
        };
        let part =
            if metric == Metric::CapMonth { best.as_ref().and_then(|best| only_groups(report, best)) } else { None };
        Tile { metric, part, name, amount, unit, notes }
    };
    let amount = |metric| (headline(figures, report, metric), "");
    [
        tile(Metric::TeamCost, "Cost a year", amount(Metric::TeamCost), cost_notes(figures, inputs, report)),
        tile(Metric::TeamNet, "Net a year", amount(Metric::TeamNet), net_notes(figures, inputs, report)),
        tile(
            Metric::CapMonth,
            WHERE_TO_CAP,
            cap(figures, report, best.as_ref()),
            cap_notes(figures, inputs, report, best.as_ref()),
        ),
    ]
}

/// The team's year above a chart on a slide: cost and value, how sure they are, the one-off cost, where to cap.
pub fn year_in_brief(figures: &dyn Figures, inputs: &Assumptions, report: &Report) -> String {
    // Only a cap that is one for all is said without the notes of its tile.
    let best = BestCap::of(inputs, report).ok().filter(|best| best.loses || best.is_above_zero());
    let best = best.filter(|best| report.team.users > 0.0 && listed_caps(report, best).is_empty());
    let cap = best.map(|best| {
        let (month, unit) = cap(figures, report, Some(&best));
        let likely = best.month.ok().filter(|_| !best.loses).and_then(|month| likely_cap(figures, report, month));
        let likely = likely.map_or_else(String::new, |likely| format!(", {likely}"));
        format!("{WHERE_TO_CAP}: {month}{unit}{likely}.")
    });
    let budget = budget_in_brief(figures, report);
    let year =
        [verdict(figures, report).text(), uncertainty(figures, inputs, report), budget, one_off(figures, report)];
    sentences(year.into_iter().chain(cap))
}

/// An amount longer than this is abbreviated, so that it fits a phone: `+IDR 15.3T` instead of 15 trillion in digits.
const LONGEST: usize = 16;

fn headline(figures: &dyn Figures, report: &Report, metric: Metric) -> String {
    let whole = metric_signed(figures, report, metric);
    match report.get(metric) {
        Ok(amount) if whole.chars().filter(|c| !is_invisible(*c)).count() > LONGEST => match metric.measure() {
            Measure::Net => money_signed_short(figures, amount),
            _ => money_short(figures, amount),
        },
        _ => whole,
    }
}

/// A range of the team, from the range of a user; `None` where both ends are written alike.
fn range(report: &Report, (low, high): (Usd, Usd), write: impl Fn(f64) -> String) -> Option<[String; 2]> {
    let [low, high] = [low, high].map(|user| write(user.value() * report.team.users));
    (low != high).then_some([low, high])
}

/// `likely $172,000 to $799,000`
fn likely([low, high]: [String; 2]) -> Note {
    Note::plain(format!("likely {low} to {high}"))
}

/// `$172K–$799K`: the range of the team's cost, in the table of scenarios.
pub fn range_of_cost(figures: &dyn Figures, report: &Report) -> Option<String> {
    let run = report.run_of_users()?;
    let [low, high] = range(report, (run.cost.p10, run.cost.p90), |usd| money_short(figures, usd))?;
    Some(format!("{low}–{high}"))
}

fn cost_notes(figures: &dyn Figures, inputs: &Assumptions, report: &Report) -> Vec<Note> {
    let run = report.run_of_users();
    let likely = run.and_then(|run| range(report, (run.cost.p10, run.cost.p90), |usd| money(figures, usd))).map(likely);
    let a_user =
        |_| format!("{} a user{}", metric(figures, report, Metric::UserCost), of_typical(figures, inputs, report));
    let user = report.get(Metric::UserCost).ok().map(|cost| Note::of(Metric::UserCost, a_user(cost)));
    let (seats, cost) = (report.team.seats.value(), report.team.cost.value());
    let is_part = seats >= HALF_A_CENT && seats <= cost - HALF_A_CENT;
    let seats = is_part.then(|| Note::plain(format!("{} of it for seats", money(figures, seats))));
    let budget = within_budget(figures, report).map(|words| Note::of(Metric::WithinBudget, words));
    likely.into_iter().chain(budget).chain(seats).chain(user).collect()
}

/// `within the budget of $600,000 in 83 of 100 simulations`; `None` without a budget or simulations.
fn within_budget(figures: &dyn Figures, report: &Report) -> Option<String> {
    let (budget, chance) = (report.budget?, report.get(Metric::WithinBudget).ok()?);
    Some(format!("within the budget of {} in {}", money(figures, budget.value()), simulations(figures, chance)))
}

/// The same as a sentence: `The team’s cost is within the budget of $600,000 in 83 of 100 simulations.` Empty without a budget.
pub fn budget_in_brief(figures: &dyn Figures, report: &Report) -> String {
    within_budget(figures, report).map_or_else(String::new, |within| format!("The team’s cost is {within}."))
}

/// What the typical user costs, where that is another amount than the mean: `, $1,490 the typical one`. It is one who uses AI
/// willingly, as on the curve, which is said if a mandate adds others. Empty with groups, which have typical users of their own, for an
/// only user, and where nobody is willing.
fn of_typical(figures: &dyn Figures, inputs: &Assumptions, report: &Report) -> String {
    if !inputs.groups().is_empty() || report.team.users <= 1.0 || inputs.adoption <= Share::NONE {
        return String::new();
    }
    let Ok(changes) = Builtin::Median.changes(inputs, report) else { return String::new() };
    let typical = metric(figures, &evaluate(&inputs.with(&changes).0), Metric::CostAdopter);
    if typical == metric(figures, report, Metric::UserCost) {
        String::new()
    } else {
        let is_mandated = inputs.mandate.is_some_and(|mandate| mandate > inputs.adoption);
        format!(", {typical} the typical {}", if is_mandated { "willing one" } else { "one" })
    }
}

fn net_notes(figures: &dyn Figures, inputs: &Assumptions, report: &Report) -> Vec<Note> {
    let loss = (report.team.net().value() <= -HALF_A_CENT).then(|| Note::plain("a loss".to_owned()));
    let run = report.run_of_users();
    let likely =
        run.and_then(|run| range(report, (run.net.p10, run.net.p90), |usd| money_signed(figures, usd))).map(likely);
    let above_zero = |share: Share| format!("{} above zero", simulations(figures, share.value()));
    let chance = run.map(|run| Note::of(Metric::McPositive, above_zero(run.net.positive)));
    let year = year_of_net(inputs, report).map(|words| Note::plain(words.to_owned()));
    loss.into_iter().chain(likely).chain(chance).chain(year).collect()
}

/// Which year the net is of, if the first one differs from it.
fn year_of_net(inputs: &Assumptions, report: &Report) -> Option<&'static str> {
    match (inputs.ramp > 0.0 && report.team.users > 0.0, report.team.setup > Usd::ZERO) {
        (true, true) => Some("a year at full effect, without the one-off cost"),
        (true, false) => Some("a year at full effect"),
        (false, true) => Some("without the one-off cost"),
        (false, false) => None,
    }
}

/// The best cap and its unit. If groups have best caps of their own, the unit says whose cap it is; if all users are in
/// groups, the number is the range of the groups' caps.
fn cap(figures: &dyn Figures, report: &Report, best: Option<&BestCap>) -> (String, &'static str) {
    if best.is_some_and(|best| best.loses) {
        return (NO_CAP.to_owned(), "");
    }
    let of_base = headline(figures, report, Metric::CapMonth);
    let listed = best.map_or_else(Vec::new, |best| listed_caps(report, best));
    if listed.is_empty() {
        return (of_base, " a month per user");
    }
    if has_users_outside(report) {
        let has_none = best.is_some_and(|best| best.month.is_err());
        let is_open = best.is_some_and(|best| best.uncapped.contains(&PartId::Rest));
        return match (has_none, is_open) {
            (true, _) => (NO_BEST_CAP.to_owned(), " for users not listed below"),
            (false, true) => (NO_CAP.to_owned(), " for users not listed below"),
            (false, false) => (of_base, " a month per user not listed below"),
        };
    }
    let months = || listed.iter().filter_map(|(_, month)| Some(month.as_ref()?.value()));
    let [low, high] = [months().fold(f64::INFINITY, f64::min), months().fold(0.0, f64::max)];
    let [low, high] = [low, high].map(|month| money(figures, month));
    (if low == high { low } else { format!("{low} to {high}") }, " a month per user, by group")
}

/// The first group with a cap in the list where all users are in groups, so that the base inputs’ cap is nobody’s.
fn only_groups(report: &Report, best: &BestCap) -> Option<PartId> {
    if best.loses || has_users_outside(report) {
        return None;
    }
    listed_caps(report, best).into_iter().find_map(|(place, month)| month.map(|_| PartId::Group(place)))
}

/// The groups that are listed with their best caps, `None` where they have none because it would lower their net: those with
/// another cap than the base inputs, and all that have users if everybody is in a group.
fn listed_caps(report: &Report, best: &BestCap) -> Vec<(usize, Option<Usd>)> {
    let is_alike = best.groups.is_empty() && best.uncapped.is_empty();
    let is_whole = !is_alike && !has_users_outside(report);
    let cap = |part: &PartReport| {
        let place = part.part.id.group()?;
        if best.uncapped.contains(&part.part.id) {
            // Why one without a best cap has none is said apart.
            return part.report.cap.ok().map(|_| (place, None));
        }
        let own = best.groups.iter().find(|(listed, _)| *listed == place).map(|(_, month)| *month);
        // A group without a best cap keeps what is entered.
        let all = || best.month.ok().filter(|_| is_whole && part.report.cap.is_ok() && part.report.team.users > 0.0);
        Some((place, Some(own.or_else(all)?)))
    };
    report.parts.iter().filter_map(cap).collect()
}

/// Whether the team has users in no group.
fn has_users_outside(report: &Report) -> bool {
    report.parts.iter().any(|part| part.part.id == PartId::Rest && part.report.team.users > 0.0)
}

fn cap_notes(figures: &dyn Figures, inputs: &Assumptions, report: &Report, best: Option<&BestCap>) -> Vec<Note> {
    if let Some(best) = best.filter(|best| best.loses) {
        return vec![losing_cap(figures, inputs, report, best)];
    }
    let listed = best.map_or_else(Vec::new, |best| listed_caps(report, best));
    if let (Ok(cap), true) = (report.cap, listed.is_empty())
        && cap.tokens == MTokPerWeek::ZERO
    {
        let likely = likely_cap(figures, report, cap.month);
        let why = "one person’s tokens bring less than they cost at any amount".to_owned();
        let notes = match likely {
            Some(likely) => vec![likely, format!("as entered, {why}")],
            None => vec![why],
        };
        return notes.into_iter().map(Note::plain).collect();
    }
    if report.team.users <= 0.0 {
        return vec![Note::plain(super::reason(Reason::NoUsers).to_owned())];
    }
    let Some(best) = best else { return vec![Note::plain("more than anybody could use: no cap is needed".to_owned())] };
    // `Research: $1,410 a month`
    let own = listed.iter().filter_map(|(place, month)| {
        let name = super::group_name(&inputs.groups().get(*place)?.name, *place);
        Some(match month {
            Some(month) => {
                let month = format!("{name}: {} a month", money(figures, month.value()));
                Note::of_group(Metric::CapMonth, *place, month)
            }
            None => Note::plain(format!("{name}: {NO_CAP}, as a cap would leave less")),
        })
    });
    let in_force = (best.inputs == *inputs).then(|| CAP_IN_FORCE.to_owned());
    // What is not capped, or is capped by group, has no likely range of its own.
    let has_one = !best.uncapped.contains(&PartId::Rest) && (listed.is_empty() || has_users_outside(report));
    let likely = best.month.ok().filter(|_| has_one).and_then(|month| likely_cap(figures, report, month));
    let beyond =
        report.cap.is_ok_and(|cap| best.month.is_ok() && cap.tokens > DATA_END).then(|| BEYOND_DATA.to_owned());
    let difference = difference(figures, inputs, report, best, !inputs.groups().is_empty());
    let notes = std::iter::once(difference).chain(above_cap(figures, best, report, is_capped(inputs)));
    let without = groups_without_cap(inputs, report);
    let before = in_force.into_iter().chain(likely).chain(beyond).chain(notes).map(Note::plain);
    before.chain(own).chain(without.into_iter().map(Note::plain)).collect()
}

/// What the best cap would lose: `capped at $892 a month, the team’s year leaves $653,000 less than without a cap`.
fn losing_cap(figures: &dyn Figures, inputs: &Assumptions, report: &Report, best: &BestCap) -> Note {
    let by_group = !listed_caps(report, best).is_empty();
    let year = difference(figures, inputs, report, best, by_group);
    if by_group {
        return Note::plain(year);
    }
    let as_entered = if best.inputs == *inputs { " as entered" } else { "" };
    let month = metric(figures, report, Metric::CapMonth);
    Note::of(Metric::CapMonth, format!("capped at {month} a month{as_entered}, {year}"))
}

/// Whether anybody has a cap.
fn is_capped(inputs: &Assumptions) -> bool {
    inputs.cap.is_some() || inputs.parts().iter().any(|part| part.inputs.cap.is_some())
}

/// What the best cap, or that of each group, adds for the team, compared with no cap and with other caps that are entered.
fn difference(figures: &dyn Figures, inputs: &Assumptions, report: &Report, best: &BestCap, by_group: bool) -> String {
    let year = report.team.net();
    let mut difference = gained(figures, best, year, by_group);
    if is_capped(inputs) && best.inputs != *inputs {
        difference.push_str(&changed(figures, best.change, year));
    }
    difference
}

/// A note on a cap in tokens of which no data tell.
const BEYOND_DATA: &str = "beyond the data";

/// The groups with users that have no best cap, each with the reason: `Free: no best cap, free tokens`.
fn groups_without_cap(inputs: &Assumptions, report: &Report) -> Vec<String> {
    let words = |part: &PartReport| {
        let (place, why) = part.part.id.group().filter(|_| part.report.team.users > 0.0).zip(part.report.cap.err())?;
        let name = super::group_name(&inputs.groups().get(place)?.name, place);
        Some(format!("{name}: {NO_BEST_CAP}, {}", reason_briefly(why)))
    };
    report.parts.iter().filter_map(words).collect()
}

/// `likely $216 to $2,100`: the best cap in eight of ten simulations, beside `entered`, the best cap as entered, $ a month.
/// A range that lies above or below that says so. `None` if it is the same in all of them.
fn likely_cap(figures: &dyn Figures, report: &Report, entered: Usd) -> Option<String> {
    let cap = report.run_of_users()?.cap.ok()?;
    let [low, high] = [cap.p10, cap.p90].map(|month| money(figures, month.value()));
    let likely = match money(figures, entered.value()) {
        written if entered < cap.p10 && written != low => "likely more:",
        written if entered > cap.p90 && written != high => "likely less:",
        _ => "likely",
    };
    match cap.p90.value().is_finite() {
        _ if low == high => None,
        true => Some(format!("{likely} {low} to {high}")),
        false => Some(format!("{likely} {low} or more")),
    }
}

/// What the best cap adds for the team, whose net is `year`. With groups, each group has a best cap of its own.
fn gained(figures: &dyn Figures, best: &BestCap, year: Usd, has_groups: bool) -> String {
    let amount = best.gain.value();
    if is_negligible(best.gain, year) {
        let with = if has_groups { " as with each group at its own best cap" } else { "" };
        return format!("the team’s year leaves as much without a cap{with}");
    }
    let (written, more) = (money(figures, amount.abs()), if amount < 0.0 { "less" } else { "more" });
    let with = if has_groups { " with each group at its own best cap" } else { "" };
    let costs = match best.saving.value() {
        ..HALF_A_CENT => String::new(),
        saving => format!("costs {} less and ", money(figures, saving)),
    };
    format!("the team’s year {costs}leaves {written} {more}{with} than without a cap")
}

/// What the best cap adds for a team that has another cap.
fn changed(figures: &dyn Figures, change: Usd, year: Usd) -> String {
    let written = money(figures, change.value().abs());
    match change.value() {
        _ if is_negligible(change, year) => ", and as much as with the cap entered".to_owned(),
        ..0.0 => format!(", and {written} less than with the cap entered"),
        _ => format!(", and {written} more than with the cap entered"),
    }
}

/// The headline results in short, for the strip that stays in sight: metric, name and amount.
pub fn strip(figures: &dyn Figures, report: &Report) -> Vec<(Metric, &'static str, String)> {
    let short = |metric: Metric| {
        let amount = report.get(metric).ok().and_then(|amount| in_short(figures, metric, amount));
        amount.unwrap_or_else(|| NOTHING.to_owned())
    };
    let chance = metric(figures, report, Metric::McPositive);
    vec![
        (Metric::TeamCost, "cost a year", short(Metric::TeamCost)),
        (Metric::TeamNet, "net a year", short(Metric::TeamNet)),
        (Metric::McPositive, "above zero", chance),
    ]
}
