//! Kiro user report: credits and messages by person and day, without amounts.

use super::{Context, Source, TableReader, fields};
use crate::header::Header;
use crate::{Record, Unpriced};

pub static SOURCE: Source = Source { id: "kiro", name: "Kiro user report (CSV)", tool: "Kiro", table, ..Source::NONE };

fn table(header: &Header, _: &Context<'_>) -> Option<TableReader> {
    let date = header.find(&["date"])?;
    let credits = header.find(&["credits_used"])?;
    let user = [header.find(&["user_email"]), header.find(&["userid", "user_id"])];
    user.iter().flatten().next()?;
    let (messages, client) = (header.find(&["total_messages"]), header.find(&["client_type"]));
    Some(TableReader::new(true, move |row, fold| {
        let who = user.iter().find_map(|column| fields::person(row.get(*column)));
        let credits = row.decimal(credits);
        let record = Record {
            day: Some(row.day(date)?),
            person: who.as_deref(),
            tool: row.name(client).or(Some("Kiro")),
            unpriced: credits.filter(|credits| !credits.is_zero()).map(|_| Unpriced::NoColumn),
            requests: row.decimal(messages),
            credits,
            ..Record::default()
        };
        fold.add(row.line, &record)
    }))
}
