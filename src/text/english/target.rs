//! The words of the Target view: demands, the two parts of the verdict, cohorts, and the numbers below them.

use super::groups::{group_in_words, where_it_holds};
use super::metrics::reason;
use super::notices::mistake;
use super::page::ALL_RESULTS;
use super::phrases::{capital, runs};
use super::values::value_in_words;
use super::verdict::{share_of_others, share_of_simulations, share_where_it_matters, whole_percent};
use crate::inputs::draft::Mistake;
use crate::inputs::number::{NumberError, Scale};
use crate::inputs::{Assumptions, Group, Input, Value};
use crate::model::adopter::Setting;
use crate::model::amount_unit::AmountUnit;
use crate::model::cohort::Cohort;
use crate::model::demand::{Answer, Demand, Question, Rank};
use crate::model::metrics::Measure;
use crate::model::target::{HumanScale, Regime};
use crate::model::verdict::{EASILY, PROBABLY, Payoff, UNCLEAR, Work, same};
use crate::model::{DATA_END, Reason};
use crate::state::AmountError;
use crate::text::amounts::{
    adding_up, measured, money, money_in_field, multiple, multiple_of, percent_in, tokens, whole,
};
use crate::text::figures::{Figures, Form, FormKind, rounded};
use crate::units::{MTokPerWeek, Share, Usd};

/// What the view is for, where a target or a cap was given.
pub const TARGET_INTRO: &str = "Enter it the way it was said to you: every line is the same amount for one person.";
/// What the view is for, where a mandate was given.
pub const MANDATE_INTRO: &str = "Enter the share of the team that has to use AI every week.";
/// Label of the choice between target, cap and mandate.
pub const GIVEN: &str = "What you were given";
/// Label of the choice of whom the amount is compared with.
pub const AMONG: &str = "Compared with";
/// Heading of the inputs that the reader knows of the team.
pub const YOUR_SIDE: &str = "What you know of your team";
/// Heading of the numbers.
pub const IN_NUMBERS: &str = "In numbers";
/// Link from the numbers to their formulas.
pub const WORKED_OUT: &str = "How these are worked out";
/// Shown until a number is entered.
pub const NOTHING_ASKED: &str = "Enter a number, and the answer appears here.";
/// Link to a field that is not valid and not in this view.
pub const SEE_FIELD: &str = "See the field";
/// Link to the field of a group that has a demand of its own.
pub const IN_ITS_GROUP: &str = "See it in its group";
/// The second part of the verdict, as a question.
pub const PAYS: &str = "Does it pay the team?";
/// Button: copies the answer.
pub const COPY_ANSWER: &str = "Copy this answer";
/// Heading of the answer as it is copied.
pub const TO_SEND: &str = "To send on";
/// Opens the rules of the verdict.
pub const RULES: &str = "How this is decided";
/// The rule on simulations in which the demand makes no difference.
pub const SAME_RULE: &str = "Simulations in which it makes no difference count for neither side.";

/// A kind of demand, as a choice.
pub const fn given(demand: Demand) -> &'static str {
    match demand {
        Demand::Target => "A target: at least so much",
        Demand::Cap => "A cap: at most so much",
        Demand::Mandate => "A mandate: so many people every week",
    }
}

/// A kind of demand, in a sentence.
pub const fn demand_name(demand: Demand) -> &'static str {
    match demand {
        Demand::Target => "target",
        Demand::Cap => "cap",
        Demand::Mandate => "mandate",
    }
}

/// The index of the first group with a demand of its own, and what the page answers about it.
pub fn asked_of_a_group(figures: &dyn Figures, demand: Demand, inputs: &Assumptions) -> Option<(usize, String)> {
    let own = |group: &Group| {
        group.changed(demand.input()).filter(|value| group.people > 0 && **value != Value::Empty).cloned()
    };
    let (place, name, value) = inputs
        .groups()
        .iter()
        .enumerate()
        .find_map(|(place, group)| Some((place, group_in_words(&group.name, place), own(group)?)))?;
    let (value, demand) = (value_in_words(figures, demand.input(), &value), demand_name(demand));
    let words = format!(
        "{} has a {demand} of its own: {value}. The answer here is about a {demand} for the whole team. What the year costs \
         with the group’s own is under {ALL_RESULTS}.",
        capital(&name)
    );
    Some((place, words))
}

/// A cohort, as a choice.
pub fn cohort_name(cohort: Cohort, inputs: &Assumptions) -> &'static str {
    match cohort {
        Cohort::Team if inputs.groups().is_empty() => "Your own team, as entered",
        Cohort::Team if inputs.grouped() < inputs.people => "People outside groups",
        Cohort::Team => "The team’s own inputs",
        Cohort::Developers => "Developers in Jellyfish’s data",
        Cohort::ClaudeCode => "Claude Code users, as quoted",
    }
}

/// Below the place on a leaderboard: among whom it is one, and how else it can be entered.
pub fn place_help(cohort: Cohort, inputs: &Assumptions) -> String {
    let whose = match cohort {
        Cohort::Team => cohort_name(cohort, inputs),
        Cohort::Developers => "All developers in Jellyfish’s data (51M and 380M a month)",
        Cohort::ClaudeCode => "Claude Code users, as quoted (32M and 225M a week)",
    };
    format!("{whose}. Or enter a place, such as 15 of 120.")
}

/// Of whom an amount is, after a noun: `of the team`, `outside groups`.
pub fn among(cohort: Cohort, inputs: &Assumptions) -> &'static str {
    match cohort {
        Cohort::Team => where_it_holds(inputs, "of the team"),
        Cohort::Developers => "of all developers in Jellyfish’s data",
        Cohort::ClaudeCode => "of Claude Code users",
    }
}

/// The name of a cohort's middle: the typical user of the team, or the median.
pub fn typical(cohort: Cohort, inputs: &Assumptions) -> String {
    let who = if cohort == Cohort::Team { "typical user" } else { "median" };
    format!("the {who} {}", among(cohort, inputs))
}

/// The name of a comparison of an amount with a cohort's middle.
pub fn compared_with(cohort: Cohort, inputs: &Assumptions) -> String {
    format!("Compared with {}", typical(cohort, inputs))
}

/// Where an amount stands in a cohort, or why that cannot be said.
pub fn place(figures: &dyn Figures, inputs: &Assumptions, cohort: Cohort, amount: MTokPerWeek) -> String {
    let (median, tenth) = (cohort.median(inputs), cohort.top_tenth(inputs));
    let typical = typical(cohort, inputs);
    if median <= MTokPerWeek::ZERO {
        return format!("With {typical} there is nothing to compare: no use is entered.");
    }
    // A hard seat may stop the team's users before they use what they need.
    let is_stopped = cohort == Cohort::Team && inputs.ceiling;
    let (uses, use_as_much) =
        if is_stopped { ("needs", "need as much or more") } else { ("uses", "use as much or more") };
    let multiple = match multiple_of(figures, amount / median) {
        multiple if multiple == multiple_of(figures, 1.0) => "as much as".to_owned(),
        multiple => format!("{multiple} what"),
    };
    let ratio = format!("It is {multiple} {typical} {uses} ({} a week", tokens(figures, median.value()));
    // One user has no place among others.
    if cohort == Cohort::Team && f64::from(inputs.people) * inputs.willing().value() <= 1.0 {
        return format!("{ratio}).");
    }
    let tenth = tokens(figures, tenth.value());
    match cohort.share_above(amount, inputs) {
        Ok(share) => {
            format!("{ratio}; the top tenth {tenth}), and {} {use_as_much}.", percent_in(figures, share.value(), 3))
        }
        Err(Reason::Alike) => format!("{ratio}). There all are alike, so there are no places on a leaderboard."),
        Err(_) if amount > median => format!("{ratio}; the top tenth {tenth}), and next to nobody {uses} more."),
        Err(_) => {
            let everybody = if amount <= MTokPerWeek::ZERO { "everybody" } else { "nearly everybody" };
            format!("{ratio}; the top tenth {tenth}), and {everybody} {uses} more.")
        }
    }
}

/// The label and unit of the field for a way to say an amount.
pub fn amount_field(figures: &dyn Figures, unit: AmountUnit) -> (&'static str, String) {
    let (label, unit) = match unit {
        AmountUnit::TokensADay => ("Tokens a workday", "M / day"),
        AmountUnit::TokensAWeek => ("Tokens a week", "M / week"),
        AmountUnit::TokensAMonth => ("Tokens a month", "M / month"),
        AmountUnit::DollarsAMonth => return ("Money a month", format!("{} / month", figures.currency())),
        AmountUnit::OfSalary => ("Share of salary", "%"),
        AmountUnit::RunsADay => ("Agent runs a day", "runs / day"),
        AmountUnit::TopShare => ("Leaderboard: among the top", "%"),
    };
    (label, unit.to_owned())
}

/// An amount in this form: with all digits of one that somebody may have typed, with three of any other.
fn as_typed(figures: &dyn Figures, number: f64, form: Form) -> String {
    let scale = match form.kind {
        FormKind::Money => figures.rate(),
        FormKind::Percent => 100.0,
        FormKind::Number | FormKind::Dollars => 1.0,
    };
    let shown = number * scale;
    let is_rounded_to = |digits: Form| (rounded(shown, digits) - shown).abs() <= 1e-9 * shown.abs();
    let form = match form.kind {
        _ if !is_rounded_to(Form::NUMBER.significant(6)) => form,
        // $1,012.50
        FormKind::Money if !is_rounded_to(Form::NUMBER.fraction(0)) => form.exactly(2),
        _ => form.significant(6),
    };
    figures.write(number, form)
}

/// The number as its field shows it: with all digits if it is stated in this unit, otherwise as in sentences.
pub fn amount_in_field(figures: &dyn Figures, unit: AmountUnit, number: f64, is_stated: bool) -> String {
    let shown = unit.scale().shown(number, figures.rate());
    match unit.scale() {
        _ if is_stated => as_typed(figures, shown, Form::NUMBER),
        Scale::Money => money_in_field(figures, number),
        Scale::Plain | Scale::Percent | Scale::Tokens => figures.write(shown, Form::NUMBER),
    }
}

/// A place on a leaderboard, as it can be typed: `3 of 85`.
pub fn rank(figures: &dyn Figures, rank: Rank) -> String {
    format!("{} of {}", whole(figures, f64::from(rank.place)), whole(figures, f64::from(rank.of)))
}

/// Unit of the field of a place on a leaderboard while it holds one.
pub const UNIT_OF_RANK: &str = "people";

/// Whether a text probably counts tokens where a number alone counts millions.
pub fn is_much(unit: AmountUnit, text: &str, number: f64) -> bool {
    let is_number_alone = !text.contains(char::is_alphabetic);
    let is_of_tokens = matches!(unit, AmountUnit::TokensADay | AmountUnit::TokensAWeek | AmountUnit::TokensAMonth);
    is_of_tokens && is_number_alone && number >= 10_000.0
}

/// Follows how a text was read that is [much](is_much).
pub const COUNTS_MILLIONS: &str = " A number alone counts millions.";

/// How a text was read, in the unit of its field; `other` is the number that it could mean instead.
pub fn read_as(figures: &dyn Figures, unit: AmountUnit, number: f64, other: Option<f64>) -> String {
    let written = |number| match unit.scale() {
        Scale::Percent => as_typed(figures, number, Form::PERCENT),
        Scale::Plain if unit == AmountUnit::RunsADay => {
            format!("{} a day", runs(&as_typed(figures, number, Form::NUMBER)))
        }
        Scale::Money => format!("{} / month", as_typed(figures, number, Form::MONEY)),
        Scale::Plain | Scale::Tokens => tokens_in_words(figures, unit, number),
    };
    match other {
        Some(other) => format!("Read as {}, not as {}.", written(number), written(other)),
        None => format!("Read as {}.", written(number)),
    }
}

/// The amount in the unit in which it was given, `1 billion tokens a month`, or where that has none, in tokens a week.
pub fn amount_in_words(figures: &dyn Figures, inputs: &Assumptions, question: Question, amount: MTokPerWeek) -> String {
    let Ok(number) = question.unit.number(amount, inputs, question.cohort) else {
        return tokens_in_words(figures, AmountUnit::TokensAWeek, amount.value());
    };
    let write = |form| as_typed(figures, number, form);
    match question.unit {
        AmountUnit::TokensADay | AmountUnit::TokensAWeek | AmountUnit::TokensAMonth => {
            tokens_in_words(figures, question.unit, number)
        }
        AmountUnit::DollarsAMonth => format!("{} of tokens a month", write(Form::MONEY)),
        AmountUnit::OfSalary => format!("{} of the base salary in tokens", write(Form::PERCENT)),
        AmountUnit::RunsADay => format!("{} a day", runs(&write(Form::NUMBER))),
        AmountUnit::TopShare => {
            let among = among(question.cohort, inputs);
            match question.rank {
                Some(rank) => format!("as much as place {} on a leaderboard {among}", self::rank(figures, rank)),
                None => format!("as much as the top {} {among}", write(Form::PERCENT)),
            }
        }
    }
}

/// `225 million tokens a week`, `1 billion tokens a month`.
fn tokens_in_words(figures: &dyn Figures, unit: AmountUnit, mtok: f64) -> String {
    let (number, word) = match mtok {
        ..999.95 => (mtok, "million"),
        ..999_950.0 => (mtok / 1e3, "billion"),
        _ => (mtok / 1e6, "trillion"),
    };
    let period = match unit {
        AmountUnit::TokensADay => "workday",
        AmountUnit::TokensAMonth => "month",
        _ => "week",
    };
    format!("{} {word} tokens a {period}", as_typed(figures, number, Form::NUMBER))
}

/// What is wrong with a number that is said in this way.
pub fn amount_mistake(figures: &dyn Figures, unit: AmountUnit, error: AmountError) -> String {
    match error {
        AmountError::Number(NumberError::OtherUnit) => {
            "This field does not take that unit. Enter a number in the unit beside it, or use the field of that unit."
                .to_owned()
        }
        AmountError::Number(error) => mistake(figures, Input::Target, Mistake::Number(error)),
        AmountError::Reason(Reason::TooLarge) if unit == AmountUnit::TopShare => {
            "Enter the share of people who use as much or more, from above 0% to below 100%, or a place: 15 of 120."
                .to_owned()
        }
        AmountError::Reason(Reason::TooLarge) => {
            "Enter 0 or more, and at most as much as 1 trillion tokens a week. A number alone is in the unit beside it."
                .to_owned()
        }
        AmountError::Reason(why) => reason(why).to_owned(),
    }
}

/// The first part of the verdict, as a question.
pub const fn work_asked(demand: Demand) -> &'static str {
    match demand {
        Demand::Target | Demand::Mandate => "Can it be real work?",
        Demand::Cap => "How much work does it allow?",
    }
}

/// The first part of the verdict: whether the amount can be real work, or how much work a cap allows.
pub const fn work(demand: Demand, work: Work) -> &'static str {
    match (demand, work) {
        (Demand::Cap, Work::FitsAWeek) => "What fits a week",
        (Demand::Cap, Work::SeveralAgents) => "Several agents at once",
        (_, Work::FitsAWeek) => "Fits a week",
        (_, Work::SeveralAgents) => "Needs several agents at once",
        (_, Work::BeyondData) => "More than anyone has published",
    }
}

/// The second part of the verdict: whether the demand pays the team.
pub const fn payoff(payoff: Payoff) -> &'static str {
    match payoff {
        Payoff::Easily => "Easily",
        Payoff::Probably => "Probably",
        Payoff::Unclear => "Unclear",
        Payoff::No => "No",
        Payoff::ChangesNothing => "Changes nothing",
    }
}

/// The rule for this first part of the verdict.
pub fn work_rule(figures: &dyn Figures, work: Work) -> String {
    let most = Regime::AUTONOMOUS_TO;
    match work {
        Work::FitsAWeek => format!(
            "At most {} tokens a week ({} a day), and the week has the hours to read them.",
            tokens(figures, most.value()),
            runs(&figures.write(HumanScale::of_use(most, Share::NONE).runs_per_day, Form::NUMBER)),
        ),
        Work::SeveralAgents => "More tokens than that, or more to read.".to_owned(),
        Work::BeyondData => {
            format!(
                "More than {} tokens a week, where all published data on output end.",
                tokens(figures, DATA_END.value())
            )
        }
    }
}

/// The rule for this second part of the verdict.
pub fn payoff_rule(figures: &dyn Figures, payoff: Payoff) -> String {
    let at_least = |share| format!("at least {}", whole_percent(figures, share));
    match payoff {
        Payoff::Easily => {
            format!("It leaves the team more than doing without it in {} of the simulations.", at_least(EASILY))
        }
        Payoff::Probably => format!("In {}.", at_least(PROBABLY)),
        Payoff::Unclear => format!("In {}.", at_least(UNCLEAR)),
        Payoff::No => "In fewer.".to_owned(),
        Payoff::ChangesNothing => {
            "With use as entered it moves nobody, or it leaves the same in every simulation.".to_owned()
        }
    }
}

/// Below the inputs of the team: what needs a salary, and which salary is used.
pub fn salary_note(figures: &dyn Figures, inputs: &Assumptions) -> String {
    let here = match inputs.salary {
        Usd::ZERO => "enter it to see whether it pays".to_owned(),
        salary => format!("here {} a year", money(figures, salary.value())),
    };
    format!(
        "Runs, hours, tokens and money need no salary. It decides what a gain is worth, and so whether it pays: {here}. With a \
         salary twice as high every gain is worth twice as much."
    )
}

/// The facts of the answer: names, which say whether it is about one person or the team, and numbers in words.
pub fn facts(figures: &dyn Figures, question: Question, answer: &Answer) -> Vec<(String, String)> {
    let mut facts = about(figures, question, answer);
    let mut add = |name: &str, number: String| facts.push((name.to_owned(), number));
    let (moved, shift) = match answer.demand {
        Demand::Target if answer.moves.blocked > 0.0 => ("Users who would use more", "Extra tokens a week, team"),
        Demand::Target => ("Users who would have to use more", "Extra tokens a week, team"),
        Demand::Cap => ("Users whom it stops", "Fewer tokens a week, team"),
        Demand::Mandate => ("People whom it adds", "Extra tokens a week, team"),
    };
    let people = |count| measured(figures, Measure::People, count);
    add(
        moved,
        match answer.demand {
            Demand::Target | Demand::Cap if answer.may_move_the_only_user() => "perhaps the only one".to_owned(),
            _ => people(answer.moves.people),
        },
    );
    add("Users of the team", people(answer.with().users));
    if answer.payoff == Payoff::ChangesNothing {
        return facts;
    }
    add(shift, tokens(figures, answer.moves.tokens.value().abs()));
    let [value, cost, net] = extra(figures, answer).map(|(usd, form)| figures.write(usd, form.signed()));
    add("Extra cost a year, team", cost);
    add("Extra value a year, team", value);
    add("Extra net a year, team", net);
    if same(&answer.odds) == Share::NONE {
        add("Leaves the team more, in", share_of_simulations(figures, answer.odds.more));
    } else {
        add("Leaves the team the same, in", share_of_simulations(figures, same(&answer.odds)));
        add("Leaves the team more, in", share_of_others(figures, answer.chance().unwrap_or_default()));
    }
    if answer.honest_payoff() != answer.payoff {
        add("The same if nothing were for show, in", share_where_it_matters(figures, &answer.honest_odds));
    }
    facts
}

/// The additional value, cost and net of the team's year, in dollars, with the forms in which they add up as written.
pub fn extra(figures: &dyn Figures, answer: &Answer) -> [(f64, Form); 3] {
    let value = answer.with().value - answer.without.value;
    let [value, cost, net] = [value, answer.extra_cost(), answer.extra_net()].map(Usd::value);
    let [in_value, in_cost, in_net] = adding_up(figures, [value, cost, net]);
    [(value, in_value), (cost, in_cost), (net, in_net)]
}

/// The facts about the amount itself, whatever the demand.
fn about(figures: &dyn Figures, question: Question, answer: &Answer) -> Vec<(String, String)> {
    let (inputs, amount) = (&answer.inputs, answer.amount);
    let regime = match Regime::of(amount) {
        Regime::Interactive => "interactive",
        Regime::Autonomous => "autonomous",
        Regime::Orchestration => "orchestration",
    };
    let listed = Assumptions {
        batch: Share::NONE,
        discount: Share::NONE,
        input_price: None,
        cache_write_price: None,
        cache_read_price: None,
        output_price: None,
        ..inputs.clone()
    };
    let a_year = Setting::of(&listed).api_cost(amount);
    let median = question.cohort.median(inputs);
    let number = |value| figures.write(value, Form::NUMBER);
    let mut facts = Vec::new();
    if answer.demand != Demand::Target {
        facts.push(("Agent runs a day, one person".to_owned(), number(answer.human.runs_per_day)));
        facts.push(("Hours a week to read them, one person".to_owned(), number(answer.human.reading_hours)));
    }
    if median > MTokPerWeek::ZERO {
        facts.push((compared_with(question.cohort, inputs), multiple(figures, amount / median)));
    }
    facts.push(("Kind of use".to_owned(), regime.to_owned()));
    facts.push(("Cost a year at list prices, one person".to_owned(), money(figures, a_year.value())));
    if answer.demand != Demand::Mandate {
        let need = tokens(figures, inputs.tokens.value());
        facts.push(("Genuine need of the typical user, a week".to_owned(), need));
    }
    facts
}
