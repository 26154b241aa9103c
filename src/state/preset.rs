//! A preset that the address asks for.

use super::AppState;
use crate::inputs::presets::Preset;
use crate::inputs::{Assumptions, Change};

impl AppState {
    /// The page with the preset of this key, where there is one. What the link says itself stays: the preset fills only
    /// what the link left at its default.
    #[must_use]
    pub fn with_preset(mut self, key: Option<&str>) -> Self {
        let Some(preset) = key.and_then(Preset::find) else { return self };
        let defaults = Assumptions::default();
        let mut changes: Vec<Change> = preset.changes(&self.inputs);
        changes.retain(|(input, _)| self.inputs.get(*input) == defaults.get(*input));
        self.inputs = self.inputs.with(&changes).0;
        self
    }
}
