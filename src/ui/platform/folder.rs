//! Finds the files in a dropped folder and its subfolders.
//!
//! Entries are distinguished by their properties `isFile` and `isDirectory`, because Chromium has no classes of these
//! names for `instanceof`.

use js_sys::{Array, Function, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, FileSystemDirectoryEntry, FileSystemDirectoryReader, FileSystemEntry, FileSystemFileEntry};

use super::LocalFile;

/// The most files to find: more than the page reads, and few enough to be found quickly.
const MOST: usize = 1000;

/// A folder on the reader's computer.
#[derive(Clone, Debug, PartialEq)]
pub struct Folder(FileSystemDirectoryEntry);

impl Folder {
    /// The entry as a folder; `None` if it is a file.
    pub(super) fn of(entry: FileSystemEntry) -> Option<Self> {
        entry.is_directory().then(|| Self(entry.unchecked_into()))
    }

    /// Its name.
    pub fn name(&self) -> String {
        self.0.name()
    }
}

/// The files in these folders and their subfolders, at most 1,000. Hidden files and folders are left out, as are files
/// that the browser cannot open.
pub async fn files_in(folders: Vec<Folder>) -> Vec<LocalFile> {
    let (mut folders, mut files) = (folders, Vec::new());
    while let Some(folder) = folders.pop() {
        for entry in entries(&folder.0.create_reader()).await {
            if entry.name().starts_with('.') || files.len() >= MOST {
                continue;
            }
            if entry.is_file() {
                files.extend(open(&entry.unchecked_into()).await.map(LocalFile::of_file));
            } else {
                folders.extend(Folder::of(entry));
            }
        }
    }
    files
}

/// The entries of a folder. The browser returns them in batches; an empty batch ends the list.
async fn entries(reader: &FileSystemDirectoryReader) -> Vec<FileSystemEntry> {
    let mut all = Vec::new();
    loop {
        let some = answer(|yes, no| {
            if let Err(error) = reader.read_entries_with_callback_and_callback(yes, no) {
                let _ = no.call1(&JsValue::UNDEFINED, &error);
            }
        });
        let some = some.await.map(|some| Array::from(&some)).unwrap_or_default();
        if some.length() == 0 || all.len() >= MOST {
            return all;
        }
        all.extend(some.iter().map(JsCast::unchecked_into::<FileSystemEntry>));
    }
}

async fn open(entry: &FileSystemFileEntry) -> Option<File> {
    answer(|yes, no| entry.file_with_callback_and_callback(yes, no)).await.ok()?.dyn_into().ok()
}

/// The result of a function that calls the first callback on success and the second on failure.
async fn answer(mut ask: impl FnMut(&Function, &Function)) -> Result<JsValue, JsValue> {
    JsFuture::from(Promise::new(&mut |yes, no| ask(&yes, &no))).await
}
