import { normalAddress } from './addresses';

/** What follows the recipient's name in old bounces; the address stands in the first group. */
const ADDRESS = /<?([\w.+'=&%#!/-]{1,100}@[\w-]{1,80}(?:\.[\w-]{1,60}){1,6})>?/;

/**
 * The address that a bounce says does not work, in lower case: of an RFC 3464 report the recipient whose Action is
 * failed (the original one where it is told), else X-Failed-Recipients, else the one that the words of qmail, Postfix,
 * Exim, Exchange or Gmail name. Null where none is named, or several are.
 * @param report the text of the message/delivery-status part, '' where there is none
 */
export function deadAddress(report: string, text: string, headers: Map<string, string[]>): string | null {
  if (report !== '') return ofReport(report);
  const failed = headers.get('x-failed-recipients')?.[0]?.split(',') ?? [];
  return only(failed.map((one) => normalAddress(one.trim()))) ?? ofWords(text);
}

function only(addresses: (string | null)[]): string | null {
  const found = [...new Set(addresses.filter((one) => one !== null))];
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** RFC 3464 section 2.3: one group of fields per recipient. */
function ofReport(report: string): string | null {
  const groups = report
    .slice(0, 20_000)
    .split(/\n[ \t]*\n/)
    .slice(0, 100)
    .map(fieldsIn);
  const failed = groups.filter((fields) => /^failed/i.test(fields.get('action') ?? ''));
  return only(failed.map((fields) => typed(fields.get('original-recipient')) ?? typed(fields.get('final-recipient'))));
}

function fieldsIn(group: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of group.split('\n')) {
    const colon = line.indexOf(':');
    if (colon > 0) fields.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return fields;
}

/** "rfc822; dana@acme.example". */
function typed(value: string | undefined): string | null {
  const found = ADDRESS.exec((value ?? '').slice((value ?? '').indexOf(';') + 1, 500));
  return found ? normalAddress(found[1] ?? '') : null;
}

function isReturnedMail(line: string): boolean {
  const text = line.slice(0, 200).toLowerCase();
  if (text.startsWith('--')) return ['copy', 'original', 'below this'].some((words) => text.includes(words));
  return /^(?:from|to|return-path|received):/.test(text);
}

/** Lines after which, or on which, an old bounce names the recipient. */
const LEADS =
  /failed|could ?n[o']t be delivered|not be delivered|undeliver|delivery to the following|wasn't delivered|following address|fatal errors|not reach|does not exist|unknown|rejected|returned|nicht zugestellt|unzustellbar|nicht zugeleitet|n'a pas pu|non remis|no se pudo|não foi possível|non è stato|niet worden|nie można|не удалось|не доставлено/i;

function ofWords(text: string): string | null {
  const lines = text.slice(0, 5000).split('\n').slice(0, 60);
  const lead = lines.findIndex((line) => LEADS.test(line.slice(0, 300)));
  if (lead < 0) return null;
  for (const line of lines.slice(lead)) {
    // Below this the returned mail is shown, whose addresses are other people's.
    if (isReturnedMail(line)) return null;
    const found = ADDRESS.exec(line.slice(0, 300));
    const address = found ? normalAddress(found[1] ?? '') : null;
    if (address !== null && !/^(?:postmaster|mailer-daemon|abuse)@/.test(address)) return address;
  }
  return null;
}
