import type { SQSEvent } from 'aws-lambda';
import { composeInbound } from '../adapters/aws/app-inbound';
import { fromProcess, type Environment } from '../adapters/aws/environment';
import { receiveMail } from '../flow';
import { systemClock, type Clock } from '../ports';
import { arrivalOf } from './notice';

/** One notice at a time (batch size 1): one poison mail must not drag others along. */
export function make(env: Environment, clock: Clock = systemClock): (event: SQSEvent) => Promise<void> {
  const world = composeInbound(env, clock);
  return async (event) => {
    for (const record of event.Records) {
      const arrival = arrivalOf(record.body);
      if (arrival) await receiveMail(world, arrival);
    }
  };
}

let made: Promise<ReturnType<typeof make>> | undefined;
export const handler = async (event: SQSEvent): Promise<void> =>
  (await (made ??= fromProcess().then((env) => make(env))))(event);
