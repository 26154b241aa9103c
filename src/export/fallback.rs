//! The results as a page that stands still: what is read where the program cannot run, and before it has started. The
//! release is built with that of the default inputs; see `examples/first_screen.rs`.

use super::{Disclosure, Subject, words};
use crate::chart::ChartKey;
use crate::pricing;
use crate::text;
use crate::text::figures::Figures;

/// What is assumed: it stands below the first screen where the program cannot run.
pub fn results(subject: &Subject, figures: &dyn Figures) -> String {
    let assumed = words(&text::assumed(figures, subject.inputs, Disclosure::WITHOUT_SALARY));
    format!("<p class=\"small\">{assumed}</p>")
}

/// The chart of value and cost as an SVG document, for light screens or dark ones. `None` where there is nothing to draw.
pub fn picture(subject: &Subject, figures: &dyn Figures, dark: bool) -> Option<String> {
    let spec = ChartKey::Curve.spec(subject, figures);
    super::picture(&spec, dark, &text::prices_of(pricing::SOURCE, pricing::DATE))
}

/// The element that shows these documents, where they lie under these names, and its finding to those who cannot see it.
pub fn shown(subject: &Subject, figures: &dyn Figures, light: &str, dark: &str) -> String {
    format!(
        "<picture><source srcset=\"{dark}\" media=\"(prefers-color-scheme:dark)\">\
         <img src=\"{light}\" alt=\"{}\" width=\"100%\"></picture>",
        words(&ChartKey::Curve.spec(subject, figures).title)
    )
}
