//! Works out the hash by which a browser knows the script that other pages embed, for `src/export/snippet.rs`.

use std::error::Error;
use std::fs;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha384};

/// The script that other pages embed.
const EMBED_SCRIPT: &str = "web/embed-1.js";

fn main() -> Result<(), Box<dyn Error>> {
    for input in ["build.rs", EMBED_SCRIPT] {
        println!("cargo::rerun-if-changed={input}");
    }
    println!("cargo::rustc-env=EMBED_INTEGRITY={}", integrity(&fs::read(EMBED_SCRIPT)?));
    Ok(())
}

/// The hash as the attribute `integrity` of HTML spells it: `sha384-` and base 64.
fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)))
}
