//! Highlights what is at the cursor.

use super::Drawing;
use super::pen::DrawResult;
use crate::chart::cursor::Cursor;
use crate::chart::labels::Rect;
use crate::chart::spec::Role;

/// The radius of the point on a line, in CSS pixels.
const POINT: f64 = 3.5;

impl Drawing<'_> {
    /// Draws the background of the row or upright bar at the cursor.
    pub(super) fn read_paper(&self, cursor: &Cursor) -> DrawResult {
        let (frame, plot) = (&self.layout.frame, self.plot());
        let rect = match *cursor {
            Cursor::Row(at) => self.spec.rows.get(at).map(|row| Rect {
                left: 0.0,
                right: self.layout.size.0,
                top: frame.down(row.top),
                bottom: frame.down(row.bottom),
            }),
            Cursor::Bar(at) => self.spec.bars.get(at).map(|bar| Rect { top: plot.top, ..self.bar_rect(bar) }),
            Cursor::At(_) | Cursor::Person(_) => None,
        };
        rect.map_or(Ok(()), |rect| self.pen.fill(&rect, self.palette.wash))
    }

    /// Draws the vertical line at the cursor, and its points on the lines.
    pub(super) fn read_lines(&self, cursor: &Cursor) -> DrawResult {
        let Cursor::At(x) = *cursor else { return Ok(()) };
        if !self.spec.x.holds(x) {
            return Ok(());
        }
        let (plot, across) = (self.plot(), self.layout.frame.across(x));
        self.pen.line(&[(across, plot.top), (across, plot.bottom)], self.palette.soft, 1.0, None)?;
        for series in self.spec.series.iter().filter(|series| series.role != Role::Alternative) {
            let Some(y) = series.at(x).filter(|y| self.spec.y.holds(*y)) else { continue };
            let at = (across, self.layout.frame.down(y));
            self.pen.disc(at, POINT + 1.5, self.palette.card)?;
            self.pen.disc(at, POINT, self.palette.of(series.role))?;
        }
        Ok(())
    }
}
