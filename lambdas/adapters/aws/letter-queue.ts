import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { HintsRefused } from '../../errors';
import type { LetterQueue } from '../../ports';

/** SendMessageBatch takes ten. */
const BATCH = 10;

/** Hints as `{"user":…,"letter":…}`; hinting twice is harmless, since a letter is claimed once. */
export function sqsLetterQueue(client: SQSClient, url: string): LetterQueue {
  return {
    async hint(letters) {
      for (let i = 0; i < letters.length; i += BATCH) {
        const entries = letters.slice(i, i + BATCH).map(({ user, no }, place) => ({
          Id: String(place),
          MessageBody: JSON.stringify({ user, letter: no }),
        }));
        const { Failed } = await client.send(new SendMessageBatchCommand({ QueueUrl: url, Entries: entries }));
        if (Failed?.[0]) throw new HintsRefused(Failed.length, Failed[0].Code ?? 'unknown');
      }
    },
  };
}
