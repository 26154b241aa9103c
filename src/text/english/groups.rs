//! The words of the groups of the team.

use super::phrases::{BETWEEN_NOTES, following, numbered};
use super::scenarios::change_in_words;
use super::values::{included, price};
use crate::inputs::{Assumptions, Change, Input};
use crate::text::amounts::{counted, whole};
use crate::text::figures::{Figures, Form};

/// Heading of the groups.
pub const GROUPS: &str = "Groups";
/// What groups are for.
pub const GROUPS_NOTE: &str = "Parts of the team that differ in salary, use, price or plan.";
/// Shown if there is no group.
pub const NO_GROUPS: &str = "No groups";
/// Button: adds a group.
pub const ADD_GROUP: &str = "Add a group…";
/// Label of the field for a group’s name.
pub const GROUP_NAME: &str = "Name";
/// Help on the number of people in a group.
pub const GROUP_PEOPLE: &str = "People in this group, whether or not they use AI.";
/// Choice: the group has the input as the team has it.
pub const AS_THE_TEAM: &str = "As the team";
/// Button: removes a group. Its people are then among everybody else.
pub const REMOVE_GROUP: &str = "Remove";
/// The name of the people who are in no group.
pub const EVERYBODY_ELSE: &str = "Everybody else";
/// The name of all groups and everybody else together.
pub const WHOLE_TEAM: &str = "The whole team";
/// The name of the table of the groups’ results.
pub const GROUP_RESULTS: &str = "What the groups cost and leave in a year";
/// Below the table of the groups’ results.
pub const GROUP_SUMS: &str = "Rounded to three digits: sums may differ in the last one.";
/// Heading of all results of the groups.
pub const ALL_GROUP_RESULTS: &str = "Results by group";

/// The name of a group without one of its own, by its index from 0.
pub fn numbered_group(place: usize) -> String {
    format!("Group {}", place + 1)
}

/// The name of the group with this index, from 0.
pub fn group_name(name: &str, place: usize) -> String {
    if name.trim().is_empty() { numbered_group(place) } else { name.to_owned() }
}

/// The group with this index, from 0, in a sentence: `the group “Seats”`, `Group 2`.
pub fn group_in_words(name: &str, place: usize) -> String {
    if name.trim().is_empty() { numbered_group(place) } else { format!("the group “{name}”") }
}

/// The most changes of a group that its line in the form names.
const NAMED: usize = 4;

/// How many people a group of a team with these `inputs` holds, and what is different for them, in a line. The price of
/// a seat is said with what it includes, even if that is as in the team.
pub fn group_holds(figures: &dyn Figures, people: u32, different: &[Change], inputs: &Assumptions) -> String {
    held(figures, people, different, inputs).join(BETWEEN_NOTES)
}

/// Like [`group_holds`], with only the first changes: a group from data has more than a line holds.
pub fn group_in_brief(figures: &dyn Figures, people: u32, different: &[Change], inputs: &Assumptions) -> String {
    let mut parts = held(figures, people, different, inputs);
    let left_out = parts.len().saturating_sub(1 + NAMED);
    // “and 1 more” is no shorter than what it stands for.
    if left_out > 1 {
        parts.truncate(1 + NAMED);
        parts.push(format!("and {left_out} more"));
    }
    parts.join(BETWEEN_NOTES)
}

/// How many people a group holds, and each thing that is different for them.
fn held(figures: &dyn Figures, people: u32, different: &[Change], inputs: &Assumptions) -> Vec<String> {
    let people = counted(figures, u64::from(people), "person", "people");
    let of_plan = |(input, _): &Change| matches!(input, Input::Fee | Input::Included);
    let money = |input: Input| {
        let own = different.iter().find(|(changed, _)| *changed == input).map(|(_, value)| value.clone());
        own.unwrap_or_else(|| inputs.get(input)).number().unwrap_or_default()
    };
    let has_plan = different.iter().any(of_plan) && money(Input::Fee) > 0.0;
    let plan = has_plan.then(|| {
        let (fee, included) = (price(figures, money(Input::Fee)), included(figures, money(Input::Included)));
        format!("Seat {fee}\u{a0}/\u{a0}month, {included}")
    });
    let others = different.iter().filter(|change| !(has_plan && of_plan(change)));
    let others = others.map(|change| change_in_words(figures, change));
    std::iter::once(people).chain(plan).chain(others).collect()
}

/// How many of a group's people use AI, each of whom has a seat: `48 of 60 people use AI: 48 seats.`
pub fn group_seats(figures: &dyn Figures, users: f64, people: u32) -> String {
    let users = figures.write(users, Form::NUMBER);
    let seats = numbered(&users, "seat", "seats");
    let of = if people == 1 { "person uses" } else { "people use" };
    format!("{users} of {} {of} AI: {seats}.", whole(figures, f64::from(people)))
}

/// The choice to leave an input as the team has it, for screen readers.
pub fn as_the_team(label: &str) -> String {
    format!("{label}: as the team")
}

/// The button that removes a group, for screen readers.
pub fn remove_group(name: &str) -> String {
    format!("{REMOVE_GROUP} {name}")
}

/// Announced after a group was added; `count` is how many there are now.
pub fn group_added(count: usize) -> String {
    format!("A group was added. Number of groups: {count}.")
}

/// Shown after a group was removed.
pub fn group_removed(name: &str) -> String {
    format!("The group “{name}” was removed.")
}

/// Whom the results about one person are about, if the team has groups.
pub(super) fn outside_groups(inputs: &Assumptions) -> Option<&'static str> {
    match (inputs.groups().is_empty(), inputs.grouped() < inputs.people) {
        (true, _) => None,
        (false, true) => Some("people outside groups"),
        (false, false) => Some("a person with the team’s own inputs, although everybody is in a group"),
    }
}

/// Where what is said of one person holds in a team with groups; `alike` in a team without.
pub(super) fn where_it_holds(inputs: &Assumptions, alike: &'static str) -> &'static str {
    match (inputs.groups().is_empty(), inputs.grouped() < inputs.people) {
        (true, _) => alike,
        (false, true) => "outside groups",
        (false, false) => "with the team’s own inputs",
    }
}

/// A finding about one person as a title, with whom it is about if the team has groups.
pub(super) fn finding_of_one(inputs: &Assumptions, finding: String) -> String {
    let whom = match (inputs.groups().is_empty(), inputs.grouped() < inputs.people) {
        (true, _) => return finding,
        (false, true) => "Outside groups",
        (false, false) => "With the team’s own inputs",
    };
    following(whom, &finding)
}

/// Whom the lines of a chart about one person are about, if the team has groups.
pub(super) fn lines_are_about(inputs: &Assumptions) -> Option<String> {
    outside_groups(inputs).map(|who| format!("The lines and the marked points are about {who}."))
}
