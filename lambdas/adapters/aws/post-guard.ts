/** SES takes 10 MB after base64. */
const RAW_MAX = 7 * 1024 * 1024;
const HEADER_MAX = 64 * 1024;

/** The header of a raw mail as unfolded fields. */
function fieldsOf(raw: Uint8Array): { name: string; value: string }[] {
  const start = Buffer.from(raw.subarray(0, HEADER_MAX)).toString('latin1');
  const header = /^[\s\S]*?(?=\r?\n\r?\n|$(?![\s\S]))/.exec(start)?.[0] ?? '';
  return header
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)
    .map((line) => ({
      name: line.slice(0, line.indexOf(':')).trim().toLowerCase(),
      value: line.slice(line.indexOf(':') + 1),
    }));
}

const addressesIn = (value: string): string[] =>
  value
    .replace(/"(?:[^"\\]|\\.)*"/g, '')
    .split(/[\s<>(),;:"]/)
    .filter((word) => /.@./.test(word));

/**
 * The last guard of R1, whatever composed the letter: one To with exactly the address it is sent to, nobody in Cc or Bcc, no
 * X-SES- field (tags and configuration come as parameters), ASCII addresses (SES v1 has no SMTPUTF8), a size that SES takes. null: fit to leave.
 */
export function unfitness({ raw, to }: { raw: Uint8Array; to: string }): string | null {
  if (raw.length > RAW_MAX) return 'larger than the sending service takes';
  if (!/^[\x21-\x3f\x41-\x7e]+@[\x21-\x3f\x41-\x7e]+$/.test(to) || /[,;<>]/.test(to)) return 'not one plain address';
  const fields = fieldsOf(raw);
  const receivers = fields.filter(({ name }) => name === 'to').flatMap(({ value }) => addressesIn(value));
  if (receivers.length !== 1 || receivers[0]?.toLowerCase() !== to.toLowerCase()) return 'To is not the one address';
  const forbidden = fields.find(({ name }) => /^(cc|bcc|resent-.*|x-ses-.*)$/.test(name));
  return forbidden ? `a field that no letter may have: ${forbidden.name}` : null;
}
