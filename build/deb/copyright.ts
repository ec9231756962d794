/** The copyright file of the package, in the machine-readable form of Debian. */
import type { PackageLicence } from '../package/licences.ts';
import { PROGRAM_FOLDER } from './system-files.ts';

const FANDOL = ['ng-fangsong.woff2', 'ng-fangsong-common.woff2', 'ng-pageno.woff2'];

/** A field of several lines: each set in by a blank, empty ones as a dot. */
function indented(text: string): string {
  return text
    .trim()
    .split('\n')
    .map((line) => (line.trim() === '' ? ' .' : ` ${line.trimEnd()}`))
    .join('\n');
}

const inside = (file: string) => `${PROGRAM_FOLDER.slice(1)}/${file}`;

function names(licences: readonly PackageLicence[]): string {
  return licences.map(({ name, version, licence }) => `${name} ${version} (${licence})`).join('\n');
}

/** Whose rights there are to tell of. */
export interface Rights {
  /** The text of our own licence. */
  readonly own: string;
  readonly packages: readonly PackageLicence[];
  readonly nodeVersion: string;
}

/** The text of `/usr/share/doc/…/copyright`. */
export function copyrightFile({ own, packages, nodeVersion }: Rights): string {
  const stanzas = [
    ['Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/', 'Upstream-Name: Nigao'],
    ['Files: *', 'Copyright: 2026 拟稿 contributors', 'License: Expat'],
    [
      `Files: ${inside('dist/*')}`,
      'Copyright: 2026 拟稿 contributors, and the makers of the packages named below',
      'License: Expat and others',
      'Comment:',
      indented(`The bundles hold these packages. Their texts stand in ${PROGRAM_FOLDER}/licences/packages.txt.`),
      indented(names(packages)),
    ],
    [
      `Files: ${inside('bin/node')}`,
      'Copyright: Node.js contributors and others',
      'License: Expat and others',
      'Comment:',
      indented(`Node.js ${nodeVersion}, unchanged. Its licence, with those of all that is inside of it, is`),
      indented(`${PROGRAM_FOLDER}/licences/node.txt.`),
    ],
    [
      `Files: ${FANDOL.map((file) => inside(`templates/fonts/${file}`)).join('\n       ')}`,
      'Copyright: 2012-2013 the Fandol team',
      'License: GPL-3 with font exception',
      'Comment:',
      indented(
        `Changed versions; what they were made from and how is told in ${PROGRAM_FOLDER}/templates/fonts/SOURCES.md,`,
      ),
      indented(`the programs that made them lie in ${PROGRAM_FOLDER}/licences/fonts. The text, with the exception, is`),
      indented(
        `${PROGRAM_FOLDER}/templates/fonts/licences/Fandol.txt; that of the GPL /usr/share/common-licenses/GPL-3.`,
      ),
    ],
    [
      `Files: ${inside('templates/fonts/ng-hei*')} ${inside('templates/fonts/ng-song*')}\n       ${inside('templates/fonts/ng-xbs*')} ${inside('templates/fonts/ng-kai*')}\n       ${inside('templates/fonts/ng-latin*')}`,
      'Copyright: the makers named in the texts of the licences',
      'License: OFL-1.1',
      'Comment:',
      indented(`The texts are in ${PROGRAM_FOLDER}/templates/fonts/licences.`),
    ],
    ['License: Expat', indented(own.slice(own.indexOf('Permission is hereby granted')))],
    ['License: Expat and others', indented(`See ${PROGRAM_FOLDER}/licences.`)],
    ['License: GPL-3 with font exception', indented(`See ${PROGRAM_FOLDER}/templates/fonts/licences/Fandol.txt.`)],
    ['License: OFL-1.1', indented(`See ${PROGRAM_FOLDER}/templates/fonts/licences.`)],
  ];
  return `${stanzas.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
