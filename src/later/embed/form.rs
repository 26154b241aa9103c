//! The form of the Embed dialog.

use super::hosts::Host;
use super::options::{LEAST_HEIGHT, MOST_HEIGHT, Options};
use crate::chart::ChartKey;
use crate::export::words;
use crate::inputs::catalogue::Section;
use crate::later::html::{checkbox, choice, element, note, open, tag};
use crate::text;
use crate::view::View;

/// The form as these options fill it.
pub(super) fn html(of: &Options) -> String {
    let row = |inside: &[String]| tag("p", &[("class", "row")], &inside.join(" "));
    let looks = [
        choice(
            "host",
            text::EMBED_HOST,
            Host::ALL.iter().map(|host| (host.key(), text::host(*host).name)),
            of.host.key(),
        ),
        choice("view", text::EMBED_VIEW, View::ALL.iter().map(|view| (view.key(), text::view(*view))), of.view.key()),
        choice("chart", text::EMBED_CHART, charts(), of.chart.map_or("", ChartKey::key)),
        choice("theme", text::THEME, text::THEMES, of.theme),
        choice("height", text::EMBED_HEIGHT, text::HEIGHTS, if of.height.follows { "auto" } else { "fixed" }),
        pixels(of.height.pixels),
    ];
    let limits = [
        checkbox("salary", "on", of.disclosure.salary, text::INCLUDE_SALARY),
        checkbox("readonly", "on", of.readonly, text::READ_ONLY),
        checkbox("lock", "on", of.locked, text::LOCK_SET),
    ];
    let parts = [row(&looks), row(&limits), groups(&of.hidden), note(text::PROTECTS_NOTHING)];
    tag("form", &[("id", "embed-form")], &parts.concat())
}

fn charts() -> impl Iterator<Item = (&'static str, &'static str)> {
    let one = ChartKey::ALL.iter().map(|chart| (chart.key(), text::chart_name(*chart)));
    std::iter::once(("", text::EVERYTHING)).chain(one)
}

fn pixels(height: u32) -> String {
    let [value, min, max] = [height, LEAST_HEIGHT, MOST_HEIGHT].map(|number| number.to_string());
    let limits = [("type", "number"), ("name", "pixels"), ("value", &value), ("min", &min), ("max", &max)];
    tag("label", &[], &[words(text::PIXELS).as_str(), " ", &open("input", &limits)].concat())
}

fn groups(hidden: &[Section]) -> String {
    let group = |group: Section| checkbox("hide", group.key(), hidden.contains(&group), text::group(group));
    let boxes: Vec<String> = Section::FORM.into_iter().chain(Section::ELSEWHERE).map(group).collect();
    tag("fieldset", &[], &[element("legend", text::HIDE), boxes.join(" ")].concat())
}
