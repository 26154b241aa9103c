//! How a line is drawn: its width and dashes, in the drawing and in legends.

use super::Role;

/// The length of the sample of a line in a legend, in CSS pixels: two of the longest dashes and the gap between them.
pub const SAMPLE: f64 = 24.0;

/// The width and the dashes of a line, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    /// The width.
    pub width: f64,
    /// The lengths of a dash and of the gap after it; `None` for a solid line.
    pub dashes: Option<(f64, f64)>,
}

impl Stroke {
    /// The stroke of a line with this role and key. Alternatives, which have one color, differ in their dashes.
    pub fn of(role: Role, key: &str) -> Self {
        if role != Role::Alternative {
            return Self { width: 2.5, dashes: None };
        }
        let dashes = match key {
            "hill" => (10.0, 4.0),
            "log" => (1.5, 3.0),
            _ => (4.0, 3.5),
        };
        Self { width: 1.25, dashes: Some(dashes) }
    }

    /// The dashes as the attribute `stroke-dasharray` of SVG.
    pub fn dash_array(self) -> Option<String> {
        self.dashes.map(|(dash, gap)| format!("{dash} {gap}"))
    }
}
