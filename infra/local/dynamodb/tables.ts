import type { BatchOperation, Callback, Store, Table } from 'dynalite/db';
import createTableAction from 'dynalite/actions/createTable';
import describeTableAction from 'dynalite/actions/describeTable';
import listTagsAction from 'dynalite/actions/listTagsOfResource';
import tagAction from 'dynalite/actions/tagResource';
import untagAction from 'dynalite/actions/untagResource';
import * as createRules from 'dynalite/validations/createTable';
import * as describeRules from 'dynalite/validations/describeTable';
import * as listRules from 'dynalite/validations/listTables';
import * as listTagsRules from 'dynalite/validations/listTagsOfResource';
import * as tagRules from 'dynalite/validations/tagResource';
import * as untagRules from 'dynalite/validations/untagResource';
import {
  type Action,
  type Engine,
  type Input,
  type Operation,
  type Outcome,
  type Validation,
  checked,
  commit,
  within,
} from './engine';
import { indexPrefix, itemPrefix } from './recorder';
import { describeTimeToLive, tableNamed, timeToLiveRemoval, updateTimeToLive } from './timeToLive';

const free = (output: object): Outcome => ({ output, consumed: [] });

/** dynalite stores a new table twice, first CREATING and then ACTIVE; only the second is kept, in one write. */
async function createTable(engine: Engine, input: Input): Promise<Outcome> {
  const data = checked(engine, createRules, input);
  const table = await new Promise<Table>((resolve, reject) => {
    let puts = 0;
    const put = (_key: string, value: unknown, done: Callback<void>) => {
      puts += 1;
      if (puts === 2) resolve(value as Table);
      else done(null);
    };
    const store: Store = { ...engine.store, tableDb: { ...engine.store.tableDb, put } };
    createTableAction(store, data, (error) => error && reject(error));
  });
  table.CreationDateTime = engine.clock() / 1000;
  await commit(engine, [{ type: 'put', key: `table~${table.TableName}`, value: table }]);
  engine.tables.set(table.TableName, table);
  return free({ TableDescription: table });
}

async function deleteTable(engine: Engine, input: Input): Promise<Outcome> {
  const table = tableNamed(engine, input.TableName);
  const { TableName: name, LocalSecondaryIndexes: local = [], GlobalSecondaryIndexes: global = [] } = table;
  const prefixes = [
    itemPrefix(name),
    `tag-${name}~`,
    ...local.map((index) => indexPrefix('Local', name, index.IndexName)),
    ...global.map((index) => indexPrefix('Global', name, index.IndexName)),
  ];
  const rows = await Promise.all(prefixes.map((prefix) => engine.store.db.keys(within(prefix)).all()));
  const operations = [...rows.flat(), `table~${name}`].map((key): BatchOperation => ({ type: 'del', key }));
  await commit(engine, [...operations, ...(await timeToLiveRemoval(engine, name))]);
  engine.tables.delete(name);
  engine.timeToLive.delete(name);
  return free({ TableDescription: { ...table, TableStatus: 'DELETING' } });
}

async function listTables(engine: Engine, input: Input): Promise<Outcome> {
  const { ExclusiveStartTableName: start = '', Limit: limit = 100 } = checked(engine, listRules, input);
  const names = [...engine.tables.keys()].sort().filter((name) => name > (start as string));
  const page = names.slice(0, limit as number);
  return free({ TableNames: page, LastEvaluatedTableName: names.length > page.length ? page.at(-1) : undefined });
}

/** Operations that dynalite does as it should. */
function asIs(action: Action, rules: Validation): Operation {
  return async (engine, input) => {
    const data = checked(engine, rules, input);
    const output = await new Promise<unknown>((resolve, reject) =>
      action(engine.store, data, (error, answer) => (error ? reject(error) : resolve(answer))),
    );
    return free(typeof output === 'object' && output !== null ? output : {});
  };
}

export const tables: Record<string, Operation> = {
  CreateTable: createTable,
  DeleteTable: deleteTable,
  DescribeTable: asIs(describeTableAction, describeRules),
  ListTables: listTables,
  TagResource: asIs(tagAction, tagRules),
  UntagResource: asIs(untagAction, untagRules),
  ListTagsOfResource: asIs(listTagsAction, listTagsRules),
  UpdateTimeToLive: updateTimeToLive,
  DescribeTimeToLive: describeTimeToLive,
};
