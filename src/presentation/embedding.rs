//! Settings for embedding the page in another one, and the queries that result from them.

use tokenworth_core::keyed;

use super::{Accent, Presentation, Theme};
use crate::chart::ChartKey;
use crate::inputs::catalog::Section;
use crate::inputs::{Assumptions, Input};
use crate::model::amount_unit::AmountUnit;
use crate::model::cohort::Cohort;
use crate::view::{Tab, View};

/// The default height of the frame, in CSS pixels.
pub const HEIGHT: u32 = 640;
/// The lowest height at which the page is usable, in CSS pixels.
pub const LEAST_HEIGHT: u32 = 400;
/// The greatest height that the embedding script allows, in CSS pixels.
pub const MOST_HEIGHT: u32 = 20_000;
/// The default width, in CSS pixels: that of a column of text in most wikis.
pub const WIDTH: u32 = 800;
/// The smallest width at which nothing is cut off, in CSS pixels.
pub const LEAST_WIDTH: u32 = 320;
/// The greatest width of a screen, in CSS pixels.
pub const MOST_WIDTH: u32 = 3_840;
/// Below this width, in CSS pixels, one chart or a few inputs are more useful than the whole page.
pub const NARROW: u32 = 700;
/// The inputs of the compact form.
pub const FEW: [Input; 3] = [Input::People, Input::Salary, Input::Tokens];

keyed! {
    /// A kind of text to paste into a host. `export/snippet.rs` writes it.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Snippet {
        /// The address alone.
        Url = "url",
        /// A frame in HTML.
        Iframe = "iframe",
        /// A frame in JSX, where attributes are spelled as in JavaScript.
        Jsx = "jsx",
        /// The page of a `MediaWiki` widget.
        WidgetPage = "widget-page",
        /// The call of the widget, where it is to appear.
        WidgetCall = "widget-call",
        /// A picture and a link.
        Markdown = "markdown",
        /// An element that the embedding script turns into a frame.
        Script = "script",
    }
}

macro_rules! hosts {
    ($($(#[$doc:meta])* $host:ident $key:literal $snippets:expr;)+) => {
        keyed! {
            /// A kind of wiki or site in which to embed.
            #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
            pub enum Host {
                $($(#[$doc])* $host = $key,)+
            }
        }

        impl Host {
            /// The texts to paste there, the best first.
            pub const fn snippets(self) -> &'static [Snippet] {
                match self { $(Self::$host => $snippets,)+ }
            }
        }
    };
}

hosts! {
    // Host, key, what to paste. Their words are in `text/`.

    /// Any HTML page.
    #[default]
    Html "html" &[Snippet::Script, Snippet::Iframe];
    /// Confluence in Atlassian's cloud.
    ConfluenceCloud "confluence-cloud" &[Snippet::Url, Snippet::Iframe];
    /// Confluence Data Center, self-hosted.
    ConfluenceDataCenter "confluence-dc" &[Snippet::Iframe, Snippet::Script];
    /// `SharePoint` in Microsoft 365.
    SharePoint "sharepoint" &[Snippet::Iframe, Snippet::Url];
    /// Notion.
    Notion "notion" &[Snippet::Url];
    /// A wiki run by `MediaWiki`.
    MediaWiki "mediawiki" &[Snippet::WidgetPage, Snippet::WidgetCall];
    /// Wikis and files of GitLab.
    GitLab "gitlab" &[Snippet::Markdown];
    /// Wikis and files of GitHub.
    GitHub "github" &[Snippet::Markdown];
    /// Documents of Backstage.
    Backstage "backstage" &[Snippet::Iframe];
    /// A site made by Docusaurus.
    Docusaurus "docusaurus" &[Snippet::Jsx];
    /// A site made by `MkDocs`.
    MkDocs "mkdocs" &[Snippet::Script, Snippet::Iframe];
}

/// The settings of the embed dialog.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools, reason = "each is a box to tick")]
pub struct Embedding {
    /// The host.
    pub host: Host,
    /// The view to show.
    pub view: View,
    /// The tab of results, in the Budget view.
    pub tab: Tab,
    /// The chart to show alone, if any.
    pub chart: Option<ChartKey>,
    /// The choice of colors.
    pub theme: Theme,
    /// The locale in which numbers are written; empty for that of the text.
    pub language: String,
    /// Whether the background is transparent.
    pub is_transparent: bool,
    /// The color of links and controls; `None` for the page's own.
    pub accent: Option<Accent>,
    /// The width of the column in the host, in CSS pixels.
    pub width: u32,
    /// The height in CSS pixels, if it does not follow the content.
    pub height: u32,
    /// Whether the height follows the content, which needs the embedding script.
    pub follows: bool,
    /// The unit of the amount in the Target view. Never a share of the salary, which would follow from it and the tokens.
    pub unit: AmountUnit,
    /// The people whom the Target view compares with.
    pub cohort: Cohort,
    /// Whether no input can be edited.
    pub is_readonly: bool,
    /// The only inputs that are shown; empty for all.
    pub shown: Vec<Input>,
    /// Sections of the form that are hidden.
    pub hidden: Vec<Section>,
    /// Inputs that are shown but cannot be edited.
    pub locked: Vec<Input>,
    /// Whether the inputs that the link sets cannot be edited, too.
    pub locks_set: bool,
}

impl Embedding {
    /// The settings with which the page is shown now.
    pub fn of(shown: &Presentation) -> Self {
        let unit = shown.get("said").and_then(AmountUnit::find).filter(|unit| *unit != AmountUnit::OfSalary);
        let shape = shown.shape();
        let inputs = |is_meant: &dyn Fn(Input) -> bool| Input::ALL.into_iter().filter(|one| is_meant(*one)).collect();
        Self {
            host: Host::default(),
            view: shown.view(),
            tab: shown.tab(),
            chart: shown.chart(),
            theme: shown.theme(),
            language: shown.get("lang").unwrap_or_default().to_owned(),
            is_transparent: shown.is_transparent(),
            accent: shown.accent(),
            width: WIDTH,
            height: HEIGHT,
            follows: false,
            unit: unit.unwrap_or(AmountUnit::TokensAWeek),
            cohort: shown.get("among").and_then(Cohort::find).unwrap_or_default(),
            is_readonly: shape.is_readonly,
            shown: if shape.is_reduced() { inputs(&|input| shape.shows(input)) } else { Vec::new() },
            hidden: Vec::new(),
            locked: if shape.is_readonly { Vec::new() } else { inputs(&|input| shape.locks(input)) },
            locks_set: false,
        }
    }

    /// Whether the frame shows tabs of results.
    pub fn has_tabs(&self) -> bool {
        self.view == View::Budget && self.chart.is_none()
    }

    /// The CSS color scheme of the embedded page, which its theme sets.
    pub fn color_scheme(&self) -> &'static str {
        match self.theme {
            Theme::Light => "light",
            Theme::Dark => "dark",
            Theme::Auto => "light dark",
        }
    }

    /// Whether the page is in dark colors, whatever the reader's system.
    pub fn is_dark(&self) -> bool {
        self.theme == Theme::Dark
    }

    /// The chart shown as a picture where frames are not allowed.
    pub fn picture(&self) -> ChartKey {
        self.chart.unwrap_or(ChartKey::Curve)
    }

    /// Whether the frame is too narrow for the whole page.
    pub const fn is_cramped(&self) -> bool {
        self.width < NARROW && self.chart.is_none() && self.shown.is_empty()
    }

    /// The query of a link that opens the calculator as a page of its own.
    pub fn page(&self) -> Presentation {
        let tab = if self.has_tabs() { self.tab } else { Tab::default() };
        let (unit, cohort) =
            if self.view == View::Target { (self.unit, self.cohort) } else { (AmountUnit::TokensAWeek, Cohort::Team) };
        Presentation::default()
            .with_view(self.view)
            .with_tab(tab)
            .with("chart", self.chart.map_or("", ChartKey::key), "")
            .with("said", unit.key(), AmountUnit::TokensAWeek.key())
            .with("among", cohort.key(), Cohort::default().key())
            .with_theme(self.theme)
            .with("lang", &self.language, "")
    }

    /// The query for a frame whose fragment sets these inputs. The height follows the content if `follows`.
    pub fn frame(&self, inputs: &Assumptions, follows: bool) -> Presentation {
        let keys = |inputs: &[Input]| joined(inputs.iter().map(|input| input.key()));
        let set = if self.locks_set { inputs.changed() } else { Vec::new() };
        let is_locked = |input: &&Input| self.locked.contains(input) || set.contains(input);
        let locked: Vec<Input> = Input::ALL.iter().filter(is_locked).copied().collect();
        self.page()
            .pairs()
            .fold(Presentation::default().with("embed", "1", ""), |query, (key, value)| query.with(key, value, ""))
            .with("show", &keys(&self.shown), "")
            .with("hide", &joined(self.hidden.iter().map(|section| section.key())), "")
            .with("lock", &keys(&locked), "")
            .with("readonly", if self.is_readonly { "1" } else { "" }, "")
            .with("ground", if self.is_transparent { "transparent" } else { "" }, "")
            .with("accent", &self.accent.map_or_else(String::new, Accent::digits), "")
            .with("height", if follows { "auto" } else { "" }, "")
    }
}

fn joined<'a>(keys: impl Iterator<Item = &'a str>) -> String {
    keys.collect::<Vec<_>>().join(",")
}
