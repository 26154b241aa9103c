//! The form as it stands when the page opens.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

mod common;

use common::links::inputs;
use common::random::{assumptions, fixed};
use proptest::prelude::*;
use rstest::rstest;
use tokenworth::figures::English;
use tokenworth::inputs::catalog::Section;
use tokenworth::inputs::{Group, Input};
use tokenworth::presets::Preset;
use tokenworth::{text, ui};

fn fields(query: &str, fragment: &str) -> Vec<&'static str> {
    let page = ui::to_html(query, fragment).unwrap();
    let has_field = |input: &&Input| page.contains(&format!(" id=\"in-{}\"", input.key()));
    Input::ALL.iter().filter(has_field).map(|input| input.key()).collect()
}

#[test]
fn the_best_cap_is_offered_only_where_the_cap_can_be_seen_and_changed() {
    let offers = |query: &str| ui::to_html(query, "v=2").unwrap().contains(text::USE_CAP);
    assert!(offers(""));
    for query in ["hide=cap", "lock=cap", "hide=limits", "show=sal,tok", "readonly=1"] {
        assert!(!offers(query), "{query}");
    }
}

/// A link says what a study sets, and not which study was chosen.
#[test]
fn studies_that_agree_with_a_link_are_all_named() {
    let page = |link: &str| ui::to_html("", link).unwrap();
    let alike = page("v=2&curve=fixed&gain0=0.21");
    let names = [Preset::Google, Preset::MicrosoftLow].map(|preset| text::preset(preset).name);
    assert!(alike.contains(&text::presets_agree(&names)) && alike.contains(text::SEVERAL_PRESETS));
    let one = page("v=2&curve=fixed&gain0=0.2608");
    assert!(one.contains(&format!("{} {}", text::AGREES, text::preset(Preset::FieldExperiments).note)));
    // An address that names the study does say which.
    let named = ui::to_html("preset=google", "v=2").unwrap();
    assert!(named.contains(text::preset(Preset::Google).note) && !named.contains(text::SEVERAL_PRESETS));
    assert!(!page("v=2").contains(text::AGREES) && !page("v=2").contains(text::SEVERAL_PRESETS));
}

#[rstest]
#[case::of_one("n=1", Some("80% of 1 person: 0.8 users. Enter 100% for one who uses AI."))]
#[case::of_few("n=3", Some("80% of 3 people: 2.4 users"))]
#[case::whole("n=5", None)]
#[case::of_many("n=14", None)]
#[case::nearly_whole("n=3&adopt=0.333333", None)]
#[case::written_as_whole("n=3&adopt=0.999", None)]
#[case::beside_a_mandate("n=3&mandate=0.95", None)]
#[case::in_groups("n=3&g1=A~n:1", None)]
fn a_small_share_of_a_small_team_is_counted(#[case] query: &str, #[case] expected: Option<&str>) {
    assert_eq!(text::comes_to(&English, Input::Adoption, &inputs(query)).as_deref(), expected);
}

/// The mean of a spread is said where there is one user, who is no crowd.
#[rstest]
#[case::of_one(
    "n=1&adopt=1",
    Some("The only user may be a light or a heavy one: 97.8M a week on average. Enter 1 if you know that one’s use.")
)]
#[case::known("n=1&adopt=1&spread=1", None)]
#[case::of_two("n=2&adopt=1", None)]
fn the_use_of_one_is_no_mean(#[case] query: &str, #[case] expected: Option<&str>) {
    assert_eq!(text::comes_to(&English, Input::Spread, &inputs(query)).as_deref(), expected);
}

/// Natively there is no `Intl`.
#[test]
fn the_page_is_written_natively_in_any_currency() {
    for view in ["budget", "target", "method"] {
        let page = ui::to_html(&format!("view={view}"), "v=2&cur=EUR&fx=0.5").unwrap();
        assert!(page.contains('€'), "{view}");
    }
}

/// A share of the token mix is slid no further than the other shares leave room, so that no position is refused.
#[test]
fn the_slider_of_a_share_ends_where_the_other_shares_begin() {
    let page = ui::to_html("show=mw,mc,mo,adopt", "v=2&mw=0.06&mc=0.9&mo=0.005").unwrap();
    let end = |key: &str| {
        let slider = page.split("<input").find(|tag| tag.contains(&format!("id=\"slide-{key}\""))).unwrap();
        slider.split("max=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
    };
    assert_eq!(["mw", "mc", "mo", "adopt"].map(end), ["0.095", "0.935", "0.04", "1"]);
}

#[rstest]
#[case::as_it_opens("", "", &["n", "sal", "adopt", "tok", "spread", "curve", "chi", "kappa", "capture"])]
#[case::without_an_input("hide=sal", "v=2&sal=1", &["n", "adopt", "tok", "spread", "curve", "chi", "kappa", "capture"])]
#[case::these_alone("show=sal,pu", "", &["sal", "pu"])]
#[case::without_a_section("hide=people,effect", "", &["tok", "spread"])]
fn only_what_is_open_and_not_hidden_is_in_the_document(
    #[case] query: &str,
    #[case] fragment: &str,
    #[case] expected: &[&str],
) {
    assert_eq!(fields(query, fragment), expected);
}

/// Neither its field nor the line of its section shows it.
#[test]
fn a_hidden_salary_is_nowhere_in_the_form() {
    let inputs = inputs("v=2&sal=143000&n=97");
    let line = |shows_salary| text::section_summary(&English, Section::People, &inputs, shows_salary);
    assert_eq!(line(true), "97 people · $143K · 80% use AI");
    assert_eq!(line(false), "97 people · 80% use AI");
    let hidden = ui::to_html("hide=sal", "v=2&sal=143000&n=97").unwrap();
    assert!(!hidden.contains("143K") && !hidden.contains("143,000"));
}

/// The line above open fields repeats none of them, and says whom a number is about that only looks like one of them.
#[test]
fn the_line_of_an_open_section_does_not_contradict_its_fields() {
    let line = |fragment: &str, section: Section| {
        let page = ui::to_html("", fragment).unwrap();
        let (_, summary) = page.split_once(&format!("id=\"section-{}\"", section.key())).unwrap();
        let (summary, _) = summary.split_once("</span></summary>").unwrap();
        summary.rsplit_once('>').unwrap().1.to_owned()
    };
    let groups = "v=2&n=130&adopt=0.9952&g1=Tokyo~n:10~adopt:0.9";
    assert_eq!(line(groups, Section::People), "in all 98.8% use AI");
    assert_eq!(
        line("v=2&n=1000&adopt=0.00267&g1=A~n:1", Section::People),
        "in all 0.267% use AI",
        "no longer than fits"
    );
    assert_eq!(["v=2", "v=2&adopt=0.9952"].map(|alone| line(alone, Section::People)), ["", ""]);
    assert_eq!(["v=2", "v=2&spread=1"].map(|link| line(link, Section::Use)), ["top tenth 224M", ""]);
    assert_eq!(["v=2", "v=2&curve=fixed"].map(|link| line(link, Section::Effect)), ["9.45% of gains count", ""]);
    assert_eq!(line("v=2&mandate=0.9&g1=Tokyo~n:10", Section::People), "in all 90% use AI");
    assert_eq!(line("v=2", Section::Plan), "paid by the token", "closed");
}

/// What a line says of the team is not taken for what every group has.
#[rstest]
#[case::of_all("mandate=0.9&g1=A~n:20", Section::People, "100 people · $200K · 90% use AI · 1\u{a0}group")]
#[case::mandate_of_a_group(
    "adopt=0.5&g1=A~n:20~mandate:1",
    Section::People,
    "100 people · $200K · 60% use AI · 1\u{a0}group"
)]
#[case::limits("g1=A~n:20~target:30", Section::Limits, "none · groups\u{a0}differ")]
#[case::plan("g1=A~n:20~fee:30", Section::Plan, "paid by the token · groups\u{a0}differ")]
#[case::elsewhere("g1=A~n:20~fee:30", Section::Limits, "none")]
#[case::nobody("g1=A~n:0~fee:30", Section::Plan, "paid by the token")]
fn the_line_of_a_section_holds_for_groups_too(#[case] link: &str, #[case] section: Section, #[case] expected: &str) {
    assert_eq!(text::section_summary(&English, section, &inputs(link), true), expected);
}

proptest! {
    #![proptest_config(fixed(200))]

    /// The name of a section and its line stand side by side on a phone.
    #[test]
    fn the_line_of_an_open_section_is_short(inputs in assumptions(), people in 0..=1_u32) {
        let group = Group { people, ..Group::default() };
        let inputs = inputs.with_groups(vec![group]).unwrap();
        for section in Section::SHOWN {
            let line = text::section_result(&English, section, &inputs);
            prop_assert!(line.chars().count() <= 24, "{line}");
        }
    }
}

#[test]
fn every_section_says_what_it_holds_and_none_its_help() {
    let page = ui::to_html("", "").unwrap();
    for section in Section::SHOWN {
        assert!(page.contains(text::section_name(section)), "{section:?}");
    }
    for input in &Input::ALL {
        assert!(!page.contains(text::words(*input).help), "{}", input.key());
    }
}

#[test]
fn what_is_locked_is_shown_and_cannot_be_edited() {
    let page = ui::to_html("lock=sal", "v=2").unwrap();
    let of = |id: &str| page.split('<').find(|tag| tag.contains(&format!("id=\"{id}\""))).unwrap().to_owned();
    for (id, is_locked) in [("in-sal", true), ("slide-sal", true), ("in-n", false), ("slide-n", false)] {
        assert_eq!(of(id).contains("disabled"), is_locked, "{id}");
    }
}

/// A preset of the address fills what the link leaves open, and nothing that the address fixes.
#[rstest]
#[case::open("preset=huang", "v=2", "500,000")]
#[case::said_by_the_link("preset=huang", "v=2&sal=200000", "200,000")]
#[case::locked("preset=huang&lock=sal", "v=2", "200,000")]
#[case::locked_as_said("preset=huang&lock=sal", "v=2&sal=70000", "70,000")]
fn a_preset_of_the_address_leaves_what_is_said_or_locked(
    #[case] query: &str,
    #[case] fragment: &str,
    #[case] salary: &str,
) {
    let page = ui::to_html(query, fragment).unwrap();
    let field = page.split('<').find(|tag| tag.contains("id=\"in-sal\"")).unwrap();
    assert!(field.contains(&format!("value=\"{salary}\"")), "{field}");
}

#[test]
fn every_input_is_in_a_section_of_the_form() {
    for input in &Input::ALL {
        assert!(Section::SHOWN.contains(&input.row().section.shown_in()), "{}", input.key());
    }
}

/// A program on the way has encoded the `#`: the page shows the inputs all the same, and says so.
#[test]
fn inputs_that_stand_in_the_query_are_shown() {
    let page = ui::to_html("view=budget%23v=2&tok=64&sal=300000", "").unwrap();
    assert!(page.contains("its inputs had moved in front of the #"), "no notice");
    let plain = ui::to_html("view=budget", "v=2&tok=64&sal=300000").unwrap();
    let results = |page: &str| page.split_once("id=\"results\"").unwrap().1.to_owned();
    assert_eq!(results(&page), results(&plain));
}

#[test]
fn inputs_in_front_of_the_mark_that_are_not_used_are_named() {
    let said = "are not used, since those after it are: n=20 and tok=5.";
    assert!(ui::to_html("n=20&target=_blank&tok=5", "v=2&n=80").unwrap().contains(said));
    assert!(!ui::to_html("n=20&target=_blank&tok=5", "").unwrap().contains("are not used"));
}
