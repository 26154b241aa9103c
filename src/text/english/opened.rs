//! The words for a file of inputs that cannot be opened.

use crate::share::file::Unopened;

/// Why the file cannot be opened.
pub fn unopened(why: Unopened) -> String {
    match why {
        Unopened::Unreadable => "The browser cannot read the file.".to_owned(),
        Unopened::Empty => "The file is empty.".to_owned(),
        Unopened::TooLong => "The file is longer than 1 MB. No file that this calculator writes is so long.".to_owned(),
        Unopened::NotJson { line, column } => {
            format!("The file is not JSON: line {line}, column {column} cannot be read.")
        }
        Unopened::Foreign => "The file is JSON, but not a file of this calculator: it has no inputs.".to_owned(),
        Unopened::Newer => {
            "The file was saved by a newer version of this calculator. Open it there, or use a link.".to_owned()
        }
    }
}
