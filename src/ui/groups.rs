//! The groups of the team: what is different for each, and what each costs and leaves.

use super::context::Shared;
use super::datum::{Whose, marked};
use super::el::{El, button, el};
use super::form::list_price;
use super::results::Results;
use super::rows::{Beside, Row, deleted};
use crate::inputs::draft::Mistake;
use crate::inputs::{Group, Input, MOST_GROUPS, Part, Value};
use crate::model::{Metric, Report};
use crate::state::{Action, AppState, Place};
use crate::text;
use crate::text::amounts;
use crate::text::figures::{Figures, Form};

/// The editor of groups, and their results.
pub fn groups(shared: &Shared, state: &AppState, results: &Results) -> El {
    let parts = state.inputs.parts();
    let rows = state.inputs.groups().iter().zip(&parts).enumerate();
    let rows = rows.map(|(place, (group, part))| editor(shared, state, (place, group), part));
    let has_groups = !state.inputs.groups().is_empty();
    el("section")
        .id("groups")
        .attr("aria-labelledby", "groups-title")
        .child(el("h3").id("groups-title").child(text::GROUPS))
        .child(el("p").class("note").child(text::GROUPS_NOTE))
        .child(has_groups.then(|| el("ol").class("groups").children(rows)))
        .child(add(shared, state))
        .child(deleted(shared, removed_last(state)))
        .child(has_groups.then(|| table(shared.figures(), results)))
}

/// A group, folded: its summary says how many people it holds, and what is different for them.
fn editor(shared: &Shared, state: &AppState, (place, group): (usize, &Group), part: &Part) -> El {
    let row = Row { shared, state, place: Place::Group(place), name: &group.name, changes: &group.changes };
    let name = text::group_name(&group.name, place);
    let holds = text::group_holds(shared.figures(), group.people, &group.changes);
    let summary = el("summary").child(el("h4").child(el("bdi").child(name.as_str()))).child(el("span").child(holds));
    let may_differ = |input: &Input| {
        let shape = &shared.shape;
        input.may_differ_by_group() && !shape.hides(*input) && !shape.locks(*input)
    };
    let beside = |input: Input| {
        let rejected = part.rejected.iter().find(|rejected| rejected.input == input);
        let warning =
            rejected.map(|rejected| text::mistake(shared.figures(), input, Mistake::Problem(rejected.problem)));
        Beside { hint: list_price(&part.inputs, input), warning }
    };
    let people = row.field(Input::People, Value::Number(f64::from(group.people)), Beside::default());
    let body = el("div")
        .attr("role", "group")
        .label(name.as_str())
        .child(row.name_field(text::GROUP_NAME, text::numbered_group(place)))
        .child(el("div").class("change").child(people))
        .child(row.changes(text::AS_THE_TEAM, text::as_the_team, beside))
        .child(row.another(Input::ALL.iter().copied().filter(may_differ)))
        .child(remove(&row, &name));
    let folded = el("details").class("scenario").id(part.key()).child(summary).child(body);
    el("li").child(folded)
}

fn remove(row: &Row, name: &str) -> El {
    let button = button(text::REMOVE_GROUP).label(text::remove_group(name)).on_click(row.on_delete("group-add"));
    el("p").class("row").child(button)
}

fn add(shared: &Shared, state: &AppState) -> El {
    let count = state.inputs.groups().len();
    let add = shared.action(|_| Some(Action::AddGroup));
    let full = count >= MOST_GROUPS;
    el("p")
        .class("row")
        .child(button(text::ADD_GROUP).id("group-add").flag("disabled", full).on_click(add))
        .child((count > 0).then(|| el("span").class("note").child(text::group_count(count, MOST_GROUPS))))
}

/// What is said of the group that was removed last.
fn removed_last(state: &AppState) -> Option<String> {
    match state.deleted.as_ref()? {
        (Place::Group(place), name) => Some(text::group_removed(&text::group_name(name, *place))),
        _ => None,
    }
}

/// What each group, everybody else and the whole team cost and leave in a year.
fn table(figures: &dyn Figures, results: &Results) -> El {
    let head = |words: &str| el("th").attr("scope", "col").child(words);
    let (inputs, report) = (&results.inputs, &results.report);
    let rows = report.parts.iter().map(|part| {
        let name = match part.part.group.and_then(|place| Some((place, inputs.groups().get(place)?))) {
            Some((place, group)) => text::group_name(&group.name, place),
            None => text::EVERYBODY_ELSE.to_owned(),
        };
        row(figures, &name, part.part.people, &part.report, Some(&part.part))
    });
    let whole = row(figures, text::WHOLE_TEAM, inputs.people, report, None).class("you");
    el("table")
        .class("parts-of-team")
        .label(text::GROUP_RESULTS)
        .child(el("thead").child(el("tr").children(text::GROUP_COLUMNS.map(head))))
        // The whole team comes first: a program that asks for its cost finds it before those of the groups.
        .child(el("tbody").child(whole).children(rows))
}

fn row(figures: &dyn Figures, name: &str, people: u32, report: &Report, part: Option<&Part>) -> El {
    let whose = part.map_or(Whose::Base, Whose::Part);
    let cell = |metric: Metric| {
        let short = |number| match metric {
            Metric::TeamNet => figures.write(number, Form::MONEY.compact().signed()),
            _ => amounts::money_short(figures, number),
        };
        el("td").child(marked(figures, report, metric, whose, report.get(metric).ok().map(short)))
    };
    el("tr")
        .child(el("th").attr("scope", "row").child(el("bdi").child(name)))
        .child(el("td").child(text::head_count(figures, people)))
        .child(cell(Metric::TeamCost))
        .child(cell(Metric::TeamNet))
}
