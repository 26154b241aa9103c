//! More draws than are made at once: in slices, so that the page stays alive, with progress and a way to stop.

use yew::Callback;

use super::browser::{self, Timeout};
use super::context::Shared;
use super::el::{El, button, el};
use crate::inputs::Assumptions;
use crate::model::uncertainty::{QUICK, Run};
use crate::state::{Action, AppState, Progress, RunOf};
use crate::text;

/// Draws in a slice: some ten milliseconds. After each the page is drawn again, which takes as long as many thousand.
const SLICE: u32 = 50_000;
/// Milliseconds of rest after which it starts, so that it does not start anew with every key.
const REST: u32 = 300;

/// The run that the inputs ask for.
pub struct LongRun {
    /// The inputs that ask for it; nothing where they do not, or the reader has stopped it.
    inputs: Option<Assumptions>,
    run: Option<Run>,
    next: Option<Timeout>,
    /// Called when the browser has time for a slice.
    slice: Callback<()>,
}

impl LongRun {
    /// No run yet. `slice` is to lead to `advance`.
    pub const fn new(slice: Callback<()>) -> Self {
        Self { inputs: None, run: None, next: None, slice }
    }

    /// Starts the run whenever the inputs ask for one and have rested, and stops it when they change or the reader says
    /// so.
    pub fn follow(&mut self, state: &AppState) {
        let wanted = state.inputs.draws() > QUICK && state.passing.progress != Progress::Stopped;
        let inputs = wanted.then(|| state.inputs.clone());
        if inputs != self.inputs {
            self.run = None;
            self.next = inputs.is_some().then(|| browser::after(REST, self.slice.clone()));
            self.inputs = inputs;
        }
    }

    /// Makes some of the draws, and leaves the others to the next turn of the browser.
    pub fn advance(&mut self) -> Option<Action> {
        drop(self.next.take());
        let inputs = self.inputs.as_ref()?;
        let mut run = self.run.take().unwrap_or_else(|| Run::new(inputs));
        run.advance(SLICE);
        if run.done() >= run.total() {
            return Some(Action::Ran(Box::new(RunOf { inputs: inputs.clone(), found: run.finish() })));
        }
        let done = run.done();
        self.run = Some(run);
        self.next = Some(browser::after(0, self.slice.clone()));
        Some(Action::Run(Progress::Made(done)))
    }
}

/// How far the run is; nothing where none is wanted, or it has ended.
pub fn progress(shared: &Shared, state: &AppState) -> Option<El> {
    let total = state.inputs.draws();
    match state.passing.progress {
        _ if total <= QUICK => None,
        Progress::Ended => None,
        Progress::Stopped => Some(el("p").class("note").attr("role", "status").child(text::RUN_STOPPED)),
        Progress::Made(done) => {
            let bar = el("progress").set("max", total.to_string()).set("value", done.to_string()).label(text::RUNNING);
            let stop = shared.action(|_| Some(Action::Run(Progress::Stopped)));
            let words = text::run_progress(shared.figures(), done, total);
            let words = el("span").child(words);
            Some(el("p").class("row run").child(bar).child(words).child(button(text::CANCEL).on_click(stop)))
        }
    }
}
