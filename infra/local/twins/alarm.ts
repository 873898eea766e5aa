import { alarmName, ringsAt } from '../../../lambdas/adapters/aws/alarm-time';
import type { Alarm, Clock } from '../../../lambdas/ports';

/** What the alarm clock says when it rings: the input of the wake Lambda. */
export interface Ring {
  user: string;
  at: string;
}

/** The alarm clock in memory, with the semantics of `schedulerAlarm`. */
export class AlarmTwin implements Alarm {
  private readonly alarms = new Map<string, Ring>();

  constructor(
    private readonly clock: Clock,
    private readonly leadSeconds = 120,
  ) {}

  async set(user: string, due: string): Promise<void> {
    const at = ringsAt(due, this.clock.now(), this.leadSeconds);
    this.alarms.set(alarmName(user, at), { user, at });
  }

  /** When the next one rings (ISO UTC), or null. */
  nextAt(): string | null {
    const all = [...this.alarms.values()].map(({ at }) => at);
    return all.length === 0 ? null : all.reduce((first, at) => (at < first ? at : first));
  }

  /** Those that ring by now, earliest first; each rings once. */
  ringing(): Ring[] {
    const due = [...this.alarms].filter(([, { at }]) => Date.parse(at) <= this.clock.now());
    for (const [name] of due) this.alarms.delete(name);
    return due.map(([, ring]) => ring).sort((a, b) => (`${a.at} ${a.user}` < `${b.at} ${b.user}` ? -1 : 1));
  }
}
