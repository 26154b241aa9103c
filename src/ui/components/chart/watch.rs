//! Decides when a chart is redrawn: with every edit while it is on the screen, otherwise once the results have stopped
//! changing. Also watches its width, and causes of a redraw outside the page.

use yew::prelude::*;

use crate::ui::context::{Shared, use_results};
use crate::ui::hooks::{use_held, use_is_seen};
use crate::ui::platform::{self, Timeout};
use crate::ui::results::Results;

/// Milliseconds without a change after which a chart off the screen is redrawn. Screen readers, scrolling and full-page
/// screenshots then find current results.
const REST: u32 = 250;
/// How close to the screen a chart is drawn, in CSS pixels, so that it is there when the reader scrolls to it.
const NEAR: u32 = 120;

/// The results that the card around `room` shows, and whether to draw it now.
#[hook]
pub fn use_followed(room: &NodeRef) -> (Shared<Results>, bool) {
    let results = use_results();
    let is_seen = use_is_seen(room, NEAR, false);
    let rested = use_state_eq(|| None);
    let followed = {
        let results = results.clone();
        use_mut_ref(move || results)
    };
    {
        let rested = rested.setter();
        use_effect_with((results.clone(), is_seen), move |(results, is_seen)| {
            let results = results.clone();
            let waiting = (!is_seen).then(|| Timeout::new(REST, move || rested.set(Some(results))));
            move || drop(waiting)
        });
    }
    let is_due = is_seen || rested.as_ref() == Some(&results);
    if is_due {
        followed.replace(results);
    }
    let followed = followed.borrow().clone();
    (followed, is_due)
}

/// The width of an element in CSS pixels; 0 until the browser reports it.
#[hook]
pub fn use_width(node: &NodeRef) -> f64 {
    let width = use_state_eq(|| 0.0);
    let (node, widen) = (node.clone(), width.setter());
    use_held(move || platform::watch_width(&node, move |width| widen.set(width)));
    *width
}

/// A number that changes whenever charts must be redrawn for a reason outside the page: another system theme, or
/// another pixel ratio.
#[hook]
pub fn use_outside_changes() -> u32 {
    let turn = use_state(|| 0_u32);
    let now = *turn;
    let next = Callback::from(move |()| turn.set(now.wrapping_add(1)));
    use_effect_with(now, move |_| {
        let pixels = next.clone();
        let listeners =
            (platform::on_system_theme(move || next.emit(())), platform::on_pixel_ratio(move || pixels.emit(())));
        move || drop(listeners)
    });
    now
}
