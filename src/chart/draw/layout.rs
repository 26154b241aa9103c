//! How the surface is divided: the plot, and the room for ticks and the ends of lines around it.

use plotters_backend::DrawingBackend;

use super::SMALL;
use super::pen::{Font, Pen};
use crate::chart::frame::Frame;
use crate::chart::labels::{Align, Rect};
use crate::chart::spec::{ChartSpec, Series};

/// From this width on, lines are named at their ends; below, a legend names them.
const WIDE: f64 = 520.0;
/// Between the plot and a text beside it.
const SPACE: f64 = 8.0;

/// A text on an axis, where it stands, and which end of it is fixed.
pub type TickText = (String, Rect, Align);

/// How the surface is divided, in CSS pixels.
pub struct Layout {
    /// Width and height.
    pub size: (f64, f64),
    /// Where the data lie.
    pub frame: Frame,
    /// The texts of both axes.
    pub ticks: Vec<TickText>,
    /// Whether lines are named.
    pub wide: bool,
    /// Letters of names.
    pub name: Font,
}

impl Layout {
    /// The layout of a tidy chart.
    pub fn of<B: DrawingBackend>(pen: &Pen<B>, spec: &ChartSpec, size: (f64, f64)) -> Self {
        let wide = size.0 >= WIDE;
        let frame = Frame::new(spec, plot(pen, spec, size, wide));
        let mut ticks = down(pen, spec, &frame);
        ticks.extend(across(pen, spec, &frame, size));
        ticks.extend(axis_label(pen, spec, &frame, size));
        Self { size, frame, ticks, wide, name: name(wide) }
    }
}

const fn name(wide: bool) -> Font {
    Font { size: if wide { 12.5 } else { 12.0 }, bold: true }
}

fn plot<B: DrawingBackend>(pen: &Pen<B>, spec: &ChartSpec, (width, height): (f64, f64), wide: bool) -> Rect {
    let line = pen.measure("0", SMALL).1;
    let widest = |widths: &mut dyn Iterator<Item = f64>| widths.fold(0.0, f64::max);
    let left = widest(&mut spec.y.ticks.iter().map(|tick| pen.measure(&tick.label, SMALL).0));
    let leaves = |series: &Series| series.points.last().is_some_and(|end| !spec.y.holds(end.1));
    let (leaving, staying): (Vec<&Series>, Vec<&Series>) = spec.series.iter().partition(|series| leaves(series));
    let ends = widest(&mut staying.iter().map(|series| pen.measure(&series.label, name(wide)).0));
    let below = if spec.x.label.long.is_empty() { line + 1.5 * SPACE } else { 2.0 * line + 1.75 * SPACE };
    Rect {
        left: (left + SPACE).ceil() + 2.0,
        top: if wide && !leaving.is_empty() { line + SPACE + 2.0 } else { line },
        right: width - if wide { ends + SPACE + 2.0 } else { SPACE + 2.0 },
        bottom: height - below.ceil() - 2.0,
    }
}

fn down<B: DrawingBackend>(pen: &Pen<B>, spec: &ChartSpec, frame: &Frame) -> Vec<TickText> {
    let texts = spec.y.ticks.iter().map(|tick| {
        let (width, height) = pen.measure(&tick.label, SMALL);
        let corner = (frame.plot.left - SPACE - width, frame.down(tick.at) - height / 2.0);
        (tick.label.clone(), Rect::at(corner, (width, height)), Align::End)
    });
    thinned(&texts.collect::<Vec<_>>(), 0.0)
}

fn across<B: DrawingBackend>(pen: &Pen<B>, spec: &ChartSpec, frame: &Frame, size: (f64, f64)) -> Vec<TickText> {
    let texts = spec.x.ticks.iter().map(|tick| {
        let (width, height) = pen.measure(&tick.label, SMALL);
        let (middle, top) = (frame.across(tick.at), frame.plot.bottom + SPACE);
        let (left, align) = if middle + width / 2.0 > size.0 - 2.0 {
            (size.0 - 2.0 - width, Align::End)
        } else {
            (middle - width / 2.0, Align::Middle)
        };
        (tick.label.clone(), Rect::at((left, top), (width, height)), align)
    });
    thinned(&texts.collect::<Vec<_>>(), SPACE / 2.0)
}

/// As many of the texts as fit beside each other at even steps.
fn thinned(texts: &[TickText], space: f64) -> Vec<TickText> {
    let fits = |kept: &[TickText]| !kept.windows(2).any(|pair| matches!(pair, [a, b] if a.1.grown(space).meets(&b.1)));
    let every = |step: usize| texts.iter().step_by(step).cloned().collect::<Vec<_>>();
    (1..=texts.len()).map(every).find(|kept| fits(kept)).unwrap_or_default()
}

fn axis_label<B: DrawingBackend>(pen: &Pen<B>, spec: &ChartSpec, frame: &Frame, size: (f64, f64)) -> Option<TickText> {
    let fitting = [&spec.x.label.long, &spec.x.label.short].into_iter().find_map(|text| {
        let (width, height) = pen.measure(text, SMALL);
        (!text.is_empty() && width <= size.0 - 4.0).then_some((text, width, height))
    });
    let (text, width, height) = fitting?;
    let middle = f64::midpoint(frame.plot.left, frame.plot.right).clamp(width / 2.0 + 2.0, size.0 - width / 2.0 - 2.0);
    let rect = Rect::at((middle - width / 2.0, size.1 - height - 2.0), (width, height));
    Some((text.clone(), rect, Align::Middle))
}
