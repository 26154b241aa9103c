//! Transcripts are one session each: a message of which several hold a copy counts once, and they cover their days
//! together.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

mod common;

use common::named;
use tokenworth_usage::analysis::Dataset;
use tokenworth_usage::{Imported, Overlap, overlaps};

/// A reply with an id on a day of September, with 1,000 tokens of input and this output.
fn reply(id: &str, day: u32, output: u32) -> String {
    format!(
        r#"{{"type":"assistant","timestamp":"2026-09-{day:02}T10:00:00.000Z","sessionId":"s","requestId":"r{id}","message":{{"id":"{id}","model":"claude-opus-4-5-20251101","usage":{{"input_tokens":1000,"output_tokens":{output}}}}}}}"#
    ) + "\n"
}

fn session(name: &str, replies: impl IntoIterator<Item = (String, u32, u32)>) -> Imported {
    let lines: String = replies.into_iter().map(|(id, day, output)| reply(&id, day, output)).collect();
    named(name, lines).unwrap()
}

fn replies(ids: &str, first_day: u32, output: u32) -> Vec<(String, u32, u32)> {
    ids.chars().zip(first_day..).map(|(id, day)| (id.to_string(), day, output)).collect()
}

#[test]
fn a_resumed_session_repeats_nothing() {
    let first = session("a.jsonl", replies("abcde", 1, 10));
    let resumed = session("b.jsonl", replies("abcdefgh", 1, 10));
    for files in [[&first, &resumed], [&resumed, &first]] {
        let data = Dataset::of(files, None);
        assert_eq!((data.total().tokens.total(), data.total().records), (8 * 1010, 8));
        assert_eq!(data.files().map(|file| file.tokens).sum::<u64>(), 8 * 1010);
    }
}

/// A session that was cut off holds a reply that was still being written.
#[test]
fn of_copies_in_several_files_the_largest_counts() {
    let [cut, whole, other] = [("cut", "x", 1), ("whole", "x", 700), ("other", "y", 5)]
        .map(|(name, id, output)| session(name, [(id.to_owned(), 1, output)]));
    for files in [[&cut, &whole, &other], [&other, &whole, &cut], [&whole, &cut, &other]] {
        assert_eq!(Dataset::of(files, None).total().tokens.total(), 2 * 1000 + 700 + 5);
    }
}

/// The cells of renamed models are other cells, and the copies are taken out of them.
#[test]
fn copies_of_renamed_files_count_once() {
    let session = |name: &str, model: &str, output: u32| {
        let mut file = named(name, reply("x", 1, output).replace("claude-opus-4-5-20251101", model)).unwrap();
        file.rewrite_names(|text| text.replace("e\u{301}", "é"));
        file
    };
    let files = [session("a", "mode\u{301}l", 1), session("b", "modél", 700)];
    for files in [[&files[0], &files[1]], [&files[1], &files[0]]] {
        assert_eq!(Dataset::of(files, None).total().tokens.total(), 1700);
    }
}

/// Thirty days of one session, and four others that lie within them.
#[test]
fn sessions_of_the_same_days_cover_them_together() {
    let id = |nth: u32| char::from_u32(0x4e00 + nth).unwrap();
    let month = session("month", replies(&(1..=30).map(id).collect::<String>(), 1, 10));
    let days: Vec<Imported> =
        (10..14).map(|day| session("day", replies(&id(100 + day).to_string(), day, 10))).collect();
    let files: Vec<&Imported> = std::iter::once(&month).chain(&days).collect();
    for files in [files.clone(), files.into_iter().rev().collect()] {
        let data = Dataset::of(files.iter().copied(), None);
        assert_eq!(data.parts().len(), 1);
        let (period, year) = (data.total().period, data.total().year);
        assert!((year.all_mtok() / period.all_mtok() - 12.0).abs() < 1e-9, "{year:?}");
        assert_eq!(overlaps(&files), []);
    }
    let same = session("again", replies("x", 1, 10));
    assert!(matches!(overlaps(&[&same, &same.clone()])[..], [Overlap::SameFile { .. }]));
}
