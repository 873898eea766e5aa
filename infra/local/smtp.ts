import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import type { IncomingMail } from './ses-inbound';

export interface SmtpOptions {
  /** 0 takes a free one. */
  port: number;
  /** Asked for each RCPT: null accepts, a sentence refuses with 550. */
  accepts(address: string): string | null;
  /** The mail is answered with 250 only when this resolves; if it rejects, 451 asks the sender to try again. */
  receive(mail: IncomingMail): Promise<{ sesId: string }>;
}

export interface LocalSmtp {
  port: number;
  close(): Promise<void>;
}

/** The most that SES receives, in bytes. */
export const MAX_MAIL = 40 * 1024 * 1024;

/**
 * SMTP on 127.0.0.1 (RFC 5321) with STARTTLS (a self-signed certificate), no authentication. Bytes are passed on as they
 * came, dots unstuffed. Throws a sentence if the port is taken.
 */
export async function startSmtp(options: SmtpOptions): Promise<LocalSmtp> {
  const server = new SMTPServer({
    name: 'inbound-smtp.local',
    banner: 'Whetstone',
    size: MAX_MAIL,
    disabledCommands: ['AUTH'],
    authOptional: true,
    disableReverseLookup: true,
    closeTimeout: 1000,
    logger: false,
    onRcptTo: ({ address }, _session, done) => {
      const refusal = options.accepts(address);
      done(refusal === null ? null : reply(550, refusal));
    },
    onData: (stream, session, done) => {
      taken(options, stream, session).then(
        ({ sesId }) => done(null, `OK ${sesId}`),
        (error: unknown) => done(error instanceof SmtpReply ? error : reply(451, 'Not stored, try again later')),
      );
    },
  });
  await listening(server, options.port);
  server.on('error', () => undefined); // of one connection: the client went away
  return {
    port: (server.server.address() as AddressInfo).port,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

class SmtpReply extends Error {
  constructor(
    readonly responseCode: number,
    text: string,
  ) {
    super(text);
  }
}

/** An answer is one line, whatever the sentence holds. */
function reply(code: number, text: string): SmtpReply {
  return new SmtpReply(code, text.replace(/\s+/g, ' '));
}

async function taken(
  options: SmtpOptions,
  stream: Readable,
  { envelope }: SMTPServerSession,
): Promise<{ sesId: string }> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= MAX_MAIL) chunks.push(chunk);
    else chunks.length = 0; // the rest must be read, and is not kept
  }
  if (size > MAX_MAIL) throw reply(552, `Message exceeds the fixed maximum message size of ${MAX_MAIL} bytes`);
  const mailFrom = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
  const recipients = envelope.rcptTo.map(({ address }) => address);
  return options.receive({ raw: Buffer.concat(chunks), mailFrom, recipients });
}

function listening(server: SMTPServer, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: Error & { code?: string }) => {
      const taken = `Port ${port} is taken: stop the program that uses it, or choose another with --smtp-port.`;
      reject(error.code === 'EADDRINUSE' ? new Error(taken, { cause: error }) : error);
    });
    server.listen(port, '127.0.0.1', () => {
      server.removeAllListeners('error');
      resolve();
    });
  });
}
