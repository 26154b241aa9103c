//! The menu of a chart: saves it as a picture, copies its data, shows its table.

use yew::prelude::*;
use yew_autoprops::autoprops;

use crate::chart::ChartSpec;
use crate::export;
use crate::inputs::Disclosure;
use crate::text;
use crate::ui::context::{Shared, use_delivery, use_numbers, use_results, use_state_of_page, use_view_state};
use crate::ui::deliverable::Deliverable;
use crate::ui::hooks::{Export, use_export};
use crate::ui::platform;

/// A button and its popover. The entries are in the document only while the popover is open.
#[autoprops]
#[component]
pub fn Menu(
    spec: &Shared<ChartSpec>,
    /// Makes the chart as it leaves the page.
    disclosed: &Callback<Disclosure, ChartSpec>,
    /// Whether it can be drawn.
    is_drawn: bool,
    /// Whether its table is shown.
    is_open: bool,
    /// Shows or hides the table.
    toggle: &Callback<()>,
) -> Html {
    let is_unfolded = use_state_eq(|| false);
    let (button, popover) = (use_node_ref(), use_node_ref());
    {
        let (button, popover) = (button.clone(), popover.clone());
        use_effect_with(*is_unfolded, move |is_unfolded| {
            if *is_unfolded {
                platform::place_popover(&popover, &button);
            }
        });
    }
    let toggled = Callback::from(is_unfolded.setter()).reform(|event: Event| platform::is_popover_open(&event));
    let id = format!("chart-{}-menu", spec.key().key());
    html! {
        <div class="tools">
            <button type="button" ref={button} popovertarget={id.clone()} title={text::CHART_MENU}
                aria-label={text::chart_menu(&spec.title)}>{ "⋯" }</button>
            <div class="popover choices" ref={popover} id={id.clone()} popover="auto" ontoggle={toggled}>
                if *is_unfolded { <Choices {id} {spec} {disclosed} {is_drawn} {is_open} {toggle} /> }
            </div>
        </div>
    }
}

/// The entries of the menu.
#[autoprops]
#[component]
fn Choices(
    /// That of the popover.
    id: &String,
    spec: &Shared<ChartSpec>,
    disclosed: &Callback<Disclosure, ChartSpec>,
    is_drawn: bool,
    is_open: bool,
    toggle: &Callback<()>,
) -> Html {
    let (theme, chart, deliver, taking) = (use_view_state().theme(), spec.key(), use_delivery(), use_export());
    let (figures, results) = (use_numbers(), use_results());
    let disclosure = use_state_of_page().transient.disclosure;
    let dark = move || platform::is_dark(theme);
    let png = taking.reform(move |()| Export::Png { chart, dark: dark() });
    let svg = taking.reform(move |()| Export::Svg { chart, dark: dark() });
    let picture = |is_png: bool| {
        let disclosed = disclosed.clone();
        deliver.reform(move |()| {
            let spec = disclosed.emit(disclosure);
            let foot = text::usage::picture_foot(spec.source.as_deref()?, &platform::today());
            let svg = export::picture(&spec, dark(), "", &foot)?;
            Some(if is_png {
                Deliverable::Picture { name: export::picture_name(chart.key(), dark(), "png"), svg }
            } else {
                Deliverable::svg(export::picture_name(chart.key(), dark(), "svg"), svg)
            })
        })
    };
    // No link holds the reader's own data.
    let (png, svg) = if spec.source.is_some() { (picture(true), picture(false)) } else { (png, svg) };
    let data = {
        let disclosed = disclosed.clone();
        deliver.reform(move |()| {
            let table = disclosed.emit(disclosure).table;
            Some(Deliverable::Copy { plain: export::data(&table, &*figures), html: Some(export::data_html(&table)) })
        })
    };
    let choice = |words: &'static str, act: Callback<()>| {
        let onclick = act.reform(|_: MouseEvent| ());
        html! { <button type="button" popovertarget={id.clone()} popovertargetaction="hide" {onclick}>{ words }</button> }
    };
    let table = if is_open { text::HIDE_CHART_TABLE } else { text::CHART_TABLE };
    let is_told = spec.source.is_none() && disclosure.hides(&results.inputs);
    html! {
        <>
            if is_drawn {
                { choice(text::SAVE_PNG, png) }
                { choice(text::SAVE_SVG, svg) }
            }
            { choice(text::COPY_DATA, data) }
            if is_drawn { { choice(table, toggle.clone()) } }
            if is_told { <p class="note">{ text::SALARY_FOLLOWS }</p> }
        </>
    }
}
