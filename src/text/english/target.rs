//! The answer to a target, a cap or a mandate, in words.

use super::answer::cases;
use super::metrics::reason;
use super::notices::{mistake, with_unit};
use crate::inputs::draft::Mistake;
use crate::inputs::number::Scale;
use crate::inputs::{Assumptions, Input};
use crate::model::adopter::Setting;
use crate::model::demand::{Answer, Demand};
use crate::model::grade::{Grade, Rule};
use crate::model::said::Said;
use crate::model::target::Regime;
use crate::model::{MEDIAN_USE, Reason};
use crate::state::Unsaid;
use crate::text::amounts::{money, money_signed, percent, times, tokens};
use crate::text::figures::{Figures, Form};
use crate::units::{MTokPerWeek, Share, Usd};

/// What the view is for.
pub const TARGET_INTRO: &str = "Enter it the way it was said to you: every line is the same amount.";
/// Label of the choice between target, cap and mandate.
pub const GIVEN: &str = "What you were given";
/// Heading of the reader's own side.
pub const YOUR_SIDE: &str = "What you know of yourself";
/// Heading of the numbers.
pub const IN_NUMBERS: &str = "In numbers";
/// Leads from them to their formulas.
pub const WORKED_OUT: &str = "How these are worked out";
/// Where nothing was entered yet.
pub const NOTHING_ASKED: &str = "Enter a number, and the answer stands here.";
/// Label of the scale of grades.
pub const GRADES: &str = "The five grades, from best to worst";
/// Copies the answer.
pub const COPY_ANSWER: &str = "Copy this answer";
/// How the grade comes about, unfolded.
pub const RULES: &str = "How the grade is decided";
/// A kind of demand, as a choice.
pub const fn given(demand: Demand) -> &'static str {
    match demand {
        Demand::Target => "A target: at least so much",
        Demand::Cap => "A cap: at most so much",
        Demand::Mandate => "A mandate: so many people every week",
    }
}

/// Label and unit of a way to say an amount.
pub fn said(figures: &dyn Figures, said: Said) -> (&'static str, String) {
    let (label, unit) = match said {
        Said::TokensAWeek => ("Tokens a week", "M / week"),
        Said::TokensAMonth => ("Tokens a month", "M / month"),
        Said::DollarsAMonth => return ("Money a month", format!("{} / month", figures.currency())),
        Said::OfSalary => ("Share of salary", "%"),
        Said::RunsADay => ("Agent runs a day", "runs / day"),
        Said::TopShare => ("Leaderboard: among the top", "%"),
    };
    (label, unit.to_owned())
}

/// The number as it stands in its field, to four digits: it has to fit beside its unit.
pub fn said_number(figures: &dyn Figures, said: Said, number: f64) -> String {
    let shown = match said.scale() {
        Scale::Percent => number * 100.0,
        Scale::Money => number * figures.rate(),
        Scale::Plain | Scale::Tokens => number,
    };
    figures.write(shown, Form::NUMBER.significant(4))
}

/// What is wrong with a number that is said in this way.
pub fn unsaid(figures: &dyn Figures, unsaid: Unsaid) -> String {
    match unsaid {
        Unsaid::Number(error) => mistake(figures, Input::Target, Mistake::Number(error)),
        Unsaid::Reason(Reason::TooLarge) => "No amount of tokens is meant by this number.".to_owned(),
        Unsaid::Reason(why) => reason(why).to_owned(),
    }
}

/// A grade.
pub const fn grade(grade: Grade) -> &'static str {
    match grade {
        Grade::PaysEasily => "Pays easily",
        Grade::Pays => "Pays",
        Grade::Unclear => "Unclear",
        Grade::Theatre => "Theatre",
        Grade::Implausible => "Implausible",
    }
}

/// A rule of the verdict, as the list of all of them has it.
pub const fn rule_line(rule: Rule) -> &'static str {
    match rule {
        Rule::NoChange => "Nobody has to change anything.",
        Rule::Blocked => "A cap or a seat keeps everybody from the target.",
        Rule::BeyondData => "More than 500M tokens a week are billed, where all published data end.",
        Rule::Ban => "A cap below 1.8M tokens a week, one median agent run: a ban.",
        Rule::NoSalary => "Without a salary no gain is worth anything: only the cost can be told.",
        Rule::Nearly => "It leaves more than doing without it in at least 90% of the cases drawn.",
        Rule::Often => "In at least 67% of them.",
        Rule::Open => "In more than 33%.",
        Rule::FalseEconomy => "A cap, in fewer: it costs more than it saves.",
        Rule::ForShow => "In fewer, but in more than 33% if nothing were burnt for show.",
        Rule::NotEvenHonest => "In fewer, even if all of it were work.",
    }
}

/// Below the reader's own side: what needs a salary, and what is taken for it.
pub fn salary_note(figures: &dyn Figures, inputs: &Assumptions) -> String {
    let here = match inputs.salary {
        Usd::ZERO => "enter it for a grade".to_owned(),
        salary => format!("here {} a year", money(figures, salary.value())),
    };
    format!(
        "Runs, hours, tokens and money need no salary. It decides what a gain is worth, and so the grade: {here}. With a \
         salary twice as high every gain is worth twice as much."
    )
}

/// Where the places of a leaderboard come from.
pub const LEADERBOARD: &str = "Among Jellyfish’s developers: the median takes 51M tokens a month, the top tenth 380M.";

/// A fact of an answer: its name and its number in words.
pub type Fact = (&'static str, String);

/// What the answer comes to in numbers that are no metrics of their own; where nobody changes anything, only what is asked.
pub fn facts(figures: &dyn Figures, inputs: &Assumptions, answer: &Answer) -> Vec<Fact> {
    let usd = |amount: Usd| money_signed(figures, amount.value());
    let amount = match answer.demand {
        Demand::Target => inputs.target,
        Demand::Cap => inputs.cap,
        Demand::Mandate => Some(answer.with.billed),
    };
    let need = with_unit(figures, Input::Tokens, inputs.tokens.value());
    let mut facts = if answer.demand == Demand::Mandate { Vec::new() } else { vec![("Genuine need", need)] };
    facts.extend(amount.into_iter().flat_map(|amount| about(figures, inputs, amount)));
    if matches!(answer.rule, Rule::NoChange | Rule::Blocked | Rule::NoSalary) {
        return facts;
    }
    let shift = tokens(figures, answer.shift().abs());
    match answer.demand {
        Demand::Target => facts.push(("Shortfall that it fills, a week", shift)),
        Demand::Cap => facts.push(("Taken away, a week", shift)),
        Demand::Mandate => facts.push(("People without a need", percent(figures, answer.conscripts.value()))),
    }
    facts.extend([
        ("Extra cost, a year", usd(answer.with.cost - answer.without.cost)),
        ("Extra value, a year", usd(answer.with.value - answer.without.value)),
        ("Extra net, a year", usd(answer.advantage())),
        ("Extra net if nothing were for show", usd(answer.honest_advantage())),
        ("Leaves more than without, in", cases(figures, answer.better)),
    ]);
    facts
}

/// What can be said of an amount whoever is asked for it.
fn about(figures: &dyn Figures, inputs: &Assumptions, amount: MTokPerWeek) -> [Fact; 3] {
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
    [
        ("× the median user", times(figures, amount / MEDIAN_USE)),
        ("Kind of use", regime.to_owned()),
        ("A year at list prices", money(figures, a_year.value())),
    ]
}
