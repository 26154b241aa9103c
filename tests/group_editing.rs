//! Groups of the team as the page edits them: names, people, what is different, and what becomes of wrong texts.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail loudly")]

mod common;

use common::links::opened;
use tokenworth::inputs::draft::Mistake;
use tokenworth::inputs::number::NumberError;
use tokenworth::inputs::{Input, MOST_GROUPS, Problem, Value};
use tokenworth::model::{Metric, evaluate};
use tokenworth::scenario::{Own, columns};
use tokenworth::state::{Action, AppState, Extent, Place, RowAction};
use tokenworth::text;
use tokenworth::text::figures::English;

const SEATS: &str = "v=2&n=240&g1=Seats~n:60~fee:125~incl:125";
const FIRST: Place = Place::Group(0);

fn typed(state: &AppState, place: Place, input: Input, text: &str) -> AppState {
    state.update(Action::Type(place, input, text.to_owned()))
}

fn mistake(state: &AppState, place: Place, input: Input) -> Option<Mistake> {
    state.entry(place, input)?.outcome.clone().err()
}

const fn too_many(grouped: u32, people: u32) -> Mistake {
    Mistake::Problem(Problem::GroupsOverTeam { grouped, people })
}

#[test]
fn a_group_is_made_step_by_step_and_each_step_can_be_taken_back() {
    let mut state = opened("v=2&n=240").update(Action::AddGroup);
    let mut fragments = vec!["v=2&n=240".to_owned(), state.fragment()];
    for name in ["S", "Se", "Seats"] {
        state = state.update(Action::Row(FIRST, RowAction::Rename(name.to_owned())));
    }
    fragments.push(state.fragment());
    for text in ["6", "60"] {
        state = typed(&state, FIRST, Input::People, text);
    }
    state = state.update(Action::Leave(FIRST, Input::People));
    fragments.push(state.fragment());
    for (input, text) in [(Input::Fee, "125"), (Input::Included, "$125")] {
        state = state.update(Action::Row(FIRST, RowAction::Change(input)));
        fragments.push(state.fragment());
        state = typed(&state, FIRST, input, text).update(Action::Leave(FIRST, input));
        fragments.push(state.fragment());
    }
    assert_eq!(
        fragments,
        [
            "v=2&n=240",
            "v=2&n=240&g1=~n:0",
            "v=2&n=240&g1=Seats~n:0",
            "v=2&n=240&g1=Seats~n:60",
            "v=2&n=240&g1=Seats~n:60~fee:0",
            "v=2&n=240&g1=Seats~n:60~fee:125",
            "v=2&n=240&g1=Seats~n:60~fee:125~incl:0",
            SEATS,
        ]
    );
    assert!((evaluate(&state.inputs).get(Metric::TeamCost).unwrap() - 896_190.0).abs() < 5.0);
    for fragment in fragments.iter().rev().skip(1) {
        state = state.update(Action::Undo);
        assert_eq!(state.fragment(), *fragment);
    }
    assert!(!state.can_undo());
}

#[test]
fn a_new_group_changes_no_result() {
    let state = opened("v=2&n=240");
    let with_group = state.update(Action::AddGroup);
    assert_eq!(evaluate(&with_group.inputs).team, evaluate(&state.inputs).team);
    assert_eq!(with_group.inputs.groups().len(), 1);
}

#[test]
fn wrong_texts_of_a_group_stay_beside_its_field_and_the_last_good_results_stay_too() {
    let good = opened(SEATS);
    for (input, text, wrong) in [
        (Input::People, "", Mistake::Number(NumberError::Empty)),
        (Input::People, "lots", Mistake::Number(NumberError::NotANumber)),
        (Input::People, "1.5", Mistake::Problem(Problem::NotWhole)),
        (Input::People, "-1", Mistake::Problem(Problem::OutOfRange { min: 0.0, max: 1e6 })),
        (Input::Fee, "1e7", Mistake::Problem(Problem::OutOfRange { min: 0.0, max: 1e6 })),
    ] {
        let state = typed(&good, FIRST, input, text).update(Action::Leave(FIRST, input));
        assert_eq!(
            (mistake(&state, FIRST, input), state.entry(FIRST, input).unwrap().text.as_str()),
            (Some(wrong), text)
        );
        assert!(!state.mistakes().is_empty());
        // Inputs that are equal are not worked out again.
        assert_eq!((&state.inputs, state.fragment()), (&good.inputs, SEATS.to_owned()));
        assert_eq!(state.entry(Place::Base, input), None);
    }
}

/// The team's own “People” is right while that of a group is wrong.
#[test]
fn a_wrong_field_of_a_group_is_named_with_its_group() {
    let state = typed(&opened("v=2&g1=A~n:60&g2=B~n:30&g3=~n:1"), Place::Group(1), Input::People, "90 people");
    let state = typed(&state, Place::Group(2), Input::People, "lots");
    assert_eq!(state.mistakes(), [(Place::Group(1), Input::People), (Place::Group(2), Input::People)]);
    assert!(state.mistakes_at(Place::Group(0)).is_empty());
    assert_eq!(
        text::stale(&text::wrong_fields(&state)),
        "“People” of the group “B”, “People” of Group 3 are not valid: the results use what they were before these edits."
    );
}

#[test]
fn more_people_in_groups_than_in_the_team_are_refused_where_they_were_entered() {
    let state = typed(&opened(SEATS), FIRST, Input::People, "241");
    assert_eq!(mistake(&state, FIRST, Input::People), Some(too_many(241, 240)));
    assert_eq!(
        text::mistake(&English, Input::People, mistake(&state, FIRST, Input::People).unwrap()),
        "The groups hold 241 people, more than the team’s 240."
    );
    assert_eq!(state.fragment(), SEATS);
    // The team grows: now they fit.
    let grown = typed(&state, Place::Base, Input::People, "300");
    assert_eq!((mistake(&grown, FIRST, Input::People), grown.inputs.grouped()), (None, 241));

    let small = typed(&opened(SEATS), Place::Base, Input::People, "50");
    assert_eq!(
        (mistake(&small, Place::Base, Input::People), small.fragment()),
        (Some(too_many(60, 50)), SEATS.to_owned())
    );
    // The group shrinks, or goes: now the small team is taken.
    for fits in [typed(&small, FIRST, Input::People, "40"), small.update(Action::Row(FIRST, RowAction::Delete))] {
        assert_eq!(
            (mistake(&fits, Place::Base, Input::People), fits.inputs.get(Input::People)),
            (None, Value::Number(50.0))
        );
    }
    // A slider tells the same.
    let slid = opened(SEATS).update(Action::Choose(Place::Base, Input::People, Value::Number(50.0)));
    assert_eq!(
        (mistake(&slid, Place::Base, Input::People), slid.fragment()),
        (Some(too_many(60, 50)), SEATS.to_owned())
    );
}

#[test]
fn a_mix_of_a_group_fits_with_the_rest_of_its_base() {
    let over = |sum| Some(Mistake::Problem(Problem::MixOverOne { sum }));
    let state = opened("v=2&g1=A~n:10~mo:0.01");
    let state = typed(&state, FIRST, Input::Output, "5");
    assert_eq!(
        (mistake(&state, FIRST, Input::Output), state.fragment()),
        (over(0.06 + 0.925 + 0.05), "v=2&g1=A~n:10~mo:0.01".into())
    );
    // With less re-read by everybody it fits.
    let state = typed(&state, Place::Base, Input::CacheReads, "80");
    assert_eq!(
        (mistake(&state, FIRST, Input::Output), state.fragment()),
        (None, "v=2&mc=0.8&g1=A~n:10~mo:0.05".into())
    );
    let slid = state.update(Action::Choose(FIRST, Input::Output, Value::Number(0.57)));
    let entry = slid.entry(FIRST, Input::Output).unwrap();
    assert_eq!((entry.text.as_str(), entry.outcome.clone().err()), ("57", over(0.06 + 0.8 + 0.57)));
    assert_eq!(slid.fragment(), state.fragment());
}

#[test]
fn what_is_believed_is_shared_by_all_groups() {
    let state = opened(SEATS);
    for shared in [Input::Caused, Input::Curve, Input::Benchmark, Input::Seed] {
        let changed = state.update(Action::Row(FIRST, RowAction::Change(shared)));
        assert_eq!(changed.fragment(), SEATS, "{shared:?}");
    }
}

#[test]
fn an_input_is_changed_at_first_to_what_the_team_has_and_kept_again() {
    let state = opened("v=2&sal=90000&g1=A~n:10").update(Action::Row(FIRST, RowAction::Change(Input::Salary)));
    assert_eq!(state.fragment(), "v=2&sal=90000&g1=A~n:10~sal:90000");
    let wrong = typed(&state, FIRST, Input::Salary, "lots");
    let kept = wrong.update(Action::Row(FIRST, RowAction::Keep(Input::Salary)));
    assert_eq!((kept.fragment().as_str(), kept.mistakes().is_empty()), ("v=2&sal=90000&g1=A~n:10", true));
}

#[test]
fn a_removed_group_takes_its_texts_along_and_comes_back_by_undo() {
    let state = opened("v=2&g1=A~n:10&g2=B~n:20&g3=C~n:30");
    let state = typed(&state, Place::Group(1), Input::People, "lots");
    let state = typed(&state, Place::Group(2), Input::People, "many");
    let less = state.update(Action::Row(Place::Group(1), RowAction::Delete));
    assert_eq!(less.fragment(), "v=2&g1=A~n:10&g2=C~n:30");
    assert_eq!(less.deleted, Some((Place::Group(1), "B".to_owned())));
    // Undo would now take back the name.
    assert_eq!(less.update(Action::Row(FIRST, RowAction::Rename("Ops".to_owned()))).deleted, None);
    assert_eq!(less.entry(Place::Group(1), Input::People).unwrap().text, "many");
    assert_eq!(less.entry(FIRST, Input::People), None);
    let back = less.update(Action::Undo);
    assert_eq!(
        (back.fragment(), !back.mistakes().is_empty()),
        (opened("v=2&g1=A~n:10&g2=B~n:20&g3=C~n:30").fragment(), false)
    );
    for nowhere in [RowAction::Delete, RowAction::Rename("x".into()), RowAction::Change(Input::Tokens)] {
        for place in [Place::Group(99), Place::Base] {
            assert_eq!(back.update(Action::Row(place, nowhere.clone())).inputs, back.inputs, "{nowhere:?}");
        }
    }
    assert_eq!(typed(&back, Place::Group(99), Input::People, "5").inputs, back.inputs);
}

#[test]
fn there_are_at_most_twelve_groups() {
    let state = std::iter::successors(Some(opened("")), |state| Some(state.update(Action::AddGroup))).nth(20).unwrap();
    assert_eq!(state.inputs.groups().len(), MOST_GROUPS);
}

#[test]
fn groups_go_with_their_section_and_with_everything_but_not_with_a_field() {
    let state = typed(&opened(&format!("{SEATS}&later=x")), FIRST, Input::People, "lots");
    for extent in [Extent::All, Extent::Section(tokenworth::inputs::catalog::Section::People)] {
        let reset = state.update(Action::Reset(extent));
        assert_eq!((reset.fragment().as_str(), reset.mistakes().is_empty()), ("v=2&later=x", true), "{extent:?}");
        assert_eq!(reset.update(Action::Undo).inputs, state.inputs);
    }
    // The default team would be too small for the group: the field says so instead of doing nothing.
    let state = opened("v=2&n=240&g1=Seats~n:160").update(Action::Reset(Extent::One(Input::People)));
    assert_eq!((mistake(&state, Place::Base, Input::People), state.inputs.grouped()), (Some(too_many(160, 100)), 160));
}

#[test]
fn another_link_replaces_groups_and_is_one_step_away() {
    let mine = typed(&opened(SEATS), FIRST, Input::People, "lots");
    let theirs = mine.update(Action::Open("v=2&g1=Theirs~n:5".into()));
    assert_eq!((theirs.fragment().as_str(), theirs.mistakes().is_empty()), ("v=2&g1=Theirs~n:5", true));
    let back = theirs.update(Action::Undo);
    assert_eq!((back.fragment().as_str(), back.mistakes().is_empty()), (SEATS, true));
}

/// Saved scenarios are the reader's own, apart from any team and its groups; each is worked out on the groups of the page.
#[test]
fn scenarios_hold_no_groups_and_follow_those_of_the_base() {
    let state = opened(SEATS).update(Action::AddScenario(Own {
        name: "Frugal".into(),
        changes: vec![(Input::Tokens, Value::Number(10.0))],
        ..Own::default()
    }));
    assert_eq!(state.to_save().as_deref(), Some("v=2&s1=Frugal~tok:10"));
    let columns = columns(&state.scenarios, &state.inputs, &evaluate(&state.inputs));
    let outcome = columns[1].1.as_ref().unwrap();
    assert_eq!(outcome.plain_report().team, evaluate(&opened(&SEATS.replace("240", "240&tok=10")).inputs).team);
}

#[test]
fn a_group_is_said_in_words() {
    let state = opened(SEATS);
    let group = &state.inputs.groups()[0];
    let said = |fragment: &str| {
        let inputs = opened(fragment).inputs;
        let group = &inputs.groups()[0];
        text::group_holds(&English, group.people, &group.changes, &inputs)
    };
    assert_eq!(said(SEATS), "60 people · Seat $125\u{a0}/\u{a0}month, $125 included");
    // What is included is as in the team.
    assert_eq!(
        said("v=2&g1=A~n:60~tok:5~fee:125"),
        "60 people · Seat $125\u{a0}/\u{a0}month, $0 included · Tokens, typical user 5 M / week"
    );
    assert_eq!(said("v=2&fee=20&incl=20&g1=A~n:60~fee:125"), "60 people · Seat $125\u{a0}/\u{a0}month, $20 included");
    assert_eq!(said("v=2&fee=20&g1=A~n:60~fee:0"), "60 people · Price of a seat $0 / month");
    assert_eq!(said("v=2&g1=A~n:1"), "1 person");
    let report = evaluate(&state.inputs);
    let users = report.parts[0].report.get(Metric::TeamUsers).unwrap();
    assert_eq!(text::group_seats(&English, users, group.people), "48 of 60 people use AI: 48 seats.");
    assert_eq!(text::group_seats(&English, 1.0, 1), "1 of 1 person uses AI: 1 seat.");
    assert_eq!([text::group_name("", 2), text::group_name("Seats", 2)], ["Group 3", "Seats"]);
}

/// A group that was taken over from data differs in a dozen inputs; its line in the form stays one that can be read.
#[test]
fn the_line_of_a_group_names_only_the_first_of_many_differences() {
    let line = |link: &str| {
        let inputs = opened(link).inputs;
        let group = &inputs.groups()[0];
        text::group_in_brief(&English, group.people, &group.changes, &inputs)
    };
    let five = "v=2&n=50&g1=A~n:20~sal:150000~adopt:0.9~tok:64~spread:3~mw:0.05";
    let six = format!("{five}~mc:0.9");
    assert_eq!(line(five).matches(" · ").count(), 5, "{}", line(five));
    assert!(!line(five).contains("more"), "{}", line(five));
    assert!(line(&six).ends_with(" · and 2 more"), "{}", line(&six));
    assert_eq!(line(&six).matches(" · ").count(), 5, "{}", line(&six));
}
