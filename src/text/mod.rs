//! Every sentence that a reader sees, as typed functions: numbers in, sentence out. A language is a folder with the
//! same functions, and the line that includes it.

pub mod document;
mod english;
mod rich;

pub use crate::figures::{self, amounts};
pub use english::*;
pub use rich::{Piece, Rich};
