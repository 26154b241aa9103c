//! The snippets to paste.

use std::rc::Rc;

use yew::prelude::*;
use yew_autoprops::autoprops;

use crate::export::Material;
use crate::presentation::embedding::{Host, Snippet};
use crate::text;
use crate::ui::components::fold::Fold;
use crate::ui::context::use_delivery;
use crate::ui::deliverable::Deliverable;

/// The snippets that suit the host, and the others in a collapsed list.
pub fn snippets(material: &Rc<Material>, host: Host, leaves_salary_out: bool) -> Html {
    let best = host.snippets();
    let one = |snippet: &Snippet| {
        html! { <Paste key={snippet.key()} material={Rc::clone(material)} snippet={*snippet} {leaves_salary_out} /> }
    };
    html! {
        <div id="embed-snippets">
            <h3>{ text::SNIPPETS }</h3>
            { for best.iter().map(one) }
            <Fold summary={text::OTHER_SNIPPETS}>
                { for Snippet::ALL.iter().filter(|snippet| !best.contains(snippet)).map(one) }
            </Fold>
        </div>
    }
}

/// A snippet with its name, a note and a copy button.
#[autoprops]
#[component]
fn Paste(material: &Rc<Material>, snippet: &Snippet, leaves_salary_out: bool) -> Html {
    let (name, note) = (text::snippet_name(*snippet), text::snippet_note(*snippet, leaves_salary_out));
    let code = material.write(*snippet);
    let plain = code.clone();
    let copy = use_delivery().reform(move |_: MouseEvent| Some(Deliverable::Copy { plain: plain.clone(), html: None }));
    html! {
        <div class="snippet">
            <h4>{ name }</h4>
            <pre id={format!("snippet-{}", snippet.key())} tabindex="0"><code>{ code }</code></pre>
            if !note.is_empty() { <p class="note">{ note }</p> }
            <button type="button" aria-label={text::labeled(text::COPY, name)} onclick={copy}>{ text::COPY }</button>
        </div>
    }
}
