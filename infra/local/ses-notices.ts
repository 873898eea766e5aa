import type { HouseClock } from './clock';
import type { Change, Store } from './store';

interface Notice {
  json: string;
  /** milliseconds since the epoch, house time */
  until: number;
}

/** "PublishExpired": SES gives up on a notice after four hours (SES developer guide, metrics for email receiving). */
const RETRIED_FOR = 4 * 3600 * 1000;

/**
 * What must still be told: a notice is saved in the same write as what it tells of, and struck out once it was
 * published. What a killed process left is published at the next start, so it arrives at least once, as from SNS. One
 * that the topic refuses (it may be too large for it) holds up no other, and is given up in the end, as by SES.
 */
export class Notices {
  private working: Promise<void> = Promise.resolve();

  constructor(
    private readonly options: { clock: HouseClock; store: Store; publish(json: string): Promise<void> },
    private readonly prefix: string,
  ) {}

  /** To be saved together with what it tells of; then call `tell`. Told in the order of `no`. */
  row(no: number, notice: object): Change {
    const value: Notice = { json: JSON.stringify(notice), until: this.options.clock.now() + RETRIED_FOR };
    return { key: `${this.prefix}${String(no).padStart(9, '0')}`, value };
  }

  /** Publishes what waits; what cannot be published waits for the next call. */
  tell(): Promise<void> {
    const told = this.working.then(() => this.tellAll());
    this.working = told.catch(() => undefined);
    return told;
  }

  private async tellAll(): Promise<void> {
    for (const [key, notice] of await this.options.store.list<Notice>(this.prefix)) {
      const done = await this.options.publish(notice.json).then(
        () => true,
        () => false,
      );
      if (done || this.options.clock.now() >= notice.until) await this.options.store.del(key);
    }
  }
}

/** A number that counts on across restarts. */
export class Count {
  private constructor(
    private readonly key: string,
    private last: number,
  ) {}

  static async open(store: Store, key: string): Promise<Count> {
    return new Count(key, (await store.get<number>(key)) ?? 0);
  }

  next(): number {
    return (this.last += 1);
  }

  /** To be saved together with what was counted. */
  change(): Change {
    return { key: this.key, value: this.last };
  }
}
