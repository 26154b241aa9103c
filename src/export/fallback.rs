//! The results as a page that stands still: what is read where the program cannot run, and before it has started. The
//! release is built with that of the default inputs; see `examples/fallback.rs`.

use super::{Disclosure, Subject, words};
use crate::chart::{self, ChartKey, Palette};
use crate::later::PICTURE_WIDTH;
use crate::pricing;
use crate::text::figures::Figures;
use crate::text::{self, Piece, Rich, Tile};

/// The finding, element for element as the page shows it in `ui/verdict.rs`, so that nothing moves when the program takes
/// its place.
pub fn verdict(subject: &Subject, figures: &dyn Figures) -> String {
    format!(
        "<section class=\"verdict\"><h1 class=\"big\">{}</h1><p class=\"small\">{}</p></section>",
        rich(&text::verdict(figures, subject.report)),
        words(&text::verdict_notes(figures, subject.inputs, subject.report)),
    )
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
    let tiles = text::tiles(figures, subject.inputs, subject.report).map(|tile| self::tile(&tile));
    let assumed = words(&text::assumed(figures, subject.inputs, Disclosure::WITHOUT_SALARY));
    format!("<dl class=\"tiles\">{}</dl><p class=\"small\">{assumed}</p>", tiles.concat())
}

fn tile(tile: &Tile) -> String {
    let notes: Vec<String> = tile.notes.iter().map(|note| words(&note.text)).collect();
    let unit = if tile.unit.is_empty() { String::new() } else { format!("<span>{}</span>", words(tile.unit)) };
    format!(
        "<div class=\"tile\"><dt>{}</dt><dd>{}{unit}<small>{}</small></dd></div>",
        words(tile.name),
        words(&tile.amount),
        notes.join(text::BETWEEN_NOTES),
    )
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
