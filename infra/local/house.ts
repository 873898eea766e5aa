/**
 * The house: one process that runs the same Lambdas as on AWS against embedded endpoints that speak the real wire. What differs
 * from AWS is the endpoint, not the caller: each handler has its own clients and its own access key.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  CreateTableCommand,
  DynamoDBClient,
  ResourceInUseException,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { allows } from '../aws/permissions';
import type { Environment } from '../../lambdas/adapters/aws/environment';
import { tableDefinition } from '../../lambdas/adapters/aws/table';
import type { Me } from '../../lambdas/core/workflow/records';
import { make as makeInbound } from '../../lambdas/handlers/inbound';
import { make as makePost } from '../../lambdas/handlers/post';
import { make as makeWake, type WakeEvent } from '../../lambdas/handlers/wake';
import { refusal } from './addresses';
import type { HouseClock } from './clock';
import { startDynamoDb } from './dynamodb';
import { Inspector } from './inspect';
import { startS3 } from './s3';
import { startScheduler, type LocalScheduler } from './scheduler';
import { startSes, type LocalSes, type Sent } from './ses';
import { startSesInbound, type IncomingMail, type Verdicts } from './ses-inbound';
import { startSmtp } from './smtp';
import { startSqs } from './sqs';
import { lockFolder, openStore } from './store';

export interface HouseOptions {
  clock: HouseClock;
  domain: string;
  users: Me[];
  /** New users are welcomed by a letter. */
  welcome?: boolean;
  /** Addresses and domains whose first mail enrols its sender. */
  allowed?: string[];
  /** `1:hex`: signs reply addresses. */
  tokenKeys: string;
  /** Folder of all state; without it nothing outlives the process. */
  data?: string;
  /** 0 takes a free port. */
  smtpPort?: number;
  onLetter?(letter: Sent): void;
  onCall?(call: { service: string; operation: string; accessKeyId: string }): void;
  /** Told of each moment at which something was due, when all of it is done. */
  onMoment?(at: number): void | Promise<void>;
  onError?(error: unknown): void;
}

const REGION = 'eu-west-1';
const TABLE = 'whetstone';
const BUCKET = 'whetstone-mail';
const WAKE = `arn:aws:lambda:${REGION}:000000000000:function:wake`;

type Parts = Awaited<ReturnType<typeof startEndpoints>>;

/** Each Lambda's key may do what its role on AWS may; the house's own key (`LOCAL-house`) sets up and looks. */
function authorize(accessKeyId: string, action: string): string | null {
  const name = accessKeyId.replace(/^LOCAL-/, '');
  if (name === 'house' || allows(name, action)) return null;
  return `${name} is not authorized to perform: ${action} because no statement of its role allows it`;
}

async function startEndpoints(options: HouseOptions) {
  const { clock, data } = options;
  const path = (name: string): string | undefined => (data === undefined ? undefined : join(data, name));
  if (data !== undefined) mkdirSync(data, { recursive: true });
  const lock = data === undefined ? null : await lockFolder(data);
  const hooks = {
    authorize,
    onCall: (call: { service: string; operation: string; accessKeyId: string }) => options.onCall?.(call),
  };
  const store = await openStore(path('endpoints'));
  const dynamo = await startDynamoDb({
    ...optional('path', path('table')),
    clock: () => clock.now(),
    authorize: (key, action) => authorize(key, action),
    onCall: (call) => options.onCall?.({ service: 'dynamodb', ...call }),
  });
  const s3 = await startS3({ ...optional('path', path('mail')), clock, buckets: [BUCKET], ...hooks });
  const sqs = await startSqs({ clock, store, queues: QUEUES, ...hooks, onSend: () => undefined });
  const servers: { close(): Promise<void> }[] = [s3, sqs];
  return { lock, store, dynamo, s3, sqs, hooks, servers };
}

const optional = <K extends string>(key: K, value: string | undefined): Partial<Record<K, string>> =>
  value === undefined ? {} : ({ [key]: value } as Record<K, string>);

/** As the stack has them: visibility six times the function's time-out, dead letters after three tries. */
const QUEUES = [
  { name: 'intake-dead', visibilitySeconds: 360, retentionSeconds: 1_209_600 },
  { name: 'letters-dead', visibilitySeconds: 360, retentionSeconds: 1_209_600 },
  {
    name: 'intake',
    visibilitySeconds: 360,
    maxReceiveCount: 3,
    deadLetter: 'intake-dead',
    retentionSeconds: 1_209_600,
  },
  {
    name: 'letters',
    visibilitySeconds: 360,
    maxReceiveCount: 3,
    deadLetter: 'letters-dead',
    retentionSeconds: 1_209_600,
  },
];

async function createTable(parts: Parts): Promise<void> {
  const client = new DynamoDBClient({
    region: REGION,
    endpoint: parts.dynamo.url,
    credentials: { accessKeyId: 'LOCAL-house', secretAccessKey: 'local' },
  });
  try {
    await client.send(new CreateTableCommand(tableDefinition(TABLE)));
    await client.send(
      new UpdateTimeToLiveCommand({
        TableName: TABLE,
        TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
      }),
    );
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error;
  } finally {
    client.destroy();
  }
}

/** Sending, alarms and receiving: what puts into the queues. */
async function startServices(options: HouseOptions, parts: Parts, wake: (event: WakeEvent) => Promise<void>) {
  const { clock } = options;
  const ses = await startSes({
    clock,
    store: parts.store,
    place: { region: REGION, account: '000000000000' },
    identities: [options.domain],
    configurationSets: ['letters'],
    publish: async (json) => void (await parts.sqs.send('letters', json)),
    onSent: (letter) => options.onLetter?.(letter),
    ...parts.hooks,
  });
  parts.servers.push(ses);
  const scheduler = await startScheduler({
    clock,
    store: parts.store,
    groups: ['whetstone'],
    invoke: (_arn, input) => wake(JSON.parse(input) as WakeEvent),
    onDead: (dead) => options.onError?.(dead),
    ...parts.hooks,
  });
  parts.servers.push(scheduler);
  const intake = await startSesInbound({
    clock,
    store: parts.store,
    region: REGION,
    bucket: BUCKET,
    topicArn: `arn:aws:sns:${REGION}:000000000000:intake`,
    put: (bucket, key, bytes) => parts.s3.put(bucket, key, bytes),
    publish: async (json) => void (await parts.sqs.send('intake', json)),
  });
  return { ses, scheduler, intake };
}

/** Doors first, then what they write to. */
async function closeAll(parts: Parts): Promise<void> {
  for (const server of [...parts.servers].reverse()) await server.close();
  await parts.dynamo.close();
  await parts.store.close();
  await parts.lock?.release();
}

export class House {
  private lane: Promise<unknown> = Promise.resolve();
  /** Verdicts for mails that are not to pass everything; by default the users of this machine pass. */
  verdicts: ((mail: IncomingMail) => Verdicts | undefined) | null = null;

  private constructor(
    readonly options: HouseOptions,
    readonly smtpPort: number,
    readonly inspector: Inspector,
    private readonly running: {
      parts: Parts;
      ses: LocalSes;
      scheduler: LocalScheduler;
      wake: (event: WakeEvent) => Promise<void>;
    },
  ) {}

  static async start(options: HouseOptions): Promise<House> {
    const parts = await startEndpoints(options);
    try {
      await createTable(parts);
      return await House.open(options, parts);
    } catch (error) {
      // A taken port, say: what was opened is closed, so that the next start finds nothing locked.
      await closeAll(parts);
      throw error;
    }
  }

  private static async open(options: HouseOptions, parts: Parts): Promise<House> {
    const { clock } = options;
    const late: { house?: House; wake?: (event: WakeEvent) => Promise<void> } = {};
    const { ses, scheduler, intake } = await startServices(options, parts, async (event) => late.wake?.(event));
    const urls = {
      dynamodb: parts.dynamo.url,
      s3: parts.s3.url,
      scheduler: scheduler.url,
      sqs: parts.sqs.url,
      ses: ses.url,
    };
    const env = (name: string): Environment => environment(options, urls, parts.sqs.queueUrl('letters'), name);
    late.wake = makeWake(env('wake'), clock);
    const onError = (error: unknown): void => options.onError?.(error);
    parts.sqs.mapQueue('intake', makeInbound(env('inbound'), clock), { batchSize: 1, onError });
    parts.sqs.mapQueue('letters', makePost(env('post'), clock), { batchSize: 10, onError });
    const smtp = await startSmtp({
      port: options.smtpPort ?? 0,
      accepts: (address) => refusal(address, options.domain),
      receive: async (mail) => {
        const verdicts = late.house?.verdicts?.(mail);
        return intake.receive({ ...mail, ...(verdicts ? { verdicts } : {}) });
      },
    });
    parts.servers.push(smtp);
    const inspector = new Inspector(env('house'), clock);
    for (const user of options.users) await inspector.enrol(user, options.welcome === true);
    late.house = new House(options, smtp.port, inspector, { parts, ses, scheduler, wake: late.wake });
    return late.house;
  }

  letters(): Promise<Sent[]> {
    return this.running.ses.letters();
  }

  get now(): number {
    return this.options.clock.now();
  }

  /** Runs one thing of the house at a time: time never moves while a handler works. */
  private inLane<T>(work: () => Promise<T>): Promise<T> {
    const next = this.lane.then(work);
    this.lane = next.catch(() => undefined);
    return next;
  }

  /** Everything that is due or waits at the present instant. */
  settle(): Promise<void> {
    return this.inLane(() => this.work());
  }

  private async work(): Promise<void> {
    const {
      scheduler,
      parts: { sqs },
    } = this.running;
    for (let rounds = 0; rounds < 1000; rounds++) {
      const fired = await scheduler.fireDue();
      const delivered = await sqs.drain();
      if (fired + delivered === 0) return;
    }
    throw new Error('The house did not come to rest within 1,000 rounds.');
  }

  /** The next instant at which something is due, or null. */
  nextAt(): number | null {
    const all = [this.running.scheduler.nextDueAt(), this.running.parts.sqs.nextDeliverableAt()].filter(
      (t): t is number => t !== null,
    );
    return all.length === 0 ? null : Math.min(...all);
  }

  /** Moves time to an instant: everything due on the way happens in order, at its instant. */
  moveTo(instantMs: number): Promise<void> {
    return this.inLane(async () => {
      const { clock } = this.options;
      await this.work();
      for (let next = this.nextAt(); next !== null && next <= instantMs; next = this.nextAt()) {
        if (next > clock.now()) clock.moveTo(next);
        await this.work();
        await this.options.onMoment?.(clock.now());
      }
      if (instantMs > clock.now()) clock.moveTo(instantMs);
      await this.running.parts.dynamo.expire();
      await this.running.wake({ v: 1, sweep: true });
      await this.work();
      await this.keepOffset();
    });
  }

  private async keepOffset(): Promise<void> {
    await this.inspector.keepOffset(this.options.data, this.options.clock.offset);
  }

  sweep(): Promise<void> {
    return this.inLane(async () => {
      await this.running.wake({ v: 1, sweep: true });
      await this.work();
    });
  }

  async close(): Promise<void> {
    await this.lane;
    await closeAll(this.running.parts);
    this.inspector.close();
  }
}

function environment(
  options: HouseOptions,
  endpoints: NonNullable<Environment['endpoints']>,
  lettersQueue: string,
  name: string,
): Environment {
  return {
    AWS_REGION: REGION,
    TABLE,
    BUCKET,
    SCHEDULE_GROUP: 'whetstone',
    WAKE_ARN: WAKE,
    SCHEDULER_ROLE_ARN: 'arn:aws:iam::000000000000:role/scheduler',
    LETTERS_QUEUE_URL: lettersQueue,
    CONFIGURATION_SET: 'letters',
    DOMAIN: options.domain,
    ALLOWED_SENDERS: (options.allowed ?? []).join(','),
    TOKEN_KEYS: options.tokenKeys,
    endpoints,
    credentials: { accessKeyId: `LOCAL-${name}`, secretAccessKey: 'local' },
  };
}
