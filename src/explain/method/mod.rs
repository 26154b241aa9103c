//! The content of the Method view: its formulas for the page, and for the groups and cases that these link to.

mod gaps;
mod linked_section;

pub use crate::formula::{Example, Section, worked};
pub use gaps::{Gap, gaps};
pub use linked_section::LinkedSection;

use super::{Cited, Known, Place, Shape, Symbol, Topic, symbols, template};
use crate::figures::Figures;
use crate::inputs::Assumptions;
use crate::model::Report;

/// The values of a place, and the formulas that apply there.
#[derive(Clone, Debug)]
pub struct Setting {
    /// The values.
    pub known: Known<'static>,
    /// Which formulas apply.
    pub shape: Shape,
}

impl Setting {
    fn of(known: Known) -> Self {
        Self { shape: Shape::of(&known), known: known.into_owned() }
    }

    /// Whether a symbol has a formula in this setting.
    pub fn has_formula(&self, symbol: Symbol) -> bool {
        !template(symbol, &self.shape).is_empty()
    }

    /// The names and sources of the numbers in these formulas, each once.
    pub fn sources(&self, of: &[Symbol], figures: &dyn Figures) -> Vec<(String, Cited)> {
        let templates: String = of.iter().map(|symbol| template(*symbol, &self.shape)).collect();
        let cited = |symbol: Symbol| Some((symbol.name(&self.known), symbol.source(&self.known, figures)?));
        symbols(&templates).into_iter().filter_map(cited).collect()
    }
}

/// Every formula of the Method view.
#[derive(Clone, Debug)]
pub struct Method {
    /// The page itself.
    pub page: Setting,
    /// Groups and cases that its formulas link to.
    pub linked: Vec<LinkedSection>,
}

impl Method {
    /// The formulas for these inputs and their report.
    pub fn of(inputs: &Assumptions, report: &Report) -> Self {
        let page = Setting::of(Known::of(inputs, report));
        Self { linked: linked_section::reached(&page), page }
    }

    /// The setting of a place; `None` if no formula links there.
    pub fn at(&self, place: Place) -> Option<&Setting> {
        if place == Place::PAGE {
            return Some(&self.page);
        }
        self.linked.iter().map(|there| &there.setting).find(|setting| setting.known.place == place)
    }

    /// The number of formulas in a section that apply to the page itself.
    pub fn page_count(&self, section: Section) -> usize {
        section.symbols().iter().filter(|symbol| self.page.has_formula(**symbol)).count()
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

/// The id of the element with the formula of a topic.
pub fn id(topic: Topic) -> String {
    format!("method-{}", topic.key())
}
