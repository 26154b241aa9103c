//! The points on a chart, and the lines that lead down from them.

use plotters::style::RGBColor;

use super::Drawing;
use super::pen::Done;
use crate::chart::cursor::Cursor;
use crate::chart::labels::{Point, Rect};
use crate::chart::spec::{CloudPoint, Dot, Marker, MarkerKey};

/// Radius of a dot of the crowd, and the distance of its rows, in CSS pixels.
const CROWD: (f64, f64) = (2.4, 6.0);
/// Radius of a person's point, and of that of one who is read, in CSS pixels.
const PERSON: (f64, f64) = (3.5, 5.5);
/// Rows of the crowd at most; beyond, dots lie on one another.
const CROWD_ROWS: usize = 6;

impl Drawing<'_> {
    /// The users of the team, above the axis: full where they use no more than the best cap, hollow above it.
    pub(super) fn crowd(&self) -> Done {
        for (at, dot) in self.crowd_places() {
            let radius = CROWD.0;
            if dot.is_above {
                self.pen.disc(at, radius + 0.6, self.palette.cost)?;
                self.pen.disc(at, radius - 0.9, self.palette.card)?;
            } else {
                self.pen.disc(at, radius, self.palette.soft)?;
            }
        }
        Ok(())
    }

    /// People as points, each with a rim of paper: where they lie on one another, they are still seen to be several.
    pub(super) fn cloud(&self) -> Done {
        self.spec.cloud.iter().filter(|point| self.is_inside(point)).try_for_each(|point| self.person(point, PERSON.0))
    }

    /// The person that a reader is at, larger.
    pub(super) fn read_person(&self, cursor: &Cursor) -> Done {
        let Cursor::Person(place) = *cursor else { return Ok(()) };
        let person = self.spec.cloud.get(place).filter(|point| self.is_inside(point));
        person.map_or(Ok(()), |point| self.person(point, PERSON.1))
    }

    fn is_inside(&self, point: &CloudPoint) -> bool {
        self.spec.x.holds(point.x) && self.spec.y.holds(point.y)
    }

    fn person(&self, point: &CloudPoint, radius: f64) -> Done {
        let at = (self.layout.frame.across(point.x), self.layout.frame.down(point.y));
        self.pen.disc(at, radius + 1.0, self.palette.card)?;
        self.pen.disc(at, radius, self.palette.ink)
    }

    /// Each dot of the crowd in the lowest row in which it meets no other; at the edge where the axis does not reach it.
    fn crowd_places(&self) -> Vec<(Point, Dot)> {
        let (plot, (radius, step)) = (self.plot(), CROWD);
        let apart = 2.0 * radius + 1.0;
        let mut rows: Vec<f64> = Vec::new();
        let mut places = Vec::new();
        for dot in self.spec.crowd.iter().flat_map(|crowd| &crowd.dots) {
            let across = self.layout.frame.across(self.spec.x.nearest(dot.x));
            let x = across.max(plot.left + radius + 1.0).min(plot.right - radius - 1.0);
            let free = rows.iter().position(|last| x - last >= apart);
            let row = match free {
                Some(row) => row,
                // Beyond the axis there is no place to be told apart.
                None if rows.len() < CROWD_ROWS && self.spec.x.holds(dot.x) => rows.len(),
                None => 0,
            };
            match rows.get_mut(row) {
                Some(last) => *last = x,
                None => rows.push(x),
            }
            places.push(((x, plot.bottom - radius - 3.0 - step * row as f64), *dot));
        }
        places
    }

    /// Where no name may stand because of the crowd.
    pub(super) fn crowd_rects(&self) -> impl Iterator<Item = Rect> {
        self.crowd_places().into_iter().map(|(at, _)| Rect::around(at, CROWD.0 + 1.0))
    }

    /// Every point, the most important on top.
    pub(super) fn dots(&self) -> Done {
        let mut markers: Vec<&Marker> = self.spec.markers.iter().collect();
        markers.sort_by_cached_key(|marker| marker.key as u32);
        markers.into_iter().rev().try_for_each(|marker| self.dot(marker))
    }

    fn dot(&self, marker: &Marker) -> Done {
        let (at, radius, color) = (self.dot_at(marker), radius(marker.key), self.dot_color(marker.key));
        if !self.spec.x.holds(marker.x) {
            return self.arrow(at, marker.x < self.spec.x.low, radius, color);
        }
        self.pen.disc(at, radius + 2.0, self.palette.card)?;
        self.pen.disc(at, radius, color)?;
        if marker.key == MarkerKey::BreakEven { self.pen.disc(at, radius - 2.0, self.palette.card) } else { Ok(()) }
    }

    /// Where a point lies, at the edge of the plot where the axis does not reach it.
    pub(super) fn dot_at(&self, marker: &Marker) -> Point {
        let x = self.layout.frame.across(marker.x);
        (x.max(self.plot().left).min(self.plot().right), self.layout.frame.down(marker.y))
    }

    /// Points out of the plot at a point beyond its axis.
    pub(super) fn arrow(&self, (x, y): Point, to_left: bool, radius: f64, color: RGBColor) -> Done {
        let tip = if to_left { -radius } else { radius };
        let base = x - tip;
        self.pen.area(&[(x + tip * 0.4, y), (base, y - radius), (base, y + radius)], color, 1.0)
    }

    const fn dot_color(&self, key: MarkerKey) -> RGBColor {
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
