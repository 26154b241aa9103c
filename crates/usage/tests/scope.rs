//! What is taken over where some files name people and others do not: the use of people, at their own bill.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

mod common;

use common::named;
use tokenworth_core::inputs::{Assumptions, Input};
use tokenworth_usage::analysis::{Activity, Basis, Breakdown, By, Dataset, Outputs, Person, RowKey};
use tokenworth_usage::takeover::{How, Note, Options, PriceTaken, TakeOver, basis, bill_in};
use tokenworth_usage::{Imported, Overlap, overlaps};

/// Nine people, each with a million tokens for $2 on every working day of four weeks.
const PEOPLE: u32 = 9;

fn import(name: &str, text: &str) -> Imported {
    named(name, text).unwrap()
}

fn of_people() -> Imported {
    let days = (5..=30).filter(|day| !matches!(day % 7, 3 | 4));
    let rows = days.flat_map(|day| {
        (1..=PEOPLE).map(move |person| format!("2026-10-{day:02},p{person}@x.com,claude-sonnet-4-6,900000,100000,2\n"))
    });
    let head = "date,user,model,input tokens,output tokens,cost usd\n";
    import("people.csv", &format!("{head}{}", rows.collect::<String>()))
}

/// Tokens of nobody in September, without amounts.
fn tokens_of_nobody() -> Imported {
    let rows = (1..=30).map(|day| format!("2026-09-{day:02},claude-opus-5,90000000,9000000\n"));
    import("api.csv", &format!("date,model,input tokens,output tokens\n{}", rows.collect::<String>()))
}

/// Amounts of nobody, without tokens.
fn money_of_nobody() -> Imported {
    let rows = (1..=31).map(|day| format!("2026-10-{day:02},shared build,10\n"));
    import("shared.csv", &format!("date,service,cost usd\n{}", rows.collect::<String>()))
}

/// A report of ccusage, which estimates amounts and names nobody.
const ESTIMATE: &str =
    r#"{"monthly":[{"month":"2026-10","inputTokens":1000,"outputTokens":2000,"cacheReadTokens":3000,"totalCost":4}]}"#;

fn taken(files: &[&Imported]) -> TakeOver {
    let (data, inputs) = (Dataset::of(files.iter().copied(), None), Assumptions::default());
    TakeOver::of(&data, &inputs, &Options { basis: basis(&data, &inputs), ..Options::default() })
}

#[test]
fn tokens_of_nobody_change_neither_the_bill_nor_who_is_active() {
    let (people, nobody) = (of_people(), tokens_of_nobody());
    let (alone, both) = (taken(&[&people]), taken(&[&people, &nobody]));
    assert_eq!(alone.year, both.year);
    assert_eq!(basis(&Dataset::of([&people, &nobody], None), &Assumptions::default()), Basis::Billed);
    for input in [Input::People, Input::Adoption, Input::Tokens, Input::Spread] {
        assert_eq!(alone.row(input).unwrap().value, both.row(input).unwrap().value, "{input:?}");
    }
    assert!(matches!(both.row(Input::Adoption).unwrap().how, How::Active { people: PEOPLE, .. }));
    assert!(both.notes.iter().any(|note| matches!(note, Note::FilesOfNobody { .. })));
    assert!(!both.notes.iter().any(|note| matches!(note, Note::AmountsMissing { .. })), "{:?}", both.notes);
}

/// A service that runs at weekends does not lengthen the working week of people.
#[test]
fn use_of_nobody_at_weekends_leaves_the_weeks_of_people_whole() {
    let (people, nobody) = (of_people(), tokens_of_nobody());
    let whole = |files: &[&Imported]| {
        let activity = Activity::of(&Dataset::of(files.iter().copied(), None));
        activity.weeks.iter().filter(|week| week.active > 0 && week.is_whole).count()
    };
    assert_eq!(whole(&[&people]), 4);
    assert_eq!(whole(&[&people, &nobody]), 4);
}

#[test]
fn money_of_nobody_is_left_out_and_said_so() {
    let (people, nobody) = (of_people(), money_of_nobody());
    let (alone, both) = (taken(&[&people]), taken(&[&people, &nobody]));
    assert_eq!(alone.year, both.year);
    assert_eq!((money_left_out(&alone), money_left_out(&both)), (None, Some((310.0, Some(3720.0)))));
}

#[test]
fn estimates_of_nobody_do_not_make_the_bill_of_people_an_estimate() {
    let (people, nobody) = (of_people(), import("ccusage.json", ESTIMATE));
    let data = Dataset::of([&people, &nobody], None);
    assert_eq!(data.stated(), Basis::BilledOrEstimated);
    assert_eq!(basis(&data, &Assumptions::default()), Basis::Billed);
}

#[test]
fn the_bill_that_is_offered_leaves_out_what_belongs_to_nobody() {
    let rows = (1..=31).flat_map(|day| (1..=PEOPLE).map(move |person| format!("2026-10-{day:02},p{person}@x.com,2\n")));
    let people = import("bill.csv", &format!("date,user,cost usd\n{}", rows.collect::<String>()));
    let dollars = |files: &[&Imported]| {
        let bill = bill_in(&Dataset::of(files.iter().copied(), None), &Assumptions::default()).unwrap().bill;
        (bill.dollars.round(), bill.people)
    };
    let month = f64::from(31 * PEOPLE * 2);
    assert_eq!(dollars(&[&people]), (month, f64::from(PEOPLE)));
    assert_eq!(dollars(&[&people, &money_of_nobody()]), (month, f64::from(PEOPLE)));
    // Where the files name nobody, the users are those of the inputs.
    assert_eq!(dollars(&[&money_of_nobody()]), (310.0, 80.0));
    // Seats cover what people use.
    let rows = (1..=PEOPLE).map(|person| format!("2026-10-05,p{person}@x.com,9,0\n")).collect::<Vec<_>>();
    let covered = import("seats.csv", &format!("date,user,requests,cost usd\n{}", rows.concat()));
    assert_eq!(dollars(&[&covered, &money_of_nobody()]), (310.0, f64::from(PEOPLE)));
}

/// What is said to belong to nobody and to be left out, in whole dollars, and the same in a year.
fn money_left_out(taken: &TakeOver) -> Option<(f64, Option<f64>)> {
    taken.notes.iter().find_map(|note| match note {
        Note::MoneyOfNobody { usd, a_year } => Some((usd.round(), a_year.map(f64::round))),
        _ => None,
    })
}

#[test]
fn money_of_nobody_beside_tokens_that_cost_nothing_is_said_too() {
    let rows = (1..=PEOPLE).map(|person| format!("2026-10-05,p{person}@x.com,900000,100000,0\n")).collect::<Vec<_>>();
    let people = import("free.csv", &format!("date,user,input tokens,output tokens,cost usd\n{}", rows.concat()));
    let taken = taken(&[&people, &money_of_nobody()]);
    assert_eq!(money_left_out(&taken), Some((310.0, Some(3720.0))), "{:?}", taken.notes);
}

/// OpenAI's tokens and costs of the first of October.
fn openai() -> (Imported, String) {
    let usage = r#"{"object":"page","data":[{"object":"bucket","start_time":1790812800,"end_time":1790899200,"results":[{"object":"organization.usage.completions.result","input_tokens":90000000,"output_tokens":10000000,"input_cached_tokens":0,"num_model_requests":9,"model":"gpt-5.4"}]}]}"#;
    let costs = r#"{"object":"page","data":[{"object":"bucket","start_time":1790812800,"end_time":1790899200,"results":[{"object":"organization.costs.result","amount":{"value":450,"currency":"usd"},"line_item":"gpt-5.4, input","project_id":null}]}]}"#;
    (import("usage.json", usage), costs.to_owned())
}

/// Tokens of one file are billed in another of the same bill and days: none of them lacks an amount.
#[test]
fn tokens_whose_money_is_in_another_file_of_the_bill_lack_no_amount() {
    let (usage, costs) = openai();
    let missing = |files: &[&Imported]| {
        taken(files).notes.iter().any(|note| matches!(note, Note::AmountsMissing { .. } | Note::BillLeftOut { .. }))
    };
    assert!(!missing(&[&usage, &import("costs.json", &costs)]));
    let of_september = costs.replace("1790812800", "1788220800").replace("1790899200", "1788307200");
    assert!(missing(&[&usage, &import("september.json", &of_september)]));
    assert!(missing(&[&usage, &import("ccusage.json", ESTIMATE)]));
}

/// Money that names nobody is not that of the people whose tokens another file has.
#[test]
fn the_cost_of_people_is_not_taken_from_money_of_nobody() {
    let (_, costs) = openai();
    let usage = r#"{"object":"page","data":[{"object":"bucket","start_time":1790812800,"end_time":1790899200,"results":[{"object":"organization.usage.completions.result","input_tokens":90000000,"output_tokens":10000000,"input_cached_tokens":0,"num_model_requests":9,"user_id":"user-a","model":"gpt-5.4"}]}]}"#;
    let (usage, costs) = (import("usage.json", usage), import("costs.json", &costs));
    let data = Dataset::of([&usage, &costs], None);
    assert_eq!(basis(&data, &Assumptions::default()), Basis::List);
    let taken = TakeOver::of(&data, &Assumptions::default(), &Options::default());
    assert!(taken.year.is_some_and(|year| year > 0.0), "{:?}", taken.rows);
}

/// The rise from one tool in September to two in October is no rise in use.
#[test]
fn weeks_that_other_files_cover_are_not_compared() {
    let (people, nobody) = (of_people(), tokens_of_nobody());
    let has_same_files = |files: &[&Imported]| Activity::of(&Dataset::of(files.iter().copied(), None)).has_same_files;
    assert!(has_same_files(&[&people]));
    assert!(has_same_files(&[&nobody]));
    assert!(!has_same_files(&[&people, &nobody]));
}

/// Use of which the user is empty names nobody, so that it does not belong to the days of what is taken over.
#[test]
fn the_period_of_a_take_over_is_that_of_the_people() {
    let rows = (1..=30).map(|day| format!("2026-09-{day:02},,claude-opus-5,90000000,9000000\n"));
    let service =
        import("service.csv", &format!("date,user,model,input tokens,output tokens\n{}", rows.collect::<String>()));
    let people = of_people();
    assert_eq!(taken(&[&people, &service]).period, taken(&[&people]).period);
}

/// A row of no people protects nobody whose team is too small to be shown.
#[test]
fn projects_without_people_stay_in_the_table_of_teams() {
    let row = |person: &str, team: &str| format!("2026-10-05,{person},{team},900000,100000\n");
    let large = (1..=9).map(|person| row(&format!("p{person}@x.com"), "Platform"));
    let small = (1..=2).map(|person| row(&format!("q{person}@x.com"), "Data"));
    let text: String = large.chain(small).chain([row("", "Search")]).collect();
    let file = import("teams.csv", &format!("date,user,team,input tokens,output tokens\n{text}"));
    let rows = Breakdown::of(&Dataset::of([&file], None), By::Team).rows;
    let search = rows.iter().find(|row| row.key == RowKey::Name("Search".into()));
    assert_eq!(search.map(|row| row.people), Some(0), "{rows:?}");
    assert!(rows.iter().any(|row| row.key == RowKey::Small { teams: 2 } && row.people == 11), "{rows:?}");
}

/// Tokens of people without a price, beside a bill that names nobody: no price is taken over, and the bill is said to be
/// left out.
#[test]
fn a_bill_of_nobody_beside_tokens_without_a_price_is_left_out_and_said_so() {
    let people = import("people.csv", "month,person,tokens\n2026-10,ada,90000000\n2026-10,bob,80000000\n");
    let taken = taken(&[&people, &money_of_nobody()]);
    assert!(taken.row(Input::OutputPrice).is_none());
    assert!(taken.notes.contains(&Note::NoListPrices { price: PriceTaken::Own }), "{:?}", taken.notes);
    assert_eq!(money_left_out(&taken), Some((310.0, Some(3720.0))), "{:?}", taken.notes);
    assert!(!taken.notes.iter().any(|note| matches!(note, Note::AmountsMissing { .. })), "{:?}", taken.notes);
}

/// Two people: with addresses in one file, with logins in the other, of which one is also in the first.
#[test]
fn a_login_and_its_address_are_one_person() {
    let use_of = |names: &[&str], tool: &str| {
        let rows = names.iter().map(|name| format!("2026-10-05,{name},{tool},claude-opus-5,1000000\n"));
        import(&format!("{tool}.csv"), &format!("date,user,tool,model,input tokens\n{}", rows.collect::<String>()))
    };
    let (cursor, copilot) =
        (use_of(&["Ada.Byron@x.com", "bo@x.com"], "cursor"), use_of(&["ada-byron", "cy"], "copilot"));
    let data = Dataset::of([&cursor, &copilot], None);
    let tokens = |name: &str| data.people().iter().find(|person| *person.name == *name).map(Person::mtok);
    assert_eq!([tokens("ada.byron@x.com"), tokens("bo@x.com"), tokens("cy")], [Some(2.0), Some(1.0), Some(1.0)]);
    assert_eq!((data.people().len(), data.people_with_two_names()), (3, 1));
    let by_model = Breakdown::of(&data, By::Model);
    assert_eq!(by_model.rows.iter().map(|row| row.people).collect::<Vec<_>>(), [3]);
    let in_reverse = Dataset::of([&copilot, &cursor], None);
    assert_eq!(in_reverse.people(), data.people());
}

/// Pull requests by login beside use by address, and the other way round.
#[test]
fn output_finds_a_person_by_either_name() {
    let (logins, addresses) = (["ada-byron", "bo"], ["ada.byron@x.com", "bo@x.com"]);
    for (used, counted) in [(logins, addresses), (addresses, logins)] {
        let rows = |names: [&str; 2]| names.map(|name| format!("{name},3\n")).concat();
        let data = Dataset::of([&import("use.csv", &format!("user,tokens\n{}", rows(used)))], Some(30));
        let outputs = Outputs::of([&import("merged.csv", &format!("user,merged PRs\n{}", rows(counted)))], &data);
        assert_eq!(used.map(|name| outputs.get(name)), [Some(3.0); 2]);
        assert_eq!((outputs.len(), outputs.strangers(&data).count()), (2, 0));
    }
}

/// The tokens of the OpenAI API are one row with their cost.
#[test]
fn use_and_cost_of_one_api_are_one_row_by_tool() {
    let used = import(
        "usage.csv",
        "start_time_iso,model,input_tokens,output_tokens,num_model_requests\n2026-10-05T00:00:00Z,gpt-5,1000,100,3\n",
    );
    let cost = import("cost.csv", "start_time_iso,amount_value,amount_currency\n2026-10-05T00:00:00Z,4,usd\n");
    let rows = Breakdown::of(&Dataset::of([&used, &cost], None), By::Tool).rows;
    assert_eq!(rows.iter().map(|row| row.key.clone()).collect::<Vec<_>>(), [RowKey::Name("OpenAI API".into())]);
    assert!(rows.iter().all(|row| row.amounts.tokens.total() == 1100 && row.amounts.billed.len() == 1));
}

/// Pull requests by login and tickets by address are added up for a person.
#[test]
fn each_file_of_output_names_people_in_its_way() {
    let data = Dataset::of([&import("use.csv", "user,tokens\nada@x.com,3\nbo@x.com,4\n")], Some(30));
    let merged = import("merged.csv", "user,merged PRs\nada,3\n");
    let tickets = import("tickets.csv", "user,tickets\nada@x.com,5\nbo@x.com,1\n");
    let outputs = Outputs::of([&merged, &tickets], &data);
    assert_eq!([outputs.get("ada@x.com"), outputs.get("bo@x.com")], [Some(8.0), Some(1.0)]);
    assert_eq!(outputs.strangers(&data).count(), 0);
}

/// The same use by login and by address is seen to be the same.
#[test]
fn an_overlap_is_seen_whatever_the_names() {
    let rows = |name: &str| format!("date,user,model,input tokens\n2026-10-05,{name},claude-opus-5,1000\n");
    let [one, other] = [("a.csv", "ada"), ("b.csv", "ada@x.com")].map(|(file, name)| import(file, &rows(name)));
    assert!(matches!(overlaps(&[&one, &other])[..], [Overlap::SameUse { people: 1, .. }]));
}
