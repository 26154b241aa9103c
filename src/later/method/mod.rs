//! The Method view: every formula with this page's numbers, and where the model is weak.

mod elsewhere;
mod entry;
mod examples;
mod gaps;
mod limits;
mod ranges;
mod section;

use elsewhere::Elsewhere;
pub use examples::Example;
pub use section::Section;

use super::Page;
use super::html::{Links, element};
use crate::explain::{Known, Place, Shape, Topic, told};
use crate::export::words;
use crate::text;
use crate::text::figures::Figures;

/// The key of the view in the address.
const VIEW: &str = "method";

/// What every part of the view is written from.
#[derive(Clone, Copy)]
struct Context<'a> {
    known: &'a Known<'a>,
    shape: &'a Shape,
    links: &'a Links,
    figures: &'a dyn Figures,
    /// Groups and cases whose formulas the view holds, besides those of the page.
    elsewhere: &'a [Elsewhere],
}

impl Context<'_> {
    /// The identifier of the element that holds the formula of a topic; `None` where the view does not hold it.
    fn id_of(&self, topic: Topic) -> Option<String> {
        let id = format!("method-{}", topic.key());
        let is_held = if topic.place == Place::PAGE {
            Section::ALL.iter().any(|section| section.symbols().contains(&topic.symbol))
        } else {
            let mut elsewhere = self.elsewhere.iter();
            elsewhere.any(|there| there.known.place == topic.place && there.symbols.contains(&topic.symbol))
        };
        is_held.then_some(id)
    }
}

/// The view of the page shown at this link, as HTML. Its sections are `method-about-<key>`, the formula of a metric or quantity `method-<key>`.
///
/// ```
/// use tokenworth::{export::Stamp, later::{Page, Question}, text::figures::English};
/// let stamp = Stamp { date: "2026-11-22", link: "" };
/// let html = Page::of("v=2&sal=500000", false).answer(Question::Method, &stamp, &English);
/// assert!(html.is_some_and(|html| html.contains("$500,000</mn>")));
/// ```
pub fn html(page: &Page, link: &str, figures: &dyn Figures) -> String {
    let known = Known::of(&page.inputs, &page.report);
    let (shape, links) = (Shape::of(&known), Links::of(page, link));
    let elsewhere = elsewhere::reached(&known, &shape);
    let context = Context { known: &known, shape: &shape, links: &links, figures, elsewhere: &elsewhere };
    let parts = parts(&context);
    let link = |(id, title, _): &Part| ["<li>", &context.links.visit(VIEW, id, title), "</li>"].concat();
    let contents: String = parts.iter().map(link).collect();
    let bodies: String = parts.iter().map(part).collect();
    let lead = text::METHOD_LEAD.map(|part| classed("p", "preface", &words(part))).concat();
    [&lead, "<nav class=\"contents\" aria-label=\"", text::CONTENTS, "\"><ol>", &contents, "</ol></nav>", &bodies]
        .concat()
}

/// Identifier, title and content of a part of the view.
type Part = (String, &'static str, String);

fn parts(context: &Context) -> Vec<Part> {
    let mut all: Vec<Part> = Section::ALL.iter().map(|section| formulas(*section, context)).collect();
    let own = |key: &str, title, html| (["method-about-", key].concat(), title, html);
    all.push(own("gaps", text::GAPS, gaps::html(context)));
    all.push(own("limits", text::LIMITS.0, limits::html(context)));
    all.push(own("examples", text::EXAMPLES, examples::html(context)));
    all.push(own("changed", text::CHANGED.0, changed()));
    all
}

/// A section of formulas: the idea, then each of them, then the sources of what they hold.
fn formulas(section: Section, context: &Context) -> Part {
    let (title, paragraphs) = text::section(section);
    let mut html: String =
        paragraphs.iter().map(|words| element("p", &told(words, context.known, context.figures))).collect();
    html.extend(section.symbols().iter().map(|symbol| entry::html(*symbol, context)));
    if section == Section::Doubt {
        html.push_str(&ranges::html(context));
    }
    html.push_str(&entry::sources(section.symbols(), context));
    html.push_str(&elsewhere::html(section, context));
    (section.id(), title, html)
}

/// What differs from the first version of the model, for readers of older links.
fn changed() -> String {
    let items: String = text::CHANGED.2.iter().map(|item| element("li", item)).collect();
    [element("p", text::CHANGED.1), ["<ul class=\"limits\">", &items, "</ul>"].concat()].concat()
}

fn part((id, title, html): &Part) -> String {
    ["<section id=\"", id, "\" class=\"card method\" tabindex=\"-1\">", &element("h2", title), html, "</section>"]
        .concat()
}

/// A text in an element with a class.
fn classed(name: &str, class: &str, inside: &str) -> String {
    ["<", name, " class=\"", class, "\">", inside, "</", name, ">"].concat()
}
