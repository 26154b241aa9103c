//! The canvas of a chart and the position of its data as last drawn.

use yew::prelude::*;

use crate::chart::spec::MarkerKey;
use crate::chart::{ChartSpec, Cursor, Frame, Palette, marker_at};
use crate::presentation::Theme;
use crate::ui::platform;

/// The width below which a chart is not narrowed to enlarge its texts, in CSS pixels.
const NARROWEST: f64 = 270.0;

/// The elements that a chart is drawn into, and the layout of the last drawing.
#[derive(Default)]
pub struct Canvas {
    /// The `<canvas>` element.
    pub surface: NodeRef,
    /// The draggable handle over the typical user's marker, in charts that have one.
    pub handle: NodeRef,
    /// The tooltip with the values being read.
    pub tip: NodeRef,
    /// The plot area of the last drawing; `None` before the first drawing and when there is nothing to draw.
    pub frame: Option<Frame>,
    /// Width and height of the canvas, in CSS pixels.
    pub size: (f64, f64),
}

impl Canvas {
    /// Draws the chart `width` CSS pixels wide and sets the height of its container, `room`. A reader who has chosen a
    /// larger text in the browser gets the chart of a narrower width, enlarged. Returns `None` if there is no width yet or
    /// the canvas has no size, for instance because it is hidden, and otherwise whether there was anything to draw.
    pub fn draw(
        &mut self,
        spec: &ChartSpec,
        theme: Theme,
        room: &NodeRef,
        width: f64,
        cursor: Option<&Cursor>,
    ) -> Option<bool> {
        if width <= 0.0 {
            return None;
        }
        let palette = if platform::is_dark(theme) { Palette::DARK } else { Palette::LIGHT };
        let enlarged = platform::text_size().min(width / NARROWEST).max(1.0);
        let drawn = (width / enlarged, spec.aspect(width / enlarged).round());
        let size = (width, drawn.1 * enlarged);
        if (size.1 - self.size.1).abs() > 0.0 {
            platform::set_height(room, size.1);
        }
        self.size = size;
        self.frame = platform::draw(&self.surface, spec, &palette, drawn, platform::pixel_ratio() * enlarged, cursor)?
            .map(|frame| frame.enlarged(enlarged));
        let marker = self.frame.and_then(|frame| marker_at(&frame, spec, MarkerKey::You));
        platform::place(&self.handle, marker);
        Some(self.frame.is_some())
    }
}
