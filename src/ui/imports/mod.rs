//! The reader's own files and the data read from them. They are separate from the state of the page and last only until
//! it is closed: they enter neither the link nor storage nor exports.

mod data;
mod files;
mod form;
mod people;
mod reader;

pub use data::{Data, use_data};
pub use files::{Import, ImportAction, Imports, MOST_FILES, Refusal, Status, Table};
pub use form::{GroupChoice, TakeOverForm};
pub use people::{CurvePeople, use_people_taken_over};
pub use reader::{ImportsOfPage, use_imports, use_imports_of_page};
