//! DeepSeek → Usage → Export, cost-….csv: amounts by day and model, in yuan or dollars. Days are those of +08:00, as
//! written.

use super::{Bill, Context, Source, TableReader};
use crate::header::Header;
use crate::{Currency, Record};

pub static SOURCE: Source = Source {
    id: "deepseek-cost",
    name: "DeepSeek usage, costs (CSV)",
    tool: "DeepSeek",
    table,
    bill: Some(Bill::DeepSeek),
    ..Source::NONE
};

fn table(header: &Header, _: &Context<'_>) -> Option<TableReader> {
    let date = header.find(&["start_time_iso", "utc_date", "date"])?;
    let (cost, currency) = (header.find(&["cost"])?, header.find(&["currency"])?);
    header.find(&["wallet_type", "wallet type"])?;
    let model = header.find(&["model"]);
    Some(TableReader::new(false, move |row, fold| {
        let record = Record {
            day: Some(row.day(date)?),
            model: row.name(model),
            ..Record::billed(row.amount(cost), Currency::read(row.get(currency)))
        };
        fold.add(row.line, &record)
    }))
}
