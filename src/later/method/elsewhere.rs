//! Formulas of groups of the team and of the cases that other formulas need: whatever a formula of the page leads to.

use super::section::Section;
use super::{Context, entry};
use crate::explain::{Known, Lead, Place, Shape, Symbol, Topic, symbols, template};
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
        let here = section.symbols().iter().flat_map(|symbol| leads(*symbol, page, shape));
        // The last is the next, so that what belongs together stands together.
        let mut open: Vec<Topic> = here.collect();
        open.reverse();
        while let Some(Topic { place, symbol }) = open.pop() {
            let Some(there) = find_or_add(&mut all, *section, page, place) else { continue };
            if there.symbols.contains(&symbol) {
                continue;
            }
            there.symbols.push(symbol);
            let next = leads(symbol, &there.known, &there.shape);
            open.extend(next.into_iter().rev());
        }
    }
    all
}

/// Where the terms of a formula lead, but for fields and the formulas of the page itself.
fn leads(symbol: Symbol, known: &Known, shape: &Shape) -> Vec<Topic> {
    let elsewhere = |symbol: Symbol| match symbol.lead(known) {
        Some(Lead::Topic(topic)) => Some(topic).filter(|topic| topic.place != Place::PAGE),
        Some(Lead::Field(_) | Lead::GroupField(..)) | None => None,
    };
    symbols(&template(symbol, shape)).into_iter().filter_map(elsewhere).collect()
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
