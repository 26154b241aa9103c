//! Results taken away, and how programs read them.

use std::collections::HashMap;

use crate::common::results::report;
use serde_json::Value as Json;
use tokenworth::export::{self, Kept, Stamp, Subject};
use tokenworth::inputs::{Assumptions, Disclosure, Input, Value};
use tokenworth::model::Report;
use tokenworth::scenario::{self, Own};
use tokenworth::share::{self, Notice};
use tokenworth::text::figures::{English, Figures};

/// Writes results as text.
pub type Write = fn(&Subject, &Stamp, Disclosure, &dyn Figures) -> String;

/// Inputs with scenarios, and what comes of them.
pub struct Page {
    pub inputs: Assumptions,
    pub report: Report,
    pub own: Vec<Own>,
}

impl Page {
    pub fn of(fragment: &str, names: &[&str]) -> Self {
        let link = share::read(fragment);
        assert_eq!(link.notices, [], "{fragment}");
        let changes = vec![(Input::Tokens, Value::Number(7.0))];
        let named = |name: &&str| Own { name: (*name).to_owned(), changes: changes.clone(), ..Own::default() };
        let own = link.scenarios.into_iter().chain(names.iter().map(named)).collect();
        Self { report: report(&link.inputs), inputs: link.inputs, own }
    }

    pub fn link(&self) -> String {
        format!("https://tokenworth.example/?theme=dark#{}", share::write(&self.inputs, &self.own, &[]))
    }

    pub fn export(&self, write: Write) -> String {
        self.disclosed(write, Disclosure::WITH_SALARY)
    }

    pub fn disclosed(&self, write: Write, disclosure: Disclosure) -> String {
        let columns = scenario::columns(&self.own, &self.inputs, &self.report);
        let subject = Subject { inputs: &self.inputs, report: &self.report, columns: &columns };
        write(&subject, &Stamp { date: "2026-11-22", link: &self.link() }, disclosure, &English)
    }

    pub fn csv(&self) -> Sheet {
        Sheet::read(&self.export(export::csv))
    }

    pub fn json_text(&self) -> String {
        let columns = scenario::columns(&self.own, &self.inputs, &self.report);
        let subject = Subject { inputs: &self.inputs, report: &self.report, columns: &columns };
        let kept = Kept { own: &self.own, unknown: &[] };
        let stamp = Stamp { date: "2026-11-22", link: &self.link() };
        export::json(&subject, kept, &stamp, Disclosure::WITH_SALARY, &English)
    }

    pub fn json(&self) -> Json {
        serde_json::from_str(&self.json_text()).unwrap()
    }
}

/// A CSV as a program reads it.
pub struct Sheet {
    pub heads: Vec<String>,
    pub rows: HashMap<(String, String), Vec<String>>,
    /// The unit of each row, by kind and key.
    pub units: HashMap<(String, String), String>,
}

impl Sheet {
    /// Every row has as many cells as the first: the reader refuses others.
    pub fn read(text: &str) -> Self {
        assert!(text.ends_with("\r\n") && text.matches('\n').count() == text.matches("\r\n").count());
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let heads = reader.headers().unwrap().clone();
        assert_eq!((&heads[0], &heads[1]), ("kind", "key"));
        // The sheet for spreadsheets has a name for each key.
        let unit = if &heads[2] == "name" { 3 } else { 2 };
        assert_eq!(&heads[unit], "unit");
        let cells = |record: &csv::StringRecord| record.iter().skip(unit + 1).map(str::to_owned).collect();
        let records: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        let key = |row: &csv::StringRecord| (row[0].to_owned(), row[1].to_owned());
        let rows = records.iter().map(|row| (key(row), cells(row))).collect();
        let units = records.iter().map(|row| (key(row), row[unit].to_owned())).collect();
        Self { heads: cells(&heads), rows, units }
    }

    pub fn row(&self, kind: &str, key: &str) -> &[String] {
        &self.rows[&(kind.to_owned(), key.to_owned())]
    }

    /// The inputs of a column, read as those of a link.
    pub fn inputs(&self, column: usize) -> Assumptions {
        let pairs = Input::ALL.iter().map(|input| (input.key(), &self.row("input", input.key())[column]));
        let parts: Vec<String> = pairs.map(|(key, cell)| format!("{key}={cell}")).collect();
        let link = share::read(&parts.join("&"));
        assert_eq!(link.notices, Notice::of_money(link.inputs.shown()).into_iter().collect::<Vec<_>>());
        link.inputs
    }
}

/// The cells of a line of a Markdown table.
pub fn cells(line: &str) -> Vec<String> {
    let parted = line.replace("\\\\", "\u{1}").replace("\\|", "\u{2}");
    let inside = parted.trim().strip_prefix('|').unwrap().strip_suffix('|').unwrap();
    inside.split('|').map(|cell| cell.trim().replace('\u{2}', "\\|").replace('\u{1}', "\\\\")).collect()
}
