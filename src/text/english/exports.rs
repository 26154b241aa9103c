//! The words around exported results.

use super::groups::{EVERYBODY_ELSE, group_name, outside_groups};
use super::page::prices_of_catalog;
use super::phrases::{benchmark_name, numbered, sentences};
use super::scenarios::{changes, scenario_row};
use super::values::exchange_rate;
use crate::inputs::{Assumptions, Change, Disclosure, Group, Input, PRICE_INPUTS, Part, PartId, Value};
use crate::model::Metric;
use crate::pricing;
use crate::text::amounts::{money, tokens, whole};
use crate::text::figures::Figures;

/// What a user and an amount are in the table.
pub const EXPORT_NOTE: &str = "A user is the mean of all who use AI, willing or not. All amounts are for a year.";

/// Whom the results of a willing user and of one person are about, if the team has groups.
pub fn export_note_of_groups(figures: &dyn Figures, inputs: &Assumptions) -> String {
    sentences(std::iter::once(note_of_one(inputs)).chain(note_of_benchmark(figures, inputs)))
}

/// Whom the results of one person are about, if the team has groups.
pub fn note_of_one(inputs: &Assumptions) -> String {
    format!(
        "Results of a willing user and of one person are worked out without what is changed in groups, so they are those of {}.",
        outside_groups(inputs).unwrap_or("everybody")
    )
}

/// Whom the benchmark is about, if the team has groups; `None` where it is left out with the salary.
pub fn note_of_benchmark(figures: &dyn Figures, inputs: &Assumptions) -> Option<String> {
    (inputs.benchmark > 0.0)
        .then(|| format!("“{}” is a team of such people.", benchmark_name(figures, inputs.benchmark)))
}

/// What the scenarios of a table change, each with its name.
pub fn export_scenarios(scenarios: &[(String, String)]) -> String {
    sentences(scenarios.iter().map(|(name, changes)| format!("{name}: {changes}.")))
}
/// The head of the column that names the groups.
pub const GROUP: &str = "Group";
/// The head of the column that counts a group's people, users or not.
pub const PEOPLE: &str = "People";

/// The name of a part of the team.
pub fn part_name(part: &Part, inputs: &Assumptions) -> String {
    let PartId::Group(place) = part.id else { return EVERYBODY_ELSE.to_owned() };
    let name = inputs.groups().get(place).map_or("", |group| group.name.as_str());
    group_name(name, place)
}

/// The head of a metric's column in the table of groups.
pub const fn group_column(metric: Metric) -> &'static str {
    match metric {
        Metric::TeamUsers => "Users",
        Metric::TeamCost => "Cost a year",
        Metric::TeamValue => "Value a year",
        Metric::TeamNet => "Net a year",
        other => scenario_row(other).name,
    }
}

/// The head of a column: its name, and the reason if it has no numbers.
pub fn export_head(name: &str, missing: Option<&str>) -> String {
    match missing {
        Some(why) => format!("{name} ({why})"),
        None => name.to_owned(),
    }
}

/// In place of a salary that is left out.
pub const SALARY_LEFT_OUT: &str = "salary left out";
/// Says, as a sentence, that the salary is left out.
pub const SALARY_LEFT_OUT_SENTENCE: &str =
    "Salary left out: these results use it. The link does not, so it shows other results.";

/// The date of the numbers, and whether the salary is left out. The link follows.
pub fn export_stamp(date: &str, leaves_salary_out: bool) -> String {
    let stamp = format!("Tokenworth, {date}. {}", prices_of_catalog());
    if leaves_salary_out { format!("{stamp} {SALARY_LEFT_OUT_SENTENCE}") } else { stamp }
}

/// What is told of the price, the plan and the demands beside the model, where it is not as by default.
const ALSO_SET: [Input; 14] = [
    Input::SecondModel,
    Input::SecondShare,
    Input::ThirdModel,
    Input::ThirdShare,
    Input::Batch,
    Input::Discount,
    Input::Fee,
    Input::Included,
    Input::Ceiling,
    Input::Other,
    Input::Budget,
    Input::Target,
    Input::Cap,
    Input::Mandate,
];

/// What the main results rest on: what everybody has in common, what is asked of them, and what groups change.
pub fn assumed(figures: &dyn Figures, inputs: &Assumptions, disclosure: Disclosure) -> String {
    let of_team = assumed_of_team(figures, inputs, disclosure);
    let defaults = Assumptions::default();
    let values = ALSO_SET.map(|input| (input, inputs.get(input)));
    let set: Vec<Change> = values.into_iter().filter(|(input, value)| *value != defaults.get(*input)).collect();
    let set = (!set.is_empty()).then(|| format!("Also set: {}.", changes(figures, &set)));
    let of_group = |(place, group): (usize, &Group)| {
        let group = group.disclosed(disclosure);
        let people = numbered(&whole(figures, f64::from(group.people)), "person", "people");
        let name = group_name(&group.name, place);
        (!group.changes.is_empty()).then(|| format!("{name}, {people}: {}.", changes(figures, &group.changes)))
    };
    let groups = inputs.groups().iter().enumerate().filter_map(of_group);
    sentences(std::iter::once(of_team).chain(set).chain(groups))
}

fn assumed_of_team(figures: &dyn Figures, inputs: &Assumptions, disclosure: Disclosure) -> String {
    let people = f64::from(inputs.people);
    // That of a team whose groups all have other salaries is nobody’s.
    let salary = if disclosure.hides(inputs) {
        format!("({SALARY_LEFT_OUT})")
    } else {
        format!("at {} a year", money(figures, inputs.salary.value()))
    };
    let heavy = if inputs.spread > 1.0 {
        format!(" and {} in the top tenth", tokens(figures, inputs.tokens.value() * inputs.spread))
    } else {
        String::new()
    };
    let typed = PRICE_INPUTS.into_iter().filter(|price| inputs.get(*price) != Value::Empty).count();
    let prices = if typed == PRICE_INPUTS.len() {
        "prices as entered".to_owned()
    } else {
        let some = if typed > 0 { ", some as entered" } else { "" };
        format!("list prices of {} ({}){some}", inputs.model.name(), pricing::DATE)
    };
    format!(
        "Assumed: {} {salary}, {} tokens a week for the typical user{heavy}, {prices}{}.{}",
        numbered(&whole(figures, people), "person", "people"),
        tokens(figures, inputs.tokens.value()),
        if inputs.groups().is_empty() { "" } else { ", where a group has nothing else" },
        exchange_rate(figures, inputs).map_or_else(String::new, |rate| format!(" {rate}.")),
    )
}
