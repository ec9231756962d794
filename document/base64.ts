/** Bytes as base64, without the platform's help: neither Node nor a browser is known here. */

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const CODES = Uint8Array.from(ALPHABET, (char) => char.charCodeAt(0));
/** Bytes written at once; a multiple of three. */
const STEP = 6_144;

export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let from = 0; from < bytes.length; from += STEP) {
    const codes: number[] = [];
    for (let at = from; at < Math.min(from + STEP, bytes.length); at += 3) {
      const three = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
      for (const shift of [18, 12, 6, 0]) codes.push(CODES[(three >> shift) & 63] ?? 0);
    }
    parts.push(String.fromCharCode(...codes));
  }
  const missing = (3 - (bytes.length % 3)) % 3;
  const text = parts.join('');
  return missing === 0 ? text : text.slice(0, -missing) + '='.repeat(missing);
}
