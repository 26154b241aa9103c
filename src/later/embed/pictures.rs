//! What can be taken where no frame is allowed: charts as pictures, results as tables.

use super::options::Options;
use super::snippets::picture_name;
use crate::chart::ChartKey;
use crate::export::words;
use crate::later::Question;
use crate::later::html::{button, element, note, tag};
use crate::text;

/// The part of the dialog. The salary goes along where it is ticked.
pub(super) fn html(of: &Options) -> String {
    let ask = |question: Question| question.write_disclosed(of.disclosure);
    let chosen = ChartKey::ALL.iter().copied().filter(|chart| of.chart.is_none_or(|only| only == *chart));
    let entry = |chart| picture(chart, &ask(Question::Picture { chart, dark: of.theme == "dark" }));
    let entries: String = chosen.map(entry).collect();
    let copy = |question, text| button(&[("data-ask", &ask(question)), ("data-copy-answer", "")], text);
    let tables = [copy(Question::Markdown, text::COPY_MARKDOWN), copy(Question::Html, text::COPY_HTML)];
    let parts = [
        element("h3", text::PICTURES),
        tag("ul", &[("class", "pictures")], &entries),
        tag("p", &[("class", "row")], &tables.join(" ")),
        note(text::PICTURES_NOTE),
    ];
    tag("div", &[("id", "embed-pictures")], &parts.concat())
}

fn picture(chart: ChartKey, question: &str) -> String {
    let name = text::chart_name(chart);
    let (svg, png) = (picture_name(chart, "svg"), picture_name(chart, "png"));
    let vector = [("data-ask", question), ("data-save", svg.as_str()), ("data-type", "image/svg+xml")];
    let pixels = [("data-ask", question), ("data-png", png.as_str())];
    let way = |attributes: &[(&str, &str)], format: &str| {
        let label = text::picture_of(name, format);
        button(&[attributes, &[("aria-label", &label)]].concat(), format)
    };
    tag("li", &[], &[words(name).as_str(), " ", &way(&vector, "SVG"), " ", &way(&pixels, "PNG")].concat())
}
