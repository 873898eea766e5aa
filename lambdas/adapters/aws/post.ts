import { SendRawEmailCommand, SESClient, type SESClientConfig } from '@aws-sdk/client-ses';
import type { Post, Sent } from '../../ports';
import { unfitness } from './post-guard';

/** Faults of the letter itself; every other refusal is of the account or the moment, and passes. */
const FINAL = new Set(['MessageRejected', 'InvalidParameterValue', 'ValidationError', 'MalformedQueryString']);

/**
 * No retries and no kept connections: a thawed function finds its old sockets dead, and whether such a request was taken is not
 * known. What is not known waits for the Send event instead of being sent again.
 */
export function sesClient(settings: SESClientConfig): SESClient {
  return new SESClient({
    ...settings,
    maxAttempts: 1,
    requestHandler: {
      connectionTimeout: 3000,
      requestTimeout: 15_000,
      throwOnRequestTimeout: true,
      httpAgent: { keepAlive: false },
      httpsAgent: { keepAlive: false },
    },
  });
}

/** SendRawEmail to exactly one address; its tags come back with the Send, Bounce and Complaint events. */
export function sesPost(client: SESClient, domain: string, configurationSet: string): Post {
  return {
    async send(letter) {
      const unfit = unfitness(letter);
      if (unfit !== null) return { kind: 'refused', retry: false, why: unfit };
      const command = new SendRawEmailCommand({
        Source: `letters@${domain}`,
        Destinations: [letter.to],
        RawMessage: { Data: letter.raw },
        ConfigurationSetName: configurationSet,
        Tags: [
          { Name: 'user', Value: letter.user },
          { Name: 'letter', Value: letter.no },
          { Name: 'attempt', Value: String(letter.attempt) },
        ],
      });
      try {
        const { MessageId } = await client.send(command);
        return MessageId === undefined ? { kind: 'unknown', why: 'no id' } : { kind: 'accepted', sesId: MessageId };
      } catch (error) {
        return outcomeOf(error);
      }
    },
  };
}

interface Fault {
  name?: string;
  message?: string;
  code?: string;
  $metadata?: { httpStatusCode?: number };
}

/** What a failed call says of the letter: refused for certain, or not known. `why` never holds the message, which names addresses. */
export function outcomeOf(error: unknown): Sent {
  const fault = error as Fault;
  const status = fault.$metadata?.httpStatusCode;
  return status === undefined ? unanswered(fault) : answered(fault.name ?? 'Error', fault.message ?? '', status);
}

function unanswered({ name = 'Error', message = '', code = '' }: Fault): Sent {
  // The SDK wraps an error that it does not know: its code is then found in the message only.
  const lost = LOST.exec(`${code} ${message}`)?.[0];
  if (lost !== undefined) return { kind: 'refused', retry: true, why: lost };
  const unsent = name === 'CredentialsProviderError' || NO_SOCKET.test(message);
  return unsent ? { kind: 'refused', retry: true, why: name } : { kind: 'unknown', why: code || name };
}

function answered(name: string, message: string, status: number): Sent {
  if (status >= 500 || status < 400) return { kind: 'unknown', why: `${name} ${status}` };
  // One code for both quotas; only the words tell them apart (SES, "Errors related to sending quotas").
  if (/daily message quota/i.test(message)) return { kind: 'refused', retry: true, why: 'daily quota' };
  return { kind: 'refused', retry: !FINAL.has(name), why: name };
}

/** Lost before a byte of the request left, name look-up, connection or TLS: certain that nothing was sent. */
const LOST =
  /\b(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|(?:CERT_|ERR_TLS|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_)\w*)\b/;

/** How the SDK's handler words a connection time-out; a request's own time-out reads otherwise. */
const NO_SOCKET = /did not establish a connection/;
