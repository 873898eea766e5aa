// LevelDB drops damaged parts of its journal without a word, and then deletes it. So it is looked at before.
// Source: LevelDB, doc/log_format.md.

const BLOCK = 32 * 1024;
const HEADER = 7;

const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let crc = index;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0x82f63b78 : crc >>> 1;
  return crc;
});

/** CRC-32C (Castagnoli), masked as LevelDB stores it. */
function maskedChecksum(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) crc = (TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  const sum = ~crc;
  return (((sum >>> 15) | (sum << 17)) + 0xa282ead8) >>> 0;
}

/**
 * Offset in bytes of the first damaged record, undefined when there is none. A record cut short at the end, or followed
 * by nothing, is what a crash leaves of a write that was never answered: no damage.
 */
export function damagedAt(journal: Buffer): number | undefined {
  let offset = 0;
  while (offset + HEADER <= journal.length) {
    const blockEnd = (Math.floor(offset / BLOCK) + 1) * BLOCK;
    const length = journal.readUInt16LE(offset + 4);
    const end = offset + HEADER + length;
    const isPadding = blockEnd - offset < HEADER || (length === 0 && journal[offset + 6] === 0);
    if (isPadding) offset = blockEnd;
    else {
      // No write, however interrupted, gives a record that does not fit its block.
      if (end > blockEnd) return offset;
      if (end > journal.length) return undefined;
      if (!isIntact(journal.subarray(offset, end)))
        return journal.subarray(end).some((byte) => byte !== 0) ? offset : undefined;
      offset = end;
    }
  }
  return undefined;
}

const isIntact = (record: Buffer) => maskedChecksum(record.subarray(6)) === record.readUInt32LE(0);
