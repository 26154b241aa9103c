//! No two numbers that are shown contradict each other: those of the verdict, its small print, the tiles, the table of
//! scenarios, the table of groups, and the files are the same numbers, rounded alike.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail loudly")]

mod common;
#[allow(dead_code, reason = "other tests use the rest")]
mod taken;

use common::links::priced;
use common::random::{assumptions, fixed};
use common::results::report;
use proptest::prelude::*;
use rstest::rstest;
use taken::{Page, cells};
use tokenworth::chart::{ChartKey, Subject};
use tokenworth::export;
use tokenworth::figures::amounts::{money, money_signed_short};
use tokenworth::inputs::{Assumptions, Group, Input, Value};
use tokenworth::model::Metric;
use tokenworth::plot;
use tokenworth::text::figures::English;
use tokenworth::text::{self, Piece, Tile};

/// The amount of dollars that stands first in a text, in words or in digits: `−$2.54 million`, `$364,000`.
fn dollars(said: &str) -> Option<f64> {
    let (before, after) = said.split_once('$')?;
    let digits: String = after.chars().take_while(|c| c.is_ascii_digit() || [',', '.'].contains(c)).collect();
    let digits = digits.trim_end_matches(['.', ',']);
    let number: f64 = digits.replace(',', "").parse().unwrap();
    let unit = after[digits.len()..].trim_start();
    let units = [("million", 1e6), ("billion", 1e9), ("trillion", 1e12), ("M", 1e6), ("B", 1e9), ("T", 1e12)];
    let times = units.into_iter().find(|(name, _)| unit.starts_with(name)).map_or(1.0, |(_, times)| times);
    Some(if before.ends_with('−') { -number * times } else { number * times })
}

/// Both say the same amount, rounded alike.
#[track_caller]
fn assert_same_amount(one: &str, other: &str) {
    match (dollars(one), dollars(other)) {
        (Some(first), Some(second)) => {
            assert!((first - second).abs() <= 1e-9 * first.abs(), "“{one}” is not “{other}”");
        }
        (first, second) => assert_eq!(first, second, "“{one}” is not “{other}”"),
    }
}

/// Both speak of the same share of simulations: `87 of 100` and `87%`.
#[track_caller]
fn assert_same_chance(words: &str, percent: &str) {
    let said = match percent {
        "100%" => "all simulations|every simulation|100 of 100",
        "0%" => "no simulation|0 of 100",
        "more than 99%" => "more than 99 of 100",
        "less than 1%" => "fewer than 1 of 100",
        whole => &format!("{} of 100", whole.trim_end_matches('%')),
    };
    assert!(said.split('|').any(|said| words.contains(said)), "“{words}” is not {percent}");
}

/// What the page and what is taken from it show.
struct Shown {
    page: Page,
    tiles: [Tile; 3],
    /// The tables of the Markdown, by the name of the row; a row of a group and of a scenario never have the same.
    rows: Vec<Vec<String>>,
}

impl Shown {
    fn of(page: Page) -> Self {
        let tiles = text::tiles(&English, &page.inputs, &page.report);
        let markdown = page.export(export::markdown);
        let rows = markdown.lines().filter(|line| line.starts_with("| ")).map(cells).collect();
        Self { page, tiles, rows }
    }

    fn row(&self, name: &str) -> &[String] {
        self.rows.iter().find(|row| row[0] == name).unwrap()
    }

    fn tile(&self, metric: Metric) -> &Tile {
        self.tiles.iter().find(|tile| tile.metric == metric).unwrap()
    }

    fn note(&self, metric: Metric, beginning: &str) -> Option<String> {
        let notes = self.tile(metric).notes.iter();
        notes.map(|note| note.text.clone()).find(|note| note.starts_with(beginning))
    }
}

/// The parts of a sentence that are amounts spent or gained.
fn amounts(sentence: &text::Rich) -> Vec<(bool, String)> {
    let amount = |piece: &Piece| match piece {
        Piece::Plain(_) => None,
        Piece::Cost(text) => Some((true, text.clone())),
        Piece::Value(text) => Some((false, text.clone())),
    };
    sentence.0.iter().filter_map(amount).collect()
}

fn check_verdict(shown: &Shown) {
    let report = &shown.page.report;
    let sentence = text::verdict(&English, report);
    let said = sentence.text();
    let amounts = amounts(&sentence);
    let [cost, value, net] =
        ["Cost, the team", "Value, the team", "Net, the team"].map(|name| shown.row(name)[1].clone());
    assert_same_amount(&shown.tile(Metric::TeamCost).amount, &cost);
    assert_same_amount(&shown.tile(Metric::TeamNet).amount, &net);
    // A long amount is abbreviated in the tile.
    let (tile, is_short) = (&shown.tile(Metric::TeamNet).amount, net.chars().count() > 16);
    assert!(*tile == net || is_short && tile.chars().next() == net.chars().next(), "{tile} is not {net}");
    if said.contains("will cost about") {
        assert_same_amount(&amounts[0].1, &cost);
    }
    if said.contains("return about") {
        let gained = amounts.iter().find(|(is_cost, _)| !is_cost).unwrap();
        assert_same_amount(&gained.1, &value);
    }
    if said.contains("set its work back") {
        assert!(value.starts_with('−'), "{said}: {value}");
    }
    if said.contains("a loss") {
        assert!(net.starts_with('−'), "{said}: {net}");
        assert!(shown.note(Metric::TeamNet, "a loss").is_some(), "{said}");
    } else {
        assert!(!net.starts_with('−') || dollars(&net).unwrap().abs() < 0.01, "{said}: {net}");
    }
}

fn check_notes(shown: &Shown) {
    let Page { inputs, report, .. } = &shown.page;
    let notes = text::verdict_notes(&English, inputs, report);
    if let Some(between) = notes.split_once("between ").map(|(_, rest)| rest) {
        let (low, high) = between.split_once(" and ").unwrap();
        let likely = shown.note(Metric::TeamCost, "likely").unwrap();
        let (from, to) = likely.split_once(" to ").unwrap();
        assert_same_amount(low, from);
        assert_same_amount(high, to);
    }
    let chances = shown.row("Chance that net is above zero");
    if notes.contains("above zero") {
        assert_same_chance(notes.split(". ").find(|part| part.contains("above zero")).unwrap(), &chances[1]);
        let note = shown.tile(Metric::TeamNet).notes.iter().find(|note| note.metric == Some(Metric::McPositive));
        assert_same_chance(&note.unwrap().text, &chances[1]);
    }
    let half = 5;
    let benchmark = text::verdict_benchmark(&English, inputs, report);
    // A benchmark of more tokens than the form takes has no column.
    if !benchmark.is_empty() && chances[half] != "–" {
        let (pays, as_entered) = benchmark.split_once("; as entered ").unwrap();
        assert_same_chance(pays, &chances[half]);
        let net = &shown.row("Net, a user")[half];
        if as_entered.contains('$') {
            assert_same_amount(as_entered, net.trim_start_matches(['+', '−']));
            assert_eq!(as_entered.contains("a loss of"), net.starts_with('−'), "{benchmark}: {net}");
        }
    }
}

fn check_files(shown: &Shown) {
    let (sheet, json) = (shown.page.csv(), shown.page.json());
    for metric in &Metric::ALL {
        let number = shown.page.report.get(*metric).ok();
        let cell = &sheet.row("metric", metric.key())[0];
        assert_eq!(cell.parse::<f64>().ok(), number, "{}", metric.key());
        assert_eq!(json["metrics"][metric.key()].as_f64(), number, "{}", metric.key());
        assert_eq!(json["scenarios"][0]["metrics"][metric.key()].as_f64(), number, "{}", metric.key());
    }
}

fn check_groups(shown: &Shown) {
    let Page { inputs, report, .. } = &shown.page;
    if inputs.groups().is_empty() {
        return;
    }
    let total = shown.row(text::WHOLE_TEAM);
    for (metric, column) in [(Metric::TeamCost, 3), (Metric::TeamValue, 4), (Metric::TeamNet, 5)] {
        assert_eq!(total[column], text::amounts::metric_signed(&English, report, metric));
        let sum: f64 = report.parts.iter().map(|part| part.report.get(metric).unwrap()).sum();
        let scale = report.team.cost.value() + report.team.value.value().abs();
        assert!((sum - report.get(metric).unwrap()).abs() <= 1e-9 * scale, "{metric:?}: {sum}");
    }
    assert_eq!(total[3], shown.row("Cost, the team")[1]);
    assert_eq!(total[6], shown.row("Cost, a user")[1]);
    assert_eq!(total[8], shown.row("Net, a user")[1]);
    let people: u32 = report.parts.iter().map(|part| part.part.people).sum();
    assert_eq!(Value::Number(f64::from(people)), inputs.get(Input::People));
}

/// Where the chart of the simulations calls the net as entered their median, both are written alike.
fn check_simulations(shown: &Shown) {
    let Page { report, inputs, .. } = &shown.page;
    let Some(run) = &report.uncertainty else { return };
    let spec = plot::spread::spec(inputs, report, &English);
    for guide in spec.guides.iter().filter(|guide| guide.label.long.contains("= half below")) {
        assert_same_amount(&guide.label.long, &money_signed_short(&English, run.net.p50.value()));
    }
}

/// The axis of the curve counts as many users as the tile of the best cap beside it, and its sentences say only of a cap that
/// the tile names how many are above it.
fn check_users(shown: &Shown) {
    let Page { report, inputs, .. } = &shown.page;
    let curve = ChartKey::Curve.spec(&Subject::alone(inputs, report), &English);
    let notes = shown.tile(Metric::CapMonth).notes.iter().map(|note| note.text.clone()).collect::<Vec<_>>().join("; ");
    let is_none = shown.tile(Metric::CapMonth).amount == "no cap";
    assert!(!is_none || !curve.summary.contains(" above it"), "{}: {notes}", curve.summary);
    let axis = curve.x.label.long;
    let Some((_, counted)) = axis.split_once(" of the ") else { return };
    let (users, _) = counted.split_once(" users").unwrap();
    let (of, only) = (format!(" of {users} users "), users == "1" && notes.contains("the only user "));
    assert!(!notes.contains(" above it") || notes.contains(&of) || only, "{axis}: {notes}");
}

fn check(inputs: Assumptions) {
    let shown = Shown::of(Page { report: report(&inputs), inputs, own: Vec::new() });
    check_verdict(&shown);
    check_notes(&shown);
    check_groups(&shown);
    check_files(&shown);
    check_simulations(&shown);
    check_users(&shown);
}

#[rstest]
#[case("")]
#[case("sal=500000&curve=power")]
#[case("tok=0")]
#[case("tok=10000")]
#[case("sal=50000000")]
#[case("adopt=0")]
#[case("disc=1&rho=0.3")]
#[case("curve=fixed&gain0=-0.16")]
#[case("fee=1000&incl=1000000&target=225")]
#[case("fee=20&ceil=1")]
#[case("mandate=0.95&target=50&n=1")]
#[case("chi=0.8&kappa=0.55&capture=0.8")]
#[case("n=240&g1=Seats~n:60~fee:125~incl:125&g2=Heavy~n:10~tok:300&g3=Nobody~n:0")]
#[case("g1=All~n:100~tok:999")]
#[case("fee=200&incl=1000000")]
#[case("n=101")]
#[case("n=1543")]
fn what_is_shown_agrees(#[case] link: &str) {
    check(priced(link));
}

/// Up to two groups that differ in use, pay and plan.
fn groups() -> impl Strategy<Value = Vec<Group>> {
    let group =
        (0..400_u32, 0.0..2000.0_f64, 0.0..500_000.0_f64, 0.0..200.0_f64).prop_map(|(people, tokens, salary, fee)| {
            let changes = [(Input::Tokens, tokens), (Input::Salary, salary), (Input::Fee, fee)];
            let changes = changes.into_iter().map(|(input, number)| (input, Value::Number(number))).collect();
            Group { name: "Part".into(), people, changes, ..Group::default() }
        });
    proptest::collection::vec(group, 0..=2)
}

proptest! {
    #![proptest_config(fixed(40))]

    #[test]
    fn what_is_shown_of_any_team_agrees(inputs in assumptions(), groups in groups()) {
        let dollars = [(Input::Currency, Value::Word("USD".into())), (Input::ExchangeRate, Value::Number(1.0))];
        let team = [(Input::People, Value::Number(1000.0)), (Input::Draws, Value::Number(300.0))];
        let inputs = inputs.with(&[dollars, team].concat()).0;
        check(inputs.with_groups(groups).unwrap());
    }
}

/// A slide says of the year what the page says.
#[test]
fn the_lead_of_a_slide_has_the_numbers_of_the_tiles() {
    let inputs = priced("fee=40");
    let report = report(&inputs);
    let lead = text::year_in_brief(&English, &inputs, &report);
    let [cost, _, cap] = text::tiles(&English, &inputs, &report);
    assert!(lead.contains(&cost.amount) && lead.contains(&format!("{}{}", cap.amount, cap.unit)), "{lead}");
    assert!(lead.contains(&text::uncertainty(&English, &inputs, &report)), "{lead}");
    // Nothing is said of a best cap that there is none of, or that is not that of all.
    for link in ["curve=fixed", "g1=Research~n:20~sal:400000", "curve=power&eps=0.9", "adopt=0", "sal=0"] {
        let inputs = priced(link);
        let lead = text::year_in_brief(&English, &inputs, &self::report(&inputs));
        assert!(!lead.is_empty() && !lead.contains(cap.name), "{link}: {lead}");
    }
    // One that loses is none.
    let inputs = priced("fee=10&incl=100000");
    let lead = text::year_in_brief(&English, &inputs, &self::report(&inputs));
    assert!(lead.ends_with(" Where to cap: no cap."), "{lead}");
}

/// Where tokens are free, a year costs what its seats cost, and the tile of any other year says how much of it that is.
#[rstest]
#[case("fee=40")]
#[case("fee=40&mandate=0.95&target=50")]
#[case("fee=40&incl=20&g1=Research~n:40~fee:125~adopt:0.5&g2=None~n:10~fee:0")]
fn the_cost_of_seats_is_what_is_left_without_tokens(#[case] link: &str) {
    let cost = |link: &str| {
        let inputs = priced(link);
        let report = report(&inputs);
        let [tile, ..] = text::tiles(&English, &inputs, &report);
        (report.team.cost.value(), tile.notes.into_iter().find(|note| note.text.ends_with(" of it for seats")))
    };
    let (seats, none) = cost(&format!("{link}&disc=1"));
    assert_eq!(none, None, "all of it is for seats");
    let (_, said) = cost(link);
    assert_eq!(said.unwrap().text, format!("{} of it for seats", money(&English, seats)));
    assert_eq!(cost("").1, None);
}

/// The curve and the tile have the same typical user: one who uses AI willingly, whomever a mandate adds.
#[rstest]
#[case("adopt=0.5&mandate=0.8", "$2,870 a user, $1,490 the typical willing one")]
#[case("adopt=0.8&mandate=0.3", "$4,560 a user, $1,490 the typical one")]
#[case("adopt=0&mandate=0.8", "$46.57 a user")]
fn the_typical_user_of_the_tile_is_a_willing_one(#[case] link: &str, #[case] said: &str) {
    let inputs = priced(link);
    let [cost, ..] = text::tiles(&English, &inputs, &report(&inputs));
    let notes: Vec<String> = cost.notes.into_iter().map(|note| note.text).collect();
    assert_eq!(notes.last().map(String::as_str), Some(said));
}
