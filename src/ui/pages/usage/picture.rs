//! The third step: who used how much of what.

use yew::prelude::*;
use yew_autoprops::autoprops;

use crate::chart::facts::{lorenz as unequal, people as apart, weeks as weekly};
use crate::chart::{ChartKey, ChartSpec, Finding};
use crate::export::sheet::{Column, Row, Sheet};
use crate::plot::{lorenz, people as people_chart, weeks};
use crate::text::figures::{Figures, Form};
use crate::text::usage as text;
use crate::ui::components::chart::ChartCard;
use crate::ui::components::sorted_table::SortedTable;
use crate::ui::context::{Shared, use_numbers, use_state_of_page};
use crate::ui::imports::{Data, ImportAction, use_imports};
use crate::units::{Share, TOKENS_PER_MTOK};
use crate::usage::Currency;
use crate::usage::analysis::{Amounts, Basis, Breakdown, By, Caching, Entry, ExchangeRates};

/// A table: its rows are people, or the things of a breakdown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Table {
    People,
    Things(By),
}

/// Totals, concentration and activity, then a table of people, models, tools, teams, months, weeks or days.
#[autoprops]
#[component]
pub fn Picture(data: &Shared<Data>) -> Html {
    let imports = use_imports();
    let is_shown = imports.are_names_shown;
    let toggle = Callback::from(imports.dispatcher()).reform(move |_: MouseEvent| ImportAction::ShowNames(!is_shown));
    let has_people = !data.set.people().is_empty();
    let has_rows = data.set.parts().iter().any(|part| part.usage.cells().len() > 0);
    let chart = |chart: &ChartKey| html! { <OwnChart key={chart.key()} chart={*chart} {data} /> };
    html! {
        <section class="card" aria-labelledby="usage-picture">
            <div class="row ends">
                <h2 id="usage-picture">{ text::PICTURE }</h2>
                if has_people {
                    <button type="button" aria-pressed={is_shown.to_string()} onclick={toggle}>{ text::SHOW_NAMES }</button>
                }
            </div>
            <Totals {data} />
            if has_rows { <Tables {data} /> }
            <div class="outcome">{ for ChartKey::OF_USAGE.iter().map(chart) }</div>
        </section>
    }
}

/// The buttons that choose a table, and the chosen table.
#[autoprops]
#[component]
fn Tables(data: &Shared<Data>) -> Html {
    let table = use_state_eq(|| None::<Table>);
    let all = use_memo(data.clone(), |data| offered(data));
    // Until the reader chooses, the first table with rows. Files that are added later may bring people.
    let chosen = table.filter(|table| all.contains(table)).or(all.first().copied()).unwrap_or(Table::People);
    let choose = table.setter();
    let button = |table: &Table| {
        let table = *table;
        let pick = Callback::from(choose.clone()).reform(move |_: MouseEvent| Some(table));
        html! { <button type="button" aria-pressed={(table == chosen).to_string()} onclick={pick}>{ name(table) }</button> }
    };
    let table = match chosen {
        Table::People => html! { <PeopleTable {data} /> },
        Table::Things(by) => html! { <ThingsTable key={name(chosen)} {data} {by} /> },
    };
    html! { <><div class="row tables" role="group" aria-label={text::TABLES}>{ for all.iter().map(button) }</div>{ table }</> }
}

const fn name(table: Table) -> &'static str {
    match table {
        Table::People => text::PEOPLE,
        Table::Things(by) => text::table_by(by),
    }
}

/// The tables that have rows.
fn offered(data: &Data) -> Vec<Table> {
    let people = (!data.set.people().is_empty()).then_some(Table::People);
    let things = By::ALL.into_iter().filter(|by| Breakdown::has_rows(&data.set, *by));
    people.into_iter().chain(things.map(Table::Things)).collect()
}

#[autoprops]
#[component]
fn OwnChart(chart: &ChartKey, data: &Shared<Data>) -> Html {
    let (chart, numbers) = (*chart, use_numbers());
    let spec = use_memo((chart, data.clone(), numbers.clone()), |(chart, data, numbers)| {
        drawn(*chart, data, &**numbers).map(Shared::new)
    });
    let is_of_weeks = chart == ChartKey::Weeks;
    let seats =
        is_of_weeks.then(|| text::for_seats(&*numbers, data.set.total(), data.rates, text::CHART_OF_WEEKS)).flatten();
    let undated = is_of_weeks.then(|| undated_files(data)).filter(|files| !files.is_empty());
    html! {
        if let Some(own) = &*spec {
            <ChartCard {chart} own={own.clone()} />
            if let Some(seats) = seats { <p class="note">{ seats }</p> }
            if let Some(files) = undated { <p class="warning"><bdi>{ text::without_weeks(&files) }</bdi></p> }
        }
    }
}

/// The chart of this data; `None` if there is nothing to draw, or only one week.
fn drawn(chart: ChartKey, data: &Data, figures: &dyn Figures) -> Option<ChartSpec> {
    let spec = match chart {
        ChartKey::Lorenz => lorenz::spec(&data.board, figures),
        ChartKey::People => people_chart::spec(&data.board, figures),
        ChartKey::Weeks => weeks::spec(&data.activity, data.basis, data.rates, figures),
        _ => return None,
    };
    let is_drawn = !matches!(
        spec.finding,
        Finding::Lorenz(unequal::Facts::TooFew)
            | Finding::People(apart::Facts::TooFew)
            | Finding::Weeks(weekly::Facts::Nothing | weekly::Facts::Weeks { weeks: 0..=1, .. })
    );
    is_drawn.then(|| ChartSpec { source: Some(text::shown_data(data.set.period())), ..spec })
}

/// The names of the files that have use without days.
fn undated_files(data: &Data) -> Vec<String> {
    data.set.files().filter(|file| file.has_undated_use).map(|file| file.name.clone()).collect()
}

/// The totals, and the findings about concentration, activity and caching.
#[autoprops]
#[component]
fn Totals(data: &Shared<Data>) -> Html {
    let (numbers, state) = (use_numbers(), use_state_of_page());
    let figures = &*numbers;
    let mandate = state.inputs.mandate.map(Share::value);
    let facts = use_memo((data.clone(), mandate.map(f64::to_bits)), |(data, _)| {
        let concentration = data.board.concentration();
        (Caching::of(&data.set), concentration, data.set.both_list_prices())
    });
    let (caching, concentration, list_prices) = &*facts;
    let activity = &*data.activity;
    let total = data.set.total();
    let rows = [
        (text::PERIOD, data.set.period().map(text::period)),
        (text::TOKENS_IN, (!total.tokens.is_unknown()).then(|| text::tokens(figures, total.tokens.total()))),
        (text::stated(data.set.stated()), text::amounts(figures, &total.billed, data.rates)),
        (
            text::LIST_VALUE,
            total.period.value().map(|usd| text::list_value(figures, usd, total.period.unpriced_mtok())),
        ),
        (
            text::PEOPLE,
            (activity.people > 0).then(|| text::people_of(figures, data.set.users().count(), activity.people)),
        ),
    ];
    let fact = |(name, value): (&'static str, Option<String>)| {
        value.map(|value| html! { <div><dt>{ name }</dt><dd translate="no">{ value }</dd></div> })
    };
    let two_names = data.set.people_with_two_names();
    let findings = [
        (two_names > 0).then(|| text::people_with_two_names(figures, two_names)),
        concentration.as_ref().map(|it| text::concentration(figures, it, data.set.people().len())),
        (activity.people > 0 && !activity.weeks.is_empty()).then(|| text::activity(figures, activity, mandate)),
        caching.as_ref().map(|it| text::caching(figures, it)),
    ];
    let estimates: Vec<String> = data.set.estimates().map(|file| file.name.clone()).collect();
    let mixed = (data.set.stated() == Basis::BilledOrEstimated).then(|| text::estimates_among(&estimates));
    let differ = list_prices.and_then(|both| text::list_prices_differ(figures, both));
    let finding = |words: String| html! { <li>{ words }</li> };
    html! {
        <>
            <dl class="facts">{ for rows.into_iter().filter_map(fact) }</dl>
            if let Some(mixed) = mixed { <p class="warning"><bdi>{ mixed }</bdi></p> }
            if let Some(differ) = differ { <p class="warning">{ differ }</p> }
            <ul class="findings">{ for findings.into_iter().flatten().map(finding) }</ul>
        </>
    }
}

/// A row for each person, who is called by number while names are hidden.
#[autoprops]
#[component]
fn PeopleTable(data: &Shared<Data>) -> Html {
    let (imports, numbers, state) = (use_imports(), use_numbers(), use_state_of_page());
    let are_names_shown = imports.are_names_shown;
    let has_weeks = data.board.entries.iter().any(|entry| entry.mtok_per_week.is_some());
    let sheet = use_memo((data.clone(), are_names_shown, numbers.clone()), |(data, are_names_shown, numbers)| {
        Shared::new(people(data, *are_names_shown, &**numbers))
    });
    let has_output = has_output(data);
    let (weeks, years) = (state.inputs.weeks.value(), data.set.years_of_people());
    let week = text::working_week(&*numbers, weeks, years).filter(|_| has_weeks);
    let nobody = text::of_nobody(&*numbers, data.set.of_nobody(), data.rates);
    html! {
        <>
        <SortedTable id="usage-people" sheet={(*sheet).clone()} caption={text::PEOPLE} by={Some(0)} file="tokenworth-people.csv" />
        if let Some(week) = week { <p class="note">{ week }</p> }
        if let Some(nobody) = nobody { <p class="note">{ nobody }</p> }
        if has_output { <p class="note">{ text::RANKS_NOTE }</p> }
        <p class="note">{ text::about_people(data.set.people().len()) }</p>
        </>
    }
}

/// The count of so many millions of tokens.
fn whole_tokens(mtok: f64) -> f64 {
    (mtok * TOKENS_PER_MTOK).round()
}

/// A column of money in US dollars, which the screen shows in the page's currency.
fn money(name: String, name_in_file: String) -> Column {
    Column { name_in_file: name_in_file.into(), ..Column::new(name, Form::MONEY.exactly(2)) }
}

/// A column of what is billed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum BilledIn {
    /// In the currency of the page: amounts in US dollars.
    Dollars,
    /// In the currency of the page: amounts in US dollars and in that currency.
    Both,
    /// As in the files: amounts in the only currency that can be converted, or in one that cannot.
    File(Option<Currency>),
}

/// The columns of what is billed. If nothing is billed, there is one in any case.
fn billed_in(data: &Data) -> Vec<BilledIn> {
    let all = data.set.total().billed.keys().copied();
    let (known, others): (Vec<_>, Vec<_>) = all.partition(|currency| is_known(data.rates, *currency));
    let known = match known.as_slice() {
        [only] if *only != Some(Currency::USD) => Some(BilledIn::File(*only)),
        [] if !others.is_empty() => None,
        [] | [_] => Some(BilledIn::Dollars),
        _ => Some(BilledIn::Both),
    };
    known.into_iter().chain(others.into_iter().map(BilledIn::File)).collect()
}

/// Whether amounts in a currency can be converted into the page's.
fn is_known(rates: ExchangeRates, currency: Option<Currency>) -> bool {
    currency.and_then(|code| rates.per_dollar(code)).is_some()
}

/// The columns of what is billed, and the column of list prices.
fn amounts_of(kind: Basis, billed: &[BilledIn], figures: &dyn Figures) -> impl Iterator<Item = Column> {
    let column = |billed: &BilledIn| match billed {
        BilledIn::Dollars => money(text::stated_shown(figures, kind), text::stated_in_usd(kind, false)),
        BilledIn::Both => money(text::stated_shown(figures, kind), text::stated_in_usd(kind, true)),
        BilledIn::File(code) => Column::new(text::stated_as_in_file(kind, *code), text::form_of(*code)),
    };
    let list = money(text::LIST_VALUE.to_owned(), text::LIST_USD.to_owned());
    billed.iter().map(column).collect::<Vec<_>>().into_iter().chain([list])
}

/// The cells of these columns.
fn cells_of(amounts: &Amounts, billed: &[BilledIn], rates: ExchangeRates) -> Vec<Option<f64>> {
    let cell = |billed: &BilledIn| match billed {
        BilledIn::Dollars | BilledIn::Both => {
            let known = amounts.billed.iter().filter(|(code, _)| is_known(rates, **code));
            rates.usd(&known.map(|(code, amount)| (*code, *amount)).collect())
        }
        BilledIn::File(code) => amounts.billed.get(code).and_then(|amount| f64::try_from(*amount).ok()),
    };
    billed.iter().map(cell).chain([amounts.period.whole_value()]).collect()
}

fn has_output(data: &Data) -> bool {
    data.outputs.as_ref().is_some_and(|outputs| !outputs.is_empty())
}

fn people(data: &Data, are_names_shown: bool, figures: &dyn Figures) -> Sheet {
    let billed = billed_in(data);
    let has_output = has_output(data);
    let mut columns = vec![
        Column::new(text::TOKENS_IN, Form::NUMBER.compact()),
        Column::new(text::TOKENS_A_WEEK, Form::NUMBER.compact()),
    ];
    columns.extend(amounts_of(data.set.stated(), &billed, figures));
    columns.push(Column::new(text::WEEKS_ACTIVE, Form::NUMBER));
    if has_output {
        let rank = Form::NUMBER.fraction(1);
        columns.extend([
            Column::new(text::OUTPUT_COLUMN, Form::NUMBER),
            Column {
                name: text::output_per_money(figures).into(),
                is_per_dollar: true,
                ..Column::new(text::OUTPUT_PER_DOLLAR, Form::NUMBER.figures(3))
            },
            Column::new(text::RANK_BY_TOKENS, rank),
            Column::new(text::RANK_BY_OUTPUT, rank),
        ]);
    }
    let row = |entry: &Entry| {
        let person = data.set.people().get(entry.person)?;
        let mut numbers = vec![entry.mtok.map(whole_tokens), entry.mtok_per_week.map(|mtok| mtok * 1e6)];
        numbers.extend(cells_of(&person.amounts, &billed, data.rates));
        numbers.push(Some(entry.weeks as f64).filter(|weeks| *weeks > 0.0));
        if has_output {
            numbers.extend([entry.output, entry.output_per_dollar, entry.ranks.tokens, entry.ranks.output]);
        }
        Some(Row { alias: text::person(entry.number).into(), name: Some((*person.name).to_owned().into()), numbers })
    };
    let rows = data.board.entries.iter().filter_map(row).collect();
    Sheet { head: text::PERSON, columns, rows, are_names_shown }
}

/// A row for each model, tool, team, month, week or day.
#[autoprops]
#[component]
fn ThingsTable(data: &Shared<Data>, by: &By) -> Html {
    let by = *by;
    let numbers = use_numbers();
    let sheet = use_memo((data.clone(), numbers.clone()), |(data, numbers)| Shared::new(things(data, by, &**numbers)));
    let file = file_of(by);
    let first = (!matches!(by, By::Month | By::Week | By::Day)).then_some(0);
    let seats = text::for_seats(&*numbers, data.set.total(), data.rates, text::THIS_TABLE);
    html! {
        <>
        <SortedTable id="usage-things" sheet={(*sheet).clone()} caption={text::table_by(by)} by={first} {file} />
        if let Some(seats) = seats { <p class="note">{ seats }</p> }
        </>
    }
}

/// The name of the file in which the table is saved: `tokenworth-team-or-cost-center.csv`.
fn file_of(by: By) -> String {
    format!("tokenworth-{}.csv", text::table_by(by).to_lowercase().replace(' ', "-"))
}

fn things(data: &Data, by: By, figures: &dyn Figures) -> Sheet {
    let billed = billed_in(data);
    let mut columns = vec![Column::new(text::TOKENS_IN, Form::NUMBER.compact())];
    columns.extend(amounts_of(data.set.stated(), &billed, figures));
    columns.push(Column::new(text::PEOPLE_WITH_USE, Form::NUMBER.fraction(0)));
    let row = |row: &crate::usage::analysis::Row| {
        let knows_tokens = !row.amounts.tokens.is_unknown();
        let mut numbers = vec![knows_tokens.then(|| whole_tokens(row.amounts.period.all_mtok()))];
        numbers.extend(cells_of(&row.amounts, &billed, data.rates));
        numbers.push(Some(row.people as f64).filter(|people| *people > 0.0));
        Row { alias: text::row_key(figures, &row.key).into(), name: None, numbers }
    };
    let rows = Breakdown::of(&data.set, by).rows.iter().map(row).collect();
    Sheet { head: text::by(by), columns, rows, are_names_shown: false }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

    use std::rc::Rc;

    use super::{Currency, Data, Sheet, file_of, people, text, things};
    use crate::inputs::{Assumptions, Input, Value};
    use crate::text::figures::{English, EnglishMoney, Figures};
    use crate::usage::analysis::{Activity, By, Dataset, ExchangeRates, Leaderboard, Outputs};
    use crate::usage::{ImportOptions, Importer};

    /// English with amounts in euros, at 0.92 of them for a dollar.
    fn euros() -> EnglishMoney {
        EnglishMoney::of(Currency::find("EUR").unwrap(), 0.92)
    }

    fn data(name: &str, text: &str) -> Data {
        data_at(name, text, ExchangeRates::default())
    }

    fn data_at(name: &str, text: &str, rates: ExchangeRates) -> Data {
        let mut importer = Importer::new(name, text.len() as u64, ImportOptions::default()).unwrap();
        importer.feed(text.as_bytes()).unwrap();
        let set = Dataset::of(&importer.finish().unwrap(), None);
        let basis = set.basis(rates);
        let board = Leaderboard::of(&set, None, basis, rates, 46.0);
        Data { activity: Rc::new(Activity::of(&set)), set: Rc::new(set), outputs: None, board, basis, rates }
    }

    fn heads(sheet: &Sheet) -> Vec<&str> {
        sheet.columns.iter().map(|column| &*column.name).collect()
    }

    /// A space would have to be quoted wherever the name is typed or linked to.
    #[test]
    fn names_of_files_have_hyphens() {
        let names = By::ALL.iter().map(|by| file_of(*by)).collect::<Vec<_>>();
        assert!(names.contains(&"tokenworth-team-or-cost-center.csv".to_owned()), "{names:?}");
        let is_plain = |name: &String| name.chars().all(|c| c.is_ascii_lowercase() || matches!(c, '-' | '.'));
        assert!(names.iter().all(is_plain), "{names:?}");
    }

    #[test]
    fn money_has_the_pages_currency_on_the_screen_and_dollars_in_a_file() {
        let data = data(
            "cursor.csv",
            include_str!("../../../../crates/usage/tests/files/cursor-usage-events-2026-08-included-free-nan.csv"),
        );
        let sheet = things(&data, By::Model, &euros());
        assert_eq!(heads(&sheet), ["Tokens", "Billed (€)", "List price of our catalog", "People with use"]);
        let in_file: Vec<&str> = sheet.columns.iter().map(|column| &*column.name_in_file).collect();
        assert_eq!(in_file, ["Tokens", "Billed (US$)", "List price of our catalog (US$)", "People with use"]);
        assert_eq!(heads(&people(&data, false, &English)).get(2), Some(&"Billed ($)"));
    }

    #[test]
    fn amounts_in_the_currency_of_a_file_keep_it_and_name_it() {
        let text = "day,person,model,input tokens,cost,currency\n2026-10-01,ada,claude-opus-5,20000000,80,EUR\n";
        let data = data("own.csv", text);
        for sheet in [things(&data, By::Model, &euros()), things(&data, By::Model, &English)] {
            assert_eq!(heads(&sheet).get(1), Some(&"Billed (EUR, as in the file)"));
            let (column, row) = (sheet.columns.get(1).unwrap(), sheet.rows.first().unwrap());
            assert_eq!(row.numbers.get(1), Some(&Some(80.0)));
            assert_eq!(euros().write(80.0, column.form), "80.00");
        }
    }

    #[test]
    fn a_rank_that_two_people_share_is_written_with_its_half() {
        let data = data("own.csv", "person,input tokens,merged\nada,5,3\nbob,7,3\ncy,9,1\n");
        let data = Data { outputs: Some(Outputs::within(&data.set).into()), ..data };
        let sheet = people(&data, false, &English);
        let rank = heads(&sheet).iter().position(|head| *head == text::RANK_BY_OUTPUT).unwrap();
        let form = sheet.columns.get(rank).unwrap().form;
        let mut written: Vec<String> = sheet
            .rows
            .iter()
            .map(|row| English.write(row.numbers.get(rank).copied().flatten().unwrap(), form))
            .collect();
        written.sort_unstable();
        assert_eq!(written, ["1.5", "1.5", "3"]);
    }

    /// A bill in euros and an export in US dollars, on a page in euros: one column holds both, and its rows come to what
    /// the chart of weeks and the total say. Amounts in a currency without a rate keep their own.
    #[test]
    fn amounts_that_can_be_converted_are_in_one_column() {
        let in_euros = [(Input::Currency, Value::Word("EUR".into())), (Input::ExchangeRate, Value::Number(0.92))];
        let rates = ExchangeRates::of(&Assumptions::default().with(&in_euros).0);
        let text = "day,person,input tokens,cost,currency\n2026-10-01,ada,5,80,EUR\n2026-10-01,ada,5,10,USD\n\
                    2026-10-01,bob,5,1,USD\n2026-10-02,cy,5,700,JPY\n2026-10-03,di,5,0,EUR\n2026-10-03,di,5,0,USD\n";
        let data = data_at("own.csv", text, rates);
        for sheet in [things(&data, By::Day, &euros()), people(&data, false, &euros())] {
            let place = |name: &str| heads(&sheet).iter().position(|head| *head == name).unwrap();
            let sum = |name| sheet.rows.iter().filter_map(|row| *row.numbers.get(place(name))?).sum::<f64>();
            assert!((sum("Billed (€)") - (80.0 / 0.92 + 11.0)).abs() < 1e-9, "{:?}", sheet.rows);
            assert!((sum("Billed (JPY, as in the file)") - 700.0).abs() < 1e-9, "{:?}", sheet.rows);
            assert!(!heads(&sheet).iter().any(|head| head.contains("EUR")));
            let zeros = sheet.rows.iter().filter(|row| row.numbers.get(place("Billed (€)")) == Some(&Some(0.0)));
            assert_eq!(zeros.count(), 1, "what costs nothing in both is not unknown: {:?}", sheet.rows);
        }
        let of = |text: &str| data_at("own.csv", text, rates).set.total().billed.clone();
        let said = |text: &str| text::amounts(&euros(), &of(text), rates).unwrap();
        let head = "day,person,input tokens,cost,currency\n2026-10-01,ada,5,";
        assert_eq!(said(&format!("{head}80,EUR\n")), "80.00 EUR");
        assert_eq!(said(&format!("{head}10,USD\n")), "$10.00 (€9.20)");
        assert_eq!(said(&format!("{head}700,JPY\n")), "700 JPY");
        assert_eq!(said(&format!("{head}80,EUR\n2026-10-01,ada,5,10,USD\n")), "80.00 EUR · $10.00 (€89.20 in all)");
    }

    #[test]
    fn whole_amounts_in_yen_have_no_decimals() {
        let data = data("own.csv", "day,person,tokens,cost (JPY)\n2026-10-01,ada,20000000,12593.00\n");
        let sheet = things(&data, By::Day, &English);
        assert_eq!(sheet.columns.get(1).map(|column| English.write(12_593.0, column.form)).as_deref(), Some("12,593"));
        let yen = Currency::find("JPY");
        let amounts = ["24802.00", "1.25"].map(|amount| text::amount(&English, amount.parse().unwrap(), yen));
        assert_eq!(amounts, ["24,802 JPY", "1.25 JPY"]);
    }

    /// The report names people and money, and no tokens.
    #[test]
    fn unknown_tokens_are_not_zero() {
        for text in [
            include_str!(
                "../../../../crates/usage/tests/files/claude-enterprise-user-cost-report-fractional-cents.json"
            ),
            include_str!("../../../../crates/usage/tests/files/copilot-usage-metrics-user-days.ndjson"),
        ] {
            let data = data("report.json", text);
            let sheets = [people(&data, false, &English), things(&data, By::Day, &English)];
            for row in sheets.iter().flat_map(|sheet| &sheet.rows) {
                assert_eq!(row.numbers.first(), Some(&None), "{row:?}");
            }
            assert!(sheets.iter().all(|sheet| !sheet.rows.is_empty()));
            assert!(data.board.entries.iter().all(|entry| entry.ranks.tokens.is_none()));
        }
        let known = data("own.csv", "day,person,input tokens,cost usd\n2026-10-01,ada,0,80\n2026-10-01,bob,5,1\n");
        let mut tokens: Vec<_> =
            people(&known, false, &English).rows.iter().map(|row| row.numbers.first().copied().flatten()).collect();
        tokens.sort_by(|one, other| one.partial_cmp(other).unwrap());
        assert_eq!(tokens, [Some(0.0), Some(5.0)]);
    }
}
