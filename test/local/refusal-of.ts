/** How an SDK client reports that a call was refused: error name, HTTP status, message; null if it was not. */
export async function refusalOf(call: Promise<unknown>): Promise<[string, number, string] | null> {
  const error = await call.then(
    () => null,
    (thrown: unknown) => thrown as { name: string; message: string; $metadata: { httpStatusCode: number } },
  );
  return error && [error.name, error.$metadata.httpStatusCode, error.message];
}
