//! The presentation of the page: the query of the address. It never has an input.

mod accent;
pub mod embedding;
mod theme;
mod unknown;

pub use accent::Accent;
pub use theme::Theme;

use form_urlencoded::Serializer;

use crate::chart::ChartKey;
use crate::inputs::Input;
use crate::view::{Tab, View};

/// The keys and values of the query, known or not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Presentation(Vec<(String, String)>);

impl Presentation {
    /// Reads a query, without its `?`.
    pub fn read(query: &str) -> Self {
        Self(form_urlencoded::parse(query.as_bytes()).into_owned().collect())
    }

    /// Writes the query, without its `?`.
    pub fn write(&self) -> String {
        Serializer::new(String::new()).extend_pairs(&self.0).finish()
    }

    /// The address with this query and this fragment.
    pub fn address(&self, fragment: &str) -> String {
        format!("?{}#{fragment}", self.write())
    }

    /// The last value of a key, if there is one.
    pub fn get(&self, key: &str) -> Option<&str> {
        self.0.iter().rev().find(|(other, _)| other == key).map(|(_, value)| value.as_str())
    }

    /// Every key with its value, in order.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(key, value)| (key.as_str(), value.as_str()))
    }

    /// The view; the first one by default.
    pub fn view(&self) -> View {
        self.get("view").and_then(View::find).unwrap_or_default()
    }

    /// The tab of results; the first one by default.
    pub fn tab(&self) -> Tab {
        self.get("tab").and_then(Tab::find).unwrap_or_default()
    }

    /// The choice of colors; as the system prefers by default.
    pub fn theme(&self) -> Theme {
        self.get("theme").and_then(Theme::find).unwrap_or_default()
    }

    /// Whether the page is embedded in another one.
    pub fn is_embedded(&self) -> bool {
        self.get("embed") == Some("1")
    }

    /// The presentation without these keys.
    #[must_use]
    pub fn without(&self, keys: &[&str]) -> Self {
        Self(self.0.iter().filter(|(key, _)| !keys.contains(&key.as_str())).cloned().collect())
    }

    /// The presentation of the whole page, for a link from an embedded one. From a chart alone it leads to where that chart
    /// is in the page.
    ///
    /// ```
    /// use tokenworth::presentation::Presentation;
    /// let whole = |query| Presentation::read(query).of_whole_page().write();
    /// assert_eq!(whole("embed=1&chart=spread&theme=dark"), "theme=dark&tab=simulations");
    /// assert_eq!(whole("embed=1&view=target&show=target"), "view=target");
    /// ```
    #[must_use]
    pub fn of_whole_page(&self) -> Self {
        let whole = self.without(&["embed", "height", "show", "hide", "readonly"]);
        if !self.is_chart_alone() {
            return whole;
        }
        let (view, tab) = self.place();
        whole.without(&["chart"]).with_view(view).with_tab(tab)
    }

    /// The view and the tab of what is shown: those of the chart, if one is alone in another page.
    pub fn place(&self) -> (View, Tab) {
        self.chart().filter(|_| self.is_embedded()).map_or_else(|| (self.view(), self.tab()), place_of)
    }

    /// The chart that is shown alone, if any.
    pub fn chart(&self) -> Option<ChartKey> {
        ChartKey::find(self.get("chart")?)
    }

    /// Whether the page is a single chart in another page, without headline results, whatever the view.
    pub fn is_chart_alone(&self) -> bool {
        self.is_embedded() && self.chart().is_some()
    }

    /// Whether the Budget view has a form. A single chart in another page has one only if the query names its inputs.
    ///
    /// ```
    /// use tokenworth::presentation::Presentation;
    /// assert!(Presentation::read("embed=1").has_form() && Presentation::read("chart=curve").has_form());
    /// assert!(!Presentation::read("embed=1&chart=curve&hide=price").has_form());
    /// assert!(Presentation::read("embed=1&chart=curve&show=sal,tok").has_form());
    /// ```
    pub fn has_form(&self) -> bool {
        !self.is_chart_alone() || self.shape().is_reduced()
    }

    /// The inputs that are hidden or locked.
    pub fn shape(&self) -> Shape {
        let all = |key| self.0.iter().filter(move |(other, _)| other == key).map(|(_, value)| value.as_str());
        let list = |key| all(key).collect::<Vec<_>>().join(",");
        let shown = list("show");
        // A list without a known input is ignored, like any unknown value.
        let is_reduced = Input::ALL.iter().any(|input| names(&shown, input.key()));
        Shape {
            shown: is_reduced.then_some(shown),
            hidden: list("hide"),
            locked: list("lock"),
            is_readonly: self.get("readonly") == Some("1"),
        }
    }

    /// Whether the page has no background, so that the page around it shows through.
    pub fn is_transparent(&self) -> bool {
        self.get("ground") == Some("transparent")
    }

    /// The accent color, if any.
    pub fn accent(&self) -> Option<Accent> {
        Accent::read(self.get("accent")?)
    }

    /// The presentation with another view.
    #[must_use]
    pub fn with_view(&self, view: View) -> Self {
        self.with("view", view.key(), View::default().key())
    }

    /// The presentation with another tab of results.
    #[must_use]
    pub fn with_tab(&self, tab: Tab) -> Self {
        self.with("tab", tab.key(), Tab::default().key())
    }

    /// The presentation with another choice of colors.
    #[must_use]
    pub fn with_theme(&self, theme: Theme) -> Self {
        self.with("theme", theme.key(), Theme::default().key())
    }

    /// The presentation with a key set, or removed if `value` is its default.
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

/// The view with a chart, and the tab of the Budget view.
const fn place_of(chart: ChartKey) -> (View, Tab) {
    match chart {
        ChartKey::Curve | ChartKey::Marginal => (View::Budget, Tab::Curve),
        ChartKey::Scenarios => (View::Budget, Tab::Scenarios),
        ChartKey::Matters => (View::Budget, Tab::Matters),
        ChartKey::Spread => (View::Budget, Tab::Simulations),
        ChartKey::Timeline => (View::Budget, Tab::Time),
        ChartKey::Ruler => (View::Target, Tab::Curve),
        ChartKey::Beliefs => (View::Evidence, Tab::Curve),
        ChartKey::Lorenz | ChartKey::People | ChartKey::Weeks => (View::Usage, Tab::Curve),
    }
}

/// The inputs that are hidden, and those that cannot be edited. This is no protection: anybody can change the address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shape {
    /// Keys of the only inputs that are shown, separated by commas; `None` if all are.
    shown: Option<String>,
    /// Keys of hidden inputs and sections, separated by commas.
    hidden: String,
    /// Keys of locked inputs, separated by commas.
    locked: String,
    /// Whether nothing can be edited.
    pub is_readonly: bool,
}

impl Shape {
    /// Whether an input is hidden: by its key, with its section, or because only others are shown.
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

    /// Whether the form is reduced to some inputs, without presets, toolbar and groups.
    pub const fn is_reduced(&self) -> bool {
        self.shown.is_some()
    }

    /// Whether an input is shown, but cannot be edited.
    pub fn locks(&self, input: Input) -> bool {
        self.is_readonly || names(&self.locked, input.key())
    }

    /// Whether the reader cannot set an input, because it is locked or hidden.
    pub fn fixes(&self, input: Input) -> bool {
        self.locks(input) || self.hides(input)
    }
}

fn names(list: &str, key: &str) -> bool {
    list.split(',').any(|name| name.trim() == key)
}
