//! What one row of a file says, in the terms that all sources share.

use crate::cell::Amount;
use crate::{Currency, Day, Decimal, Tokens};

/// One row of a file. Names are borrowed from the row; [`crate::Usage`] interns those that it keeps.
#[derive(Clone, Copy, Debug, Default)]
pub struct Record<'a> {
    /// The day as the file writes it, without conversion to the reader's time zone. `None` where the file has no days.
    pub day: Option<Day>,
    /// The first day of the month, where the row names a month and no day.
    pub month: Option<Day>,
    /// An e-mail address, login or user id, trimmed and in lower case. `None` for services, API keys and blanks.
    pub person: Option<&'a str>,
    /// A team, cost center or organization.
    pub team: Option<&'a str>,
    /// The product or agent within the source, such as "Claude Code" or "codex".
    pub tool: Option<&'a str>,
    /// The model as the file names it.
    pub model: Option<&'a str>,
    /// Which of the list prices of the model apply.
    pub tariff: Tariff,
    /// Tokens by kind.
    pub tokens: Tokens,
    /// What the vendor bills: after discounts and credits, before tax. `None` where no amount is stated.
    pub billed: Option<Decimal>,
    /// The list price, or the amount before discounts.
    pub gross: Option<Decimal>,
    /// The currency of `billed` and `gross`. `None` where the file does not say.
    pub currency: Option<Currency>,
    /// Why there is use but no amount for it. `None` where there is an amount, or no use.
    pub unpriced: Option<Unpriced>,
    /// Requests, messages or generations.
    pub requests: Option<Decimal>,
    /// Credits of a vendor, which are not money.
    pub credits: Option<Decimal>,
    /// Seats, licenses or user-months that the row bills.
    pub seats: Option<Decimal>,
    /// Output: merged pull requests, tickets, or whatever the reader counts.
    pub output: Option<Decimal>,
}

impl Record<'_> {
    /// What is billed by an amount in this currency, or why it is not known.
    pub(crate) fn billed(amount: Amount, currency: Option<Currency>) -> Self {
        Self { billed: amount.stated(), currency, unpriced: amount.missing(), ..Self::default() }
    }

    /// What is billed by an amount in US dollars, unless its cell names another currency.
    pub(crate) fn billed_in_dollars(amount: Amount) -> Self {
        Self::billed(amount, amount.currency().or(Some(Currency::USD)))
    }
}

/// Which of the list prices of a model apply. By default, those of a call that is answered at once, at the usual speed and
/// within a short context.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tariff {
    /// The call goes through a batch interface.
    pub is_batch: bool,
    /// The prompt is longer than that of the base price.
    pub is_long: bool,
    /// The answer is faster than usual, at a price that the catalog does not have.
    pub is_fast: bool,
}

tokenworth_core::keyed! {
    /// Why the use in a row has no amount.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Unpriced {
        /// The file has no column or member for money.
        NoColumn = "no-column",
        /// The cell is empty, or holds "-" or "NaN".
        NoAmount = "no-amount",
        /// The cell holds something that is not an amount of money, such as "1e400".
        Unreadable = "unreadable",
        /// The amount is 0, and the tool writes 0 where it knows no price for the model.
        ZeroMeansUnknown = "zero-means-unknown",
    }
}
