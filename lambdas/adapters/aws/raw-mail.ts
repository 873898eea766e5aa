import {
  CopyObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import type { RawMail } from '../../ports';
import { heldKey, keptKey } from './raw-mail-keys';

const PAGE_MAX = 1000;

/** Raw mails in one bucket: `in/` as the receiving service put them, `held/` for those to be replayed, `kept/` for those whose files belong to a meeting. */
export function s3RawMail(client: S3Client, bucket: string): RawMail {
  return {
    async fetch(key) {
      try {
        const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
        return Body ? await Body.transformToByteArray() : null;
      } catch (error) {
        if (error instanceof NoSuchKey) return null;
        throw error;
      }
    },

    async hold(key, notice) {
      const source = [bucket, ...key.split('/')].map(encodeURIComponent).join('/');
      try {
        await client.send(new CopyObjectCommand({ Bucket: bucket, Key: heldKey(key), CopySource: source }));
      } catch (error) {
        // The mail has expired; that it came is still worth keeping.
        if ((error as Error).name !== 'NoSuchKey') throw error;
      }
      const Key = `${heldKey(key)}.json`;
      await client.send(new PutObjectCommand({ Bucket: bucket, Key, Body: notice, ContentType: 'application/json' }));
      return heldKey(key);
    },

    async keep(key, as) {
      const source = [bucket, ...key.split('/')].map(encodeURIComponent).join('/');
      try {
        await client.send(new CopyObjectCommand({ Bucket: bucket, Key: keptKey(as), CopySource: source }));
        return true;
      } catch (error) {
        if ((error as Error).name === 'NoSuchKey') return false;
        throw error;
      }
    },

    async list(after, limit) {
      const found: { key: string; at: string }[] = [];
      let from = after;
      while (found.length < limit) {
        const page = await client.send(
          new ListObjectsV2Command({
            Bucket: bucket,
            Prefix: 'in/',
            MaxKeys: Math.min(PAGE_MAX, limit - found.length),
            ...(from === null ? {} : { StartAfter: from }),
          }),
        );
        for (const { Key, LastModified } of page.Contents ?? []) {
          if (Key !== undefined && LastModified) found.push({ key: Key, at: LastModified.toISOString() });
        }
        from = found.at(-1)?.key ?? null;
        if (!page.IsTruncated) break;
      }
      return found;
    },
  };
}
