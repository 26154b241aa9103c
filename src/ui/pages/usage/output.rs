//! The fifth step: output by person, compared with use.

use yew::prelude::*;
use yew_autoprops::autoprops;

use super::bring::Paste;
use crate::chart::ChartKey;
use crate::export::sheet::{Column, Row, Sheet};
use crate::inputs::Curve;
use crate::text::figures::Form;
use crate::text::usage as text;
use crate::ui::components::chart::ChartCard;
use crate::ui::components::fold::Fold;
use crate::ui::components::sorted_table::SortedTable;
use crate::ui::context::{Shared, use_numbers, use_state_of_page};
use crate::ui::imports::{CurvePeople, Data, use_imports};
use crate::ui::platform::Brought;
use crate::usage::analysis::{Entry, Person};
use crate::usage::names_people;

/// The most names to list of people who are only in the usage files, or only among the outputs.
const NAMES: usize = 10;
/// The most people to list by the difference of their ranks.
const PARTINGS: usize = 10;
/// The index of the column of differences between the ranks.
const PLACES_UP: Option<usize> = Some(2);

/// A field to add output by person. Once there is output: how use and output are related, and the people whose ranks
/// differ most, or why none of it counts.
#[autoprops]
#[component]
pub fn Output(
    data: &Shared<Data>,
    /// Called with more files or text.
    bring: &Callback<Brought>,
) -> Html {
    let numbers = use_numbers();
    let figures = &*numbers;
    let board = &data.board;
    let findings = data.outputs.as_ref().map(|outputs| {
        if outputs.is_empty() {
            return html! { <p class="warning">{ text::no_output(figures, outputs.below_zero()) }</p> };
        }
        let strangers = outputs.strangers(&data.set).count();
        let with_output: Vec<&Entry> = board.entries.iter().filter(|entry| entry.output.is_some()).collect();
        let is_user = |entry: &&&Entry| data.set.people().get(entry.person).is_some_and(Person::is_user);
        let users = with_output.iter().filter(is_user).count();
        let below_zero = text::output_below_zero(figures, outputs.below_zero());
        let has_ratio = board.entries.iter().any(|entry| entry.output_per_dollar.is_some());
        let correlation = board.correlation();
        let correlation = correlation.map_or_else(
            |why| text::uncorrelated(figures, why),
            |it| text::correlation(figures, &it, with_output.len(), board.without_tokens()),
        );
        html! {
            <>
                <p>{ text::with_output(figures, with_output.len(), users, strangers) }</p>
                if let Some(below_zero) = below_zero { <p class="warning">{ below_zero }</p> }
                <Unmatched {data} />
                if board.replaces_output { <p>{ text::OUTPUT_REPLACED }</p> }
                <p>{ correlation }</p>
                <OnCurve {data} />
                if has_ratio { <p class="warning">{ text::per_money_note(figures, board.basis) }</p> }
                <Partings {data} />
            </>
        }
    });
    let bring = bring.reform(|brought: Brought| Brought { text: brought.text.map(with_header), ..brought });
    html! {
        <section class="card" aria-labelledby="usage-output">
            <h2 id="usage-output">{ text::OUTPUT }</h2>
            <p class="sub">{ text::OUTPUT_NOTE }</p>
            <Fold class="more" summary={text::PASTE_OUTPUT}><Paste id="usage-output-text" {bring} /></Fold>
            { findings }
        </section>
    }
}

/// The names of people with output who are not in the usage files, and of users without output: perhaps one person whose
/// name is spelled in two ways. They are in the page only while names are shown, and never on paper.
#[autoprops]
#[component]
fn Unmatched(data: &Shared<Data>) -> Html {
    let (numbers, are_names_shown) = (use_numbers(), use_imports().are_names_shown);
    let Some(outputs) = data.outputs.as_ref().filter(|_| are_names_shown) else { return Html::default() };
    let list = |head: &'static str, names: Vec<&str>| {
        let name = |(nth, name): (usize, &&str)| {
            html! { <>if nth > 0 { { ", " } }<bdi translate="no">{ *name }</bdi></> }
        };
        html! {
            if !names.is_empty() {
                <p class="note secret">
                    { head }{ for names.iter().take(NAMES).enumerate().map(name) }
                    { text::and_more(&*numbers, names.len().saturating_sub(NAMES)) }
                </p>
            }
        }
    };
    html! {
        <>
            { list(text::STRANGERS, outputs.strangers(&data.set).collect()) }
            { list(text::USERS_WITHOUT_OUTPUT, outputs.users_without(&data.set).into_iter().collect()) }
        </>
    }
}

/// The text with a header, if it starts with a person and a number, as `Ada Byron;12`, or if it has a number for the name of
/// its second column, as `Name;2025`.
fn with_header(text: String) -> String {
    let first = text.trim_start().lines().next().unwrap_or_default();
    let is_output = |cell: &str| {
        let number = cell.trim().trim_matches('"');
        number.contains(|c: char| c.is_ascii_digit()) && !number.contains(|c: char| c.is_alphabetic())
    };
    let is_person = |cell: &str| cell.contains(char::is_alphabetic);
    let starts_with_person = |mark: char| match first.split(mark).collect::<Vec<_>>().as_slice() {
        [person, output] => is_person(person) && is_output(output),
        _ => false,
    };
    match ['\t', ';', ','].into_iter().find(|mark| starts_with_person(*mark)) {
        // A column "output" may hold tokens; a count does not.
        Some(mark) => {
            let is_head = first.split(mark).next().is_some_and(names_people);
            let rows = if is_head { text.trim_start().strip_prefix(first).unwrap_or_default() } else { &text };
            format!("person{mark}count\n{rows}")
        }
        None => text,
    }
}

/// The people of the files on the curve of the present inputs, those with output as points with a fitted line. If the
/// chart does not state the fit, a sentence does.
#[autoprops]
#[component]
fn OnCurve(data: &Shared<Data>) -> Html {
    let (numbers, state) = (use_numbers(), use_state_of_page());
    let people = use_memo(data.clone(), |data| CurvePeople::of(data).map(CurvePeople::into_subject).map(Shared::new));
    let is_told = people.is_some() && state.inputs.curve != Curve::Fixed;
    let fit = data.board.fit().filter(|_| !is_told);
    html! {
        <>
            if let Some(fit) = fit { <p>{ text::fit(&*numbers, &fit) }</p> }
            if let Some(people) = &*people {
                <div class="outcome"><ChartCard chart={ChartKey::Curve} people={people.clone()} /></div>
            }
        </>
    }
}

/// The people whose ranks by tokens and by output differ most.
#[autoprops]
#[component]
fn Partings(data: &Shared<Data>) -> Html {
    let (numbers, are_names_shown) = (use_numbers(), use_imports().are_names_shown);
    let people = data.board.entries.iter().filter(|entry| entry.parting().is_some()).count();
    let sheet = use_memo((data.clone(), are_names_shown, numbers.clone()), |(data, are_names_shown, numbers)| {
        let rank = |head: &'static str, in_file: &'static str| Column {
            name: text::rank_of(&**numbers, head, people).into(),
            ..Column::new(in_file, Form::NUMBER.fraction(1))
        };
        let columns = vec![
            rank(text::RANK_BY_TOKENS, text::RANK_BY_TOKENS_OF_BOTH),
            rank(text::RANK_BY_OUTPUT, text::RANK_BY_OUTPUT_OF_BOTH),
            Column::new(text::PARTING, Form::NUMBER.fraction(1).signed()),
        ];
        let row = |entry: &&Entry| {
            let person = data.set.people().get(entry.person)?;
            Some(Row {
                alias: text::person(entry.number).into(),
                name: Some((*person.name).to_owned().into()),
                numbers: vec![entry.ranks_of_both.tokens, entry.ranks_of_both.output, entry.parting()],
            })
        };
        // By person, as [`Sheet`] requires.
        let mut farthest = data.board.partings(PARTINGS);
        farthest.sort_by_cached_key(|entry| entry.number);
        let rows = farthest.iter().filter_map(row).collect();
        Shared::new(Sheet { head: text::PERSON, columns, rows, are_names_shown: *are_names_shown })
    });
    if sheet.rows.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <h3>{ text::PARTINGS }</h3>
            <p class="note">{ text::partings_note(&*numbers, people) }</p>
            <SortedTable id="usage-partings" sheet={(*sheet).clone()} caption={text::PARTINGS} by={PLACES_UP} file="tokenworth-ranks.csv" />
        </>
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

    use rstest::rstest;

    use super::with_header;
    use crate::usage::{ImportOptions, Importer};

    #[rstest]
    #[case::tabs("Ada Byron\t12\nBob Hope\t3\n")]
    #[case::semicolons("ada@x.com;12,5\nbob@x.com;3\n")]
    #[case::commas("\n\"Ada\",12\nbob,3")]
    #[case::many("ada,40000\nbob,30000\n")]
    #[case::with_header("person\toutput\nada\t12\nbob\t3\n")]
    #[case::with_other_header("who,merged\nada,12\nbob,3\n")]
    #[case::of_a_year("Name;2025\nAda Byron;12\nBob Hope;3\n")]
    #[case::of_a_year_in_quotes("\"Mitarbeiter\"\t\"2025\"\r\nada\t12\r\nbob\t3\r\n")]
    fn pasted_people_and_numbers_are_output(#[case] text: &str) {
        let text = with_header(text.to_owned());
        let mut importer = Importer::new("pasted.csv", text.len() as u64, ImportOptions::default()).unwrap();
        importer.feed(text.as_bytes()).unwrap();
        let tables = importer.finish().unwrap();
        let table = tables.first().unwrap();
        let outputs: Vec<_> = table.usage.cells().filter_map(|cell| cell.key.person.zip(cell.sums.output)).collect();
        assert_eq!((tables.len(), outputs.len()), (1, 2), "{text}");
    }

    #[rstest]
    #[case::three_columns("ada,1,5\nbob,2,6\n")]
    #[case::days("2026-10-01\t12\n")]
    #[case::names_only("ada\nbob\n")]
    #[case::nothing("")]
    fn other_text_stays_as_it_is(#[case] text: &str) {
        assert_eq!(with_header(text.to_owned()), text);
    }
}
