//! The Share dialog: what it says of the link, what the link holds, and a QR code that can be read.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail loudly")]

mod common;

use common::links::inputs;
use proptest::prelude::*;
use rstest::rstest;
use tokenworth::export::qr::Code;
use tokenworth::export::{Address, Disclosure, Shared};
use tokenworth::inputs::{Input, Value};
use tokenworth::model::evaluate;
use tokenworth::presentation::Presentation;
use tokenworth::scenario::{Own, clean_name};
use tokenworth::share::{self, Notice};
use tokenworth::text;
use tokenworth::text::amounts::money;
use tokenworth::text::figures::English;

const PAGE: &str = "https://tokenworth.example/a/";
const SALARIES: &str = "v=2&sal=512345&tok=5&s1=Senior~sal:623456~tok:9&s2=Light~tok:1";
const WITHOUT: Disclosure = Disclosure::WITHOUT_SALARY;
const WITH: Disclosure = Disclosure::WITH_SALARY;

/// The link that is shared at this address.
fn link_at(address: &str, fragment: &str, disclosure: Disclosure) -> String {
    let address = Address::of(address);
    address.link(&address.shared_presentation(disclosure), &Shared::of(fragment, disclosure).fragment)
}

fn link(fragment: &str, disclosure: Disclosure) -> String {
    link_at(PAGE, fragment, disclosure)
}

#[test]
fn the_salary_goes_along_only_where_it_is_ticked() {
    let without = link(SALARIES, WITHOUT);
    assert_eq!(without, format!("{PAGE}#v=2&tok=5&s1=Senior~tok:9~sal:&s2=Light~tok:1&sal="));
    assert_eq!(link(SALARIES, WITH), format!("{PAGE}#{SALARIES}"));
    assert!(text::json_holds(WITHOUT).contains("The file holds everything but the salary"));
    assert!(text::json_holds(WITH).contains("The file holds everything, the salary too,"));
    // Whoever passes the link on passes that on, too.
    let passed_on = Shared::of(without.split_once('#').unwrap().1, WITH);
    assert!(passed_on.fragment.ends_with("&sal=") && passed_on.link.is_salary_left_out());
}

#[rstest]
#[case("v=2&tok=5", WITHOUT, "at its default of $200,000, so the link does not name one")]
#[case("v=2&tok=5", WITH, "at its default of $200,000, so the link does not name one")]
#[case("v=2&sal=5", WITHOUT, "The salary is left out: whoever opens the link sees the default of $200,000,")]
#[case("v=2&n=80&sal=0", WITHOUT, "The salary is $0, and the link says so.")]
#[case("v=2&n=80&sal=0", WITH, "The salary is $0, and the link says so.")]
#[case(
    "v=2&sal=0&g1=Paid~n:20~sal:100000",
    WITHOUT,
    "The salary is left out: whoever opens the link sees a salary of $0,"
)]
#[case("v=2&sal=0&s1=A~sal:5", WITHOUT, "left out: whoever opens the link sees a salary of $0,")]
#[case("v=2&s1=A~sal:5", WITHOUT, "The salaries in your scenarios are left out: whoever")]
#[case("v=2&s1=A~sal:5", WITH, "everybody who has the link can read it")]
#[case("v=2&s1=A~sal:200000", WITHOUT, "The salaries in your scenarios are left out: whoever")]
#[case("v=2&sal=5&s1=A~sal:5", WITHOUT, "left out, in your scenarios too: whoever")]
fn what_becomes_of_the_salary_is_said(#[case] fragment: &str, #[case] disclosure: Disclosure, #[case] said: &str) {
    let told = salary_told(&Shared::of(fragment, disclosure), disclosure);
    assert!(told.contains(said), "{told}");
}

fn salary_told(shared: &Shared, disclosure: Disclosure) -> String {
    let Shared { link, salaries, .. } = shared;
    text::salary_shared(&English, &link.inputs, salaries.in_inputs, salaries.in_scenarios, disclosure)
}

/// A scenario that sets the salary alone is not one without changes.
#[rstest]
#[case("v=2&n=80&s1=Cheap~sal:90000", WITHOUT, "Cheap: salary left out")]
#[case("v=2&n=80&s1=Cheap~sal:90000", WITH, "Cheap: Base salary $90,000 / year")]
#[case("v=2&n=80&s1=Cheap~sal:90000~tok:9", WITHOUT, "Cheap: Tokens, typical user 9 M / week · salary left out")]
#[case("v=2&n=80&s1=Cheap", WITHOUT, "Cheap: changes nothing yet")]
fn what_a_scenario_of_the_link_holds_is_said(
    #[case] fragment: &str,
    #[case] disclosure: Disclosure,
    #[case] said: &str,
) {
    let shared = Shared::of(fragment, disclosure);
    assert_eq!(text::scenario_held(&English, 0, &shared.link.scenarios[0]), said);
}

#[rstest]
#[case("v=2&tok=5", "")]
#[case("v=2&sal=0", "")]
#[case("v=2&sal=100000", "The link shows a net of +$935,000 for the team’s year, and not your +$285,000.")]
#[case(
    "v=2&g1=Senior~n:10~sal:400000",
    "The link shows a net of +$935,000 for the team’s year, and not your +$1,060,000."
)]
fn how_results_of_the_link_differ_is_said(#[case] fragment: &str, #[case] said: &str) {
    let theirs = Shared::of(fragment, WITHOUT).link.inputs;
    let differs = text::net_differs(&English, &evaluate(&inputs(fragment)), &evaluate(&theirs));
    assert_eq!(differs, said);
    let theirs = Shared::of(fragment, WITH).link.inputs;
    assert_eq!(text::net_differs(&English, &evaluate(&inputs(fragment)), &evaluate(&theirs)), "");
}

#[rstest]
#[case("v=2&sal=300000&g1=A~n:5~tok:9", 0)]
#[case("v=2&g1=A~n:5~sal:300000&g2=B~n:5~sal:90000&g3=C~n:9", 2)]
fn groups_with_salaries_of_their_own_are_counted(#[case] fragment: &str, #[case] groups: usize) {
    assert_eq!(Shared::of(fragment, WITHOUT).salaries.in_groups, groups);
    assert_eq!(
        text::pay_levels_left_out(&English, &inputs("v=2"), 2),
        "2 groups have salaries of their own. The link counts all people at the default salary."
    );
    assert_eq!(
        text::pay_levels_left_out(&English, &inputs("v=2&sal=0"), 1),
        "1 group has a salary of its own. The link counts all people at a salary of $0."
    );
}

#[rstest]
#[case("v=2&sal=97300&tok=40", false)]
#[case("v=2&sal=97300&cap=131.27", true)]
#[case("v=2&sal=97300&s1=Half~tok:1045", true)]
#[case("v=2&sal=97300&s1=Cheaper~disc:0.5", false)]
#[case("v=2&g1=Research~n:40~sal:400000~cap:241.1", true)]
fn amounts_from_which_a_salary_may_follow_are_known(#[case] fragment: &str, #[case] expected: bool) {
    assert_eq!(Shared::of(fragment, WITHOUT).has_amounts, expected);
}

#[test]
fn the_link_opens_a_page_of_its_own() {
    let at = |query: &str| link_at(&format!("{PAGE}{query}"), "v=2&tok=5", WITHOUT);
    assert_eq!(at("?embed=1&view=target&theme=dark&height=auto"), format!("{PAGE}?view=target&theme=dark#v=2&tok=5"));
    assert_eq!(at("?lock=tok%2Csal&readonly=1"), format!("{PAGE}?lock=tok,sal&readonly=1#v=2&tok=5"));
    assert_eq!(at("?preset=meta&chart=curve"), format!("{PAGE}?chart=curve#v=2&tok=5"));
    assert_eq!(at("?embed=1"), format!("{PAGE}#v=2&tok=5"));
    assert_eq!(at("index.html?x=%22%3E%3Cscript%3E"), format!("{PAGE}index.html?x=%22%3E%3Cscript%3E#v=2&tok=5"));
}

#[test]
fn a_page_without_an_address_has_no_link_for_others() {
    let file = "file:///home/me/token%20worth.html?view=method";
    assert_eq!(link_at(file, "v=2&tok=5", WITHOUT), "file:///home/me/token%20worth.html?view=method#v=2&tok=5");
    assert!(Address::of(file).is_file() && !Address::of(file).is_web());
    for address in ["about:srcdoc", "blob:null/123", "data:text/html,x", "", "javascript:alert(1)"] {
        assert_eq!(link_at(address, "v=2&tok=5", WITHOUT), "#v=2&tok=5", "{address}");
        assert!(!Address::of(address).is_file() && !Address::of(address).is_web());
    }
}

#[test]
fn the_length_is_told_and_what_it_means() {
    let long = |count: usize| {
        let link = link(&format!("v=2&zeta={}", "z".repeat(count - PAGE.len() - "#v=2&zeta=".len())), WITHOUT);
        assert_eq!(link.len(), count);
        (text::link_length(&English, link.len()), Code::of(&link).is_some())
    };
    assert_eq!(long(2000).0, "2,000 characters: short enough for chat, mail and wikis.");
    let (length, has_code) = long(2001);
    assert_eq!(length, "2,001 characters: Teams and Outlook cut links after 2,000. Send the saved file instead.");
    assert!(!has_code);
    assert!(long(1273).1 && !long(1274).1);
    assert!(link("v=2", WITHOUT).len() < 1000);
}

#[test]
fn what_the_link_opens_is_said() {
    let said = |query: &str| {
        let shown = Presentation::read(query);
        text::opens(shown.view(), shown.tab(), shown.chart())
    };
    assert_eq!(said("chart=nonsense&tab=x"), "It opens the view Budget.");
    assert_eq!(said("tab=scenarios"), "It opens the view Budget with the tab Scenarios.");
    assert_eq!(said("view=target&tab=scenarios"), "It opens the view Target.");
    assert_eq!(said("view=target&chart=ruler"), "It opens the view Target with one chart: Amounts on one scale.");
}

/// The dark modules of a code, with its margin.
fn modules(code: &Code) -> Vec<Vec<bool>> {
    let side = usize::try_from(code.side).unwrap();
    let mut rows = vec![vec![false; side]; side];
    for run in code.path.split_terminator('z') {
        let (at, run) = run.strip_prefix('M').unwrap().split_once('h').unwrap();
        let (x, y) = at.split_once(' ').unwrap();
        let (x, y): (usize, usize) = (x.parse().unwrap(), y.parse().unwrap());
        let (length, back) = run.split_once("v1h-").unwrap();
        assert_eq!(length, back, "a rectangle");
        rows[y][x..x + length.parse::<usize>().unwrap()].fill(true);
    }
    rows
}

/// What a reader takes from the picture, drawn at the size it is saved in.
fn decoded(code: &Code) -> String {
    let rows = modules(code);
    let scale = usize::try_from(code.pixels()).unwrap() / rows.len();
    assert!(scale >= 4);
    let size = rows.len() * scale;
    let shade = |x: usize, y: usize| if rows[y / scale][x / scale] { 0 } else { 255 };
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(size, size, shade);
    let grids = image.detect_grids();
    assert_eq!(grids.len(), 1, "one code");
    grids[0].decode().unwrap().1
}

#[test]
fn the_code_is_the_link() {
    for fragment in [
        "v=2",
        SALARIES,
        "v=2&tok=225&s1=Pilot~tok:100&s2=Sure~chi:0.9&s3=Less~n:20",
        "v=2&s1=%22%3E%3Cscript%3E~tok:1~model:openai/gpt-5&zeta=a%26b",
    ] {
        let link = link(fragment, WITHOUT);
        assert_eq!(decoded(&Code::of(&link).unwrap()), link);
    }
    for count in [100, 400, 700, 990, 1000, 1230] {
        let link = link(&format!("v=2&zeta={}", "z".repeat(count)), WITHOUT);
        assert_eq!(decoded(&Code::of(&link).unwrap()), link, "{count}");
    }
}

/// Readers look for dark on light with a margin around it; the page's policy forbids styles in elements.
#[test]
fn the_code_is_black_on_white_with_a_margin() {
    let code = Code::of(&link("v=2", WITHOUT)).unwrap();
    let rows = modules(&code);
    let side = rows.len();
    let in_margin = |at: usize| at < 4 || at >= side - 4;
    for (y, row) in rows.iter().enumerate() {
        assert!(row.iter().enumerate().all(|(x, dark)| !dark || !(in_margin(x) || in_margin(y))));
    }
    let svg = code.svg();
    assert!(svg.contains("fill=\"#fff\"") && svg.contains("<path fill=\"#000\"") && !svg.contains("style"), "{svg}");
}

proptest! {
    #![proptest_config(common::random::fixed(40))]

    /// Whatever is said of the salary, the link opens so.
    #[test]
    fn the_link_has_the_salary_that_is_said_of_it(
        salary in prop::sample::select(vec!["", "&sal=0", "&sal=200000", "&sal=90000"]),
        group in prop::sample::select(vec!["", "&g1=Paid~n:20~sal:100000", "&g1=Two~n:20~tok:9"]),
        own in prop::sample::select(vec!["", "&s1=Cheap~sal:80000", "&s1=Light~tok:9"]),
        disclosure in prop::sample::select(vec![WITHOUT, WITH]),
    ) {
        let shared = Shared::of(&format!("v=2&n=80{salary}{group}{own}"), disclosure);
        let (told, opened) = (salary_told(&shared, disclosure), share::read(&shared.fragment));
        let has_mark = shared.fragment.split(['&', '~']).any(|part| ["sal=", "sal:"].contains(&part));
        prop_assert_eq!(told.contains("left out"), has_mark, "{}: {}", shared.fragment, told);
        prop_assert_eq!(told.contains("does not name one"), !shared.fragment.contains("sal"), "{}: {}", shared.fragment, told);
        if told.contains('$') {
            let salary = money(&English, opened.inputs.salary.value());
            prop_assert!(told.contains(&format!("{salary},")), "{}: {}", shared.fragment, told);
        }
    }

    /// Whatever is on the page, the link without the salary restores all the rest; with it, all.
    #[test]
    fn any_page_can_be_shared(inputs in common::random::assumptions(), name in any::<String>(), salary in 0.0..1e8_f64) {
        let changes = vec![(Input::Tokens, Value::Number(7.0)), (Input::Salary, Value::Number(salary))];
        let name = clean_name(&name).replace(char::REPLACEMENT_CHARACTER, "");
        let own = Own { name, changes, ..Own::default() };
        let fragment = share::write(&inputs, &[own], &[]);
        let read = |disclosure| share::read(link(&fragment, disclosure).split_once('#').unwrap().1);
        let whole = read(WITH);
        prop_assert_eq!(&whole.inputs, &inputs);
        let without = read(WITHOUT);
        // A salary of 0 is none, and stays.
        let salary = Value::Number(if inputs.salary.value() > 0.0 { 200_000.0 } else { 0.0 });
        prop_assert_eq!(&without.inputs, &inputs.with(&[(Input::Salary, salary)]).0);
        prop_assert_eq!(&without.scenarios[0].changes, &[(Input::Tokens, Value::Number(7.0))]);
        prop_assert_eq!(&without.scenarios[0].name, &whole.scenarios[0].name);
        // The scenario names a salary, whatever the inputs do.
        let of_money: Vec<Notice> = Notice::of_money(inputs.shown()).into_iter().collect();
        let of_own = Notice::OwnSalariesLeftOut { groups: 0, scenarios: 1 };
        let is_of_salary = |notice: &&Notice| notice.is_of_salary() || **notice == of_own;
        let others: Vec<Notice> = without.notices.iter().filter(|notice| !is_of_salary(notice)).cloned().collect();
        prop_assert_eq!((without.notices.len(), &others), (of_money.len() + 2, &of_money));
        prop_assert_eq!(&whole.notices, &of_money);
    }
}

#[test]
fn a_group_in_the_link_is_told_with_what_is_different_for_it() {
    let inputs = inputs("v=2&n=240&g1=Seats~n:60~fee:125&g2=~n:5");
    let told: Vec<String> = inputs
        .groups()
        .iter()
        .enumerate()
        .map(|(place, group)| text::group_held(&English, place, group, &inputs))
        .collect();
    assert_eq!(told, ["Seats: 60 people · Seat $125\u{a0}/\u{a0}month, $0 included", "Group 2: 5 people"]);
}
