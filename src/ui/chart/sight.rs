//! When a card follows the inputs: at once in sight, and when they rest out of sight, where work can wait.

use std::rc::Rc;

use yew::prelude::*;

use super::{ChartCard, Message, Props};
use crate::ui::browser::{self, Timeout};

/// Milliseconds of rest after which a chart out of sight follows: those who hear the page, scroll, or take a picture of
/// all of it find the same as those who look.
const REST: u32 = 250;

/// Waits until the results have rested.
pub(super) fn wait(ctx: &Context<ChartCard>) -> Timeout {
    browser::after(REST, ctx.link().callback(|()| Message::Settled))
}

impl ChartCard {
    /// Follows other properties.
    pub(super) fn take(&mut self, ctx: &Context<Self>, old: &Props) {
        let props = ctx.props();
        let renewed = !Rc::ptr_eq(&props.results, &old.results);
        if renewed && !self.seen {
            self.rested = false;
            self.pending = Some(wait(ctx));
        }
        if renewed && self.seen {
            self.settle(props);
        } else if props.shared.numbers != old.shared.numbers || props.chart != old.chart {
            self.remake(props);
        }
        self.stale |= props.theme != old.theme;
    }

    /// Comes into sight, or leaves it; whether that is news.
    pub(super) fn look(&mut self, props: &Props, seen: bool) -> bool {
        let news = self.seen != seen;
        self.seen = seen;
        self.stale |= news;
        if news && seen {
            self.settle(props);
        }
        news
    }

    /// Follows the results that it was given last.
    pub(super) fn settle(&mut self, props: &Props) {
        drop(self.pending.take());
        if !Rc::ptr_eq(&self.results, &props.results) {
            self.results = Rc::clone(&props.results);
            self.remake(props);
        }
    }

    fn remake(&mut self, props: &Props) {
        self.spec = props.spec(&self.results);
        self.stale = true;
    }
}
