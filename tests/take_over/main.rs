//! What imported usage sets among the inputs: the year that the calculator then computes is the year of the data.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail loudly")]

#[path = "../common/mod.rs"]
mod common;
mod days;
mod money;
mod output;
mod people;
mod steps;
mod tokens;
mod years;

use std::fmt::Write;

use proptest::prelude::*;
use tokenworth::inputs::Assumptions;
use tokenworth::model::{Metric, evaluate};
use tokenworth::usage::analysis::{Basis, Dataset, ExchangeRates, Leaderboard, Outputs};
use tokenworth::usage::takeover::{Options, TakeOver};
use tokenworth::usage::{ImportOptions, Imported, Importer, Mapping, Role};

const MODELS: [&str; 4] = ["claude-opus-5", "claude-sonnet-4-6", "gpt-5.4", "gemini-2.5-pro"];
const TEAMS: [&str; 3] = ["platform", "web", "data"];
const HEADER: &str = "day,person,team,model,input,cache writes,cache reads,output,merged\n";

/// Who calls the columns of a table by these words means this.
fn role(column: &str) -> Role {
    match column {
        "day" => Role::Day,
        "person" => Role::Person,
        "team" => Role::Team,
        "tool" => Role::Tool,
        "model" => Role::Model,
        "tokens" => Role::Tokens,
        "input" => Role::Input,
        "all input" => Role::InputTotal,
        "cache writes" => Role::CacheWrite,
        "cache reads" => Role::CacheRead,
        "output" => Role::OutputTokens,
        "merged" => Role::Output,
        "requests" => Role::Requests,
        "currency" => Role::Currency,
        "cost" | "cost usd" => Role::Cost,
        "list" | "list usd" => Role::ListPrice,
        _ => panic!("{column}"),
    }
}

/// A table whose header has the words of [`role`].
fn import(text: &str) -> Imported {
    let mut mapping = Mapping::default();
    let (header, _) = text.split_once('\n').unwrap();
    header.split(',').enumerate().for_each(|(at, column)| mapping.set(at, Some(role(column))));
    read_with("usage.csv", text, ImportOptions { mapping: Some(mapping), ..ImportOptions::default() })
}

/// The data of one such table.
fn imported(text: &str) -> Dataset {
    Dataset::of([&import(text)], None)
}

/// A file whose columns are found.
fn read(text: &str) -> Imported {
    read_named("usage.csv", text)
}

fn read_named(name: &str, text: &str) -> Imported {
    read_with(name, text, ImportOptions::default())
}

fn read_with(name: &str, text: &str, options: ImportOptions) -> Imported {
    let mut importer = Importer::new(name, text.len() as u64, options).unwrap();
    importer.feed(text.as_bytes()).unwrap();
    importer.finish().unwrap().remove(0)
}

/// What the data set among the defaults.
fn taken_over(data: &Dataset) -> TakeOver {
    TakeOver::of(data, &Assumptions::default(), &Options::default())
}

/// The people of the data, by list prices.
fn leaders(data: &Dataset, outputs: Option<&Outputs>) -> Leaderboard {
    Leaderboard::of(data, outputs, Basis::List, ExchangeRates::default(), 46.0)
}

/// What one person does: kilotokens of the four kinds on a working day, days between uses, a model, a team, an output.
type Habit = ([u32; 4], u32, usize, usize, u32);

/// October 2026, in which each person has these habits.
fn october(habits: &[Habit]) -> String {
    let mut text = HEADER.to_owned();
    for (nth, (tokens, pause, model, team, output)) in habits.iter().enumerate() {
        for day in (1..=31).filter(|day| day % 7 != 3 && day % 7 != 4 && (day + nth as u32).is_multiple_of(*pause)) {
            let [input, write, read, out] = tokens.map(|kilo| u64::from(kilo) * 1000);
            let (model, team) = (MODELS[*model], TEAMS[*team]);
            writeln!(text, "2026-10-{day:02},p{nth}@x.com,{team},{model},{input},{write},{read},{out},{output}")
                .unwrap();
        }
    }
    // Everybody is named on the first and the last working day, with or without use.
    for (nth, (_, _, _, team, _)) in habits.iter().enumerate() {
        for day in [1, 30] {
            writeln!(text, "2026-10-{day:02},p{nth}@x.com,{},claude-opus-5,0,0,0,0,0", TEAMS[*team]).unwrap();
        }
    }
    text
}

fn data(habits: &[Habit]) -> Dataset {
    Dataset::of([&import(&october(habits))], None)
}

fn habits() -> impl Strategy<Value = Vec<Habit>> {
    let kinds = (1..200_u32, 1..2_000_u32, 1..30_000_u32, 1..200_u32).prop_map(|(a, b, c, d)| [a, b, c, d]);
    let one = (kinds, 1..4_u32, 0..MODELS.len(), 0..TEAMS.len(), 0..50_u32);
    proptest::collection::vec(one, 6..40)
}

/// A team of 40, of whom a few make most of the use.
fn unequal() -> Vec<Habit> {
    let one = |nth: u32| {
        (
            [nth + 1, 3 * nth + 5, 40 + nth * nth * nth / 3, nth / 2 + 1],
            1 + nth % 2,
            nth as usize % 2,
            nth as usize % 3,
            60 - nth,
        )
    };
    (0..40).map(one).collect()
}

fn team_cost(inputs: &Assumptions) -> f64 {
    evaluate(inputs).get(Metric::TeamCost).unwrap()
}

/// The tables of each example file of a source.
fn examples() -> Vec<(String, Vec<Imported>)> {
    let files = std::fs::read_dir("crates/usage/tests/files").unwrap().map(|entry| entry.unwrap().path());
    let read = |path: std::path::PathBuf| {
        let (name, bytes) = (path.file_name().unwrap().to_str().unwrap().to_owned(), std::fs::read(&path).unwrap());
        let mut importer = Importer::new(&name, bytes.len() as u64, ImportOptions::default()).ok()?;
        importer.feed(&bytes).ok()?;
        Some((name, importer.finish().ok()?))
    };
    files.filter_map(read).collect()
}

fn example(name: &str) -> Dataset {
    let (_, tables) = examples().into_iter().find(|(file, _)| file.starts_with(name)).unwrap();
    Dataset::of(&tables, None)
}
