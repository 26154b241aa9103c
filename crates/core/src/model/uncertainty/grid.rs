//! Numbers tabulated at evenly spaced places, and read straight between them: so where one table is never below another,
//! neither is what is read from it.

/// Evenly spaced places.
#[derive(Clone, Copy, Debug)]
pub struct Axis {
    from: f64,
    /// Places for a unit of length; 0 where there is one place.
    density: f64,
    last: usize,
}

impl Axis {
    /// A single place, at 0.
    pub const POINT: Self = Self { from: 0.0, density: 0.0, last: 0 };

    /// `count` places from one end to the other; a single one, at 0, where these are the same.
    pub fn of((from, to): (f64, f64), count: usize) -> Self {
        let last = count.saturating_sub(1);
        if to > from && last > 0 { Self { from, density: last as f64 / (to - from), last } } else { Self::POINT }
    }

    /// The places, ascending.
    pub fn values(self) -> impl Iterator<Item = f64> {
        let step = if self.last > 0 { 1.0 / self.density } else { 0.0 };
        (0..=self.last).map(move |at| self.from + step * at as f64)
    }

    /// Where a value lies. Beyond the ends: at the end.
    #[allow(clippy::inline_always, reason = "optimized for size, the call would take longer than the work")]
    #[inline(always)]
    pub fn place(self, value: f64) -> Place {
        let place = (value - self.from) * self.density;
        let before = place as usize;
        if place <= 0.0 {
            Place { before: 0, part: 0.0 }
        } else if before < self.last {
            Place { before, part: place - before as f64 }
        } else {
            Place { before: self.last, part: 0.0 }
        }
    }
}

/// A place of an axis, and how far on to the next, 0 to less than 1.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    before: usize,
    part: f64,
}

/// Numbers at the places of two axes, or of one where the other is a point.
#[derive(Clone, Debug)]
pub struct Grid<T> {
    columns: Axis,
    /// Row by row.
    numbers: Vec<T>,
}

impl<T> Grid<T> {
    /// The numbers of rows with these columns, row by row.
    pub const fn of(columns: Axis, numbers: Vec<T>) -> Self {
        Self { columns, numbers }
    }

    /// What `of` takes from the numbers, between them: at a place among the rows, and at a value of the columns.
    pub fn at(&self, row: Place, column: f64, of: impl Fn(&T) -> f64) -> f64 {
        let width = self.columns.last + 1;
        let number = |at: usize| self.numbers.get(at).map_or(0.0, &of);
        let first = row.before * width;
        if width == 1 {
            let before = number(first);
            return if row.part > 0.0 { between(before, number(first + 1), row.part) } else { before };
        }
        let column = self.columns.place(column);
        let in_row = |first: usize| {
            let before = number(first + column.before);
            if column.part > 0.0 { between(before, number(first + column.before + 1), column.part) } else { before }
        };
        let before = in_row(first);
        if row.part > 0.0 { between(before, in_row(first + width), row.part) } else { before }
    }
}

fn between(from: f64, to: f64, part: f64) -> f64 {
    from + (to - from) * part
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_straight_is_read_exactly_and_ends_hold_beyond() {
        let axis = Axis::of((-1.0, 3.0), 5);
        assert_eq!(axis.values().collect::<Vec<_>>(), [-1.0, 0.0, 1.0, 2.0, 3.0]);
        let columns = Axis::of((0.0, 1.0), 3);
        let numbers = axis.values().flat_map(|row| columns.values().map(move |column| 2.0 * row - column));
        let grid = Grid::of(columns, numbers.collect());
        for (row, column, expected) in
            [(-1.0, 0.0, -2.0), (3.0, 1.0, 5.0), (0.25, 0.75, -0.25), (9.0, 9.0, 5.0), (-9.0, -9.0, -2.0)]
        {
            let found = grid.at(axis.place(row), column, |number| *number);
            assert!((found - expected).abs() < 1e-12, "{row} {column}: {found}");
        }
    }

    #[test]
    fn a_point_holds_everywhere() {
        for axis in [Axis::POINT, Axis::of((2.0, 2.0), 7), Axis::of((0.0, 1.0), 1)] {
            assert_eq!(axis.values().collect::<Vec<_>>(), [0.0]);
            let grid = Grid::of(axis, vec![7.0]);
            let is_seven = |at: f64| (grid.at(axis.place(at), -at, |number| *number) - 7.0).abs() < f64::EPSILON;
            assert!([-1.0, 0.0, 5.0].into_iter().all(is_seven));
        }
    }
}
