import { heldKey, keptKey } from '../../../lambdas/adapters/aws/raw-mail-keys';
import type { Clock, RawMail } from '../../../lambdas/ports';

/** Raw mails in memory, with the semantics of `s3RawMail`. */
export class RawMailTwin implements RawMail {
  private readonly objects = new Map<string, { bytes: Uint8Array; at: number }>();

  constructor(private readonly clock: Clock) {}

  /** As the receiving service stores a mail. */
  put(key: string, bytes: Uint8Array): void {
    this.objects.set(key, { bytes: Uint8Array.from(bytes), at: Math.floor(this.clock.now() / 1000) * 1000 });
  }

  /** As the bucket's lifecycle deletes one. */
  expire(key: string): void {
    this.objects.delete(key);
  }

  /** Everything under a prefix, in order. */
  names(prefix: string): string[] {
    return [...this.objects.keys()].filter((key) => key.startsWith(prefix)).sort();
  }

  async fetch(key: string): Promise<Uint8Array | null> {
    const found = this.objects.get(key);
    return found ? Uint8Array.from(found.bytes) : null;
  }

  async hold(key: string, notice: string): Promise<string> {
    const found = this.objects.get(key);
    if (found) this.put(heldKey(key), found.bytes);
    this.put(`${heldKey(key)}.json`, Buffer.from(notice));
    return heldKey(key);
  }

  async keep(key: string, as: string): Promise<boolean> {
    const found = this.objects.get(key);
    if (found) this.put(keptKey(as), found.bytes);
    return found !== undefined;
  }

  async list(after: string | null, limit: number): Promise<{ key: string; at: string }[]> {
    const keys = [...this.objects.keys()].filter((key) => key.startsWith('in/') && key > (after ?? '')).sort();
    return keys.slice(0, limit).map((key) => ({ key, at: new Date(this.objects.get(key)?.at ?? 0).toISOString() }));
  }
}
