//! What stands on a chart: lines, bars, points, and amounts with a name.

use crate::text::Label;

/// What a line or a mark is about; fixes its color.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// What is gained, on the chosen reading.
    Value,
    /// What is gained, on another reading of the evidence.
    Alternative,
    /// What is spent.
    Cost,
    /// What is left.
    Net,
    /// What is left at the low end of an input: hollow, beside the full bar of the high end.
    Low,
    /// How often an amount is left: in the color of value above zero, in that of cost below.
    Chance,
    /// Where eight of ten draws lie: thin.
    Range,
    /// What is left, as a point: in the color of value above zero, hollow in that of cost below.
    Point,
}

impl Role {
    /// Its key in the page's style sheet.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Value => "value",
            Self::Alternative => "alternative",
            Self::Cost => "cost",
            Self::Net => "net",
            Self::Low => "low",
            Self::Chance => "chance",
            Self::Range => "range",
            Self::Point => "point",
        }
    }
}

/// A bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// What it is about; fixes its looks.
    pub role: Role,
    /// From its foot to its tip, across: level bars grow to either side. Upright ones from left to right.
    pub x: (f64, f64),
    /// Its lower and upper edge.
    pub y: (f64, f64),
    /// What stands at its tip; empty for nothing.
    pub label: Label,
}

/// A row of level bars.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What it is called, at length.
    pub name: String,
    /// What is said of it at the right edge; empty for nothing.
    pub note: String,
    /// Its upper edge: between it and the bars there is room for the name.
    pub top: f64,
    /// The upper edge of its bars.
    pub bars: f64,
    /// Its lower edge, and that of its bars.
    pub bottom: f64,
}

/// An amount of y with a name: a line over the whole width.
#[derive(Clone, Debug, PartialEq)]
pub struct Level {
    /// Where.
    pub y: f64,
    /// What lies below it.
    pub label: Label,
}

/// A line.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// Which: the key of a response curve, or `cost`.
    pub key: &'static str,
    /// What it is called beside the line; empty where it is alone.
    pub label: String,
    /// What it is about. Alternatives are thin and dashed.
    pub role: Role,
    /// Its points, x ascending.
    pub points: Vec<(f64, f64)>,
}

impl Series {
    /// Its height at `x`, straight between its points; `None` outside them.
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
    /// What lies in it.
    pub label: String,
    /// x, lower limit, upper limit.
    pub points: Vec<(f64, f64, f64)>,
}

/// A part of the x axis that is set apart, up to its upper end.
#[derive(Clone, Debug, PartialEq)]
pub struct Region {
    /// Where it starts.
    pub from: f64,
    /// What it is.
    pub label: Label,
}

/// The users of a team as dots on the axis of use.
#[derive(Clone, Debug, PartialEq)]
pub struct Crowd {
    /// How many users a dot stands for.
    pub each: u32,
    /// How many users all dots stand for, willing adopters and conscripts; not rounded.
    pub users: f64,
    /// The dots, x ascending.
    pub dots: Vec<Dot>,
}

/// So many users of a team.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dot {
    /// Where across: what the one in their middle uses.
    pub x: f64,
    /// Whether that is above the best cap: hollow.
    pub is_above: bool,
}

/// A person as a point.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CloudPoint {
    /// Where across.
    pub x: f64,
    /// Where up.
    pub y: f64,
}

/// A point with a name.
#[derive(Clone, Debug, PartialEq)]
pub struct Marker {
    /// Which.
    pub key: MarkerKey,
    /// What it is called.
    pub label: Label,
    /// Where across.
    pub x: f64,
    /// Where up.
    pub y: f64,
}

/// The points that the charts know. Their order is that of importance: the first keep their labels where room is scarce.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MarkerKey {
    /// The typical user, one person.
    You,
    /// What a target, a cap or a seat makes of it.
    Bill,
    /// The amount of one person that leaves most: the best cap.
    Best,
    /// The benchmark share of salary.
    Half,
    /// What the typical user costs where that is not the price of the tokens.
    Pay,
    /// The largest amount that pays.
    BreakEven,
    /// The month in which what was spent is paid back.
    PaidBack,
    /// What is left at the end of the months looked at.
    Total,
}

impl MarkerKey {
    /// Its key in the page.
    pub const fn key(self) -> &'static str {
        match self {
            Self::You => "you",
            Self::Bill => "bill",
            Self::Best => "best",
            Self::Half => "half",
            Self::Pay => "pay",
            Self::BreakEven => "break_even",
            Self::PaidBack => "paid_back",
            Self::Total => "total",
        }
    }
}

/// An amount of x with a name.
#[derive(Clone, Debug, PartialEq)]
pub struct Guide {
    /// Which.
    pub key: GuideKey,
    /// What it is called.
    pub label: Label,
    /// Where.
    pub x: f64,
}

/// The amounts that the charts know, in the order of their importance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GuideKey {
    /// What everybody is told to use: a line over the whole height.
    Target,
    /// What nobody may pass: a line over the whole height.
    Cap,
    /// The amount with as many cases below as above: a line over the whole height.
    Middle,
    /// The amount with one case in ten below: a line over the whole height.
    LowTenth,
    /// The amount with one case in ten above: a line over the whole height.
    HighTenth,
    /// What is left as entered: a line over the whole height.
    AsEntered,
    /// Neither gain nor loss: a line over the whole height.
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
