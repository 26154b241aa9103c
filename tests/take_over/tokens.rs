//! Kinds of tokens, and models.

use crate::{example, examples, import, imported, read, taken_over};
use rstest::rstest;
use tokenworth::figures::English;
use tokenworth::inputs::{Input, Value};
use tokenworth::text::usage::{caching, how, taken as in_row, tokens, tokens_by_kind, warning};
use tokenworth::usage::analysis::{Breakdown, By, Caching, Dataset, RowKey};
use tokenworth::usage::takeover::Note;
use tokenworth::usage::{Imported, TokenKind, Tokens};

#[test]
fn caching_saves_what_uncached_input_would_cost_more() {
    let text = "day,model,input,cache writes,cache reads\n2026-10-01,claude-opus-5,1000000,1000000,8000000\n";
    let data = imported(text);
    let caching = Caching::of(&data).unwrap();
    // 10 million at $5, against 5 + 6.25 + 8 · 0.5.
    assert!((caching.share - 0.8).abs() < 1e-12 && (caching.uncached - 50.0).abs() < 1e-9);
    assert!((caching.saved() - (50.0 - 15.25)).abs() < 1e-9, "{caching:?}");
}

/// What is said of input that was read from a cache, beside input whose kind a second file does not tell.
#[test]
fn input_that_is_not_split_is_told_beside_the_share_of_cache_reads() {
    let split = import("day,model,input,cache reads\n2026-10-01,claude-opus-5,1000000,8000000\n");
    let whole = import("day,model,tokens\n2026-11-20,claude-opus-5,27000000\n");
    let said = |files: &[&Imported]| {
        Caching::of(&Dataset::of(files.iter().copied(), None)).map(|of| caching(&English, &of)).unwrap_or_default()
    };
    let alone = said(&[&split]);
    assert!(alone.starts_with("88.9% of the input was read from a cache. Against"), "{alone}");
    let both = said(&[&split, &whole]);
    let expected =
        "88.9% of the input that the files split by kind was read from a cache. 75% of all input is not split";
    assert!(both.starts_with(expected), "{both}");
    // A file that counts cache reads and no uncached input does not say which share they are.
    let reads = import("day,model,cache reads\n2026-10-01,claude-opus-5,8000000\n");
    assert_eq!(said(&[&reads]), "");
    let few = import("day,model,input,cache reads\n2026-10-01,claude-opus-5,10,80\n");
    let expected = "88.9% of the input was read from a cache. The part with a list price costs less than a cent, even \
                    without a cache.";
    assert_eq!(said(&[&few]), expected);
}

/// Of 500,000 input tokens 400,000 are cached; the mix that is taken over has both.
#[test]
fn cached_tokens_beside_input_are_told_apart_and_asked_about() {
    let text = "date,user,model,input_tokens,cached_tokens,output_tokens\n2026-10-01,ada,gpt-5.4,500000,400000,10000\n";
    let imported = read(text);
    let said: Vec<String> = imported.summary.warnings.iter().map(|it| warning(&English, it)).collect();
    let expected = "The column “input_tokens” is read as all input, which includes “cached_tokens”. If it does not include \
                    them, choose “uncached input tokens” for it below, under “What each column means”.";
    assert!(said.iter().any(|said| said == expected), "{said:?}");
    let data = Dataset::of([&imported], None);
    assert!(caching(&English, &Caching::of(&data).unwrap()).starts_with("80% of the input was read from a cache."));
    let taken = taken_over(&data);
    assert!(!taken.notes.contains(&Note::InputWhole), "{:?}", taken.notes);
    let share = |input| taken.row(input).and_then(|row| row.value.number()).unwrap();
    assert!((share(Input::CacheReads) - 400.0 / 510.0).abs() < 1e-3, "{}", share(Input::CacheReads));
    assert!((share(Input::Output) - 10.0 / 510.0).abs() < 1e-3, "{}", share(Input::Output));
    let beside = read(&text.replace("cached_tokens", "cache_read_tokens"));
    let said: Vec<String> = beside.summary.warnings.iter().map(|it| warning(&English, it)).collect();
    assert!(said.iter().any(|said| said.contains("is read as uncached input, beside “cache_read_tokens”")), "{said:?}");
}

#[test]
fn a_file_has_as_many_models_as_the_table_of_models_has_rows_with_a_name() {
    let files = examples();
    assert!(files.len() > 20, "{}", files.len());
    for (name, tables) in &files {
        for table in tables {
            let rows = Breakdown::of(&Dataset::of([table], None), By::Model).rows;
            let named = rows.iter().filter(|row| matches!(row.key, RowKey::Name(_))).count();
            assert_eq!(Breakdown::models_in(&table.usage), named as u64, "{name}");
        }
    }
}

#[test]
fn tokens_by_kind_have_the_unit_of_their_total() {
    let of = |input: u64, reads: u64| {
        let both = Tokens::UNKNOWN.with(TokenKind::Input, input).with(TokenKind::CacheRead, reads);
        (tokens_by_kind(&English, &both), tokens(&English, both.total()))
    };
    let (kinds, total) = of(8_530, 166_000);
    assert_eq!((kinds.as_str(), total.as_str()), ("174,530: 8,530 uncached input · 166,000 cache reads", "174,530"));
    assert_eq!(of(30_000, 9_000_000).0, "9.03M: 0.03M uncached input · 9M cache reads");
    assert_eq!(of(30_000_000, 9_000_000_000).0, "9.03B: 0.03B uncached input · 9B cache reads");
}

#[test]
fn files_without_tokens_say_nothing_of_a_year() {
    for name in ["claude-enterprise-user-cost-report", "copilot-usage-metrics-user-days"] {
        let taken = taken_over(&example(name));
        assert_eq!((taken.rows, taken.notes), (vec![], vec![Note::NoTokens]), "{name}");
    }
}

/// The share of a model in its row and in the sentence beside it.
#[rstest]
#[case(309_957, "31.0%")]
#[case(310_000, "31.0%")]
#[case(45_123, "4.51%")]
#[case(500_000, "50.0%")]
fn shares_of_models_are_written_alike(#[case] tokens: u32, #[case] share: &str) {
    let others = 1_000_000 - tokens;
    let text = format!(
        "date,model,new input tokens\n2026-10-01,claude-opus-5,{others}\n2026-10-01,claude-sonnet-4-5,{tokens}\n"
    );
    let taken = taken_over(&Dataset::of([&read(&text)], None));
    let [model, of_model] = [Input::SecondModel, Input::SecondShare].map(|input| taken.row(input).unwrap());
    assert_eq!(
        how(&English, model.input, &model.how),
        format!("has {share} of the tokens of models with a list price")
    );
    assert_eq!(in_row(&English, of_model), share);
}

#[test]
fn the_main_model_has_most_of_all_tokens() {
    let text = "day,person,model,all input,output\n2026-10-01,ada,claude-opus-5,900000,10\n\
                2026-10-01,bob,gpt-5.4,100000,9000\n";
    let data = imported(text);
    let taken = taken_over(&data);
    let model = taken.rows.iter().find(|row| row.input == Input::Model).unwrap();
    assert_eq!(model.value, Value::Word("anthropic/claude-opus-5".to_owned()));
}
