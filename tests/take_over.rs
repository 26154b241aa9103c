//! What imported usage sets among the inputs: the year that the calculator then computes is the year of the data.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail loudly")]

mod common;

use std::fmt::Write;

use common::links::inputs;
use proptest::prelude::*;
use rstest::rstest;
use tokenworth::figures::English;
use tokenworth::inputs::number::Separators;
use tokenworth::inputs::{Assumptions, Group, Input, Value};
use tokenworth::model::bill::Bill;
use tokenworth::model::pricing::blended;
use tokenworth::model::{Metric, evaluate};
use tokenworth::share;
use tokenworth::state::{Action, AppState, Place, Saved, Taken, TakenFrom};
use tokenworth::text::usage::{
    OUTPUT_REPLACED, and_more, caching, concentration, correlation, fit, groups_in, how, in_force as in_force_words,
    list_prices_differ, no_output, note, of_nobody, output_below_zero, partings_note, row_key, taken as in_row,
    taken_from, tokens, tokens_by_kind, uncorrelated, warning, with_output,
};
use tokenworth::usage::analysis::{
    Activity, Basis, Breakdown, By, Caching, Correlation, Dataset, ExchangeRates, Leaderboard, MIN_PEOPLE, Outputs,
    RowKey, Uncorrelated,
};
use tokenworth::usage::takeover::{
    GroupedBy, Grouping, How, Note, OfferedGroup, Options, PriceTaken, TakeOver, basis, bill_in, of_bill,
};
use tokenworth::usage::{Currency, ImportOptions, Imported, Importer, Mapping, Role, TokenKind, Tokens, Warning};

const MODELS: [&str; 4] = ["claude-opus-5", "claude-sonnet-4-6", "gpt-5.4", "gemini-2.5-pro"];
const TEAMS: [&str; 3] = ["platform", "web", "data"];
const HEADER: &str = "day,person,team,model,input,cache write,cache read,output tokens,merged\n";
/// Ten days in a row.
const DAYS: [&str; 10] = [
    "2026-10-05", "2026-10-06", "2026-10-07", "2026-10-08", "2026-10-09", "2026-10-10", "2026-10-11", "2026-10-12",
    "2026-10-13", "2026-10-14",
];
const ROLES: [Role; 9] = [
    Role::Day,
    Role::Person,
    Role::Team,
    Role::Model,
    Role::Input,
    Role::CacheWrite,
    Role::CacheRead,
    Role::OutputTokens,
    Role::Output,
];

fn import(text: &str, roles: &[Role]) -> Imported {
    let mut mapping = Mapping::default();
    roles.iter().enumerate().for_each(|(column, role)| mapping.set(column, Some(*role)));
    let options = ImportOptions { mapping: Some(mapping), ..ImportOptions::default() };
    let mut importer = Importer::new("usage.csv", text.len() as u64, options).unwrap();
    importer.feed(text.as_bytes()).unwrap();
    importer.finish().unwrap().remove(0)
}

/// What one person does: kilotokens of the four kinds on a working day, days between uses, a model, a team, an output.
type Habit = ([u32; 4], u32, usize, usize, u32);

/// October 2026, in which each person has these habits.
fn october(habits: &[Habit]) -> String {
    let mut text = HEADER.to_owned();
    for (nth, (tokens, pause, model, team, output)) in habits.iter().enumerate() {
        for day in (1..=31).filter(|day| day % 7 != 3 && day % 7 != 4 && (day + nth as u32).is_multiple_of(*pause)) {
            let [input, write, read, out] = tokens.map(|kilo| u64::from(kilo) * 1000);
            let (model, team) = (MODELS[*model], TEAMS[*team]);
            writeln!(text, "2026-10-{day:02},p{nth}@x.com,{team},{model},{input},{write},{read},{out},{output}")
                .unwrap();
        }
    }
    // Everybody is named on the first and the last working day, with or without use.
    for (nth, (_, _, _, team, _)) in habits.iter().enumerate() {
        for day in [1, 30] {
            writeln!(text, "2026-10-{day:02},p{nth}@x.com,{},claude-opus-5,0,0,0,0,0", TEAMS[*team]).unwrap();
        }
    }
    text
}

fn data(habits: &[Habit]) -> Dataset {
    Dataset::of([&import(&october(habits), &ROLES)], None)
}

fn habits() -> impl Strategy<Value = Vec<Habit>> {
    let kinds = (1..200_u32, 1..2_000_u32, 1..30_000_u32, 1..200_u32).prop_map(|(a, b, c, d)| [a, b, c, d]);
    let one = (kinds, 1..4_u32, 0..MODELS.len(), 0..TEAMS.len(), 0..50_u32);
    proptest::collection::vec(one, 6..40)
}

/// A team of 40, of whom a few make most of the use.
fn unequal() -> Vec<Habit> {
    let one = |nth: u32| {
        (
            [nth + 1, 3 * nth + 5, 40 + nth * nth * nth / 3, nth / 2 + 1],
            1 + nth % 2,
            nth as usize % 2,
            nth as usize % 3,
            60 - nth,
        )
    };
    (0..40).map(one).collect()
}

fn team_cost(inputs: &Assumptions) -> f64 {
    evaluate(inputs).get(Metric::TeamCost).unwrap()
}

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
    #![proptest_config(common::random::fixed(48))]

    /// Without groups and in every grouping, to 3 %: fields hold three digits.
    #[test]
    fn the_calculator_bills_what_the_data_come_to(habits in habits(), other in common::random::assumptions()) {
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
        other in common::random::assumptions(),
    ) {
        let mut text = "day,person,team,tokens,output,cost,currency\n".to_owned();
        for (nth, (kilo, cents, pause)) in people.iter().enumerate() {
            for day in (1..=31).filter(|day| [1, 31].contains(day) || (day + nth as u32).is_multiple_of(*pause)) {
                let (tokens, output, team) = (u64::from(*kilo) * 1000, u64::from(*kilo) * 50, TEAMS[nth % 3]);
                let dollars = f64::from(*cents) / 100.0;
                writeln!(text, "2026-10-{day:02},p{nth},{team},{tokens},{output},{dollars},USD").unwrap();
            }
        }
        let (tokens, output) = if has_kinds { (Role::Input, Role::OutputTokens) } else { (Role::Tokens, Role::Requests) };
        let roles = [Role::Day, Role::Person, Role::Team, tokens, output, Role::Cost, Role::Currency];
        let data = Dataset::of([&import(&text, &roles)], None);
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
        let mut text = "day,person,team,model,input,read,output,cost,currency\n".to_owned();
        for (nth, (known, unknown, cents)) in people.iter().enumerate() {
            for day in 1..=31 {
                for (model, [input, read, output]) in [("claude-opus-5", known), ("in-house", unknown)] {
                    let (team, dollars) = (TEAMS[nth % 3], f64::from(*cents) / 100.0);
                    let kinds = format!("{input}000,{read}000,{output}000");
                    writeln!(text, "2026-10-{day:02},p{nth},{team},{model},{kinds},{dollars},USD").unwrap();
                }
            }
        }
        let cost = if has_bill { Role::Cost } else { Role::Requests };
        let roles = [
            Role::Day, Role::Person, Role::Team, Role::Model, Role::Input, Role::CacheRead, Role::OutputTokens, cost,
            Role::Currency,
        ];
        let data = Dataset::of([&import(&text, &roles)], None);
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
        let roles = [
            Role::Day, Role::Person, Role::Team, Role::Tool, Role::Model, Role::Input, Role::Cost, Role::Currency,
        ];
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
        let files: Vec<Imported> = std::iter::once(import(&text, &roles)).chain(seats).collect();
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
        let mut text = "day,person,team,model,input,output,cost,currency\n".to_owned();
        for (nth, (input, output, cents, pause)) in people.iter().enumerate() {
            for day in (1..=31).filter(|day| [1, 31].contains(day) || (day + nth as u32).is_multiple_of(*pause)) {
                let (model, team, dollars) = (MODELS[nth % 4], TEAMS[nth % 3], f64::from(*cents) / 100.0);
                writeln!(text, "2026-10-{day:02},p{nth},{team},{model},{input}000,{output}000,{dollars},USD").unwrap();
            }
        }
        let cost = if has_bill { Role::Cost } else { Role::Requests };
        let roles = [Role::Day, Role::Person, Role::Team, Role::Model, Role::InputTotal, Role::OutputTokens, cost, Role::Currency];
        let data = Dataset::of([&import(&text, &roles)], None);
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
        let board = Leaderboard::of(&data, None, Basis::List, ExchangeRates::default(), 46.0);
        let mtok: f64 = board.entries.iter().filter_map(|entry| entry.mtok).sum();
        prop_assert!((mtok * 1e6 / data.total().tokens.total() as f64 - 1.0).abs() < 1e-9);
        let lorenz = board.concentration().unwrap();
        prop_assert!((0.0..1.0).contains(&lorenz.gini) && lorenz.top_tenth >= 0.1 - 1e-9);
        prop_assert!(lorenz.lorenz.is_sorted_by(|a, b| a.0 < b.0 && a.1 <= b.1));
        let weeks: u64 = Activity::of(&data).weeks.iter().map(|week| week.amounts.tokens.total()).sum();
        prop_assert_eq!(weeks, data.total().tokens.total());
    }
}

#[test]
fn the_typical_user_is_the_median_and_the_mean_is_kept() {
    let data = data(&unequal());
    let taken = TakeOver::of(&data, &Assumptions::default(), &Options::default());
    let How::Median { users, mean, .. } = taken.row(Input::Tokens).unwrap().how else { panic!("{taken:?}") };
    assert_eq!(users, 40);
    let tokens = taken.row(Input::Tokens).unwrap().value.number().unwrap();
    assert!(tokens < mean / 1.3, "{tokens}, {mean}");
    assert_eq!(
        taken.groupings.iter().map(|grouping| grouping.by).collect::<Vec<_>>(),
        [GroupedBy::Use, GroupedBy::Team]
    );
    assert_eq!(taken.notes, []);
}

#[test]
fn what_is_left_out_is_not_changed() {
    let taken = TakeOver::of(&data(&unequal()), &Assumptions::default(), &Options::default());
    for row in &taken.rows {
        let changes = taken.changes(|input| input != row.input);
        let was = Value::Empty;
        assert!(changes.iter().all(|(input, value)| *input != row.input || *value == was), "{:?}", row.input);
    }
    assert_eq!(taken.changes(|_| false), []);
}

#[test]
fn a_larger_team_keeps_its_number() {
    let options = Options { people: Some(100), ..Options::default() };
    let data = data(&unequal());
    let taken = TakeOver::of(&data, &Assumptions::default(), &options);
    assert_eq!(taken.row(Input::People).map(|row| &row.how), Some(&How::PeopleEntered { named: 40 }));
    let inputs = Assumptions::default().with(&taken.suggested()).0;
    assert_eq!(inputs.people, 100);
    assert!((team_cost(&inputs) / taken.year.unwrap() - 1.0).abs() < 0.03);
    let groups: Vec<_> = taken.groupings[0].groups.iter().map(|group| group.to_group(String::new())).collect();
    let grouped = inputs.with_groups(groups).unwrap();
    assert!((team_cost(&grouped) / taken.year.unwrap() - 1.0).abs() < 0.03);
}

/// Somebody is absent from a week only if a file shows the week.
#[test]
fn people_whose_files_do_not_show_a_week_are_not_absent_from_it() {
    let roles = [Role::Day, Role::Person, Role::Model, Role::Input, Role::OutputTokens];
    let row = |day: u32, person: &str| {
        format!("2026-{:02}-{:02},{person},claude-opus-5,100000,1000\n", 6 + day / 30, 1 + day % 30)
    };
    let file = |days: std::ops::Range<u32>, people: [&str; 2]| {
        let rows: String = days.flat_map(|day| people.map(|person| row(day, person))).collect();
        import(&format!("day,person,model,input,output\n{rows}"), &roles)
    };
    let (long, short) = (file(0..150, ["ada", "bob"]), file(120..150, ["cleo", "dan"]));
    let undated = import("person,model,input,output\neve,claude-opus-5,3000000,30000\n", &roles[1..]);
    for (files, people) in [(vec![&long], 2), (vec![&long, &short], 4), (vec![&long, &short, &undated], 5)] {
        let data = Dataset::of(files, Some(30));
        let taken = TakeOver::of(&data, &Assumptions::default(), &Options::default());
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

#[test]
fn data_without_people_or_days_say_what_they_lack() {
    let notes = |text: &str, roles: &[Role], days| {
        let data = Dataset::of([&import(text, roles)], days);
        TakeOver::of(&data, &Assumptions::default(), &Options::default())
    };
    let by_model =
        "day,model,input,output\n2026-10-01,claude-opus-5,5000000,100000\n2026-10-30,claude-opus-5,5000000,100000\n";
    let taken = notes(by_model, &[Role::Day, Role::Model, Role::Input, Role::OutputTokens], None);
    assert_eq!(taken.notes, [Note::NobodyNamed]);
    let inputs = Assumptions::default().with(&taken.suggested()).0;
    assert!((team_cost(&inputs) / taken.year.unwrap() - 1.0).abs() < 0.01);
    let by_person = "person,model,input,output\na,claude-opus-5,5000000,100000\nb,claude-opus-5,5000000,100000\n";
    let roles = [Role::Person, Role::Model, Role::Input, Role::OutputTokens];
    assert!(notes(by_person, &roles, None).notes.contains(&Note::DaysNeeded));
    assert_eq!(notes(by_person, &roles, None).year, None);
    assert!(notes(by_person, &roles, Some(31)).year.is_some());
}

#[test]
fn a_bill_gives_the_same_take_over() {
    let base = inputs("v=2&n=50");
    // The team is as large as entered, but not smaller than the users on the bill.
    for (team, people, adoption) in [(50, 80, 1.0), (80, 80, 1.0), (100, 100, 0.8)] {
        let taken = of_bill(Bill { dollars: 30_000.0, people: 80.0 }, team, Some(40.0), &base).unwrap();
        let inputs = base.with(&taken.changes(|_| true)).0;
        assert_eq!((inputs.people, inputs.adoption.value(), inputs.fee.value()), (people, adoption, 40.0));
        assert!((team_cost(&inputs) / (30_000.0 * 12.0 + 80.0 * 40.0 * 12.0) - 1.0).abs() < 0.01);
    }
}

/// Two teams pay more and less than all together, and the third pays the same as all.
#[test]
fn groups_follow_the_price_of_the_team_together() {
    let habit = |team: usize| ([100, 0, 0, [20, 10, 15][team]], 1, 0, team, 0);
    let data = data(&(0..18).map(|nth| habit(nth % 3)).collect::<Vec<_>>());
    let taken = TakeOver::of(&data, &Assumptions::default(), &Options::default());
    let by_team = taken.groupings.iter().find(|grouping| grouping.by == GroupedBy::Team).unwrap();
    assert_eq!(by_team.groups.len(), 3);
    for group in &by_team.groups {
        assert!(group.changes.iter().any(|(input, _)| *input == Input::OutputPrice), "{group:?}");
    }
}

/// Files with money and no tokens fill in the fields of a monthly bill.
#[test]
fn money_without_tokens_is_a_bill() {
    let mut text = "day,person,cost,currency\n".to_owned();
    for nth in 0..10 {
        writeln!(text, "2026-09-01,q{nth},19.2,EUR\n2026-09-30,q{nth},19.2,EUR").unwrap();
    }
    let data = Dataset::of([&import(&text, &[Role::Day, Role::Person, Role::Cost, Role::Currency])], None);
    let euros = inputs("v=2&cur=EUR&fx=0.8");
    let bill = bill_in(&data, &euros).unwrap().bill;
    assert!((bill.dollars - 384.0 / 0.8).abs() < 1e-9 && (bill.people - 10.0).abs() < 1e-9, "{bill:?}");
    assert_eq!(bill_in(&data, &Assumptions::default()), None, "there is no rate");
}

#[test]
fn output_ranks_and_correlates() {
    let data = data(&unequal());
    let mut table = "who,merged\nnobody@x.com,3\n".to_owned();
    for (nth, habit) in unequal().iter().enumerate() {
        writeln!(table, "p{nth}@x.com,{}", habit.4).unwrap();
    }
    let outputs = Outputs::of([&import(&table, &[Role::Person, Role::Output])], &data);
    assert_eq!(outputs.strangers(&data).collect::<Vec<_>>(), ["nobody@x.com"]);
    assert!(outputs.users_without(&data).is_empty());
    let board = Leaderboard::of(&data, Some(&outputs), Basis::List, ExchangeRates::default(), 46.0);
    // Whoever uses more merges less here.
    let correlation = board.correlation().unwrap();
    assert!(correlation.rho < -0.5 && correlation.interval.is_some_and(|(_, high)| high < 0.0), "{correlation:?}");
    assert!(board.fit().unwrap().slope < 0.0);
    let apart: Vec<f64> = board.partings(5).iter().filter_map(|entry| entry.parting()).collect();
    assert_eq!(apart.len(), 5);
    assert!(apart.iter().all(|parting| parting.abs() >= 25.0), "{apart:?}");
    let first = board.entries.iter().find(|entry| entry.ranks.output == Some(1.0)).unwrap();
    assert_eq!(first.output, Some(60.0));
    let few =
        Leaderboard::of(&self::data(&unequal()[..4]), Some(&outputs), Basis::List, ExchangeRates::default(), 46.0);
    assert!(few.correlation().is_err() && few.fit().is_none() && few.partings(5).is_empty());
    assert!(few.concentration().is_none());
}

/// Another file of other people, with money and no tokens, changes nothing for those with tokens but says so.
#[test]
fn users_without_tokens_are_left_out_and_mentioned() {
    let of_tokens = import(&october(&unequal()), &ROLES);
    let mut text = "day,person,cost usd\n".to_owned();
    for nth in 0..10 {
        writeln!(text, "2026-09-{:02},q{nth},38.4\n2026-10-20,q{nth},38.4", nth + 7).unwrap();
    }
    let of_money = import(&text, &[Role::Day, Role::Person, Role::Cost]);
    let taken = |files: &[&Imported]| {
        let data = Dataset::of(files.iter().copied(), None);
        TakeOver::of(&data, &Assumptions::default(), &Options { basis: Basis::List, ..Options::default() })
    };
    let (alone, both) = (taken(&[&of_tokens]), taken(&[&of_tokens, &of_money]));
    assert_eq!(alone.suggested(), both.suggested());
    assert!(
        both.notes.contains(&Note::PeopleWithoutTokens { people: 10, usd: Some(768.0) })
            && !alone.notes.iter().any(|note| matches!(note, Note::PeopleWithoutTokens { .. }))
    );
    let words = note(&English, &Note::PeopleWithoutTokens { people: 10, usd: None });
    assert!(words.starts_with("The data count no tokens of 10 users, only money or requests."), "{words}");
    let data = Dataset::of([&of_tokens, &of_money], None);
    let board = Leaderboard::of(&data, None, Basis::List, ExchangeRates::default(), 46.0);
    let words = concentration(&English, &board.concentration().unwrap(), data.people().len());
    assert!(
        words.starts_with("The top tenth of the 40 people whose tokens are known, with or without use,"),
        "{words}"
    );
}

#[test]
fn a_part_of_the_list_price_is_not_shown_as_the_whole() {
    let text = "day,person,model,input,known\n2026-10-01,ada,in-house,145000000,0\n2026-10-01,ada,claude-opus-5,0,290000\n\
                2026-10-01,bob,claude-opus-5,1000000,0\n";
    let data =
        Dataset::of([&import(text, &[Role::Day, Role::Person, Role::Model, Role::Input, Role::OutputTokens])], None);
    let usd = |name: &str| {
        let person = data.people().iter().find(|person| &*person.name == name).unwrap();
        person.amounts.usd(Basis::List, ExchangeRates::default())
    };
    assert_eq!((usd("ada"), usd("bob")), (None, Some(5.0)));
}

/// Rows of people and the sentence about nobody make up the total.
#[test]
fn what_belongs_to_no_person_is_told_beside_the_people() {
    let text = "day,person,model,input,cost,currency\n2026-10-01,ada,claude-opus-5,1000,0.13,USD\n\
                2026-10-01,,claude-opus-5,5000,2.34,USD\n";
    let roles = [Role::Day, Role::Person, Role::Model, Role::Input, Role::Cost, Role::Currency];
    let data = Dataset::of([&import(text, &roles)], None);
    let words = of_nobody(&English, data.of_nobody(), ExchangeRates::default()).unwrap();
    assert_eq!(words, "Not in this table, because no person is named: 5,000 tokens · $2.34.");
    let named = Dataset::of([&import(&text.replace(",,", ",bob,"), &roles)], None);
    assert_eq!(of_nobody(&English, named.of_nobody(), ExchangeRates::default()), None);
}

#[test]
fn list_prices_of_the_files_are_compared_with_the_catalog_s() {
    let of = |price: &str| {
        let text = format!(
            "day,model,input,list\n2026-10-01,claude-opus-5,1000000,{price}\n2026-10-01,in-house,1000000,9\n\
             2026-10-02,claude-opus-5,1000000,\n"
        );
        let roles = [Role::Day, Role::Model, Role::Input, Role::ListPrice];
        let both = Dataset::of(&[import(&text.replace("list", "list usd"), &roles)], None).both_list_prices();
        list_prices_differ(&English, both.unwrap())
    };
    assert_eq!(of("5"), None);
    let said = "Where both are known, the list price in your files is $10.00 and that of our catalog $5.00.";
    assert!(of("10").unwrap().starts_with(said), "{:?}", of("10"));
}

#[test]
fn caching_saves_what_uncached_input_would_cost_more() {
    let text = "day,model,input,write,read\n2026-10-01,claude-opus-5,1000000,1000000,8000000\n";
    let data =
        Dataset::of([&import(text, &[Role::Day, Role::Model, Role::Input, Role::CacheWrite, Role::CacheRead])], None);
    let caching = Caching::of(&data).unwrap();
    // 10 million at $5, against 5 + 6.25 + 8 · 0.5.
    assert!((caching.share - 0.8).abs() < 1e-12 && (caching.uncached - 50.0).abs() < 1e-9);
    assert!((caching.saved() - (50.0 - 15.25)).abs() < 1e-9, "{caching:?}");
}

/// What is said of input that was read from a cache, beside input whose kind a second file does not tell.
#[test]
fn input_that_is_not_split_is_told_beside_the_share_of_cache_reads() {
    let split = import(
        "day,model,input,read\n2026-10-01,claude-opus-5,1000000,8000000\n",
        &[Role::Day, Role::Model, Role::Input, Role::CacheRead],
    );
    let whole =
        import("day,model,tokens\n2026-11-20,claude-opus-5,27000000\n", &[Role::Day, Role::Model, Role::Tokens]);
    let said = |files: &[&Imported]| {
        Caching::of(&Dataset::of(files.iter().copied(), None)).map(|of| caching(&English, &of)).unwrap_or_default()
    };
    let alone = said(&[&split]);
    assert!(alone.starts_with("88.9% of the input was read from a cache. Against"), "{alone}");
    let both = said(&[&split, &whole]);
    let expected =
        "88.9% of the input that the files split by kind was read from a cache. 75% of all input is not split";
    assert!(both.starts_with(expected), "{both}");
    // A file that counts cache reads and no uncached input does not say which share they are.
    let reads =
        import("day,model,read\n2026-10-01,claude-opus-5,8000000\n", &[Role::Day, Role::Model, Role::CacheRead]);
    assert_eq!(said(&[&reads]), "");
    let few = import(
        "day,model,input,read\n2026-10-01,claude-opus-5,10,80\n",
        &[Role::Day, Role::Model, Role::Input, Role::CacheRead],
    );
    let expected = "88.9% of the input was read from a cache. The part with a list price costs less than a cent, even \
                    without a cache.";
    assert_eq!(said(&[&few]), expected);
}

#[test]
fn files_of_a_zip_that_cannot_be_read_are_named_as_far_as_a_sentence_bears() {
    let names = |count: usize| Warning::EntriesUnread((1..=count).map(|it| format!("{it}.csv")).collect());
    let one = warning(&English, &names(1));
    assert!(one.starts_with("The ZIP also holds a file that cannot be read: “1.csv”. To see why"), "{one}");
    let many = warning(&English, &names(50));
    let named = (1..=50).filter(|it| many.contains(&format!("“{it}.csv”"))).count();
    assert!(named > 1 && many.contains(&format!("and {} more.", 50 - named)), "{many}");
}

/// Of 500,000 input tokens 400,000 are cached; the mix that is taken over has both.
#[test]
fn cached_tokens_beside_input_are_told_apart_and_asked_about() {
    let text = "date,user,model,input_tokens,cached_tokens,output_tokens\n2026-10-01,ada,gpt-5.4,500000,400000,10000\n";
    let imported = read(text);
    let said: Vec<String> = imported.summary.warnings.iter().map(|it| warning(&English, it)).collect();
    let expected = "The column “input_tokens” is read as all input, which includes “cached_tokens”. If it does not include \
                    them, choose “uncached input tokens” for it below, under “What each column means”.";
    assert!(said.iter().any(|said| said == expected), "{said:?}");
    let data = Dataset::of([&imported], None);
    assert!(caching(&English, &Caching::of(&data).unwrap()).starts_with("80% of the input was read from a cache."));
    let taken = TakeOver::of(&data, &Assumptions::default(), &Options::default());
    assert!(!taken.notes.contains(&Note::InputWhole), "{:?}", taken.notes);
    let share = |input| taken.row(input).and_then(|row| row.value.number()).unwrap();
    assert!((share(Input::CacheReads) - 400.0 / 510.0).abs() < 1e-3, "{}", share(Input::CacheReads));
    assert!((share(Input::Output) - 10.0 / 510.0).abs() < 1e-3, "{}", share(Input::Output));
    let beside = read(&text.replace("cached_tokens", "cache_read_tokens"));
    let said: Vec<String> = beside.summary.warnings.iter().map(|it| warning(&English, it)).collect();
    assert!(said.iter().any(|said| said.contains("is read as uncached input, beside “cache_read_tokens”")), "{said:?}");
}

fn read(text: &str) -> Imported {
    let mut importer = Importer::new("usage.csv", text.len() as u64, ImportOptions::default()).unwrap();
    importer.feed(text.as_bytes()).unwrap();
    importer.finish().unwrap().remove(0)
}

/// Six people have a seat of $19, one of them for half the month; five use tokens for $100 each.
#[test]
fn seats_in_a_file_are_the_fee_and_no_use() {
    let mut text = "date,username,product,sku,model,quantity,unit_type,gross_amount,net_amount,input,output,cache_read,cache_write\n"
        .to_owned();
    for nth in 1..=6 {
        let (months, dollars) = if nth == 1 { ("0.5", "9.5") } else { ("1", "19") };
        writeln!(text, "2026-10-01,p{nth},copilot,copilot_enterprise,,{months},user-months,{dollars},{dollars},,,,")
            .unwrap();
        if nth > 1 {
            writeln!(
                text,
                "2026-10-31,p{nth},copilot,copilot_ai_credit,Claude Opus 4.7,10000,ai-credits,100,100,1000000,100000,9000000,500000"
            )
            .unwrap();
        }
    }
    let data = Dataset::of([&read(&text)], None);
    assert_eq!((data.people().len(), data.users().count()), (6, 5), "a seat is no use");
    let options = Options { basis: Basis::Billed, ..Options::default() };
    let taken = TakeOver::of(&data, &Assumptions::default(), &options);
    // The five users pay for the seats of all six.
    let fee = taken.row(Input::Fee).unwrap();
    assert_eq!(
        (&fee.value, &fee.how),
        (&Value::Number(20.9), &How::SeatsShared { seats: 5.5, price: 19.0, users: 5.0 })
    );
    assert_eq!(how(&English, Input::Fee, &fee.how), "5.5 seats billed at $19 a month, shared by 5 users");
    // October is a twelfth of the year; the seats are not in it.
    assert!((taken.year.unwrap() / 6000.0 - 1.0).abs() < 1e-9, "{:?}", taken.year);
    let told = TakeOver::of(&data, &Assumptions::default(), &Options { seat: Some(39.0), ..options });
    assert_eq!(told.row(Input::Fee).unwrap().value, Value::Number(39.0), "what the reader tells wins");
}

/// Seats include most of the use: list prices are taken over, and a note names what is billed and what is not, so that
/// nobody takes the year for that of the bill.
#[test]
fn use_that_seats_include_is_said_to_have_list_prices() {
    let row = |nth: u32, net: u32| {
        format!(
            "2026-10-{:02},p{nth},copilot,copilot_ai_credit,Claude Opus 4.7,10000,ai-credits,100,{net},1000000,100000,9000000,500000\n",
            nth + 1
        )
    };
    let header = "date,username,product,sku,model,quantity,unit_type,gross_amount,net_amount,input,output,cache_read,cache_write\n";
    let little = |net: u32| {
        let data =
            Dataset::of([&read(&format!("{header}{}", (1..=6).map(|nth| row(nth, net)).collect::<String>()))], None);
        let base = Assumptions::default();
        let options = Options { basis: basis(&data, &base), ..Options::default() };
        let taken = TakeOver::of(&data, &base, &options);
        let found = taken.notes.iter().find(|note| matches!(note, Note::LittleBilled { .. }))?;
        Some((options.basis, note(&English, found)))
    };
    let (basis, words) = little(1).unwrap();
    assert_eq!(basis, Basis::List);
    assert!(words.starts_with("$6.00 is billed for use that costs about $"), "{words}");
    assert_eq!(little(100), None, "the bill is taken over");
}

/// Rows that a plan covers count as free, whether or not the catalog knows the price of their model.
#[test]
fn use_that_seats_include_beside_a_bill_is_said() {
    let row = |nth: u32, model: &str, cost: &str| {
        format!(
            "2026-10-{:02}T10:00:00.000Z,p{nth}@x.org,{model},100000,100000,9000000,500000,9700000,{cost}\n",
            nth + 1
        )
    };
    let taken = |rows: String, seat: Option<f64>| {
        let header = "Date,User,Model,Input (w/ Cache Write),Input (w/o Cache Write),Cache Read,Output Tokens,Total Tokens,Cost\n";
        let data = Dataset::of([&read(&format!("{header}{rows}"))], None);
        let base = Assumptions::default();
        let options = Options { basis: basis(&data, &base), seat, ..Options::default() };
        let taken = TakeOver::of(&data, &base, &options);
        let words: Vec<String> = taken.notes.iter().map(|found| note(&English, found)).collect();
        (options.basis, words.join("\n"))
    };
    let mixed = |model: &str, billed: u32| -> String {
        (1..=20)
            .map(|nth| if nth <= billed { row(nth, model, "18") } else { row(nth, "claude-opus-4-7", "Included") })
            .collect()
    };
    let (basis, words) = taken(mixed("claude-opus-4-7", 9), None);
    assert_eq!(basis, Basis::Billed);
    assert!(
        words.contains("$162.00 is billed for use that costs about $") && words.contains("enter below what one costs"),
        "{words}"
    );
    assert!(!taken(mixed("claude-opus-4-7", 9), Some(40.0)).1.contains("enter below"));
    // All is billed.
    assert!(!taken(mixed("claude-opus-4-7", 20), None).1.contains("at list prices"));
    // Tokens without a list price cost as much as the others, so that few amounts do not pass for the bill of all.
    assert_eq!(taken(mixed("auto", 6), None).0, taken(mixed("claude-opus-4-7", 6), None).0);
    // A bill of everything is not replaced by what few tokens with a list price cost.
    let all_billed = |nth| if nth == 1 { row(nth, "claude-opus-4-7", "18") } else { row(nth, "auto", "2") };
    assert_eq!(taken((1..=20).map(all_billed).collect(), None).0, Basis::Billed);
}

/// The verb goes with those who are meant, the noun with those among whom they are.
#[rstest]
#[case(How::Active { active: 1.0, people: 5, weeks: 4 }, "1 of 5 people was active in the median of 4 weeks")]
#[case(How::Active { active: 2.5, people: 5, weeks: 4 }, "2.5 of 5 people were active in the median of 4 weeks")]
#[case(How::Active { active: 1.0, people: 1, weeks: 1 }, "1 of 1 person was active in the week")]
#[case(
    How::AnyUse { users: 1.0, people: 3, has_weeks: true },
    "1 of 3 people has any use: in the median week nobody is active"
)]
#[case(
    How::AnyUse { users: 2.0, people: 3, has_weeks: false },
    "2 of 3 people have any use: the data do not show who is active in which week"
)]
#[case(How::Billed { users: 1.0, people: 1 }, "1 of 1 person")]
#[case(How::Seats, "what is billed for seats, divided by the months for which people had one")]
fn how_a_row_was_worked_out_is_english(#[case] of: How, #[case] expected: &str) {
    assert_eq!(how(&English, Input::Adoption, &of), expected);
}

/// The note and the rows of prices speak of the same tokens, whatever days the files cover.
#[test]
fn the_tokens_with_a_list_price_are_those_that_are_not_without() {
    let roles = [Role::Day, Role::Person, Role::Model, Role::Input, Role::OutputTokens];
    let file = |last: &str, model: &str| {
        import(
            &format!("day,person,model,input,output\n2026-10-01,ada,{model},900000,1\n{last},ada,{model},100000,1\n"),
            &roles,
        )
    };
    let (month, quarter) = (file("2026-10-31", "claude-opus-5"), file("2026-12-31", "a-model-of-ours"));
    let data = Dataset::of([&month, &quarter], None);
    let taken = TakeOver::of(&data, &Assumptions::default(), &Options::default());
    let without = taken.notes.iter().find_map(|note| match note {
        Note::WithoutPrice { share } => Some(*share),
        _ => None,
    });
    let with = taken.rows.iter().find_map(|row| match row.how {
        How::Price { priced, .. } => Some(priced),
        _ => None,
    });
    assert!((without.unwrap() + with.unwrap() - 1.0).abs() < 1e-9, "{without:?} {with:?}");
}

#[test]
fn an_unnamed_currency_is_told() {
    let roles = [Role::Day, Role::Person, Role::Model, Role::Input, Role::Cost];
    let text = "day,person,model,input,cost\n2026-10-01,ada,claude-opus-5,20000000,80\n2026-10-31,ada,claude-opus-5,20000000,80\n";
    let data = Dataset::of([&import(text, &roles)], None);
    let notes = TakeOver::of(&data, &Assumptions::default(), &Options::default()).notes;
    assert!(notes.contains(&Note::CurrencyUnnamed), "{notes:?}");
}

#[test]
fn another_currency_is_taken_over_at_the_readers_own_rate() {
    let mut text = "day,person,model,input,cost,currency\n".to_owned();
    for (nth, day) in (1..=6).zip([1, 31].into_iter().cycle()) {
        writeln!(text, "2026-10-{day:02},p{nth},claude-opus-5,20000000,80,EUR").unwrap();
    }
    let roles = [Role::Day, Role::Person, Role::Model, Role::Input, Role::Cost, Role::Currency];
    let data = Dataset::of([&import(&text, &roles)], None);
    let take = |fragment: &str| {
        // A currency without a rate raises a notice.
        let inputs = share::read(fragment).inputs;
        let basis = basis(&data, &inputs);
        (basis, TakeOver::of(&data, &inputs, &Options { basis, ..Options::default() }))
    };
    let (basis, taken) = take("v=2&cur=EUR&fx=0.8");
    assert_eq!(basis, Basis::Billed);
    let has =
        |taken: &TakeOver, note: fn(Currency) -> Note| taken.notes.contains(&note(Currency::read("EUR").unwrap()));
    assert!(has(&taken, |code| Note::Converted { code, rate: 0.8 }), "{:?}", taken.notes);
    // 480 euros a month.
    assert!((taken.year.unwrap() / (480.0 / 0.8 * 12.0) - 1.0).abs() < 1e-9, "{:?}", taken.year);
    for other in ["v=2", "v=2&cur=GBP&fx=0.8", "v=2&cur=EUR"] {
        let (basis, taken) = take(other);
        assert_eq!(basis, Basis::List, "{other}");
        assert!(has(&taken, |code| Note::WithoutRate { code }), "{other}: {:?}", taken.notes);
        // List prices: $5 a million.
        assert!((taken.year.unwrap() / (600.0 * 12.0) - 1.0).abs() < 1e-9, "{:?}", taken.year);
    }
}

#[test]
fn one_step_takes_it_over_and_one_takes_it_back() {
    let state = AppState::opened("v=2&g1=Seats~n:60~fee:125", Separators::ENGLISH, Saved::default());
    let taken = TakeOver::of(&data(&unequal()), &state.inputs, &Options::default());
    let groups = taken.groupings[0].groups.iter().map(|group| group.to_group("Group".to_owned())).collect();
    let from = TakenFrom::Data(taken.period);
    let after = state.update(Action::TakeOver(Taken { from, changes: taken.suggested(), groups: Some(groups) }));
    assert_eq!((after.inputs.people, after.inputs.groups().len()), (40, 3));
    assert_eq!(after.taken.map(taken_from).as_deref(), Some("from your data, 1–30 October 2026"));
    // Nothing of the data is in the link but the numbers.
    assert!(!after.fragment().contains("x.com") && !after.fragment().contains("platform"));
    assert_eq!(AppState::opened(&after.fragment(), Separators::ENGLISH, Saved::default()).taken, None);
    // The same grouping is known again, and no other.
    let again = TakeOver::of(&data(&unequal()), &after.inputs, &Options::default());
    let held = again.groupings.iter().map(|grouping| grouping.is_that_of(after.inputs.groups())).collect::<Vec<_>>();
    assert_eq!(held, [true, false]);
    let back = after.update(Action::Undo);
    assert_eq!((&back.inputs, back.taken), (&state.inputs, None));
    assert_eq!(back.update(Action::Redo).taken, after.taken);
    // Undo stands beside the note only while it takes this step back, and none that came later.
    let later = after.update(Action::Type(Place::Base, Input::Salary, "150000".to_owned()));
    assert_eq!([&state, &after, &later].map(|state| state.history.is_at_take_over()), [false, true, false]);
    assert!(
        later.update(Action::Undo).history.is_at_take_over() && back.update(Action::Redo).history.is_at_take_over()
    );
    // Without groups, those that no longer fit the team go.
    assert!(!state.has_room_for_groups(&taken.suggested()));
    let alone = state.update(Action::TakeOver(Taken { from, changes: taken.suggested(), groups: None }));
    assert_eq!((alone.inputs.people, alone.inputs.groups().len()), (40, 0));
}

/// As one team means without groups, whatever there was before.
#[rstest]
#[case("v=2&g1=Seats~n:12~fee:125")]
#[case("v=2&g1=Seats~n:60~fee:125")]
fn one_team_removes_groups_and_keeping_them_leaves_them(#[case] link: &str) {
    let state = AppState::opened(link, Separators::ENGLISH, Saved::default());
    let taken = TakeOver::of(&data(&unequal()), &state.inputs, &Options::default());
    let after = |groups: Option<Vec<Group>>| {
        let changes = taken.suggested();
        state.update(Action::TakeOver(Taken { from: TakenFrom::Data(taken.period), changes, groups })).inputs
    };
    assert_eq!(after(Some(Vec::new())).groups(), []);
    let fits = state.has_room_for_groups(&taken.suggested());
    assert_eq!(after(None).groups(), if fits { state.inputs.groups() } else { &[] });
    assert_eq!(fits, state.inputs.grouped() <= 40);
}

/// The year that the page shows after a take-over is what was taken over, or the difference is said before.
#[rstest]
#[case("n=37", None)]
#[case("n=37&cap=20", Some("your cap"))]
#[case("n=37&mandate=1&target=400", Some("your target and your mandate"))]
#[case("n=37&fee=30&incl=25", Some("what your seats include"))]
#[case("n=37&fee=30&incl=25&ceil=1", Some("what your seats include and the limit of your seats"))]
#[case("n=37&g1=Support~n:17~tok:5", Some("your groups"))]
fn what_stays_in_force_is_said_with_both_years(#[case] link: &str, #[case] said: Option<&str>) {
    let state = AppState::opened(&format!("v=2&{link}"), Separators::ENGLISH, Saved::default());
    let bill = Bill { dollars: 30_000.0, people: 37.0 };
    let changes = of_bill(bill, 37, None, &state.inputs).unwrap().changes(|_| true);
    let taking = Taken { from: TakenFrom::Bill, changes, groups: None };
    let year = evaluate(&state.update(Action::TakeOver(taking.clone())).inputs).team.cost.value();
    let seats = state.inputs.fee.value() * 12.0 * 37.0;
    let Some(in_force) = state.in_force(&taking) else {
        assert_eq!(said, None);
        return assert!((year / (bill.dollars * 12.0 + seats) - 1.0).abs() < 0.01, "{year}");
    };
    assert!((in_force.year.value() - year).abs() < 1e-9 * year);
    assert!((in_force.without.value() / (bill.dollars * 12.0 + seats) - 1.0).abs() < 0.01, "{in_force:?}");
    let words = in_force_words(&English, &in_force);
    assert!(words.starts_with(&format!("This leaves {} as entered.", said.unwrap())), "{words}");
}

#[test]
fn numbers_of_people_tell_nothing_and_stay() {
    let data = data(&unequal());
    let board = Leaderboard::of(&data, None, Basis::List, ExchangeRates::default(), 46.0);
    let by_use: Vec<f64> = board.entries.iter().filter_map(|entry| entry.ranks.tokens).collect();
    assert!(!by_use.is_sorted() && !by_use.iter().rev().is_sorted());
    let names: Vec<&str> = data.people().iter().map(|person| &*person.name).collect();
    assert!(!names.is_sorted());
    let again: Vec<u32> = self::data(&unequal()).people().iter().map(|person| person.number).collect();
    assert_eq!(again, data.people().iter().map(|person| person.number).collect::<Vec<_>>());
}

/// The tables of each example file of a source.
fn examples() -> Vec<(String, Vec<Imported>)> {
    let files = std::fs::read_dir("crates/usage/tests/files").unwrap().map(|entry| entry.unwrap().path());
    let read = |path: std::path::PathBuf| {
        let (name, bytes) = (path.file_name().unwrap().to_str().unwrap().to_owned(), std::fs::read(&path).unwrap());
        let mut importer = Importer::new(&name, bytes.len() as u64, ImportOptions::default()).ok()?;
        importer.feed(&bytes).ok()?;
        Some((name, importer.finish().ok()?))
    };
    files.filter_map(read).collect()
}

fn example(name: &str) -> Dataset {
    let (_, tables) = examples().into_iter().find(|(file, _)| file.starts_with(name)).unwrap();
    Dataset::of(&tables, None)
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

#[test]
fn a_file_has_as_many_models_as_the_table_of_models_has_rows_with_a_name() {
    let files = examples();
    assert!(files.len() > 20, "{}", files.len());
    for (name, tables) in &files {
        for table in tables {
            let rows = Breakdown::of(&Dataset::of([table], None), By::Model).rows;
            let named = rows.iter().filter(|row| matches!(row.key, RowKey::Name(_))).count();
            assert_eq!(Breakdown::models_in(&table.usage), named as u64, "{name}");
        }
    }
}

/// 28–29 August 2026: the 29th is a Saturday.
#[test]
fn a_short_period_says_why_it_has_more_days_than_the_data() {
    let said = |data: &Dataset| {
        let taken = TakeOver::of(data, &Assumptions::default(), &Options::default());
        let short = taken.notes.iter().find(|note| matches!(note, Note::ShortPeriod { .. })).unwrap();
        note(&English, short)
    };
    let weekend = said(&example("cursor-usage-events-2026-08-included"));
    assert!(weekend.contains("from 3 days, 2 days of the data and the rest of the weekend:"), "{weekend}");
    let text = "day,person,model,input\n2026-10-06,a,claude-opus-5,5\n2026-10-07,a,claude-opus-5,5\n";
    let roles = [Role::Day, Role::Person, Role::Model, Role::Input];
    let midweek = said(&Dataset::of([&import(text, &roles)], None));
    assert!(midweek.contains("from 2 days:"), "{midweek}");
}

/// A file of a source with these days of use, each of a million tokens.
fn of_days(name: &str, person: &str, days: &[&str]) -> Imported {
    let header = "Date,User,Kind,Model,Max Mode,Input (w/ Cache Write),Input (w/o Cache Write),Cache Read,Output Tokens,Total Tokens,Cost";
    let row = |day: &&str| format!("{day},{person},Usage-based,claude-opus-4-7,No,0,1000000,0,0,1000000,5.00\n");
    let text = format!("{header}\n{}", days.iter().map(row).collect::<String>());
    read_named(name, &text)
}

fn read_named(name: &str, text: &str) -> Imported {
    let mut importer = Importer::new(name, text.len() as u64, ImportOptions::default()).unwrap();
    importer.feed(text.as_bytes()).unwrap();
    importer.finish().unwrap().remove(0)
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
    let empty = import("day,person,tokens\nnever,ada,none\n", &[Role::Day, Role::Person, Role::Tokens]);
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
    let taken = TakeOver::of(&data, &Assumptions::default(), &Options::default());
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

#[test]
fn tokens_by_kind_have_the_unit_of_their_total() {
    let of = |input: u64, reads: u64| {
        let both = Tokens::UNKNOWN.with(TokenKind::Input, input).with(TokenKind::CacheRead, reads);
        (tokens_by_kind(&English, &both), tokens(&English, both.total()))
    };
    let (kinds, total) = of(8_530, 166_000);
    assert_eq!((kinds.as_str(), total.as_str()), ("174,530: 8,530 uncached input · 166,000 cache reads", "174,530"));
    assert_eq!(of(30_000, 9_000_000).0, "9.03M: 0.03M uncached input · 9M cache reads");
    assert_eq!(of(30_000_000, 9_000_000_000).0, "9.03B: 0.03B uncached input · 9B cache reads");
}

#[test]
fn files_without_tokens_say_nothing_of_a_year() {
    for name in ["claude-enterprise-user-cost-report", "copilot-usage-metrics-user-days"] {
        let taken = TakeOver::of(&example(name), &Assumptions::default(), &Options::default());
        assert_eq!((taken.rows, taken.notes), (vec![], vec![Note::NoTokens]), "{name}");
    }
}

#[test]
fn tokens_of_which_none_has_a_list_price_are_priced_by_what_is_stated() {
    let data = example("codeburn-daily-overlapping-windows-eur");
    let code = Currency::read("EUR").unwrap();
    for (fragment, price) in [("v=2", PriceTaken::Own), ("v=2&cur=EUR&fx=0.92", PriceTaken::FromData)] {
        let inputs = inputs(fragment);
        let options = Options { basis: basis(&data, &inputs), ..Options::default() };
        let taken = TakeOver::of(&data, &inputs, &options);
        assert!(taken.notes.contains(&Note::NoListPrices { price }), "{:?}", taken.notes);
        assert!(!taken.notes.iter().any(|note| matches!(note, Note::WithoutPrice { .. })), "{:?}", taken.notes);
        let has_price = price == PriceTaken::FromData;
        let of_money = if has_price { Note::Converted { code, rate: 0.92 } } else { Note::WithoutRate { code } };
        assert!(taken.notes.contains(&of_money), "{:?}", taken.notes);
        assert!(!taken.rows.iter().any(|row| matches!(row.how, How::Price { .. } | How::Model { .. })), "{taken:?}");
        let prices = taken.rows.iter().filter(|row| matches!(row.how, How::OnePrice { .. })).count();
        assert_eq!((prices, taken.year.is_some()), if has_price { (4, true) } else { (0, false) });
    }
}

/// Tokens without kinds cost what the calculator charges for its mix, or far more. The page says which rows are ticked.
#[rstest]
#[case::as_the_calculator(1.0, "v=2", PriceTaken::OwnAlike, "so no price is taken over")]
#[case::more(9.0, "v=2", PriceTaken::FromData, "Every kind is taken over at one price")]
#[case::own_prices_cost_more(1.0, "v=2&pu=90&pw=90&pc=90&po=90", PriceTaken::FromData, "taken over at one price")]
fn prices_without_list_prices_are_said_to_be_taken_over_where_they_are_ticked(
    #[case] times: f64,
    #[case] fragment: &str,
    #[case] price: PriceTaken,
    #[case] words: &str,
) {
    let dollars = 900.0 * blended(&Assumptions::default()).value() * times;
    let text =
        format!("day,person,tokens,cost usd\n2026-10-01,ada,450000000,0\n2026-10-31,ada,450000000,{dollars:.2}\n");
    let data = Dataset::of([&read(&text)], None);
    let inputs = inputs(fragment);
    let taken = TakeOver::of(&data, &inputs, &Options { basis: basis(&data, &inputs), ..Options::default() });
    let note_of_prices = taken.notes.iter().find(|note| matches!(note, Note::NoListPrices { .. }));
    assert_eq!(note_of_prices, Some(&Note::NoListPrices { price }));
    let said = note(&English, note_of_prices.unwrap());
    assert!(said.contains(words), "{said}");
    let is_ticked = taken.row(Input::OutputPrice).unwrap().is_suggested;
    assert_eq!(is_ticked, price == PriceTaken::FromData);
    // What the year costs is what the data state, in any case.
    let per_mtok = blended(&inputs.with(&taken.suggested()).0).value();
    assert!((per_mtok * 900.0 / dollars - 1.0).abs() < 0.01, "{per_mtok}");
}

/// The spread follows from mean and median; the 90th percentile that is counted beside it may call for another.
#[test]
fn the_spread_says_that_it_fits_the_mean() {
    let said = how(&English, Input::Spread, &How::Spread { ratio: 1.06, counted: 1.76 });
    let expected = "chosen so that the mean is 1.06× the median, as in the data, which keeps the cost right; the 90th \
                    percentile in the data is 1.76× the median, which would take another spread";
    assert_eq!(said, expected);
}

/// The share of a model in its row and in the sentence beside it.
#[rstest]
#[case(309_957, "31.0%")]
#[case(310_000, "31.0%")]
#[case(45_123, "4.51%")]
#[case(500_000, "50.0%")]
fn shares_of_models_are_written_alike(#[case] tokens: u32, #[case] share: &str) {
    let others = 1_000_000 - tokens;
    let text = format!(
        "date,model,new input tokens\n2026-10-01,claude-opus-5,{others}\n2026-10-01,claude-sonnet-4-5,{tokens}\n"
    );
    let taken = TakeOver::of(&Dataset::of([&read(&text)], None), &Assumptions::default(), &Options::default());
    let [model, of_model] = [Input::SecondModel, Input::SecondShare].map(|input| taken.row(input).unwrap());
    assert_eq!(
        how(&English, model.input, &model.how),
        format!("has {share} of the tokens of models with a list price")
    );
    assert_eq!(in_row(&English, of_model), share);
}

/// Why every kind of tokens gets the same price: a model without a list price, or input of unknown kind.
#[rstest]
#[case::no_list_price("in-house,new input tokens", "none has a list price")]
#[case::input_whole("claude-sonnet-4-5,input tokens", "the files do not tell uncached input from cached input")]
fn the_reason_for_one_price_is_true(#[case] model_and_input: &str, #[case] reason: &str) {
    let (model, input) = model_and_input.split_once(',').unwrap();
    let text = format!("date,user,model,{input},output tokens,cost usd\n2026-10-01,solo,{model},1000000,100000,4.5\n");
    let data = Dataset::of([&read(&text)], None);
    let inputs = Assumptions::default();
    let taken = TakeOver::of(&data, &inputs, &Options { basis: basis(&data, &inputs), ..Options::default() });
    let prices: Vec<_> = taken.rows.iter().filter(|row| matches!(row.how, How::OnePrice { .. })).collect();
    assert_eq!(prices.len(), 4, "{:?}", taken.rows);
    let said = how(&English, prices[0].input, &prices[0].how);
    assert!(
        said.starts_with("what is billed for this use, divided by its tokens: ") && said.contains(reason),
        "{said}"
    );
}

/// Eight people use tokens, two have output without any use.
#[test]
fn sentences_on_output_name_the_people_they_are_about() {
    let mut text = "day,person,model,input tokens,merged\n".to_owned();
    for nth in 1..=10_u32 {
        let tokens = if nth > 8 { 0 } else { nth * 1_000_000 };
        writeln!(text, "2026-10-01,p{nth},claude-opus-5,{tokens},{}", 3 + nth).unwrap();
    }
    let data = Dataset::of([&read(&text)], None);
    let board = Leaderboard::of(&data, None, Basis::List, ExchangeRates::default(), 46.0);
    let said = correlation(&English, &board.correlation().unwrap(), 10, board.without_tokens());
    assert!(said.contains("among the 10 people with output, 2 of whom used no tokens."), "{said}");
    let said = correlation(&English, &board.correlation().unwrap(), 12, board.without_tokens());
    assert!(said.contains("among the 10 people with output whose tokens are known, 2 of whom"), "{said}");
    let said = fit(&English, &board.fit().unwrap());
    assert!(said.starts_with("Among the 8 people whose tokens and output are above 0,"), "{said}");
    assert!(said.ends_with("2 people who used no tokens are left out of this, because 0 has no logarithm."), "{said}");
    assert_eq!(
        with_output(&English, 10, data.users().count(), 0),
        "10 people in the usage files have output; 8 of them used AI."
    );
    assert_eq!(with_output(&English, 1, 1, 0), "1 person in the usage files has output and used AI.");
    let said = with_output(&English, 1, 0, 1);
    assert!(said.starts_with("1 person in the usage files has output and did not use AI. 1 person with"), "{said}");
}

/// Ada is spelled in two ways; Cy uses nothing, so nobody misses his output.
#[test]
fn who_is_in_one_of_the_files_only_can_be_named() {
    let text = "day,person,model,input tokens\n2026-10-01,ada b,claude-opus-5,9\n2026-10-01,bob,claude-opus-5,9\n\
                2026-10-01,cy,claude-opus-5,0\n";
    let data = Dataset::of([&read(text)], None);
    let outputs = Outputs::of([&import("who,merged\nada byron,3\nbob,4\n", &[Role::Person, Role::Output])], &data);
    assert_eq!(outputs.strangers(&data).collect::<Vec<_>>(), ["ada byron"]);
    assert_eq!(outputs.users_without(&data).into_iter().collect::<Vec<_>>(), ["ada b"]);
    assert_eq!([0, 1, 1200].map(|left_out| and_more(&English, left_out)), [".", " and 1 more.", " and 1,200 more."]);
}

#[test]
fn people_with_an_output_below_zero_are_counted() {
    let of = |table: &str| import(table, &[Role::Person, Role::Output]);
    let data = data(&unequal());
    let outputs = Outputs::of([&of("who,merged\nada,-3\nbob,4\n"), &of("who,merged\nada,-1\ncy,0\n")], &data);
    assert_eq!((outputs.len(), outputs.below_zero(), outputs.get("ada")), (2, 1, None));
    let within = Dataset::of([&read("day,person,new input,merged\n2026-10-01,ada,5,-3\n2026-10-01,bob,5,0\n")], None);
    let within = Outputs::within(&within);
    assert_eq!((within.len(), within.below_zero()), (1, 1));
    let none = [of("who,merged\nada,-3\n"), of("who,merged\n,3\n")].map(|file| Outputs::of([&file], &data));
    assert_eq!(none.each_ref().map(|outputs| (outputs.is_empty(), outputs.is_blank())), [(true, false), (true, true)]);
    assert_eq!(
        none.map(|outputs| no_output(&English, outputs.below_zero())),
        [
            "No output is counted. 1 person has an output below 0, which is left out.",
            "No output is counted. None of it belongs to a person."
        ]
    );
    let said = output_below_zero(&English, 1).unwrap();
    assert_eq!(said, "1 person has an output below 0, which is left out.");
    assert_eq!(output_below_zero(&English, 0), None);
}

/// The board of people with so many million tokens each, and another file with the output of some of them.
fn with_outputs(mtok: &[u32], outputs: &[(usize, u32)]) -> Leaderboard {
    let mut text = "day,person,model,input tokens,merged\n".to_owned();
    for (nth, mtok) in mtok.iter().enumerate() {
        writeln!(text, "2026-10-01,p{nth},claude-opus-5,{mtok}000000,").unwrap();
    }
    let mut table = "who,merged\n".to_owned();
    for (nth, output) in outputs {
        writeln!(table, "p{nth},{output}").unwrap();
    }
    let data = Dataset::of([&read(&text)], None);
    let outputs = Outputs::of([&import(&table, &[Role::Person, Role::Output])], &data);
    Leaderboard::of(&data, Some(&outputs), Basis::List, ExchangeRates::default(), 46.0)
}

/// Of twelve people only the six lightest have output.
#[rstest]
#[case::the_same_order([1, 2, 3, 4, 5, 6], &[])]
#[case::first_and_last_exchanged([6, 2, 3, 4, 5, 1], &[5.0, -5.0])]
// The three with most output share rank 2, and the others rank 5.
#[case::ties([10, 5, 5, 10, 10, 5], &[4.0, 1.0, -1.0, -4.0])]
fn both_ranks_are_among_the_people_with_both(#[case] outputs: [u32; 6], #[case] expected: &[f64]) {
    let mtok: Vec<u32> = (1..=12).collect();
    let outputs: Vec<(usize, u32)> = outputs.into_iter().enumerate().collect();
    let board = with_outputs(&mtok, &outputs);
    let mut apart: Vec<f64> = board.partings(9).iter().filter_map(|entry| entry.parting()).collect();
    apart.sort_unstable_by(|one, other| other.total_cmp(one));
    assert_eq!(apart, expected);
    assert_eq!(board.entries.iter().filter(|entry| entry.parting().is_some()).count(), 6);
    assert_eq!(board.correlation().unwrap().people, 6);
    // Among all rows, the heaviest of the six is seventh.
    let heaviest = board.entries.iter().find(|entry| entry.mtok == Some(6.0)).unwrap();
    assert_eq!((heaviest.ranks.tokens, heaviest.ranks_of_both.tokens), (Some(7.0), Some(1.0)));
    let said = partings_note(&English, 6);
    assert!(said.starts_with("Both ranks are among the 6 people whose tokens and output are known;"), "{said}");
    assert!(said.contains("equal amounts share the mean of their ranks"), "{said}");
}

/// Among people who all have output, the table of people and that of their partings show the same ranks.
#[test]
fn equal_amounts_share_the_mean_of_their_ranks_in_each_table() {
    let board = with_outputs(&[1, 2, 3, 4, 5, 5], &[(0, 10), (1, 5), (2, 5), (3, 10), (4, 7), (5, 5)]);
    let ranks: Vec<_> =
        board.entries.iter().map(|entry| (entry.mtok, entry.ranks.tokens, entry.ranks.output)).collect();
    let expected =
        [(1.0, 6.0, 1.5), (2.0, 5.0, 5.0), (3.0, 4.0, 5.0), (4.0, 3.0, 1.5), (5.0, 1.5, 3.0), (5.0, 1.5, 5.0)];
    let expected = expected.map(|(mtok, by_tokens, by_output)| (Some(mtok), Some(by_tokens), Some(by_output)));
    assert!(ranks.len() == 6 && expected.iter().all(|person| ranks.contains(person)), "{ranks:?}");
    assert!(board.entries.iter().all(|entry| entry.ranks == entry.ranks_of_both));
}

/// Twelve people, all with the same tokens or the same output: nobody ranks before another, and no line fits.
#[rstest]
#[case::output([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], [10; 12], Uncorrelated::SameSecond, "the same output")]
#[case::output_of_0([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], [0; 12], Uncorrelated::SameSecond, "the same output")]
#[case::tokens([7; 12], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], Uncorrelated::SameFirst, "the same number of tokens")]
fn what_is_the_same_for_all_is_told_and_not_ranked(
    #[case] mtok: [u32; 12],
    #[case] outputs: [u32; 12],
    #[case] expected: Uncorrelated,
    #[case] words: &str,
) {
    let board = with_outputs(&mtok, &outputs.into_iter().enumerate().collect::<Vec<_>>());
    assert_eq!(board.correlation(), Err(expected));
    assert!(board.fit().is_none() && board.partings(9).is_empty());
    let said = uncorrelated(&English, expected);
    assert!(said.contains(words) && !said.contains("needs"), "{said}");
    assert!(uncorrelated(&English, Uncorrelated::TooFew).contains("needs 5 people"));
}

/// Output rises with use, or goes up and down with it: only then does the fit show nothing.
#[rstest]
#[case::rises([1, 3, 4, 9, 11, 13, 22], false)]
#[case::goes_up_and_down([9, 3, 8, 2, 9, 3, 11], true)]
fn a_fit_whose_interval_contains_no_difference_says_so(#[case] outputs: [u32; 7], #[case] is_unclear: bool) {
    let board = with_outputs(&[1, 2, 3, 4, 5, 6, 7], &outputs.into_iter().enumerate().collect::<Vec<_>>());
    let said = fit(&English, &board.fit().unwrap());
    assert_eq!(said.contains("do not show whether people who use more have more"), is_unclear, "{said}");
    assert_eq!(said.contains("does not show cause"), !is_unclear, "{said}");
}

#[rstest]
#[case::zero_at_the_end(0.3, Some((0.1, 0.8)), "is 0.30 (95% interval 0.10 to 0.80,")]
#[case::whole(1.0, None, "is 1.00 (people are in exactly the same order")]
fn correlations_have_two_decimals(#[case] rho: f64, #[case] interval: Option<(f64, f64)>, #[case] expected: &str) {
    let said = correlation(&English, &Correlation { rho, interval, people: 9 }, 9, 0);
    assert!(said.contains(expected), "{said}");
}

/// Seven people have tokens and output; who else is in the files is said by what is 0, or not at all.
#[rstest]
#[case::all(&[], &[], "This compares people and does not show cause.")]
#[case::one_output_of_0(&[0], &[], "1 person with tokens but an output of 0 is left out of this, because 0 has no logarithm.")]
#[case::outputs_of_0(&[0, 0, 0], &[], "3 people with tokens but an output of 0 are left out of this, because 0 has no logarithm.")]
#[case::no_tokens(&[], &[4, 0], "2 people who used no tokens are left out of this, because 0 has no logarithm.")]
#[case::both(
    &[0],
    &[3],
    "1 person with tokens but an output of 0 and 1 person who used no tokens are left out of this, because 0 has no logarithm."
)]
fn who_is_left_out_of_the_fit_is_said(#[case] of_users: &[u32], #[case] of_idle: &[u32], #[case] expected: &str) {
    let users = 7 + of_users.len();
    // The last two have tokens and no output: they are in none of the counts.
    let mtok = (1..=users as u32).chain(of_idle.iter().map(|_| 0)).chain([50, 60]);
    let outputs = (1..=7).chain(of_users.iter().copied()).chain(of_idle.iter().copied()).enumerate();
    let board = with_outputs(&mtok.collect::<Vec<_>>(), &outputs.collect::<Vec<_>>());
    let (found, with_output) = (board.fit().unwrap(), users + of_idle.len());
    assert_eq!(found.people + found.zero_output + found.zero_tokens, with_output);
    assert_eq!(board.correlation().unwrap().people, with_output);
    let said = fit(&English, &found);
    assert!(said.starts_with("Among the 7 people whose tokens and output are above 0,"), "{said}");
    assert!(said.ends_with(expected), "{said}");
}

#[test]
fn output_that_replaces_that_of_the_usage_files_is_told() {
    let data = data(&unequal());
    let replaces = |outputs: Option<&Outputs>| {
        Leaderboard::of(&data, outputs, Basis::List, ExchangeRates::default(), 46.0).replaces_output
    };
    let added = Outputs::of([&import("who,merged\np1@x.com,3\n", &[Role::Person, Role::Output])], &data);
    assert!(replaces(Some(&added)));
    assert!(!replaces(Some(&Outputs::within(&data))) && !replaces(None));
    assert!(!with_outputs(&[1, 2], &[(0, 3)]).replaces_output, "the usage file has no output");
    assert!(OUTPUT_REPLACED.contains("used instead of the output in the usage files, such as pull requests"));
}

/// Users of each tool or people of each team, and what the page says of the groups.
#[rstest]
#[case::tool_too_few("tool", &[("copilot", 12), ("Claude Code", 9), ("Cursor", 3)],
    "copilot (12), Others with another main tool or none, most with Claude Code (12)")]
#[case::tools("tool", &[("copilot", 12), ("Claude Code", 9), ("Cursor", 3), ("Codex", 2)],
    "copilot (12), Claude Code (9), Others with another main tool or none (5)")]
#[case::team_too_few("team", &[("Web", 12), ("Mobile", 11), ("Ops", 3)],
    "Web (12), Others in other teams or none, most in Mobile (14)")]
#[case::teams("team", &[("Web", 12), ("Mobile", 11), ("Ops", 3), ("QA", 3)],
    "Web (12), Mobile (11), Others in other teams or none (6)")]
fn who_the_others_are_is_true(#[case] by: &str, #[case] sizes: &[(&str, u32)], #[case] expected: &str) {
    let mut text = "day,person,model,input tokens,of\n".to_owned();
    for (of, people) in sizes {
        for nth in 0..*people {
            writeln!(text, "2026-10-01,{of}{nth}@x.com,claude-opus-5,1000000,{of}").unwrap();
        }
    }
    let (role, by) = if by == "tool" { (Role::Tool, GroupedBy::Tool) } else { (Role::Team, GroupedBy::Team) };
    let data = Dataset::of([&import(&text, &[Role::Day, Role::Person, Role::Model, Role::Input, role])], None);
    let taken = TakeOver::of(&data, &Assumptions::default(), &Options::default());
    let grouping = taken.groupings.iter().find(|grouping| grouping.by == by).unwrap();
    assert_eq!(groups_in(&English, grouping), expected);
}

/// Four people use the same for so many dollars a row; one row of so many has no amount.
fn with_a_row_without_amount(days: usize, dollars: &str) -> Dataset {
    let mut text = "day,person,model,input tokens,cached tokens,output tokens,cost (USD)\n".to_owned();
    for day in 1..=days {
        for person in ["ada", "bob", "cy", "di"] {
            let amount = if (day, person) == (1, "ada") { "" } else { dollars };
            writeln!(text, "2026-10-{day:02},{person},claude-opus-5,1000000,100,1000,{amount}").unwrap();
        }
    }
    let roles = [Role::Day, Role::Person, Role::Model, Role::Input, Role::CacheRead, Role::OutputTokens, Role::Cost];
    Dataset::of([&import(&text, &roles)], None)
}

#[test]
fn a_row_without_an_amount_does_not_throw_the_bill_away() {
    let inputs = Assumptions::default();
    // A row costs $5.03 at list prices.
    for (days, dollars, expected) in [(31, "3", Basis::Billed), (5, "3", Basis::List), (5, "9", Basis::Billed)] {
        let data = with_a_row_without_amount(days, dollars);
        let basis = basis(&data, &inputs);
        assert_eq!(basis, expected, "{days} days for {dollars} dollars");
        let taken = TakeOver::of(&data, &inputs, &Options { basis, ..Options::default() });
        let is_left_out = taken.notes.iter().any(|note| matches!(note, Note::BillLeftOut { .. }));
        assert_eq!(is_left_out, basis == Basis::List, "{:?}", taken.notes);
        let some_are_free = taken.notes.iter().any(|note| matches!(note, Note::AmountsMissing { .. }));
        assert_eq!(some_are_free, days == 5 && basis == Basis::Billed, "{:?}", taken.notes);
    }
}

#[test]
fn the_main_model_has_most_of_all_tokens() {
    let text = "day,person,model,tokens,output tokens\n2026-10-01,ada,claude-opus-5,900000,10\n\
                2026-10-01,bob,gpt-5.4,100000,9000\n";
    let roles = [Role::Day, Role::Person, Role::Model, Role::InputTotal, Role::OutputTokens];
    let data = Dataset::of([&import(text, &roles)], None);
    let taken = TakeOver::of(&data, &Assumptions::default(), &Options::default());
    let model = taken.rows.iter().find(|row| row.input == Input::Model).unwrap();
    assert_eq!(model.value, Value::Word("anthropic/claude-opus-5".to_owned()));
}
