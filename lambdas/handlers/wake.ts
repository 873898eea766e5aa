import { composeWake } from '../adapters/aws/app-wake';
import { fromProcess, type Environment } from '../adapters/aws/environment';
import { ring, sweep } from '../flow';
import { systemClock, type Clock } from '../ports';

/** The schedule's input: a user's alarm, or the sweep. */
export interface WakeEvent {
  v: 1;
  user?: string;
  at?: string;
  sweep?: true;
}

export function make(env: Environment, clock: Clock = systemClock): (event: WakeEvent) => Promise<void> {
  const world = composeWake(env, clock);
  return async (event) => {
    if (event.user !== undefined && event.at !== undefined) await ring(world, event.user, event.at);
    else if (event.sweep) await sweep(world);
  };
}

let made: Promise<ReturnType<typeof make>> | undefined;
export const handler = async (event: WakeEvent): Promise<void> =>
  (await (made ??= fromProcess().then((env) => make(env))))(event);
