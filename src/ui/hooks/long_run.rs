//! Makes more draws than fit into one task: in slices, so that the page keeps responding, with progress and a way to
//! stop.

use std::rc::Rc;

use yew::prelude::*;

use crate::inputs::Assumptions;
use crate::model::uncertainty::{QUICK, Run};
use crate::state::{Action, AppState, Progress, RunOf};
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
    let (turn, dispatch) = (use_state(|| 0_u32), dispatch.clone());
    let slice = {
        let turn = turn.clone();
        let count = use_mut_ref(|| 0_u32);
        use_callback((), move |(), ()| {
            let next = count.borrow().wrapping_add(1);
            count.replace(next);
            turn.set(next);
        })
    };
    let run = use_mut_ref(move || LongRun::new(slice));
    {
        let run = Rc::clone(&run);
        use_effect_with(state.clone(), move |state| run.borrow_mut().follow(state));
    }
    use_effect_with(*turn, move |turn| {
        // In the first render nothing has asked for a slice.
        if *turn == 0 {
            return;
        }
        let action = run.borrow_mut().advance();
        if let Some(action) = action {
            dispatch.act(action);
        }
    });
}

/// The run that the inputs ask for.
struct LongRun {
    /// The inputs that ask for the run; `None` if they ask for none, have been run, or the reader has stopped it.
    inputs: Option<Assumptions>,
    run: Option<Run>,
    next: Option<Timeout>,
    /// Called when the browser has time for a slice.
    slice: Callback<()>,
}

impl LongRun {
    /// No run yet. `slice` must lead to a call of `advance`.
    const fn new(slice: Callback<()>) -> Self {
        Self { inputs: None, run: None, next: None, slice }
    }

    /// Starts the run once the inputs ask for one and have stopped changing. Stops it when they change or the reader
    /// stops it.
    fn follow(&mut self, state: &AppState) {
        let wanted = state.inputs.draws > QUICK && matches!(state.progress(), Progress::Made(_));
        let inputs = wanted.then(|| state.inputs.clone());
        if inputs != self.inputs {
            self.run = None;
            self.next = inputs.is_some().then(|| self.slice_after(REST));
            self.inputs = inputs;
        }
    }

    fn slice_after(&self, milliseconds: u32) -> Timeout {
        let slice = self.slice.clone();
        Timeout::new(milliseconds, move || slice.emit(()))
    }

    /// Makes a slice of the draws and schedules the next one. Returns the progress or the result.
    fn advance(&mut self) -> Option<Action> {
        drop(self.next.take());
        let inputs = self.inputs.as_ref()?;
        let mut run = self.run.take().unwrap_or_else(|| Run::new(inputs));
        run.advance(SLICE);
        if run.done() >= run.total() {
            return Some(Action::Ran(Box::new(RunOf { inputs: inputs.clone(), found: run.finish() })));
        }
        let done = run.done();
        self.run = Some(run);
        self.next = Some(self.slice_after(0));
        Some(Action::Run(Progress::Made(done)))
    }
}
