//! Nouns after 1 are in the singular, wherever a count of the inputs is shown.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use tokenworth::ui::to_html_unfolded;

/// The text between the tags of a page.
fn text(html: &str) -> String {
    html.split('<').filter_map(|part| part.split_once('>')).map(|(_, text)| text).collect::<Vec<_>>().join(" ")
}

/// The words after each `1` that stands alone in a text.
fn after_one(text: &str) -> impl Iterator<Item = &str> {
    let words: Vec<&str> = text.split(|c: char| c.is_whitespace()).filter(|word| !word.is_empty()).collect();
    let pairs: Vec<&str> =
        words.windows(2).filter_map(|pair| if let ["1", noun] = pair { Some(*noun) } else { None }).collect();
    pairs.into_iter()
}

#[test]
fn one_takes_a_singular() {
    let many = ["people", "persons", "users", "seats", "groups", "files", "days", "weeks", "hours", "runs", "months"];
    let (mut seen, mut wrong) = (0, Vec::new());
    for query in
        ["", "tab=results", "tab=scenarios", "tab=time", "view=target", "view=usage", "view=evidence", "view=method"]
    {
        for inputs in [
            "n=1",
            "n=1&adopt=1",
            "n=1&adopt=1&target=225",
            "n=1&mandate=1",
            "n=1&cap=1",
            "n=1&g1=A~n:1",
            "n=1&fee=20&g1=A~n:1~fee:30",
            "n=1&horizon=1&ramp=1",
        ] {
            let read = tokenworth::share::read(&format!("v=2&{inputs}"));
            assert!(read.notices.is_empty() && read.unknown.is_empty(), "{inputs}");
            let text = text(&to_html_unfolded(query, &format!("v=2&{inputs}")).unwrap());
            for noun in after_one(&text) {
                seen += 1;
                let noun = noun.trim_end_matches(|c: char| !c.is_alphabetic());
                if many.contains(&noun) {
                    wrong.push(format!("1 {noun}: {query}#{inputs}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(seen > 0);
}
