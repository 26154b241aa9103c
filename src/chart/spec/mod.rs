//! A chart as plain data. The page redraws it only when it changes.

mod axis;
mod marks;
mod stroke;

pub use axis::{Axis, AxisScale, Tick};
pub use marks::{
    Band, Bar, CloudPoint, Crowd, Dot, Guide, GuideKey, Level, Marker, MarkerKey, Region, Role, Row, Series,
};
pub use stroke::{SAMPLE, Stroke};

use super::table::Table;
use super::{ChartKey, Finding};
use crate::chart::guard::SMALLEST;

/// A text in a long form, and a short one where there is little space.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub struct Label {
    pub long: String,
    pub short: String,
}

/// A text in the long and the short form.
impl From<(&str, &str)> for Label {
    fn from((long, short): (&str, &str)) -> Self {
        Self { long: long.to_owned(), short: short.to_owned() }
    }
}

/// A text that is the same wherever it is.
impl From<String> for Label {
    fn from(text: String) -> Self {
        Self { long: text.clone(), short: text }
    }
}

/// A chart: words, lines and marks, in data units.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartSpec {
    /// The facts that it shows.
    pub finding: Finding,
    /// The title, which states the finding.
    pub title: String,
    /// What is plotted, and in which unit.
    pub subtitle: String,
    /// What one must know about these inputs to read the chart correctly.
    pub notes: Vec<String>,
    /// The chart in sentences, for screen readers.
    pub summary: String,
    /// The reader's own data that it shows, in words. `None` if it shows inputs alone: those are in a link.
    pub source: Option<String>,
    /// The horizontal axis.
    pub x: Axis,
    /// The vertical axis.
    pub y: Axis,
    /// The lines. The last is the most important one, and on top.
    pub series: Vec<Series>,
    /// The bars.
    pub bars: Vec<Bar>,
    /// The rows of horizontal bars, from the top; empty if bars are upright.
    pub rows: Vec<Row>,
    /// An area between two limits.
    pub band: Option<Band>,
    /// A part of the x axis that is set apart.
    pub region: Option<Region>,
    /// The users of the team, as dots on the axis.
    pub crowd: Option<Crowd>,
    /// People, as points without a label.
    pub cloud: Vec<CloudPoint>,
    /// Labeled points.
    pub markers: Vec<Marker>,
    /// Labeled amounts of x.
    pub guides: Vec<Guide>,
    /// A labeled amount of y.
    pub level: Option<Level>,
    /// The numbers as a table.
    pub table: Table,
}

/// The width from which on lines are labeled at their ends and rows beside their bars, in CSS pixels. On narrower
/// charts a legend names lines, and rows are labeled above their bars.
pub const WIDE: f64 = 520.0;
/// The height of a bar with the space around it, in CSS pixels: on a wide surface, and on a narrow one.
const BAR: (f64, f64) = (15.0, 18.0);
/// The height of the axis and the labels of amounts around rows of bars, in CSS pixels.
const AROUND_ROWS: f64 = 64.0;
/// Height ÷ width of a chart with lines, and its lowest and greatest height in CSS pixels. `styles/chart.css` reserves
/// the same height until the chart is drawn.
const SHAPE: (f64, f64, f64) = (0.5, 300.0, 376.0);
/// The height of the chart of the next token, which is below another one, in CSS pixels. `styles/chart.css` has it, too.
const SECOND: f64 = 224.0;

impl ChartSpec {
    /// A chart with this finding and these axes, without any marks.
    pub fn of(finding: Finding, x: Axis, y: Axis) -> Self {
        Self {
            finding,
            title: String::new(),
            subtitle: String::new(),
            notes: Vec::new(),
            summary: String::new(),
            source: None,
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

    /// The chart by name.
    pub const fn key(&self) -> ChartKey {
        self.finding.key()
    }

    /// The best height for a chart of this width, both in CSS pixels.
    pub fn aspect(&self, width: f64) -> f64 {
        if self.key() == ChartKey::Marginal {
            return SECOND;
        }
        if self.rows.is_empty() {
            return (width * SHAPE.0).clamp(SHAPE.1, SHAPE.2);
        }
        // With rows, y counts bars.
        let bars = self.rows.iter().map(|row| row.top - row.bottom).sum::<f64>();
        (bars * if width < WIDE { BAR.1 } else { BAR.0 } + AROUND_ROWS).ceil().max(SMALLEST.1)
    }

    /// The lines of the legend, the most important first. There are none for bars and for a single line, which are labeled
    /// in the picture.
    pub fn legend(&self) -> impl Iterator<Item = &Series> {
        self.series.iter().rev().filter(|series| !series.label.is_empty())
    }

    /// The marker with this key, if there is one.
    pub fn marker(&self, key: MarkerKey) -> Option<&Marker> {
        self.markers.iter().find(|marker| marker.key == key)
    }
}
