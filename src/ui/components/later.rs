//! Parts of a page that are mounted one after the other, so that the browser is never kept from answering for long.

use yew::prelude::*;

use crate::ui::platform;

/// What is mounted later.
#[derive(PartialEq, Properties)]
pub struct LaterProps {
    /// How many tasks of the browser come before. Parts with different numbers are mounted in different tasks.
    pub turns: u32,
    /// What is mounted.
    pub children: Html,
}

/// Its children, some tasks after the component itself is mounted. Once they are there, changes of them are shown at once.
#[component]
pub fn Later(LaterProps { turns, children }: &LaterProps) -> Html {
    let is_due = use_state_eq(|| false);
    {
        let (is_due, turns) = (is_due.setter(), *turns);
        use_effect_with((), move |()| {
            platform::spawn(async move {
                for _ in 0..turns {
                    platform::turn().await;
                }
                is_due.set(true);
            });
        });
    }
    if *is_due { children.clone() } else { Html::default() }
}
