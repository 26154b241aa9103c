//! The marks of a chart: lines, bars, points, and labeled amounts.

use tokenworth_core::keyed;

use super::{Label, Stroke};

keyed! {
    /// The meaning of a line or mark, which determines its color. Its key is the class of its legend in the style sheet.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum Role {
        /// Value, on the chosen response curve.
        Value = "value",
        /// Value, on another response curve.
        Alternative = "alternative",
        /// Cost.
        Cost = "cost",
        /// Net.
        Net = "net",
        /// Net at the low end of an input: a hollow bar, beside the filled one of the high end.
        Low = "low",
        /// The frequency of a net: in the color of value above zero, of cost below.
        Chance = "chance",
        /// The range of eight out of ten draws: a thin line.
        Range = "range",
        /// Net as a point: in the color of value above zero, hollow and in that of cost below.
        Point = "point",
    }
}

/// A bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// The role, which determines its appearance.
    pub role: Role,
    /// For horizontal bars, from foot to tip, in either direction; for upright ones, from left to right.
    pub x: (f64, f64),
    /// The lower and the upper edge.
    pub y: (f64, f64),
    /// The label at its tip; may be empty.
    pub label: Label,
}

/// A row of horizontal bars.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The name, in its long form.
    pub name: String,
    /// The note at the right edge; may be empty. All rows have the same form.
    pub note: Label,
    /// The upper edge. The space between it and the bars is for the name.
    pub top: f64,
    /// The upper edge of its bars.
    pub bars: f64,
    /// The lower edge of the row and of its bars.
    pub bottom: f64,
}

/// A labeled amount of y: a line over the whole width.
#[derive(Clone, Debug, PartialEq)]
pub struct Level {
    /// Where.
    pub y: f64,
    /// The label, which says what lies below.
    pub label: Label,
}

/// A line.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// The key: that of a response curve, or `cost`.
    pub key: &'static str,
    /// The label beside the line; empty for a single line.
    pub label: String,
    /// The role. Alternatives are thin and dashed.
    pub role: Role,
    /// The points, in ascending order of x.
    pub points: Vec<(f64, f64)>,
}

impl Series {
    /// Its stroke.
    pub fn stroke(&self) -> Stroke {
        Stroke::of(self.role, self.key)
    }

    /// The y at `x`, by linear interpolation; `None` outside the points.
    pub fn at(&self, x: f64) -> Option<f64> {
        let after = self.points.partition_point(|point| point.0 < x);
        let (right, left) = (self.points.get(after)?, self.points.get(after.saturating_sub(1))?);
        let width = right.0 - left.0;
        if x < left.0 {
            None
        } else if width <= 0.0 {
            Some(right.1)
        } else {
            Some(left.1 + (right.1 - left.1) * (x - left.0) / width)
        }
    }
}

/// An area between two limits, both over the same x, ascending.
#[derive(Clone, Debug, PartialEq)]
pub struct Band {
    /// The label, which says what lies in the area.
    pub label: String,
    /// x, lower limit, upper limit.
    pub points: Vec<(f64, f64, f64)>,
}

/// A region of the x axis that is set apart, from an amount to the upper end.
#[derive(Clone, Debug, PartialEq)]
pub struct Region {
    /// The amount at which it starts.
    pub from: f64,
    /// The label.
    pub label: Label,
}

/// The users of a team as dots on the axis of use.
#[derive(Clone, Debug, PartialEq)]
pub struct Crowd {
    /// The number of users for each dot.
    pub each: u32,
    /// The number of users for all dots together: willing adopters and conscripts, not rounded.
    pub users: f64,
    /// The dots, in ascending order of x.
    pub dots: Vec<Dot>,
}

impl Crowd {
    /// Whether any dot is above the best cap, and hollow.
    pub fn has_any_above(&self) -> bool {
        self.dots.iter().any(|dot| dot.is_above)
    }
}

/// A dot, for a number of users of a team.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dot {
    /// The x: use of the median of them.
    pub x: f64,
    /// Whether that is above the best cap; such dots are hollow.
    pub is_above: bool,
}

/// A person as a point.
#[derive(Clone, Copy, Debug, PartialEq)]
#[allow(missing_docs, reason = "the names say it")]
pub struct CloudPoint {
    pub x: f64,
    pub y: f64,
}

/// A labeled point.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs, reason = "the names say it")]
pub struct Marker {
    pub key: MarkerKey,
    pub label: Label,
    pub x: f64,
    pub y: f64,
}

/// The markers of all charts, in order of importance. The first keep their labels if there is little space.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MarkerKey {
    /// The typical user, one person.
    You,
    /// The typical user's billed use under a target, cap or seat.
    Bill,
    /// The best cap.
    Best,
    /// The benchmark share of salary.
    Half,
    /// The typical user's cost, if it differs from that of the tokens at API prices.
    Pay,
    /// The largest amount that pays.
    BreakEven,
    /// The month in which the cost is paid back.
    PaidBack,
    /// The net at the end of the rollout.
    Total,
}

/// A labeled amount of x.
#[derive(Clone, Debug, PartialEq)]
pub struct Guide {
    /// The key.
    pub key: GuideKey,
    /// The label; empty if that of another amount names this one, too.
    pub label: Label,
    /// Where.
    pub x: f64,
}

/// The guides of all charts, in order of importance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GuideKey {
    /// The target: a line over the whole height.
    Target,
    /// The cap: a line over the whole height.
    Cap,
    /// The median: a line over the whole height.
    Middle,
    /// The 10th percentile: a line over the whole height.
    LowTenth,
    /// The 90th percentile: a line over the whole height.
    HighTenth,
    /// The net as entered: a line over the whole height.
    AsEntered,
    /// Zero: a line over the whole height.
    Zero,
    /// The end of the ramp: a line over the whole height.
    RampEnd,
    /// The median of Claude Code's users: a notch on the axis.
    Median,
    /// Their top tenth: a notch on the axis.
    Heavy,
}

impl GuideKey {
    /// Whether it is only a notch on the axis.
    pub const fn is_notch(self) -> bool {
        matches!(self, Self::Median | Self::Heavy)
    }
}
