//! The canvas of a chart, and where its data lie since it was last drawn.

use yew::prelude::*;

use crate::chart::spec::MarkerKey;
use crate::chart::{ChartSpec, Cursor, Frame, Palette, marker_at};
use crate::ui::platform;
use crate::ui::theme::Theme;

/// Where a chart is drawn.
#[derive(Default)]
pub struct Canvas {
    /// The canvas.
    pub surface: NodeRef,
    /// What the typical user's marker is dragged by, where there is one.
    pub handle: NodeRef,
    /// What is read, beside the place where it is read.
    pub tip: NodeRef,
    /// Where the data lie; nowhere before it is drawn, and where there is nothing to draw.
    pub frame: Option<Frame>,
    /// Width and height of the room for it, in CSS pixels.
    pub size: (f64, f64),
}

impl Canvas {
    /// Draws into a room of this width, in CSS pixels, and gives it a height; `None` where there is no room, else whether
    /// there was anything to draw.
    pub fn draw(
        &mut self,
        spec: &ChartSpec,
        theme: Theme,
        room: &NodeRef,
        width: f64,
        cursor: Option<&Cursor>,
    ) -> Option<bool> {
        let palette = if theme.is_dark_now() { Palette::DARK } else { Palette::LIGHT };
        let size = (width, spec.aspect(width).round());
        if (size.1 - self.size.1).abs() > 0.0 {
            platform::set_height(room, size.1);
        }
        self.size = size;
        let surface = platform::canvas(&self.surface)?;
        self.frame = platform::draw(&surface, spec, &palette, size, platform::pixel_ratio(), cursor)?;
        let marker = self.frame.and_then(|frame| marker_at(&frame, spec, MarkerKey::You));
        platform::place(&self.handle, marker);
        Some(self.frame.is_some())
    }
}
