/** The mailbox page of a local Whetstone: http://127.0.0.1:8025, its JSON beside it under /api. */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { House } from './house';
import { serve, type WireAnswer, type WireRequest } from './http';
import { bytesOf, Letters, type ParsedLetter } from './page-letter';
import { sendForm, type Form } from './page-mail';
import { recordView } from './page-record';
import { moveTime, Refused } from './page-time';
import type { Sent } from './ses';

/** What the page needs of a house. */
export type PageHouse = Pick<House, 'now' | 'nextAt' | 'moveTo' | 'letters' | 'settle' | 'smtpPort'> & {
  options: Pick<House['options'], 'domain' | 'users'>;
  inspector: Pick<House['inspector'], 'whole'>;
};

export interface Page {
  port: number;
  /** What a POST must carry in `X-Whetstone-Secret`. */
  secret: string;
  /** Something happened: browsers that look at the page fetch anew. */
  touch(): void;
  close(): Promise<void>;
}

type Handle = (request: WireRequest, parts: string[]) => Promise<WireAnswer>;

const OWN = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "img-src 'self'",
];
const CLOSED = ["base-uri 'none'", "form-action 'none'"];
const PAGE_POLICY = [...OWN, ...CLOSED, "frame-ancestors 'none'"].join('; ');
/** A letter's HTML is somebody else's: styles alone, in an origin of its own, whatever frame it stands in. */
const LETTER_POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'sandbox',
  ...CLOSED,
  "frame-ancestors 'self'",
].join('; ');

const HEADERS = {
  'cache-control': 'no-store',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
};

function answer(type: string, body: string | Uint8Array, status = 200, policy = PAGE_POLICY): WireAnswer {
  return { status, headers: { ...HEADERS, 'content-type': type, 'content-security-policy': policy }, body };
}
const json = (value: unknown, status = 200): WireAnswer =>
  answer('application/json; charset=utf-8', JSON.stringify(value), status);
const sorry = (status: number, sentence: string): WireAnswer => json({ error: sentence }, status);

/** Never shown by the browser, whatever its type says. */
function download(attachment: ParsedLetter['parts'][number]): WireAnswer {
  const file = answer('application/octet-stream', bytesOf(attachment), 200, LETTER_POLICY);
  const name = encodeURIComponent(attachment.filename ?? 'part').replace(/['()*]/g, '_');
  return { ...file, headers: { ...file.headers, 'content-disposition': `attachment; filename*=UTF-8''${name}` } };
}

const asset = (name: string): string => readFileSync(join(__dirname, 'page', name), 'utf8');

/** @throws a sentence if the port is taken; port 0 takes a free one */
export async function startPage(house: PageHouse, wanted = 0): Promise<Page> {
  const secret = randomBytes(24).toString('hex');
  const desk = new Desk(house, secret);
  const own = { port: 0 };
  const server = await serve({ port: wanted, handle: (request) => guarded(desk, request, own.port, secret) }).catch(
    (error: unknown) => {
      const taken = `Port ${wanted} is taken: stop the program that uses it, or choose another with --page-port.`;
      throw (error as { code?: string }).code === 'EADDRINUSE' ? new Error(taken, { cause: error }) : error;
    },
  );
  own.port = server.port;
  return { port: server.port, secret, touch: () => desk.touch(), close: () => server.close() };
}

/** Loopback is reachable by every page in the user's browser: only our own names, and changes only with the secret. */
function guard(request: WireRequest, port: number, secret: string): WireAnswer | null {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const { host = '', origin } = request.headers;
  if (!hosts.includes(host.toLowerCase())) return sorry(403, `This page answers only as ${hosts.join(' or ')}.`);
  if (request.method === 'GET') return null;
  if (request.method !== 'POST') return sorry(405, 'Only GET and POST are known here.');
  if (origin !== undefined && origin !== `http://${host.toLowerCase()}`)
    return sorry(403, 'Another site asked for this.');
  if (!same(String(request.headers['x-whetstone-secret'] ?? ''), secret))
    return sorry(403, 'The secret of this house is missing: reload the page.');
  return null;
}

function same(given: string, secret: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(secret)];
  return a.length === b.length && timingSafeEqual(a, b);
}

async function guarded(desk: Desk, request: WireRequest, port: number, secret: string): Promise<WireAnswer> {
  const refused = guard(request, port, secret);
  if (refused) return refused;
  const parts = (request.url.split('?')[0] ?? '').split('/').slice(1);
  const area = parts[0] === 'api' ? `api/${parts[1] ?? ''}` : (parts[0] ?? '');
  const handle = desk.routes.get(`${request.method} /${area}`);
  if (!handle) return sorry(404, 'There is no such page.');
  try {
    return await handle(request, parts);
  } catch (error) {
    if (error instanceof Refused) return sorry(400, error.message);
    return sorry(500, error instanceof Error ? error.message : String(error));
  }
}

class Desk {
  private version = 1;
  private readonly letters = new Letters();
  readonly routes: Map<string, Handle>;

  constructor(
    private readonly house: PageHouse,
    secret: string,
  ) {
    const index = asset('index.html').replace('{{secret}}', secret);
    const [style, script] = [asset('page.css'), asset('page.mjs')];
    this.routes = new Map<string, Handle>([
      ['GET /', async () => answer('text/html; charset=utf-8', index)],
      ['GET /page.css', async () => answer('text/css; charset=utf-8', style)],
      ['GET /page.mjs', async () => answer('text/javascript; charset=utf-8', script)],
      ['GET /letters', (_request, [, id = '', what = '', part = '']) => this.file(id, what, part)],
      ['GET /api/state', async () => json(this.state())],
      ['GET /api/letters', (_request, [, , id]) => (id === undefined ? this.list() : this.letter(id))],
      ['GET /api/record', (_request, [, , user = '']) => this.record(user)],
      ['POST /api/time', (request) => this.move(request)],
      ['POST /api/mail', (request) => this.mail(request)],
    ]);
  }

  touch(): void {
    this.version += 1;
  }

  private state(): object {
    const { now, smtpPort, options } = this.house;
    const next = this.house.nextAt();
    const users = options.users.map(({ user, name, addresses, timeZone }) => ({ user, name, addresses, timeZone }));
    const iso = (ms: number): string => new Date(ms).toISOString();
    return {
      version: this.version,
      now: iso(now),
      next: next === null ? null : iso(next),
      domain: options.domain,
      smtpPort,
      users,
    };
  }

  private async list(): Promise<WireAnswer> {
    const lines = await Promise.all((await this.house.letters()).map((sent) => this.letters.line(sent)));
    return json(lines.reverse());
  }

  private async find(id: string): Promise<{ sent: Sent; parsed: ParsedLetter } | null> {
    const sent = (await this.house.letters()).find((letter) => letter.id === id);
    return sent ? { sent, parsed: await this.letters.of(sent) } : null;
  }

  private async letter(id: string): Promise<WireAnswer> {
    const found = await this.find(id);
    return found ? json(found.parsed.view) : sorry(404, 'There is no such letter.');
  }

  private async file(id: string, what: string, part: string): Promise<WireAnswer> {
    const found = await this.find(id);
    const no = sorry(404, 'There is no such part of a letter.');
    if (!found) return no;
    const { html, parts } = found.parsed;
    if (what === 'html' && html !== null) return answer('text/html; charset=utf-8', html, 200, LETTER_POLICY);
    if (what === 'source') return answer('text/plain; charset=utf-8', found.sent.raw, 200, LETTER_POLICY);
    const attachment = what === 'parts' && /^\d+$/.test(part) ? parts[Number(part)] : undefined;
    return attachment ? download(attachment) : no;
  }

  private async record(user: string): Promise<WireAnswer> {
    if (!this.house.options.users.some((one) => one.user === user)) return sorry(404, 'There is no such user.');
    return json(recordView(await this.house.inspector.whole(user)));
  }

  private async move(request: WireRequest): Promise<WireAnswer> {
    const { to } = fields(request, ['to']);
    try {
      const left = await moveTime(this.house, to.trim());
      const letters = await Promise.all(left.map((sent) => this.letters.line(sent)));
      return json({ now: new Date(this.house.now).toISOString(), letters });
    } finally {
      this.touch();
    }
  }

  private async mail(request: WireRequest): Promise<WireAnswer> {
    const form: Form = fields(request, ['from', 'to', 'cc', 'bcc', 'subject', 'text', 'inReplyTo', 'references']);
    const response = await sendForm(this.house, this.house.options.domain, form);
    await this.house.settle();
    this.touch();
    return json({ response });
  }
}

/** The named strings of a JSON body; what is missing is empty. */
function fields<K extends string>({ body }: WireRequest, names: K[]): Record<K, string> {
  let value: unknown;
  try {
    value = JSON.parse(body.toString('utf8'));
  } catch {
    throw new Refused('The body is no JSON.');
  }
  const given = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const texts = names.map((name) => [name, typeof given[name] === 'string' ? given[name] : '']);
  return Object.fromEntries(texts) as Record<K, string>;
}
