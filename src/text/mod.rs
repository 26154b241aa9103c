//! Every sentence that a reader sees, as typed functions: numbers in, sentence out. A language is a folder and a line.

pub mod amounts;
pub mod figures;
