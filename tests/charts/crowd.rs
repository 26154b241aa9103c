//! The users of the team as dots on the curve: how many, where, and which of them are above the best cap.

use rstest::rstest;
use tokenworth::chart::ChartKey;
use tokenworth::chart::spec::Crowd;
use tokenworth::model::evaluate;
use tokenworth::scenario::BestCap;
use tokenworth::share;

use super::{chart, chart_of};

const GROUPS: &str = "n=240&g1=Seats~n:60~fee:125~incl:125~tok:60&g2=Interns~n:20~sal:60000";

fn crowd(link: &str) -> Option<Crowd> {
    chart(link).crowd
}

#[rstest]
#[case::defaults("", 40, 2)]
#[case::few("n=30&adopt=1", 30, 1)]
#[case::many("n=1000000&adopt=1", 40, 25_000)]
#[case::mandate("mandate=1", 33, 3)]
#[case::groups(GROUPS, 38, 5)]
#[case::halves_of_two_groups("n=45&sal=150000&g1=Seniors~n:12~sal:260000~tok:96", 36, 1)]
#[case::fewer_than_half_a_user("n=42&tok=20", 34, 1)]
#[case::without_a_cap("n=100&g1=Flat~n:90~fee:200~incl:1000000", 40, 2)]
#[case::where_every_cap_loses("fee=200&incl=1000000", 40, 2)]
fn each_dot_is_so_many_whole_users(#[case] link: &str, #[case] dots: usize, #[case] each: u32) {
    let (crowd, team) = (crowd(link).unwrap(), evaluate(&share::read(link).inputs).team);
    assert_eq!((crowd.dots.len(), crowd.each), (dots, each));
    assert!((crowd.users - team.users).abs() < 1e-6);
    assert!(crowd.dots.is_sorted_by(|one, other| one.x <= other.x));
    // As many above the best cap as the tile says.
    let inputs = share::read(link).inputs;
    let best = BestCap::of(&inputs, &evaluate(&inputs)).unwrap();
    let above = crowd.dots.iter().filter(|dot| dot.is_above).count();
    let expected = if best.loses { 0.0 } else { best.users_above(&evaluate(&inputs)) };
    assert_eq!(above, (expected / f64::from(each)).round() as usize, "{expected}");
}

#[test]
fn dots_are_quantiles_of_what_people_use() {
    let dots = crowd("n=100&adopt=0.4").unwrap().dots;
    assert_eq!(dots.len(), 40);
    // 32M is the median, and 7 times as much the ninth decile.
    assert!(dots[19].x < 32.0 && 32.0 < dots[20].x, "{dots:?}");
    assert!(dots[35].x < 224.0 && 224.0 < dots[36].x, "{dots:?}");
}

/// A target lifts the light users, a cap is not looked at: the dots show whom it stops.
#[test]
fn a_target_counts_and_a_cap_does_not() {
    let target = crowd("target=100").unwrap().dots;
    assert!((target[0].x - 100.0).abs() < 1e-9 && target[39].x > 900.0, "{target:?}");
    assert_eq!(crowd("cap=50").unwrap().dots, crowd("").unwrap().dots);
    assert!(chart("cap=50").x.label.long.ends_with("each dot is 2 of the 80 users, before the cap"));
}

#[rstest]
#[case::alone("n=1&adopt=1", "the dot is the only user")]
#[case::with_a_cap("n=1&adopt=1&cap=50", "the dot is the only user, before the cap")]
#[case::two("n=2&adopt=1", "each dot is 1 of the 2 users")]
fn the_axis_says_who_the_dots_are(#[case] link: &str, #[case] words: &str) {
    let label = chart(link).x.label;
    assert!(label.long.ends_with(words), "{}", label.long);
    assert!(!label.short.contains("1 users"), "{}", label.short);
}

#[test]
fn nobody_and_people_alike_need_no_dots() {
    for link in ["adopt=0", "spread=1", "tok=0", "n=1&adopt=0.1"] {
        assert_eq!(crowd(link), None, "{link}");
        assert!(!chart(link).x.label.long.contains("dot"), "{link}");
    }
}

/// Where no amount is best nobody is above it, and hollow dots are explained only where there are any.
#[test]
fn hollow_dots_are_explained() {
    let explained = |link: &str| chart(link).notes.iter().any(|note| note.starts_with("Hollow dots"));
    assert!(explained(""));
    for link in ["curve=fixed", "disc=1"] {
        assert!(crowd(link).unwrap().dots.iter().all(|dot| !dot.is_above) && !explained(link), "{link}");
    }
    assert!(crowd("chi=0").unwrap().dots.iter().all(|dot| dot.is_above), "using none is best");
    let open = |link: &str| chart(link).notes.iter().any(|note| note.contains("a cap would leave less"));
    assert!(open("n=100&g1=Flat~n:50~fee:200~incl:1000000") && !open(""));
    let stopped = |link: &str| chart(link).notes.iter().any(|note| note.contains("whom the seat stops"));
    assert!(stopped("g1=Tokyo~n:40~fee:100~incl:100~ceil:1") && !stopped("g1=Tokyo~n:40"));
}

/// In a picture, too, nobody takes the cap of people outside groups for that of everybody.
#[test]
fn charts_of_one_person_say_whom_they_are_about() {
    for key in [ChartKey::Curve, ChartKey::Marginal] {
        let about = |link: &str| chart_of(key, link).notes.concat();
        assert!(about("g1=Tokyo~n:40").contains("are about people outside groups"), "{key:?}");
        assert!(about("g1=Tokyo~n:100").contains("although everybody is in a group"), "{key:?}");
        assert!(!about("").contains("are about"), "{key:?}");
    }
}

/// The net beside the values of knowing is the mean of the whole team.
#[test]
fn only_the_values_of_knowing_are_about_people_outside_groups() {
    let notes = |link: &str| chart_of(ChartKey::Matters, link).notes.concat();
    assert_eq!(notes("g1=Tokyo~n:40"), "The values of knowing an input are about people outside groups.");
    assert_eq!(notes(""), "");
}
