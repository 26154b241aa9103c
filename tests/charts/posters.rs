//! Charts on a page of their own: complete, and safe whatever their names are.

use rstest::rstest;
use tokenworth::chart::{ChartKey, Palette, poster};

use super::chart_of;

const STAMP: &str = "tokenworth · 12 Oct 2026 · list prices of 2 Oct 2026 · https://example.org/#v=1&sal=500000";

#[rstest]
#[case("wide_light", ChartKey::Curve, "", 960, Palette::LIGHT)]
#[case("narrow_dark", ChartKey::Curve, "target=225&spread=2", 400, Palette::DARK)]
#[case("wide_dark", ChartKey::Scenarios, "", 960, Palette::DARK)]
#[case("narrow_light", ChartKey::Marginal, "", 400, Palette::LIGHT)]
fn posters(
    #[case] name: &str,
    #[case] key: ChartKey,
    #[case] link: &str,
    #[case] width: u32,
    #[case] palette: Palette,
) {
    let spec = chart_of(key, link);
    let page = poster(&spec, &palette, width, "", STAMP).unwrap();
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(format!("poster__{}_{name}", key.key()), page);
    });
}

/// Names, titles and stamps are text, whatever they hold.
#[test]
fn no_markup_comes_from_names() {
    let evil = "%3Cimg%20src=x%20onerror=alert(1)%3E%26%3C/svg%3E";
    let spec = chart_of(ChartKey::Scenarios, &format!("s1={evil}~tok:300"));
    for width in [340, 760] {
        let page = poster(&spec, &Palette::LIGHT, width, "", "<script>\u{1}\"&\u{0}").unwrap();
        let drawn = tokenworth::chart::svg(&spec, &Palette::LIGHT, (width, 900), None).unwrap();
        for text in [&page, &drawn] {
            assert!(!text.contains("<img") && !text.contains("<script") && !text.contains("</svg>&"), "{text}");
            assert!(text.contains("&lt;img"), "the name is shown as text");
            assert!(!text.chars().any(|letter| letter.is_control() && letter != '\n'));
        }
        assert!(page.trim_end().ends_with("</svg>"));
        assert_eq!(page.matches("<svg ").count(), page.matches("</svg>").count());
        assert!(!page.contains("href") && !page.contains("url("), "nothing from elsewhere");
    }
}

/// The year of the team stands above the finding, and the drawing below it keeps its size.
#[test]
fn a_lead_stands_above_the_title() {
    let spec = chart_of(ChartKey::Curve, "");
    let [without, with] = ["", "Tokens will cost about $364,000."].map(|lead| {
        let page = poster(&spec, &Palette::LIGHT, 960, lead, STAMP).unwrap();
        (page.find("Tokens will cost"), page)
    });
    assert_eq!(without.0, None);
    assert!(with.0 > Some(0) && with.0 < with.1.rfind(&spec.title));
    let drawing = |page: &str| page.split("<svg x=").nth(1).unwrap().split("width=").nth(1).unwrap()[..40].to_owned();
    assert_eq!(drawing(&without.1), drawing(&with.1));
}

#[test]
fn a_long_stamp_stays_on_its_page() {
    let spec = chart_of(ChartKey::Curve, "");
    let long = format!("https://example.org/#{}", "x".repeat(20_000));
    let page = poster(&spec, &Palette::LIGHT, 960, "", &long).unwrap();
    let (_, height) = page.split_once(" height=\"").unwrap();
    let height: u32 = height.split_once('"').unwrap().0.parse().unwrap();
    assert!(height < 800 && page.contains('…'), "{height}");
}

#[test]
fn a_page_too_small_is_refused() {
    let spec = chart_of(ChartKey::Curve, "");
    for width in [0, 1, 100] {
        assert!(poster(&spec, &Palette::LIGHT, width, "", STAMP).is_err(), "{width}");
    }
}
