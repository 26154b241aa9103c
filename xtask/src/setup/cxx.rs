//! The C++ compiler, which libFuzzer is built with.

use super::{apt, search};
use std::env;

/// Whether there is a C++ compiler. Installs one if apt can be used.
pub fn has_cxx() -> bool {
    // A failed installation has printed why. It only matters whether there is a compiler now.
    is_there() || (apt::install(&["g++"], "libFuzzer is built with it").is_ok() && is_there())
}

fn is_there() -> bool {
    // On Windows it is installed with the linker that Rust needs, but is not on PATH.
    cfg!(windows) || env::var_os("CXX").is_some() || search::on_path(&["c++", "g++", "clang++"]).is_some()
}
