//! How the page shows itself: the query of the address. It never holds an input.

mod accent;
pub mod embedding;

pub use accent::Accent;

use form_urlencoded::Serializer;

use crate::chart::ChartKey;
use crate::inputs::Input;
use crate::view::{Tab, View};

/// What the query asks for, and what else it holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Presentation(Vec<(String, String)>);

impl Presentation {
    /// The presentation of a query without its `?`.
    pub fn read(query: &str) -> Self {
        Self(form_urlencoded::parse(query.as_bytes()).into_owned().collect())
    }

    /// The query without its `?`.
    pub fn write(&self) -> String {
        Serializer::new(String::new()).extend_pairs(&self.0).finish()
    }

    /// The address of the page shown so, with the inputs of this fragment.
    pub fn address(&self, fragment: &str) -> String {
        format!("?{}#{fragment}", self.write())
    }

    /// The last value of a key.
    pub fn get(&self, key: &str) -> Option<&str> {
        self.0.iter().rev().find(|(other, _)| other == key).map(|(_, value)| value.as_str())
    }

    /// Every key with its value, in order.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(key, value)| (key.as_str(), value.as_str()))
    }

    /// The view that it asks for.
    pub fn view(&self) -> View {
        View::find(self.get("view").unwrap_or_default())
    }

    /// The tab of results that it asks for.
    pub fn tab(&self) -> Tab {
        Tab::find(self.get("tab").unwrap_or_default())
    }

    /// Whether the page is part of somebody else's.
    pub fn is_embedded(&self) -> bool {
        self.get("embed") == Some("1")
    }

    /// The presentation without these keys.
    #[must_use]
    pub fn without(&self, keys: &[&str]) -> Self {
        Self(self.0.iter().filter(|(key, _)| !keys.contains(&key.as_str())).cloned().collect())
    }

    /// The only chart that it asks for, if it asks for one.
    pub fn chart(&self) -> Option<ChartKey> {
        ChartKey::find(self.get("chart")?)
    }

    /// What it hides of the form, and what it keeps from being edited.
    pub fn shape(&self) -> Shape {
        let all = |key| self.0.iter().filter(move |(other, _)| other == key).map(|(_, value)| value.as_str());
        let list = |key| all(key).collect::<Vec<_>>().join(",");
        let shown = list("show");
        // A list without a single input is taken for none, as any unknown value is.
        let is_reduced = Input::ALL.iter().any(|input| names(&shown, input.key()));
        Shape {
            shown: is_reduced.then_some(shown),
            hidden: list("hide"),
            locked: list("lock"),
            is_readonly: self.get("readonly") == Some("1"),
        }
    }

    /// Whether the page is to have no background, so that the page around it shows through.
    pub fn is_transparent(&self) -> bool {
        self.get("ground") == Some("transparent")
    }

    /// The accent color that it asks for.
    pub fn accent(&self) -> Option<Accent> {
        Accent::read(self.get("accent")?)
    }

    /// The presentation with a key changed, or left out where `value` is its default.
    #[must_use]
    pub fn with(&self, key: &str, value: &str, default: &str) -> Self {
        let mut pairs = self.0.clone();
        pairs.retain(|(other, _)| other != key);
        if value != default {
            pairs.push((key.to_owned(), value.to_owned()));
        }
        Self(pairs)
    }
}

/// What is hidden of the form, and what cannot be edited in it. It shapes the page and protects nothing: whoever has the
/// link can change it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shape {
    /// Keys of the inputs that alone are shown, parted by commas; `None` where the whole form is.
    shown: Option<String>,
    /// Keys of inputs and of groups, likewise.
    hidden: String,
    /// Keys of inputs, likewise.
    locked: String,
    /// Whether nothing can be edited.
    pub is_readonly: bool,
}

impl Shape {
    /// Whether an input is hidden: by itself, with its group, or because others alone are shown.
    ///
    /// ```
    /// use tokenworth::{inputs::Input, presentation::Presentation};
    /// let shape = Presentation::read("show=sal,tok&hide=tok").shape();
    /// assert!(shape.shows(Input::Salary) && shape.hides(Input::People) && shape.hides(Input::Tokens));
    /// ```
    pub fn hides(&self, input: Input) -> bool {
        let is_left_out = self.shown.as_ref().is_some_and(|shown| !names(shown, input.key()));
        is_left_out || names(&self.hidden, input.key()) || names(&self.hidden, input.row().section.key())
    }

    /// Whether an input is in the form.
    pub fn shows(&self, input: Input) -> bool {
        !self.hides(input)
    }

    /// Whether a few inputs are all that is shown of the form: no presets, no toolbar, no groups of people.
    pub const fn is_reduced(&self) -> bool {
        self.shown.is_some()
    }

    /// Whether an input is shown, but cannot be edited.
    pub fn locks(&self, input: Input) -> bool {
        self.is_readonly || names(&self.locked, input.key())
    }

    /// Whether an input is not the reader's to set, since it cannot be edited or not be seen.
    pub fn fixes(&self, input: Input) -> bool {
        self.locks(input) || self.hides(input)
    }
}

fn names(list: &str, key: &str) -> bool {
    list.split(',').any(|name| name.trim() == key)
}
