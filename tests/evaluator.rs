//! The evaluator of link fragments, as programs use it: lines in, lines out.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail loudly")]

#[allow(dead_code, reason = "its `main` is for the command line")]
#[path = "../examples/evaluate.rs"]
mod evaluate;

use rstest::rstest;
use serde_json::{Map, Value as Json};

/// What comes out for these bytes, a value a line.
fn answers(lines: &[u8]) -> Vec<Json> {
    let mut out = Vec::new();
    evaluate::evaluate_lines(lines, &mut out).unwrap();
    String::from_utf8(out).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[track_caller]
fn answer(line: &str) -> Json {
    let answers = answers(line.as_bytes());
    assert_eq!(answers.len(), 1, "{line}");
    answers[0].clone()
}

fn keys(object: &Json) -> Vec<&str> {
    object.as_object().unwrap().keys().map(String::as_str).collect()
}

fn number(metrics: &Json, key: &str) -> f64 {
    metrics[key].as_f64().unwrap()
}

fn warnings(answer: &Json) -> Vec<&str> {
    answer["warnings"].as_array().unwrap().iter().map(|warning| warning.as_str().unwrap()).collect()
}

/// The parts of the team add up to the whole.
#[track_caller]
fn assert_sums(answer: &Json) {
    let groups: &Map<String, Json> = answer["groups"].as_object().unwrap();
    for key in ["team_users", "team_cost", "team_value", "team_net", "team_waste"] {
        let sum: f64 = groups.values().map(|metrics| number(metrics, key)).sum();
        let whole = number(&answer["metrics"], key);
        assert!((sum - whole).abs() <= 1e-9 * whole.abs().max(1.0), "{key}: {sum}, not {whole}");
    }
}

#[test]
fn a_line_without_groups_has_none() {
    let answer = answer("v=2&sal=500000");
    assert_eq!(keys(&answer), ["metrics", "groups", "warnings"]);
    assert_eq!((keys(&answer["groups"]), warnings(&answer)), (vec![], vec![]));
    assert!((number(&answer["metrics"], "half_roi") - -0.493_695).abs() < 1e-6);
}

#[test]
fn each_group_has_its_metrics_and_everybody_else_theirs() {
    let answer = answer("v=2&n=240&g1=Seats~n:60~fee:125~incl:125&g2=Heavy~n:10~tok:100&pu=5&pw=6.25&pc=0.5&po=25");
    assert_eq!((keys(&answer["groups"]), warnings(&answer)), (vec!["g1", "g2", "rest"], vec![]));
    assert_sums(&answer);
    let groups = &answer["groups"];
    assert_eq!(groups["g1"]["team_users"], 48.0);
    assert!(number(&groups["g2"], "user_cost") > number(&groups["rest"], "user_cost"));
    // The metrics of the base inputs are those of everybody else.
    assert_eq!(groups["rest"]["cost_adopter"], answer["metrics"]["cost_adopter"]);
}

#[rstest]
#[case::nobody("v=2&g1=Nobody~n:0~tok:999", &["g1", "rest"])]
#[case::everybody("v=2&g1=All~n:100~tok:100", &["g1"])]
#[case::everybody_in_two("v=2&g1=A~n:40~tok:100&g2=B~n:60~adopt:0~mandate:.5", &["g1", "g2"])]
#[case::nobody_uses("v=2&adopt=0&g1=A~n:40~adopt:0", &["g1", "rest"])]
fn groups_of_nobody_and_of_everybody(#[case] line: &str, #[case] expected: &[&str]) {
    let answer = answer(line);
    assert_eq!((keys(&answer["groups"]), warnings(&answer)), (expected.to_vec(), vec![]));
    assert_sums(&answer);
}

#[test]
fn the_first_twelve_groups_count() {
    let line = |count: usize| {
        let groups: Vec<String> = (1..=count).map(|at| format!("g{at}=Group%20{at}~n:5~tok:{}", at * 10)).collect();
        format!("v=2&{}", groups.join("&"))
    };
    let (twelve, twenty) = (answer(&line(12)), answer(&line(20)));
    assert_eq!(keys(&twelve["groups"]).len(), 13);
    assert_eq!(warnings(&twelve), Vec::<&str>::new());
    assert_sums(&twelve);
    assert_eq!(twenty["metrics"], twelve["metrics"]);
    assert_eq!(warnings(&twenty), ["The link has more groups than fit: the first 12 are shown, 8 are left out."]);
}

#[test]
fn groups_that_hold_more_than_the_team_are_told() {
    let answer = answer("v=2&n=100&g1=A~n:60&g2=B~n:50&g3=C~n:40");
    // Those that are left count on, as in the link that the page writes.
    assert_eq!(keys(&answer["groups"]), ["g1", "g2"]);
    assert_eq!(
        warnings(&answer),
        ["With the group “B” the groups would hold 110 people, and the team has 100. The group is left out."]
    );
    assert_sums(&answer);
}

#[rstest]
#[case("v=2&chi_lo=.6", "chi_lo): This is above what you entered (35%)")]
#[case("v=2&load_hi=1.1", "load_hi): This is below what you entered (1.3")]
#[case("v=2&price_lo=2&price_hi=3", "price_lo): This is above")]
#[case("v=2&use_hi=.5", "use_hi): This is below")]
#[case(
    "v=2&g1=A~n:5~mo:.2",
    "in the group “A” makes the shares 118.5% together, more than all. The group does without it."
)]
#[case("v=2&g1=A~n:5~chi:.2", "in the group “A”: “.2” is the same for the whole team")]
#[case("v=2&g1=A~n:5~tok:-1", "in the group “A”: “-1” is outside 0 to 1,000,000")]
#[case("v=2&g1=~n:2.5", "in a group without a name: “2.5”")]
#[case("v=2&g1=~n:5~mo:.2", "in the group “Group 1” makes")]
fn what_contradicts_is_told(#[case] line: &str, #[case] said: &str) {
    let answer = answer(line);
    let warnings = warnings(&answer);
    assert!(warnings.len() == 1 && warnings[0].contains(said), "{warnings:?} lack “{said}”");
}

#[test]
fn draws_are_made_where_they_are_asked_for() {
    let (without, with) = (answer("v=2"), answer("v=2&draws=10000&g1=A~n:5~tok:1"));
    assert!(without["metrics"].get("mc_positive").is_none());
    for key in ["mc_p10", "mc_positive", "mc_rank", "cost_p90", "half_mc_positive", "evppi_chi"] {
        assert!(with["metrics"][key].is_number(), "{key}");
    }
    // The draws are of the whole team.
    assert!(with["groups"]["g1"].get("mc_positive").is_none());
}

/// Whatever comes in, a line of JSON goes out for it, and its groups add up.
#[test]
fn no_garbage_stops_it() {
    let mut long = b"v=2&g1=".to_vec();
    long.extend(std::iter::repeat_n(b'~', 100_000));
    let lines: Vec<Vec<u8>> = vec![
        b"".to_vec(),
        b"#".to_vec(),
        b"\xff\xfe\x00".to_vec(),
        b"g1=&g2=~&g3=~~n&g4=%&g0=x~n:1&g01=x".to_vec(),
        b"v=2&g1=A~n:1e400&g2=B~n:-1&g3=C~n:1.5&g4=D~n:NaN".to_vec(),
        b"v=9&g1=A~n:5~later:x".to_vec(),
        b"v=1&g1=A~n:5~tok:9&spread=7".to_vec(),
        b"v=2&n=0&adopt=2&sal=-1&curve=nonsense".to_vec(),
        b"v=2&g1=%E2%80%AEevil~n:5&g2=%22%3E%3Cscript%3E~n:5".to_vec(),
        long,
    ];
    let all = lines.join(&b'\n');
    let answers = answers(&all);
    assert_eq!(answers.len(), lines.len());
    for answer in &answers {
        assert!(answer["metrics"]["team_cost"].is_number(), "{answer}");
        if !answer["groups"].as_object().unwrap().is_empty() {
            assert_sums(answer);
        }
    }
}
