//! The page: the only module that uses Yew. A component renders its properties and the contexts of [`context`]. It
//! touches the browser only in effects and event handlers, and only through [`platform`].
//!
//! | module | holds |
//! |---|---|
//! | [`app`] | the page as a whole: its state, its contexts, its frame |
//! | [`context`] | the contexts that every component can read |
//! | [`pages`] | the views, one folder each |
//! | [`components`] | the components that views share |
//! | [`dialogs`] | the dialogs over the page |
//! | [`deliverable`] | what the reader takes away |
//! | [`imports`] | the reader's own files, while they are read and after |
//! | [`hooks`] | the side effects of the page: the address, saving, long runs |
//! | [`platform`] | access to the browser: the only code that uses web-sys |

pub mod app;
pub mod components;
pub mod context;
pub mod deliverable;
pub mod dialogs;
pub mod hooks;
pub mod imports;
pub mod pages;
pub mod platform;
pub mod results;
pub mod view_state;

use app::{App, AppProps};
#[cfg(feature = "ssr")]
use {crate::presentation::Presentation, crate::view::View};

/// Mounts the page in the element `app`, in place of the static text there. Starting the program takes one task,
/// computing the properties of the page another, and mounting a third, so that none of them is long.
#[cfg(feature = "csr")]
pub fn start() {
    platform::announce_panics();
    let open = || {
        let props = AppProps::opened();
        props.draw();
        let mount = || {
            let Some(root) = platform::element("app") else { return };
            yew::Renderer::<App>::with_root_and_props(root, props).render();
        };
        platform::Timeout::new(0, mount).forget();
    };
    platform::Timeout::new(0, open).forget();
}

/// The page at this address as HTML, before any interaction: for the static first screen and for tests.
///
/// # Errors
/// If no asynchronous runtime can be created.
#[cfg(feature = "ssr")]
pub fn to_html(query: &str, fragment: &str) -> std::io::Result<String> {
    render::<App>(AppProps::at(query, fragment))
}

/// The first screen of a view as HTML, with the default inputs and marked as an example. It is shown until the program
/// runs.
///
/// # Errors
/// If no asynchronous runtime can be created.
#[cfg(feature = "ssr")]
pub fn example_to_html(view: View) -> std::io::Result<String> {
    let query = Presentation::default().with_view(view);
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

/// The page at this address as HTML, with every fold open.
///
/// # Errors
/// If no asynchronous runtime can be created.
#[cfg(feature = "ssr")]
pub fn to_html_unfolded(query: &str, fragment: &str) -> std::io::Result<String> {
    render::<Unfolded>(AppProps::at(query, fragment))
}

/// The page with every fold open.
#[cfg(feature = "ssr")]
#[yew::component]
fn Unfolded(props: &AppProps) -> yew::Html {
    use components::folds::{Folds, WithFolds};
    yew::html! { <WithFolds folds={Folds::open()}><App ..props.clone() /></WithFolds> }
}

/// A component as HTML.
#[cfg(feature = "ssr")]
fn render<C: yew::BaseComponent>(props: C::Properties) -> std::io::Result<String>
where
    C::Properties: 'static,
{
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    let page = yew::LocalServerRenderer::<C>::with_props(props).hydratable(false).render();
    Ok(tokio::task::LocalSet::new().block_on(&runtime, page))
}
