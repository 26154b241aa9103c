//! Reads the files one after the other while the page keeps responding.

use std::cell::Cell;
use std::ops::ControlFlow;
use std::rc::Rc;

use yew::platform::spawn_local;
use yew::prelude::*;

use super::data::Counted;
use super::{ImportAction, Imports, Refusal};
use crate::ui::platform::{self, LocalFile};
use crate::usage::{ImportError, ImportOptions, Importer};

/// Milliseconds between two reports of progress.
const REPORT: f64 = 100.0;

pub type ImportsOfPage = UseReducerHandle<Imports>;

/// The files that the reader has brought.
#[hook]
pub fn use_imports() -> ImportsOfPage {
    let around = use_context::<ImportsOfPage>();
    let own = use_reducer(Imports::default);
    around.unwrap_or(own)
}

/// Keeps the reader's files while the page is open, and reads them.
#[hook]
pub fn use_imports_of_page() -> ImportsOfPage {
    let imports = use_reducer(Imports::default);
    use_reading(&imports);
    use_gathering(&imports);
    imports
}

/// Reads the current file. It stops when another file becomes current, because this one was removed or the reader has
/// canceled it.
#[hook]
fn use_reading(imports: &ImportsOfPage) {
    let current = imports.current().map(|file| (file.reading, file.file.clone(), file.options.clone()));
    let dispatcher = imports.dispatcher();
    use_effect_with(current.as_ref().map(|(reading, ..)| *reading), move |_| {
        let is_stopped = Rc::new(Cell::new(false));
        if let Some((reading, file, options)) = current {
            let is_stopped = Rc::clone(&is_stopped);
            spawn_local(async move {
                let read = read(file, options, &is_stopped, |bytes| {
                    dispatcher.dispatch(ImportAction::Progress(reading, bytes));
                });
                let read = read.await;
                platform::turn().await;
                if !is_stopped.get() {
                    dispatcher.dispatch(ImportAction::Finish(reading, read));
                }
            });
        }
        move || is_stopped.set(true)
    });
}

/// Combines the counted tables whenever they change. It stops when they change again.
#[hook]
fn use_gathering(imports: &ImportsOfPage) {
    let imports = imports.clone();
    use_effect_with(imports.revision, move |revision| {
        let (is_stale, revision) = (Rc::new(Cell::new(false)), *revision);
        if let Some(counted) = Counted::of(&imports) {
            let is_stale = Rc::clone(&is_stale);
            let dispatcher = imports.dispatcher();
            spawn_local(async move {
                if let Some(gathered) = counted.gather(&is_stale).await {
                    dispatcher.dispatch(ImportAction::Gathered(revision, Rc::new(gathered)));
                }
            });
        }
        move || is_stale.set(true)
    });
}

/// Reads a file, and calls `report` now and then with the number of bytes read.
async fn read(
    file: LocalFile,
    options: ImportOptions,
    is_stopped: &Cell<bool>,
    report: impl Fn(u64),
) -> Result<Vec<crate::usage::Imported>, Refusal> {
    let mut importer = Importer::new(file.name(), file.size(), options).map_err(Refusal::Content)?;
    let (mut bytes, mut reported) = (0_u64, platform::now());
    let mut fault: Option<ImportError> = None;
    let ended = platform::read_slices(file, |slice| {
        if is_stopped.get() {
            return ControlFlow::Break(());
        }
        if let Err(error) = importer.feed(slice) {
            fault = Some(error);
            return ControlFlow::Break(());
        }
        bytes = bytes.saturating_add(slice.len() as u64);
        if platform::now() - reported >= REPORT {
            reported = platform::now();
            report(bytes);
        }
        ControlFlow::Continue(())
    });
    ended.await.map_err(|_| Refusal::FileGone)?;
    match fault {
        Some(error) => Err(Refusal::Content(error)),
        None if is_stopped.get() => Err(Refusal::Canceled),
        None => {
            // Finishing a large file is a task of its own.
            platform::turn().await;
            let mut tables = importer.finish().map_err(Refusal::Content)?;
            for table in &mut tables {
                table.rewrite_names(platform::normalized);
            }
            Ok(tables)
        }
    }
}
