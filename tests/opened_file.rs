//! A saved file comes back as it was, an edited one as it is now, and anything else is refused in a sentence.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail loudly")]

mod common;
mod shown;

use common::links::notices;
use proptest::prelude::*;
use rstest::rstest;
use serde_json::{Value as Json, json};
use shown::Page;
use tokenworth::export::{Disclosure, Stamp};
use tokenworth::inputs::{Input, Value};
use tokenworth::scenario::Own;
use tokenworth::share::file::{self, LONGEST_FILE};
use tokenworth::text::figures::English;
use tokenworth::{share, text};

const STAMP: Stamp = Stamp { date: "2026-11-22", link: "https://example.org/#v=2&sal=1" };

/// What the page says to a file: `#` and the fragment of a link, or a sentence.
fn opened(file: &str) -> String {
    file::open(file).map_or_else(text::unopened, |fragment| format!("#{fragment}"))
}

fn saved(fragment: &str) -> String {
    Page::of(fragment).json(&STAMP, Disclosure::WITH_SALARY, &English)
}

/// The file saved at this fragment, with a change made to it.
fn edited(fragment: &str, edit: impl FnOnce(&mut Json)) -> String {
    let mut json: Json = serde_json::from_str(&saved(fragment)).unwrap();
    edit(&mut json);
    opened(&json.to_string())
}

#[rstest]
#[case::defaults("v=2")]
#[case::inputs("v=2&sal=500000&tok=225.5&target=0&model=openai/gpt-5&curve=power&seed=7&cur=EUR&fx=0.9")]
#[case::small_and_large("v=2&sal=100000000&tok=0.000001&eps=0.30103000000000002")]
#[case::three_scenarios("v=2&s1=Light~tok:5~chi:1&s2=Own%20%22%3E%3Cscript%3E~model:openai/gpt-5~target:&s3=~sal:9")]
#[case::marks("v=2&s1=a%7Eb%3Ac%25%26%3D~tok:1&s2=%D9%85%D8%B1%D8%AD%D8%A8%D8%A7~mo:0.5&s3=%22%7D%2C%5C~ceil:1")]
#[case::does_not_fit("v=2&s1=Odd~mo:0.9")]
#[case::other_versions("v=2&s1=New~tok:5~zz:1~aa:x%3Ay~zz:2&zeta=c%26d&alpha=")]
#[case::nothing_changed("v=2&s1=Same&s2=")]
#[case::groups(
    "v=2&n=240&g1=Seats~n:60~fee:125~incl:125&g2=%22%3E%3Cscript%3E~n:10~tok:300~model:openai/gpt-5&g3=~n:0"
)]
#[case::groups_of_everybody("v=2&g1=A~n:40~tok:1&g2=B~n:60~zz:1~mo:0.5&s1=Light~tok:5&zeta=c")]
fn a_saved_file_comes_back_the_same(#[case] fragment: &str) {
    assert_eq!(notices(fragment), Vec::<String>::new());
    let link = share::read(fragment);
    let written = share::write(&link.inputs, &link.scenarios, &link.unknown);
    assert_eq!(opened(&saved(fragment)), format!("#{written}"));
    assert_eq!(opened(&format!("\u{feff}{}\r\n", saved(fragment))), format!("#{written}"), "as an editor saves it");
}

#[test]
fn what_a_program_has_written_anew_comes_back_the_same() {
    let fragment = "v=2&sal=500000&s1=Light~tok:5~chi:1&zeta=c";
    assert_eq!(edited(fragment, |_| {}), format!("#{fragment}"));
    let pretty = serde_json::to_string_pretty(&serde_json::from_str::<Json>(&saved(fragment)).unwrap()).unwrap();
    assert_eq!(opened(&pretty), format!("#{fragment}"));
}

#[test]
fn an_edited_file_counts_as_it_is_now() {
    let sal = |value: Json| move |file: &mut Json| file["inputs"]["sal"] = value;
    assert_eq!(edited("v=2&sal=500000", sal(json!(90_000))), "#v=2&sal=90000");
    assert_eq!(edited("v=2&sal=500000", sal(json!("90000"))), "#v=2&sal=90000");
    assert_eq!(edited("v=2&sal=500000", sal(json!(200_000))), "#v=2", "the default is left out");
    assert_eq!(edited("v=2&tok=5", |file| file["stamp"]["link"] = "https://x/#v=2&tok=9".into()), "#v=2&tok=5");
    let changes = |file: &mut Json| file["own"][0]["changes"]["tok"] = 9.into();
    assert_eq!(edited("v=2&s1=A~tok:5", changes), "#v=2&s1=A~tok:9");
    assert_eq!(opened(r#"{"inputs":{},"own":[{"name":"A\u0000\n\u202eB"}]}"#), "#v=2&s1=AB", "a name is cleaned");
    assert_eq!(opened(r#"{"inputs":{"tok":7}}"#), "#v=2&tok=7");
    assert_eq!(opened(r#"{"stamp":{"link":"https://x/?view=target#v=2&tok=9"}}"#), "#v=2&tok=9");
    assert_eq!(opened(r#"{"inputs":{"tok":7,"v":9,"s1":"x~tok:1","later":"a b"}}"#), "#v=2&tok=7&later=a+b");
}

#[rstest]
#[case(r#"{"inputs":{"sal":"x"}}"#, "Base salary (sal) in the link: “x” is not a number")]
#[case(r#"{"inputs":{"sal":-5}}"#, "“-5” is outside 0 to 100,000,000")]
#[case(r#"{"inputs":{"sal":1e400}}"#, "“1e400” is not a number")]
#[case(r#"{"inputs":{"sal":[1,{"a":2}]}}"#, "is not a number")]
#[case(r#"{"inputs":{"weeks":null}}"#, "“” is empty")]
#[case(r#"{"inputs":{"sal":null}}"#, "The salary was left out when this was shared")]
#[case(r#"{"inputs":{"model":"acme/gpt-9"}}"#, "not known")]
#[case(r#"{"inputs":{},"own":[{"name":"Odd","changes":{"chi":7}}]}"#, "in the scenario “Odd”: “7”")]
fn what_is_out_of_range_is_told_as_in_any_link(#[case] file: &str, #[case] said: &str) {
    let fragment = opened(file);
    assert!(fragment.starts_with("#v=2"), "{fragment}");
    let told = notices(&fragment);
    assert!(told.len() == 1 && told[0].contains(said), "{told:?} lacks “{said}”");
}

#[rstest]
#[case::empty("", "The file is empty.")]
#[case::blank(" \r\n\t", "The file is empty.")]
#[case::list("[]", "not a file of this calculator")]
#[case::number("5", "not a file of this calculator")]
#[case::other(r#"{"name":"package","version":"1.2.3"}"#, "not a file of this calculator")]
#[case::odd_inputs(r#"{"inputs":[1,2]}"#, "not a file of this calculator")]
#[case::link_without_fragment(r#"{"link":"https://example.org/"}"#, "not a file of this calculator")]
#[case::text("Cost,1840", "not JSON: line 1, column 1 ")]
#[case::a_picture("\u{fffd}PNG\r\n\u{1a}", "not JSON: line 1, column 1 ")]
#[case::nan("{\n  \"inputs\": {\"sal\": NaN}\n}", "not JSON: line 2, column 2")]
#[case::cut(r#"{"inputs":{"sal":5"#, "not JSON: line 1, column 18")]
#[case::more_behind(r#"{"inputs":{}} {}"#, "not JSON: line 1, column 15")]
#[case::newer(r#"{"version":3,"inputs":{"sal":5}}"#, "newer version")]
fn what_is_no_such_file_is_refused_in_a_sentence(#[case] file: &str, #[case] said: &str) {
    let answer = opened(file);
    assert!(answer.contains(said) && answer.ends_with('.') && !answer.starts_with('#'), "{answer}");
}

#[test]
fn no_file_is_too_long_or_too_deep() {
    for deep in ["[".repeat(10_000), "{\"a\":".repeat(10_000), "[".repeat(10_000) + &"]".repeat(10_000)] {
        assert!(!opened(&deep).starts_with('#'));
        let inside = format!("{{\"inputs\":{{\"sal\":{deep}}},\"own\":{deep}}}");
        assert!(opened(&inside).len() < 200_000, "refused, or kept as text");
    }
    let long = format!("{{\"inputs\":{{\"sal\":\"{}\"}}}}", "5".repeat(2_000_000));
    assert!(opened(&long).contains("longer than 1 MB"), "{} bytes", long.len());
    assert!(opened(&" ".repeat(LONGEST_FILE + 1)).contains("longer than 1 MB"));
    let more: Vec<Json> = (0..900).map(|n| json!({"name": "n".repeat(60), "changes": {"tok": n}})).collect();
    let refused = opened(&json!({"inputs": {}, "own": more}).to_string());
    assert!(refused.contains("more than a link can"), "{} bytes", refused.len());
    let many: Vec<Json> = (0..500).map(|n| json!({"name": n.to_string(), "changes": {"tok": n}})).collect();
    let told = notices(&opened(&json!({"inputs": {}, "own": many}).to_string()));
    assert!(told.len() == 1 && told[0].contains("more scenarios"), "{told:?}");
}

/// A file of version 1 goes by the defaults of its time, and its `tok` is the mean of use: it is what its link is.
#[rstest]
#[case::defaults("v=1")]
#[case::spread("v=1&tok=100&spread=7.45&chi=0.35")]
#[case::scenarios("v=1&spread=3&s1=Light~tok:5&s2=Even~spread:1&zeta=c")]
fn a_file_of_version_1_means_what_it_meant(#[case] fragment: &str) {
    let old = share::read(fragment);
    // What version 1 has written: every input that it had, as it was spelled there.
    let spelled: Vec<(String, String)> = fragment
        .split('&')
        .filter_map(|part| part.split_once('='))
        .filter(|(key, _)| Input::find(key).is_some())
        .map(|(key, value)| (key.to_owned(), value.to_owned()))
        .collect();
    let later =
        [Input::UseLow, Input::UseHigh, Input::SecondModel, Input::SecondShare, Input::ThirdModel, Input::ThirdShare];
    let defaults = tokenworth::inputs::Assumptions::of_version_1();
    let inputs: serde_json::Map<String, Json> = Input::ALL
        .iter()
        .filter(|input| !later.contains(input))
        .map(|input| {
            let said =
                spelled.iter().find(|(key, _)| key == input.key()).map(|(_, value)| value.parse::<f64>().unwrap());
            let value = match (said, defaults.get(*input)) {
                (Some(number), _) | (None, Value::Number(number)) => json!(number),
                (None, Value::Word(word)) => json!(word),
                (None, Value::Empty) => Json::Null,
            };
            (input.key().to_owned(), value)
        })
        .collect();
    let light = [json!({"name": "Light", "changes": {"tok": 5}}), json!({"name": "Even", "changes": {"spread": 1}})];
    let own: &[Json] = if fragment.contains("s1=") { &light } else { &[] };
    let unknown = if fragment.contains("zeta") { json!([["zeta", "c"]]) } else { json!([]) };
    let file = json!({"version": 1, "stamp": {}, "inputs": inputs, "own": own, "unknown": unknown});
    let opened = share::read(opened(&file.to_string()).strip_prefix('#').unwrap());
    assert_eq!((opened.inputs, opened.scenarios, opened.unknown), (old.inputs, old.scenarios, old.unknown));
}

#[test]
fn an_edited_group_counts_as_it_is_now() {
    let fragment = "v=2&g1=Seats~n:60~fee:125";
    assert_eq!(edited(fragment, |file| file["groups"][0]["people"] = 40.into()), "#v=2&g1=Seats~n:40~fee:125");
    assert_eq!(edited(fragment, |file| file["groups"][0]["changes"]["fee"] = 9.into()), "#v=2&g1=Seats~n:60~fee:9");
    assert_eq!(edited(fragment, |file| file["groups"] = json!([])), "#v=2");
    let told = notices(&edited(fragment, |file| file["groups"][0]["people"] = 400.into()));
    assert!(told.len() == 1 && told[0].contains("would hold 400 people, and the team has 100"), "{told:?}");
}

proptest! {
    #![proptest_config(common::random::fixed(40))]

    #[test]
    fn files_of_any_inputs_and_names_come_back_the_same(
        inputs in common::random::assumptions(),
        names in proptest::collection::vec(any::<String>(), 0..4),
        tokens in 0.0..1e6_f64,
    ) {
        let own = |name: String| Own { name, changes: vec![(Input::Tokens, Value::Number(tokens))], ..Own::default() };
        let scenarios: Vec<Own> = names.into_iter().map(own).collect();
        let fragment = share::write(&inputs, &scenarios, &[]);
        // Names lose what could turn the line when they are read for the first time.
        let link = share::read(&fragment);
        let written = share::write(&link.inputs, &link.scenarios, &link.unknown);
        prop_assert_eq!(opened(&saved(&fragment)), format!("#{written}"));
    }

    #[test]
    fn nothing_that_is_opened_panics(file in any::<String>(), value in any::<String>(), key in "[a-z0-9_:~]{0,6}") {
        opened(&file);
        let fragment = opened(&json!({"inputs": {&key: &value}, "unknown": [[&key, &value], 5]}).to_string());
        prop_assert!(fragment.starts_with("#v=2"), "{}", fragment);
        share::read(&fragment);
    }
}
