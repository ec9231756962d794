/** The hour at which a PDF was made is nobody's business: of the times in its properties the day stays. */

const TIMES = /(\/(?:CreationDate|ModDate) ?\(D:\d{8})\d{6}/g;

/** In place, figure for figure: nothing in the file moves. */
export function withoutHours(bytes: Uint8Array): Uint8Array {
  const file = Buffer.from(bytes);
  const text = file.toString('latin1');
  for (const { index, 0: found, 1: day = '' } of text.matchAll(TIMES))
    file.write('0'.repeat(found.length - day.length), index + day.length, 'latin1');
  return file;
}
