//! Prints the document of all inputs: `cargo run --example inputs > docs/inputs.md`.

fn main() {
    print!("{}", tokenworth::text::document::inputs());
}
