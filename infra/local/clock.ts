/**
 * The house clock: the one time that all embedded endpoints, handlers and pages of a local Whetstone see.
 *
 * *moving*: real time plus an offset (what `npm start` uses; the house persists `offset`).
 * *still*: stands until it is moved (stories and demo: the same calls give the same bytes).
 */
export class HouseClock {
  private latest = Number.NEGATIVE_INFINITY;

  private constructor(
    private readonly realNow: (() => number) | null,
    private ahead: number,
  ) {}

  /** @param realNow milliseconds since the epoch; a parameter only so that tests need not wait. */
  static moving(offsetMs = 0, realNow: () => number = () => Date.now()): HouseClock {
    return new HouseClock(realNow, offsetMs);
  }

  /** @param instantMs milliseconds since the epoch */
  static still(instantMs: number): HouseClock {
    return new HouseClock(null, instantMs);
  }

  get mode(): 'moving' | 'still' {
    return this.realNow ? 'moving' : 'still';
  }

  /** Milliseconds between real time and house time (moving), or the instant at which it stands (still). */
  get offset(): number {
    return this.ahead;
  }

  /** Milliseconds since the epoch. Never less than what it said before, even if the machine's clock is set back. */
  now(): number {
    this.latest = Math.max(this.latest, (this.realNow?.() ?? 0) + this.ahead);
    return this.latest;
  }

  /** Moves to an instant in milliseconds since the epoch; throws a RangeError if that has gone already. */
  moveTo(instantMs: number): void {
    if (!Number.isFinite(instantMs)) throw new RangeError(`No such instant: ${instantMs}`);
    const now = this.now();
    if (instantMs < now) {
      const [there, here] = [instantMs, now].map((instant) => new Date(instant).toISOString());
      throw new RangeError(`Time only moves forward: it is already ${here} in the house, and ${there} has gone.`);
    }
    // From real time and not from `now`: the two differ while the machine's clock is behind what was said before.
    this.ahead = instantMs - (this.realNow?.() ?? 0);
  }
}
