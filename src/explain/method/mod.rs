//! The content of the Method view: its formulas for the page, and for the groups and cases that these link to.

mod gaps;

pub use crate::formula::{Example, Section, WORKED};
pub use gaps::gaps;

use super::{Cited, Known, LinkTarget, Place, Symbol, Topic, symbols, template};
use crate::figures::Figures;
use crate::inputs::Assumptions;
use crate::model::Report;

/// A group or a case, with its formulas that others link to.
#[derive(Clone, Debug)]
pub struct LinkedSection {
    /// The section below which it is shown.
    pub section: Section,
    /// What is known there.
    pub known: Known<'static>,
    /// The symbols explained there, in the order in which they were found.
    pub symbols: Vec<Symbol>,
}

impl LinkedSection {
    /// The place, as seen from the page.
    pub const fn place(&self) -> Place {
        self.known.place
    }
}

/// Every formula of the Method view.
#[derive(Clone, Debug)]
pub struct Method {
    /// What is known of the page itself.
    pub page: Known<'static>,
    /// Groups and cases that its formulas link to.
    pub linked: Vec<LinkedSection>,
}

impl Method {
    /// The formulas for these inputs and their report.
    pub fn of(inputs: &Assumptions, report: &Report) -> Self {
        let page = Known::of(inputs, report).into_owned();
        Self { linked: reached(&page), page }
    }

    /// What is known of a place; `None` if no formula links there.
    pub fn at(&self, place: Place) -> Option<&Known<'static>> {
        if place == Place::PAGE {
            return Some(&self.page);
        }
        self.linked.iter().map(|there| &there.known).find(|known| known.place == place)
    }

    /// The number of formulas in a section that apply to the page itself.
    pub fn page_count(&self, section: Section) -> usize {
        section.symbols().iter().filter(|symbol| has_formula(**symbol, &self.page)).count()
    }

    /// The groups and cases below a section.
    pub fn below(&self, section: Section) -> impl Iterator<Item = &LinkedSection> {
        self.linked.iter().filter(move |there| there.section == section && !there.symbols.is_empty())
    }

    /// The section with the formula of a topic; `None` if the view does not have it.
    pub fn section_of(&self, topic: Topic) -> Option<Section> {
        if topic.place == Place::PAGE {
            return Section::ALL.into_iter().find(|section| section.symbols().contains(&topic.symbol));
        }
        let holds = |there: &&LinkedSection| there.place() == topic.place && there.symbols.contains(&topic.symbol);
        self.linked.iter().find(holds).map(|there| there.section)
    }

    /// The section and the place of the element with this id; `None` for other ids.
    ///
    /// ```
    /// use tokenworth::explain::{Place, method::{Method, Section}};
    /// use tokenworth::{inputs::Assumptions, model::evaluate};
    /// let inputs = Assumptions::default();
    /// let method = Method::of(&inputs, &evaluate(&inputs));
    /// assert_eq!(method.find("method-gain"), Some((Section::Worth, Place::PAGE)));
    /// assert_eq!(method.find("method-about-price"), Some((Section::Price, Place::PAGE)));
    /// assert_eq!(method.find("in-sal"), None);
    /// ```
    pub fn find(&self, id: &str) -> Option<(Section, Place)> {
        if let Some(section) = Section::ALL.into_iter().find(|section| section.id() == id) {
            return Some((section, Place::PAGE));
        }
        let topic = Topic::find(id.strip_prefix("method-")?)?;
        Some((self.section_of(topic)?, topic.place))
    }
}

/// Every group and case that the formulas of the page link to, directly or indirectly.
fn reached(page: &Known) -> Vec<LinkedSection> {
    let mut all: Vec<LinkedSection> = Vec::new();
    for section in Section::ALL {
        // A stack, so that related formulas are found together.
        let mut open: Vec<Topic> = section.symbols().iter().flat_map(|symbol| leads(*symbol, page)).collect();
        open.reverse();
        while let Some(Topic { place, symbol }) = open.pop() {
            let Some(there) = find_or_add(&mut all, section, page, place) else { continue };
            if there.symbols.contains(&symbol) {
                continue;
            }
            there.symbols.push(symbol);
            open.extend(leads(symbol, &there.known).into_iter().rev());
        }
    }
    all
}

/// The topics that the terms of a formula link to, except fields and formulas of the page itself.
fn leads(symbol: Symbol, known: &Known) -> Vec<Topic> {
    let linked = |symbol: Symbol| match symbol.link(known) {
        Some(LinkTarget::Topic(topic)) => Some(topic).filter(|topic| topic.place != Place::PAGE),
        Some(LinkTarget::Field(_) | LinkTarget::GroupField(..)) | None => None,
    };
    symbols(&template(symbol, known)).into_iter().filter_map(linked).collect()
}

fn find_or_add<'a>(
    all: &'a mut Vec<LinkedSection>,
    section: Section,
    page: &Known,
    place: Place,
) -> Option<&'a mut LinkedSection> {
    if !all.iter().any(|there| there.place() == place) {
        let known = page.at(place)?.into_owned();
        all.push(LinkedSection { section, known, symbols: Vec::new() });
    }
    all.iter_mut().find(|there| there.place() == place)
}

/// Whether a symbol has a formula in this place.
pub fn has_formula(symbol: Symbol, known: &Known) -> bool {
    !template(symbol, known).is_empty()
}

/// The names and sources of the numbers in these formulas, each once.
pub fn sources(of: &[Symbol], known: &Known, figures: &dyn Figures) -> Vec<(String, Cited)> {
    let templates: String = of.iter().map(|symbol| template(*symbol, known)).collect();
    let cited = |symbol: Symbol| Some((symbol.name(known), symbol.source(known, figures)?));
    symbols(&templates).into_iter().filter_map(cited).collect()
}

/// The id of the element with the formula of a topic.
pub fn id(topic: Topic) -> String {
    format!("method-{}", topic.key())
}
