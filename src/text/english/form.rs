//! The words around the fields of the form: the bar above them, changes, presets, the list of models, currencies.

use super::inputs::words;
use super::phrases::listed;
use super::values::{price, with_unit};
use crate::decimal::significant;
use crate::inputs::currency::is_money;
use crate::inputs::{Assumptions, Input, catalog};
use crate::model::amount_unit::AmountUnit;
use crate::model::bill::Billed;
use crate::model::nudge::Nudge;
use crate::model::population::Population;
use crate::model::workload::Workload;
use crate::pricing::{Kind, Model};
use crate::text::amounts::{money, percent, price_of_mtok, tokens, whole};
use crate::text::figures::{Figures, Form};
use crate::units::{MTokPerWeek, UsdPerMonth};

/// Label of the search box.
pub const FIND: &str = "Find an input";
/// Button: undoes the last step.
pub const UNDO: &str = "Undo";
/// Button: repeats the step that was undone.
pub const REDO: &str = "Redo";
/// Button: resets a section of the form.
pub const RESET_SECTION: &str = "Reset this section";
/// Button: resets an input.
pub const BACK_TO_DEFAULT: &str = "Back to the default";
/// The tip of the button that opens the help of a field.
pub const HELP_KEY: &str = "Help (F1 in the field)";
/// Shown in a list of presets while none of them is in force.
pub const NO_PRESET: &str = "Choose…";
/// Shown in a list of presets while several that set the same are in force.
pub const SEVERAL_PRESETS: &str = "One of several";

/// Below a list of presets, of one that agrees with the inputs but was not chosen since the page was opened.
pub const AGREES: &str = "Your inputs agree with this preset.";

/// Below a list of presets, of several that set the same.
pub fn presets_agree(names: &[&str]) -> String {
    let names: Vec<String> = names.iter().map(|name| format!("“{name}”")).collect();
    format!("Your inputs agree with {} alike.", listed(&names))
}
/// Heading of the agent workload builder.
pub const WORKLOAD: &str = "Count it from sessions";

/// How many tokens the sessions take, and what most of them are spent on: `18 sessions of 34 turns use 32.7M tokens a
/// week: 94.3% of them re-read context.`
pub fn workload(figures: &dyn Figures, inputs: &Assumptions, week: &Workload) -> String {
    let single = |number: f64| (number - 1.0).abs() < 1e-9;
    let count = |number: f64, one: &str, many: &str| {
        format!("{} {}", figures.write(number, Form::NUMBER), if single(number) { one } else { many })
    };
    let sessions = count(inputs.sessions, "session", "sessions");
    let turns = count(f64::from(inputs.turns), "turn", "turns");
    let verb = if single(inputs.sessions) { "uses" } else { "use" };
    let total = week.total();
    if total <= MTokPerWeek::ZERO {
        return format!("{sessions} of {turns} {verb} no tokens.");
    }
    let amount = tokens(figures, total.value());
    if !week.fits() {
        return format!("{sessions} of {turns} {verb} {amount} tokens a week, more than this calculator holds.");
    }
    let part = |of: MTokPerWeek| percent(figures, of / total);
    let context = week.uncached + week.cache_writes + week.cache_reads;
    let purpose = if week.reread >= context - week.reread && week.reread >= week.output {
        format!("{} of them re-read context", part(week.reread))
    } else if week.output > context {
        format!("{} of them are what the model writes", part(week.output))
    } else {
        format!("{} of them are context read for the first time", part(context - week.reread))
    };
    format!("{sessions} of {turns} {verb} {amount} tokens a week: {purpose}.")
}

/// Button: sets use and mix to the sessions' tokens a week.
pub fn use_these(figures: &dyn Figures, mtok: f64) -> String {
    format!("Use these: {} a week", tokens(figures, mtok))
}

/// How many inputs a search has found.
pub fn found(count: usize) -> String {
    match count {
        0 => "No input has these words.".to_owned(),
        1 => "1 input".to_owned(),
        more => format!("{more} inputs"),
    }
}

/// The name of the button that opens the help of a field.
pub fn help_on(label: &str) -> String {
    format!("Help on {label}: F1")
}

/// How many inputs of a section are not at their default.
pub fn changed(count: usize) -> String {
    format!("{count} changed")
}

/// A mark with the number of changed inputs: `● 3`.
pub fn mark_of_changes(count: usize) -> String {
    format!("●\u{a0}{count}")
}

/// The default of an input.
pub fn default_is(default: &str) -> String {
    format!("Default: {default}.")
}

/// What a small change of an input does to the team's net: `10% more, 38.5%, adds $187,000 a year to the team’s net.`
pub fn nudge(figures: &dyn Figures, input: Input, nudge: &Nudge) -> String {
    let by = figures.write(nudge.by.abs(), Form::PERCENT.fraction(0));
    let side = if nudge.by < 0.0 { "less" } else { "more" };
    let rate = if is_money(input) { figures.rate() } else { 1.0 };
    let side = format!("{side}, {},", with_unit(figures, input, significant(nudge.value * rate, 4) / rate));
    let net = nudge.net.value();
    // A change of less than half a dollar cannot be seen in the amounts.
    if net.abs() < 0.5 {
        return format!("{by} {side} leaves the team’s net as it is.");
    }
    let amount = money(figures, net.abs());
    if net > 0.0 {
        format!("{by} {side} adds {amount} a year to the team’s net.")
    } else {
        format!("{by} {side} takes {amount} a year from the team’s net.")
    }
}

/// The mistake of a word that an input does not know.
pub const fn unknown(input: Input) -> &'static str {
    match input.row().kind {
        catalog::Kind::Model => "There is no such model.",
        catalog::Kind::Currency => {
            "There is no such currency. Enter its code of three letters, for example EUR, or its sign."
        }
        _ => "This is not known here.",
    }
}

/// The four prices of a model per million tokens, in one line: `$5 in · $6.25 write · $0.50 read · $25 out`.
pub fn prices_briefly(figures: &dyn Figures, model: &Model) -> String {
    let rates = model.rates();
    let one = |(kind, name): (Kind, &str)| format!("{} {name}", price(figures, rates.of(kind).value()));
    let known = |(kind, _): &(Kind, &str)| !model.falls_back(*kind);
    let names = [(Kind::Input, "in"), (Kind::CacheWrite, "write"), (Kind::CacheRead, "read"), (Kind::Output, "out")];
    let mut parts: Vec<String> = names.into_iter().filter(known).map(one).collect();
    let missing = match (model.falls_back(Kind::CacheWrite), model.falls_back(Kind::CacheRead)) {
        (true, true) => Some("no cache price: as input"),
        (true, false) => Some("no price to write: as input"),
        (false, true) => Some("no price to read: as input"),
        (false, false) => None,
    };
    parts.extend(missing.map(str::to_owned));
    parts.join(" · ")
}

/// Heading of the prices in force.
pub const PRICES_IN_FORCE: &str = "Prices in force, a million tokens";

/// Where a price comes from: from the reader (`own`), or from the catalog, with the price of input in place of one
/// that is `missing` there; of one model, or the mean of `several`.
pub const fn price_of(own: bool, missing: bool, several: bool) -> &'static str {
    match (own, missing, several) {
        (true, _, _) => "yours",
        (false, true, false) => "none listed: as input",
        (false, true, true) => "mean, one not listed: as input",
        (false, false, false) => "list",
        (false, false, true) => "mean of the lists",
    }
}

/// Below the models: the share of the first model.
pub fn first_share(figures: &dyn Figures, model: &str, share: f64) -> String {
    format!("{model} has the rest of the tokens, {}.", percent(figures, share))
}

/// Below the models: a model that has no share of the tokens.
pub fn no_share(model: &str) -> String {
    format!("{model} has no share of the tokens yet, so its prices do not count.")
}

/// Below the models: a share without a model.
pub fn no_model(input: Input) -> String {
    format!("{} does not count until its model is chosen.", words(input).label)
}

/// Heading of the list of models: what the bold number beside each model is.
pub const PRICES_AT_MIX: &str = "A million tokens of your mix";
/// Orders the list of models by price.
pub const CHEAPEST_FIRST: &str = "Cheapest first";

/// Before the other ways to say how much is used.
pub const OR: &str = "or";
/// Opens the form for a monthly bill, for readers who do not know their tokens.
pub const FROM_BILL: &str = "from a monthly bill…";
/// Label of the amount of a bill.
pub const BILL_AMOUNT: &str = "Tokens on the bill";
/// Label of the number of people on the bill.
pub const BILL_PEOPLE: &str = "People who used them";
/// Label of the number of people in the team, beside a bill.
pub const BILL_TEAM: &str = "People in the team";
/// Shown before a bill is entered.
pub const BILL_NOTE: &str = "Enter what the tokens of a month cost, without seats.";
/// Shown if no use follows from the bill.
pub const BILL_UNREAD: &str = "No use follows from these numbers.";

/// The unit of a monthly bill.
pub fn per_month(figures: &dyn Figures) -> String {
    format!("{} / month", figures.currency())
}

/// The use that a bill stands for: `At $1.01 a million tokens the bill buys each user 97.3M a week on average. With a top
/// tenth of 7 times the typical user, the typical user takes 31.8M.`
pub fn billed(figures: &dyn Figures, billed: &Billed, inputs: &Assumptions) -> String {
    let price = price_of_mtok(figures, billed.price.value());
    let (mean, typical) = (tokens(figures, billed.mean.value()), tokens(figures, billed.typical.value()));
    if billed.spread <= 1.0 {
        let is_taken_as_alike = inputs.spread > 1.0;
        let who = if is_taken_as_alike { "the only user" } else { "everybody" };
        let alike =
            if is_taken_as_alike { " With one user there is no top tenth: it is taken as 1 times." } else { "" };
        return format!("At {price} a million tokens {who} uses {typical} a week.{alike}");
    }
    let spread = figures.write(billed.spread, Form::NUMBER);
    format!(
        "At {price} a million tokens the bill buys each user {mean} a week on average. With a top tenth of {spread} times \
         the typical user, the typical user takes {typical}."
    )
}

/// Button: sets the typical user's use to that of the bill.
pub fn use_typical(figures: &dyn Figures, mtok: f64) -> String {
    format!("Use {} a week for the typical user", tokens(figures, mtok))
}

/// Label of the list of models.
pub const MODELS: &str = "Models";

/// Below the list of models, if there are more than it shows.
pub fn more_models(left: usize) -> String {
    format!("{left} more models: type to narrow the list")
}

/// In place of the list of models, if no model is found.
pub const NO_MODEL: &str = "No model has all of these words.";

/// The words before and after the field of the exchange rate: `1 USD = … EUR`.
pub fn rate_of(code: &str) -> (&'static str, String) {
    ("1 USD =", code.to_owned())
}

/// Below a field: what its value comes to in another unit. For a cap and a target, which are in tokens, what they cost a
/// person in a month; for the share of a small team without groups, the number of its users, if that is not whole and no mandate adds
/// others; for a seat that includes nothing, how a flat one is entered.
pub fn comes_to(figures: &dyn Figures, input: Input, inputs: &Assumptions) -> Option<String> {
    match input {
        Input::Adoption => return users_of_few(figures, inputs),
        Input::Spread => return mean_of_one(figures, inputs),
        Input::Fee => return flat_seat(inputs),
        _ => {}
    }
    let month = AmountUnit::month_of(input, inputs)?;
    Some(format!("{} per person and month at API prices", money(figures, month.value())))
}

/// Up to this many users are counted with a fraction.
const FEW_USERS: f64 = 10.0;

/// `80% of 3 people: 2.4 users`.
fn users_of_few(figures: &dyn Figures, inputs: &Assumptions) -> Option<String> {
    let (people, adoption) = (f64::from(inputs.people), inputs.adoption.value());
    let users = people * adoption;
    let written = figures.write(users, Form::NUMBER);
    let is_whole = written == whole(figures, users);
    if is_whole || users > FEW_USERS || !inputs.groups().is_empty() || inputs.mandate.is_some() {
        return None;
    }
    let (noun, advice) =
        if inputs.people == 1 { ("person", ". Enter 100% for one who uses AI.") } else { ("people", "") };
    let (share, people) = (percent(figures, adoption), whole(figures, people));
    Some(format!("{share} of {people} {noun}: {written} users{advice}"))
}

/// That the only user is taken as anybody of such a team; `None` if there are more users, or if all are alike.
fn mean_of_one(figures: &dyn Figures, inputs: &Assumptions) -> Option<String> {
    let users = f64::from(inputs.people) * inputs.adoption.value();
    if users <= 0.0 || users > 1.0 || inputs.spread <= 1.0 || !inputs.groups().is_empty() || inputs.mandate.is_some() {
        return None;
    }
    let mean = inputs.tokens * Population::with_spread(inputs.spread).mean_weight();
    Some(format!(
        "The only user may be a light or a heavy one: {} a week on average. Enter 1 if you know that one’s use.",
        tokens(figures, mean.value())
    ))
}

/// That a seat which includes nothing is no flat one.
fn flat_seat(inputs: &Assumptions) -> Option<String> {
    let is_on_top = inputs.fee > UsdPerMonth::ZERO && inputs.included == UsdPerMonth::ZERO && !inputs.ceiling;
    let words = "All use is paid on top of the seat. For a flat seat, enter “unlimited” as the use included.";
    is_on_top.then(|| words.to_owned())
}

/// Below a field that the chosen curve leaves without effect.
pub const IGNORED: &str = "Does not count with a fixed effect.";

/// The notice after a change of the currency: what was typed was not converted.
pub fn digits_kept(was: &str, is: &str) -> String {
    format!("Amounts that you entered in {was} keep their digits: they are now in {is}.")
}

/// The button that converts amounts after a change of the currency.
pub fn convert(was: &str, is: &str) -> String {
    format!("Convert them from {was} to {is}")
}

/// The notice on a chosen currency without an exchange rate.
pub fn rate_wanted(code: &str) -> String {
    format!("Enter what 1 USD is in {code}. Until then amounts are shown in US dollars.")
}
