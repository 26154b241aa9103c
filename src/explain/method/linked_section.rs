//! Formulas of groups and of cases to which formulas of the page link.

use super::{Section, Setting};
use crate::explain::{LinkTarget, Place, Symbol, Topic, symbols, template};

/// A group or a case, with its formulas that others link to.
#[derive(Clone, Debug)]
pub struct LinkedSection {
    /// The section below which it is shown.
    pub section: Section,
    /// The setting.
    pub setting: Setting,
    /// The symbols explained there, in the order in which they were found.
    pub symbols: Vec<Symbol>,
}

impl LinkedSection {
    /// The place, as seen from the page.
    pub const fn place(&self) -> Place {
        self.setting.known.place
    }
}

/// Every group and case that the formulas of the page link to, directly or indirectly.
pub fn reached(page: &Setting) -> Vec<LinkedSection> {
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
            open.extend(leads(symbol, &there.setting).into_iter().rev());
        }
    }
    all
}

/// The topics that the terms of a formula link to, except fields and formulas of the page itself.
fn leads(symbol: Symbol, setting: &Setting) -> Vec<Topic> {
    let linked = |symbol: Symbol| match symbol.link(&setting.known) {
        Some(LinkTarget::Topic(topic)) => Some(topic).filter(|topic| topic.place != Place::PAGE),
        Some(LinkTarget::Field(_) | LinkTarget::GroupField(..)) | None => None,
    };
    symbols(&template(symbol, &setting.shape)).into_iter().filter_map(linked).collect()
}

fn find_or_add<'a>(
    all: &'a mut Vec<LinkedSection>,
    section: Section,
    page: &Setting,
    place: Place,
) -> Option<&'a mut LinkedSection> {
    if !all.iter().any(|there| there.place() == place) {
        let setting = Setting::of(page.known.at(place)?);
        all.push(LinkedSection { section, setting, symbols: Vec::new() });
    }
    all.iter_mut().find(|there| there.place() == place)
}
