import type { Change, Store } from './store';

/**
 * What must still be told: a notice is saved in the same write as what it tells of, and struck out once it was
 * published. What a killed process left is published at the next start, so it arrives at least once, as from SNS.
 */
export class Notices {
  private working: Promise<void> = Promise.resolve();

  constructor(
    private readonly store: Store,
    private readonly prefix: string,
    private readonly publish: (json: string) => Promise<void>,
  ) {}

  /** To be saved together with what it tells of; then call `tell`. Told in the order of `no`. */
  row(no: number, notice: object): Change {
    return { key: `${this.prefix}${String(no).padStart(9, '0')}`, value: JSON.stringify(notice) };
  }

  /** Publishes what waits; what cannot be published waits for the next call. Never throws. */
  tell(): Promise<void> {
    this.working = this.working.then(() => this.tellAll()).catch(() => undefined);
    return this.working;
  }

  private async tellAll(): Promise<void> {
    for (const [key, json] of await this.store.list<string>(this.prefix)) {
      await this.publish(json);
      await this.store.del(key);
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
