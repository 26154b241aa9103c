//! The Evidence view: every default has its row, beliefs move the whole page and never mix, and what is shown is what the
//! model says.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail loudly")]

mod common;
mod markup;
mod rendered;

use std::collections::BTreeSet;

use common::links::inputs;
use markup::Node;
use rstest::rstest;
use tokenworth::beliefs::{Belief, Reading};
use tokenworth::chart::{ChartKey, Subject};
use tokenworth::evidence::{
    ASSUMPTION, Address, CAUSED, CONVENTION, DX, ELASTICITIES, ElasticityReading, Filter, Grade, Method, Source, Topic,
    USE,
};
use tokenworth::figures::amounts::percent;
use tokenworth::inputs::number::Separators;
use tokenworth::inputs::{Assumptions, Input, Value};
use tokenworth::model::{Metric, Reason, evaluate};
use tokenworth::presentation::Presentation;
use tokenworth::state::{Action, AppState, Saved};
use tokenworth::text;
use tokenworth::text::figures::English;

/// Inputs of one's own, and a scenario that would like to be markup.
const OWN: &str = "v=1&sal=150000&tok=60&chi=0.7&spread=3&s1=%3Cimg%20src=x%20onerror=alert(1)%3E%26%22~tok:300";

fn view(fragment: &str) -> Node {
    rendered::main("view=evidence", fragment)
}

/// The values of an attribute, in order.
fn values<'a>(view: &'a Node, attribute: &str) -> Vec<&'a str> {
    view.all().into_iter().filter_map(|node| node.attribute(attribute)).collect()
}

/// What a reader sees, with a blank between what stands in two elements.
fn seen(view: &Node) -> String {
    view.all().iter().map(|node| node.text.as_str()).filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" ")
}

/// What the view says of a user is about those who use AI willingly with the team's own inputs, which it says where there
/// are others.
#[rstest]
#[case("v=2", None)]
#[case("v=2&adopt=0.3&mandate=0.9", Some("All of this is about users who use AI willingly."))]
#[case("v=2&adopt=0.9&mandate=0.3", None)]
#[case("v=2&g1=Seats~n:60~tok:90", Some("All of this is about people outside groups."))]
#[case(
    "v=2&adopt=0.3&mandate=0.9&g1=Seats~n:60~tok:90",
    Some("All of this is about people outside groups who use AI willingly.")
)]
fn it_says_whom_it_is_about(#[case] link: &str, #[case] expected: Option<&str>) {
    let seen = seen(&view(link));
    assert_eq!(seen.contains("All of this is about"), expected.is_some(), "{seen}");
    assert!(expected.is_none_or(|expected| seen.contains(expected)), "{seen}");
}

/// Where all are alike, no heavy users pay for most, and a mean is a median.
#[rstest]
#[case("v=2&spread=1")]
#[case("v=2&spread=1&disc=1")]
fn a_team_of_equals_is_not_said_to_differ(#[case] link: &str) {
    let seen = seen(&view(link));
    assert!(
        seen.contains("Your figure is a mean, and where a few heavy users pay for most, a mean is well above"),
        "{seen}"
    );
}

/// The same figures stand in the table as published, so the rate between the two is said.
#[rstest]
#[case("v=2&sal=90000&cur=EUR&fx=0.86", Some("Amounts are converted at 1 USD = 0.86 EUR;"))]
#[case("v=2&sal=90000", None)]
fn converted_figures_are_said_to_be(#[case] link: &str, #[case] expected: Option<&str>) {
    let seen = seen(&view(link));
    assert_eq!(seen.contains("converted at"), expected.is_some(), "{seen}");
    assert!(expected.is_none_or(|expected| seen.contains(expected)), "{seen}");
}

fn believing(belief: Belief, base: &Assumptions) -> Assumptions {
    let (inputs, rejected) = base.with(&belief.changes(base));
    assert_eq!(rejected, [], "{}", belief.key());
    inputs
}

#[test]
fn every_default_has_a_source_with_a_row_of_its_own() {
    let view = view("");
    let ids = values(&view, "id");
    let links = values(&view, "data-id");
    for input in &Input::ALL {
        let source = input.row().source;
        let row = format!("source-{}", source.key);
        assert_eq!(ids.iter().filter(|id| **id == row).count(), 1, "{} rests on {row}", input.key());
        let is_owned = [CONVENTION, ASSUMPTION].contains(&source);
        assert!(is_owned || !source.cite.is_empty(), "the default of {} has no source", input.key());
        let field = format!("in-{}", input.key());
        assert_eq!(links.iter().filter(|id| **id == field).count(), 1, "{} is listed with its source", input.key());
    }
}

#[test]
fn every_source_has_a_key_that_can_stand_in_a_page_and_stands_with_its_topic() {
    let keys: BTreeSet<&str> = Source::ALL.iter().map(|source| source.key).collect();
    assert_eq!(keys.len(), Source::ALL.len(), "keys name one source each");
    let in_kebab_case = |key: &&str| key.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
    assert!(keys.iter().all(in_kebab_case), "{keys:?}");
    assert!(Topic::ALL.into_iter().flat_map(Topic::sources).eq(Source::ALL), "the table is in the order of the topics");
}

#[test]
fn sources_without_a_citation_are_only_the_two_that_say_so() {
    let uncited: Vec<&Source> = Source::ALL.iter().filter(|source| source.cite.is_empty()).collect();
    assert_eq!(uncited, [&ASSUMPTION, &CONVENTION]);
}

/// What others have published can be read where they published it; what is only ours cannot.
#[test]
fn every_publication_has_a_public_address() {
    let mut pages = BTreeSet::new();
    for source in Source::ALL {
        let is_ours = matches!(source.grade, Grade::Assumption | Grade::Convention);
        let Some(address) = source.address else {
            assert!(is_ours, "{} was published, and has no address", source.key);
            continue;
        };
        let url = address.url();
        let host = url.strip_prefix("https://").and_then(|rest| rest.split('/').next()).unwrap_or("");
        assert!(host.contains('.') && !url.contains([' ', '"', '<', '#']), "{}: {url}", source.key);
        if let Address::Page(page) = address {
            assert!(pages.insert(page), "{} stands where another source does: {page}", source.key);
            let is_a_site = page.trim_end_matches('/').matches('/').count() == 2;
            assert!(!is_a_site, "{page} is a site, not a page of it");
        }
        if source.cite.contains("arXiv ") {
            let id = source.cite.split("arXiv ").nth(1).unwrap().split(')').next().unwrap();
            assert_eq!(url, format!("https://arxiv.org/abs/{id}"), "{}", source.key);
        }
    }
    assert_eq!(
        Source::ALL.iter().filter(|source| source.grade == Grade::Assumption && source.address.is_some()).count(),
        0
    );
}

/// The view links to each, beside the page, tells it nothing, and says where only the publisher is known.
#[test]
fn a_source_is_a_link_to_its_address() {
    let view = view(OWN);
    for source in Source::ALL {
        let name = view.by_id(&format!("source-{}", source.key)).named("th")[0];
        let cited = text::evidence::cited(*source);
        let links = name.named("a");
        assert!(name.words().contains(cited.title), "{}", name.words());
        let is_marked = name.named("small").iter().any(|note| note.words() == "publisher’s site");
        assert_eq!(is_marked, matches!(source.address, Some(Address::Publisher(_))), "{}", source.key);
        assert_eq!(links.first().and_then(|link| link.attribute("href")), cited.address, "{}", source.key);
    }
    for link in view.named("a").iter().filter(|link| link.attribute("href").unwrap().starts_with("https://")) {
        assert_eq!(link.attribute("rel"), Some("noopener noreferrer"));
        assert_eq!(link.attribute("target"), Some("_blank"));
    }
    assert!(values(&view, "src").is_empty() && view.named("iframe").is_empty(), "nothing is fetched");
}

/// Two populations, told apart by name, that agree on how unequal use is: about 7.
#[test]
fn the_reports_of_use_name_their_people() {
    let text = seen(&view(""));
    for report in USE {
        assert!((7.0..7.5).contains(&report.spread()), "{}", report.source.key);
        assert!(text.contains(text::evidence::use_source(&report)), "{}", report.source.key);
    }
    let [jellyfish, claude] = USE.map(|report| text::evidence::use_source(&report));
    assert!(jellyfish.contains("all developers") && claude.contains("Claude Code users"));
}

/// The shares that the tokens caused are the studies' effects over what the curve shows at 32M: 105.1 %.
#[test]
fn what_the_tokens_caused_is_read_off_the_studies() {
    let multiplier = (0.78 * 32e6_f64.ln() - 11.9) / 0.77;
    let share = |effect: f64| (effect / (multiplier - 1.0) * 100.0).round() / 100.0;
    let expected = [(share(0.21), share(0.405)), (share(0.24), share(0.24)), (share(0.2608), share(0.2608))];
    assert_eq!(CAUSED.map(|reading| (reading.low, reading.high))[..3], [(0.2, 0.39), (0.23, 0.23), (0.25, 0.25)]);
    assert_eq!(expected, [(0.2, 0.39), (0.23, 0.23), (0.25, 0.25)]);
    let [.., over_time, mandate] = CAUSED;
    let power = |reading| ELASTICITIES.iter().find(|elasticity| elasticity.reading == reading).unwrap().power;
    let of_dx = power(ElasticityReading::OverTime) / power(ElasticityReading::Headline);
    assert!((over_time.low - of_dx).abs() < 0.01 && (over_time.high - over_time.low).abs() < 1e-9, "{of_dx}");
    assert!((mandate.low - share(1.09).min(1.0)).abs() < 1e-9 && (mandate.high - mandate.low).abs() < 1e-9);
}

/// What a link holds stays text, identifiers stand once, and what is named is there.
#[rstest]
#[case::defaults("")]
#[case::own(OWN)]
fn the_view_is_well_formed_and_holds_no_markup_of_others(#[case] fragment: &str) {
    let view = view(fragment);
    assert!(view.named("img").is_empty());
    let ids = values(&view, "id");
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "an identifier stands twice: {ids:?}");
    assert!(values(&view, "aria-labelledby").iter().all(|id| ids.contains(id)));
    assert!(values(&view, "style").is_empty(), "the page's policy allows no style attribute");
}

/// A table row has as many columns as the head, spans counted.
#[test]
fn spans_cover_the_rows_of_their_source() {
    let view = view("");
    for source in Source::ALL {
        let body = view.by_id(&format!("source-{}", source.key));
        let rows = body.named("tr").len().to_string();
        assert_eq!(values(body, "rowspan"), [rows.as_str(); 4], "{}", source.key);
    }
}

/// What the sources are on record for, figure by figure.
#[test]
fn every_figure_is_there() {
    let text = seen(&view(""));
    for figures in [
        "12,000 developers, 200 companies|7,500|51M and ~380M tokens a month|7.45|$52.38, $226.58, $691.14 a month",
        "About 11.8M and 88M a calendar week|225M over 32M is 7.03 among Claude Code users",
        "~$3 and 11 merged PRs|$1,822 and 23|$0.28 against $89.32|0.77 → 2.15|~7M and ~69M|10× the tokens, 2× the output",
        "225M and 32M tokens a week|y = 0.78·ln x − 11.9|Near 4 PRs|500M tokens|Below 50M, 50–200M, above 200M",
        "+65% use, +7.76% PRs: elasticity 0.149|0.15 · 0.35 · 0.80|0.13 · 0.27 · 0.55|0.25 · 0.50 · 0.80|1.2 · 1.3 · 1.5|0.7 · 1 · 2",
        "0.5–1.5×|0.01 / 0.06 / 0.925 / 0.005|0.6|0.23, 0.25, 0.20–0.39 and about 1|+20%|0.31 of a release|About 0.20|0.125",
        "50% of freed time|~8 h a week|72% of sales organizations|Any speed-up, any value|13× from January 2025 to June 2026",
        "95.5% reads, 4.2% fresh and writes, 0.34% output|43 developers, 54.9 billion|$0.73 a million|93.7–95.6%|$1.03 a million",
        "+7.76% PRs, median|+13.1% PRs, mean|~+44% PRs, 90th percentile|+24.0% merged PRs (CI 14.5–33.7)|16,223 engineers",
        "+21.0%, +39.4%, +40.5% PRs|+26% PRs, then +39%|24 organizations|2.09× the throughput|802 developers|About 2× the load",
        "12.5% of time saved|−15% for 3 months, $9,600 of training|$6,600|Unreliable, its authors say",
        "Median $11.38, top tenth $611|Top hundredth $7,449|Median $86, top quarter $195, most $28,000|2–5% of salary|Retired",
        "+26.08% tasks (SE 10.3)|4,867 developers|55.8% less time (CI 21–89)|2.262|16% of the week|+9.8% output",
        "~21% faster|96 engineers|19% more time → −16% output|16 experienced developers|−20% time, believed",
        "−18% time (CI −38 to +9)|−4% time (CI −15 to +9)|+10–15%, median|120,000|about 800|+41% bug rate|+27% epics",
        "$250,000 for a $500,000 engineer|Half of base pay|10X|More than 80%|MeshClaw|281 billion tokens|$420k to $3M",
        "Promotion is tied|$1,500 a month|~$13 an active day, under $30 for 90%|$150–250 a month|~25% spend $200–500",
        "~6% spend above $2,000|Business $19, Enterprise $39|1,900 and 3,900 credits of $0.01|$20, $70 and $400",
        "Pro $20, Pro+ $60, Ultra $200, Teams $40|Pro $20, Max $100 and $200, Team $25 or $125, Enterprise $20",
        "1.8M tokens|84.3M tokens|690 agent runs|238 words a minute|0.75 English words a token|81% of developers",
    ]
    .iter()
    .flat_map(|line| line.split('|'))
    {
        assert!(text.contains(figures), "{figures} is nowhere");
    }
}

#[test]
fn what_disagrees_stands_beside_each_other() {
    let text = seen(&view(""));
    let powers: Vec<f64> = ELASTICITIES.iter().map(|elasticity| elasticity.power).collect();
    assert_eq!(powers, [0.115, 0.149, 0.233, 0.301, 0.355]);
    for figure in [
        "0.115: 1.30× the output",
        "0.149: 1.41× the output",
        "0.233: 1.71× the output",
        "0.301: 2.00× the output",
        "0.355: 2.26× the output",
        "Median 51M, heavy 380M a month: 7.45×",
        "Median 32M, heavy 225M a week: 7.03×",
        "0.2–0.39",
        "A “2×” mandate in one firm: 2.09× the throughput",
        "from −16% to +26%",
        "$420,000",
        "$3,000,000",
        "$1.49 or $10.68 a million",
    ] {
        assert!(text.contains(figure), "{figure} is nowhere");
    }
}

#[test]
fn a_filter_leaves_rows_and_every_row_is_left_by_one() {
    assert_eq!(Filter::ALL[0], Filter::All);
    for filter in Filter::ALL {
        let left = Source::ALL.iter().filter(|source| filter.shows(source)).count();
        assert!(left > 0 && (left == Source::ALL.len()) == (filter == Filter::All), "{}", filter.key());
        assert_eq!(Filter::find(filter.key()), filter);
    }
    for source in Source::ALL {
        assert_eq!(Filter::ALL.iter().filter(|filter| filter.shows(source)).count(), 3, "{}", source.key);
    }
}

/// The readings of the page’s low ends and of its high ends set what the ranges begin and end with, and
/// say so in words.
#[rstest]
#[case(Reading::Lowest, [Input::CausedLow, Input::FinishedLow, Input::CapturedLow])]
#[case(Reading::Highest, [Input::CausedHigh, Input::FinishedHigh, Input::CapturedHigh])]
fn the_ends_of_the_ranges_are_beliefs(#[case] reading: Reading, #[case] ends: [Input; 3]) {
    let defaults = Assumptions::default();
    let ends = ends.map(|end| defaults.get(end));
    // Neither the reader's own ranges nor own beliefs count.
    for own in ["", "chi=0.7&chi_lo=0.4&chi_hi=0.9", "curve=fixed&capture=1"] {
        let believed = believing(Belief::Reading(reading), &inputs(own));
        assert_eq!([Input::Caused, Input::Finished, Input::Captured].map(|input| believed.get(input)), ends, "{own}");
        assert_eq!(believed.get(Input::Load), defaults.get(Input::Load), "a belief says nothing of pay");
    }
    let [caused, finished, captured] = ends.map(|end| percent(&English, end.number().unwrap()));
    let words = text::evidence::belief(Belief::Reading(reading)).note;
    assert_eq!(words, format!("{caused} caused, {finished} finished, {captured} captured."));
}

/// What the program believes of DX alone is what it reads from DX.
#[test]
fn dx_alone_is_its_reading() {
    let dx = CAUSED.iter().find(|reading| reading.source == DX).unwrap();
    let believed = believing(Belief::Reading(Reading::OverTime), &Assumptions::default());
    assert_eq!([dx.low, dx.high].map(Value::Number), [Input::Caused; 2].map(|input| believed.get(input)));
}

/// Believing is one step, which leaves everything else as it is and can be undone.
#[test]
fn a_belief_is_a_step_that_can_be_undone() {
    let page = AppState::opened(OWN, Separators::ENGLISH, Saved::Unwanted);
    for belief in Belief::all() {
        let believed = believing(belief, &page.inputs);
        let next = page.update(Action::Apply(belief.changes(&page.inputs)));
        assert_eq!(next.inputs, believed, "{}", belief.key());
        assert_eq!((&next.scenarios, &next.unknown), (&page.scenarios, &page.unknown), "{}", belief.key());
        assert_eq!(next.update(Action::Undo).inputs, page.inputs, "{}", belief.key());
        let net = |inputs| evaluate(inputs).get(Metric::NetAdopter).unwrap();
        assert!((net(&believed) - net(&page.inputs)).abs() > 1.0, "{} changes nothing", belief.key());
    }
}

#[test]
fn beliefs_never_mix() {
    let base = inputs(OWN);
    for first in Belief::all() {
        for second in Belief::all() {
            let (alone, after) = (believing(second, &base), believing(second, &believing(first, &base)));
            assert_eq!(after, alone, "{} after {}", second.key(), first.key());
        }
    }
    let defaults = Assumptions::default();
    let back = Belief::Reading(Reading::Defaults);
    assert!(Belief::all().all(|belief| believing(back, &believing(belief, &defaults)) == defaults));
}

/// At most one is believed; on a fixed effect, discounts on the curve make no difference.
#[rstest]
#[case::defaults("", Some("defaults"))]
#[case::effect_of_another_curve("v=2&gain0=0.5", Some("defaults"))]
#[case::own_discounts("v=2&chi=0.7", None)]
#[case::logarithm("v=2&curve=log", Some("log"))]
#[case::another_exponent("v=2&curve=power&eps=0.2", None)]
#[case::study("v=2&curve=fixed", Some("dx"))]
#[case::study_with_idle_discounts("v=2&curve=fixed&gain0=0.2608&chi=0.7&eps=0.2", Some("field"))]
#[case::all_captured("v=2&curve=fixed&capture=1", None)]
#[case::naive("v=2&chi=1&kappa=1&capture=1", Some("face_value"))]
fn the_belief_in_force_is_marked(#[case] fragment: &str, #[case] expected: Option<&str>) {
    let view = view(fragment);
    let is_marked =
        |belief: &Belief| view.by_id(&format!("believe-{}", belief.key())).attribute("aria-pressed") == Some("true");
    let marked: Vec<&str> = Belief::all().filter(is_marked).map(Belief::key).collect();
    assert_eq!(marked, expected.into_iter().collect::<Vec<_>>());
    assert_eq!(seen(&view).matches("You believe this").count(), marked.len());
}

#[test]
fn a_study_that_is_believed_is_the_one_in_force() {
    let base = inputs(OWN);
    for belief in Belief::all() {
        assert!(belief.is_in_force(&believing(belief, &base)), "{}", belief.key());
    }
}

/// Some studies found the same effect, so that the inputs alone do not tell which of them was meant.
#[test]
fn of_beliefs_that_agree_the_one_adopted_last_is_believed() {
    let state = AppState::opened("v=2", Separators::ENGLISH, Saved::Unwanted);
    for belief in Belief::all() {
        let after = state.update(Action::Believe(belief));
        assert_eq!(after.believed(), [belief], "{}", belief.key());
        // A link does not say, so each of them is marked.
        let opened = AppState::opened(&after.fragment(), Separators::ENGLISH, Saved::Unwanted);
        let alike = Belief::all().filter(|other| other.changes(&state.inputs) == belief.changes(&state.inputs));
        assert_eq!(opened.believed(), alike.collect::<Vec<_>>(), "{}", belief.key());
        assert_eq!(after.update(Action::Undo).believed(), state.believed());
        if let Belief::Study(study) = belief {
            assert_eq!(state.update(Action::Preset(study)).believed(), [belief]);
        }
    }
}

#[test]
fn each_row_is_what_the_model_says_of_the_readers_inputs() {
    let base = inputs(OWN);
    let table = ChartKey::Beliefs.spec(&Subject::alone(&base, &evaluate(&base)), &English).table;
    assert_eq!(table.rows.len(), Belief::all().count());
    for (belief, row) in Belief::all().zip(&table.rows) {
        let report = evaluate(&believing(belief, &base));
        let metrics = [Metric::Roi, Metric::OptimumTok, Metric::NetAdopter, Metric::OptimumNet, Metric::Gain];
        let shown: Vec<_> = row.cells.iter().map(|cell| cell.value).collect();
        assert_eq!(shown, metrics.map(|metric| report.get(metric).ok()), "{}", belief.key());
        assert_eq!(row.head.text, text::evidence::belief(belief).name);
        let has_no_best = report.get(Metric::OptimumTok) == Err(Reason::FixedCurve);
        assert_eq!(row.cells[1].text == "fixed effect", has_no_best, "{}", belief.key());
    }
}

/// The small charts have the menu of other charts, and can be shown alone, beside the headline results or in another page.
#[rstest]
#[case::view("view=evidence", true)]
#[case::beside_the_headline("chart=beliefs", false)]
#[case::in_another_page("embed=1&chart=beliefs", false)]
fn the_small_charts_have_the_menu_of_a_chart_wherever_they_are(#[case] query: &str, #[case] has_sources: bool) {
    let page = rendered::main(query, OWN);
    page.by_id("chart-beliefs-menu");
    assert_eq!(values(&page, "data-belief").len(), Belief::all().count());
    assert_eq!(values(&page, "id").contains(&"evidence-figures"), has_sources);
    assert!(Presentation::read(query).unknown_values().is_empty());
}

/// The heading counts the beliefs with a net above zero, and spans the least and the most that any of them leaves.
#[rstest]
#[case::defaults("")]
#[case::own(OWN)]
#[case::dear("v=1&sal=60000&tok=500&spread=1")]
fn the_heading_states_the_finding(#[case] fragment: &str) {
    let base = inputs(fragment);
    let net = |belief| evaluate(&believing(belief, &base)).get(Metric::NetAdopter).unwrap();
    let nets: Vec<f64> = Belief::all().map(net).collect();
    let (gains, of) = (nets.iter().filter(|net| **net > 0.0).count(), nets.len());
    assert!(gains > 1 && gains < of, "{gains} of {of}");
    let ends = [nets.iter().copied().fold(f64::INFINITY, f64::min), nets.iter().copied().fold(f64::MIN, f64::max)];
    let [from, to] = ends.map(|net| text::amounts::money_signed(&English, net));
    assert_eq!(
        heading(fragment),
        format!("From {from} to {to} per user and year: {gains} of {of} beliefs have a net above zero")
    );
}

#[rstest]
#[case::no_salary("v=1&sal=0&tok=32&spread=1")]
#[case::nothing("v=1&tok=0")]
fn where_no_belief_leaves_a_gain_the_heading_says_so(#[case] fragment: &str) {
    let of = Belief::all().count();
    let expected = format!(" per user and year whatever you believe: none of {of} beliefs has a net above zero");
    assert!(heading(fragment).ends_with(&expected), "{}", heading(fragment));
}

/// The heading of the beliefs.
fn heading(fragment: &str) -> String {
    view(fragment).by_id("evidence-beliefs").words()
}

#[rstest]
#[case::free("v=1&pu=0&pw=0&pc=0&po=0")]
#[case::no_salary("v=1&sal=0")]
#[case::no_use("v=1&tok=0")]
#[case::nothing("v=1&sal=0&tok=0&disc=1")]
#[case::huge("v=1&sal=100000000&tok=1000000&n=1000000&pu=1e-9&pw=1e-9&pc=1e-9&po=1e-9&weeks=1")]
#[case::dear("v=1&pu=100000&pw=100000&pc=100000&po=100000&weeks=52&spread=100")]
#[case::bound("v=1&target=225&cap=10&mandate=1&adopt=0&fee=40&incl=40&ceil=1&rho=1&eps=0.99&curve=power")]
fn extremes_leave_numbers_or_dashes(#[case] fragment: &str) {
    let view = view(fragment);
    let text = seen(&view);
    for word in ["NaN", "inf", "Infinity"] {
        assert!(!text.split(|c: char| !c.is_alphanumeric()).any(|part| part == word), "{word} in {fragment}");
        let lines = values(&view, "d").into_iter().chain(values(&view, "value"));
        assert!(lines.into_iter().all(|line| !line.contains(word)), "{word} in {fragment}");
    }
}

#[test]
fn grades_and_methods_are_those_of_the_sources() {
    for (key, grade, method) in [
        ("metr-early", Grade::Primary, Method::Randomized),
        ("metr-late", Grade::Primary, Method::Randomized),
        ("microsoft-agents", Grade::Primary, Method::Observational),
        ("microsoft-intensity", Grade::Primary, Method::Observational),
        ("mandate-firm", Grade::Primary, Method::Observational),
        ("releases", Grade::Primary, Method::Observational),
        ("agent-logs", Grade::Primary, Method::Observational),
        ("ramp", Grade::Reported, Method::Observational),
        ("forrester", Grade::Convention, Method::Judgment),
        ("field-experiments", Grade::Primary, Method::Randomized),
        ("google", Grade::Primary, Method::Randomized),
        ("dx", Grade::Primary, Method::Observational),
        ("stanford", Grade::Reported, Method::Observational),
        ("uplevel", Grade::Reported, Method::Observational),
        ("jellyfish-headwinds", Grade::Reported, Method::Observational),
        ("assumption", Grade::Assumption, Method::Judgment),
        ("convention", Grade::Convention, Method::Judgment),
    ] {
        let source = Source::ALL.iter().find(|source| source.key == key).unwrap();
        assert_eq!((source.grade, source.method), (grade, method), "{key}");
    }
}

/// Quoted figures are in dollars, defaults in the currency shown, and the note says which is which.
#[test]
fn each_figure_is_in_the_currency_that_the_note_says() {
    for (fragment, sign, is_said) in [("v=2", '$', false), ("v=2&cur=EUR&fx=0.9", '€', true)] {
        let view = view(fragment);
        let of = |class: &str| {
            let cells = view.all().into_iter().filter(|node| node.attribute("class") == Some(class));
            cells.map(seen).collect::<Vec<_>>().join(" ")
        };
        assert!(of("figure").contains('$') && !of("figure").contains('€'));
        let defaults = of("rests");
        assert_eq!(['$', '€'].map(|one| defaults.contains(one)), ['$', '€'].map(|one| one == sign), "{defaults}");
        let note = seen(&view);
        assert!(note.contains("Figures are as published, in US dollars."));
        assert_eq!(note.contains("Defaults that rest on them are in EUR, at your rate."), is_said);
    }
}
