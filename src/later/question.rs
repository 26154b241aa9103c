//! What can be asked, and how the page and the second program spell it to each other.

use crate::chart::ChartKey;
use crate::explain::Topic;
use crate::inputs::Disclosure;
use crate::view::View;

/// A question about the inputs and scenarios of a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question<'a> {
    /// How a metric or a quantity comes about, as HTML.
    Explain(Topic),
    /// The same as plain text.
    ExplainText(Topic),
    /// Everything as comma-separated values.
    Csv,
    /// Everything as JSON.
    Json,
    /// The table of scenarios as Markdown.
    Markdown,
    /// The same as HTML.
    Html,
    /// The same as plain text, cells parted by tabs.
    Plain,
    /// What stands on paper: the day and the address.
    Printed,
    /// The Evidence view, as HTML.
    Evidence,
    /// The Method view, as HTML.
    Method,
    /// One of these views with the page around it, until the page's own program draws it.
    View(View),
    /// The Share dialog as HTML, for what its form says.
    Share(&'a str),
    /// The Embed dialog as HTML, for what its form says.
    Embed(&'a str),
    /// What a file of JSON holds: `#` and the fragment, or a sentence on why it cannot be opened.
    Open(&'a str),
    /// Another question, spelled out, in whose answer the salary goes along.
    WithSalary(&'a str),
    /// Something about the charts of all beliefs, in words of their own: see `src/later/evidence/beliefs/asked.rs`.
    Beliefs(&'a str),
    /// A chart as an SVG document.
    Picture {
        /// Which.
        chart: ChartKey,
        /// Whether in the colours for dark screens.
        dark: bool,
    },
}

const EXPLAIN: &str = "explain";
const EXPLAIN_TEXT: &str = "explain-text";
const SHARE: &str = "share";
const EMBED: &str = "embed";
const OPEN: &str = "open";
const WITH_SALARY: &str = "with-salary";
const BELIEFS: &str = "beliefs";
const PICTURE: &str = "picture";
const DARK: &str = "dark";
const LIGHT: &str = "light";

impl<'a> Question<'a> {
    /// As the page asks it: `explain:roi`, `csv`, `picture:curve:dark`, `share:salary=on`.
    pub fn write(self) -> String {
        match self {
            Self::Explain(topic) => format!("{EXPLAIN}:{}", topic.key()),
            Self::ExplainText(topic) => format!("{EXPLAIN_TEXT}:{}", topic.key()),
            Self::Csv => "csv".to_owned(),
            Self::Json => "json".to_owned(),
            Self::Markdown => "markdown".to_owned(),
            Self::Html => "html".to_owned(),
            Self::Plain => "plain".to_owned(),
            Self::Printed => "printed".to_owned(),
            Self::Evidence => "evidence".to_owned(),
            Self::Method => "method".to_owned(),
            Self::View(view) => ["view:", view.key()].concat(),
            Self::Share(form) => [SHARE, ":", form].concat(),
            Self::Embed(form) => [EMBED, ":", form].concat(),
            Self::Open(file) => [OPEN, ":", file].concat(),
            Self::WithSalary(question) => [WITH_SALARY, ":", question].concat(),
            Self::Beliefs(about) => [BELIEFS, ":", about].concat(),
            Self::Picture { chart, dark } => [PICTURE, ":", chart.key(), ":", if dark { DARK } else { LIGHT }].concat(),
        }
    }

    /// As the page asks it of what is to leave it, with the salary or without it.
    pub fn write_disclosed(self, disclosure: Disclosure) -> String {
        let question = self.write();
        if disclosure.salary { Question::WithSalary(&question).write() } else { question }
    }

    /// What is asked; `None` where it is no question.
    pub fn read(text: &'a str) -> Option<Self> {
        let (kind, about) = text.split_once(':').unwrap_or((text, ""));
        Some(match (kind, about) {
            (EXPLAIN, key) => Self::Explain(Topic::find(key)?),
            (EXPLAIN_TEXT, key) => Self::ExplainText(Topic::find(key)?),
            ("csv", "") => Self::Csv,
            ("json", "") => Self::Json,
            ("markdown", "") => Self::Markdown,
            ("html", "") => Self::Html,
            ("plain", "") => Self::Plain,
            ("printed", "") => Self::Printed,
            ("evidence", "") => Self::Evidence,
            ("method", "") => Self::Method,
            ("view", key) => Self::View(View::ALL.iter().copied().find(|view| view.key() == key)?),
            (SHARE, form) => Self::Share(form),
            (EMBED, form) => Self::Embed(form),
            (OPEN, file) => Self::Open(file),
            (BELIEFS, about) => Self::Beliefs(about),
            (WITH_SALARY, question) => Self::WithSalary(question),
            (PICTURE, about) => {
                let (chart, theme) = about.split_once(':')?;
                let dark = [(DARK, true), (LIGHT, false)].into_iter().find(|(name, _)| *name == theme)?.1;
                Self::Picture { chart: ChartKey::find(chart)?, dark }
            }
            _ => return None,
        })
    }
}
