//! The presentation of the page: what the query of its address asks for, and how navigation changes it.

use std::rc::Rc;

use yew::prelude::*;

use crate::inputs::{Input, PartId};
use crate::presentation::{Presentation, Shape, Theme};
use crate::view::{Tab, View};

/// A view and, if any, the tab of results and the element in it that the reader is led to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visit {
    pub view: View,
    /// The tab, if it is not the present one.
    pub tab: Option<Tab>,
    pub id: Option<String>,
}

/// The prefix of the identifiers of fields.
const FIELD: &str = "in-";

impl Visit {
    /// The whole view.
    pub const fn of(view: View) -> Self {
        Self { view, tab: None, id: None }
    }

    /// The element with this identifier in a view.
    pub fn at(view: View, id: impl Into<String>) -> Self {
        Self { id: Some(id.into()), ..Self::of(view) }
    }

    /// The element with this identifier in a tab of results.
    pub fn tab(tab: Tab, id: &str) -> Self {
        Self { tab: Some(tab), ..Self::at(View::Budget, id) }
    }

    /// The field of an input in the Budget view.
    pub fn field(input: Input) -> Self {
        Self::at(View::Budget, format!("{FIELD}{}", input.key()))
    }

    /// Whether it leads to the field of an input.
    pub fn is_field(&self) -> bool {
        self.id.as_ref().is_some_and(|id| id.starts_with(FIELD))
    }

    /// The field of an input in the group at this index, from 0.
    pub fn field_of_group(group: usize, input: Input) -> Self {
        Self::at(View::Budget, format!("{FIELD}{}-{}", PartId::Group(group).key(), input.key()))
    }

    /// The presentation there, from this one.
    pub fn shown(&self, from: &Presentation) -> Presentation {
        let there = from.with_view(self.view);
        match self.tab {
            Some(tab) => there.with_tab(tab),
            None => there,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialog {
    /// The link with its contents, its QR code and its file.
    Share,
    /// The snippets that embed the page in another one.
    Embed,
}

/// A step of navigation, or a change of the presentation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Navigation {
    /// Goes to a view, and to an element in it. The browser's Back returns.
    Visit(Visit),
    /// Shows a tab of results.
    Tab(Tab),
    /// The element with this identifier is in view, or does not exist. It is no longer sought.
    InView(String),
    /// Opens a dialog, or closes it.
    Open(Option<Dialog>),
    /// Changes the colors.
    Theme(Theme),
    /// The reader has gone back or forward, or has changed the fragment, and this is the query there. Only its view and
    /// tab follow.
    Arrive(String),
    /// The embedding page asks for another theme or language, as a query.
    HostAsks(String),
    /// Opens the form over the page on a phone, or closes it.
    Inputs(bool),
}

/// The presentation of the page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ViewState {
    /// The query of the address.
    pub presentation: Presentation,
    /// The inputs that the query hides and locks.
    pub shape: Shape,
    /// The identifier of the element that the reader is led to, until it is in view.
    pub sought: Option<String>,
    pub dialog: Option<Dialog>,
    /// Whether the form is open over the page, as on a phone.
    pub has_inputs_open: bool,
    /// Whether it is the static page that is shown until the program runs.
    pub is_example: bool,
}

impl ViewState {
    /// The presentation that a query, without its `?`, asks for.
    pub fn read(query: &str) -> Self {
        Self::of(Presentation::read(query))
    }

    fn of(presentation: Presentation) -> Self {
        Self { shape: presentation.shape(), presentation, ..Self::default() }
    }

    pub fn view(&self) -> View {
        self.presentation.view()
    }

    /// The current tab of results in the Budget view.
    pub fn tab(&self) -> Tab {
        self.presentation.tab()
    }

    pub fn theme(&self) -> Theme {
        self.presentation.theme()
    }

    /// The language of numbers; `None` for that of the page's text.
    pub fn language(&self) -> Option<&str> {
        self.presentation.get("lang")
    }

    /// Whether the page is embedded in another one.
    pub fn is_embedded(&self) -> bool {
        self.presentation.is_embedded()
    }

    /// Whether the form of the Budget view opens over the page of a phone. In a frame, and where the address names its few
    /// inputs, it is a part of the page.
    pub fn has_form_over_page(&self) -> bool {
        !self.is_embedded() && !self.shape.is_reduced()
    }

    /// The same with the query of another address.
    #[must_use]
    pub fn at(&self, presentation: Presentation) -> Self {
        Self { shape: presentation.shape(), presentation, ..self.clone() }
    }

    fn with(&self, key: &str, value: &str, default: &str) -> Self {
        self.at(self.presentation.with(key, value, default))
    }

    fn after(&self, go: Navigation) -> Self {
        match go {
            Navigation::Visit(visit) => {
                let shown = self.at(visit.shown(&self.presentation));
                Self { sought: visit.id, has_inputs_open: false, ..shown }
            }
            Navigation::Tab(tab) => self.at(self.presentation.with_tab(tab)),
            Navigation::InView(id) => {
                Self { sought: self.sought.clone().filter(|sought| *sought != id), ..self.clone() }
            }
            Navigation::Open(dialog) => Self { dialog, ..self.clone() },
            Navigation::Theme(theme) => self.at(self.presentation.with_theme(theme)),
            Navigation::Arrive(query) => {
                let there = Presentation::read(&query);
                self.at(self.presentation.with_view(there.view()).with_tab(there.tab()))
            }
            Navigation::HostAsks(query) => {
                let asked = Presentation::read(&query);
                let keys = ["theme", "lang"].into_iter().filter_map(|key| Some((key, asked.get(key)?)));
                keys.fold(self.clone(), |view_state, (key, value)| view_state.with(key, value, ""))
            }
            Navigation::Inputs(is_open) => {
                Self { has_inputs_open: is_open && self.has_form_over_page(), ..self.clone() }
            }
        }
    }
}

impl Reducible for ViewState {
    type Action = Navigation;

    fn reduce(self: Rc<Self>, go: Navigation) -> Rc<Self> {
        Rc::new(self.after(go))
    }
}
