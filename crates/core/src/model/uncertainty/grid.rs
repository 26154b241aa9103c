//! Tables of numbers at evenly spaced points, with linear interpolation. Interpolation preserves order: if one table is
//! nowhere below another, neither are values read from it.

/// Evenly spaced points on an axis.
#[derive(Clone, Copy, Debug)]
pub struct Axis {
    from: f64,
    /// Points per unit of length; 0 for a single point.
    density: f64,
    last: usize,
}

impl Axis {
    /// A single point, at 0.
    pub const POINT: Self = Self { from: 0.0, density: 0.0, last: 0 };

    /// `count` points from one end to the other. [`Self::POINT`] if the ends are equal or `count` is less than 2.
    pub fn of((from, to): (f64, f64), count: usize) -> Self {
        let last = count.saturating_sub(1);
        if to > from && last > 0 { Self { from, density: last as f64 / (to - from), last } } else { Self::POINT }
    }

    /// The points, ascending.
    pub fn values(self) -> impl Iterator<Item = f64> {
        let step = if self.last > 0 { 1.0 / self.density } else { 0.0 };
        (0..=self.last).map(move |at| self.from + step * at as f64)
    }

    /// The place of a value among the points. A value beyond an end is placed at the end.
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

/// A position on an axis: the index of the point before it, and the fraction of the way to the next one, from 0 to less
/// than 1.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    before: usize,
    part: f64,
}

/// A table over two axes, or over one if the other is a single point.
#[derive(Clone, Debug)]
pub struct Grid<T> {
    columns: Axis,
    /// Row by row.
    numbers: Vec<T>,
}

impl<T> Grid<T> {
    /// Creates a table from its numbers, row by row, with these columns.
    pub const fn of(columns: Axis, numbers: Vec<T>) -> Self {
        Self { columns, numbers }
    }

    /// Interpolates the numbers that `of` returns, at a place among the rows and at a value of the column axis.
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
