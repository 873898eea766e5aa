/** What a simulated year really held, beside which the letters are checked. */

/** What really happened, as the simulation lived it. */
export interface Told {
  mails: { at: number; from: string; to: string[] }[];
  /** Times fixed: the last of a contact's counts. */
  fixed: { contact: string; start: number; at: number; end: number }[];
  introduced: { contact: string; by: string; at: number }[];
  away: [number, number][];
}
