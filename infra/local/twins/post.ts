import { unfitness } from '../../../lambdas/adapters/aws/post-guard';
import { hash } from '../../../lambdas/core/hash';
import type { Post, Sent } from '../../../lambdas/ports';

type Letter = Parameters<Post['send']>[0];

/** The sending service in memory: the same guard, an id for each accepted letter. */
export class PostTwin implements Post {
  readonly sent: (Letter & { sesId: string })[] = [];

  async send(letter: Letter): Promise<Sent> {
    const unfit = unfitness(letter);
    if (unfit !== null) return { kind: 'refused', retry: false, why: unfit };
    const sesId = hash(20, 'ses', letter.user, letter.no, String(this.sent.length));
    this.sent.push({ ...letter, raw: Uint8Array.from(letter.raw), sesId });
    return { kind: 'accepted', sesId };
  }
}
