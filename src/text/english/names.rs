//! The names of views, tabs and charts.

use super::evidence::BELIEFS_TABLE;
use crate::chart::ChartKey;
use crate::view::{Tab, View};

/// A view, as a tab.
pub const fn view(view: View) -> &'static str {
    match view {
        View::Budget => "Budget",
        View::Target => "Target",
        View::Usage => "Usage",
        View::Evidence => "Evidence",
        View::Method => "Method",
    }
}

/// A view, as its heading and in the title of the window.
pub const fn view_title(view: View) -> &'static str {
    match view {
        View::Budget => "What AI tokens cost, and what they return",
        View::Target => "Is the number that you were given sane?",
        View::Usage => "What did your team really use?",
        View::Evidence => "What is known, and how well",
        View::Method => "How everything is worked out",
    }
}

/// The title of the window. It begins with the name of the view, or of the tab if that is not the first.
pub fn window_title(view: View, tab: Tab) -> String {
    let name = self::view(view);
    let place = match (view, tab) {
        (View::Budget, tab) if tab != Tab::default() => format!("{}, {name}", self::tab(tab)),
        _ => name.to_owned(),
    };
    format!("{place} – Tokenworth: {}", view_title(view))
}

/// The name of a tab of results.
pub const fn tab(tab: Tab) -> &'static str {
    match tab {
        Tab::Curve => "Curve",
        Tab::Matters => "What matters",
        Tab::Scenarios => "Scenarios",
        Tab::Simulations => "Simulations",
        Tab::Time => "Over time",
        Tab::Results => "All results",
    }
}

/// The name of a chart, by what it shows rather than by its finding.
pub const fn chart_name(chart: ChartKey) -> &'static str {
    match chart {
        ChartKey::Curve => "Value and cost by tokens",
        ChartKey::Scenarios => "Scenarios",
        ChartKey::Marginal => "What the next token brings back",
        ChartKey::Matters => "What moves the result most",
        ChartKey::Spread => "How sure the result is",
        ChartKey::Timeline => "The team’s money by month",
        ChartKey::Ruler => "Amounts on one scale",
        ChartKey::Lorenz => "How use is shared out",
        ChartKey::People => "People by cost",
        ChartKey::Weeks => "Cost by week",
        ChartKey::Beliefs => BELIEFS_TABLE,
    }
}
