//! What an element is told of.

use std::rc::Rc;

use super::El;

macro_rules! events {
    ($($(#[$doc:meta])* $method:ident $event:ident;)+) => {
        impl El {
            $($(#[$doc])*
            #[inline(never)]
            pub fn $method(self, callback: yew::Callback<yew::html::$event::Event>) -> Self {
                self.listener(Rc::new(yew::html::$event::Wrapper::new(callback)))
            })+
        }
    };
}

events! {
    /// Told when it is pressed.
    on_click onclick;
    /// Told what is typed or slid.
    on_input oninput;
    /// Told what was chosen.
    on_change onchange;
    /// Told when the focus leaves it.
    on_blur onblur;
    /// Told when the focus comes.
    on_focus onfocus;
    /// Told of keys.
    on_key onkeydown;
    /// Told when a dialog closes.
    on_close onclose;
    /// Told when a button of the mouse goes down on it.
    on_mouse_down onmousedown;
    /// Told when a pointer comes down on it.
    on_pointer_down onpointerdown;
    /// Told when a pointer moves on it.
    on_pointer_move onpointermove;
    /// Told when a pointer is lifted.
    on_pointer_up onpointerup;
    /// Told when the browser takes a pointer away, to scroll for instance.
    on_pointer_cancel onpointercancel;
    /// Told when a pointer leaves it.
    on_pointer_leave onpointerleave;
}
