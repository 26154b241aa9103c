//! Example files of a made-up team, for readers without an export at hand.

use crate::text::usage as text;
use crate::ui::platform::LocalFile;

/// The number of people in the team.
const PEOPLE: u32 = 41;
/// The working days of October 2026, as days of the month.
const DAYS: [u32; 22] = [1, 2, 5, 6, 7, 8, 9, 12, 13, 14, 15, 16, 19, 20, 21, 22, 23, 26, 27, 28, 29, 30];
/// Teams, tools and models. A model has its prices in dollars per million tokens: uncached input, cache write, cache
/// read, output.
const TEAMS: [&str; 4] = ["Platform", "Payments", "Mobile", "Data"];
const TOOLS: [&str; 2] = ["Claude Code", "Cursor"];
const MODELS: [(&str, [f64; 4]); 3] = [
    ("claude-opus-4-7", [5.0, 6.25, 0.5, 25.0]),
    ("claude-sonnet-4-6", [3.0, 3.75, 0.3, 15.0]),
    ("gpt-5.5", [5.0, 5.0, 0.5, 30.0]),
];

/// Two files: a month of use, and the output of that month.
pub fn files() -> Vec<LocalFile> {
    vec![
        LocalFile::of_text(text::EXAMPLE_FILE, &use_of_month()),
        LocalFile::of_text(text::EXAMPLE_OUTPUT_FILE, &merged()),
    ]
}

/// A number from 0 to 1 that looks random but is always the same for the same arguments (the finalizer of
/// `SplitMix64`).
fn chance(person: u32, what: u32) -> f64 {
    let mut mixed = (u64::from(person) << 32 | u64::from(what)).wrapping_add(0x9e37_79b9_7f4a_7c15);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    (mixed ^ (mixed >> 31)) as f64 / u64::MAX as f64
}

fn name(person: u32) -> String {
    format!("person{person:02}@example.com")
}

/// The use of a person relative to the others: a few use a lot, some hardly any.
fn appetite(person: u32) -> f64 {
    ((chance(person, 1) + chance(person, 2) + chance(person, 3) - 1.5) * 2.6).exp()
}

fn use_of_month() -> String {
    let mut table = String::from(
        "date,person,team,tool,model,uncached input tokens,cache write tokens,cache read tokens,output tokens,cost usd\n",
    );
    for day in DAYS {
        for person in 1..=PEOPLE {
            let luck = chance(person, 100 + day);
            let pick = |among: usize, what: u32| (chance(person, what) * among as f64) as usize;
            let (Some(team), Some(tool)) = (TEAMS.get(pick(TEAMS.len(), 4)), TOOLS.get(pick(TOOLS.len(), 5))) else {
                continue;
            };
            // The last five people have a seat and do not use it. The others have days without AI.
            if person > PEOPLE - 5 {
                if day == 1 {
                    let row = format!("2026-10-01,{},{team},{tool},,0,0,0,0,0\n", name(person));
                    table.push_str(&row);
                }
                continue;
            }
            if luck < 0.15 {
                continue;
            }
            let Some((model, prices)) = MODELS.get(pick(MODELS.len(), 200 + day)) else { continue };
            let total = 3.0e6 * appetite(person) * (0.4 + 1.2 * luck);
            let tokens = [0.03, 0.06, 0.89, 0.02].map(|share| (total * share).round());
            let cost: f64 = tokens.iter().zip(prices).map(|(tokens, price)| tokens * price / 1e6).sum();
            let [input, write, read, output] = tokens;
            let row = format!(
                "2026-10-{day:02},{},{team},{tool},{model},{input},{write},{read},{output},{cost:.4}\n",
                name(person)
            );
            table.push_str(&row);
        }
    }
    table
}

fn merged() -> String {
    let row = |person: u32| {
        let pulls = 3.0 + 5.0 * chance(person, 7) + 2.0 * appetite(person).sqrt();
        format!("{},{pulls:.0}\n", name(person))
    };
    std::iter::once("person,output\n".to_owned()).chain((1..=PEOPLE).map(row)).collect()
}

#[cfg(test)]
mod tests {
    use super::{PEOPLE, merged, use_of_month};

    #[test]
    fn the_example_is_always_the_same_and_plausible() {
        let text = use_of_month();
        assert_eq!(text, use_of_month());
        let costs =
            text.lines().skip(1).map(|line| line.rsplit(',').next().unwrap_or("").parse::<f64>().unwrap_or(f64::NAN));
        let total: f64 = costs.sum();
        assert!((1_000.0..20_000.0).contains(&total), "{total}");
        assert_eq!(merged().lines().count() as u32, PEOPLE + 1);
    }
}
