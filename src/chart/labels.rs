//! Placement of labels: each as near to its point as possible, without overlaps. The least important are left out.

/// A place on the chart, in CSS pixels from its upper left.
pub type Point = (f64, f64);

/// An upright rectangle, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
#[allow(missing_docs, reason = "the names say it")]
pub struct Rect {
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
}

impl Rect {
    /// The rectangle with this upper left corner and size.
    pub fn at((left, top): Point, (width, height): (f64, f64)) -> Self {
        Self { left, top, right: left + width, bottom: top + height }
    }

    /// The square around a point.
    pub fn around((x, y): Point, reach: f64) -> Self {
        Self { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach }
    }

    /// The rectangle with all sides moved outwards by `by`, or inwards if it is negative.
    #[must_use]
    pub fn grown(self, by: f64) -> Self {
        Self { left: self.left - by, top: self.top - by, right: self.right + by, bottom: self.bottom + by }
    }

    /// Whether two rectangles overlap, in more than an edge.
    pub fn meets(&self, other: &Self) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }

    /// Whether `other` lies entirely inside.
    pub fn holds(&self, other: &Self) -> bool {
        self.left <= other.left && other.right <= self.right && self.top <= other.top && other.bottom <= self.bottom
    }

    /// The rectangle moved horizontally into `bounds`, as far as possible.
    #[must_use]
    pub fn into_width_of(self, bounds: &Self) -> Self {
        let by = (bounds.left - self.left).max((bounds.right - self.right).min(0.0));
        Self { left: self.left + by, right: self.right + by, ..self }
    }

    /// The distance of a point from the rectangle; 0 inside.
    pub fn distance(&self, (x, y): Point) -> f64 {
        let outside = |low: f64, at: f64, high: f64| (low - at).max(at - high).max(0.0);
        outside(self.left, x, self.right).hypot(outside(self.top, y, self.bottom))
    }

    /// Its width.
    pub fn width(&self) -> f64 {
        self.right - self.left
    }

    /// Its height.
    pub fn height(&self) -> f64 {
        self.bottom - self.top
    }
}

/// The part of a text that stays in place if the text is longer than measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Align {
    Start,
    Middle,
    End,
}

impl Align {
    /// The x of that part, for a text in this rectangle.
    pub const fn fixed(self, rect: &Rect) -> f64 {
        match self {
            Self::Start => rect.left,
            Self::Middle => f64::midpoint(rect.left, rect.right),
            Self::End => rect.right,
        }
    }
}

/// A possible place of a label.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Candidate {
    /// The place.
    pub rect: Rect,
    /// Which end of the text is fixed.
    pub align: Align,
    /// 0 for the long form of the label, 1 for the short one.
    pub form: usize,
    /// The penalty compared with the first choice, which has 0.
    pub cost: f64,
}

/// A label to be placed.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// The possible places.
    pub candidates: Vec<Candidate>,
    /// The largest number of lines that may cross the label; otherwise it is left out.
    pub crossed_at_most: usize,
    /// The vertical line that belongs to the label, from its upper end. It starts at the top of the label, so that it does
    /// not cross labels above.
    pub upright: Option<[Point; 2]>,
}

impl Item {
    /// Its vertical line, if it has one and its label is at this place, or nowhere.
    pub fn upright_below(&self, place: Option<&Candidate>) -> Option<[Point; 2]> {
        let [(x, top), foot] = self.upright?;
        Some([(x, place.map_or(top, |place| place.rect.top)), foot])
    }
}

/// The penalty for each line that crosses a label, in the unit of [`Candidate::cost`].
const CROSSED: f64 = 12.0;
/// The penalty for each person whose point a label covers, in the same unit. There may be too many of them to cover none.
const COVERED: f64 = 8.0;
/// The free margin around every label, in CSS pixels.
const GAP: f64 = 3.0;

/// Places labels in the order given. Each takes the candidate with the lowest cost that lies inside `bounds` and
/// overlaps neither `taken` nor an earlier label, or `None` if there is none. Crossing one of `lines`, whose x must
/// ascend, or the vertical line of an earlier label adds to the cost, as does a vertical line through an earlier label, and
/// so does each of the `points` that a label covers.
pub fn place(
    items: &[Item],
    bounds: &Rect,
    taken: &[Rect],
    lines: &[Vec<Point>],
    points: &[Point],
) -> Vec<Option<Candidate>> {
    let mut taken = taken.to_vec();
    let mut lines = lines.to_vec();
    let mut placed: Vec<Option<Candidate>> = Vec::with_capacity(items.len());
    for item in items {
        let free = |rect: &Rect| bounds.holds(rect) && !taken.iter().any(|other| rect.grown(GAP).meets(other));
        let priced = |candidate: &Candidate| {
            let upright = item.upright_below(Some(candidate));
            let through = |other: &&Candidate| upright.is_some_and(|line| crosses(&other.rect, &line));
            let across = lines.iter().filter(|line| crosses(&candidate.rect, line));
            let crossed = across.count() + placed.iter().flatten().filter(through).count();
            let covered = points.iter().filter(|point| candidate.rect.grown(GAP).distance(**point) <= 0.0).count();
            let cost = candidate.cost + CROSSED * crossed as f64 + COVERED * covered as f64;
            (crossed <= item.crossed_at_most).then_some((cost, *candidate))
        };
        let fitting = item.candidates.iter().filter(|candidate| free(&candidate.rect)).filter_map(priced);
        let best = fitting.min_by(|(one, _), (other, _)| one.total_cmp(other)).map(|(_, candidate)| candidate);
        taken.extend(best.map(|candidate| candidate.rect));
        lines.extend(item.upright_below(best.as_ref()).map(Vec::from));
        placed.push(best);
    }
    placed
}

/// Whether a line crosses the rectangle. The bounding box of each segment is tested, which suffices for short or
/// vertical segments.
fn crosses(rect: &Rect, line: &[Point]) -> bool {
    let first = line.partition_point(|point| point.0 < rect.left).saturating_sub(1);
    let near = line.get(first..).unwrap_or_default();
    near.windows(2).take_while(|piece| piece.first().is_some_and(|point| point.0 <= rect.right)).any(|piece| {
        let [from, to] = piece else { return false };
        to.0 >= rect.left && from.1.min(to.1) <= rect.bottom && from.1.max(to.1) >= rect.top
    })
}

/// Removes candidates that are nearer to another point than to their own.
pub fn keep_own(candidates: &mut Vec<Candidate>, own: Point, others: &[Point]) {
    candidates.retain(|candidate| {
        let nearest = others.iter().map(|other| candidate.rect.distance(*other)).fold(f64::INFINITY, f64::min);
        nearest >= candidate.rect.distance(own)
    });
}

/// Candidates around a point, best first: above, beside, below, then farther away. `sizes` are those of the long and
/// the short form.
pub fn around((x, y): Point, sizes: [(f64, f64); 2], reach: f64) -> Vec<Candidate> {
    let mut candidates = Vec::new();
    for (form, (width, height)) in sizes.into_iter().enumerate() {
        for (ring, far) in [reach, reach + height, reach + 2.0 * height].into_iter().enumerate() {
            let (above, below, level) = (y - far - height, y + far, y - height / 2.0);
            let (left, middle, right) = (x - width, x - width / 2.0, x);
            let places = [
                (middle, above, Align::Middle),
                (left + reach, above, Align::End),
                (right - reach, above, Align::Start),
                (left - 3.0, above, Align::End),
                (right + 3.0, above, Align::Start),
                (left - far, level, Align::End),
                (right + far, level, Align::Start),
                (right + reach / 2.0, below, Align::Start),
                (left - reach / 2.0, below, Align::End),
                (middle, below, Align::Middle),
            ];
            let base = (form * 5 + ring * 10) as f64;
            candidates.extend(places.into_iter().enumerate().map(|(nth, (left, top, align))| Candidate {
                rect: Rect::at((left, top), (width, height)),
                align,
                form,
                cost: base + nth as f64,
            }));
        }
    }
    candidates
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail loudly")]
mod tests {
    use super::*;

    const BOUNDS: Rect = Rect { left: 0.0, top: 0.0, right: 200.0, bottom: 100.0 };
    const SIZES: [(f64, f64); 2] = [(60.0, 14.0), (30.0, 14.0)];

    fn item(at: Point) -> Item {
        Item { candidates: around(at, SIZES, 8.0), crossed_at_most: 1, upright: None }
    }

    #[test]
    fn a_label_keeps_off_the_points_of_people_if_it_can() {
        let first = place(&[item((100.0, 50.0))], &BOUNDS, &[], &[], &[])[0].unwrap().rect;
        let person = (f64::midpoint(first.left, first.right), f64::midpoint(first.top, first.bottom));
        let moved = place(&[item((100.0, 50.0))], &BOUNDS, &[], &[], &[person])[0].unwrap().rect;
        assert!(moved != first && moved.distance(person) > 0.0, "{moved:?}");
        // It is not left out if there are people everywhere.
        let everywhere: Vec<Point> = (0..2_000).map(|n| (f64::from(n % 50) * 10.0, f64::from(n / 50) * 10.0)).collect();
        assert!(place(&[item((100.0, 50.0))], &BOUNDS, &[], &[], &everywhere)[0].is_some());
    }

    #[test]
    fn a_name_alone_stands_above_its_point() {
        let place = place(&[item((100.0, 50.0))], &BOUNDS, &[], &[], &[])[0].unwrap();
        assert_eq!((place.align, place.form, place.rect.bottom), (Align::Middle, 0, 42.0));
    }

    #[test]
    fn a_name_avoids_a_line() {
        let level = [vec![(0.0, 35.0), (200.0, 35.0)]];
        let place = place(&[item((100.0, 50.0))], &BOUNDS, &[], &level, &[])[0].unwrap();
        assert!(!crosses(&place.rect, &level[0]), "{place:?}");
    }

    #[test]
    fn the_last_goes_without_where_there_is_no_room() {
        let crowd: Vec<Item> = (0..40).map(|_| item((100.0, 50.0))).collect();
        let places = place(&crowd, &BOUNDS, &[], &[], &[]);
        assert!(places[0].is_some() && places[39].is_none());
        let rects: Vec<Rect> = places.iter().flatten().map(|place| place.rect).collect();
        assert!(rects.iter().enumerate().all(|(nth, rect)| !rects[..nth].iter().any(|other| other.meets(rect))));
    }

    #[test]
    fn a_name_is_not_put_at_another_point() {
        let (own, other) = ((100.0, 50.0), (60.0, 50.0));
        let mut candidates = around(own, SIZES, 8.0);
        keep_own(&mut candidates, own, &[other]);
        assert!(!candidates.is_empty());
        assert!(candidates.iter().all(|place| place.rect.distance(own) <= place.rect.distance(other)));
    }

    #[test]
    fn steep_lines_are_seen_between_their_points() {
        let rect = Rect { left: 10.0, top: 40.0, right: 20.0, bottom: 50.0 };
        assert!(crosses(&rect, &[(15.0, 0.0), (15.0, 100.0)]));
        assert!(crosses(&rect, &[(12.0, 100.0), (14.0, 0.0)]));
        assert!(!crosses(&rect, &[(21.0, 100.0), (25.0, 0.0)]));
        assert!(!crosses(&rect, &[]));
    }
}
