//! The program of the page: mounts it.

fn main() {
    tokenworth::ui::start();
}
