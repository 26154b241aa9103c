//! The project's commands, run as `cargo xtask <command>`.
//!
//! `setup` finds or installs the tools that a command needs; every other module is one command.

mod audit;
mod bench;
mod budget;
mod dist;
mod fuzz;
mod pictures;
mod prices;
mod process;
mod project;
mod screenshot;
mod serve;
mod setup;
mod single;
mod test;

use anyhow::{Context, Result, bail};
use lexopt::prelude::{Long, Short, Value, ValueExt};
use std::{path::PathBuf, process::ExitCode};

const HELP: &str = "\
cargo xtask <command>

  serve [--dev] [--port N]  build the release and serve it on this machine until Ctrl+C.
                            --dev: a debug build that rebuilds and reloads on every change. The reload script
                            is inline, so --dev serves the page without its Content-Security-Policy.
  test [STEP…]              every check, or only the named ones: fmt clippy native fuzz web dist chrome firefox
                            webkit; `browser` means the last three.
  dist                      the release in dist/, with .gz and .br beside each file, the page in a single file,
                            SHA256SUMS, sizes.
  fuzz [SECONDS]            random links, then random usage exports, for a minute or this many seconds each.
  bench                     the release beside Chart.js, uPlot, Squiggle and the smallest Yew page, in one Chromium: a key
                            press, a drag, 100,000 draws, the start of each view, memory, Lighthouse. It only reports.
  screenshot [--all DIR]    the picture of the README; --all: 1280 and 390 px, light and dark, into DIR.
  pictures                  the golden pictures of charts on one page, those that changed first.
  prices                    take the newest price catalog and say what changed in it.
  audit                     licenses, sources and duplicates of all dependencies (cargo-deny).

What is missing is installed first, tools into a cache directory of their own (TOKENWORTH_TOOLS overrides it).
Browsers and servers are searched on PATH and in the usual places; CHROMIUM, FIREFOX, CHROMEDRIVER, NGINX and CADDY
override that.";

/// A command line.
#[derive(Debug, PartialEq)]
enum Command {
    Help,
    Serve(serve::Options),
    Test(Vec<String>),
    Dist,
    Fuzz { seconds: u32 },
    Bench,
    Screenshot { all: Option<PathBuf> },
    Pictures,
    Prices,
    Audit,
}

fn main() -> ExitCode {
    match parse(lexopt::Parser::from_env()).and_then(run) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            // The alternate form prints one sentence; the debug form would add a stack trace.
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn parse(mut args: lexopt::Parser) -> Result<Command> {
    let (mut name, mut steps, mut serve, mut all) = (None, Vec::new(), serve::Options::default(), None);
    let mut seconds = None;
    while let Some(arg) = args.next()? {
        match (arg, name.as_deref()) {
            (Short('h') | Long("help"), _) => return Ok(Command::Help),
            (Value(value), None) => name = Some(value.string()?),
            (Value(value), Some("test")) => steps.push(value.string()?),
            (Value(value), Some("fuzz")) if seconds.is_none() => {
                seconds = Some(value.parse().context("`fuzz` wants a number of seconds")?);
            }
            (Long("dev"), Some("serve")) => serve.dev = true,
            (Long("port"), Some("serve")) => serve.port = Some(args.value()?.parse().context("--port wants a number")?),
            (Long("all"), Some("screenshot")) => all = Some(PathBuf::from(args.value()?)),
            (arg, _) => return Err(arg.unexpected().into()),
        }
    }
    Ok(match name.as_deref() {
        None | Some("help") => Command::Help,
        Some("serve") => Command::Serve(serve),
        Some("test") => Command::Test(steps),
        Some("dist") => Command::Dist,
        Some("fuzz") => Command::Fuzz { seconds: seconds.unwrap_or(60) },
        Some("bench") => Command::Bench,
        Some("screenshot") => Command::Screenshot { all },
        Some("pictures") => Command::Pictures,
        Some("prices") => Command::Prices,
        Some("audit") => Command::Audit,
        Some(other) => bail!("there is no command `{other}`; `cargo xtask help` lists them"),
    })
}

/// Runs a command; returns false if it failed and has printed why.
fn run(command: Command) -> Result<bool> {
    match command {
        Command::Help => println!("{HELP}"),
        Command::Serve(options) => serve::run(&options)?,
        Command::Test(steps) => return test::run(&steps),
        Command::Dist => println!("{}", dist::build()?),
        Command::Fuzz { seconds } => fuzz::run(seconds)?,
        Command::Bench => bench::run()?,
        Command::Screenshot { all } => screenshot::run(all.as_deref())?,
        Command::Pictures => pictures::run()?,
        Command::Prices => prices::run()?,
        Command::Audit => audit::run()?,
    }
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::{Command, parse, serve};

    fn parsed(line: &str) -> Option<Command> {
        parse(lexopt::Parser::from_args(line.split_whitespace())).ok()
    }

    #[test]
    fn options_belong_to_their_command() {
        assert_eq!(parsed(""), Some(Command::Help));
        assert_eq!(parsed("serve --port 81 --dev"), Some(Command::Serve(serve::Options { dev: true, port: Some(81) })));
        assert_eq!(parsed("test fmt web"), Some(Command::Test(vec!["fmt".into(), "web".into()])));
        assert_eq!(parsed("bench"), Some(Command::Bench));
        assert_eq!(parsed("fuzz"), Some(Command::Fuzz { seconds: 60 }));
        assert_eq!(parsed("fuzz 5"), Some(Command::Fuzz { seconds: 5 }));
        assert_eq!(parsed("pictures"), Some(Command::Pictures));
        assert_eq!(parsed("screenshot --all shots"), Some(Command::Screenshot { all: Some("shots".into()) }));
        for wrong in [
            "sereve", "serve --port x", "serve --port 70000", "test --dev", "dist now", "bench 3", "fuzz x", "fuzz 1 2",
        ] {
            assert_eq!(parsed(wrong), None, "{wrong}");
        }
    }
}
