//! The answer to a target, a cap or a mandate, in words.

use super::metrics::reason;
use super::notices::{mistake, with_unit};
use super::verdict::{CENT, rounded_inwards};
use crate::inputs::draft::Mistake;
use crate::inputs::number::Scale;
use crate::inputs::{Assumptions, Input};
use crate::model::demand::{Answer, Demand};
use crate::model::grade::{Grade, Rule};
use crate::model::said::Said;
use crate::model::{MEDIAN_USE, Reason, Report};
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
/// Where nothing was entered yet.
pub const NOTHING_ASKED: &str = "Enter a number, and the answer stands here.";
/// Label of the scale of grades.
pub const GRADES: &str = "The five grades, from best to worst";
/// Copies the answer.
pub const COPY_ANSWER: &str = "Copy this answer";
/// How the grade comes about, unfolded.
pub const RULES: &str = "How the grade is decided";
/// Below the reader's own side.
pub const NO_SALARY: &str = "No salary is needed for runs, hours, tokens and dollars. It decides what a gain is worth, and so \
    the grade: with $200,000, as it stands, the answer is that for a typical engineer.";

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

/// Every rule, in the order in which they are asked, with the grade that each gives.
pub const RULE_BOOK: [(&str, Grade); 8] = [
    ("A target above 500M tokens a week, where all published data end.", Grade::Implausible),
    ("A cap below 1.8M tokens a week, one median agent run: a ban.", Grade::Implausible),
    ("Nobody has to change anything.", Grade::PaysEasily),
    ("It leaves more than doing without it in at least 90% of the cases drawn.", Grade::PaysEasily),
    ("In at least 67% of them.", Grade::Pays),
    ("In more than 33%.", Grade::Unclear),
    ("In fewer, but in more if nothing were burnt for show. Or a cap that costs more than it saves.", Grade::Theatre),
    ("In fewer, even if all of it were work.", Grade::Implausible),
];

/// The rule that has decided, with what it looked at.
pub fn rule(figures: &dyn Figures, answer: &Answer) -> String {
    let leaves = |first: &str| leaves_more(figures, first, answer);
    let honest = || cases(figures, answer.better_honest);
    match answer.rule {
        Rule::BeyondData => format!(
            "It lies beyond all published data, which end at 500M tokens a week. For what it is worth: {}.",
            leaves("in")
        ),
        Rule::Ban => "It does not pay for one median agent run a week (1.8M tokens): it is a ban.".to_owned(),
        Rule::NoChange => "Nobody has to change anything.".to_owned(),
        Rule::Nearly | Rule::Often | Rule::Open => format!("{}.", leaves("In")),
        Rule::FalseEconomy => format!("It costs more than it saves: {}.", leaves("in")),
        Rule::ForShow => {
            format!("Too much of it is for show: {}. If none of it were, it would in {}.", leaves("in"), honest())
        }
        Rule::NotEvenHonest if answer.better_honest == Share::NONE => {
            format!("{}, even if nothing were burnt for show.", leaves("In"))
        }
        Rule::NotEvenHonest if answer.better_honest == answer.better => format!("{}.", leaves("In")),
        Rule::NotEvenHonest => {
            format!("{}. Even if nothing were burnt for show, it would only in {}.", leaves("In"), honest())
        }
    }
}

const fn without(demand: Demand) -> &'static str {
    match demand {
        Demand::Target => "no target",
        Demand::Cap => "no cap",
        Demand::Mandate => "no mandate",
    }
}

/// `In 96% of the cases drawn it leaves more than no target`.
fn leaves_more(figures: &dyn Figures, first: &str, answer: &Answer) -> String {
    let than = without(answer.demand);
    match answer.better {
        Share::NONE => format!("{first} no case drawn does it leave more than {than}"),
        Share::ALL => format!("{first} every case drawn it leaves more than {than}"),
        share => format!("{first} {} drawn it leaves more than {than}", cases(figures, share)),
    }
}

/// `96% of the cases`, never rounded to all or none.
fn cases(figures: &dyn Figures, share: Share) -> String {
    match share {
        Share::ALL => "every case".to_owned(),
        Share::NONE => "no case".to_owned(),
        share => format!("{} of the cases", rounded_inwards(figures, share.value())),
    }
}

/// The answer as a paragraph that can be sent to somebody: the facts, what they come to, the grade.
pub fn answer(figures: &dyn Figures, inputs: &Assumptions, report: &Report, answer: &Answer) -> String {
    let facts = match answer.demand {
        Demand::Target => target(figures, inputs, report, answer),
        Demand::Cap => cap(figures, inputs, answer),
        Demand::Mandate => mandate(figures, inputs, answer),
    };
    format!("{facts} Verdict: {}. {}", grade(answer.grade).to_ascii_lowercase(), rule(figures, answer))
}

fn target(figures: &dyn Figures, inputs: &Assumptions, report: &Report, answer: &Answer) -> String {
    let asked = inputs.target.unwrap_or(MTokPerWeek::ZERO);
    let number = |value| figures.write(value, Form::NUMBER);
    let work = format!(
        "A target of {} tokens a week is {} agent runs a day, and {} hours a week only to read what they write: {}. {}",
        tokens(figures, asked.value()),
        number(report.human.runs_per_day),
        number(report.human.reading_hours),
        regime(asked),
        cost(figures, inputs, asked),
    );
    if answer.rule == Rule::NoChange {
        let used = answer.with.billed;
        return work
            + &if used < asked * (1.0 - 1e-9) {
                format!(" It changes nothing: nobody may use more than {}.", tokens(figures, used.value()))
            } else {
                " People use that much anyway.".to_owned()
            };
    }
    let pays_with_waste = answer.advantage() > Usd::ZERO && answer.with.waste > Usd::ZERO;
    let parts = [
        work,
        format!(" {} would be used anyway", tokens(figures, answer.without.billed.value())),
        burnt(figures, inputs, answer.shift(), answer.with.waste),
        outcome(figures, answer),
        if pays_with_waste { below_best(figures, inputs, report) } else { String::new() },
        report.phi_star.map_or_else(|_| String::new(), |share| stops(figures, share)),
    ];
    parts.concat()
}

/// `; of the 193M that it adds, 60% is taken to be burnt for show: $6,660 a year.`
fn burnt(figures: &dyn Figures, inputs: &Assumptions, shift: f64, waste: Usd) -> String {
    let added = tokens(figures, shift);
    let part = match inputs.performative {
        Share::NONE => return format!("; the {added} that it adds is taken to be honest work."),
        Share::ALL => "all".to_owned(),
        share => percent(figures, share.value()),
    };
    let waste = match waste.value() {
        ..CENT => String::new(),
        waste => format!(": {} a year", money(figures, waste)),
    };
    format!("; of the {added} that it adds, {part} is taken to be burnt for show{waste}.")
}

/// What it leaves, as it is and if it were all honest.
fn outcome(figures: &dyn Figures, answer: &Answer) -> String {
    let (by, honest) = (answer.advantage().value(), answer.honest_advantage().value());
    let (value, cost) =
        ((answer.with.value - answer.without.value).value(), (answer.with.cost - answer.without.cost).value());
    let brings = match value {
        lost if lost <= -CENT => format!("sets work back by {} a year", money(figures, -lost)),
        ..CENT => "brings nothing more".to_owned(),
        gained => format!("brings {} more a year", money(figures, gained)),
    };
    let costs = if cost < CENT { "nothing".to_owned() } else { money(figures, cost) };
    let gained = format!(" At these assumptions it {brings} and costs {costs} more: {}", money_signed(figures, by));
    let honestly = format!("; used honestly it would be {}.", money_signed(figures, honest));
    gained + if (honest - by).abs() < CENT { "." } else { &honestly }
}

fn below_best(figures: &dyn Figures, inputs: &Assumptions, report: &Report) -> String {
    let best = report.optimum.ok().map(|best| best.tokens).filter(|best| *best > inputs.tokens * 1.5);
    best.map_or_else(String::new, |best| {
        format!(
            " It pays although part of it is waste, because genuine use is so far below the best amount of {}.",
            tokens(figures, best.value())
        )
    })
}

fn stops(figures: &dyn Figures, share: Share) -> String {
    match share {
        Share::NONE => " Even without any show it would not beat having no target.".to_owned(),
        Share::ALL => " It would pay even if all that it adds were for show.".to_owned(),
        share => format!(
            " It beats having no target only while less than {} of what it adds is for show.",
            percent(figures, share.value())
        ),
    }
}

/// Which kind of work so many tokens are (Jellyfish, 2026-08-13).
pub fn regime(tokens: MTokPerWeek) -> &'static str {
    match tokens.value() {
        ..50.0 => "the use of somebody who works with an assistant",
        50.0..=200.0 => "the use of somebody who lets agents work alone",
        _ => "the use of somebody who directs several agents at once",
    }
}

/// What an amount costs at API prices, against salary and the median user.
fn cost(figures: &dyn Figures, inputs: &Assumptions, amount: MTokPerWeek) -> String {
    let ratio = times(figures, amount / MEDIAN_USE);
    let Ok(monthly) = Said::DollarsAMonth.number(amount, inputs) else {
        return format!("It costs nothing here, and is {ratio} what the median user takes.");
    };
    let of_salary = Said::OfSalary.number(amount, inputs);
    let of_salary = of_salary.map_or_else(
        |_| String::new(),
        |share| format!(", {} of a salary of {}", percent(figures, share), money(figures, inputs.salary.value())),
    );
    format!(
        "At API prices it costs {} a year{of_salary}, {ratio} what the median user takes.",
        money(figures, monthly * 12.0)
    )
}

fn cap(figures: &dyn Figures, inputs: &Assumptions, answer: &Answer) -> String {
    let limit = tokens(figures, inputs.cap.map_or(0.0, MTokPerWeek::value));
    let need = tokens(figures, answer.without.billed.value());
    if answer.rule == Rule::NoChange {
        return format!("A cap of {limit} tokens a week stops nobody who uses {need}.");
    }
    let saved = money(figures, (answer.without.cost - answer.with.cost).value());
    let lost = (answer.without.value - answer.with.value).value();
    let (loses, lost) = (if lost < 0.0 { "wins back" } else { "loses" }, money(figures, lost.abs()));
    let by = money_signed(figures, answer.advantage().value());
    format!(
        "A cap of {limit} tokens a week takes {} from the {need} that somebody uses. It saves {saved} a year and {loses} \
         work worth {lost}: {by} for each.",
        tokens(figures, -answer.shift())
    )
}

fn mandate(figures: &dyn Figures, inputs: &Assumptions, answer: &Answer) -> String {
    let asked = percent(figures, inputs.mandate.map_or(0.0, Share::value));
    let willing = percent(figures, inputs.adoption.value());
    if answer.conscripts == Share::NONE {
        return format!(
            "A mandate that {asked} of the people use AI every week asks for no more than the {willing} who do so willingly."
        );
    }
    let count = f64::from(inputs.people) * answer.conscripts.value();
    let (number, cost) = (figures.write(count, Form::NUMBER), answer.with.cost.value());
    let people = if number == "1" { "1 person".to_owned() } else { format!("{number} people") };
    format!(
        "A mandate that {asked} of the people use AI every week, where {willing} do so willingly, adds {people} without \
         a need. Each bills {} tokens a week, {} a year, of which {} is burnt for show, and brings {}: {} for each, {} for all.",
        tokens(figures, answer.with.billed.value()),
        money(figures, cost),
        money(figures, answer.with.waste.value()),
        money(figures, answer.with.value.value()),
        money_signed(figures, answer.advantage().value()),
        money_signed(figures, answer.advantage().value() * count),
    )
}

/// A fact of an answer: its name and its number in words.
pub type Fact = (&'static str, String);

/// What the answer comes to in numbers that are no metrics of their own.
pub fn facts(figures: &dyn Figures, inputs: &Assumptions, answer: &Answer) -> Vec<Fact> {
    let usd = |amount: Usd| money_signed(figures, amount.value());
    let mut facts = vec![("Genuine need", with_unit(figures, Input::Tokens, inputs.tokens.value()))];
    let amount = match answer.demand {
        Demand::Target => inputs.target,
        Demand::Cap => inputs.cap,
        Demand::Mandate => Some(answer.with.billed),
    };
    let shift = tokens(figures, answer.shift().abs());
    match answer.demand {
        Demand::Target => facts.push(("Shortfall that it fills, a week", shift)),
        Demand::Cap => facts.push(("Taken away, a week", shift)),
        Demand::Mandate => facts.push(("People without a need", percent(figures, answer.conscripts.value()))),
    }
    facts.extend(amount.map(|amount| ("× the median user", times(figures, amount / MEDIAN_USE))));
    facts.extend([
        ("Extra cost, a year", usd(answer.with.cost - answer.without.cost)),
        ("Extra value, a year", usd(answer.with.value - answer.without.value)),
        ("Extra net, a year", usd(answer.advantage())),
        ("Extra net if nothing were for show", usd(answer.honest_advantage())),
        ("Leaves more than without, in", cases(figures, answer.better)),
    ]);
    facts
}
