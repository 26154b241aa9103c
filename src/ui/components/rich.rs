//! A sentence with cost and value in their colors.

use yew::prelude::*;

use crate::text::{Piece, Rich};

/// The sentence, piece by piece. The colored pieces are numbers, which translators must not touch.
pub fn rich(sentence: &Rich) -> Html {
    sentence
        .0
        .iter()
        .map(|piece| {
            let class = match piece {
                Piece::Plain(_) => return html! { { piece.text() } },
                Piece::Cost(_) => "cost",
                Piece::Value(_) => "value",
            };
            html! { <span {class} translate="no">{ piece.text() }</span> }
        })
        .collect()
}
