//! The page: says so if it ever panics, and mounts.

fn main() {
    tokenworth::ui::start();
}
