//! The words of the chart of cost by week.

use super::Sentences;
use super::people::at_list;
use crate::chart::facts::weeks::Facts;
use crate::chart::table::Row;
use crate::figures::amounts::{counted, money, multiple_of, percent_in};
use crate::figures::{Figures, NOTHING};
use crate::text::usage::{basis, day};
use crate::usage::Day;

/// Caption of the table.
pub const TABLE: &str = "Cost, tokens and active people by week";
/// Note on a week of which the data have only some days.
pub const PARTIAL: &str = "only some days";
/// The ratio of the last week's cost to the first's, or its inverse, from which the change is mentioned.
const CHANGED: f64 = 1.1;

/// Smaller shares of tokens without a list price are not mentioned.
const SMALLEST_SHARE: f64 = 0.005;

/// The sentences around the chart.
pub fn sentences(figures: &dyn Figures, facts: &Facts) -> Sentences {
    let title = title(figures, facts);
    let Facts::Weeks { basis: of, most, all, weeks, partial, credits, without_price, .. } = facts else {
        return Sentences { summary: title.clone(), title, subtitle: String::new(), notes: Vec::new() };
    };
    let subtitle = format!("Cost of each week from Monday to Sunday, {}.", basis(figures, *of));
    let mut notes = Vec::new();
    if *partial > 0 {
        notes.push("Hollow bars are weeks of which the data cover only some days.".to_owned());
    }
    if *credits > 0 {
        notes.push("A bar below zero is a week in which more was refunded than charged.".to_owned());
    }
    if *without_price >= SMALLEST_SHARE {
        let share = percent_in(figures, *without_price, 2);
        notes.push(format!("{share} of the tokens have no list price and are in no bar."));
    }
    let weeks = counted(figures, *weeks as u64, "week", "weeks");
    let summary = format!(
        "{title}. {weeks}, {} together; most in the week from {}, {}. {}",
        money(figures, *all),
        day(most.0),
        money(figures, most.1),
        notes.join(" ")
    );
    Sentences { title, subtitle, notes, summary: summary.trim_end().to_owned() }
}

fn title(figures: &dyn Figures, facts: &Facts) -> String {
    match facts {
        Facts::Nothing => "The data do not show what each week costs".to_owned(),
        Facts::Weeks { change, most, basis, .. } => {
            let said = match change {
                Some(change) if *change >= CHANGED => {
                    format!("The last whole week costs {} the first", multiple_of(figures, *change))
                }
                Some(change) if *change <= 1.0 / CHANGED => {
                    format!("The last whole week costs {} less than the first", percent_in(figures, 1.0 - change, 2))
                }
                Some(_) => "The last whole week costs about as much as the first".to_owned(),
                None => format!("The week from {} costs most: {}", day(most.0), money(figures, most.1)),
            };
            format!("{said}{}", at_list(*basis))
        }
    }
}

/// `5 Oct`.
pub fn week(monday: Day) -> String {
    let month: String = monday.month().to_string().chars().take(3).collect();
    format!("{} {month}", monday.day())
}

/// What the x axis counts.
pub const ACROSS: (&str, &str) = ("week from Monday", "week");

/// The heads of the table.
pub const HEADS: [&str; 4] = ["Week from", "Cost", "Tokens", "Active people"];

/// A week as a sentence.
pub fn reading(row: &Row) -> String {
    let cell = |place: usize| row.cells.get(place).map_or("", |cell| cell.text.as_str());
    let note = if row.note.is_empty() { String::new() } else { format!(" ({})", row.note) };
    let people = if cell(2) == "1" { "person" } else { "people" };
    let tokens = if cell(1) == NOTHING { "tokens not known".to_owned() } else { format!("{} tokens", cell(1)) };
    format!("Week from {}{note}: {}, {tokens}, {} active {people}.", row.head.text, cell(0), cell(2))
}
