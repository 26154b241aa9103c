//! The headline results: the team's cost and net, and where to cap, each with what puts it into proportion.

use yew::prelude::*;

use super::context::Shared;
use super::datum::worded;
use super::el::{El, button, el};
use super::results::Results;
use crate::inputs::Input;
use crate::model::{Metric, Report};
use crate::state::Action;
use crate::text::{self, Note, Tile};
use crate::units::Usd;

/// The tiles.
pub fn tiles(shared: &Shared, results: &Results) -> Html {
    let tiles = text::tiles(shared.figures(), &results.inputs, &results.report);
    el("dl").class("tiles").label(text::HEADLINES).children(tiles.iter().map(|one| tile(shared, results, one))).html()
}

fn tile(shared: &Shared, results: &Results, tile: &Tile) -> El {
    let report = &results.report;
    let amount = worded(shared.figures(), report, tile.metric, tile.amount.clone());
    let unit = (!tile.unit.is_empty()).then(|| el("span").child(tile.unit));
    let result = el("dd").child(amount).child(unit).child(el("small").children(notes(shared, report, &tile.notes)));
    let use_cap = (tile.metric == Metric::CapMonth).then(|| use_cap(shared, results));
    let result = result.children(use_cap.flatten());
    el("div").class("tile").child(el("dt").child(shared.ask(tile.metric, tile.name))).child(result)
}

/// The button that puts the best cap into force, where there is one that does not cost the team anything.
fn use_cap(shared: &Shared, results: &Results) -> Option<El> {
    let cap = results.cap.as_ref().ok().filter(|cap| cap.month > Usd::ZERO && !shared.shape.locks(Input::Cap))?;
    let in_force = cap.inputs == results.inputs;
    if cap.gain < Usd::ZERO && !in_force {
        return None;
    }
    // Pressed, it stays where it is, so that the focus is not lost.
    let put = shared.action(move |_| (!in_force).then_some(Action::UseBestCap));
    Some(button(text::USE_CAP).class("plain").attr_if("aria-disabled", in_force.then_some("true")).on_click(put))
}

fn notes(shared: &Shared, report: &Report, notes: &[Note]) -> Vec<Html> {
    let note = |(place, note): (usize, &Note)| {
        let between = (place > 0).then(|| Html::from(text::BETWEEN_NOTES));
        let words = match note.metric {
            Some(metric) => worded(shared.figures(), report, metric, note.text.clone()),
            None => Html::from(note.text.clone()),
        };
        between.into_iter().chain([words])
    };
    notes.iter().enumerate().flat_map(note).collect()
}
