//! The answer to a demand as the paragraph that a reader sends on.
#![allow(clippy::indexing_slicing, reason = "a test may fail loudly")]

use rstest::rstest;
use tokenworth::inputs::catalogue::Kind;
use tokenworth::inputs::{Assumptions, Change, Disclosure, Input, Value};
use tokenworth::model::demand::{Answer, Demand};
use tokenworth::model::evaluate;
use tokenworth::share;
use tokenworth::text::figures::English;
use tokenworth::text::{answer as sentences, target as text};

/// What is said of the demand that the link is about. Prices are spelled out: the catalogue's may change.
fn said(link: &str) -> String {
    let link = share::read(&format!("v=1&pu=5&pw=6.25&pc=0.5&po=25&{link}"));
    assert_eq!(link.notices, []);
    let answer = Answer::of(Demand::of(&link.inputs), &link.inputs);
    answer.map_or_else(String::new, |answer| {
        sentences::answer(&English, &link.inputs, &evaluate(&link.inputs), &answer, Disclosure::WITH_SALARY)
    })
}

#[rstest]
#[case::a_target(
    "target=225",
    "A target of 225M tokens a week is 25 agent runs a day, and 118 hours of a 40-hour week only to read what they \
        write: the use of somebody who directs several agents at once. At API prices it costs $12,900 a \
        year, 6.47% of a salary of $200,000, 7.03× what the median user takes. 32M would be used anyway; of \
        the 193M that it adds, 60% is taken to be burnt for show: $6,660 a year. At these assumptions it \
        brings $20,800 more a year and costs $11,100 more: +$9,690; used honestly it would be +$22,100. It \
        pays although part of it is waste, because genuine use is so far below the best amount of 254M. It \
        beats having no target only while less than 83.3% of what it adds is for show. Verdict: pays \
        easily. In 96% of the cases drawn it leaves more than no target."
)]
#[case::all_for_show(
    "target=225&phi=1",
    "A target of 225M tokens a week is 25 agent runs a day, and 118 hours of a 40-hour week only to read what they \
        write: the use of somebody who directs several agents at once. At API prices it costs $12,900 a \
        year, 6.47% of a salary of $200,000, 7.03× what the median user takes. 32M would be used anyway; of \
        the 193M that it adds, all is taken to be burnt for show: $11,100 a year. At these assumptions it \
        brings nothing more and costs $11,100 more: −$11,100; used honestly it would be +$22,100. It beats \
        having no target only while less than 83.3% of what it adds is for show. Verdict: theatre. Too much \
        of it is for show: in no case drawn does it leave more than no target. If none of it were, it would \
        in more than 99% of the cases."
)]
#[case::honest_use(
    "target=225&phi=0",
    "A target of 225M tokens a week is 25 agent runs a day, and 118 hours of a 40-hour week only to read what they \
        write: the use of somebody who directs several agents at once. At API prices it costs $12,900 a \
        year, 6.47% of a salary of $200,000, 7.03× what the median user takes. 32M would be used anyway; \
        the 193M that it adds is taken to be honest work. At these assumptions it brings $33,200 more a \
        year and costs $11,100 more: +$22,100. It beats having no target only while less than 83.3% of what \
        it adds is for show. Verdict: pays easily. In more than 99% of the cases drawn it leaves more than \
        no target."
)]
#[case::much_used_anyway(
    "target=225&tok=200",
    "A target of 225M tokens a week is 25 agent runs a day, and 118 hours of a 40-hour week only to read what they \
        write: the use of somebody who directs several agents at once. At API prices it costs $12,900 a \
        year, 6.47% of a salary of $200,000, 7.03× what the median user takes. 200M would be used anyway; \
        of the 25M that it adds, 60% is taken to be burnt for show: $863 a year. At these assumptions it \
        brings $779 more a year and costs $1,440 more: −$658; used honestly it would be +$420. It beats \
        having no target only while less than 24.1% of what it adds is for show. Verdict: unclear. In 45% \
        of the cases drawn it leaves more than no target."
)]
#[case::half_a_salary(
    "target=4348&sal=500000",
    "A target of 4.35B tokens a week is 483 agent runs a day, and 2,280 hours of a 40-hour week only to read what \
        they write: the use of somebody who directs several agents at once. At API prices it costs $250,000 \
        a year, 50% of a salary of $500,000, 136× what the median user takes. 32M would be used anyway; of \
        the 4.32B that it adds, 60% is taken to be burnt for show: $149,000 a year. At these assumptions \
        it brings $128,000 more a year and costs $248,000 more: −$120,000; used honestly it would be \
        −$114,000. Even without any show it would not beat having no target. Verdict: implausible. It lies \
        beyond all published data, which end at 500M tokens a week. For what it is worth: in 54% of the \
        cases drawn it leaves more than no target."
)]
#[case::used_anyway(
    "target=20",
    "A target of 20M tokens a week is 2.22 agent runs a day, and 10.5 hours of a 40-hour week only to read what \
        they write: the use of somebody who works with an assistant. At API prices it costs $1,150 a year, \
        0.575% of a salary of $200,000, 0.625× what the median user takes. People use that much anyway. \
        Verdict: pays easily. Nobody has to change anything."
)]
#[case::no_room_under_the_cap(
    "cap=20&target=225",
    "A target of 225M tokens a week is 25 agent runs a day, and 118 hours of a 40-hour week only to read what they \
        write: the use of somebody who directs several agents at once. At API prices it costs $12,900 a \
        year, 6.47% of a salary of $200,000, 7.03× what the median user takes. It changes nothing: nobody \
        may use more than 20M. Verdict: implausible. A cap or a seat keeps everybody from it."
)]
#[case::hopeless(
    "sal=20000&target=225",
    "A target of 225M tokens a week is 25 agent runs a day, and 118 hours of a 40-hour week only to read what they \
        write: the use of somebody who directs several agents at once. At API prices it costs $12,900 a \
        year, 64.7% of a salary of $20,000, 7.03× what the median user takes. 32M would be used anyway; of \
        the 193M that it adds, 60% is taken to be burnt for show: $6,660 a year. At these assumptions it \
        brings $2,080 more a year and costs $11,100 more: −$9,020; used honestly it would be −$7,780. Even \
        without any show it would not beat having no target. Verdict: implausible. In 1.1% of the cases \
        drawn it leaves more than no target. Even if nothing were burnt for show, it would only in 8% of \
        the cases."
)]
#[case::free(
    "disc=1&target=225",
    "A target of 225M tokens a week is 25 agent runs a day, and 118 hours of a 40-hour week only to read what they \
        write: the use of somebody who directs several agents at once. It costs nothing here, and is 7.03× \
        what the median user takes. 32M would be used anyway; of the 193M that it adds, 60% is taken to be \
        burnt for show. At these assumptions it brings $20,800 more a year and costs nothing more: \
        +$20,800; used honestly it would be +$33,200. It would not lose even if all that it adds were for show. \
        Verdict: pays easily. In every case drawn it leaves more than no target."
)]
#[case::unpaid(
    "sal=0&target=225",
    "A target of 225M tokens a week is 25 agent runs a day, and 118 hours of a 40-hour week only to read what they \
        write: the use of somebody who directs several agents at once. At API prices it costs $12,900 a \
        year, 7.03× what the median user takes. Verdict: unclear. Without a salary no gain is worth anything: \
        only the cost can be told."
)]
#[case::a_cap(
    "cap=20",
    "A cap of 20M tokens a week takes 12M from the 32M that somebody uses. It saves $690 a year and \
        loses work worth $5,720: −$5,030 for each. Verdict: theatre. It costs more than it saves: in no \
        case drawn does it leave more than no cap."
)]
#[case::a_cap_that_stops_nobody(
    "cap=40",
    "A cap of 40M tokens a week stops nobody who uses 32M. Verdict: pays easily. Nobody has to change \
        anything."
)]
#[case::a_ban(
    "cap=1",
    "A cap of 1M tokens a week takes 31M from the 32M that somebody uses. It saves $1,780 a year and \
        loses work worth $17,700: −$15,900 for each. Verdict: implausible. One median agent run a week \
        (1.8M tokens) is more: it is a ban. In no case drawn does it leave more than no cap."
)]
#[case::a_mandate(
    "mandate=0.95",
    "A mandate that 95% of the people use AI every week, where 80% do so willingly, adds 15 people \
        without a need. Each bills 1M tokens a week, $57.50 a year, of which $34.50 is burnt for show, and \
        brings $306: +$249 for each, +$3,730 for all. Verdict: pays. In 67% of the cases drawn it leaves \
        more than no mandate."
)]
#[case::a_mandate_below_adoption(
    "mandate=0.5",
    "A mandate that 50% of the people use AI every week asks for no more than the 80% who do so \
        willingly. Verdict: pays easily. Nobody has to change anything."
)]
fn the_whole_answer(#[case] link: &str, #[case] expected: &str) {
    assert_eq!(said(link), expected);
}

/// What a careless sentence would get wrong, and what is said instead.
#[rstest]
#[case::one_person("mandate=0.81", "adds 1 person without a need.")]
#[case::part_of_a_person("n=3&mandate=0.95", "adds less than one person without a need.")]
#[case::nearly_two_people("n=12&mandate=0.95", "adds about 2 people without a need.")]
#[case::a_target_before_a_mandate("mandate=0.95&target=225", "A target of 225M tokens a week")]
#[case::review_of_what_a_target_adds(
    "target=225&tok=0&rho=0.9",
    "it sets work back by $81,300 a year and costs $12,900 more"
)]
#[case::review_that_a_cap_saves("cap=0&rho=0.9", "wins back work worth $98,600")]
#[case::a_seat_that_is_paid_anyway("target=225&fee=200&incl=200&ceil=1", "costs nothing more: +$1,630")]
#[case::hardly_any_case("target=450&sal=20000", "In less than 1% of the cases drawn")]
#[case::nearly_every_case("target=225&phi=0", "In more than 99% of the cases drawn")]
#[case::nothing_is_used("target=225&tok=0", "0M would be used anyway")]
#[case::too_much_for_show("target=225&phi=0.8&sal=50000", "Too much of it is for show: in 6.9% of the cases drawn")]
fn a_sentence_is_true_at_the_edges(#[case] link: &str, #[case] expected: &str) {
    let said = said(link);
    assert!(said.contains(expected), "{link}: {said}");
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
            let (inputs, _) = Assumptions::default().with([&asked, one, other, &quick]);
            let Some(answer) = Answer::of(demand, &inputs) else { continue };
            let said = sentences::answer(&English, &inputs, &evaluate(&inputs), &answer, Disclosure::WITH_SALARY);
            let facts = text::facts(&English, &inputs, &answer);
            for text in facts.iter().map(|(_, number)| number).chain([&said]) {
                for wrong in ["NaN", "inf", "−$0 ", "−$0.", "−$0;", "+$0.00", "  ", "..", ": In", "--"] {
                    assert!(!text.contains(wrong), "{wrong} for {demand:?} {amount}, {one:?}, {other:?}: {text}");
                }
                assert!(!text.is_empty(), "{demand:?} {one:?}, {other:?}");
            }
            assert!(said.ends_with('.'), "{said}");
        }
    }
}

#[test]
fn every_rule_has_a_sentence() {
    for link in [
        "target=501",
        "cap=1",
        "target=1",
        "target=225",
        "target=500",
        "target=225&tok=200",
        "cap=20",
        "target=225&phi=1",
        "target=225&sal=0",
    ] {
        let inputs = share::read(&format!("v=1&{link}")).inputs;
        let answers: Vec<Answer> = Demand::ALL.iter().filter_map(|demand| Answer::of(*demand, &inputs)).collect();
        for answer in answers {
            let rule = sentences::rule(&English, &answer);
            assert!(rule.starts_with(char::is_uppercase) && rule.ends_with('.'), "{link}: {rule}");
        }
    }
}
