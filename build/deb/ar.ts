/** Writes the outer archive of a Debian package: `!<arch>`, as `ar` does. */

/** One file of the archive. */
export interface Member {
  /** At most 16 bytes of ASCII. */
  readonly name: string;
  readonly content: Uint8Array;
}

/** Pieces of one member: its head, its content, and a byte that makes the length even. */
function piecesOf({ name, content }: Member, seconds: number): readonly Uint8Array[] {
  const fields = [
    name.padEnd(16),
    String(seconds).padEnd(12),
    '0'.padEnd(6),
    '0'.padEnd(6),
    '100644'.padEnd(8),
    String(content.length).padEnd(10),
  ];
  return [Buffer.from(`${fields.join('')}\`\n`, 'latin1'), content, Buffer.from(content.length % 2 === 0 ? '' : '\n')];
}

/** `seconds` since 1970. */
export function arArchive(members: readonly Member[], seconds: number): Buffer {
  return Buffer.concat([Buffer.from('!<arch>\n'), ...members.flatMap((member) => piecesOf(member, seconds))]);
}
