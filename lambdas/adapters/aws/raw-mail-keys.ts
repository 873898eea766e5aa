/** `kept/<user>/<meeting>/<mail>`: until it is erased. */
export const keptKey = (as: string): string => `kept/${as}`;

/** `held/<name>` of `in/<name>`: kept for 30 days by the bucket's lifecycle, the notice beside it as `.json`. */
export const heldKey = (key: string): string => `held/${key.slice(key.lastIndexOf('/') + 1)}`;
