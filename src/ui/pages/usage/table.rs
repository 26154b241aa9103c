//! The data read from one table of a file.

use std::rc::Rc;

use yew::prelude::*;
use yew_autoprops::autoprops;

use super::choice::choice;
use super::columns::{Columns, currencies};
use crate::text::amounts::whole;
use crate::text::usage as text;
use crate::ui::components::fold::Fold;
use crate::ui::context::{Shared, use_numbers, use_state_of_page};
use crate::ui::imports::{ImportAction, use_imports};
use crate::ui::platform;
use crate::usage::analysis::Basis;
use crate::usage::{Currency, ImportOptions, Imported, Lines, Money, Role, Unpriced, Warning};

/// A table: its source, whether it is counted, its facts and warnings, its skipped rows, and its columns.
#[autoprops]
#[component]
pub fn TableFacts(
    id: u32,
    place: usize,
    read_as: &Callback<ImportOptions>,
    /// The same, and moves the focus to the heading of the file.
    to_heading: &Callback<ImportOptions>,
) -> Html {
    let (imports, numbers, state) = (use_imports(), use_numbers(), use_state_of_page());
    let asked_currency = use_mut_ref(|| false);
    let found = imports.tables().find(|(file, at, _)| file.id == id && *at == place);
    let Some((import, _, table)) = found else { return Html::default() };
    let summary = &table.imported.summary;
    let imported = Shared::from(Rc::clone(&table.imported));
    let count = Callback::from(imports.dispatcher())
        .reform(move |event: Event| ImportAction::Count(id, place, platform::is_ticked(&event).unwrap_or_default()));
    let warning = |warning: &Warning| html! { <p class="warning">{ text::warning(&*numbers, warning) }</p> };
    let columns = if summary.header.is_empty() {
        Html::default()
    } else {
        let (mapping, is_known) = (summary.mapping.clone().unwrap_or_default(), summary.mapping.is_none());
        html! {
            <Fold key={import.reading} class="more" summary={text::COLUMNS} is_open={summary.needs_choice()}>
                <Columns {id} header={summary.header.clone()} {mapping} {is_known} options={import.options.clone()} read_as={to_heading.clone()} />
            </Fold>
        }
    };
    let can_change = summary.readers.len() > 1 || (summary.mapping.is_some() && !summary.readers.is_empty());
    let source = can_change.then(|| {
        let choose = read_as.reform({
            let options = import.options.clone();
            move |source: Option<&'static str>| ImportOptions { source, mapping: None, ..options.clone() }
        });
        let choices: Vec<(_, AttrValue)> = summary.readers.iter().map(|(id, name)| (*id, (*name).into())).collect();
        choice(
            format!("source-{id}-{place}"),
            text::SOURCE_OF_FILE,
            text::SOURCE_FOUND,
            choices,
            import.options.source,
            &choose,
            "",
        )
    });
    // The question stays once it is asked, so that the answer can be changed.
    let is_unnamed = summary.warnings.contains(&Warning::CurrencyUnknown) || import.options.currency.is_some();
    let asks_currency = asked_currency.replace_with(|asked| *asked || is_unnamed) || is_unnamed;
    let currency = asks_currency.then(|| {
        let choose = read_as.reform({
            let options = import.options.clone();
            move |currency: Option<Currency>| ImportOptions { currency, ..options.clone() }
        });
        choice(
            format!("currency-{id}-{place}"),
            text::CURRENCY,
            text::CURRENCY_UNKNOWN,
            currencies(&state),
            import.options.currency,
            &choose,
            "",
        )
    });
    html! {
        <div class="read">
            if import.file.name() != summary.file { <p><bdi translate="no">{ &summary.file }</bdi></p> }
            <p class="row">
                <span>{ text::recognized(summary.source_name) }</span>
                <label><input type="checkbox" checked={table.is_counted} onchange={count} />{ text::COUNT }</label>
            </p>
            { source }
            <Facts imported={imported.clone()} models={table.models} is_brief={table.is_output()} />
            { for summary.warnings.iter().map(warning) }
            if table.has_unused_teams() { <p class="warning">{ text::TEAMS_UNUSED }</p> }
            { currency }
            <Reasons {imported} />
            // Within an element of its own: Yew would insert what is new above it before the fold that this one replaces.
            <div>{ columns }</div>
        </div>
    }
}

#[autoprops]
#[component]
fn Facts(
    imported: &Shared<Imported>,
    /// How many models the table has use of.
    models: &u64,
    /// Whether facts that the table does not hold are left out, as for tables of output only.
    is_brief: bool,
) -> Html {
    let summary = &imported.summary;
    let numbers = use_numbers();
    let figures = &*numbers;
    let count = |count: u64| whole(figures, count as f64);
    let stated = text::stated(if summary.is_estimate() { Basis::Estimated } else { Basis::Billed });
    let billed = amounts(&summary.money, |money| Some(text::amount(figures, money.billed?, money.currency)));
    let listed = amounts(&summary.money, |money| Some(text::amount(figures, money.gross?, money.currency)));
    // The rows without an amount are those of the cost, or of the list price where no column holds the cost.
    let only_listed = summary.mapping.as_ref().is_some_and(|mapping| mapping.column(Role::Cost).is_none());
    let is_unreadable = summary.unpriced.iter().any(|(why, _)| *why == Unpriced::Unreadable);
    let unreadable = |is_theirs: bool| (is_unreadable && is_theirs).then(|| text::NOT_READABLE.to_owned());
    let without_amount = |role: Role| {
        let is_there = summary.mapping.as_ref().is_some_and(|mapping| mapping.column(role).is_some());
        is_there.then(|| text::NO_AMOUNT.to_owned())
    };
    let facts = [
        (text::PERIOD, summary.period.map(text::period)),
        (text::ROWS, Some(text::rows(figures, summary.rows_used, summary.rows_skipped(), summary.rows_unpriced()))),
        (text::PEOPLE, summary.people.map(count)),
        (text::MODELS_IN, (*models > 0).then(|| count(*models))),
        (text::TOKENS_IN, summary.tokens.as_ref().map(|tokens| text::tokens_by_kind(figures, tokens))),
        (stated, billed.or_else(|| unreadable(!only_listed)).or_else(|| without_amount(Role::Cost))),
        (text::LIST, listed.or_else(|| unreadable(only_listed)).or_else(|| without_amount(Role::ListPrice))),
    ];
    let fact = |(name, value): (&'static str, Option<String>)| {
        let class = value.is_none().then_some("none");
        html! {
            <div {class}><dt>{ name }</dt><dd translate="no">{ value.unwrap_or_else(|| text::NOT_IN_FILE.to_owned()) }</dd></div>
        }
    };
    html! { <dl class="facts">{ for facts.into_iter().filter(|(_, value)| !is_brief || value.is_some()).map(fact) }</dl> }
}

/// The amounts in words, one for each currency, since currencies are never added; `None` if there are none.
fn amounts(money: &[Money], words: impl Fn(&Money) -> Option<String>) -> Option<String> {
    let all: Vec<String> = money.iter().filter_map(words).collect();
    (!all.is_empty()).then(|| all.join(" · "))
}

/// The reasons why rows were skipped or have no price, with their line numbers.
#[autoprops]
#[component]
fn Reasons(imported: &Shared<Imported>) -> Html {
    let summary = &imported.summary;
    let numbers = use_numbers();
    let figures = &*numbers;
    let line = |(words, lines): (&'static str, &Lines)| {
        let places = text::lines(figures, &lines.lines, lines.rows);
        html! { <li><span translate="no">{ whole(figures, lines.rows as f64) }</span>{ " · " }{ words }if !places.is_empty() { { " (" }<span translate="no">{ places }</span>{ ")" } }</li> }
    };
    let reasons = summary.skipped.iter().map(|(why, lines)| line((text::skipped(*why), lines)));
    let reasons = html! { <ul class="reasons">{ for reasons }</ul> };
    let skipped = match (summary.skipped.is_empty(), summary.rows_used) {
        (true, _) => Html::default(),
        // Without a row the reasons are all that there is to read.
        (false, 0) => html! { <><p class="mistake">{ text::ALL_SKIPPED }</p>{ reasons }</> },
        (false, _) => html! { <Fold class="more" summary={text::SKIPPED}>{ reasons }</Fold> },
    };
    let unpriced = summary.unpriced.iter().map(|(why, lines)| line((text::unpriced(*why), lines)));
    html! {
        <>
            { skipped }
            if !summary.unpriced.is_empty() {
                <Fold class="more" summary={text::UNPRICED}><ul class="reasons">{ for unpriced }</ul></Fold>
            }
        </>
    }
}
