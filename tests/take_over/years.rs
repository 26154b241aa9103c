//! The year that the calculator computes from the data is the year of the data, for any data.

use std::fmt::Write;

use crate::{MODELS, TEAMS, data, habits, import, imported, leaders, read, team_cost};
use proptest::prelude::*;
use tokenworth::inputs::{Assumptions, Input};
use tokenworth::usage::analysis::{Activity, Basis, Breakdown, By, Dataset, ExchangeRates, MIN_PEOPLE, RowKey};
use tokenworth::usage::takeover::{Grouping, Note, OfferedGroup, Options, PriceTaken, TakeOver, basis};
use tokenworth::usage::{Imported, TokenKind};

/// Ten days in a row.
const DAYS: [&str; 10] = [
    "2026-10-05", "2026-10-06", "2026-10-07", "2026-10-08", "2026-10-09", "2026-10-10", "2026-10-11", "2026-10-12",
    "2026-10-13", "2026-10-14",
];

/// As one team with these inputs and in every grouping, the calculator bills this for a year, to 3 %: fields hold three
/// digits.
fn bills(inputs: &Assumptions, taken: &TakeOver, year: f64) -> Result<(), TestCaseError> {
    let found = team_cost(inputs);
    prop_assert!((found / year - 1.0).abs() < 0.03, "{found} and not {year}: {:?}", taken.rows);
    for grouping in &taken.groupings {
        let groups = grouping.groups.iter().map(|group| group.to_group(String::new())).collect();
        let found = team_cost(&inputs.with_groups(groups).unwrap());
        prop_assert!((found / year - 1.0).abs() < 0.03, "{found} and not {year}: {grouping:?}");
    }
    Ok(())
}

/// Whether a later change of the team's model or price changes what all groups with use pay, or what none pays.
fn follow_together(grouping: &Grouping) -> bool {
    let sets = |group: &OfferedGroup, input| group.changes.iter().any(|(set, _)| *set == input);
    let users = grouping.groups.iter().filter(|group| sets(group, Input::Tokens));
    let own = users.map(|group| sets(group, Input::OutputPrice)).collect::<Vec<_>>();
    own.iter().all(|own| *own) || !own.contains(&true)
}

proptest! {
    #![proptest_config(crate::common::random::fixed(48))]

    /// Without groups and in every grouping, to 3 %: fields hold three digits.
    #[test]
    fn the_calculator_bills_what_the_data_come_to(habits in habits(), other in crate::common::random::assumptions()) {
        let data = data(&habits);
        // Nothing else on the bill, and nothing that changes what is used.
        let base = Assumptions { weeks: other.weeks, spread: other.spread, adoption: other.adoption, ..Assumptions::default() };
        let taken = TakeOver::of(&data, &base, &Options::default());
        let year = taken.year.unwrap();
        // October is a twelfth of the year.
        prop_assert!((year / (data.total().period.value().unwrap() * 12.0) - 1.0).abs() < 1e-9);
        let inputs = base.with(&taken.suggested()).0;
        let found = team_cost(&inputs);
        prop_assert!((found / year - 1.0).abs() < 0.03, "{found} and not {year}: {:?}", taken.rows);
        for grouping in &taken.groupings {
            let groups: Vec<_> = grouping.groups.iter().map(|group| group.to_group(String::new())).collect();
            prop_assert_eq!(groups.iter().map(|group| group.people).sum::<u32>(), inputs.people);
            prop_assert!(groups.iter().all(|group| group.people as usize >= MIN_PEOPLE));
            prop_assert!(follow_together(grouping), "{grouping:?}");
            let years: f64 = grouping.groups.iter().filter_map(|group| group.year).sum();
            prop_assert!((years / year - 1.0).abs() < 1e-9);
            let grouped = inputs.with_groups(groups).unwrap();
            prop_assert!(grouped.parts().iter().all(|part| part.rejected.is_empty()));
            let found = team_cost(&grouped);
            prop_assert!((found / year - 1.0).abs() < 0.03, "{:?}: {found} and not {year}", grouping.by);
        }
    }

    /// The models have no list price, and some files do not tell the kinds of tokens apart.
    #[test]
    fn a_bill_without_list_prices_is_what_the_calculator_bills(
        people in proptest::collection::vec((1..5_000_u32, 1..90_000_u32, 1..4_u32), 1..30),
        has_kinds: bool,
        other in crate::common::random::assumptions(),
    ) {
        let counts = if has_kinds { "input,output" } else { "tokens,requests" };
        let mut text = format!("day,person,team,{counts},cost,currency\n");
        for (nth, (kilo, cents, pause)) in people.iter().enumerate() {
            for day in (1..=31).filter(|day| [1, 31].contains(day) || (day + nth as u32).is_multiple_of(*pause)) {
                let (tokens, output, team) = (u64::from(*kilo) * 1000, u64::from(*kilo) * 50, TEAMS[nth % 3]);
                let dollars = f64::from(*cents) / 100.0;
                writeln!(text, "2026-10-{day:02},p{nth},{team},{tokens},{output},{dollars},USD").unwrap();
            }
        }
        let data = imported(&text);
        // A discount of everything leaves no price that could cost what is billed.
        prop_assume!(other.discount.value() < 0.99);
        let base = Assumptions { weeks: other.weeks, discount: other.discount, batch: other.batch, ..Assumptions::default() };
        let basis = basis(&data, &base);
        prop_assert_eq!(basis, Basis::Billed);
        let taken = TakeOver::of(&data, &base, &Options { basis, ..Options::default() });
        let is_told = [PriceTaken::FromData, PriceTaken::OwnAlike].map(|price| Note::NoListPrices { price });
        prop_assert!(taken.notes.iter().any(|note| is_told.contains(note)), "{:?}", taken.notes);
        // October is a twelfth of the year.
        let year = data.total().usd(Basis::Billed, ExchangeRates::default()).unwrap() * 12.0;
        prop_assert!((taken.year.unwrap() / year - 1.0).abs() < 1e-9);
        bills(&base.with(&taken.suggested()).0, &taken, year)?;
    }

    /// Some models have no list price, and their tokens are of other kinds than those of the models that have one.
    #[test]
    fn a_year_costs_what_is_billed_although_some_models_have_no_list_price(
        people in proptest::collection::vec(([1..5_000_u32, 0..9_000, 1..400], [1..900_u32, 0..90_000, 0..90], 1..90_000_u32), 1..30),
        has_bill: bool,
    ) {
        let cost = if has_bill { "cost" } else { "requests" };
        let mut text = format!("day,person,team,model,input,cache reads,output,{cost},currency\n");
        for (nth, (known, unknown, cents)) in people.iter().enumerate() {
            for day in 1..=31 {
                for (model, [input, read, output]) in [("claude-opus-5", known), ("in-house", unknown)] {
                    let (team, dollars) = (TEAMS[nth % 3], f64::from(*cents) / 100.0);
                    let kinds = format!("{input}000,{read}000,{output}000");
                    writeln!(text, "2026-10-{day:02},p{nth},{team},{model},{kinds},{dollars},USD").unwrap();
                }
            }
        }
        let data = imported(&text);
        let base = Assumptions::default();
        let basis = basis(&data, &base);
        let taken = TakeOver::of(&data, &base, &Options { basis, ..Options::default() });
        if basis != Basis::List {
            let year = data.total().usd(basis, ExchangeRates::default()).unwrap() * 12.0;
            prop_assert!((taken.year.unwrap() / year - 1.0).abs() < 1e-9);
        }
        let (year, inputs) = (taken.year.unwrap(), base.with(&taken.suggested()).0);
        let found = team_cost(&inputs);
        prop_assert!((found / year - 1.0).abs() < 0.03, "{found} and not {year}: {:?}", taken.rows);
        for grouping in &taken.groupings {
            let groups = grouping.groups.iter().map(|group| group.to_group(String::new())).collect();
            let found = team_cost(&inputs.with_groups(groups).unwrap());
            let sum: f64 = grouping.groups.iter().filter_map(|group| group.year).sum();
            prop_assert!((found / sum - 1.0).abs() < 0.03, "{:?}: {found} and not {sum}", grouping.by);
        }
    }

    /// Some have a seat that is billed, users and others: the team pays for these seats and no more, as one team and in
    /// groups.
    #[test]
    fn seats_cost_what_is_billed_for_them(
        people in proptest::collection::vec((1..900_u32, 1..4_u32, any::<bool>()), 6..40),
        idle in 0..12_usize,
        days in prop::sample::select(vec![
            vec!["2026-10-01"],
            vec!["2026-09-01", "2026-10-01"],
            vec!["2026-08-03", "2026-09-01", "2026-10-01"],
            DAYS.to_vec(),
        ]),
    ) {
        let mut text = "day,person,team,tool,model,input,cost,currency\n".to_owned();
        for (nth, (kilo, pause, _)) in people.iter().enumerate() {
            for day in (1..=31).filter(|day| [1, 31].contains(day) || (day + nth as u32).is_multiple_of(*pause)) {
                let (team, tool) = (TEAMS[nth % 3], ["Cursor", "Claude Code"][nth % 2]);
                writeln!(text, "2026-10-{day:02},p{nth},{team},{tool},claude-opus-5,{kilo}000,{kilo},USD").unwrap();
            }
        }
        let holders = people.iter().enumerate().filter(|(_, (_, _, has_seat))| *has_seat).map(|(nth, _)| format!("p{nth}"));
        let holders: Vec<String> = holders.chain((0..idle).map(|nth| format!("idle{nth}"))).collect();
        // Each seat is billed once a month, or each day has its part.
        let part = if days.len() > 5 { 31.0 } else { 1.0 };
        let (seats, price) = (1.0 / part, 19.0 / part);
        let row = |person: &str, day: &str| format!("{day},{person},copilot,copilot_enterprise,,{seats},user-months,{price},{price},,,,\n");
        let seat = |person: &String| days.iter().map(|day| row(person, day)).collect::<String>();
        let head = "date,username,product,sku,model,quantity,unit_type,gross_amount,net_amount,input,output,cache_read,cache_write\n";
        let seats = format!("{head}{}", holders.iter().map(seat).collect::<String>());
        let seats = (!holders.is_empty()).then(|| read(&seats));
        let files: Vec<Imported> = std::iter::once(import(&text)).chain(seats).collect();
        let data = Dataset::of(&files, None);
        let base = Assumptions::default();
        let taken = TakeOver::of(&data, &base, &Options { basis: Basis::Billed, ..Options::default() });
        let year = taken.year.unwrap() + holders.len() as f64 * 19.0 * 12.0;
        // Seats of people who use nothing make nobody active.
        let inputs = base.with(&taken.suggested()).0;
        let active = f64::from(inputs.people) * inputs.adoption.value();
        prop_assert!(active <= data.users().count() as f64 * 1.01, "{active} of {} users", data.users().count());
        bills(&inputs, &taken, year)?;
    }

    /// Output is counted apart from input, of which no kinds are told, and the models have list prices.
    #[test]
    fn input_told_as_a_whole_is_split_as_entered(
        people in proptest::collection::vec((1..5_000_u32, 1..400_u32, 1..90_000_u32, 1..4_u32), 1..30),
        has_bill: bool,
    ) {
        let cost = if has_bill { "cost" } else { "requests" };
        let mut text = format!("day,person,team,model,all input,output,{cost},currency\n");
        for (nth, (input, output, cents, pause)) in people.iter().enumerate() {
            for day in (1..=31).filter(|day| [1, 31].contains(day) || (day + nth as u32).is_multiple_of(*pause)) {
                let (model, team, dollars) = (MODELS[nth % 4], TEAMS[nth % 3], f64::from(*cents) / 100.0);
                writeln!(text, "2026-10-{day:02},p{nth},{team},{model},{input}000,{output}000,{dollars},USD").unwrap();
            }
        }
        let data = imported(&text);
        let base = Assumptions::default();
        let basis = basis(&data, &base);
        let taken = TakeOver::of(&data, &base, &Options { basis, ..Options::default() });
        prop_assert!(taken.notes.contains(&Note::InputWhole), "{:?}", taken.notes);
        let inputs = base.with(&taken.suggested()).0;
        let of_input = |inputs: &Assumptions| {
            [inputs.cache_writes, inputs.cache_reads].map(|share| share.value() / inputs.output.rest().value())
        };
        let tokens = data.total().tokens;
        let output = tokens.get(TokenKind::Output).unwrap() as f64 / tokens.total() as f64;
        prop_assert!((inputs.output.value() - output).abs() < 1e-5, "{:?}", inputs.output);
        for (now, before) in of_input(&inputs).into_iter().zip(of_input(&base)) {
            prop_assert!((now - before).abs() < 1e-3, "{now} and not {before}");
        }
        if has_bill {
            let year = data.total().usd(Basis::Billed, ExchangeRates::default()).unwrap() * 12.0;
            let found = team_cost(&inputs);
            prop_assert!((found / year - 1.0).abs() < 0.03, "{found} and not {year}: {:?}", taken.rows);
        } else {
            prop_assert_eq!(taken.year, None);
        }
    }

    /// Whatever a table shows adds up to the total, and a person to the sum of all.
    #[test]
    fn tables_add_up_to_the_total(habits in habits()) {
        let data = data(&habits);
        for by in By::ALL {
            let rows = Breakdown::of(&data, by).rows;
            let tokens: u64 = rows.iter().map(|row| row.amounts.tokens.total()).sum();
            prop_assert_eq!(tokens, data.total().tokens.total(), "{:?}", by);
            if by == By::Team {
                let few = |row: &tokenworth::usage::analysis::Row| row.people < MIN_PEOPLE && !matches!(row.key, RowKey::Small { .. });
                prop_assert!(!rows.iter().any(few));
            }
        }
        let board = leaders(&data, None);
        let mtok: f64 = board.entries.iter().filter_map(|entry| entry.mtok).sum();
        prop_assert!((mtok * 1e6 / data.total().tokens.total() as f64 - 1.0).abs() < 1e-9);
        let lorenz = board.concentration().unwrap();
        prop_assert!((0.0..1.0).contains(&lorenz.gini) && lorenz.top_tenth >= 0.1 - 1e-9);
        prop_assert!(lorenz.lorenz.is_sorted_by(|a, b| a.0 < b.0 && a.1 <= b.1));
        let weeks: u64 = Activity::of(&data).weeks.iter().map(|week| week.amounts.tokens.total()).sum();
        prop_assert_eq!(weeks, data.total().tokens.total());
    }
}
