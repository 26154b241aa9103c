//! A quasirandom sequence that fills the unit cube evenly, so that 10,000 draws are as accurate as a million random
//! ones.
//!
//! It is a Kronecker sequence whose steps are powers of the generalized golden ratio (M. Roberts, “The unreasonable
//! effectiveness of quasirandom sequences”, 2018), shifted by a random point that the seed decides (R. Cranley and T.
//! Patterson, “Randomization of number theoretic methods for multiple integration”, 1976).

use rand_pcg::Pcg64Mcg;
use rand_pcg::rand_core::{Rng, SeedableRng};

use super::factor::Factor;

/// The number of dimensions, one for each factor.
pub const DIMENSIONS: usize = Factor::ALL.len();

/// 2⁶⁴·g⁻¹ to 2⁶⁴·g⁻⁷, where g = 1.096981557… solves g⁸ = g + 1.
const STEPS: [u64; DIMENSIONS] = [
    0xe95e_1dd1_7d35_800d, 0xd4bc_74e1_3f3c_782e, 0xc1ed_bc5b_5c68_ac24, 0xb0c8_ac50_f0ed_ef5c, 0xa127_a31c_56d1_cdb5,
    0x92e8_52c8_0d15_3db2, 0x85eb_75c3_0243_85c3,
];

/// A number from 0 to 1 in units of 2⁻⁶⁴. It is an integer, so that all machines compute the same sequence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Level(pub u64);

impl Level {
    /// The index of the cell among 2^`bits` equal cells, and the position within the cell, 0 to 1.
    pub fn cell(self, bits: u32) -> (usize, f64) {
        let inside = (self.0 << bits) >> 11;
        ((self.0 >> (64 - bits)) as usize, inside as f64 / (1_u64 << 53) as f64)
    }

    /// The number as a fraction, 0 to 1.
    pub fn part(self) -> f64 {
        (self.0 >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// The index of the cell among `count` equal cells.
    pub fn pick(self, count: usize) -> usize {
        (((self.0 >> 32) * count as u64) >> 32) as usize
    }
}

/// The sequence for one seed.
#[derive(Clone, Debug)]
pub struct Sequence {
    state: [u64; DIMENSIONS],
}

impl Sequence {
    /// Starts the sequence at a point determined by the seed.
    pub fn of_seed(seed: u32) -> Self {
        let mut random = Pcg64Mcg::seed_from_u64(u64::from(seed));
        Self { state: std::array::from_fn(|_| random.next_u64()) }
    }

    /// The next point.
    pub fn next(&mut self) -> [Level; DIMENSIONS] {
        let point = self.state.map(Level);
        for (state, step) in self.state.iter_mut().zip(STEPS) {
            *state = state.wrapping_add(step);
        }
        point
    }
}
