//! The words of the take-over: what the data set among the inputs, and how that was computed.

use std::ops::RangeInclusive;

use super::super::groups::group_name as own_group_name;
use super::super::phrases::{listed, numbered};
use super::super::{values, words};
use super::period;
use crate::decimal::significant;
use crate::figures::amounts::{counted, money, percent, percent_measured, times, tokens, whole};
use crate::figures::{Figures, Form};
use crate::inputs::catalog::Unit;
use crate::inputs::{Group, Input, Value};
use crate::pricing::DATE;
use crate::state::{InForce, TakenFrom};
use crate::units::{DAYS_A_YEAR, MONTHS_A_YEAR, Usd};
use crate::usage::analysis::Basis;
use crate::usage::takeover::{GroupName, GroupedBy, How, Note, PriceTaken, Row, TakeOver};

/// The heads of the table.
pub const TAKE_OVER_HEADER: [&str; 4] = ["Input", "Now", "From your data", "How it was worked out"];
/// Button: takes the ticked rows over.
pub const USE_TICKED: &str = "Use in the calculator";
/// Label of the number of people in the team.
pub const TEAM: &str = "People in the team, if more than in the data";
/// Box: puts the names of tools and teams into the form and its links.
pub const NAME_GROUPS: &str = "Use the group names from the files. The names become part of links, copies and files";
/// Heading of the groups.
pub const IN_GROUPS: &str = "The team in groups";
/// Choice: the groups stay as entered.
pub const KEEP_GROUPS: &str = "Your groups as entered";
/// Choice: no groups are taken over, and those of the team are removed.
pub const NO_GROUPS: &str = "One team, no groups";

/// What a bill with seats leaves out.
pub const BILL_SEAT_USE: &str =
    "What people use within their seats is on no bill, so it brings nothing here until you add it to the tokens.";
/// Label of the price of a seat, beside a monthly bill.
pub const BILL_SEAT: &str = "Price of a seat, if any";

/// What the choice between one team and the groups of the data changes. `costs_same` says whether all inputs that
/// the data suggest are taken over and no other input limits or adds use, and `has_seats` whether each group pays for
/// seats at the price of the team.
pub fn groups_differ(costs_same: bool, has_seats: bool) -> String {
    let cost = match (costs_same, has_seats) {
        (false, _) => "",
        (true, false) => {
            "As one team or in groups from your data, the year costs the same, but for how the inputs are rounded. "
        }
        (true, true) => {
            "As one team or in groups from your data, the tokens of a year cost the same; the number of seats may \
             differ a little, because each group has a median week of its own. "
        }
    };
    format!(
        "{cost}The value of the year differs: each group computes with a typical user of its own, and value is not \
         proportional to use."
    )
}

/// The groups of the team, each with its number of people.
pub fn own_groups(figures: &dyn Figures, groups: &[Group]) -> String {
    let named = |(place, group): (usize, &Group)| {
        format!("{} ({})", own_group_name(&group.name, place), whole(figures, f64::from(group.people)))
    };
    groups.iter().enumerate().map(named).collect::<Vec<_>>().join(", ")
}

/// Why the groups of the team, which have so many people together, do not stay.
pub fn groups_too_large(figures: &dyn Figures, grouped: u32) -> String {
    let people = counted(figures, u64::from(grouped), "person", "people");
    format!("Your groups are removed: they have {people}, more than the team will have.")
}

/// Which groups get the share of users that is taken over, since they have none of their own; `None` if each has one.
pub fn share_of_groups(groups: &[Group]) -> Option<String> {
    let has_none = |group: &Group| group.people > 0 && group.changed(Input::Adoption).is_none();
    let without = groups.iter().enumerate().filter(|(_, group)| has_none(group));
    let without: Vec<String> = without.map(|(place, group)| own_group_name(&group.name, place)).collect();
    let label = words(Input::Adoption).label;
    (!without.is_empty()).then(|| {
        format!("“{label}” is that from your data for groups that have none of their own: {}.", listed(&without))
    })
}

/// What goes with the groups of the team once they are removed: the inputs that they had of their own; `None` if they had none.
pub fn goes_with_groups(groups: &[Group]) -> Option<String> {
    let own = |input: &Input| groups.iter().any(|group| group.changed(*input).is_some());
    let own: Vec<String> =
        Input::ALL.iter().filter(|input| own(input)).map(|input| format!("“{}”", words(*input).label)).collect();
    (!own.is_empty()).then(|| format!("With your groups goes what they have of their own: {}.", listed(&own)))
}

/// What a monthly bill changes in the team; `None` if the number of users stays the same.
pub fn bill_team(figures: &dyn Figures, taken: &TakeOver) -> Option<String> {
    let row = taken.row(Input::Adoption).filter(|row| row.now != row.value || taken.row(Input::People).is_some())?;
    let How::Billed { users, people } = row.how else { return None };
    let users = numbered(&figures.write(users, USERS), "user", "users");
    let people = counted(figures, u64::from(people), "person", "people");
    Some(format!("The team is taken to have {users} among {people}."))
}

/// What stays as entered after a take-over, and what it makes of the year.
pub fn in_force(figures: &dyn Figures, in_force: &InForce) -> String {
    let label = |input: &Input| {
        String::from(match input {
            Input::Cap => "your cap",
            Input::Target => "your target",
            Input::Mandate => "your mandate",
            Input::Included => "what your seats include",
            _ => "the limit of your seats",
        })
    };
    let mut kept: Vec<String> = in_force.inputs.iter().map(label).collect();
    if in_force.has_groups {
        kept.push("your groups".to_owned());
    }
    let [year, without] = [in_force.year, in_force.without].map(|usd| money(figures, usd.value()));
    format!("This leaves {} as entered. A year costs {year} with that and {without} without.", listed(&kept))
}

/// What the team's year costs once the ticked inputs are taken over. `sources` is how many sources there are.
pub fn year_taken(figures: &dyn Figures, year: Usd, sources: usize) -> String {
    let scaled = if sources > 1 { ", each source scaled to a year from its own days" } else { "" };
    format!("Once this is taken over, the team’s year costs {}{scaled}.", money(figures, year.value()))
}

/// In place of [`year_taken`] where no tokens are taken over: what the typical user keeps using, in millions a week.
pub fn kept_use(figures: &dyn Figures, mtok: f64) -> String {
    format!(
        "The ticked inputs hold no tokens: the typical user stays at {} a week, so the team’s year does not follow from your data.",
        tokens(figures, mtok)
    )
}

/// The name of a basis of prices, with the page's currency, in which amounts are shown: `as billed, in €`.
pub fn basis(figures: &dyn Figures, basis: Basis) -> String {
    match basis {
        Basis::List => format!("at list prices of {DATE}, an estimate"),
        Basis::Billed => format!("as billed, in {}", figures.currency()),
        Basis::Estimated => format!("as the tool estimates at list prices, in {}", figures.currency()),
        Basis::BilledOrEstimated => {
            format!("as billed or, in some files, estimated by a tool at list prices, in {}", figures.currency())
        }
    }
}

/// Where the inputs come from, shown beside results once data were taken over.
pub fn taken_from(from: TakenFrom) -> String {
    match from {
        TakenFrom::Data(Some(days)) => format!("from your data, {}", period(days)),
        TakenFrom::Data(None) => "from your data".to_owned(),
        TakenFrom::Bill => "from your monthly bill".to_owned(),
    }
}

/// The value of a row, with its unit. A share of few digits has trailing zeros, as in the sentence beside it: `31.0%`.
pub fn taken(figures: &dyn Figures, row: &Row) -> String {
    let is_short = |share: f64| (share - significant(share, 3)).abs() <= 1e-9;
    match row.value {
        Value::Number(share) if row.input.row().unit == Unit::Percent && is_short(share) => {
            percent_measured(figures, share)
        }
        _ => values::value_in_words(figures, row.input, &row.value),
    }
}

/// How a value was computed.
pub fn how(figures: &dyn Figures, input: Input, how: &How) -> String {
    match how {
        How::PeopleEntered { named } => {
            format!(
                "as you entered below; the data name {}, and the others use no AI",
                whole(figures, f64::from(*named))
            )
        }
        How::PeopleNamed { are_all: true } => "people named in the data, with or without use".to_owned(),
        How::PeopleNamed { are_all: false } => "people whose tokens the data count".to_owned(),
        How::PeopleBilled => "the bill has more people than the team had".to_owned(),
        How::AnyUse { users, people, has_weeks } => format!(
            "{} any use: {}",
            some_of(figures, *users, *people, ("has", "have")),
            if *has_weeks {
                "in the median week nobody is active"
            } else {
                "the data do not show who is active in which week"
            }
        ),
        How::Active { active, people, weeks } => {
            let week = if *weeks == 1 { "the week".to_owned() } else { format!("the median of {weeks} weeks") };
            format!("{} active in {week}", some_of(figures, *active, *people, ("was", "were")))
        }
        How::Billed { users, people } => {
            format!("{} of {}", figures.write(*users, USERS), counted(figures, u64::from(*people), "person", "people"))
        }
        How::Median { users, mean, active, by_week } => format!(
            "the median of {} by each one’s mean over the working weeks {}; all tokens divided by the {} active people are {} \
             each",
            counted(figures, *users as u64, "person", "people"),
            if *by_week { "with use" } else { "of the data" },
            figures.write(*active, USERS),
            tokens(figures, *mean)
        ),
        How::FromMean { mean, users, ratio } => {
            let (mean, users) = (tokens(figures, *mean), figures.write(*users, USERS));
            let each = if users == "1" { "the one user".to_owned() } else { format!("each of {users} users") };
            match *ratio {
                ratio if ratio > 1.001 => format!(
                    "{mean} a working week for {each}, divided by {}, the ratio of the mean to the typical user at this spread",
                    figures.write(ratio, Form::NUMBER)
                ),
                _ => format!("{mean} a working week for {each}"),
            }
        }
        How::Spread { ratio, counted } => format!(
            "chosen so that the mean is {} the median, as in the data, which keeps the cost right; the 90th percentile in the \
             data is {} the median, which would take another spread",
            times(figures, *ratio),
            times(figures, *counted)
        ),
        How::SpreadCounted => "the 90th percentile of these weeks divided by their median, as counted".to_owned(),
        How::OneUser => "with one user there is no top tenth".to_owned(),
        How::SpreadWidest { counted } => format!(
            "the largest that the calculator accepts; the 90th percentile, as counted, is {} the median",
            times(figures, *counted)
        ),
        How::Mix => "share of the tokens whose kind is known".to_owned(),
        How::MixAsEntered => "output is counted apart from input, which is split as entered".to_owned(),
        How::Model { share } if *share > 0.0 => {
            format!("has {} of the tokens of models with a list price", percent_measured(figures, *share))
        }
        How::Model { .. } => "no other model".to_owned(),
        How::ModelShare => "share of the tokens of models with a list price".to_owned(),
        How::Price { basis: Basis::List, priced } => format!(
            "mean list price of {DATE} over your models, for the {} of the tokens that have one",
            percent(figures, *priced)
        ),
        How::Price { basis: Basis::Billed, .. } => {
            "list price, scaled so that all tokens cost what is billed".to_owned()
        }
        How::Price { basis: Basis::Estimated, .. } => {
            "list price of our catalog, scaled so that all tokens cost what the tool estimates".to_owned()
        }
        How::Price { basis: Basis::BilledOrEstimated, .. } => {
            "list price, scaled so that all tokens cost what is billed or, in some files, estimated by a tool"
                .to_owned()
        }
        How::OnePrice { basis, is_input_whole } => format!(
            "{} for this use, divided by its tokens: {}, so every kind has this price",
            match basis {
                Basis::Estimated => "what the tool estimates",
                Basis::BilledOrEstimated => "what is billed or, in some files, estimated by a tool,",
                Basis::Billed | Basis::List => "what is billed",
            },
            if *is_input_whole {
                "the files do not tell uncached input from cached input, whose list prices differ"
            } else {
                "none has a list price"
            }
        ),
        How::Batch => "share of all tokens, by list price, that your files call batches: they cost half".to_owned(),
        How::SeatsShared { seats, price, users } => shared_seats(figures, *seats, *price, *users),
        How::Seats => "what is billed for seats, divided by the months for which people had one".to_owned(),
        How::Told if input == Input::Fee => "the price of a seat that you entered".to_owned(),
        How::Told => "as you entered it".to_owned(),
    }
}

/// Seats at this price in US dollars a month, which so many users pay for together.
fn shared_seats(figures: &dyn Figures, seats: f64, price: f64, users: f64) -> String {
    let count = |number: f64, one: &str, more: &str| match figures.write(number, USERS).as_str() {
        "1" => format!("one {one}"),
        number => format!("{number} {more}"),
    };
    let (seats, users) = (count(seats, "seat", "seats"), count(users, "user", "users"));
    format!("{seats} billed at {} a month, shared by {users}", values::price(figures, price))
}

/// `1 of 5 people was`, `2.5 of 5 people were`, with the verb in the number of those who are meant.
fn some_of(figures: &dyn Figures, some: f64, all: u32, (one, many): (&str, &str)) -> String {
    let written = figures.write(some, USERS);
    let verb = if written == "1" { one } else { many };
    format!("{written} of {} {verb}", counted(figures, u64::from(all), "person", "people"))
}

/// A number of users. The median of two weeks may be a half.
const USERS: Form = Form::NUMBER.fraction(1);

/// Why tokens have no list price.
const UNLISTED: &str = "the catalog does not know their models, or the file does not tell their kinds";

/// Seats cover use that has no list prices.
const COVERED_BY_SEATS: &str = "Nothing is billed for use beside the seats. A year also has what its tokens cost in the calculator: \
     enter on the Budget page how much use a seat includes, so that the year leaves that out.";

/// No spread leads from the median to the mean.
const ODD_SPREAD: &str = "No spread in the calculator fits both the median and the mean of your people. The typical user is \
     chosen so that the team uses in a year what the data come to.";

/// What to know before taking anything over.
pub fn note(figures: &dyn Figures, note: &Note) -> String {
    match note {
        Note::DaysNeeded => {
            "A file has no dates. Say how many days it covers, so that its use can be scaled to a year.".to_owned()
        }
        Note::ShortPeriod { days, dated } => {
            let count = |days: f64| counted(figures, days as u64, "day", "days");
            let days = days.round();
            let why = match dated.map(f64::from).filter(|dated| *dated < days) {
                Some(dated) => format!(", {} of the data and the weekend after them", count(dated)),
                None => String::new(),
            };
            format!("The year is scaled up from {}{why}: a month or more is more reliable.", count(days))
        }
        Note::ShortPeriods { parts } => short_periods(figures, parts),
        Note::NobodyNamed => {
            "The data do not tell people apart. Use is divided among the users of your team as entered.".to_owned()
        }
        Note::OfNobody { share } => format!(
            "{} of the tokens belong to services and keys, not to people. They are left out, so the team’s users cost less than \
             the total of the data.",
            percent(figures, *share)
        ),
        Note::FilesOfNobody { files, share } => {
            let (name, its) = if files.len() == 1 { ("names", "Its") } else { ("name", "Their") };
            format!(
                "{} {name} nobody. {its} tokens, {} of all, are left out, so the team’s users cost less than the total of the data.",
                quoted(files),
                percent(figures, *share)
            )
        }
        Note::PeopleWithoutTokens { people, usd } => format!(
            "The data count no tokens of {}, only money or requests. They and their amounts{} are left out here, since their \
             use is not known.",
            counted(figures, u64::from(*people), "user", "users"),
            usd.map_or_else(String::new, |usd| format!(", {} in the period of the data,", to_the_cent(figures, usd)))
        ),
        Note::NoListPrices { price } => no_list_prices(*price),
        Note::WithoutPrice { share } => format!(
            "{} of the tokens have no list price: {UNLISTED}. They are priced like others of their kind.",
            percent(figures, *share)
        ),
        Note::BillLeftOut { share } => format!(
            "{} of the tokens are in rows without an amount, so the amounts of the other rows are left out: a year costs \
             what its tokens cost at list prices.",
            percent(figures, *share)
        ),
        Note::LittleBilled { billed, list } => little_billed(figures, *billed, *list),
        Note::CoveredBySeats => COVERED_BY_SEATS.to_owned(),
        Note::SomeIncluded { billed, list, has_seats } => some_included(figures, [*billed, *list], *has_seats),
        Note::AmountsMissing { share } => format!(
            "{} of the tokens are in rows without an amount. Nothing is added for them: a year costs what the other rows \
             cost.",
            percent(figures, *share)
        ),
        Note::MoneyOfNobody { usd, a_year } => {
            let a_year = a_year.map(|usd| format!(", which are {} a year,", money(figures, usd))).unwrap_or_default();
            let usd = to_the_cent(figures, *usd);
            format!("Amounts of {usd}{a_year} belong to nobody whom the files name, and are left out of the year.")
        }
        Note::InputWhole => {
            "The files do not tell uncached input from cached input. It is split as in the calculator now: check “Written to \
             the cache” and “Read from the cache”, on which the price depends."
                .to_owned()
        }
        Note::NoTokens => {
            "The data hold no tokens, only money or requests. A monthly bill can be a start instead.".to_owned()
        }
        Note::NoRows => "No row of your files is counted. The reasons are above, beside each file.".to_owned(),
        Note::Converted { code, rate } => {
            format!(
                "Amounts in {code} are taken over at your rate, {} {code} a dollar.",
                figures.write(*rate, Form::NUMBER)
            )
        }
        Note::WithoutRate { code } => format!(
            "The calculator has no exchange rate for amounts in {code}, so no amount that is billed for use is taken over. In the Budget form, set \
             the currency to {code} and enter its rate: then all are. Until then, what a year costs does not follow from the bill."
        ),
        Note::CurrencyUnnamed => {
            "Some amounts are in a currency that their file does not name, so no amount that is billed for use is taken over. Choose the currency \
             beside the file: until then, what a year costs does not follow from the bill."
                .to_owned()
        }
        Note::MorePeople { named, entered } => format!(
            "The data name {} people, more than the {} that you entered. Those in the data are taken over.",
            whole(figures, f64::from(*named)),
            whole(figures, f64::from(*entered))
        ),
        Note::OddSpread => ODD_SPREAD.to_owned(),
    }
}

/// No token has a list price, and what the tokens cost once the data are taken over.
fn no_list_prices(price: PriceTaken) -> String {
    let taken = match price {
        PriceTaken::FromData => {
            "Every kind is taken over at one price, so that a year of this use costs what the data state for it."
        }
        PriceTaken::OwnAlike => {
            "The prices in the calculator come to about what the data state for this use, so no price is taken over."
        }
        PriceTaken::Own => {
            "No price is taken over: the calculator keeps its own, and what a year costs there does not follow from \
             the data."
        }
    };
    format!("None of the tokens has a list price: {UNLISTED}. {taken}")
}

/// What files state, as the tables of the view have it: `$7,636.18`.
fn to_the_cent(figures: &dyn Figures, usd: f64) -> String {
    figures.write(usd, Form::MONEY.exactly(2))
}

fn little_billed(figures: &dyn Figures, billed: f64, list: f64) -> String {
    format!(
        "{} is billed for use that costs about {} at list prices, as where seats include most of it. A year costs what its \
         tokens cost at list prices, which is what more use costs. If seats include it, enter on the Budget page how much \
         use one includes, so that the year leaves that out.",
        to_the_cent(figures, billed),
        money(figures, list)
    )
}

/// What the reader has to add where seats seem to include some of the use. Amounts are in US dollars.
fn some_included(figures: &dyn Figures, [billed, list]: [f64; 2], has_seats: bool) -> String {
    let seats =
        if has_seats { "" } else { " If you pay for seats, enter below what one costs: the year leaves them out." };
    format!(
        "{} is billed for use that costs about {} at list prices, as where seats include some of it or a discount \
         applies. Use is priced at what is billed for it.{seats}",
        to_the_cent(figures, billed),
        money(figures, list)
    )
}

/// From how many months or days each source is scaled up: its files, and the days that they cover.
fn short_periods(figures: &dyn Figures, parts: &[(Vec<String>, f64)]) -> String {
    let part = |(files, days): &(Vec<String>, f64)| {
        let months = days * MONTHS_A_YEAR / DAYS_A_YEAR;
        let span = if months > 0.9 && (months - months.round()).abs() < 1e-6 {
            counted(figures, months.round() as u64, "month", "months")
        } else {
            counted(figures, days.round() as u64, "day", "days")
        };
        format!("{} from {span}", quoted(files))
    };
    let parts: Vec<String> = parts.iter().map(part).collect();
    format!(
        "Each source is scaled up to a year by the days that its files cover: {}. A month or more is more reliable.",
        parts.join("; ")
    )
}

/// Names in quotes: `“a.csv”`, `“a.csv” and “b.csv”`, `“a.csv”, “b.csv” and 3 more files`.
pub fn quoted(names: &[String]) -> String {
    match names {
        [one, other, rest @ ..] if rest.len() > 1 => format!("“{one}”, “{other}” and {} more files", rest.len()),
        few => listed(&few.iter().map(|name| format!("“{name}”")).collect::<Vec<_>>()),
    }
}

/// Says which files hold estimates, beside a sum of these and of what is billed.
pub fn estimates_among(files: &[String]) -> String {
    format!(
        "The amounts of {} are estimates at list prices by a tool, not a bill. The sum adds them to what is billed.",
        quoted(files)
    )
}

/// Says that the list prices in the files differ from those of the catalog; `None` if they are about the same.
pub fn list_prices_differ(figures: &dyn Figures, (stated, of_catalog): (f64, f64)) -> Option<String> {
    const ALIKE: RangeInclusive<f64> = 0.8..=1.25;
    let is_apart = stated > 0.0 && of_catalog > 0.0 && !ALIKE.contains(&(stated / of_catalog));
    let differ = || {
        format!(
            "Where both are known, the list price in your files is {} and that of our catalog {}. The catalog has standard prices \
             of {DATE}.",
            money(figures, stated),
            money(figures, of_catalog)
        )
    };
    is_apart.then(differ)
}

/// Says which files have no bars in the chart of weeks.
pub fn without_weeks(files: &[String]) -> String {
    let (has, its) = if files.len() == 1 { ("has", "its") } else { ("have", "their") };
    format!(
        "{} {has} use without days, only sums of longer periods: {its} cost is not in the chart of weeks.",
        quoted(files)
    )
}

/// What people are grouped by.
pub const fn grouped_by(by: GroupedBy) -> &'static str {
    match by {
        GroupedBy::Use => {
            "Light, typical and heavy users: a third of those who used tokens each. Anybody without use is among the light ones"
        }
        GroupedBy::Tool => "By tool",
        GroupedBy::Team => "By team or cost center",
    }
}

/// The name of a group in the form: the one in the files only if the reader wants it, since it becomes part of links.
pub fn group_name(name: &GroupName, is_named: bool) -> String {
    match name {
        GroupName::Light => "Light users".to_owned(),
        GroupName::Typical => "Typical users".to_owned(),
        GroupName::Heavy => "Heavy users".to_owned(),
        GroupName::Tool(_, of) | GroupName::Team(_, of) if is_named => of.to_string(),
        GroupName::Tool(place, _) => format!("Tool {place}"),
        GroupName::Team(place, _) => format!("Team {place}"),
        GroupName::Others => "Others".to_owned(),
        GroupName::NotInData => "Not in the data".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{goes_with_groups, share_of_groups};
    use crate::inputs::{Group, Input, Value};

    #[test]
    fn the_inputs_that_removed_groups_had_of_their_own_are_named_once() {
        let group = |own: &[Input]| Group {
            changes: own.iter().map(|input| (*input, Value::Number(1.0))).collect(),
            ..Group::default()
        };
        let groups = [group(&[Input::Fee, Input::Salary]), group(&[]), group(&[Input::Salary])];
        let said = goes_with_groups(&groups);
        let expected = "With your groups goes what they have of their own: “Base salary” and “Price of a seat”.";
        assert_eq!(said.as_deref(), Some(expected));
        assert_eq!(goes_with_groups(&[group(&[])]), None);
    }

    #[test]
    fn the_groups_that_take_the_share_of_users_are_named() {
        let group = |name: &str, own: &[Input]| Group {
            name: name.to_owned(),
            people: 9,
            changes: own.iter().map(|input| (*input, Value::Number(0.5))).collect(),
            ..Group::default()
        };
        let groups = [group("Seniors", &[Input::Adoption]), group("Sales", &[Input::Salary])];
        let said = share_of_groups(&groups);
        let expected = "“Use AI willingly” is that from your data for groups that have none of their own: Sales.";
        assert_eq!(said.as_deref(), Some(expected));
        assert_eq!(share_of_groups(groups.get(..1).unwrap_or_default()), None);
    }
}
