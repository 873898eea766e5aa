/** Whether SPF and DKIM of the receiving service passed for the domain of From (RFC 7489 section 3.1, relaxed). */
export interface Aligned {
  spf: boolean;
  dkim: boolean;
}

/**
 * Reads one Authentication-Results value (RFC 8601). Quoted strings and comments are the sender's to choose and end no
 * result. Alignment is judged without the public suffix list: the same domain, or one under the other.
 */
export function alignedWith(results: string | undefined, fromDomain: string | null): Aligned {
  const aligned = { spf: false, dkim: false };
  if (!results || !fromDomain) return aligned;
  let method: 'spf' | 'dkim' | null = null;
  for (const part of partsOf(results.slice(0, 20_000))) {
    method = methodOf(part, method);
    if (method && isUnder(passedDomain(part, method), fromDomain)) aligned[method] = true;
  }
  return aligned;
}

/** The method that passed in this part: SES writes properties of spf behind further semicolons, so a result lasts until the next. */
function methodOf(part: string, before: 'spf' | 'dkim' | null): 'spf' | 'dkim' | null {
  if (/^\s*(client-ip|envelope-from|helo)\s*=/i.test(part)) return before;
  const result = /^\s*(spf|dkim)\s*=\s*pass(?:\s|$)/i.exec(part);
  return result ? (result[1]?.toLowerCase() === 'spf' ? 'spf' : 'dkim') : null;
}

function passedDomain(part: string, method: 'spf' | 'dkim'): string {
  const name = method === 'spf' ? /\b(?:envelope-from|smtp\.mailfrom)=(\S+)/i : /\bheader\.[id]=(\S+)/i;
  const value = name.exec(part)?.[1] ?? '';
  return value.slice(value.lastIndexOf('@') + 1).toLowerCase();
}

/** The results between semicolons, with comments and quoted strings taken out. */
function partsOf(value: string): string[] {
  let plain = '';
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < value.length; at += 1) {
    const c = value.charAt(at);
    if (c === '\\') at += 1;
    else if (quoted) quoted = c !== '"';
    else if (c === '"') quoted = true;
    else if (c === '(') depth += 1;
    else if (c === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0) plain += c;
  }
  return quoted || depth > 0 ? [] : plain.split(';');
}

function isUnder(domain: string, from: string): boolean {
  const name = domain.replace(/\.$/, '');
  if (name === '') return false;
  if (name === from) return true;
  const [short, long] = name.length < from.length ? [name, from] : [from, name];
  return (
    short.split('.').length >= 2 &&
    !/^(com?|org|net|gov|edu|ac|gob|nom)\.\w\w$/.test(short) &&
    long.endsWith(`.${short}`)
  );
}
