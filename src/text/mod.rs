//! Every sentence that a reader sees, as typed functions: numbers in, sentence out. A language is a folder of the same
//! functions and the line that brings them in.

pub mod amounts;
pub mod document;
mod english;
pub mod figures;
mod rich;

pub use english::*;
pub use rich::{Label, Piece, Rich};
