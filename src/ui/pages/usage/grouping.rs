//! The choice of what becomes of the groups of the team when data are taken over.

use yew::prelude::*;
use yew_autoprops::autoprops;

use crate::inputs::Group;
use crate::text::usage as sentences;
use crate::ui::context::{use_numbers, use_state_of_page};
use crate::ui::imports::GroupChoice;
use crate::usage::takeover::Grouping;

/// The choices for a team with some groups.
#[derive(Clone, Debug, PartialEq)]
pub struct GroupChoices {
    /// The groupings that the data offer.
    pub groupings: Vec<Grouping>,
    /// The grouping of the data that was taken over before, if the groups are still the same.
    held: Option<usize>,
    /// Whether the team has groups of another origin.
    has_own: bool,
    /// Whether the new team is large enough for the groups that it has.
    is_large_enough: bool,
}

impl GroupChoices {
    /// The choices for a team with these groups, for which the new team may be `is_large_enough` or not.
    pub fn of(groupings: &[Grouping], groups: &[Group], is_large_enough: bool) -> Self {
        let held = groupings.iter().position(|grouping| grouping.is_that_of(groups));
        let has_own = held.is_none() && !groups.is_empty();
        Self { groupings: groupings.to_vec(), held, has_own, is_large_enough }
    }

    /// The choices, in the order shown.
    fn all(&self) -> impl Iterator<Item = GroupChoice> {
        let keep = (self.has_own && self.is_large_enough).then_some(GroupChoice::Keep);
        let offered = (0..self.groupings.len()).map(GroupChoice::Offered);
        keep.into_iter().chain([GroupChoice::OneTeam]).chain(offered)
    }

    /// The reader's choice, if it is still possible, or the one that loses nothing.
    pub fn in_force(&self, chosen: Option<GroupChoice>) -> GroupChoice {
        let chosen = chosen.filter(|chosen| self.all().any(|choice| choice == *chosen));
        let held = || self.held.map(GroupChoice::Offered);
        chosen.or_else(held).or_else(|| self.all().next()).unwrap_or(GroupChoice::OneTeam)
    }
}

/// The choice as a list of radio buttons; nothing if there is no choice.
#[autoprops]
#[component]
pub fn GroupField(
    choices: &GroupChoices,
    chosen: &GroupChoice,
    choose: &Callback<GroupChoice>,
    /// Whether the share of users is taken over.
    takes_share: bool,
    /// A remark on what the choice changes.
    note: &String,
) -> Html {
    let (numbers, state) = (use_numbers(), use_state_of_page());
    if choices.groupings.is_empty() && !choices.has_own {
        return Html::default();
    }
    let option = |choice: GroupChoice| {
        let pick = choose.reform(move |_: Event| choice);
        let (name, holds) = match choice {
            GroupChoice::Keep => (sentences::KEEP_GROUPS, sentences::own_groups(&*numbers, state.inputs.groups())),
            GroupChoice::OneTeam => (sentences::NO_GROUPS, String::new()),
            GroupChoice::Offered(place) => {
                let grouping = choices.groupings.get(place)?;
                (sentences::grouped_by(grouping.by), sentences::groups_in(&*numbers, grouping))
            }
        };
        Some(html! {
            <label><input type="radio" name="grouping" checked={choice == *chosen} onchange={pick} /><span>{ name }if !holds.is_empty() { <small translate="no">{ holds }</small> }</span></label>
        })
    };
    let groups = state.inputs.groups();
    let effect = match *chosen {
        GroupChoice::Keep => sentences::share_of_groups(groups).filter(|_| takes_share),
        _ if choices.has_own => sentences::goes_with_groups(groups),
        _ => None,
    };
    html! {
        <fieldset class="given">
            <legend>{ sentences::IN_GROUPS }</legend>
            { for choices.all().filter_map(option) }
            if choices.has_own && !choices.is_large_enough {
                <p class="warning">{ sentences::groups_too_large(&*numbers, state.inputs.grouped()) }</p>
            }
            if let Some(effect) = effect { <p class="warning">{ effect }</p> }
            if !choices.groupings.is_empty() { <p class="note">{ note }</p> }
        </fieldset>
    }
}
