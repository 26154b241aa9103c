//! Exports of the results.

use yew::prelude::*;

use crate::chart::ChartKey;
use crate::chart::multiples::Multiples;
use crate::evidence::Filter;
use crate::export::{self, Address, Kept, Stamp};
use crate::text;
use crate::ui::context::{use_delivery, use_numbers, use_results, use_state_of_page, use_view_state};
use crate::ui::deliverable::Deliverable;
use crate::ui::platform;

/// An export: its content and its format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Export {
    /// Copies the tables, for documents and spreadsheets.
    Table,
    /// Copies the tables as Markdown source.
    Markdown,
    /// Copies the tables as HTML source.
    Html,
    /// Saves a CSV file with English numbers.
    Csv,
    /// Saves a CSV file with the separators of the reader's own spreadsheet program.
    CsvLocal,
    /// Saves a JSON file, which can be opened in the Share dialog.
    Json,
    /// Prints the page.
    Print,
    /// Saves a chart as SVG.
    Svg { chart: ChartKey, dark: bool },
    /// Saves a chart as PNG.
    Png { chart: ChartKey, dark: bool },
}

/// Exports results with today's date and a link to this page. The salary is left out unless the reader includes it.
#[hook]
pub fn use_export() -> Callback<Export> {
    let (deliver, numbers, results, state) = (use_delivery(), use_numbers(), use_results(), use_state_of_page());
    let view_state = use_view_state();
    Callback::from(move |taking| {
        let (subject, disclosure) = (results.subject(), state.transient.disclosure);
        let here = format!("{}?{}", platform::base_address(), view_state.presentation.write());
        let date = platform::today();
        let address = Address::of(&here);
        // A picture shows a chart of the tab. Tables are of all results: their link opens the view without a tab.
        let shown = address.shared_presentation(disclosure);
        let is_picture = matches!(taking, Export::Svg { .. } | Export::Png { .. });
        let link = address.shown_link(&if is_picture { shown } else { shown.without(&["tab"]) }, &results.fragment);
        let stamp = Stamp { date: &date, link: &link };
        let copy = |plain: String, html: Option<String>| Deliverable::Copy { plain, html };
        let markdown = || export::markdown(&subject, &stamp, disclosure, &*numbers);
        let html = || export::html(&subject, &stamp, disclosure, &*numbers);
        let file = |name: &str, kind, text| Deliverable::File { name: name.to_owned(), kind, text };
        let picture = |chart: ChartKey, dark| {
            // Whoever sees a slide does not see the inputs.
            let assumed = text::assumed(&*numbers, subject.inputs, disclosure);
            let changes = (chart == ChartKey::Scenarios)
                .then(|| export::changes_of_scenarios(&subject, disclosure, &*numbers))
                .filter(|changes| !changes.is_empty());
            let stamp = stamp.printed(&subject, disclosure).foot();
            let foot = std::iter::once(assumed).chain(changes).chain([stamp]).collect::<Vec<_>>().join("\n");
            if chart == ChartKey::Beliefs {
                // The filter is of the page. A frame shows every belief, and so does a picture from the Embed dialog.
                let filter = if view_state.dialog.is_none() { state.transient.filter } else { Filter::All };
                let chart = Multiples::of(subject.inputs, &[], &*numbers).filtered(filter);
                return Some(export::small_charts(&chart, subject.inputs, &*numbers, dark, &foot));
            }
            export::slide(&results.disclosed_chart(chart, disclosure, &*numbers), &subject, &*numbers, dark, &foot)
        };
        deliver.emit(match taking {
            Export::Table => Some(copy(export::plain(&subject, &stamp, disclosure, &*numbers), Some(html()))),
            Export::Markdown => Some(copy(markdown(), None)),
            Export::Html => Some(copy(html(), None)),
            Export::Csv => {
                let text = export::csv(&subject, &stamp, disclosure, &*numbers);
                Some(file("tokenworth.csv", "text/csv;charset=utf-8", text))
            }
            Export::CsvLocal => {
                let text = export::csv_local(&subject, &stamp, disclosure, &*numbers, state.separators);
                let currency = subject.inputs.currency().0.code().to_lowercase();
                Some(file(&format!("tokenworth-spreadsheet-{currency}.csv"), "text/csv;charset=utf-8", text))
            }
            Export::Json => {
                let kept = Kept { own: &results.own, unknown: &state.unknown };
                let text = export::json(&subject, kept, &stamp, disclosure, &*numbers);
                Some(file("tokenworth.json", "application/json", text))
            }
            Export::Print => Some(Deliverable::Print { plain: markdown() }),
            Export::Svg { chart, dark } => {
                picture(chart, dark).map(|svg| Deliverable::svg(export::picture_name(chart.key(), dark, "svg"), svg))
            }
            Export::Png { chart, dark } => picture(chart, dark)
                .map(|svg| Deliverable::Picture { name: export::picture_name(chart.key(), dark, "png"), svg }),
        });
    })
}
