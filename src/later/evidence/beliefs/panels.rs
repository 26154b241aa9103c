//! The small charts as HTML. `web/multiples.js` reads them and takes them away as a picture.

use super::super::{believe, marks};
use super::{finding, summary};
use crate::chart::multiples::{Brush, Multiples, Paints, Panel, SIZE, STEPS, Sample};
use crate::decimal;
use crate::evidence::{Belief, Record};
use crate::export::words;
use crate::later::Page;
use crate::later::html::{button, checkbox, element, note, open, said, tag};
use crate::text::charts::multiples as text;
use crate::text::evidence::{BELIEFS_NOTE, BELIEVE, BELIEVED, belief};
use crate::text::figures::Figures;
use crate::text::{PICTURE_WITH_SALARY, picture_of};

/// Where what is read stands.
const READOUT: &str = "beliefs-readout";
/// Name of the files of the picture.
const FILE: &str = "tokenworth-beliefs";

/// The charts with their pictures, their key, and their slider.
pub fn html(page: &Page, figures: &dyn Figures, chart: &Multiples) -> String {
    let paints = Paints::page();
    let brush = Brush::new(chart, &paints);
    let group = |name: &str, is_of: fn(Belief) -> bool| {
        let panels = chart.panels.iter().filter(|panel| is_of(panel.belief));
        let panels: String = panels.map(|panel| html_of(page, figures, panel, &brush)).collect();
        tag("div", &[("class", "rows")], &[element("h3", name), tag("ul", &[("class", "panels")], &panels)].concat())
    };
    let parts = [
        tools(&finding(figures, chart)),
        element("p", &[BELIEFS_NOTE, " ", text::SUBTITLE].concat()),
        tag("p", &[("class", "unseen")], &words(&summary(figures, chart))),
        key(&brush),
        slider(figures, chart),
        tag("p", &[("class", "readout"), ("id", READOUT), ("data-rest", text::HOW_TO_READ)], &words(text::HOW_TO_READ)),
        group(text::READINGS, |belief| matches!(belief, Belief::Reading(_))),
        group(text::STUDIES, |belief| matches!(belief, Belief::Study(_))),
        note(text::NOTE),
    ];
    parts.concat()
}

/// A belief: its name, its chart, what it comes to, and the link that makes the reader believe it.
fn html_of(page: &Page, figures: &dyn Figures, panel: &Panel, brush: &Brush) -> String {
    let name = belief(panel.belief).name;
    let says = if panel.is_believed { BELIEVED } else { BELIEVE };
    let unseen = tag("span", &[("class", "unseen")], &words(&[": ", name].concat()));
    let link = believe(page, panel.belief, "", &[words(says), unseen].concat());
    let cursor = tag("g", &[("class", "cursor")], "");
    let drawing = drawing(SIZE, &[brush.panel(panel), cursor].concat());
    let fact = |(name, number): (&str, String)| tag("span", &[], &[words(name), element("b", &number)].concat()) + " ";
    let facts: String = text::facts(figures, panel).into_iter().map(fact).collect();
    let here = tag("span", &[("class", "unseen here"), ("data-name", text::AT_SLIDER)], "");
    let inside = [element("b", name), drawing, tag("p", &[], &[facts, here].concat()), link];
    let mut attributes = marks(Record::of(panel.belief.source())).to_vec();
    attributes.push(("data-belief", panel.belief.key()));
    if panel.is_believed {
        attributes.push(("class", "you"));
    }
    tag("li", &attributes, &inside.concat())
}

/// A drawing of this size. What it says is written beside it, too.
fn drawing((width, height): (f64, f64), inside: &str) -> String {
    let view = ["0 0 ", &decimal::write(width), " ", &decimal::write(height)].concat();
    tag("svg", &[("viewBox", &view), ("aria-hidden", "true"), ("focusable", "false")], inside)
}

fn key(brush: &Brush) -> String {
    let entry = |(sample, name)| tag("li", &[], &[drawing(Sample::SIZE, &brush.sample(sample)), words(name)].concat());
    tag("ul", &[("class", "key")], &text::KEY.map(entry).concat())
}

/// What moves the line in all charts. Its identifier gives it back the focus when the view is written anew.
fn slider(figures: &dyn Figures, chart: &Multiples) -> String {
    let last = ((chart.x.high / chart.x.low).log10() * STEPS).round().max(1.0);
    let at = text::at_slider(figures, chart.billed);
    let attributes = [
        ("id", "beliefs-slider"),
        ("type", "range"),
        ("min", "0"),
        ("max", &decimal::write(last)),
        ("value", &decimal::write((chart.part_below(chart.billed) * last).round())),
        ("aria-valuetext", &at),
        ("data-rest", &at),
        ("aria-describedby", READOUT),
    ];
    tag("label", &[("class", "read-at")], &[words(text::SLIDER).as_str(), " ", &open("input", &attributes)].concat())
}

/// The charts as a picture, to take away: `web/multiples.js` adds the colours to the question, and what the box says of
/// the salary.
fn tools(title: &str) -> String {
    let take = |format: &str, attribute: &str| {
        let name = [FILE, ".", &format.to_ascii_lowercase()].concat();
        let label = picture_of(title, format);
        let attributes = [
            (attribute, name.as_str()),
            ("data-ask", "beliefs:picture"),
            ("data-type", "image/svg+xml"),
            ("aria-label", &label),
        ];
        button(&attributes, format)
    };
    let buttons = [take("PNG", "data-png"), take("SVG", "data-save")].concat();
    let salary = checkbox("salary", "on", false, PICTURE_WITH_SALARY);
    [tag("p", &[("class", "row tools")], &buttons), tag("p", &[("class", "row")], &salary), said("beliefs-said")]
        .concat()
}
