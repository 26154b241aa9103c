//! The form: a loop over the input table. Few parts name single inputs: mainly the prices, the workload and the bill.

mod bill;
mod groups;
mod presets;
mod prices;
mod section;
mod toolbar;
mod workload;

pub use bill::BillFields;

use std::rc::Rc;

use yew::prelude::*;

use crate::currency::Currency;
use crate::inputs::catalog::Section;
use crate::inputs::{Assumptions, Input};
use crate::search::Query;
use crate::state::Place;
use crate::text;
use crate::ui::components::input_field::InputField;
use crate::ui::context::{use_state_of_page, use_view_state};
use crate::ui::view_state::ViewState;
use section::FormSection;
use toolbar::Toolbar;

/// The inputs that the form shows: all that the address does not hide, or those among them that match a search.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    inputs: Rc<[Input]>,
    /// Whether they are those of a search, which shows only fields: no presets, notes, groups and bill.
    is_searching: bool,
}

impl Shown {
    /// The inputs that match the search `query`; all if it is blank. Without `has_rate`, the exchange rate is not among
    /// them: there is nothing to convert.
    fn of(view_state: &ViewState, query: &str, has_rate: bool) -> Self {
        let query = Query::of(query);
        let is_searching = !query.is_empty();
        let is_found = |input: &Input| !is_searching || query.finds(&searched(*input));
        let is_shown = |input: &Input| !view_state.shape.hides(*input) && (has_rate || *input != Input::ExchangeRate);
        let inputs = Input::ALL.into_iter().filter(|input| is_shown(input) && is_found(input)).collect();
        Self { inputs, is_searching }
    }

    /// Whether the form shows this input.
    pub fn has(&self, input: Input) -> bool {
        self.inputs.contains(&input)
    }

    /// The inputs of a section, including those of the parts within it.
    fn in_section(&self, section: Section) -> impl Iterator<Item = Input> {
        self.inputs.iter().copied().filter(move |input| input.row().section.shown_in() == section)
    }
}

/// The texts that a search looks at: the label, help, key, sections and synonyms of an input.
fn searched(input: Input) -> Vec<&'static str> {
    let (words, row) = (text::words(input), input.row());
    let sections = [text::section_name(row.section), text::section_name(row.section.shown_in())];
    [words.label, words.help, input.key()]
        .into_iter()
        .chain(sections)
        .chain(text::synonyms(input).iter().copied())
        .collect()
}

/// The sections that are open.
#[derive(PartialEq)]
struct Open(Vec<Section>);

impl Default for Open {
    /// The sections with the most effect on the results.
    fn default() -> Self {
        Self(vec![Section::People, Section::Use, Section::Effect])
    }
}

impl Reducible for Open {
    type Action = (Section, bool);

    fn reduce(self: Rc<Self>, (section, is_open): Self::Action) -> Rc<Self> {
        let others = self.0.iter().copied().filter(|other| *other != section);
        Rc::new(Self(others.chain(is_open.then_some(section)).collect()))
    }
}

/// The section that contains the element with this identifier, for example `in-sal`, `in-g1-fee` or `group-add`.
fn section_of(id: &str) -> Option<Section> {
    let is_of_group =
        id.strip_prefix("in-g").is_some_and(|rest| rest.starts_with(|first: char| first.is_ascii_digit()));
    if is_of_group || id.starts_with("group") {
        return Some(Section::People);
    }
    Some(Input::find(id.strip_prefix("in-")?)?.row().section.shown_in())
}

/// The form: all inputs in sections, or only those that the address asks for.
#[component]
pub fn Form() -> Html {
    let view_state = use_view_state();
    let (query, open) = (use_state(String::new), use_reducer_eq(Open::default));
    let has_rate = {
        let state = use_state_of_page();
        let is_default = state.inputs.get(Input::ExchangeRate) == Assumptions::default().get(Input::ExchangeRate);
        state.inputs.currency != Currency::USD || !is_default || state.entry(Place::Base, Input::ExchangeRate).is_some()
    };
    let shown = use_memo((view_state.clone(), (*query).clone(), has_rate), |(view_state, query, has_rate)| {
        Shown::of(view_state, query, *has_rate)
    });
    let sought = view_state.sought.as_deref().and_then(section_of);
    {
        let (open, query) = (open.dispatcher(), query.clone());
        use_effect_with(sought, move |sought| {
            if let Some(section) = sought {
                open.dispatch((*section, true));
                query.set(String::new());
            }
        });
    }
    let (find, ontoggle) = (Callback::from(query.setter()), Callback::from(open.dispatcher()));
    if view_state.shape.is_reduced() {
        let field = |input: &Input| html! { <InputField key={input.key()} input={*input} /> };
        return html! { <div>{ for shown.inputs.iter().map(field) }</div> };
    }
    let section = |section: Section| {
        let is_open = shown.is_searching || open.0.contains(&section) || sought == Some(section);
        html! { <FormSection key={section.key()} {section} {is_open} shown={(*shown).clone()} ontoggle={ontoggle.clone()} /> }
    };
    let found = shown.is_searching.then_some(shown.inputs.len());
    html! {
        <>
            <Toolbar query={(*query).clone()} {found} onfind={find} />
            // The sections have an element of their own. Otherwise each additional section would recreate the toolbar,
            // which would lose the focus.
            <div>
                { for Section::SHOWN.into_iter().filter(|section| shown.in_section(*section).next().is_some()).map(section) }
            </div>
        </>
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("budget", &[Input::Budget, Input::Tokens, Input::Fee, Input::Cap, Input::Benchmark])]
    #[case("seat", &[Input::Fee])]
    #[case("EUR", &[Input::Currency])]
    #[case("Éur", &[Input::Currency])]
    #[case("skew", &[Input::Spread])]
    #[case("average", &[Input::Tokens, Input::Spread])]
    #[case("cap", &[Input::Cap])]
    #[case("subscription", &[Input::Fee, Input::Included])]
    #[case("headcount", &[Input::People])]
    #[case("wage", &[Input::Salary])]
    #[case("monte carlo", &[Input::Draws])]
    #[case("Opüs", &[Input::Model])]
    fn a_search_finds_inputs_by_what_people_call_them_and_few_others(#[case] query: &str, #[case] wanted: &[Input]) {
        let shown = Shown::of(&ViewState::default(), query, true);
        assert!(wanted.iter().all(|input| shown.has(*input)), "{query}: {:?}", shown.inputs);
        assert!(shown.inputs.len() <= 14, "{query}: {:?}", shown.inputs);
    }
}
