//! What the names of a table's columns mean.

use crate::grain::Grain;
use crate::header::Header;
use crate::{Currency, Mapping, Role};

/// Names of columns that mean a role, the surest first, as [`Header::find_alike`] compares them.
const NAMES: &[(Role, &[&str])] = &[
    (
        Role::Day,
        &[
            "date", "day", "usage date", "timestamp", "time", "created at", "start time", "when", "week", "week of",
            "month", "billing month", "monat", "datum", "jour", "fecha",
        ],
    ),
    (
        Role::Person,
        &[
            "person", "user", "email", "user email", "username", "login", "developer", "engineer", "author", "member",
            "employee", "assignee", "user id", "name", "who", "mitarbeiter", "benutzer", "nutzer", "entwickler",
            "utilisateur", "collaborateur", "usuario",
        ],
    ),
    (
        Role::Team,
        &[
            "team", "cost center", "cost centre", "cost center name", "department", "group", "squad", "organization",
            "organisation", "project", "workspace", "abteilung", "kostenstelle", "gruppe", "équipe", "equipo",
        ],
    ),
    (
        Role::Tool,
        &[
            "tool", "product", "agent", "client", "app", "application", "provider", "vendor", "service", "werkzeug",
            "produkt",
        ],
    ),
    (Role::Model, &["model", "model name", "model id", "model version", "modell", "modèle", "modelo"]),
    (
        Role::Input,
        &["uncached input tokens", "input tokens no cache", "fresh input tokens", "new input tokens", "new input"],
    ),
    (
        Role::InputTotal,
        &[
            "input tokens", "prompt tokens", "tokens in", "input", "eingabe tokens", "eingabetoken", "eingabe",
            "input usage", "jetons entrée", "tokens entrée", "tokens entrada",
        ],
    ),
    (
        Role::CacheWrite,
        &[
            "cache write tokens",
            "cache create",
            "cache creation tokens",
            "cache creation input tokens",
            "cache write",
            "cache geschrieben",
        ],
    ),
    (
        Role::CacheRead,
        &[
            "cache read tokens",
            "cache read input tokens",
            "cached tokens",
            "input cached tokens",
            "cache read",
            "cached input",
            "cache gelesen",
        ],
    ),
    (
        Role::OutputTokens,
        &[
            "output tokens", "completion tokens", "tokens out", "ausgabe tokens", "ausgabetoken", "ausgabe",
            "output usage", "jetons sortie", "tokens sortie", "tokens salida",
        ],
    ),
    (
        Role::Tokens,
        &[
            "tokens", "mtok", "mtokens", "total tokens", "token count", "tokens in all", "all tokens", "tokens total",
            "tokens used", "token", "tokenzahl", "total usage", "jetons",
        ],
    ),
    (
        Role::Cost,
        &[
            "cost", "costs", "cost usd", "total cost", "total cost usd", "calculated total cost", "spend", "spend usd",
            "amount", "amount usd", "price", "usd", "dollars", "net amount", "kosten", "betrag", "coût", "coste",
        ],
    ),
    (Role::ListPrice, &["list price", "list price usd", "gross", "gross amount", "gross cost"]),
    (Role::Currency, &["currency", "currency code"]),
    (Role::Requests, &["requests", "request count", "api calls", "calls", "messages", "generations"]),
    (
        Role::Output,
        &[
            "merged", "merged prs", "merged pull requests", "pull requests", "prs", "tickets", "issues",
            "issues closed", "commits", "tasks", "points", "story points", "done", "completed", "count",
        ],
    ),
];

/// What the columns of a table mean by their names alone, except for those that mean one thing or another.
pub fn by_names(header: &Header) -> Mapping {
    let mut mapping = Mapping::default();
    for (role, names) in NAMES {
        if let Some(column) = header.find_alike(names).filter(|column| mapping.role(*column).is_none()) {
            mapping.set(column, Some(*role));
        }
    }
    if mapping.column(Role::Cost).is_none() {
        // "Cost EUR", "Kosten €", "EUR": a column that names a currency holds amounts.
        let is_free =
            |(column, name): &(usize, &String)| mapping.role(*column).is_none() && currency_in(name).is_some();
        if let Some((column, _)) = header.written().iter().enumerate().find(is_free) {
            mapping.set(column, Some(Role::Cost));
        }
    }
    mapping
}

/// A name with a space before each capital letter that follows a small one: `cost Usd` for `costUsd`.
fn spaced(name: &str) -> String {
    let mut spaced = String::with_capacity(name.len());
    for letter in name.chars() {
        if letter.is_uppercase() && spaced.ends_with(char::is_lowercase) {
            spaced.push(' ');
        }
        spaced.push(letter);
    }
    spaced
}

/// The currency that a word for its unit means: `Euros`.
fn named_currency(word: &str) -> Option<Currency> {
    match word.to_ascii_lowercase().as_str() {
        "euro" | "euros" => Currency::read("EUR"),
        "dollar" | "dollars" => Some(Currency::USD),
        _ => None,
    }
}

/// The currency in the name of a column as it is written: `Cost (EUR)`, `cost_usd`, `costUsd`, `Spend ($)`.
pub fn currency_in(name: &str) -> Option<Currency> {
    let is_between = |c: char| c.is_whitespace() || matches!(c, '(' | ')' | '[' | ']' | '_' | '-' | ',');
    spaced(name).split(is_between).find_map(|word| {
        let known =
            ["usd", "eur", "gbp", "cny", "jpy", "inr", "cad", "aud", "chf", "sek", "nok", "dkk", "pln", "brl", "krw"];
        let is_sign = !word.is_ascii() || word.contains('$') || known.contains(&word.to_ascii_lowercase().as_str());
        if is_sign { Currency::read_sign(word) } else { named_currency(word) }
    })
}

/// How many days a row sums up by the name of the column of days: `Month`, `week of`.
pub fn grain_in(name: &str) -> Grain {
    let names = |words: &[&str]| name.split(|c: char| !c.is_alphabetic()).any(|word| words.contains(&word));
    if names(&["month", "monat", "mois", "mes"]) {
        Grain::Month
    } else if names(&["week", "woche", "semaine", "semana"]) {
        Grain::Week
    } else {
        Grain::Day
    }
}
