//! Keeps the text of the page up to date while the browser translates it.
//!
//! Chrome's translator replaces each text node by a `<font>` element with the translation. Without this module, the
//! program would change a text node that is no longer in the page, and the reader would see the old number.
//!
//! So each node is put back, empty, in front of its `<font>`. When the program changes, moves or removes the node, the
//! old translation is removed; the translator finds the new text by itself.

use js_sys::{Array, WeakMap};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, MutationObserver, MutationObserverInit, MutationRecord, Node, Text};

use super::watch::Watch;
use super::{element, nodes};

/// Keeps the text nodes of the page under the control of the program. Returns `None` if the browser refuses to observe
/// them.
pub fn keep_text() -> Option<Watch> {
    let root = element("app")?;
    let (kept, whole) = (Kept::default(), root.clone());
    let callback =
        Closure::<dyn Fn(Array, MutationObserver)>::new(move |records: Array, observer: MutationObserver| {
            let records: Vec<MutationRecord> = records.iter().filter_map(|record| record.dyn_into().ok()).collect();
            if kept.take(&records) {
                // Changes of text matter only once something is translated. Observing them earlier would cost time with
                // every edit.
                observe(&observer, &whole, true);
            }
            kept.settle(&records);
            // Drops the records of the changes made here.
            observer.take_records();
        });
    let observer = MutationObserver::new(callback.as_ref().unchecked_ref()).ok()?;
    observe(&observer, &root, false).then(|| {
        Watch::until(move || {
            observer.disconnect();
            drop(callback);
        })
    })
}

fn observe(observer: &MutationObserver, root: &Element, is_text_observed: bool) -> bool {
    let options = MutationObserverInit::new();
    options.set_child_list(true);
    options.set_subtree(true);
    options.set_character_data(is_text_observed);
    observer.observe_with_options(root, &options).is_ok()
}

/// A text node and its translation.
#[derive(Clone)]
struct Pair {
    text: Text,
    font: Element,
    /// The text of the node when it was translated.
    original: String,
}

/// The translated nodes. The map is weak, so nodes and translations can still be garbage-collected.
#[derive(Default)]
struct Kept(WeakMap);

impl Kept {
    /// The pair to which a text node or a translation belongs.
    fn pair_of(&self, node: &Node) -> Option<Pair> {
        let found: Array = self.0.get(node).dyn_into().ok()?;
        let (text, font) = (found.get(0).dyn_into().ok()?, found.get(1).dyn_into().ok()?);
        Some(Pair { text, font, original: found.get(2).as_string()? })
    }

    fn keep(&self, Pair { text, font, original }: &Pair) {
        let pair = Array::of3(text, font, &JsValue::from_str(original));
        self.0.set(text, &pair);
        self.0.set(font, &pair);
    }

    fn forget(&self, pair: &Pair) {
        self.0.delete(&pair.text);
        self.0.delete(&pair.font);
    }

    /// Puts back every node that was replaced by a translation. Returns whether there were new translations.
    fn take(&self, records: &[MutationRecord]) -> bool {
        let added: Vec<(&MutationRecord, Element)> = records
            .iter()
            .flat_map(|record| nodes(&record.added_nodes()).map(move |node| (record, node)))
            .filter_map(|(record, node)| Some((record, outermost(&node)?)))
            .filter(|(_, font)| font.is_connected())
            .collect();
        if added.is_empty() {
            return false;
        }
        for record in records {
            for text in nodes(&record.removed_nodes()).filter_map(|node| node.dyn_into::<Text>().ok()) {
                if let Some(font) = translation_of(&text, record, &added) {
                    self.put_back(text, font);
                }
            }
        }
        // These are translated again, into another language.
        for (_, font) in added.iter().filter(|(_, font)| !self.0.has(font)) {
            if let Some(pair) = font.previous_sibling().and_then(|before| self.pair_of(&before)) {
                self.0.delete(&pair.font);
                self.keep(&Pair { font: font.clone(), ..pair });
            }
        }
        true
    }

    fn put_back(&self, text: Text, font: Element) {
        let Some(parent) = font.parent_node().filter(|_| !self.0.has(&text)) else { return };
        if font.contains(Some(&text)) {
            // The node was moved into its translation, which keeps a copy of it.
            let words = text.clone_node().ok();
            words.zip(text.parent_node()).map(|(words, within)| within.replace_child(&words, &text).ok());
        }
        let original = text.data();
        text.set_data("");
        if parent.insert_before(&text, Some(&font)).is_ok() {
            self.keep(&Pair { text, font, original });
        }
    }

    /// Removes the translations of nodes that the program has changed, and restores the text of nodes whose translation
    /// is gone.
    fn settle(&self, records: &[MutationRecord]) {
        for record in records {
            let target = record.target();
            let is_written = record.type_() == "characterData";
            if let Some(pair) = target.filter(|_| is_written).and_then(|text| self.pair_of(&text)) {
                self.forget(&pair);
                pair.font.remove();
            }
            let moved = nodes(&record.added_nodes()).chain(nodes(&record.removed_nodes()));
            moved.filter_map(|node| self.pair_of(&node)).for_each(|pair| self.follow(&pair));
        }
    }

    /// Moves a translation behind its node, or removes it with the node.
    fn follow(&self, pair: &Pair) {
        let Pair { text, font, original } = pair;
        if !text.is_connected() {
            self.forget(pair);
            font.remove();
        } else if !font.is_connected() {
            self.forget(pair);
            text.set_data(original);
        } else if !font.is_same_node(text.next_sibling().as_ref()) {
            let next = text.next_sibling();
            text.parent_node().map(|parent| parent.insert_before(font, next.as_ref()).ok());
        }
    }
}

/// The translation of a removed text node: around it, in its place, or beside it.
fn translation_of(text: &Text, taken: &MutationRecord, added: &[(&MutationRecord, Element)]) -> Option<Element> {
    let around = text.parent_node().and_then(|parent| outermost(&parent));
    let beside = [taken.next_sibling(), taken.previous_sibling()];
    let is_new = |font: &Element| added.iter().any(|(_, other)| other == font);
    let beside = || beside.into_iter().flatten().filter_map(|node| outermost(&node)).find(is_new);
    let in_place = || {
        let is_there = |record: &MutationRecord| {
            record.target() == taken.target()
                && record.next_sibling() == taken.next_sibling()
                && record.previous_sibling() == taken.previous_sibling()
        };
        added.iter().find(|(record, _)| is_there(record)).map(|(_, font)| font.clone())
    };
    around.filter(is_new).or_else(in_place).or_else(beside)
}

/// The outermost `<font>` element around a node that is a `<font>` itself; `None` for other nodes. The program itself
/// makes none.
fn outermost(node: &Node) -> Option<Element> {
    let mut font = node.dyn_ref::<Element>().filter(|element| element.local_name() == "font")?.clone();
    while let Some(around) = font.parent_element().filter(|around| around.local_name() == "font") {
        font = around;
    }
    Some(font)
}
