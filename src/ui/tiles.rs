//! The headline results: the team's cost and net, and where to cap, each with what puts it into proportion.

use yew::prelude::*;

use super::context::Shared;
use super::datum::worded;
use super::el::{El, el};
use super::results::Results;
use crate::model::Report;
use crate::text::{self, Note, Tile};

/// The tiles.
pub fn tiles(shared: &Shared, results: &Results) -> Html {
    let tiles = text::tiles(shared.figures(), &results.inputs, &results.report);
    el("dl")
        .class("tiles")
        .label(text::HEADLINES)
        .children(tiles.iter().map(|one| tile(shared, &results.report, one)))
        .html()
}

fn tile(shared: &Shared, report: &Report, tile: &Tile) -> El {
    let amount = worded(shared.figures(), report, tile.metric, tile.amount.clone());
    let unit = (!tile.unit.is_empty()).then(|| el("span").child(tile.unit));
    let result = el("dd").child(amount).child(unit).child(el("small").children(notes(shared, report, &tile.notes)));
    el("div").class("tile").child(el("dt").child(shared.ask(tile.metric, tile.name))).child(result)
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
