//! The words of the solver: what would have to be true for the tokens to pay.

use super::values::price;
use crate::model::Computed;
use crate::model::solve::{Solution, Unknown};
use crate::text::amounts::{in_short, money, percent, times, tokens};
use crate::text::figures::{Figures, Form};

/// The values of the unknown at which the mean user's tokens pay: `A user’s tokens pay only if they caused at least
/// 69.4% of the observed gain; you entered 50%.` `entered` is in the unknown's own unit.
pub fn solution(figures: &dyn Figures, unknown: Unknown, solution: &Computed<Solution>, entered: f64) -> String {
    match solution {
        Ok(solution) => answer(figures, unknown, solution, entered),
        Err(why) => super::reason(*why).to_owned(),
    }
}

fn answer(figures: &dyn Figures, unknown: Unknown, solution: &Solution, entered: f64) -> String {
    let (low, high) = solution.range;
    let amount = |value| amount(figures, unknown, value);
    let when = match solution.pays.as_slice() {
        [] => return format!("A user’s tokens do not pay{}.", never(unknown, &amount(high))),
        [(from, to)] if *from <= low && *to >= high => {
            return format!("A user’s tokens pay {}.", always(unknown, &amount(high)));
        }
        [(from, to)] if *to >= high => at_least(unknown, &amount(*from)),
        [(from, to)] if *from <= low => at_most(unknown, &amount(*to)),
        several => format!("{}{}", intervals(several, &amount), measure(unknown)),
    };
    match unknown {
        Unknown::Price => format!("A user’s tokens pay {when}."),
        _ => format!(
            "A user’s tokens pay {when}; you entered {}.",
            entered_in_words(figures, unknown, solution, entered)
        ),
    }
}

/// The value that was entered, with all its digits; in words if it is written like a border of what pays.
fn entered_in_words(figures: &dyn Figures, unknown: Unknown, solution: &Solution, entered: f64) -> String {
    let amount = |value| amount(figures, unknown, value);
    let mut borders = solution.pays.iter().flat_map(|(from, to)| [*from, *to]);
    match borders.find(|border| amount(*border) == amount(entered)) {
        Some(border) if entered < border => "slightly less".to_owned(),
        Some(border) if entered > border => "slightly more".to_owned(),
        _ => in_full(figures, unknown, entered),
    }
}

fn in_full(figures: &dyn Figures, unknown: Unknown, value: f64) -> String {
    match unknown {
        Unknown::Caused | Unknown::Finished | Unknown::Captured => figures.write(value, Form::PERCENT.significant(12)),
        Unknown::Price => times(figures, value),
        Unknown::Tokens => {
            let (number, unit) = in_short(value, 12);
            format!("{}{unit}", figures.write(number, Form::NUMBER.significant(12)))
        }
        Unknown::Salary => price(figures, value),
    }
}

fn amount(figures: &dyn Figures, unknown: Unknown, value: f64) -> String {
    match unknown {
        Unknown::Caused | Unknown::Finished | Unknown::Captured => percent(figures, value),
        Unknown::Price => times(figures, value),
        Unknown::Tokens => tokens(figures, value),
        Unknown::Salary => money(figures, value),
    }
}

/// The unit words after an amount.
const fn measure(unknown: Unknown) -> &'static str {
    match unknown {
        Unknown::Caused => " of the observed gain caused by them",
        Unknown::Finished => " of finished work in an extra pull request",
        Unknown::Captured => " of the freed time captured by the employer",
        Unknown::Price => " today’s price",
        Unknown::Tokens => " tokens a week of the typical user",
        Unknown::Salary => " of salary",
    }
}

/// After “A user’s tokens do not pay”.
fn never(unknown: Unknown, highest: &str) -> String {
    match unknown {
        Unknown::Caused => ", even if they caused all of the observed gain".to_owned(),
        Unknown::Finished => ", even if every extra pull request is finished work".to_owned(),
        Unknown::Captured => ", even if the employer captures all of the freed time".to_owned(),
        Unknown::Price => " at any price, however low".to_owned(),
        Unknown::Tokens => " on average, whatever the typical user takes".to_owned(),
        Unknown::Salary => format!(" at any salary up to {highest}"),
    }
}

/// After “A user’s tokens pay”, where no value keeps them from it.
fn always(unknown: Unknown, highest: &str) -> String {
    match unknown {
        Unknown::Caused => "however little of the observed gain they caused".to_owned(),
        Unknown::Finished => "however little of an extra pull request is finished work".to_owned(),
        Unknown::Captured => "however little of the freed time the employer captures".to_owned(),
        Unknown::Price => format!("at any price up to {highest} today’s"),
        Unknown::Tokens => format!("whatever the typical user uses, up to {highest} a week"),
        Unknown::Salary => "at any salary".to_owned(),
    }
}

fn at_least(unknown: Unknown, least: &str) -> String {
    match unknown {
        Unknown::Caused => format!("only if they caused at least {least} of the observed gain"),
        Unknown::Finished => format!("only if at least {least} of an extra pull request is finished work"),
        Unknown::Captured => format!("only if the employer captures at least {least} of the freed time"),
        Unknown::Price => format!("only from {least} today’s price"),
        Unknown::Tokens => format!("only if the typical user takes at least {least} a week"),
        Unknown::Salary => format!("only from a salary of {least}"),
    }
}

fn at_most(unknown: Unknown, most: &str) -> String {
    match unknown {
        Unknown::Price => format!("while they cost at most {most} today’s price"),
        Unknown::Tokens => format!("only while the typical user takes at most {most} a week"),
        _ => format!("only up to {most}{}", measure(unknown)),
    }
}

/// `between 11.4M and 1.19B and between …`. An interval whose ends read the same is named once.
fn intervals(pays: &[(f64, f64)], amount: &impl Fn(f64) -> String) -> String {
    let between = |(from, to): &(f64, f64)| match (amount(*from), amount(*to)) {
        (from, to) if from == to => format!("only around {from}"),
        (from, to) => format!("between {from} and {to}"),
    };
    pays.iter().map(between).collect::<Vec<_>>().join(" and ")
}
