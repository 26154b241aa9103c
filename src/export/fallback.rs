//! The results as a page that stands still: what is read where the program cannot run, and before it has started. The
//! release is built with that of the default inputs; see `examples/fallback.rs`.

use super::{Disclosure, Subject, words};
use crate::chart::{self, ChartKey, Palette};
use crate::later::PICTURE_WIDTH;
use crate::model::{Metric, Report};
use crate::text::figures::{Figures, Form};
use crate::text::{self, Piece, Rich, amounts};
use crate::{inputs::Assumptions, pricing};

/// The finding, element for element as the page shows it in `ui/verdict.rs`, so that nothing moves when the program takes
/// its place.
pub fn verdict(subject: &Subject, figures: &dyn Figures) -> String {
    let (inputs, report) = (subject.inputs, subject.report);
    [
        "<section class=\"verdict\"><h1 class=\"big\">",
        &rich(&text::verdict(figures, inputs, report)),
        "</h1><p class=\"small\">",
        &words(&text::verdict_benchmark(figures, inputs, report)),
        " ",
        &words(&text::uncertainty(figures, inputs, report)),
        "</p></section>",
    ]
    .concat()
}

fn rich(sentence: &Rich) -> String {
    let span = |piece: &Piece| {
        let class = match piece {
            Piece::Plain(_) => "",
            Piece::Cost(_) => " class=\"cost\"",
            Piece::Value(_) => " class=\"value\"",
        };
        ["<span", class, ">", &words(piece.text()), "</span>"].concat()
    };
    sentence.0.iter().map(span).collect()
}

/// The headline results, and what is assumed; the tiles are those of `ui/tiles.rs`.
pub fn results(subject: &Subject, figures: &dyn Figures) -> String {
    let (inputs, report) = (subject.inputs, subject.report);
    let mut html = "<dl class=\"tiles\">".to_owned();
    for metric in HEADLINES {
        let number = match report.get(metric) {
            Ok(net) if metric == Metric::NetAdopter => amounts::money_signed(figures, net),
            _ => amounts::metric(figures, report, metric),
        };
        let (name, note) = (text::metric_name(metric), note(metric, inputs, report, figures));
        html.extend([
            "<div class=\"tile\"><dt>",
            name,
            "</dt><dd>",
            &number,
            "<small>",
            &words(&note),
            "</small></dd></div>",
        ]);
    }
    html + "</dl><p class=\"small\">" + &words(&text::assumed(figures, inputs, Disclosure::WITHOUT_SALARY)) + "</p>"
}

const HEADLINES: [Metric; 6] = [
    Metric::CostAdopter,
    Metric::ValueAdopter,
    Metric::NetAdopter,
    Metric::Roi,
    Metric::BreakEvenGain,
    Metric::MarginalValue,
];

/// What puts a headline into proportion.
fn note(metric: Metric, inputs: &Assumptions, report: &Report, figures: &dyn Figures) -> String {
    let written = |metric| amounts::metric(figures, report, metric);
    match (metric, report.get(metric)) {
        (_, Err(why)) => text::reason(why).to_owned(),
        (Metric::CostAdopter, _) => text::of_salary(&written(Metric::SpendShareSalary)),
        (Metric::ValueAdopter, _) => text::gain(&written(Metric::Gain)),
        (Metric::NetAdopter, _) => {
            let people = figures.write(f64::from(inputs.people), Form::NUMBER.fraction(0));
            text::team(&people, &figures.write(report.team.net().value(), Form::MONEY.compact().signed()))
        }
        (Metric::Roi, _) => text::ROI_NOTE.to_owned(),
        (Metric::BreakEvenGain, _) => text::BREAK_EVEN_NOTE.to_owned(),
        _ => text::marginal_note(inputs).to_owned(),
    }
}

/// The chart of value and cost as an SVG document, for light screens or dark ones. `None` where there is nothing to draw.
pub fn picture(subject: &Subject, figures: &dyn Figures, dark: bool) -> Option<String> {
    let spec = ChartKey::Curve.spec(subject, figures);
    let palette = if dark { Palette::DARK } else { Palette::LIGHT };
    let stamp = text::prices_of(pricing::SOURCE, pricing::DATE);
    chart::poster(&spec, &palette, chart::poster_size(&spec, PICTURE_WIDTH, &stamp), &stamp).ok()
}

/// The element that shows these documents, where they lie under these names, and its finding to those who cannot see it.
pub fn shown(subject: &Subject, figures: &dyn Figures, light: &str, dark: &str) -> String {
    format!(
        "<picture><source srcset=\"{dark}\" media=\"(prefers-color-scheme:dark)\">\
         <img src=\"{light}\" alt=\"{}\" width=\"100%\"></picture>",
        words(&ChartKey::Curve.spec(subject, figures).title)
    )
}
