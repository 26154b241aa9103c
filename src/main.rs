//! The page: mounts it.

fn main() {
    tokenworth::ui::start();
}
