//! The other words of the page.

use super::groups::group_in_words;
use super::inputs::words;
use crate::chart::ChartKey;
use crate::inputs::Input;
use crate::presentation::Theme;
use crate::pricing::{self, Kind, Rates};
use crate::state::{AppState, Place};
use crate::text::amounts::{price_of_mtok, whole};
use crate::text::figures::{Figures, Form};

/// The name of the product, in its two halves: the second is colored.
pub const NAME: (&str, &str) = ("token", "worth");
/// Label of the tabs.
pub const VIEWS: &str = "Views";

/// Button in the head of the page that moves to the form, for keyboards and screen readers.
pub const SKIP_TO_INPUTS: &str = "Skip to the inputs";
/// Button in the head of the page that moves past the form to the results, for keyboards and screen readers.
pub const SKIP_TO_RESULTS: &str = "Skip to the results";
/// Button in the head of a page without inputs that moves past the head, for keyboards and screen readers.
pub const SKIP_TO_CONTENT: &str = "Skip to the content";
/// Label of the form.
pub const INPUTS: &str = "Inputs";
/// Button: resets all inputs. The browser's Back restores the changes.
pub const RESET: &str = "Reset all inputs";
/// The button that resets all inputs, where there is little room.
pub const RESET_ALL: &str = "Reset all";
/// Label of the color switch.
pub const THEME: &str = "Colors";
/// Opens the source of a default.
pub const SOURCE: &str = "Source";

/// Link from a default to its source in the Evidence view.
pub const IN_EVIDENCE: &str = "In the evidence";

/// Button: replaces the scenarios on the page by the saved ones.
pub const TAKE_SAVED: &str = "Show my saved scenarios";
/// Button: saves the scenarios on the page in place of the saved ones.
pub const SAVE_THESE: &str = "Save these instead";
/// Shown if other scenarios are saved than those on the page.
pub const OTHERS_SAVED: &str = "These scenarios are not saved: this browser keeps others of yours.";
/// Shown if the browser saves nothing.
pub const NOT_SAVED: &str =
    "These scenarios are not saved in this browser. “Share” gives you a link or a file that holds them.";
/// Button: restores the inputs that a link has replaced.
pub const BACK_TO_MINE: &str = "Back to mine";
/// Closes a notice.
pub const DISMISS: &str = "Dismiss";
/// Heading of the table of scenarios.
pub const SCENARIOS: &str = "Scenarios";
/// What the table of scenarios shows.
pub const SCENARIOS_NOTE: &str = "A user is the mean of all who use AI, willing or not. All amounts are for a year, rounded to three digits: sums may differ in \
     the last one. Small numbers: the difference to what you entered, computed before rounding, and the range of the \
     cost in eight of ten simulations.";
/// Heading of the list of every result.
pub const ALL_RESULTS: &str = "All results";
/// Above the list of every result.
pub const ROUNDED: &str =
    "Amounts are rounded to three digits: sums may differ in the last one. CSV and JSON have all digits.";
/// Tooltip of the menu of a chart.
pub const CHART_MENU: &str = "Take it away, or show its numbers";
/// Opens the numbers of a chart.
pub const CHART_TABLE: &str = "Show as a table";
/// Closes the numbers of a chart.
pub const HIDE_CHART_TABLE: &str = "Hide the table";
/// Saves a chart as a PNG picture.
pub const SAVE_PNG: &str = "Save as PNG";
/// Saves a chart as an SVG drawing.
pub const SAVE_SVG: &str = "Save as SVG";
/// Copies the numbers of a chart.
pub const COPY_DATA: &str = "Copy the data";
/// In the menu of a chart whose numbers follow from a salary that does not leave the page.
pub const SALARY_FOLLOWS: &str = "Your salary can be worked out from these numbers.";
/// In place of a chart that cannot be drawn.
pub const NO_CHART: &str = "There is nothing to draw for these inputs.";
/// Label of the headline results, and of the strip that repeats them.
pub const HEADLINES: &str = "Headline results";
/// Says that results are those from before an edit, because these fields are wrong; empty without any.
pub fn stale(fields: &[String]) -> String {
    if fields.is_empty() {
        return String::new();
    }
    let before = if fields.len() == 1 { "what it was before this edit" } else { "what they were before these edits" };
    format!("{}: the results use {before}.", not_valid(fields))
}

/// Says that these fields are wrong: `“Base salary”, “People” of the group “Seats” are not valid`.
pub fn not_valid(fields: &[String]) -> String {
    let verb = if fields.len() == 1 { "is" } else { "are" };
    format!("{} {verb} not valid", fields.join(", "))
}

/// The label of a field, in quotation marks.
pub fn field_name(label: &str) -> String {
    format!("“{label}”")
}

/// The fields of the base inputs and of groups that are wrong. Those of a group name the group.
pub fn wrong_fields(state: &AppState) -> Vec<String> {
    let name = |(place, input): (Place, Input)| {
        let field = field_name(words(input).label);
        match place {
            Place::Group(nth) => {
                let name = state.inputs.groups().get(nth).map_or("", |group| group.name.as_str());
                format!("{field} of {}", group_in_words(name, nth))
            }
            Place::Base | Place::Own(_) => field,
        }
    };
    state.mistakes().into_iter().map(name).collect()
}

/// Heading of the notices.
pub const NOTICES: &str = "Notices";
/// Label of the field with the original link, if the link is of a newer version.
pub const ORIGINAL: &str = "The link as it came";
/// Above the headline until the program runs, or if it cannot: the results are those of the defaults.
pub const EXAMPLE: &str = "Example: the defaults, not a link’s inputs";
/// Above the headline while the program loads, if the address holds inputs.
pub const EXAMPLE_WAITING: &str = "Example. Your link’s inputs are loading…";
/// The promise of the calculator.
pub const PRIVACY: &str = "Numbers stay in this browser: nothing is sent anywhere.";
/// The promise of the calculator on an embedded page.
pub const PRIVACY_IN_SHORT: &str = "What AI tokens cost and return. Numbers stay in this browser.";
/// Link from an embedded page to the full calculator.
pub const WHOLE: &str = "Open the full calculator";
/// Link from a single chart to all charts.
pub const ALL_CHARTS: &str = "Show all charts and scenarios";
/// Opens the dialog with the link.
pub const OPEN_SHARE: &str = "Share";
/// Opens the dialog for embedding the page.
pub const OPEN_EMBED: &str = "Embed";
/// The choices of the color switch.
pub const THEMES: [(Theme, &str); 3] = [(Theme::Auto, "Auto"), (Theme::Light, "Light"), (Theme::Dark, "Dark")];

/// The name of the slider of a field.
pub fn slider_label(label: &str) -> String {
    format!("{label}, slider")
}

/// Where prices come from, and their date.
pub fn prices_of_catalog() -> String {
    format!("List prices as of {} ({}).", pricing::DATE, pricing::SOURCE)
}

/// Below the fields of the mix: the share of uncached input.
pub fn uncached(figures: &dyn Figures, share: f64) -> String {
    format!("The rest, {}, is uncached input.", figures.write(share, Form::PERCENT))
}

/// Below the model: what a million tokens of this mix costs.
pub fn blended_price(figures: &dyn Figures, usd: f64) -> String {
    format!("With your mix a million tokens costs {}.", price_of_mtok(figures, usd))
}

/// Below the model: its prices for long prompts.
pub fn long_context(figures: &dyn Figures, threshold: u32, rates: &Rates) -> String {
    let threshold = whole(figures, f64::from(threshold));
    format!("Prompts above {threshold} tokens cost more, which is not counted here: {}.", four_prices(figures, rates))
}

/// Below the model: prices that are announced for a later date.
pub fn announced(figures: &dyn Figures, date: &str, rates: &Rates) -> String {
    format!("From {date}, not counted here: {}.", four_prices(figures, rates))
}

/// Below the model: prices that depend on the time of day.
pub const VARIES_BY_HOUR: &str = "The price depends on the hour; that of most hours is used.";

/// Below the model: the discount for batches is a guess.
pub const NO_BATCH_PRICE: &str = "The catalog has no batch price for this model: half price is assumed.";

/// Prices go down to fractions of a cent.
const PRICE: Form = Form::MONEY.fraction(4);

fn four_prices(figures: &dyn Figures, rates: &Rates) -> String {
    let price = |kind: Kind| format!("{} {}", kind_name(kind), figures.write(rates.of(kind).value(), PRICE));
    Kind::ALL.map(price).join(", ")
}

/// The name of a kind of token.
pub const fn kind_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Input => "uncached input",
        Kind::CacheWrite => "cache writes",
        Kind::CacheRead => "cache reads",
        Kind::Output => "output",
    }
}

/// The names of the inputs that are folded away in a section.
pub fn more(labels: impl Iterator<Item = &'static str>) -> String {
    format!("More: {}", labels.collect::<Vec<_>>().join(", "))
}

/// Shown after something was copied.
pub const COPIED: &str = "Copied.";
/// Above a text that could not be copied, saved or printed.
pub const BLOCKED: &str = "The browser does not allow this here. Select the text and copy it:";
/// Above the text of a file in a frame that may keep pages from saving files.
pub const PERHAPS_SAVED: &str =
    "If no file was saved, the page around this one does not allow it. Then select the text and copy it:";
/// Shown if the browser would save noise as a picture.
pub const ONLY_DRAWN: &str = "This browser keeps pages from reading back what they draw: the PNG would be noise, so it was not saved. \
     The SVG is the same picture, and sharp at any size.";
/// Shown if there is nothing to copy or to save.
pub const NOTHING_TO_TAKE: &str = "There is nothing to copy or save for these inputs.";
/// Closes a dialog.
pub const CLOSE: &str = "Close";
/// Button: stops a long run.
pub const CANCEL: &str = "Cancel";
/// Name of the progress of a long run.
pub const RUNNING: &str = "Simulations made";
/// Shown after a long run was stopped.
pub const RUN_STOPPED: &str = "Stopped: the results are those of 10,000 simulations. Change an input to start again.";

/// Shown after a file was offered for download.
pub fn downloaded(name: &str) -> String {
    format!("Saved as {name}.")
}

/// How far a long run has come.
pub fn run_progress(figures: &dyn Figures, done: u32, total: u32) -> String {
    format!("{} of {} simulations", whole(figures, f64::from(done)), whole(figures, f64::from(total)))
}
/// How many ends of ranges lie on the wrong side of the value entered.
pub fn ranges_misfit(count: usize) -> String {
    let ends = if count == 1 { "1 end of a range does" } else { &format!("{count} ends of ranges do") };
    format!("{ends} not go with what you entered.")
}

/// The name of the layer over a chart that reads the chart by arrow keys.
pub fn read_chart(chart: ChartKey) -> String {
    format!("Read the chart “{}” with the arrow keys", super::chart_name(chart))
}

/// Below a chart that the pointer is not on: how to read it, and to drag the typical user's point if that is possible.
pub const fn how_to_read(chart: ChartKey, can_drag: bool) -> &'static str {
    match chart {
        ChartKey::Curve if can_drag => {
            "Read the chart by pointer, finger or arrow keys. Drag the typical user’s point to use more or less."
        }
        _ => "Read the chart by pointer, finger or arrow keys.",
    }
}
/// Name of the marker that can be dragged.
pub const TYPICAL_MARKER: &str = "Tokens a week of the typical user, marker on the chart";

/// The name of a picture of a chart.
pub fn picture_of(title: &str, format: &str) -> String {
    format!("{format} picture: {title}")
}

/// The name of the menu of a chart, for screen readers.
pub fn chart_menu(title: &str) -> String {
    format!("Options of the chart: {title}")
}

/// Button: copies the explanation of a metric.
pub const COPY_TEXT: &str = "Copy as text";
/// Button: returns to the explanation that led to this one.
pub const BACK: &str = "Back";
/// Shown if the explained number is no longer on the page.
pub const NOT_EXPLAINED: &str = "There is no such number here.";
/// Below a formula that has ≈ before its result.
pub const FORMULA_ROUNDED: &str = "≈: values are shown rounded; the result is computed from all their digits.";
/// Heading of the terms of a formula.
pub const TERMS: &str = "Where the numbers come from";
/// Heading of the ways to take results away.
pub const TAKEAWAY: &str = "Take it with you";
/// Button: copies the table of scenarios.
pub const COPY_TABLE: &str = "Copy as a table";
/// Button: copies the table of scenarios as Markdown.
pub const COPY_MARKDOWN: &str = "Copy as Markdown";
/// Below the buttons: which of them hold what.
pub const COPIES_HOLD: &str = "Copies hold the finding, the scenarios and the groups; CSV and JSON hold every result, what half a salary costs among them. Pictures for slides are in the ⋯ menu of each chart.";
/// Saves the results as CSV with the decimal mark of the reader's locale.
pub const CSV_LOCAL: &str = "CSV for your Excel";
/// Below the buttons of files, where amounts are shown in another currency than US dollars.
pub fn files_in_dollars(code: &str) -> String {
    format!("CSV and JSON hold US dollars in full, as links do. The CSV for your Excel holds {code}.")
}
/// Prints the page.
pub const PRINT: &str = "Print";
/// Heading of the solver.
pub const SOLVER: &str = "What would have to be true";
/// Below the heading of the solver.
pub const SOLVER_NOTE: &str = "Where value just covers cost, one input at a time, all others as entered.";
/// What the solver leaves as it is in a team with groups.
pub const SOLVER_OF_GROUPS: &str = "What a group has of its own stays as it is.";
/// The list of scenarios that the solver can ask about.
pub const SOLVER_OF: &str = "For";

/// Label of the results, and of their tabs.
pub const RESULTS: &str = "Results";
/// Opens the form over the page, on a phone.
pub const EDIT_INPUTS: &str = "Edit inputs";
/// Closes the form over the page.
pub const DONE: &str = "Done";
/// Name of the menu of the page, whose button shows dots.
pub const MORE: &str = "More";
