import { S3Client } from '@aws-sdk/client-s3';
import type { Clock, RawMail } from '../../ports';
import { composeWake } from './app-wake';
import { settingsFor } from './app';
import { allowedSenders, type Environment, required } from './environment';
import { s3RawMail } from './raw-mail';

/** @throws MissingSetting */
export function composeInbound(
  env: Environment,
  clock: Clock,
): ReturnType<typeof composeWake> & { raw: RawMail; allowed: string[] } {
  const s3 = new S3Client({ ...settingsFor(env, 's3'), forcePathStyle: env.endpoints !== undefined });
  return { ...composeWake(env, clock), raw: s3RawMail(s3, required(env, 'BUCKET')), allowed: allowedSenders(env) };
}
