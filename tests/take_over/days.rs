//! The days that files cover: which they say, and how they are scaled to a year.

use std::ops::Range;

use proptest::collection::vec;
use proptest::prelude::*;

use crate::{import, imported, read_named, taken_over, team_cost};
use tokenworth::figures::English;
use tokenworth::inputs::{Assumptions, Input, Value};
use tokenworth::state::TakenFrom;
use tokenworth::text::usage::{note, row_key, taken_from};
use tokenworth::usage::analysis::{Activity, Basis, Breakdown, By, Dataset, ExchangeRates, RowKey};
use tokenworth::usage::takeover::{Note, Options, TakeOver, basis};
use tokenworth::usage::{Day, ImportOptions, Imported, Importer, Overlap, overlaps};

/// Somebody is absent from a week only if a file shows the week.
#[test]
fn people_whose_files_do_not_show_a_week_are_not_absent_from_it() {
    let row = |day: u32, person: &str| {
        format!("2026-{:02}-{:02},{person},claude-opus-5,100000,1000\n", 6 + day / 30, 1 + day % 30)
    };
    let file = |days: Range<u32>, people: [&str; 2]| {
        let rows: String = days.flat_map(|day| people.map(|person| row(day, person))).collect();
        import(&format!("day,person,model,input,output\n{rows}"))
    };
    let (long, short) = (file(0..150, ["ada", "bob"]), file(120..150, ["cleo", "dan"]));
    let undated = import("person,model,input,output\neve,claude-opus-5,3000000,30000\n");
    for (files, people) in [(vec![&long], 2), (vec![&long, &short], 4), (vec![&long, &short, &undated], 5)] {
        let data = Dataset::of(files, Some(30));
        let taken = taken_over(&data);
        let inputs = Assumptions::default().with(&taken.suggested()).0;
        assert_eq!(
            (inputs.get(Input::People), inputs.get(Input::Adoption)),
            (Value::Number(f64::from(people)), Value::Number(1.0))
        );
        assert!((team_cost(&inputs) / taken.year.unwrap() - 1.0).abs() < 0.01, "{people} people");
        let activity = Activity::of(&data);
        assert_eq!(activity.median_share(), Some(1.0));
        assert_eq!(activity.shows_everybody(), people == 2);
    }
}

/// An invoice is of a month: rows of days and rows that name only their month are added up beside each other.
#[test]
fn a_month_has_the_use_of_its_days_and_of_rows_that_name_only_it() {
    let days =
        "date,user,input tokens,cost (USD)\n2026-08-31,ada,1000,1.50\n2026-09-01,ada,2000,3\n2026-09-30,bob,4000,6\n";
    let months = "month,user,input tokens,cost (USD)\n2026-08,eve,8000,12\n2026-09,eve,16000,24\n";
    let read = |(name, text): (&str, &str)| {
        let mut importer = Importer::new(name, text.len() as u64, ImportOptions::default()).unwrap();
        importer.feed(text.as_bytes()).unwrap();
        importer.finish().unwrap()
    };
    let files: Vec<Imported> = [("days.csv", days), ("months.csv", months)].into_iter().flat_map(read).collect();
    let data = Dataset::of(&files, None);
    let rows = Breakdown::of(&data, By::Month).rows;
    let shown: Vec<(String, u64, f64)> = rows
        .iter()
        .map(|row| {
            let billed = row.amounts.usd(Basis::Billed, ExchangeRates::default()).unwrap();
            (row_key(&English, &row.key), row.amounts.tokens.total(), billed)
        })
        .collect();
    assert_eq!(shown, [("August 2026".to_owned(), 9_000, 13.5), ("September 2026".to_owned(), 22_000, 33.0)]);
    // A week may be of two months, so its use is of none.
    let weeks = "date,user,input tokens,cost (USD)\n2026-08-31,ada,1,1\n2026-09-07,ada,1,1\n2026-09-14,ada,1,1\n";
    let with_weeks: Vec<Imported> = files.iter().cloned().chain(read(("weeks.csv", weeks))).collect();
    let rows = Breakdown::of(&Dataset::of(&with_weeks, None), By::Month).rows;
    assert_eq!(rows.iter().map(|row| row.amounts.tokens.total()).collect::<Vec<_>>(), [9_000, 22_000, 3]);
    assert_eq!(rows[2].key, RowKey::Unknown);
    assert!(Breakdown::has_rows(&Dataset::of(&files[1..], None), By::Month));
    assert!(!Breakdown::has_rows(&Dataset::of(&files[1..], None), By::Week));
}

/// 28–29 August 2026: the 29th is a Saturday.
#[test]
fn a_short_period_says_why_it_has_more_days_than_the_data() {
    let said = |data: &Dataset| {
        let taken = taken_over(data);
        let short = taken.notes.iter().find(|note| matches!(note, Note::ShortPeriod { .. })).unwrap();
        note(&English, short)
    };
    let of_days = |days: [&str; 2]| {
        let row = |day: &str| format!("{day},a,claude-opus-5,5\n");
        said(&imported(&format!("day,person,model,input\n{}", days.map(row).concat())))
    };
    let friday = of_days(["2026-10-08", "2026-10-09"]);
    assert!(friday.contains("from 4 days, 2 days of the data and the weekend after them:"), "{friday}");
    for days in [["2026-10-06", "2026-10-07"], ["2026-10-09", "2026-10-10"]] {
        let said = of_days(days);
        assert!(said.contains("from 2 days:"), "{said}");
    }
}

/// A file of a source with a million tokens on each of these days, at $5.
fn of_days(name: &str, person: &str, days: &[&str]) -> Imported {
    read_named(name, &spend(person, days, "1000000", "5.00"))
}

/// Use is scaled to a year by the days that files cover: those after each other together, those of the same days each.
#[test]
fn files_of_other_days_follow_each_other_and_files_of_the_same_days_do_not() {
    let year = |files: &[Imported]| Dataset::of(files, None).total().year.all_mtok();
    let month = |name: &str, person: &str, month: u32| {
        of_days(name, person, &[&format!("2026-{month:02}-01"), &format!("2026-{month:02}-30")])
    };
    let (june, october) = (month("june.csv", "ada", 6), month("october.csv", "ada", 10));
    assert!((year(std::slice::from_ref(&june)) - 24.0).abs() < 1e-9);
    assert!((year(&[june.clone(), october.clone()]) - 24.0).abs() < 1e-9, "the months between are not covered");
    let weeks = Activity::of(&Dataset::of(&[june, october.clone()], None)).weeks;
    assert_eq!((weeks.len(), weeks.iter().filter(|week| week.active == 0).count()), (10, 6));
    let week = of_days("bob.csv", "bob", &["2026-10-05", "2026-10-09"]);
    assert!((year(&[october, week]) - (24.0 + 2.0 * 365.0 / 7.0)).abs() < 1e-9, "each by its own days");
}

proptest! {
    /// Two exports of one account whose days overlap come to what one export of all days does, though each may begin and end in
    /// the middle of a day.
    #[test]
    fn rows_that_two_exports_have_in_common_are_counted_once(
        rows in vec((0..3_usize, 1..1_000_000_u64, 1..2_000_u32), 240),
        second in 20..100_usize,
        first in 160..220_usize,
        is_second_first in any::<bool>(),
    ) {
        let header = "Date,User,Kind,Model,Max Mode,Input (w/ Cache Write),Input (w/o Cache Write),Cache Read,Output Tokens,Total Tokens,Cost";
        let row = |(nth, (person, tokens, cents)): (usize, &(usize, u64, u32))| {
            let day = Day::from_ordinal_date(2026, 187 + nth as u16 / 4).unwrap();
            let hour = 9 + nth % 4;
            let (person, cost) = (["ada", "bo", "cy"][*person], f64::from(*cents) / 100.0);
            format!("{day}T{hour:02}:00:00.000Z,{person}@x.io,Usage-based,claude-opus-4-7,No,0,{tokens},0,0,{tokens},{cost}\n")
        };
        let rows: Vec<String> = rows.iter().enumerate().map(row).collect();
        let file = |name: &str, rows: &[String]| read_named(name, &format!("{header}\n{}", rows.concat()));
        let mut two = vec![file("first.csv", &rows[..first]), file("second.csv", &rows[second..])];
        let found = overlaps(&two.iter().collect::<Vec<_>>());
        let are_found = matches!(found.as_slice(), [Overlap::SameRows { .. }]);
        prop_assert!(are_found, "{found:?}");
        if is_second_first {
            two.reverse();
        }
        let (whole, two) = (Dataset::of(&[file("whole.csv", &rows)], None), Dataset::of(&two, None));
        prop_assert_eq!(&two.total().billed, &whole.total().billed);
        prop_assert_eq!(two.total().tokens, whole.total().tokens);
        let year = |data: &Dataset| data.total().year.all_mtok();
        prop_assert!((year(&two) / year(&whole) - 1.0).abs() < 1e-9);
    }
}

/// An export that repeats one of two accounts, and is mostly of other days than the other, joins the one that it repeats.
#[test]
fn rows_count_once_beside_another_account() {
    let days =
        |of: Range<u16>| of.map(|nth| Day::from_ordinal_date(2026, nth).unwrap().to_string()).collect::<Vec<_>>();
    let file = |name: &str, person: &str, of: Range<u16>| {
        of_days(name, person, &days(of).iter().map(String::as_str).collect::<Vec<_>>())
    };
    let ours = file("ours.csv", "ada", 180..280);
    let [theirs, again] = [("theirs.csv", 250..280), ("again.csv", 250..340)].map(|(name, of)| file(name, "bob", of));
    let mtok = |files: &[&Imported]| Dataset::of(files.iter().copied(), None).total().period.all_mtok();
    assert!((mtok(&[&ours, &theirs, &again]) - 190.0).abs() < 1e-9);
}

/// A bill of a week and one of a month are both scaled to a year before a price follows from them.
#[test]
fn bills_of_different_days_come_to_the_sum_of_their_years() {
    let october = read_named("october.csv", &spend("ada", &["2026-10-01", "2026-10-31"], "1000000", "40.00"));
    let week = read_named("week.csv", &spend("bob", &["2026-10-05", "2026-10-11"], "9000000", "50.00"));
    let base = Assumptions::default();
    let year = |files: &[Imported]| {
        let data = Dataset::of(files, None);
        let options = Options { basis: basis(&data, &base), ..Options::default() };
        assert_eq!(options.basis, Basis::Billed);
        let taken = TakeOver::of(&data, &base, &options);
        let found = team_cost(&base.with(&taken.suggested()).0);
        assert!((found / taken.year.unwrap() - 1.0).abs() < 0.03, "{found} and not {:?}", taken.year);
        taken.year.unwrap()
    };
    let (one, other) = (year(std::slice::from_ref(&october)), year(std::slice::from_ref(&week)));
    let both = year(&[october, week]);
    assert!((both / (one + other) - 1.0).abs() < 1e-9, "{both} is not {one} and {other}");
}

/// A row of new input on each of these days.
fn spend(person: &str, days: &[&str], tokens: &str, cost: &str) -> String {
    let header = "Date,User,Kind,Model,Max Mode,Input (w/ Cache Write),Input (w/o Cache Write),Cache Read,Output Tokens,Total Tokens,Cost";
    let row = |day: &&str| format!("{day},{person},Usage-based,claude-opus-4-7,No,0,{tokens},0,0,{tokens},{cost}\n");
    format!("{header}\n{}", days.iter().map(row).collect::<String>())
}

/// A file that holds nothing changes nothing, though it has no days.
#[test]
fn a_file_without_counted_rows_leaves_the_others_as_they_are() {
    let cursor = read_named("october.csv", &spend("ada", &["2026-10-01", "2026-10-31"], "1000000", "40.00"));
    let empty = import("day,person,tokens\nnever,ada,none\n");
    assert_eq!(empty.summary.rows_used, 0);
    let base = Assumptions::default();
    let taken = |files: &[Imported]| TakeOver::of(&Dataset::of(files, None), &base, &Options::default());
    let (alone, both) = (taken(std::slice::from_ref(&cursor)), taken(&[cursor, empty]));
    assert_eq!((alone.rows, alone.notes, alone.year), (both.rows, both.notes, both.year));
}

#[test]
fn files_of_different_days_are_named_with_theirs() {
    let long = of_days("long.csv", "ada", &["2026-10-01", "2026-10-30"]);
    let short = read_named(
        "ccusage.json",
        r#"{"daily":[{"date":"2026-11-03","inputTokens":1000000,"outputTokens":1000,"cacheReadTokens":0,"totalCost":6}]}"#,
    );
    let data = Dataset::of(&[long, short], None);
    let taken = taken_over(&data);
    let said: Vec<String> = taken.notes.iter().map(|it| note(&English, it)).collect();
    let all = said.join("\n");
    assert!(all.contains("“long.csv” from 1 month; “ccusage.json” from 1 day."), "{all}");
    assert!(all.contains("“ccusage.json” names nobody. Its tokens, 33.4% of all, are left out"), "{all}");
    assert!(!all.contains("services and keys"), "{all}");
    let from = taken_from(TakenFrom::Data(taken.period));
    assert_eq!(from, "from your data, 1–30 October 2026", "the people's");
    assert_eq!(data.stated(), Basis::BilledOrEstimated, "a bill and an estimate");
}

#[test]
fn the_use_of_a_month_is_in_no_week() {
    const MONTHLY: &str =
        r#"{"monthly":[{"month":"2026-09","inputTokens":1000000,"outputTokens":1,"cacheReadTokens":3,"totalCost":4}]}"#;
    let monthly = read_named("monthly.json", MONTHLY);
    let data = Dataset::of(&[monthly, of_days("days.csv", "ada", &["2026-09-01", "2026-09-30"])], None);
    let weeks = Activity::of(&data).weeks;
    let billed: f64 = weeks.iter().filter_map(|week| week.amounts.usd(Basis::Billed, ExchangeRates::default())).sum();
    assert!((billed - 10.0).abs() < 1e-9, "{billed}");
    let undated: Vec<&str> = data.files().filter(|file| file.has_undated_use).map(|file| file.name.as_str()).collect();
    assert_eq!(undated, ["monthly.json"]);
    let alone = Activity::of(&Dataset::of([&read_named("monthly.json", MONTHLY)], None));
    assert!(alone.weeks.is_empty(), "{alone:?}");
    assert!((data.total().year.all_mtok() - 12.0 * 3.0).abs() < 1e-3, "{}", data.total().year.all_mtok());
}
