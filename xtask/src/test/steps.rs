//! The steps of `cargo xtask test`, fastest first.

use super::{Outcome, count, count::Tally, end_to_end};
use crate::{
    dist, fuzz, process, project,
    setup::{self, Need, Tools},
};
use anyhow::{Context as _, Result, anyhow, ensure};
use std::{fs, path::PathBuf, process::Command};

/// A step: one check of the project.
pub struct Step {
    pub name: &'static str,
    pub about: &'static str,
    pub run: fn(&mut Context) -> Outcome,
}

impl Step {
    /// Whether `name` selects this step: its own name, or `browser` for all browsers.
    pub fn answers_to(&self, name: &str) -> bool {
        name == self.name || name == "browser" && ["chrome", "firefox", "webkit"].contains(&self.name)
    }
}

/// State that one step leaves for later ones.
#[derive(Default)]
pub struct Context {
    /// Whether the release in `dist/` was built in this run; `None` before the first attempt.
    built: Option<bool>,
}

/// Every step, in order.
pub const ALL: [Step; 9] = [
    Step { name: "fmt", about: "formatting", run: fmt },
    Step { name: "clippy", about: "lints, natively and for the browser", run: clippy },
    Step { name: "native", about: "tests that need no browser", run: native },
    Step { name: "fuzz", about: "20,000 links and 20,000 usage exports that a fuzzer thinks up", run: fuzzed },
    Step { name: "web", about: "wasm tests in Chromium", run: web },
    Step { name: "dist", about: "the release and its size", run: dist },
    Step { name: "chrome", about: "the release in Chromium", run: chrome },
    Step { name: "firefox", about: "the release in Firefox", run: firefox },
    Step { name: "webkit", about: "the release in WebKit, the engine of Safari", run: webkit },
];

const WASM: [&str; 2] = ["--target", "wasm32-unknown-unknown"];

fn fmt(_: &mut Context) -> Outcome {
    each(&[Need::Lints], |tools| vec![cargo(tools, &["fmt", "--all", "--check"])])
}

fn clippy(_: &mut Context) -> Outcome {
    each(&[Need::Lints, Need::WasmTarget], |tools| {
        let all = ["clippy", "--workspace", "--all-targets", "--all-features", "--", "-D", "warnings"];
        let mut page = cargo(tools, &["clippy", "--features", "csr", "--lib", "--bins"]);
        page.args(WASM).args(["--", "-D", "warnings", "-D", "clippy::unwrap_used", "-D", "clippy::expect_used"]);
        vec![cargo(tools, &all), page]
    })
}

fn native(_: &mut Context) -> Outcome {
    each(&[], |tools| vec![cargo(tools, &["test", "--workspace", "--features", "tokenworth/ssr", "--no-fail-fast"])])
}

fn fuzzed(_: &mut Context) -> Outcome {
    let mut outcome = Outcome::default();
    outcome.add(fuzz::test().map(|was_run| {
        if was_run {
            return Tally { passed: 1, ..Tally::default() };
        }
        println!("skipped: there is no C++ compiler, which libFuzzer needs");
        Tally { skipped: 1, ..Tally::default() }
    }));
    outcome
}

fn web(_: &mut Context) -> Outcome {
    each(&setup::WEB_TESTS, |tools| {
        // Without `-q`, which the runner does not support.
        let mut test = cargo(tools, &["test", "--features", "csr", "--test", "web"]);
        test.args(WASM).env_remove("GECKODRIVER");
        // In seconds. A busy machine needs more than the default of 5 and 20.
        test.envs([("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "60"), ("WASM_BINDGEN_TEST_TIMEOUT", "120")]);
        if let Ok(capabilities) = capabilities(tools) {
            test.env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", capabilities);
        }
        vec![test]
    })
}

/// Writes the capabilities that tell chromedriver which browser to start. Otherwise it may find another one than the
/// setup did.
fn capabilities(tools: &Tools) -> Result<PathBuf> {
    let binary = tools.get("CHROMIUM")?.to_string_lossy().replace('\\', r"\\").replace('"', "\\\"");
    let quiet = r#""disable-gpu", "disable-quic", "disable-background-networking""#;
    let path = project::root()?.join("target").join("webdriver.json");
    fs::create_dir_all(path.parent().context("it lies in target")?)?;
    fs::write(&path, format!(r#"{{"goog:chromeOptions": {{"binary": "{binary}", "args": [{quiet}]}}}}"#))?;
    Ok(path)
}

fn dist(context: &mut Context) -> Outcome {
    let mut outcome = Outcome::default();
    context.built = Some(false);
    outcome.add(dist::build().and_then(|table| {
        context.built = Some(true);
        println!("{table}");
        ensure!(table.within(), "the release is over its budget");
        Ok(Tally::default())
    }));
    outcome
}

fn chrome(context: &mut Context) -> Outcome {
    browser(context, "chrome", Need::Chromium)
}

fn firefox(context: &mut Context) -> Outcome {
    browser(context, "firefox", Need::Firefox)
}

fn webkit(context: &mut Context) -> Outcome {
    if cfg!(not(target_os = "linux")) {
        println!("skipped: WebKit's driver is a program of Linux");
        let mut outcome = Outcome::default();
        outcome.add(Ok(Tally { skipped: 1, ..Tally::default() }));
        return outcome;
    }
    browser(context, "webkit", Need::WebKit)
}

fn browser(context: &mut Context, name: &str, need: Need) -> Outcome {
    let mut outcome = Outcome::default();
    if context.built.is_none() {
        context.built = Some(dist::build().map_err(|problem| outcome.problems.push(problem)).is_ok());
    }
    outcome.ran(match context.built {
        Some(true) => end_to_end::run(name, need),
        _ => Err(anyhow!("there is no release to test")),
    });
    outcome
}

/// Runs every command, even after one has failed.
fn each(needs: &[Need], commands: impl Fn(&Tools) -> Vec<Command>) -> Outcome {
    let mut outcome = Outcome::default();
    match setup::prepare(needs).and_then(|tools| Ok((commands(&tools), project::root()?))) {
        Ok((commands, root)) => {
            for mut command in commands {
                println!("$ {}", process::line(&command));
                outcome.ran(count::run(command.current_dir(&root)));
            }
        }
        Err(problem) => outcome.problems.push(problem),
    }
    outcome
}

fn cargo(tools: &Tools, args: &[&str]) -> Command {
    let mut cargo = tools.command("cargo");
    cargo.args(args);
    cargo
}
