//! The Share dialog: the link, its contents, its QR code, and the same as a file.

use yew::prelude::*;
use yew_autoprops::autoprops;

use crate::export::qr::Code;
use crate::export::{Address, Shared};
use crate::inputs::{Assumptions, Disclosure};
use crate::model::evaluate;
use crate::presentation::Presentation;
use crate::share::file::{self, LONGEST_FILE, OpenError};
use crate::state::Action;
use crate::text;
use crate::text::figures::Figures;
use crate::ui::components::disclose::Disclose;
use crate::ui::components::modal::Modal;
use crate::ui::context::{
    use_delivery, use_dispatch, use_go, use_numbers, use_results, use_state_of_page, use_view_state,
};
use crate::ui::deliverable::Deliverable;
use crate::ui::hooks::{Export, use_base_address, use_export};
use crate::ui::platform;
use crate::ui::view_state::Navigation;

#[component]
pub fn ShareDialog() -> Html {
    let (base, close) = (use_base_address(), use_go().reform(|()| Navigation::Open(None)));
    // If the dialog opened before its content is there, its close button would get the focus.
    let Some(base) = base else { return Html::default() };
    html! {
        <Modal heading="share-title" class="share" onclose={close}>
            <h2 id="share-title">{ text::SHARE }</h2>
            <Content {base} />
        </Modal>
    }
}

#[autoprops]
#[component]
fn Content(
    /// The address of the page without query and fragment.
    base: &String,
) -> Html {
    let (view_state, numbers, results, state) = (use_view_state(), use_numbers(), use_results(), use_state_of_page());
    let (deliver, take) = (use_delivery(), use_export());
    let disclosure = state.transient.disclosure;
    let shared =
        use_memo((results.fragment.clone(), disclosure), |(fragment, disclosure)| Shared::of(fragment, *disclosure));
    let here = format!("{base}?{}", view_state.presentation.write());
    let address = Address::of(&here);
    let shown = address.shared_presentation(disclosure);
    let link = address.link(&shown, &shared.fragment);
    use_effect_with(link.clone(), |_| platform::show_start("share-link"));
    let warning = match (address.is_web(), address.is_file()) {
        (true, _) => None,
        (false, true) => Some(text::SHARE_FROM_FILE),
        (false, false) => Some(text::SHARE_FROM_NOWHERE),
    };
    html! {
        <>
            { link_to_copy(&link, &deliver) }
            <p id="share-length" class="note">{ text::link_length(&*numbers, link.chars().count()) }</p>
            if let Some(warning) = warning { <p class="note">{ warning }</p> }
            <div class="halves">
                <div id="share-holds">{ holds(&shared, &shown, disclosure, &*numbers) }<Differs inputs={shared.link.inputs.clone()} /></div>
                <QrCode link={address.is_web().then_some(link)} />
            </div>
            { files(disclosure, &take) }
        </>
    }
}

/// The contents of the link, in words.
fn holds(shared: &Shared, shown: &Presentation, disclosure: Disclosure, figures: &dyn Figures) -> Html {
    let inputs = &shared.link.inputs;
    let changed = inputs.changed();
    let view_state: Vec<String> = shown
        .pairs()
        .filter(|(key, _)| !["view", "tab", "chart"].contains(key))
        .map(|(key, value)| format!("{key}={value}"))
        .collect();
    // The mark of a salary that is left out is not among these keys; `salary_shared` describes it.
    let unknown: Vec<&str> = shared.link.unknown.iter().map(|(key, _)| key.as_str()).collect();
    let scenarios = &shared.link.scenarios;
    let has_more = !inputs.groups().is_empty() || !scenarios.is_empty();
    let held = scenarios.iter().enumerate().map(|(place, own)| text::scenario_held(figures, place, own));
    let groups =
        inputs.groups().iter().enumerate().map(|(place, group)| text::group_held(figures, place, group, inputs));
    let salaries = shared.salaries;
    let tells = shared.has_amounts && !disclosure.salary && (salaries.in_inputs || salaries.in_scenarios);
    html! {
        <>
            <h3>{ text::SHARE_HOLDS }</h3>
            <p>{ text::opens(shown.view(), shown.tab(), shown.chart()) }</p>
            if !view_state.is_empty() { <p>{ text::view_state(&view_state) }</p> }
            if changed.is_empty() {
                <p>{ text::all_defaults(has_more) }</p>
            } else {
                <p>{ text::sets(changed.len(), has_more) }</p>
                <ul>{ for changed.iter().map(|input| html! { <li>{ text::set_to(figures, *input, inputs) }</li> }) }</ul>
            }
            if !inputs.groups().is_empty() {
                <p>{ text::GROUPS_HELD }</p>
                <ul>{ for groups.map(|group| html! { <li dir="auto">{ group }</li> }) }</ul>
            }
            if !scenarios.is_empty() {
                <p>{ text::SCENARIOS_HELD }</p>
                // Each name has its own text direction.
                <ul>{ for held.map(|scenario| html! { <li dir="auto">{ scenario }</li> }) }</ul>
            }
            if !unknown.is_empty() { <p>{ text::unknown_held(&unknown) }</p> }
            <p>{ text::salary_shared(figures, inputs, salaries.in_inputs, salaries.in_scenarios, disclosure) }</p>
            if salaries.in_groups > 0 && !disclosure.salary { <p>{ text::pay_levels_left_out(figures, inputs, salaries.in_groups) }</p> }
            if tells { <p>{ text::AMOUNTS_TELL }</p> }
        </>
    }
}

/// How the result of a link without salaries differs from the result on the page.
#[autoprops]
#[component]
fn Differs(
    /// Those of the link.
    inputs: &Assumptions,
) -> Html {
    let (numbers, results) = (use_numbers(), use_results());
    let theirs = use_memo(inputs.clone(), evaluate);
    let words = text::net_differs(&*numbers, results.report(), &theirs);
    if words.is_empty() {
        Html::default()
    } else {
        html! { <p>{ words }</p> }
    }
}

/// The link with a copy button.
fn link_to_copy(link: &str, deliver: &Callback<Option<Deliverable>>) -> Html {
    let plain = link.to_owned();
    let copy = deliver.reform(move |_: MouseEvent| Some(Deliverable::Copy { plain: plain.clone(), html: None }));
    html! {
        <>
            <textarea id="share-link" readonly=true rows="3" aria-label={text::SHARE_LINK} value={link.to_owned()} />
            <p class="row"><button type="button" class="main" onclick={copy}>{ text::COPY_LINK }</button><Disclose /></p>
        </>
    }
}

/// The link as a QR code.
#[autoprops]
#[component]
fn QrCode(
    /// `None` if others cannot open it.
    link: &Option<AttrValue>,
) -> Html {
    let deliver = use_delivery();
    let code = use_memo(link.clone(), |link| link.as_ref().and_then(|link| Code::of(link)));
    let content = match code.as_ref() {
        Some(code) => {
            let svg = code.svg();
            let save = deliver
                .reform(move |_: MouseEvent| Some(Deliverable::svg("tokenworth-qr.svg".to_owned(), svg.clone())));
            let side = code.side.to_string();
            html! {
                <>
                    <svg id="share-qr-svg" role="img" aria-label={text::QR_LABEL} viewBox={format!("0 0 {side} {side}")}
                        width={code.pixels().to_string()} height={code.pixels().to_string()} shape-rendering="crispEdges">
                        <rect width={side.clone()} height={side} fill="#fff" />
                        <path fill="#000" d={code.path.clone()} />
                    </svg>
                    <p class="row"><button type="button" onclick={save}>{ text::SAVE_QR }</button></p>
                </>
            }
        }
        None if link.is_none() => html! { <p>{ text::QR_NO_ADDRESS }</p> },
        None => html! { <p>{ text::QR_TOO_LONG }</p> },
    };
    html! { <div id="share-qr"><h3>{ text::SHARE_QR }</h3>{ content }</div> }
}

/// Buttons that save the inputs and scenarios as a JSON file and open such a file.
fn files(disclosure: Disclosure, take: &Callback<Export>) -> Html {
    let save = take.reform(|_: MouseEvent| Export::Json);
    html! {
        <div id="share-files">
            <h3>{ text::SHARE_FILES }</h3>
            <p class="row">
                <button type="button" onclick={save}>{ text::SAVE_JSON }</button>
                <OpenFile />
            </p>
            <p class="note">{ text::json_holds(disclosure) }</p>
        </div>
    }
}

/// Opens the contents of a file like a link: Back returns to the present inputs. If the file cannot be opened, the
/// reason is shown.
#[component]
fn OpenFile() -> Html {
    let (dispatch, go) = (use_dispatch(), use_go());
    let (problem, reader) = (use_state(|| None), use_mut_ref(|| None));
    let choose = {
        let problem = problem.clone();
        Callback::from(move |event: Event| {
            let (dispatch, go, problem) = (dispatch.clone(), go.clone(), problem.clone());
            let opened =
                move |text: Option<String>| match text.ok_or(OpenError::Unreadable).and_then(|it| file::open(&it)) {
                    Ok(fragment) => {
                        dispatch.act(Action::Open(fragment));
                        go.emit(Navigation::Open(None));
                    }
                    Err(why) => problem.set(Some(why)),
                };
            reader.replace(platform::read_chosen(&event, LONGEST_FILE, opened));
        })
    };
    html! {
        <>
            <label>{ text::OPEN_JSON }{ " " }<input id="share-file" type="file" accept=".json,application/json" onchange={choose} /></label>
            <span id="share-said" class="stale" role="status">{ (*problem).map(text::unopened) }</span>
        </>
    }
}
