//! The second program of the page, which it loads when it is first touched: what explains and exports results. Strings go
//! in and come out; it knows neither the document nor Yew.

pub use tokenworth::later::answer;

fn main() {}
