//! A line of the page never ends between a sign and a currency mark.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

use rstest::rstest;
use tokenworth::view::{Tab, View};

/// The texts around every sign that a currency mark follows directly.
fn broken(html: &str) -> Vec<&str> {
    let marks = ['$', '€', '£', '¥'];
    html.match_indices(['+', '−'])
        .filter(|(at, sign)| html.get(at + sign.len()..).is_some_and(|rest| rest.starts_with(marks)))
        .map(|(at, _)| {
            let from = html[..at].char_indices().rev().nth(40).map_or(0, |(from, _)| from);
            &html[from..html[at..].char_indices().nth(12).map_or(html.len(), |(to, _)| at + to)]
        })
        .collect()
}

#[rstest]
fn signs_and_currency_marks_stay_together(
    #[values(
        "v=2",
        "v=2&sal=20000&tok=900&target=1200",
        "v=2&n=240&sal=170000&cur=EUR&fx=0.92&spread=12&cap=300&target=250",
        "v=2&n=240&g1=Seats~n:60~fee:125~incl:125~tok:60&s1=Dear~tok:9000&setup=20000&rho=0.3&cur=GBP&fx=0.8"
    )]
    fragment: &str,
) {
    let views = View::ALL.iter().map(|view| format!("view={}", view.key()));
    let tabs = Tab::ALL.iter().map(|tab| format!("tab={}", tab.key()));
    let mut joined = 0;
    for query in views.chain(tabs) {
        let html = tokenworth::ui::to_html_unfolded(&query, fragment).unwrap();
        assert_eq!(broken(&html), Vec::<&str>::new(), "{query}#{fragment}");
        joined += html.matches('\u{2060}').count();
    }
    assert!(joined > 20, "{joined} signed amounts");
}
