//! What a reader must know before taking anything over.

use tokenworth_core::inputs::{Assumptions, PRICE_INPUTS};
use tokenworth_core::units::{DAYS_A_YEAR, HALF_A_CENT, TOKENS_PER_MTOK};

use super::{Options, Row, Scope, money, prices, sum_of};
use crate::analysis::{Amounts, Basis, Dataset, ExchangeRates, FEW, Part, PartFile, Person};
use crate::{Currency, DateRange};

/// What the tokens cost in the calculator once data without list prices are taken over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PriceTaken {
    /// What the data state: one price of every kind is taken over.
    FromData,
    /// About what the data state: the calculator's own prices come to it, so they stay.
    OwnAlike,
    /// What the calculator's own prices come to, because no price follows from the data.
    Own,
}

/// What a reader must know before taking anything over.
#[derive(Clone, Debug, PartialEq)]
pub enum Note {
    /// A source has no dates: its use cannot be scaled to a year until the reader says how many days it covers.
    DaysNeeded,
    /// A year is scaled up from less than a month.
    ShortPeriod {
        /// The days that the shortest source stands for: [`years_of`](crate::analysis::years_of) its period.
        days: f64,
        /// The days from its first to its last; fewer than `days` if a weekend that follows belongs to them.
        dated: Option<u32>,
    },
    /// A year is scaled up from sources that cover different days, one of them less than a month.
    ShortPeriods {
        /// The files of each source, and the days that they stand for.
        parts: Vec<(Vec<String>, f64)>,
    },
    /// The files do not tell people apart: use is per user of the team as entered.
    NobodyNamed,
    /// Use of services and keys, which belongs to no person and is left out.
    OfNobody {
        /// Its share of all tokens.
        share: f64,
    },
    /// Use in files that name nobody, which is left out because other files name people.
    FilesOfNobody {
        /// The names of the files.
        files: Vec<String>,
        /// Their share of all tokens.
        share: f64,
    },
    /// Amounts that are billed to nobody whom the files name, which are left out.
    MoneyOfNobody {
        /// What is billed for use, in US dollars.
        usd: f64,
        /// The same in a year; `None` without days.
        a_year: Option<f64>,
    },
    /// Users of whom the files count no tokens, only money or requests, which are left out.
    PeopleWithoutTokens {
        /// How many people.
        people: u32,
        /// What is billed for their use, in US dollars; `None` where nothing is, or not in dollars.
        usd: Option<f64>,
    },
    /// No token has a list price: their model or kind is not known.
    NoListPrices {
        /// What they cost once this is taken over.
        price: PriceTaken,
    },
    /// Tokens without a list price: their model or kind is not known. They are priced like the others.
    WithoutPrice {
        /// Their share of all tokens.
        share: f64,
    },
    /// Amounts that are billed and left out, because other rows with use have none: prices are list prices.
    BillLeftOut {
        /// The share of the tokens that is in rows without an amount.
        share: f64,
    },
    /// Amounts that are billed and left out, because they are at most a third of list prices, as where seats include most
    /// of the use: prices are list prices.
    LittleBilled {
        /// What is billed for use, in US dollars.
        billed: f64,
        /// What the use costs at list prices, in US dollars.
        list: f64,
    },
    /// Seats cover all of the use, which has no list prices: a year also has what its tokens cost in the calculator.
    CoveredBySeats,
    /// Amounts that are billed and taken over although list prices are much higher, as where seats include some of the use.
    SomeIncluded {
        /// What is billed for use, in US dollars.
        billed: f64,
        /// What the use costs at list prices, in US dollars.
        list: f64,
        /// Whether the price of a seat is known.
        has_seats: bool,
    },
    /// Amounts that are billed and taken over, although other rows with use have none: those tokens count as free.
    AmountsMissing {
        /// The share of the tokens that is in rows without an amount.
        share: f64,
    },
    /// Output is counted apart, but the files do not tell uncached input from cached input: it is split as entered.
    InputWhole,
    /// The data hold no tokens, only money.
    NoTokens,
    /// No row of the files is counted.
    NoRows,
    /// Amounts in another currency, which are taken over at the rate of the inputs.
    Converted {
        /// The currency.
        code: Currency,
        /// Its units for a dollar.
        rate: f64,
    },
    /// Amounts in a currency for which the inputs have no rate: no billed amount is taken over.
    WithoutRate {
        /// The currency.
        code: Currency,
    },
    /// Amounts in a currency that the file does not name: no billed amount is taken over.
    CurrencyUnnamed,
    /// The data name more people than the reader entered: their number is taken over in any case.
    MorePeople {
        /// People named in the data.
        named: u32,
        /// People in the team, as entered.
        entered: u32,
    },
    /// A median above the mean, or a mean that no spread explains: the typical user is not the median.
    OddSpread,
}

/// What a reader must know of a take-over with these rows, in the order of the page.
pub(super) fn notes(
    data: &Dataset,
    scope: &Scope<'_>,
    rows: &[Row],
    inputs: &Assumptions,
    options: &Options,
) -> Vec<Note> {
    let named = scope.people.len() as u32;
    let more_people = options.people.filter(|entered| named > *entered);
    of_days(data)
        .into_iter()
        .chain(of_people(data, scope, inputs, options.basis))
        .chain(of_list_prices(&scope.amounts, rows))
        .chain(of_money(data, scope, inputs, options))
        .chain(more_people.map(|entered| Note::MorePeople { named, entered }))
        .collect()
}

/// Which days the data cover, and whether they hold any tokens.
fn of_days(data: &Dataset) -> Vec<Note> {
    let has_tokens = data.total().period.all_mtok() > 0.0;
    // Only tokens are scaled to a year.
    let needed = (data.needs_days() && has_tokens).then_some(Note::DaysNeeded);
    let nothing = if data.total().records == 0 { Note::NoRows } else { Note::NoTokens };
    needed.into_iter().chain(short_period(data)).chain((!has_tokens).then_some(nothing)).collect()
}

/// The days from which a year is scaled up, if some of the tokens are of less than a month.
fn short_period(data: &Dataset) -> Option<Note> {
    /// Less than this many days are less than a month, be it February.
    const MONTH: f64 = 27.5;
    let with_tokens = data.parts().iter().filter(|part| part.has_tokens());
    let parts: Vec<(&Part, f64)> = with_tokens.filter_map(|part| Some((part, part.years? * DAYS_A_YEAR))).collect();
    let (shortest, days) = parts.iter().min_by(|one, other| one.1.total_cmp(&other.1)).copied()?;
    if days >= MONTH {
        return None;
    }
    if parts.iter().all(|(_, others)| (others - days).abs() < 0.5) {
        let dated = shortest.spans.iter().map(DateRange::days).reduce(u32::saturating_add);
        return Some(Note::ShortPeriod { days, dated });
    }
    let names = |part: &Part| part.files.iter().map(|file| file.name.clone()).collect();
    Some(Note::ShortPeriods { parts: parts.into_iter().map(|(part, days)| (names(part), days)).collect() })
}

/// Use and money that are left out because they belong to nobody, or to nobody whose tokens are counted.
fn of_people(data: &Dataset, scope: &Scope<'_>, inputs: &Assumptions, basis: Basis) -> Vec<Note> {
    let all = data.total().period.all_mtok();
    if !scope.named {
        return (all > 0.0).then_some(Note::NobodyNamed).into_iter().collect();
    }
    let unnamed: Vec<&PartFile> = data.files().filter(|file| !file.names_people && file.tokens > 0).collect();
    let in_unnamed: f64 = unnamed.iter().map(|file| file.tokens as f64 / TOKENS_PER_MTOK).sum();
    let of_services = data.of_nobody().period.all_mtok() - in_unnamed;
    let files = unnamed.iter().map(|file| file.name.clone()).collect();
    let unknown: Vec<&Person> = data.people().iter().filter(|person| person.has_unknown_tokens()).collect();
    let people = data.people().len().saturating_sub(scope.people.len()) as u32;
    let usd = money::for_use(&sum_of(&unknown), inputs).filter(|usd| *usd >= HALF_A_CENT);
    [
        noted_share(of_services, all).map(|share| Note::OfNobody { share }),
        noted_share(in_unnamed, all).map(|share| Note::FilesOfNobody { files, share }),
        (people > 0).then_some(Note::PeopleWithoutTokens { people, usd }),
        money_of_nobody(data, &scope.amounts, inputs, basis),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// A share of all tokens that is large enough for a note.
fn noted_share(part: f64, all: f64) -> Option<f64> {
    /// Less than this share is not worth a note.
    const SOME: f64 = 0.005;
    Some(part / all).filter(|share| *share >= SOME)
}

/// How many of the tokens have list prices.
fn of_list_prices(amounts: &Amounts, rows: &[Row]) -> Option<Note> {
    let listed = &amounts.period;
    if listed.all_mtok() > 0.0 && listed.priced_mtok() <= 0.0 {
        let mut prices = rows.iter().filter(|row| PRICE_INPUTS.contains(&row.input)).map(|row| row.is_suggested);
        let price = match prices.next() {
            Some(true) => PriceTaken::FromData,
            Some(false) => PriceTaken::OwnAlike,
            None => PriceTaken::Own,
        };
        Some(Note::NoListPrices { price })
    } else if prices::is_input_whole(listed) {
        Some(Note::InputWhole)
    } else {
        noted_share(listed.unpriced_mtok(), listed.all_mtok()).map(|share| Note::WithoutPrice { share })
    }
}

/// What of the money is not taken over, or in which currency it is.
fn of_money(data: &Dataset, scope: &Scope<'_>, inputs: &Assumptions, options: &Options) -> Vec<Note> {
    let total = data.total();
    // Without tokens no amount but that for seats is taken over.
    let has_money = total.period.all_mtok() > 0.0 || total.seats.is_some();
    let of_currencies = if has_money { of_currencies(total, inputs, options.basis) } else { Vec::new() };
    let is_unknown = |note: &Note| matches!(note, Note::WithoutRate { .. } | Note::CurrencyUnnamed);
    let share = scope.amounts.share_without_amount();
    // Where no amount can be converted, nothing else is why none is taken over.
    let is_partly_billed = share > FEW && data.has_amounts() && !of_currencies.iter().any(is_unknown);
    let has_price = || !prices::measured(&scope.amounts, inputs, options.basis).is_empty();
    let of_bill = match (is_partly_billed, options.basis) {
        (true, Basis::List) => Some(Note::BillLeftOut { share }),
        (true, _) => has_price().then_some(Note::AmountsMissing { share }),
        (false, _) => little_billed(data, scope, inputs, options).or_else(|| covered_by_seats(data, scope, inputs)),
    };
    of_bill.into_iter().chain(of_currencies).collect()
}

/// Whether seats are billed and nothing for use that has no list prices.
fn covered_by_seats(data: &Dataset, scope: &Scope<'_>, inputs: &Assumptions) -> Option<Note> {
    let has_seats = money::Seats::of(data.total(), inputs).is_some();
    let is_free = money::for_use(&scope.amounts, inputs).is_some_and(|usd| usd < HALF_A_CENT);
    let is_unlisted = scope.amounts.period.all_mtok() > 0.0 && scope.amounts.period.value_of_all().is_none();
    (has_seats && is_free && is_unlisted).then_some(Note::CoveredBySeats)
}

/// What is billed for use and left out, because it belongs to none of the people whose use is taken over.
fn money_of_nobody(data: &Dataset, taken: &Amounts, inputs: &Assumptions, basis: Basis) -> Option<Note> {
    let usd = money::for_use(data.of_nobody(), inputs).filter(|usd| *usd >= HALF_A_CENT)?;
    let is_left_out = money::is_billed(taken)
        || (!taken.billed.is_empty() && taken.period.all_mtok() > 0.0)
        || prices::measured(taken, inputs, basis).is_empty();
    (basis != Basis::List && is_left_out).then(|| {
        let a_year = money::for_use_a_year(data.of_nobody(), inputs);
        Note::MoneyOfNobody { usd, a_year }
    })
}

/// What is billed for use, as a share of list prices, below which seats may include some of it.
const DISCOUNTED: f64 = 0.75;

/// What a reader must know if a bill states an amount for all of the use that is far below list prices: either these are
/// taken over instead, or what seats include counts as free.
fn little_billed(data: &Dataset, scope: &Scope<'_>, inputs: &Assumptions, options: &Options) -> Option<Note> {
    let amounts = &scope.amounts;
    let is_stated = amounts.share_without_amount() <= FEW && data.stated_by(scope.named) == Basis::Billed;
    let (billed, list) = money::for_use(amounts, inputs).zip(amounts.period.value_of_all()).filter(|_| is_stated)?;
    if options.basis == Basis::List {
        return (list - billed >= HALF_A_CENT).then_some(Note::LittleBilled { billed, list });
    }
    let has_seats = options.seat.is_some() || money::Seats::of(data.total(), inputs).is_some();
    (billed < DISCOUNTED * list).then_some(Note::SomeIncluded { billed, list, has_seats })
}

/// What a reader must know of the currencies of the data. At list prices no amount is taken over, whatever its
/// currency.
fn of_currencies(amounts: &Amounts, inputs: &Assumptions, basis: Basis) -> Vec<Note> {
    let foreign = amounts.billed.iter().filter(|(_, amount)| !amount.is_zero());
    let foreign = foreign.filter_map(|(code, _)| code.filter(|code| *code != Currency::USD));
    let rates = ExchangeRates::of(inputs);
    let note = |code| match rates.per_dollar(code) {
        Some(rate) => (basis != Basis::List).then_some(Note::Converted { code, rate }),
        None => Some(Note::WithoutRate { code }),
    };
    let is_unnamed = amounts.billed.iter().any(|(code, amount)| code.is_none() && !amount.is_zero());
    foreign.filter_map(note).chain(is_unnamed.then_some(Note::CurrencyUnnamed)).collect()
}
