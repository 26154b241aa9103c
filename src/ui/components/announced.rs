//! Announces a result to screen readers, once it has stopped changing.

use yew::prelude::*;

use crate::ui::platform;

/// Milliseconds after the last change at which it is announced: a key held down changes a result thirty times a second.
const REST: u32 = 500;

/// What is announced.
#[derive(PartialEq, Properties)]
pub struct AnnouncedProps {
    /// The result in words.
    pub words: AttrValue,
    /// The words of before, where this place comes only once they have changed.
    #[prop_or_default]
    pub before: Option<AttrValue>,
}

/// A place out of sight from which changes of these words are read out. It is empty until they change, since the words stand
/// on the page as well.
#[component]
pub fn Announced(AnnouncedProps { words, before }: &AnnouncedProps) -> Html {
    let before = before.as_ref().unwrap_or(words);
    let (first, told) = (use_mut_ref(|| before.clone()), use_state_eq(|| None::<AttrValue>));
    {
        let told = told.clone();
        use_effect_with(words.clone(), move |words| {
            let is_news = told.is_some() || *first.borrow() != *words;
            let words = words.clone();
            let tell = Callback::from(move |()| told.set(Some(words.clone())));
            let waiting = is_news.then(|| platform::after(REST, tell));
            move || drop(waiting)
        });
    }
    html! { <p class="unseen" role="status">{ (*told).clone() }</p> }
}
