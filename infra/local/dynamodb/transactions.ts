import type { BatchOperation, Item } from 'dynalite/db';
import { createHash } from 'node:crypto';
import deleteItem from 'dynalite/actions/deleteItem';
import getItem from 'dynalite/actions/getItem';
import putItem from 'dynalite/actions/putItem';
import updateItem from 'dynalite/actions/updateItem';
import { checkConditional, createKey, validateKey } from 'dynalite/db';
import * as deleteRules from 'dynalite/validations/deleteItem';
import * as getRules from 'dynalite/validations/getItem';
import * as putRules from 'dynalite/validations/putItem';
import * as updateRules from 'dynalite/validations/updateItem';
import { type Consumed, readCost, writeCost } from './capacity';
import { type Action, type Engine, type Input, type Outcome, type Validation, checked, commit, record } from './engine';
import { ServiceError, asServiceError, validation } from './errors';
import { many, oldItem, refusedCost } from './items';
import { type Recording, itemPrefix } from './recorder';
import { itemSize } from './size';
import { expiryRows, tableNamed } from './timeToLive';

const conditionCheck: Action = (store, data, done) => {
  const { TableName, Key, ...condition } = data as { TableName: string; Key: Item; _condition: unknown };
  store.getTable(TableName, (error, table) => {
    if (error || !table) return done(error);
    const invalid = validateKey(Key, table);
    if (invalid) return done(invalid);
    store.getItemDb(TableName).get(createKey(Key, table), (failed, item) => {
      done(failed ?? checkConditional(condition, item) ?? null, {});
    });
  });
};

type Kind = 'Put' | 'Update' | 'Delete' | 'ConditionCheck' | 'Get';
const kinds: Record<Kind, [Action, Validation]> = {
  Put: [putItem, putRules],
  Update: [updateItem, updateRules],
  Delete: [deleteItem, deleteRules],
  ConditionCheck: [conditionCheck, deleteRules],
  Get: [getItem, getRules],
};

/** One action of a transaction; `data` is checked, `input` as it came. */
interface Part {
  action: Action;
  data: Input;
  input: Input;
}
type Result = Recording & { part: Part; output: unknown; error?: Error };

function parts(engine: Engine, list: unknown, allowed: Kind[]): Part[] {
  if (!Array.isArray(list) || list.length === 0 || list.length > 100) {
    const bound = Array.isArray(list) && list.length > 100 ? 'less than or equal to 100' : 'greater than or equal to 1';
    const rule = `failed to satisfy constraint: Member must have length ${bound}`;
    throw validation(`1 validation error detected: Value at 'transactItems' ${rule}`);
  }
  const made = list.map((entry: Partial<Record<Kind, Input>> | null) => {
    const given = allowed.filter((kind) => entry?.[kind]);
    const [kind] = given;
    if (!kind || given.length > 1)
      throw validation(`TransactItems can only contain one of ${allowed.join(', ')} in each of its members`);
    const input = entry?.[kind] ?? {};
    if (kind === 'ConditionCheck' && !input.ConditionExpression)
      throw validation('The ConditionExpression of a ConditionCheck cannot be empty');
    const [action, rules] = kinds[kind];
    return { action, input, data: checked(engine, rules, input) };
  });
  refuseTwice(engine, made);
  return made;
}

/** No item may be named twice. A key that does not fit its table is left to the action, which refuses it. */
function refuseTwice(engine: Engine, made: Part[]) {
  const seen = new Set<string>();
  for (const { data } of made) {
    const table = tableNamed(engine, data.TableName);
    const names = table.KeySchema.map((key) => key.AttributeName);
    const named = Object.entries((data.Key ?? data.Item) as Item).filter(([name]) => names.includes(name));
    const key = Object.fromEntries(named);
    if (validateKey(key, table)) continue;
    const id = `${table.TableName}~${createKey(key, table)}`;
    if (seen.has(id)) throw validation('Transaction request cannot include multiple operations on one item');
    seen.add(id);
  }
}

async function run(engine: Engine, list: unknown, allowed: Kind[]): Promise<Result[]> {
  const results: Result[] = [];
  for (const part of parts(engine, list, allowed))
    results.push({ ...(await record(engine, part.action, part.data)), part });
  const size = results
    .flatMap(({ changes, gets }) =>
      changes.length > 0 ? changes.map(({ after }) => after) : gets.map((got) => got.item),
    )
    .reduce((sum, item) => sum + (item ? itemSize(item) : 0), 0);
  if (size > 4 * 1024 * 1024) throw validation('Aggregate size of all items in the transaction exceeds 4 MB');
  return results;
}

type Reason = { Code: string; Message?: string; Item?: Item };

/** @throws what is not the fault of one item, such as a failing store */
function reason({ error, part, ...recording }: Result): Reason {
  if (!error) return { Code: 'None' };
  const failure = asServiceError(error);
  if (failure.type === 'ConditionalCheckFailedException')
    return { Code: 'ConditionalCheckFailed', Message: failure.message, ...oldItem(recording, part.input) };
  if (failure.type === 'ValidationException') return { Code: 'ValidationError', Message: failure.message };
  throw failure;
}

function refuseFailed(results: Result[], consumed: () => Consumed[]) {
  const reasons = results.map(reason);
  if (reasons.every(({ Code }) => Code === 'None')) return;
  const codes = reasons.map(({ Code }) => Code).join(', ');
  const message = `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`;
  const refusal = new ServiceError('TransactionCanceledException', message, { CancellationReasons: reasons });
  refusal.consumed = consumed();
  throw refusal;
}

/**
 * All or nothing, for other requests (they run one at a time) and across a crash (one batch of the store). The token is
 * written in the same batch: a caller that lost the answer to a crash may ask again.
 */
export async function transactWriteItems(engine: Engine, input: Input): Promise<Outcome> {
  const request = createHash('sha256')
    .update(JSON.stringify(input.TransactItems ?? null))
    .digest('hex');
  const token = input.ClientRequestToken as string | undefined;
  const stale = forgetTokens(engine);
  const done = token === undefined ? undefined : engine.tokens.get(token);
  if (done) return again(engine, input, done.request === request);
  const results = await run(engine, input.TransactItems, ['ConditionCheck', 'Put', 'Update', 'Delete']);
  refuseFailed(results, () => results.flatMap((result) => refusedCost(engine, result, 2)));
  const changes = results.flatMap((result) => result.changes);
  const operations = [...results.flatMap((result) => result.operations), ...expiryRows(engine, changes), ...stale];
  const now = { request, at: engine.clock() };
  if (token !== undefined) operations.push({ type: 'put', key: `token~${token}`, value: now });
  await commit(engine, operations);
  if (token !== undefined) engine.tokens.set(token, now);
  return many(
    {},
    results.flatMap((result) => cost(engine, result)),
    input,
    true,
  );
}

// A condition check is taken to cost what writing the item would.
const cost = (engine: Engine, result: Result) =>
  result.changes.length > 0 ? result.changes.map((change) => writeCost(change, 2)) : refusedCost(engine, result, 2);

/** The same token within ten minutes: done already, and paid as reads of the items. */
async function again(engine: Engine, input: Input, same: boolean): Promise<Outcome> {
  if (!same)
    throw new ServiceError(
      'IdempotentParameterMismatchException',
      'The request uses the same client token as a previous, but non-identical request.',
    );
  const consumed: Consumed[] = [];
  for (const { data } of parts(engine, input.TransactItems, ['ConditionCheck', 'Put', 'Update', 'Delete'])) {
    const table = tableNamed(engine, data.TableName);
    const key = createKey((data.Key ?? data.Item) as Item, table);
    const item = (await engine.store.db.get(`${itemPrefix(table.TableName)}${key}`)) as Item | undefined;
    consumed.push(readCost(table.TableName, item, 2));
  }
  return many({}, consumed, input, true);
}

const TEN_MINUTES = 600_000;

function forgetTokens(engine: Engine): BatchOperation[] {
  const old = [...engine.tokens].filter(([, { at }]) => engine.clock() - at > TEN_MINUTES).map(([token]) => token);
  for (const token of old) engine.tokens.delete(token);
  return old.map((token) => ({ type: 'del', key: `token~${token}` }));
}

export async function transactGetItems(engine: Engine, input: Input): Promise<Outcome> {
  const results = await run(engine, input.TransactItems, ['Get']);
  const consumed = results.flatMap(({ gets }) => gets.map(({ table, item }) => readCost(table, item, 2)));
  refuseFailed(results, () => consumed);
  return many({ Responses: results.map(({ output }) => output) }, consumed, input, true);
}
