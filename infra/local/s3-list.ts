import { ServiceError } from './http';
import { element } from './http-xml';
import { compareKeys, type ObjectInfo } from './s3-objects';

/** A page's line: an object, or all that share a prefix up to the delimiter. */
type Line = { name: string; info: ObjectInfo | null };

/**
 * Answer of ListObjectsV2.
 * @param infos what begins with the prefix, in order
 */
export function listObjects(infos: ObjectInfo[], bucket: string, query: URLSearchParams): string {
  const asked = (name: string): string => query.get(name) ?? '';
  const limit = Math.min(Number(query.get('max-keys') ?? 1000), 1000);
  const after = startOf(query);
  const lines = linesOf(infos, asked('prefix'), asked('delimiter'));
  const rest = after === '' ? lines : lines.filter((line) => compareKeys(line.name, after) > 0);
  const page = rest.slice(0, limit);
  const next = rest.length > page.length ? page.at(-1)?.name : undefined;
  const shown = asked('encoding-type') === 'url' ? encodeURIComponent : (name: string): string => name;
  const objects = page.flatMap(({ info }) => (info ? [contents(info, shown)] : []));
  const prefixes = page.filter(({ info }) => !info).map(({ name }) => element('Prefix', shown(name)));
  return element('ListBucketResult', [
    element('Name', bucket),
    element('Prefix', shown(asked('prefix'))),
    ...(next === undefined ? [] : [element('NextContinuationToken', Buffer.from(next).toString('base64url'))]),
    element('KeyCount', page.length),
    element('MaxKeys', limit),
    element('IsTruncated', next !== undefined),
    ...objects,
    ...prefixes.map((prefix) => element('CommonPrefixes', [prefix])),
  ]);
}

/** The name after which the page begins; a token of ours is such a name in base64url. */
function startOf(query: URLSearchParams): string {
  const token = query.get('continuation-token');
  if (token === null) return query.get('start-after') ?? '';
  const name = Buffer.from(token, 'base64url').toString('utf8');
  if (name === '') throw new ServiceError('InvalidArgument', 'The continuation token provided is incorrect');
  return name;
}

function linesOf(infos: ObjectInfo[], prefix: string, delimiter: string): Line[] {
  const lines: Line[] = [];
  for (const info of infos) {
    const end = delimiter === '' ? -1 : info.key.indexOf(delimiter, prefix.length);
    const name = end < 0 ? info.key : info.key.slice(0, end + delimiter.length);
    if (end < 0) lines.push({ name, info });
    else if (lines.at(-1)?.name !== name) lines.push({ name, info: null });
  }
  return lines;
}

function contents(info: ObjectInfo, shown: (key: string) => string): string {
  return element('Contents', [
    element('Key', shown(info.key)),
    element('LastModified', new Date(info.lastModified).toISOString()),
    element('ETag', `"${info.etag}"`),
    element('Size', info.size),
    element('StorageClass', 'STANDARD'),
  ]);
}
