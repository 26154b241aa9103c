//! The reader's own files and what was read of them. They live beside the state of the page, and only as long as it is open:
//! nothing of them enters the link, storage or what leaves the page.

mod data;
mod files;
mod people;
mod reader;

pub use data::{Data, use_data};
pub use files::{Import, ImportAction, Imports, Refusal, Status, Table};
pub use people::{CurvePeople, use_people_taken_over};
pub use reader::{ImportsOfPage, WithImports, use_imports};
