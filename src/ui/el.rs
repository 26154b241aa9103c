//! Elements of the page, made by calls.
//!
//! `html!` writes out at each element what a call does once for all: in the compiled page that is five times the size. It
//! stays in use for components.
//!
//! ```ignore
//! el("p").class("note").child("Hello").html()
//! ```

mod child;
mod events;

use std::rc::Rc;

use yew::virtual_dom::{Listener, VList, VTag};
use yew::{AttrValue, Html, NodeRef};

pub use child::Child;

/// An element under construction.
pub struct El(Box<VTag>);

/// An element of this name.
#[inline(never)]
pub fn el(name: &'static str) -> El {
    El(Box::new(VTag::new(name)))
}

/// A button with these words.
#[inline(never)]
pub fn button(words: impl Child) -> El {
    el("button").attr("type", "button").child(words)
}

/// Several things side by side, in no element of their own.
#[inline(never)]
pub fn fragment(parts: Vec<Html>) -> Html {
    Html::from(VList::with_children(parts, None))
}

impl El {
    /// With an attribute that is always the same.
    #[inline(never)]
    pub fn attr(mut self, name: &'static str, value: &'static str) -> Self {
        self.0.add_attribute(name, AttrValue::Static(value));
        self
    }

    /// With an attribute.
    #[inline(never)]
    pub fn set(mut self, name: &'static str, value: String) -> Self {
        self.0.add_attribute(name, value);
        self
    }

    /// With an attribute that is always the same, where it has a value.
    #[inline(never)]
    pub fn attr_if(self, name: &'static str, value: Option<&'static str>) -> Self {
        match value {
            Some(value) => self.attr(name, value),
            None => self,
        }
    }

    /// With an attribute, where it has a value.
    #[inline(never)]
    pub fn set_if(self, name: &'static str, value: Option<String>) -> Self {
        match value {
            Some(value) => self.set(name, value),
            None => self,
        }
    }

    /// With an attribute that is either there or not: `hidden`, `disabled`, `open`.
    #[inline(never)]
    pub fn flag(self, name: &'static str, is_set: bool) -> Self {
        if is_set { self.attr(name, name) } else { self }
    }

    /// Of this class of the style sheet; of none where it is empty.
    #[inline(never)]
    pub fn class(self, class: &'static str) -> Self {
        if class.is_empty() { self } else { self.attr("class", class) }
    }

    /// With this identifier.
    #[inline(never)]
    pub fn id(self, id: impl Into<String>) -> Self {
        self.set("id", id.into())
    }

    /// With this name for those who cannot see what it is.
    #[inline(never)]
    pub fn label(self, words: impl Into<String>) -> Self {
        self.set("aria-label", words.into())
    }

    /// With what a field holds.
    #[inline(never)]
    pub fn value(mut self, value: String) -> Self {
        self.0.set_value(Some(AttrValue::from(value)));
        self
    }

    /// With what a list of choices shows, once the reader has chosen: an option's `selected` has no effect then.
    #[inline(never)]
    pub fn choice(mut self, value: &str) -> Self {
        self.0.add_property("value", value);
        self
    }

    /// With what a box to tick holds.
    #[inline(never)]
    pub fn checked(mut self, checked: bool) -> Self {
        self.0.set_checked(checked);
        self
    }

    /// Told from its siblings by this key, when their order changes.
    #[inline(never)]
    pub fn key(mut self, key: String) -> Self {
        self.0.key = Some(key.into());
        self
    }

    /// To be found again by `node`.
    #[inline(never)]
    pub fn node(mut self, node: &NodeRef) -> Self {
        self.0.node_ref = node.clone();
        self
    }

    /// Told what happens to it.
    #[inline(never)]
    fn listener(mut self, listener: Rc<dyn Listener>) -> Self {
        self.0.add_listener(listener);
        self
    }

    /// With something in it.
    #[inline(never)]
    pub fn child(mut self, child: impl Child) -> Self {
        child.put(&mut self);
        self
    }

    /// With several things in it.
    pub fn children<C: Child>(mut self, children: impl IntoIterator<Item = C>) -> Self {
        children.into_iter().for_each(|child| child.put(&mut self));
        self
    }

    #[inline(never)]
    fn push(&mut self, child: Html) {
        self.0.add_child(child);
    }

    /// The finished element.
    #[inline(never)]
    pub fn html(self) -> Html {
        Html::from(*self.0)
    }
}
