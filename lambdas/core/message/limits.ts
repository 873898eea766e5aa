/** Limits on one message. Each is checked in one pass over the bytes, before any library sees them. */

/** Bytes of a whole message (SES receives at most 40 MB). Beyond it the message is unreadable. */
export const MAX_MESSAGE_BYTES = 40 * 1024 * 1024;
/** Bytes of all header blocks together, those of the parts included. Beyond it the message is unreadable. */
export const MAX_HEADER_BYTES = 512 * 1024;
/** Lines of all header blocks together. Beyond it the message is unreadable. */
export const MAX_HEADER_LINES = 10_000;
/** MIME parts, containers included. Beyond it the message is unreadable. */
export const MAX_PARTS = 500;
/** Multiparts within each other. Beyond it the message is unreadable. */
export const MAX_MIME_DEPTH = 20;
/** Bytes of all text and calendar parts together, as encoded. What is beyond is cut, the message is read. */
export const MAX_TEXT_BYTES = 1024 * 1024;
/** Bytes of all attached messages together, as encoded. What is beyond is cut. */
export const MAX_ATTACHED_BYTES = 5 * 1024 * 1024;
/** Attached messages within attached messages that are opened. */
export const MAX_ATTACHED_DEPTH = 3;
/** Attached messages of one message that are opened. */
export const MAX_ATTACHED = 10;
/** Characters of decoded text that are looked at, per message. */
export const MAX_TEXT_CHARS = 200_000;
/** Lines of decoded text that are looked at, per message. */
export const MAX_TEXT_LINES = 5000;
/** Originals under each other (a chain of quotes or forwards) that are told apart. */
export const MAX_ORIGINAL_DEPTH = 8;
/** Mailboxes of one address header that are kept. */
export const MAX_MAILBOXES = 200;
