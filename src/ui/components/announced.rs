//! Announces a result to screen readers once it has stopped changing.

use yew::prelude::*;
use yew_autoprops::autoprops;

use crate::ui::platform::Timeout;

/// Milliseconds from the last change to the announcement. A key that is held down changes a result thirty times a
/// second, and a number is typed digit by digit: `1,5`, `1,50` and `1,500` give two results.
const REST: u32 = 1000;

/// A visually hidden status region that announces changes of `words`. It is empty until they change, because the same
/// words are visible elsewhere on the page.
#[autoprops]
#[component]
pub fn Announced(
    words: &AttrValue,
    /// The words before the change. Set it where the component is mounted only after the words have changed; by default
    /// they are the first `words`.
    #[prop_or_default]
    before: &Option<AttrValue>,
) -> Html {
    let before = before.as_ref().unwrap_or(words);
    let (first, told) = (use_mut_ref(|| before.clone()), use_state_eq(|| None::<AttrValue>));
    {
        let told = told.clone();
        use_effect_with(words.clone(), move |words| {
            let is_news = told.is_some() || *first.borrow() != *words;
            let words = words.clone();
            let waiting = is_news.then(|| Timeout::new(REST, move || told.set(Some(words))));
            move || drop(waiting)
        });
    }
    html! { <p class="unseen" role="status">{ (*told).clone() }</p> }
}
