//! The words of the scenarios.

use super::groups::where_it_holds;
use super::phrases::{benchmark_name, numbered};
use super::values::value_in_words;
use crate::inputs::{Assumptions, Change, Input, Part};
use crate::model::{Metric, Report, metrics::Measure};
use crate::scenario::{Builtin, Outcome, Scenario};
use crate::text::amounts;
use crate::text::figures::Figures;

/// A scenario's name, as the head of its column.
pub fn scenario_name(figures: &dyn Figures, scenario: &Scenario, base: &Assumptions) -> String {
    match scenario {
        Scenario::Builtin(builtin) => builtin_name(figures, *builtin, base),
        Scenario::Own(place, name) => own_name(name, *place),
    }
}

/// The name of a scenario without one of its own, by its index from 0.
pub fn numbered_scenario(place: usize) -> String {
    format!("Scenario {}", place + 1)
}

fn builtin_name(figures: &dyn Figures, scenario: Builtin, base: &Assumptions) -> String {
    match scenario {
        Builtin::Base => "Your team".to_owned(),
        Builtin::Median => "Typical user".to_owned(),
        Builtin::Heavy => "Heavy user".to_owned(),
        Builtin::Optimum => "Best cap".to_owned(),
        Builtin::Half => benchmark_name(figures, base.benchmark),
        Builtin::NoAi => "No AI".to_owned(),
        Builtin::Naive => "Naive sum".to_owned(),
    }
}

/// What is particular to a scenario, shown below its name.
pub fn scenario_note(figures: &dyn Figures, scenario: &Scenario, outcome: &Outcome) -> String {
    let inputs = &outcome.inputs;
    let is_set_in_a_group = |input: Input| inputs.groups().iter().any(|group| group.changed(input).is_some());
    let outside = |input: Input| {
        if is_set_in_a_group(input) { format!(" {}", where_it_holds(inputs, "")) } else { String::new() }
    };
    match scenario {
        Scenario::Builtin(Builtin::Naive) => "every gain counts".to_owned(),
        Scenario::Builtin(Builtin::Optimum) => {
            let cap = inputs.cap.map_or_else(
                || "no cap".to_owned(),
                |cap| format!("at most {} a week", amounts::tokens(figures, cap.value())),
            );
            match outside(Input::Cap).as_str() {
                "" => cap,
                _ if inputs.grouped() >= inputs.people => "each group at its own best cap".to_owned(),
                outside => format!("{cap}{outside} · each group at its own best cap"),
            }
        }
        // A cap or a target that it sets says more of it than what is used.
        Scenario::Own(..) if let Some((demand, words)) = demanded(figures, outcome) => {
            format!("{words}{}", outside(demand))
        }
        _ => {
            let amount = amounts::tokens(figures, inputs.tokens.value());
            // What somebody uses may be another amount than the work needs.
            let is_limited = inputs.cap.is_some() || inputs.target.is_some() || inputs.ceiling;
            let differs = is_limited || [Input::Cap, Input::Target, Input::Ceiling].into_iter().any(is_set_in_a_group);
            let (needs, how) = match inputs.spread > 1.0 {
                true => (differs, "typically"),
                // Whoever uses AI only because of a mandate needs none.
                false if has_conscripts(inputs) => (false, "for each willing user"),
                false => (differs, "each"),
            };
            let needs = if needs { "needs " } else { "" };
            format!("{needs}{amount} {how}{}", outside(Input::Tokens))
        }
    }
}

/// Whether a mandate adds people to those who use AI willingly.
fn has_conscripts(inputs: &Assumptions) -> bool {
    let adds = |part: &Part| part.people > 0 && part.inputs.mandate.is_some_and(|share| share > part.inputs.adoption);
    inputs.parts().iter().any(adds)
}

/// How many users a scenario has, where they are more or fewer than those of `base`, the team as entered: `80 users`.
pub fn scenario_users(figures: &dyn Figures, outcome: &Outcome, base: &Report) -> Option<String> {
    let [users, of_base] = [outcome.plain_report(), base].map(|report| amounts::whole(figures, report.team.users));
    (users != of_base).then(|| numbered(&users, "user", "users"))
}

/// The cap or the target that a scenario sets, and its amount: `at most 51.5M a week`.
fn demanded(figures: &dyn Figures, outcome: &Outcome) -> Option<(Input, String)> {
    let amount = |demand: Input| {
        let (_, value) = outcome.changes.iter().find(|(input, _)| *input == demand)?;
        Some(format!("{} a week", amounts::tokens(figures, value.number()?)))
    };
    let (cap, target) = (amount(Input::Cap), amount(Input::Target));
    let cap = cap.map(|cap| (Input::Cap, format!("at most {cap}")));
    cap.or_else(|| Some((Input::Target, format!("at least {}", target?))))
}

/// The name of the reader's own scenario with this index, from 0.
pub fn own_name(name: &str, place: usize) -> String {
    if name.trim().is_empty() { numbered_scenario(place) } else { name.to_owned() }
}

/// Button: adds a scenario.
pub const ADD_SCENARIO: &str = "Add a scenario…";
/// Label of the choice of the scenario whose number is explained.
pub const SCENARIO: &str = "Scenario";
/// What a scenario holds, shown beside the button that makes one.
pub const ADD_SCENARIO_NOTE: &str = "A scenario changes some inputs and leaves the others as entered: when you edit those, it follows. An amount may \
     be typed as 2× or +20%, which counts from what the team has. Of a share, +20% adds 20 points.";
/// Label of the field for a scenario's name.
pub const SCENARIO_NAME: &str = "Name";
/// Name of the handle by which a scenario is dragged.
pub const DRAG: &str = "Drag to another place";
/// Button: moves a scenario towards the first.
pub const EARLIER: &str = "Move left";
/// Button: moves a scenario towards the last.
pub const LATER: &str = "Move right";
/// Button: duplicates a scenario.
pub const DUPLICATE: &str = "Duplicate";
/// Button: deletes a scenario.
pub const DELETE: &str = "Delete";
/// Choice: the scenario has the input as the base has it.
pub const KEEP_AS_BASE: &str = "As entered";
/// Label of the list of inputs that a scenario may change.
pub const CHANGE_ANOTHER: &str = "Change another input…";
/// Button: adds the input chosen in that list to the scenario.
pub const CHANGE_IT: &str = "Change it";
/// Heading of what the built-in scenarios change.
pub const BUILTIN_CHANGES: &str = "What the built-in scenarios change";

/// How copies of built-in scenarios differ from them in a team with groups.
pub const COPIES_AND_GROUPS: &str =
    "A built-in scenario also changes what groups have of their own; a copy leaves that as it is.";

/// The choice to leave an input as the base has it, for screen readers.
pub fn keep_as_base(label: &str) -> String {
    format!("{label}: as entered")
}

/// The button that duplicates a scenario, for screen readers.
pub fn copy_scenario(name: &str) -> String {
    format!("Duplicate {name} as a scenario of your own")
}

/// The name of a copied scenario.
pub fn copy_of(name: &str) -> String {
    format!("{name}, copy")
}

/// Announced after a scenario was added; `count` is how many there are now.
pub fn scenario_added(count: usize) -> String {
    format!("A scenario was added. Number of scenarios: {count}.")
}

/// The net of a scenario and its difference from the base inputs, for screen readers: `Cheap: Net, a user, +$9,000;
/// against your team: same.`
pub fn scenario_net(figures: &dyn Figures, name: &str, net: f64, base: f64) -> String {
    let row = scenario_row(Metric::UserNet);
    let (written, difference) = (amounts::money_signed(figures, net), difference(figures, row, net, base));
    format!("{name}: {}, {written}; against your team: {difference}.", row.name)
}

/// Shown after a scenario was deleted.
pub fn scenario_deleted(name: &str) -> String {
    format!("“{name}” was deleted.")
}

/// What a scenario changes, in a line.
pub fn changes(figures: &dyn Figures, changes: &[Change]) -> String {
    if changes.is_empty() {
        return "changes nothing yet".to_owned();
    }
    changes.iter().map(|change| change_in_words(figures, change)).collect::<Vec<_>>().join(" · ")
}

/// A change with its value: `Base salary $300,000 / year`.
pub(super) fn change_in_words(figures: &dyn Figures, (input, value): &Change) -> String {
    format!("{} {}", super::words(*input).label, value_in_words(figures, *input, value))
}

/// A row of the table of scenarios.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ScenarioRow {
    /// Which metric it shows.
    pub metric: Metric,
    /// Its name here, shorter than elsewhere.
    pub name: &'static str,
    /// Whether differences to the base are shown below the numbers.
    pub compared: bool,
}

/// The row that shows a metric.
pub const fn scenario_row(metric: Metric) -> ScenarioRow {
    let (name, compared) = match metric {
        Metric::BilledTok => ("Tokens a week, a willing user", false),
        Metric::UserCost => ("Cost, a user", true),
        Metric::UserValue => ("Value, a user", true),
        Metric::UserNet => ("Net, a user", true),
        Metric::McPositive => ("Chance that net is above zero", false),
        Metric::WithinBudget => ("Chance that cost is within the budget", false),
        Metric::TeamRoi => ("Return on cost", false),
        Metric::TeamCost => ("Cost, the team", true),
        Metric::TeamValue => ("Value, the team", true),
        Metric::TeamNet => ("Net, the team", true),
        other => (super::metric_name(other), false),
    };
    ScenarioRow { metric, name, compared }
}

/// A difference to the base, computed before rounding: `+$11,100`, or `same`. It is short in rows with short amounts.
pub fn difference(figures: &dyn Figures, row: ScenarioRow, number: f64, base: f64) -> String {
    let by = number - base;
    if by.abs() <= base.abs() * 1e-9 {
        return "same".to_owned();
    }
    match row.metric.measure() {
        _ if is_short(row.metric) => amounts::money_signed_short(figures, by),
        measure if measure.is_money() => amounts::money_signed(figures, by),
        Measure::Chance => amounts::percent(figures, by),
        other => amounts::measured(figures, other, by),
    }
}

/// An amount of the team in short, so that columns have room: `$19.2M`. `None` for other metrics.
pub fn in_short(figures: &dyn Figures, metric: Metric, number: f64) -> Option<String> {
    let is_net = metric.measure() == Measure::Net;
    let write = if is_net { amounts::money_signed_short } else { amounts::money_short };
    is_short(metric).then(|| write(figures, number))
}

/// Whether a row has short amounts: those of the team's money.
const fn is_short(metric: Metric) -> bool {
    matches!(metric, Metric::TeamCost | Metric::TeamValue | Metric::TeamNet)
}
