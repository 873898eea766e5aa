/** `by mail`: questions in writing instead of a meeting. */
import type { CommandFact } from '../reading/reading';
import { onByMail } from './by-mail';
import { targets } from './command-targets';
import type { Work } from './work';

export function byMail(work: Work, fact: CommandFact): void {
  for (const { workflow } of targets(work, fact))
    if (workflow.kind !== 'mentorship') onByMail(work, workflow.with, 'interview');
}
