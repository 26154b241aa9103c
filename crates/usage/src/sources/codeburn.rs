//! `codeburn export`, daily.csv: tokens and amounts by day, once for each window (Today, 7 Days, 30 Days). The widest counts.
//! The currency stands in the name of the column.

use super::{Context, Source, TableReader, fields};
use crate::fold::Part;
use crate::header::Header;
use crate::own::currency_in;
use crate::{Record, SkipReason, Warning};

pub static SOURCE: Source =
    Source { id: "codeburn", name: "codeburn daily (CSV)", table, rank, warnings: &[Warning::Estimate], ..Source::NONE };

/// The window with most days.
fn rank(part: &Part) -> u64 {
    part.period.map_or(0, |period| u64::from(period.days())).saturating_mul(1 << 32).saturating_add(part.rows())
}

fn table(header: &Header, context: &Context<'_>) -> Option<TableReader> {
    let (window, date) = (header.find(&["period"])?, header.find(&["date"])?);
    let cost = header.names().iter().position(|name| name.starts_with("cost ("))?;
    let input = header.find(&["input tokens"])?;
    let output = header.find(&["output tokens"])?;
    let read = header.find(&["cache read tokens"]);
    let write = header.find(&["cache write tokens"]);
    let requests = header.find(&["api calls"]);
    let currency = currency_in(header.names().get(cost)?);
    let format = context.format;
    Some(TableReader::new(false, move |row, fold| {
        let Some(day) = format.day(row.get(Some(date))) else { return fold.skip(row.line, SkipReason::BadDay) };
        fold.part(row.get(Some(window)));
        let count = |column: Option<usize>| format.count(row.get(column));
        let tokens = (|| Ok(fields::disjoint(count(Some(input))?, count(write)?, count(read)?, count(Some(output))?)))();
        let billed = format.amount(row.get(Some(cost)));
        let record = Record {
            day: Some(day),
            billed: fields::stated(billed),
            currency,
            unpriced: fields::missing(billed),
            requests: fields::stated(format.amount(row.get(requests))),
            ..Record::default()
        };
        fields::add(fold, row.line, tokens, &record);
    }))
}
