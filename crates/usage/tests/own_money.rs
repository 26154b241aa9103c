//! Money in a table of one's own: the prices of plans, what they cover, and charges of a card.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

mod common;

use common::{Facts, mapped, read, with};
use tokenworth_core::inputs::{Assumptions, Input, Value};
use tokenworth_usage::analysis::Dataset;
use tokenworth_usage::takeover::{How, Note, Options, PriceTaken, TakeOver, basis, bill_in};
use tokenworth_usage::{Currency, Imported, Lines, Role, SkipReason, Warning};

fn import(text: &str) -> Imported {
    read(text).unwrap()
}

fn taken(file: &Imported) -> TakeOver {
    let (data, inputs) = (Dataset::of([file], None), Assumptions::default());
    TakeOver::of(&data, &inputs, &Options { basis: basis(&data, &inputs), ..Options::default() })
}

/// What each user pays for seats in a month.
fn fee(file: &Imported) -> Option<f64> {
    taken(file).row(Input::Fee)?.value.number()
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
        let taken = taken(&import(&of_days(months, days)));
        let fee = taken.row(Input::Fee).unwrap();
        assert_eq!((fee.value.number(), &fee.how), (Some(140.0), &How::Seats), "{months:?}, {days} days");
    }
}

#[test]
fn a_plan_in_rows_of_months_is_of_each_month() {
    let text = "month,person,seat price (USD),tokens\n2026-09,ada,200,5000000\n2026-09,bob,100,5000000\n\
                2026-10,ada,200,5000000\n2026-10,bob,100,5000000\n";
    assert_eq!(fee(&import(text)), Some(150.0));
}

#[test]
fn two_plans_of_one_person_add_up() {
    let text = "day,person,tool,plan fee (USD),tokens\n2026-10-01,ada,Claude,100,5000000\n2026-10-02,ada,Claude,100,5000000\n\
                2026-10-02,ada,Cursor,100,5000000\n2026-10-02,bob,Cursor,40,5000000\n";
    assert_eq!(fee(&import(text)), Some(120.0));
}

#[test]
fn a_plan_covers_the_use_in_its_row() {
    let file = import(&of_days(&["2026-10"], 28));
    assert_eq!(file.summary.rows_unpriced(), 0);
    let list = 28.0 * 3.0 * (0.9 * 5.0 + 0.1 * 25.0);
    let notes = taken(&file).notes;
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
fn words_in_a_column_of_prices_leave_the_rest_of_the_row() {
    let options = mapped([(0, Role::Person), (1, Role::Seat), (2, Role::Tokens), (3, Role::Output)]);
    let file = with(options, "who,plan,used,done\nada,100,5,1\nbob,Max 20x,6,Bob\ncy,$20,7,n/a\n");
    let unread = |role| Warning::CellsUnread { role, rows: Lines { rows: 1, lines: vec![3] } };
    assert!(file.warns(&unread(Role::Seat)) && file.warns(&unread(Role::Output)), "{:?}", file.summary.warnings);
    assert_eq!((file.summary.rows_used, file.usage.total().tokens.total()), (3, 18));
}

#[test]
fn columns_of_money_that_are_not_read_are_named() {
    let file = read("person,cost usd,API fee,cost center,list price ($),tokens\nada,1,2,core,3,4\n").unwrap();
    assert!(file.warns(&Warning::MoneyColumnsUnread(vec!["API fee".to_owned()])), "{:?}", file.summary.warnings);
}

#[test]
fn the_mean_of_the_rows_is_no_person() {
    let file = read("person,plan fee (USD),tokens\nada,200,5\nbob,100,7\nAverage,150,6\nAverage Joe,150,6\n").unwrap();
    assert_eq!((file.summary.people, file.skipped(SkipReason::Repeated)), (Some(3), vec![4]));
}

#[test]
fn a_list_of_plans_without_use_sets_the_price_of_a_seat_alone() {
    let file = import("person,plan fee (USD)\nada,200\nbob,100\ncy,0\n");
    let rows: Vec<_> = taken(&file).rows.iter().map(|row| (row.input, row.value.clone())).collect();
    assert_eq!(rows, [(Input::Fee, Value::Number(150.0))]);
}

/// What a month of charges comes to, and the years that they cover.
fn a_month(text: &str) -> f64 {
    bill_in(&Dataset::of([&read(text).unwrap()], None), &Assumptions::default()).unwrap().bill.dollars
}

#[test]
fn charges_of_a_card_are_of_their_months() {
    let head = "Date;Merchant;Amount (USD)\n";
    let near = |found: f64, expected: f64| assert!((found - expected).abs() < 1e-9, "{found}");
    near(a_month(&format!("{head}2026-10-03;ANTHROPIC;720.00\n")), 720.0);
    near(a_month(&format!("{head}2026-09-03;ANTHROPIC;720.00\n2026-10-03;ANTHROPIC;720.00\n")), 720.0);
    near(a_month(&format!("{head}2026-09-03;A;720.00\n2026-09-29;B;60.00\n2026-10-03;A;720.00\n")), 750.0);
    // Costs of each working day are of their period.
    let rows: String = (5..=16)
        .filter(|day| day % 7 != 3 && day % 7 != 4)
        .map(|day| format!("2026-10-{day:02};A;7\n"))
        .collect::<Vec<_>>()
        .concat();
    near(a_month(&format!("{head}{rows}")), 70.0 * 365.0 / 14.0 / 12.0);
}

#[test]
fn columns_in_thousands_and_millions_are_read_as_such() {
    let file = read("personne;Millions de jetons;Coût (k€)\nada;1,5;0,02\nbob;2,25;0,01\n");
    let options = mapped([(0, Role::Person), (1, Role::Tokens), (2, Role::Cost)]);
    let by_hand = with(options, "personne;Millions de jetons;Coût (k€)\nada;1,5;0,02\nbob;2,25;0,01\n");
    assert_eq!((by_hand.usage.total().tokens.total(), by_hand.billed().as_deref()), (3_750_000, Some("30")));
    assert_eq!(file.unwrap().billed().as_deref(), Some("30"));
    for head in ["Coût en milliers (€)", "Cost EUR (k)", "Coût (K EUR)"] {
        let file = read(format!("personne;jetons;{head}\nada;1500;0,02\n")).unwrap();
        assert_eq!(file.billed().as_deref(), Some("20"), "{head}");
    }
}

#[test]
fn a_unit_price_is_no_bill() {
    let file = read("personne;jetons;Coût unitaire (€)\nada;1500;0,02\n").unwrap();
    assert_eq!(file.billed(), None);
    assert!(file.warns(&Warning::MoneyColumnsUnread(vec!["Coût unitaire (€)".to_owned()])));
}

#[test]
fn a_total_above_the_parts_is_doubted() {
    let file = read("person,input tokens,output tokens,total tokens\nada,900,100,1000\nbob,900,100,9000\n").unwrap();
    assert!(file.warns(&Warning::TotalsDisagree { rows: 1 }), "{:?}", file.summary.warnings);
}

#[test]
fn days_come_first_beside_decimal_commas() {
    let rows = (1..=10).map(|month| format!("01/{month:02}/2026;ada;22,50\n")).collect::<Vec<_>>().concat();
    let file = read(format!("Date;personne;Coût (€)\n{rows}")).unwrap();
    assert_eq!(file.period(), "2026-01-01 2026-10-31");
}

#[test]
fn use_that_a_plan_covers_has_no_price_of_zero() {
    let file = read("month,person,plan fee (USD),tokens\n2026-10,ada,200,5000000\n2026-10,bob,100,7000000\n").unwrap();
    let taken = taken(&file);
    assert!(taken.row(Input::OutputPrice).is_none(), "{:?}", taken.rows);
    assert!(taken.notes.contains(&Note::NoListPrices { price: PriceTaken::Own }), "{:?}", taken.notes);
    assert!(taken.notes.contains(&Note::CoveredBySeats), "{:?}", taken.notes);
}

#[test]
fn seats_of_nobody_are_one_a_row() {
    let file = read("tool,plan fee (USD)\nClaude,100\nClaude,100\nClaude,100\n").unwrap();
    let data = Dataset::of([&file], None);
    assert_eq!((data.total().seats_a_month, file.billed().as_deref()), (3.0, Some("300")));
}

/// Two organizations may buy as many seats in the same month.
#[test]
fn equal_seats_of_nobody_count_in_each_file() {
    let file = || read("month,tool,plan fee (USD)\n2026-10,Claude,100\n2026-10,Claude,100\n").unwrap();
    let data = Dataset::of([&file(), &file()], None);
    assert_eq!(data.total().seats, Some(4.into()));
}

#[test]
fn costs_of_weeks_and_of_people_are_of_their_days() {
    let near = |found: f64, expected: f64| assert!((found - expected).abs() < 1e-6, "{found}");
    let weeks = "week,service,cost usd\n2026-09-28,a,100\n2026-10-05,a,100\n2026-10-12,a,100\n2026-10-19,a,100\n";
    near(a_month(weeks), 400.0 / 28.0 * 365.0 / 12.0);
    near(
        a_month("day,person,cost usd\n2026-10-05,ada,10\n2026-10-06,ada,10\n2026-10-07,ada,10\n"),
        30.0 / 3.0 * 365.0 / 12.0,
    );
}

#[test]
fn a_unit_beside_a_currency_leaves_the_currency() {
    for head in ["Cost (k€)", "Cost (kEUR)", "Cost (€k)", "Cost (K EUR)"] {
        let file = read(format!("person;tokens;{head}\nada;1500;0,02\n")).unwrap();
        assert_eq!((file.billed().as_deref(), file.currency()), (Some("20"), Currency::read("EUR")), "{head}");
    }
    // A lone letter names a column, and a price of a million tokens is of one thing.
    for head in ["B", "Cost per million tokens"] {
        let options = mapped([(0, Role::Person), (1, Role::Tokens), (2, Role::Cost)]);
        assert_eq!(with(options, format!("who,used,{head}\nada,1500,2\n")).billed().as_deref(), Some("2"), "{head}");
    }
}
