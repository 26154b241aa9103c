//! The page: the only module that uses Yew. A component renders its properties and the contexts of [`context`]. It
//! touches the browser only in effects and event handlers, and only through [`platform`].
//!
//! | module | holds |
//! |---|---|
//! | `app` | the page as a whole: its state, its contexts, its frame |
//! | `context` | the contexts that every component can read |
//! | `pages` | the views, one folder each |
//! | `components` | the components that views share |
//! | `dialogs` | the dialogs over the page |
//! | `deliverable` | what the reader takes away |
//! | `imports` | the reader's own files, while they are read and after |
//! | `hooks` | the side effects of the page: the address, saving, long runs |
//! | `platform` | access to the browser: the only code that uses web-sys |
//! | `results` | everything that is computed from the inputs |
//! | `view_state` | the presentation of the page, and navigation |

mod app;
mod components;
mod context;
mod deliverable;
mod dialogs;
mod hooks;
mod imports;
mod pages;
mod platform;
mod results;
mod view_state;

pub use results::Results;

use app::{App, AppProps};
#[cfg(feature = "ssr")]
use {crate::presentation::Presentation, crate::view::View, std::io};

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
pub fn to_html(query: &str, fragment: &str) -> io::Result<String> {
    render(AppProps::at(query, fragment))
}

/// The first screen of a view as HTML, with the default inputs and marked as an example. It is shown until the program
/// runs.
///
/// # Errors
/// If no asynchronous runtime can be created.
#[cfg(feature = "ssr")]
pub fn example_to_html(view: View) -> io::Result<String> {
    let query = Presentation::default().with_view(view);
    render(AppProps { is_example: true, ..AppProps::at(&query.write(), "") })
}

/// The page at this address as HTML, with every fold open.
///
/// # Errors
/// If no asynchronous runtime can be created.
#[cfg(feature = "ssr")]
pub fn to_html_unfolded(query: &str, fragment: &str) -> io::Result<String> {
    render(AppProps { is_unfolded: true, ..AppProps::at(query, fragment) })
}

#[cfg(feature = "ssr")]
fn render(props: AppProps) -> io::Result<String> {
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    let page = yew::LocalServerRenderer::<App>::with_props(props).hydratable(false).render();
    Ok(tokio::task::LocalSet::new().block_on(&runtime, page))
}
