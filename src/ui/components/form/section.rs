//! A section of the form. Its summary line describes its values, or, while it is open, what follows from them; its body
//! is in the document only while it is open.

use yew::prelude::*;
use yew_autoprops::autoprops;

use super::Shown;
use super::bill::FromBill;
use super::groups::Groups;
use super::presets::Presets;
use super::prices::{CurrencyNotes, MixNote, PriceNotes};
use super::workload::Total;
use crate::inputs::catalog::{Section, Visibility};
use crate::inputs::{Assumptions, Input};
use crate::presets::Kind;
use crate::state::{Action, AppState, Extent};
use crate::text;
use crate::ui::components::fold::{Fold, use_is_sought};
use crate::ui::components::input_field::InputField;
use crate::ui::context::{use_dispatch, use_numbers, use_state_of_page, use_view_state};
use crate::ui::platform;

/// The element identifier of the summary line of a section.
fn line_id(section: Section) -> String {
    format!("section-{}", section.key())
}

/// The section: its summary line, and its presets and fields while it is open.
#[autoprops]
#[component]
pub fn FormSection(
    section: &Section,
    is_open: bool,
    shown: &Shown,
    /// Called to open (`true`) or close (`false`) the section.
    ontoggle: &Callback<(Section, bool)>,
) -> Html {
    let section = *section;
    let (state, numbers) = (use_state_of_page(), use_numbers());
    let toggle = {
        let ontoggle = ontoggle.clone();
        Callback::from(move |event: Event| {
            if let Some(now) = platform::is_unfolded(&event).filter(|now| *now != is_open) {
                ontoggle.emit((section, now));
            }
        })
    };
    let shows_salary = !use_view_state().shape.hides(Input::Salary);
    let line = if is_open {
        text::section_result(&*numbers, section, &state.inputs)
    } else {
        text::section_summary(&*numbers, section, &state.inputs, shows_salary)
    };
    let is_wrong = section == Section::Uncertainty && !state.inputs.contradictions().is_empty();
    html! {
        <details class="group" open={is_open} ontoggle={toggle}>
            <summary id={line_id(section)}>
                <h2>{ text::section_name(section) }</h2>
                <Changed {section} />
                <span class={is_wrong.then_some("mistake")}>{ line }</span>
            </summary>
            if is_open { <Body {section} shown={shown.clone()} /> }
        </details>
    }
}

/// The number of changed inputs in a section. The groups of the team count for the section of people.
fn count_changed(state: &AppState, section: Section) -> usize {
    let groups = if section == Section::People { state.inputs.groups().len() } else { 0 };
    state.inputs.changed().iter().filter(|input| input.row().section.shown_in() == section).count() + groups
}

/// The number of changes in a section, for its summary line.
#[autoprops]
#[component]
fn Changed(section: &Section) -> Html {
    match count_changed(&use_state_of_page(), *section) {
        0 => Html::default(),
        count => {
            let words = text::changed(count);
            html! {
                <b class="count" title={words.clone()}>
                    <i aria-hidden="true">{ text::mark_of_changes(count) }</i><span class="unseen">{ words }</span>
                </b>
            }
        }
    }
}

/// A button that resets a section to its defaults, if it has changes.
#[autoprops]
#[component]
fn ResetSection(section: &Section) -> Html {
    let (state, dispatch) = (use_state_of_page(), use_dispatch());
    let section = *section;
    if count_changed(&state, section) == 0 {
        return Html::default();
    }
    let reset = dispatch.on(move |_: MouseEvent| {
        // The button disappears with the changes, so the summary line gets the focus.
        platform::focus(&line_id(section));
        Some(Action::Reset(Extent::Section(section)))
    });
    html! {
        <p class="back">
            <button type="button" class="plain" aria-label={text::labeled(text::RESET_SECTION, text::section_name(section))} onclick={reset}>
                { text::RESET_SECTION }
            </button>
        </p>
    }
}

/// The body of an open section.
#[autoprops]
#[component]
fn Body(section: &Section, shown: &Shown) -> Html {
    let section = *section;
    let has_tools = !shown.is_searching;
    let presets = match section {
        Section::Use => &[Kind::Usage, Kind::Company][..],
        Section::Plan => &[Kind::Plan],
        Section::Effect => &[Kind::Study],
        _ => &[],
    };
    let part = |section: Section| html! { <Subsection {section} shown={shown.clone()} /> };
    let middle = match section {
        Section::Use => html! { <>if has_tools { <FromBill /> }{ part(Section::Workload) }</> },
        Section::Price => part(Section::TokenMix),
        Section::Settings if shown.has(Input::Currency) => html! { <CurrencyNotes /> },
        _ => Html::default(),
    };
    let end = match section {
        Section::People if has_tools => html! { <Groups /> },
        Section::Price if has_tools => html! { <PriceNotes /> },
        _ => Html::default(),
    };
    html! {
        <div class="body">
            if has_tools { <Presets {presets} /> }
            <Fields of={section} sight={Visibility::Main} shown={shown.clone()} />
            { middle }
            <More {section} shown={shown.clone()} />
            { end }
            if has_tools { <ResetSection {section} /> }
        </div>
    }
}

/// The visible inputs of a section, in the order of the input table.
fn inputs(shown: &Shown, section: Section, sight: Visibility) -> Vec<Input> {
    let belongs = |input: &Input| {
        let row = input.row();
        row.section == section && row.sight == sight && shown.has(*input)
    };
    Input::ALL.into_iter().filter(belongs).collect()
}

/// The visible fields of a section.
#[autoprops]
#[component]
fn Fields(of: &Section, sight: &Visibility, shown: &Shown) -> Html {
    let state = use_state_of_page();
    let is_wanted = |input: &Input| shown.is_searching || !is_idle(*input, &state.inputs);
    let field = |input: Input| html! { <InputField key={input.key()} {input} /> };
    inputs(shown, *of, *sight).into_iter().filter(is_wanted).map(field).collect()
}

/// Whether an input is not needed yet: the share of a model that is not chosen, or a third model before the second.
fn is_idle(input: Input, inputs: &Assumptions) -> bool {
    let is_default = |other: Input| inputs.get(other) == Assumptions::default().get(other);
    let waits_for = match input {
        Input::SecondShare | Input::ThirdModel => Input::SecondModel,
        Input::ThirdShare => Input::ThirdModel,
        _ => return false,
    };
    is_default(input) && is_default(waits_for)
}

/// The collapsed fields of a section, which have less effect on the results.
#[autoprops]
#[component]
fn More(section: &Section, shown: &Shown) -> Html {
    let inputs = inputs(shown, *section, Visibility::More);
    let holds_sought = use_is_sought(|id| leads_to(id, &inputs));
    let fields = html! { <Fields of={*section} sight={Visibility::More} shown={shown.clone()} /> };
    if inputs.is_empty() || shown.is_searching {
        return fields;
    }
    let summary = html! { { text::more(inputs.iter().map(|input| text::words(*input).label)) } };
    html! { <Fold class="more" id={format!("more-{}", section.key())} {summary} {holds_sought}>{ fields }</Fold> }
}

/// Whether an element identifier is that of the field of one of these inputs.
fn leads_to(id: &str, inputs: &[Input]) -> bool {
    id.strip_prefix("in-").and_then(Input::find).is_some_and(|input| inputs.contains(&input))
}

/// A section within another, collapsed: the token mix, or the sessions from which it can be counted.
#[autoprops]
#[component]
fn Subsection(section: &Section, shown: &Shown) -> Html {
    let (state, numbers) = (use_state_of_page(), use_numbers());
    let part = *section;
    let inputs = inputs(shown, part, Visibility::Main);
    let holds_sought = use_is_sought(|id| leads_to(id, &inputs));
    let fields = html! { <Fields of={part} sight={Visibility::Main} shown={shown.clone()} /> };
    if inputs.is_empty() || shown.is_searching {
        return fields;
    }
    let name = if part == Section::Workload { text::WORKLOAD } else { text::section_name(part) };
    let holds = text::section_summary(&*numbers, part, &state.inputs, false);
    let body = if part == Section::Workload {
        html! { <>{ fields }<Total /></> }
    } else {
        html! { <><Presets presets={&[Kind::Mix][..]} />{ fields }<MixNote /></> }
    };
    let summary = html! { <>{ name }{ " " }<span>{ holds }</span></> };
    html! { <Fold class="more" id={format!("more-{}", part.key())} {summary} {holds_sought}>{ body }</Fold> }
}
