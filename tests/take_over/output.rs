//! The output of people beside their use: ranks, correlation and fit, and what is said of them.

use std::fmt::Write;

use crate::{data, import, leaders, read, unequal};
use proptest::collection::vec;
use proptest::{option, prelude::*};
use rstest::rstest;
use tokenworth::figures::English;
use tokenworth::text::usage::{
    OUTPUT_REPLACED, and_more, correlation, fit, no_output, output_below_zero, partings_note, uncorrelated, with_output,
};
use tokenworth::usage::analysis::{Correlation, Dataset, Leaderboard, Outputs, Uncorrelated};

#[test]
fn output_ranks_and_correlates() {
    let data = data(&unequal());
    let mut table = "person,merged\nnobody@x.com,3\n".to_owned();
    for (nth, habit) in unequal().iter().enumerate() {
        writeln!(table, "p{nth}@x.com,{}", habit.4).unwrap();
    }
    let outputs = Outputs::of([&import(&table)], &data);
    assert_eq!(outputs.strangers(&data).collect::<Vec<_>>(), ["nobody@x.com"]);
    assert!(outputs.users_without(&data).is_empty());
    let board = leaders(&data, Some(&outputs));
    // Whoever uses more merges less here.
    let correlation = board.correlation().unwrap();
    assert!(correlation.rho < -0.5 && correlation.interval.is_some_and(|(_, high)| high < 0.0), "{correlation:?}");
    assert!(board.fit().unwrap().slope < 0.0);
    let apart: Vec<f64> = board.partings(5).iter().filter_map(|entry| entry.parting()).collect();
    assert_eq!(apart.len(), 5);
    assert!(apart.iter().all(|parting| parting.abs() >= 25.0), "{apart:?}");
    let first = board.entries.iter().find(|entry| entry.ranks.output == Some(1.0)).unwrap();
    assert_eq!(first.output, Some(60.0));
    let few = leaders(&self::data(&unequal()[..4]), Some(&outputs));
    assert!(few.correlation().is_err() && few.fit().is_none() && few.partings(5).is_empty());
    assert!(few.concentration().is_none());
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
    let board = leaders(&data, None);
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
    let outputs = Outputs::of([&import("person,merged\nada byron,3\nbob,4\n")], &data);
    assert_eq!(outputs.strangers(&data).collect::<Vec<_>>(), ["ada byron"]);
    assert_eq!(outputs.users_without(&data).into_iter().collect::<Vec<_>>(), ["ada b"]);
    assert_eq!([0, 1, 1200].map(|left_out| and_more(&English, left_out)), [".", " and 1 more.", " and 1,200 more."]);
}

#[test]
fn people_with_an_output_below_zero_are_counted() {
    let data = data(&unequal());
    let outputs =
        Outputs::of([&import("person,merged\nada,-3\nbob,4\n"), &import("person,merged\nada,-1\ncy,0\n")], &data);
    assert_eq!((outputs.len(), outputs.below_zero(), outputs.get("ada")), (2, 1, None));
    let within = Dataset::of([&read("day,person,new input,merged\n2026-10-01,ada,5,-3\n2026-10-01,bob,5,0\n")], None);
    let within = Outputs::within(&within);
    assert_eq!((within.len(), within.below_zero()), (1, 1));
    let none =
        [import("person,merged\nada,-3\n"), import("person,merged\n,3\n")].map(|file| Outputs::of([&file], &data));
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
    let mut table = "person,merged\n".to_owned();
    for (nth, output) in outputs {
        writeln!(table, "p{nth},{output}").unwrap();
    }
    let data = Dataset::of([&read(&text)], None);
    let outputs = Outputs::of([&import(&table)], &data);
    leaders(&data, Some(&outputs))
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

proptest! {
    /// Both tables rank alike: a person comes after everybody with more, and halfway among those with as much. So people who
    /// all have output have the same ranks in both.
    #[test]
    fn equal_amounts_share_the_mean_of_their_ranks_in_each_table(
        people in vec((0_u32..4, option::weighted(0.8, 0_u32..4)), 1..20),
    ) {
        let mtok: Vec<u32> = people.iter().map(|(mtok, _)| *mtok).collect();
        let outputs: Vec<(usize, u32)> =
            people.iter().enumerate().filter_map(|(nth, (_, output))| Some((nth, (*output)?))).collect();
        // A file without rows is refused.
        prop_assume!(!outputs.is_empty());
        let board = with_outputs(&mtok, &outputs);
        prop_assert_eq!(board.entries.len(), people.len());
        let rank = |amounts: Vec<f64>, own: f64| {
            let ahead = amounts.iter().filter(|amount| **amount > own).count() as f64;
            let equal = amounts.iter().filter(|amount| (**amount - own).abs() < 1e-9).count() as f64;
            ahead + f64::midpoint(equal, 1.0)
        };
        let all = || board.entries.iter();
        let both = || all().filter(|entry| entry.output.is_some());
        for entry in all() {
            let by_tokens = |own| rank(all().filter_map(|entry| entry.mtok).collect(), own);
            let by_output = |own| rank(all().filter_map(|entry| entry.output).collect(), own);
            let of_both = |own| rank(both().filter_map(|entry| entry.mtok).collect(), own);
            prop_assert_eq!(entry.ranks.tokens, entry.mtok.map(by_tokens));
            prop_assert_eq!(entry.ranks.output, entry.output.map(by_output));
            prop_assert_eq!(entry.ranks_of_both.tokens, entry.output.and(entry.mtok).map(of_both));
            prop_assert_eq!(entry.ranks_of_both.output, entry.ranks.output);
        }
        if outputs.len() == people.len() {
            prop_assert!(all().all(|entry| entry.ranks == entry.ranks_of_both));
        }
    }
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
    let replaces = |outputs: Option<&Outputs>| leaders(&data, outputs).replaces_output;
    let added = Outputs::of([&import("person,merged\np1@x.com,3\n")], &data);
    assert!(replaces(Some(&added)));
    assert!(!replaces(Some(&Outputs::within(&data))) && !replaces(None));
    assert!(!with_outputs(&[1, 2], &[(0, 3)]).replaces_output, "the usage file has no output");
    assert!(OUTPUT_REPLACED.contains("used instead of the output in the usage files, such as pull requests"));
}
