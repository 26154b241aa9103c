//! The results of the reader's own inputs under each belief: small charts side by side, with a readout and a table.

use std::rc::Rc;

use yew::prelude::*;
use yew_autoprops::autoprops;

use super::panel::{PanelOf, drawing};
use super::reading::{Chart, Position, READOUT, slider};
use super::{BELIEFS, section};
use crate::beliefs::Belief;
use crate::chart::ChartKey;
use crate::chart::multiples::{Multiples, Panel, Sample};
use crate::evidence::Filter;
use crate::plot::multiples::spec;
use crate::text::charts::multiples as text;
use crate::text::evidence::BELIEFS_NOTE;
use crate::ui::components::chart::{ChartTable, Menu, use_table};
use crate::ui::context::{Shared, use_numbers, use_results, use_state_of_page, use_view_state};

/// The part of the view about beliefs.
#[autoprops]
#[component]
pub fn Beliefs(filter: &Filter) -> Html {
    let (results, numbers, filter) = (use_results(), use_numbers(), *filter);
    let believed = use_state_of_page().believed();
    let about = text::is_about(&results.inputs);
    let chart =
        use_memo((results.clone(), believed, numbers.clone(), filter), |(results, believed, numbers, filter)| {
            Multiples::of(&results.inputs, believed, &**numbers).filtered(*filter)
        });
    let chart = Chart::from(Rc::clone(&chart));
    let spec = use_memo((chart.clone(), results.clone(), numbers.clone()), |(chart, results, numbers)| {
        spec(chart, &results.inputs, &**numbers)
    });
    let spec = Shared::from(spec);
    // No number here is a share of the salary alone, so all of it may leave the page.
    let disclosed = use_callback(spec.clone(), |_, spec| (**spec).clone());
    let (is_open, toggle) = use_table(ChartKey::Beliefs);
    let view_state = use_view_state();
    let place = use_state(|| None::<Position>);
    let read = use_callback(place.setter(), |at: Option<Position>, place| place.set(at));
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
    let class = classes!("multiples", at.is_some().then_some("is-read"));
    if chart.panels.is_empty() {
        return section(BELIEFS, text::NONE, Html::default());
    }
    let content = html! {
        <div {class} onkeydown={escape}>
            <Menu spec={spec.clone()} {disclosed} is_drawn=true {is_open} {toggle} />
            <p>{ BELIEFS_NOTE }{ " " }{ text::SUBTITLE }if let Some(about) = about { { " " }{ about } }</p>
            <p class="unseen">{ &spec.summary }</p>
            { key() }
            { slider(&chart, at.as_ref(), words.clone(), &read, &*numbers) }
            <p class="readout" id={READOUT}>{ words.unwrap_or_else(|| text::HOW_TO_READ.to_owned()) }</p>
            { group(text::READINGS, |belief| matches!(belief, Belief::Reading(_))) }
            // The example page ends below the first screen.
            if !view_state.is_example {
                { group(text::STUDIES, |belief| matches!(belief, Belief::Study(_))) }
                <p class="note">{ text::NOTE }</p>
            }
            if is_open { <ChartTable spec={spec.clone()} /> }
        </div>
    };
    section(BELIEFS, spec.title.clone(), content)
}

/// The legend of the marks.
fn key() -> Html {
    let entry = |(sample, name): (Sample, &'static str)| {
        html! { <li>{ drawing(&sample.marks(), Sample::SIZE) }{ name }</li> }
    };
    html! { <ul class="key">{ for text::KEY.map(entry) }</ul> }
}
