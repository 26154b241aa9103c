//! The ruler of the Target view: the amount that is asked about, among those of the people it is compared with.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail loudly")]

mod common;

use common::links::priced;
use rstest::rstest;
use tokenworth::chart::{ChartSpec, Cursor, Palette, svg};
use tokenworth::model::cohort::Cohort;
use tokenworth::model::demand::{Demand, Question};
use tokenworth::model::evaluate;
use tokenworth::plot::ruler;
use tokenworth::text::figures::English;

fn chart(link: &str, demand: Demand, cohort: Cohort) -> ChartSpec {
    let inputs = priced(link);
    let question = Question { demand, cohort, ..Question::of(&inputs) };
    ruler::spec(&inputs, &evaluate(&inputs), question, &English)
}

fn names(spec: &ChartSpec) -> Vec<&str> {
    spec.rows.iter().map(|row| row.name.as_str()).collect()
}

/// What is not asked about is not shown, and the median and the top tenth are those of one cohort.
#[rstest]
#[case(Demand::Target, Cohort::Team, &["Typical user of the team", "Top tenth of the team", "The target"], &["The cap"])]
#[case(Demand::Cap, Cohort::Team, &["The cap", "Typical user of the team", "Top tenth of the team"], &["The target"])]
#[case(Demand::Mandate, Cohort::Team, &["Typical user of the team"], &["The cap", "The target"])]
#[case(
    Demand::Target,
    Cohort::Developers,
    &["Median of all developers in Jellyfish’s data", "Typical user of the team", "Top tenth of all developers in Jellyfish’s data", "The target"],
    &["Top tenth of the team", "The cap"]
)]
#[case(Demand::Cap, Cohort::ClaudeCode, &["Median of Claude Code users", "Top tenth of Claude Code users"], &["Top tenth of the team"])]
fn amounts_are_those_of_the_question(
    #[case] demand: Demand,
    #[case] cohort: Cohort,
    #[case] shown: &[&str],
    #[case] left_out: &[&str],
) {
    let spec = chart("target=300&cap=20", demand, cohort);
    let names = names(&spec);
    let places: Vec<Option<usize>> = shown.iter().map(|name| names.iter().position(|other| other == name)).collect();
    assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{shown:?} in {names:?}");
    assert!(left_out.iter().all(|name| !names.contains(name)), "{left_out:?} in {names:?}");
    assert!(svg(&spec, &Palette::LIGHT, (340, spec.aspect(340.0) as u32), None).is_ok());
}

#[rstest]
#[case(Cohort::Team, "The target is 7.03× what the typical user of the team uses, below the best cap")]
#[case(Cohort::Developers, "The target is 16.9× the median of all developers in Jellyfish’s data, below the best cap")]
#[case(Cohort::ClaudeCode, "The target is 7.03× the median of Claude Code users, below the best cap")]
fn ratios_are_those_of_the_cohort(#[case] cohort: Cohort, #[case] title: &str) {
    let spec = chart("target=225", Demand::Target, cohort);
    assert_eq!(spec.title, title);
    let median = spec.table.header.iter().find(|head| head.starts_with("Compared with")).unwrap();
    let whom = median.strip_prefix("Compared with ").unwrap();
    assert!(title.contains(whom), "{median}");
}

/// The title calls two amounts that are written alike neither above nor below one another.
#[rstest]
fn amounts_that_are_written_alike_are_alike(#[values("229.4", "229.7", "230", "230.4")] cap: &str) {
    let spec = chart(&format!("cap={cap}"), Demand::Cap, Cohort::Team);
    let of = |name: &str| spec.table.rows.iter().find(|row| row.head.text == name).map(|row| row.cells[0].text.clone());
    let is_alike = of("The cap").unwrap() == of("Best cap").unwrap();
    assert_eq!(spec.title.ends_with(", at the best cap"), is_alike, "{}: {:?}", spec.title, spec.table.rows);
}

/// Where everybody is alike there is no top tenth; where nobody uses anything, nothing to compare with.
#[test]
fn what_does_not_exist_is_not_shown() {
    let alike = chart("target=225&spread=1", Demand::Target, Cohort::Team);
    assert!(names(&alike).iter().all(|name| !name.starts_with("Top tenth")));
    let idle = chart("target=225&tok=0", Demand::Target, Cohort::Team);
    assert_eq!(idle.table.header.len(), 3);
    assert_eq!(idle.title, "The target is 225M a week, below the best cap");
    assert!(Cursor::first(&idle).is_some());
}
