//! A link as a QR code: black on white whatever the theme, since readers look for dark on light.

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

/// The largest code that is made. It has 117 modules on a side, 125 with the margin: 500 pixels at [`PIXELS`] a module, as
/// wide as the dialog. That is 1,273 bytes.
const LARGEST: u8 = 25;
/// Pixels a module: DENSO WAVE, who made the code, recommends four or more (qrcode.com, “Point for setting the module
/// size”).
const PIXELS: i32 = 4;
/// Modules of white around it, as ISO/IEC 18004 demands.
const MARGIN: i32 = 4;

/// A QR code to be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// Modules on a side, with the margin.
    pub side: i32,
    /// The dark modules as the path of an SVG, each run of a row as a rectangle, in modules.
    pub path: String,
}

impl Code {
    /// The code of a text; `None` where it is too long for one that can be read off a screen.
    pub fn of(text: &str) -> Option<Self> {
        // The better correction of errors where it fits, the lesser where not.
        let code = encoded(text, QrCodeEcc::Medium).or_else(|| encoded(text, QrCodeEcc::Low))?;
        let rows = 0..code.size();
        let path = rows.flat_map(|y| runs(&code, y).into_iter().map(move |(x, length)| rectangle(x, y, length)));
        Some(Self { side: code.size().saturating_add(2 * MARGIN), path: path.collect() })
    }

    /// Pixels on a side.
    pub const fn pixels(&self) -> i32 {
        self.side.saturating_mul(PIXELS)
    }

    /// The code as a file.
    pub fn svg(&self) -> String {
        let Self { side, path } = self;
        let pixels = self.pixels();
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" width=\"{pixels}\" \
             height=\"{pixels}\" shape-rendering=\"crispEdges\"><rect width=\"{side}\" height=\"{side}\" \
             fill=\"#fff\"/><path fill=\"#000\" d=\"{path}\"/></svg>"
        )
    }
}

fn encoded(text: &str, correction: QrCodeEcc) -> Option<QrCode> {
    let bytes = [QrSegment::make_bytes(text.as_bytes())];
    QrCode::encode_segments_advanced(&bytes, correction, Version::MIN, Version::new(LARGEST), None, true).ok()
}

/// Where the dark runs of a row begin, and how long they are.
fn runs(code: &QrCode, y: i32) -> Vec<(i32, i32)> {
    let mut runs: Vec<(i32, i32)> = Vec::new();
    for x in (0..code.size()).filter(|x| code.get_module(*x, y)) {
        match runs.last_mut() {
            Some((from, length)) if from.saturating_add(*length) == x => *length = length.saturating_add(1),
            _ => runs.push((x, 1)),
        }
    }
    runs
}

fn rectangle(x: i32, y: i32, length: i32) -> String {
    let [x, y] = [x, y].map(|at| at.saturating_add(MARGIN));
    format!("M{x} {y}h{length}v1h-{length}z")
}
