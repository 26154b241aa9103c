//! The C++ compiler, which libFuzzer is built with.

use super::{apt, search};
use std::env;

/// Whether there is one; where apt may be used, installs it.
pub fn has_cxx() -> bool {
    // An installation that fails has said why; what counts is whether there is a compiler now.
    is_there() || (apt::install(&["g++"], "libFuzzer is built with it").is_ok() && is_there())
}

fn is_there() -> bool {
    // On Windows it comes with the linker that Rust itself needs, and is on no PATH.
    cfg!(windows) || env::var_os("CXX").is_some() || search::on_path(&["c++", "g++", "clang++"]).is_some()
}
