//! What is taken away says what the page says, comes back the same, and stays text whatever a scenario is called.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail loudly")]

mod common;
mod shown;
mod taken;

use common::results::report;
use proptest::prelude::*;
use rstest::rstest;
use serde_json::Value as Json;
use taken::{Page, cells};
use tokenworth::chart::{ChartKey, Palette};
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
    "\u{ad} =1+1",
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
#[case::with_groups("n=240&g1=Seats~n:60~fee:125~incl:125&g2=Heavy~n:10~tok:300~spread:1&s1=Cheap~disc:0.5")]
#[case::with_scenarios("tok=100&s1=Light~tok:5&s2=Free~disc:1&s3=Odd~mo:0.5")]
fn a_csv_comes_back_the_same(#[case] fragment: &str) {
    let page = Page::of(fragment, &[]);
    let sheet = page.csv();
    assert_eq!(sheet.inputs(0), page.inputs.with_groups(Vec::new()).unwrap());
    for metric in &Metric::ALL {
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
    assert_eq!(sheet.heads, ["base", "s1", "median", "heavy", "optimum", "half", "none", "naive"]);
    assert_eq!(sheet.row("name", "")[1], "Light");
    assert_eq!(sheet.row("input", "tok")[1], "5");
    assert_eq!(sheet.row("input", "sal")[..3], ["200000", "90000", "200000"]);
    assert_eq!(sheet.inputs(1).get(Input::Salary), Value::Number(90_000.0));
    let number = |key, column: usize| sheet.row("metric", key)[column].parse::<f64>().unwrap();
    assert!((number("user_cost", 0) - 4_556.205_188_76).abs() < 1e-6);
    assert!((number("user_cost", 2) - 1490.4).abs() < 1e-6);
    assert!((number("user_cost", 3) - 7.0 * 1490.4).abs() < 1e-6);
    assert_eq!(sheet.units[&("metric".to_owned(), "user_cost".to_owned())], "USD");
    // Each column has its chance.
    assert!(sheet.row("metric", "mc_positive").iter().all(|cell| cell.parse::<f64>().is_ok()));
}

#[test]
fn what_does_not_fit_is_empty_and_says_why() {
    let page = Page::of("curve=fixed", &[]);
    let sheet = page.csv();
    assert_eq!((sheet.row("input", "tok")[3].as_str(), sheet.row("metric", "roi")[3].as_str()), ("", ""));
    let best = &page.json()["scenarios"][3];
    assert_eq!((&best["key"], &best["metrics"], &best["changes"]), (&"optimum".into(), &Json::Null, &Json::Null));
    assert!(best["reason"].as_str().unwrap().contains("there is no best cap"));
    assert!(page.export(export::plain).contains("\tBest cap (fixed effect)\t"));
}

/// Whether some spreadsheet takes a cell for a formula: blanks and what is not seen may stand before one.
fn is_formula(cell: &str) -> bool {
    let unseen = |c: char| c.is_whitespace() || "\u{ad}\u{200b}\u{2060}\u{feff}".contains(c);
    cell.trim_start_matches(unseen).starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
        || cell.starts_with(['\t', '\r'])
}

#[test]
fn a_spreadsheet_takes_no_name_for_a_formula_and_numbers_for_numbers() {
    let page = Page::of("rho=0.5&curve=fixed&gain0=-0.5", HOSTILE);
    let sheet = page.csv();
    let names = &sheet.row("name", "")[1..];
    assert_eq!(names[..5], ["'=cmd()|' /C calc'!A0", "'+1", "'-2+3", "'@SUM(A1)", "' x"]);
    for cell in sheet.rows.values().flatten() {
        let number = cell.parse::<f64>().is_ok();
        assert!(number || !is_formula(cell), "{cell}");
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
    for metric in &Metric::ALL {
        assert_eq!(json["metrics"][metric.key()].as_f64(), page.report.get(*metric).ok(), "{}", metric.key());
    }
    let light = &json["scenarios"][1];
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
        assert_eq!(json["scenarios"][1 + place]["name"], *name);
    }
    assert_eq!(json["scenarios"][HOSTILE.len()]["name"], text::numbered_scenario(HOSTILE.len() - 1));
}

#[test]
fn markdown_is_a_table_of_what_the_page_shows() {
    let text = Page::of("", &["Light"]).export(export::markdown);
    let lines: Vec<&str> = text.lines().collect();
    assert!(lines[0].starts_with("Tokens for your team will cost about $364,000 a year"), "{text}");
    assert!(lines[0].contains("Half a salary in tokens for one person pays in 30 of 100 simulations"), "{text}");
    assert_eq!(cells(lines[2])[..3], ["", "Your team", "Light"]);
    assert!(lines[3].starts_with("|---|---:|"), "{text}");
    assert_eq!(lines[4 + ROWS.len()], "", "{text}");
    let cost = cells(lines[5]);
    assert_eq!((cost[0].as_str(), cost[1].as_str(), cost[4].as_str()), ("Cost, a user", "$4,560", "$10,400"));
    assert_eq!(cells(lines[7])[..2], ["Net, a user", "+$11,700"]);
    assert_eq!(cells(lines[8])[..6], ["Chance that net is above zero", "87%", "95%", "97%", "86%", "93%"]);
    assert_eq!(cells(lines[12])[..2], ["Net, the team", "+$935,000"]);
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

/// Whoever gets a copied table has only this text to tell what a scenario is.
#[test]
fn copies_say_what_scenarios_change_and_keep_salaries_to_themselves() {
    let page = Page::of("n=40&s1=Seats~fee:200~incl:500&s2=Raise~sal:123456&s3=Both~sal:123456~tok:5", &[]);
    let plain = |disclosure| page.disclosed(export::plain, disclosure);
    let (without, with) = (plain(Disclosure::WITHOUT_SALARY), plain(Disclosure::WITH_SALARY));
    for copy in [&without, &with] {
        assert!(copy.contains("Seats: Price of a seat $200 / month · Use included in a seat $500 / month."), "{copy}");
        assert!(copy.contains("Naive sum: every gain counts.") && copy.contains("Best cap: at most "), "{copy}");
    }
    assert!(without.contains("Both: Tokens, typical user 5 M / week.") && !without.contains("123,456"), "{without}");
    assert!(with.contains("Raise: Base salary $123,456 / year."), "{with}");
}

#[test]
fn a_picture_says_what_groups_and_demands_change_and_keeps_salaries_to_itself() {
    let page =
        Page::of("n=240&sal=170000&mandate=0.9&g1=Seats~n:60~fee:125~sal:91000&g2=~n:1~tok:5&s1=Light~tok:5", &[]);
    let [assumed, without_salary] = [Disclosure::WITH_SALARY, Disclosure::WITHOUT_SALARY]
        .map(|disclosure| text::assumed(&English, &page.inputs, disclosure));
    for words in
        ["240 people", "Mandate 90%.", "Seats, 60 people: ", "Price of a seat $125 / month", "Group 2, 1 person: "]
    {
        assert!(assumed.contains(words) && without_salary.contains(words), "{words}: {assumed}");
    }
    assert!(assumed.contains("$170,000") && assumed.contains("$91,000"), "{assumed}");
    assert!(!without_salary.contains("170,000") && !without_salary.contains("91,000"), "{without_salary}");
    let changes = page.disclosed(
        |subject, _, disclosure, figures| export::changes_of_scenarios(subject, disclosure, figures),
        Disclosure::WITHOUT_SALARY,
    );
    assert!(changes.contains("Light: "), "{changes}");
    assert!(!changes.contains("Naive"), "the chart has no such row: {changes}");
}

/// What costs half is not told to cost the list price, and a salary that a group replaces is not told of everybody.
#[test]
fn what_is_assumed_names_what_makes_the_price_another_and_no_salary_that_nobody_has() {
    let assumed = |link: &str| text::assumed(&English, &Page::of(link, &[]).inputs, Disclosure::WITHOUT_SALARY);
    let price = assumed("disc=0.5&batch=0.2&model_b=anthropic/claude-sonnet-4-5&share_b=0.3");
    for words in ["Discount 50%", "Run as batch 20%", "Second model Claude Sonnet 4.5", "Second model’s share 30%"] {
        assert!(price.contains(words), "{words}: {price}");
    }
    let groups = assumed("n=20&g1=A~n:10~sal:150000&g2=B~n:10~sal:160000");
    assert!(groups.contains("20 people (salary left out)"), "{groups}");
    let euros = assumed("cur=EUR&fx=0.92");
    assert!(euros.contains("1 USD = 0.92 EUR."), "{euros}");
}

#[test]
fn a_copy_speaks_of_half_a_salary_only_where_its_table_has_it() {
    for (fragment, has_half) in [("g1=A~n:10~tok:50", true), ("sal=90000&g1=A~n:10~tok:50", false)] {
        let page = Page::of(fragment, &[]);
        let copy = page.disclosed(export::plain, Disclosure::WITHOUT_SALARY);
        assert_eq!(
            (copy.contains("is a team of such people"), copy.contains("Half a salary")),
            (has_half, has_half),
            "{copy}"
        );
    }
}

/// A picture on a slide does not tell in which folder its page lies.
#[test]
fn links_that_others_see_do_not_name_the_folders_of_a_disk() {
    let link = |page: &str| {
        let address = export::Address::of(page);
        address.shown_link(&address.shared_presentation(Disclosure::WITHOUT_SALARY), "v=2&n=40")
    };
    assert_eq!(
        link("file:///home/ada/Secret%20plans/tokenworth.html?view=target"),
        "tokenworth.html?view=target#v=2&n=40"
    );
    assert_eq!(link("https://example.org/tools/?view=target"), "https://example.org/tools/?view=target#v=2&n=40");
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
    assert!(html.contains("&lt;img src=x onerror=alert(1)&gt;") && html.contains(">$4,560</td>"), "{html}");
    assert!(html.contains("<a href=\"https://tokenworth.example/?theme=dark#v=2&amp;s1="), "{html}");
}

const GROUPS: &str = "n=240&g1=Seats~n:60~fee:125~incl:125~sal:150000&g2=~n:10~tok:300&g3=%3D1%2B1~n:0";

/// A row a group and a total, each with its people and its year, a user's and the group's.
#[test]
fn groups_are_a_row_each_and_a_total() {
    let text = Page::of(GROUPS, &[]).export(export::markdown);
    let rows: Vec<Vec<String>> =
        text.lines().filter(|line| line.starts_with('|')).skip(2 + ROWS.len()).map(cells).collect();
    assert_eq!(
        rows[0],
        [
            "Group", "People", "Users", "Cost a year", "Value a year", "Net a year", "Cost, a user", "Value, a user",
            "Net, a user"
        ]
    );
    let names: Vec<&str> = rows[2..].iter().map(|row| row[0].as_str()).collect();
    assert_eq!(names, ["Seats", "Group 2", "'=1+1", "Everybody else", "The whole team"]);
    let people: Vec<&str> = rows[2..].iter().map(|row| row[1].as_str()).collect();
    assert_eq!(people, ["60", "10", "0", "170", "240"]);
    assert_eq!(rows[4][6..], ["–", "–", "–"], "a group of nobody has no user");
    let total = &rows[6];
    let scenarios: Vec<Vec<String>> =
        text.lines().filter(|line| line.starts_with("| Cost, the team")).map(cells).collect();
    assert_eq!(total[3], scenarios[0][1]);
    assert!(text.contains("are those of people outside groups"), "{text}");
    let plain = Page::of(GROUPS, &[]).export(export::plain);
    assert!(plain.contains("\nGroup\tPeople\tUsers\t") && plain.contains("\n'=1+1\t0\t"), "{plain}");
    let html = Page::of(GROUPS, &[]).export(export::html);
    assert_eq!((html.matches("<table").count(), html.matches("<tr>").count()), (2, 1 + ROWS.len() + 1 + 5));
    assert!(!Page::of("", &[]).export(export::markdown).contains("| Group |"));
}

#[test]
fn groups_of_a_csv_are_rows_of_their_own() {
    let page = Page::of(GROUPS, &[]);
    let sheet = page.csv();
    let group = |key: &str| &sheet.row("group", key)[0];
    assert_eq!([group("g1.name"), group("g2.name"), group("g3.name")], ["Seats", "Group 2", "'=1+1"]);
    assert_eq!([group("g1.n"), group("g3.n"), group("rest.n")], ["60", "0", "170"]);
    assert_eq!(
        [group("g1.fee"), group("g2.fee"), group("g1.sal"), group("rest.sal")],
        ["125", "0", "150000", "200000"]
    );
    // In the column of heavy users each group has seven times its own amount.
    assert_eq!(sheet.row("group", "g2.tok")[..3], ["300", "300", "2100"]);
    // Only the best cap gives groups a cap of their own.
    let caps = ["g1.cap", "rest.cap"].map(|key| sheet.row("group", key));
    let best = sheet.heads.iter().position(|head| head == "optimum").unwrap();
    assert!(caps[0][best] != caps[1][best] && !caps[0][best].is_empty(), "{caps:?}");
    assert_eq!([caps[0][0].as_str(), &caps[1][0]], ["", ""]);
    for metric in ["team_users", "team_cost", "team_value", "team_net"] {
        for column in 0..sheet.heads.len() {
            let number = |cell: &str| cell.parse::<f64>().unwrap_or(0.0);
            let whole = number(&sheet.row("metric", metric)[column]);
            let parts = ["g1", "g2", "g3", "rest"].map(|key| format!("{key}.{metric}"));
            let sum: f64 = parts.iter().map(|key| number(&sheet.row("group", key)[column])).sum();
            // The benchmark is about one person: it has no groups.
            let expected = if sheet.heads[column] == "half" { 0.0 } else { whole };
            assert!((sum - expected).abs() <= 1e-9 * whole.abs(), "{metric} of {}: {sum}", sheet.heads[column]);
        }
    }
    assert_eq!(sheet.units[&("group".to_owned(), "g1.team_cost".to_owned())], "USD");
    let hidden = {
        let columns = scenario::columns(&[], &page.inputs, &page.report);
        let subject = Subject { inputs: &page.inputs, report: &page.report, columns: &columns };
        export::csv(&subject, &Stamp { date: "2026-11-22", link: "" }, Disclosure::WITHOUT_SALARY, &English)
    };
    assert!(!hidden.contains("150000"), "{hidden}");
    assert!(hidden.contains("group,rest.sal,USD/year,200000"), "a default is no secret: {hidden}");
}

#[test]
fn groups_of_a_json_have_their_changes_and_metrics() {
    let page = Page::of(GROUPS, &[]);
    let json = page.json();
    let groups = json["groups"].as_array().unwrap();
    let keys: Vec<&str> = groups.iter().map(|group| group["key"].as_str().unwrap()).collect();
    assert_eq!(keys, ["g1", "g2", "g3", "rest"]);
    assert_eq!((&groups[0]["name"], &groups[0]["people"]), (&"Seats".into(), &60.into()));
    assert_eq!(groups[0]["changes"], serde_json::json!({"fee": 125, "incl": 125, "sal": 150_000}));
    assert_eq!((&groups[3]["changes"], &groups[3]["people"]), (&serde_json::json!({}), &170.into()));
    for metric in ["team_cost", "team_net"] {
        let sum: f64 = groups.iter().map(|group| group["metrics"][metric].as_f64().unwrap()).sum();
        assert!((sum / json["metrics"][metric].as_f64().unwrap() - 1.0).abs() < 1e-9, "{metric}");
    }
    assert_eq!(Page::of("", &[]).json()["groups"], serde_json::json!([]));
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
    assert!(rows[2].starts_with("Cost, a user\t$4,560\t") && rows[2].contains("\t$1,490\t$10,400\t"), "{text}");
    assert!(text.lines().last().unwrap().starts_with("https://"), "{text}");
}

/// Names of scenarios are in pictures: text, whatever they are.
#[test]
fn a_hostile_name_stays_text_in_every_picture() {
    let fragment = "v=2&target=225&s1=%3Cimg%20src=x%20onerror=alert(1)%3E%26~tok:300&s2=Other~tok:7";
    let (page, stamp) = (shown::Page::of(fragment), Stamp { date: "2026-11-22", link: "https://example.org/" });
    let pictures: Vec<String> = ChartKey::ALL
        .iter()
        .filter_map(|chart| page.picture(*chart, &stamp, Disclosure::default(), &English))
        .collect();
    assert!(pictures.iter().all(|svg| !svg.contains("<img")));
    assert!(pictures.iter().any(|svg| svg.contains("&lt;img src=x onerror=alert(1)&gt;&amp;")));
}

#[test]
fn a_chart_with_nothing_to_draw_has_no_picture() {
    let (page, stamp) = (shown::Page::of("v=2&sal=0&pu=0&pw=0&pc=0&po=0"), Stamp { date: "2026-11-22", link: "" });
    let spec = ChartKey::Matters.spec(&page.subject(), &English);
    let drawn = tokenworth::chart::svg(&spec, &Palette::LIGHT, (760, 500), None);
    let picture = page.picture(ChartKey::Matters, &stamp, Disclosure::default(), &English);
    assert_eq!(picture.is_some(), drawn.is_ok());
}

proptest! {
    #![proptest_config(common::random::fixed(60))]

    /// Whatever that is not seen stands before it, the sign of a formula in a name is text, in every file and copy.
    #[test]
    fn no_name_is_a_formula(name in "[ \t\u{a0}\u{ad}\u{200b}\u{2060}\u{3000}\u{feff}]{0,4}[=+@＝＋－＠-][a-z0-9(!]{0,8}") {
        let page = Page::of("", &[&name]);
        let sheet = page.csv();
        let plain = page.export(export::plain);
        let heads = plain.lines().nth(2).unwrap().split('\t').chain(sheet.row("name", "").iter().map(String::as_str));
        for cell in heads {
            prop_assert!(!is_formula(cell), "{:?} of {:?}", cell, name);
        }
    }
}

proptest! {
    #![proptest_config(common::random::fixed(40))]

    #[test]
    fn files_of_any_inputs_come_back_the_same(inputs in common::random::assumptions(), name in any::<String>()) {
        let page = Page { report: report(&inputs), inputs, own: vec![Own { name, ..Own::default() }] };
        let sheet = page.csv();
        prop_assert_eq!(sheet.inputs(0), page.inputs.clone());
        prop_assert_eq!(&sheet.inputs(1), &page.inputs, "a scenario that changes nothing");
        let json = page.json();
        for metric in &Metric::ALL {
            prop_assert_eq!(json["metrics"][metric.key()].as_f64(), page.report.get(*metric).ok());
        }
        for write in [export::markdown, export::html, export::plain] {
            let text = page.export(write);
            prop_assert!(!["NaN", "inf "].iter().any(|bad| text.replace(&page.own[0].name, "").contains(bad)), "{}", text);
        }
    }
}

#[test]
fn scenarios_have_the_chance_of_staying_within_a_budget() {
    let table = |fragment: &str| Page::of(fragment, &[]).export(export::markdown);
    let row = |text: &str| text.lines().find(|line| line.contains("within the budget")).map(str::to_owned);
    let with = table("v=2&budget=300000");
    let cells = row(&with).unwrap();
    let report = Page::of("v=2&budget=300000", &[]).report;
    let base = text::amounts::metric(&English, &report, Metric::WithinBudget);
    assert!(cells.starts_with(&format!("| Chance that cost is within the budget | {base} |")), "{cells}");
    // Capped at the best cap, the year stays within it more often.
    let chances: Vec<f64> = cells.split('|').filter_map(|cell| cell.trim().strip_suffix('%')?.parse().ok()).collect();
    assert!(chances.iter().any(|chance| *chance > chances[0]), "{cells}");
    assert_eq!(row(&table("v=2")), None);
}
