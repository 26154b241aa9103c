//! What people ran into with such files, one test for each case: double counting, units, missing prices, shapes, days.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::format_collect, reason = "a test may fail loudly")]

mod common;

use common::{Facts, in_slices, kept, mapped, named, path, read, with};
use rstest::rstest;
use tokenworth_usage::analysis::{Breakdown, By, Dataset, RowKey};
use tokenworth_usage::{
    Currency, Decimal, ImportError, ImportOptions, Imported, Overlap, Role, SkipReason, TokenKind, Unpriced, Warning,
    is_same_export, overlaps,
};

/// A file of `tests/files`.
fn file(name: &str) -> String {
    std::fs::read_to_string(path(name)).unwrap()
}

/// All texts that are kept.
fn keeps(imported: &Imported, text: &str) -> bool {
    kept(imported).contains(text)
}

#[test]
fn a_reply_listed_once_for_each_block_counts_once() {
    let entry = |second: u32, output: u32| {
        format!(
            r#"{{"timestamp":"2026-09-01T10:00:0{second}Z","model":"claude-opus-4-7","inputTokens":5,"outputTokens":{output},"cacheCreationTokens":14900,"cacheReadTokens":3,"costUSD":0.5}}"#
        )
    };
    let entries = [entry(1, 391), entry(2, 391), entry(3, 391), entry(4, 20)].join(",");
    let imported = read(format!(r#"{{"sessionId":"s","totalCost":2,"totalTokens":1,"entries":[{entries}]}}"#)).unwrap();
    assert_eq!((imported.rows(), imported.billed().as_deref()), ((2, 2, 0), Some("1")));
}

#[test]
fn equal_calls_of_a_session_that_are_minutes_apart_all_count() {
    let entries: Vec<String> = ["09-30T08:00:59", "09-30T08:01:02", "09-30T14:00:00", "10-02T08:01:00"]
        .iter()
        .map(|time| {
            format!(
                r#"{{"timestamp":"2026-{time}.000Z","model":"m","inputTokens":8,"outputTokens":1,"cacheCreationTokens":0,"cacheReadTokens":0,"costUSD":0.5}}"#
            )
        })
        .collect();
    for entries in [entries.clone(), entries.into_iter().rev().collect()] {
        let imported = read(format!(r#"{{"sessionId":"x","entries":[{}]}}"#, entries.join(","))).unwrap();
        assert_eq!((imported.rows(), imported.billed().as_deref()), ((3, 1, 0), Some("1.5")));
    }
}

/// What these files sum up to stands in `expected.jsonl`.
#[rstest]
#[case::smaller_copies("claude-code-transcript-duplicate-message-ids.jsonl", SkipReason::PartialCopy, &[1])]
#[case::equal_copies("claude-code-transcript-duplicate-message-ids.jsonl", SkipReason::Duplicate, &[4, 6])]
#[case::narrower_windows("codeburn-daily-overlapping-windows-eur.csv", SkipReason::Repeated, &[2, 3, 4])]
#[case::gaps("ccusage-blocks-gap-and-projection.json", SkipReason::NoUse, &[25])]
#[case::tax_and_other_services("gcp-cost-table-invoice-preamble-and-footer.csv", SkipReason::NotAi, &[10, 11, 12])]
#[case::totals("gcp-cost-table-invoice-preamble-and-footer.csv", SkipReason::Repeated, &[13])]
fn what_is_left_out_is_said_why(#[case] name: &str, #[case] reason: SkipReason, #[case] lines: &[u64]) {
    assert_eq!(read(file(name)).unwrap().skipped(reason), lines);
}

#[test]
fn synthetic_messages_are_no_model() {
    let imported = read(file("claude-code-transcript-duplicate-message-ids.jsonl")).unwrap();
    assert!(imported.usage.find("<synthetic>").is_none());
    let imported = read(file("ccusage-daily-unpriced-zero-cost.json")).unwrap();
    assert!(imported.usage.find("<synthetic>").is_none());
}

/// The pull requests of a day belong to no model: they count once, whichever of its entries can be read.
#[test]
fn pull_requests_are_not_lost_with_an_entry_that_cannot_be_read() {
    let entry = |input: &str| format!(r#"{{"model":"m","tokens":{{"input":{input},"output":1}}}}"#);
    let day = |first: &str| {
        let text = format!(
            r#"{{"data":[{{"date":"2026-09-01T00:00:00Z","actor":{{"email_address":"a@example.com"}},"core_metrics":{{"pull_requests_by_claude_code":3}},"model_breakdown":[{},{}]}}]}}"#,
            entry(first),
            entry("5")
        );
        read(text.as_str()).unwrap().usage.total().output
    };
    assert_eq!([day("4"), day("-4")], [Some(Decimal::from(3)); 2]);
}

/// Replies with an id are held back until their last copy; a table by tool has them beside those without.
#[test]
fn a_reply_of_which_there_may_be_copies_keeps_its_tool() {
    let imported = read(file("claude-code-transcript-duplicate-message-ids.jsonl")).unwrap();
    let rows = Breakdown::of(&Dataset::of([&imported], None), By::Tool).rows;
    assert_eq!(rows.iter().map(|row| row.key.clone()).collect::<Vec<_>>(), [RowKey::Name("Claude Code".into())]);
}

#[test]
fn counts_that_no_team_reaches_are_doubted() {
    let row = r#"{"daily":[{"date":"2026-09-01","inputTokens":44900000000000,"outputTokens":1,"cacheReadTokens":0,"totalTokens":1,"costUSD":16}]}"#;
    assert!(read(row).unwrap().warns(&Warning::Implausible));
}

#[test]
fn reasoning_is_inside_of_the_output_of_codex() {
    let imported = read(file("ccusage-codex-daily-reasoning-subset.json")).unwrap();
    // Tokens by model, and one cost for both.
    let models: Vec<u64> = ["gpt-5.5", "gpt-5"]
        .iter()
        .map(|model| {
            let id = imported.usage.find(model);
            imported.usage.cells().filter(|cell| cell.key.model == id).map(|cell| cell.sums.tokens.total()).sum()
        })
        .collect();
    assert_eq!((models, imported.billed().as_deref()), (vec![15300 + 550, 600], Some("0.09")));
}

#[rstest]
#[case::within(1009, 100)]
#[case::apart(1909, 1000)]
fn cached_input_of_the_older_codex_is_inside_of_the_input_if_the_total_is(#[case] total: u64, #[case] new: u64) {
    let counts = format!(r#""inputTokens":1000,"cachedInputTokens":900,"outputTokens":9,"totalTokens":{total}"#);
    let row =
        format!(r#"{{"daily":[{{"date":"Sep 05, 2026",{counts},"costUSD":1.5,"models":{{"gpt-5":{{{counts}}}}}}}]}}"#);
    assert_eq!(read(row).unwrap().tokens(), [Some(new), None, Some(900), Some(9)]);
}

#[test]
fn cached_input_of_openai_is_inside_of_the_input() {
    let header = "start_time,end_time,model,input_tokens,output_tokens,input_cached_tokens,num_model_requests\n";
    let imported =
        read(format!("{header}1790812800,1790899200,gpt-5.5,100,9,60,1\n1790812800,1790899200,gpt-5.5,10,9,60,1\n"))
            .unwrap();
    assert_eq!((imported.rows(), imported.tokens()), ((1, 1, 1), [Some(40), None, Some(60), Some(9)]));
    assert_eq!(imported.skipped(SkipReason::BadTokens), [3]);
}

#[test]
fn parts_by_model_that_do_not_add_up_to_their_row_are_told() {
    for row in [r#""date":"2026-10-01""#, r#""period":"2026-10-01","agent":"all""#] {
        let disagrees = |total: u64, cost: &str| {
            let text = format!(
                r#"{{"daily":[{{{row},"inputTokens":{total},"outputTokens":5,"totalTokens":0,"totalCost":{cost},
                "modelBreakdowns":[{{"modelName":"claude-opus-5","inputTokens":10,"outputTokens":5,"cost":1}}]}}]}}"#
            );
            read(text).unwrap().warns(&Warning::TotalsDisagree { rows: 1 })
        };
        assert_eq!([disagrees(10, "1"), disagrees(10, "1.0000000000000002")], [false; 2], "{row}");
        assert_eq!([disagrees(30, "1"), disagrees(10, "3")], [true; 2], "{row}");
    }
}

#[test]
fn of_several_reports_in_one_file_the_finest_counts_with_its_agents() {
    let imported = read(file("ccusage-v20-sections-mixed.json")).unwrap();
    let of = |agent: &str| -> Decimal {
        let id = imported.usage.find(agent);
        imported.usage.cells().filter(|cell| cell.key.tool == id).filter_map(|cell| cell.sums.billed).sum()
    };
    assert_eq!((of("claude").to_string(), of("codex").to_string()), ("1.75".to_owned(), "0.75".to_owned()));
}

#[rstest]
#[case(
    r#"{"monthly":[{"month":"2026-02","inputTokens":1,"outputTokens":2,"cacheReadTokens":3,"totalCost":4}]}"#,
    "2026-02-01 2026-02-28"
)]
#[case(r#"{"type":"monthly","data":[{"month":"2026-02","inputTokens":1,"outputTokens":2,"cacheReadTokens":3,"costUSD":4}],"summary":{"totalCostUSD":4}}"#, "2026-02-01 2026-02-28")]
#[case(r#"{"type":"blocks","data":[{"id":"x","blockStart":"2026-09-10T08:00:00.000Z","blockEnd":"2026-09-10T13:00:00.000Z","isActive":false,"models":["m"],"inputTokens":1,"outputTokens":2,"cacheReadTokens":3,"totalTokens":6,"costUSD":4}],"summary":{}}"#, "2026-09-10 2026-09-10")]
#[case(
    r#"{"weekly":[{"week":"2026-01-04","inputTokens":1,"outputTokens":2,"cacheReadTokens":3,"totalCost":4}]}"#,
    "2026-01-04 2026-01-10"
)]
#[case(r#"{"sessions":[{"sessionId":"s","inputTokens":1,"outputTokens":2,"cacheReadTokens":3,"totalCost":4,"lastActivity":"2026-01-02"}]}"#, "2026-01-02 2026-01-02")]
#[case(r#"{"session":[{"period":"s","agent":"claude","inputTokens":1,"outputTokens":2,"cacheReadTokens":3,"totalTokens":6,"totalCost":4,"metadata":{"lastActivity":"2026-01-02T12:00:00.000Z"}}]}"#, "2026-01-02 2026-01-02")]
#[case(r#"{"projects":{"web":[{"date":"2026-01-02","inputTokens":1,"outputTokens":2,"cacheReadTokens":3,"totalCost":4}]},"totals":{"inputTokens":1,"outputTokens":2,"totalTokens":3}}"#, "2026-01-02 2026-01-02")]
fn each_report_of_ccusage_is_read(#[case] text: &str, #[case] period: &str) {
    let imported = read(text).unwrap();
    assert_eq!((imported.rows().0, imported.billed().as_deref(), imported.period().as_str()), (1, Some("4"), period));
    assert_eq!(imported.tokens(), [Some(1), None, Some(3), Some(2)]);
}

#[test]
fn credits_of_codex_count_once() {
    let imported = read(file("codex-enterprise-analytics-per-user-credits.json")).unwrap();
    assert_eq!(imported.usage.total().credits.unwrap().to_string(), "16.5");
}

#[rstest]
#[case(r#""cache_creation":{"ephemeral_1h_input_tokens":100,"ephemeral_5m_input_tokens":50},"cache_creation_input_tokens":150"#)]
#[case(r#""cache_creation":{"ephemeral_1h_input_tokens":100,"ephemeral_5m_input_tokens":50},"cache_creation_input_tokens":0"#)]
#[case(r#""cache_creation":null,"cache_creation_input_tokens":150"#)]
fn cache_writes_told_twice_count_once(#[case] writes: &str) {
    let bucket = format!(
        r#"{{"data":[{{"starting_at":"2026-10-01T00:00:00Z","ending_at":"2026-10-02T00:00:00Z","results":[{{"uncached_input_tokens":7,{writes},"cache_read_input_tokens":9,"output_tokens":5,"model":"claude-opus-4-7"}}]}}],"has_more":false}}"#
    );
    assert_eq!(read(bucket).unwrap().tokens(), [Some(7), Some(150), Some(9), Some(5)]);
}

/// A total has no day, and a comment neither; that is not why they are left out.
#[test]
fn totals_and_comments_are_not_left_out_for_their_day() {
    let head = "usage_date_utc,model,workspace,token_type,cost_usd,list_price_usd";
    let imported = read(format!("{head}\n2026-10-01,m,W,output,1,1\nTotal,,,,1,1\nsoon,m,W,output,1,1\n")).unwrap();
    assert_eq!(imported.rows(), (1, 2, 0));
    assert_eq!((imported.skipped(SkipReason::Repeated), imported.skipped(SkipReason::BadDay)), (vec![3], vec![4]));
    let head = "date,input_tokens,output_tokens,reasoning_tokens,cache_creation_tokens,cache_read_tokens,cost";
    let imported = read(format!("{head}\n2026-10-01,1,2,0,0,0,1\n# data_quality,12,3,0,0,0,0\n")).unwrap();
    assert_eq!((imported.summary.source, imported.skipped(SkipReason::NoUse)), ("ccstats", vec![3]));
}

/// A cost that is no number is not the lack of costs.
#[test]
fn a_cost_without_a_number_is_no_file_without_costs() {
    let day = |cost: &str| {
        let text = format!(
            r#"{{"daily":[{{"date":"2026-09-01","inputTokens":10,"outputTokens":1,"cacheReadTokens":0,"totalTokens":11{cost}}}]}}"#
        );
        read(text).unwrap()
    };
    let (without, not_a_number) = (day(""), day(r#","totalCost":NaN"#));
    assert_eq!(not_a_number.unpriced(Unpriced::NoAmount), [1]);
    assert_eq!(without.unpriced(Unpriced::NoColumn), [1]);
    // Neither states an amount that could be an estimate.
    assert!(!without.warns(&Warning::Estimate) && !not_a_number.warns(&Warning::Estimate));
    assert!(day(r#","totalCost":1"#).warns(&Warning::Estimate));
}

/// Claude Code adds types of lines now and then.
#[test]
fn each_line_of_a_transcript_is_counted_or_left_out() {
    let reply = r#"{"type":"assistant","timestamp":"2026-09-30T10:00:00Z","sessionId":"s","message":{"id":"m","model":"claude-opus-4-7","usage":{"input_tokens":5,"output_tokens":3}}}"#;
    let mode = r#"{"type":"permission-mode","permissionMode":"plan","sessionId":"s"}"#;
    let title = r#"{"type":"custom-title","customTitle":"CANARY","sessionId":"s"}"#;
    let tree = r#"{"type":"worktree-state","worktree":{"name":"CANARY"},"sessionId":"s"}"#;
    let imported = read([mode, title, reply, mode, tree].join("\n")).unwrap();
    assert_eq!(imported.rows(), (1, 4, 1));
    assert_eq!(imported.skipped(SkipReason::NoUse), [1, 2, 4, 5]);
    assert!(!keeps(&imported, "CANARY"));
}

const ADA: &str = "ada@example.com";

/// Cumulative readings of input tokens as Claude Code telemetry, all in one line: who, at which second, how many.
fn readings(readings: &[(&str, u32, u32)]) -> String {
    let points: Vec<String> = readings
        .iter()
        .map(|(person, second, value)| {
            format!(
                r#"{{"attributes":[{{"key":"user.email","value":{{"stringValue":"{person}"}}}},{{"key":"type","value":{{"stringValue":"input"}}}}],"timeUnixNano":"{second}000000000","asInt":"{value}"}}"#
            )
        })
        .collect();
    format!(
        r#"{{"resourceMetrics":[{{"scopeMetrics":[{{"metrics":[{{"name":"claude_code.token.usage","sum":{{"aggregationTemporality":"AGGREGATION_TEMPORALITY_CUMULATIVE","dataPoints":[{}]}}}}]}}]}}]}}"#,
        points.join(",")
    )
}

#[test]
fn cumulative_counters_are_not_added() {
    let imported = read(readings(&[(ADA, 1_791_190_800, 100), (ADA, 1_791_194_400, 250)])).unwrap();
    assert_eq!((imported.tokens()[0], imported.summary.people), (Some(250), Some(1)));
    assert!(imported.warns(&Warning::Cumulative));
    assert!(!read(file("claude-code-otlp-delta-nan.jsonl")).unwrap().warns(&Warning::Cumulative));
}

/// A month of use is not that of the day of the last reading.
#[test]
fn cumulative_counters_cover_the_days_from_their_start_to_their_last_reading() {
    let imported = read(readings(&[(ADA, 1_790_856_000, 100), (ADA, 1_793_275_200, 250)])).unwrap();
    assert_eq!((imported.tokens()[0], imported.period().as_str()), (Some(250), "2026-10-01 2026-10-29"));
    let one = readings(&[(ADA, 1_793_275_200, 250)])
        .replace(r#""timeUnixNano""#, r#""startTimeUnixNano":"1790769600000000000","timeUnixNano""#);
    assert_eq!(read(one).unwrap().period(), "2026-09-30 2026-10-29");
}

#[test]
fn attributes_of_a_counter_may_come_in_any_order() {
    let one = readings(&[(ADA, 1_791_190_800, 100)]);
    let kind = r#"{"key":"type","value":{"stringValue":"input"}}"#;
    let other = one.replace(&format!(",{kind}"), "").replace(r#""attributes":["#, &format!(r#""attributes":[{kind},"#));
    assert_ne!(one, other);
    let imported = read(format!("{one}\n{}", other.replace(r#""asInt":"100""#, r#""asInt":"150""#))).unwrap();
    assert_eq!(imported.tokens()[0], Some(150));
}

/// Collectors write a new file now and then, and the counters go on.
#[test]
fn a_counter_goes_on_in_the_next_file() {
    let [first, next] = [(1_791_190_800, 100), (1_791_280_800, 250)]
        .map(|(second, value)| read(readings(&[(ADA, second, value)])).unwrap());
    for files in [[&first, &next], [&next, &first]] {
        assert_eq!(Dataset::of(files, None).total().tokens.total(), 250);
    }
}

#[rstest]
#[case::missing("", true)]
#[case::unspecified(r#""aggregationTemporality":0,"#, true)]
#[case::delta(r#""aggregationTemporality":1,"#, false)]
#[case::delta_by_name(r#""aggregationTemporality":"AGGREGATION_TEMPORALITY_DELTA","#, false)]
fn counters_that_may_be_cumulative_are_doubted(#[case] temporality: &str, #[case] is_doubtful: bool) {
    let cumulative = readings(&[(ADA, 1_791_190_800, 100), (ADA, 1_791_194_400, 250)]);
    let text = cumulative.replace(r#""aggregationTemporality":"AGGREGATION_TEMPORALITY_CUMULATIVE","#, temporality);
    let imported = read(text).unwrap();
    assert_eq!((imported.tokens()[0], imported.warns(&Warning::TemporalityUnknown)), (Some(350), is_doubtful));
}

#[test]
fn readings_of_one_line_stay_in_their_order() {
    let people: Vec<String> = (0..20).map(|nth| format!("person{nth}@example.com")).collect();
    let all: Vec<_> = people.iter().map(|person| (person.as_str(), 1_791_190_800, 100)).collect();
    let imported = read(readings(&all)).unwrap();
    let read: Vec<&str> =
        imported.usage.cells().filter_map(|cell| cell.key.person).map(|id| imported.usage.name(id)).collect();
    assert_eq!(read, people);
}

#[test]
fn a_cost_of_0_for_tokens_is_unpriced_where_it_means_no_price() {
    let imported = read(file("ccusage-daily-unpriced-zero-cost.json")).unwrap();
    assert_eq!(imported.unpriced(Unpriced::ZeroMeansUnknown).len(), 2);
    let glm = imported.usage.find("glm-5.1");
    let cell = imported.usage.cells().find(|cell| cell.key.model == glm).unwrap();
    assert_eq!((cell.sums.unpriced, cell.sums.unpriced_tokens.total()), (1, 19800));
    let without =
        r#"{"daily":[{"date":"2026-09-01","inputTokens":4,"outputTokens":1,"cacheReadTokens":0,"totalTokens":5}]}"#;
    let imported = read(without).unwrap();
    assert_eq!((imported.unpriced(Unpriced::NoColumn), imported.billed()), (vec![1], None));
}

/// A file that tells nothing of cached tokens does not say that the input is new.
#[rstest]
#[case::litellm(
    "request_id,spend,total_tokens,prompt_tokens,completion_tokens,startTime,model,user\nr1,0.5,1100,1000,100,2026-09-01 00:00:00,claude-opus-4-5,ada@example.com\n"
)]
#[case::openai(
    "start_time_iso,model,num_model_requests,input_tokens,output_tokens\n2026-09-01T00:00:00+00:00,gpt-5.5,1,1000,100\n"
)]
#[case::openrouter(
    "generation_id,created_at,cost_total,tokens_prompt,tokens_completion,model_permaslug\ng1,2026-09-01T00:00:00Z,0.5,1000,100,openai/gpt-5.5\n"
)]
fn input_of_a_file_without_cached_tokens_is_not_split(#[case] file: &str) {
    let imported = read(file).unwrap();
    let whole = imported.summary.tokens.and_then(|tokens| tokens.get(TokenKind::InputTotal));
    assert_eq!((whole, imported.tokens()), (Some(1000), [None, None, None, Some(100)]));
}

#[rstest]
#[case::object(r#"{"usage_object":{"cache_read_input_tokens":900}}"#)]
#[case::details(r#"{"usage_object":{"prompt_tokens_details":{"cached_tokens":900}}}"#)]
#[case::text(r#""{\"usage_object\":{\"cache_read_input_tokens\":900}}""#)]
fn the_metadata_of_a_gateway_s_log_may_be_text(#[case] metadata: &str) {
    let row = r#"{"request_id":"r0","spend":0.5,"prompt_tokens":1000,"completion_tokens":100,"startTime":"2026-09-01T00:00:00","user":"ada@example.com","metadata":"#;
    assert_eq!(read(format!("{row}{metadata}}}\n")).unwrap().tokens(), [Some(100), None, Some(900), Some(100)]);
}

/// A row of all agents has one cost, and its models or agents may have a price or none.
#[rstest]
#[case::by_model(r#""modelBreakdowns":[PRICED,FREE]"#)]
#[case::by_agent(r#""modelBreakdowns":[],"agents":[{"agent":"claude",PRICE},{"agent":"codex",NOTHING}]"#)]
fn a_row_is_unpriced_if_a_part_of_it_is(#[case] parts: &str) {
    let (price, nothing) = (
        r#""inputTokens":10,"outputTokens":1,"totalCost":1.5"#,
        r#""inputTokens":1000000,"outputTokens":2,"totalCost":0"#,
    );
    let model = |name: &str, sums: &str| format!(r#"{{"modelName":"{name}",{}}}"#, sums.replace("totalCost", "cost"));
    let parts = parts.replace("PRICED", &model("claude-opus-4-5", price)).replace("FREE", &model("glm-5", nothing));
    let parts = parts.replace("PRICE", price).replace("NOTHING", nothing);
    let row = r#""period":"2026-09-01","agent":"all","inputTokens":1000010,"outputTokens":3,"totalTokens":1000013,"totalCost":1.5"#;
    let imported = read(format!(r#"{{"daily":[{{{row},{parts}}}],"totals":{{}}}}"#)).unwrap();
    assert_eq!((imported.summary.rows_used, imported.billed().as_deref()), (1, Some("1.5")));
    assert_eq!(imported.unpriced(Unpriced::ZeroMeansUnknown), [1]);
    assert_eq!(imported.usage.total().unpriced_tokens.total(), 1_000_002);
}

#[test]
fn records_of_codeburn_say_that_they_have_no_price() {
    let record = |cost: &str| {
        format!(
            r#"{{"timestamp":"2026-01-01T00:30:00.000Z","provider":"codex","model":"m","inputTokens":10,"outputTokens":2,"cacheWriteTokens":0,"cacheReadTokens":0,{cost}}}"#
        )
    };
    let records =
        [r#""cost":1"#, r#""cost":0,"unpriced":true"#, r#""cost":0"#, r#""cost":0,"unpriced":false"#].map(record);
    let imported = read(format!(r#"{{"records":[{}],"currency":{{"code":"USD"}}}}"#, records.join(","))).unwrap();
    assert_eq!(imported.rows(), (4, 0, 1));
    assert_eq!(imported.usage.total().unpriced_tokens.total(), 12);
}

#[test]
fn cache_writes_for_an_hour_are_told_apart() {
    for (name, hour) in [
        ("anthropic-console-usage-2026-nonascii.csv", 8500),
        ("claude-code-transcript-duplicate-message-ids.jsonl", 15500),
    ] {
        let tokens = read(file(name)).unwrap().summary.tokens.unwrap();
        assert_eq!(tokens.get(TokenKind::CacheWriteHour), Some(hour), "{name}");
    }
}

#[test]
fn the_cache_of_a_gateway_stands_in_its_metadata() {
    let header = "request_id,spend,prompt_tokens,completion_tokens,startTime,model,user,metadata,cache_hit,status\n";
    let old = r#"r1,0.1,100,5,2026-09-10 10:00:00,m,ada,"{""usage_object"":{""cache_read_input_tokens"":900}}",False,success"#;
    let cached = "r2,0,100,5,2026-09-10 10:00:00,m,ada,{},True,success";
    let imported = read(format!("{header}{old}\n{cached}\n{cached}\n")).unwrap();
    assert_eq!((imported.rows(), imported.tokens()), ((2, 1, 0), [Some(200), None, Some(900), Some(10)]));
}

#[test]
fn what_another_vendor_bills_is_not_added() {
    let imported = read(file("openrouter-activity-generations-byok.csv")).unwrap();
    assert!(imported.warns(&Warning::BilledElsewhere { amount: "0.031245".parse().unwrap() }));
    let daily = "Date,Slug,Usage,BYOK Usage,Requests,Prompt Tokens,Completion Tokens,Reasoning Tokens\n\
                 \"2026-05-12 00:00:00\",openai/gpt-5.5,\"0.5\",\"0.25\",\"4\",\"1,000\",\"50\",\"20\"\n";
    let imported = read(daily).unwrap();
    assert_eq!(imported.billed().as_deref(), Some("0.5"));
    assert_eq!(imported.summary.tokens.unwrap().get(TokenKind::InputTotal), Some(1000));
    let api = r#"{"data":[{"date":"2026-05-12","model":"openai/gpt-5.5","model_permaslug":"openai/gpt-5.5","endpoint_id":"e","provider_name":"OpenAI","usage":0.5,"byok_usage_inference":0.25,"requests":4,"prompt_tokens":1000,"completion_tokens":50,"reasoning_tokens":20}]}"#;
    assert_eq!(read(api).unwrap().billed().as_deref(), Some("0.5"));
}

#[test]
fn currencies_are_never_added() {
    let header = "user_id,start_time_iso,end_time_iso,model,wallet_type,cost,currency\n";
    let row =
        |currency: &str| format!("u,2026-09-01T00:00:00+08:00,2026-09-02T00:00:00+08:00,m,Paid,0.15,{currency}\n");
    let imported = read(format!("{header}{}{}{}", row("CNY"), row("USD"), row("CNY"))).unwrap();
    let sums: Vec<String> = imported
        .summary
        .money
        .iter()
        .map(|money| format!("{} {}", money.currency.unwrap(), money.billed.unwrap()))
        .collect();
    assert_eq!((sums, imported.billed()), (vec!["CNY 0.30".to_owned(), "USD 0.15".to_owned()], None));
    assert!(matches!(imported.summary.warnings.as_slice(), [Warning::MixedCurrencies(all)] if all.len() == 2));
}

#[test]
fn an_amount_without_currency_is_no_dollar() {
    let imported = read(file("deepseek-amount-2026-09-peak-price-bom.csv")).unwrap();
    assert!(imported.warns(&Warning::CurrencyUnknown));
    let older = "user_id,utc_date,model,api_key_name,api_key,type,price,amount\nu,20260901,m,k,sk,input_cache_miss_tokens,0.000001,90000\n";
    assert_eq!(read(older).unwrap().period(), "2026-09-01 2026-09-01");
}

#[test]
fn the_total_cost_of_the_gateway_s_page_counts() {
    let text = "Date,Team,Team ID,Spend ($),Flat Cost ($),Total Cost ($),Requests,Successful Requests,Failed Requests,Total Tokens,Prompt Tokens,Completion Tokens,Cache Read Input Tokens,Cache Creation Input Tokens\n\
                2026-08-01,Search,team-1,\"1,204.3000\",1.0000,\"1,205.3000\",9,9,0,600,500,100,300,50\n";
    let imported = read(text).unwrap();
    assert_eq!(
        (imported.billed().as_deref(), imported.tokens()),
        (Some("1205.3"), [Some(150), Some(50), Some(300), Some(100)])
    );
    assert!(imported.usage.find("Search").is_some());
    let daily = "user_id,date,api_key,model,prompt_tokens,completion_tokens,spend,api_requests\nada,2026-08-01,sk-CANARY,gpt-5.5,10,5,0,1\n";
    let imported = read(daily).unwrap();
    assert_eq!((imported.rows(), imported.summary.people, keeps(&imported, "sk-CANARY")), ((1, 0, 1), Some(1), false));
}

#[test]
fn the_order_of_columns_means_nothing() {
    let text = file("copilot-2026-05-06-requests-and-credits-mixed-bom.csv");
    let reversed: String = text
        .trim_start_matches('\u{feff}')
        .lines()
        .map(|line| {
            let mut cells: Vec<&str> = line.split("\",\"").map(|cell| cell.trim_matches('"')).collect();
            cells.reverse();
            format!("\"{}\"\r\n", cells.join("\",\""))
        })
        .collect();
    let (a, b) = (read(text).unwrap(), read(reversed).unwrap());
    assert_eq!((a.rows(), a.billed(), a.summary.people), (b.rows(), b.billed(), b.summary.people));
}

#[test]
fn requests_and_credits_are_never_added() {
    let total = read(file("copilot-2026-05-06-requests-and-credits-mixed-bom.csv")).unwrap().usage.total();
    assert_eq!(total.credits.unwrap().to_string(), "665.0625");
    assert_eq!(total.requests.unwrap().normalize().to_string(), "28.7999999999999998");
}

#[rstest]
#[case(
    "v1",
    "Date,Model,Input (w/ Cache Write),Input (w/o Cache Write),Cache Read,Output Tokens,Total Tokens,Cost,Cost to you\n2026-02-01,auto,100,200,50,80,430,$0.12,$0.00\n",
    "0"
)]
#[case(
    "team",
    "Date,User,Kind,Model,Max Mode,Input (w/ Cache Write),Input (w/o Cache Write),Cache Read,Output Tokens,Total Tokens,Cost\n2026-02-01 10:00:00,Ada@Example.com,On-Demand,auto,No,100,200,50,80,430,0.12\n",
    "0.12"
)]
#[case(
    "older team",
    "Date,User,Kind,Model,Max Mode,Input (w/ Cache Write),Input (w/o Cache Write),Cache Read,Output,Total Tokens,Cost ($)\n2026-02-01,ada@example.com,On-Demand,auto,No,100,200,50,80,430,0.12\n",
    "0.12"
)]
#[case(
    "by model",
    "Model,Request Count,Input (w/ Cache Write),Input (w/o Cache Write),Cache Read,Output Tokens,Total Tokens,Cost ($)\nauto,3,100,200,50,80,430,0.12\n",
    "0.12"
)]
fn each_header_of_cursor_is_read(#[case] name: &str, #[case] text: &str, #[case] cost: &str) {
    let imported = read(text).unwrap();
    assert_eq!(imported.tokens(), [Some(200), Some(100), Some(50), Some(80)], "{name}");
    assert_eq!((imported.summary.source, imported.billed().as_deref()), ("cursor-events", Some(cost)), "{name}");
    assert_eq!(imported.summary.people, text.contains("User").then_some(1), "{name}");
}

#[test]
fn what_a_plan_of_cursor_includes_is_not_billed() {
    let event = |kind: &str| {
        format!(
            r#"{{"usageEvents":[{{"timestamp":"1786356000000","userEmail":"a@x.io","model":"m","kind":"{kind}","tokenUsage":{{"inputTokens":1,"outputTokens":2,"totalCents":250}}}}]}}"#
        )
    };
    let amounts = ["Included in Business", "Usage-based"].map(|kind| {
        let imported = read(event(kind)).unwrap();
        (imported.billed(), imported.summary.money[0].gross, imported.rows())
    });
    let list_price = Some(Decimal::new(25, 1));
    let billed = |billed: &str| (Some(billed.to_owned()), list_price, (1, 0, 0));
    assert_eq!(amounts, [billed("0"), billed("2.5")]);
}

#[test]
fn requests_in_place_of_a_cost_are_unpriced() {
    let text = "Date,User,Kind,Model,Max Mode,Input (w/ Cache Write),Input (w/o Cache Write),Cache Read,Output Tokens,Total Tokens,Requests\n2026-02-01,ada@example.com,Included,auto,No,0,200,50,80,330,2\n";
    let imported = read(text).unwrap();
    assert_eq!((imported.rows(), imported.billed()), ((1, 0, 1), None));
}

/// Sources that bill in dollars, edited in another currency.
#[rstest]
#[case("usage_date_utc,model,workspace,token_type,cost_usd\n2026-10-01,m,w,output,€2.00\n", "EUR")]
#[case("user_email,product,model,total_net_spend_usd\na@x.io,Chat,m,€2.00\n", "EUR")]
#[case("generation_id,created_at,cost_total,tokens_prompt\ng1,2026-09-01T00:00:00Z,CA$2,10\n", "CAD")]
#[case("Model,Spend\nopenai/gpt-5.5,£2\n", "GBP")]
#[case(
    "Date,Team,Team ID,Spend ($),Requests,Successful Requests,Failed Requests,Total Tokens,Prompt Tokens,Completion Tokens\n2026-09-01,a,a,£2.00,1,1,0,3,2,1\n",
    "GBP"
)]
#[case("request_id,spend,prompt_tokens,startTime\na,£2,10,2026-09-01 10:00:00\n", "GBP")]
fn the_sign_of_a_currency_counts_where_dollars_are_usual(#[case] text: &str, #[case] currency: &str) {
    let imported = read(text).unwrap();
    assert_eq!((imported.billed().as_deref(), imported.currency()), (Some("2"), Currency::read(currency)));
    assert_ne!(imported.summary.source, "own");
}

#[test]
fn generations_without_an_id_all_count() {
    let header = "generation_id,created_at,cost_total,tokens_prompt\n";
    let imported = read(format!("{header},2026-09-01T00:00:00Z,1,10\n,2026-09-01T00:00:00Z,1,10\n")).unwrap();
    assert_eq!((imported.rows(), imported.billed().as_deref()), ((2, 0, 0), Some("2")));
}

#[rstest]
#[case::underscores("spend_report_2026-10-01_to_2026-10-31.csv")]
#[case::downloaded("spend-report-x-2026-10-01-to-2026-10-31 downloaded 2026-11-30.csv")]
#[case::in_a_folder("export-2026-11-03/2026-11-03-to-do spend-report-x-2026-10-01-to-2026-10-31 (1).csv")]
fn the_period_of_a_spend_report_is_the_one_in_its_name(#[case] name: &str) {
    let text = file("claude-spend-report-channels-thousands-2026-10-01-to-2026-10-31.csv");
    assert_eq!(named(name, &text).unwrap().period(), "2026-10-01 2026-10-31");
    assert_eq!(named("downloaded 2026-11-30.csv", &text).unwrap().summary.period, None);
}

#[test]
fn tokens_of_a_part_of_the_use_are_left_out_and_mentioned() {
    let file = include_str!("files/copilot-usage-metrics-user-days.ndjson");
    let imported = read(file).unwrap();
    assert!(imported.summary.tokens.is_none() && imported.warns(&Warning::TokensOfAPart));
    assert!(!read(file.replace("totals_by_cli", "other")).unwrap().warns(&Warning::TokensOfAPart));
}

#[rstest]
// Apart; the one in the other; the one in the other, and left out of the total.
#[case("28342,775,105891,21282,156290", [775, 28342])]
#[case("4200,3100,190000,1800,196000", [3100, 1100])]
#[case("160000,159990,578207,2055,740252", [159_990, 10])]
fn totals_tell_what_the_token_columns_of_cursor_mean(#[case] row: &str, #[case] tokens: [u64; 2]) {
    let header = "Date,Kind,Model,Max Mode,Input (w/ Cache Write),Input (w/o Cache Write),Cache Read,Output Tokens,Total Tokens,Cost\n";
    let file = format!("2026-04-18,On-Demand,auto,No,{row},0.12\n");
    let imported = read(format!("{header}{file}")).unwrap();
    assert_eq!(imported.tokens()[..2], tokens.map(Some));
    assert!(imported.summary.warnings.is_empty());
    let mixed = format!("{header}{file}2026-04-18,On-Demand,auto,No,10,10,10,10,999,0.12\n");
    assert!(read(mixed).unwrap().warns(&Warning::TokenColumnsUnclear { rows: 1 }));
}

/// What is without cache writes cannot be more than what is with them, if that includes it.
#[rstest]
#[case::may_include("160000,159990,578207,2055", true)]
#[case::is_smaller("100,159990,578207,2055", false)]
#[case::nothing_to_include("160000,0,578207,2055", false)]
fn columns_of_cursor_that_may_overlap_are_doubted_without_a_total(#[case] counts: &str, #[case] is_doubtful: bool) {
    let header =
        "Date,Kind,Model,Max Mode,Input (w/ Cache Write),Input (w/o Cache Write),Cache Read,Output Tokens,Cost";
    let imported = read(format!("{header}\n2026-08-01T00:00:00.000Z,On-Demand,auto,No,{counts},1.00\n")).unwrap();
    assert_eq!(imported.warns(&Warning::TokenColumnsUntold { rows: 1 }), is_doubtful);
}

#[rstest]
#[case(
    "user_email,account_uuid,product,model,total_requests,total_prompt_tokens,total_completion_tokens,total_net_spend_usd,total_gross_spend_usd\nada@example.com,a,Chat,m,2,24000,1100,12.50,13\n",
    Some(24000)
)]
#[case(
    "email,account_uuid,product,model_family,total_net_spend_usd,total_gross_spend_usd\nada@example.com,a,Chat,m,12.50,13\n",
    None
)]
#[case("User's email,Account UUID,Product,Model,Total spend (USD)\nada@example.com,a,Chat,m,$12.50\n", None)]
fn each_header_of_the_spend_report_is_read(#[case] text: &str, #[case] input: Option<u64>) {
    let imported = named("spend-report-x-2026-01-01-to-2026-01-31.csv", text).unwrap();
    assert_eq!((imported.summary.source, imported.billed().as_deref()), ("claude-spend-report", Some("12.5")));
    assert_eq!((imported.period().as_str(), imported.summary.people), ("2026-01-01 2026-01-31", Some(1)));
    assert_eq!(imported.summary.tokens.and_then(|tokens| tokens.get(TokenKind::InputTotal)), input);
}

#[test]
fn rows_that_differ_by_channel_count_and_the_same_row_twice_does_not() {
    let text = file("claude-spend-report-channels-thousands-2026-10-01-to-2026-10-31.csv");
    let again = text.lines().nth(1).unwrap();
    let imported = read(format!("{text}{again}\r\n")).unwrap();
    assert_eq!((imported.rows(), imported.skipped(SkipReason::Duplicate)), ((6, 1, 0), vec![8]));
    // The organization's own use is money, and no person.
    assert_eq!((imported.billed().as_deref(), imported.summary.people), (Some("1208.8"), Some(2)));
}

#[test]
fn credits_within_a_row_of_the_google_export_are_taken_off() {
    let row = |service: &str, kind: &str| {
        format!(
            r#"{{"service":{{"id":"S","description":"{service}"}},"sku":{{"id":"K","description":"Gemini Output"}},"usage_start_time":"2026-09-01 07:00:00 UTC","project":{{"id":"p"}},"cost":3.5,"currency":"EUR","credits":[{{"name":"c","amount":-0.5}},{{"name":"d","amount":-1}}],"cost_type":"{kind}"}}"#
        )
    };
    let imported =
        read([row("Vertex AI", "regular"), row("BigQuery", "regular"), row("Vertex AI", "tax")].join("\n")).unwrap();
    assert_eq!((imported.rows(), imported.billed().as_deref()), ((1, 2, 0), Some("2")));
    assert_eq!(imported.currency().unwrap().to_string(), "EUR");
}

#[test]
fn idle_days_and_thirty_digits_of_the_openai_costs_are_read() {
    let header = "start_time,end_time,start_time_iso,end_time_iso,amount_value,amount_currency,quantity,quantity_unit,line_item,user_id,project_id,user_email\n";
    let idle = "1790812800,1790899200,2026-10-01T00:00:00,2026-10-02T00:00:00,,,,,,,,\n";
    let row = "1790899200,1790985600,2026-10-02T00:00:00+00:00,2026-10-03T00:00:00+00:00,0.003835980000000000000000000000,usd,10,tokens,\"gpt-5-nano, input_tokens\",user-1,p,ada@example.com\n";
    let imported = read(format!("{header}{idle}{row}")).unwrap();
    assert_eq!((imported.rows(), imported.billed().as_deref()), ((1, 1, 0), Some("0.00383598")));
    assert_eq!(imported.period(), "2026-10-01 2026-10-02");
    assert!(imported.usage.find("gpt-5-nano").is_some());
}

#[test]
fn older_headers_of_the_console_are_read() {
    let cost = "usage_date_utc,model,workspace,api_key,usage_type,token_type,cost_usd\n2024-10-01,Claude 3.5 Sonnet,Default,Schlüssel,message,output,1.25\n";
    assert_eq!(read(cost).unwrap().billed().as_deref(), Some("1.25"));
    let usage = "usage_date_utc,model_version,api_key,workspace,usage_type,usage_input_tokens_no_cache,usage_input_tokens_cache_write_5m,usage_input_tokens_cache_write_1h,usage_input_tokens_cache_read,usage_output_tokens,web_search_count\n2025-06-01,claude-sonnet-4,k,Default,standard,1,2,3,4,5,0\n";
    assert_eq!(read(usage).unwrap().tokens(), [Some(1), Some(5), Some(4), Some(5)]);
}

#[test]
fn prompts_keys_and_addresses_of_no_use_are_not_kept() {
    let imported = read(file("litellm-spendlogs-cache-in-metadata.csv")).unwrap();
    assert!(!keeps(&imported, "PROMPT-TEXT-MUST-NOT-BE-KEPT") && !keeps(&imported, "hash-test-0001"));
    let imported = read(file("deepseek-amount-2026-09-peak-price-bom.csv")).unwrap();
    assert!(!keeps(&imported, "sk-test") && !keeps(&imported, "laptop"));
    let imported = read(file("anthropic-console-usage-2026-nonascii.csv")).unwrap();
    assert!(!keeps(&imported, "claude_code_key_ada_abcd"));
    let transcript = r#"{"type":"assistant","timestamp":"2026-09-30T10:00:00.000Z","sessionId":"CANARY-1","cwd":"/CANARY-2","message":{"id":"CANARY-3","role":"assistant","model":"m","content":[{"type":"text","text":"CANARY-4"}],"usage":{"input_tokens":5,"output_tokens":2}}}"#;
    assert!(!keeps(&read(transcript).unwrap(), "CANARY"));
}

#[test]
fn incomplete_pages_and_missing_days_are_said() {
    assert!(read(file("openai-usage-api-2026-cache-write.json")).unwrap().warns(&Warning::Incomplete));
    let bucket = |day: u32| {
        format!(r#"{{"starting_at":"2026-10-0{day}T00:00:00Z","results":[{{"amount":"100","currency":"USD"}}]}}"#)
    };
    let imported = read(format!(r#"{{"data":[{},{}],"has_more":false}}"#, bucket(1), bucket(4))).unwrap();
    assert!(imported.warns(&Warning::DaysMissing { days: 2 }));
}

/// Pages of the cost report: the days of October in each, of which those before the 10th have use, and whether more follow.
fn pages(pages: &[(&str, bool)]) -> Vec<String> {
    let bucket = |day: &str| {
        let results = if day.len() == 1 { r#"{"amount":"100","currency":"USD"}"# } else { "" };
        format!(r#"{{"starting_at":"2026-10-{day:0>2}T00:00:00Z","results":[{results}]}}"#)
    };
    let page = |(days, more): &(&str, bool)| {
        let buckets: Vec<String> = days.split_whitespace().map(bucket).collect();
        format!(r#"{{"data":[{}],"has_more":{more}}}"#, buckets.join(","))
    };
    pages.iter().map(page).collect()
}

#[rstest]
#[case::in_the_middle(&[("8 9", true), ("10 11", false)], "2026-10-08 2026-10-11")]
#[case::a_page_without_use_first(&[("10 11", true), ("9", false)], "2026-10-09 2026-10-11")]
#[case::beside_use(&[("11 9 10", false)], "2026-10-09 2026-10-11")]
#[case::the_last_page_is_empty(&[("9 10", true), ("", false)], "2026-10-09 2026-10-10")]
fn idle_days_count_in_any_arrangement_of_pages(#[case] written: &[(&str, bool)], #[case] period: &str) {
    let written = pages(written);
    let all = written.join(",");
    for file in [written.join("\n"), format!("[{all}]"), format!(r#"{{"pages":[{all}]}}"#)] {
        let imported = read(&file).unwrap();
        assert_eq!((imported.period().as_str(), imported.rows().1), (period, 0), "{file}");
        assert!(imported.summary.warnings.is_empty(), "{file}: {:?}", imported.summary.warnings);
    }
}

#[test]
fn the_last_page_says_whether_pages_are_missing() {
    for (written, is_incomplete) in [
        (pages(&[("1", true), ("2", false)]), false),
        (pages(&[("1", false), ("2", true)]), true),
        (pages(&[("1", true), ("2", true)]), true),
    ] {
        let all = written.join(",");
        for file in [written.join("\n"), format!("[{all}]"), format!(r#"{{"pages":[{all}]}}"#)] {
            assert_eq!(read(&file).unwrap().warns(&Warning::Incomplete), is_incomplete, "{file}");
        }
    }
    let last = file("cursor-admin-api-cents-vs-request-units.json");
    let next = last.replace(r#""hasNextPage": false"#, r#""hasNextPage": true"#);
    let is_incomplete =
        [next.clone() + &last, last + &next].map(|file| read(file).unwrap().warns(&Warning::Incomplete));
    assert_eq!(is_incomplete, [false, true]);
}

#[test]
fn estimates_and_missing_people_are_said() {
    let imported = read(file("anthropic-admin-claude-code-analytics-cents.json")).unwrap();
    assert!(imported.warns(&Warning::Estimate) && imported.warns(&Warning::SeatUseMissing));
}

#[test]
fn days_that_may_change_are_said_and_deleted_users_are_people() {
    let imported = read(file("claude-enterprise-user-cost-report-fractional-cents.json")).unwrap();
    assert!(
        imported
            .summary
            .warnings
            .iter()
            .any(|warning| matches!(warning, Warning::Provisional { from } if from.to_string() == "2026-10-20"))
    );
    assert!(imported.usage.find("user_test0002").is_some());
}

#[test]
fn credits_without_dollars_are_unpriced() {
    let kiro = "Date,UserId,Client_Type,Chat_Conversations,Credits_Used,Overage_Cap,Overage_Credits_Used,Overage_Enabled,ProfileId,Subscription_Tier,Total_Messages\n\
                2026-08-01,u-1,KIRO_IDE,2,3.9,0,0,false,p,PRO,7\n2026-08-01,u-2,KIRO_CLI,0,0,0,0,false,p,PRO,0\n";
    let imported = read(kiro).unwrap();
    assert_eq!((imported.rows(), imported.summary.people, imported.billed()), ((2, 0, 1), Some(2), None));
    assert_eq!(imported.usage.total().credits.unwrap().to_string(), "3.9");
}

#[test]
fn tables_of_ccstats_are_read_with_a_cost_or_without() {
    let header =
        "date,input_tokens,output_tokens,reasoning_tokens,cache_creation_tokens,cache_read_tokens,total_tokens";
    let with = read(format!("{header},cost\n2026-09-01,1,2,1,3,4,10,0.5\nTOTAL,1,2,1,3,4,10,0.5\n")).unwrap();
    assert_eq!((with.rows(), with.billed().as_deref()), ((1, 1, 0), Some("0.5")));
    let without = read(format!("{header}\n2026-09-01,1,2,1,3,4,10\n")).unwrap();
    assert_eq!((without.rows(), without.tokens()), ((1, 0, 1), [Some(1), Some(3), Some(4), Some(2)]));
}

#[rstest]
#[case::days("date", "2026-09-01", "2026-09-02", "2026-09-01 2026-09-02")]
#[case::weeks("week", "2026-W36", "2026-09-07", "2026-08-31 2026-09-13")]
#[case::months("month", "2026-08", "2026-09", "2026-08-01 2026-09-30")]
fn reasoning_of_ccstats_is_output_if_the_total_counts_it_apart(
    #[case] name: &str,
    #[case] first: &str,
    #[case] second: &str,
    #[case] period: &str,
) {
    let header =
        "model,input_tokens,output_tokens,reasoning_tokens,cache_creation_tokens,cache_read_tokens,total_tokens,cost";
    let rows = format!("{first},gpt-5.5,10,20,5,0,100,135,0.5\n{second},gpt-5.5,1000,200,150,0,0,1200,N/A\n");
    let notes = "# data_quality,valid_entries,dedup_skipped_entries,parse_errors\n";
    let imported = read(format!("{name},{header}\n{rows}{notes}")).unwrap();
    assert_eq!((imported.rows(), imported.period().as_str()), ((2, 1, 1), period));
    assert_eq!(imported.tokens(), [Some(1010), Some(0), Some(100), Some(225)]);
}

#[test]
fn the_older_names_of_tokscale_are_read() {
    let text = file("tokscale-graph-clients-reasoning.json")
        .replace("\"clients\"", "\"sources\"")
        .replace("\"client\"", "\"source\"");
    let imported = read(text).unwrap();
    assert_eq!(
        (imported.rows(), imported.billed().as_deref(), imported.tokens()[3]),
        ((3, 0, 0), Some("0.55"), Some(425))
    );
}

#[test]
fn two_reports_of_the_same_people_and_days_are_found() {
    let cursor = "Date,User,Kind,Model,Input (w/ Cache Write),Input (w/o Cache Write),Cache Read,Output Tokens,Total Tokens,Cost\n2026-10-05,ada@example.com,On-Demand,auto,0,1,0,1,2,0.1\n";
    let files = [
        named(
            "spend-2026-10-01-to-2026-10-31.csv",
            file("claude-spend-report-channels-thousands-2026-10-01-to-2026-10-31.csv"),
        )
        .unwrap(),
        read(cursor).unwrap(),
        read(file("copilot-2025-premium-requests-unlimited.csv")).unwrap(),
    ];
    let found = overlaps(&files.iter().collect::<Vec<_>>());
    assert_eq!(
        format!("{found:?}"),
        "[SameUse { files: [0, 1], period: DateRange { first: 2026-10-05, last: 2026-10-05 }, people: 1 }]"
    );
}

#[test]
fn two_reports_of_one_bill_are_found_though_one_names_nobody() {
    let [costs, by_person, plan] = [
        "anthropic-admin-cost-report-cents-strings.json",
        "anthropic-admin-claude-code-analytics-cents.json",
        "claude-spend-report-channels-thousands-2026-10-01-to-2026-10-31.csv",
    ]
    .map(|name| named(name, file(name)).unwrap());
    assert_eq!(costs.summary.people, None);
    let found = overlaps(&[&costs, &by_person, &plan]);
    assert!(
        matches!(&found[..], [Overlap::SameUse { files, people: 0, .. }, ..] if *files == [0, 1]),
        "the API's costs by day and by person: {found:?}"
    );
    assert!(
        !found.iter().any(|overlap| matches!(overlap, Overlap::SameUse { files, .. } if files.starts_with(&[0, 2]))),
        "a plan is another bill: {found:?}"
    );
}

#[test]
fn two_reports_of_the_tokens_of_one_bill_are_found() {
    let console = read("usage_date_utc,model_version,api_key,workspace,usage_type,usage_input_tokens_no_cache,usage_input_tokens_cache_write_5m,usage_input_tokens_cache_write_1h,usage_input_tokens_cache_read,usage_output_tokens,web_search_count\n2026-09-01,m,k,W,standard,10,0,0,0,1,0\n").unwrap();
    let api = read(r#"{"data":[{"starting_at":"2026-09-01T00:00:00Z","ending_at":"2026-09-02T00:00:00Z","results":[{"uncached_input_tokens":10,"output_tokens":1,"model":"m"}]}],"has_more":false}"#).unwrap();
    assert_ne!(console.summary.source, api.summary.source);
    assert!(matches!(&overlaps(&[&console, &api])[..], [Overlap::SameUse { files, .. }] if *files == [0, 1]));
}

#[test]
fn a_file_without_days_may_hold_those_of_another_of_its_vendor() {
    let columns = "Model,Input (w/ Cache Write),Input (w/o Cache Write),Cache Read,Output,Total Tokens";
    let events = read(format!("Date,User,{columns},Cost\n2026-08-10T10:00:00.000Z,a@x.io,m,0,10,0,5,15,1\n")).unwrap();
    let sums = read(format!("{columns},Cost ($)\nm,0,10,0,5,15,1\n")).unwrap();
    for files in [[&events, &sums], [&sums, &events]] {
        let found = overlaps(&files);
        assert!(
            matches!(&found[..], [Overlap::SameUse { period, .. }] if Some(*period) == events.summary.period),
            "{found:?}"
        );
    }
    let output = read("person,output\na@x.io,3\n").unwrap();
    assert_eq!(overlaps(&[&events, &output]), []);
    // Two files without days may be of two months.
    let next = read(format!("{columns},Cost ($)\nm,0,20,0,5,25,2\n")).unwrap();
    assert_eq!(overlaps(&[&sums, &next]), []);
}

/// Many exports of a day are said to overlap once, not pair by pair.
#[test]
fn many_files_of_the_same_days_are_one_group() {
    let day = |nth: u32, day: u32, person: &str| {
        let head = "Date,User,Kind,Model,Input (w/ Cache Write),Input (w/o Cache Write),Cache Read,Output Tokens,Total Tokens,Cost";
        read(format!("{head}\n2026-10-{day:02},{person},On-Demand,auto,0,{nth},0,0,{nth},0.1\n")).unwrap()
    };
    let mut files: Vec<Imported> = (1..=100).map(|nth| day(nth, 5 + nth % 2, "ada@example.com")).collect();
    files.push(day(7, 12, "ada@example.com"));
    files.extend((1..=2).map(|nth| day(nth, 9, "bob@example.com")));
    files.push(files[0].clone());
    let found = overlaps(&files.iter().collect::<Vec<_>>());
    let groups: Vec<(usize, u64)> = found
        .iter()
        .filter_map(|overlap| match overlap {
            Overlap::SameUse { files, people, .. } => Some((files.len(), *people)),
            _ => None,
        })
        .collect();
    assert_eq!(groups, [(50, 1), (50, 1), (2, 1)]);
    assert_eq!(found.iter().filter(|overlap| **overlap == Overlap::SameFile { first: 0, second: 103 }).count(), 1);
    assert_eq!(found.len(), 4);
}

/// The output of two files is added, whatever their days.
#[test]
fn equal_rows_of_output_are_not_said_to_count_once() {
    let two = "date,person,merged PRs\n2026-10-05,ada,3\n2026-10-06,ada,2\n".to_owned();
    let [one, other] = [two.clone() + "2026-10-07,ada,1\n", two].map(|text| read(text).unwrap());
    assert!(!overlaps(&[&one, &other]).iter().any(|found| matches!(found, Overlap::SameRows { .. })));
}

/// Somebody in a file of September and in one of October is in neither twice.
#[test]
fn people_are_shared_by_files_with_days_in_common() {
    let days = |days: &[&str], people: &[&str]| {
        // Equal rows would be those of one account, counted once.
        let tokens = 1000 + people.len() + days.concat().bytes().map(usize::from).sum::<usize>();
        let row = |(day, person): (&&str, &&str)| format!("{day},{person},claude-opus-5,{tokens}\n");
        let rows = days.iter().flat_map(|day| people.iter().map(move |person| row((day, person))));
        read(format!("date,user,model,input tokens\n{}", rows.collect::<String>())).unwrap()
    };
    let files = [
        days(&["2026-09-01", "2026-09-30"], &["ada", "bo", "cy"]),
        days(&["2026-10-01", "2026-10-31"], &["ada", "bo", "di"]),
        days(&["2026-09-01", "2026-10-31"], &["ada", "di", "eve"]),
    ];
    let found = overlaps(&files.iter().collect::<Vec<_>>());
    assert!(matches!(&found[..], [Overlap::SameUse { files, people: 2, .. }] if files.len() == 3), "{found:?}");
}

/// Tokens in one file and their money in another are two reports, and nothing counts twice.
#[test]
fn a_file_of_tokens_beside_that_of_their_money_is_no_repetition() {
    let tokens = read("date,user,model,input tokens\n2026-10-01,ada,gpt-5.4,1000\n").unwrap();
    let money = read("date,user,cost usd\n2026-10-01,ada,3\n").unwrap();
    assert_eq!(overlaps(&[&tokens, &money]), []);
    assert_eq!(overlaps(&[&money, &tokens]), []);
    let both = read("date,user,model,input tokens,cost usd\n2026-10-01,ada,gpt-5.4,1000,3\n").unwrap();
    assert_eq!((overlaps(&[&both, &tokens]).len(), overlaps(&[&both, &money]).len()), (1, 1));
}

/// The rows of DeepSeek for each day of these months of 2026: a dollar a day, for a million tokens.
fn deepseek(head: &str, row: &str, months: &[(u8, u8)], currency: Option<Currency>) -> Imported {
    let days = months.iter().flat_map(|(month, last)| (1..=*last).map(move |day| format!("2026{month:02}{day:02}")));
    let rows = days.map(|day| row.replace("DAY", &day)).collect::<String>();
    with(ImportOptions { currency, ..ImportOptions::default() }, format!("{head}\n{rows}"))
}

fn deepseek_amounts(months: &[(u8, u8)], currency: Option<Currency>) -> Imported {
    let row = "u,DAY,deepseek-chat,k,s,input_cache_miss_tokens,0.000001,1000000\n";
    deepseek("user_id,utc_date,model,api_key_name,api_key,type,price,amount", row, months, currency)
}

fn deepseek_costs(months: &[(u8, u8)]) -> Imported {
    let row = "u,DAY,deepseek-chat,Paid,1.0,USD\n";
    deepseek("user_id,utc_date,model,wallet_type,cost,currency", row, months, None)
}

const AUGUST: (u8, u8) = (8, 31);
const SEPTEMBER: (u8, u8) = (9, 30);
const OCTOBER: (u8, u8) = (10, 31);

/// The amounts of DeepSeek stand in both of its files, and the currency in one.
#[rstest]
#[case::as_they_are(None)]
#[case::after_the_reader_chose_it(Some(Currency::USD))]
fn the_amounts_of_deepseek_count_once(#[case] currency: Option<Currency>) {
    let (amounts, costs) = (deepseek_amounts(&[SEPTEMBER], currency), deepseek_costs(&[SEPTEMBER]));
    for files in [[&amounts, &costs], [&costs, &amounts]] {
        assert_eq!(overlaps(&files), []);
        let total = Dataset::of(files, None).total().clone();
        assert_eq!(total.billed, [(Some(Currency::USD), Decimal::from(30))].into());
        assert_eq!((total.usd_a_year(), total.tokens.total()), (360.0, 30_000_000));
    }
    let alone = Dataset::of([&amounts], None).total().clone();
    assert_eq!(alone.billed, [(currency, Decimal::from(30))].into());
}

#[rstest]
#[case::of_the_last_month(&[AUGUST, SEPTEMBER, OCTOBER], &[AUGUST, SEPTEMBER], 92)]
#[case::of_a_month_between(&[AUGUST, SEPTEMBER, OCTOBER], &[AUGUST, OCTOBER], 92)]
#[case::of_other_months(&[SEPTEMBER, OCTOBER], &[AUGUST, SEPTEMBER], 92)]
#[case::none(&[AUGUST, SEPTEMBER], &[AUGUST, SEPTEMBER], 61)]
fn the_amounts_of_deepseek_count_where_the_costs_are_missing(
    #[case] amounts: &[(u8, u8)],
    #[case] costs: &[(u8, u8)],
    #[case] usd: i64,
) {
    let amounts: Vec<Imported> =
        amounts.iter().map(|month| deepseek_amounts(std::slice::from_ref(month), Some(Currency::USD))).collect();
    let costs: Vec<Imported> = costs.iter().map(|month| deepseek_costs(std::slice::from_ref(month))).collect();
    let months = if usd > 61 { 3.0 } else { 2.0 };
    let total = Dataset::of(amounts.iter().chain(&costs), None).total().clone();
    assert_eq!(total.billed, [(Some(Currency::USD), Decimal::from(usd))].into());
    assert!((total.usd_a_year() - usd as f64 * 12.0 / months).abs() < 1e-9, "{}", total.usd_a_year());
    let mtok = total.tokens.total() as f64 / 1e6;
    assert!((total.year.all_mtok() - mtok * 12.0 / amounts.len() as f64).abs() < 1e-9);
}

#[test]
fn records_of_codeburn_are_read_with_the_currency_beside_them() {
    let text = r#"{"schema":"codeburn.export.v2","records":[{"project":"/home/CANARY","sessionId":"s1","timestamp":"2026-01-01T00:30:00.000Z","provider":"claude","model":"claude-opus-5","inputTokens":100,"outputTokens":20,"reasoningTokens":5,"cacheWriteTokens":7,"cacheReadTokens":900,"cost":0.5}],"currency":{"code":"EUR","rate":0.9}}"#;
    let imported = read(text).unwrap();
    assert_eq!((imported.rows(), imported.billed().as_deref()), ((1, 0, 0), Some("0.5")));
    assert_eq!(imported.currency().unwrap().to_string(), "EUR");
    assert!(!keeps(&imported, "CANARY"));
}

/// The tables of a folder of codeburn's: by day, by model and by call, and others that repeat their cost.
const CODEBURN: [&str; 7] = [
    "Period,Date,Cost (USD),Saved (USD),API Calls,Sessions,Input Tokens,Output Tokens,Cache Read Tokens,Cache Write Tokens\nToday,2026-10-08,1.5,0,20,2,100,50,1000,200\n30 Days,2026-09-12,6,0,50,4,800,150,7000,1000\n30 Days,2026-10-08,1.5,0,20,2,100,50,1000,200\n",
    "Period,Model,Cost (USD),Saved (USD),Share (%),API Calls,Edit Turns,One-shot Rate (%),Retries/Edit,Cost/Edit (USD),Input Tokens,Output Tokens,Cache Read Tokens,Cache Write Tokens\nToday,Opus 4.5,1.5,0,100,20,2,50,0.5,0.1,100,50,1000,200\n30 Days,Opus 4.5,7.5,0.1,100,70,2,50,0.5,0.1,900,200,8000,1200\n",
    "project,sessionId,timestamp,category,provider,subagentType,model,inputTokens,outputTokens,reasoningTokens,cacheWriteTokens,cacheReadTokens,cost,savings,supplementary,estimated,unpriced\n/home/CANARY,s1,2026-09-12T00:30:00.000Z,coding,claude,,claude-opus-4-5,800,150,0,1000,7000,6,0,,,\n/home/CANARY,s2,2026-10-08T00:30:00.000Z,coding,claude,,claude-opus-4-5,100,50,0,200,1000,1.5,0,,,\n",
    "Period,Cost (USD),Saved (USD),API Calls,Sessions,Projects\n30 Days,7.5,0.1,70,6,2\n",
    "Project,Cost (USD),Saved (USD),Avg/Session (USD),Share (%),API Calls,Sessions\n/home/CANARY,7.5,0.1,3.75,100,70,2\n",
    "Project,Session ID,Started At,Cost (USD),Saved (USD),API Calls,Turns,subagentType,model\n/home/CANARY,s1,2026-09-12T00:30:00.000Z,7.5,0,70,5,,claude-opus-4-5\n",
    "Tool,Calls,Share (%)\nBash,7,100\n",
];

#[test]
fn tables_of_one_codeburn_export_are_told_to_have_the_same_use() {
    let tables = CODEBURN.map(|text| read(text).unwrap());
    assert_eq!(tables.each_ref().map(|table| table.summary.source), ["codeburn"; 7]);
    let [by_day, by_model, by_call, repeating @ ..] = &tables;
    for table in [by_day, by_model, by_call] {
        assert_eq!(table.billed().as_deref(), Some("7.5"));
        assert_eq!(table.tokens(), [Some(900), Some(1200), Some(8000), Some(200)]);
        assert!(!keeps(table, "CANARY"));
    }
    assert_eq!((by_model.rows(), by_model.skipped(SkipReason::Repeated)), ((1, 1, 0), vec![2]));
    assert!(repeating.iter().all(|table| table.rows() == (0, 1, 0)));
    assert!(
        is_same_export(by_day, by_model)
            && is_same_export(by_day, by_call)
            && !repeating.iter().any(|it| is_same_export(it, by_day))
    );
    let found = overlaps(&tables.iter().collect::<Vec<_>>());
    let repeated = [1, 2].map(|second| Overlap::SameExport { first: 0, second });
    assert_eq!(found, repeated);
}

/// The same table of another computer has other use.
#[test]
fn tables_of_two_codeburn_exports_may_both_count() {
    let [one, other] =
        [CODEBURN[0].to_owned(), CODEBURN[0].replace("6,0,50", "5,0,40")].map(|text| read(text).unwrap());
    assert!(!is_same_export(&one, &other));
    assert!(matches!(overlaps(&[&one, &other])[..], [Overlap::SameUse { .. }]));
    // Beside another table of the first export, the second one has use of its own all the same.
    let by_model = read(CODEBURN[1]).unwrap();
    let found = overlaps(&[&one, &by_model, &other]);
    assert!(matches!(found[..], [Overlap::SameExport { first: 0, second: 1 }, Overlap::SameUse { .. }]), "{found:?}");
}

/// Another version of codeburn, another month or another currency: none of it is the same export.
#[test]
fn exports_of_codeburn_of_other_days_or_in_another_currency_both_count() {
    let [by_day, by_model] = [CODEBURN[0], CODEBURN[1]].map(|text| read(text).unwrap());
    let without_savings =
        "Period,Date,Cost (USD),API Calls,Sessions,Input Tokens,Output Tokens,Cache Read Tokens,Cache Write Tokens\n";
    let before = read(format!("{without_savings}30 Days,2026-08-20,2,1,1,10,1,0,0\n")).unwrap();
    assert_eq!(overlaps(&[&by_day, &before]), []);
    let euros = read(CODEBURN[0].replace("(USD)", "(EUR)")).unwrap();
    assert!(!is_same_export(&by_day, &euros) && !is_same_export(&by_model, &euros));
    let other_days = read(CODEBURN[2].replace("2026-", "2025-")).unwrap();
    assert!(!is_same_export(&by_day, &other_days));
}

#[test]
fn a_call_of_codeburn_without_a_price_is_unpriced() {
    let imported =
        read(format!("{}/x,s,2026-10-09T00:00:00Z,coding,codex,,new,10,2,1,0,0,0,0,,,true\n", CODEBURN[2])).unwrap();
    assert_eq!((imported.rows(), imported.unpriced(Unpriced::ZeroMeansUnknown)), ((3, 0, 1), vec![4]));
}

#[rstest]
#[case::by_code("AmazonBedrock,input tokens,", true)]
#[case::by_name("5t35vjz,USE1-MP,Claude Sonnet 4.5 (Amazon Bedrock Edition)", true)]
#[case::by_description("5t35vjz,Claude Sonnet 4.5 (Amazon Bedrock Edition) input,", true)]
#[case::other("5t35vjz,a firewall,A firewall", false)]
#[case::game("5t35vjz,x,Minecraft Bedrock Server on Ubuntu", false)]
fn models_of_the_marketplace_are_of_bedrock(#[case] names: &str, #[case] is_ai: bool) {
    let header = "line_item_usage_start_date,line_item_usage_type,line_item_unblended_cost,line_item_currency_code,line_item_product_code,line_item_line_item_description,product_product_name";
    let imported = read(format!("{header}\n2026-09-01T00:00:00Z,USE1-MP:Units,6.60,USD,{names}\n")).unwrap();
    assert_eq!(
        (imported.rows(), imported.billed().is_some()),
        if is_ai { ((1, 0, 0), true) } else { ((0, 1, 0), false) }
    );
}

#[test]
fn models_of_the_marketplace_are_told_by_the_facts_of_the_product_or_by_what_is_counted() {
    let header = "line_item_usage_start_date,line_item_usage_type,line_item_usage_amount,pricing_unit,line_item_unblended_cost,line_item_currency_code,line_item_product_code,product\n";
    let row = |usage: &str, product: &str| format!("2026-09-01T00:00:00Z,{usage},2,1K tokens,6,USD,9xyz,{product}\n");
    let claude = r#""{""product_name"":""Claude Opus 4.6 (Amazon Bedrock Edition)""}""#;
    let imported = read(
        header.to_owned()
            + &row("MP:x", claude)
            + &row("USE1-MP:USE1_CacheReadInputTokenCount-Units", "")
            + &row("MP:TokenAuth-Units", "")
            + &row("USE1-MP:USE1_input_tokens_standard-Units", "")
            + &row("MP:SoftwareUsage", r#""{""product_name"":""Datadog Pro""}""#),
    )
    .unwrap();
    assert_eq!((imported.rows(), imported.skipped(SkipReason::NotAi)), ((3, 2, 0), vec![4, 6]));
    assert_eq!((imported.billed().as_deref(), imported.tokens()[2]), (Some("18"), Some(2000)));
    assert!(imported.usage.find("Claude Opus 4.6 (Amazon Bedrock Edition)").is_some());
}

/// GitHub's report of all products has the columns of its report of Copilot.
#[test]
fn minutes_of_actions_are_not_ai() {
    let text = "date,product,sku,quantity,unit_type,gross_amount,net_amount,username,organization\n\
                2026-09-01,copilot,copilot_premium_request,10,requests,0.4,0.4,ann,acme\n\
                2026-09-01,actions,actions_linux,500,minutes,4.0,4.0,bob,acme\n";
    let imported = read(text).unwrap();
    assert_eq!((imported.rows(), imported.skipped(SkipReason::NotAi)), ((1, 1, 0), vec![3]));
    assert_eq!((imported.billed().as_deref(), imported.summary.people), (Some("0.4"), Some(1)));
}

#[test]
fn seats_are_told_from_requests() {
    let text = "date,username,product,sku,model,quantity,unit_type,applied_cost_per_quantity,gross_amount,discount_amount,net_amount,organization,cost_center_name\n\
                2026-08-03,ada,copilot,copilot_premium_request,GPT-5.5,4,requests,0.05,0.20,0.00,0.20,org,CC-1\n\
                2026-08-03,bob,copilot,copilot_business,,1,user-months,19.00,19.00,0.00,19.00,org,CC-2\n";
    let imported = read(text).unwrap();
    let total = imported.usage.total();
    assert_eq!((total.requests, total.seats), (Some(4.into()), Some(1.into())));
    assert_eq!(imported.billed().as_deref(), Some("19.2"));
}

#[rstest]
#[case("Errored, No Charge")]
#[case("Errored, Not Charged")]
#[case("Aborted, Not Charged")]
fn requests_that_failed_are_no_use(#[case] kind: &str) {
    let header = "Date,Kind,Model,Max Mode,Input (w/ Cache Write),Input (w/o Cache Write),Cache Read,Output Tokens,Total Tokens,Cost\n";
    let imported =
        read(format!("{header}2026-04-18,\"{kind}\",auto,No,5,5,5,5,20,-\n2026-04-18,Free,auto,No,0,5,5,5,15,Free\n"))
            .unwrap();
    assert_eq!((imported.rows(), imported.skipped(SkipReason::Failed)), ((1, 1, 0), vec![2]));
}

/// Whoever has mapped the columns of a known file finds the way back; a source that cannot read a file is not asked to.
#[test]
fn the_source_of_a_file_can_be_chosen_among_those_that_read_it() {
    let text = file("cursor-superset-total-includes-write.csv");
    let own = with(mapped([(0, Role::Day), (8, Role::Tokens)]), &text);
    assert_eq!(own.summary.source, "own");
    let (reader, _) = own.summary.readers[0];
    let chosen = with(ImportOptions { source: Some(reader), ..ImportOptions::default() }, &text);
    assert_eq!((chosen.summary.source, own.summary.readers.len()), ("cursor-events", 1));
    let json = file("ccusage-daily-unpriced-zero-cost.json");
    assert_eq!(read(&json).unwrap().summary.readers[0].0, "ccusage");
    let other = ImportOptions { source: Some("tokscale"), ..ImportOptions::default() };
    assert_eq!(in_slices("usage.json", json.as_bytes(), 64, other).unwrap_err(), ImportError::UnknownJson);
    // Sums by person, without a list of rows.
    let by_person = r#"{"users": {"u_1": {"inputTokens": 3745, "outputTokens": 12205}}}"#;
    assert_eq!(read(by_person).unwrap_err(), ImportError::UnknownJson);
}

/// The total of a vendor's table is not counted beside its rows, whether its label stands in place of a day, person or model.
#[rstest]
#[case::of_people(
    "user_email,account_uuid,product,model,total_requests,total_prompt_tokens,total_completion_tokens,total_net_spend_usd,total_gross_spend_usd\nada@example.com,a,Chat,s,1,10,1,1.00,1.00\nbob@example.com,b,Chat,s,1,20,2,2.00,2.00\nTotal,,,,2,30,3,3.00,3.00\n"
)]
#[case::of_models(
    "Model,Input (w/ Cache Write),Input (w/o Cache Write),Cache Read,Output Tokens,Total Tokens,Cost\nauto,0,100,0,10,110,1.00\nclaude,0,200,0,20,220,2.00\nTotal,0,300,0,30,330,3.00\n"
)]
#[case::of_days(
    "usage_date_utc,model,workspace,api_key,token_type,cost_usd,list_price_usd,cost_type\n2026-10-01,Claude Opus 4.6,w,k,output,1,1,token\n2026-10-02,Claude Opus 4.6,w,k,output,2,2,token\nGrand total,,,,,3,3,\n"
)]
#[case::without_a_day(
    "Date,User,Kind,Model,Input (w/ Cache Write),Input (w/o Cache Write),Cache Read,Output Tokens,Total Tokens,Cost\n2026-08-01,ada,On-Demand,auto,0,100,0,10,110,1.00\n2026-08-01,bob,On-Demand,auto,0,200,0,20,220,2.00\n,Total,,,0,300,0,30,330,3.00\n"
)]
fn the_total_of_a_vendor_s_table_counts_nothing(#[case] file: &str) {
    let imported = read(file).unwrap();
    assert_eq!((imported.rows(), imported.billed().as_deref()), ((2, 1, 0), Some("3")));
    assert_eq!((imported.skipped(SkipReason::Repeated), imported.usage.find("total")), (vec![4], None));
}

/// A table of three people, below which a total may follow.
const TEAM: &str = "Name;Tokens;Cost (USD)\nada;80542916;321.90\nbob;18505051;723.33\ncy;82056775;494.90\n";

#[rstest]
fn a_row_with_a_word_for_a_total_is_none_of_the_people(
    #[values(
        "total", "Totals:", "SUM", "Grand Total", "Overall total", "Subtotal", "Sub-total", "TOTAL (6 people)",
        "Gesamt", "Gesamtergebnis", "Gesamtsumme", "Summe", "Zwischensumme", "Insgesamt", "Total general",
        "TOTAL GÉNÉRAL", "Totales", "Totale", "Totale complessivo", "Total geral", "Totaal", "Eindtotaal",
        "Suma total", "Sous-total"
    )]
    label: &str,
    // What the total states does not matter.
    #[values("181104742;1540.13", "5;", ";1540")] sums: &str,
) {
    let imported = read(format!("{TEAM}{label};{sums}\n")).unwrap();
    assert_eq!((imported.rows(), imported.skipped(SkipReason::Repeated)), ((3, 1, 0), vec![5]));
    assert_eq!((imported.summary.people, imported.billed().as_deref()), (Some(3), Some("1540.13")));
}

/// A label with another word beside that for a total is one if its numbers add up.
#[rstest]
#[case::all("Total core team;181104742;1540.13", true)]
#[case::rounded("Total core team;181104742;1540.1", true)]
#[case::rounded_tokens("Total core team;181.1M;1540.13", true)]
#[case::without_tokens("Core total;;1540.13", true)]
#[case::word_and_name("Suma;181104742;1540.13", true)]
#[case::name("Suma;18110474;40.13", false)]
#[case::all("All users;181104742;1540.13", true)]
#[case::name_with_all("All;18110474;40.13", false)]
#[case::japanese("合計;181104742;1540.13", true)]
#[case::russian("Всего;181104742;1540.13", true)]
#[case::russian_capitals("ИТОГО;181104742;1540.13", true)]
#[case::company("Total Energies;18110474;40.13", false)]
#[case::company_with_the_same_tokens("Total Energies;181104742;40.13", false)]
#[case::nothing("Total Energies;;", false)]
#[case::zero("Total Energies;0;0", false)]
#[case::within_a_word("Totally Ltd;181104742;1540.13", false)]
fn a_name_with_a_word_for_a_total_is_one_if_its_numbers_add_up(#[case] row: &str, #[case] is_total: bool) {
    let imported = read(format!("{TEAM}{row}\n")).unwrap();
    assert_eq!(imported.skipped(SkipReason::Repeated), if is_total { vec![5] } else { vec![] });
    assert_eq!(imported.summary.people, Some(if is_total { 3 } else { 4 }));
}

#[rstest]
#[case::second_column("Team,Name,Tokens\nCore,ada,5\nCore,bob,6\n,Total,11\n", &[4])]
#[case::of_teams("Team,Name,Tokens\nCore,ada,5\nCore,bob,6\nCore Total,,11\nWeb,cy,7\nWeb Total,,7\nGrand Total,,18\n", &[4, 6, 7])]
#[case::before_the_name("Team,Name,Tokens\nCore,ada,5\nCore,bob,6\nSubtotal Core,,11\nWeb,cy,7\nSubtotal Web,,7\n", &[4, 6])]
#[case::all_at_the_end("Team,Name,Tokens\nCore,ada,5\nWeb,cy,7\nTotal of all teams,,12\n", &[4])]
#[case::of_a_tool("Name,Tool,Tokens\nada,Cursor,5\nada,Claude Code,6\nada,Total,11\n", &[4])]
#[case::of_a_day("Date,Name,Tokens\n2026-10-01,ada,5\n2026-10-01,bob,6\n2026-10-01,Total,11\n", &[4])]
#[case::without_a_day("Datum;Name;Tokens\n2026-10-01;ada;5\n2026-10-02;bob;6\nZwischensumme;;11\nSumme Oktober;;12\n", &[4, 5])]
#[case::team_without_a_day("Datum;Team;Tokens\n2026-10-01;Web;5\n2026-10-02;Web;6\n;Summe Web;11\n", &[4])]
#[case::months("Name,Month,Cost\nada,2026-08,5\nada,2026-09,6\nTotal ada,,11\n", &[4])]
#[case::fee("Customer,Name,Cost\nAcme,ada,20\nTotal Energies,bob,20\nTotal Energies,cy,20\nTotal Energies,di,60\n", &[])]
#[case::kind_of_row("Kind,Name,Tokens\ntotal,ada,5\ntotal,bob,6\n", &[])]
fn totals_of_a_table_count_nothing(#[case] file: &str, #[case] totals: &[u64]) {
    let imported = read(file).unwrap();
    assert_eq!(
        (imported.skipped(SkipReason::Repeated), imported.summary.rows_skipped()),
        (totals.to_vec(), totals.len() as u64)
    );
}

/// An amount of 0 is the same in every currency.
#[rstest]
#[case::beside_dollars("$40.20", "0", Some("USD"))]
#[case::covered("$40.20", "Included", Some("USD"))]
#[case::beside_euros("€40.20", "0.00", Some("EUR"))]
#[case::nothing_else("Included", "0", Some("USD"))]
#[case::beside_an_amount_without_currency("40.20", "0", None)]
#[case::not_zero("$40.20", "1", None)]
fn an_amount_of_0_needs_no_currency(#[case] one: &str, #[case] other: &str, #[case] currency: Option<&str>) {
    let imported = read(format!("Month,Name,Spend\nAug 2026,ada,{one}\nAug 2026,bob,{other}\n")).unwrap();
    assert_eq!(imported.currency().map(|code| code.to_string()).as_deref(), currency);
    assert_eq!(imported.warns(&Warning::CurrencyUnknown), currency.is_none());
    let unnamed = imported.usage.cells().filter(|cell| cell.key.currency.is_none()).count();
    assert_eq!((imported.rows(), unnamed > 0), ((2, 0, 0), currency.is_none()));
}
