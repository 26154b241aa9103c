//! Queries to the price catalog. It only prices usage and exposes no rates, so each rate is derived from the price of
//! a known amount of usage.

use std::time::SystemTime;

use genai_prices::{Calculator, ErrorKind, PriceCalculation, PriceRequest, Usage, UsageKey};
use time::{Date, Duration, OffsetDateTime};

use crate::listing::Micro;

/// The length of a prompt below every long-context threshold, in tokens.
pub const SHORT: u32 = 1_000;
/// The length of a prompt above every long-context threshold, in tokens.
const LONG: u32 = 16_000_000;
/// How far ahead to look for announced prices, in days: 36 months, the default of the input `horizon`.
const AHEAD: u32 = 1_100;

/// A query for the prices of one model of one provider at one time.
#[derive(Clone, Copy)]
pub struct Question<'a> {
    pub provider: &'a str,
    pub model: &'a str,
    pub at: OffsetDateTime,
    pub batch: bool,
}

impl Question<'_> {
    fn price(&self, usage: &Usage) -> genai_prices::Result<PriceCalculation> {
        // The catalog's ids say "regional", but its matching rules know only names of regions such as "us".
        let model = self.model.replace("regional.", "us.");
        // Without a timestamp the catalog uses today's prices, and two builds would differ.
        let request =
            PriceRequest::new(&model, usage).with_provider_id(self.provider).with_timestamp(SystemTime::from(self.at));
        let request = if self.batch { request.with_price_context("processing", "batch") } else { request };
        Calculator::bundled().calculate(&request)
    }

    /// The four rates for a prompt of `prompt` tokens. Fails if one of them is unknown or free.
    pub fn rates(&self, prompt: u32) -> Result<Micro, String> {
        Ok([
            self.rate(prompt, None)?,
            self.rate(prompt, Some(UsageKey::CACHE_WRITE_TOKENS))?,
            self.rate(prompt, Some(UsageKey::CACHE_READ_TOKENS))?,
            self.rate(prompt, Some(UsageKey::OUTPUT_TOKENS))?,
        ])
    }

    /// The rate of one kind of token; `None` is uncached input. In a request, `input_tokens` includes cached tokens,
    /// and it alone selects the price tier.
    fn rate(&self, prompt: u32, kind: Option<UsageKey>) -> Result<u32, String> {
        let tokens = f64::from(prompt);
        let output = kind == Some(UsageKey::OUTPUT_TOKENS);
        let mut usage = Usage::from([(UsageKey::INPUT_TOKENS, tokens)]);
        usage.extend(kind.map(|kind| (kind, tokens)));
        let price = self.price(&usage).map_err(|error| error.to_string())?;
        if price.model_id != self.model {
            return Err(format!("is priced as {}", price.model_id));
        }
        if price.total_price > price.input_price + price.output_price {
            return Err("has a price for each request".to_owned());
        }
        micro(if output { price.output_price } else { price.input_price } / tokens * 1e12)
    }

    /// Whether the catalog has a price for `kind`, rather than pricing it as uncached input.
    ///
    /// The request has more tokens of `kind` than input tokens. The catalog rejects that for a kind that has a price,
    /// and ignores it for a kind that has none.
    pub fn prices(&self, kind: UsageKey) -> bool {
        let usage = Usage::from([(UsageKey::INPUT_TOKENS, 1.0), (kind, 2.0)]);
        self.price(&usage).is_err_and(|error| error.kind() == ErrorKind::InvalidUsage)
    }

    /// The longest prompt at the base price, in tokens, and the rates of the whole call beyond it; `None` if there is
    /// one tier.
    pub fn long_context(&self) -> Result<Option<(u32, Micro)>, String> {
        let (short, long) = (self.rates(SHORT)?, self.rates(LONG)?);
        if short == long {
            return Ok(None);
        }
        let last = bisect(SHORT, LONG, |prompt| Ok(self.rates(prompt)? == short))?;
        // A price that applies only to the tokens above the threshold, or a third tier, would differ here.
        if self.rates(last + 1)? == long { Ok(Some((last, long))) } else { Err("has several tiers".to_owned()) }
    }

    /// The same query at the hour with the most common price of that day, and whether other hours have another price.
    pub fn at_usual_hour(self) -> Result<(Self, bool), String> {
        let day: Vec<_> = (0..24).map(|hour| Self { at: self.at + Duration::hours(hour), ..self }).collect();
        let rates = day.iter().map(|question| question.rates(SHORT)).collect::<Result<Vec<_>, _>>()?;
        let hours = |wanted: &Micro| rates.iter().filter(|rates| *rates == wanted).count();
        let usual = day.iter().zip(&rates).rev().max_by_key(|(_, rates)| hours(rates));
        usual.map(|(question, rates)| (*question, hours(rates) < 24)).ok_or_else(|| "has no hours".to_owned())
    }

    /// The first day with another price, and the rates of short prompts from then on; `None` if no change is announced
    /// within [`AHEAD`].
    pub fn announced(self) -> Result<Option<(Date, Micro)>, String> {
        let time_after = |days: u32| self.at + Duration::days(days.into());
        let after = |days| Self { at: time_after(days), ..self }.rates(SHORT);
        let now = after(0)?;
        if after(AHEAD)? == now {
            return Ok(None);
        }
        let last = bisect(0, AHEAD, |days| Ok(after(days)? == now))?;
        Ok(Some((time_after(last + 1).date(), after(last + 1)?)))
    }
}

/// The largest number in `yes..no` for which `holds` returns true, by bisection. `holds` must be true at `yes`, false
/// at `no`, and change once.
fn bisect(mut yes: u32, mut no: u32, holds: impl Fn(u32) -> Result<bool, String>) -> Result<u32, String> {
    while no - yes > 1 {
        let middle = u32::midpoint(yes, no);
        *if holds(middle)? { &mut yes } else { &mut no } = middle;
    }
    Ok(yes)
}

/// Rounds a rate to a whole number of millionths, so that dividing by 10^6 gives the published decimal. Fails if the
/// rate is below one millionth or not a whole number of millionths.
fn micro(rate: f64) -> Result<u32, String> {
    let whole = rate.round();
    if whole < 1.0 {
        return Err("has no price, or is free".to_owned());
    }
    if (rate - whole).abs() > 1e-3 || whole > f64::from(u32::MAX) {
        return Err(format!("has a rate of {rate} millionths"));
    }
    Ok(whole as u32)
}
