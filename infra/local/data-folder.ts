/** What a running house keeps in its data folder beside the endpoints' state: its users, its key, its time, and where it is. */
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hash } from '../../lambdas/core/hash';
import type { Me } from '../../lambdas/core/workflow/records';

/** Where the other commands find the house (`house.json`, readable by its owner alone). */
export interface HouseFile {
  smtpPort: number;
  pagePort: number;
  secret: string;
  pid: number;
  domain: string;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** null where there is no such file; throws a sentence for one that is damaged. */
function readJson<T>(data: string, name: string, isWhole: (value: unknown) => boolean): T | null {
  const path = join(data, name);
  if (!existsSync(path)) return null;
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    value = undefined;
  }
  if (isWhole(value)) return value as T;
  throw new Error(`${path} is damaged. Restore it from a copy, or choose another folder with --data.`);
}

/** Written aside and moved into place, so that a crash leaves the old file or the new one. */
function writeSecret(data: string, name: string, text: string): void {
  const path = join(data, name);
  writeFileSync(`${path}.new`, text, { mode: 0o600 });
  chmodSync(`${path}.new`, 0o600); // a left-over file keeps its old mode
  renameSync(`${path}.new`, path);
}

export function makeFolder(data: string): void {
  try {
    mkdirSync(data, { recursive: true });
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? 'unknown reason';
    throw new Error(`The data folder ${data} cannot be made (${why}). Choose another with --data.`, { cause: error });
  }
}

/** Milliseconds by which the house is ahead of real time. */
export function readOffset(data: string): number {
  const isWhole = (value: unknown): boolean => isObject(value) && Number.isFinite(value['offset']);
  return readJson<{ offset: number }>(data, 'clock.json', isWhole)?.offset ?? 0;
}

/** `1:` and 64 hex digits, which sign reply addresses: made once, so that answers to old letters keep working. */
export function tokenKeys(data: string): string {
  const path = join(data, 'token-key');
  if (!existsSync(path)) writeSecret(data, 'token-key', `1:${randomBytes(32).toString('hex')}\n`);
  const keys = readFileSync(path, 'utf8').trim();
  if (/^1:[0-9a-f]{64}$/.test(keys)) return keys;
  throw new Error(`${path} is damaged. Restore it from a copy, or choose another folder with --data.`);
}

export interface NewUser {
  name: string;
  address: string;
}

/** `Ada Obi <ada@obi.example>` or an address alone; null for anything else. */
export function userFrom(text: string): NewUser | null {
  const [, name = '', address = ''] = /^\s*(?:"?([^"<>]*?)"?\s*<)?([^\s<>@]+@[^\s<>@]+)>?\s*$/.exec(text) ?? [];
  if (address === '' || text.includes('<') !== text.includes('>')) return null;
  return { name: name.trim() || (address.split('@')[0] ?? address), address: address.toLowerCase() };
}

/** The users of the folder, with those added that it does not know yet. A zone is that of new users alone. */
export function keepUsers(data: string, added: NewUser[], timeZone: string): Me[] {
  const isUser = (user: unknown): boolean =>
    isObject(user) && typeof user['user'] === 'string' && Array.isArray(user['addresses']);
  const kept = readJson<Me[]>(data, 'users.json', (value) => Array.isArray(value) && value.every(isUser)) ?? [];
  const users = [...kept];
  for (const { name, address } of added.length + kept.length > 0 ? added : [ADA]) {
    if (users.some(({ addresses }) => addresses.includes(address))) continue;
    users.push({ ...SETTINGS, user: hash(10, 'user', address), name, addresses: [address], timeZone });
  }
  if (users.length > kept.length) writeSecret(data, 'users.json', `${JSON.stringify(users, null, 2)}\n`);
  return users;
}

const ADA = { name: 'Ada Obi', address: 'ada@obi.example' };
const SETTINGS = { morning: '07:30', language: 'en', me: null, aim: null, v: 0 };

/** Addresses of everybody enrolled in the folder. */
export function enrolled(data: string): string[] {
  return keepUsers(data, [], '').flatMap(({ addresses }) => addresses);
}

export function writeHouse(data: string, house: HouseFile): void {
  writeSecret(data, 'house.json', `${JSON.stringify(house)}\n`);
}

export function removeHouse(data: string): void {
  rmSync(join(data, 'house.json'), { force: true });
}

/** Throws a sentence if none is running there; a file left over from a crash is found out by whoever connects. */
export function readHouse(data: string): HouseFile {
  const isWhole = (value: unknown): boolean =>
    isObject(value) && ['smtpPort', 'pagePort', 'pid'].every((name) => typeof value[name] === 'number');
  const house = readJson<HouseFile>(data, 'house.json', isWhole);
  if (house) return house;
  throw new Error(notRunning(data));
}

export function notRunning(data: string): string {
  return `No Whetstone is running on ${data}. Start it with \`npm start\`, or name its folder with --data.`;
}
