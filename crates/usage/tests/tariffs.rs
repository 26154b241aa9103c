//! Which list prices apply: a batch costs half, a long context more, and a faster answer has no price in the catalog.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

mod common;

use common::read;
use rstest::rstest;
use tokenworth_core::inputs::{Assumptions, Input, Value, value_in};
use tokenworth_core::model::pricing::blended;
use tokenworth_usage::Imported;
use tokenworth_usage::analysis::{Dataset, model_of};
use tokenworth_usage::takeover::{Options, TakeOver};

const MODEL: &str = "claude-sonnet-4-5";

/// A million tokens of input in the usage of the Claude Console.
fn console(kind: &str, window: &str, speed: &str) -> Imported {
    console_of("Default", kind, window, speed)
}

fn console_of(workspace: &str, kind: &str, window: &str, speed: &str) -> Imported {
    let head = "usage_date_utc,model_version,workspace,usage_type,context_window,usage_input_tokens_no_cache,usage_input_tokens_cache_read,usage_output_tokens,speed";
    read(format!("{head}\n2026-10-01,{MODEL},{workspace},{kind},{window},1000000,0,0,{speed}\n")).unwrap()
}

fn listed(file: &Imported) -> Option<f64> {
    Dataset::of([file], None).total().period.value()
}

#[rstest]
#[case::usual("standard", "≤ 200k", "", Some(3.0))]
#[case::batch("batch", "≤ 200k", "", Some(1.5))]
#[case::long("standard", "> 200k", "", Some(6.0))]
#[case::long_in_a_batch("batch", "> 200k", "", Some(3.0))]
#[case::fast("standard", "≤ 200k", "fast", None)]
fn tokens_have_the_list_price_of_their_call(
    #[case] kind: &str,
    #[case] window: &str,
    #[case] speed: &str,
    #[case] usd: Option<f64>,
) {
    assert!(model_of(MODEL).is_some_and(|model| model.long_context().is_some()));
    assert_eq!(listed(&console(kind, window, speed)), usd);
}

#[test]
fn the_api_of_anthropic_names_them_in_other_words() {
    let result = |more: &str| {
        let text = format!(
            r#"{{"data":[{{"starting_at":"2026-10-01T00:00:00Z","results":[{{"uncached_input_tokens":1000000,"output_tokens":0,"model":"{MODEL}",{more}}}]}}],"has_more":false}}"#
        );
        listed(&read(text).unwrap())
    };
    let usual = result(r#""service_tier":"standard","context_window":"0-200k""#);
    let batch = result(r#""service_tier":"batch","context_window":"0-200k""#);
    let long = result(r#""service_tier":"standard","context_window":"200k-1M""#);
    assert_eq!([usual, batch, long], [Some(3.0), Some(1.5), Some(6.0)]);
}

#[test]
fn a_fast_reply_of_claude_code_has_no_list_price() {
    let reply = |speed: &str| {
        let text = format!(
            r#"{{"timestamp":"2026-09-01T10:00:00Z","sessionId":"s","message":{{"id":"a","model":"{MODEL}","usage":{{"input_tokens":1000000,"output_tokens":0,"speed":"{speed}"}}}}}}"#
        );
        listed(&read(text).unwrap())
    };
    assert_eq!([reply("standard"), reply("fast")], [Some(3.0), None]);
}

#[rstest]
#[case("true", 0.5)]
#[case("false", 1.0)]
fn a_batch_of_openai_costs_half(#[case] batch: &str, #[case] share: f64) {
    let whole = model_of("gpt-5").unwrap().rates().of(tokenworth_core::pricing::Kind::Input).value();
    let table = format!(
        "start_time_iso,model,batch,num_model_requests,input_tokens,output_tokens,input_cached_tokens\n2026-10-01T00:00:00+00:00,gpt-5,{batch},1,1000000,0,0\n"
    );
    let page = format!(
        r#"{{"object":"page","data":[{{"object":"bucket","start_time":1790812800,"results":[{{"object":"organization.usage.completions.result","input_tokens":1000000,"output_tokens":0,"num_model_requests":1,"model":"gpt-5","batch":{batch}}}]}}]}}"#
    );
    for file in [table, page] {
        assert_eq!(listed(&read(file).unwrap()), Some(whole * share));
    }
}

/// Whatever share of batches the reader has entered: half of 3 dollars is not halved again.
#[rstest]
#[case::all("batch", 1.0)]
#[case::half("standard", 0.5)]
fn batches_are_taken_over_as_a_share_of_list_prices(#[case] other: &str, #[case] share: f64) {
    let files = [console_of("One", "batch", "≤ 200k", ""), console_of("Other", other, "≤ 200k", "")];
    let data = Dataset::of(&files, None);
    for entered in [0.0, 0.6] {
        let inputs = Assumptions::default().with(&[(Input::Batch, Value::Number(entered))]).0;
        let taken = TakeOver::of(&data, &inputs, &Options::default());
        let price = taken.row(Input::InputPrice).unwrap();
        assert_eq!((&price.value, price.is_suggested), (&Value::Number(3.0), false));
        assert_eq!(taken.row(Input::Batch).map(|row| &row.value), Some(&Value::Number(share)));
        for taken in [taken.suggested(), taken.changes(|_| true)] {
            let per_mtok = blended(&inputs.with(&taken).0).value();
            assert!((per_mtok - data.total().period.value().unwrap() / 2.0).abs() < 1e-9, "{per_mtok}");
        }
    }
}

#[test]
fn a_share_of_batches_stays_where_the_data_hold_none() {
    let data = Dataset::of([&console("standard", "≤ 200k", "")], None);
    let inputs = Assumptions::default().with(&[(Input::Batch, Value::Number(0.6))]).0;
    assert_eq!(TakeOver::of(&data, &inputs, &Options::default()).row(Input::Batch), None);
}

#[test]
fn each_group_has_its_own_share_of_batches() {
    let head = "start_time_iso,user_id,model,batch,num_model_requests,input_tokens,output_tokens,input_cached_tokens";
    let row = |nth: u32| format!("2026-10-01T00:00:00+00:00,u{nth},gpt-5,{},1,{nth}000000,0,0\n", nth > 10);
    let data = Dataset::of(&[read(format!("{head}\n{}", (1..=15).map(row).collect::<String>())).unwrap()], None);
    let taken = TakeOver::of(&data, &Assumptions::default(), &Options::default());
    let groups = taken.groupings.first().map(|grouping| grouping.groups.iter());
    let shares: Vec<_> = groups.unwrap().map(|group| value_in(&group.changes, Input::Batch)).collect();
    assert_eq!(shares, [0.0, 0.0, 1.0].map(Value::Number).each_ref().map(Some));
}
