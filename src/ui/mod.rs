//! The page: the only part that knows Yew. A component draws from its properties and from the contexts of [`context`]; it
//! touches the browser only in effects and event handlers, and only through [`platform`].
//!
//! | module | holds |
//! |---|---|
//! | [`app`] | the page as a whole: its state, its contexts, its frame |
//! | [`context`] | what every component may ask for |
//! | [`pages`] | one folder a view |
//! | [`components`] | what the views are made of |
//! | [`dialogs`] | what opens over the page |
//! | [`imports`] | the reader's own files, while they are read and after |
//! | [`hooks`] | what the page does besides drawing: the address, saving, long runs |
//! | [`platform`] | the browser: the only code that knows web-sys |

pub mod app;
pub mod components;
pub mod context;
pub mod dialogs;
pub mod hooks;
pub mod imports;
pub mod looks;
pub mod pages;
pub mod platform;
pub mod results;
pub mod theme;

use app::{App, AppProps};
#[cfg(feature = "ssr")]
use {crate::presentation::Presentation, crate::view::View};

/// Mounts the page in the element `app`, over the static text that stands there. To make the program ready has taken a task;
/// what the page is opened with is worked out in another, and the page is mounted in a third, so that none of them is long.
#[cfg(feature = "csr")]
pub fn start() {
    platform::announce_panics();
    let open = yew::Callback::from(|()| {
        let props = AppProps::opened();
        props.draw();
        let mount = yew::Callback::from(move |()| {
            let Some(root) = platform::element("app") else { return };
            yew::Renderer::<App>::with_root_and_props(root, props.clone()).render();
        });
        platform::after(0, mount).forget();
    });
    platform::after(0, open).forget();
}

/// The page at this address as text, as it stands before anything is done to it: for the static first screen, and for tests.
///
/// # Errors
/// Where no runtime can be made to render in.
#[cfg(feature = "ssr")]
pub fn to_html(query: &str, fragment: &str) -> std::io::Result<String> {
    render::<App>(AppProps::at(query, fragment))
}

/// What of a view is in sight first, at the defaults and marked as an example: what stands in its place until the program
/// runs.
///
/// # Errors
/// Where no runtime can be made to render in.
#[cfg(feature = "ssr")]
pub fn example_to_html(view: View) -> std::io::Result<String> {
    let query = Presentation::default().with("view", view.key(), View::default().key());
    render::<AnExample>(AppProps::at(&query.write(), ""))
}

/// The page, marked as an example.
#[cfg(feature = "ssr")]
#[yew::component]
fn AnExample(props: &AppProps) -> yew::Html {
    yew::html! {
        <yew::ContextProvider<context::Example> context={context::Example}><App ..props.clone() /></yew::ContextProvider<context::Example>>
    }
}

/// The same with everything open that opens and closes.
///
/// # Errors
/// Where no runtime can be made to render in.
#[cfg(feature = "ssr")]
pub fn to_html_unfolded(query: &str, fragment: &str) -> std::io::Result<String> {
    render::<Unfolded>(AppProps::at(query, fragment))
}

/// The page with everything open.
#[cfg(feature = "ssr")]
#[yew::component]
fn Unfolded(props: &AppProps) -> yew::Html {
    use components::folds::{Folds, WithFolds};
    yew::html! { <WithFolds folds={Folds::open()}><App ..props.clone() /></WithFolds> }
}

/// A component as text.
#[cfg(feature = "ssr")]
fn render<C: yew::BaseComponent>(props: C::Properties) -> std::io::Result<String>
where
    C::Properties: 'static,
{
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    let page = yew::LocalServerRenderer::<C>::with_props(props).hydratable(false).render();
    Ok(tokio::task::LocalSet::new().block_on(&runtime, page))
}
