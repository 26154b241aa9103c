//! Pictures of charts and tables of results, for hosts that allow no frames.

use yew::prelude::*;
use yew_autoprops::autoprops;

use crate::chart::ChartKey;
use crate::text;
use crate::ui::hooks::{Export, use_export};

/// Buttons that save pictures of charts and copy tables of results.
#[autoprops]
#[component]
pub fn Pictures(
    /// The only chart to offer; `None` for all of them.
    only: &Option<ChartKey>,
    dark: bool,
) -> Html {
    let take = use_export();
    let button = |words: &'static str, label: Option<String>, taking: Export| {
        html! { <button type="button" aria-label={label} onclick={take.reform(move |_| taking)}>{ words }</button> }
    };
    let entry = |chart: ChartKey| {
        let name = text::chart_name(chart);
        let svg = button("SVG", Some(text::picture_of(name, "SVG")), Export::Svg { chart, dark });
        let png = button("PNG", Some(text::picture_of(name, "PNG")), Export::Png { chart, dark });
        html! { <li key={chart.key()}>{ name }{ " " }{ svg }{ " " }{ png }</li> }
    };
    let charts = ChartKey::OF_INPUTS.iter().copied().filter(|chart| only.is_none_or(|only| only == *chart));
    html! {
        <div id="embed-pictures">
            <h3>{ text::PICTURES }</h3>
            <ul class="pictures">{ for charts.map(entry) }</ul>
            <p class="row">
                { button(text::COPY_MARKDOWN, None, Export::Markdown) }
                { button(text::COPY_HTML, None, Export::Html) }
            </p>
            <p class="note">{ text::PICTURES_NOTE }</p>
        </div>
    }
}
