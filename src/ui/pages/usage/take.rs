//! The fourth step: taking over inputs from the data, each with a checkbox.

use yew::prelude::*;
use yew_autoprops::autoprops;

use super::bill::BillFold;
use super::grouping::{GroupChoices, GroupField};
use crate::inputs::draft::{Mistake, entered};
use crate::inputs::number_kind::{NumberKind, Reader};
use crate::inputs::{Assumptions, Change, Input, TimeUnit};
use crate::state::{Action, Taken, TakenFrom};
use crate::text;
use crate::text::usage as sentences;
use crate::ui::components::announced::Announced;
use crate::ui::components::table::{Scroll, heads};
use crate::ui::context::{Shared, use_dispatch, use_go, use_numbers, use_state_of_page, use_view_state};
use crate::ui::imports::{Data, GroupChoice, ImportAction, TakeOverForm, use_imports};
use crate::ui::platform;
use crate::ui::view_state::{Navigation, Visit};
use crate::units::UsdPerMonth;
use crate::usage::takeover::{BillInData, Grouping, How, Note, OfferedGroup, Options, Row, TakeOver, basis, bill_in};
use crate::view::View;

/// The element identifier of the field for the days that files without dates cover.
const DAYS: &str = "usage-days";
/// The element identifier of the field for the price of a seat.
const SEAT: &str = "usage-seat";
/// The element identifier of the field for the people in the team.
const TEAM: &str = "usage-team";

/// The table of inputs, the choice of groups, and the button that takes them over and opens the Budget view.
#[autoprops]
#[component]
pub fn Take(data: &Shared<Data>) -> Html {
    let (state, view_state, dispatch, go) = (use_state_of_page(), use_view_state(), use_dispatch(), use_go());
    let (numbers, imports) = (use_numbers(), use_imports());
    let form = imports.take_over.clone();
    let enter = Callback::from(imports.dispatcher()).reform(ImportAction::TakeOver);
    let reader = Reader::of(&state.inputs, state.separators);
    let price = entered(&reader, Input::Fee, &form.seat);
    let people = entered(&reader, Input::People, &form.team);
    let options = Options {
        people: people.ok().flatten().map(|people| people as u32),
        basis: basis(&data.set, &state.inputs),
        seat: price.ok().flatten(),
    };
    let taken = use_memo((data.clone(), state.inputs.clone(), options), |(data, inputs, options)| {
        TakeOver::of(&data.set, inputs, options)
    });
    // Where the data name nobody, their use is that of the team as entered.
    let names_people = taken
        .row(Input::People)
        .is_some_and(|row| matches!(row.how, How::PeopleNamed { .. } | How::PeopleEntered { .. }));
    // Inputs that the address locks or hides keep their values.
    let is_free = |input: Input| !view_state.shape.fixes(input);
    let is_ticked = |row: &Row| is_free(row.input) && (row.is_suggested != form.turned.contains(row.input.key()));
    let tick = {
        let form = form.clone();
        enter.reform(move |input: Input| form.clone().turn(input))
    };
    let row = |row: &Row| {
        let input = row.input;
        html! {
            <TakeRow key={input.key()} row={row.clone()} is_ticked={is_ticked(row)} is_locked={!is_free(input)}
                ontick={tick.reform(move |()| input)} />
        }
    };
    let any = taken.rows.iter().any(is_ticked);
    let changes = taken.changes(|input| taken.row(input).is_some_and(is_ticked));
    let is_fee = |(input, _): &Change| *input == Input::Fee;
    let pay_for_own = |by: &Grouping| by.groups.iter().any(|group| group.changes.iter().any(is_fee));
    let have_own_seats = !taken.groupings.is_empty() && taken.groupings.iter().all(pay_for_own);
    let has_seats = !have_own_seats
        && match changes.iter().find(|change| is_fee(change)) {
            Some((_, price)) => price.number().is_some_and(|price| price > 0.0),
            None => state.inputs.fee > UsdPerMonth::ZERO,
        };
    let takes_share = changes.iter().any(|(input, _)| *input == Input::Adoption);
    let is_whole = taken.rows.iter().all(|row| is_ticked(row) == row.is_suggested);
    let choices = GroupChoices::of(&taken.groupings, state.inputs.groups(), state.has_room_for_groups(&changes));
    let chosen = choices.in_force(form.groups);
    let taking = {
        // A group has a price of its own for seats only where that of the data is taken over.
        let has_fee = changes.iter().any(is_fee);
        let group = |group: &OfferedGroup| {
            let mut group = group.to_group(sentences::group_name(&group.name, form.names_groups));
            group.changes.retain(|change| has_fee || !is_fee(change));
            group
        };
        let offered =
            |place: usize| taken.groupings.get(place).map(|grouping| grouping.groups.iter().map(group).collect());
        let groups = match chosen {
            GroupChoice::Keep => None,
            GroupChoice::OneTeam => Some(Vec::new()),
            GroupChoice::Offered(place) => offered(place),
        };
        Taken { from: TakenFrom::Data(taken.period), changes, groups }
    };
    let is_same_team = taking.groups.as_deref().is_none_or(|groups| groups == state.inputs.groups());
    let in_force = state.in_force(&taking).map(|in_force| sentences::in_force(&*numbers, &in_force));
    // What a seat includes, a cap, a target and a mandate change the use of unequal people otherwise than that of equal ones.
    let defaults = Assumptions::default();
    let limits = [Input::Included, Input::Ceiling, Input::Cap, Input::Target, Input::Mandate];
    let costs_same = is_whole && limits.iter().all(|limit| state.inputs.get(*limit) == defaults.get(*limit));
    let of_groups = || taking.groups.iter().flatten().any(|group| group.changed(Input::Tokens).is_some());
    let takes_use = taken.row(Input::Tokens).is_some_and(is_ticked) || of_groups();
    let year = ((any || !is_same_team) && price.is_ok() && people.is_ok()).then(|| {
        if takes_use {
            sentences::year_taken(
                &*numbers,
                state.year_after(&taking),
                data.set.parts().iter().filter(|part| part.has_tokens()).count(),
            )
        } else {
            sentences::kept_use(&*numbers, state.inputs.tokens.value())
        }
    });
    // What is asked for or cannot be read is led to first, so that nothing is taken over without it.
    let lacking = if taken.notes.contains(&Note::DaysNeeded) {
        Some(DAYS)
    } else {
        (names_people && people.is_err()).then_some(TEAM).or_else(|| price.is_err().then_some(SEAT))
    };
    let take = {
        let taken = taking;
        Callback::from(move |_: MouseEvent| {
            if let Some(field) = lacking {
                return platform::tab_to(field);
            }
            dispatch.act(Action::TakeOver(taken.clone()));
            go.emit(Navigation::Visit(Visit::of(View::Budget)));
            platform::focus("results");
        })
    };
    let mistake = |input: Input, read: Result<Option<f64>, Mistake>| {
        read.err().map(|mistake| text::mistake(&*numbers, input, mistake)).unwrap_or_default()
    };
    let seat_read = reader.read(&form.seat, NumberKind::of(Input::Fee)).ok();
    let seat_echo = seat_read.and_then(|read| text::read_as(&*numbers, Input::Fee, &read)).unwrap_or_default();
    let entering = |with: fn(TakeOverForm, String) -> TakeOverForm| {
        let form = form.clone();
        enter.reform(move |text: String| with(form.clone(), text))
    };
    let choose = {
        let form = form.clone();
        enter.reform(move |groups| TakeOverForm { groups: Some(groups), ..form.clone() })
    };
    let name = {
        let form = form.clone();
        enter.reform(move |event: Event| TakeOverForm {
            names_groups: platform::is_ticked(&event).unwrap_or_default(),
            ..form.clone()
        })
    };
    html! {
        <section class="card take" aria-labelledby="usage-take">
            <h2 id="usage-take">{ sentences::TAKE_OVER }</h2>
            <Notes notes={taken.notes.clone()} bill={bill_in(&data.set, &state.inputs)} />
            if taken.rows.is_empty() {
                <p>{ sentences::NOTHING_TO_TAKE_OVER }</p>
            } else {
                <Scroll label={sentences::TAKE_TABLE}>
                    { heads(&sentences::TAKE_OVER_HEADER) }
                    <tbody>{ for taken.rows.iter().map(row) }</tbody>
                </Scroll>
                if names_people {
                    <Entered id={TEAM} label={sentences::TEAM} unit="" value={form.team.clone()}
                        mistake={mistake(Input::People, people)} set={entering(|form, team| TakeOverForm { team, ..form })} />
                }
                <Entered id={SEAT} label={sentences::SEAT} unit={text::per_month(&*numbers)} value={form.seat.clone()}
                    echo={seat_echo} mistake={mistake(Input::Fee, price)} set={entering(|form, seat| TakeOverForm { seat, ..form })} />
                <GroupField {choices} {chosen} {choose} {takes_share} note={sentences::groups_differ(costs_same, has_seats)} />
                if matches!(chosen, GroupChoice::Offered(_)) {
                    <p class="row">
                        <label><input type="checkbox" checked={form.names_groups} onchange={name} />{ sentences::NAME_GROUPS }</label>
                    </p>
                }
                if let Some(in_force) = in_force {
                    <p class="warning">{ in_force }</p>
                }
                if let Some(year) = year { <p>{ year }</p> }
                <p class="row">
                    <button type="button" id="take-over" class="main" disabled={!any && is_same_team} onclick={take}>{ sentences::USE_TICKED }</button>
                    <span class="note">{ sentences::TAKE_NOTE }</span>
                </p>
            }
            <p class="note">{ text::PRIVACY }</p>
        </section>
    }
}

/// A field beside the table, with what is wrong with its text.
#[autoprops]
#[component]
fn Entered(
    id: &'static str,
    label: &'static str,
    /// The unit after the field.
    unit: &String,
    value: &String,
    /// How it was read, if that is not plain.
    #[prop_or_default]
    echo: &AttrValue,
    /// What is wrong with it.
    mistake: &String,
    set: &Callback<String>,
) -> Html {
    let typed = set.reform(|event: InputEvent| platform::text_of_field(&event).unwrap_or_default());
    let described = format!("{id}-unread");
    let is_wrong = (!mistake.is_empty()).then_some("true");
    let (class, words) = if mistake.is_empty() { ("note", echo.clone()) } else { ("mistake", mistake.clone().into()) };
    html! {
        <p class="row">
            <label class="filter">{ label }<input type="text" {id} inputmode="decimal" autocomplete="off" value={value.clone()} oninput={typed} aria-invalid={is_wrong} aria-describedby={described.clone()} />{ " " }{ unit }</label>
            <span id={described} {class}>{ &words }</span>
            <Announced {words} />
        </p>
    }
}

/// A row: the checkbox, the input, its present value, the value from the data, and how that was computed.
#[autoprops]
#[component]
fn TakeRow(row: &Row, is_ticked: bool, is_locked: bool, ontick: &Callback<()>) -> Html {
    let numbers = use_numbers();
    let label = text::words(row.input).label;
    let tick = ontick.reform(|_: Event| ());
    let id = format!("take-{}", row.input.key());
    // On narrow screens the style sheet shows the heading of each cell beside it.
    let [_, now, from_data, _] = sentences::TAKE_OVER_HEADER;
    html! {
        <tr class={(!is_ticked).then_some("left")}>
            <th scope="row">
                <label for={id.clone()}><input type="checkbox" {id} checked={is_ticked} disabled={is_locked} onchange={tick} />{ label }</label>
            </th>
            <td translate="no" data-head={now}>{ text::value_in_words(&*numbers, row.input, &row.now) }</td>
            <td translate="no" data-head={from_data}><b>{ sentences::taken(&*numbers, row) }</b></td>
            <td class="how">{ sentences::how(&*numbers, row.input, &row.how) }</td>
        </tr>
    }
}

/// Notes for the reader before anything is taken over. They include a field for the number of days if it is missing, and
/// the fields of a monthly bill if there are no tokens.
#[autoprops]
#[component]
fn Notes(
    notes: &Vec<Note>,
    /// The monthly bill in the data, if they hold one.
    bill: &Option<BillInData>,
) -> Html {
    let (imports, numbers, state) = (use_imports(), use_numbers(), use_state_of_page());
    let note = |note: &Note| html! { <p class="warning">{ sentences::note(&*numbers, note) }</p> };
    let days = use_state_eq(|| imports.days.map_or_else(String::new, |days| days.to_string()));
    let is_unread = !days.trim().is_empty() && imports.days.is_none();
    let set_days = {
        let (dispatcher, reader) = (imports.dispatcher(), Reader::of(&state.inputs, state.separators));
        let days = days.clone();
        Callback::from(move |text: String| {
            let read = reader.read(&text, NumberKind::Time(TimeUnit::Day, None)).ok().map(|read| read.value);
            let read = read.filter(|days| (1.0..=3660.0).contains(days)).map(|days| days.round() as u32);
            days.set(text);
            dispatcher.dispatch(ImportAction::Days(read));
        })
    };
    let needs_days = notes.contains(&Note::DaysNeeded) || imports.days.is_some();
    html! {
        <>
            { for notes.iter().map(note) }
            if notes.contains(&Note::NoTokens) { <BillFold words={sentences::START_FROM_BILL} bill={*bill} /> }
            if needs_days {
                <Entered id={DAYS} label={sentences::DAYS_COVERED} unit="" value={(*days).clone()}
                    mistake={if is_unread { sentences::DAYS_UNREAD } else { "" }} set={set_days} />
            }
        </>
    }
}
