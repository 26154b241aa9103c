//! What stands around exported results.

use super::page::prices_of;
use crate::inputs::{Assumptions, Disclosure};
use crate::text::amounts::{money, tokens};
use crate::text::figures::{Figures, Form};

/// What the table counts.
pub const EXPORT_NOTE: &str = "Per user and year.";

/// The head of a column: its name, and why it has no numbers where it has none.
pub fn export_head(name: &str, missing: Option<&str>) -> String {
    match missing {
        Some(why) => format!("{name} ({why})"),
        None => name.to_owned(),
    }
}

/// In the place of a salary that is left out.
pub const SALARY_LEFT_OUT: &str = "salary left out";
/// The same as a sentence.
pub const SALARY_LEFT_OUT_SENTENCE: &str = "Salary left out.";

/// Of when the numbers are, and whether the salary is left out. The link follows.
pub fn export_stamp(date: &str, source: &str, prices: &str, leaves_salary_out: bool) -> String {
    let stamp = format!("Tokenworth, {date}. {}", prices_of(source, prices));
    if leaves_salary_out { format!("{stamp} {SALARY_LEFT_OUT_SENTENCE}") } else { stamp }
}

/// What the main results rest on, in a sentence.
pub fn assumed(figures: &dyn Figures, inputs: &Assumptions, disclosure: Disclosure) -> String {
    let people = f64::from(inputs.people);
    let salary = if disclosure.hides_base(inputs) {
        format!("({SALARY_LEFT_OUT})")
    } else {
        format!("at {} a year", money(figures, inputs.salary.value()))
    };
    format!(
        "Assumed: {} people {salary}, {} tokens a week for each who uses AI, list prices of {}.",
        figures.write(people, Form::NUMBER.fraction(0)),
        tokens(figures, inputs.tokens.value()),
        inputs.model.name(),
    )
}
