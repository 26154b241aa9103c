//! The labels of bars and of a level.

use super::name::{Name, both, sizes};
use super::{Drawing, Font, TIP};
use crate::chart::labels::{Align, Candidate, Item, Rect};
use crate::chart::spec::{Bar, Level, Role};

/// Height of digits ÷ height of a line.
const DIGITS: f64 = 0.6;

/// The label at the tip of a bar.
pub fn tip<'a>(drawing: &Drawing, bar: &'a Bar) -> Name<'a> {
    let forms = both(&bar.label);
    let rect = drawing.bar_rect(bar);
    let middle = f64::midpoint(rect.top, rect.bottom);
    let mut candidates = Vec::new();
    for (form, (width, height)) in sizes(drawing, forms, Font::SMALL).into_iter().enumerate() {
        // Digits are lower than a line of text, so those of neighboring bars may be close.
        let height = height * DIGITS;
        let top = middle - height / 2.0;
        let (left, align) =
            if bar.x.1 < bar.x.0 { (rect.left - TIP - width, Align::End) } else { (rect.right + TIP, Align::Start) };
        candidates.push(Candidate { rect: Rect::at((left, top), (width, height)), align, form, cost: form as f64 });
    }
    let rank = if bar.role == Role::Net { 2 } else { 3 };
    let item = Item { candidates, crossed_at_most: usize::MAX, upright: None };
    Name::of(rank, forms, Font::SMALL, drawing.palette.of(bar.role), item)
}

/// The label of a level: below one end of its line, or just above it if there is no space.
pub fn below<'a>(drawing: &Drawing, level: &'a Level) -> Name<'a> {
    let forms = both(&level.label);
    let (plot, y) = (drawing.plot(), drawing.layout.frame.down(level.y));
    let mut candidates = Vec::new();
    for (form, size) in sizes(drawing, forms, Font::SMALL).into_iter().enumerate() {
        for (row, top) in [y + 3.0, y + size.1 + 3.0].into_iter().enumerate() {
            for (left, align) in [(plot.left + 6.0, Align::Start), (plot.right - 6.0 - size.0, Align::End)] {
                // Prefers the long form, even across a vertical line.
                let cost = (form * 20 + row) as f64;
                candidates.push(Candidate { rect: Rect::at((left, top), size), align, form, cost });
            }
        }
    }
    candidates.retain(|candidate| plot.holds(&candidate.rect));
    let item = Item { candidates, crossed_at_most: 1, upright: None };
    Name::of(9, forms, Font::SMALL, drawing.palette.ink, item)
}
