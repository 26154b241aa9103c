//! Mounts parts of a page one after the other, so that none of them blocks the browser for long.

use yew::platform::spawn_local;
use yew::prelude::*;

use crate::ui::platform;

/// The properties of `Later`.
#[derive(PartialEq, Properties)]
pub struct LaterProps {
    /// The number of tasks to wait before mounting. Parts with different numbers are mounted in different tasks.
    pub turns: u32,
    /// The part to mount.
    pub children: Html,
}

/// Its children, `turns` tasks after the component itself is mounted. After that, their changes are shown at once.
#[component]
pub fn Later(LaterProps { turns, children }: &LaterProps) -> Html {
    let is_due = use_state_eq(|| false);
    {
        let (is_due, turns) = (is_due.setter(), *turns);
        use_effect_with((), move |()| {
            spawn_local(async move {
                for _ in 0..turns {
                    platform::turn().await;
                }
                is_due.set(true);
            });
        });
    }
    if *is_due { children.clone() } else { Html::default() }
}
