//! A run of draws as the page makes it: at once or in slices, by seed.

mod common;

use common::links::{inputs, opened};
use tokenworth::inputs::Input;
use tokenworth::model::uncertainty::{QUICK, Run, Uncertainty};
use tokenworth::scenario::Own;
use tokenworth::state::{Action, Passing, Place, Progress, RunOf};

#[test]
fn slices_change_nothing() {
    for link in ["v=1&draws=10000", "v=1&draws=12345&seed=7&spread=7.45&target=100&fee=40&incl=100&ceil=1"] {
        let inputs = inputs(link);
        for slice in [1, 1000, 4096] {
            let mut run = Run::new(&inputs);
            while run.done() < run.total() {
                run.advance(slice);
            }
            assert_eq!(run.finish(), Uncertainty::of(&inputs), "{link} by {slice}");
        }
    }
}

#[test]
fn a_cancelled_run_counts_what_it_made() {
    let mut run = Run::new(&inputs("v=1&draws=1000000"));
    assert_eq!(run.clone().finish().histogram.counts.len(), 1);
    run.advance(500);
    assert_eq!((run.done(), run.total()), (500, 1_000_000));
    assert_eq!(run.finish().draws, 500);
}

#[test]
fn the_quick_run_makes_no_more_draws_than_asked_for() {
    assert_eq!(Uncertainty::quick(&inputs("v=1&draws=100")).draws, 100);
    assert_eq!(Uncertainty::quick(&inputs("v=1&draws=500000")).draws, QUICK);
}

#[test]
fn the_same_seed_draws_the_same_and_another_does_not() {
    let of = |link| Uncertainty::of(&inputs(link));
    assert_eq!(of("v=1&seed=5"), of("v=1&seed=5"));
    assert_ne!(of("v=1&seed=5"), of("v=1&seed=6"));
}

/// A slice that was under way when the reader stopped the run does not start it again.
#[test]
fn a_run_that_was_stopped_stays_stopped() {
    let stopped = opened("v=2&draws=500000")
        .update(Passing::Run(Progress::Made(50_000)).into())
        .update(Passing::Run(Progress::Stopped).into());
    assert_eq!(stopped.update(Passing::Run(Progress::Made(100_000)).into()).progress(), Progress::Stopped);
    assert_eq!(stopped.update(Action::AddScenario(Own::default())).progress(), Progress::Stopped);
    assert_eq!(stopped.update(Action::Type(Place::Base, Input::People, "41".to_owned())).progress(), Progress::Made(0));
}

/// What is edited without a change of the inputs, as another scenario, leaves a finished run finished.
#[test]
fn a_run_that_has_ended_runs_again_only_for_other_inputs() {
    let link = "v=2&n=40&draws=200000";
    let run = RunOf { inputs: inputs(link), found: Uncertainty::of(&inputs(link)) };
    let ended = opened(link).update(Passing::Ran(Box::new(run)).into());
    let with_scenario = ended.update(Action::AddScenario(Own::default()));
    let with_mistake = ended.update(Action::Type(Place::Base, Input::People, "abc".to_owned()));
    for state in [&ended, &with_scenario, &with_scenario.update(Action::Undo), &with_mistake] {
        assert_eq!(state.progress(), Progress::Ended);
    }
    let other = ended.update(Action::Type(Place::Base, Input::People, "41".to_owned()));
    assert_eq!(other.progress(), Progress::Made(0));
    assert_eq!(other.update(Action::Undo).progress(), Progress::Ended);
}
