//! What is taken away says what the page says, comes back the same, and stays text whatever a scenario is called.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail loudly")]

mod common;
mod taken;

use proptest::prelude::*;
use rstest::rstest;
use serde_json::Value as Json;
use taken::{Page, cells, report};
use tokenworth::export::{self, Stamp, Subject};
use tokenworth::inputs::{Disclosure, Input, Value};
use tokenworth::model::Metric;
use tokenworth::scenario::{self, Own, ROWS};
use tokenworth::text::figures::English;
use tokenworth::{pricing, share, text};

/// Names as they may come from a link of somebody who means harm, or from people who write from right to left.
const HOSTILE: &[&str] = &[
    "=cmd()|' /C calc'!A0",
    "+1",
    "-2+3",
    "@SUM(A1)",
    "\tx",
    "\r=x",
    "  =1+1",
    "\u{a0}\u{3000}@SUM(A1)",
    "<img src=x onerror=alert(1)>",
    "a|b",
    "two\nlines",
    "a, \"b\"; c",
    "**bold** [x](javascript:alert(1)) `code` https://evil.example",
    "\u{202e}evil",
    "مرحبا بالعالم",
    "__proto__",
    "</script><script>alert(1)</script>",
    "&lt;b&gt; \\| \\",
    "12345678901234567890123456789012345678901234567890123456789012345678901234567890",
    "",
];

#[rstest]
#[case::defaults("")]
#[case::a_loss("rho=0.5&curve=fixed&gain0=-0.5")]
#[case::free("disc=1")]
#[case::own_prices_and_target("target=225&pu=3&mandate=0.95&spread=7.45&model=openai/gpt-5&cur=EUR&fx=0.92")]
#[case::with_scenarios("tok=100&s1=Light~tok:5&s2=Free~disc:1&s3=Odd~mo:0.5")]
fn a_csv_comes_back_the_same(#[case] fragment: &str) {
    let page = Page::of(fragment, &[]);
    let sheet = page.csv();
    assert_eq!(sheet.inputs(0), page.inputs);
    for metric in Metric::ALL {
        let cell = &sheet.row("metric", metric.key())[0];
        let found = (!cell.is_empty()).then(|| cell.parse::<f64>().unwrap());
        assert_eq!(found, page.report.get(*metric).ok(), "{}", metric.key());
    }
    let link = &sheet.row("stamp", "link")[0];
    let back = share::read(link.split_once('#').unwrap().1);
    assert_eq!((back.inputs, back.scenarios), (page.inputs.clone(), page.own.clone()));
    assert_eq!(sheet.row("stamp", "date")[0], "2026-11-22");
    assert_eq!(sheet.row("stamp", "prices")[0], pricing::DATE);
}

#[test]
fn a_column_of_a_csv_is_a_scenario() {
    let page = Page::of("s1=Light~tok:5~sal:90000", &[]);
    let sheet = page.csv();
    assert_eq!(sheet.heads, ["base", "median", "heavy", "optimum", "half", "none", "naive", "s1"]);
    assert_eq!(sheet.row("name", "")[7], "Light");
    assert_eq!(sheet.row("input", "tok")[7], "5");
    assert_eq!(sheet.row("input", "sal")[..2], ["200000", "200000"]);
    assert_eq!(sheet.inputs(7).get(Input::Salary), Value::Number(90_000.0));
    assert_eq!(sheet.row("metric", "cost_adopter")[0], "1840");
    assert_eq!(sheet.units[&("metric".to_owned(), "cost_adopter".to_owned())], "USD");
    assert_eq!(sheet.row("metric", "cost_adopter")[2], "12937.5");
}

#[test]
fn what_does_not_fit_is_empty_and_says_why() {
    let page = Page::of("curve=fixed", &[]);
    let sheet = page.csv();
    assert_eq!((sheet.row("input", "tok")[3].as_str(), sheet.row("metric", "roi")[3].as_str()), ("", ""));
    let best = &page.json()["scenarios"][3];
    assert_eq!((&best["key"], &best["metrics"], &best["changes"]), (&"optimum".into(), &Json::Null, &Json::Null));
    assert!(best["reason"].as_str().unwrap().contains("no amount is best"));
    assert!(page.export(export::plain).contains("\tBest (fixed effect)\t"));
}

#[test]
fn a_spreadsheet_takes_no_name_for_a_formula_and_numbers_for_numbers() {
    let page = Page::of("rho=0.5&curve=fixed&gain0=-0.5", HOSTILE);
    let sheet = page.csv();
    let names = &sheet.row("name", "")[7..];
    assert_eq!(names[..5], ["'=cmd()|' /C calc'!A0", "'+1", "'-2+3", "'@SUM(A1)", "' x"]);
    for cell in sheet.rows.values().flatten() {
        let number = cell.parse::<f64>().is_ok();
        assert!(number || !cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{cell}");
        assert!(!cell.contains(['\n', '\r']), "{cell}");
    }
    assert_eq!(sheet.row("input", "gain0")[0], "-0.5");
    assert!(sheet.row("metric", "net_adopter")[0].starts_with('-'));
    let pasted = page.export(export::plain);
    let heads = pasted.lines().nth(2).unwrap();
    // Blanks before a formula do not keep every spreadsheet from taking it for one.
    assert!(heads.contains("\t'  =1+1") && heads.contains("\t'\u{a0}\u{3000}@SUM"), "{heads}");
    let (html, markdown) = (page.export(export::html), page.export(export::markdown));
    assert!(html.contains(">&#39;=cmd()") && html.contains(">&#39;  =1+1<") && !html.contains(">="), "{html}");
    assert!(markdown.contains("| '=cmd()") && markdown.contains("| '  =1+1 |"), "{markdown}");
    assert!(heads.contains("\t'=cmd()") && heads.contains("\t'@SUM") && !heads.contains("\t="), "{heads}");
}

#[test]
fn only_what_is_not_ascii_needs_a_byte_order_mark() {
    assert!(Page::of("", &["Light"]).export(export::csv).starts_with("kind,key,unit,base"));
    assert!(Page::of("", &["Größer"]).export(export::csv).starts_with("\u{feff}kind,key,unit,base"));
}

#[test]
fn json_has_the_keys_of_links_and_null_for_what_is_missing() {
    let page = Page::of("target=225&pu=3&s1=Light~tok:5~model:openai/gpt-5~target:", &[]);
    let json = page.json();
    assert_eq!(json["stamp"]["link"], page.link());
    assert_eq!(json["stamp"]["prices"], pricing::DATE);
    let keys = |json: &Json| json.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    assert_eq!(keys(&json["inputs"]), Input::ALL.iter().map(|input| input.key()).collect::<Vec<_>>());
    assert_eq!(keys(&json["metrics"]), Metric::ALL.iter().map(|metric| metric.key()).collect::<Vec<_>>());
    assert_eq!((&json["inputs"]["target"], &json["inputs"]["cap"]), (&225.into(), &Json::Null));
    assert_eq!(json["inputs"]["model"], "anthropic/claude-opus-5");
    for metric in Metric::ALL {
        assert_eq!(json["metrics"][metric.key()].as_f64(), page.report.get(*metric).ok(), "{}", metric.key());
    }
    let light = &json["scenarios"][7];
    assert_eq!((&light["key"], &light["name"], &light["reason"]), (&"s1".into(), &"Light".into(), &Json::Null));
    assert_eq!(light["changes"], serde_json::json!({"tok": 5, "model": "openai/gpt-5", "target": null}));
}

#[test]
fn json_keeps_any_name() {
    let page = Page::of("", HOSTILE);
    let text = page.json_text();
    assert!(!text.contains('<'), "a page that holds it could be left");
    let json: Json = serde_json::from_str(&text).unwrap();
    for (place, name) in HOSTILE.iter().enumerate().filter(|(_, name)| !name.is_empty()) {
        assert_eq!(json["scenarios"][7 + place]["name"], *name);
    }
    assert_eq!(json["scenarios"][7 + HOSTILE.len() - 1]["name"], text::numbered_scenario(HOSTILE.len() - 1));
}

#[test]
fn markdown_is_a_table_of_what_the_page_shows() {
    let text = Page::of("", &["Light"]).export(export::markdown);
    let lines: Vec<&str> = text.lines().collect();
    assert!(lines[0].starts_with("Tokens cost $1,840 an engineer a year"), "{text}");
    assert_eq!(cells(lines[2])[..3], ["", "You", "Median user"]);
    assert!(lines[3].starts_with("|---|---:|"), "{text}");
    assert_eq!(lines[4 + ROWS.len()], "", "{text}");
    let cost = cells(lines[5]);
    assert_eq!((cost[0].as_str(), cost[1].as_str(), cost[3].as_str()), ("Cost", "$1,840", "$12,900"));
    assert_eq!(cells(lines[7])[..2], ["Net", "+$16,600"]);
    let stamp = lines.last().unwrap();
    assert!(["2026-11-22", pricing::SOURCE, "<https://"].iter().all(|part| stamp.contains(part)), "{stamp}");
}

#[test]
fn no_name_breaks_a_markdown_table_or_becomes_markup() {
    let text = Page::of("", HOSTILE).export(export::markdown);
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 6 + ROWS.len(), "{text}");
    for line in &lines[2..4 + ROWS.len()] {
        assert_eq!(cells(line).len(), 8 + HOSTILE.len(), "{line}");
    }
    let unescaped = lines[2].replace("\\\\", "");
    for mark in ["<", "*", "[", "`", "https:", "&", "_"] {
        let marks = unescaped.match_indices(mark).map(|(at, _)| unescaped[..at].ends_with('\\'));
        let bare = if mark == "https:" { unescaped.contains(mark) } else { marks.into_iter().any(|escaped| !escaped) };
        assert!(!bare, "{mark} in {}", lines[2]);
    }
}

#[test]
fn html_is_a_table_and_nothing_else_whatever_the_names() {
    let html = Page::of("", HOSTILE).export(export::html);
    let tags: Vec<&str> = html.split('<').skip(1).map(|after| after.split(['>', ' ']).next().unwrap()).collect();
    let known = ["p", "table", "thead", "tbody", "tr", "th", "td", "a"];
    assert!(tags.iter().all(|tag| known.contains(&tag.trim_start_matches('/'))), "{tags:?}");
    let count = |tag| tags.iter().filter(|other| **other == tag).count();
    assert_eq!((count("tr"), count("th")), (1 + ROWS.len(), 7 + HOSTILE.len() + ROWS.len()));
    assert_eq!(count("td"), 1 + ROWS.len() * (7 + HOSTILE.len()));
    assert!(html.contains("&lt;img src=x onerror=alert(1)&gt;") && html.contains(">$1,840</td>"), "{html}");
    assert!(html.contains("<a href=\"https://tokenworth.example/?theme=dark#v=1&amp;s1="), "{html}");
}

#[test]
fn an_address_that_is_no_web_address_is_no_link() {
    let page = Page::of("", &[]);
    let columns = scenario::columns(&[], &page.inputs, &page.report);
    let subject = Subject { inputs: &page.inputs, report: &page.report, columns: &columns };
    let stamp = Stamp { date: "2026-11-22", link: "javascript:alert(1)\"><b>" };
    let html = export::html(&subject, &stamp, Disclosure::default(), &English);
    assert!(!html.contains("<a ") && !html.contains("<b>"), "{html}");
}

#[test]
fn plain_text_has_a_line_a_row_and_a_tab_a_cell() {
    let text = Page::of("", HOSTILE).export(export::plain);
    let rows: Vec<&str> = text.lines().skip(2).take(1 + ROWS.len()).collect();
    assert!(rows.iter().all(|row| row.matches('\t').count() == 7 + HOSTILE.len()), "{text}");
    assert!(rows[2].starts_with("Cost\t$1,840\t$1,840\t$12,900\t"), "{text}");
    assert!(text.lines().last().unwrap().starts_with("https://"), "{text}");
}

proptest! {
    #![proptest_config(common::fixed(100))]

    #[test]
    fn files_of_any_inputs_come_back_the_same(inputs in common::assumptions(), name in any::<String>()) {
        let page = Page { report: report(&inputs), inputs, own: vec![Own { name, ..Own::default() }] };
        let sheet = page.csv();
        prop_assert_eq!(sheet.inputs(0), page.inputs.clone());
        prop_assert_eq!(&sheet.inputs(7), &page.inputs, "a scenario that changes nothing");
        let json = page.json();
        for metric in Metric::ALL {
            prop_assert_eq!(json["metrics"][metric.key()].as_f64(), page.report.get(*metric).ok());
        }
        for write in [export::markdown, export::html, export::plain] {
            let text = page.export(write);
            prop_assert!(!["NaN", "inf "].iter().any(|bad| text.replace(&page.own[0].name, "").contains(bad)), "{}", text);
        }
    }
}
