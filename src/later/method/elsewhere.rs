//! Formulas of groups of the team and of the cases that other formulas need: whatever a formula of the page leads to.

use super::section::Section;
use super::{Context, entry};
use crate::explain::{Known, Place, Quantity, Shape, Symbol, symbols, template};
use crate::export::words;
use crate::later::html::tag;
use crate::text;

/// A group or a case, and the formulas in it that others lead to.
pub struct Elsewhere {
    /// The section below which it stands.
    pub section: Section,
    /// What is known there.
    pub known: Known<'static>,
    /// Which formulas apply there.
    pub shape: Shape,
    /// What is explained there, in the order in which it was come upon.
    pub symbols: Vec<Symbol>,
}

/// Every group and case that the formulas of the page lead to.
pub fn reached(page: &Known, shape: &Shape) -> Vec<Elsewhere> {
    let mut all: Vec<Elsewhere> = Vec::new();
    for section in Section::ALL {
        let here = section.symbols().iter().flat_map(|symbol| symbols(&template(*symbol, shape)));
        let mut open: Vec<(Place, Symbol)> = here.filter_map(|symbol| leads_to(Place::PAGE, symbol)).collect();
        while let Some((place, symbol)) = open.pop() {
            let Some(there) = find_or_add(&mut all, *section, page, place) else { continue };
            let formula = template(symbol, &there.shape);
            if formula.is_empty() || there.symbols.contains(&symbol) {
                continue;
            }
            there.symbols.push(symbol);
            let next: Vec<_> = symbols(&formula).into_iter().filter_map(|symbol| leads_to(place, symbol)).collect();
            open.extend(next.into_iter().rev());
        }
    }
    all
}

/// Where a term of a formula leads that stands in a place; `None` where that is the page itself, or a field.
fn leads_to(place: Place, symbol: Symbol) -> Option<(Place, Symbol)> {
    match symbol {
        Symbol::At(inner, amount) => Some((place.join(inner), amount.into())),
        Symbol::Input(_) => None,
        Symbol::Quantity(quantity) if Quantity::is_shared(quantity) => None,
        Symbol::Metric(_) | Symbol::Quantity(_) => (place != Place::PAGE).then_some((place, symbol)),
    }
}

fn find_or_add<'a>(
    all: &'a mut Vec<Elsewhere>,
    section: Section,
    page: &Known,
    place: Place,
) -> Option<&'a mut Elsewhere> {
    if !all.iter().any(|there| there.known.place == place) {
        let known = page.at(place)?.into_owned();
        let shape = Shape::of(&known);
        all.push(Elsewhere { section, known, shape, symbols: Vec::new() });
    }
    all.iter_mut().find(|there| there.known.place == place)
}

/// The groups and cases of a section, each folded away.
pub fn html(section: Section, context: &Context) -> String {
    let of_section = context.elsewhere.iter().filter(|there| there.section == section && !there.symbols.is_empty());
    of_section.map(|there| one(there, context)).collect()
}

fn one(there: &Elsewhere, context: &Context) -> String {
    let context = Context { known: &there.known, shape: &there.shape, ..*context };
    let summary = tag("summary", &[], &words(&text::place_heading(&there.known)));
    let entries: String = there.symbols.iter().map(|symbol| entry::html(*symbol, &context)).collect();
    let sources = entry::sources(&there.symbols, &context);
    tag("details", &[("class", "elsewhere")], &[summary, entries, sources].concat())
}
