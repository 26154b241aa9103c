//! A chart in its card: its finding as title, the drawing, what is read from it, and the numbers behind it.

mod drawing;
mod handle;
mod numbers;
mod reader;
mod sight;

use std::rc::Rc;

use yew::prelude::*;

use super::browser::{EventListener, Timeout};
use super::context::Shared;
use super::delivery::Parcel;
use super::el::{El, button, el, fragment};
use super::results::Results;
use super::theme::Theme;
use crate::chart::{self, ChartKey, ChartSpec, Cursor};
use crate::later::Question;
use crate::text;
use drawing::{Canvas, Watchers, watch, watch_pixels};
use handle::handle;
use reader::reader;
use sight::wait;

/// What it draws.
#[derive(Properties)]
pub struct Props {
    /// What every component may need.
    pub shared: Shared,
    /// What it is made from.
    pub results: Rc<Results>,
    /// Which chart.
    pub chart: ChartKey,
    /// The choice of colours.
    pub theme: Theme,
}

impl PartialEq for Props {
    // Results are made once a change: there is no need to look into them.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.results, &other.results)
            && self.shared == other.shared
            && self.chart == other.chart
            && self.theme == other.theme
    }
}

impl Props {
    fn spec(&self, results: &Results) -> Rc<ChartSpec> {
        Rc::new(results.chart(self.chart, self.shared.figures()))
    }
}

/// The card. While it is out of sight it follows the inputs, and is drawn, only when they rest.
#[allow(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub struct ChartCard {
    canvas: Canvas,
    /// What it follows so far.
    results: Rc<Results>,
    /// The chart of that.
    spec: Rc<ChartSpec>,
    /// Whether it is on the screen, or nearly. Until the browser says so, it is not.
    seen: bool,
    /// Whether the results have rested since they last changed.
    rested: bool,
    /// What is read.
    cursor: Option<Cursor>,
    /// Whether the reader has opened the table.
    open: bool,
    /// Whether it could be drawn.
    drawn: bool,
    /// Whether it looks otherwise than it was last drawn.
    stale: bool,
    /// Ends the rest out of sight.
    pending: Option<Timeout>,
    watchers: Option<Watchers>,
    pixels: Option<EventListener>,
}

/// What happens to a card.
pub enum Message {
    /// It has come into sight, or left it.
    Seen(bool),
    /// The results have rested.
    Settled,
    /// It has this width, in CSS pixels.
    Sized(f64),
    /// Its looks have changed from outside the page: the theme of the system, the size of a pixel.
    Outside,
    /// It could be drawn, or not.
    Drawn(bool),
    /// A pointer is on the drawing.
    Pointed(PointerEvent),
    /// Something else is read, or nothing any more.
    Read(Option<Cursor>),
    /// A pointer moves on the handle.
    Dragged(PointerEvent),
    /// The table is opened, or folded.
    Toggle,
}

impl Component for ChartCard {
    type Message = Message;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let results = Rc::clone(&ctx.props().results);
        Self {
            canvas: Canvas::default(),
            spec: ctx.props().spec(&results),
            results,
            seen: false,
            rested: false,
            cursor: None,
            open: false,
            drawn: true,
            stale: true,
            pending: Some(wait(ctx)),
            watchers: None,
            pixels: None,
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &Props) -> bool {
        self.take(ctx, old);
        true
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Seen(seen) => return self.look(ctx.props(), seen),
            Message::Settled => {
                self.rested = true;
                self.settle(ctx.props());
            }
            Message::Sized(width) => {
                let news = self.canvas.widen(width);
                self.stale |= news;
                return news;
            }
            Message::Outside => {
                drop(self.pixels.take());
                self.pixels = watch_pixels(ctx.link());
                self.stale = true;
            }
            Message::Drawn(drawn) => self.drawn = drawn,
            Message::Pointed(event) => return self.read(self.pointed(&event)),
            Message::Read(cursor) => return self.read(cursor),
            Message::Dragged(event) => {
                ctx.props().shared.tell(self.dragged(&event));
                return false;
            }
            Message::Toggle => self.open = !self.open,
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Self { spec, drawn, .. } = self;
        let Props { shared, theme, .. } = ctx.props();
        let toggle = ctx.link().callback(|event: MouseEvent| {
            event.prevent_default();
            Message::Toggle
        });
        card(spec)
            .child(self.plot(ctx))
            .child(drawn.then(|| el("p").class("readout").child(reader::words(shared, spec, self.cursor))))
            .child(legend(spec))
            // One child however many notes there are: else the drawing above would lose its place among its siblings, and
            // with it the canvas that is watched.
            .child(fragment(spec.notes.iter().map(|words| note(words).html()).collect()))
            .child(el("p").class("unseen").child(spec.summary.as_str()))
            .child(numbers::numbers(spec, self.open || !drawn, toggle))
            .child(drawn.then(|| tools(shared, spec, *theme, &self.results)))
            .html()
    }

    /// Draws what has changed: out of sight when the results have rested.
    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        if first {
            self.watchers.get_or_insert_with(|| watch(&self.canvas.plot, ctx.link()));
            self.pixels = watch_pixels(ctx.link());
        }
        let due = self.seen || self.rested;
        if !due || !std::mem::take(&mut self.stale) {
            return;
        }
        let drawn = self.canvas.draw(&self.spec, ctx.props().theme, self.cursor.as_ref());
        if let Some(drawn) = drawn.filter(|drawn| *drawn != self.drawn) {
            ctx.link().send_message(Message::Drawn(drawn));
        }
    }
}

impl ChartCard {
    /// The drawing, and what lies over it: what reads it, and what is dragged. A note where it cannot be drawn.
    fn plot(&self, ctx: &Context<Self>) -> El {
        let surface = el("canvas").node(&self.canvas.surface).attr("aria-hidden", "true").flag("hidden", !self.drawn);
        let mut over = Vec::new();
        if self.drawn {
            over.push(reader(self, ctx).html());
            over.extend((self.spec.key == ChartKey::Curve).then(|| handle(self, ctx).html()));
        }
        let over = if self.drawn { fragment(over) } else { note(text::NO_CHART).html() };
        el("div").class("plot").node(&self.canvas.plot).child(surface).child(over)
    }
}

/// The card with its title, its finding.
fn card(spec: &ChartSpec) -> El {
    let id = ["chart-", spec.key.key()].concat();
    let title = [id.as_str(), "-title"].concat();
    el("section")
        .class("card chart")
        .id(id)
        .set("aria-labelledby", title.clone())
        .child(el("h2").id(title).child(spec.title.as_str()))
        .child(el("p").class("sub").child(spec.subtitle.as_str()))
}

fn note(words: &str) -> El {
    el("p").class("note").child(words)
}

fn legend(spec: &ChartSpec) -> El {
    let entry = |entry: chart::spec::LegendEntry| el("li").class(entry.role.key()).child(entry.label);
    el("ul").class("legend").children(spec.legend().into_iter().map(entry))
}

/// The chart as a picture, to take away.
fn tools(shared: &Shared, spec: &ChartSpec, theme: Theme, results: &Rc<Results>) -> El {
    let take = |format: &'static str, parcel: fn(String, String) -> Parcel| {
        let (chart, results, disclosure) = (spec.key, results.clone(), shared.disclosure);
        let title = text::picture_of(&spec.title, format);
        let name = ["tokenworth-", chart.key(), ".", &format.to_ascii_lowercase()].concat();
        let delivery = shared.delivery(move || {
            let picture = results.take(Question::Picture { chart, dark: theme.is_dark_now() }, disclosure)?;
            Some(parcel(name.clone(), picture))
        });
        button(format).label(title).on_click(delivery)
    };
    let png = take("PNG", |name, svg| Parcel::Picture { name, svg });
    let svg = take("SVG", |name, text| Parcel::File { name, kind: "image/svg+xml", text });
    el("p").class("row tools").child(png).child(svg)
}
