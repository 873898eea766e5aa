/** A name as it is compared: without titles, accents and letter case (READING.md). */
export function foldName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^((dr|prof|mr|mrs|ms|herr|frau|ing|engr)\b\.? ?)+/, '')
    .replace(/\s+/g, ' ')
    .trim();
}
