//! People and teams: how many, which typical, and who is left out.

use std::fmt::Write;

use crate::{data, import, imported, leaders, october, taken_over, team_cost, unequal};
use rstest::rstest;
use tokenworth::figures::English;
use tokenworth::inputs::{Assumptions, Input};
use tokenworth::text::usage::{concentration, groups_in, how, note, of_nobody, warning};
use tokenworth::usage::analysis::{Basis, Dataset, ExchangeRates};
use tokenworth::usage::takeover::{GroupedBy, How, Note, Options, TakeOver};
use tokenworth::usage::{Imported, Warning};

#[test]
fn the_typical_user_is_the_median_and_the_mean_is_kept() {
    let data = data(&unequal());
    let taken = taken_over(&data);
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

#[test]
fn data_without_people_or_days_say_what_they_lack() {
    let taken = |text: &str, days| taken_over(&Dataset::of([&import(text)], days));
    let by_model =
        "day,model,input,output\n2026-10-01,claude-opus-5,5000000,100000\n2026-10-30,claude-opus-5,5000000,100000\n";
    let found = taken(by_model, None);
    assert_eq!(found.notes, [Note::NobodyNamed]);
    let inputs = Assumptions::default().with(&found.suggested()).0;
    assert!((team_cost(&inputs) / found.year.unwrap() - 1.0).abs() < 0.01);
    let by_person = "person,model,input,output\na,claude-opus-5,5000000,100000\nb,claude-opus-5,5000000,100000\n";
    assert!(taken(by_person, None).notes.contains(&Note::DaysNeeded));
    assert_eq!(taken(by_person, None).year, None);
    assert!(taken(by_person, Some(31)).year.is_some());
}

/// Two teams pay more and less than all together, and the third pays the same as all.
#[test]
fn groups_follow_the_price_of_the_team_together() {
    let habit = |team: usize| ([100, 0, 0, [20, 10, 15][team]], 1, 0, team, 0);
    let data = data(&(0..18).map(|nth| habit(nth % 3)).collect::<Vec<_>>());
    let taken = taken_over(&data);
    let by_team = taken.groupings.iter().find(|grouping| grouping.by == GroupedBy::Team).unwrap();
    assert_eq!(by_team.groups.len(), 3);
    for group in &by_team.groups {
        assert!(group.changes.iter().any(|(input, _)| *input == Input::OutputPrice), "{group:?}");
    }
}

/// Another file of other people, with money and no tokens, changes nothing for those with tokens but says so.
#[test]
fn users_without_tokens_are_left_out_and_mentioned() {
    let of_tokens = import(&october(&unequal()));
    let mut text = "day,person,cost usd\n".to_owned();
    for nth in 0..10 {
        writeln!(text, "2026-09-{:02},q{nth},38.4\n2026-10-20,q{nth},38.4", nth + 7).unwrap();
    }
    let of_money = import(&text);
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
    let board = leaders(&data, None);
    let words = concentration(&English, &board.concentration().unwrap(), data.people().len());
    assert!(
        words.starts_with("The top tenth of the 40 people whose tokens are known, with or without use,"),
        "{words}"
    );
}

/// Rows of people and the sentence about nobody make up the total.
#[test]
fn what_belongs_to_no_person_is_told_beside_the_people() {
    let text = "day,person,model,input,cost,currency\n2026-10-01,ada,claude-opus-5,1000,0.13,USD\n\
                2026-10-01,,claude-opus-5,5000,2.34,USD\n";
    let data = imported(text);
    let words = of_nobody(&English, data.of_nobody(), ExchangeRates::default()).unwrap();
    assert_eq!(words, "Not in this table, because no person is named: 5,000 tokens · $2.34.");
    let named = Dataset::of([&import(&text.replace(",,", ",bob,"))], None);
    assert_eq!(of_nobody(&English, named.of_nobody(), ExchangeRates::default()), None);
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

#[test]
fn numbers_of_people_tell_nothing_and_stay() {
    let data = data(&unequal());
    let board = leaders(&data, None);
    let by_use: Vec<f64> = board.entries.iter().filter_map(|entry| entry.ranks.tokens).collect();
    assert!(!by_use.is_sorted() && !by_use.iter().rev().is_sorted());
    let names: Vec<&str> = data.people().iter().map(|person| &*person.name).collect();
    assert!(!names.is_sorted());
    let again: Vec<u32> = self::data(&unequal()).people().iter().map(|person| person.number).collect();
    assert_eq!(again, data.people().iter().map(|person| person.number).collect::<Vec<_>>());
}

/// The spread follows from mean and median; the 90th percentile that is counted beside it may call for another.
#[test]
fn the_spread_says_that_it_fits_the_mean() {
    let said = how(&English, Input::Spread, &How::Spread { ratio: 1.06, counted: 1.76 });
    let expected = "chosen so that the mean is 1.06× the median, as in the data, which keeps the cost right; the 90th \
                    percentile in the data is 1.76× the median, which would take another spread";
    assert_eq!(said, expected);
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
    let mut text = format!("day,person,model,input,{by}\n");
    for (of, people) in sizes {
        for nth in 0..*people {
            writeln!(text, "2026-10-01,{of}{nth}@x.com,claude-opus-5,1000000,{of}").unwrap();
        }
    }
    let by = if by == "tool" { GroupedBy::Tool } else { GroupedBy::Team };
    let data = imported(&text);
    let taken = taken_over(&data);
    let grouping = taken.groupings.iter().find(|grouping| grouping.by == by).unwrap();
    assert_eq!(groups_in(&English, grouping), expected);
}
