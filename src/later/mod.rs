//! What nobody needs before the first click: explanations of metrics, exports, pictures of charts. The page loads it as a
//! second program when it is first touched, and asks it by strings; see `src/bin/later.rs` and `web/touch.js`.
//!
//! The page itself uses nothing of this module but [`Question`]: whatever else it called would be in it twice.

mod address;
mod around;
#[cfg(feature = "later")]
mod asked;
mod doubt;
mod embed;
mod evidence;
mod explanation;
mod filled;
mod html;
mod mathml;
mod method;
mod open;
mod question;
mod salary;
mod share;

#[cfg(feature = "later")]
pub use asked::{answer, asked};
pub use embed::{Host, Snippet};
pub use explanation::html as explanation_html;
pub use method::{Example, Section};
pub use open::{LONGEST as LONGEST_FILE, Unopened};
pub use question::Question;

use crate::chart::{self, ChartKey, Palette, Subject};
use crate::explain::{Explanation, Known, Topic, explain_topic};
use crate::export::{self, Disclosure, Kept, Stamp};
use crate::inputs::{Assumptions, Change};
use crate::model::{Report, Uncertainty, evaluate};
use crate::scenario::{self, Column, Own};
use crate::share::{Link, read, write};
use crate::text::figures::Figures;
use crate::view::View;
use html::Links;

/// Width of a picture to take away, in CSS pixels: that of a slide.
pub const PICTURE_WIDTH: u32 = 960;

/// All that is asked about, worked out from a link as the page works it out.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// The base inputs.
    pub inputs: Assumptions,
    /// The reader's own scenarios.
    pub scenarios: Vec<Own>,
    /// Keys of the link that another version understands.
    pub unknown: Vec<(String, String)>,
    /// Whether the sender of the link has left out a salary.
    pub is_salary_left_out: bool,
    /// What they imply, with its draws.
    pub report: Report,
    /// The scenarios, side by side, the base first.
    pub columns: Vec<Column>,
}

impl Page {
    /// The page of a fragment, with or without its `#`: with as many draws as it asks for, or at most
    /// [`crate::model::uncertainty::QUICK`]. What cannot be read keeps its default, as in [`crate::share::read`].
    pub fn of(fragment: &str, all_draws: bool) -> Self {
        let link = read(fragment);
        let is_salary_left_out = link.is_salary_left_out();
        let draw = if all_draws { Uncertainty::of } else { Uncertainty::quick };
        let report = evaluate(&link.inputs).with_uncertainty(draw(&link.inputs));
        let columns = scenario::columns(&link.scenarios, &link.inputs, &report);
        let Link { inputs, scenarios, unknown, .. } = link;
        Self { inputs, scenarios, unknown, is_salary_left_out, report, columns }
    }

    /// The answer to a question, without the salary where the answer leaves the page and [`Question::WithSalary`] does not
    /// ask for it; `None` where a chart has nothing to draw, or what is to be explained is not on the page.
    ///
    /// ```
    /// use tokenworth::{export::Stamp, later::{Page, Question}, text::figures::English};
    /// let stamp = Stamp { date: "2026-11-22", link: "https://example.org/#v=2" };
    /// let page = Page::of("v=2", false);
    /// let text = Question::read("explain-text:net_adopter").and_then(|asked| page.answer(asked, &stamp, &English));
    /// assert!(text.is_some_and(|text| text.contains("= Value of a willing user − Cost")));
    /// ```
    pub fn answer(&self, question: Question<'_>, stamp: &Stamp, figures: &dyn Figures) -> Option<String> {
        self.disclosed(question, stamp, Disclosure::WITHOUT_SALARY, figures)
    }

    fn disclosed(
        &self,
        question: Question<'_>,
        stamp: &Stamp,
        disclosure: Disclosure,
        figures: &dyn Figures,
    ) -> Option<String> {
        let subject = self.subject();
        let text = match question {
            Question::Explain(topic) => {
                let explained = self.explained(topic, Disclosure::WITH_SALARY, figures)?;
                explanation_html(topic, &explained, &Links::of(self, stamp.link))
            }
            Question::ExplainText(topic) => self.explained(topic, disclosure, figures)?.text(),
            Question::Csv => export::csv(&subject, stamp, disclosure, figures),
            Question::Json => export::json(&subject, self.kept(), stamp, disclosure, figures),
            Question::Markdown => export::markdown(&subject, stamp, disclosure, figures),
            Question::Html => export::html(&subject, stamp, disclosure, figures),
            Question::Plain => export::plain(&subject, stamp, disclosure, figures),
            Question::Printed => export::printed(stamp.date, stamp.link, disclosure).0,
            Question::Evidence => evidence::html(self, stamp.link, figures),
            Question::Method => method::html(self, stamp.link, figures),
            Question::View(view) => self.view(view, stamp, figures)?,
            Question::Share(form) => share::html(self, form, stamp.link, figures),
            Question::Embed(form) => embed::html(self, form, stamp.link, figures),
            Question::Open(file) => open::open(file),
            Question::WithSalary(question) => {
                let question =
                    Question::read(question).filter(|question| !matches!(question, Question::WithSalary(_)))?;
                return self.disclosed(question, stamp, Disclosure::WITH_SALARY, figures);
            }
            Question::Beliefs(about) => return evidence::beliefs(self, about, stamp, disclosure, figures),
            Question::Picture { chart, dark } => {
                return picture(chart, dark, &subject, &stamp.printed(&subject, disclosure).foot(), figures);
            }
        };
        Some(text)
    }

    /// The fragment of the page with these changes to its inputs; without any, its own.
    pub fn fragment_with(&self, changes: &[Change]) -> String {
        let sets_salary = Disclosure::WITHOUT_SALARY.hides_change(changes);
        let unknown = if sets_salary { self.unknown.clone() } else { self.marked() };
        write(&self.inputs.with(changes).0, &self.scenarios, &unknown)
    }

    /// What exports and charts are about.
    pub fn subject(&self) -> Subject<'_> {
        Subject { inputs: &self.inputs, report: &self.report, columns: &self.columns }
    }

    /// What a file keeps besides inputs and results.
    fn kept(&self) -> Kept<'_> {
        Kept { own: &self.scenarios, unknown: &self.unknown }
    }

    /// A view with the page around it; `None` for those that the page draws itself.
    fn view(&self, view: View, stamp: &Stamp, figures: &dyn Figures) -> Option<String> {
        let question = match view {
            View::Evidence => Question::Evidence,
            View::Method => Question::Method,
            View::Budget | View::Target => return None,
        };
        Some(around::html(self, view, &self.answer(question, stamp, figures)?, stamp))
    }

    fn explained(&self, topic: Topic, disclosure: Disclosure, figures: &dyn Figures) -> Option<Explanation> {
        explain_topic(topic, &Known::of(&self.inputs, &self.report).disclosed(disclosure), figures)
    }
}

/// The chart on a page of its own, with where it is from.
fn picture(chart: ChartKey, dark: bool, of: &Subject, foot: &str, figures: &dyn Figures) -> Option<String> {
    let spec = chart.spec(of, figures);
    let palette = if dark { Palette::DARK } else { Palette::LIGHT };
    chart::poster(&spec, &palette, chart::poster_size(&spec, PICTURE_WIDTH, foot), foot).ok()
}
