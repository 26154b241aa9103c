//! A sentence in which cost and value have their colors.

use yew::prelude::*;

use crate::text::{Piece, Rich};

/// The sentence, piece by piece. What is in color is a number, which no translator is to touch.
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
