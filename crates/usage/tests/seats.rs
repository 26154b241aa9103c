//! The prices of plans in a table of one's own: what they add to a month, and what use they cover.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

mod common;

use common::{mapped, read, with};
use tokenworth_core::inputs::{Assumptions, Input, Value};
use tokenworth_usage::analysis::Dataset;
use tokenworth_usage::takeover::{self, How, Note, TakeOver, basis};
use tokenworth_usage::{Imported, Role, SkipReason};

fn import(text: &str) -> Imported {
    read(text).unwrap()
}

/// What each user pays for seats in a month, how it was worked out, and the notes of the take-over.
fn taken(file: &Imported) -> (Option<f64>, Option<How>, Vec<Note>) {
    let (data, inputs) = (Dataset::of([file], None), Assumptions::default());
    let options = takeover::Options { basis: basis(&data, &inputs), ..takeover::Options::default() };
    let taken = TakeOver::of(&data, &inputs, &options);
    let fee = taken.row(Input::Fee);
    (fee.and_then(|row| row.value.number()), fee.map(|row| row.how.clone()), taken.notes)
}

/// Two people at $200 and one at $20, whose plan is written beside each row of use.
fn of_days(months: &[&str], days: usize) -> String {
    let people = [("ada", 200), ("bob", 200), ("cy", 20)];
    let rows = months.iter().flat_map(|month| (1..=days).map(move |day| format!("{month}-{day:02}")));
    let rows =
        rows.flat_map(|day| people.map(|(name, fee)| format!("{day},{name},claude-opus-5,{fee},900000,100000\n")));
    format!("day,person,model,plan fee (USD),uncached input tokens,output tokens\n{}", rows.collect::<String>())
}

#[test]
fn a_plan_counts_once_a_month_in_however_many_rows_it_is_written() {
    for (months, days) in [(&["2026-10"][..], 1), (&["2026-10"], 28), (&["2026-09", "2026-10"], 28)] {
        let (fee, how, _) = taken(&import(&of_days(months, days)));
        assert_eq!((fee, how), (Some(140.0), Some(How::Seats)), "{months:?}, {days} days");
    }
}

#[test]
fn a_plan_in_rows_of_months_is_of_each_month() {
    let text = "month,person,seat price (USD),tokens\n2026-09,ada,200,5000000\n2026-09,bob,100,5000000\n\
                2026-10,ada,200,5000000\n2026-10,bob,100,5000000\n";
    assert_eq!(taken(&import(text)).0, Some(150.0));
}

#[test]
fn two_plans_of_one_person_add_up() {
    let text = "day,person,tool,plan fee (USD),tokens\n2026-10-01,ada,Claude,100,5000000\n2026-10-02,ada,Claude,100,5000000\n\
                2026-10-02,ada,Cursor,100,5000000\n2026-10-02,bob,Cursor,40,5000000\n";
    assert_eq!(taken(&import(text)).0, Some(120.0));
}

#[test]
fn a_plan_covers_the_use_in_its_row() {
    let file = import(&of_days(&["2026-10"], 28));
    assert_eq!(file.summary.rows_unpriced(), 0);
    let list = 28.0 * 3.0 * (0.9 * 5.0 + 0.1 * 25.0);
    let notes = taken(&file).2;
    let covered = notes
        .iter()
        .any(|note| matches!(note, Note::LittleBilled { billed: 0.0, list: of } if (of - list).abs() < 1e-6));
    assert!(covered, "{notes:?}");
}

#[test]
fn what_a_row_says_is_billed_is_billed_beside_the_plan() {
    let text = "person,plan fee (USD),tokens,cost usd\nada,100,5000000,\nbob,,5000000,30\ncy,20,5000000,10\n";
    let file = import(text);
    let data = Dataset::of([&file], Some(31));
    let billed: f64 = data.total().billed_a_year.values().sum();
    assert!((billed - 40.0 * 365.0 / 31.0).abs() < 1e-6, "{billed}");
    assert_eq!(file.summary.rows_unpriced(), 0);
    let seats: f64 = data.total().for_seats_a_month.values().sum();
    assert_eq!((seats, data.total().seats_a_month), (120.0, 2.0));
}

#[test]
fn words_in_a_column_of_prices_are_left_out_with_their_lines() {
    let options = mapped([(0, Role::Person), (1, Role::Seat), (2, Role::Tokens)]);
    let file = with(options, "who,plan,used\nada,100,5\nbob,Max 20x,5\ncy,€20,5\n");
    let skipped: Vec<_> = file.summary.skipped.iter().map(|(reason, lines)| (*reason, lines.lines.clone())).collect();
    assert_eq!(skipped, [(SkipReason::Unreadable, vec![3])]);
}

#[test]
fn a_list_of_plans_without_use_sets_the_price_of_a_seat_alone() {
    let file = import("person,plan fee (USD)\nada,200\nbob,100\ncy,0\n");
    let data = Dataset::of([&file], None);
    let taken = TakeOver::of(&data, &Assumptions::default(), &takeover::Options::default());
    let rows: Vec<_> = taken.rows.iter().map(|row| (row.input, row.value.clone())).collect();
    assert_eq!(rows, [(Input::Fee, Value::Number(150.0))]);
}
