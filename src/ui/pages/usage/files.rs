//! The second step: the data read from each file, before anything is taken over.

use yew::prelude::*;
use yew_autoprops::autoprops;

use super::columns::Columns;
use super::table::TableFacts;
use super::{CHOOSE, HEADING};
use crate::text::figures::Figures;
use crate::text::usage as text;
use crate::ui::components::announced::Announced;
use crate::ui::components::fold::Fold;
use crate::ui::context::use_numbers;
use crate::ui::imports::{Import, ImportAction, Imports, Refusal, Status, Table, use_imports};
use crate::ui::platform;
use crate::usage::{ImportError, ImportOptions};

/// The most files, and tables of a file, that are shown before the others are unfolded.
const SHOWN: usize = 50;

/// Every file that was brought.
#[component]
pub fn Files() -> Html {
    let (imports, numbers) = (use_imports(), use_numbers());
    let file = |import: &Import| html! { <FileCard key={import.id} id={import.id} /> };
    let is_shown = |(place, import): &(usize, &Import)| *place < SHOWN || matches!(import.status, Status::Refused(_));
    let (shown, others): (Vec<_>, Vec<_>) = imports.files.iter().enumerate().partition(is_shown);
    let list = |files: Vec<(usize, &Import)>| {
        html! { <ul class="files">{ for files.into_iter().map(|(_, import)| file(import)) }</ul> }
    };
    let more = (!others.is_empty()).then(|| {
        let tables = others.iter().flat_map(|(_, import)| import.tables());
        let summary = text::more_files(&*numbers, others.len(), choices(tables));
        html! { <Fold class="more" {summary}>{ list(others) }</Fold> }
    });
    html! {
        <section class="card" aria-labelledby={HEADING}>
            <h2 id={HEADING} tabindex="-1">{ text::WAS_READ }</h2>
            <Progress />
            <Announced words={read_in_words(&*numbers, &imports)} before="" />
            { list(shown) }
            { more }
            <Overlaps />
            <div role="status">
                if imports.is_none_counted() { <p class="warning">{ text::NONE_COUNTED }</p> }
            </div>
        </section>
    }
}

/// How many of these tables need a choice of the reader.
fn choices<'a>(tables: impl Iterator<Item = &'a Table>) -> usize {
    tables.filter(|table| table.imported.summary.needs_choice()).count()
}

/// How many files are read, with how many rows that count; empty while one is being read, and if none could be.
fn read_in_words(figures: &dyn Figures, imports: &Imports) -> String {
    let files = imports.files.iter().filter(|file| !file.tables().is_empty()).count();
    if files == 0 || imports.current().is_some() {
        return String::new();
    }
    let counted = imports.tables().filter(|(_, _, table)| table.is_counted);
    let rows = counted.map(|(_, _, table)| table.imported.summary.rows_used).fold(0, u64::saturating_add);
    text::all_read(figures, files as u64, rows)
}

/// The progress of reading the current file, with a cancel button.
#[component]
fn Progress() -> Html {
    let (imports, numbers) = (use_imports(), use_numbers());
    let cancel = {
        let dispatcher = imports.dispatcher();
        Callback::from(move |_: MouseEvent| {
            dispatcher.dispatch(ImportAction::Cancel);
            platform::focus(HEADING);
        })
    };
    let current = imports.current().map(|file| {
        let read = if let Status::Reading(bytes) = file.status { bytes } else { 0 };
        let waiting = imports.files.iter().filter(|file| file.is_open());
        let waiting = waiting.count().saturating_sub(1);
        html! {
            <p class="row reading">
                <progress max={file.file.size().max(1).to_string()} value={read.to_string()} aria-label={file.file.name().to_owned()} />
                <span translate="no">{ text::progress(&*numbers, read, file.file.size()) }</span>
                <span>{ text::waiting(&*numbers, waiting) }</span>
                <button type="button" onclick={cancel}>{ text::CANCEL }</button>
            </p>
        }
    });
    html! { <>{ current }</> }
}

/// A file: its name, and the data read from it or the reason why not.
#[autoprops]
#[component]
fn FileCard(id: u32) -> Html {
    let (imports, numbers) = (use_imports(), use_numbers());
    let heading = format!("usage-file-{id}");
    use_effect_with((heading.clone(), imports.current().is_none()), |(heading, _)| {
        // The line of progress comes and goes above the heading, which may have the focus.
        if platform::focused().as_ref() == Some(heading) {
            platform::reveal(heading);
        }
    });
    let Some(import) = imports.files.iter().find(|file| file.id == id) else { return Html::default() };
    let id = import.id;
    let remove = {
        let dispatcher = imports.dispatcher();
        let is_last = imports.files.len() == 1;
        Callback::from(move |_: MouseEvent| {
            dispatcher.dispatch(ImportAction::Remove(id));
            platform::focus(if is_last { CHOOSE } else { HEADING });
        })
    };
    let read_as =
        Callback::from(imports.dispatcher()).reform(move |options: ImportOptions| ImportAction::ReadAs(id, options));
    // A button that had the focus is replaced once the file is read again.
    let to_heading = {
        let (read_as, heading) = (read_as.clone(), heading.clone());
        Callback::from(move |options: ImportOptions| {
            read_as.emit(options);
            platform::tab_to_next(heading.clone());
        })
    };
    let again = to_heading.reform({
        let options = import.options.clone();
        move |_: MouseEvent| options.clone()
    });
    let again = html! { <p class="row"><button type="button" onclick={again}>{ text::AGAIN }</button></p> };
    let content = match &import.status {
        Status::Waiting | Status::Reading(_) if import.tables().is_empty() => {
            html! { <p class="note">{ text::WAITING }</p> }
        }
        Status::Refused(Refusal::Canceled) => html! { <><p>{ text::CANCELED }</p>{ again }</> },
        Status::Refused(Refusal::FileGone) => html! { <p class="mistake">{ text::GONE }</p> },
        Status::Refused(Refusal::Content(error)) => html! {
            <>
                <p class="mistake"><bdi>{ text::error(&*numbers, error) }</bdi></p>
                if let ImportError::UnknownColumns { header, guess } = error {
                    <Columns {id} header={header.clone()} mapping={guess.clone()} options={import.options.clone()} read_as={to_heading} asks_currency=true />
                }
            </>
        },
        Status::Waiting | Status::Reading(_) | Status::Read(_) => {
            let table = |place: usize| {
                html! { <TableFacts key={place} {id} {place} read_as={read_as.clone()} to_heading={to_heading.clone()} /> }
            };
            let count = import.tables().len();
            let more = (count > SHOWN).then(|| {
                let summary = text::more_tables(&*numbers, count - SHOWN, choices(import.tables().iter().skip(SHOWN)));
                html! { <Fold class="more" {summary}>{ for (SHOWN..count).map(table) }</Fold> }
            });
            html! { <>{ for (0..count.min(SHOWN)).map(table) }{ more }</> }
        }
    };
    let name = import.file.name().to_owned();
    html! {
        <li class="file">
            <div class="row">
                <h3 id={heading} tabindex="-1"><bdi translate="no">{ name.clone() }</bdi></h3>
                <button type="button" class="plain" aria-label={format!("{}: {name}", text::REMOVE)} onclick={remove}>
                    { text::REMOVE }
                </button>
            </div>
            { content }
        </li>
    }
}

/// A warning for each group of tables that may count the same use.
#[component]
fn Overlaps() -> Html {
    let (imports, numbers) = (use_imports(), use_numbers());
    let names: Vec<String> = imports.tables().map(|(_, _, table)| table.imported.summary.file.clone()).collect();
    let name = |place: usize| names.get(place).map_or("", String::as_str);
    let one = |overlap: &crate::usage::Overlap| {
        html! { <p class="warning"><bdi>{ text::overlap(&*numbers, overlap, &name) }</bdi></p> }
    };
    let overlaps = use_memo(imports.revision, |_| imports.overlaps());
    html! { <div role="status">{ for overlaps.iter().map(one) }</div> }
}
