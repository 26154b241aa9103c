//! Reads files that the reader brings, slice by slice, so that the page keeps responding.

use std::ops::ControlFlow;
use std::time::Duration;

use gloo::file::Blob;
use gloo::utils::window;
use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{ClipboardEvent, DataTransfer, DragEvent, Event, FileList, HtmlInputElement, HtmlTextAreaElement, Node};
use yew::TargetCast;
use yew::platform::time::sleep;

use super::{Folder, element_as};

/// The time for a slice, in milliseconds: well below the 50 ms from which readers notice that the page does not
/// respond.
const SLICE_TIME: f64 = 12.0;
/// The length of the first slice and of the shortest, in bytes.
const SHORTEST: u64 = 64 << 10;
/// The length of the longest slice, in bytes.
const LONGEST: u64 = 1 << 20;
/// The length of the pieces in which a slice is taken, in bytes. Packed bytes may unpack to a thousand times as many: a
/// megabyte, which is read within some 10 ms.
const PIECE: usize = 1 << 10;

/// A file on the reader's computer, or a text treated like one. It is not in memory; the browser reads it on request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocalFile {
    name: String,
    blob: Blob,
}

impl LocalFile {
    /// A text treated as a file.
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

/// The error for a file that was moved, changed or deleted, or that the browser may not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileGone;

/// Reads a file from its start in slices, and calls `take` with each piece of them, until it breaks. Between two slices, the
/// browser can do other work. Their length adapts so that `take` needs some 12 ms for each; one that takes much longer, as
/// where a little unpacks to much, is interrupted.
///
/// # Errors
/// [`FileGone`] if the browser can no longer read the file.
pub async fn read_slices(file: LocalFile, mut take: impl FnMut(&[u8]) -> ControlFlow<()>) -> Result<(), FileGone> {
    let ask =
        |start: u64, length: u64| SliceRequest::of(&file.blob, start, start.saturating_add(length).min(file.size()));
    let (mut length, mut next) = (SHORTEST, ask(0, SHORTEST));
    while let Some(asked) = next {
        let (end, of) = (asked.end, asked.length());
        let bytes = asked.bytes().await?;
        // The browser reads the next slice while this one is taken.
        next = ask(end, length);
        let (mut took, mut since) = (0.0, now());
        for piece in bytes.chunks(PIECE) {
            if take(piece).is_break() {
                return Ok(());
            }
            if now() - since >= 2.0 * SLICE_TIME {
                took += now() - since;
                turn().await;
                since = now();
            }
        }
        length = next_length(of, took + now() - since);
    }
    Ok(())
}

/// A slice that the browser is reading.
struct SliceRequest {
    start: u64,
    end: u64,
    buffer: JsFuture,
}

impl SliceRequest {
    /// Requests the bytes from `start` to `end`; `None` if there are none.
    fn of(blob: &Blob, start: u64, end: u64) -> Option<Self> {
        let part: web_sys::Blob = blob.slice(start, end).into();
        (start < end).then(|| Self { start, end, buffer: JsFuture::from(part.array_buffer()) })
    }

    fn length(&self) -> u64 {
        self.end.saturating_sub(self.start)
    }

    async fn bytes(self) -> Result<Vec<u8>, FileGone> {
        let length = self.length();
        let bytes = Uint8Array::new(&self.buffer.await.map_err(|_| FileGone)?).to_vec();
        // A file that shrinks while it is read ends early in some browsers.
        if bytes.len() as u64 == length { Ok(bytes) } else { Err(FileGone) }
    }
}

/// Yields to the browser. What follows runs in another task.
pub async fn turn() {
    sleep(Duration::ZERO).await;
}

/// Divides long work into tasks of some 12 ms.
pub struct TaskSlices {
    /// The start of the current task, in milliseconds since the page was opened.
    since: f64,
}

impl TaskSlices {
    /// Starts the first task now.
    pub fn start() -> Self {
        Self { since: now() }
    }

    /// Ends the current task if its time is up. Long work calls this between its steps.
    pub async fn pass(&mut self) {
        if now() - self.since >= SLICE_TIME {
            turn().await;
            self.since = now();
        }
    }
}

/// The length of the next slice, after one of `length` bytes took `took` milliseconds. It at most doubles, so that a
/// slice that was quick by chance is not followed by one that takes long.
fn next_length(length: u64, took: f64) -> u64 {
    let fitting = length as f64 * (SLICE_TIME / took.max(0.1)).clamp(0.1, 2.0);
    (fitting as u64).clamp(SHORTEST, LONGEST)
}

/// Milliseconds since the page was opened; 0 if the browser has no clock for that.
pub fn now() -> f64 {
    window().performance().map_or(0.0, |performance| performance.now())
}

/// What the reader has dropped, chosen or pasted.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Brought {
    pub files: Vec<LocalFile>,
    /// The folders. [`files_in`](super::files_in) finds the files in them.
    pub folders: Vec<Folder>,
    /// The text, if there is no file.
    pub text: Option<String>,
}

/// The files chosen in a field, which is cleared so that the same ones can be chosen again.
pub fn chosen(event: &Event) -> Brought {
    let Some(field) = event.target_dyn_into::<HtmlInputElement>() else { return Brought::default() };
    let files = field.files().as_ref().map(listed).unwrap_or_default();
    field.set_value("");
    Brought { files, ..Brought::default() }
}

/// The dropped files, folders or text. The browser is kept from opening them.
pub fn dropped(event: &DragEvent) -> Brought {
    event.prevent_default();
    event.data_transfer().map(|data| brought(&data)).unwrap_or_default()
}

/// Whether the pointer has left the element that listens, rather than moved from one of its descendants to another.
pub fn is_left(event: &DragEvent) -> bool {
    let around = event.current_target().and_then(|target| target.dyn_into::<Node>().ok());
    let into = event.related_target().and_then(|target| target.dyn_into::<Node>().ok());
    around.zip(into).is_none_or(|(around, into)| !around.contains(Some(&into)))
}

/// The pasted files, folders or text.
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

/// Takes the text out of a text area, which is empty afterward; `None` if it is blank.
pub fn take_text(id: &str) -> Option<String> {
    let field = element_as::<HtmlTextAreaElement>(id)?;
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
