import type { MessageAttribute, MessageAttributes } from './sqs-queues';
import { md5Hex } from './store-ids';

/**
 * MD5 of message attributes, null without any. Names in order; each name, type and value with its length before it.
 * https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-message-metadata.html
 */
export function attributesDigest(attributes: MessageAttributes): string | null {
  const names = Object.keys(attributes).sort();
  if (names.length === 0) return null;
  const parts = names.flatMap((name) => {
    const attribute = attributes[name] ?? { DataType: 'String' };
    return [sized(Buffer.from(name)), sized(Buffer.from(attribute.DataType)), valueOf(attribute)];
  });
  return md5Hex(Buffer.concat(parts));
}

function valueOf(attribute: MessageAttribute): Buffer {
  if (attribute.BinaryValue !== undefined) {
    return Buffer.concat([Buffer.from([2]), sized(Buffer.from(attribute.BinaryValue, 'base64'))]);
  }
  return Buffer.concat([Buffer.from([1]), sized(Buffer.from(attribute.StringValue ?? ''))]);
}

function sized(bytes: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}
