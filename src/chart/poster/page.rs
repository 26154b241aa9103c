//! A page that is filled from the top with blocks of text and a drawing.

use std::fmt::Write as _;

use plotters::style::RGBColor;

use crate::chart::Palette;
use crate::chart::draw::{FAMILY, Font, guess};
use crate::chart::labels::Point;
use crate::chart::svg::{document, escaped, hex};

/// The margin of the page, in CSS pixels.
pub const MARGIN: f64 = 24.0;
/// The space between blocks of text and the drawing, in CSS pixels.
pub const SPACE: f64 = 12.0;
/// The space above each block of text below the drawing, in CSS pixels.
pub const GAP: f64 = 5.0;
/// Line height ÷ font size.
pub const LINE: f64 = 1.35;
/// The largest number of lines in a block; a paragraph of a stamp may have more, because its link is of use only as a whole.
const MOST_LINES: usize = 5;
const MOST_STAMP_LINES: usize = 12;
/// The part of the width that a stamp may fill. The estimate is too narrow for links full of capitals and `%`.
const STAMP_WIDTH: f64 = 0.92;

/// A page that is filled from the top.
pub struct Page<'a> {
    /// The SVG elements written so far.
    pub body: String,
    /// The y of the next block, in CSS pixels.
    pub y: f64,
    /// The colors.
    pub palette: &'a Palette,
    size: (u32, u32),
}

impl<'a> Page<'a> {
    /// An empty page of this size in CSS pixels.
    pub fn new(palette: &'a Palette, size: (u32, u32)) -> Self {
        let (width, height) = size;
        let paper = format!("<rect width=\"{width}\" height=\"{height}\" fill=\"{}\"/>\n", hex(palette.card));
        Self { body: paper, y: MARGIN, palette, size }
    }

    /// Writes a block of lines.
    pub fn block(&mut self, lines: &[String], font: Font, color: RGBColor) {
        for line in lines {
            self.y += font.size * LINE;
            self.text(line, (MARGIN, self.y - font.size * (LINE - 1.0)), font, color);
        }
    }

    /// Writes a text whose baseline is at `y`.
    pub fn text(&mut self, text: &str, (x, y): Point, font: Font, color: RGBColor) {
        let weight = if font.bold { 600 } else { 400 };
        // Writing to a string cannot fail.
        let _ = writeln!(
            self.body,
            "<text x=\"{x}\" y=\"{y}\" font-family=\"{FAMILY}\" font-size=\"{}\" font-weight=\"{weight}\" \
             fill=\"{}\">{}</text>",
            font.size,
            hex(color),
            escaped(text)
        );
    }

    /// Writes the notes, and the stamp with date and address.
    pub fn foot(&mut self, notes: &[String], stamp: &[String]) {
        for lines in [notes, stamp] {
            self.y += if lines.is_empty() { 0.0 } else { GAP };
            self.block(lines, Font::SMALL, self.palette.soft);
        }
    }

    /// Finishes the SVG document with this title and summary.
    pub fn document(self, title: &str, summary: &str) -> String {
        document((title, summary), self.size, self.size, &(self.body + "</svg>\n"))
    }
}

/// The height of this many lines, in CSS pixels.
pub fn height(lines: usize, font: Font) -> f64 {
    lines as f64 * font.size * LINE
}

/// Breaks a text into lines that fit, between words if possible. A text with too many lines ends in an ellipsis.
pub fn lines(text: &str, font: Font, width: f64) -> Vec<String> {
    at_most(MOST_LINES, text, font, width)
}

/// The lines of a stamp. Each of its paragraphs begins on a line of its own, and none is cut because of another.
pub fn stamp_lines(text: &str, width: f64) -> Vec<String> {
    let paragraph = |text| at_most(MOST_STAMP_LINES, text, Font::SMALL, width * STAMP_WIDTH);
    text.lines().flat_map(paragraph).collect()
}

fn at_most(most: usize, text: &str, font: Font, width: f64) -> Vec<String> {
    let fits = |line: &str| guess(line, font) <= width;
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
        if fits(&longer) {
            line = longer;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        // A link may be longer than a line.
        for letter in word.chars() {
            line.push(letter);
            if !fits(&line) && line.chars().nth(1).is_some() {
                line.pop();
                lines.push(std::mem::replace(&mut line, letter.to_string()));
            }
            if lines.len() > most {
                break;
            }
        }
    }
    lines.extend((!line.is_empty()).then_some(line));
    if lines.len() > most {
        lines.truncate(most);
        lines.last_mut().into_iter().for_each(|last| {
            last.pop();
            last.push('…');
        });
    }
    lines
}
