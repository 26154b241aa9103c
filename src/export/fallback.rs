//! The results as static text, shown before the program starts and if it cannot run. The release contains that of the
//! default inputs; see `examples/first_screen.rs`.

use super::{Disclosure, Subject, words};
use crate::chart::ChartKey;
use crate::text;
use crate::text::figures::Figures;

/// The assumptions, shown below the first screen if the program cannot run.
pub fn results(subject: &Subject, figures: &dyn Figures) -> String {
    let assumed = words(&text::assumed(figures, subject.inputs, Disclosure::WITHOUT_SALARY));
    format!("<p class=\"small\">{assumed}</p>")
}

/// The chart of value and cost as an SVG document, in the light or the dark theme; `None` if there is nothing to draw.
pub fn picture(subject: &Subject, figures: &dyn Figures, dark: bool) -> Option<String> {
    let spec = ChartKey::Curve.spec(subject, figures);
    super::picture(&spec, dark, "", &text::prices_of_catalog())
}

/// The element that shows these documents, at the addresses `light` and `dark`, with the finding for screen readers.
pub fn shown(subject: &Subject, figures: &dyn Figures, light: &str, dark: &str) -> String {
    format!(
        "<picture><source srcset=\"{dark}\" media=\"(prefers-color-scheme:dark)\">\
         <img src=\"{light}\" alt=\"{}\" width=\"100%\"></picture>",
        words(&ChartKey::Curve.spec(subject, figures).title)
    )
}
