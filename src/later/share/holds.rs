//! What a link holds, in words.

use crate::export::words;
use crate::inputs::{Assumptions, Disclosure, Input};
use crate::later::Page;
use crate::later::html::{element, tag};
use crate::presentation::Presentation;
use crate::text;
use crate::text::figures::Figures;

/// The part of the dialog.
pub(super) fn html(page: &Page, shown: &Presentation, disclosure: Disclosure, figures: &dyn Figures) -> String {
    let (inputs, scenarios) = page.shared(disclosure);
    let names = scenarios.iter().enumerate().map(|(place, own)| text::own_name(&own.name, place));
    let kept: Vec<&str> = page.unknown.iter().map(|(key, _)| key.as_str()).collect();
    let salaries = page.salaries();
    let said = text::salary_shared(figures, salaries.in_inputs, salaries.in_scenarios, disclosure);
    let parts = [
        element("h3", text::SHARE_HOLDS),
        element("p", &text::opens(shown.view(), shown.chart())),
        listed(&looks(shown), text::looks),
        changed(&inputs, figures),
        named(names),
        listed(&kept, text::unknown_held),
        element("p", &said),
    ];
    tag("div", &[("id", "share-holds")], &parts.concat())
}

/// The scenarios; nothing where there are none. A name runs in its own direction.
fn named(names: impl Iterator<Item = String>) -> String {
    let names: String = names.map(|name| tag("li", &[("dir", "auto")], &words(&name))).collect();
    if names.is_empty() {
        return names;
    }
    [element("p", text::SCENARIOS_HELD), tag("ul", &[], &names)].concat()
}

/// A sentence about these; nothing where there are none.
fn listed<T>(items: &[T], sentence: fn(&[T]) -> String) -> String {
    if items.is_empty() { String::new() } else { element("p", &sentence(items)) }
}

/// What the query says besides view and chart.
fn looks(shown: &Presentation) -> Vec<String> {
    let other = |(key, _): &(&str, &str)| !["view", "chart"].contains(key);
    shown.pairs().filter(other).map(|(key, value)| [key, "=", value].concat()).collect()
}

fn changed(inputs: &Assumptions, figures: &dyn Figures) -> String {
    let changed = inputs.changed();
    if changed.is_empty() {
        return element("p", text::ALL_DEFAULTS);
    }
    let entry = |input: &Input| element("li", &text::set_to(figures, *input, inputs));
    let entries: String = changed.iter().map(entry).collect();
    [element("p", &text::sets(changed.len())), tag("ul", &[], &entries)].concat()
}
