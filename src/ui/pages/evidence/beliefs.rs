//! The results of the reader's own inputs under each belief: small charts side by side, with a readout and a table.

use std::rc::Rc;

use yew::prelude::*;

use super::beliefs_table::BeliefsTable;
use super::panel::{PanelOf, drawing};
use super::reading::{Chart, Place, READOUT, slider};
use super::{BELIEFS, section};
use crate::beliefs::Belief;
use crate::chart::Palette;
use crate::chart::multiples::{Multiples, Panel, Sample};
use crate::evidence::Filter;
use crate::export::{Stamp, picture_name};
use crate::plot::multiples::poster;
use crate::text::charts::multiples as text;
use crate::text::evidence::BELIEFS_NOTE;
use crate::text::{CHART_TABLE, picture_of};
use crate::ui::components::disclose::Disclose;
use crate::ui::components::fold::Fold;
use crate::ui::context::{use_delivery, use_is_example, use_numbers, use_results, use_state_of_page, use_view_state};
use crate::ui::deliverable::Deliverable;
use crate::ui::platform;

/// The properties of `Beliefs`.
#[derive(PartialEq, Properties)]
pub struct BeliefsProps {
    /// The filter that selects the beliefs to show.
    pub filter: Filter,
}

/// The part of the view about beliefs.
#[component]
pub fn Beliefs(BeliefsProps { filter }: &BeliefsProps) -> Html {
    let (results, numbers, filter) = (use_results(), use_numbers(), *filter);
    let is_example = use_is_example();
    let believed = use_state_of_page().believed();
    let about = text::is_about(&results.inputs);
    let chart = use_memo((results, believed, numbers.clone(), filter), |(results, believed, numbers, filter)| {
        Multiples::of(&results.inputs, believed, &**numbers).filtered(*filter)
    });
    let chart = Chart::from(Rc::clone(&chart));
    let place = use_state(|| None::<Place>);
    let read = use_callback(place.setter(), |at: Option<Place>, place| place.set(at));
    let stop = read.clone();
    let escape = Callback::from(move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            stop.emit(None);
        }
    });
    let at = place.map(|(part, _)| chart.at(chart.tokens_at(part)));
    let words = at.as_ref().zip(*place).map(|(at, (_, of))| text::read(&*numbers, &chart, at, of));
    let group = |name: &'static str, is_of: fn(Belief) -> bool| {
        let mut panels = chart.panels.iter().enumerate().filter(|(_, panel)| is_of(panel.belief)).peekable();
        panels.peek()?;
        let panel = |(nth, panel): (usize, &Panel)| {
            let at = at.as_ref().and_then(|at| Some((at.tokens, *at.values.get(nth)?, at.cost)));
            html! { <PanelOf key={panel.belief.key()} chart={chart.clone()} {nth} {at} onread={read.clone()} /> }
        };
        Some(html! { <><h3>{ name }</h3><ul class="panels">{ for panels.map(panel) }</ul></> })
    };
    let summary = text::summary(&*numbers, &chart);
    let class = classes!("multiples", at.is_some().then_some("is-read"));
    if chart.panels.is_empty() {
        return section(BELIEFS, text::NONE, Html::default());
    }
    let content = html! {
        <div {class} onkeydown={escape}>
            <Tools chart={chart.clone()} />
            <p>{ BELIEFS_NOTE }{ " " }{ text::SUBTITLE }if let Some(about) = about { { " " }{ about } }</p>
            <p class="unseen">{ summary }</p>
            { key() }
            { slider(&chart, at.as_ref(), words.clone(), &read, &*numbers) }
            <p class="readout" id={READOUT}>{ words.unwrap_or_else(|| text::HOW_TO_READ.to_owned()) }</p>
            { group(text::READINGS, |belief| matches!(belief, Belief::Reading(_))) }
            // The example page ends below the first screen.
            if !is_example {
                { group(text::STUDIES, |belief| matches!(belief, Belief::Study(_))) }
                <p class="note">{ text::NOTE }</p>
                <Fold id="beliefs-table" summary={CHART_TABLE} is_kept=true>
                    <BeliefsTable chart={chart.clone()} />
                </Fold>
            }
        </div>
    };
    section(BELIEFS, text::finding(&*numbers, &chart), content)
}

/// The legend of the marks.
fn key() -> Html {
    let entry = |(sample, name): (Sample, &'static str)| {
        html! { <li>{ drawing(&sample.marks(), Sample::SIZE) }{ name }</li> }
    };
    html! { <ul class="key">{ for text::KEY.map(entry) }</ul> }
}

#[derive(PartialEq, Properties)]
struct ToolsProps {
    chart: Chart,
}

/// Buttons that save the charts as a picture, in the current colors.
#[component]
fn Tools(ToolsProps { chart }: &ToolsProps) -> Html {
    let (results, numbers, view_state, deliver) = (use_results(), use_numbers(), use_view_state(), use_delivery());
    let disclosure = use_state_of_page().transient.disclosure;
    let title = text::finding(&*numbers, chart);
    let take = |format: &'static str, deliverable: fn(bool, String) -> Deliverable| {
        let (chart, results, numbers, view_state) =
            (chart.clone(), results.clone(), numbers.clone(), view_state.clone());
        let take = deliver.reform(move |_: MouseEvent| {
            let (date, link) = (platform::today(), platform::address_with(&results.fragment));
            let stamp = Stamp { date: &date, link: &link }.printed(&results.subject(), disclosure).foot();
            let words = (text::finding(&*numbers, &chart), text::summary(&*numbers, &chart));
            let dark = platform::is_dark(view_state.theme());
            let palette = if dark { Palette::DARK } else { Palette::LIGHT };
            Some(deliverable(dark, poster(&chart, (&words.0, &words.1), &palette, &stamp, &*numbers)))
        });
        html! { <button type="button" aria-label={picture_of(&title, format)} onclick={take}>{ format }</button> }
    };
    html! {
        <p class="row">
            { take("PNG", |dark, svg| Deliverable::Picture { name: picture_name(KEY, dark, "png"), svg }) }
            { take("SVG", |dark, text| Deliverable::File { name: picture_name(KEY, dark, "svg"), kind: "image/svg+xml", text }) }
            <Disclose />
        </p>
    }
}

/// The key of these charts in the name of their picture.
const KEY: &str = "beliefs";
