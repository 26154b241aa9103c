//! Links as they arrive: by hand, through chat, from other versions, from those who mean harm. Most are in `corpus.txt`;
//! here is what a line of text cannot say.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

mod corpus;
#[path = "../link_properties/mod.rs"]
mod link_properties;
mod random;

use tokenworth::inputs::{Assumptions, Input, Value};
use tokenworth::share::{self, Notice};

/// The fragment holds just these inputs and needs no word about it; written again it reads the same.
#[track_caller]
fn reads(fragment: &str, expected: &[(Input, f64)]) {
    let link = share::read(fragment);
    assert_eq!(link.notices, [], "{fragment}");
    assert_holds(fragment, &link.inputs, expected);
    let again = share::read(&share::write(&link.inputs, &link.scenarios, &link.unknown));
    assert_eq!((again.inputs, again.unknown), (link.inputs, link.unknown), "{fragment}, written and read again");
}

#[track_caller]
fn assert_holds(fragment: &str, inputs: &Assumptions, expected: &[(Input, f64)]) {
    let changes: Vec<_> = expected.iter().map(|(input, number)| (*input, Value::Number(*number))).collect();
    let (expected, rejected) = Assumptions::default().with(&changes);
    assert_eq!(rejected, []);
    assert_eq!(*inputs, expected, "{fragment}");
}

#[test]
fn a_plain_link() {
    reads("#v=1&sal=500000&tok=225.5", &[(Input::Salary, 5e5), (Input::Tokens, 225.5)]);
    reads("sal=500000", &[(Input::Salary, 5e5)]);
    reads("v=1&mo=0.2&mc=0.5&mw=0.3", &[(Input::CacheReads, 0.5), (Input::CacheWrites, 0.3), (Input::Output, 0.2)]);
    reads("v=1&ceil=1&target=0", &[(Input::Ceiling, 1.0), (Input::Target, 0.0)]);
    reads("v=1&sal=-0", &[(Input::Salary, 0.0)]);
}

#[test]
fn words_of_a_link() {
    let link = share::read("v=1&curve=power&model=openai/gpt-5&cur=EUR&fx=0.92");
    assert_eq!(link.notices, []);
    assert_eq!(link.inputs.get(Input::Curve), Value::Word("power".into()));
    assert_eq!(link.inputs.get(Input::Model), Value::Word("openai/gpt-5".into()));
    assert_eq!(share::write(&link.inputs, &[], &[]), "v=1&model=openai/gpt-5&curve=power&cur=EUR&fx=0.92");
}

#[test]
fn defaults_are_left_out() {
    assert_eq!(share::write(&Assumptions::default(), &[], &[]), "v=1");
    assert_eq!(share::write(&share::read("v=1&sal=200000&tok=33&eps=0.01").inputs, &[], &[]), "v=1&tok=33&eps=0.01");
}

/// A link to the default scenario stays well below what chat programs cut, whatever it changes.
#[test]
fn a_link_with_every_input_is_short() {
    let all = "v=1&n=250000&sal=187500&load=1.35&weeks=45&hours=37.5&adopt=0.85&tok=187.5&spread=7.45&target=225&phi=0.65\
        &cap=1000&mandate=0.95&theta=0.25&mw=0.085&mc=0.875&mo=0.015&model=anthropic/claude-sonnet-5-5&pu=4.5&pw=5.625\
        &pc=0.45&po=22.5&batch=0.15&disc=0.125&fee=125&incl=100&ceil=1&other=1250&curve=power&chi=0.35&kappa=0.35\
        &capture=0.65&rho=0.025&eps=0.233&gain0=0.131&ramp=4.5&horizon=24&setup=1500&rate=0.095&seed=42&draws=100000\
        &cur=EUR&fx=0.9234";
    let link = share::read(all);
    assert_eq!(link.notices, []);
    let written = share::write(&link.inputs, &link.scenarios, &link.unknown);
    assert_eq!(written, all);
    assert!(written.len() < 1000, "{} characters", written.len());
}

#[test]
fn a_newer_link_is_kept_as_it_came() {
    let link = share::read("#v=999&sal=500000&new=1");
    let Some(Notice::Newer { original, .. }) = link.notices.first() else { panic!("{:?}", link.notices) };
    assert_eq!(original, "v=999&sal=500000&new=1");
}

#[test]
fn scenarios_are_a_name_and_changes() {
    let link =
        share::read("v=1&s2=Cheap~model:openai/gpt-5~target:&s1=Big%20%7E%20%26%3A~tok:225~chi:0.8~later:x%3Ay~chi:1");
    assert_eq!(link.notices, []);
    let [big, cheap] = link.scenarios.as_slice() else { panic!("{:?}", link.scenarios) };
    assert_eq!(big.name, "Big ~ &:");
    assert_eq!(big.changes, [(Input::Tokens, Value::Number(225.0)), (Input::Caused, Value::Number(1.0))]);
    assert_eq!(cheap.changes, [(Input::Model, Value::Word("openai/gpt-5".into())), (Input::Target, Value::Empty)]);
    assert_eq!(
        share::write(&link.inputs, &link.scenarios, &link.unknown),
        "v=1&s1=Big%20%7E%20%26%3A~tok:225~chi:1~later:x%3Ay&s2=Cheap~model:openai/gpt-5~target:"
    );
}

#[test]
fn what_a_notice_quotes_is_cut_and_straightened() {
    let hostile = format!("v=1&sal=<img onerror=alert(1)>\u{202e}\u{200b}{}", "x".repeat(10_000));
    let notice = share::read(&hostile).notices.into_iter().next();
    let Some(Notice::Refused { text, .. }) = notice else { panic!("{notice:?}") };
    assert_eq!(text, format!("<imgonerror=alert(1)>{}", "x".repeat(59)));
}
