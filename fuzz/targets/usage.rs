//! Any bytes as a usage export, from the files of each source on: what `tests/import_properties` asks holds for them, too.
#![no_main]

#[path = "../../crates/usage/tests/import_properties/mod.rs"]
mod import_properties;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| import_properties::check(bytes));
