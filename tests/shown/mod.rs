//! The page of a link, and what is taken away from it.
#![allow(dead_code, reason = "no test needs all of it")]

use tokenworth::chart::{ChartKey, Subject};
use tokenworth::export::{self, Disclosure, Kept, Stamp};
use tokenworth::model::{Report, Uncertainty, evaluate};
use tokenworth::scenario::{self, Column};
use tokenworth::share::{self, Link};
use tokenworth::text::figures::Figures;

/// Inputs with scenarios, and what comes of them.
pub struct Page {
    pub link: Link,
    pub report: Report,
    pub columns: Vec<Column>,
}

impl Page {
    pub fn of(fragment: &str) -> Self {
        let link = share::read(fragment);
        let report = evaluate(&link.inputs).with_uncertainty(Uncertainty::quick(&link.inputs));
        let columns = scenario::columns(&link.scenarios, &link.inputs, &report);
        Self { link, report, columns }
    }

    pub fn subject(&self) -> Subject<'_> {
        Subject { inputs: &self.link.inputs, report: &self.report, columns: &self.columns }
    }

    pub fn json(&self, stamp: &Stamp, disclosure: Disclosure, figures: &dyn Figures) -> String {
        let kept = Kept { own: &self.link.scenarios, unknown: &self.link.unknown };
        export::json(&self.subject(), kept, stamp, disclosure, figures)
    }

    pub fn picture(
        &self,
        chart: ChartKey,
        stamp: &Stamp,
        disclosure: Disclosure,
        figures: &dyn Figures,
    ) -> Option<String> {
        let subject = self.subject();
        export::slide(
            &chart.spec(&subject, figures),
            &subject,
            figures,
            false,
            &stamp.printed(&subject, disclosure).foot(),
        )
    }
}
