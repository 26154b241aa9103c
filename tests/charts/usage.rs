//! The charts of imported usage, and the reader's own people on the curve.

use std::fmt::Write;

use crate::common::euros::in_euros;
use crate::common::random::fixed;
use crate::common::results::report;
use proptest::{collection, prelude::*};
use rstest::rstest;
use tokenworth::chart::{ChartKey, ChartSpec, Cursor, Palette, Subject, guard, svg};
use tokenworth::figures::English;
use tokenworth::inputs::Assumptions;
use tokenworth::model::evaluate;
use tokenworth::plot::curve::{OwnPeople, with_people};
use tokenworth::plot::{lorenz, people, weeks};
use tokenworth::share;
use tokenworth::text;
use tokenworth::text::charts::read;
use tokenworth::usage::analysis::{Activity, Basis, Dataset, ExchangeRates, Leaderboard};
use tokenworth::usage::takeover::{self, Grouping, TakeOver};
use tokenworth::usage::{ImportOptions, Importer, Mapping, Role};

/// Five weeks in which each of so many people uses more than the one before, and uses more every week.
fn data(people: u32) -> Dataset {
    let mut text = "day,person,model,input,read,output,merged\n".to_owned();
    for (person, day) in (0..people).flat_map(|person| (1..=31).map(move |day| (person, day))) {
        if (day + 2) % 7 < 5 && (day + person).is_multiple_of(1 + person % 3) {
            let base = u64::from((person + 1) * (person + 1) * (20 + day)) * 40;
            let merged = u32::from(day % 7 == 1) * (1 + person / 4 + person % 3);
            let (read, output) = (base * 40, base / 5);
            writeln!(text, "2026-10-{day:02},p{person},claude-opus-5,{base},{read},{output},{merged}").unwrap();
        }
    }
    let roles = [Role::Day, Role::Person, Role::Model, Role::Input, Role::CacheRead, Role::OutputTokens, Role::Output];
    let mut mapping = Mapping::default();
    roles.iter().enumerate().for_each(|(column, role)| mapping.set(column, Some(*role)));
    let options = ImportOptions { mapping: Some(mapping), ..ImportOptions::default() };
    imported_by(&text, options)
}

fn imported(text: &str) -> Dataset {
    imported_by(text, ImportOptions::default())
}

fn imported_by(text: &str, options: ImportOptions) -> Dataset {
    let mut importer = Importer::new("usage.csv", text.len() as u64, options).unwrap();
    importer.feed(text.as_bytes()).unwrap();
    Dataset::of(&importer.finish().unwrap(), None)
}

fn board(data: &Dataset) -> Leaderboard {
    Leaderboard::of(data, None, Basis::List, ExchangeRates::default(), 46.0)
}

fn chart(key: ChartKey, people_in_it: u32) -> ChartSpec {
    let data = data(people_in_it);
    let board = board(&data);
    match key {
        ChartKey::Lorenz => lorenz::spec(&board, &English),
        ChartKey::People => people::spec(&board, &English),
        ChartKey::Weeks => weeks::spec(&Activity::of(&data), Basis::List, ExchangeRates::default(), &English),
        _ => curve(&board),
    }
}

fn curve(board: &Leaderboard) -> ChartSpec {
    curve_of(&share::read("v=2").inputs, board)
}

fn curve_of(inputs: &Assumptions, board: &Leaderboard) -> ChartSpec {
    let report = report(inputs);
    let spec = ChartKey::Curve.spec(&Subject::alone(inputs, &report), &English);
    let uses: Vec<f64> = board.entries.iter().filter_map(|entry| entry.mtok_per_week).collect();
    let (points, fit) = (board.points(), board.fit());
    let outputs = fit.as_ref().map(|fit| (points.as_slice(), fit));
    let own = OwnPeople { uses: &uses, outputs, source: "Your data", are_subject: true };
    with_people(spec, inputs, &report, own, &English)
}

/// Look at it before accepting a change.
#[rstest]
fn pictures(
    #[values(ChartKey::Lorenz, ChartKey::People, ChartKey::Weeks, ChartKey::Curve)] key: ChartKey,
    #[values(("wide_light", 760_u32, Palette::LIGHT), ("narrow_dark", 340, Palette::DARK))] look: (&str, u32, Palette),
) {
    let (name, width, palette) = look;
    let spec = chart(key, 24);
    let picture = svg(&spec, &palette, (width, spec.aspect(f64::from(width)) as u32), None).unwrap();
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(format!("usage__{}_{name}", key.key()), picture);
    });
}

#[test]
fn the_title_is_the_finding() {
    let board = board(&data(24));
    let mut uses: Vec<f64> = board.entries.iter().filter_map(|entry| entry.mtok).collect();
    uses.sort_by(|one, other| other.total_cmp(one));
    // 2.4 of 24 people are a tenth.
    let share = (uses[0] + uses[1] + 0.4 * uses[2]) / uses.iter().sum::<f64>();
    assert_eq!(chart(ChartKey::Lorenz, 24).title, format!("The top tenth use {:.1}% of the tokens", share * 100.0));
    let rho = board.correlation().unwrap().rho;
    let title = chart(ChartKey::People, 24).title;
    assert_eq!(title, format!("Who costs more delivers more: rank correlation {rho:.2}"));
    let spec = chart(ChartKey::Weeks, 24);
    // The first week starts on a Thursday.
    let ratio = spec.bars[4].y.1 / spec.bars[1].y.1;
    assert_eq!(spec.title, format!("The last whole week costs {ratio:.2}× the first at list prices"));
}

/// Four people are no group, and without data there is nothing to draw.
#[rstest]
fn too_few_people_are_not_drawn(#[values(ChartKey::Lorenz, ChartKey::People)] key: ChartKey) {
    let spec = chart(key, 4);
    assert!(spec.title.contains("ewer than 5 people") && spec.table.rows.is_empty(), "{}", spec.title);
    assert_eq!(guard::tidy(&spec), None);
    for key in ChartKey::OF_USAGE {
        let inputs = share::read("").inputs;
        let empty = key.spec(&Subject::alone(&inputs, &evaluate(&inputs)), &English);
        assert_eq!(guard::tidy(&empty), None);
        assert!(!empty.title.is_empty() && ChartKey::find(key.key()).is_none());
    }
}

#[test]
fn people_and_weeks_are_read_one_by_one() {
    let spec = chart(ChartKey::People, 24);
    let mut cursor = Cursor::first(&spec).unwrap();
    let mut costs = Vec::new();
    for row in &spec.table.rows {
        let said = read(&spec, &cursor, &English);
        assert!(said.starts_with(&row.head.text) && said.contains(&row.cells[0].text), "{said}");
        costs.push(row.cells[0].value.unwrap());
        assert!(svg(&spec, &Palette::LIGHT, (760, 380), Some(&cursor)).is_ok());
        cursor = cursor.step(&spec, false);
    }
    assert_eq!((costs.len(), Some(cursor)), (24, Cursor::last(&spec)));
    assert!(costs.is_sorted());
    let spec = chart(ChartKey::Weeks, 24);
    let said = read(&spec, &Cursor::Bar(1), &English);
    assert!(said.starts_with("Week from 5 October 2026: $"), "{said}");
    assert_eq!(spec.bars.len(), 5);
    assert!(read(&spec, &Cursor::Bar(0), &English).contains("(only some days)"));
    let spec = chart(ChartKey::Lorenz, 24);
    assert!(read(&spec, &Cursor::At(0.5), &English).starts_with("The lightest 50% of the people use "));
}

/// No chart of usage names anybody.
#[test]
fn charts_hold_no_names() {
    for key in ChartKey::OF_USAGE.iter().chain([&ChartKey::Curve]) {
        let spec = format!("{:?}", chart(*key, 24));
        assert!(!spec.contains("\"p1") && !spec.contains("p12"), "{key:?}");
    }
}

#[test]
fn the_curve_shows_the_people_and_their_own_slope() {
    let data = data(24);
    let board = board(&data);
    let spec = curve(&board);
    let crowd = spec.crowd.as_ref().unwrap();
    assert_eq!((crowd.each, crowd.dots.len(), spec.cloud.len()), (1, 24, 24));
    assert!(
        spec.x.label.long.ends_with("each small dot is 1 of 24 people with tokens in your data"),
        "{}",
        spec.x.label.long
    );
    // Their line meets the chosen curve in their middle.
    let middle = board.fit().unwrap().middle();
    let height = |key| spec.series.iter().find(|series| series.key == key).unwrap().at(middle).unwrap();
    assert!((height("own") / height("hill") - 1.0).abs() < 0.02, "{} {}", height("own"), height("hill"));
    assert!(spec.notes.iter().any(|note| note.contains("does not show cause")));
}

/// What so many people use is 1, 2, 3 … million tokens; two more have an output of 0.
fn curve_of_outputs(outputs: &[u32]) -> ChartSpec {
    let mut text = "day,person,new input,merged\n".to_owned();
    for (nth, output) in outputs.iter().chain([&0, &0]).enumerate() {
        writeln!(text, "2026-10-01,p{nth},{}000000,{output}\n2026-10-31,p{nth},1,0", nth + 1).unwrap();
    }
    curve(&board(&imported(&text)))
}

#[rstest]
#[case::clear(&[1, 3, 4, 9, 11, 13, 22], "In your data, ten times the tokens goes with ")]
#[case::unclear(&[9, 3, 8, 2, 9, 3, 11], "In your data, people who use more do not clearly have more or less output")]
fn the_curve_of_people_with_output_is_titled_by_their_fit(#[case] outputs: &[u32], #[case] title: &str) {
    let spec = curve_of_outputs(outputs);
    assert!(spec.title.starts_with(title), "{}", spec.title);
}

/// Nobody has a loss of the whole value.
#[test]
fn people_with_an_output_of_0_are_counted_and_not_drawn() {
    let spec = curve_of_outputs(&[1, 3, 4, 9, 11, 13, 22]);
    assert_eq!(spec.cloud.len(), 7);
    let left_out = "2 people with tokens but an output of 0 are left out of this";
    assert!(spec.notes.iter().any(|note| note.contains(left_out)), "{:?}", spec.notes);
}

proptest! {
    #![proptest_config(fixed(30))]

    /// Not everybody in the data is active in the median week. As one team and in groups, the chart never counts other
    /// users than the tile beside it: it counts people, and says how many users the inputs describe.
    #[test]
    fn people_of_the_data_are_not_the_users_of_the_inputs(
        days in prop_oneof![
            collection::vec(collection::btree_set(1..=28_u32, 0..6), 20..70),
            collection::vec(Just((1..=28_u32).collect()), 20..70),
        ],
        others in 0..9_u32,
    ) {
        let mut text = "day,person,tokens,cost_usd\n".to_owned();
        for (person, days) in days.iter().enumerate() {
            for day in days {
                writeln!(text, "2026-11-{day:02},p{person},{}00000,3", person + 1).unwrap();
            }
        }
        let data = imported(&text);
        let used = days.iter().filter(|days| !days.is_empty()).count();
        let people = Some(used as u32 + others);
        let taken = TakeOver::of(&data, &Assumptions::default(), &takeover::Options { people, ..Default::default() });
        let team = Assumptions::default().with(&taken.suggested()).0;
        let groups = |grouping: &Grouping| grouping.groups.iter().map(|group| group.to_group(String::new())).collect();
        let grouped = taken.groupings.iter().map(|grouping| team.with_groups(groups(grouping)).unwrap());
        for inputs in grouped.chain([team.clone()]) {
            let spec = curve_of(&inputs, &board(&data));
            let tiles = text::tiles(&English, &inputs, &evaluate(&inputs));
            let tile: Vec<&str> = tiles[2].notes.iter().map(|note| note.text.as_str()).collect();
            let counted = tile.iter().find_map(|note| note.split_once(" of ")?.1.split_once(" users"));
            let (users, _) = counted.unwrap();
            let label = &spec.x.label.long;
            prop_assert!(label.ends_with(&format!(" of {used} people with tokens in your data")), "{label}");
            let all = [label.as_str(), &spec.x.label.short, &spec.notes.join(" ")].join(" ");
            prop_assert!(!all.contains(&format!("{used} users")), "{all}");
            let said = all.contains(&format!("{used} people in your data who used tokens at any time"));
            prop_assert_eq!(said, users != used.to_string(), "{}: {}", tile.join("; "), all);
            prop_assert!(!said || all.contains(&format!("{users} as the inputs describe")), "{}", all);
            prop_assert!(!all.contains("are all users"), "{}", all);
        }
    }
}

#[test]
fn weeks_of_a_file_without_tokens_have_none_rather_than_0() {
    let text = "day,person,cost usd\n2026-10-01,a,5\n2026-10-15,a,7\n";
    let data = imported(text);
    let spec = weeks::spec(&Activity::of(&data), Basis::Billed, ExchangeRates::default(), &English);
    assert_eq!(spec.table.rows.len(), 3);
    assert!(spec.table.rows.iter().all(|row| row.cells[1].text == "–" && row.cells[1].value.is_none()));
    assert_eq!(
        read(&spec, &Cursor::Bar(0), &English),
        "Week from 28 September 2026 (only some days): $5.00, tokens not known, 1 active person."
    );
}

/// The chart of weeks with costs as billed in euros, or at list prices.
fn weeks_of(text: &str, rates: ExchangeRates) -> ChartSpec {
    let data = imported(text);
    weeks::spec(&Activity::of(&data), data.basis(rates), rates, &in_euros(0.5))
}

#[test]
fn amounts_in_the_currency_of_the_page_are_shown_as_billed() {
    let text = "day,person,model,new input,cost eur\n\
                2026-10-01,a,claude-opus-5,1000000,5\n2026-10-14,a,claude-opus-5,1000000,7\n";
    let inputs = share::read("v=2&cur=EUR&fx=0.5").inputs;
    let billed = weeks_of(text, ExchangeRates::of(&inputs));
    assert!(billed.subtitle.contains("as billed, in €"), "{}", billed.subtitle);
    assert_eq!(billed.table.rows[0].cells[0].text, "€5.00");
    // Without a rate the amounts in euros are no costs in dollars.
    let listed = weeks_of(text, ExchangeRates::default());
    assert!(listed.subtitle.contains("at list prices"), "{}", listed.subtitle);
}

/// A refund may come with use, or alone.
#[rstest]
#[case::with_use("2026-10-15,bob,0,-100\n2026-10-15,bob,1000000,1\n")]
#[case::alone("2026-10-15,zoe,0,-99\n")]
fn a_week_of_refunds_is_a_bar_below_zero(#[case] refund: &str) {
    let mut text = "date,user,tokens,cost_usd\n".to_owned();
    for day in 1..=31 {
        writeln!(text, "2026-10-{day:02},ann,1000000,10").unwrap();
    }
    let spec = weeks_of(&(text + refund), ExchangeRates::default());
    let costs: Vec<f64> = spec.bars.iter().map(|bar| bar.y.0 + bar.y.1).collect();
    assert_eq!(costs, [40.0, 70.0, 70.0 - 99.0, 70.0, 60.0]);
    assert!(spec.bars.iter().all(|bar| bar.y.0 <= 0.0 && bar.y.1 >= 0.0));
    assert!(spec.y.low <= -29.0, "{}", spec.y.low);
    assert!(spec.summary.contains("5 weeks, €106 together"), "{}", spec.summary);
    assert!(spec.notes.iter().any(|note| note.starts_with("A bar below zero")), "{:?}", spec.notes);
    // In the currency shown, like the text.
    assert_eq!(spec.table.rows[2].cells[0].value, Some(-14.5));
    assert!(svg(&spec, &Palette::LIGHT, (760, 380), None).is_ok());
}

#[test]
fn tokens_without_a_list_price_are_told_and_not_compared() {
    let row = |day: u32, model: &str, tokens: u32| format!("2026-10-{day:02},a,{model},{tokens}\n");
    let of = |known: u32, unknown: u32| {
        let days = 1..=30;
        let rows = days.map(|day| row(day, "claude-opus-5", known * day) + &row(day, "in-house", unknown));
        weeks_of(
            &rows.fold("day,person,model,new input\n".to_owned(), |text, row| text + &row),
            ExchangeRates::default(),
        )
    };
    let few = of(1_000_000, 1000);
    assert!(few.notes.iter().all(|note| !note.contains("no list price")), "{:?}", few.notes);
    assert!(few.title.starts_with("The last whole week costs"), "{}", few.title);
    let many = of(1000, 1_000_000);
    assert!(
        many.notes.iter().any(|note| note == "98% of the tokens have no list price and are in no bar."),
        "{:?}",
        many.notes
    );
    assert!(many.title.starts_with("The week from"), "{}", many.title);
}

/// The chart of people in a table with these rows.
fn people_of(header: &str, rows: &[String]) -> ChartSpec {
    let data = imported(&format!("{header}\n{}\n", rows.join("\n")));
    let board = Leaderboard::of(&data, None, Basis::Billed, ExchangeRates::default(), 46.0);
    people::spec(&board, &in_euros(0.92))
}

/// Two of nine people cost nothing.
#[test]
fn the_chart_of_people_says_who_is_in_it() {
    let rows: Vec<String> = (1..=9).map(|nth| format!("2026-10-01,p{nth},{},{nth}", (nth - 1) / 2 * 3)).collect();
    let spec = people_of("day,person,cost usd,output", &rows);
    assert!(spec.subtitle.contains("as billed, in €."), "{}", spec.subtitle);
    assert!(spec.x.label.long.ends_with("as billed, in €"), "{}", spec.x.label.long);
    assert!(
        spec.subtitle
            .ends_with("Points are the 7 people with a cost above 0 and output; the correlation is of these two."),
        "{}",
        spec.subtitle
    );
    assert_eq!(spec.notes, ["2 people in the data without a cost above 0 or without output have no point."]);
    let picture = svg(&spec, &Palette::LIGHT, (760, 380), None).unwrap();
    assert!(picture.contains("output of a person, as counted in your file"), "the y axis has a name");
}

/// A refund is a cost, and nothing is a number of tokens: what is said of who has no point is true of them.
#[test]
fn who_got_money_back_is_not_said_to_have_no_cost() {
    let rest = ["2026-10-01,refunded,-4.03,9710000".to_owned(), "2026-10-01,idle,5,0".to_owned()];
    let used = (1..=6).map(|nth| format!("2026-10-01,p{nth},{nth},{nth}000000"));
    let rows: Vec<String> = used.chain(rest).collect();
    let spec = people_of("day,person,cost usd,tokens", &rows);
    assert_eq!(spec.cloud.len(), 6);
    assert_eq!(spec.notes, ["2 people in the data without a cost above 0 or without tokens have no point."]);
    assert!(spec.subtitle.ends_with("Points are the 6 people with a cost and tokens above 0."), "{}", spec.subtitle);
    let few = people_of("day,person,cost usd,tokens", &rows[3..]);
    assert_eq!(few.title, "Fewer than 5 people have a cost above 0, and tokens or known output: they are not shown");
}

/// October 2026 ends on a Saturday.
#[rstest]
#[case::every_day(7, 3)]
#[case::not_on_sundays(6, 4)]
#[case::on_working_days(5, 4)]
fn a_week_is_whole_only_with_all_days_on_which_others_have_use(#[case] used: u32, #[case] whole: usize) {
    let mut text = "date,user,tokens,cost_usd\n".to_owned();
    for day in 1..=31 {
        // The first is a Thursday.
        if (day + 2) % 7 < used {
            writeln!(text, "2026-10-{day:02},ann,1000000,10").unwrap();
        }
    }
    let spec = weeks_of(&text, ExchangeRates::default());
    let notes = spec.table.rows.iter().filter(|row| row.note.is_empty()).count();
    assert_eq!((spec.table.rows.len(), notes), (5, whole));
    assert_eq!(spec.title, "The last whole week costs about as much as the first");
}
