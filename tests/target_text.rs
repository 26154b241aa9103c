//! The answer to a demand in words: four lines to send on, and the sentences behind them.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail loudly")]

mod common;

use common::links::{inputs, priced};
use common::random::{assumptions, demanded, fixed};
use proptest::prelude::*;
use rstest::rstest;
use tokenworth::inputs::catalog::Kind;
use tokenworth::inputs::{Assumptions, Change, Disclosure, Input, Value};
use tokenworth::model::adopter::Setting;
use tokenworth::model::amount_unit::AmountUnit;
use tokenworth::model::cohort::Cohort;
use tokenworth::model::demand::{Answer, Demand, Question};
use tokenworth::model::half::BreakEven;
use tokenworth::model::verdict::{Payoff, Work};
use tokenworth::model::{Metric, evaluate};
use tokenworth::text::figures::English;
use tokenworth::text::{answer as sentences, target as text, target_in_words};
use tokenworth::ui;

const LINK: &str = "https://example.org/#v=2";

/// The question that the link raises, and its answer. Prices are spelled out: the catalog's may change.
fn asked(link: &str) -> (Question, Answer) {
    let inputs = priced(link);
    let question = Question::of(&inputs);
    (question, Answer::of(question.demand, &inputs).unwrap())
}

fn copied(link: &str) -> String {
    let (question, answer) = asked(link);
    sentences::answer(&English, question, &answer, LINK, Disclosure::WITHOUT_SALARY)
}

/// Everything that is said, the numbers too.
fn all_of(question: Question, answer: &Answer) -> Vec<String> {
    let facts = text::facts(&English, question, answer);
    let mut all = vec![
        sentences::answer(&English, question, answer, LINK, Disclosure::WITHOUT_SALARY),
        sentences::work_sentence(&English, answer),
        sentences::amount_sentence(&English, question, answer),
        sentences::pays_sentence(&English, answer),
    ];
    all.extend(facts.into_iter().map(|(name, number)| format!("{name}: {number}")));
    all
}

#[rstest]
#[case::a_target(
    "target=225",
    "Asked: at least 225 million tokens a week from each person.\n\
     Can it be real work? Needs several agents at once; nobody can read all that the agents write. Does it pay the team? Probably: \
     in 70% of the simulations it leaves the team more than without a target.\n\
     25 agent runs a day for one person, $873 a month at API prices · 59.1 hours to read the output, more than a 40-hour week has · costs the team $601,000 more a year · net +$451,000 a year for an assumed team of 80 users at a salary of $200,000"
)]
#[case::half_a_salary(
    "target=5368&sal=500000",
    "Asked: at least 5.368 billion tokens a week from each person.\n\
     Can it be real work? More than anyone has published; nobody can read all that the agents write. Does it pay the team? No: in \
     23% of the simulations it leaves the team more than without a target.\n\
     596 agent runs a day for one person, $20,800 a month at API prices · 1,410 hours to read the output, more than a 40-hour week has · costs the team about $19,600,000 more a year · salary left out, so the link shows other results"
)]
#[case::a_cap_beside_a_mandate(
    "cap=20&mandate=0.9",
    "Asked: at most 20 million tokens a week for each person.\n\
     How much work does it allow? What fits a week. Does it pay the team? No: in 21% of the simulations it leaves the team more than without a \
     cap.\n\
     stops about 50 users · saves the team $305,400 a year · net −$420,100 a year for an assumed team of 80 users at a salary of $200,000"
)]
#[case::a_cap_that_is_seldom_met(
    "cap=1600",
    "Asked: at most 1.6 billion tokens a week for each person.\n\
     How much work does it allow? More than anyone has published; nobody can read all that the agents write. Does it pay the team? Easily: \
     in 10% of the simulations it makes no difference, and in 96% of the others it leaves the team more.\n\
     stops less than one user · saves the team $12,500 a year · net +$12,170 a year for an assumed team of 80 users at a salary of $200,000"
)]
#[case::a_cap_that_stops_nobody(
    "cap=40&spread=1",
    "Asked: at most 40 million tokens a week for each person.\n\
     How much work does it allow? What fits a week. Does it pay the team? Changes nothing. If use or prices turn out otherwise, \
     it makes a difference: it leaves the team more in 3% of the simulations, and less in 32%.\n\
     stops nobody · saves nothing · net $0 a year for an assumed team of 80 users at a salary of $200,000"
)]
#[case::a_mandate(
    "mandate=0.95",
    "Asked: 95% of the people use AI every week.\n\
     Can it be real work? Fits a week. Does it pay the team? Probably: in 71% of the simulations it leaves the team more \
     than without a mandate.\n\
     adds 15 people · costs the team $698.63 more a year · net +$2,518.72 a year for an assumed team of 95 users at a salary of $200,000"
)]
fn the_answer_to_send_on(#[case] link: &str, #[case] expected: &str) {
    assert_eq!(copied(link), format!("{expected}\n{LINK}"));
}

/// A salary of 0 is none: it is not left out, and the answer says what it lacks.
#[test]
fn an_answer_without_a_salary_says_that_it_counts_cost_alone() {
    let text = copied("target=225&sal=0");
    assert!(text.contains("Without a salary no gain is worth anything: only the cost counts here."), "{text}");
    assert!(text.contains("net −$601,000 a year") && !text.contains("salary left out"), "{text}");
}

/// Without the net, the cost is rounded, which is said: the sentence above the lines has the digits that add up.
#[test]
fn a_cost_that_is_rounded_more_than_above_is_said_to_be_about_that() {
    let (question, answer) = asked("n=80&sal=40000&tok=400&target=500");
    let said = sentences::pays_sentence(&English, &answer);
    assert!(said.contains("it costs the team $510,800 more"), "{said}");
    let text = |disclosure| sentences::answer(&English, question, &answer, LINK, disclosure);
    assert!(text(Disclosure::WITHOUT_SALARY).contains(" · costs the team about $511,000 more a year · "));
    assert!(text(Disclosure::WITH_SALARY).contains(" · costs the team $510,800 more a year · "));
}

/// In the Target view’s numbers, whatever is another than on the page says which demands it is without.
#[rstest]
#[case("n=80&target=20&cap=10")]
#[case("n=80&target=20&mandate=0.95")]
#[case("n=80&target=90&fee=40&incl=100&ceil=1&cap=10")]
fn a_number_of_another_year_than_the_pages_says_so(#[case] link: &str) {
    let page = ui::to_html("view=target", &format!("v=2&{link}")).unwrap();
    let lines = page.split_once("id=\"numbers-title\"").unwrap().1.split("</dl>").next().unwrap().split("</div>");
    let (inputs, mut differ) = (inputs(link), 0);
    let (ours, theirs) = (evaluate(&inputs), Answer::of(Demand::Target, &inputs).unwrap().report);
    for line in lines {
        let is_of = |metric: &&Metric| line.contains(&format!("data-metric=\"{}\"", metric.key()));
        let Some(metric) = Metric::ALL.iter().find(is_of) else { continue };
        if ours.get(*metric) != theirs.get(*metric) {
            assert!(line.contains(&format!("{}, without the ", tokenworth::text::metric_name(*metric))), "{line}");
            differ += 1;
        }
    }
    assert!(differ > 0, "{link}");
}

/// The words of the question: the unit that was typed.
#[rstest]
#[case(AmountUnit::TokensAWeek, "at least 261 million tokens a week from each person.")]
#[case(AmountUnit::TokensAMonth, "at least 1 billion tokens a month from each person (")]
#[case(AmountUnit::DollarsAMonth, "at least $1,012.50 of tokens a month from each person (")]
#[case(AmountUnit::OfSalary, "at least 6.075% of the base salary in tokens from each person (")]
#[case(AmountUnit::RunsADay, "at least 29 agent runs a day from each person (")]
#[case(AmountUnit::TopShare, "at least as much as the top 8.35% of the team from each person (")]
fn it_is_said_as_it_was_asked(#[case] unit: AmountUnit, #[case] expected: &str) {
    let (question, answer) = asked("target=260.8695652173913");
    let first = sentences::asked(&English, Question { unit, ..question }, &answer);
    assert!(first.contains(expected), "{first}");
}

#[test]
fn what_cannot_be_said_so_any_more_is_said_in_tokens() {
    let (question, answer) = asked("target=225&disc=1");
    let question = Question { unit: AmountUnit::DollarsAMonth, ..question };
    assert!(sentences::asked(&English, question, &answer).contains("at least 225 million tokens a week"));
}

/// From a share of the salary and the tokens that it buys follows the salary: it is said only where that goes along.
#[test]
fn a_share_of_salary_goes_along_only_with_the_salary() {
    let (question, answer) = asked("target=260.8695652173913&sal=200001");
    let question = Question { unit: AmountUnit::OfSalary, ..question };
    let copied = |with_salary| sentences::answer(&English, question, &answer, LINK, with_salary);
    assert!(copied(Disclosure::WITH_SALARY).contains("at least 6.07% of the base salary"));
    assert!(!copied(Disclosure::WITHOUT_SALARY).contains("of the base salary"));
}

/// A billion tokens a month: that nobody can read it is said before whether it pays.
#[test]
fn what_nobody_can_read_is_said_first() {
    let said = copied("target=260.8695652173913");
    assert!(said.find("nobody can read").unwrap() < said.find("Does it pay").unwrap(), "{said}");
}

/// Just below and just above where the data end, the words differ by what is said of the data alone.
#[test]
fn the_end_of_the_data_changes_one_answer() {
    let [below, above] = ["target=499.9", "target=500.1"].map(asked).map(|(_, answer)| answer);
    assert_eq!((below.work, above.work), (Work::SeveralAgents, Work::BeyondData));
    let second = |answer| sentences::verdict(&English, answer).split("Does it pay").nth(1).unwrap().to_owned();
    assert_eq!(second(&below), second(&above));
}

#[rstest]
#[case::a_gain(
    "target=225",
    "they need 8.06% more finished work, which takes 3.22 hours of a 40-hour week; 27.8% is expected if nothing is burnt for show."
)]
#[case::a_loss(
    "cap=225&rho=0.5",
    "they need 8.06% more finished work, which takes 3.22 hours of a 40-hour week; none is expected if nothing is burnt for show."
)]
#[case::by_the_week("target=225", "$10,500 a year ($228 a week) for one person")]
fn what_the_amount_needs_to_break_even_is_said(#[case] link: &str, #[case] expected: &str) {
    let (question, answer) = asked(link);
    let said = sentences::amount_sentence(&English, question, &answer);
    assert!(said.contains(expected), "{link}: {said}");
}

/// A person for whom an amount needs exactly the gain that is expected breaks even.
#[rstest]
#[case("target=225&capture=0.2")]
#[case("target=900&load=2")]
#[case("cap=40&curve=log")]
fn the_gain_that_is_needed_pays_for_the_tokens(#[case] link: &str) {
    let (_, answer) = asked(link);
    let setting = Setting::of(&answer.inputs);
    let BreakEven { needed, expected } = BreakEven::of_use(&setting, answer.amount).unwrap();
    assert!((setting.worth(needed) - setting.api_cost(answer.amount)).value().abs() < 1e-6);
    assert!((setting.worth(expected - needed) - setting.plain_net(answer.amount)).value().abs() < 1e-6);
}

#[rstest]
#[case::nothing_is_needed("target=0")]
#[case::a_gain_is_worth_nothing("target=225&sal=0")]
#[case::nobody_needs_it("mandate=0.9")]
#[case::nothing_is_paid("target=225&pu=0&pw=0&pc=0&po=0")]
fn nothing_is_said_of_breaking_even(#[case] link: &str) {
    let (question, answer) = asked(link);
    assert!(!sentences::amount_sentence(&English, question, &answer).contains("break even"), "{link}");
}

#[rstest]
#[case::one_person("mandate=0.81", "It adds 1 person without a need of their own")]
#[case::part_of_a_person("n=3&mandate=0.95", "adds less than one person")]
#[case::nearly_two_people("n=12&mandate=0.95", "adds about 2 people")]
#[case::nobody_has_to("target=20&spread=1", "All 80 users of the team use that much anyway.")]
#[case::nobody_of_about_has_to(
    "n=85&target=20&spread=1&adopt=0.79",
    "All users of the team, about 67, use that much anyway."
)]
#[case::the_only_one_does_not_have_to("n=1&adopt=1&target=20&spread=1", "The team’s only user uses that much anyway.")]
#[case::all_have_to(
    "target=225&spread=1",
    "All 80 users of the team would have to use more, 15.4B tokens a week together."
)]
#[case::all_of_about_have_to(
    "n=85&target=225&spread=1&adopt=0.79",
    "All users of the team, about 67, would have to use more, 13.0B tokens a week together."
)]
#[case::some_of_about_have_to(
    "n=85&target=225&adopt=0.79",
    "Of about 67 users in the team, about 60 would have to use more"
)]
#[case::nearly_all_have_to("n=5&target=225&adopt=1", "Of the team’s 5 users, nearly all would have to use more")]
#[case::the_only_one_has_to(
    "n=1&adopt=1&target=225&spread=1",
    "The team’s only user would have to use more, 193M tokens a week."
)]
#[case::the_only_one_might_have_to(
    "n=1&adopt=1&target=225",
    "The team’s only user might have to use more. What that one uses is uncertain unless “Top tenth ÷ typical” is 1."
)]
#[case::all_are_stopped(
    "cap=20&spread=1",
    "It stops all 80 users of the team, and takes 960M tokens a week from them together."
)]
#[case::all_of_about_are_stopped(
    "n=85&cap=20&spread=1&adopt=0.79",
    "It stops all users of the team, about 67, and takes"
)]
#[case::none_of_about_is_stopped("n=85&cap=40&spread=1&adopt=0.79", "It stops none of the about 67 users in the team.")]
#[case::the_only_one_is_not_stopped("n=1&adopt=1&cap=40&spread=1", "It does not stop the team’s only user.")]
#[case::the_only_one_might_be_stopped(
    "n=1&adopt=1&cap=40",
    "It might stop the team’s only user. What that one uses is uncertain unless “Top tenth ÷ typical” is 1."
)]
#[case::nobody_is_there("target=20&adopt=0", "Nobody in the team uses AI.")]
#[case::a_full_seat("target=225&fee=40&incl=20&ceil=1&spread=1", "a seat keeps everybody from using more.")]
#[case::a_seat_that_fills(
    "target=225&fee=40&incl=20&ceil=1",
    "users, about 9 would use more, 20.8M tokens a week together, up to what a seat includes, but nobody can reach the target."
)]
#[case::a_mandate_that_a_seat_stops(
    "fee=10&ceil=1&mandate=1",
    "who are billed 0M tokens a week together: what a seat includes stops them."
)]
#[case::mandate_below_adoption("mandate=0.5", "It asks for no more than the 80% of the people who use AI willingly.")]
#[case::a_cap_on_what_grows(
    "cap=40&spread=1",
    "If use or prices turn out otherwise, it makes a difference: it leaves the team more in"
)]
#[case::honest_use("target=225&phi=1", "If nothing were burnt for show, the answer would be “probably”")]
#[case::unpaid("target=225&sal=0", "Without a salary no gain is worth anything")]
#[case::review_of_what_a_target_adds("target=225&tok=0&rho=0.9&spread=1", "and loses work worth")]
#[case::a_seat_that_is_paid_anyway("target=225&fee=200&incl=2000", "costs the team nothing more and brings")]
#[case::hardly_any_case("target=450&sal=5000&phi=0", "less than 1% of the simulations")]
fn whether_it_pays_is_explained(#[case] link: &str, #[case] expected: &str) {
    let said = sentences::pays_sentence(&English, &asked(link).1);
    assert!(said.contains(expected), "{link}: {said}");
}

#[rstest]
#[case(
    "target=225",
    Cohort::Team,
    "7.03× what the typical user of the team uses (32M a week; the top tenth 224M), and 9.95% use as much or more."
)]
#[case(
    "target=225",
    Cohort::ClaudeCode,
    "7.03× what the median of Claude Code users uses (32M a week; the top tenth 225M), and 10% use as much or more."
)]
#[case(
    "target=225",
    Cohort::Developers,
    "16.9× what the median of all developers in Jellyfish’s data uses (13.3M a week; the top tenth 99.1M), and 3.56% use as much or more."
)]
#[case(
    "target=225&fee=40&incl=500&ceil=1",
    Cohort::Team,
    "7.03× what the typical user of the team needs (32M a week; the top tenth 224M), and 9.95% need as much or more."
)]
#[case("cap=0", Cohort::Team, "and everybody uses more.")]
#[case("target=225&spread=1", Cohort::Team, "There all are alike, so there are no places on a leaderboard.")]
#[case("target=225&tok=0", Cohort::Team, "there is nothing to compare: no use is entered.")]
#[case("target=225&g1=A~n:20~tok:200", Cohort::Team, "the typical user outside groups uses (32M")]
fn a_place_names_its_people(#[case] link: &str, #[case] cohort: Cohort, #[case] expected: &str) {
    let (question, answer) = asked(link);
    let question = Question { cohort, ..question };
    let said = sentences::amount_sentence(&English, question, &answer);
    assert!(said.contains(expected), "{said}");
    let facts = text::facts(&English, question, &answer);
    let ratio = facts.iter().find(|(name, _)| name.starts_with('×'));
    assert!(ratio.is_none_or(|(_, number)| said.contains(number)), "{facts:?}");
}

/// A demand that only a group has is answered under all results.
#[test]
fn a_demand_of_a_group_alone_is_named() {
    let named = |link: &str, demand| text::asked_of_a_group(&English, demand, &inputs(link));
    let link = "n=600&g1=Support~n:180&g2=Engineers~n:220~target:30&g3=Sales~n:9~target:20";
    let said = "The group “Engineers” has a target of its own: 30 M / week. The answer here is about a target for the whole \
                team. What the year costs with the group’s own is under All results.";
    assert_eq!(named(link, Demand::Target), Some((1, said.to_owned())));
    assert_eq!(named(link, Demand::Cap), None);
    assert_eq!(named("n=600&target=9&g1=Support~n:180~target:", Demand::Target), None, "an exception");
    let page = |query: &str| ui::to_html(query, &format!("v=2&{link}")).unwrap();
    assert!(page("view=target").contains(said) && page("view=target").contains(text::IN_ITS_GROUP));
    assert!(!page("view=target&hide=target").contains("Engineers” has a target"));
}

/// A leaderboard of the team’s own inputs holds nobody of a group.
#[rstest]
#[case("", "Your own team, as entered")]
#[case("n=600&g1=A~n:220", "People outside groups")]
#[case("n=600&g1=A~n:600", "The team’s own inputs")]
fn the_choice_of_the_team_says_who_is_in_it(#[case] link: &str, #[case] expected: &str) {
    let inputs = inputs(link);
    assert_eq!(text::cohort_name(Cohort::Team, &inputs), expected);
    assert!(text::place_help(Cohort::Team, &inputs).starts_with(expected));
}

#[rstest]
#[case("target=9", "")]
#[case("target=9&cap=9", "The cap that is set is left out of this answer.")]
#[case("target=9&cap=9&mandate=1", "The cap and the mandate that are set are left out of this answer.")]
#[case("target=9&g1=A~n:9~cap:5", "The groups’ own targets, caps and mandates are left out of this answer.")]
#[case(
    "target=9&mandate=1&g1=A~n:9~cap:5",
    "The mandate that is set and the groups’ own targets, caps and mandates are left out of this answer."
)]
fn what_is_left_out_is_said(#[case] link: &str, #[case] expected: &str) {
    let (question, answer) = asked(link);
    assert_eq!(sentences::left_out(&answer), expected);
    // Whoever is sent the answer has not heard of them.
    assert!(!sentences::asked(&English, question, &answer).contains("left out"));
}

/// The budget counts what the answer leaves out.
#[test]
fn the_year_of_the_team_says_what_it_is_without() {
    let page = |link: &str| ui::to_html("view=target", &format!("v=2&{link}")).unwrap();
    let both = page("mandate=0.9&target=15");
    assert!(both.contains("Team: cost a year, without the mandate<") && both.contains("Agent runs a day<"));
    let own = page("cap=90&target=15&g1=A~n:9~cap:5");
    assert!(own.contains("Team: net a year, without the cap and the groups’ own targets, caps and mandates<"));
    assert!(!page("target=15").contains(", without the"));
}

/// A seat that stops everybody before the target is named beside the verdict, in the text to send on, and on the budget.
#[test]
fn a_target_that_no_seat_lets_anybody_reach_is_said_to_be_out_of_reach() {
    let reached = |link: &str| {
        let (question, answer) = asked(link);
        let lines = sentences::answer(&English, question, &answer, LINK, Disclosure::default());
        let pays = sentences::pays_sentence(&English, &answer);
        (lines.contains("nobody can reach it"), pays.contains("nobody can reach the target"))
    };
    assert_eq!(reached("target=225&fee=125&incl=125&ceil=1"), (true, true));
    assert_eq!(reached("target=225&fee=125&incl=125"), (false, false));
    assert_eq!(reached("target=20&fee=125&incl=125&ceil=1"), (false, false));
    let inputs = inputs("v=2&target=225&fee=125&incl=125&ceil=1");
    let words = target_in_words(&English, &inputs, &evaluate(&inputs));
    assert!(words.contains("With the 32.2M that a seat includes nobody meets it;"), "{words}");
}

/// A text is echoed in the unit of its own field.
#[rstest]
#[case(AmountUnit::DollarsAMonth, 1500.0, Some(1.5), "Read as $1,500 / month, not as $1.50 / month.")]
#[case(AmountUnit::TokensAMonth, 862.5, None, "Read as 862.5 million tokens a month.")]
#[case(AmountUnit::TokensADay, 1e5, None, "Read as 100 billion tokens a workday.")]
#[case(AmountUnit::TopShare, 0.125, None, "Read as 12.5%.")]
fn what_is_typed_is_echoed_in_its_own_unit(
    #[case] unit: AmountUnit,
    #[case] number: f64,
    #[case] other: Option<f64>,
    #[case] words: &str,
) {
    assert_eq!(text::read_as(&English, unit, number, other), words);
}

/// On the budget's page a target is described, not judged: whether it pays is for the Target view to say.
#[test]
fn the_budget_says_what_a_target_is() {
    let said = |link: &str| {
        let inputs = priced(link);
        target_in_words(&English, &inputs, &evaluate(&inputs))
    };
    assert_eq!(
        said("target=225"),
        "A target of 225M tokens a week is 25 agent runs a day for one person, and 59.1 hours a week to read all \
         that the agents write, more than a 40-hour week has. In a year the team burns $361,000 for show to meet it."
    );
    assert!(said("target=225&phi=0").ends_with("week has."));
    // What groups burn for targets of their own is part of it, and what keeps some from the target is named.
    let ends = [
        ("g1=Search~n:20~target:200", "burns $88,400 for show to meet it and one group’s own target."),
        ("g1=A~n:20~target:200&g2=B~n:20~target:90", "for show to meet it and the groups’ own targets."),
        ("g1=A~n:80~target:200", "for show to meet one group’s own target."),
        ("g1=Capped~n:40~cap:20", "burns $21,200 for show to meet it, as far as caps allow."),
        (
            "cap=20&g1=Paid~n:40~sal:90000",
            " With the cap of 20M nobody meets it; in a year the team burns $7,410 for show on the way.",
        ),
        (
            "g1=Seats~n:40~fee:20~incl:20~ceil:1",
            " included in seats or not, for show to meet it, as far as seats allow.",
        ),
        ("g1=Search~n:20~disc:0.5", "for show to meet it."),
    ];
    for (groups, expected) in ends {
        let said = said(&format!("n=80&sal=150000&target=50&{groups}"));
        assert!(said.ends_with(expected), "{groups}: {said}");
    }
    // The team may pay nothing more for them.
    assert!(
        said("target=40&fee=200&incl=400&ceil=1")
            .ends_with(" at API prices, included in seats or not, for show to meet it.")
    );
    assert_eq!(said(""), "");
}

/// The last percentage before `of the simulations`, or all or none.
fn percentage(said: &str) -> f64 {
    let (every, none) = (
        said.contains("every simulation") || said.contains("all others"),
        said.contains("no simulation") || said.contains("in none of"),
    );
    match said.rsplit_once('%') {
        _ if every => 100.0,
        _ if none => 0.0,
        Some((before, _)) if before.ends_with("less than 1") => 0.5,
        Some((before, _)) => before.rsplit(' ').next().unwrap().parse().unwrap(),
        None => panic!("no share in {said}"),
    }
}

/// An amount of dollars that is written in digits, with its sign.
fn dollars(written: &str) -> f64 {
    written.replace(['$', ',', '+'], "").replace('−', "-").parse().unwrap()
}

proptest! {
    #![proptest_config(fixed(100))]

    /// What is said follows from the numbers, whatever they are.
    #[test]
    fn words_never_contradict_the_numbers(
        inputs in assumptions(),
        (demand, amount) in demanded(),
        unit in prop::sample::select(AmountUnit::ALL.to_vec()),
        cohort in prop::sample::select(Cohort::ALL.to_vec()),
    ) {
        let set = [(demand.input(), Value::Number(amount)), (Input::Draws, Value::Number(300.0)),
            (Input::Currency, Value::Word("USD".into())), (Input::ExchangeRate, Value::Number(1.0))];
        let (inputs, _) = inputs.with(&set);
        let answer = Answer::of(demand, &inputs).unwrap();
        let unit = if demand == Demand::Mandate { AmountUnit::TokensAWeek } else { unit };
        let question = Question { demand, unit, rank: None, cohort };
        let copied = sentences::answer(&English, question, &answer, LINK, Disclosure::WITH_SALARY);
        let lines: Vec<&str> = copied.lines().collect();
        prop_assert_eq!((lines.len(), lines[3]), (4, LINK));
        // The field of money shows the amount that the text names.
        let monthly = AmountUnit::DollarsAMonth.number(answer.amount, &inputs, cohort);
        if let Ok(monthly) = monthly && demand == Demand::Target {
            let shown = text::amount_in_field(&English, AmountUnit::DollarsAMonth, monthly, false);
            prop_assert!(lines[2].contains(&format!("${shown} a month")), "{}: {}", shown, lines[2]);
        }
        // The verdict, and the share beside it, are on the same side of every border.
        let (first, second) = lines[1].split_once(" Does it pay the team? ").unwrap();
        prop_assert!(first.contains(text::work(demand, answer.work)) && second.starts_with(text::payoff(answer.payoff)));
        match answer.payoff {
            Payoff::Easily => prop_assert!(percentage(second) >= 90.0, "{second}"),
            Payoff::Probably => prop_assert!((60.0..90.0).contains(&percentage(second)), "{second}"),
            Payoff::Unclear => prop_assert!((40.0..60.0).contains(&percentage(second)), "{second}"),
            Payoff::No => prop_assert!(percentage(second) < 40.0, "{second}"),
            Payoff::ChangesNothing => {
                let (verdict, _) = second.split_once(" If use or prices").unwrap_or((second, ""));
                prop_assert!(!verdict.contains('%'), "{second}");
            }
        }
        let hours = answer.inputs.get(Input::Hours).number().unwrap();
        prop_assert_eq!(first.contains("nobody can read"), answer.human.reading_hours > hours);
        let pays = sentences::pays_sentence(&English, &answer);
        // The money is the team's, with its sign, and adds up as written wherever it is.
        let facts = text::facts(&English, question, &answer);
        let fact = |name: &str| facts.iter().find(|(of, _)| of == name).map(|(_, usd)| usd.as_str());
        if let (Some(value), Some(cost), Some(net)) =
            (fact("Extra value a year, team"), fact("Extra cost a year, team"), fact("Extra net a year, team"))
        {
            let off = (dollars(value) - dollars(cost) - dollars(net)).abs();
            // What is below the last digit of the others does not change them; a sum of cents may be a cent off.
            let amounts = [value, cost, net].map(|amount| dollars(amount).abs());
            let (least, most) = (amounts.into_iter().fold(f64::INFINITY, f64::min), amounts.into_iter().fold(0.0, f64::max));
            prop_assert!(off < 0.005 || off < 0.015 && net.contains('.') || off <= least + 0.005 && least < most / 100.0, "{value} − {cost} = {net}");
            let team = lines[2].rsplit_once("a year for ").unwrap().1;
            prop_assert!(lines[2].ends_with(&format!("{net} a year for {team}")), "{}", lines[2]);
            if answer.moves.people > 0.0 {
                for amount in [value, cost] {
                    let amount = if dollars(amount) == 0.0 { "nothing" } else { amount.trim_start_matches(['+', '−']) };
                    prop_assert!(pays.contains(amount), "{amount}: {pays}");
                }
                prop_assert!(pays.contains(&format!(": {net}.")), "{net}: {pays}");
            }
        }
        prop_assert_eq!(pays.contains("are burnt for show"), answer.moves.people > 0.0 && answer.with().waste.value() >= 0.005, "{}", pays);
        prop_assert_eq!(pays.contains("If nothing were burnt"), answer.honest_payoff() != answer.payoff && answer.payoff != Payoff::ChangesNothing, "{}", pays);
        for said in all_of(question, &answer) {
            for wrong in ["would not", "heatre", "engineer", "NaN", "inf", "−$0 ", "−$0;", "+$0.00", "  ", "..", "--"] {
                prop_assert!(!said.contains(wrong), "{}: {}", wrong, said);
            }
            prop_assert!(!said.ends_with("−$0.") && !said.contains("−$0. "), "{}", said);
        }
    }

    /// A part of the users is smaller than the whole, and nouns agree with their number.
    #[test]
    fn some_are_fewer_than_all((demand, amount) in demanded(), n in 1_u32..40, adopt in 0.0..=1.0_f64, spread in 1.0..9.0_f64) {
        let inputs = priced(&format!("n={n}&adopt={adopt}&spread={spread}&draws=100"));
        let (inputs, _) = inputs.with(&[(demand.input(), Value::Number(amount))]);
        let Some(answer) = Answer::of(demand, &inputs) else { return Ok(()) };
        let said = sentences::pays_sentence(&English, &answer);
        for wrong in ["’s about", "’s less", "ll about", "ll less", ",,", ",.", " 1 users", " 1 people"] {
            prop_assert!(!said.contains(wrong), "{}: {}", wrong, said);
        }
        let numbers = |text: &str| text.split(|c: char| !c.is_ascii_digit()).filter_map(|number| number.parse().ok()).collect::<Vec<u32>>();
        let counts = said.strip_prefix("Of ").and_then(|rest| rest.split_once([',', '.']).and_then(|(all, rest)| Some((all, rest.split_once(',')?.0))));
        if let Some((all, some)) = counts && let ([all], [some]) = (numbers(all).as_slice(), numbers(some).as_slice()) {
            prop_assert!(some < all, "{}", said);
        }
    }

    /// The lines that are sent on name no salary.
    #[test]
    fn no_salary_is_sent_on((demand, amount) in demanded(), thousands in 31_u32..990, unit in prop::sample::select(AmountUnit::ALL.to_vec())) {
        let salary = f64::from(thousands) * 1000.0 + 333.0;
        let (inputs, _) = Assumptions::default().with(&[(demand.input(), Value::Number(amount)), (Input::Salary, Value::Number(salary)), (Input::Draws, Value::Number(100.0))]);
        let answer = Answer::of(demand, &inputs).unwrap();
        let question = Question { demand, unit, rank: None, cohort: Cohort::Team };
        let said = sentences::answer(&English, question, &answer, LINK, Disclosure::WITHOUT_SALARY);
        prop_assert!(said.matches("salary").count() == 1 && said.contains(" · salary left out, so the link shows other results\n"), "{}", said);
        // The net of a known cost would give it away.
        prop_assert!(!said.contains("a year for "), "{}", said);
        // Nor does it decide any digit of the lines about the team.
        let (other, _) = inputs.with(&[(Input::Salary, Value::Number(salary + 1000.0))]);
        let other = sentences::answer(&English, question, &Answer::of(demand, &other).unwrap(), LINK, Disclosure::WITHOUT_SALARY);
        let last_numbers = |said: &str| said.lines().nth(2).map(str::to_owned);
        prop_assert_eq!(last_numbers(&said), last_numbers(&other));
        prop_assert!(!said.contains(&format!("${salary}")) && !said.contains(&format!("{salary}")), "{}", said);
    }
}

/// Every demand of any inputs at the ends of their ranges, two together, in sentences without a number that is none.
#[test]
fn extreme_inputs_make_sentences() {
    let quick = (Input::Draws, Value::Number(100.0));
    let ends: Vec<Change> = Input::ALL
        .iter()
        .filter(|input| matches!(input.row().kind, Kind::Number { .. }) && **input != Input::Draws)
        .filter_map(|input| Some((*input, input.row().kind.range()?)))
        .flat_map(|(input, range)| [(input, Value::Number(*range.start())), (input, Value::Number(*range.end()))])
        .collect();
    for (nth, one) in ends.iter().enumerate() {
        for (demand, amount) in [
            (Demand::Target, 225.0),
            (Demand::Target, 1e6),
            (Demand::Cap, 0.0),
            (Demand::Cap, 20.0),
            (Demand::Mandate, 1.0),
        ] {
            let other = &ends[(nth * 7 + 3) % ends.len()];
            let asked = (demand.input(), Value::Number(amount));
            let (inputs, _) = Assumptions::default().with(&[asked, one.clone(), other.clone(), quick.clone()]);
            let Some(answer) = Answer::of(demand, &inputs) else { continue };
            let question = Question { demand, ..Question::of(&inputs) };
            for text in all_of(question, &answer) {
                for wrong in ["NaN", "inf", "−$0 ", "−$0;", "+$0.00", "  ", "..", "--"] {
                    assert!(!text.contains(wrong), "{wrong} for {demand:?} {amount}, {one:?}, {other:?}: {text}");
                }
                assert!(!text.ends_with("−$0.") && !text.contains("−$0. "), "{text}");
            }
            for sentence in &all_of(question, &answer)[1..4] {
                assert!(sentence.starts_with(char::is_uppercase) && sentence.ends_with('.'), "{sentence}");
            }
        }
    }
}

/// What a reader takes for granted is said: whose salary, that others use no AI, and that a place is held against others.
#[test]
fn an_answer_says_what_it_assumes_and_leaves_out() {
    let said = |link: &str| {
        let inputs = inputs(link);
        let question = Question::of(&inputs);
        all_of(question, &Answer::of(question.demand, &inputs).unwrap()).join(" ")
    };
    let assumed = said("v=2&target=10");
    assert!(assumed.contains("of an assumed salary of $200,000"), "{assumed}");
    assert!(assumed.contains(". 20 people use no AI and are left out: a mandate would add them."), "{assumed}");
    let mandated = said("v=2&target=10&mandate=0.9");
    assert!(mandated.contains(". 20 people use no AI and are left out, like the mandate that is set."), "{mandated}");
    let one = said("v=2&target=10&n=5&adopt=0.8");
    assert!(one.contains("1 person uses no AI and is left out: a mandate would add that person."), "{one}");
    let entered = said("v=2&target=10&sal=90000&adopt=1");
    assert!(entered.contains("of a salary of $90,000") && !entered.contains("use no AI"), "{entered}");
    let groups = said("v=2&target=10&g1=Leads~n:10~sal:300000");
    assert!(groups.contains("(another share in groups with salaries of their own)"));
    assert!(said("v=2&target=0").contains("A target of 0 tokens asks for nothing."));
}

#[rstest]
#[case(AmountUnit::OfSalary, Some("Whoever asked for a share of your salary can work out the salary"))]
#[case(AmountUnit::TokensAWeek, Some("the salary can be narrowed down"))]
fn a_salary_that_is_left_out_and_follows_is_told(#[case] unit: AmountUnit, #[case] expected: Option<&str>) {
    let told = |link: &str, disclosure| {
        let inputs = inputs(link);
        let question = Question { unit, ..Question::of(&inputs) };
        sentences::salary_follows(question, &Answer::of(question.demand, &inputs).unwrap(), disclosure)
    };
    let hidden = told("v=2&target=10&sal=90000", Disclosure::WITHOUT_SALARY);
    assert!(hidden.zip(expected).is_some_and(|(words, expected)| words.contains(expected)), "{hidden:?}");
    assert_eq!(told("v=2&target=10&sal=90000", Disclosure::WITH_SALARY), None);
    assert_eq!(told("v=2&target=10", Disclosure::WITHOUT_SALARY), None);
}

/// A plain number of tokens, where millions are counted, is doubted.
#[test]
fn a_number_alone_of_very_many_millions_is_doubted() {
    let is_much = |unit, words: &str, number| text::is_much(unit, words, number);
    assert!(is_much(AmountUnit::TokensAMonth, "500,000", 5e5));
    assert!(!is_much(AmountUnit::TokensAMonth, "500B", 5e5) && !is_much(AmountUnit::TokensAMonth, "500", 500.0));
    assert!(!is_much(AmountUnit::DollarsAMonth, "500,000", 5e5));
}
