// The smallest page that Yew makes (examples/hello.rs), which `cargo xtask bench` has built.
import init from "./program/hello.js";

await init();
