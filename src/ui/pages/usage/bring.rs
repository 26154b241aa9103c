//! The first step: dropping, choosing or pasting files.

use yew::prelude::*;
use yew_autoprops::autoprops;

use super::{CHOOSE, HEADING, example};
use crate::text::usage as text;
use crate::ui::components::fold::Fold;
use crate::ui::platform::{self, Brought, LocalFile};

/// The element identifier of the field for files.
const FIELD: &str = "usage-files";
/// The element identifier of the field for text.
pub(super) const PASTED: &str = "usage-text";

/// The drop target for files, and the other ways to bring them.
#[autoprops]
#[component]
pub fn Bring(
    bring: &Callback<Brought>,
    /// Whether there are files already. The drop target is small then.
    has_files: bool,
    /// Whether a file is being dragged over the page.
    is_over: bool,
) -> Html {
    let choose = bring.reform(|event: Event| platform::chosen(&event));
    let open = Callback::from(|_: MouseEvent| platform::click(FIELD));
    let example = bring.reform(|_: MouseEvent| {
        // The button is gone once there are files.
        platform::tab_to_next(HEADING.to_owned());
        Brought { files: example::files(), ..Brought::default() }
    });
    let pasted = bring.reform(|brought: Brought| {
        if brought.text.is_some() || !brought.files.is_empty() {
            platform::tab_to_next(HEADING.to_owned());
        }
        brought
    });
    let words = if is_over { text::LET_GO } else { text::DROP };
    html! {
        <div class={classes!("drop", has_files.then_some("compact"), is_over.then_some("over"))}>
            <p class="target-words">{ words }</p>
            if !has_files { <p class="note">{ text::KINDS }</p> }
            <p class="row">
                <button type="button" id={CHOOSE} class="main" onclick={open}>{ if has_files { text::ADD } else { text::CHOOSE } }</button>
                if !has_files { <button type="button" onclick={example}>{ text::EXAMPLE }</button> }
            </p>
            <input type="file" id={FIELD} multiple=true hidden=true aria-label={text::CHOOSE} onchange={choose} />
            <Fold class="more" summary={text::PASTE}><Paste id={PASTED} bring={pasted} /></Fold>
        </div>
    }
}

/// A field for text. Pasted text is read at once and not shown, since it may be long: the button then has nothing to do.
#[autoprops]
#[component]
pub fn Paste(id: &'static str, bring: &Callback<Brought>) -> Html {
    let was_pasted = use_mut_ref(|| false);
    let paste = {
        let was_pasted = was_pasted.clone();
        bring.reform(move |event: Event| {
            event.prevent_default();
            was_pasted.replace(true);
            platform::pasted(&event)
        })
    };
    let bring = bring.clone();
    let take = Callback::from(move |_: MouseEvent| {
        let text = platform::take_text(id);
        if text.is_some() || !was_pasted.take() {
            bring.emit(Brought { text, ..Brought::default() });
        }
    });
    html! {
        <>
            <p><label for={id}>{ text::PASTE_HERE }</label></p>
            <textarea {id} rows="4" autocomplete="off" spellcheck="false" translate="no" onpaste={paste} />
            <p class="row"><button type="button" onclick={take}>{ text::READ_TEXT }</button></p>
        </>
    }
}

/// The files that were brought, with the text that was brought as another file.
pub fn files_of(brought: Brought) -> Vec<LocalFile> {
    let text = brought.text.map(|text| LocalFile::of_text(text::PASTED, &text));
    brought.files.into_iter().chain(text).collect()
}
