//! The words of usage: what was read, what the people used, and what is taken over.

mod files;
mod leaderboard;
mod sources;
mod takeover;
mod warnings;

pub use files::*;
pub use leaderboard::*;
pub use sources::{NOT_READ, OWN_COLUMNS_NOTE, where_found};
pub use takeover::*;
pub use warnings::{error, overlap, warning};

use crate::usage::DateRange;

/// The reader's data that a chart shows, by the days that they cover.
pub fn shown_data(days: Option<DateRange>) -> String {
    days.map_or_else(|| "Your data".to_owned(), |days| format!("Your data, {}", period(days)))
}

/// The foot of a picture of the reader's data, saved on this day. No link holds them.
pub fn picture_foot(source: &str, day: &str) -> String {
    format!("{source} · Tokenworth, {day}")
}

/// `1–31 October 2026`, `28 September – 3 October 2026`.
pub fn period(DateRange { first, last }: DateRange) -> String {
    if first == last {
        return day(first);
    }
    match (first.year() == last.year(), first.month() == last.month()) {
        (true, true) => format!("{}–{}", first.day(), day(last)),
        (true, false) => format!("{} {} – {}", first.day(), first.month(), day(last)),
        (false, _) => format!("{} – {}", day(first), day(last)),
    }
}
