//! The answer to a question turned round.

use crate::model::solve::{Solution, Unknown};
use crate::text::amounts::{money, percent, times, tokens};
use crate::text::figures::Figures;

/// Where it pays by the unknown: `Pays only if at least 69.4% of the observed gain was caused by the tokens; you entered
/// 50%.` `entered` is in the unknown's own unit.
pub fn solution(figures: &dyn Figures, unknown: Unknown, solution: &Solution, entered: f64) -> String {
    let (low, high) = solution.range;
    let amount = |value| amount(figures, unknown, value);
    let answer = match solution.pays.as_slice() {
        [] => return never(unknown, &amount(high)),
        [(from, to)] if *from <= low && *to >= high => return always(unknown, &amount(high)),
        [(from, to)] if *to >= high => at_least(unknown, &amount(*from)),
        [(from, to)] if *from <= low => at_most(unknown, &amount(*to)),
        several => format!("Pays {}{}", intervals(several, &amount), measure(unknown)),
    };
    match unknown {
        Unknown::Price => format!("{answer}."),
        _ => format!("{answer}; you entered {}.", amount(entered)),
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

/// What follows an amount.
const fn measure(unknown: Unknown) -> &'static str {
    match unknown {
        Unknown::Caused => " of the observed gain caused by the tokens",
        Unknown::Finished => " of finished work in an extra pull request",
        Unknown::Captured => " of the freed time put to use",
        Unknown::Price => " today’s price",
        Unknown::Tokens => " tokens a week",
        Unknown::Salary => " of salary",
    }
}

fn never(unknown: Unknown, highest: &str) -> String {
    match unknown {
        Unknown::Caused => "Does not pay, even if the tokens caused all of the observed gain.".to_owned(),
        Unknown::Finished => "Does not pay, even if every extra pull request is finished work.".to_owned(),
        Unknown::Captured => "Does not pay, even if all of the freed time is put to use.".to_owned(),
        Unknown::Price => "Does not pay at any price, however low.".to_owned(),
        Unknown::Tokens => "No amount of tokens pays.".to_owned(),
        Unknown::Salary => format!("Does not pay at any salary up to {highest}."),
    }
}

fn always(unknown: Unknown, highest: &str) -> String {
    match unknown {
        Unknown::Caused => "Pays however little of the observed gain the tokens caused.".to_owned(),
        Unknown::Finished => "Pays however little of an extra pull request is finished work.".to_owned(),
        Unknown::Captured => "Pays however little of the freed time is put to use.".to_owned(),
        Unknown::Price => format!("Pays at any price up to {highest} today’s."),
        Unknown::Tokens => format!("Pays at any amount up to {highest} tokens a week."),
        Unknown::Salary => "Pays at any salary.".to_owned(),
    }
}

fn at_least(unknown: Unknown, least: &str) -> String {
    match unknown {
        Unknown::Caused => format!("Pays only if at least {least} of the observed gain was caused by the tokens"),
        Unknown::Finished => format!("Pays only if at least {least} of an extra pull request is finished work"),
        Unknown::Captured => format!("Pays only if at least {least} of the freed time is put to use"),
        Unknown::Price => format!("Pays only from {least} today’s price"),
        Unknown::Tokens => format!("Pays only from {least} tokens a week"),
        Unknown::Salary => format!("Pays only from a salary of {least}"),
    }
}

fn at_most(unknown: Unknown, most: &str) -> String {
    match unknown {
        Unknown::Price => format!("Pays while tokens cost at most {most} today’s price"),
        _ => format!("Pays only up to {most}{}", measure(unknown)),
    }
}

/// `between 11.4M and 1.19B and between …`; amounts that read alike are named once.
fn intervals(pays: &[(f64, f64)], amount: &impl Fn(f64) -> String) -> String {
    let between = |(from, to): &(f64, f64)| match (amount(*from), amount(*to)) {
        (from, to) if from == to => format!("only around {from}"),
        (from, to) => format!("between {from} and {to}"),
    };
    pays.iter().map(between).collect::<Vec<_>>().join(" and ")
}
