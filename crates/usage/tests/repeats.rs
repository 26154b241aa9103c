//! What an API returns twice, as where the windows of two requests overlap, counts once.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

mod common;

use common::{Facts, read};
use rstest::rstest;
use tokenworth_usage::SkipReason;

const MESSAGES: &str = r#"{"starting_at":"2026-10-01T00:00:00Z","results":[{"uncached_input_tokens":100,"output_tokens":60,"model":"claude-opus-4-7"},{"uncached_input_tokens":6,"output_tokens":3,"model":"claude-sonnet-4-6"}]}"#;
const COST: &str =
    r#"{"starting_at":"2026-10-01T00:00:00Z","results":[{"currency":"USD","amount":"123.45","model":"m"}]}"#;
const CODE: &str = r#"{"actor":{"email_address":"a@x.example"},"date":"2026-10-01T00:00:00Z","model_breakdown":[{"model":"claude-opus-4-7","tokens":{"input":1,"output":2},"estimated_cost":{"amount":150,"currency":"USD"}}]}"#;
const ENTERPRISE: &str = r#"{"amount":"1000.5","currency":"USD","model":"m","product":"chat","starting_at":"2026-10-18T00:00:00Z","ending_at":"2026-10-19T00:00:00Z","actor":{"email":"a@x.example"}}"#;
const CODEX: &str = r#"{"object":"workspace.codex.usage.result","start_time":1788220800,"actor":{"email":"a@x.example"},"totals":{"credits":2},"clients":[{"client_id":"CODEX_CLI","uncached_text_input_tokens":5,"text_output_tokens":7}],"models":[]}"#;
const OPENAI: &str = r#"{"object":"bucket","start_time":1788220800,"results":[{"object":"organization.usage.completions.result","input_tokens":40,"output_tokens":5,"num_model_requests":1,"model":"gpt-5.5"}]}"#;
const OPENAI_COST: &str = r#"{"object":"bucket","start_time":1788220800,"results":[{"amount":{"value":1.5,"currency":"usd"},"line_item":"gpt-5.5, input"}]}"#;

fn page(records: &[&str]) -> String {
    format!("{{\"data\":[{}],\"has_more\":false}}\n", records.join(","))
}

#[rstest]
#[case(MESSAGES, 2)]
#[case(COST, 1)]
#[case(CODE, 1)]
#[case(ENTERPRISE, 1)]
#[case(CODEX, 1)]
#[case(OPENAI, 1)]
#[case(OPENAI_COST, 1)]
fn a_bucket_that_comes_again_is_skipped(#[case] record: &str, #[case] rows: u64) {
    let once = read(page(&[record])).unwrap();
    for twice in [page(&[record, record]), page(&[record]) + &page(&[record])] {
        let twice = read(twice).unwrap();
        assert_eq!(twice.summary.rows_used, rows);
        assert_eq!(twice.skipped(SkipReason::Duplicate).len() as u64, rows);
        assert_eq!((twice.tokens(), twice.billed()), (once.tokens(), once.billed()));
    }
    // The same use on another day is other use.
    let other = record.replace("-01T", "-02T").replace("-18T", "-17T").replace("1788220800", "1788307200");
    let both = read(page(&[record, &other])).unwrap();
    assert_eq!((both.summary.rows_used, both.summary.rows_skipped()), (2 * rows, 0));
}

/// Without days, another header may begin another month.
#[test]
fn equal_rows_without_days_below_another_header_count() {
    let month = "Model,Spend\nopenai/gpt-5.5,2.00\n";
    let joined = read([month, month].concat()).unwrap();
    assert_eq!((joined.rows(), joined.billed().as_deref()), ((2, 0, 0), Some("4")));
}

/// Two exports of a console that were joined and have a day in common.
#[test]
fn a_row_that_comes_again_below_another_header_is_skipped() {
    let header = "usage_date_utc,model,workspace,token_type,cost_usd,list_price_usd\n";
    let [first, second] = ["2026-10-30,m,w,output,1,1\n", "2026-10-31,m,w,output,2,2\n"];
    let joined = read([header, first, second, header, second, "2026-11-01,m,w,output,2,2\n"].concat()).unwrap();
    assert_eq!((joined.rows(), joined.skipped(SkipReason::Duplicate)), ((3, 1, 0), vec![5]));
    assert_eq!(joined.billed().as_deref(), Some("5"));
    // Within one export, equal rows are two rows.
    let one = read([header, first, first].concat()).unwrap();
    assert_eq!((one.rows(), one.billed().as_deref()), ((2, 0, 0), Some("2")));
    // In a table of your own without days, another header may begin another month.
    let own = read("person,output\nada,3\nperson,output\nada,3\n").unwrap();
    assert_eq!(own.rows(), (2, 0, 0));
}

#[test]
fn reports_of_a_whole_organization_name_nobody() {
    let record = ENTERPRISE.replace(r#","actor":{"email":"a@x.example"}"#, "");
    let imported = read(page(&[&record])).unwrap();
    assert_eq!((imported.summary.source, imported.summary.people), ("claude-enterprise-analytics", None));
    assert_eq!(imported.billed().as_deref(), Some("10.005"));
}

#[test]
fn what_open_ai_counts_without_tokens_is_unpriced() {
    let images = r#"{"start_time":1788220800,"results":[{"object":"organization.usage.images.result","images":3,"num_model_requests":3}]}"#;
    assert_eq!(read(page(&[images])).unwrap().rows(), (1, 0, 1));
    let none = images.replace("requests\":3", "requests\":0");
    assert_eq!(read(page(&[&none])).unwrap().rows(), (1, 0, 0));
}

#[test]
fn spend_by_model_is_of_open_router() {
    let imported = read("Model,Spend\nopenai/gpt-5.5,12.5\nx-ai/grok,0.25\nTotal,12.75\n").unwrap();
    assert_eq!(imported.summary.source, "openrouter-activity");
    assert_eq!((imported.rows(), imported.billed().as_deref()), ((2, 1, 0), Some("12.75")));
}
