//! The finding, first and in words.

use yew::prelude::*;

use super::results::Results;
use crate::text::figures::Figures;
use crate::text::{self, Piece, Rich};

/// The verdict. Screen readers hear it again when it changes. `stale`: a field is wrong, so that these are the results of
/// earlier inputs.
pub fn verdict(figures: &dyn Figures, results: &Results, stale: bool) -> Html {
    let (inputs, report) = (&results.inputs, &results.report);
    let target = text::target_in_words(figures, inputs, report);
    html! {
        <section class="verdict" aria-live="polite" aria-atomic="true">
            <h1 class="big">{ rich(&text::verdict(figures, inputs, report)) }</h1>
            <p class="small">
                { text::verdict_benchmark(figures, inputs, report) }{ " " }
                { text::range(figures, inputs, results.range) }
            </p>
            if !target.is_empty() {
                <p class="small">{ target }</p>
            }
            if stale {
                <p class="stale">{ text::STALE }</p>
            }
        </section>
    }
}

fn rich(sentence: &Rich) -> Html {
    let piece = |piece: &Piece| {
        let class = match piece {
            Piece::Plain(_) => None,
            Piece::Cost(_) => Some("cost"),
            Piece::Value(_) => Some("value"),
        };
        html! { <span {class}>{ piece.text() }</span> }
    };
    sentence.0.iter().map(piece).collect()
}
