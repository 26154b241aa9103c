//! Prints the table of prices as tab-separated lines: `cargo run --example prices`.
//!
//! Prices are in US dollars for a million tokens, in the order input, cache write, cache read, output. `=` marks a
//! price that falls back on that of input. `cargo xtask prices` compares two such tables.

use tokenworth::pricing::{self, Kind, Model, Rates};

fn main() {
    println!("# {} of {}", pricing::SOURCE, pricing::DATE);
    println!("# key\tname\twindow\tprice\tlong context\tbatch\tannounced\tvaries by hour");
    for model in pricing::all() {
        println!("{}", line(model));
    }
}

fn line(model: &Model) -> String {
    let price = |rates: Rates| show(model, &rates);
    [
        model.key().to_owned(),
        format!("{}: {}", model.provider_name(), model.name()),
        model.context_window().map_or_else(String::new, |window| window.to_string()),
        price(model.rates()),
        model.long_context().map_or_else(String::new, |(above, rates)| format!("over {above}: {}", price(rates))),
        model.batch().map_or_else(String::new, price),
        model.announced().map_or_else(String::new, |(date, rates)| format!("from {date}: {}", price(rates))),
        if model.varies_by_hour() { "yes".to_owned() } else { String::new() },
    ]
    .join("\t")
}

fn show(model: &Model, rates: &Rates) -> String {
    let one = |kind| format!("{}{}", if model.falls_back(kind) { "=" } else { "" }, rates.of(kind).value());
    Kind::ALL.map(one).join("/")
}
