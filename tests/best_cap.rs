//! The best cap as something to do: what it sets, what the team gains by it, and what is said of it.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

mod common;

use common::links::{PRICES, opened, priced};
use common::random::{assumptions, fixed};
use proptest::prelude::*;
use proptest::test_runner::TestCaseError;
use tokenworth::chart::{ChartKey, Subject};
use tokenworth::decimal::significant;
use tokenworth::figures::EnglishMoney;
use tokenworth::inputs::{Assumptions, Group, Input, PartId, Value};
use tokenworth::model::amount_unit::AmountUnit;
use tokenworth::model::{Metric, PartReport, Reason, Report, evaluate};
use tokenworth::presentation::Presentation;
use tokenworth::scenario::{BestCap, Builtin, Outcome, Scenario, without_caps};
use tokenworth::state::{Action, AppState};
use tokenworth::text;
use tokenworth::text::amounts::money;
use tokenworth::text::figures::English;
use tokenworth::units::Usd;

fn best(inputs: &Assumptions) -> BestCap {
    BestCap::of(inputs, &evaluate(inputs)).unwrap()
}

/// The tile of the cap.
fn said(changes: &str) -> String {
    let inputs = priced(changes);
    let [_, _, tile] = text::tiles(&English, &inputs, &evaluate(&inputs));
    let notes: Vec<String> = tile.notes.into_iter().map(|note| note.text).collect();
    format!("{}{} | {}", tile.amount, tile.unit, notes.join(text::BETWEEN_NOTES))
}

#[test]
fn the_cap_is_put_into_force_in_one_step_and_shown_as_before() {
    let state = opened(PRICES);
    let cap = best(&state.inputs);
    assert_eq!(money(&English, cap.month.unwrap().value()), "$892");
    let capped = state.update(Action::UseBestCap);
    assert_eq!(capped.fragment(), "v=2&cap=229.707&pu=5&pw=6.25&pc=0.5&po=25");
    let (before, after) = (evaluate(&state.inputs), evaluate(&capped.inputs));
    assert_eq!(best(&capped.inputs).month, cap.month);
    let gained = (after.team.net() - before.team.net()).value();
    assert!((gained - 80.0 * 1_024.1).abs() < 5.0, "{gained}");
    assert_eq!(cap.gain.value().to_bits(), gained.to_bits());
    assert_eq!(best(&capped.inputs).inputs, capped.inputs);
    assert_eq!(capped.update(Action::Undo).fragment(), PRICES);
    assert_eq!(capped.update(Action::RemoveCaps).fragment(), PRICES);
}

proptest! {
    #![proptest_config(fixed(300))]

    /// The field of the cap says what the tile says, in each group, too.
    #[test]
    fn the_field_of_the_cap_has_the_amount_of_the_tile(inputs in assumptions()) {
        let report = evaluate(&inputs);
        let Ok(cap) = BestCap::of(&inputs, &report) else { return Ok(()) };
        let (currency, rate) = inputs.currency();
        let figures = EnglishMoney::of(currency, rate);
        let said = |inputs: &Assumptions| AmountUnit::month_of(Input::Cap, inputs).map(|month| money(&figures, month.value()));
        prop_assert_eq!(said(&cap.inputs), cap.month.ok().map(|month| money(&figures, month.value())));
        // Formulas write the cap that is entered as they write the best cap.
        let in_formulas = |tokens: Option<f64>| tokens.map(|tokens| significant(tokens, 6));
        let exact = cap.month.ok().and(report.get(Metric::OptimumTok).ok());
        prop_assert_eq!(in_formulas(cap.inputs.get(Input::Cap).number()), in_formulas(exact));
        for (place, month) in cap.groups {
            let part = cap.inputs.parts().into_iter().find(|part| part.id.group() == Some(place)).unwrap();
            prop_assert_eq!(said(&part.inputs), Some(money(&figures, month.value())));
        }
    }
}

#[test]
fn the_caps_of_groups_are_removed_with_that_of_the_team() {
    let state = opened(&format!("{PRICES}&g1=A~n:10~sal:400000"));
    let capped = state.update(Action::UseBestCap);
    assert!(capped.inputs.groups().iter().any(|group| group.changed(Input::Cap).is_some()));
    assert_eq!(capped.update(Action::RemoveCaps).inputs, state.inputs);
}

#[test]
fn a_cap_that_cannot_be_seen_or_changed_is_not_set() {
    for query in ["hide=cap", "lock=cap", "hide=limits", "show=sal,tok", "readonly=1"] {
        let shape = Presentation::read(query).shape();
        let state = AppState { shape, ..opened(PRICES) };
        assert_eq!(state.update(Action::UseBestCap), state, "{query}");
        assert_eq!(state.update(Action::RemoveCaps), state, "{query}");
    }
}

#[test]
fn the_tile_says_what_the_team_gains_and_whether_the_cap_is_in_force() {
    let cases = [
        (
            "",
            "$892 a month per user | the team’s year costs $125,000 less and leaves $81,900 more than without a cap · 8 of 80 users are above it",
        ),
        (
            "cap=229.707",
            "in force · the team’s year costs $125,000 less and leaves $81,900 more than without a cap · 8 of 80 users would be above it",
        ),
        (
            "cap=20",
            "more than without a cap, and $502,000 more than with the cap entered · 8 of 80 users would be above it",
        ),
        // Who has which cap is said where groups have caps of their own.
        ("g1=Well-paid~n:30~sal:400000", "a month per user not listed below | the team’s year costs $"),
        ("n=30&g1=Well-paid~n:30~sal:400000", "$1,410 a month per user, by group | the team’s year costs $"),
        (
            "n=30&g1=Well-paid~n:20~sal:400000&g2=Others~n:10~sal:100000",
            "$522 to $1,410 a month per user, by group | the team’s year costs $",
        ),
        // Nobody is left who would not be listed: the group with the team's own cap is, too.
        ("n=45&g1=Well-paid~n:30~sal:400000&g2=Seats~n:15~fee:40", "Well-paid: $1,410 a month · Seats: $892 a month"),
        // A few cents of a year are no more: here 50 of $128,503, and $1.96 of $269,095.
        (
            "n=85&tok=3.32&g1=A~n:60~tok:1",
            "| the team’s year leaves as much without a cap as with each group at its own best cap · fewer than one of 68",
        ),
        ("tok=3.32", "| the team’s year leaves as much without a cap · fewer than one of 80"),
        ("tok=3.4", "leaves $7.41 more than without a cap · fewer than one of 80"),
        // A seat that stops its users before the cap lets nobody pass it.
        ("fee=125&incl=125&ceil=1", "the team’s year leaves as much without a cap · none of 80 users is above it"),
        // A plan that includes them makes tokens beyond the cap free.
        (
            "fee=10&incl=100000",
            "no cap | capped at $892 a month, the team’s year leaves $43,500 less than without a cap",
        ),
        (
            "fee=10&incl=100000&cap=229.707",
            "no cap | capped at $892 a month as entered, the team’s year leaves $43,500 less than without a cap",
        ),
        ("n=100&fee=10&incl=100000&g1=A~n:20~sal:400000", "no cap | the team’s year leaves $"),
        // A group whose seat includes its tokens has none, and the others have theirs.
        ("n=200&g1=B~n:100~fee:200~incl:1000000", "$892 a month per user not listed below | the team’s year costs $"),
        (
            "n=100&g1=A~n:50~fee:200~incl:1000000&g2=B~n:50~disc:1~tok:0.01",
            "no cap | capped at $892 a month, the team’s year leaves $21,800 less",
        ),
        ("n=200&g1=B~n:100~fee:200~incl:1000000", " · B: no cap, as a cap would leave less"),
        (
            "n=200&fee=200&incl=1000000&g1=B~n:100~fee:0~incl:0",
            "no cap for users not listed below | the team’s year costs $",
        ),
        ("n=200&fee=200&incl=1000000&g1=B~n:100~fee:0~incl:0", " · B: $892 a month"),
        (
            "n=200&g1=B~n:100~fee:200~incl:1000000&g2=C~n:100",
            "$892 a month per user, by group | the team’s year costs $",
        ),
        // Where the team's own inputs speak against any tokens, the groups have their caps still.
        ("n=100&sal=1000&g1=Eng~n:90~sal:200000", "$0 a month per user not listed below | the team’s year costs $"),
        ("n=100&sal=1000&g1=Eng~n:90~sal:200000", " · Eng: $892 a month"),
        ("sal=0&g1=Eng~n:100~sal:200000", "$892 a month per user, by group | the team’s year costs $"),
        ("sal=0&g1=Eng~n:50", "$0 a month per user | one person’s tokens bring less than they cost at any amount"),
        // The groups that pay have their caps, too, where the team's own tokens are free.
        ("disc=1&g1=Paid~n:50~disc:0", "no best cap for users not listed below | the team’s year costs $"),
        ("disc=1&g1=Paid~n:50~disc:0", " · 4 of 80 users are above it · Paid: $892 a month"),
        ("disc=1&n=50&g1=Paid~n:50~disc:0", "$892 a month per user, by group | the team’s year costs $"),
        (
            "disc=1&cap=229.707&g1=Paid~n:50~disc:0",
            "more with each group at its own best cap than without a cap, and $21,800 more than with the cap entered",
        ),
        ("disc=1&g1=Paid~n:50~disc:0&g2=Free~n:20", " · Paid: $892 a month · Free: no best cap, free tokens"),
        ("disc=1&g1=Paid~n:0~disc:0", "– | Tokens are free here."),
        // Of groups without users nothing is said.
        ("adopt=0&g1=A~n:50&g2=B~n:50~disc:0.5", "$892 a month per user | Nobody uses AI here."),
        ("g1=A~n:0~sal:400000", "$892 a month per user | the team’s year costs $"),
        ("n=50&g1=A~n:50&g2=B~n:0~sal:400000", "$892 a month per user | the team’s year costs $"),
        ("sal=0&g1=A~n:0~sal:200000", "$0 a month per user | one person’s tokens"),
        // Whoever is left without a cap is not above it.
        (
            "n=100&spread=1&tok=300&g1=Flat~n:90~fee:200~incl:1000000",
            " · 8 of 80 users are above it · Flat: no cap, as a cap would leave less",
        ),
        ("n=100&g1=Flat~n:90~fee:200~incl:1000000", " · 1 of 80 users is above it · Flat: no cap"),
        // Conscripts count, too: here they burn the target for show.
        ("mandate=.95&target=500", "leaves $494,000 more than without a cap · 95 of 95 users"),
        ("sal=2000000", "beyond the data"),
        ("g1=Free~n:40~disc:1", "Free: no best cap, "),
        (
            "n=240&g1=Research~n:40~sal:400000",
            "with each group at its own best cap than without a cap · 17 of 192 users are above it · Research: $1,410 a month",
        ),
    ];
    for (changes, expected) in cases {
        let said = said(changes);
        assert!(said.contains(expected), "{changes}: {said}");
        assert_eq!(said.contains("in force"), changes == "cap=229.707", "{changes}");
    }
}

/// The button is offered wherever a part of the team has a cap to put into force.
#[test]
fn the_caps_of_groups_are_offered_where_the_team_has_none() {
    let offers = |link: &str| tokenworth::ui::to_html("", &format!("{PRICES}&{link}")).unwrap().contains(text::USE_CAP);
    for link in ["sal=1000&g1=Eng~n:90~sal:200000", "sal=0&g1=Eng~n:100~sal:200000", "disc=1&g1=Paid~n:50~disc:0"] {
        assert!(offers(link), "{link}");
    }
    for link in ["sal=0", "sal=0&g1=Eng~n:50", "sal=0&g1=Eng~n:0~sal:200000", "curve=fixed&g1=Eng~n:50~sal:400000"] {
        assert!(!offers(link), "{link}");
    }
}

#[test]
fn where_no_cap_is_best_none_is_put_into_force() {
    for (changes, why) in [("curve=fixed", Reason::FixedCurve), ("disc=1", Reason::NoPrice)] {
        let inputs = priced(changes);
        assert_eq!(BestCap::of(&inputs, &evaluate(&inputs)).err(), Some(why));
        let state = opened(&format!("{PRICES}&{changes}"));
        assert_eq!(state.update(Action::UseBestCap).inputs, state.inputs);
    }
}

/// A salary or a price of its own moves a group's best cap; a plan does not.
#[test]
fn a_group_that_differs_in_salary_has_a_cap_of_its_own() {
    let dear = priced("n=240&g1=Research~n:40~sal:400000&g2=Seats~n:60~fee:125~incl:125&g3=Capped~n:10~cap:5");
    let cap = best(&dear);
    let months: Vec<(usize, String)> =
        cap.groups.iter().map(|(place, month)| (*place, money(&English, month.value()))).collect();
    assert_eq!(months, [(0, "$1,410".to_owned())]);
    let caps: Vec<Option<Value>> = cap.inputs.groups().iter().map(|group| group.changed(Input::Cap).cloned()).collect();
    assert!(matches!(caps.as_slice(), [Some(Value::Number(own)), None, None] if *own > 300.0), "{caps:?}");
    let open = evaluate(&priced("n=240&g1=Research~n:40~sal:400000&g2=Seats~n:60~fee:125~incl:125&g3=Capped~n:10"));
    let gained = evaluate(&cap.inputs).team.net() - open.team.net();
    assert!((gained - cap.gain).value().abs() < 1e-6);
}

/// The month's dollars look the same with the cap as it is put into the link, in any currency.
#[test]
fn rounding_does_not_change_the_dollars_shown() {
    for sal in (20..600).step_by(7) {
        for money_in in ["", "&cur=EUR&fx=0.92", "&cur=JPY&fx=156.3"] {
            let inputs = priced(&format!("sal={sal}000{money_in}"));
            let cap = best(&inputs);
            let tokens = cap.inputs.get(Input::Cap).number().unwrap();
            let report = evaluate(&inputs);
            let rate = inputs.currency().1;
            let month = report.get(Metric::CapMonth).unwrap() * rate;
            let rounded = tokens * report.price.value() * inputs.get(Input::Weeks).number().unwrap() / 12.0 * rate;
            assert_eq!(money(&English, rounded), money(&English, month), "{sal} {money_in}");
            assert!(tokens.to_string().len() <= 9, "{tokens}");
        }
    }
}

/// A seat that includes its tokens makes them free: only those who pay by the token are capped.
#[test]
fn a_group_that_loses_by_a_cap_has_none() {
    for link in ["g1=B~n:600~fee:200~incl:1000000", "cap=20&g1=B~n:600~fee:200~incl:1000000~cap:10"] {
        let inputs = priced(&format!("n=1200&adopt=1&{link}"));
        let cap = best(&inputs);
        assert_eq!(cap.uncapped, [PartId::Group(0)]);
        let by_hand = evaluate(&priced("n=1200&adopt=1&g1=B~n:600~fee:200~incl:1000000&g2=Rest~n:600~cap:229.707"));
        assert_eq!(evaluate(&cap.inputs).team.net(), by_hand.team.net());
        let read_again = tokenworth::share::read(&AppState { inputs: cap.inputs.clone(), ..opened(PRICES) }.fragment());
        assert_eq!(read_again.inputs, cap.inputs);
    }
}

/// Whatever stands in place of the cap, the slide says the same, and no cap is offered as the best that loses.
fn check_agreement(inputs: &Assumptions) -> Result<(), TestCaseError> {
    let report = evaluate(inputs);
    let Ok(cap) = BestCap::of(inputs, &report) else { return Ok(()) };
    let [_, _, tile] = text::tiles(&English, inputs, &report);
    let notes: Vec<String> = tile.notes.into_iter().map(|note| note.text).collect();
    let is_no_cap = tile.amount == "no cap" && tile.unit.is_empty();
    prop_assert_eq!(is_no_cap, cap.loses, "{}: {:?}", tile.amount, notes);
    let says_less = ["less than without a cap", "less with each group at its own best cap than without a cap"];
    let says_less = notes.iter().any(|note| says_less.iter().any(|words| note.contains(words)));
    prop_assert_eq!(is_no_cap, says_less, "{:?}", notes);
    let slide = text::year_in_brief(&English, inputs, &report);
    if slide.contains("Where to cap") {
        let said = format!("Where to cap: {}{}.", tile.amount, tile.unit);
        prop_assert!(slide.ends_with(&said), "{}: {}", said, slide);
    }
    check_title_and_scenario(inputs, &report, is_no_cap)
}

/// Where the tile says “no cap”, so does the scenario of the best cap, which never leaves less than no cap; and the title of the
/// curve says whom it is about where it is not about the team’s year.
fn check_title_and_scenario(inputs: &Assumptions, report: &Report, is_no_cap: bool) -> Result<(), TestCaseError> {
    let title = ChartKey::Curve.spec(&Subject::alone(inputs, report), &English).title;
    let is_of_one = ["at api prices, ", "for genuine use, "].iter().any(|words| title.to_lowercase().contains(words));
    prop_assert!(is_of_one || !is_no_cap || report.cap.is_err(), "{}", title);
    let Ok(advised) = Outcome::of_builtin(Builtin::Optimum, inputs, report) else { return Ok(()) };
    let note = text::scenario_note(&English, &Scenario::Builtin(Builtin::Optimum), &advised);
    prop_assert!(!is_no_cap || note == "no cap", "{}", note);
    let (net, open) = (advised.plain_report().team.net(), evaluate(&without_caps(inputs)).team.net());
    let least = open.value() - 1.1e-5 * open.value().abs() - 0.005;
    prop_assert!(net.value() >= least, "{} with {}, {} without a cap", net.value(), note, open.value());
    Ok(())
}

/// A hard seat with dear tokens: none pays at API prices, and the seat pays all.
#[test]
fn what_does_not_pay_at_api_prices_may_pay_in_a_seat() {
    let inputs = priced("po=100000&incl=680036.3&ceil=1");
    let report = evaluate(&inputs);
    let title = ChartKey::Curve.spec(&Subject::alone(&inputs, &report), &English).title;
    assert_eq!(title, "At API prices, no amount of tokens pays at these assumptions");
    let advised = Outcome::of_builtin(Builtin::Optimum, &inputs, &report).unwrap();
    assert_eq!(advised.plain_report().team.net(), report.team.net());
}

/// Up to two groups that differ in use, plan and price.
fn groups() -> impl Strategy<Value = Vec<Group>> {
    let group =
        (0..400_u32, 0.0..500.0_f64, 0.0..300.0_f64, 0..2_u8, 0..2_u8).prop_map(|(people, tokens, fee, flat, free)| {
            let [flat, free] = [flat, free].map(f64::from);
            let changes =
                [(Input::Tokens, tokens), (Input::Fee, fee), (Input::Included, flat * 1e6), (Input::Discount, free)];
            let changes = changes.into_iter().map(|(input, number)| (input, Value::Number(number))).collect();
            Group { name: "Part".into(), people, changes, ..Group::default() }
        });
    proptest::collection::vec(group, 0..=2)
}

proptest! {
    #![proptest_config(fixed(200))]

    #[test]
    fn what_is_said_of_the_cap_agrees(inputs in assumptions()) {
        check_agreement(&inputs)?;
    }

    /// Of teams with groups, each is left with the higher of its nets with and without its cap.
    #[test]
    fn what_is_said_of_the_caps_of_groups_agrees(groups in groups(), base in "|&fee=200&incl=1000000|&disc=1|&sal=0") {
        let inputs = priced(&format!("n=1000{base}")).with_groups(groups).unwrap();
        check_agreement(&inputs)?;
        let report = evaluate(&inputs);
        let has_cap = |part: &PartReport| part.report.team.users > 0.0 && part.report.cap.is_ok();
        let Ok(cap) = BestCap::of(&inputs, &report) else {
            prop_assert!(!report.parts.iter().any(has_cap));
            return Ok(());
        };
        prop_assert!(cap.loses || cap.gain >= Usd::ZERO, "{:?}", cap);
        prop_assert_eq!(best(&cap.inputs).inputs, cap.inputs);
    }
}

proptest! {
    #![proptest_config(fixed(64))]

    /// Pressing the button changes the team's net by the amount that the tile names, and without a cap both amounts agree.
    #[test]
    fn the_tile_says_what_the_button_changes(inputs in assumptions()) {
        let before = evaluate(&inputs);
        let Ok(best) = BestCap::of(&inputs, &before) else { return Ok(()) };
        let changed = (evaluate(&best.inputs).team.net() - before.team.net()).value();
        let scale = before.team.value.value().abs() + before.team.cost.value().abs();
        prop_assert!((best.change.value() - changed).abs() <= 1e-9 * scale);
        if inputs.parts().iter().all(|part| part.inputs.cap.is_none()) {
            prop_assert!((best.change - best.gain).value().abs() <= 1e-9 * scale);
        }
    }

    /// An amount on the tile is one beside the year of the team, and what is no such amount is said to be as much.
    #[test]
    fn the_tile_names_no_gain_that_is_none_beside_the_year(
        tok in 1.0..6.0, spread in 2.0..12.0, group in "|&n=85&g1=A~n:60~tok:1",
    ) {
        let changes = format!("tok={tok}&spread={spread}{group}");
        let inputs = priced(&changes);
        let (gain, year) = (best(&inputs).gain.value(), evaluate(&inputs).team.net().value());
        let said = said(&changes);
        prop_assert_eq!(said.contains("leaves as much"), gain.abs() < year.abs() * 1e-5, "{} of {}: {}", gain, year, said);
        prop_assert_eq!(said.contains("each group"), !group.is_empty(), "{}", said);
    }

    /// Once it is in force, it is the best cap still.
    #[test]
    fn the_best_cap_of_any_inputs_is_put_into_force_once(inputs in assumptions()) {
        if let Ok(cap) = BestCap::of(&inputs, &evaluate(&inputs)) {
            prop_assert!(cap.gain.value().is_finite() && cap.month.is_ok_and(|month| month.value().is_finite()));
            prop_assert_eq!(best(&cap.inputs).inputs, cap.inputs);
        }
    }

    /// By the token, without a target and without review nobody leaves more with more than the best amount.
    #[test]
    fn the_best_cap_never_lowers_the_net_of_a_team_that_pays_by_the_token(
        sal in 0.0..600_000.0, tok in 0.0..500.0, spread in 1.0..20.0, curve in "hill|log|power", chi in 0.0..1.0,
        own in 0.0..600_000.0, cheap in 0.0..1.0,
    ) {
        let inputs = priced(&format!(
            "sal={sal}&tok={tok}&spread={spread}&curve={curve}&chi={chi}&g1=A~n:30~sal:{own}&g2=B~n:20~disc:{cheap}"
        ));
        if let Ok(cap) = BestCap::of(&inputs, &evaluate(&inputs)) {
            let open = evaluate(&inputs);
            let tolerance = 1e-4 * (open.team.value.value().abs() + open.team.cost.value());
            prop_assert!(cap.gain.value() >= -tolerance, "{:?}", cap.gain);
            prop_assert!(open.team.above_cap >= 0.0 && open.team.above_cap <= open.team.users);
        }
    }
}

/// A best amount beyond any cap that can be entered is not in force, and there is nothing to put into force.
#[test]
fn a_cap_that_nobody_could_reach_is_not_in_force() {
    let inputs = priced("curve=power&eps=0.8");
    assert_eq!(BestCap::of(&inputs, &evaluate(&inputs)).err(), Some(Reason::TooLarge));
    assert!(said("curve=power&eps=0.8").ends_with("| more than anybody could use: no cap is needed"));
}
