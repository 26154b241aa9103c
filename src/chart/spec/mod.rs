//! What a chart shows, as plain data: a page redraws only when this differs.

mod axis;
mod label;
mod marks;

pub use axis::{Axis, AxisScale, Tick};
pub use label::Label;
pub use marks::{
    Band, Bar, CloudPoint, Crowd, Dot, Guide, GuideKey, Level, Marker, MarkerKey, Region, Role, Row, Series,
};

use super::table::Table;
use super::{ChartKey, Finding};
use crate::chart::guard::SMALLEST;

/// A chart: words, lines and marks, in data units.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartSpec {
    /// Which chart.
    pub key: ChartKey,
    /// What it shows here, as numbers.
    pub finding: Finding,
    /// The same in words.
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
    /// The bars.
    pub bars: Vec<Bar>,
    /// Names of rows of level bars, from the top; empty where bars stand upright.
    pub rows: Vec<Row>,
    /// An area between two limits.
    pub band: Option<Band>,
    /// A part of the x axis that is set apart.
    pub region: Option<Region>,
    /// The users of the team, on the axis.
    pub crowd: Option<Crowd>,
    /// People as points without a name.
    pub cloud: Vec<CloudPoint>,
    /// Points with a name.
    pub markers: Vec<Marker>,
    /// Amounts of x with a name.
    pub guides: Vec<Guide>,
    /// An amount of y with a name.
    pub level: Option<Level>,
    /// The numbers.
    pub table: Table,
}

/// From this width on, lines are named at their ends and rows beside them; below, a legend names lines, and rows are
/// named above their bars. In CSS pixels.
pub const WIDE: f64 = 520.0;
/// Height of a bar with the room around it, in CSS pixels: on a wide surface, on a narrow one.
const BAR: (f64, f64) = (15.0, 18.0);
/// Room for the axis and the names of amounts beside rows of bars, in CSS pixels.
const AROUND_ROWS: f64 = 64.0;
/// Height ÷ width of a chart of lines, and the heights between which it stays, in CSS pixels.
const SHAPE: (f64, f64, f64) = (0.5, 300.0, 400.0);
/// The height of the chart of the next dollar, which stands below another, in CSS pixels.
const SECOND: f64 = 250.0;

/// A line of the legend.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LegendEntry {
    /// The key of its series.
    pub key: &'static str,
    /// What it is called.
    pub label: String,
    /// Fixes its color, and whether it is dashed.
    pub role: Role,
}

impl ChartSpec {
    /// A chart that shows this, without anything in it yet, on these axes.
    pub fn of(finding: Finding, x: Axis, y: Axis) -> Self {
        Self {
            key: finding.key(),
            finding,
            title: String::new(),
            subtitle: String::new(),
            notes: Vec::new(),
            summary: String::new(),
            x,
            y,
            series: Vec::new(),
            bars: Vec::new(),
            rows: Vec::new(),
            band: None,
            region: None,
            crowd: None,
            cloud: Vec::new(),
            markers: Vec::new(),
            guides: Vec::new(),
            level: None,
            table: Table::default(),
        }
    }

    /// The height at which the chart reads best on a surface of this width, both in CSS pixels.
    pub fn aspect(&self, width: f64) -> f64 {
        if self.key == ChartKey::Marginal {
            return SECOND;
        }
        if self.rows.is_empty() {
            return (width * SHAPE.0).clamp(SHAPE.1, SHAPE.2);
        }
        // In rows, y counts bars.
        let bars = self.rows.iter().map(|row| row.top - row.bottom).sum::<f64>();
        (bars * if width < WIDE { BAR.1 } else { BAR.0 } + AROUND_ROWS).ceil().max(SMALLEST.1)
    }

    /// The lines by name, the most important first. Bars are named in the picture, and so is a line alone.
    pub fn legend(&self) -> Vec<LegendEntry> {
        let entry = |series: &Series| LegendEntry { key: series.key, label: series.label.clone(), role: series.role };
        self.series.iter().rev().filter(|series| !series.label.is_empty()).map(entry).collect()
    }

    /// The height of every line at `x`, in the order of the legend: what a pointer or a key press reads out.
    pub fn readout(&self, x: f64) -> Vec<(LegendEntry, f64)> {
        let named = self.series.iter().rev().filter(|series| !series.label.is_empty());
        let heights = named.map(|series| series.at(x));
        self.legend().into_iter().zip(heights).filter_map(|(entry, y)| Some((entry, y?))).collect()
    }

    /// The marker of this key.
    pub fn marker(&self, key: MarkerKey) -> Option<&Marker> {
        self.markers.iter().find(|marker| marker.key == key)
    }
}
