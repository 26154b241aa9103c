//! What can be in an element.

use yew::Html;

use super::El;

/// What can be in an element.
pub trait Child {
    /// Puts it there.
    fn put(self, parent: &mut El);
}

impl Child for Html {
    fn put(self, parent: &mut El) {
        parent.push(self);
    }
}

impl Child for El {
    fn put(self, parent: &mut El) {
        parent.push(self.html());
    }
}

impl Child for &str {
    fn put(self, parent: &mut El) {
        parent.push(Html::from(self));
    }
}

impl Child for String {
    fn put(self, parent: &mut El) {
        parent.push(Html::from(self));
    }
}

// Nothing keeps its place, so that what follows is still known for what it was when something comes.
impl<C: Child> Child for Option<C> {
    fn put(self, parent: &mut El) {
        match self {
            Some(child) => child.put(parent),
            None => parent.push(Html::default()),
        }
    }
}

impl<C: Child> Child for Vec<C> {
    fn put(self, parent: &mut El) {
        for child in self {
            child.put(parent);
        }
    }
}
