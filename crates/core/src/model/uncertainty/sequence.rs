//! Numbers that fill the unit cube evenly, so that 10,000 draws say what a million random ones would.
//!
//! A Kronecker sequence whose steps are powers of the generalised golden ratio (M. Roberts, “The unreasonable
//! effectiveness of quasirandom sequences”, 2018), shifted by a random point that the seed decides (R. Cranley and
//! T. Patterson, “Randomization of number theoretic methods for multiple integration”, 1976).

use rand_pcg::Pcg64Mcg;
use rand_pcg::rand_core::{Rng, SeedableRng};

/// One for each factor.
pub const DIMENSIONS: usize = 7;

/// 2⁶⁴·g⁻¹ to 2⁶⁴·g⁻⁷, where g = 1.096981557… solves g⁸ = g + 1.
const STEPS: [u64; DIMENSIONS] = [
    0xe95e_1dd1_7d35_800d,
    0xd4bc_74e1_3f3c_782e,
    0xc1ed_bc5b_5c68_ac24,
    0xb0c8_ac50_f0ed_ef5c,
    0xa127_a31c_56d1_cdb5,
    0x92e8_52c8_0d15_3db2,
    0x85eb_75c3_0243_85c3,
];

/// A number of the sequence, a 2⁶⁴th part of the way from 0 to 1: whole, so that no rounding tells machines apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Level(pub u64);

impl Level {
    /// Which of 2^`bits` equal cells it is in, and how far inside, 0 to 1.
    #[allow(clippy::inline_always, reason = "optimized for size, the call would take longer than the work")]
    #[inline(always)]
    pub fn cell(self, bits: u32) -> (usize, f64) {
        let inside = (self.0 << bits) >> 11;
        ((self.0 >> (64 - bits)) as usize, inside as f64 / (1_u64 << 53) as f64)
    }

    /// The number itself, 0 to 1.
    pub fn part(self) -> f64 {
        (self.0 >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Which of `count` equal cells it is in.
    pub fn pick(self, count: usize) -> usize {
        (((self.0 >> 32) * count as u64) >> 32) as usize
    }
}

/// The sequence of one seed.
#[derive(Clone, Debug)]
pub struct Sequence {
    state: [u64; DIMENSIONS],
}

impl Sequence {
    /// Starts at the point that the seed decides.
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
