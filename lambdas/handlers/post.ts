import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { composePost } from '../adapters/aws/app-post';
import { fromProcess, type Environment } from '../adapters/aws/environment';
import { hearFeedback, sendLetter } from '../flow';
import { systemClock, type Clock } from '../ports';
import { postOf } from './notice';

export function make(env: Environment, clock: Clock = systemClock): (event: SQSEvent) => Promise<SQSBatchResponse> {
  const world = composePost(env, clock);
  return async (event) => {
    const batchItemFailures: SQSBatchResponse['batchItemFailures'] = [];
    for (const record of event.Records) {
      try {
        const what = postOf(record.body);
        if (what && 'letter' in what) await sendLetter(world, what.letter.user, what.letter.no);
        else if (what) await hearFeedback(world, what.feedback);
      } catch (error) {
        world.log.warn('a message of the letters queue failed', { error: String(error) });
        batchItemFailures.push({ itemIdentifier: record.messageId });
      }
    }
    return { batchItemFailures };
  };
}

let made: Promise<ReturnType<typeof make>> | undefined;
export const handler = async (event: SQSEvent): Promise<SQSBatchResponse> =>
  (await (made ??= fromProcess().then((env) => make(env))))(event);
