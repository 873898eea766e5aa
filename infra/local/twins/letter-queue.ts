import type { LetterQueue } from '../../../lambdas/ports';

/** The letters' queue in memory. */
export class LetterQueueTwin implements LetterQueue {
  private hints: { user: string; no: string }[] = [];

  async hint(letters: { user: string; no: string }[]): Promise<void> {
    this.hints.push(...letters.map(({ user, no }) => ({ user, no })));
  }

  /** Takes what waits, oldest first. */
  take(): { user: string; no: string }[] {
    const taken = this.hints;
    this.hints = [];
    return taken;
  }
}
