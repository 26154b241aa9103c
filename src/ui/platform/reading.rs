//! Files that the reader brings, read slice by slice so that the page stays alive.

use std::ops::ControlFlow;

use gloo::file::Blob;
use js_sys::{Function, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{ClipboardEvent, DataTransfer, DragEvent, Event, FileList, HtmlInputElement, HtmlTextAreaElement, Node};
use yew::TargetCast;

use super::{Folder, element, window};

/// Milliseconds that the page may spend on a slice: well below the 50 from which a reader notices that it does not answer.
const SLICE_TIME: f64 = 12.0;
/// Bytes of the first slice, and of the shortest.
const SHORTEST: u64 = 64 << 10;
/// Bytes of the longest slice.
const LONGEST: u64 = 1 << 20;

/// A file on the reader's computer, or a text kept like one. It is not in memory: the browser reads it when it is asked to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocalFile {
    name: String,
    blob: Blob,
}

impl LocalFile {
    /// A text kept as if it were a file.
    pub fn of_text(name: &str, text: &str) -> Self {
        Self { name: name.to_owned(), blob: Blob::new(text) }
    }

    /// A file that the browser has opened.
    pub(super) fn of_file(file: web_sys::File) -> Self {
        Self { name: file.name(), blob: Blob::from(web_sys::Blob::from(file)) }
    }

    /// Its name, without folders.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Its size in bytes.
    pub fn size(&self) -> u64 {
        self.blob.size()
    }
}

/// The file was moved, changed or deleted, or may not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gone;

/// Reads a file from its start and hands over each slice, until `take` breaks. Between two slices the browser has time for
/// everything else; a slice is as long as `take` can deal with in some 12 ms.
///
/// # Errors
/// [`Gone`] where the browser can no longer read it.
pub async fn read_slices(file: LocalFile, mut take: impl FnMut(&[u8]) -> ControlFlow<()>) -> Result<(), Gone> {
    let ask = |start: u64, length: u64| Asked::of(&file.blob, start, start.saturating_add(length).min(file.size()));
    let (mut length, mut next) = (SHORTEST, ask(0, SHORTEST));
    while let Some(asked) = next {
        let (end, of) = (asked.end, asked.length());
        let bytes = asked.bytes().await?;
        // The browser reads the next slice while this one is taken.
        next = ask(end, length);
        let before = now();
        if take(&bytes).is_break() {
            return Ok(());
        }
        length = next_length(of, now() - before);
    }
    Ok(())
}

/// A slice that the browser reads.
struct Asked {
    start: u64,
    end: u64,
    buffer: JsFuture,
}

impl Asked {
    /// Asks for a slice; `None` for an empty one.
    fn of(blob: &Blob, start: u64, end: u64) -> Option<Self> {
        let part: web_sys::Blob = blob.slice(start, end).into();
        (start < end).then(|| Self { start, end, buffer: JsFuture::from(part.array_buffer()) })
    }

    fn length(&self) -> u64 {
        self.end.saturating_sub(self.start)
    }

    async fn bytes(self) -> Result<Vec<u8>, Gone> {
        let length = self.length();
        let bytes = Uint8Array::new(&self.buffer.await.map_err(|_| Gone)?).to_vec();
        // A file that shrinks while it is read ends early in some browsers.
        if bytes.len() as u64 == length { Ok(bytes) } else { Err(Gone) }
    }
}

/// Lets the browser do everything that waits: what follows is a task of its own.
pub async fn turn() {
    let wait = &mut |done: Function, _| {
        let timer = window().and_then(|window| window.set_timeout_with_callback(&done).ok());
        if timer.is_none() {
            // Without timers nothing else waits.
            let _ = done.call0(&JsValue::UNDEFINED);
        }
    };
    // It is never rejected.
    let _ = JsFuture::from(Promise::new(wait)).await;
}

/// Divides long work into tasks of some 12 ms.
pub struct Turns {
    /// When the task started.
    since: f64,
}

impl Turns {
    /// Starts now.
    pub fn start() -> Self {
        Self { since: now() }
    }

    /// Ends the task if it has taken its time. The work calls this between its steps.
    pub async fn pass(&mut self) {
        if now() - self.since >= SLICE_TIME {
            turn().await;
            self.since = now();
        }
    }
}

/// How many bytes to read next, after so many took so many milliseconds. It grows to at most the double, so that one slice
/// that was quick by chance does not lead to one that takes long.
fn next_length(length: u64, took: f64) -> u64 {
    let fitting = length as f64 * (SLICE_TIME / took.max(0.1)).clamp(0.1, 2.0);
    (fitting as u64).clamp(SHORTEST, LONGEST)
}

/// Milliseconds since the page was opened.
pub fn now() -> f64 {
    window().and_then(|window| window.performance()).map_or(0.0, |performance| performance.now())
}

/// Runs a task beside the page.
pub fn spawn(task: impl Future<Output = ()> + 'static) {
    wasm_bindgen_futures::spawn_local(task);
}

/// What the reader has dropped or pasted.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Brought {
    /// Files.
    pub files: Vec<LocalFile>,
    /// Folders. [`files_in`](super::files_in) finds the files in them.
    pub folders: Vec<Folder>,
    /// Text, where there is no file.
    pub text: Option<String>,
}

/// The files that were chosen in a field, which is empty afterwards, so that the same ones can be chosen again.
pub fn chosen(event: &Event) -> Brought {
    let Some(field) = event.target_dyn_into::<HtmlInputElement>() else { return Brought::default() };
    let files = field.files().as_ref().map(listed).unwrap_or_default();
    field.set_value("");
    Brought { files, ..Brought::default() }
}

/// What was dropped. The browser does not open it then.
pub fn dropped(event: &DragEvent) -> Brought {
    event.prevent_default();
    event.data_transfer().map(|data| brought(&data)).unwrap_or_default()
}

/// Whether what is dragged has left the element that listens, rather than gone from one element in it to another.
pub fn is_left(event: &DragEvent) -> bool {
    let around = event.current_target().and_then(|target| target.dyn_into::<Node>().ok());
    let into = event.related_target().and_then(|target| target.dyn_into::<Node>().ok());
    around.zip(into).is_none_or(|(around, into)| !around.contains(Some(&into)))
}

/// What is in the clipboard when the reader pastes.
pub fn pasted(event: &Event) -> Brought {
    let data = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data);
    data.map(|data| brought(&data)).unwrap_or_default()
}

fn brought(data: &DataTransfer) -> Brought {
    let items = data.items();
    let entries = (0..items.length()).filter_map(|nth| items.get(nth)?.webkit_get_as_entry().ok()?);
    let folders: Vec<Folder> = entries.filter_map(Folder::of).collect();
    let is_folder = |file: &LocalFile| folders.iter().any(|folder| folder.name() == file.name);
    let files = data.files().as_ref().map(listed).unwrap_or_default();
    let files: Vec<LocalFile> = files.into_iter().filter(|file| !is_folder(file)).collect();
    let text = data.get_data("text/plain").ok().filter(|text| files.is_empty() && !text.trim().is_empty());
    Brought { files, folders, text }
}

fn listed(list: &FileList) -> Vec<LocalFile> {
    (0..list.length()).filter_map(|nth| list.get(nth).map(LocalFile::of_file)).collect()
}

/// Takes the text out of a large text field, which is empty afterwards.
pub fn take_text(id: &str) -> Option<String> {
    let field = element(id)?.dyn_into::<HtmlTextAreaElement>().ok()?;
    let text = field.value();
    field.set_value("");
    Some(text).filter(|text| !text.trim().is_empty())
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, SHORTEST, next_length};

    #[test]
    fn a_slice_is_as_long_as_time_allows() {
        assert_eq!(next_length(200_000, 24.0), 100_000);
        assert_eq!(next_length(200_000, 0.0), 400_000, "at most the double");
        assert_eq!((next_length(LONGEST, 1.0), next_length(SHORTEST, 500.0)), (LONGEST, SHORTEST));
    }
}
