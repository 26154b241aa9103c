//! Finds programs.

use std::{
    env,
    path::{Path, PathBuf},
};

/// Extensions of a program's file name.
#[cfg(windows)]
const ENDINGS: [&str; 3] = [".exe", ".cmd", ".bat"];
/// Extensions of a program's file name.
#[cfg(not(windows))]
const ENDINGS: [&str; 1] = [""];

/// The first of `names` that is on PATH.
pub fn on_path(names: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    names.iter().find_map(|name| env::split_paths(&path).find_map(|directory| program(&directory, name)))
}

/// The program `name` in `directory`, if it is there.
pub fn program(directory: &Path, name: &str) -> Option<PathBuf> {
    ENDINGS.iter().map(|ending| directory.join(format!("{name}{ending}"))).find(|path| path.is_file())
}

/// The version in the output of `--version`: the first word of digits and dots.
pub fn version(text: &str) -> Option<(u32, u32, u32)> {
    text.split_whitespace().find_map(|word| {
        let mut parts = word.trim_start_matches('v').split('.').map(|part| part.parse().ok());
        match (parts.next()?, parts.next()?, parts.next()?, parts.next()) {
            (Some(major), Some(minor), Some(patch), None) => Some((major, minor, patch)),
            _ => None,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::version;

    #[test]
    fn reads_versions_as_programs_print_them() {
        assert_eq!(version("v20.19.2"), Some((20, 19, 2)));
        assert_eq!(version("trunk 0.21.14"), Some((0, 21, 14)));
        assert_eq!(version("wasm-bindgen 0.2.129 (abc)"), Some((0, 2, 129)));
        for none in ["", "trunk", "1.2", "1.2.3.4", "a.b.c"] {
            assert_eq!(version(none), None, "{none}");
        }
    }
}
