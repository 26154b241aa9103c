//! The Embed dialog: a preview of the page in somebody else's page, and the snippets to paste there.

mod controls;
mod form;
mod inputs;
mod pictures;
mod snippets;

use std::rc::Rc;

use yew::prelude::*;
use yew_autoprops::autoprops;

use crate::chart::ChartKey;
use crate::decimal;
use crate::export::{Address, Material, Shared};
use crate::presentation::embedding::{Embedding, FEW, LEAST_HEIGHT, MOST_HEIGHT};
use crate::text;
use crate::text::figures::Figures;
use crate::ui::components::modal::Modal;
use crate::ui::context::{Numbers, use_go, use_numbers, use_results, use_state_of_page, use_view_state};
use crate::ui::hooks::{use_base_address, use_held};
use crate::ui::platform;
use crate::ui::view_state::Navigation;
use form::form;
use pictures::Pictures;
use snippets::snippets;

/// The identifier of the frame in the preview.
const FRAME: &str = "embed-frame";

/// The embedding and a callback that changes it, for the parts of the dialog.
pub struct Changing {
    of: Rc<Embedding>,
    onchange: Callback<Embedding>,
}

impl Changing {
    /// A callback that changes the embedding by the value which `read` takes from an event, if any.
    fn on<E: 'static, T: 'static>(
        &self,
        read: impl Fn(&E) -> Option<T> + 'static,
        change: impl Fn(&mut Embedding, T) + 'static,
    ) -> Callback<E> {
        let (of, onchange) = (Rc::clone(&self.of), self.onchange.clone());
        Callback::from(move |event: E| {
            if let Some(said) = read(&event) {
                let mut changed = (*of).clone();
                change(&mut changed, said);
                onchange.emit(changed);
            }
        })
    }
}

#[component]
pub fn EmbedDialog() -> Html {
    let (base, view_state, close) =
        (use_base_address(), use_view_state(), use_go().reform(|()| Navigation::Open(None)));
    let state = use_state(|| Rc::new(Embedding::of(&view_state.presentation)));
    let of = Rc::clone(&state);
    let onchange = Callback::from(move |changed: Embedding| state.set(Rc::new(changed)));
    let embedding = Changing { of: Rc::clone(&of), onchange };
    html! {
        <Modal heading="embed-title" class="embed" onclose={close}>
            <h2 id="embed-title">{ text::EMBED }</h2>
            { form(&embedding) }
            { advice(&embedding) }
            if let Some(base) = base {
                <Outcome {base} {of} fit={embedding.on(|pixels: &u32| Some(*pixels), |of, pixels| of.height = pixels)} />
            }
        </Modal>
    }
}

/// Advice if the frame is too narrow for the whole page.
fn advice(embedding: &Changing) -> Html {
    if !embedding.of.is_cramped() {
        return html! { <p id="embed-advice" role="status"></p> };
    }
    let pressed = |_: &MouseEvent| Some(());
    let chart = embedding.on(pressed, |of, ()| of.chart = Some(ChartKey::Curve));
    let few = embedding.on(pressed, |of, ()| of.shown = FEW.to_vec());
    html! {
        <p id="embed-advice" class="row" role="status">
            <span>{ text::CRAMPED }</span>
            <button type="button" onclick={chart}>{ text::SHOW_ONE_CHART }</button>
            <button type="button" onclick={few}>{ text::SHOW_FEW_INPUTS }</button>
        </p>
    }
}

/// The outcome of the form: the note on the salary, the preview, the notes on the host, the snippets and the pictures.
#[autoprops]
#[component]
fn Outcome(
    /// The address of the page without query and fragment.
    base: &String,
    of: &Rc<Embedding>,
    /// Sets the height of the frame, in pixels.
    fit: &Callback<u32>,
) -> Html {
    let (numbers, results, state) = (use_numbers(), use_results(), use_state_of_page());
    // The next frame starts with the height that the last one asked for, so that nothing below jumps.
    let asked = use_state_eq(|| f64::from(of.height));
    let set_asked = asked.setter();
    use_held(|| platform::on_height_asked(FRAME, move |height| set_asked.set(height)));
    let height = if of.follows { *asked } else { f64::from(of.height) };
    let content = (asked.ceil() as u32).clamp(LEAST_HEIGHT, MOST_HEIGHT);
    let fit = use_fitting(fit, of.height, content);
    let disclosure = state.transient.disclosure;
    let shared =
        use_memo((results.fragment.clone(), disclosure), |(fragment, disclosure)| Shared::of(fragment, *disclosure));
    let address = Address::of(base);
    let salaries = shared.salaries;
    let theirs = &shared.link.inputs;
    let said = text::salary_shared(&*numbers, theirs, salaries.in_inputs, salaries.in_scenarios, disclosure);
    let host = text::host(of.host);
    let language = Some(of.language.as_str()).filter(|language| !language.is_empty());
    let in_embed = Numbers::of(language, &state.inputs);
    let finding = results.disclosed_chart(of.picture(), disclosure, &*in_embed).title;
    let material = Rc::new(Material::of(&address, of, &shared, finding));
    html! {
        <>
            <p id="embed-salary">{ said }</p>
            <div id="embed-preview">
                <h3>{ text::PREVIEW }</h3>
                if address.is_web() {
                    { preview(&material.preview, of.width, height) }
                    if !of.follows { { fitting(&*numbers, of.height, content, fit) } }
                } else {
                    <p>{ text::NO_PREVIEW }</p>
                }
            </div>
            <div id="embed-host"><h3>{ host.name }</h3><p>{ host.works }</p><p>{ host.allow }</p></div>
            { snippets(&material, of.host, shared.link.is_salary_left_out()) }
            <ContextProvider<Numbers> context={in_embed}>
                <Pictures only={of.chart} dark={of.is_dark()} />
            </ContextProvider<Numbers>>
        </>
    }
}

/// A callback that makes the frame as high as its content, now and whenever the content gets another height, until another
/// height is entered. A frame that fits loses its scroll bar, which makes its content wider, and so higher or lower.
#[hook]
fn use_fitting(fit: &Callback<u32>, height: u32, content: u32) -> Callback<MouseEvent> {
    let fitted = use_state_eq(|| None);
    let is_fitted = *fitted == Some(height);
    let fit = {
        let fit = fit.clone();
        Callback::from(move |content: u32| {
            fitted.set(Some(content));
            fit.emit(content);
        })
    };
    use_effect_with(content, {
        let fit = fit.clone();
        move |content| {
            if is_fitted && *content != height {
                fit.emit(*content);
            }
        }
    });
    fit.reform(move |_| content)
}

/// Where the frame is not as high as its content, says how high that is, with a button that makes it so.
fn fitting(figures: &dyn Figures, height: u32, content: u32, onclick: Callback<MouseEvent>) -> Html {
    if content == height {
        return Html::default();
    }
    html! {
        <p class="row">
            <span>{ text::content_height(figures, content) }</span>
            <button type="button" {onclick}>{ text::FIT_HEIGHT }</button>
        </p>
    }
}

/// The frame itself, as wide as the column it is for, and as high as was chosen or as the page in it asked for. Unlike in
/// the snippet, it has no style attribute, which the policy of the page forbids, and no sandbox, so that the preview also
/// works on hosts that refuse requests from frames with an opaque origin. It is only looked at: nothing in it takes the
/// focus or a click, so that the keyboard passes the whole page in it at once.
fn preview(address: &str, width: u32, height: f64) -> Html {
    html! {
        <div class="scroll" tabindex="0" role="group" aria-label={text::PREVIEW_TITLE}>
            // The key makes another address another element. Otherwise it would add an entry to the browser's history.
            <iframe key={address.to_string()} id={FRAME} title={text::PREVIEW_TITLE} src={address.to_owned()}
                width={width.to_string()} height={decimal::write(height)} referrerpolicy="no-referrer" tabindex="-1" inert=true />
        </div>
    }
}
