//! A label to be placed, and the sizes of its forms.

use plotters::style::RGBColor;

use super::Drawing;
use super::pen::Font;
use crate::chart::labels::Item;
use crate::chart::spec::Label;

/// A label to be placed. Labels with lower ranks are placed first.
pub struct Name<'a> {
    pub rank: u32,
    pub forms: [&'a str; 2],
    pub font: Font,
    pub color: RGBColor,
    pub item: Item,
    /// The x of its notch on the axis, if it has one.
    pub notch: Option<f64>,
    /// Whether it is the label of zero, whose line is solid.
    pub is_zero: bool,
}

impl<'a> Name<'a> {
    /// A label without a notch, of anything but zero.
    pub const fn of(rank: u32, forms: [&'a str; 2], font: Font, color: RGBColor, item: Item) -> Self {
        Self { rank, forms, font, color, item, notch: None, is_zero: false }
    }
}

/// The width and height of each form of a label.
pub fn sizes(drawing: &Drawing, forms: [&str; 2], font: Font) -> [(f64, f64); 2] {
    forms.map(|form| drawing.pen.measure(form, font))
}

/// The long and the short form of a label.
pub fn both(words: &Label) -> [&str; 2] {
    [&words.long, &words.short]
}
