//! The drawing itself: made after rendering, and again only when something about it has changed.

use yew::html::Scope;
use yew::prelude::*;

use super::{ChartCard, Message};
use crate::chart::spec::MarkerKey;
use crate::chart::{ChartSpec, Cursor, Frame, Palette, marker_at};
use crate::ui::browser::{self, EventListener, Seen, Watched};
use crate::ui::theme::Theme;

/// Where a chart is drawn, and where its data lie since it was last drawn.
#[derive(Default)]
pub struct Canvas {
    /// The room for it.
    pub plot: NodeRef,
    /// The canvas.
    pub surface: NodeRef,
    /// What the reader's own marker is dragged by, where there is one.
    pub handle: NodeRef,
    /// Where the data lie.
    pub frame: Option<Frame>,
    /// How wide the room is, in CSS pixels; 0 until the browser has said so.
    width: f64,
    /// How high it was made, in CSS pixels.
    height: f64,
}

impl Canvas {
    /// Hears how wide the room is, in CSS pixels; whether that is news.
    pub fn widen(&mut self, width: f64) -> bool {
        let news = (width - self.width).abs() > 0.0;
        self.width = width;
        news
    }

    /// Draws; `None` where there is no room to.
    pub fn draw(&mut self, spec: &ChartSpec, theme: Theme, cursor: Option<&Cursor>) -> Option<bool> {
        let palette = if theme.is_dark_now() { Palette::DARK } else { Palette::LIGHT };
        let (width, height) = (self.width, spec.aspect(self.width).round());
        if (height - self.height).abs() > 0.0 {
            browser::set_height(&self.plot, height);
            self.height = height;
        }
        let canvas = browser::canvas(&self.surface)?;
        self.frame = browser::draw(&canvas, spec, &palette, (width, height), browser::pixel_ratio(), cursor)?;
        let place = self.frame.and_then(|frame| marker_at(&frame, spec, MarkerKey::You));
        browser::place(&self.handle, place);
        Some(self.frame.is_some())
    }
}

/// What tells a card of its width, of whether it is in sight, and of the theme of the system.
pub type Watchers = (Option<Watched>, Option<Seen>, Option<EventListener>);

/// Watches the room for a chart.
pub fn watch(plot: &NodeRef, link: &Scope<ChartCard>) -> Watchers {
    let (size, sight, theme) = (link.clone(), link.clone(), link.clone());
    (
        browser::watch_width(plot, move |width| size.send_message(Message::Sized(width))),
        browser::watch_sight(plot, move |seen| sight.send_message(Message::Seen(seen))),
        browser::on_system_theme(move || theme.send_message(Message::Outside)),
    )
}

/// Tells a card of the next other size of a pixel, and of no later one.
pub fn watch_pixels(link: &Scope<ChartCard>) -> Option<EventListener> {
    let link = link.clone();
    browser::on_pixel_ratio(move || link.send_message(Message::Outside))
}
