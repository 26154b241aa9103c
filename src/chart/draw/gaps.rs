//! Straight lines leave out the texts that stand on them.

use plotters::style::RGBColor;

use super::Drawing;
use super::name::Name;
use super::pen::{DrawResult, Font};
use crate::chart::labels::{Candidate, Point, Rect};

/// The distance between the end of a line and a text beside it, in CSS pixels.
const ASIDE: f64 = 3.0;

impl Drawing<'_> {
    /// The rectangles of the letters of all texts, which straight lines leave out.
    pub(super) fn letters(&self, names: &[(Name, Option<Candidate>)]) -> Vec<Rect> {
        let texts = self.layout.texts.iter().map(|text| letters(&text.rect, text.font));
        let names = names.iter().filter_map(|(name, place)| Some(letters(&place.as_ref()?.rect, name.font)));
        texts.chain(names).collect()
    }

    /// Draws a vertical or horizontal line outside of these rectangles, as [`Pen::line`](super::Pen::line) does.
    pub(super) fn straight(
        &self,
        line: [Point; 2],
        dashes: Option<(f64, f64)>,
        color: RGBColor,
        letters: &[Rect],
    ) -> DrawResult {
        outside(line, letters).iter().try_for_each(|part| self.pen.line(part, color, 1.0, dashes))
    }
}

/// The rectangle of the letters of a text, without the space above and below them.
fn letters(rect: &Rect, font: Font) -> Rect {
    let middle = f64::midpoint(rect.top, rect.bottom);
    let half = font.size / 2.0;
    Rect { left: rect.left - ASIDE, top: middle - half, right: rect.right + ASIDE, bottom: middle + half }
}

/// The parts of a vertical or horizontal line outside of all rectangles.
fn outside([from, to]: [Point; 2], rects: &[Rect]) -> Vec<[Point; 2]> {
    let is_upright = from.0.to_bits() == to.0.to_bits();
    // The place of a rectangle along the line, if the line passes through it.
    let along = |rect: &Rect| {
        let (across, start, end) = if is_upright {
            ((rect.left, from.0, rect.right), rect.top, rect.bottom)
        } else {
            ((rect.top, from.1, rect.bottom), rect.left, rect.right)
        };
        (across.0 < across.1 && across.1 < across.2).then_some((start, end))
    };
    let (start, end) = if is_upright { (from.1, to.1) } else { (from.0, to.0) };
    let mut gaps: Vec<(f64, f64)> = rects.iter().filter_map(along).collect();
    gaps.sort_unstable_by(|one, other| one.0.total_cmp(&other.0));
    let mut parts = Vec::new();
    let mut free = start.min(end);
    for (begins, ends) in gaps.into_iter().chain([(start.max(end), f64::INFINITY)]) {
        if begins.min(start.max(end)) > free {
            parts.push((free, begins.min(start.max(end))));
        }
        free = free.max(ends);
    }
    parts
        .into_iter()
        .map(|(begins, ends)| [begins, ends].map(|at| if is_upright { (from.0, at) } else { (at, from.1) }))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const RECTS: [Rect; 2] = [
        Rect { left: 10.0, top: 10.0, right: 30.0, bottom: 20.0 },
        Rect { left: 20.0, top: 15.0, right: 40.0, bottom: 25.0 },
    ];

    #[test]
    fn a_line_beside_texts_is_whole() {
        let line = [(5.0, 0.0), (5.0, 100.0)];
        assert_eq!(outside(line, &RECTS), [line]);
        assert_eq!(outside(line, &[]), [line]);
    }

    #[test]
    fn a_line_leaves_out_every_text_on_it() {
        assert_eq!(
            outside([(25.0, 0.0), (25.0, 100.0)], &RECTS),
            [[(25.0, 0.0), (25.0, 10.0)], [(25.0, 25.0), (25.0, 100.0)]]
        );
        assert_eq!(
            outside([(0.0, 12.0), (50.0, 12.0)], &RECTS),
            [[(0.0, 12.0), (10.0, 12.0)], [(30.0, 12.0), (50.0, 12.0)]]
        );
    }

    #[test]
    fn a_line_ends_at_a_text_over_its_end() {
        assert_eq!(outside([(15.0, 15.0), (15.0, 100.0)], &RECTS), [[(15.0, 20.0), (15.0, 100.0)]]);
        assert_eq!(outside([(15.0, 0.0), (15.0, 15.0)], &RECTS), [[(15.0, 0.0), (15.0, 10.0)]]);
        assert!(outside([(15.0, 12.0), (15.0, 15.0)], &RECTS).is_empty());
    }
}
