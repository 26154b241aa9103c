//! Taking over as steps of the page: taken back, with groups or without, and what stays in force.

use crate::{data, unequal};
use rstest::rstest;
use tokenworth::figures::English;
use tokenworth::inputs::number::Separators;
use tokenworth::inputs::{Assumptions, Group, Input, Value};
use tokenworth::model::bill::Bill;
use tokenworth::model::evaluate;
use tokenworth::state::{Action, AppState, Place, Saved, Taken, TakenFrom};
use tokenworth::text::usage::{in_force as in_force_words, taken_from};
use tokenworth::usage::takeover::{Options, TakeOver, of_bill};

#[test]
fn what_is_left_out_is_not_changed() {
    let taken = TakeOver::of(&data(&unequal()), &Assumptions::default(), &Options::default());
    for row in &taken.rows {
        let changes = taken.changes(|input| input != row.input);
        let was = Value::Empty;
        assert!(changes.iter().all(|(input, value)| *input != row.input || *value == was), "{:?}", row.input);
    }
    assert_eq!(taken.changes(|_| false), []);
}

#[test]
fn one_step_takes_it_over_and_one_takes_it_back() {
    let state = AppState::opened("v=2&g1=Seats~n:60~fee:125", Separators::ENGLISH, Saved::default());
    let taken = TakeOver::of(&data(&unequal()), &state.inputs, &Options::default());
    let groups = taken.groupings[0].groups.iter().map(|group| group.to_group("Group".to_owned())).collect();
    let from = TakenFrom::Data(taken.period);
    let after = state.update(Action::TakeOver(Taken { from, changes: taken.suggested(), groups: Some(groups) }));
    assert_eq!((after.inputs.people, after.inputs.groups().len()), (40, 3));
    assert_eq!(after.taken.map(taken_from).as_deref(), Some("from your data, 1–30 October 2026"));
    // Nothing of the data is in the link but the numbers.
    assert!(!after.fragment().contains("x.com") && !after.fragment().contains("platform"));
    assert_eq!(AppState::opened(&after.fragment(), Separators::ENGLISH, Saved::default()).taken, None);
    // The same grouping is known again, and no other.
    let again = TakeOver::of(&data(&unequal()), &after.inputs, &Options::default());
    let held = again.groupings.iter().map(|grouping| grouping.is_that_of(after.inputs.groups())).collect::<Vec<_>>();
    assert_eq!(held, [true, false]);
    let back = after.update(Action::Undo);
    assert_eq!((&back.inputs, back.taken), (&state.inputs, None));
    assert_eq!(back.update(Action::Redo).taken, after.taken);
    // Undo stands beside the note only while it takes this step back, and none that came later.
    let later = after.update(Action::Type(Place::Base, Input::Salary, "150000".to_owned()));
    assert_eq!([&state, &after, &later].map(|state| state.history.is_at_take_over()), [false, true, false]);
    assert!(
        later.update(Action::Undo).history.is_at_take_over() && back.update(Action::Redo).history.is_at_take_over()
    );
    // Without groups, those that no longer fit the team go.
    assert!(!state.has_room_for_groups(&taken.suggested()));
    let alone = state.update(Action::TakeOver(Taken { from, changes: taken.suggested(), groups: None }));
    assert_eq!((alone.inputs.people, alone.inputs.groups().len()), (40, 0));
}

/// As one team means without groups, whatever there was before.
#[rstest]
#[case("v=2&g1=Seats~n:12~fee:125")]
#[case("v=2&g1=Seats~n:60~fee:125")]
fn one_team_removes_groups_and_keeping_them_leaves_them(#[case] link: &str) {
    let state = AppState::opened(link, Separators::ENGLISH, Saved::default());
    let taken = TakeOver::of(&data(&unequal()), &state.inputs, &Options::default());
    let after = |groups: Option<Vec<Group>>| {
        let changes = taken.suggested();
        state.update(Action::TakeOver(Taken { from: TakenFrom::Data(taken.period), changes, groups })).inputs
    };
    assert_eq!(after(Some(Vec::new())).groups(), []);
    let fits = state.has_room_for_groups(&taken.suggested());
    assert_eq!(after(None).groups(), if fits { state.inputs.groups() } else { &[] });
    assert_eq!(fits, state.inputs.grouped() <= 40);
}

/// The year that the page shows after a take-over is what was taken over, or the difference is said before.
#[rstest]
#[case("n=37", None)]
#[case("n=37&cap=20", Some("your cap"))]
#[case("n=37&mandate=1&target=400", Some("your target and your mandate"))]
#[case("n=37&fee=30&incl=25", Some("what your seats include"))]
#[case("n=37&fee=30&incl=25&ceil=1", Some("what your seats include and the limit of your seats"))]
#[case("n=37&g1=Support~n:17~tok:5", Some("your groups"))]
fn what_stays_in_force_is_said_with_both_years(#[case] link: &str, #[case] said: Option<&str>) {
    let state = AppState::opened(&format!("v=2&{link}"), Separators::ENGLISH, Saved::default());
    let bill = Bill { dollars: 30_000.0, people: 37.0 };
    let changes = of_bill(bill, 37, None, &state.inputs).unwrap().changes(|_| true);
    let taking = Taken { from: TakenFrom::Bill, changes, groups: None };
    let year = evaluate(&state.update(Action::TakeOver(taking.clone())).inputs).team.cost.value();
    let seats = state.inputs.fee.value() * 12.0 * 37.0;
    let Some(in_force) = state.in_force(&taking) else {
        assert_eq!(said, None);
        return assert!((year / (bill.dollars * 12.0 + seats) - 1.0).abs() < 0.01, "{year}");
    };
    assert!((in_force.year.value() - year).abs() < 1e-9 * year);
    assert!((in_force.without.value() / (bill.dollars * 12.0 + seats) - 1.0).abs() < 0.01, "{in_force:?}");
    let words = in_force_words(&English, &in_force);
    assert!(words.starts_with(&format!("This leaves {} as entered.", said.unwrap())), "{words}");
}
