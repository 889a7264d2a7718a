//! Unpacking: zlib (RFC 1950) around DEFLATE (RFC 1951), for the few badges that are compressed.
//!
//! Written out here because it need not be fast, for badges are a few kilobytes, and is small: 2 KB of the application
//! where a crate weighs 6 KB.

use std::cmp::Ordering;

/// The longest code of a symbol, in bits.
const LONGEST_CODE: usize = 15;
/// The symbol that ends a block; those above it are lengths.
const END: u16 = 256;
/// Lengths and distances from the tables of RFC 1951, 3.2.5: where each symbol starts, and how many bits follow it.
const LENGTHS: [(u16, u8); 29] = steps(3, 4, 258);
const DISTANCES: [(u16, u8); 30] = steps(1, 2, 0);
/// The order in which the lengths of the codes for code lengths stand.
const CODE_LENGTH_ORDER: [usize; 19] = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/// Why nothing was unpacked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Refusal {
    /// It is damaged.
    Damaged,
    /// It would be larger than allowed.
    TooLarge,
}

/// Unpacks, up to so many bytes.
pub(super) fn zlib(packed: &[u8], limit: usize) -> Result<Vec<u8>, Refusal> {
    let [method, flags, ..] = *packed else { return Err(Refusal::Damaged) };
    let is_deflate = method & 15 == 8 && u16::from_be_bytes([method, flags]) % 31 == 0;
    // The sixth bit would ask for a dictionary that nobody has sent.
    if !is_deflate || flags & 32 != 0 {
        return Err(Refusal::Damaged);
    }
    let mut bits = Bits { bytes: &packed[2..], held: 0, count: 0 };
    let mut output = Output { bytes: Vec::new(), limit };
    // Made once: a file can have millions of blocks.
    let fixed = fixed()?;
    loop {
        let is_last = bits.take(1)? == 1;
        match bits.take(2)? {
            0 => stored(&mut bits, &mut output)?,
            1 => compressed(&mut bits, &mut output, &fixed)?,
            2 => {
                let codes = dynamic(&mut bits)?;
                compressed(&mut bits, &mut output, &codes)?;
            }
            _ => return Err(Refusal::Damaged),
        }
        if is_last {
            break;
        }
    }
    let checksum = bits.bytes.first_chunk().map(|sum| u32::from_be_bytes(*sum));
    if checksum == Some(adler(&output.bytes)) { Ok(output.bytes) } else { Err(Refusal::Damaged) }
}

/// A table of starts and extra bits: `plain` symbols without any, then as many for each number of bits as `group` says.
const fn steps<const SIZE: usize>(first: u16, group: usize, last: u16) -> [(u16, u8); SIZE] {
    let mut table = [(0, 0); SIZE];
    let (mut symbol, mut start) = (0, first);
    while symbol < SIZE {
        let extra = if symbol < 2 * group { 0 } else { symbol / group - 1 };
        #[allow(clippy::cast_possible_truncation, reason = "at most 13")]
        let bits = extra as u8;
        table[symbol] = (start, bits);
        start = start.wrapping_add(1 << extra);
        symbol += 1;
    }
    if last > 0 {
        table[SIZE - 1] = (last, 0);
    }
    table
}

struct Bits<'b> {
    bytes: &'b [u8],
    held: u32,
    count: u32,
}

impl Bits<'_> {
    /// So many bits, at most 16; the first is the lowest.
    fn take(&mut self, wanted: u32) -> Result<u32, Refusal> {
        while self.count < wanted {
            let (byte, rest) = self.bytes.split_first().ok_or(Refusal::Damaged)?;
            self.bytes = rest;
            self.held |= u32::from(*byte) << self.count;
            self.count += 8;
        }
        let value = self.held & ((1 << wanted) - 1);
        self.held >>= wanted;
        self.count -= wanted;
        Ok(value)
    }
}

struct Output {
    bytes: Vec<u8>,
    limit: usize,
}

impl Output {
    fn push(&mut self, byte: u8) -> Result<(), Refusal> {
        if self.bytes.len() >= self.limit {
            return Err(Refusal::TooLarge);
        }
        self.bytes.push(byte);
        Ok(())
    }
}

/// A code: how many symbols have each length, and the symbols by length and then by value.
struct Code {
    counts: [u16; LONGEST_CODE + 1],
    symbols: Vec<u16>,
}

impl Code {
    fn new(lengths: &[u8]) -> Result<Self, Refusal> {
        let mut counts = [0_u16; LONGEST_CODE + 1];
        for length in lengths {
            counts[usize::from(*length)] += 1;
        }
        // Nought is the length of symbols that do not occur.
        counts[0] = 0;
        let mut places = [0; LONGEST_CODE + 1];
        let (mut before, mut free) = (0, 1_i32);
        for (place, count) in places.iter_mut().zip(counts).skip(1) {
            *place = before;
            before += usize::from(count);
            free = free * 2 - i32::from(count);
            // More symbols than codes of that length.
            if free < 0 {
                return Err(Refusal::Damaged);
            }
        }
        let mut symbols = vec![0; before];
        for (symbol, length) in (0..).zip(lengths).filter(|(_, length)| **length > 0) {
            let place = &mut places[usize::from(*length)];
            symbols[*place] = symbol;
            *place += 1;
        }
        Ok(Self { counts, symbols })
    }

    /// The next symbol. Codes of one length follow each other, so the place among them tells the symbol.
    fn next(&self, bits: &mut Bits<'_>) -> Result<u16, Refusal> {
        let (mut code, mut first, mut before) = (0_usize, 0_usize, 0_usize);
        for count in &self.counts[1..] {
            let count = usize::from(*count);
            code = code << 1 | bits.take(1)? as usize;
            first <<= 1;
            if code < first + count {
                return self.symbols.get(before + code - first).copied().ok_or(Refusal::Damaged);
            }
            first += count;
            before += count;
        }
        Err(Refusal::Damaged)
    }
}

fn stored(bits: &mut Bits<'_>, output: &mut Output) -> Result<(), Refusal> {
    // It begins with the next whole byte; fewer than eight bits are ever held.
    bits.held = 0;
    bits.count = 0;
    let length = bits.take(16)?;
    if length ^ 0xffff != bits.take(16)? {
        return Err(Refusal::Damaged);
    }
    for _ in 0..length {
        let (byte, rest) = bits.bytes.split_first().ok_or(Refusal::Damaged)?;
        bits.bytes = rest;
        output.push(*byte)?;
    }
    Ok(())
}

fn fixed() -> Result<(Code, Code), Refusal> {
    let mut lengths = [8; 288];
    lengths[144..256].fill(9);
    lengths[256..280].fill(7);
    Ok((Code::new(&lengths)?, Code::new(&[5; 30])?))
}

fn dynamic(bits: &mut Bits<'_>) -> Result<(Code, Code), Refusal> {
    let literals = bits.take(5)? as usize + 257;
    let distances = bits.take(5)? as usize + 1;
    let count = bits.take(4)? as usize + 4;
    let mut code_lengths = [0; 19];
    for place in &CODE_LENGTH_ORDER[..count] {
        code_lengths[*place] = narrow(bits.take(3)?);
    }
    let code = Code::new(&code_lengths)?;
    let mut lengths: Vec<u8> = Vec::with_capacity(literals + distances);
    while lengths.len() < literals + distances {
        let (length, times) = match code.next(bits)? {
            16 => (*lengths.last().ok_or(Refusal::Damaged)?, bits.take(2)? + 3),
            17 => (0, bits.take(3)? + 3),
            18 => (0, bits.take(7)? + 11),
            length => (narrow(u32::from(length)), 1),
        };
        lengths.extend((0..times).map(|_| length));
    }
    if lengths.len() > literals + distances || literals > 286 {
        return Err(Refusal::Damaged);
    }
    Ok((Code::new(&lengths[..literals])?, Code::new(&lengths[literals..])?))
}

fn compressed(bits: &mut Bits<'_>, output: &mut Output, (literals, distances): &(Code, Code)) -> Result<(), Refusal> {
    loop {
        let symbol = literals.next(bits)?;
        match symbol.cmp(&END) {
            Ordering::Less => output.push(narrow(u32::from(symbol)))?,
            Ordering::Equal => return Ok(()),
            Ordering::Greater => {
                let length = measure(bits, &LENGTHS, symbol - END - 1)?;
                let symbol = distances.next(bits)?;
                let distance = measure(bits, &DISTANCES, symbol)?;
                let from = output.bytes.len().checked_sub(distance).ok_or(Refusal::Damaged)?;
                // What is copied may reach into what is being written.
                for at in from..from + length {
                    output.push(output.bytes[at])?;
                }
            }
        }
    }
}

fn measure(bits: &mut Bits<'_>, table: &[(u16, u8)], symbol: u16) -> Result<usize, Refusal> {
    let (start, extra) = table.get(usize::from(symbol)).ok_or(Refusal::Damaged)?;
    Ok(usize::from(*start) + bits.take(u32::from(*extra))? as usize)
}

/// A number of one byte; it never is larger where this is used.
fn narrow(value: u32) -> u8 {
    u8::try_from(value).unwrap_or(u8::MAX)
}

/// The checksum of zlib.
fn adler(bytes: &[u8]) -> u32 {
    let (mut low, mut high) = (1_u32, 0_u32);
    for byte in bytes {
        low = (low + u32::from(*byte)) % 65_521;
        high = (high + low) % 65_521;
    }
    high << 16 | low
}

#[cfg(test)]
mod tests;
