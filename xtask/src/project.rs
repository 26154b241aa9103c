//! The location of the project, and versions in its lockfile.

use anyhow::{Context, Result};
use std::{env, ffi::OsString, fs, path::PathBuf};

/// The repository's root: the parent of this package.
pub fn root() -> Result<PathBuf> {
    // Read at run time: with a target directory shared by two checkouts, a compiled-in path could be that of the other
    // one.
    let package = env::var_os("CARGO_MANIFEST_DIR").context("start this program as `cargo xtask`")?;
    Ok(PathBuf::from(package).parent().context("xtask lies in the repository's root")?.to_path_buf())
}

/// The version of `package` that Cargo.lock pins.
pub fn locked_version(package: &str) -> Result<String> {
    let path = root()?.join("Cargo.lock");
    let lock = fs::read_to_string(&path).context("Cargo.lock cannot be read")?;
    version_in(&lock, package).with_context(|| format!("Cargo.lock does not name {package}"))
}

/// The directory in which cargo keeps the registry.
pub fn cargo_home() -> Option<PathBuf> {
    env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| Some(env::home_dir()?.join(".cargo")))
}

/// Flags for rustc that remove this machine's directories from paths in panic messages.
pub fn without_home_paths() -> Vec<OsString> {
    let sources = cargo_home().and_then(|home| fs::read_dir(home.join("registry/src")).ok());
    let flag = |registry: fs::DirEntry| {
        let mut flag = OsString::from("--remap-path-prefix=");
        flag.push(registry.path());
        flag.push("=");
        flag
    };
    sources.into_iter().flatten().flatten().map(flag).collect()
}

fn version_in(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    let version = lines.nth(1)?.strip_prefix("version = \"")?.strip_suffix('"')?;
    Some(version.to_owned())
}

#[cfg(test)]
mod tests {
    use super::version_in;

    #[test]
    fn finds_the_package_of_exactly_this_name() {
        let lock = "[[package]]\nname = \"wasm-bindgen-futures\"\nversion = \"0.4.1\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.129\"\nsource = \"registry\"\n";
        assert_eq!(version_in(lock, "wasm-bindgen").as_deref(), Some("0.2.129"));
        assert_eq!(version_in(lock, "wasm"), None);
    }
}
