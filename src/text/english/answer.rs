//! The answer to a target, a cap or a mandate, in sentences.

use super::exports::SALARY_LEFT_OUT_SENTENCE;
use super::target::grade;
use super::verdict::{CENT, as_work, rounded_inwards};
use crate::inputs::{Assumptions, Disclosure};
use crate::model::demand::{Answer, Demand};
use crate::model::grade::{Grade, Rule};
use crate::model::said::Said;
use crate::model::target::Regime;
use crate::model::{MEDIAN_USE, Report};
use crate::text::amounts::{money, money_signed, percent, times, tokens};
use crate::text::figures::{Figures, Form};
use crate::units::{MTokPerWeek, Share, Usd};

/// The rule that has decided, with what it looked at.
pub fn rule(figures: &dyn Figures, answer: &Answer) -> String {
    let leaves = |first: &str| leaves_more(figures, first, answer);
    let honest = || cases(figures, answer.better_honest);
    match answer.rule {
        Rule::BeyondData => format!(
            "It lies beyond all published data, which end at 500M tokens a week. For what it is worth: {}.",
            leaves("in")
        ),
        Rule::Ban => format!("One median agent run a week (1.8M tokens) is more: it is a ban. {}.", leaves("In")),
        Rule::Blocked => "A cap or a seat keeps everybody from it.".to_owned(),
        Rule::NoSalary => "Without a salary no gain is worth anything: only the cost can be told.".to_owned(),
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
pub fn cases(figures: &dyn Figures, share: Share) -> String {
    match share {
        Share::ALL => "every case".to_owned(),
        Share::NONE => "no case".to_owned(),
        share => format!("{} of the cases", rounded_inwards(figures, share.value())),
    }
}

/// The answer as a paragraph that can be sent to somebody: the facts, what they come to, the grade. Where `disclosure`
/// leaves the salary out, that is said in its place.
pub fn answer(
    figures: &dyn Figures,
    inputs: &Assumptions,
    report: &Report,
    answer: &Answer,
    disclosure: Disclosure,
) -> String {
    let facts = match answer.demand {
        Demand::Target => target(figures, inputs, report, answer, disclosure),
        Demand::Cap => cap(figures, inputs, answer),
        Demand::Mandate => mandate(figures, inputs, answer),
    };
    let verdict = format!("{facts} Verdict: {}. {}", grade(answer.grade()).to_ascii_lowercase(), rule(figures, answer));
    if disclosure.hides(inputs) { format!("{verdict} {SALARY_LEFT_OUT_SENTENCE}") } else { verdict }
}

fn target(
    figures: &dyn Figures,
    inputs: &Assumptions,
    report: &Report,
    answer: &Answer,
    disclosure: Disclosure,
) -> String {
    let asked = inputs.target.unwrap_or(MTokPerWeek::ZERO);
    let work = as_work(figures, inputs, report, asked);
    let work = format!("{work}: {}. {}", user(Regime::of(asked)), cost(figures, inputs, asked, disclosure));
    match answer.rule {
        Rule::NoChange => return work + " People use that much anyway.",
        Rule::Blocked => {
            let used = tokens(figures, answer.with.billed.value());
            return work + &format!(" It changes nothing: nobody may use more than {used}.");
        }
        Rule::NoSalary => return work,
        _ => {}
    }
    let pays_with_waste = answer.grade() <= Grade::Pays && answer.with.waste > Usd::ZERO;
    let parts = [
        work,
        stopped(figures, answer),
        format!(" {} would be used anyway", tokens(figures, answer.without.billed.value())),
        burnt(figures, inputs, answer.shift(), answer.with.waste),
        outcome(figures, answer),
        if pays_with_waste { below_best(figures, inputs, report) } else { String::new() },
        report.phi_star.map_or_else(|_| String::new(), |share| stops(figures, share)),
    ];
    parts.concat()
}

/// Where a cap or a seat lets only a part of it through.
fn stopped(figures: &dyn Figures, answer: &Answer) -> String {
    if answer.shift() > answer.asked.value() * (1.0 - 1e-6) {
        return String::new();
    }
    format!(" A cap or a seat stops it: {} are billed.", tokens(figures, answer.with.billed.value()))
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
        Share::ALL => " It would not lose even if all that it adds were for show.".to_owned(),
        share => format!(
            " It beats having no target only while less than {} of what it adds is for show.",
            percent(figures, share.value())
        ),
    }
}

/// Whose use so many tokens are.
const fn user(regime: Regime) -> &'static str {
    match regime {
        Regime::Interactive => "the use of somebody who works with an assistant",
        Regime::Autonomous => "the use of somebody who lets agents work alone",
        Regime::Orchestration => "the use of somebody who directs several agents at once",
    }
}

/// What an amount costs at API prices, against salary and the median user. Without the salary its share is left out,
/// too: beside the cost it says the same.
fn cost(figures: &dyn Figures, inputs: &Assumptions, amount: MTokPerWeek, disclosure: Disclosure) -> String {
    let ratio = times(figures, amount / MEDIAN_USE);
    let Ok(monthly) = Said::DollarsAMonth.number(amount, inputs) else {
        return format!("It costs nothing here, and is {ratio} what the median user takes.");
    };
    let of_salary = Said::OfSalary.number(amount, inputs).ok().filter(|_| !disclosure.hides_base(inputs));
    let of_salary = of_salary.map_or_else(String::new, |share| {
        format!(", {} of a salary of {}", percent(figures, share), money(figures, inputs.salary.value()))
    });
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
    let on_average = if inputs.spread > 1.0 { " on average" } else { "" };
    format!(
        "A cap of {limit} tokens a week takes {}{on_average} from the {need} that somebody uses. It saves {saved} a year and {loses} \
         work worth {lost}: {by} for each.",
        tokens(figures, -answer.shift())
    )
}

/// So many people, where a share of a small team is not always a whole number of them.
fn heads(figures: &dyn Figures, count: f64) -> String {
    let whole = count.round();
    if whole < 1.0 {
        return "less than one person".to_owned();
    }
    let about = if (count - whole).abs() > 1e-6 { "about " } else { "" };
    let people = if whole > 1.0 { " people" } else { " person" };
    [about, &figures.write(whole, Form::NUMBER), people].concat()
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
    let (people, cost) = (heads(figures, count), answer.with.cost.value());
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
