use std::time::Instant;
use tokenworth::model::{Metric, Uncertainty, evaluate};
use tokenworth::{scenario, share};
fn main() {
    for link in ["v=2", "v=2&g1=A~n:20~fee:125~incl:125&g2=B~n:30~tok:100"] {
        let inputs = share::read(link).inputs;
        let report = evaluate(&inputs).with_uncertainty(Uncertainty::quick(&inputs));
        for _ in 0..3 {
            let t = Instant::now();
            let columns = scenario::columns(&[], &inputs, &report);
            let made = t.elapsed();
            let sum: f64 = columns.iter().filter_map(|(_, o)| o.as_ref().ok()?.report().get(Metric::McPositive).ok()).sum();
            println!("{link}: columns {made:?} with draws {:?} {sum}", t.elapsed());
            for (s, o) in &scenario::columns(&[], &inputs, &report) { let t = Instant::now(); let _ = o.as_ref().map(|o| o.report().team.users); println!("   {}: {:?}", s.key(), t.elapsed()); }
        }
    }
}
