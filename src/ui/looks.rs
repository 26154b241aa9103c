//! How the page shows itself: what the query of its address asks for, and how that changes.

use std::rc::Rc;

use yew::prelude::*;

use super::theme::Theme;
use crate::inputs::{Input, Part};
use crate::presentation::{Presentation, Shape};
use crate::view::{Tab, View};

/// A view, and what in it the reader wants to see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visit {
    /// Which.
    pub view: View,
    /// The identifier of an element in it.
    pub id: Option<String>,
}

/// What the identifiers of fields begin with.
const FIELD: &str = "in-";

impl Visit {
    /// The whole view.
    pub const fn of(view: View) -> Self {
        Self { view, id: None }
    }

    /// The field of an input in the Budget view.
    pub fn field(input: Input) -> Self {
        Self { view: View::Budget, id: Some(format!("{FIELD}{}", input.key())) }
    }

    /// Whether it leads to the field of an input.
    pub fn is_field(&self) -> bool {
        self.id.as_ref().is_some_and(|id| id.starts_with(FIELD))
    }

    /// The field of an input in the group at this place, from 0.
    pub fn field_of_group(group: usize, input: Input) -> Self {
        Self { view: View::Budget, id: Some(format!("in-{}-{}", Part::key_of(Some(group)), input.key())) }
    }
}

/// A dialog over the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialog {
    /// The link, and who sees what in it.
    Share,
    /// The page in somebody else's page.
    Embed,
}

/// Where the reader goes, and how the page is to look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Go {
    /// To a view. The browser's Back leads away again.
    Visit(Visit),
    /// To a tab of results.
    Tab(Tab),
    /// To an element of a tab of results, from any view.
    VisitTab(Tab, &'static str),
    /// What was sought is in sight, or not to be found.
    Arrived,
    /// A dialog opens, or closes.
    Open(Option<Dialog>),
    /// Other colors.
    Theme(Theme),
    /// To what this query asks for, by the browser's own ways: the inputs stay.
    Back(String),
    /// What the page around asks for, in the words of a query: theme and language.
    Asked(String),
    /// On a phone the form opens over the page, or closes.
    Inputs(bool),
}

/// How the page shows itself.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Looks {
    /// The query of the address.
    pub presentation: Presentation,
    /// What it hides, and what it keeps from being edited.
    pub shape: Shape,
    /// The identifier of what the reader wants to see, until it is there.
    pub sought: Option<String>,
    /// The dialog that is open.
    pub dialog: Option<Dialog>,
    /// Whether the form is open over the page, as on a phone.
    pub has_inputs_open: bool,
}

impl Looks {
    /// What a query without its `?` asks for.
    pub fn read(query: &str) -> Self {
        Self::of(Presentation::read(query))
    }

    fn of(presentation: Presentation) -> Self {
        Self { shape: presentation.shape(), presentation, ..Self::default() }
    }

    /// The view that is shown.
    pub fn view(&self) -> View {
        self.presentation.view()
    }

    /// The tab of results that is shown in the Budget view.
    pub fn tab(&self) -> Tab {
        self.presentation.tab()
    }

    /// The choice of colors.
    pub fn theme(&self) -> Theme {
        Theme::find(self.presentation.get("theme").unwrap_or_default())
    }

    /// The language in which numbers are written; that of the page's text where none is asked for.
    pub fn language(&self) -> Option<&str> {
        self.presentation.get("lang")
    }

    /// Whether the page is part of somebody else's.
    pub fn is_embedded(&self) -> bool {
        self.presentation.is_embedded()
    }

    /// The same at another address.
    #[must_use]
    pub fn at(&self, presentation: Presentation) -> Self {
        Self { shape: presentation.shape(), presentation, ..self.clone() }
    }

    fn with(&self, key: &str, value: &str, default: &str) -> Self {
        self.at(self.presentation.with(key, value, default))
    }

    fn after(&self, go: Go) -> Self {
        match go {
            Go::Visit(Visit { view, id }) => {
                let shown = self.with("view", view.key(), View::default().key());
                Self { sought: id, has_inputs_open: false, ..shown }
            }
            Go::VisitTab(tab, id) => {
                self.after(Go::Visit(Visit { view: View::Budget, id: Some(id.to_owned()) })).after(Go::Tab(tab))
            }
            Go::Tab(tab) => self.with("tab", tab.key(), Tab::default().key()),
            Go::Arrived => Self { sought: None, ..self.clone() },
            Go::Open(dialog) => Self { dialog, ..self.clone() },
            Go::Theme(theme) => self.with("theme", theme.key(), Theme::default().key()),
            Go::Back(query) => {
                let there = Presentation::read(&query);
                let shown = self.with("view", there.view().key(), View::default().key());
                shown.with("tab", there.tab().key(), Tab::default().key())
            }
            Go::Asked(query) => {
                let asked = Presentation::read(&query);
                let keys = ["theme", "lang"].into_iter().filter_map(|key| Some((key, asked.get(key)?)));
                keys.fold(self.clone(), |looks, (key, value)| looks.with(key, value, ""))
            }
            Go::Inputs(is_open) => Self { has_inputs_open: is_open, ..self.clone() },
        }
    }
}

impl Reducible for Looks {
    type Action = Go;

    fn reduce(self: Rc<Self>, go: Go) -> Rc<Self> {
        Rc::new(self.after(go))
    }
}
