//! Links made at random, of letters and of the parts that links are made of. The fuzzer asks the same of far more.

use super::common::random::fixed;
use super::link_properties;
use proptest::prelude::*;
use tokenworth::inputs::Input;

/// What may stand where a value should: numbers, words, encodings, marks with a meaning of their own.
const PIECES: [&str; 24] = [
    "0", "1", "-5", "2.5", "1e9", "1e309", "NaN", "power", "%", "%7E", "%25", "%2525", "%C0%AF", "%00", "+", "~", ":",
    "=", "&", "&amp;", "é", "\u{202e}", " ", ")",
];

fn key() -> impl Strategy<Value = String> {
    let known = proptest::sample::select(Input::ALL.to_vec()).prop_map(|input| input.key().to_owned());
    prop_oneof![4 => known, 1 => "s[0-9]{1,2}", 1 => "[a-z_]{0,3}"]
}

fn value() -> impl Strategy<Value = String> {
    prop::collection::vec(proptest::sample::select(PIECES.to_vec()), 0..4).prop_map(|pieces| pieces.concat())
}

fn part() -> impl Strategy<Value = String> {
    let plain = (key(), value()).prop_map(|(key, value)| format!("{key}={value}"));
    let change = (key(), value()).prop_map(|(key, value)| format!("~{key}:{value}"));
    let scenario = ("s[1-9]", value(), prop::collection::vec(change, 0..3))
        .prop_map(|(key, name, changes)| format!("{key}={name}{}", changes.concat()));
    prop_oneof![2 => plain, 1 => scenario]
}

proptest! {
    #![proptest_config(fixed(2000))]

    #[test]
    fn any_parts_make_a_link(parts in prop::collection::vec(part(), 0..6)) {
        link_properties::check(format!("v=1&{}", parts.join("&")).as_bytes());
    }

    #[test]
    fn any_bytes_make_a_link(bytes in prop::collection::vec(any::<u8>(), 0..100)) {
        link_properties::check(&bytes);
    }
}
