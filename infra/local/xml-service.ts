import { accessKeyOf, serve, ServiceError } from './http';
import type { Hooks, Server, WireAnswer, WireRequest } from './http';

// What the two services that answer in XML (S3, SES v1) share.

export interface XmlCall extends WireRequest {
  /** Percent-encoded, without the query. */
  path: string;
  query: URLSearchParams;
  accessKeyId: string;
  /** Throws AccessDenied when the house refuses. */
  check(action: string, resource: string): void;
}

/**
 * Serves `handle`; a ServiceError becomes what `refusal` makes of it, and anything else thrown the service's own
 * internal error with status 500.
 */
export function serveXml(
  hooks: Hooks & { port?: number },
  handle: (call: XmlCall) => Promise<string | WireAnswer>,
  refusal: (error: ServiceError) => string,
): Promise<Server> {
  const answer = async (request: WireRequest): Promise<WireAnswer> => {
    try {
      const reply = await handle(callOf(hooks, request));
      return typeof reply === 'string' ? xml(200, reply) : reply;
    } catch (error) {
      const known = error instanceof ServiceError ? error : new ServiceError('InternalFailure', String(error), 500);
      return xml(known.status, refusal(known));
    }
  };
  return serve({ ...(hooks.port === undefined ? {} : { port: hooks.port }), handle: answer });
}

function callOf(hooks: Hooks, request: WireRequest): XmlCall {
  const accessKeyId = accessKeyOf(request.headers);
  const [path = '/', query = ''] = request.url.split(/\?(.*)/s);
  return {
    ...request,
    path,
    query: new URLSearchParams(query),
    accessKeyId,
    check: (action, resource) => {
      const sentence = hooks.authorize?.(accessKeyId, action, resource) ?? null;
      if (sentence !== null) throw new ServiceError('AccessDenied', sentence, 403);
    },
  };
}

function xml(status: number, body: string): WireAnswer {
  return { status, headers: { 'content-type': 'text/xml' }, body: `<?xml version="1.0" encoding="UTF-8"?>\n${body}` };
}
