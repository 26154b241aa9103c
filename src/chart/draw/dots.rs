//! The points on a chart, and the lines that lead down from them.

use std::cmp::Reverse;

use plotters::style::RGBColor;

use super::Drawing;
use super::pen::Done;
use crate::chart::labels::Point;
use crate::chart::spec::{Marker, MarkerKey};
use crate::order::{Held, ordered};

impl Drawing<'_> {
    /// Every point, the most important on top.
    pub(super) fn dots(&self) -> Done {
        let markers = ordered(&self.spec.markers, |marker| Reverse(marker.key));
        markers.into_iter().try_for_each(|marker| self.dot(marker))
    }

    fn dot(&self, marker: &Marker) -> Done {
        let (at, radius, colour) = (self.dot_at(marker), radius(marker.key), self.dot_colour(marker.key));
        if !self.spec.x.holds(marker.x) {
            return self.arrow(at, marker.x < self.spec.x.low, radius, colour);
        }
        self.pen.disc(at, radius + 2.0, self.palette.card)?;
        self.pen.disc(at, radius, colour)?;
        if marker.key == MarkerKey::BreakEven { self.pen.disc(at, radius - 2.0, self.palette.card) } else { Ok(()) }
    }

    /// Where a point lies, at the edge of the plot where the axis does not reach it.
    pub(super) fn dot_at(&self, marker: &Marker) -> Point {
        let x = self.layout.frame.across(marker.x);
        (x.held(self.plot().left, self.plot().right), self.layout.frame.down(marker.y))
    }

    /// Points out of the plot at a point beyond its axis.
    fn arrow(&self, (x, y): Point, to_left: bool, radius: f64, colour: RGBColor) -> Done {
        let tip = if to_left { -radius } else { radius };
        let base = x - tip;
        self.pen.area(&[(x + tip * 0.4, y), (base, y - radius), (base, y + radius)], colour, 1.0)
    }

    const fn dot_colour(&self, key: MarkerKey) -> RGBColor {
        match key {
            MarkerKey::You => self.palette.value,
            MarkerKey::Pay => self.palette.cost,
            _ => self.palette.ink,
        }
    }
}

/// Whether a line leads from the point down to its amount.
pub(super) const fn dropped(key: MarkerKey) -> bool {
    !matches!(key, MarkerKey::Pay | MarkerKey::Total)
}

/// Radius of a point.
pub(super) const fn radius(key: MarkerKey) -> f64 {
    match key {
        MarkerKey::You => 6.5,
        MarkerKey::Pay | MarkerKey::BreakEven => 4.5,
        _ => 5.0,
    }
}
