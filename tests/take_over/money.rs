//! What use costs: bills, seats, list prices and currencies.

use std::fmt::Write;

use crate::common::links::inputs;
use crate::{example, import, imported, read, taken_over, team_cost};
use rstest::rstest;
use tokenworth::figures::English;
use tokenworth::inputs::{Assumptions, Input, Value};
use tokenworth::model::bill::Bill;
use tokenworth::model::pricing::blended;
use tokenworth::share;
use tokenworth::text::usage::{how, list_prices_differ, note};
use tokenworth::usage::Currency;
use tokenworth::usage::analysis::{Basis, Dataset, ExchangeRates};
use tokenworth::usage::takeover::{How, Note, Options, PriceTaken, TakeOver, basis, bill_in, of_bill};

#[test]
fn a_bill_gives_the_same_take_over() {
    let base = inputs("v=2&n=50");
    // The team is as large as entered, but not smaller than the users on the bill.
    for (team, people, adoption) in [(50, 80, 1.0), (80, 80, 1.0), (100, 100, 0.8)] {
        let taken = of_bill(Bill { dollars: 30_000.0, people: 80.0 }, team, Some(40.0), &base).unwrap();
        let inputs = base.with(&taken.changes(|_| true)).0;
        assert_eq!((inputs.people, inputs.adoption.value(), inputs.fee.value()), (people, adoption, 40.0));
        assert!((team_cost(&inputs) / (30_000.0 * 12.0 + 80.0 * 40.0 * 12.0) - 1.0).abs() < 0.01);
    }
}

/// Files with money and no tokens fill in the fields of a monthly bill.
#[test]
fn money_without_tokens_is_a_bill() {
    let mut text = "day,person,cost,currency\n".to_owned();
    for nth in 0..10 {
        writeln!(text, "2026-09-01,q{nth},19.2,EUR\n2026-09-30,q{nth},19.2,EUR").unwrap();
    }
    let data = imported(&text);
    let euros = inputs("v=2&cur=EUR&fx=0.8");
    let bill = bill_in(&data, &euros).unwrap().bill;
    assert!((bill.dollars - 384.0 / 0.8).abs() < 1e-9 && (bill.people - 10.0).abs() < 1e-9, "{bill:?}");
    assert_eq!(bill_in(&data, &Assumptions::default()), None, "there is no rate");
}

#[test]
fn a_part_of_the_list_price_is_not_shown_as_the_whole() {
    let text = "day,person,model,input,output\n2026-10-01,ada,in-house,145000000,0\n2026-10-01,ada,claude-opus-5,0,290000\n\
                2026-10-01,bob,claude-opus-5,1000000,0\n";
    let data = imported(text);
    let usd = |name: &str| {
        let person = data.people().iter().find(|person| &*person.name == name).unwrap();
        person.amounts.usd(Basis::List, ExchangeRates::default())
    };
    assert_eq!((usd("ada"), usd("bob")), (None, Some(5.0)));
}

#[test]
fn list_prices_of_the_files_are_compared_with_the_catalog_s() {
    let of = |price: &str| {
        let text = format!(
            "day,model,input,list\n2026-10-01,claude-opus-5,1000000,{price}\n2026-10-01,in-house,1000000,9\n\
             2026-10-02,claude-opus-5,1000000,\n"
        );
        let both = Dataset::of(&[import(&text.replace("list", "list usd"))], None).both_list_prices();
        list_prices_differ(&English, both.unwrap())
    };
    assert_eq!(of("5"), None);
    let said = "Where both are known, the list price in your files is $10.00 and that of our catalog $5.00.";
    assert!(of("10").unwrap().starts_with(said), "{:?}", of("10"));
}

/// Six people have a seat of $19, one of them for half the month; five use tokens for $100 each.
#[test]
fn seats_in_a_file_are_the_fee_and_no_use() {
    let mut text = "date,username,product,sku,model,quantity,unit_type,gross_amount,net_amount,input,output,cache_read,cache_write\n"
        .to_owned();
    for nth in 1..=6 {
        let (months, dollars) = if nth == 1 { ("0.5", "9.5") } else { ("1", "19") };
        writeln!(text, "2026-10-01,p{nth},copilot,copilot_enterprise,,{months},user-months,{dollars},{dollars},,,,")
            .unwrap();
        if nth > 1 {
            writeln!(
                text,
                "2026-10-31,p{nth},copilot,copilot_ai_credit,Claude Opus 4.7,10000,ai-credits,100,100,1000000,100000,9000000,500000"
            )
            .unwrap();
        }
    }
    let data = Dataset::of([&read(&text)], None);
    assert_eq!((data.people().len(), data.users().count()), (6, 5), "a seat is no use");
    let options = Options { basis: Basis::Billed, ..Options::default() };
    let taken = TakeOver::of(&data, &Assumptions::default(), &options);
    // The five users pay for the seats of all six.
    let fee = taken.row(Input::Fee).unwrap();
    assert_eq!(
        (&fee.value, &fee.how),
        (&Value::Number(20.9), &How::SeatsShared { seats: 5.5, price: 19.0, users: 5.0 })
    );
    assert_eq!(how(&English, Input::Fee, &fee.how), "5.5 seats billed at $19 a month, shared by 5 users");
    // October is a twelfth of the year; the seats are not in it.
    assert!((taken.year.unwrap() / 6000.0 - 1.0).abs() < 1e-9, "{:?}", taken.year);
    let told = TakeOver::of(&data, &Assumptions::default(), &Options { seat: Some(39.0), ..options });
    assert_eq!(told.row(Input::Fee).unwrap().value, Value::Number(39.0), "what the reader tells wins");
}

/// Seats include most of the use: list prices are taken over, and a note names what is billed and what is not, so that
/// nobody takes the year for that of the bill.
#[test]
fn use_that_seats_include_is_said_to_have_list_prices() {
    let row = |nth: u32, net: u32| {
        format!(
            "2026-10-{:02},p{nth},copilot,copilot_ai_credit,Claude Opus 4.7,10000,ai-credits,100,{net},1000000,100000,9000000,500000\n",
            nth + 1
        )
    };
    let header = "date,username,product,sku,model,quantity,unit_type,gross_amount,net_amount,input,output,cache_read,cache_write\n";
    let little = |net: u32| {
        let data =
            Dataset::of([&read(&format!("{header}{}", (1..=6).map(|nth| row(nth, net)).collect::<String>()))], None);
        let base = Assumptions::default();
        let options = Options { basis: basis(&data, &base), ..Options::default() };
        let taken = TakeOver::of(&data, &base, &options);
        let found = taken.notes.iter().find(|note| matches!(note, Note::LittleBilled { .. }))?;
        Some((options.basis, note(&English, found)))
    };
    let (basis, words) = little(1).unwrap();
    assert_eq!(basis, Basis::List);
    assert!(words.starts_with("$6.00 is billed for use that costs about $"), "{words}");
    assert_eq!(little(100), None, "the bill is taken over");
}

/// Rows that a plan covers count as free, whether or not the catalog knows the price of their model.
#[test]
fn use_that_seats_include_beside_a_bill_is_said() {
    let row = |nth: u32, model: &str, cost: &str| {
        format!(
            "2026-10-{:02}T10:00:00.000Z,p{nth}@x.org,{model},100000,100000,9000000,500000,9700000,{cost}\n",
            nth + 1
        )
    };
    let taken = |rows: String, seat: Option<f64>| {
        let header = "Date,User,Model,Input (w/ Cache Write),Input (w/o Cache Write),Cache Read,Output Tokens,Total Tokens,Cost\n";
        let data = Dataset::of([&read(&format!("{header}{rows}"))], None);
        let base = Assumptions::default();
        let options = Options { basis: basis(&data, &base), seat, ..Options::default() };
        let taken = TakeOver::of(&data, &base, &options);
        let words: Vec<String> = taken.notes.iter().map(|found| note(&English, found)).collect();
        (options.basis, words.join("\n"))
    };
    let mixed = |model: &str, billed: u32| -> String {
        (1..=20)
            .map(|nth| if nth <= billed { row(nth, model, "18") } else { row(nth, "claude-opus-4-7", "Included") })
            .collect()
    };
    let (basis, words) = taken(mixed("claude-opus-4-7", 9), None);
    assert_eq!(basis, Basis::Billed);
    assert!(
        words.contains("$162.00 is billed for use that costs about $") && words.contains("enter below what one costs"),
        "{words}"
    );
    assert!(!taken(mixed("claude-opus-4-7", 9), Some(40.0)).1.contains("enter below"));
    // All is billed.
    assert!(!taken(mixed("claude-opus-4-7", 20), None).1.contains("at list prices"));
    // Tokens without a list price cost as much as the others, so that few amounts do not pass for the bill of all.
    assert_eq!(taken(mixed("auto", 6), None).0, taken(mixed("claude-opus-4-7", 6), None).0);
    // A bill of everything is not replaced by what few tokens with a list price cost.
    let all_billed = |nth| if nth == 1 { row(nth, "claude-opus-4-7", "18") } else { row(nth, "auto", "2") };
    assert_eq!(taken((1..=20).map(all_billed).collect(), None).0, Basis::Billed);
}

/// The note and the rows of prices speak of the same tokens, whatever days the files cover.
#[test]
fn the_tokens_with_a_list_price_are_those_that_are_not_without() {
    let file = |last: &str, model: &str| {
        import(&format!(
            "day,person,model,input,output\n2026-10-01,ada,{model},900000,1\n{last},ada,{model},100000,1\n"
        ))
    };
    let (month, quarter) = (file("2026-10-31", "claude-opus-5"), file("2026-12-31", "a-model-of-ours"));
    let data = Dataset::of([&month, &quarter], None);
    let taken = taken_over(&data);
    let without = taken.notes.iter().find_map(|note| match note {
        Note::WithoutPrice { share } => Some(*share),
        _ => None,
    });
    let with = taken.rows.iter().find_map(|row| match row.how {
        How::Price { priced, .. } => Some(priced),
        _ => None,
    });
    assert!((without.unwrap() + with.unwrap() - 1.0).abs() < 1e-9, "{without:?} {with:?}");
}

#[test]
fn an_unnamed_currency_is_told() {
    let text = "day,person,model,input,cost\n2026-10-01,ada,claude-opus-5,20000000,80\n2026-10-31,ada,claude-opus-5,20000000,80\n";
    let data = imported(text);
    let notes = taken_over(&data).notes;
    assert!(notes.contains(&Note::CurrencyUnnamed), "{notes:?}");
}

#[test]
fn another_currency_is_taken_over_at_the_readers_own_rate() {
    let mut text = "day,person,model,input,cost,currency\n".to_owned();
    for (nth, day) in (1..=6).zip([1, 31].into_iter().cycle()) {
        writeln!(text, "2026-10-{day:02},p{nth},claude-opus-5,20000000,80,EUR").unwrap();
    }
    let data = imported(&text);
    let take = |fragment: &str| {
        // A currency without a rate raises a notice.
        let inputs = share::read(fragment).inputs;
        let basis = basis(&data, &inputs);
        (basis, TakeOver::of(&data, &inputs, &Options { basis, ..Options::default() }))
    };
    let (basis, taken) = take("v=2&cur=EUR&fx=0.8");
    assert_eq!(basis, Basis::Billed);
    let has =
        |taken: &TakeOver, note: fn(Currency) -> Note| taken.notes.contains(&note(Currency::read("EUR").unwrap()));
    assert!(has(&taken, |code| Note::Converted { code, rate: 0.8 }), "{:?}", taken.notes);
    // 480 euros a month.
    assert!((taken.year.unwrap() / (480.0 / 0.8 * 12.0) - 1.0).abs() < 1e-9, "{:?}", taken.year);
    for other in ["v=2", "v=2&cur=GBP&fx=0.8", "v=2&cur=EUR"] {
        let (basis, taken) = take(other);
        assert_eq!(basis, Basis::List, "{other}");
        assert!(has(&taken, |code| Note::WithoutRate { code }), "{other}: {:?}", taken.notes);
        // List prices: $5 a million.
        assert!((taken.year.unwrap() / (600.0 * 12.0) - 1.0).abs() < 1e-9, "{:?}", taken.year);
    }
}

#[test]
fn tokens_of_which_none_has_a_list_price_are_priced_by_what_is_stated() {
    let data = example("codeburn-daily-overlapping-windows-eur");
    let code = Currency::read("EUR").unwrap();
    for (fragment, price) in [("v=2", PriceTaken::Own), ("v=2&cur=EUR&fx=0.92", PriceTaken::FromData)] {
        let inputs = inputs(fragment);
        let options = Options { basis: basis(&data, &inputs), ..Options::default() };
        let taken = TakeOver::of(&data, &inputs, &options);
        assert!(taken.notes.contains(&Note::NoListPrices { price }), "{:?}", taken.notes);
        assert!(!taken.notes.iter().any(|note| matches!(note, Note::WithoutPrice { .. })), "{:?}", taken.notes);
        let has_price = price == PriceTaken::FromData;
        let of_money = if has_price { Note::Converted { code, rate: 0.92 } } else { Note::WithoutRate { code } };
        assert!(taken.notes.contains(&of_money), "{:?}", taken.notes);
        assert!(!taken.rows.iter().any(|row| matches!(row.how, How::Price { .. } | How::Model { .. })), "{taken:?}");
        let prices = taken.rows.iter().filter(|row| matches!(row.how, How::OnePrice { .. })).count();
        assert_eq!((prices, taken.year.is_some()), if has_price { (4, true) } else { (0, false) });
    }
}

/// Tokens without kinds cost what the calculator charges for its mix, or far more. The page says which rows are ticked.
#[rstest]
#[case::as_the_calculator(1.0, "v=2", PriceTaken::OwnAlike, "so no price is taken over")]
#[case::more(9.0, "v=2", PriceTaken::FromData, "Every kind is taken over at one price")]
#[case::own_prices_cost_more(1.0, "v=2&pu=90&pw=90&pc=90&po=90", PriceTaken::FromData, "taken over at one price")]
fn prices_without_list_prices_are_said_to_be_taken_over_where_they_are_ticked(
    #[case] times: f64,
    #[case] fragment: &str,
    #[case] price: PriceTaken,
    #[case] words: &str,
) {
    let dollars = 900.0 * blended(&Assumptions::default()).value() * times;
    let text =
        format!("day,person,tokens,cost usd\n2026-10-01,ada,450000000,0\n2026-10-31,ada,450000000,{dollars:.2}\n");
    let data = Dataset::of([&read(&text)], None);
    let inputs = inputs(fragment);
    let taken = TakeOver::of(&data, &inputs, &Options { basis: basis(&data, &inputs), ..Options::default() });
    let note_of_prices = taken.notes.iter().find(|note| matches!(note, Note::NoListPrices { .. }));
    assert_eq!(note_of_prices, Some(&Note::NoListPrices { price }));
    let said = note(&English, note_of_prices.unwrap());
    assert!(said.contains(words), "{said}");
    let is_ticked = taken.row(Input::OutputPrice).unwrap().is_suggested;
    assert_eq!(is_ticked, price == PriceTaken::FromData);
    // What the year costs is what the data state, in any case.
    let per_mtok = blended(&inputs.with(&taken.suggested()).0).value();
    assert!((per_mtok * 900.0 / dollars - 1.0).abs() < 0.01, "{per_mtok}");
}

/// Why every kind of tokens gets the same price: a model without a list price, or input of unknown kind.
#[rstest]
#[case::no_list_price("in-house,new input tokens", "none has a list price")]
#[case::input_whole("claude-sonnet-4-5,input tokens", "the files do not tell uncached input from cached input")]
fn the_reason_for_one_price_is_true(#[case] model_and_input: &str, #[case] reason: &str) {
    let (model, input) = model_and_input.split_once(',').unwrap();
    let text = format!("date,user,model,{input},output tokens,cost usd\n2026-10-01,solo,{model},1000000,100000,4.5\n");
    let data = Dataset::of([&read(&text)], None);
    let inputs = Assumptions::default();
    let taken = TakeOver::of(&data, &inputs, &Options { basis: basis(&data, &inputs), ..Options::default() });
    let prices: Vec<_> = taken.rows.iter().filter(|row| matches!(row.how, How::OnePrice { .. })).collect();
    assert_eq!(prices.len(), 4, "{:?}", taken.rows);
    let said = how(&English, prices[0].input, &prices[0].how);
    assert!(
        said.starts_with("what is billed for this use, divided by its tokens: ") && said.contains(reason),
        "{said}"
    );
}

/// Four people use the same for so many dollars a row; one row of so many has no amount.
fn with_a_row_without_amount(days: usize, dollars: &str) -> Dataset {
    let mut text = "day,person,model,input,cache reads,output,cost usd\n".to_owned();
    for day in 1..=days {
        for person in ["ada", "bob", "cy", "di"] {
            let amount = if (day, person) == (1, "ada") { "" } else { dollars };
            writeln!(text, "2026-10-{day:02},{person},claude-opus-5,1000000,100,1000,{amount}").unwrap();
        }
    }
    imported(&text)
}

#[test]
fn a_row_without_an_amount_does_not_throw_the_bill_away() {
    let inputs = Assumptions::default();
    // A row costs $5.03 at list prices.
    for (days, dollars, expected) in [(31, "3", Basis::Billed), (5, "3", Basis::List), (5, "9", Basis::Billed)] {
        let data = with_a_row_without_amount(days, dollars);
        let basis = basis(&data, &inputs);
        assert_eq!(basis, expected, "{days} days for {dollars} dollars");
        let taken = TakeOver::of(&data, &inputs, &Options { basis, ..Options::default() });
        let is_left_out = taken.notes.iter().any(|note| matches!(note, Note::BillLeftOut { .. }));
        assert_eq!(is_left_out, basis == Basis::List, "{:?}", taken.notes);
        let some_are_free = taken.notes.iter().any(|note| matches!(note, Note::AmountsMissing { .. }));
        assert_eq!(some_are_free, days == 5 && basis == Basis::Billed, "{:?}", taken.notes);
    }
}
