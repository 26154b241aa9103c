//! What `web/multiples.js` asks about the small charts: `read:0.5`, or `read:0.5:log` where a pointer is on one of them;
//! `picture:dark`.

use super::{finding, summary};
use crate::chart::Palette;
use crate::chart::multiples::{Brush, Multiples, Paints, poster};
use crate::decimal;
use crate::export::{Disclosure, Stamp};
use crate::later::{PICTURE_WIDTH, Page};
use crate::text::charts::multiples as text;
use crate::text::figures::Figures;

/// The answer; `None` where it is no question.
pub fn asked(page: &Page, about: &str, stamp: &Stamp, disclosure: Disclosure, figures: &dyn Figures) -> Option<String> {
    let foot = || stamp.printed(&page.subject(), disclosure).foot();
    let chart = Multiples::of(&page.inputs, figures);
    match about.split_once(':')? {
        ("read", place) => read(&chart, place, figures),
        ("picture", "light") => Some(picture(&chart, &Palette::LIGHT, &foot(), figures)),
        ("picture", "dark") => Some(picture(&chart, &Palette::DARK, &foot(), figures)),
        _ => None,
    }
}

/// What every belief says at a place, the part of the way across: a sentence, then what each chart shows there, a line each.
fn read(chart: &Multiples, place: &str, figures: &dyn Figures) -> Option<String> {
    let (part, key) = place.split_once(':').unwrap_or((place, ""));
    let part = Some(decimal::read(part)).filter(|number| number.is_finite() && !part.is_empty())?;
    let at = chart.at(chart.tokens_at(part));
    let values: Vec<_> = chart.panels.iter().map(|panel| panel.belief).zip(at.values.iter().copied()).collect();
    let sentence = match values.iter().find(|(belief, _)| belief.key() == key) {
        Some((belief, value)) => text::reading_of(figures, *belief, at.tokens, (*value, at.cost)),
        None => text::reading(figures, at.tokens, &values, at.cost),
    };
    let paints = Paints::page();
    let brush = Brush::new(chart, &paints);
    let shown = values.iter().map(|(_, value)| brush.cursor(&at, *value, &text::at_line(figures, *value, at.cost)));
    Some(std::iter::once(sentence).chain(shown).collect::<Vec<_>>().join("\n"))
}

fn picture(chart: &Multiples, palette: &Palette, foot: &str, figures: &dyn Figures) -> String {
    let words = (finding(figures, chart), summary(figures, chart));
    poster(chart, (&words.0, &words.1), (palette, PICTURE_WIDTH), foot, figures)
}
