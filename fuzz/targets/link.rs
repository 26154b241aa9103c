//! Any bytes as an address: what `tests/links` asks of its corpus holds for them, too.
#![no_main]

#[path = "../../tests/link_properties/mod.rs"]
mod link_properties;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| link_properties::check(bytes));
