//! A section of formulas: the idea, the formulas, and the sources of their values.

use yew::prelude::*;
use yew_autoprops::autoprops;

use super::Laws;
use super::law::law;
use crate::explain::method::{LinkedSection, Section, sources};
use crate::explain::{FactorTable, Known, Place, Symbol, told};
use crate::model::uncertainty::Factor;
use crate::text;
use crate::text::figures::Figures;
use crate::ui::components::factor_table::factor_table;
use crate::ui::components::fold::Fold;
use crate::ui::components::source::source;
use crate::ui::context::use_numbers;

/// The content of a section.
#[autoprops]
#[component]
pub fn Formulas(
    laws: &Laws,
    section: &Section,
    /// The place of the formula that the reader was led to, if it is in this section: the page, a group or a case.
    sought: &Option<Place>,
) -> Html {
    let numbers = use_numbers();
    let (section, page) = (*section, &laws.page);
    let (_, paragraphs) = text::section(section);
    let paragraph = |words: &&'static str| html! { <p>{ told(words, page, &*numbers) }</p> };
    let linked = |there: &LinkedSection| {
        let place = there.place();
        let id = format!("{}-{}", section.id(), place.prefix().trim_end_matches('.'));
        let summary = html! { { text::place_heading(&there.known) } };
        html! {
            <Fold key={id.clone()} id={id.clone()} class="elsewhere" {summary} is_kept=true holds_sought={*sought == Some(place)}>
                <Held {laws} {place} symbols={there.symbols.clone()} />
            </Fold>
        }
    };
    html! {
        <>
            { for paragraphs.iter().map(paragraph) }
            { for section.symbols().iter().map(|symbol| law(laws, Place::PAGE, *symbol, &*numbers)) }
            if section == Section::Doubt { { factor_table(&FactorTable::with(&Factor::ALL, page, &*numbers), &Callback::noop()) } }
            { cited(&section.id(), page, section.symbols(), &*numbers) }
            { for laws.below(section).map(linked) }
        </>
    }
}

/// The formulas and the sources of their values.
#[autoprops]
#[component]
fn Held(laws: &Laws, place: &Place, symbols: &Vec<Symbol>) -> Html {
    let numbers = use_numbers();
    let id = format!("method-{}", place.prefix());
    html! {
        <>
            { for symbols.iter().map(|symbol| law(laws, *place, *symbol, &*numbers)) }
            { laws.at(*place).map(|known| cited(&id, known, symbols, &*numbers)) }
        </>
    }
}

/// The sources of the values in some formulas, collapsed.
fn cited(id: &str, known: &Known, of: &[Symbol], figures: &dyn Figures) -> Html {
    let all = sources(of, known, figures);
    if all.is_empty() {
        return Html::default();
    }
    let row = |(name, cited): &(String, _)| html! { <><dt>{ name }</dt><dd>{ source(cited) }</dd></> };
    html! {
        <Fold id={format!("{id}-sources")} class="sources" summary={text::SOURCES} is_kept=true>
            <dl class="terms">{ for all.iter().map(row) }</dl>
        </Fold>
    }
}
