//! The distributions behind the uncertain results: the range of each factor and the weight of each curve, linked to
//! their fields.

use yew::prelude::*;

use super::link::VisitLink;
use super::table::{Scroll, heads};
use crate::explain::{CurveRow, FactorRow, FactorTable, LinkTarget, RangeEnd};
use crate::text;
use crate::ui::view_state::Visit;

/// A table of the ranges and a line for the curves. `onfollow` is called when a link is followed, so that a dialog can
/// close.
pub fn factor_table(factors: &FactorTable, onfollow: &Callback<()>) -> Html {
    html! {
        <>
            <Scroll label={text::RANGES}>
                <caption>{ text::RANGES }</caption>
                { heads(&text::RANGE_HEADS) }
                <tbody>{ for factors.factors.iter().map(|factor| row(factor, onfollow)) }</tbody>
            </Scroll>
            if !factors.curves.is_empty() { { curves(&factors.curves, onfollow) } }
            <p class="note">{ text::RANGES_NOTE }</p>
        </>
    }
}

fn row(factor: &FactorRow, onfollow: &Callback<()>) -> Html {
    let end = |end: &RangeEnd| {
        let unused = end.unused.as_deref().map(text::not_used);
        html! {
            <td>
                { linked(end.link, &end.value, onfollow) }
                if let Some(unused) = unused { { " " }<small>{ unused }</small> }
            </td>
        }
    };
    html! {
        <tr>
            <th scope="row">{ factor.name }if factor.is_certain { { " " }<small>{ text::CERTAIN }</small> }</th>
            { for [&factor.low, &factor.middle, &factor.high].map(end) }
        </tr>
    }
}

fn curves(rows: &[CurveRow], onfollow: &Callback<()>) -> Html {
    let curve = |(nth, row): (usize, &CurveRow)| {
        html! {
            <>
                if nth > 0 { { " · " } }
                { linked(Some(row.link), &row.name, onfollow) }{ " " }<b translate="no">{ &row.weight }</b>
            </>
        }
    };
    html! {
        <p>{ text::CURVE_WEIGHTS }{ ": " }{ for rows.iter().enumerate().map(curve) }</p>
    }
}

fn linked(link: Option<LinkTarget>, words: &str, onfollow: &Callback<()>) -> Html {
    match link {
        Some(LinkTarget::Field(input)) => {
            html! { <VisitLink visit={Visit::field(input)} onfollow={onfollow.clone()}>{ words }</VisitLink> }
        }
        Some(LinkTarget::GroupField(..) | LinkTarget::Topic(_)) | None => html! { { words } },
    }
}
