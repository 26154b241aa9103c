//! The numbers behind a chart, as a table: made when it is opened.

use yew::prelude::*;

use crate::chart::ChartSpec;
use crate::chart::table::{Row, Table};
use crate::text;
use crate::ui::el::{El, el};

/// The table, folded. The page unfolds it by `toggle`, so that what is not looked at costs nothing.
pub fn numbers(spec: &ChartSpec, open: bool, toggle: Callback<MouseEvent>) -> El {
    let scroll = |table: &Table| {
        el("div").class("scroll").attr("tabindex", "0").attr("role", "group").label(table.caption.as_str())
    };
    el("details")
        .flag("open", open)
        .child(el("summary").on_click(toggle).child(text::CHART_TABLE))
        .child(open.then(|| scroll(&spec.table).child(table(&spec.table))))
}

fn table(table: &Table) -> El {
    let head = table.header.iter().map(|head| el("th").attr("scope", "col").child(head.as_str()));
    el("table")
        .child(el("caption").child(table.caption.as_str()))
        .child(el("thead").child(el("tr").children(head)))
        .child(el("tbody").children(table.rows.iter().map(row)))
}

fn row(row: &Row) -> El {
    let head = el("th").attr("scope", "row").child(row.head.text.as_str()).child(el("small").child(row.note.as_str()));
    el("tr").child(head).children(row.cells.iter().map(|cell| el("td").child(cell.text.as_str())))
}
