//! Days of the proleptic Gregorian calendar since 1970-01-01 (Howard Hinnant's algorithms), for dates after that.

/// Parses `YYYY-MM-DD` as days since 1970-01-01.
pub fn parse(date: &str) -> Option<u64> {
    let mut parts = date.split('-').map(str::parse::<u64>);
    let (year, month, day) = (parts.next()?.ok()?, parts.next()?.ok()?, parts.next()?.ok()?);
    let year = if month <= 2 { year - 1 } else { year };
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    Some(365 * year + year / 4 - year / 100 + year / 400 + day_of_year - 719_468)
}

/// Formats days since 1970-01-01 as `YYYY-MM-DD`.
pub fn format(days: u64) -> String {
    let shifted = days + 719_468;
    let of_era = shifted % 146_097;
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let day_of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
    let month = (shifted_month + 2) % 12 + 1;
    let year = year_of_era + 400 * (shifted / 146_097) + u64::from(month <= 2);
    format!("{year:04}-{month:02}-{day:02}")
}
