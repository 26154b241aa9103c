//! Writes the price table as text, one line per model, and the constants beside it as Rust source.

use crate::ask::Micro;
use crate::listing::Listing;
use crate::rows::{Row, Rows};
use crate::sources::DEFAULT;

/// The lines of the table. Fails unless [`Listing::read`] reads exactly `rows` back from them.
pub fn table(rows: &Rows) -> Result<String, String> {
    let listings = rows.kept.iter().map(listing).collect::<Result<Vec<_>, _>>()?;
    let text = listings.iter().map(line).collect::<Vec<_>>().join("\n");
    let read: Vec<_> = text.split('\n').map(Listing::read).collect();
    if read == listings {
        return Ok(text);
    }
    let other = listings.iter().zip(&read).find(|(written, read)| written != read);
    Err(format!("the table would not be read as it was meant: {other:#?}"))
}

/// Rust source with the date and source of the prices, the default model, and a comment that lists the models left out.
pub fn source(rows: &Rows, version: &str, date: &str) -> Result<String, String> {
    let default = rows.kept.iter().find(|row| row.key == DEFAULT).ok_or_else(|| format!("no price of {DEFAULT}"))?;
    Ok(format!(
        "pub const DATE: &str = {date:?};\npub const SOURCE: &str = \"genai-prices {version}\";\n\
         pub static DEFAULT: Model = Model({:?});\n// Left out:\n// {}\n",
        listing(default)?,
        rows.left_out.join("\n// "),
    ))
}

/// Converts a row to the form the program reads, in which a rate of 0 stands for the price of uncached input.
fn listing(row: &Row) -> Result<Listing<'_>, String> {
    let [write_falls_back, read_falls_back] = row.falls_back;
    let known = |rates: Option<Micro>| {
        let Some([input, write, read, output]) = rates else { return Ok([0; 4]) };
        if write_falls_back && write != input || read_falls_back && read != input {
            return Err(format!("{} has a cache price in some of its rates alone", row.key));
        }
        Ok([input, if write_falls_back { 0 } else { write }, if read_falls_back { 0 } else { read }, output])
    };
    let (threshold, long) = row.long.unzip();
    let (date, announced) = row.announced.as_ref().map(|(date, rates)| (date.as_str(), *rates)).unzip();
    Ok(Listing {
        provider: row.provider,
        key: &row.key,
        name: &row.name,
        window: row.window,
        base: known(Some(row.base))?,
        threshold: threshold.unwrap_or_default(),
        long: known(long)?,
        batch: known(row.batch)?,
        date: date.unwrap_or_default(),
        announced: known(announced)?,
        hourly: row.hourly,
    })
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
