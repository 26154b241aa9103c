//! Links as they arrive: by hand, through chat, from other versions, from those who mean harm.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail loudly")]

use tokenworth::inputs::{Assumptions, Input, Value};
use tokenworth::model::{Metric, Reason, evaluate};
use tokenworth::share::{self, LONGEST, Notice};
use tokenworth::text;
use tokenworth::text::figures::English;

/// The fragment holds just these inputs and needs no word about it; written again it reads the same.
#[track_caller]
fn reads(fragment: &str, expected: &[(Input, f64)]) {
    let link = share::read(fragment);
    assert_eq!(link.notices, [], "{fragment}");
    assert_holds(fragment, &link.inputs, expected);
    let again = share::read(&share::write(&link.inputs, &link.scenarios, &link.unknown));
    assert_eq!((again.inputs, again.unknown), (link.inputs, link.unknown), "{fragment}, written and read again");
}

/// The fragment holds just these inputs, and each notice says all words of one of `said`, in order.
#[track_caller]
fn warns(fragment: &str, expected: &[(Input, f64)], said: &[&str]) {
    let link = share::read(fragment);
    assert_holds(fragment, &link.inputs, expected);
    let notices: Vec<String> = link.notices.iter().map(|notice| text::notice(notice, &English)).collect();
    assert_eq!(notices.len(), said.len(), "{fragment}: {notices:?}");
    for (notice, words) in notices.iter().zip(said) {
        assert!(words.split(' ').all(|word| notice.contains(word)), "{fragment}: “{notice}” lacks “{words}”");
    }
    let too_large = |metric: &&Metric| evaluate(&link.inputs).get(**metric) == Err(Reason::TooLarge);
    assert_eq!(Metric::ALL.iter().find(too_large), None, "{fragment}");
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
    reads("", &[]);
    reads("#", &[]);
    reads("v=1", &[]);
    reads("#v=1&sal=500000&tok=225.5", &[(Input::Salary, 5e5), (Input::Tokens, 225.5)]);
    reads("sal=500000", &[(Input::Salary, 5e5)]);
    reads("v=1&mo=0.2&mc=0.5&mw=0.3", &[(Input::CacheReads, 0.5), (Input::CacheWrites, 0.3), (Input::Output, 0.2)]);
    reads("v=1&ceil=1&target=0", &[(Input::Ceiling, 1.0), (Input::Target, 0.0)]);
    reads("v=1&sal=-0", &[(Input::Salary, 0.0)]);
}

#[test]
fn words_of_a_link() {
    let link = share::read("v=1&curve=power&model=openai/gpt-5&cur=EUR");
    assert_eq!(link.notices, []);
    assert_eq!(link.inputs.get(Input::Curve), Value::Word("power".into()));
    assert_eq!(link.inputs.get(Input::Model), Value::Word("openai/gpt-5".into()));
    assert_eq!(share::write(&link.inputs, &[], &[]), "v=1&model=openai/gpt-5&curve=power&cur=EUR");
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
fn garbage_leaves_the_defaults_and_says_so() {
    warns("%ZZ", &[], &["could not be read %ZZ"]);
    warns("garbage", &[], &["could not be read garbage"]);
    warns("v=1&a=%&tok=5", &[(Input::Tokens, 5.0)], &["could not be read a=%"]);
    warns("v=1&a=%C0%AF", &[], &["could not be read"]);
    warns("v=1&a=%00", &[], &["could not be read"]);
    warns("v=1&sal=%00", &[], &["Base salary (sal) not a number"]);
}

#[test]
fn a_newer_link_is_read_and_kept() {
    warns("v=999&sal=500000&new=1", &[(Input::Salary, 5e5)], &["another version (999)"]);
    let link = share::read("#v=999&sal=500000&new=1");
    assert_eq!(link.unknown, [("new".to_owned(), "1".to_owned())]);
    let Some(Notice::Newer { original, .. }) = link.notices.first() else { panic!("{:?}", link.notices) };
    assert_eq!(original, "v=999&sal=500000&new=1");
}

#[test]
fn unknown_keys_survive_and_repeated_ones_end_with_the_last() {
    let link = share::read("v=1&s1=Big%20spender~tok:225~chi:1&zeta=a%26b&zeta=c&=5&tok=1&tok=2");
    assert_eq!(link.notices, []);
    assert_eq!(link.inputs.get(Input::Tokens), Value::Number(2.0));
    assert_eq!(
        share::write(&link.inputs, &link.scenarios, &link.unknown),
        "v=1&tok=2&s1=Big%20spender~tok:225~chi:1&zeta=c"
    );
}

#[test]
fn what_is_no_plain_number_leaves_the_default() {
    for text in ["NaN", "inf", "-inf", "1e309", "0x10", "1_000", "1,000", "５", "٥", "five", "--1", "1e", "%2525"] {
        warns(&format!("v=1&sal={text}"), &[], &["Base salary (sal) not a number default"]);
    }
    warns("v=1&sal=", &[], &["Base salary (sal) empty"]);
    warns("v=x&sal=5", &[(Input::Salary, 5.0)], &["could not be read v=x"]);
    warns("v=1&curve=cubic", &[], &["curve not known"]);
    warns("v=1&model=acme/gpt-9", &[], &["Model not known"]);
    warns("v=1&cur=euro", &[], &["Currency not known"]);
}

#[test]
fn out_of_range_names_the_field_and_the_range() {
    warns("v=1&sal=-5", &[], &["Base salary (sal) “-5” 0 to 100,000,000"]);
    warns("v=1&chi=7&tok=1", &[(Input::Tokens, 1.0)], &["Caused (chi) “7” 0 to 1."]);
    warns("v=1&n=2.5", &[], &["People (n) whole"]);
    warns("v=1&ceil=2", &[], &["(ceil) 0 to 1"]);
    warns("v=1&mo=0.5", &[], &["Output (mo) 148%"]);
    warns("v=1&mo=0.5&mc=0.6&mw=0.1", &[], &["(mo) 120%", "(mc) 120%", "(mw) 120%"]);
}

#[test]
fn a_huge_fragment_is_refused_by_its_length() {
    let huge = format!("v=1&sal=500000&x={}", "y".repeat(2_000_000));
    warns(&huge, &[], &["too long 65,536"]);
    warns(&"x&".repeat(8000), &[], &["x"; 6].into_iter().chain(["7,994 more"]).collect::<Vec<_>>());
    let many = (0..500).map(|n| format!("&s{n}=x~tok:{n}")).collect::<Vec<_>>().concat();
    assert!(many.len() < LONGEST);
    let link = share::read(&format!("v=1{many}"));
    assert_eq!((link.scenarios.len(), link.notices), (12, vec![Notice::MoreScenarios { count: 487 }]));
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
    // As a program writes it that follows the rules of forms.
    assert_eq!(
        share::read("v=1&s1=Big+spender%7Etok%3A225").scenarios,
        share::read("v=1&s1=Big%20spender~tok:225").scenarios
    );
}

#[test]
fn a_scenario_does_without_what_it_cannot_take() {
    let link = share::read("v=1&s1=Odd~tok:lots~chi:7~load:2~~:5~nothing&s0=x&s01=y&s=z");
    assert_eq!(link.scenarios.len(), 1);
    assert_eq!(link.scenarios[0].changes, [(Input::Load, Value::Number(2.0))]);
    let said: Vec<String> = link.notices.iter().map(|notice| text::notice(notice, &English)).collect();
    assert!(said[0].contains("(tok) in the scenario “Odd”: “lots” is not a number"), "{said:?}");
    assert!(said[1].contains("(chi)") && said[1].contains("0 to 1") && said.len() == 2, "{said:?}");
    assert_eq!(link.unknown.len(), 3);
}

#[test]
fn hostile_names_of_scenarios_are_cut_and_straightened() {
    let name = format!("%3Cimg%20onerror=x%3E%E2%80%AE%E2%80%8B{}", "x".repeat(10_000));
    let name = &share::read(&format!("v=1&s1={name}~tok:1")).scenarios[0].name;
    assert!(name.starts_with("<img onerror=x>x") && name.chars().count() == 80, "{name}");
}

#[test]
fn hostile_text_is_kept_as_text() {
    for key in ["__proto__", "constructor", "toString"] {
        let link = share::read(&format!("v=1&{key}=1"));
        assert_eq!((link.inputs, link.notices), (Assumptions::default(), vec![]));
        assert_eq!(link.unknown, [(key.to_owned(), "1".to_owned())]);
    }
    let name = format!("v=1&sal=<img onerror=alert(1)>\u{202e}\u{200b}{}", "x".repeat(10_000));
    let notice = share::read(&name).notices.into_iter().next().unwrap();
    let Notice::Refused { text, .. } = notice else { panic!("{notice:?}") };
    assert!(
        text.chars().count() <= 80 && text.starts_with("<imgonerror") && !text.contains(['\u{202e}', '\u{200b}']),
        "{text}"
    );
}

#[test]
fn what_chat_does_to_a_link_is_undone() {
    let salary = [(Input::Salary, 5e5), (Input::Tokens, 225.0)];
    for fragment in [
        "v%3D1%26sal%3D500000%26tok%3D225",
        "v=1&sal=500000&tok=225)",
        "v=1&sal=500000&tok=225).",
        "v=1&sal=500000&tok=225>",
        "v=1&amp;sal=500000&amp;tok=225",
        "v=1&amp;amp;sal=500000&amp;amp;tok=225",
        "v=1%26sal%3D500000%26tok%3D225",
        "v=1&sal=500000&tok=225!",
        "v=1&sal=500000&tok=225\u{200b}",
        "v=1&sal=500000&tok=225&n",
        "v=1&sal=500\r\n000&tok=225",
        "v=1&sal=500%20000&tok=%20225%0A",
        "v=1&s al=500000&tok=2+25",
        "v=1&sal=%2535%30%30000&tok=225",
    ] {
        reads(fragment, &salary);
    }
    let link = share::read("v=1&curve=log).");
    assert_eq!((link.inputs.get(Input::Curve), link.notices), (Value::Word("log".into()), vec![]));
}

/// One link a release, and what it must give forever. Prices are spelled out: the catalogue's may change.
#[test]
fn links_of_every_release_keep_their_meaning() {
    for line in include_str!("links.tsv").lines().filter(|line| !line.starts_with('#')) {
        let [release, fragment, roi] = line.split('\t').collect::<Vec<_>>().try_into().unwrap();
        let link = share::read(fragment);
        assert_eq!(link.notices, [], "{release}");
        let found = evaluate(&link.inputs).get(Metric::Roi).unwrap();
        assert!((found / roi.parse::<f64>().unwrap() - 1.0).abs() < 1e-9, "{release}: {found}");
    }
}
