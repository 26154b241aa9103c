//! AWS Cost and Usage Report, 2.0 and the older one: rows of Amazon Bedrock. Counts are in the unit of the price:
//! thousands or millions of tokens; the tokens of rows in "Units" are not known. AWS roles are not read as people.

use super::{Context, Source, TableReader, fields};
use crate::cell::{Format, count_of};
use crate::fold::Fold;
use crate::header::Header;
use crate::read::table::Row;
use crate::{Currency, Decimal, Record, SkipReason, TokenKind, Tokens};

pub static SOURCE: Source = Source { id: "aws-cost", name: "AWS Cost and Usage Report, Bedrock (CSV)", table, ..Source::NONE };

struct Columns {
    id: Option<usize>,
    start: usize,
    kind: Option<usize>,
    product: usize,
    usage: usize,
    amount: Option<usize>,
    unit: Option<usize>,
    currency: Option<usize>,
    cost: usize,
    net: Option<usize>,
    account: Option<usize>,
    model: Option<usize>,
}

fn table(header: &Header, context: &Context<'_>) -> Option<TableReader> {
    let columns = Columns {
        id: header.find(&["identity_line_item_id", "identity/lineitemid"]),
        start: header.find(&["line_item_usage_start_date", "lineitem/usagestartdate"])?,
        kind: header.find(&["line_item_line_item_type", "lineitem/lineitemtype"]),
        product: header.find(&["line_item_product_code", "lineitem/productcode"])?,
        usage: header.find(&["line_item_usage_type", "lineitem/usagetype"])?,
        amount: header.find(&["line_item_usage_amount", "lineitem/usageamount"]),
        unit: header.find(&["pricing_unit", "pricing/unit"]),
        currency: header.find(&["line_item_currency_code", "lineitem/currencycode"]),
        cost: header.find(&["line_item_unblended_cost", "lineitem/unblendedcost"])?,
        net: header.find(&["line_item_net_unblended_cost", "lineitem/netunblendedcost"]),
        account: header.find(&["line_item_usage_account_id", "lineitem/usageaccountid"]),
        model: header.find(&["product_model", "product/model", "product_product_name", "product/productname"]),
    };
    let format = context.format;
    Some(TableReader::new(false, move |row, fold| columns.read(row, format, fold)))
}

impl Columns {
    fn read(&self, row: &Row<'_>, format: Format, fold: &mut Fold) -> Result<(), SkipReason> {
        let kind = row.get(self.kind).to_ascii_lowercase();
        let product = row.get(Some(self.product)).to_ascii_lowercase();
        if kind == "tax" || !product.contains("bedrock") {
            return Err(SkipReason::NotAi);
        }
        let day = format.day(row.get(Some(self.start))).ok_or(SkipReason::BadDay)?;
        if !row.get(self.id).is_empty() && fold.is_repeated(row.identity()) {
            return Err(SkipReason::Duplicate);
        }
        let listed = format.amount(row.get(Some(self.cost)));
        let net = format.amount(row.get(self.net));
        let billed = if fields::stated(net).is_some() { net } else { listed };
        let is_usage = kind.is_empty() || kind.ends_with("usage");
        let record = Record {
            day: Some(day),
            team: fields::named(row.get(self.account)),
            model: fields::named(row.get(self.model)),
            billed: fields::stated(billed),
            gross: fields::stated(listed).filter(|_| is_usage),
            currency: Currency::read(row.get(self.currency)),
            unpriced: fields::missing(billed),
            ..Record::default()
        };
        match self.tokens(row, format).filter(|_| is_usage) {
            None => fold.add(row.line, &record),
            Some((kind, amount)) => match count_of(amount.normalize()) {
                Ok(count) => fold.add(row.line, &Record { tokens: Tokens::UNKNOWN.with(kind, count), ..record }),
                // Money counts even if the number of tokens cannot be read.
                Err(_) => fold.add(row.line, &record),
            },
        }
    }

    /// The kind of the tokens of a row, and their number; `None` if its unit is not one of tokens.
    fn tokens(&self, row: &Row<'_>, format: Format) -> Option<(TokenKind, Decimal)> {
        let unit = row.get(self.unit).to_ascii_lowercase();
        let size = match unit.as_str() {
            "tokens" | "token" => 1,
            _ if !unit.contains("token") => return None,
            _ if unit.starts_with("1k") || unit.starts_with("thousand") || unit.starts_with("1000 ") => 1000,
            _ if unit.starts_with("1m") || unit.starts_with("million") => 1_000_000,
            _ => return None,
        };
        let usage = row.get(Some(self.usage)).to_ascii_lowercase().replace(['-', '_'], "");
        let kind = match usage {
            usage if usage.contains("cachewrite") => TokenKind::CacheWrite,
            usage if usage.contains("cacheread") => TokenKind::CacheRead,
            usage if usage.contains("output") => TokenKind::Output,
            usage if usage.contains("input") => TokenKind::Input,
            _ => return None,
        };
        let amount = fields::stated(format.amount(row.get(self.amount)))?;
        Some((kind, amount.checked_mul(Decimal::from(size))?))
    }
}
