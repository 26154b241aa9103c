//! Data are the same however the work on them is cut.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

mod common;

use common::named;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use tokenworth_usage::Imported;
use tokenworth_usage::analysis::{Dataset, Gathering};

/// A file of Cursor and one with columns of your own, which share some of their people.
fn files(people: usize, rows: usize) -> [Imported; 2] {
    let header = "Date,User,Model,Input (w/ Cache Write),Input (w/o Cache Write),Cache Read,Output Tokens,Cost\n";
    let row = |nth: usize| {
        let (day, person) = (1 + nth % 28, nth % people);
        let user = if person == 0 { String::new() } else { format!("p{person}@example.com") };
        format!("2026-09-{day:02},{user},claude-opus-4-7,{nth},2,3,4,0.5\n")
    };
    let own = |nth: usize| format!("p{}@example.com,{nth}\n", nth % (people + 3));
    let cursor: String = (0..rows).map(row).collect();
    let own: String = (0..rows).map(own).collect();
    [
        named("cursor.csv", header.to_owned() + &cursor).unwrap(),
        named("own.csv", "person,tokens\n".to_owned() + &own).unwrap(),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, rng_seed: RngSeed::Fixed(20_261_127), failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn steps_of_any_length_lead_to_the_same_data(people in 1_usize..20, rows in 1_usize..60, step in 0_usize..50, days in 1_u32..60) {
        let files = files(people, rows);
        let mut gathering = Gathering::new(Some(days));
        for file in &files {
            gathering.join(file);
        }
        while gathering.advance(step) {}
        let (stepped, whole) = (gathering.finish(), Dataset::of(&files, Some(days)));
        prop_assert_eq!(stepped.people(), whole.people());
        prop_assert_eq!((stepped.total(), stepped.of_nobody()), (whole.total(), whole.of_nobody()));
        let records: u64 = files.iter().map(|file| file.summary.rows_used).sum();
        prop_assert_eq!(stepped.total().records, records);
    }
}

#[test]
fn no_files_are_no_data() {
    assert!(Gathering::new(None).finish().parts().is_empty());
}
