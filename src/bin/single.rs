//! Both programs in one, for the page in a single file: it starts the page, and answers its questions as `later` does.

pub use tokenworth::later::answer;

fn main() {
    tokenworth::ui::start();
}
