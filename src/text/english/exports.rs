//! What stands around exported results.

use super::page::prices_of;

/// What the table counts.
pub const EXPORT_NOTE: &str = "Per user and year.";

/// The head of a column: its name, and why it has no numbers where it has none.
pub fn export_head(name: &str, missing: Option<&str>) -> String {
    match missing {
        Some(why) => format!("{name} ({why})"),
        None => name.to_owned(),
    }
}

/// Of when the numbers are. The link follows.
pub fn export_stamp(date: &str, source: &str, prices: &str) -> String {
    format!("Tokenworth, {date}. {}", prices_of(source, prices))
}
