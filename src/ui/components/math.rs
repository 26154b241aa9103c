//! Formulas in `MathML`.

use yew::prelude::*;

use crate::explain::Symbol;
use crate::explain::math::{Math, Row};
use crate::text;

/// The equations of the result `name` one below the other, aligned at their signs. Where they are too wide, they scroll
/// in a region.
pub fn equations_in_type(name: &str, rows: &[Row]) -> Html {
    html! {
        <div class="scroll formula" tabindex="0" role="group" aria-label={text::formula_of(name)} translate="no">
            <math display="block"><mtable displaystyle="true">{ for rows.iter().map(row) }</mtable></math>
        </div>
    }
}

/// A table row for each line of the right side of the equation.
fn row(row: &Row) -> Html {
    let line = |(nth, right): (usize, &Math)| {
        let is_first = nth == 0;
        html! {
            <mtr>
                <mtd>{ row.left.as_ref().filter(|_| is_first).map(element) }</mtd>
                <mtd>if is_first { <mo>{ row.equals }</mo> }</mtd>
                <mtd>{ element(right) }</mtd>
            </mtr>
        }
    };
    row.right.iter().enumerate().map(line).collect()
}

#[allow(clippy::ignored_unit_patterns, reason = "the macro writes them for names that it does not know")]
fn element(math: &Math) -> Html {
    match math {
        Math::Leaf { name, class, text } => html! { <@{*name} class={*class}>{ text }</@> },
        Math::Node { name, children } => html! { <@{*name}>{ for children.iter().map(element) }</@> },
    }
}

/// The letter of a symbol in formulas; nothing if it has none.
pub fn letter(symbol: Symbol) -> Html {
    let Some((base, index)) = text::letter(symbol) else { return Html::default() };
    html! { <><i>{ base }if !index.is_empty() { <sub>{ index }</sub> }</i>{ " " }</> }
}
