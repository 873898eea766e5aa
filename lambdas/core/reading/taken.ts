/** Which places of a text are spoken for: what is found first keeps its words. Time grows with the words, not with what was found. */
export class Taken {
  private readonly places: Uint8Array;

  constructor(length: number) {
    this.places = new Uint8Array(length);
  }

  has(at: number, end: number): boolean {
    return this.places.subarray(at, end).includes(1);
  }

  add(at: number, end: number): void {
    this.places.fill(1, at, end);
  }
}
