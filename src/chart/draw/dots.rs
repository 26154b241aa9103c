//! Draws points, the dots of a team's users, and people.

use plotters::style::RGBColor;

use super::Drawing;
use super::pen::DrawResult;
use crate::chart::cursor::Cursor;
use crate::chart::labels::{Point, Rect};
use crate::chart::spec::{CloudPoint, Dot, Marker, MarkerKey};

/// The radius of a dot of the crowd, and the distance between its rows, in CSS pixels.
const CROWD: (f64, f64) = (2.4, 6.0);
/// The radius of a person's point, and of the highlighted one, in CSS pixels.
const PERSON: (f64, f64) = (3.5, 5.5);
/// The largest number of rows in the crowd. Further dots at the same amount stand beside.
const CROWD_ROWS: usize = 12;

impl Drawing<'_> {
    /// Draws the users of the team above the axis: filled up to the best cap, hollow above it.
    pub(super) fn crowd(&self) -> DrawResult {
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

    /// Draws people as points, each with an outline in the color of the background, so that overlapping points can be
    /// told apart.
    pub(super) fn cloud(&self) -> DrawResult {
        self.people().try_for_each(|at| self.person(at, PERSON.0))
    }

    /// Where the points of people are, in CSS pixels.
    pub(super) fn people(&self) -> impl Iterator<Item = Point> {
        self.spec.cloud.iter().filter_map(|person| self.place_of(person))
    }

    /// Draws the person at the cursor larger.
    pub(super) fn read_person(&self, cursor: &Cursor) -> DrawResult {
        let Cursor::Person(place) = *cursor else { return Ok(()) };
        let at = self.spec.cloud.get(place).and_then(|person| self.place_of(person));
        at.map_or(Ok(()), |at| self.person(at, PERSON.1))
    }

    /// Where a person's point is; `None` beyond the axes.
    fn place_of(&self, person: &CloudPoint) -> Option<Point> {
        let is_inside = self.spec.x.holds(person.x) && self.spec.y.holds(person.y);
        is_inside.then(|| (self.layout.frame.across(person.x), self.layout.frame.down(person.y)))
    }

    fn person(&self, at: Point, radius: f64) -> DrawResult {
        self.pen.disc(at, radius + 1.0, self.palette.card)?;
        self.pen.disc(at, radius, self.palette.ink)
    }

    /// The places of the crowd's dots: each in the lowest row without an overlap, or else right of the dots at its amount;
    /// at the edge if it is beyond the axis.
    fn crowd_places(&self) -> Vec<(Point, Dot)> {
        let (plot, (radius, step)) = (self.plot(), CROWD);
        let apart = 2.0 * radius + 1.0;
        let mut rows: Vec<f64> = Vec::new();
        let mut places = Vec::new();
        for dot in self.spec.crowd.iter().flat_map(|crowd| &crowd.dots) {
            let across = self.layout.frame.across(self.spec.x.nearest(dot.x));
            let x = across.max(plot.left + radius + 1.0).min(plot.right - radius - 1.0);
            let free = rows.iter().position(|last| x - last >= apart);
            let least = rows.iter().copied().enumerate().min_by(|one, other| one.1.total_cmp(&other.1));
            let (row, x) = match (free, least) {
                (Some(row), _) => (row, x),
                // Dots beyond the axis share one place.
                (None, _) if !self.spec.x.holds(dot.x) => (0, x),
                (None, Some((row, last))) if rows.len() >= CROWD_ROWS => {
                    (row, (last + apart).min(plot.right - radius - 1.0))
                }
                (None, _) => (rows.len(), x),
            };
            match rows.get_mut(row) {
                Some(last) => *last = x,
                None => rows.push(x),
            }
            places.push(((x, plot.bottom - radius - 3.0 - step * row as f64), *dot));
        }
        places
    }

    /// The rectangles of the crowd, which labels must avoid.
    pub(super) fn crowd_rects(&self) -> impl Iterator<Item = Rect> {
        self.crowd_places().into_iter().map(|(at, _)| Rect::around(at, CROWD.0 + 1.0))
    }

    /// Draws every marker, the most important on top.
    pub(super) fn dots(&self) -> DrawResult {
        let mut markers: Vec<&Marker> = self.spec.markers.iter().collect();
        markers.sort_by_cached_key(|marker| marker.key as u32);
        markers.into_iter().rev().try_for_each(|marker| self.dot(marker))
    }

    fn dot(&self, marker: &Marker) -> DrawResult {
        let (at, radius, color) = (self.dot_at(marker), radius(marker.key), self.dot_color(marker.key));
        self.point_or_arrow(at, marker.x, radius, color, marker.key == MarkerKey::BreakEven)
    }

    /// Draws a point, or an arrow at the edge of the plot if its `x` is beyond the axis. The middle of a hollow point has
    /// the color of the background.
    pub(super) fn point_or_arrow(
        &self,
        at: Point,
        x: f64,
        radius: f64,
        color: RGBColor,
        is_hollow: bool,
    ) -> DrawResult {
        if !self.spec.x.holds(x) {
            return self.arrow(at, x < self.spec.x.low, radius, color);
        }
        self.pen.disc(at, radius + 2.0, self.palette.card)?;
        self.pen.disc(at, radius, color)?;
        if is_hollow { self.pen.disc(at, radius - 2.0, self.palette.card) } else { Ok(()) }
    }

    /// The place of a marker; at the edge of the plot if it is beyond the axis.
    pub(super) fn dot_at(&self, marker: &Marker) -> Point {
        let x = self.layout.frame.across(marker.x);
        (x.max(self.plot().left).min(self.plot().right), self.layout.frame.down(marker.y))
    }

    /// Draws an arrow at the edge of the plot that points to a marker beyond the axis.
    pub(super) fn arrow(&self, (x, y): Point, to_left: bool, radius: f64, color: RGBColor) -> DrawResult {
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

/// Whether a line is drawn from the marker down to the axis.
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
