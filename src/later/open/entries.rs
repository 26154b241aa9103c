//! Objects of JSON with their entries in order, each value as it is spelled.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

/// The entries of an object.
#[derive(Default)]
pub struct Entries<'a>(Vec<(String, &'a RawValue)>);

impl<'a> Entries<'a> {
    /// The last value of this key.
    pub fn get(&self, key: &str) -> Option<&'a RawValue> {
        self.0.iter().rev().find(|(other, _)| other == key).map(|(_, value)| *value)
    }

    /// Every entry, in order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &'a RawValue)> {
        self.0.iter().map(|(key, value)| (key.as_str(), *value))
    }
}

impl<'a> Deserialize<'a> for Entries<'a> {
    fn deserialize<D: Deserializer<'a>>(from: D) -> Result<Self, D::Error> {
        struct Object;
        impl<'a> Visitor<'a> for Object {
            type Value = Entries<'a>;
            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("an object")
            }
            fn visit_map<M: MapAccess<'a>>(self, mut map: M) -> Result<Entries<'a>, M::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    entries.push(entry);
                }
                Ok(Entries(entries))
            }
        }
        from.deserialize_map(Object)
    }
}

/// The entries of an object; `None` where it is none.
pub fn entries(value: &RawValue) -> Option<Entries<'_>> {
    serde_json::from_str(value.get()).ok()
}

/// The items of a list; none where it is no list.
pub fn items(value: &RawValue) -> Vec<&RawValue> {
    serde_json::from_str(value.get()).unwrap_or_default()
}

/// A list of pairs of texts; what is no pair is left out.
pub fn pairs(value: &RawValue) -> Vec<(String, String)> {
    let pair = |item| match *items(item).as_slice() {
        [key, value] => Some((text(key), text(value))),
        _ => None,
    };
    items(value).into_iter().filter_map(pair).collect()
}

/// What a link says for a value: a text without its quotes, nothing for null, all else as it is spelled.
pub fn text(value: &RawValue) -> String {
    match value.get() {
        "null" => String::new(),
        spelled => serde_json::from_str(spelled).unwrap_or_else(|_| spelled.to_owned()),
    }
}
