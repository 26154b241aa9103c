//! Questions to the catalogue. It tells no rates, so each is read off the price of a small use.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use genai_prices::{Calculator, ErrorKind, PriceCalculation, PriceRequest, Usage, UsageKey};

/// Millionths of a dollar for a million tokens: uncached input, cache write, cache read, output.
pub type Micro = [u32; 4];

/// A prompt below every long-context threshold, in tokens.
pub const SHORT: u32 = 1_000;
/// A prompt above every long-context threshold, in tokens.
const LONG: u32 = 16_000_000;
/// How far ahead announced prices are looked for, in days: the default `horizon` of the page, 36 months.
const AHEAD: u64 = 1_100;

/// One model of one provider at one hour (hours since 1970, UTC).
#[derive(Clone, Copy)]
pub struct Question<'a> {
    pub provider: &'a str,
    pub model: &'a str,
    pub hour: u64,
    pub batch: bool,
}

impl Question<'_> {
    fn price(&self, usage: &Usage) -> genai_prices::Result<PriceCalculation> {
        // Without a time the catalogue takes today's, and two builds would differ.
        let at: SystemTime = UNIX_EPOCH + Duration::from_secs(self.hour * 3_600);
        // "regional" is the catalogue's own word: no rule of it matches, only the names of regions do.
        let model = self.model.replace("regional.", "us.");
        let request = PriceRequest::new(&model, usage).with_provider_id(self.provider).with_timestamp(at);
        let request = if self.batch { request.with_price_context("processing", "batch") } else { request };
        Calculator::bundled().calculate(&request)
    }

    /// The four rates within a prompt of `prompt` tokens; an error where one of them is unknown or free.
    pub fn rates(&self, prompt: u32) -> Result<Micro, String> {
        Ok([
            self.rate(prompt, None)?,
            self.rate(prompt, Some(UsageKey::CACHE_WRITE_TOKENS))?,
            self.rate(prompt, Some(UsageKey::CACHE_READ_TOKENS))?,
            self.rate(prompt, Some(UsageKey::OUTPUT_TOKENS))?,
        ])
    }

    /// One rate; `None` is uncached input. `input_tokens` holds cached ones too, and alone picks the tier.
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

    /// Whether the catalogue prices `kind` by itself, rather than as uncached input.
    ///
    /// A part larger than the whole is refused for a kind that has a price, and ignored for one that has none.
    pub fn prices(&self, kind: UsageKey) -> bool {
        let usage = Usage::from([(UsageKey::INPUT_TOKENS, 1.0), (kind, 2.0)]);
        self.price(&usage).is_err_and(|error| error.kind() == ErrorKind::InvalidUsage)
    }

    /// The longest prompt at the short price, and the rates of the whole call beyond it.
    pub fn long_context(&self) -> Result<Option<(u32, Micro)>, String> {
        let (short, long) = (self.rates(SHORT)?, self.rates(LONG)?);
        if short == long {
            return Ok(None);
        }
        let last = bisect(SHORT.into(), LONG.into(), |prompt| Ok(self.rates(prompt as u32)? == short))? as u32;
        // A price for the part above the threshold alone, or a second tier, would show here.
        if self.rates(last + 1)? == long { Ok(Some((last, long))) } else { Err("has several tiers".to_owned()) }
    }

    /// The same question at the hour whose price holds longest on that day, and whether other hours differ.
    pub fn at_usual_hour(self) -> Result<(Self, bool), String> {
        let day: Vec<_> = (0..24).map(|hour| Self { hour: self.hour + hour, ..self }).collect();
        let rates = day.iter().map(|question| question.rates(SHORT)).collect::<Result<Vec<_>, _>>()?;
        let hours = |wanted: &Micro| rates.iter().filter(|rates| *rates == wanted).count();
        let usual = day.iter().zip(&rates).rev().max_by_key(|(_, rates)| hours(rates));
        usual.map(|(question, rates)| (*question, hours(rates) < 24)).ok_or_else(|| "has no hours".to_owned())
    }

    /// The first day (since 1970) on which an announced price differs, and the rates of short prompts from then on.
    pub fn announced(self) -> Result<Option<(u64, Micro)>, String> {
        let after = |days| Self { hour: self.hour + 24 * days, ..self }.rates(SHORT);
        let now = after(0)?;
        if after(AHEAD)? == now {
            return Ok(None);
        }
        let last = bisect(0, AHEAD, |days| Ok(after(days)? == now))?;
        Ok(Some((self.hour / 24 + last + 1, after(last + 1)?)))
    }
}

/// The largest number in `yes..no` for which `holds`, which is true at `yes`, false at `no` and changes once.
fn bisect(mut yes: u64, mut no: u64, holds: impl Fn(u64) -> Result<bool, String>) -> Result<u64, String> {
    while no - yes > 1 {
        let middle = u64::midpoint(yes, no);
        *if holds(middle)? { &mut yes } else { &mut no } = middle;
    }
    Ok(yes)
}

/// A rate as a whole number of millionths, so that dividing by 10^6 gives the exact decimal back.
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
