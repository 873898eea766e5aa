/** What the operator may set (`cdk -c name=value`), checked before anything is built. */
export interface Settings {
  /** Where mail comes in and letters leave from: a subdomain of its own, lower case. */
  domain: string;
  /** Where alarms are mailed; null: nowhere, they are only seen in the console. */
  operator: string | null;
  /** Several deployments live side by side in one account under different stages. */
  stage: string;
  /** Days that raw mail is kept. Amazon S3 counts whole days, so 0 is one day here and the rest is the handler's. */
  rawDays: number;
  /** Addresses and domains whose first mail enrols its sender; none: users are invited by the operator. */
  allow: string[];
}

export class SettingsRefused extends Error {
  override name = 'SettingsRefused';
}

const LABEL = '[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?';
const DOMAIN = new RegExp(`^${LABEL}(\\.${LABEL})+$`);
/** A reply address takes 53 characters before the @, and a whole address is at most 254 (RFC 5321 4.5.3.1.3). */
const DOMAIN_MAX = 200;

/** @throws SettingsRefused with a sentence that says what would be right */
export function readSettings(context: (name: string) => unknown): Settings {
  return {
    domain: domainOf(text(context('domain'), 'in.example.org')),
    operator: operatorOf(text(context('operator'), '')),
    stage: stageOf(text(context('stage'), 'live')),
    rawDays: rawDaysOf(text(context('rawDays'), '7')),
    allow: allowOf(text(context('allow'), '')),
  };
}

function text(value: unknown, otherwise: string): string {
  if (value === undefined || value === null) return otherwise;
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : JSON.stringify(value);
}

function domainOf(value: string): string {
  if (value.length <= DOMAIN_MAX && DOMAIN.test(value)) return value;
  throw new SettingsRefused(
    `domain must be a name like in.example.org: lower case, at least two parts, at most ${DOMAIN_MAX} characters; it is "${value}".`,
  );
}

function operatorOf(value: string): string | null {
  if (value === '') return null;
  if (/^[^\s@<>,"]+@[^\s@<>,"]+\.[^\s@<>,"]+$/.test(value)) return value;
  throw new SettingsRefused(`operator must be one mail address like ops@example.org; it is "${value}".`);
}

function stageOf(value: string): string {
  if (/^[a-z][a-z0-9-]{0,14}[a-z0-9]$/.test(value)) return value;
  throw new SettingsRefused(
    `stage must be 2 to 16 lower-case letters, digits or hyphens, and begin with a letter; it is "${value}".`,
  );
}

/** A Lambda's environment holds 4 kB in all. */
const ALLOW_MAX = 2000;

function allowOf(value: string): string[] {
  const entries = value
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((entry) => entry !== '');
  const wrong = entries.find(
    (entry) =>
      !/^(?:[^\s@<>,"]{1,64}@|@)?[^\s@<>,"]+$/.test(entry) || !DOMAIN.test(entry.slice(entry.indexOf('@') + 1)),
  );
  if (wrong === undefined && value.length <= ALLOW_MAX) return entries;
  throw new SettingsRefused(
    `allow must be addresses and domains like ada@example.org,acme.example, at most ${ALLOW_MAX} characters; it is "${(wrong ?? value).slice(0, 80)}".`,
  );
}

function rawDaysOf(value: string): number {
  if (/^\d{1,2}$/.test(value) && Number(value) <= 30) return Number(value);
  throw new SettingsRefused(`rawDays must be a whole number of days from 0 to 30; it is "${value}".`);
}
