//! A link as a QR code: an SVG without any style, black on white whatever the theme, since readers look for dark on light.

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

use crate::later::html::tag;

/// The largest code that is made. It has 117 modules on a side, 125 with the margin: 500 pixels at [`PIXELS`] a module, as
/// wide as the dialog. That is 1,273 bytes.
const LARGEST: u8 = 25;
/// Pixels a module: DENSO WAVE, who made the code, recommends four or more (qrcode.com, “Point for setting the module
/// size”).
const PIXELS: i32 = 4;
/// Modules of white around it, as ISO/IEC 18004 demands.
const MARGIN: i32 = 4;

/// The picture with this identifier and label; `None` where the text is too long for one that can be read.
pub fn svg(text: &str, id: &str, label: &str) -> Option<String> {
    // The better correction of errors where it fits, the lesser where not.
    let code = encoded(text, QrCodeEcc::Medium).or_else(|| encoded(text, QrCodeEcc::Low))?;
    let side = code.size().saturating_add(2 * MARGIN);
    let pixels = side.saturating_mul(PIXELS).to_string();
    let side = side.to_string();
    let ground = tag("rect", &[("width", &side), ("height", &side), ("fill", "#fff")], "");
    let modules = tag("path", &[("fill", "#000"), ("d", &path(&code))], "");
    let attributes = [
        ("xmlns", "http://www.w3.org/2000/svg"),
        ("id", id),
        ("role", "img"),
        ("aria-label", label),
        ("viewBox", &["0 0 ", &side, " ", &side].concat()),
        ("width", &pixels),
        ("height", &pixels),
        ("shape-rendering", "crispEdges"),
    ];
    Some(tag("svg", &attributes, &[ground, modules].concat()))
}

fn encoded(text: &str, correction: QrCodeEcc) -> Option<QrCode> {
    let bytes = [QrSegment::make_bytes(text.as_bytes())];
    QrCode::encode_segments_advanced(&bytes, correction, Version::MIN, Version::new(LARGEST), None, true).ok()
}

/// The dark modules, each run of a row as a rectangle.
fn path(code: &QrCode) -> String {
    (0..code.size()).flat_map(|y| runs(code, y).into_iter().map(move |(x, length)| rectangle(x, y, length))).collect()
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
    let [x, y] = [x, y].map(|at| at.saturating_add(MARGIN).to_string());
    let length = length.to_string();
    ["M", &x, " ", &y, "h", &length, "v1h-", &length, "z"].concat()
}
