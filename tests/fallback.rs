//! What a page without a running program shows is what the program says.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

mod shown;

use rstest::rstest;
use shown::Page;
use tokenworth::export::fallback;
use tokenworth::text::figures::English;
use tokenworth::ui;

/// The text of some HTML.
fn read(html: &str) -> String {
    let text: String = html.split('<').map(|tag| tag.split_once('>').map_or(tag, |(_, text)| text)).collect();
    text.replace('\u{2060}', "")
}

#[test]
fn the_first_screen_has_three_results_with_their_notes_and_what_is_assumed() {
    let html = ui::to_html("", "").unwrap() + &fallback::results(&Page::of("").subject(), &English);
    assert_eq!(html.matches("class=\"tile\"").count(), 3);
    let text = read(&html);
    for part in [
        "Assumed: 100 people at $200,000 a year, 32M tokens a week for the typical user and 224M in the top tenth, list \
         prices of Claude Opus 5 (2026-10-30).",
        "Cost a year$364,000likely $172,000 to $799,000 · $4,560 a user, $1,490 the typical one",
        "Net a year+$935,000likely −$73,400 to +$3,980,000 · 87 of 100 simulations above zero",
        "Where to cap$892 a month per userlikely $242 to $3,030 · the team’s year costs $125,000 less and leaves $81,900 more than without a cap · 8 of 80 users are \
         above it",
    ] {
        assert!(text.contains(part), "{part} is not in {text}");
    }
}

#[rstest]
#[case("v=2&sal=0")]
#[case("v=2&tok=0")]
#[case("v=2&n=1&pu=0&pw=0&pc=0&po=0")]
#[case("v=2&adopt=0")]
#[case("v=2&curve=fixed")]
fn what_cannot_be_computed_says_why(#[case] fragment: &str) {
    let text = read(&ui::to_html("", fragment).unwrap());
    assert!(!text.contains("NaN") && !text.contains("inf"), "{text}");
}

#[test]
fn the_picture_needs_no_style_and_says_what_it_shows() {
    let page = Page::of("");
    let [light, dark] = [false, true].map(|dark| fallback::picture(&page.subject(), &English, dark).unwrap());
    assert!(light.starts_with("<svg ") && light != dark);
    // The page's policy would block it.
    assert!(!light.contains("style"), "a style in the picture");
    let element = fallback::shown(&page.subject(), &English, "a.svg", "b.svg");
    let title = light.split_once("<title id=\"title\">").unwrap().1.split_once('<').unwrap().0;
    assert!(element.contains(&format!("alt=\"{title}\"")), "{element}");
}
