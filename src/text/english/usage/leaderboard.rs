//! The words of who used what, and of output.

use super::super::phrases::numbered;
use super::files::{self, PARTING, output_per_money};
use crate::figures::amounts::{counted, measured, money, percent, times, whole};
use crate::figures::{Figures, Form};
use crate::model::metrics::Measure;
use crate::usage::Decimal;
use crate::usage::analysis::{
    Activity, Amounts, Basis, By, ByCurrency, Caching, Concentration, Correlation, ExchangeRates, Fit, MIN_PEOPLE,
    RowKey, Uncorrelated,
};

/// Beside output per unit of money: which money that is, and that the ratio favors people who hardly use AI.
pub fn per_money_note(figures: &dyn Figures, basis: Basis) -> String {
    let money = match basis {
        Basis::List => "the list price of the tokens, where they have one",
        Basis::Billed => "what is billed",
        Basis::Estimated => "what the tool estimates",
        Basis::BilledOrEstimated => "what is billed or, in some files, estimated by a tool",
    };
    format!(
        "{} divides output by {money}. It ranks people who barely use AI first: a small cost makes any output look cheap. \
         Read it together with the output itself.",
        output_per_money(figures)
    )
}

/// Heading of the table of people whose ranks differ most.
pub const PARTINGS: &str = "Where rank by tokens and rank by output differ most";

/// Head of a column of ranks among so many people: `Rank by tokens, of 12`.
pub fn rank_of(figures: &dyn Figures, head: &str, people: usize) -> String {
    format!("{head}, of {}", whole(figures, people as f64))
}

/// Head of the column of ranks by tokens among the people with output, in a saved file.
pub const RANK_BY_TOKENS_OF_BOTH: &str = "Rank by tokens among people with output";
/// Head of the column of ranks by output among the people whose tokens are known, in a saved file.
pub const RANK_BY_OUTPUT_OF_BOTH: &str = "Rank by output among people with known tokens";
/// Says that the output in the usage files is not used.
pub const OUTPUT_REPLACED: &str = "The output of the file, or of the columns, that you added is used instead of the output in the usage \
     files, such as pull requests.";

/// What the numbers in the table of people whose ranks differ most mean. `people` is how many people have both ranks.
pub fn partings_note(figures: &dyn Figures, people: usize) -> String {
    format!(
        "Both ranks are among the {} people whose tokens and output are known; rank 1 has the most, and equal amounts share the mean of their ranks. “{}” is how many \
         places higher a person stands by output than by tokens; below 0, lower. Work of different kinds is counted differently, and ranks also differ \
         at random: no difference judges a person.",
        whole(figures, people as f64),
        PARTING
    )
}

/// The name of what a breakdown groups use by.
pub const fn by(by: By) -> &'static str {
    match by {
        By::Model => "Model",
        By::Tool => "Tool",
        By::Team => "Team or cost center",
        By::Month => "Month",
        By::Week => "Week from",
        By::Day => "Day",
    }
}

/// The name of the table of a breakdown.
pub const fn table_by(of: By) -> &'static str {
    match of {
        By::Week => "Week",
        of => by(of),
    }
}

/// The first cell of a row of a breakdown.
pub fn row_key(figures: &dyn Figures, key: &RowKey) -> String {
    match key {
        RowKey::Day(day) => files::day(*day),
        RowKey::Month(first) => format!("{} {}", first.month(), first.year()),
        RowKey::Name(name) => name.to_string(),
        RowKey::Small { teams } => counted(figures, *teams as u64, "other team", "teams, some of fewer than 5 people"),
        RowKey::Unknown => "unknown".to_owned(),
    }
}

/// The name of a person whose real name is hidden.
pub fn person(number: u32) -> String {
    format!("Person {number}")
}

/// What belongs to no person and is in no row of people; `None` if nothing does.
pub fn of_nobody(figures: &dyn Figures, amounts: &Amounts, rates: ExchangeRates) -> Option<String> {
    let tokens =
        Some(amounts.tokens.total()).filter(|count| *count > 0).map(|count| files::tokens(figures, count) + " tokens");
    let billed = files::amounts(figures, &without_zeros(&amounts.billed), rates);
    let parts: Vec<String> = tokens.into_iter().chain(billed).collect();
    (!parts.is_empty()).then(|| format!("Not in this table, because no person is named: {}.", parts.join(" · ")))
}

/// Below the table of people: what a working week is, where a year has so many of them, and how many the data are, if all of
/// them cover the same part of a year. `None` if all weeks are working weeks.
pub fn working_week(figures: &dyn Figures, weeks: f64, years: Option<f64>) -> Option<String> {
    if weeks >= 52.0 {
        return None;
    }
    let working =
        |weeks: f64| numbered(&figures.write(weeks, Form::NUMBER.significant(3)), "working week", "working weeks");
    let these = years.map(|years| format!(", so these data count as {}", working(years * weeks))).unwrap_or_default();
    Some(format!(
        "A year has {}, the others are holidays and leave. Use is scaled to a year and divided by them{these}.",
        working(weeks)
    ))
}

/// Below the table of people: what its numbers cannot say of a person.
pub fn about_people(people: usize) -> String {
    let few = if people < MIN_PEOPLE { " So few people can be recognized even without their names." } else { "" };
    format!(
        "Tokens and cost depend on the kind of work, the tool, the model, working hours and shared accounts: they do not \
         measure what a person achieves.{few}"
    )
}

/// What the ranks in the table of people are.
pub const RANKS_NOTE: &str = "Rank 1 has the most, and equal amounts share the mean of their ranks.";

/// That people whom the files name in two ways count once.
pub fn people_with_two_names(figures: &dyn Figures, people: usize) -> String {
    let people = counted(figures, people as u64, "person has", "people have");
    format!(
        "{people} a login in one file and an e-mail address with it before the “@” in another: each counts as one person."
    )
}

/// What is billed for seats, which `place`, a table or a chart of use, leaves out; `None` without any.
pub fn for_seats(figures: &dyn Figures, amounts: &Amounts, rates: ExchangeRates, place: &str) -> Option<String> {
    let seats = files::amounts(figures, &without_zeros(&amounts.billed_for_seats), rates)?;
    Some(format!("{seats} is billed for seats, which is not use: {place} leaves it out."))
}

/// The chart of weeks, in the sentence on seats.
pub const CHART_OF_WEEKS: &str = "the chart of weeks";
/// The table beside the sentence on seats.
pub const THIS_TABLE: &str = "this table";

fn without_zeros(billed: &ByCurrency<Decimal>) -> ByCurrency<Decimal> {
    billed.iter().filter(|(_, amount)| !amount.is_zero()).map(|(code, amount)| (*code, *amount)).collect()
}

/// How unequally tokens are shared out. `all` is the number of people in the data, of whom some may have unknown tokens.
pub fn concentration(figures: &dyn Figures, of: &Concentration, all: usize) -> String {
    let who = if of.people == all { "people in the data" } else { "people whose tokens are known" };
    format!(
        "The top tenth of the {} {who}, with or without use, use {} of the tokens. Gini coefficient {}: 0 means equal use, 1 means one person uses everything.",
        whole(figures, of.people as f64),
        percent(figures, of.top_tenth),
        figures.write(of.gini, Form::NUMBER.significant(2))
    )
}

/// Whether people who use more also deliver more. `with_output` is how many people have output, some of whom may have
/// unknown tokens; `without_tokens` is how many used no tokens.
pub fn correlation(figures: &dyn Figures, of: &Correlation, with_output: usize, without_tokens: usize) -> String {
    let number = |value: f64| figures.write(value, Form::NUMBER.exactly(2));
    let verdict = if of.is_unclear() {
        "The interval contains 0: the data do not show whether people who use more have more of that output."
    } else if of.rho > 0.0 {
        "People who use more have more of that output. This compares people and does not show cause."
    } else {
        "People who use more have less of that output. This compares people and does not show cause."
    };
    let interval = of.interval.map_or_else(
        || {
            let order = if of.rho > 0.0 { "the same order" } else { "the opposite order" };
            format!("people are in exactly {order} in both, so no interval follows")
        },
        |(low, high)| format!("95% interval {} to {}, by Fisher’s z", number(low), number(high)),
    );
    let who = if of.people == with_output { "with output" } else { "with output whose tokens are known" };
    let idle = match without_tokens {
        0 => String::new(),
        count => format!(", {} of whom used no tokens", whole(figures, count as f64)),
    };
    format!(
        "Spearman’s rank correlation of tokens and output is {} ({interval}) among the {} people {who}{idle}. {verdict}",
        number(of.rho),
        whole(figures, of.people as f64)
    )
}

/// What the fit through the reader's own people says, and whether it says anything.
pub fn fit(figures: &dyn Figures, of: &Fit) -> String {
    let (low, middle, high) = of.tenfold();
    let people =
        |count: usize, what: &str| (count > 0).then(|| counted(figures, count as u64, "person", "people") + what);
    let zeros =
        [people(of.zero_output, " with tokens but an output of 0"), people(of.zero_tokens, " who used no tokens")];
    let zeros: Vec<String> = zeros.into_iter().flatten().collect();
    let are = if of.zero_output + of.zero_tokens == 1 { "is" } else { "are" };
    let left_out = if zeros.is_empty() {
        String::new()
    } else {
        format!(" {} {are} left out of this, because 0 has no logarithm.", zeros.join(" and "))
    };
    let verdict = if of.is_unclear() {
        "The interval contains 1×: the data do not show whether people who use more have more of that output."
    } else {
        "This compares people and does not show cause."
    };
    format!(
        "Among the {} people whose tokens and output are above 0, ten times the tokens goes with {} the output (95% interval {} to {}). {verdict}{left_out}",
        whole(figures, of.people as f64),
        times(figures, middle),
        times(figures, low),
        times(figures, high)
    )
}

/// How many people are active, compared with the mandate if there is one.
pub fn activity(figures: &dyn Figures, of: &Activity, mandate: Option<f64>) -> String {
    let Some(share) = of.median_share() else {
        return "The data do not show who was active in which week.".to_owned();
    };
    if share <= 0.0 {
        return "In most weeks nobody has a row, so the data do not show who was active in which week.".to_owned();
    }
    let share_said = percent(figures, share);
    let now = if of.shows_everybody() {
        format!(
            "In the median week {} of the {} people in the data are active, {share_said}.",
            measured(figures, Measure::People, share * of.people as f64),
            whole(figures, of.people as f64),
        )
    } else {
        format!("In the median week {share_said} of the people whose files show the week are active.")
    };
    match mandate {
        None => now,
        Some(mandate) => {
            let whole_weeks = of.weeks.iter().filter(|week| week.is_whole).count();
            format!(
                "{now} The mandate of {} is reached in {} of {}.",
                percent(figures, mandate),
                whole(figures, of.weeks_that_reach(mandate) as f64),
                counted(figures, whole_weeks as u64, "whole week", "whole weeks")
            )
        }
    }
}

/// How much of the input caches served, and what that saved at list prices.
pub fn caching(figures: &dyn Figures, of: &Caching) -> String {
    let share = percent(figures, of.share);
    let saved = of.saved();
    let words = if of.uncached <= 0.0 {
        "What that saves is not known: there is no list price.".to_owned()
    } else if of.uncached < 0.01 {
        "The part with a list price costs less than a cent, even without a cache.".to_owned()
    } else if saved >= 0.0 {
        format!(
            "Against uncached input, at list prices, caching saved {} of {}.",
            money(figures, saved),
            money(figures, of.uncached)
        )
    } else {
        format!(
            "Against uncached input, at list prices, caching cost {} more: writes outweigh reads.",
            money(figures, -saved)
        )
    };
    let of_what = if of.unsplit > 0.0 { "input that the files split by kind" } else { "input" };
    let unsplit = if of.unsplit > 0.0 {
        format!(
            " {} of all input is not split and counts here neither as uncached nor as cached.",
            percent(figures, of.unsplit)
        )
    } else {
        String::new()
    };
    format!("{share} of the {of_what} was read from a cache.{unsplit} {words}")
}

/// Why it cannot be said whether people who use more also deliver more.
pub fn uncorrelated(figures: &dyn Figures, why: Uncorrelated) -> String {
    let same =
        |which: &str| format!("All people whose tokens and output are known {which}, so nothing can be compared.");
    match why {
        Uncorrelated::TooFew => {
            format!("This needs {} people with tokens and output.", whole(figures, MIN_PEOPLE as f64))
        }
        Uncorrelated::SameFirst => same("use the same number of tokens"),
        Uncorrelated::SameSecond => same("have the same output"),
    }
}

#[cfg(test)]
mod tests {
    use super::working_week;
    use crate::figures::English;

    #[test]
    fn a_working_week_is_more_than_a_week_of_the_calendar() {
        assert_eq!(working_week(&English, 52.0, None), None);
        let said = |years| working_week(&English, 46.0, years).unwrap_or_default();
        assert_eq!(
            said(Some(1.0 / 12.0)),
            "A year has 46 working weeks, the others are holidays and leave. Use is scaled to a year and divided by them, so \
             these data count as 3.83 working weeks."
        );
        assert!(said(None).ends_with("divided by them."));
    }
}
