//! The ranges from which the uncertainty run draws.

use super::{Context, classed};
use crate::explain::Symbol;
use crate::export::words;
use crate::inputs::Input;
use crate::later::html::element;
use crate::model::uncertainty::{Factor, Swing, tornado};
use crate::text;

/// A table of them, as they are once they hold what was entered.
pub fn html(context: &Context) -> String {
    let heads: String = text::RANGE_HEADS.iter().map(|head| head_cell(head)).collect();
    let rows: String = tornado(context.known.inputs).iter().filter_map(|swing| row(swing, context)).collect();
    let caption = element("caption", text::RANGES);
    let table =
        ["<table>", &caption, "<thead><tr>", &heads, "</tr></thead><tbody>", &rows, "</tbody></table>"].concat();
    let label = words(text::RANGES);
    let open = ["<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"", &label, "\">"].concat();
    [&open, &table, "</div>", &classed("p", "note", text::RANGES_NOTE)].concat()
}

fn head_cell(head: &str) -> String {
    if head.is_empty() { "<td></td>".to_owned() } else { ["<th scope=\"col\">", &words(head), "</th>"].concat() }
}

/// Lowest, entered and highest; the curve has no such order.
fn row(swing: &Swing, context: &Context) -> Option<String> {
    let input = match swing.factor {
        Factor::Caused => Input::Caused,
        Factor::Finished => Input::Finished,
        Factor::Captured => Input::Captured,
        Factor::Load => Input::Load,
        Factor::Price => return Some(cells(text::PRICE_MULTIPLE, &numbers(swing, Some(1.0), context))),
        Factor::Usage => return Some(cells(text::USE_MULTIPLE, &numbers(swing, Some(1.0), context))),
        Factor::Curve => return None,
    };
    let symbol = Symbol::Input(input);
    let write = |number| symbol.write(context.figures, number);
    let entered = symbol.value(&context.known, context.figures);
    Some(cells(symbol.name(), &[write(swing.low.0), entered, write(swing.high.0)]))
}

fn numbers(swing: &Swing, entered: Option<f64>, context: &Context) -> [String; 3] {
    [Some(swing.low.0), entered, Some(swing.high.0)].map(|number| text::bare_number(context.figures, number))
}

fn cells(name: &str, cells: &[String; 3]) -> String {
    let cells: String = cells.iter().map(|cell| element("td", cell)).collect();
    ["<tr><th scope=\"row\">", &words(name), "</th>", &cells, "</tr>"].concat()
}
