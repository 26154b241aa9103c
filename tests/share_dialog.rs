//! The Share dialog: what it says of the link, what the link holds, and a QR code that can be read.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail loudly")]

mod common;
mod markup;

use markup::{DIALOG, Node};
use proptest::prelude::*;
use rstest::rstest;
use tokenworth::export::Stamp;
use tokenworth::inputs::{Input, Value};
use tokenworth::later::{Page, Question};
use tokenworth::scenario::{Own, clean_name};
use tokenworth::share::{self, Notice};
use tokenworth::text::figures::English;

const PAGE: &str = "https://tokenworth.example/a/";
const SALARIES: &str = "v=2&sal=512345&tok=5&s1=Senior~sal:623456~tok:9&s2=Light~tok:1";

/// The dialog of this fragment, shown at this address, for what its form says.
#[track_caller]
fn dialog_at(address: &str, fragment: &str, form: &str) -> Node {
    let link = format!("{address}#{fragment}");
    let stamp = Stamp { date: "2026-11-22", link: &link };
    let html = Page::of(fragment, false).answer(Question::Share(form), &stamp, &English).unwrap();
    markup::read_with(&html, DIALOG)
}

#[track_caller]
fn dialog(fragment: &str, form: &str) -> Node {
    dialog_at(PAGE, fragment, form)
}

fn link(dialog: &Node) -> String {
    dialog.by_id("share-link").words()
}

#[test]
fn the_parts_stand_beside_each_other() {
    for form in ["", "salary=on"] {
        let dialog = dialog(SALARIES, form);
        // Each has an identifier, by which it is replaced.
        let ids: Vec<&str> = dialog.children.iter().map(|part| part.attribute("id").unwrap()).collect();
        let parts = ["title", "form", "holds", "length", "address", "qr", "files", "said", "close"];
        assert_eq!(ids, parts.map(|id| format!("share-{id}")).each_ref().map(String::as_str));
        let all: Vec<&str> = dialog.all().into_iter().filter_map(|node| node.attribute("id")).collect();
        assert!(all.iter().enumerate().all(|(at, id)| !all[..at].contains(id)), "{all:?}");
        assert_eq!(dialog.by_id("share-said").attribute("role"), Some("status"));
        let box_of = &dialog.by_id("share-form").named("input")[0].attributes;
        assert_eq!(box_of.iter().any(|(key, _)| key == "checked"), form == "salary=on");
    }
}

/// Each button does one thing, and what it takes is there.
#[test]
fn every_button_has_something_to_do() {
    let dialog = dialog("v=2", "");
    let does = ["data-copy", "data-ask", "data-from", "data-close"];
    for button in dialog.named("button") {
        let known: Vec<&str> = does.into_iter().filter(|does| button.attribute(does).is_some()).collect();
        assert_eq!(known.len(), 1, "{button:?}");
        assert_eq!(button.attribute("type"), Some("button"));
        for key in ["data-copy", "data-from"] {
            button.attribute(key).map(|id| dialog.by_id(id));
        }
        let asked = button.attribute("data-ask").map(Question::read);
        assert!(asked.is_none_or(|question| question == Some(Question::Json)), "{button:?}");
    }
    assert_eq!(dialog.by_id("share-file").attribute("accept"), Some(".json,application/json"));
}

#[test]
fn the_salary_goes_along_only_where_it_is_ticked() {
    let without = dialog(SALARIES, "");
    assert_eq!(link(&without), format!("{PAGE}#v=2&tok=5&s1=Senior~tok:9~sal:&s2=Light~tok:1&sal="));
    let words = without.words();
    assert!(!words.contains("512") && !words.contains("623"), "{words}");
    let said = "left out, in your scenarios too: whoever opens the link sees the default of $200,000, and is told";
    assert!(words.contains(said) && words.contains("The file holds everything but the salary"), "{words}");
    let with = dialog(SALARIES, "salary=on");
    assert_eq!(link(&with), format!("{PAGE}#{SALARIES}"));
    assert!(with.words().contains("Base salary: 512,345 $ / year"), "{}", with.words());
    assert!(with.words().contains("everybody who has the link can read it."));
    assert!(with.words().contains("The file holds everything, the salary too,"));
    assert_eq!(link(&dialog(SALARIES, "salary=off&other=on")), link(&without));
}

#[rstest]
#[case("v=2&tok=5", "", "at its default of $200,000, so the link does not name one")]
#[case("v=2&tok=5", "salary=on", "at its default of $200,000, so the link does not name one")]
#[case("v=2&sal=5", "", "The salary is left out: whoever")]
#[case("v=2&s1=A~sal:5", "", "The salaries in your scenarios are left out: whoever")]
#[case("v=2&s1=A~sal:5", "salary=on", "everybody who has the link can read it")]
#[case("v=2&s1=A~sal:200000", "", "The salaries in your scenarios are left out: whoever")]
fn what_becomes_of_the_salary_is_said(#[case] fragment: &str, #[case] form: &str, #[case] said: &str) {
    let holds = dialog(fragment, form).by_id("share-holds").words();
    assert!(holds.contains(said), "{holds}");
}

#[test]
fn what_the_link_holds_is_said() {
    let at =
        |query: &str, fragment: &str| dialog_at(&format!("{PAGE}{query}"), fragment, "").by_id("share-holds").words();
    let holds = at("?view=target&chart=ruler&theme=dark", "v=2&weeks=40&seed=7&s1=%22%3E%3Cscript%3E~tok:1&s2=&zeta=c");
    for said in [
        "opens the view Target with one chart: Amounts on one scale.",
        "How the page looks: theme=dark.",
        "It sets 2 inputs. All others are at their defaults.",
        "Working weeks: 40 weeks / year",
        "Seed: 7",
        "It holds your scenarios:\"><script>Scenario 2",
        "Kept for another version of the calculator: zeta.",
    ] {
        assert!(holds.contains(said), "“{said}” is not in {holds}");
    }
    let holds = at("?chart=nonsense", "v=2");
    assert!(holds.contains("It opens the view Budget.Every input is at its default."), "{holds}");
    assert!(at("", "v=2&tok=5").contains("It sets one input."));
}

#[test]
fn the_link_opens_a_page_of_its_own() {
    let at = |query: &str| link(&dialog_at(&format!("{PAGE}{query}"), "v=2&tok=5", ""));
    assert_eq!(at("?embed=1&view=target&theme=dark&height=auto"), format!("{PAGE}?view=target&theme=dark#v=2&tok=5"));
    assert_eq!(at("?lock=tok%2Csal&readonly=1"), format!("{PAGE}?lock=tok,sal&readonly=1#v=2&tok=5"));
    assert_eq!(at("?preset=meta&chart=curve"), format!("{PAGE}?chart=curve#v=2&tok=5"));
    assert_eq!(at("?embed=1"), format!("{PAGE}#v=2&tok=5"));
    assert_eq!(at("index.html?x=%22%3E%3Cscript%3E"), format!("{PAGE}index.html?x=%22%3E%3Cscript%3E#v=2&tok=5"));
}

#[test]
fn a_page_without_an_address_says_so() {
    let file = dialog_at("file:///home/me/token%20worth.html?view=method", "v=2&tok=5", "");
    assert_eq!(link(&file), "file:///home/me/token%20worth.html?view=method#v=2&tok=5");
    assert!(file.by_id("share-address").words().contains("a file on your disk"));
    for address in ["about:srcdoc", "blob:null/123", "data:text/html,x", "", "javascript:alert(1)"] {
        let nowhere = dialog_at(address, "v=2&tok=5", "");
        assert_eq!(link(&nowhere), "#v=2&tok=5", "{address}");
        assert!(nowhere.by_id("share-address").words().contains("no address of its own"));
        assert!(nowhere.by_id("share-qr").named("svg").is_empty());
    }
}

#[test]
fn the_length_is_told_and_what_it_means() {
    let long = |count: usize| {
        let fragment = format!("v=2&zeta={}", "z".repeat(count - PAGE.len() - "#v=2&zeta=".len()));
        let dialog = dialog(&fragment, "");
        assert_eq!(link(&dialog).len(), count);
        (dialog.by_id("share-length").words(), dialog.by_id("share-qr").words())
    };
    assert_eq!(long(2000).0, "2,000 characters: short enough for chat, mail and wikis.");
    let (length, qr) = long(2001);
    assert_eq!(length, "2,001 characters: Teams and Outlook cut links after 2,000. Send the saved file instead.");
    assert!(qr.contains("too long for a QR code"), "{qr}");
    assert!(!long(1273).1.contains("too long") && long(1274).1.contains("too long"));
    assert!(link(&dialog("v=2", "")).len() < 1000);
}

/// The dark modules of a picture, with its margin, from its path.
fn modules(svg: &Node) -> Vec<Vec<bool>> {
    let side: usize = svg.attribute("viewBox").unwrap().split(' ').next_back().unwrap().parse().unwrap();
    let mut rows = vec![vec![false; side]; side];
    for run in svg.named("path")[0].attribute("d").unwrap().split_terminator('z') {
        let (at, run) = run.strip_prefix('M').unwrap().split_once('h').unwrap();
        let (x, y) = at.split_once(' ').unwrap();
        let (x, y): (usize, usize) = (x.parse().unwrap(), y.parse().unwrap());
        let (length, back) = run.split_once("v1h-").unwrap();
        assert_eq!(length, back, "a rectangle");
        rows[y][x..x + length.parse::<usize>().unwrap()].fill(true);
    }
    rows
}

/// What a reader takes from the picture, drawn at the size it has on the page.
fn decoded(svg: &Node) -> String {
    let rows = modules(svg);
    let scale = svg.attribute("width").unwrap().parse::<usize>().unwrap() / rows.len();
    assert!(scale >= 4 && svg.attribute("width") == svg.attribute("height"));
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
        let dialog = dialog(fragment, "");
        assert_eq!(decoded(dialog.by_id("share-qr-svg")), link(&dialog));
    }
    for count in [100, 400, 700, 990, 1000, 1230] {
        let dialog = dialog(&format!("v=2&zeta={}", "z".repeat(count)), "");
        assert_eq!(decoded(dialog.by_id("share-qr-svg")), link(&dialog), "{count}");
    }
}

/// Readers look for dark on light with a margin around it; the page's policy forbids styles in elements.
#[test]
fn the_code_is_black_on_white_whatever_the_theme() {
    let dialog = dialog_at(&format!("{PAGE}?theme=dark"), "v=2", "");
    let svg = dialog.by_id("share-qr-svg");
    let rows = modules(svg);
    let side = rows.len();
    let in_margin = |at: usize| at < 4 || at >= side - 4;
    for (y, row) in rows.iter().enumerate() {
        assert!(row.iter().enumerate().all(|(x, dark)| !dark || !(in_margin(x) || in_margin(y))));
    }
    let fills: Vec<_> = svg.all().into_iter().filter_map(|node| node.attribute("fill")).collect();
    assert_eq!(fills, ["#fff", "#000"]);
    assert_eq!((svg.attribute("role"), svg.attribute("aria-label")), (Some("img"), Some("QR code of the link")));
    assert!(svg.all().iter().all(|node| node.attribute("style").is_none()));
}

proptest! {
    #![proptest_config(common::fixed(40))]

    /// Whatever is on the page, the link without the salary restores all the rest; with it, all.
    #[test]
    fn any_page_can_be_shared(inputs in common::assumptions(), name in any::<String>(), salary in 0.0..1e8_f64) {
        let changes = vec![(Input::Tokens, Value::Number(7.0)), (Input::Salary, Value::Number(salary))];
        let name = clean_name(&name).replace(char::REPLACEMENT_CHARACTER, "");
        let own = Own { name, changes, ..Own::default() };
        let fragment = share::write(&inputs, &[own], &[]);
        let read = |dialog: &Node| share::read(link(dialog).split_once('#').unwrap().1);
        let whole = read(&dialog(&fragment, "salary=on"));
        prop_assert_eq!(&whole.inputs, &inputs);
        let without = read(&dialog(&fragment, ""));
        let default = Value::Number(200_000.0);
        prop_assert_eq!(&without.inputs, &inputs.with(&[(Input::Salary, default)]).0);
        prop_assert_eq!(&without.scenarios[0].changes, &[(Input::Tokens, Value::Number(7.0))]);
        prop_assert_eq!(&without.scenarios[0].name, &whole.scenarios[0].name);
        // The scenario names a salary, whatever the inputs do.
        let of_money: Vec<Notice> = Notice::of_money(inputs.shown()).into_iter().collect();
        let others: Vec<Notice> = without.notices.iter().filter(|notice| !notice.is_of_salary()).cloned().collect();
        prop_assert_eq!((without.notices.len(), &others), (of_money.len() + 1, &of_money));
        prop_assert_eq!(&whole.notices, &of_money);
    }
}
