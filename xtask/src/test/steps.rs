//! The steps of `cargo xtask test`, quickest first.

use super::{Outcome, count, count::Tally};
use crate::{
    dist, process, project,
    setup::{self, Need, Tools},
};
use anyhow::{Context as _, Result, bail, ensure};
use std::{env, fs, path::PathBuf, process::Command};

/// One check.
pub struct Step {
    pub name: &'static str,
    pub about: &'static str,
    pub run: fn(&mut Context) -> Outcome,
}

/// What one step leaves for a later one.
#[derive(Default)]
pub struct Context {
    /// Whether the release in `dist/` is of this run; none before anybody tried.
    built: Option<bool>,
}

/// Every step, in order.
pub const ALL: [Step; 6] = [
    Step { name: "fmt", about: "formatting", run: fmt },
    Step { name: "clippy", about: "lints, natively and for the browser", run: clippy },
    Step { name: "native", about: "tests that need no browser", run: native },
    Step { name: "web", about: "wasm tests in Chromium", run: web },
    Step { name: "dist", about: "the release and its size", run: dist },
    Step { name: "browser", about: "the release in Chromium and Firefox", run: browser },
];

const WASM: [&str; 2] = ["--target", "wasm32-unknown-unknown"];

fn fmt(_: &mut Context) -> Outcome {
    each(&[Need::Lints], |tools| vec![cargo(tools, &["fmt", "--all", "--check"])])
}

fn clippy(_: &mut Context) -> Outcome {
    each(&[Need::Lints, Need::WasmTarget], |tools| {
        let all = ["clippy", "--workspace", "--all-targets", "--all-features", "--", "-D", "warnings"];
        let mut page = cargo(tools, &["clippy", "--features", "ui", "--lib", "--bins"]);
        page.args(WASM).args(["--", "-D", "warnings", "-D", "clippy::unwrap_used", "-D", "clippy::expect_used"]);
        vec![cargo(tools, &all), page]
    })
}

fn native(_: &mut Context) -> Outcome {
    each(&[], |tools| {
        // Of the interface only its own tests: all others have just run without it.
        let interface = ["test", "--no-fail-fast", "--features", "ui", "--lib", "--", "ui::"];
        vec![cargo(tools, &["test", "--workspace", "--no-fail-fast"]), cargo(tools, &interface)]
    })
}

fn web(_: &mut Context) -> Outcome {
    each(&setup::WEB_TESTS, |tools| {
        // Not with -q, which the runner does not understand.
        let mut test = cargo(tools, &["test", "--features", "ui", "--test", "web"]);
        test.args(WASM).env_remove("GECKODRIVER");
        if let Ok(capabilities) = capabilities(tools) {
            test.env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", capabilities);
        }
        vec![test]
    })
}

/// Tells chromedriver which browser to start; left alone it may find another than the set-up did.
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
        table.print();
        ensure!(table.within(), "the first load is over its budget");
        Ok(Tally::default())
    }));
    outcome
}

fn browser(context: &mut Context) -> Outcome {
    let mut outcome = Outcome::default();
    if context.built.is_none() {
        context.built = Some(dist::build().map_err(|problem| outcome.problems.push(problem)).is_ok());
    }
    if context.built == Some(false) {
        outcome.problems.push(anyhow::anyhow!("there is no release to test"));
        return outcome;
    }
    let only = env::var("BROWSER").unwrap_or_default();
    for (name, need) in [("chrome", Need::Chromium), ("firefox", Need::Firefox)] {
        if only.is_empty() || only == name {
            outcome.add(end_to_end(name, need));
        }
    }
    outcome
}

/// Runs the tests of `tests/browser` in one browser.
fn end_to_end(name: &str, need: Need) -> Result<Tally> {
    println!("-- {name}");
    let tools = setup::prepare(&[Need::Npm, need])?;
    let directory = project::root()?.join("tests").join("browser");
    let mut files: Vec<_> =
        fs::read_dir(&directory)?.filter_map(|entry| entry.ok()?.file_name().into_string().ok()).collect();
    // Named one by one, since Node 20 knows no patterns and later ones no directories.
    files.retain(|file| file.ends_with(".test.mjs"));
    files.sort();
    if files.is_empty() {
        bail!("tests/browser holds no tests");
    }
    let mut node = tools.command("node");
    node.args(["--test", "--test-reporter=spec", "--test-timeout=120000"]).args(files);
    count::run(node.env("BROWSER", name).current_dir(directory))
}

/// Runs every command, also after one has failed.
fn each(needs: &[Need], commands: impl Fn(&Tools) -> Vec<Command>) -> Outcome {
    let mut outcome = Outcome::default();
    match setup::prepare(needs).and_then(|tools| Ok((commands(&tools), project::root()?))) {
        Ok((commands, root)) => {
            for mut command in commands {
                println!("$ {}", process::line(&command));
                outcome.add(count::run(command.current_dir(&root)));
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
