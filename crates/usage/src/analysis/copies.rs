//! Finds the messages of which several files hold a copy.

use std::rc::Rc;

use foldhash::HashMap;

use crate::message::Message;

/// The messages of all files so far. Of the copies of a message, the largest counts; of equal ones, the first.
#[derive(Debug, Default)]
pub struct Copies {
    files: Vec<Rc<[Message]>>,
    /// The index of the file and of the message in it, by identity.
    largest: HashMap<u64, (usize, usize)>,
}

impl Copies {
    /// Adds a file, and returns the copies that do not count because of it, each with the index of its file.
    pub fn add(&mut self, messages: &Rc<[Message]>) -> Vec<(usize, Message)> {
        let file = self.files.len();
        self.files.push(Rc::clone(messages));
        let mut left_out = Vec::new();
        for (place, message) in messages.iter().enumerate() {
            let held = self.largest.entry(message.identity).or_insert((file, place));
            if *held == (file, place) {
                continue;
            }
            let Some(before) = self.files.get(held.0).and_then(|messages| messages.get(held.1)) else { continue };
            if message.size > before.size {
                left_out.push((held.0, *before));
                *held = (file, place);
            } else {
                left_out.push((file, *message));
            }
        }
        left_out
    }
}
