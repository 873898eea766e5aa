import type { Consumed } from './capacity';

/**
 * The data folder cannot be used: another process holds it, it is damaged, or it cannot be written.
 * The message says which and what to do.
 */
export class DataFolderError extends Error {
  override name = 'DataFolderError';
}

/** An error that DynamoDB answers: HTTP status 400 (500 for its own faults) and a JSON body with `__type`. */
export class ServiceError extends Error {
  /** a write that its condition refused is paid for all the same */
  consumed: Consumed[] = [];

  /**
   * @param type short name, such as `ValidationException`
   * @param details further members of the body, such as `Item` or `CancellationReasons`
   * @param cost what the failed request used all the same
   */
  constructor(
    readonly type: string,
    message: string,
    readonly details: Record<string, unknown> = {},
    readonly status = 400,
    readonly cost: { consumed: Consumed[]; items: number } = { consumed: [], items: 1 },
  ) {
    super(message);
    this.name = type;
  }
}

export const validation = (message: string) => new ServiceError('ValidationException', message);

/** What dynalite throws or calls back with: the finished body. */
interface DynaliteError {
  statusCode: number;
  body: { __type: string; message?: string; Message?: string };
}

const isDynaliteError = (error: unknown): error is DynaliteError =>
  typeof error === 'object' && error !== null && 'statusCode' in error && 'body' in error;

/** Any error thrown by dynalite or by the store below it, as the service would answer it. */
export function asServiceError(error: unknown): ServiceError {
  if (error instanceof ServiceError) return error;
  if (isDynaliteError(error)) {
    const { __type, message, Message } = error.body;
    return new ServiceError(__type.split('#')[1] ?? __type, message ?? Message ?? '', {}, error.statusCode);
  }
  const cause = error instanceof Error ? error.message : String(error);
  const advice = 'The data folder may be damaged: stop, restore it from a backup or move it away, and start again.';
  return new ServiceError('InternalServerError', `The store failed: ${cause}. ${advice}`, {}, 500);
}
