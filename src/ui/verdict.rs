//! The finding, first and in words.

use yew::prelude::*;

use super::el::{El, el};
use super::results::Results;
use crate::text::figures::Figures;
use crate::text::{self, Piece, Rich};

/// The verdict. Screen readers hear it again when it changes. `stale`: a field is wrong, so that these are the results of
/// earlier inputs.
pub fn verdict(figures: &dyn Figures, results: &Results, stale: bool) -> Html {
    let (inputs, report) = (&results.inputs, &results.report);
    let target = text::target_in_words(figures, inputs, report);
    let notes = el("p").class("small").child(text::verdict_notes(figures, inputs, report));
    el("section")
        .class("verdict")
        .attr("aria-live", "polite")
        .attr("aria-atomic", "true")
        .child(el("h1").class("big").children(rich(&text::verdict(figures, report))))
        .child(notes)
        .child((!target.is_empty()).then(|| el("p").class("small").child(target)))
        .child(stale.then(|| el("p").class("stale").child(text::STALE)))
        .html()
}

fn rich(sentence: &Rich) -> impl Iterator<Item = El> {
    sentence.0.iter().map(|piece| {
        let class = match piece {
            Piece::Plain(_) => "",
            Piece::Cost(_) => "cost",
            Piece::Value(_) => "value",
        };
        el("span").class(class).child(piece.text())
    })
}
