//! What a chart shows, as plain data: a page redraws only when this differs.

use super::ChartKey;
use super::table::Table;
use crate::text::Label;

/// A chart: words, lines and marks, in data units.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartSpec {
    /// Which chart.
    pub key: ChartKey,
    /// What it shows here, as a finding.
    pub title: String,
    /// What is plotted, and in what unit.
    pub subtitle: String,
    /// What a reader must know about these inputs to read it right.
    pub notes: Vec<String>,
    /// The chart in sentences, for those who cannot see it.
    pub summary: String,
    /// Across.
    pub x: Axis,
    /// Up.
    pub y: Axis,
    /// The lines, the most important last: it lies on top.
    pub series: Vec<Series>,
    /// An area between two limits.
    pub band: Option<Band>,
    /// A part of the x axis that is set apart.
    pub region: Option<Region>,
    /// Points with a name.
    pub markers: Vec<Marker>,
    /// Amounts of x with a name.
    pub guides: Vec<Guide>,
    /// The numbers.
    pub table: Table,
}

/// How an axis is divided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AxisScale {
    /// Even steps.
    Linear,
    /// Even ratios.
    Log,
}

/// An axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Axis {
    /// How it is divided.
    pub scale: AxisScale,
    /// Its lower end.
    pub low: f64,
    /// Its upper end.
    pub high: f64,
    /// What it counts; empty where the subtitle says it.
    pub label: Label,
    /// Where it is marked, ascending.
    pub ticks: Vec<Tick>,
}

impl Axis {
    /// Whether `value` lies on it.
    pub fn holds(&self, value: f64) -> bool {
        (self.low..=self.high).contains(&value)
    }
}

/// A mark on an axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Where.
    pub at: f64,
    /// What stands there.
    pub label: String,
}

/// What a line or a mark is about; fixes its colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// What is gained, on the chosen reading.
    Value,
    /// What is gained, on another reading of the evidence.
    Alternative,
    /// What is spent.
    Cost,
}

impl Role {
    /// Its key in the page's style sheet.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Value => "value",
            Self::Alternative => "alternative",
            Self::Cost => "cost",
        }
    }
}

/// A line.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// Which: the key of a response curve, or `cost`.
    pub key: &'static str,
    /// What it is called beside the line.
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
    /// The reader's use.
    You,
    /// What a target, a cap or a seat makes of it.
    Bill,
    /// The amount that leaves most.
    Best,
    /// The benchmark share of salary.
    Half,
    /// What the reader pays where that is not the price of the tokens.
    Pay,
    /// The largest amount that pays.
    BreakEven,
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
    /// The median developer: a notch on the axis.
    Median,
    /// The top tenth: a notch on the axis.
    Heavy,
}

impl GuideKey {
    /// Whether it is only a notch on the axis.
    pub const fn is_notch(self) -> bool {
        matches!(self, Self::Median | Self::Heavy)
    }
}

/// A line of the legend.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LegendEntry {
    /// The key of its series.
    pub key: &'static str,
    /// What it is called.
    pub label: String,
    /// Fixes its colour, and whether it is dashed.
    pub role: Role,
}

impl ChartSpec {
    /// The lines by name, the most important first.
    pub fn legend(&self) -> Vec<LegendEntry> {
        let entry = |series: &Series| LegendEntry { key: series.key, label: series.label.clone(), role: series.role };
        self.series.iter().rev().map(entry).collect()
    }

    /// The height of every line at `x`, in the order of the legend: what a pointer or a key press reads out.
    pub fn readout(&self, x: f64) -> Vec<(LegendEntry, f64)> {
        let heights = self.series.iter().rev().map(|series| series.at(x));
        self.legend().into_iter().zip(heights).filter_map(|(entry, y)| Some((entry, y?))).collect()
    }

    /// The marker of this key.
    pub fn marker(&self, key: MarkerKey) -> Option<&Marker> {
        self.markers.iter().find(|marker| marker.key == key)
    }
}
