//! The words around a number: multipliers, currencies, units, and what follows `per`.

use super::number::NumberError::{self, Incomplete, NotANumber, OtherUnit};
use super::number::is_letter;
use super::sign::{codes_of, is_sign};
use crate::units::{DAYS_A_WEEK, MONTHS_A_YEAR};

const QUARTERS_A_YEAR: f64 = 4.0;

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum TimeUnit {
    Hour,
    Day,
    Week,
    Month,
    Quarter,
    Year,
}

impl TimeUnit {
    fn find(word: &str, is_time: bool) -> Option<Self> {
        Some(match word {
            "h" | "hr" | "hrs" | "hour" | "hours" => Self::Hour,
            "d" | "day" | "days" | "workday" | "workdays" => Self::Day,
            "w" | "wk" | "wks" | "week" | "weeks" => Self::Week,
            "m" if is_time => Self::Month,
            "mo" | "mos" | "mth" | "mths" | "month" | "months" => Self::Month,
            "q" | "qtr" | "quarter" | "quarters" => Self::Quarter,
            "y" | "yr" | "yrs" | "year" | "years" | "annum" => Self::Year,
            _ => return None,
        })
    }

    /// The period of a word that includes the meaning of `per`, such as `monthly`.
    fn of_adverb(word: &str) -> Option<Self> {
        Some(match word {
            "hourly" => Self::Hour,
            "daily" => Self::Day,
            "weekly" => Self::Week,
            "monthly" | "p.m" | "pm" | "pcm" => Self::Month,
            "quarterly" => Self::Quarter,
            "yearly" | "annual" | "annually" | "p.a" | "pa" => Self::Year,
            _ => return None,
        })
    }

    /// How many of this period a calendar year has. `None` for weeks and shorter periods, which depend on working time.
    pub(super) const fn in_a_year(self) -> Option<f64> {
        match self {
            Self::Month => Some(MONTHS_A_YEAR),
            Self::Quarter => Some(QUARTERS_A_YEAR),
            Self::Year => Some(1.0),
            Self::Hour | Self::Day | Self::Week => None,
        }
    }

    /// How many of this period a year with this many working weeks has. `None` for an hour, since the hours of a
    /// working day are not known.
    pub(super) fn worked(self, weeks: f64) -> Option<f64> {
        match self {
            Self::Hour => None,
            Self::Day => Some(weeks * DAYS_A_WEEK),
            Self::Week => Some(weeks),
            Self::Month | Self::Quarter | Self::Year => self.in_a_year(),
        }
    }
}

/// What is counted, besides money and time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Noun {
    Person,
    /// Tokens, and the power of ten of the unit: 6 for `mtok`.
    Tokens(i32),
    /// A session, a run, a turn, a draw.
    Event,
    Salary,
}

impl Noun {
    fn find(word: &str) -> Option<Self> {
        Some(match word {
            "person" | "persons" | "people" | "head" | "heads" | "employee" | "employees" | "user" | "users"
            | "adopter" | "adopters" | "developer" | "developers" | "dev" | "devs" | "engineer" | "engineers"
            | "seat" | "seats" | "member" | "members" | "fte" | "ftes" | "staff" | "headcount" => Self::Person,
            "token" | "tokens" | "tok" | "toks" => Self::Tokens(0),
            "ktok" | "ktoks" | "ktokens" => Self::Tokens(3),
            "mtok" | "mtoks" | "mtokens" => Self::Tokens(6),
            "session" | "sessions" | "run" | "runs" | "turn" | "turns" | "draw" | "draws" => Self::Event,
            "salary" | "salaries" => Self::Salary,
            _ => return None,
        })
    }
}

/// The words around a number. Fields that start with `over_` hold what follows `per`.
#[derive(Default)]
pub(super) struct Words {
    /// The power of ten of the multiplier right after the number: `k`, `million`, `lakh`.
    pub power: i32,
    /// Whether there is such a multiplier.
    pub has_suffix: bool,
    /// The codes of the currencies that may be meant.
    pub currency: Option<Vec<&'static str>>,
    pub over_currency: Option<Vec<&'static str>>,
    pub is_percent: bool,
    pub is_times: bool,
    pub noun: Option<Noun>,
    pub over_noun: Option<Noun>,
    pub time: Option<TimeUnit>,
    pub over_time: Option<TimeUnit>,
    /// The power of ten in `per 1,000 tokens`.
    pub over_power: i32,
}

impl Words {
    /// Reads the text before a number and after it. In a field that asks for a time, `m` is a month.
    pub fn read(before: &str, after: &str, is_time: bool) -> Result<Self, NumberError> {
        let mut words = Self::default();
        words.read_before(exact(before))?;
        let parts = parted(after);
        let mut rest = parts.as_slice();
        if let Some((power, behind)) = rest.split_first().and_then(|(first, behind)| Some((power_of(first)?, behind)))
            && !(is_time && rest.first().is_some_and(|first| TimeUnit::find(first, true).is_some()))
        {
            (words.power, words.has_suffix, rest) = (power, true, behind);
        }
        // `5 lunch` has an unknown unit, `5 to 10` a second number.
        let unread = if after.contains(|c: char| c.is_ascii_digit()) { NotANumber } else { OtherUnit };
        words.read_units(rest, is_time, unread)?;
        Ok(words)
    }

    /// Reads the text before a number: nothing, or a currency.
    fn read_before(&mut self, before: &str) -> Result<(), NumberError> {
        if before.is_empty() {
            return Ok(());
        }
        // A multiplier before the number is refused: `k$ 5`.
        let is_multiplier = before.strip_suffix(is_sign).is_some_and(|word| power_of(&word.to_lowercase()).is_some());
        let codes = codes_of(before).filter(|_| !is_multiplier);
        self.currency = Some(codes.ok_or(NotANumber)?);
        Ok(())
    }

    /// Reads the units after a number. A word that is not a unit is refused with the error `unread`.
    fn read_units(&mut self, units: &[String], is_time: bool, unread: NumberError) -> Result<(), NumberError> {
        let (mut is_joined, mut is_part) = (false, false);
        let mut units = units.iter().peekable();
        while let Some(word) = units.next() {
            // `$20 each` is the price for one person, `$20 each month` that of a month.
            if word == "each" && units.peek().is_none_or(|next| joins(next)) {
                put(&mut self.over_noun, Noun::Person).ok_or(NotANumber)?;
                continue;
            }
            // `per person and month`
            let joins = joins(word) || word == "and" && self.over_noun.is_some();
            if joins && is_joined {
                return Err(NotANumber);
            }
            let takes_power = is_joined && !is_part && self.over_power == 0;
            let power = if takes_power { power_of(word).or_else(|| round_power(word)) } else { None };
            if let Some(power) = power {
                self.over_power = power;
            } else if joins {
                (is_joined, is_part) = (true, word == "of");
            } else {
                let is_word = word.starts_with(is_letter);
                self.add(word, is_joined, is_time).ok_or(if is_word { unread } else { NotANumber })?;
                is_joined = is_joined && is_article(word);
            }
        }
        // `per million` without a noun means a million tokens.
        if is_joined && self.over_power == 0 { Err(Incomplete) } else { Ok(()) }
    }

    /// Adds a unit; `None` where the word is not a unit, or where there is already one of its kind.
    fn add(&mut self, word: &str, is_joined: bool, is_time: bool) -> Option<()> {
        if let Some(period) = TimeUnit::find(word, is_time) {
            put(if is_joined { &mut self.over_time } else { &mut self.time }, period)
        } else if let Some(period) = TimeUnit::of_adverb(word).filter(|_| !is_joined) {
            put(&mut self.over_time, period)
        } else if let Some(noun) = Noun::find(word) {
            put(if is_joined { &mut self.over_noun } else { &mut self.noun }, noun)
        } else if let Some(codes) = codes_of(word) {
            self.add_currency(codes, is_joined)
        } else {
            match word {
                "%" | "percent" | "pct" if !self.is_percent => self.is_percent = true,
                "x" | "×" | "times" if !self.is_times => self.is_times = true,
                article if is_joined && is_article(article) => {}
                _ => return None,
            }
            Some(())
        }
    }

    /// Adds a currency: `$5 CAD` is in Canadian dollars; `€5 USD` contradicts itself and is refused.
    fn add_currency(&mut self, codes: Vec<&'static str>, is_joined: bool) -> Option<()> {
        if is_joined {
            return put(&mut self.over_currency, codes);
        }
        let both = match self.currency.take() {
            Some(before) => before.into_iter().filter(|code| codes.contains(code)).collect(),
            None => return put(&mut self.currency, codes),
        };
        self.currency = Some(both).filter(|both: &Vec<_>| !both.is_empty());
        self.currency.is_some().then_some(())
    }
}

/// Whether a word introduces what the number is counted for: `per person`, `of people`.
fn joins(word: &str) -> bool {
    matches!(word, "per" | "a" | "an" | "each" | "of")
}

/// The text before a number, without a leading word or sign for an approximation: `about $50`, `~50`.
pub(super) fn exact(before: &str) -> &str {
    const SIGNS: [char; 2] = ['~', '≈'];
    const WORDS: [&str; 7] = ["about", "around", "roughly", "approximately", "approx.", "approx", "ca."];
    let behind = |word: &str| {
        let (start, rest) = before.split_at_checked(word.len())?;
        (start.eq_ignore_ascii_case(word) && !rest.starts_with(is_letter)).then_some(rest)
    };
    let rest = before.strip_prefix(SIGNS).or_else(|| WORDS.into_iter().find_map(behind));
    rest.unwrap_or(before).trim_start()
}

/// Whether a word adds no meaning, such as `the` and `base` in `of the base salary`.
fn is_article(word: &str) -> bool {
    matches!(word, "the" | "base")
}

/// Sets a field that is empty; `None` if it already has a value.
fn put<T>(place: &mut Option<T>, value: T) -> Option<()> {
    if place.is_some() {
        return None;
    }
    *place = Some(value);
    Some(())
}

/// Multipliers of Chinese, Japanese and Korean, which stand next to the following word without a space.
const EASTERN: [(char, i32); 7] = [('千', 3), ('万', 4), ('萬', 4), ('만', 4), ('億', 8), ('亿', 8), ('억', 8)];

/// The words of a text, in lower case. Signs are words of their own, separated from multipliers: `k€/yr`.
fn parted(text: &str) -> Vec<String> {
    let mut apart = String::new();
    for c in text.to_lowercase().replace("per cent", "percent").chars() {
        match c {
            '/' => apart.push_str(" per "),
            '%' | '×' => apart.extend([' ', c, ' ']),
            c if EASTERN.iter().any(|(eastern, _)| *eastern == c) => apart.extend([' ', c, ' ']),
            c => apart.push(c),
        }
    }
    apart.split_whitespace().flat_map(single).collect()
}

/// A word without dots or commas at its end. A multiplier with a sign, `k€`, and a word with a hyphen, `adopter-year`,
/// are split in two.
fn single(word: &str) -> Vec<String> {
    let word = word.trim_end_matches(['.', ',']);
    let suffixed = word.strip_suffix(is_sign).filter(|before| power_of(before).is_some());
    match suffixed {
        Some(before) => vec![before.to_owned(), word.replacen(before, "", 1)],
        None if word.starts_with(is_letter) && word.ends_with(is_letter) => {
            word.split('-').map(str::to_owned).collect()
        }
        None => vec![word.to_owned()],
    }
}

/// The power of ten of a multiplier: 3 for `k`, 8 for `億`.
fn power_of(suffix: &str) -> Option<i32> {
    Some(match suffix {
        "k" | "thousand" | "tsd" | "tausend" | "mila" | "mille" => 3,
        "lakh" | "lakhs" | "lac" | "lacs" => 5,
        "m" | "mm" | "mn" | "mi" | "mio" | "mln" | "million" | "millions" | "millionen" | "milione" | "milioni"
        | "milhão" | "milhao" | "milhões" | "milhoes" | "millón" | "millon" | "millones" => 6,
        "crore" | "crores" | "cr" => 7,
        "b" | "bn" | "g" | "bi" | "mrd" | "mld" | "md" | "mds" | "billion" | "billions" | "bilhão" | "bilhao"
        | "bilhões" | "bilhoes" | "milliard" | "milliards" | "milliarden" | "miliardo" | "miliardi" => 9,
        "t" | "tn" | "trillion" => 12,
        other => {
            let mut letters = other.chars();
            let eastern = letters.next().and_then(|c| EASTERN.iter().find(|(eastern, _)| *eastern == c))?;
            return letters.next().is_none().then_some(eastern.1);
        }
    })
}

/// The power of ten of a word such as `1,000`, `1k` or `1`; `None` for a word that is not a power of ten.
fn round_power(word: &str) -> Option<i32> {
    let rest = word.replace([',', '\''], "");
    let rest = rest.strip_prefix('1')?;
    let suffix = rest.trim_start_matches('0');
    let zeros = rest.len().saturating_sub(suffix.len());
    let more = if suffix.is_empty() { 0 } else { power_of(suffix)? };
    i32::try_from(zeros).ok()?.checked_add(more)
}
