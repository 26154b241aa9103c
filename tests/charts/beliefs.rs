//! The small charts of all beliefs: what they draw, what is read from them, and the picture to take away.

use rstest::rstest;
use tokenworth::beliefs::Belief;
use tokenworth::chart::Palette;
use tokenworth::chart::multiples::{At, Mark, Multiples, Paint, Panel};
use tokenworth::evidence::Filter;
use tokenworth::inputs::{Input, Value};
use tokenworth::model::evaluate;
use tokenworth::plot::multiples::{poster, spec};
use tokenworth::share;
use tokenworth::text::charts::multiples::{at_line, finding, read, summary};
use tokenworth::text::evidence::belief;
use tokenworth::text::export_stamp;
use tokenworth::text::figures::English;

use super::close;

const LINK: &str = "https://example.org/?view=evidence#v=2&sal=500000";

fn charts(fragment: &str) -> Multiples {
    let inputs = share::read(fragment).inputs;
    Multiples::of(&inputs, &Belief::in_force(&inputs, None), &English)
}

/// What is read at a part of the way across.
fn at(fragment: &str, part: f64) -> (Multiples, At) {
    let chart = charts(fragment);
    let at = chart.at(chart.tokens_at(part));
    (chart, at)
}

/// The same in words: of one belief, or of all.
fn words(fragment: &str, part: f64, of: Option<Belief>) -> String {
    let (chart, at) = at(fragment, part);
    read(&English, &chart, &at, of)
}

fn picture(fragment: &str, palette: &Palette) -> String {
    let chart = charts(fragment);
    let (title, summary) = (finding(&English, &chart), summary(&English, &chart));
    let foot = format!("{} {LINK}", export_stamp("2026-11-22", false));
    poster(&chart, &share::read(fragment).inputs, (&title, &summary), palette, &foot, &English)
}

/// A picture leaves the page, and with it the sentence that says whom the charts are about, so it has that, too.
#[rstest]
#[case::all("v=2", None)]
#[case::groups("v=2&n=80&sal=150000&g1=Search~n:20~tok:100", Some("All of this is about people outside groups."))]
#[case::a_mandate("v=2&mandate=0.95", Some("All of this is about users who use AI willingly."))]
fn the_picture_and_the_table_say_whom_they_are_about(#[case] fragment: &str, #[case] about: Option<&str>) {
    let inputs = share::read(fragment).inputs;
    let picture = picture(fragment, &Palette::LIGHT);
    let lines: Vec<&str> = picture.split("</text>").filter_map(|line| line.rsplit('>').next()).collect();
    let caption = spec(&charts(fragment), &inputs, &English).table.caption;
    for words in [lines.join(" "), caption] {
        assert_eq!(words.contains("All of this is about"), about.is_some(), "{words}");
        assert!(about.is_none_or(|about| words.contains(about)), "{words}");
        assert!(!words.contains("all users"), "{words}");
    }
}

#[track_caller]
fn of<'a>(chart: &'a Multiples, key: &str) -> &'a Panel {
    chart.panels.iter().find(|panel| panel.belief.key() == key).unwrap()
}

/// With a filter, the finding counts what is shown, and the axes stay.
#[test]
fn a_filtered_finding_counts_the_charts_that_are_shown() {
    let all = charts("v=2");
    for filter in Filter::ALL {
        let some = all.clone().filtered(filter);
        assert_eq!((some.x.clone(), some.y.clone()), (all.x.clone(), all.y.clone()));
        let said = finding(&English, &some);
        match some.panels.len() {
            0 => assert!(!said.contains("leave"), "{said}"),
            1 => assert!(said.contains("the one belief leaves"), "{said}"),
            count => assert!(said.contains(&format!("{count} beliefs")), "{said}: {count}"),
        }
    }
}

#[rstest]
#[case::defaults("v=2")]
#[case::target("v=2&target=225&fee=40&incl=20&spread=3")]
#[case::cap("v=2&cap=20&sal=90000")]
#[case::groups("v=2&n=200&g1=Seats~n:50~fee:125~incl:125~tok:90")]
fn each_chart_is_what_the_model_says_of_one_person(#[case] fragment: &str) {
    let (chart, base) = (charts(fragment), share::read(fragment).inputs);
    let beliefs: Vec<Belief> = chart.panels.iter().map(|panel| panel.belief).collect();
    assert_eq!(beliefs, Belief::all().collect::<Vec<_>>());
    for panel in &chart.panels {
        // Where everybody is alike, the mean adopter is the typical user.
        let alike = [(Input::Spread, Value::Number(1.0))];
        let report = evaluate(&base.with(&panel.belief.changes(&base)).0.with(&alike).0);
        let (value, cost) = (report.adopter.value.value(), report.adopter.cost.value());
        assert_eq!(panel.amounts(), (value, cost), "{}", panel.belief.key());
        assert!(close(chart.billed, report.adopter.billed.value()), "{}: the bill is another", panel.belief.key());
        let best = report.optimum.ok().map(|best| best.tokens.value()).filter(|best| *best > 0.0);
        assert_eq!(panel.best.map(|best| best.0), best, "{}", panel.belief.key());
    }
}

#[test]
fn lines_go_through_the_typical_users_point_and_are_level_for_a_study() {
    let chart = charts("v=2");
    for panel in &chart.panels {
        let (at, own) = (chart.at(32.0), panel.amounts().0);
        let place = chart.panels.iter().position(|other| other == panel).unwrap();
        assert!(close(at.values[place], own) && close(at.cost, 1490.4), "{}", panel.belief.key());
        if matches!(panel.belief, Belief::Study(_)) {
            assert!(panel.value.iter().all(|point| close(point.1, own)), "{}", panel.belief.key());
        } else {
            assert!(panel.value.is_sorted_by(|a, b| a.0 < b.0 && a.1 <= b.1), "{}", panel.belief.key());
        }
    }
}

/// Most beliefs are seen whole, and so is every loss; the few that promise many times as much leave through the top.
#[test]
fn the_axes_hold_what_most_beliefs_say() {
    let chart = charts("v=2");
    let heights = |panel: &&Panel| chart.y.holds(panel.amounts().0.max(panel.best.map_or(0.0, |best| best.1)));
    let inside = chart.panels.iter().filter(heights).count();
    let all = chart.panels.len();
    assert!((all * 3 / 4..all).contains(&inside), "{inside} of {all} are inside {}–{}", chart.y.low, chart.y.high);
    assert!(chart.panels.iter().all(|panel| panel.amounts().0 > chart.y.low));
    assert!(chart.x.low <= 1.0 && chart.x.high >= of(&chart, "face_value").best.unwrap().0);
    assert!(!chart.y.holds(of(&chart, "face_value").amounts().0));
}

/// The label of the amount of money is above its line if the level line of a study would run through it below.
#[rstest]
fn no_level_line_runs_through_the_label_of_the_axis(
    #[values("", "&sal=170000&cur=EUR&fx=0.92", "&sal=60000", "&sal=90000&tok=100", "&sal=500000", "&cur=JPY&fx=150")]
    link: &str,
) {
    let chart = charts(&format!("v=2{link}"));
    let mut above = 0;
    for panel in chart.panels.iter().filter(|panel| matches!(panel.belief, Belief::Study(_))) {
        let marks = chart.marks(panel);
        let label = marks.iter().find_map(|mark| match mark {
            Mark::Text { at, anchor: "start", .. } => Some(at.1),
            _ => None,
        });
        let line = marks.iter().find_map(|mark| match mark {
            Mark::Line { path, paint: Paint::Value, .. } => {
                path.split([' ', 'L', 'M', 'H', 'V']).nth(2)?.parse::<f64>().ok()
            }
            _ => None,
        });
        let (Some(foot), Some(line)) = (label, line) else { continue };
        assert!(line < foot - 8.6 || line > foot, "{}: {line} runs through {foot}", panel.belief.key());
        above += usize::from(foot < 20.0);
    }
    assert!(above > 0 || !link.is_empty(), "no label moved at the defaults");
}

#[test]
fn the_readers_own_belief_is_marked() {
    let believed = |fragment| {
        let chart = charts(fragment);
        chart.panels.iter().filter(|panel| panel.is_believed).map(|panel| panel.belief.key()).collect::<Vec<_>>()
    };
    assert_eq!(believed("v=2"), ["defaults"]);
    assert_eq!(believed("v=2&curve=fixed&gain0=0.2608"), ["field"]);
    assert_eq!(believed("v=2&chi=0.7"), [""; 0]);
}

#[test]
fn all_are_read_at_one_amount_of_use() {
    let (chart, at) = at("v=2", 0.5);
    let (gains, all) = (at.values.iter().filter(|value| **value > at.cost).count(), chart.panels.len());
    assert!(gains > 1 && gains < all, "{gains} of {all}");
    assert_eq!(
        read(&English, &chart, &at, None),
        format!(
            "44.5M tokens a week cost $2,070 per person and year and bring from −$41,500 (“METR, early 2025”) to $346,000 \
             (“Everything at face value”): {gains} of {all} beliefs have a net above zero."
        )
    );
    assert_eq!(at.values.len(), chart.panels.len());
    let own = chart.panels.iter().position(|panel| panel.belief.key() == "uplevel").unwrap();
    assert_eq!(at_line(&English, at.values[own], at.cost), "−1.00×");
}

#[test]
fn one_is_read_with_what_it_takes_for_true() {
    for panel in &charts("v=2").panels {
        let words = words("v=2", 0.5, Some(panel.belief));
        let said = belief(panel.belief);
        let starts = format!("{}: 44.5M tokens a week cost $2,070 per person and year and bring ", said.name);
        assert!(words.starts_with(&starts) && words.contains(", net ") && words.ends_with(said.note), "{words}");
    }
}

#[test]
fn where_all_say_the_same_it_is_said_once() {
    let words = words("v=2&sal=0", 0.5, None);
    let ends =
        format!(" and bring $0 whatever you believe: none of {} beliefs has a net above zero.", Belief::all().count());
    assert!(words.ends_with(&ends), "{words}");
}

/// Both ends can be read, what is beyond is read at the end, and the typical user's is met exactly.
#[rstest]
#[case("v=2", 0.0, "1M ")]
#[case("v=2", 1.0, "2B ")]
#[case("v=2", -5.0, "1M ")]
#[case("v=2", 5.0, "2B ")]
#[case("v=2&tok=31.9", 0.4556, "31.9M ")]
#[case("v=2&tok=0", 0.5, "44.5M ")]
fn places(#[case] fragment: &str, #[case] part: f64, #[case] starts: &str) {
    let words = words(fragment, part, None);
    assert!(words.starts_with(starts), "{words}");
}

/// Look at it before accepting a change: `cargo xtask pictures` shows it.
#[rstest]
#[case("defaults_light", "v=2", &Palette::LIGHT)]
#[case("target_dark", "v=2&target=225&sal=500000&curve=fixed&gain0=0.2608", &Palette::DARK)]
#[case("nothing_light", "v=2&tok=0&sal=0", &Palette::LIGHT)]
fn pictures(#[case] name: &str, #[case] fragment: &str, #[case] palette: &Palette) {
    let picture = picture(fragment, palette);
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(format!("beliefs_{name}"), picture);
    });
}

#[test]
fn a_picture_says_what_the_page_says_and_is_complete() {
    let picture = picture("v=2", &Palette::LIGHT);
    for words in [" per user and year: ", "per person and year", "Return on cost 7.66×", "Best cap 230M", LINK] {
        assert!(picture.contains(&words.replace('&', "&amp;")), "{words}");
    }
    assert!(!picture.contains("var(") && !picture.contains("href") && !picture.contains("url("));
    assert_eq!(picture.matches("<svg ").count(), picture.matches("</svg>").count());
    assert_eq!(picture.matches("viewBox=\"0 0 160 112\"").count(), Belief::all().count());
}

/// A text of the page of a picture: its place, an estimate of its width, and what it says.
struct Text {
    x: f64,
    y: String,
    wide: f64,
    words: String,
}

fn texts(picture: &str) -> Vec<Text> {
    let attribute = |tag: &str, name: &str| {
        let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
        rest.split_once('"').map(|(value, _)| value.to_owned())
    };
    // Texts within a small chart have no font of their own.
    let text = |part: &str| {
        let (tag, rest) = part.split_once('>')?;
        attribute(tag, "font-family")?;
        let words = rest.split_once('<')?.0.to_owned();
        let [x, size] = ["x", "font-size"].map(|name| attribute(tag, name).map(|value| value.parse::<f64>().unwrap()));
        Some(Text { x: x?, y: attribute(tag, "y")?, wide: words.chars().count() as f64 * size? / 2.0, words })
    };
    picture.split("<text").skip(1).filter_map(text).collect()
}

#[rstest]
#[case("v=2")]
#[case("v=2&disc=1&fee=0&setup=0")]
#[case("v=2&target=225&sal=500000")]
fn no_text_of_a_picture_runs_into_another(#[case] fragment: &str) {
    let texts = texts(&picture(fragment, &Palette::LIGHT));
    assert!(texts.len() > 2 * Belief::all().count(), "{}", texts.len());
    for text in &texts {
        let beside = texts.iter().filter(|other| other.y == text.y && other.x > text.x).map(|other| other.x);
        let end = beside.fold(960.0, f64::min);
        assert!(text.x + text.wide <= end, "{}: {} + {} > {end}", text.words, text.x, text.wide);
    }
}

/// Whatever the inputs, alone and two together, at the ends of their ranges.
#[test]
fn extremes_leave_axes_and_numbers() {
    for inputs in super::extremes() {
        let fragment = share::write(&inputs, &[], &[]);
        let chart = Multiples::of(&inputs, &[], &English);
        for axis in [&chart.x, &chart.y] {
            assert!(axis.low.is_finite() && axis.high.is_finite() && axis.low < axis.high, "{fragment}: {axis:?}");
        }
        let answers = [
            picture(&fragment, &Palette::LIGHT),
            words(&fragment, 0.3, None),
            words(&fragment, 1.0, Belief::all().last()),
        ];
        for answer in answers {
            assert!(!answer.contains("NaN") && !answer.contains("inf"), "{fragment}");
        }
    }
}
