import type { HouseClock } from './clock';
import { ServiceError, type Hooks, type Server } from './http';
import { element } from './http-xml';
import { feedbackEvent, sendEvent, type Feedback, type Place } from './ses-events';
import { Count, Notices } from './ses-notices';
import { checkIdentities, parseSend, sentBytes, type SendRequest } from './ses-send';
import type { Store } from './store';
import { uuidOf } from './store-ids';
import { serveXml, type XmlCall } from './xml-service';

/** A letter that SES accepted. */
export interface Sent {
  /** SES's message id; the Message-ID is `<id@REGION.amazonses.com>` */
  id: string;
  /** milliseconds since the epoch, house time */
  at: number;
  source: string;
  /** envelope recipients, as they were given */
  destinations: string[];
  tags: Record<string, string>;
  configurationSet: string | null;
  /** as it leaves: without Bcc, with SES's Message-ID and Date */
  raw: Buffer;
}

export interface SesOptions extends Hooks {
  clock: HouseClock;
  store: Store;
  place: Place;
  /** Verified domains (with what is below them) and addresses. */
  identities: string[];
  configurationSets: string[];
  /** false: the custom MAIL FROM domain has no MX yet, and the identity is set to refuse rather than fall back */
  mailFromVerified?: boolean;
  /** To the event destination's topic; raw delivery, so the text is what a queue holds. */
  publish(json: string): Promise<void>;
  onSent?(letter: Sent): void;
  port?: number;
}

export interface LocalSes extends Server {
  /** All letters that were ever accepted, in order. */
  letters(): Promise<Sent[]>;
  /** What happened to a letter later, to be published as SES does; rejects if there is no such letter. */
  feedback(sesId: string, kind: Feedback): Promise<void>;
  /** What SES publishes when an event destination is made: no JSON. */
  validateTopic(): Promise<void>;
}

type Row = Omit<Sent, 'raw'> & { raw: string };

const NAMESPACE = 'http://ses.amazonaws.com/doc/2010-12-01/';

/**
 * SES v1 (query protocol, XML): SendRawEmail; other actions answer InvalidAction. A letter, its number and its Send event
 * are one write: after the answer, or a crash before it, all three are there or none.
 */
export async function startSes(options: SesOptions): Promise<LocalSes> {
  const outbox = await Outbox.open(options);
  const server = await serveXml(options, (call) => handle(options, outbox, call), refusal);
  return {
    ...server,
    letters: () => outbox.letters(),
    feedback: (sesId, kind) => outbox.feedback(sesId, kind),
    validateTopic: () => options.publish('Successfully validated SNS topic for Amazon SES event publishing.'),
  };
}

class Outbox {
  private constructor(
    private readonly options: SesOptions,
    private readonly count: Count,
    private readonly notices: Notices,
  ) {}

  static async open(options: SesOptions): Promise<Outbox> {
    const count = await Count.open(options.store, 'ses/count');
    const notices = new Notices(options, 'ses/event/');
    await notices.tell();
    return new Outbox(options, count, notices);
  }

  /** @returns SES's message id, once the letter is on disk and its event was published (or waits for that) */
  async accept(request: SendRequest, caller: string): Promise<string> {
    const { clock, store, place } = this.options;
    const no = this.count.next();
    const at = clock.now();
    const id = messageId(no, at);
    const { source, destinations, tags, configurationSet } = request;
    const raw = sentBytes(request.raw, `<${id}@${place.region}.amazonses.com>`, at);
    const letter: Sent = { id, at, source, destinations, tags, configurationSet, raw };
    const key = `ses/letter/${String(no).padStart(9, '0')}`;
    const row: Row = { ...letter, raw: raw.toString('base64') };
    const event = configurationSet === null ? [] : [this.notices.row(no, sendEvent(place, letter, caller))];
    await store.batch([{ key, value: row }, { key: `ses/id/${id}`, value: key }, this.count.change(), ...event]);
    this.options.onSent?.(letter);
    await this.notices.tell();
    return id;
  }

  async letters(): Promise<Sent[]> {
    return (await this.options.store.list<Row>('ses/letter/')).map(([, row]) => opened(row));
  }

  async feedback(sesId: string, kind: Feedback): Promise<void> {
    const { clock, store, place } = this.options;
    const key = await store.get<string>(`ses/id/${sesId}`);
    const row = key === undefined ? undefined : await store.get<Row>(key);
    if (!row) throw new Error(`SES has sent no letter ${sesId}.`);
    await this.options.publish(JSON.stringify(feedbackEvent(place, opened(row), kind, clock.now())));
  }
}

function opened(row: Row): Sent {
  return { ...row, raw: Buffer.from(row.raw, 'base64') };
}

/** In SES's shape: the region's number, 12 hex digits of time, a UUID, a counter. */
function messageId(no: number, at: number): string {
  return `0102${at.toString(16).padStart(12, '0')}-${uuidOf(`ses/${no}`)}-000000`;
}

async function handle(options: SesOptions, outbox: Outbox, call: XmlCall): Promise<string> {
  const form = new URLSearchParams(call.body.toString('utf8'));
  const action = form.get('Action') ?? '';
  options.onCall?.({ service: 'ses', operation: action, accessKeyId: call.accessKeyId });
  if (action !== 'SendRawEmail') {
    throw new ServiceError('InvalidAction', `Could not find operation ${action} for version 2010-12-01`);
  }
  const request = parseSend(form);
  for (const resource of resourcesOf(options, request)) call.check('ses:SendRawEmail', resource);
  checkIdentities(request, options.identities, options.place.region);
  checkSetup(options, request.configurationSet);
  const id = await outbox.accept(request, call.accessKeyId);
  const result = element('SendRawEmailResult', [element('MessageId', id)]);
  const metadata = element('ResponseMetadata', [element('RequestId', uuidOf(`ses/answer/${id}`))]);
  return `<SendRawEmailResponse xmlns="${NAMESPACE}">${result}${metadata}</SendRawEmailResponse>`;
}

/** SendRawEmail is allowed on the identity and, when one is named, on the configuration set. */
function resourcesOf({ place, identities }: SesOptions, { source, configurationSet }: SendRequest): string[] {
  const arn = (resource: string): string => `arn:aws:ses:${place.region}:${place.account}:${resource}`;
  const address = source.toLowerCase();
  const covering = identities.find(
    (one) => address === one || address.endsWith(`@${one}`) || address.endsWith(`.${one}`),
  );
  const identity = arn(`identity/${covering ?? address.slice(address.lastIndexOf('@') + 1)}`);
  return configurationSet === null ? [identity] : [identity, arn(`configuration-set/${configurationSet}`)];
}

function checkSetup(options: SesOptions, configurationSet: string | null): void {
  if (configurationSet !== null && !options.configurationSets.includes(configurationSet)) {
    const message = `Configuration set <${configurationSet}> does not exist.`;
    throw new ServiceError('ConfigurationSetDoesNotExist', message);
  }
  if (options.mailFromVerified === false) {
    const message = 'Could not send mail: the MX record of the MAIL FROM domain is not set up correctly.';
    throw new ServiceError('MailFromDomainNotVerifiedException', message);
  }
}

function refusal({ code, message, status }: ServiceError): string {
  const type = status >= 500 ? 'Receiver' : 'Sender';
  const error = element('Error', [element('Type', type), element('Code', code), element('Message', message)]);
  return `<ErrorResponse xmlns="${NAMESPACE}">${error}${element('RequestId', uuidOf(`${code}/${message}`))}</ErrorResponse>`;
}
