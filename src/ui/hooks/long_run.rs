//! Makes more draws than fit into one task: in slices, so that the page keeps responding, with progress and a way to
//! stop.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use crate::inputs::Assumptions;
use crate::model::uncertainty::{QUICK, Run};
use crate::state::{AppState, Passing, Progress, RunOf};
use crate::ui::context::{Dispatch, Shared};
use crate::ui::platform::Timeout;

/// The number of draws in a slice, which takes some ten milliseconds. After each slice the page is rendered again,
/// which takes about as long.
const SLICE: u32 = 100_000;
/// Milliseconds without a change after which the run starts, so that it does not restart with every key.
const REST: u32 = 300;

/// Makes the draws that the inputs ask for if they are more than a quick run makes.
#[hook]
pub fn use_long_run(state: &Shared<AppState>, dispatch: &Dispatch) {
    let run = use_mut_ref(LongRun::default);
    let dispatch = dispatch.clone();
    use_effect_with(state.clone(), move |state| run.borrow_mut().follow(state, &dispatch, &run));
}

/// The run that the inputs ask for.
#[derive(Default)]
struct LongRun {
    /// The inputs that ask for the run; `None` if they ask for none, have been run, or the reader has stopped it.
    inputs: Option<Assumptions>,
    run: Option<Run>,
    /// The timer after which the next slice is made.
    next: Option<Timeout>,
}

impl LongRun {
    /// Starts the run once the inputs ask for one and have stopped changing. Stops it when they change or the reader
    /// stops it. After the page has shown how far it is, the next slice is made.
    fn follow(&mut self, state: &AppState, dispatch: &Dispatch, this: &Rc<RefCell<Self>>) {
        let wanted = state.inputs.draws > QUICK && matches!(state.progress(), Progress::Made(_));
        let inputs = wanted.then(|| state.inputs.clone());
        let is_other = inputs != self.inputs;
        if is_other {
            *self = Self { inputs, ..Self::default() };
        }
        if self.inputs.is_some() && self.next.is_none() {
            let (this, dispatch) = (Rc::clone(this), dispatch.clone());
            self.next = Some(Timeout::new(if is_other { REST } else { 0 }, move || {
                let action = this.borrow_mut().advance();
                if let Some(action) = action {
                    dispatch.act(action);
                }
            }));
        }
    }

    /// Makes a slice of the draws. Returns the progress or the result.
    fn advance(&mut self) -> Option<Passing> {
        drop(self.next.take());
        let inputs = self.inputs.as_ref()?;
        let mut run = self.run.take().unwrap_or_else(|| Run::new(inputs));
        run.advance(SLICE);
        if run.done() >= run.total() {
            return Some(Passing::Ran(Box::new(RunOf { inputs: inputs.clone(), found: run.finish() })));
        }
        let done = run.done();
        self.run = Some(run);
        Some(Passing::Run(Progress::Made(done)))
    }
}
