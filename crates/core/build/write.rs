//! Writes the price table as text, one line per model, and the constants beside it as Rust source.

use crate::listing::{Listing, Micro};
use crate::rows::Rows;
use crate::sources::DEFAULT;

/// The lines of the table. Fails unless [`Listing::read`] reads exactly `rows` back from them.
pub fn table(rows: &Rows) -> Result<String, String> {
    let text = rows.kept.iter().map(line).collect::<Vec<_>>().join("\n");
    let read: Vec<_> = text.split('\n').map(Listing::read).collect();
    if read == rows.kept {
        return Ok(text);
    }
    let other = rows.kept.iter().zip(&read).find(|(written, read)| written != read);
    Err(format!("the table would not be read as it was meant: {other:#?}"))
}

/// Rust source with the date and source of the prices, the default model, and a comment that lists the models left out.
pub fn source(rows: &Rows, version: &str, date: &str) -> Result<String, String> {
    let default = rows.kept.iter().find(|row| row.key == DEFAULT).ok_or_else(|| format!("no price of {DEFAULT}"))?;
    Ok(format!(
        "pub const DATE: &str = {date:?};\npub const SOURCE: &str = \"genai-prices {version}\";\n\
         pub static DEFAULT: Model = Model({default:?});\n// Left out:\n// {}\n",
        rows.left_out.join("\n// "),
    ))
}

/// A line of the table, in the format of [`Listing::read`].
fn line(listing: &Listing) -> String {
    let rates = |rates: Micro| rates.map(millions).join("\t");
    let fields = [
        listing.provider.to_owned(),
        listing.key.to_owned(),
        listing.name.to_owned(),
        millions(listing.window),
        rates(listing.base),
        millions(listing.threshold),
        rates(listing.long),
        rates(listing.batch),
        listing.date.to_owned(),
        rates(listing.announced),
        (if listing.hourly { "hourly" } else { "" }).to_owned(),
    ];
    fields.join("\t").trim_end().to_owned()
}

/// Millionths as the shortest decimal, `6.25` or `.025`; empty for 0.
fn millions(number: u32) -> String {
    let decimal = format!("{}.{:06}", number / 1_000_000, number % 1_000_000);
    decimal.trim_matches('0').trim_end_matches('.').to_owned()
}
