//! A small generator of numbers with a fixed seed, so that the same network always gets the same map.

/// A xorshift generator; good enough to shuffle, for nothing else.
pub(super) struct Random(u64);

impl Random {
    pub(super) fn new() -> Random {
        Random(0x2545_f491_4f6c_dd1d)
    }

    /// A number below a limit; zero when the limit is zero.
    pub(super) fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap_or(0) % limit.max(1)
    }

    /// A number from 0 up to 1.
    pub(super) fn share(&mut self) -> f32 {
        f32::from(u16::try_from(self.below(65_536)).unwrap_or(u16::MAX)) / 65_536.0
    }
}
