//! The words of the Share dialog.

use super::exports::SALARY_LEFT_OUT;
use super::groups::{group_holds, group_name};
use super::phrases::BETWEEN_NOTES;
use super::scenarios::{changes, own_name};
use crate::chart::ChartKey;
use crate::inputs::{Assumptions, Disclosure, Group, Input};
use crate::model::{Metric, Report};
use crate::scenario::Own;
use crate::share::file::OpenError;
use crate::text::amounts::{counted, money, money_signed, whole};
use crate::text::figures::Figures;
use crate::units::Usd;
use crate::view::{Tab, View};

/// Heading of the dialog.
pub const SHARE: &str = "Share these numbers";
/// Box: includes the salary.
pub const INCLUDE_SALARY: &str = "Include the salary";
/// What happens to the salary if the box is not ticked.
pub const SALARY_STAYS: &str = "Unless this is ticked, the salary is left out of copies, files, pictures and prints, and \
     of the link in them. With the other inputs it can be worked out from the results.";
/// Heading of what the link holds.
pub const SHARE_HOLDS: &str = "What the link holds";
/// Heading of the link.
pub const SHARE_LINK: &str = "The link";
/// Button: copies the link.
pub const COPY_LINK: &str = "Copy link";
/// Heading of the QR code.
pub const SHARE_QR: &str = "QR code";
/// The name of the QR code, for screen readers.
pub const QR_LABEL: &str = "QR code of the link";
/// Button: saves the QR code.
pub const SAVE_QR: &str = "Save as a picture (SVG)";
/// Shown if the link is too long for a QR code.
pub const QR_TOO_LONG: &str = "The link is too long for a QR code that a phone reads off a screen.";
/// Shown in place of the QR code, if the page has no address.
pub const QR_NO_ADDRESS: &str = "A QR code needs an address on the web. This page has none.";
/// Heading of the ways to share by file.
pub const SHARE_FILES: &str = "As a file";
/// Button: saves inputs, groups and scenarios as a file.
pub const SAVE_JSON: &str = "Save as a file (JSON)";
/// Label of the field that opens a saved file.
pub const OPEN_JSON: &str = "Open a file";
/// Shown if the page is a local file.
pub const SHARE_FROM_FILE: &str =
    "This copy is a file on your disk: the link opens on this computer alone. Send others the saved file.";
/// Shown if the page has no address at all.
pub const SHARE_FROM_NOWHERE: &str =
    "This copy has no address of its own. Put this behind the address of a copy on the web, or send the saved file.";
/// Shown if no input was changed.
pub fn all_defaults(has_more: bool) -> String {
    format!("Every input is at its default{}.", but(has_more))
}

/// Excepts the groups and scenarios of a link, which are listed below.
const fn but(has_more: bool) -> &'static str {
    if has_more { ", but for what is listed below" } else { "" }
}

/// Above the groups that the link holds.
pub const GROUPS_HELD: &str = "It holds your groups:";

/// A group that the link holds: `Seats: 60 people · Seat $125 / month, $125 included`.
pub fn group_held(figures: &dyn Figures, place: usize, group: &Group, inputs: &Assumptions) -> String {
    format!("{}: {}", group_name(&group.name, place), group_holds(figures, group.people, &group.changes, inputs))
}

/// Above the scenarios that the link holds.
pub const SCENARIOS_HELD: &str = "It holds your scenarios:";

/// A scenario that the link holds: `Fewer tokens: Tokens, typical user 16 M / week`. A salary that is left out of it is
/// mentioned.
pub fn scenario_held(figures: &dyn Figures, place: usize, own: &Own) -> String {
    let hides_salary = own.unknown.iter().any(|(key, value)| key == Input::Salary.key() && value.is_empty());
    let changes = (!own.changes.is_empty() || !hides_salary).then(|| changes(figures, &own.changes));
    let left_out = hides_salary.then(|| SALARY_LEFT_OUT.to_owned());
    let held: Vec<String> = changes.into_iter().chain(left_out).collect();
    format!("{}: {}", own_name(&own.name, place), held.join(BETWEEN_NOTES))
}

/// The length of a link, in characters, beyond which some programs cut it off.
const LINK_CUT: usize = 2_000;

/// Which view, tab or chart the link opens.
pub fn opens(view: View, tab: Tab, chart: Option<ChartKey>) -> String {
    let name = super::view(view);
    match chart {
        Some(chart) => format!("It opens the view {name} with one chart: {}.", super::chart_name(chart)),
        None if view == View::Budget && tab != Tab::default() => {
            format!("It opens the view {name} with the tab {}.", super::tab(tab))
        }
        None => format!("It opens the view {name}."),
    }
}

/// What the saved file holds.
pub fn json_holds(disclosure: Disclosure) -> String {
    let salary = if disclosure.salary { "everything, the salary too," } else { "everything but the salary," };
    let from_results =
        if disclosure.salary { "" } else { " With the other inputs, the salary can be worked out from these." };
    format!(
        "The file holds {salary} and all results.{from_results} Opening it replaces inputs and scenarios here; Undo brings \
         them back."
    )
}

/// The parameters of the address that change the looks of the page.
pub fn view_state(keys: &[String]) -> String {
    format!("How the page looks: {}.", keys.join(", "))
}

/// Above the inputs that the link sets. Its groups and scenarios are listed below.
pub fn sets(count: usize, has_more: bool) -> String {
    let inputs = if count == 1 { "one input".to_owned() } else { format!("{count} inputs") };
    format!("It sets {inputs}. All others are at their defaults{}.", but(has_more))
}

/// An input with the value that the link sets.
pub fn set_to(figures: &dyn Figures, input: Input, inputs: &Assumptions) -> String {
    format!("{}: {}", super::words(input).label, super::value_in_words(figures, input, &inputs.get(input)))
}

/// Keys that are kept for another version of the calculator.
pub fn unknown_held(keys: &[&str]) -> String {
    format!("Kept for another version of the calculator: {}.", keys.join(", "))
}

/// What happens to the salary. `in_inputs` and `in_scenarios` say where a salary is set that can be left out; `theirs` are
/// the inputs of the link.
pub fn salary_shared(
    figures: &dyn Figures,
    theirs: &Assumptions,
    in_inputs: bool,
    in_scenarios: bool,
    disclosure: Disclosure,
) -> String {
    let salary = money(figures, theirs.salary.value());
    let is_none = theirs.salary <= Usd::ZERO;
    let seen = if is_none { "a salary of" } else { "the default of" };
    let told = format!("whoever opens the link sees {seen} {salary}, and is told that the salary is not in it.");
    match (in_inputs, in_scenarios, disclosure.salary) {
        (false, false, _) if is_none => format!("The salary is {salary}, and the link says so."),
        (false, false, _) => format!("The salary is at its default of {salary}, so the link does not name one."),
        (_, _, true) => "The salary is in the link: everybody who has the link can read it.".to_owned(),
        (true, true, false) => format!("The salary is left out, in your scenarios too: {told}"),
        (true, false, false) => format!("The salary is left out: {told}"),
        (false, true, false) => format!("The salaries in your scenarios are left out: {told}"),
    }
}

/// Says that groups with salaries of their own are counted at one salary, that of `theirs`, the inputs of the link.
pub fn pay_levels_left_out(figures: &dyn Figures, theirs: &Assumptions, groups: usize) -> String {
    let have = counted(figures, groups as u64, "group has a salary of its own", "groups have salaries of their own");
    if theirs.salary <= Usd::ZERO {
        return format!("{have}. The link counts all people at a salary of {}.", money(figures, theirs.salary.value()));
    }
    format!("{have}. The link counts all people at the default salary.")
}

/// How the team’s year differs in a link without salaries (`theirs`); empty if it is written like `yours`.
pub fn net_differs(figures: &dyn Figures, yours: &Report, theirs: &Report) -> String {
    let net = |report: &Report| report.get(Metric::TeamNet).map(|net| money_signed(figures, net));
    match (net(yours), net(theirs)) {
        (Ok(yours), Ok(theirs)) if yours != theirs => {
            format!("The link shows a net of {theirs} for the team’s year, and not your {yours}.")
        }
        _ => String::new(),
    }
}

/// Warns that a salary that is left out may follow from amounts in the link.
pub const AMOUNTS_TELL: &str = "The link holds a cap or another use. If that was computed from the salary, as the best cap \
     and half a salary are, the salary can be worked out from it.";

/// How long the link is, and whether programs may cut it off.
pub fn link_length(figures: &dyn Figures, length: usize) -> String {
    let count = whole(figures, length as f64);
    if length <= LINK_CUT {
        return format!("{count} characters: short enough for chat, mail and wikis.");
    }
    let cut = whole(figures, LINK_CUT as f64);
    format!("{count} characters: Teams and Outlook cut links after {cut}. Send the saved file instead.")
}

/// Why the file cannot be opened.
pub fn unopened(why: OpenError) -> String {
    match why {
        OpenError::Unreadable => "The browser cannot read the file.".to_owned(),
        OpenError::Empty => "The file is empty.".to_owned(),
        OpenError::TooLong => {
            "The file is longer than 1 MB, or holds more than a link can. No file that this calculator writes does."
                .to_owned()
        }
        OpenError::NotJson { line, column } => {
            format!("The file is not JSON: line {line}, column {column} cannot be read.")
        }
        OpenError::Foreign => "The file is JSON, but not a file of this calculator: it has no inputs.".to_owned(),
        OpenError::Newer => {
            "The file was saved by a newer version of this calculator. Open it there, or use a link.".to_owned()
        }
    }
}
