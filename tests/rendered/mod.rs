//! The page as text, with everything open that opens and closes.

use crate::markup::{self, ANY, Node};
use tokenworth::text::figures;

/// What the page shows below its head at this address.
#[track_caller]
pub fn main(query: &str, fragment: &str) -> Node {
    let html = figures::plain(&tokenworth::ui::to_html_unfolded(query, fragment).unwrap());
    let (_, main) = html.split_once("<main").unwrap_or_else(|| panic!("no <main> in {html}"));
    let (main, _) = main.split_once("</main>").unwrap();
    let (_, inside) = main.split_once('>').unwrap();
    markup::read_with(inside, ANY)
}
