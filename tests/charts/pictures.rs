//! The pictures as they are: look at each before accepting a change. `INSTA_UPDATE=always cargo test --test charts` takes
//! new ones, `cargo xtask pictures` shows them.

use rstest::rstest;
use tokenworth::chart::{ChartKey, ChartSpec, Cursor, Palette, svg};

use super::chart_of;

const WIDE: u32 = 760;
const NARROW: u32 = 340;
/// A team with a dear group, a group that a seat stops, and a flat seat, which is better off without a cap.
const GROUPS: &str =
    "n=240&g1=Research~n:40~sal:400000~tok:90&g2=Seats~n:60~fee:125~incl:125~ceil:1&g3=Flat~n:50~fee:200~incl:1000000";

/// Each chart at the height that it asks for.
#[rstest]
#[case("defaults_wide_light", "", WIDE, Palette::LIGHT)]
#[case("defaults_narrow_dark", "", NARROW, Palette::DARK)]
#[case("half_a_salary_wide_light", "sal=500000&tok=4347.826", WIDE, Palette::LIGHT)]
#[case("half_a_salary_narrow_light", "sal=500000&tok=4347.826", NARROW, Palette::LIGHT)]
#[case("nothing_narrow_light", "tok=0&sal=0&horizon=1", NARROW, Palette::LIGHT)]
#[case(
    "odd_wide_dark",
    "spread=7.45&target=225&setup=20000&s1=Everyone%20as%20the%20top%20tenth%20of%20our%20best%20team%20last%20spring~tok:500",
    WIDE,
    Palette::DARK
)]
fn pictures(#[case] name: &str, #[case] link: &str, #[case] width: u32, #[case] palette: Palette) {
    // The curve has inputs and sizes of its own.
    for chart in ChartKey::ALL.iter().filter(|chart| **chart != ChartKey::Curve) {
        let spec = chart_of(*chart, link);
        let picture = svg(&spec, &palette, (width, spec.aspect(f64::from(width)) as u32), None);
        let picture = picture.unwrap_or_else(|error| format!("{error}: {}", spec.title));
        insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(format!("charts__{}_{name}", chart.key()), picture);
        });
    }
}

#[rstest]
#[case("defaults_wide_light", "", (760, 380), Palette::LIGHT)]
#[case("defaults_narrow_dark", "", (340, 300), Palette::DARK)]
#[case("half_a_salary_wide_light", "sal=500000", (760, 380), Palette::LIGHT)]
#[case("half_a_salary_narrow_light", "sal=500000", (340, 300), Palette::LIGHT)]
#[case("nothing_narrow_light", "tok=0&sal=0", (340, 300), Palette::LIGHT)]
#[case("spread_and_target_wide_dark", "spread=7.45&target=225", (760, 380), Palette::DARK)]
#[case("spread_and_target_narrow_light", "spread=7.45&target=225", (340, 300), Palette::LIGHT)]
#[case("fixed_wide_light", "curve=fixed", (760, 380), Palette::LIGHT)]
#[case("groups_wide_light", GROUPS, (760, 380), Palette::LIGHT)]
fn curves(#[case] name: &str, #[case] link: &str, #[case] size: (u32, u32), #[case] palette: Palette) {
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(format!("charts__{name}"), svg(&chart_of(ChartKey::Curve, link), &palette, size, None).unwrap());
    });
}

/// What a pointer is at, and shapes that the defaults do not have.
#[test]
fn readings_and_losses() {
    let keep = |name: &str, spec: &ChartSpec, palette: &Palette, cursor: Option<Cursor>| {
        let size = (760, spec.aspect(760.0) as u32);
        let picture = svg(spec, palette, size, cursor.as_ref()).unwrap();
        insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(format!("charts__read_{name}"), picture);
        });
    };
    let counts: Vec<u32> = (0..40).map(|nth: u32| 1000 * nth * nth / (1 + nth * nth * nth / 60)).collect();
    let spread = super::titles::spread(0.83, -23_000.0, 117_000.0, &counts);
    keep("loss", &spread, &Palette::LIGHT, Some(Cursor::Bar(12)));
    keep("row", &chart_of(ChartKey::Scenarios, ""), &Palette::DARK, Some(Cursor::Row(2)));
    keep("line", &chart_of(ChartKey::Curve, ""), &Palette::LIGHT, Some(Cursor::At(100.0)));
    keep("scenarios_with_groups", &chart_of(ChartKey::Scenarios, GROUPS), &Palette::LIGHT, None);
    keep("ruler_with_groups", &chart_of(ChartKey::Ruler, GROUPS), &Palette::LIGHT, None);
    keep("fixed", &chart_of(ChartKey::Marginal, "curve=fixed"), &Palette::LIGHT, Some(Cursor::At(1840.0)));
    keep("first", &chart_of(ChartKey::Marginal, "tok=0"), &Palette::LIGHT, None);
    keep(
        "late",
        &chart_of(ChartKey::Timeline, "setup=20000&ramp=12&horizon=24"),
        &Palette::LIGHT,
        Some(Cursor::At(9.0)),
    );
}
