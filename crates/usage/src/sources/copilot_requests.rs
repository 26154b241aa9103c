//! GitHub Copilot premium requests, until October 2025: requests by person and model, without amounts. The quota is
//! that of the plan, not of the person.

use super::{Bill, Context, Source, TableReader, fields};
use crate::header::Header;
use crate::{Record, SkipReason, Unpriced};

pub static SOURCE: Source = Source {
    id: "copilot-requests",
    name: "GitHub Copilot premium requests, 2025 (CSV)",
    tool: "GitHub Copilot",
    table,
    bill: Some(Bill::Copilot),
    ..Source::NONE
};

fn table(header: &Header, _: &Context<'_>) -> Option<TableReader> {
    let time = header.find(&["timestamp", "date"])?;
    let user = header.find(&["user", "username"])?;
    let requests = header.find(&["requests used"])?;
    let model = header.find(&["model"]);
    Some(TableReader::new(true, move |row, fold| {
        let day = row.day(time)?;
        let requests = row.decimal(requests).ok_or(SkipReason::Unreadable)?;
        let who = fields::person(row.get(user));
        let record = Record {
            day: Some(day),
            person: who.as_deref(),
            model: row.name(model),
            unpriced: (!requests.is_zero()).then_some(Unpriced::NoColumn),
            requests: Some(requests),
            ..Record::default()
        };
        fold.add(row.line, &record)
    }))
}
