//! Writes the document of all inputs: `cargo run --features ssr --example inputs docs/inputs.md`.

use std::{env, fs, io};

fn main() -> io::Result<()> {
    let path = env::args_os().nth(1).ok_or_else(|| io::Error::other("name the file to write"))?;
    fs::write(path, tokenworth::text::document::inputs())
}
