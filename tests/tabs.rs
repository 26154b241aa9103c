//! The tabs Curve, What matters, Simulations and Over time as text: their numbers are those of the report and of the
//! headline, and for no inputs is there a number that is none.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail loudly")]

mod common;

use common::links::inputs;
use common::random::{assumptions, fixed};
use common::results::report;
use proptest::prelude::*;
use rstest::rstest;
use tokenworth::chart::{ChartKey, Subject};
use tokenworth::inputs::{Assumptions, Input, Value};
use tokenworth::model::Metric;
use tokenworth::model::uncertainty::Factor;
use tokenworth::plot::matters::ranges;
use tokenworth::presentation::Presentation;
use tokenworth::text::amounts::{metric, metric_signed, money, money_short, percent};
use tokenworth::text::figures::{self, English};
use tokenworth::units::Usd;
use tokenworth::view::{Tab, View};
use tokenworth::{share, text, ui};

/// The tab that is shown, without the page around it.
fn tab(tab: &str, inputs: &Assumptions) -> String {
    let page = ui::to_html(&format!("tab={tab}"), &share::write(inputs, &[], &[])).unwrap();
    let start = page.find("<div id=\"tab\"").unwrap();
    page[start..page[start..].find("<aside").map_or(page.len(), |end| start + end)].to_owned()
}

/// On a narrow chart there is no room for the labels of all points, so the legend below it names each.
#[rstest]
#[case::typical_best_and_half("")]
#[case::more_points("spread=7.45&target=225&fee=40")]
fn the_legend_of_the_curve_names_every_point(#[case] link: &str) {
    let inputs = inputs(link);
    let page = figures::plain(&tab("curve", &inputs));
    let legend = page.split("class=\"legend\"").nth(1).unwrap().split("</ul>").next().unwrap();
    let spec = ChartKey::Curve.spec(&Subject::alone(&inputs, &report(&inputs)), &English);
    assert!(spec.markers.len() > 2, "{}", spec.markers.len());
    for marker in spec.markers {
        assert!(legend.contains(&marker.label.long), "{}: {legend}", marker.label.long);
    }
}

/// A benchmark of 0 asks for nothing, so there is no card without a sentence.
#[rstest]
#[case("theta=0", false)]
#[case("theta=0&sal=0", false)]
#[case("theta=0.5&sal=0", true)]
#[case("theta=0.5", true)]
fn the_benchmark_has_a_card_where_there_is_one(#[case] link: &str, #[case] expected: bool) {
    assert_eq!(tab("curve", &inputs(link)).contains("benchmark-title"), expected);
}

/// A chart alone in another page leads to the view and the tab with that chart, whose name the page has.
#[test]
fn a_chart_alone_leads_to_its_place_in_the_page() {
    for chart in ChartKey::OF_INPUTS {
        let alone = Presentation::read(&format!("embed=1&chart={}", chart.key()));
        let frame = ui::to_html(&alone.write(), "v=2&n=80").unwrap();
        let whole = alone.of_whole_page();
        let href = format!("href=\"{}\"", whole.address("v=2&n=80")).replace('&', "&amp;");
        assert!(frame.contains(&href) || frame.contains(&href.replace("&amp;", "&")), "{href}");
        let page = ui::to_html(&whole.write(), "v=2&n=80").unwrap();
        let id =
            if *chart == ChartKey::Beliefs { "evidence-beliefs".to_owned() } else { format!("chart-{}", chart.key()) };
        assert!(page.contains(&format!("id=\"{id}\"")), "{}: {}", chart.key(), whole.write());
        let name = format!("aria-label=\"{}\"", text::view(whole.view()));
        assert!(frame.contains(&name) && page.contains(&name), "{name}");
        assert_eq!(alone.place(), (whole.view(), whole.tab()));
        assert_eq!((whole.chart(), whole.is_embedded()), (None, false));
    }
    let target = Presentation::read("embed=1&view=target&tab=time");
    assert_eq!(target.place(), (View::Target, Tab::Time));
}

/// What stands in the table of this class, row by row, cell by cell, without markup.
fn rows(html: &str, class: &str) -> Vec<Vec<String>> {
    let table = html.split(class).nth(1).unwrap().split("</table>").next().unwrap();
    let body = table.split("<tbody>").nth(1).unwrap();
    let cell = |cell: &str| {
        let mut inside = true;
        let text: String = cell
            .chars()
            .filter(|c| {
                inside = (inside || *c == '>') && *c != '<';
                inside && !matches!(*c, '>' | '\u{2060}')
            })
            .collect();
        text
    };
    body.split("<tr>")
        .skip(1)
        .map(|row| {
            row.replace("<th ", "<td ").split("<td").skip(1).map(|it| cell(&it[it.find('>').unwrap() + 1..])).collect()
        })
        .collect()
}

/// Inputs in dollars: other currencies are written by the browser.
fn in_dollars(inputs: &Assumptions) -> Assumptions {
    inputs.with(&[(Input::Currency, Value::Word("USD".into())), (Input::ExchangeRate, Value::Number(1.0))]).0
}

#[test]
fn the_biggest_unknowns_are_those_worth_most_and_a_pilot_is_worth_as_much_to_each_user() {
    let inputs = Assumptions::default();
    let report = report(&inputs);
    let html = tab("curve", &inputs);
    let information = report.uncertainty.as_ref().unwrap().information.unwrap();
    let mut worth: Vec<f64> =
        Factor::ALL.into_iter().filter_map(|factor| information.of(factor)).map(Usd::value).collect();
    worth.sort_by(|one, other| other.total_cmp(one));
    let shown: Vec<String> = rows(&html, "class=\"unknowns\"").into_iter().map(|row| row[2].clone()).collect();
    let expected: Vec<String> = worth[..4].iter().map(|worth| money(&English, *worth)).collect();
    assert_eq!(shown, expected);
    let pilot = money(&English, worth[0] * report.team.users);
    assert!(html.contains(&format!("worth up to {pilot} a year to this team")), "{html}");
}

/// Whoever is told to use AI chooses no amount: a mandate makes no pilot worth more.
#[test]
fn a_pilot_is_worth_something_to_those_who_use_ai_willingly() {
    let worth = |link: &str| {
        let html = tab("curve", &inputs(link));
        html.split("worth up to ").nth(1).map(|it| it.split(" a year").next().unwrap().to_owned())
    };
    assert_eq!(worth("v=2&adopt=0.3&n=50&mandate=0.9"), worth("v=2&adopt=0.3&n=50"));
    assert!(worth("v=2&adopt=0.3&n=50").is_some());
    assert_eq!(worth("v=2&adopt=0&mandate=0.9"), None);
}

/// On the logarithmic curve the first tokens bring nothing, and later ones pay: no title says that more stops paying.
#[test]
fn before_the_curve_starts_more_tokens_are_not_said_to_stop_paying() {
    let html = tab("curve", &inputs("v=2&curve=log&tok=5&spread=1"));
    assert!(
        html.contains("next token brings back next to nothing; $12,400 a year on tokens leaves the most"),
        "{html}"
    );
    let beyond = tab("curve", &inputs("v=2&tok=900&spread=1"));
    assert!(beyond.contains("its cost; more stops paying at "), "{beyond}");
}

#[rstest]
#[case("v=2")]
#[case("v=2&sal=500000&theta=1")]
#[case("v=2&chi=1&kappa=1&capture=1&other=500")]
fn the_benchmark_is_told_as_in_the_headline(#[case] link: &str) {
    let inputs = inputs(link);
    let report = report(&inputs);
    let html = tab("curve", &inputs);
    let needs = text::benchmark_needs(&English, &report);
    assert!(needs.contains(&metric(&English, &report, Metric::HalfBreakEvenGain)), "{needs}");
    let expected = report.get(Metric::HalfValue).unwrap() / report.stake.value();
    assert!(needs.contains(&percent(&English, expected)), "{needs}");
    assert!(html.contains(&needs), "{needs}");
    assert!(html.contains(&text::verdict_benchmark(&English, &inputs, &report)), "{html}");
}

#[test]
fn what_matters_has_one_order_and_one_set_of_numbers() {
    let inputs = Assumptions::default();
    let report = report(&inputs);
    let html = tab("matters", &inputs);
    let names: Vec<&str> = ranges(&inputs, &report).iter().map(|range| text::factors::name(range.factor)).collect();
    let rows = rows(&html, "class=\"factors\"");
    assert_eq!(rows.iter().map(|row| row[0].as_str()).collect::<Vec<_>>(), names);
    let caused = rows.iter().find(|row| row[0] == "Share caused by the tokens").unwrap();
    assert_eq!(caused[3], metric(&English, &report, Metric::EvppiCaused));
    assert!(caused[1].starts_with("15%") && caused[2].starts_with("80%"), "{caused:?}");
}

#[test]
fn percentiles_are_those_of_the_report_and_of_the_headline() {
    let inputs = Assumptions::default();
    let report = report(&inputs);
    let html = tab("simulations", &inputs);
    let rows = rows(&html, "id=\"percentiles-title\"");
    let numbers = |metrics: [Metric; 4]| metrics.map(|it| metric_signed(&English, &report, it)).to_vec();
    assert_eq!(rows[0][1..], numbers([Metric::UserNet, Metric::McP10, Metric::McP50, Metric::McP90]));
    let cost = &report.uncertainty.as_ref().unwrap().cost;
    assert_eq!(rows[2][2], metric(&English, &report, Metric::CostP10));
    assert_eq!(rows[3][2], money_short(&English, cost.p10.value() * report.team.users));
    assert_eq!(rows[3][1], money_short(&English, report.get(Metric::TeamCost).unwrap()));
}

#[test]
fn a_tab_that_is_not_shown_is_not_in_the_document() {
    let charts = [("curve", "curve"), ("matters", "matters"), ("simulations", "spread"), ("time", "timeline")];
    // Scenarios are drawn once there are some; the results are a table.
    let mut tabs: Vec<&str> = charts.iter().map(|(tab, _)| *tab).chain(["scenarios", "results"]).collect();
    tabs.sort_by_key(|tab| Tab::ALL.iter().position(|of| of.key() == *tab));
    assert_eq!(tabs, Tab::ALL.iter().map(|tab| tab.key()).collect::<Vec<_>>());
    for shown in Tab::ALL.iter().map(|tab| tab.key()) {
        let html = tab(shown, &Assumptions::default());
        for (tab, chart) in charts {
            assert_eq!(html.contains(&format!("id=\"chart-{chart}\"")), tab == shown, "{chart} in {shown}");
        }
        // What opens has no body while it is closed.
        assert!(!html.contains(text::SAVE_PNG) && !html.contains("-numbers\""), "{shown}");
    }
}

#[rstest]
#[case::nobody("v=2&adopt=0")]
#[case::free("v=2&pu=0&pw=0&pc=0&po=0")]
#[case::no_salary("v=2&sal=0")]
#[case::no_use("v=2&tok=0")]
#[case::fixed("v=2&curve=fixed&gain0=-0.2")]
#[case::certain("v=2&curves=chosen&chi=0&kappa=0&capture=0")]
#[case::huge("v=2&tok=1000000&n=1000000&sal=100000000")]
fn at_the_edges_no_number_is_missing_without_a_word(#[case] link: &str) {
    let inputs = inputs(link);
    for shown in Tab::ALL.iter().map(|tab| tab.key()) {
        let html = tab(shown, &inputs);
        assert!(!["NaN", "inf%", "Infinity", "$–", "−0%"].iter().any(|wrong| html.contains(wrong)), "{shown}: {html}");
    }
}

proptest! {
    #![proptest_config(fixed(16))]

    #[test]
    fn for_any_inputs_each_tab_says_numbers(inputs in assumptions()) {
        let inputs = in_dollars(&inputs);
        for shown in Tab::ALL.iter().map(|tab| tab.key()) {
            let html = tab(shown, &inputs);
            prop_assert!(!["NaN", "Infinity", "$–"].iter().any(|wrong| html.contains(wrong)), "{}: {}", shown, html);
        }
    }
}

/// A willing user is one of the base inputs, a user one of the whole team: with groups they need not agree.
#[test]
fn with_groups_it_is_said_whose_the_results_of_a_willing_user_are() {
    let grouped = inputs("v=2&g1=Seats~n:40~tok:200");
    for name in ["results", "scenarios"] {
        for note in [text::note_of_one(&grouped), text::note_of_benchmark(&English, &grouped).unwrap()] {
            assert!(tab(name, &grouped).contains(&note), "{name}");
            assert!(!tab(name, &Assumptions::default()).contains(&note), "{name}");
        }
    }
}

/// What no user has from the base is not asked about, whatever people without AI have of it.
#[rstest]
#[case::all_have_their_own("v=2&g1=A~n:60~tok:9~sal:90000&g2=B~n:40~tok:20~sal:80000", (false, false))]
#[case::nobody_uses_ai_in_the_other("v=2&g1=A~n:60~tok:9~sal:90000&g2=Idle~n:40~adopt:0", (false, false))]
#[case::nobody_uses_ai_outside("v=2&adopt=0&g1=A~n:60~tok:9~sal:90000~adopt:0.8", (false, false))]
#[case::the_other_has_users("v=2&g1=A~n:60~tok:9~sal:90000&g2=B~n:40", (true, true))]
#[case::a_mandate_adds_users_without_need("v=2&g1=A~n:60~tok:9~sal:90000&g2=B~n:40~adopt:0~mandate:0.5", (false, true))]
fn what_no_user_has_is_not_among_what_would_have_to_be_true(
    #[case] link: &str,
    #[case] (tokens, salary): (bool, bool),
) {
    let html = tab("matters", &inputs(link));
    let answers = html.split("class=\"answers\"").nth(1).unwrap().split("</ul>").next().unwrap();
    assert_eq!(answers.contains("a week"), tokens, "{answers}");
    assert_eq!(answers.contains("salary"), salary, "{answers}");
}

/// In full they would not fit beside each other.
#[test]
fn money_of_the_team_is_short_in_the_table_of_scenarios() {
    let inputs = Assumptions { people: 10_000, ..Assumptions::default() };
    let rows = rows(&tab("scenarios", &inputs), "class=\"scenarios");
    let of = |name: &str| rows.iter().find(|row| row[0] == name).unwrap()[1].clone();
    assert_eq!([of("Cost, the team"), of("Net, the team")], ["$36.4M$17.2M–$79.9M", "+$93.5M"]);
}

/// In an embedded page without the field of the cap nothing takes a cap off again.
#[test]
fn the_best_cap_is_offered_only_where_the_cap_is_the_readers_to_set() {
    let offers = |query: &str| ui::to_html(query, "v=2").unwrap().contains(text::USE_CAP);
    assert!(offers("embed=1") && offers("embed=1&show=n,cap"));
    assert!(!offers("embed=1&show=n,tok") && !offers("hide=cap") && !offers("lock=cap"));
}
