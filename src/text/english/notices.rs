//! The words for what was wrong with a link or a text, and how it was read.

use super::form::unknown;
use super::inputs::words;
use super::phrases::{first_of, listed};
use super::values::{NONE, in_digits, plain, unit_of, with_unit};
use crate::inputs::catalog::Unit;
use crate::inputs::draft::Mistake;
use crate::inputs::number::{NumberError, Reading, Scale};
use crate::inputs::{Contradiction, Idle, Input, MOST_GROUPS, Problem, Rejected, Value};
use crate::scenario;
use crate::share::{Holder, LONGEST, Notice, Refusal};
use crate::text::amounts::{counted, money, percent_in, whole};
use crate::text::figures::{Figures, Form, rounded};

/// The most keys that a notice names one by one.
const MENDED_KEYS: usize = 6;

/// A notice about a link.
pub fn notice(notice: &Notice, figures: &dyn Figures) -> String {
    match notice {
        Notice::TooLong(length) => format!(
            "The link was too long to read: {} bytes, at most {}. You see the defaults.",
            whole(figures, *length as f64),
            whole(figures, LONGEST as f64)
        ),
        Notice::Newer { version, .. } => format!(
            "The link was made by another version ({version}) of this calculator. What this one understands was read."
        ),
        Notice::Unreadable(part) => format!("A part of the link could not be read and was left out: {part}"),
        Notice::Mended(keys) => {
            let named = first_of(figures, keys.iter().cloned(), MENDED_KEYS);
            format!("The link was damaged on its way, and parts of it were repaired: {named}. Check what you see.")
        }
        Notice::InQuery => "The link was changed on its way: its inputs had moved in front of the #. They were read from there; please \
             check them."
            .to_owned(),
        Notice::InAddress { values, more } => format!(
            "The address has {}, which this page does not know and ignores.",
            values_and_more(figures, values, *more)
        ),
        Notice::UnusedInQuery { values, more } => format!(
            "Inputs of the address in front of the # are not used, since those after it are: {}.",
            values_and_more(figures, values, *more)
        ),
        Notice::More(left) => format!("{} more parts of the link could not be used.", whole(figures, *left as f64)),
        Notice::Refused { holder, input, text, problem } => {
            let (label, why) = (words(*input).label, why(figures, problem));
            let (holder, instead) = match holder {
                Holder::Base => ("the link".to_owned(), "The default is used"),
                Holder::Group(name) => (named("group", name), "The group does without it"),
                Holder::Scenario(name) => (named("scenario", name), "The scenario does without it"),
            };
            format!("{label} ({}) in {holder}: “{text}” {why}. {instead}.", input.key())
        }
        Notice::GroupOverTeam { name, grouped, people } => format!(
            "With {} the groups would hold {} people, and the team has {}. The group is left out.",
            named("group", name),
            whole(figures, f64::from(*grouped)),
            whole(figures, f64::from(*people))
        ),
        Notice::MoreGroups(left) => format!(
            "The link has more groups than fit: the first {} are shown, {} are left out.",
            whole(figures, MOST_GROUPS as f64),
            whole(figures, *left as f64)
        ),
        Notice::RateMissing(currency) => format!(
            "The link asks for amounts in {0} but has no exchange rate. They are shown in US dollars: enter what 1 USD is in \
             {0}.",
            currency.code()
        ),
        Notice::CurrencyMissing(rate) => format!(
            "The link has an exchange rate, {}, but no currency. Amounts are shown in US dollars.",
            plain(figures, Input::ExchangeRate, *rate)
        ),
        Notice::SalaryLeftOut(used) => format!(
            "The salary was left out when this was shared: these results use {}. Whoever shared it saw other results.",
            money(figures, used.value())
        ),
        Notice::OwnSalariesLeftOut { groups, scenarios } => {
            let kinds = [(*groups, "group", "groups"), (*scenarios, "scenario", "scenarios")];
            let kinds = kinds.into_iter().filter(|(number, ..)| *number > 0);
            let who: Vec<String> =
                kinds.map(|(number, one, many)| counted(figures, number as u64, one, many)).collect();
            let (has, is) = if groups + scenarios == 1 { ("has a salary of its own", "It uses") } else { ("have salaries of their own", "They use") };
            format!(
                "{} {has} that whoever shared this left out. {is} the salary of the team, so the results may differ from \
                 those that were shared.",
                who.join(" and ")
            )
        }
        Notice::NotSaved => {
            "This browser does not let the page save your scenarios. “Share” gives you a link or a file that holds them.".to_owned()
        }
        Notice::OwnKept => {
            "These scenarios came with the link. Your own stay saved in this browser, and changes here are not.".to_owned()
        }
        Notice::Replaced => "The link has taken the place of what you had entered.".to_owned(),
        Notice::ChangedElsewhere => "Your saved scenarios were changed in another tab.".to_owned(),
        Notice::SavedByNewer => {
            "Your scenarios were saved by a newer version of this calculator. They stay as they are, and nothing is saved here."
                .to_owned()
        }
        Notice::SavedUnreadable => {
            "Your saved scenarios could not be read. They stay as they are until you change a scenario here.".to_owned()
        }
        Notice::MoreScenarios(left) => format!(
            "The link has more scenarios than fit: the first {} are shown, {} are left out.",
            whole(figures, scenario::MOST as f64),
            whole(figures, *left as f64)
        ),
    }
}

fn why(figures: &dyn Figures, problem: &Refusal) -> String {
    match problem {
        Refusal::NotANumber => "is not a number".to_owned(),
        Refusal::Problem(problem) => refusal(figures, *problem),
    }
}

/// Why a value of a link was rejected. It is in the input's own unit, in which a share is 0 to 1.
fn refusal(figures: &dyn Figures, problem: Problem) -> String {
    let number = |bound| figures.write(bound, Form::NUMBER.significant(12));
    match problem {
        Problem::OutOfRange { min, max } => format!("is outside {} to {}", number(min), number(max)),
        Problem::NotWhole => "is not a whole number".to_owned(),
        Problem::Unknown => "is not known here".to_owned(),
        Problem::Missing => "is empty".to_owned(),
        Problem::MixOverOne { sum } => format!("makes the shares {} together, more than all", percent(figures, sum)),
        Problem::GroupsOverTeam { grouped, people } => format!(
            "is {} people, fewer than the {} in groups",
            whole(figures, f64::from(people)),
            whole(figures, f64::from(grouped))
        ),
        Problem::Shared => "is the same for the whole team".to_owned(),
    }
}

/// What is wrong with a field's text, to be shown beside the field.
pub fn mistake(figures: &dyn Figures, input: Input, mistake: Mistake) -> String {
    match mistake {
        Mistake::Number(NumberError::Empty) => "Enter a number.".to_owned(),
        Mistake::Number(NumberError::Incomplete) => "This is only the beginning of a number.".to_owned(),
        Mistake::Number(NumberError::TooLarge) => "This number is too large.".to_owned(),
        Mistake::Number(NumberError::NotANumber) => {
            format!(
                "This is not a number, or more than one. For example: {}.",
                plain(figures, input, example_of(figures, input))
            )
        }
        Mistake::Number(NumberError::OtherUnit) if matches!(input, Input::Target | Input::Cap) => format!(
            "This field takes tokens a week, or money a month where tokens have a price. For example: {}. The Target view has fields for a share of salary and agent runs.",
            example_with_unit(figures, input)
        ),
        Mistake::Number(NumberError::OtherUnit) => {
            format!("This field does not take that unit. For example: {}.", example_with_unit(figures, input))
        }
        Mistake::Number(NumberError::OtherCurrency) => format!(
            "There is no exchange rate for this currency here. Choose that currency and its rate, or \
             enter {}.",
            figures.currency()
        ),
        Mistake::Problem(Problem::OutOfRange { min, max }) => {
            let millions = if input.row().unit == Unit::MTokPerWeek { MILLIONS } else { "" };
            format!("Enter a number from {}.{millions}", range(figures, input, min, max))
        }
        Mistake::Problem(Problem::NotWhole) => "Enter a whole number.".to_owned(),
        Mistake::Problem(Problem::Unknown) => unknown(input).to_owned(),
        Mistake::Problem(Problem::Missing) => "This may not be empty.".to_owned(),
        Mistake::Problem(Problem::MixOverOne { sum }) => {
            format!("The shares come to {}: lower one of them.", percent(figures, sum))
        }
        Mistake::Problem(Problem::GroupsOverTeam { grouped, people }) => format!(
            "The groups hold {} people, more than the team’s {}.",
            whole(figures, f64::from(grouped)),
            whole(figures, f64::from(people))
        ),
        Mistake::Problem(Problem::Shared) => "This is the same for the whole team.".to_owned(),
    }
}

/// After the range of a number of tokens that is too large, because it may have been typed in full.
const MILLIONS: &str = " A number alone counts millions: 20 is 20,000,000 tokens.";

/// The value that the results use while a field's text is wrong, to be shown after what is [wrong](mistake).
pub fn meanwhile(figures: &dyn Figures, input: Input, value: &Value) -> String {
    if input == Input::Currency {
        return format!("Until you correct this, {} stays chosen.", value.plain());
    }
    let value = match value {
        Value::Number(tokens) if input.row().unit == Unit::MTokPerWeek => &Value::Number(as_shown(*tokens)),
        value => value,
    };
    match super::values::value(figures, input, value) {
        none if none == NONE => "Until you correct this, it counts as empty.".to_owned(),
        value => format!("Until you correct this, the results use {value}."),
    }
}

/// Tokens with the digits that somebody may have typed, or with three where they follow from an amount in another unit.
fn as_shown(tokens: f64) -> f64 {
    let is_typed = (rounded(tokens, Form::NUMBER.significant(6)) - tokens).abs() <= 1e-9 * tokens.abs();
    if is_typed { tokens } else { rounded(tokens, Form::NUMBER) }
}

/// What is wrong with the end of a range, to be shown beside its field.
pub fn contradiction(figures: &dyn Figures, contradiction: Contradiction) -> String {
    let Contradiction { input, middle_of, middle, is_certain, is_low } = contradiction;
    let side = if is_low { "above" } else { "below" };
    let middle = match middle_of {
        Some(middle_of) => format!("what you entered ({})", with_unit(figures, middle_of, middle)),
        None => with_unit(figures, input, middle),
    };
    if is_certain {
        return format!("This is {side} {middle}, which counts as certain: neither end of the range has an effect.");
    }
    format!("This is {side} {middle}, the middle of the range: the simulations use the middle instead.")
}

/// Why a change of an input, `what`, has no effect in a scenario.
pub fn idle(what: &str, idle: Idle) -> String {
    let why = match idle {
        Idle::Groups => "every group that it concerns has its own value",
        Idle::GroupPrices => "every group that it concerns has its own prices",
        Idle::Prices => "the prices that you entered, or took over from your data, stay in force. Change these, too",
    };
    format!("{what} does not change the team’s year: {why}.")
}

/// What is wrong with the end of a range, to be shown away from its field.
pub fn contradiction_of(figures: &dyn Figures, contradiction: Contradiction) -> String {
    let Contradiction { input, .. } = contradiction;
    format!("{} ({}): {}", words(input).label, input.key(), self::contradiction(figures, contradiction))
}

/// A change of a group that was rejected, since it contradicts the base inputs.
pub fn group_change(figures: &dyn Figures, name: &str, rejected: &Rejected) -> String {
    let Rejected { input, problem } = rejected;
    let (label, why) = (words(*input).label, refusal(figures, *problem));
    format!("{label} ({}) in {} {why}. The group does without it.", input.key(), named("group", name))
}

/// A group or a scenario of a link, by its name if it has one.
fn named(kind: &str, name: &str) -> String {
    if name.is_empty() { format!("a {kind} without a name") } else { format!("the {kind} “{name}”") }
}

/// How a text was read, if it could mean something else.
pub fn echo(figures: &dyn Figures, input: Input, value: &Value) -> String {
    value.number().map_or_else(String::new, |number| format!("Read as {}.", with_unit(figures, input, number)))
}

/// How an ambiguous text was read, and the meaning that was not chosen.
pub fn doubt(figures: &dyn Figures, input: Input, value: f64, other: f64) -> String {
    format!("Read as {}, not as {}.", with_unit(figures, input, value), with_unit(figures, input, other))
}

/// How a text was read, if that is not plain.
pub fn read_as(figures: &dyn Figures, input: Input, read: &Reading) -> Option<String> {
    read.echo.then(|| match read.other {
        Some(other) => doubt(figures, input, read.value, other),
        None => echo(figures, input, &Value::Number(read.value)),
    })
}

/// `0 to $100,000,000 / year`.
fn range(figures: &dyn Figures, input: Input, min: f64, max: f64) -> String {
    if input.row().unit == Unit::MTokPerWeek {
        // Both ends in the unit of the field.
        let unit = unit_of(figures, input);
        return format!("{} to {} {unit}", plain(figures, input, min), plain(figures, input, max));
    }
    format!("{} to {}", plain(figures, input, min), in_digits(figures, input, max))
}

fn example_with_unit(figures: &dyn Figures, input: Input) -> String {
    with_unit(figures, input, example_of(figures, input))
}

/// A number that may be entered, as an example: the default, or a round number in the currency shown.
fn example_of(figures: &dyn Figures, input: Input) -> f64 {
    let default = crate::inputs::Assumptions::default().get(input).number().filter(|number| *number != 0.0);
    default.unwrap_or(match input.row().unit.scale() {
        Scale::Percent => 0.1,
        Scale::Money => 20.0 / figures.rate(),
        Scale::Plain | Scale::Tokens => 20.0,
    })
}

fn percent(figures: &dyn Figures, share: f64) -> String {
    percent_in(figures, share, 4)
}

/// These values, and how many more there are.
fn values_and_more(figures: &dyn Figures, values: &[String], more: usize) -> String {
    match more {
        0 => listed(values),
        more => format!("{} and {} more values", values.join(", "), whole(figures, more as f64)),
    }
}
