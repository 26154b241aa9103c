//! Remembers which folds are open while other views are shown.

use std::collections::BTreeMap;
use std::rc::Rc;

use yew::prelude::*;

use crate::text;
use crate::ui::hooks::use_held;
use crate::ui::platform;

/// Which folds are open, by identifier. It lasts until the page is closed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Folds {
    /// Whether every fold is open except those closed since.
    is_all_open: bool,
    set: BTreeMap<AttrValue, bool>,
}

impl Folds {
    /// The folds before the reader opens or closes any.
    pub fn new(is_all_open: bool) -> Self {
        Self { is_all_open, ..Self::default() }
    }

    /// Whether a fold is open. `at_first` is its state before the reader opens or closes anything.
    pub fn is_open(&self, id: &AttrValue, at_first: bool) -> bool {
        self.set.get(id).copied().unwrap_or(self.is_all_open || at_first)
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Folding {
    /// Opens (`true`) or closes (`false`) the fold with this identifier.
    One(AttrValue, bool),
    /// Opens all of them.
    OpenAll,
}

impl Reducible for Folds {
    type Action = Folding;

    fn reduce(self: Rc<Self>, action: Folding) -> Rc<Self> {
        match action {
            Folding::One(id, open) => {
                let mut folds = (*self).clone();
                folds.set.insert(id, open);
                Rc::new(folds)
            }
            Folding::OpenAll => Rc::new(Self::new(true)),
        }
    }
}

pub type FoldsOfPage = UseReducerHandle<Folds>;

/// A button that opens every fold, so that all of the page can be searched. Printing opens every fold, too.
#[component]
pub fn OpenAll() -> Html {
    let folds = use_context::<FoldsOfPage>().map(|folds| folds.dispatcher());
    let open = use_callback((), move |(), ()| {
        if let Some(folds) = &folds {
            folds.dispatch(Folding::OpenAll);
        }
    });
    let print = open.clone();
    use_held(move || platform::before_print(move || print.emit(())));
    html! { <button type="button" onclick={open.reform(|_: MouseEvent| ())}>{ text::OPEN_ALL }</button> }
}
