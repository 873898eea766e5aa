import type { Service } from '../../core/letter/compose';
import type { Clock, Log } from '../../ports';
import { type Environment, required, tokenKeys } from './environment';

/** What the three compositions share. Each stands in a file of its own (app-inbound, app-wake, app-post), so that a bundle holds only its clients. */

/** An SDK client's settings for one of the services. */
export function settingsFor(env: Environment, service: keyof NonNullable<Environment['endpoints']>) {
  return {
    region: required(env, 'AWS_REGION'),
    ...(env.endpoints ? { endpoint: env.endpoints[service] } : {}),
    ...(env.credentials ? { credentials: env.credentials } : {}),
  };
}

export const serviceOf = (env: Environment): Service => ({ domain: required(env, 'DOMAIN'), keys: tokenKeys(env) });

/** A line of JSON each. Locally only what an operator must see. */
export function logOf(env: Environment, clock: Clock): Log {
  if (env.log) return env.log;
  const line =
    (level: string): Log['info'] =>
    (message, data = {}) =>
      console.error(JSON.stringify({ level, time: new Date(clock.now()).toISOString(), message, ...data }));
  return { info: env.endpoints ? () => undefined : line('INFO'), warn: line('WARN') };
}
