//! Writes what stands in the page before its program runs, for the default inputs, into a directory: a
//! file for each view, such as `budget.html`, as the program draws it first; `results.html`, its results for those without JavaScript; and the pictures
//! `default.svg` and `default-dark.svg`. The release is built with them.
//!
//! ```sh
//! cargo run --features ssr --example first_screen -- target/first-screen
//! ```

use std::{env, error::Error, fs, path::PathBuf};

use tokenworth::export::fallback;
use tokenworth::inputs::number::Separators;
use tokenworth::state::{AppState, Saved};
use tokenworth::text::figures::English;
use tokenworth::ui::{self, Results};
use tokenworth::view::View;

const LIGHT: &str = "default.svg";
const DARK: &str = "default-dark.svg";

fn main() -> Result<(), Box<dyn Error>> {
    let directory = PathBuf::from(env::args().nth(1).ok_or("name a directory")?);
    fs::create_dir_all(&directory)?;
    for view in View::ALL {
        fs::write(directory.join(format!("{}.html", view.key())), ui::example_to_html(view)?)?;
    }
    for (name, text) in results()? {
        fs::write(directory.join(name), text)?;
    }
    Ok(())
}

/// Name and text of each file that holds the results.
fn results() -> Result<[(&'static str, String); 3], Box<dyn Error>> {
    let results = Results::of(&AppState::opened("", Separators::ENGLISH, Saved::Unwanted));
    let subject = results.subject();
    let picture = |dark| fallback::picture(&subject, &English, dark).ok_or("the defaults have no picture");
    Ok([
        ("results.html", fallback::results(&subject, &English) + &fallback::shown(&subject, &English, LIGHT, DARK)),
        (LIGHT, picture(false)?),
        (DARK, picture(true)?),
    ])
}
