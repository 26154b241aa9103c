//! The files in a folder that was dropped, and in the folders in it.
//!
//! Entries are told apart by what they say they are: Chromium has no classes of these names to check against.

use js_sys::{Array, Function, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, FileSystemDirectoryEntry, FileSystemDirectoryReader, FileSystemEntry, FileSystemFileEntry};

use super::LocalFile;

/// The most files that are sought: far more than the page reads, and few enough to be found at once.
const MOST: usize = 1000;

/// A folder on the reader's computer.
#[derive(Clone, Debug, PartialEq)]
pub struct Folder(FileSystemDirectoryEntry);

impl Folder {
    /// The folder that an entry is; `None` where it is a file.
    pub(super) fn of(entry: FileSystemEntry) -> Option<Self> {
        entry.is_directory().then(|| Self(entry.unchecked_into()))
    }

    /// Its name.
    pub fn name(&self) -> String {
        self.0.name()
    }
}

/// The files in these folders and in those within them, at most 1,000. Hidden ones are left out, as are those that the browser
/// cannot open.
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

/// The entries of a folder. The browser hands over some of them each time, and at the end none.
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

/// What a function answers that tells one of two others.
async fn answer(mut ask: impl FnMut(&Function, &Function)) -> Result<JsValue, JsValue> {
    JsFuture::from(Promise::new(&mut |yes, no| ask(&yes, &no))).await
}
