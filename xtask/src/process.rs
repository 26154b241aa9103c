//! Running other programs.

use anyhow::{Context, Result, bail};
use std::{
    ffi::OsStr,
    process::{Command, Stdio},
};

/// Runs `command` with its output shown. Fails with an error that names it.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("`{}` cannot be started", line(command)))?;
    if !status.success() {
        bail!("`{}` failed ({status})", line(command));
    }
    Ok(())
}

/// Replaces this process by `command`, so that a signal ends it.
#[cfg(unix)]
pub fn hand_over(command: &mut Command) -> Result<()> {
    let problem = std::os::unix::process::CommandExt::exec(command);
    Err(problem).with_context(|| format!("`{}` cannot be started", line(command)))
}

/// Runs `command` as the last step of this program.
#[cfg(not(unix))]
pub fn hand_over(command: &mut Command) -> Result<()> {
    run(command)
}

/// The output of `command`, trimmed; `None` if it cannot be started or fails.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    output.status.success().then(|| text.trim().to_owned())
}

/// `command` as typed in a shell, without directories.
pub fn line(command: &Command) -> String {
    let program = std::path::Path::new(command.get_program()).file_stem().unwrap_or_default();
    std::iter::once(program).chain(command.get_args()).map(OsStr::to_string_lossy).collect::<Vec<_>>().join(" ")
}
