//! Links as QR codes: black on white in any theme, since scanners expect dark on light.

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

/// The largest version of QR code that is made. It holds 1,273 bytes and has 117 modules per side, 125 with the margin:
/// 500 pixels at [`PIXELS`] per module, as wide as the dialog.
const LARGEST: u8 = 25;
/// Pixels per module. DENSO WAVE, the inventor, recommends four or more (qrcode.com, “Point for setting the module
/// size”).
const PIXELS: i32 = 4;
/// The width of the white margin, in modules, as ISO/IEC 18004 requires.
const MARGIN: i32 = 4;

/// A QR code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// Modules per side, including the margin.
    pub side: i32,
    /// The dark modules as an SVG path in units of modules, with each run in a row as a rectangle.
    pub path: String,
}

impl Code {
    /// Encodes a text; `None` if it is too long for a code that can be scanned from a screen.
    pub fn of(text: &str) -> Option<Self> {
        // Medium error correction if it fits, otherwise low.
        let code = encoded(text, QrCodeEcc::Medium).or_else(|| encoded(text, QrCodeEcc::Low))?;
        let rectangle = |x: i32, y: i32, length: i32| {
            let [x, y] = [x, y].map(|at| at.saturating_add(MARGIN));
            format!("M{x} {y}h{length}v1h-{length}z")
        };
        let runs = (0..code.size()).flat_map(|y| runs(&code, y).into_iter().map(move |(x, length)| (x, y, length)));
        let path = runs.map(|(x, y, length)| rectangle(x, y, length)).collect();
        Some(Self { side: code.size().saturating_add(2 * MARGIN), path })
    }

    /// Pixels per side.
    pub const fn pixels(&self) -> i32 {
        self.side.saturating_mul(PIXELS)
    }

    /// The code as an SVG document.
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

/// The start and the length of each dark run in a row.
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
