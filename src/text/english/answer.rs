//! The answer to a target, a cap or a mandate, in sentences. Each says whether it is about one person or the team.

use super::moves::{USERS, heads, moves, moves_nobody, users};
use super::phrases::{capital, runs};
use super::target::{PAYS, amount_in_words, demand_name, extra, payoff, place, work, work_asked};
use super::verdict::{
    even_if_included, expected_gain, share_of_others, share_of_simulations, share_where_it_matters, whole_percent,
};
use crate::inputs::{Assumptions, Disclosure, Input};
use crate::model::DATA_END;
use crate::model::adopter::Setting;
use crate::model::amount_unit::AmountUnit;
use crate::model::cohort::Cohort;
use crate::model::demand::{Answer, Demand, Question};
use crate::model::half::BreakEven;
use crate::model::target::{MTOK_PER_RUN, Regime};
use crate::model::verdict::{Payoff, Work, same};
use crate::text::amounts::{money, percent, tokens};
use crate::text::figures::{Figures, Form};
use crate::units::{HALF_A_CENT, MONTHS_A_YEAR, MTokPerWeek, Share, Usd};

/// In place of the net where the salary is left out: the link is opened with the default instead.
const LEFT_OUT_OF_LINK: &str = "salary left out, so the link shows other results";

/// The answer to send on, in four lines: what was asked, in the unit in which it was asked, the verdict, the
/// numbers that matter most, and the link. If `disclosure` leaves the salary out, a note says so, and the net is left
/// out with it: the salary could be computed from it.
pub fn answer(
    figures: &dyn Figures,
    question: Question,
    answer: &Answer,
    link: &str,
    disclosure: Disclosure,
) -> String {
    let is_hidden = disclosure.hides(&answer.inputs);
    // A share of the salary, with the tokens that it buys, would reveal the salary.
    let unit = if question.unit == AmountUnit::OfSalary && is_hidden { AmountUnit::TokensAWeek } else { question.unit };
    let asked = asked(figures, Question { unit, ..question }, answer);
    let last = if is_hidden { LEFT_OUT_OF_LINK.to_owned() } else { team_net(figures, answer) };
    let numbers: Vec<String> = numbers(figures, answer, is_hidden).into_iter().chain([last]).collect();
    let numbers = numbers.join(" · ");
    [asked, verdict(figures, answer), numbers, link.to_owned()].join("\n")
}

/// Below the answer to send on: how the salary that it leaves out could still be worked out; `None` without one.
pub fn salary_follows(question: Question, answer: &Answer, disclosure: Disclosure) -> Option<&'static str> {
    if !disclosure.hides(&answer.inputs) {
        return None;
    }
    match question.unit {
        AmountUnit::OfSalary => {
            Some("Whoever asked for a share of your salary can work out the salary from these lines.")
        }
        _ if answer.payoff == Payoff::ChangesNothing => None,
        _ => Some("With the link, the salary can be narrowed down from the share of simulations."),
    }
}

/// What was asked: `Asked: at least 1 billion tokens a month from each person (261M a week).`
pub fn asked(figures: &dyn Figures, question: Question, answer: &Answer) -> String {
    let inputs = &answer.inputs;
    let amount = amount_in_words(figures, inputs, question, answer.amount);
    let in_weeks = match question.unit {
        AmountUnit::TokensAWeek => String::new(),
        _ => format!(" ({} a week)", tokens(figures, answer.amount.value())),
    };
    match answer.demand {
        Demand::Target => {
            let places = not_everybody(question, answer);
            format!("Asked: at least {amount} from each person{in_weeks}.{places}")
        }
        Demand::Cap => format!("Asked: at most {amount} for each person{in_weeks}."),
        Demand::Mandate => {
            let share = percent(figures, inputs.mandate.map_or(0.0, Share::value));
            format!("Asked: {share} of the people use AI every week.")
        }
    }
}

/// The demands that groups have of their own.
const OWN_OF_GROUPS: &str = "the groups’ own targets, caps and mandates";

/// The other demands that are set and that this answer leaves out: `the target`.
fn other_demands(answer: &Answer) -> Vec<String> {
    answer.left_out.demands.iter().map(|demand| format!("the {}", demand_name(*demand))).collect()
}

/// After the name of a number of the team: what it is without, such as `, without the mandate`; empty if that is nothing.
pub fn without(answer: &Answer) -> String {
    let mut parts = other_demands(answer);
    parts.extend(answer.left_out.groups.then(|| OWN_OF_GROUPS.to_owned()));
    if parts.is_empty() { String::new() } else { format!(", without {}", parts.join(" and ")) }
}

/// The other demands, and those of groups, that are set and that this answer leaves out; empty without any.
pub fn left_out(answer: &Answer) -> String {
    let demands = other_demands(answer);
    let is_or_are = if demands.len() == 1 { "is" } else { "are" };
    let set = (!demands.is_empty()).then(|| format!("{} that {is_or_are} set", demands.join(" and ")));
    let parts = match (set, answer.left_out.groups) {
        (None, false) => return String::new(),
        (Some(set), false) => return format!("{} {is_or_are} left out of this answer.", capital(&set)),
        (set, true) => set.into_iter().chain([OWN_OF_GROUPS.to_owned()]).collect::<Vec<_>>(),
    };
    format!("{} are left out of this answer.", capital(&parts.join(" and ")))
}

/// Both parts of the verdict in a line. If most simulations disagree with the year as entered, the line says so.
pub fn verdict(figures: &dyn Figures, answer: &Answer) -> String {
    let unread = if is_unreadable(answer) { "; nobody can read all that the agents write" } else { "" };
    let reach = if answer.is_out_of_reach() {
        " The seats stop everybody before that: nobody can reach it. The answer is about what they do reach."
    } else {
        ""
    };
    format!(
        "{} {}{unread}.{reach} {PAYS} {}{}",
        work_asked(answer.demand),
        work(answer.demand, answer.work),
        payoff(answer.payoff),
        match answer.payoff {
            Payoff::ChangesNothing => format!(".{}", if_use_changes(figures, answer)),
            _ => format!(
                ": {}.{}{}{}",
                how_often(figures, answer),
                contradiction(answer),
                nothing_as_entered(answer),
                unpaid(answer)
            ),
        }
    )
}

/// Whether reading all output takes more than the week has hours.
fn is_unreadable(answer: &Answer) -> bool {
    answer.human.reading_hours > answer.inputs.hours
}

/// Why the amount can or cannot be one person's work.
pub fn work_sentence(figures: &dyn Figures, answer: &Answer) -> String {
    let amount = tokens(figures, answer.amount.value());
    let what = match answer.demand {
        Demand::Target if answer.amount <= MTokPerWeek::ZERO => {
            return "A target of 0 tokens asks for nothing.".to_owned();
        }
        Demand::Target => format!("A target of {amount} tokens a week"),
        Demand::Cap => format!("A cap of {amount} tokens a week"),
        Demand::Mandate => format!("A person whom the mandate adds is assumed to use {amount} tokens a week. That"),
    };
    let number = |value| figures.write(value, Form::NUMBER);
    let (runs, hours, week) =
        (runs(&number(answer.human.runs_per_day)), number(answer.human.reading_hours), number(answer.inputs.hours));
    let reading = if is_unreadable(answer) {
        format!("takes {hours} hours, more than a {week}-hour week has: nobody can read all of it")
    } else {
        format!("takes {hours} hours of a {week}-hour week")
    };
    let sentence = format!("{what} is {runs} a day for one person. Reading all of the output {reading}.");
    let border = match answer.work {
        _ if answer.demand == Demand::Cap && answer.amount < MTokPerWeek::new(MTOK_PER_RUN) => {
            let run = tokens(figures, MTOK_PER_RUN);
            format!(" One median agent run takes {run} tokens, more than the cap leaves for a week.")
        }
        Work::SeveralAgents if answer.amount > Regime::AUTONOMOUS_TO => {
            let most = tokens(figures, Regime::AUTONOMOUS_TO.value());
            format!(" Above {most} a week people direct several agents at once.")
        }
        Work::SeveralAgents => {
            " So much comes of several agents that work at once, and some of it goes unread.".to_owned()
        }
        Work::BeyondData => {
            format!(" Published data on output end at {} tokens a week.", tokens(figures, DATA_END.value()))
        }
        Work::FitsAWeek => String::new(),
    };
    sentence + &border
}

/// What the amount costs one person at API prices, and where it stands in the cohort.
pub fn amount_sentence(figures: &dyn Figures, question: Question, answer: &Answer) -> String {
    let inputs = &answer.inputs;
    let number = |unit: AmountUnit| unit.number(answer.amount, inputs, question.cohort);
    let cost = number(AmountUnit::DollarsAMonth).map_or_else(
        |_| "Tokens cost nothing here.".to_owned(),
        |monthly| {
            let of_salary = number(AmountUnit::OfSalary).map_or_else(
                |_| String::new(),
                |share| {
                    format!(
                        ", {} of {} of {}{}",
                        percent(figures, share),
                        if is_salary_assumed(inputs) { "an assumed salary" } else { "a salary" },
                        money(figures, inputs.salary.value()),
                        of_groups(inputs)
                    )
                },
            );
            let year = monthly * MONTHS_A_YEAR;
            format!(
                "That many tokens cost {} a year ({} a week) for one person at API prices{of_salary}.{}",
                money(figures, year),
                money(figures, year / inputs.weeks.value()),
                break_even(figures, answer)
            )
        },
    );
    format!("{cost} {}{}", place(figures, inputs, question.cohort, answer.amount), not_everybody(question, answer))
}

/// Whether the salary is the default, which nobody has entered.
fn is_salary_assumed(inputs: &Assumptions) -> bool {
    !inputs.changed().contains(&Input::Salary)
}

/// That groups have other salaries, of which the amount is another share; empty if none has.
fn of_groups(inputs: &Assumptions) -> &'static str {
    let has_own = inputs.groups().iter().any(|group| group.changed(Input::Salary).is_some());
    if has_own { " (another share in groups with salaries of their own)" } else { "" }
}

/// How much more finished work the amount needs to break even, and how much is expected. Empty for a mandate, whose
/// conscripts have no genuine use, for no tokens, and if a gain is worth nothing.
fn break_even(figures: &dyn Figures, answer: &Answer) -> String {
    let found = BreakEven::of_use(&Setting::of(&answer.inputs), answer.amount);
    let is_use = answer.demand != Demand::Mandate && answer.amount > MTokPerWeek::ZERO;
    match found.filter(|_| is_use) {
        Some(BreakEven { needed, expected }) => format!(
            " To break even they need {} more finished work, which takes {} hours of a {}-hour week; {} is expected if \
             nothing is burnt for show.",
            percent(figures, needed),
            figures.write(needed * answer.inputs.hours, Form::NUMBER),
            figures.write(answer.inputs.hours, Form::NUMBER),
            expected_gain(figures, expected)
        ),
        None => String::new(),
    }
}

/// Says of a target that was given as a place on a leaderboard that not everybody can hold it; else empty.
fn not_everybody(question: Question, answer: &Answer) -> &'static str {
    let place_of_team = (AmountUnit::TopShare, Cohort::Team, Demand::Target);
    if (question.unit, question.cohort, answer.demand) == place_of_team {
        " That is today’s amount: not everybody can be at the top, and whoever reaches it raises the amount for the others."
    } else {
        ""
    }
}

/// How many people the demand moves, what that costs and brings the team, and how often it pays.
pub fn pays_sentence(figures: &dyn Figures, answer: &Answer) -> String {
    if answer.moves.people <= 0.0 {
        let (nobody, changes) = (moves_nobody(figures, answer), if_use_changes(figures, answer));
        return format!("{nobody}{changes}{}", better(figures, answer));
    }
    let facts = format!("{} {}", moves(figures, answer), year(figures, answer));
    if answer.payoff == Payoff::ChangesNothing {
        return format!("{facts} In every simulation it leaves the team the same.{}", better(figures, answer));
    }
    let (often, unpaid) = (capital(&how_often(figures, answer)), unpaid(answer));
    format!("{facts} {often}.{}{}{}{unpaid}", contradiction(answer), honestly(figures, answer), better(figures, answer))
}

/// A note if gains are worth nothing because no salary was entered; otherwise empty.
fn unpaid(answer: &Answer) -> &'static str {
    if answer.with().payroll > Usd::ZERO {
        return "";
    }
    " Without a salary no gain is worth anything: only the cost counts here."
}

/// Says that the best cap as the target or cap would leave the team more; empty if it would not.
fn better(figures: &dyn Figures, answer: &Answer) -> String {
    answer.better.map_or_else(String::new, |better| {
        let best = if answer.demand == Demand::Cap { "the best cap" } else { "as much as the best cap" };
        format!(
            " A {} of {} tokens a week, {best}, would leave the team {} more than this one.",
            demand_name(answer.demand),
            tokens(figures, better.tokens.value()),
            money(figures, better.gain.value())
        )
    })
}

/// `in 71% of the simulations it leaves the team more than without a target`.
fn how_often(figures: &dyn Figures, answer: &Answer) -> String {
    let share = answer.chance().unwrap_or_default();
    let unmoved = same(&answer.odds);
    if unmoved > Share::NONE {
        let it_leaves = if share == Share::NONE { "does it leave" } else { "it leaves" };
        return format!(
            "in {} it makes no difference, and in {} {it_leaves} the team more",
            share_of_simulations(figures, unmoved),
            share_of_others(figures, share)
        );
    }
    let than = demand_name(answer.demand);
    match share {
        Share::NONE => format!("in no simulation does it leave the team more than without a {than}"),
        share => format!("in {} it leaves the team more than without a {than}", share_of_simulations(figures, share)),
    }
}

/// A note if the net as entered has another sign than most of the simulations; otherwise empty.
fn contradiction(answer: &Answer) -> &'static str {
    let by = answer.extra_net().value();
    let contradicts = match answer.payoff {
        Payoff::Easily | Payoff::Probably => by <= -HALF_A_CENT,
        Payoff::No => by >= HALF_A_CENT,
        Payoff::Unclear | Payoff::ChangesNothing => false,
    };
    if contradicts {
        " As entered, the net has the opposite sign of most simulations: it lies near an end of their range."
    } else {
        ""
    }
}

/// A note if most of the simulations leave more or less, but the year as entered leaves the same; otherwise empty.
fn nothing_as_entered(answer: &Answer) -> &'static str {
    let is_nothing = answer.extra_net().value().abs() < HALF_A_CENT;
    match answer.payoff {
        Payoff::Easily | Payoff::Probably | Payoff::No if is_nothing => " As entered it leaves the team the same.",
        _ => "",
    }
}

/// The answer if no tokens were burnt for show, if it differs; otherwise empty.
fn honestly(figures: &dyn Figures, answer: &Answer) -> String {
    let honest = answer.honest_payoff();
    if honest == answer.payoff {
        return String::new();
    }
    format!(
        " If nothing were burnt for show, the answer would be “{}”: more in {}.",
        payoff(honest).to_ascii_lowercase(),
        share_where_it_matters(figures, &answer.honest_odds)
    )
}

/// What a year of the demand costs and brings the team, as entered.
fn year(figures: &dyn Figures, answer: &Answer) -> String {
    let amount = |usd: f64, form| match usd.abs() {
        ..HALF_A_CENT => "nothing".to_owned(),
        usd => figures.write(usd, form),
    };
    let [(value, in_value), (cost, in_cost), (net, in_net)] = extra(figures, answer);
    let waste = answer.with().waste.value();
    let burnt = match waste {
        ..HALF_A_CENT => String::new(),
        waste => {
            format!(" Tokens for {}{} are burnt for show.", money(figures, waste), even_if_included(&answer.inputs))
        }
    };
    let net = figures.write(net, in_net.signed());
    let costs = if cost <= -HALF_A_CENT {
        format!("it saves the team {}", amount(cost, in_cost))
    } else {
        format!("it costs the team {} more", amount(cost, in_cost))
    };
    let brings = if value <= -HALF_A_CENT {
        format!("loses work worth {}", amount(value, in_value))
    } else {
        format!("brings {} more", amount(value, in_value))
    };
    format!("In a year as entered {costs} and {brings}: {net}.{burnt}")
}

/// What the demand does only in simulations in which use or prices differ; empty if it does nothing in any simulation.
fn if_use_changes(figures: &dyn Figures, answer: &Answer) -> String {
    let (more, less) = (answer.odds.more, answer.odds.less);
    if more == Share::NONE && less == Share::NONE {
        return String::new();
    }
    let share = |share: Share| match share {
        Share::NONE => "none".to_owned(),
        Share::ALL => "all".to_owned(),
        share => whole_percent(figures, share.value()),
    };
    format!(
        " If use or prices turn out otherwise, it makes a difference: it leaves the team more in {} of the simulations, and less in {}.",
        share(more),
        share(less)
    )
}

/// `net +$81,400 a year for the team of 80 users`. A team of which nothing was entered is called assumed.
fn team_net(figures: &dyn Figures, answer: &Answer) -> String {
    let [_, _, (net, form)] = extra(figures, answer);
    let team = if answer.is_of_assumed_team() { "an assumed team" } else { "the team" };
    let salary = match (answer.is_of_assumed_team(), is_salary_assumed(&answer.inputs)) {
        (true, _) => format!(" at a salary of {}", money(figures, answer.inputs.salary.value())),
        (false, true) if of_groups(&answer.inputs).is_empty() => {
            format!(" at an assumed salary of {}", money(figures, answer.inputs.salary.value()))
        }
        _ => String::new(),
    };
    format!("net {} a year for {team} of {}{salary}", figures.write(net, form.signed()), users(figures, answer))
}

/// What a target means for one person, or how many people another demand moves, and what it costs the team. The cost has
/// the digits with which it adds up to the net. If that is hidden, it is rounded and said to be: these digits would tell
/// something of the net.
fn numbers(figures: &dyn Figures, answer: &Answer, is_net_hidden: bool) -> Vec<String> {
    let number = |value| figures.write(value, Form::NUMBER);
    let [_, (cost, form), _] = extra(figures, answer);
    let amount =
        |usd: f64| if is_net_hidden { format!("about {}", money(figures, usd)) } else { figures.write(usd, form) };
    let cost = match cost {
        saved if saved <= -HALF_A_CENT => format!("saves the team {} a year", amount(-saved)),
        ..HALF_A_CENT if answer.demand == Demand::Cap => "saves nothing".to_owned(),
        ..HALF_A_CENT => "costs nothing more".to_owned(),
        cost => format!("costs the team {} more a year", amount(cost)),
    };
    match answer.demand {
        Demand::Target => vec![
            one_person(figures, answer),
            reading_hours(&number(answer.human.reading_hours), &number(answer.inputs.hours), is_unreadable(answer)),
            cost,
        ],
        Demand::Cap if answer.may_move_the_only_user() => vec!["might stop the team’s only user".to_owned(), cost],
        Demand::Cap => vec![format!("stops {}", heads(figures, answer, USERS)), cost],
        Demand::Mandate => vec![format!("adds {}", heads(figures, answer, ("person", "people"))), cost],
    }
}

/// `25 agent runs a day for one person, $873 a month at API prices`: what a target is.
fn one_person(figures: &dyn Figures, answer: &Answer) -> String {
    let runs = runs(&figures.write(answer.human.runs_per_day, Form::NUMBER));
    let month = AmountUnit::month_of(Input::Target, &answer.inputs);
    let cost =
        month.map_or_else(String::new, |month| format!(", {} a month at API prices", money(figures, month.value())));
    format!("{runs} a day for one person{cost}")
}

/// `20 hours of a 40-hour week to read the output`, or that the week has fewer.
fn reading_hours(hours: &str, week: &str, is_unreadable: bool) -> String {
    if is_unreadable {
        format!("{hours} hours to read the output, more than a {week}-hour week has")
    } else {
        format!("{hours} hours of a {week}-hour week to read the output")
    }
}
