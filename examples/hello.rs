//! The smallest page that Yew makes: what `cargo xtask bench` measures the start of Tokenworth against.

use yew::prelude::*;

#[component]
fn Hello() -> Html {
    let count = use_state(|| 0_u32);
    let press = {
        let count = count.clone();
        move |_: MouseEvent| count.set(count.wrapping_add(1))
    };
    html! { <p>{ "Hello " }<button type="button" onclick={press}>{ *count }</button></p> }
}

fn main() {
    yew::Renderer::<Hello>::new().render();
}
