//! Links as they arrive: by hand, through chat, from other versions, from those who mean harm. Most are in `corpus.txt`;
//! here is what a line of text cannot say.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

#[path = "../common/mod.rs"]
mod common;
mod corpus;
mod damaged;
#[path = "../link_properties/mod.rs"]
mod link_properties;
mod random;

use tokenworth::inputs::{Assumptions, Input, VERSION_1, Value};
use tokenworth::model::{Metric, evaluate};
use tokenworth::share::{self, Holder, Notice};

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
    reads("#v=2&sal=500000&tok=225.5", &[(Input::Salary, 5e5), (Input::Tokens, 225.5)]);
    reads("sal=500000", &[(Input::Salary, 5e5)]);
    reads("v=2&mo=0.2&mc=0.5&mw=0.3", &[(Input::CacheReads, 0.5), (Input::CacheWrites, 0.3), (Input::Output, 0.2)]);
    reads("v=2&ceil=1&target=0", &[(Input::Ceiling, 1.0), (Input::Target, 0.0)]);
    reads("v=2&sal=-0", &[(Input::Salary, 0.0)]);
}

#[test]
fn words_of_a_link() {
    let link = share::read("v=2&curve=power&model=openai/gpt-5&cur=EUR&fx=0.92");
    assert_eq!(link.notices, []);
    assert_eq!(link.inputs.get(Input::Curve), Value::Word("power".into()));
    assert_eq!(link.inputs.get(Input::Model), Value::Word("openai/gpt-5".into()));
    assert_eq!(share::write(&link.inputs, &[], &[]), "v=2&model=openai/gpt-5&curve=power&cur=EUR&fx=0.92");
}

#[test]
fn defaults_are_left_out() {
    assert_eq!(share::write(&Assumptions::default(), &[], &[]), "v=2");
    assert_eq!(share::write(&share::read("v=2&sal=200000&tok=33&eps=0.01").inputs, &[], &[]), "v=2&tok=33&eps=0.01");
}

/// A link to the default scenario stays well below what chat programs cut, whatever it changes.
#[test]
fn a_link_with_most_inputs_is_short() {
    let all = "v=2&n=250000&sal=187500&load=1.35&weeks=45&hours=37.5&adopt=0.85&tok=187.5&spread=7.45&budget=600000&target=225&phi=0.65\
        &cap=1000&mandate=0.95&theta=0.25&mw=0.085&mc=0.875&mo=0.015&model=anthropic/claude-sonnet-5-5&pu=4.5&pw=5.625\
        &pc=0.45&po=22.5&batch=0.15&disc=0.125&fee=125&incl=100&ceil=1&other=1250&curve=power&chi=0.45&kappa=0.35\
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
        share::read("v=2&s2=Cheap~model:openai/gpt-5~target:&s1=Big%20%7E%20%26%3A~tok:225~chi:0.8~later:x%3Ay~chi:1");
    assert_eq!(link.notices, []);
    let [big, cheap] = link.scenarios.as_slice() else { panic!("{:?}", link.scenarios) };
    assert_eq!(big.name, "Big ~ &:");
    assert_eq!(big.changes, [(Input::Tokens, Value::Number(225.0)), (Input::Caused, Value::Number(1.0))]);
    assert_eq!(cheap.changes, [(Input::Model, Value::Word("openai/gpt-5".into())), (Input::Target, Value::Empty)]);
    assert_eq!(
        share::write(&link.inputs, &link.scenarios, &link.unknown),
        "v=2&s1=Big%20%7E%20%26%3A~tok:225~chi:1~later:x%3Ay&s2=Cheap~model:openai/gpt-5~target:"
    );
}

#[test]
fn what_a_notice_quotes_is_cut_and_straightened() {
    let hostile = format!("v=2&sal=<img onerror=alert(1)>\u{202e}\u{200b}{}", "x".repeat(10_000));
    let notice = share::read(&hostile).notices.into_iter().next();
    let Some(Notice::Refused { text, .. }) = notice else { panic!("{notice:?}") };
    assert_eq!(text, format!("<imgonerror=alert(1)>{}", "x".repeat(59)));
}

/// Every default that has changed since version 1 is in its table, and nothing else: a link of version 1 that leaves an
/// input out means the default of then. The defaults of then stand here as they were released.
#[test]
fn version_1_keeps_its_defaults() {
    let then = "n=100&sal=200000&load=1.3&weeks=46&hours=40&adopt=0.8&tok=32&spread=1&budget=&target=&phi=0.6&cap=&mandate=&theta=0.5\
        &mw=0.08&mc=0.9&mo=0.01&model=anthropic/claude-opus-5&pu=&pw=&pc=&po=&batch=0&disc=0&fee=0&incl=0&ceil=0&other=0\
        &curve=hill&chi=0.5&kappa=0.27&capture=0.5&rho=0&eps=0.30103&gain0=0.0776&ramp=3&horizon=36&setup=0&rate=0.08\
        &ws=18&wn=34&wc=20000&wd=2000&wo=500&wcache=1&chi_lo=0.2&chi_hi=1&kappa_lo=0.27&kappa_hi=1&capture_lo=0.2\
        &capture_hi=1&price_lo=0.32&price_hi=1.6&use_lo=1&use_hi=1&load_lo=1.25&load_hi=1.6&curves=mixed&seed=1&draws=10000\
        &cur=USD&fx=1&model_b=&share_b=0&model_c=&share_c=0";
    let spelled_out = share::read(&format!("v=2&{then}"));
    assert_eq!(spelled_out.notices, []);
    let silent = share::read("v=1").inputs;
    let now = Assumptions::default();
    for input in &Input::ALL {
        assert!(
            then.split('&').any(|pair| pair.split_once('=').is_some_and(|(key, _)| key == input.key())),
            "add `&{}=<default>`: a link of version 1 without this input means its default",
            input.key()
        );
        assert_eq!(silent.get(*input), spelled_out.inputs.get(*input), "{}", input.key());
        let listed = VERSION_1.iter().any(|(other, _)| other == input);
        assert_eq!(listed, silent.get(*input) != now.get(*input), "{} in the table of version 1", input.key());
    }
}

/// `tok` of version 1 was the mean of use: the link bills the same, and so do its scenarios.
#[test]
fn a_link_of_version_1_bills_the_same() {
    for (link, mean) in [("tok=100&spread=7.45", 100.0), ("tok=100&spread=1", 100.0), ("spread=3", 32.0)] {
        let link = share::read(&format!("v=1&{link}&s1=More~tok:50&s2=Wider~spread:20&s3=Pay~sal:1"));
        assert_eq!(link.notices, []);
        let billed = |inputs: &Assumptions| evaluate(inputs).get(Metric::BilledTok).unwrap();
        let near =
            |found: f64, expected: f64| assert!((found / expected - 1.0).abs() < 1e-12, "{found}, not {expected}");
        near(billed(&link.inputs), mean);
        for (own, expected) in link.scenarios.iter().zip([50.0, mean, mean]) {
            near(billed(&link.inputs.with(&own.changes).0), expected);
        }
    }
}

/// Each group is its name, `n` and what differs; what it may not differ in is said, and everything else stays.
#[test]
fn groups_are_a_name_a_number_and_changes() {
    let link = share::read("v=2&n=100&g2=Heavy~n:10~tok:300&g1=Seats%20%7E~n:60~fee:125~incl:125~later:x&chi=0.4");
    assert_eq!(link.notices, []);
    let [seats, heavy] = link.inputs.groups() else { panic!("{:?}", link.inputs.groups()) };
    assert_eq!((seats.name.as_str(), seats.people, heavy.people), ("Seats ~", 60, 10));
    assert_eq!(seats.changes, [(Input::Fee, Value::Number(125.0)), (Input::Included, Value::Number(125.0))]);
    assert_eq!(
        share::write(&link.inputs, &[], &link.unknown),
        "v=2&chi=0.4&g1=Seats%20%7E~n:60~fee:125~incl:125~later:x&g2=Heavy~n:10~tok:300"
    );
}

#[test]
fn what_is_wrong_with_a_group_is_said() {
    let notices = |fragment: &str| share::read(fragment).notices;
    assert_eq!(
        notices("v=2&n=50&g1=One~n:30&g2=Two~n:30"),
        [Notice::GroupOverTeam { name: "Two".into(), grouped: 60, people: 50 }]
    );
    let refused = |fragment: &str| match notices(fragment).as_slice() {
        [Notice::Refused { holder: Holder::Group(_), input, .. }] => *input,
        other => panic!("{other:?}"),
    };
    assert_eq!(refused("v=2&g1=One~n:3~chi:0.5"), Input::Caused);
    assert_eq!(refused("v=2&g1=One~n:3.5"), Input::People);
    assert_eq!(refused("v=2&g1=One~n:3~sal:-1"), Input::Salary);
    let many = (1..=20).map(|n| format!("g{n}=G{n}~n:1")).collect::<Vec<_>>().join("&");
    let link = share::read(&format!("v=2&{many}"));
    assert_eq!(link.notices, [Notice::MoreGroups(8)]);
    assert_eq!(link.inputs.groups().len(), 12);
    assert_eq!(notices("v=2&g1=Nobody~n:0&g2=Everybody~n:100"), []);
}
