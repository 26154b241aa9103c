//! Writes what a page without a running program shows, for the default inputs, into a directory: `verdict.html`,
//! `results.html`, and the pictures `default.svg` and `default-dark.svg`. The release is built with them.
//!
//! ```sh
//! cargo run --example fallback -- target/fallback
//! ```

use std::{env, error::Error, fs, path::PathBuf};

use tokenworth::export::fallback;
use tokenworth::later::Page;
use tokenworth::text::figures::English;

const LIGHT: &str = "default.svg";
const DARK: &str = "default-dark.svg";

fn main() -> Result<(), Box<dyn Error>> {
    let directory = PathBuf::from(env::args().nth(1).ok_or("name a directory")?);
    fs::create_dir_all(&directory)?;
    for (name, text) in files()? {
        fs::write(directory.join(name), text)?;
    }
    Ok(())
}

/// Every file's name and text.
fn files() -> Result<[(&'static str, String); 4], &'static str> {
    let page = Page::of("", false);
    let subject = page.subject();
    let picture = |dark| fallback::picture(&subject, &English, dark).ok_or("the defaults have no picture");
    let element = fallback::shown(&subject, &English, LIGHT, DARK);
    Ok([
        ("verdict.html", fallback::verdict(&subject, &English)),
        ("results.html", fallback::results(&subject, &English) + &element),
        (LIGHT, picture(false)?),
        (DARK, picture(true)?),
    ])
}
