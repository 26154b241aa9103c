//! The words for where each export is found.

/// What to do with a table of another tool.
pub const OWN_COLUMNS_NOTE: &str = "Any other tool: drop a CSV with a column of people, days or models and one of tokens, cost or \
                                    output. The page asks what each column means.";
/// What is never read.
pub const NOT_READ: &str = "Prompts, answers and keys are never read, even where a file holds them.";

/// Where the export of a source is found, by the id of the source; empty for unknown ids.
pub fn where_found(source: &str) -> &'static str {
    match source {
        "anthropic-console-usage" => "Claude Console → Usage → Export",
        "anthropic-console-cost" => "Claude Console → Cost → Export",
        "claude-spend-report" => {
            "claude.ai → Admin settings → Analytics → Export spend report. Keep the file’s name: it holds the dates"
        }
        "anthropic-usage-report" => "Anthropic Admin API: GET /v1/organizations/usage_report/messages, all pages",
        "anthropic-cost-report" => "Anthropic Admin API: GET /v1/organizations/cost_report, all pages",
        "claude-code-analytics" => "Anthropic Admin API: GET /v1/organizations/usage_report/claude_code, all pages",
        "claude-enterprise-analytics" => {
            "Claude Enterprise Analytics API: GET /v1/organizations/analytics/user_cost_report or user_usage_report, all pages"
        }
        "claude-code-transcript" => "On each computer: the .jsonl files in ~/.claude/projects. Only counts are read",
        "claude-code-telemetry" => {
            "OpenTelemetry collector with a file exporter: the metrics of Claude Code as OTLP JSON"
        }
        "ccusage" => "In a terminal: npx ccusage daily --json --breakdown > usage.json",
        "ccstats" => "In a terminal: ccstats daily --csv > usage.csv",
        "tokscale" => "In a terminal: npx tokscale graph > usage.json",
        "codeburn" => "In a terminal: npx codeburn export, then daily.csv",
        "openai-usage" => {
            "OpenAI Platform → Usage → Export, or the Admin API: GET /v1/organization/usage/completions, grouped by user and model"
        }
        "openai-costs" => "OpenAI Platform → Usage → Cost → Export, or the Admin API: GET /v1/organization/costs",
        "codex-enterprise" => "ChatGPT Enterprise, Codex analytics API: the usage of a workspace, all pages",
        "copilot-billing" => "GitHub → Organization or enterprise → Billing → Usage → Get usage report → AI usage",
        "copilot-requests" => "GitHub → Billing → Usage → Get usage report → Premium requests (until October 2025)",
        "copilot-metrics" => {
            "GitHub → Enterprise → Insights → Copilot usage → Download, or the usage metrics API: user days"
        }
        "cursor-events" => "Cursor → Dashboard → Usage → Export CSV",
        "cursor-api" => "Cursor Admin API: POST /teams/filtered-usage-events, all pages",
        "openrouter-generations" => "OpenRouter → Activity → Export, one row for each generation",
        "openrouter-activity" => "OpenRouter → Activity → Export, by day, or the API: GET /api/v1/activity",
        "litellm-logs" => {
            "LiteLLM: the table LiteLLM_SpendLogs as CSV or JSON. Leave out the columns messages and response if you can"
        }
        "litellm-usage" => "LiteLLM → Usage → Export data, or the table LiteLLM_DailyUserSpend",
        "deepseek-amount" => "DeepSeek Platform → Usage → Export: amount-….csv, or the ZIP with both files",
        "deepseek-cost" => "DeepSeek Platform → Usage → Export: cost-….csv, or the ZIP with both files",
        "aws-cost" => "AWS → Billing and Cost Management → Data exports: the CSV of a Cost and Usage Report 2.0",
        "google-cost-table" => "Google Cloud console → Billing → Cost table → Download CSV",
        "google-billing-export" => "Google Cloud → Billing → BigQuery export: the table saved as JSON lines",
        "kiro" => "Kiro or Amazon Q Developer console → Settings → User activity reports: the CSV in your S3 bucket",
        _ => "",
    }
}
