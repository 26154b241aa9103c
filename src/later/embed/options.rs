//! What the form of the Embed dialog says, and the addresses that follow.

use super::hosts::Host;
use crate::chart::ChartKey;
use crate::inputs::catalogue::Section;
use crate::inputs::{Disclosure, Input};
use crate::later::filled::Filled;
use crate::presentation::Presentation;
use crate::text::THEMES;
use crate::view::View;

/// The height at first, the least in which the page is of use beside others, and the most that the script allows.
pub const HEIGHT: u32 = 640;
pub const LEAST_HEIGHT: u32 = 400;
pub const MOST_HEIGHT: u32 = 20_000;
/// Colors as the reader's system has them.
const AUTO: &str = "auto";

/// What is to be embedded, and how.
#[derive(Clone, Debug, PartialEq)]
pub struct Options {
    pub host: Host,
    pub view: View,
    /// Only this chart.
    pub chart: Option<ChartKey>,
    /// Its key in the address.
    pub theme: &'static str,
    pub height: Height,
    /// Whether the salary goes along.
    pub disclosure: Disclosure,
    /// Whether nothing can be entered.
    pub readonly: bool,
    /// Whether the inputs that the link sets stay so.
    pub locked: bool,
    /// Groups of inputs that are left out.
    pub hidden: Vec<Section>,
    /// The language of the page, where its address says one.
    language: Option<String>,
}

/// How high the frame is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Height {
    /// Whether it follows the content, where the script is there to see to that.
    pub follows: bool,
    /// Elsewhere, in CSS pixels.
    pub pixels: u32,
}

impl Options {
    /// What the form says; before it says anything, as the page shows itself.
    pub fn of(form: &Filled, shown: &Presentation) -> Self {
        let said = |name: &str| if form.is_empty() { shown.get(name) } else { form.get(name) }.unwrap_or_default();
        let theme = THEMES.iter().find(|(key, _)| *key == said("theme"));
        let pixels = form.get("pixels").and_then(|text| text.trim().parse::<u32>().ok()).unwrap_or(HEIGHT);
        Self {
            host: Host::find(form.get("host").unwrap_or_default()),
            view: View::find(said("view")),
            chart: ChartKey::find(said("chart")),
            theme: theme.map_or(AUTO, |(key, _)| key),
            height: Height {
                follows: form.get("height") == Some("auto"),
                pixels: pixels.clamp(LEAST_HEIGHT, MOST_HEIGHT),
            },
            disclosure: form.disclosure(),
            readonly: form.is_ticked("readonly"),
            locked: form.is_ticked("lock"),
            hidden: form.all("hide").filter_map(Section::find).collect(),
            language: shown.get("lang").map(str::to_owned),
        }
    }

    /// The query of a link that opens the calculator as a page of its own.
    pub fn page(&self) -> Presentation {
        let chart = self.chart.map_or("", ChartKey::key);
        Presentation::default()
            .with("view", self.view.key(), "")
            .with("chart", chart, "")
            .with("theme", self.theme, AUTO)
            .with("lang", self.language.as_deref().unwrap_or_default(), "")
    }

    /// The query of a link for a frame, which sets these inputs; its height follows the content if `follows`.
    pub fn frame(&self, set: &[Input], follows: bool) -> Presentation {
        let hidden = joined(self.hidden.iter().map(|group| group.key()));
        let locked = if self.locked { joined(set.iter().map(|input| input.key())) } else { String::new() };
        self.page()
            .pairs()
            .fold(Presentation::default().with("embed", "1", ""), |query, (key, value)| query.with(key, value, ""))
            .with("hide", &hidden, "")
            .with("lock", &locked, "")
            .with("readonly", if self.readonly { "1" } else { "" }, "")
            .with("height", if follows { "auto" } else { "" }, "")
    }
}

fn joined<'a>(keys: impl Iterator<Item = &'a str>) -> String {
    keys.collect::<Vec<_>>().join(",")
}
