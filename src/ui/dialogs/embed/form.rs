//! The form of the Embed dialog: where the page is embedded, and how it looks there.

use yew::prelude::*;

use super::Changing;
use super::controls::{Pixels, checkbox, choice};
use super::inputs::inputs;
use crate::chart::ChartKey;
use crate::presentation::embedding::{Embedding, Host, LEAST_HEIGHT, LEAST_WIDTH, MOST_HEIGHT, MOST_WIDTH};
use crate::presentation::{Accent, Theme};
use crate::text;
use crate::ui::components::disclose::Disclose;
use crate::ui::platform;
use crate::view::{Tab, View};

/// The color that the field of the accent color shows before one is chosen: the accent of the page itself.
const ACCENT: &str = "#0b5fa5";

pub fn form(embedding: &Changing) -> Html {
    let of = &embedding.of;
    let choose = |change: fn(&mut Embedding, &str)| {
        embedding.on(platform::text_of_select, move |of: &mut Embedding, key: String| change(of, &key))
    };
    let tick = |change: fn(&mut Embedding, bool)| embedding.on(platform::is_ticked, change);
    let number = |change: fn(&mut Embedding, u32)| embedding.on(|number: &u32| Some(*number), change);
    let hosts = Host::ALL.map(|host| (host.key(), text::host(host).name));
    let views = View::ALL.iter().map(|view| (view.key(), text::view(*view)));
    let tabs = Tab::ALL.iter().map(|tab| (tab.key(), text::tab(*tab)));
    let charts = ChartKey::OF_INPUTS.iter().map(|chart| (chart.key(), text::chart_name(*chart)));
    let themes = text::THEMES.map(|(theme, name)| (theme.key(), name));
    let height = if of.follows { "auto" } else { "fixed" };
    html! {
        <form id="embed-form" onsubmit={|event: SubmitEvent| event.prevent_default()}>
            <p class="row">
                { choice("host", text::EMBED_HOST, hosts, of.host.key(), choose(|of, key| of.host = Host::find(key).unwrap_or_default())) }
                <Pixels name="width" label={text::EMBED_WIDTH} value={of.width} least={LEAST_WIDTH} most={MOST_WIDTH}
                    entered={number(|of, width| of.width = width)} />
            </p>
            <p class="row">
                { choice("height", text::EMBED_HEIGHT, text::HEIGHTS, height, choose(|of, key| of.follows = key == "auto")) }
                <Pixels name="pixels" label={text::PIXELS} value={of.height} least={LEAST_HEIGHT} most={MOST_HEIGHT}
                    entered={number(|of, height| of.height = height)} />
            </p>
            <p class="row">
                { choice("view", text::EMBED_VIEW, views, of.view.key(), choose(|of, key| of.view = View::find(key).unwrap_or_default())) }
                { choice("chart", text::EMBED_CHART, std::iter::once(("", text::EVERYTHING)).chain(charts),
                    of.chart.map_or("", ChartKey::key), choose(|of, key| of.chart = ChartKey::find(key))) }
                if of.has_tabs() {
                    { choice("tab", text::EMBED_TAB, tabs, of.tab.key(), choose(|of, key| of.tab = Tab::find(key).unwrap_or_default())) }
                }
            </p>
            <p class="row">
                { choice("lang", text::EMBED_LANGUAGE, text::LANGUAGES, &of.language,
                    choose(|of, key| key.clone_into(&mut of.language))) }
                { choice("theme", text::THEME, themes, of.theme.key(), choose(|of, key| of.theme = Theme::find(key).unwrap_or_default())) }
                { checkbox("ground", of.is_transparent, text::TRANSPARENT, tick(|of, is| of.is_transparent = is)) }
                { accent_field(embedding) }
            </p>
            if of.is_transparent { <p class="note">{ text::TRANSPARENT_NOTE }</p> }
            <p class="row">
                <Disclose />
                { checkbox("readonly", of.is_readonly, text::READ_ONLY, tick(|of, is| of.is_readonly = is)) }
                { checkbox("lock-set", of.locks_set, text::LOCK_SET, tick(|of, is| of.locks_set = is)) }
            </p>
            { inputs(embedding) }
            <p class="note">{ text::PROTECTS_NOTHING }</p>
        </form>
    }
}

/// The checkbox and the field for the accent color, with a note on whether it can be used on light and on dark ground.
fn accent_field(embedding: &Changing) -> Html {
    let accent = embedding.of.accent;
    let shown = accent.map_or_else(|| ACCENT.to_owned(), Accent::css);
    let of_css = |color: &str| color.strip_prefix('#').and_then(Accent::read);
    let tick = {
        let shown = shown.clone();
        embedding.on(platform::is_ticked, move |of, is| of.accent = if is { of_css(&shown) } else { None })
    };
    let choose = embedding.on(platform::text_of_field, move |of, color: String| of.accent = of_css(&color));
    let note = accent.map(|accent| text::accent_used(accent.fits_light(), accent.fits_dark()));
    html! {
        <>
            { checkbox("accent", accent.is_some(), text::ACCENT, tick) }
            if accent.is_some() {
                <input type="color" name="color" aria-label={text::ACCENT} value={shown} onchange={choose} />
            }
            <span class="note" role="status">{ note }</span>
        </>
    }
}
