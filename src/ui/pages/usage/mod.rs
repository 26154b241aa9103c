//! The Usage view: the reader's own data, step by step. Only the inputs that are taken over enter the state of the
//! page.

mod bill;
mod bring;
mod choice;
mod columns;
mod example;
mod files;
mod grouping;
mod output;
mod picture;
mod table;
mod take;

use yew::platform::spawn_local;
use yew::prelude::*;

use crate::text;
use crate::text::usage as sentences;
use crate::ui::components::fold::Fold;
use crate::ui::context::use_numbers;
use crate::ui::imports::{ImportAction, MOST_FILES, use_data, use_imports};
use crate::ui::platform::{self, Brought, Folder};
use crate::view::View;
use bill::BillFold;
use bring::{Bring, PASTED, files_of};
use files::Files;
use output::Output;
use picture::Picture;
use take::Take;

/// The element identifier of the button that opens the dialog for files.
const CHOOSE: &str = "usage-choose";
/// The element identifier of the heading of the files that were read.
const HEADING: &str = "usage-read";

/// The view. Files can be dropped anywhere in it.
#[component]
pub fn Usage() -> Html {
    let (imports, numbers) = (use_imports(), use_numbers());
    let (notice, is_over) = (use_state_eq(String::new), use_state_eq(|| false));
    let bring = {
        let (dispatcher, notice) = (imports.dispatcher(), notice.setter());
        use_callback((), move |brought: Brought, ()| {
            let folders = brought.folders.clone();
            let files = files_of(brought);
            let is_nothing = files.is_empty() && folders.is_empty();
            notice.set(if is_nothing { sentences::NOTHING_BROUGHT } else { "" }.to_owned());
            if !files.is_empty() {
                dispatcher.dispatch(ImportAction::Bring(files));
            }
            if folders.is_empty() {
                return;
            }
            let (dispatcher, notice) = (dispatcher.clone(), notice.clone());
            spawn_local(async move {
                let names: Vec<String> = folders.iter().map(Folder::name).collect();
                let files = platform::files_in(folders).await;
                if files.is_empty() {
                    notice.set(sentences::empty_folders(&names));
                } else {
                    dispatcher.dispatch(ImportAction::Bring(files));
                }
            });
        })
    };
    let forget = {
        let (dispatcher, notice) = (imports.dispatcher(), notice.setter());
        Callback::from(move |_: MouseEvent| {
            dispatcher.dispatch(ImportAction::Forget);
            // What was typed and not yet read goes, too.
            platform::take_text(PASTED);
            notice.set(sentences::FORGOTTEN.to_owned());
            platform::focus("results");
        })
    };
    let over = {
        let is_over = is_over.clone();
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            is_over.set(true);
        })
    };
    let leave = Callback::from(is_over.setter()).reform(|event: DragEvent| !platform::is_left(&event));
    let dropped = {
        let (is_over, bring) = (is_over.clone(), bring.clone());
        Callback::from(move |event: DragEvent| {
            is_over.set(false);
            bring.emit(platform::dropped(&event));
        })
    };
    let data = use_data(true);
    let has_files = !imports.files.is_empty();
    let left_out = (imports.left_out > 0).then(|| sentences::left_out(&*numbers, imports.left_out, MOST_FILES));
    html! {
        <div class="usage" ondragover={over} ondragleave={leave} ondrop={dropped}>
            <div class="head">
                <h1 class="big">{ text::view_title(View::Usage) }</h1>
                <p class="lead">{ sentences::INTRO }</p>
                <p class="promise">{ sentences::PRIVATE }</p>
            </div>
            <section class="card" aria-labelledby="usage-bring">
                <div class="row ends">
                    <h2 id="usage-bring">{ sentences::BRING }</h2>
                    if has_files { <button type="button" onclick={forget}>{ sentences::FORGET }</button> }
                </div>
                <Bring key="bring" bring={bring.clone()} {has_files} is_over={*is_over} />
                <div role="status">
                    if !notice.is_empty() { <p class="warning"><bdi>{ (*notice).clone() }</bdi></p> }
                    if let Some(left_out) = left_out { <p class="warning">{ left_out }</p> }
                </div>
                if !has_files { <Otherwise /> }
            </section>
            if has_files { <Files /> }
            if let Some(data) = data {
                <Picture data={data.clone()} />
                <Take data={data.clone()} />
                <Output {data} {bring} />
            }
        </div>
    }
}

/// For readers without a file: where to find exports, and an estimate from a bill.
#[component]
fn Otherwise() -> Html {
    html! {
        <>
            <Fold class="more" summary={sentences::WHERE}><Sources /></Fold>
            <BillFold words={sentences::NO_FILE} />
        </>
    }
}

/// Where to find the export of each source.
#[component]
fn Sources() -> Html {
    let source = |(id, name): (&'static str, &'static str)| {
        html! { <div key={id}><dt>{ name }</dt><dd>{ sentences::where_found(id) }</dd></div> }
    };
    html! {
        <>
            <p class="note">{ sentences::NOT_READ }</p>
            <dl class="vendors">{ for crate::usage::sources().map(source) }</dl>
            <p>{ sentences::OWN_COLUMNS_NOTE }</p>
        </>
    }
}
