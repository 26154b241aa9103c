//! Reads the price catalogue at build time.
fn main() {}
