/** The loopback edition as a Debian package: the program with its own Node, shown by a browser of the system. */
import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { ARCHES, type Arch, LICENCE_FILES, PROGRAM_FILES } from '../package/contents.ts';
import { licencesText, packageLicences } from '../package/licences.ts';
import { copyrightFile } from './copyright.ts';
import { type NodeBinary, nodeBinary } from './node-binary.ts';
import { debianPackage, type Field, type PackedEntry } from './package-file.ts';
import type { Effort } from './squeeze.ts';
import {
  DESKTOP_ENTRY,
  LAUNCHER,
  LINTIAN_OVERRIDES,
  MIME_TYPE,
  manual,
  PACKAGE_NAME,
  PROGRAM_FOLDER,
} from './system-files.ts';

const project = path.resolve(import.meta.dirname, '../..');

/** Of the program's files, what Electron alone would open. */
const OF_ELECTRON = /^dist\/(?:preload\/|main\/main\.js$)/;

const DEBIAN_ARCH: Readonly<Record<Arch, string>> = { x64: 'amd64', arm64: 'arm64' };

/** Any of these shows the window and prints the PDF; `find-browser.ts` looks for the same. */
const BROWSERS = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'microsoft-edge-stable',
  'uos-browser-stable',
  'org.deepin.browser',
  'browser360-cn-stable',
  'qaxbrowser-safe-stable',
];

const DESCRIPTION = `offline writing assistant for Chinese official summaries
拟稿：离线的公文、工作总结写作助手。在本机的浏览器窗口中写作，
导出 Word 和 PDF；全部文稿留在本机，不联网。
.
Writes official summaries and exports them to Word and PDF by the layout of
GB/T 9704. This edition is shown by a Chromium-based browser of the system,
and brings its own Node.js.`;

function fields(version: string, arch: Arch): readonly Field[] {
  return [
    ['Package', PACKAGE_NAME],
    ['Version', version.replaceAll('-', '~')],
    ['Section', 'editors'],
    ['Priority', 'optional'],
    ['Architecture', DEBIAN_ARCH[arch]],
    ['Maintainer', 'Nigao <nigao@nigao.invalid>'],
    // What Node's executable is linked with; it was built for glibc 2.28.
    ['Depends', 'libc6 (>= 2.28), libgcc-s1 | libgcc1, libstdc++6 (>= 5)'],
    ['Recommends', BROWSERS.join(' | ')],
    ['Suggests', 'libreoffice-writer'],
    // The edition with Electron, which has the same command and the same entry in the menu.
    ['Conflicts', 'nigao'],
    ['Replaces', 'nigao'],
    ['Description', DESCRIPTION],
  ];
}

const below = (file: string) => `${PROGRAM_FOLDER.slice(1)}/${file}`;

function entry(file: string, content: Uint8Array | string, executable = false): PackedEntry {
  return {
    type: 'file',
    path: file,
    content: typeof content === 'string' ? Buffer.from(content) : content,
    executable,
  };
}

/** The program's own files, by their paths from the root of the project. */
function programFiles(root: string): readonly string[] {
  const found = PROGRAM_FILES.flatMap((pattern) => globSync(pattern, { cwd: root }));
  const names = found.map((file) => file.replaceAll(path.sep, '/')).filter((file) => !OF_ELECTRON.test(file));
  return names.filter((file) => statSync(path.join(root, file)).isFile() && !file.endsWith('.map'));
}

/** The program needs of it what it is called and that its code is modules. */
function manifest(version: string): string {
  return `${JSON.stringify({ name: 'nigao', version, type: 'module', license: 'MIT' }, null, 1)}\n`;
}

function program(root: string, version: string, node: NodeBinary): readonly PackedEntry[] {
  const files = programFiles(root).map((file) =>
    entry(below(file), file === 'package.json' ? manifest(version) : readFileSync(path.join(root, file))),
  );
  return [...files, entry(below('bin/node'), node.executable, true)];
}

function icons(): readonly PackedEntry[] {
  const folder = path.join(project, 'build', 'icon');
  const kinds = { nigao: 'apps/nigao', draft: 'mimetypes/application-x-nigao' };
  return Object.entries(kinds).flatMap(([name, place]) =>
    globSync('*.png', { cwd: path.join(folder, name) }).map((file) => {
      const size = path.basename(file, '.png');
      return entry(`usr/share/icons/hicolor/${size}/${place}.png`, readFileSync(path.join(folder, name, file)));
    }),
  );
}

function rights(root: string, node: NodeBinary): readonly PackedEntry[] {
  const own = readFileSync(path.join(project, LICENCE_FILES.own), 'utf8');
  const packages = packageLicences(root);
  const makers = globSync('build/fonts/*.{py,md}', { cwd: project }).map((file) =>
    entry(below(`licences/fonts/${path.basename(file)}`), readFileSync(path.join(project, file)), file.endsWith('.py')),
  );
  return [
    entry(`usr/share/doc/${PACKAGE_NAME}/copyright`, copyrightFile({ own, packages, nodeVersion: node.version })),
    entry(below('licences/nigao.txt'), own),
    entry(below('licences/packages.txt'), licencesText(packages)),
    entry(below('licences/node.txt'), node.licence),
    ...makers,
  ];
}

/** A time as Debian's changelogs have it: `Tue, 24 Nov 2026 08:00:00 +0000`. */
const mailDate = (seconds: number) => new Date(seconds * 1000).toUTCString().replace('GMT', '+0000');

function changelog(version: string, seconds: number): string {
  const head = `${PACKAGE_NAME} (${version}) stable; urgency=medium`;
  return `${head}\n\n  * Nigao ${version}.\n\n -- Nigao <nigao@nigao.invalid>  ${mailDate(seconds)}\n`;
}

/** No time and no name inside, so that the same text gives the same bytes. */
const zipped = (text: string) => gzipSync(text, { level: 9 });

function systemFiles(version: string, seconds: number): readonly PackedEntry[] {
  const day = new Date(seconds * 1000).toISOString().slice(0, 10);
  return [
    entry('usr/bin/nigao', LAUNCHER, true),
    entry('usr/share/applications/nigao.desktop', DESKTOP_ENTRY),
    entry('usr/share/mime/packages/nigao.xml', MIME_TYPE),
    entry('usr/share/man/man1/nigao.1.gz', zipped(manual(version, day))),
    entry(`usr/share/doc/${PACKAGE_NAME}/changelog.gz`, zipped(changelog(version, seconds))),
    entry(`usr/share/lintian/overrides/${PACKAGE_NAME}`, LINTIAN_OVERRIDES),
    ...icons(),
  ];
}

/** Of what, for which processor, where to. */
export interface LoopbackOptions {
  /** Root of a project with `dist/` built, and its `node_modules`. */
  readonly root: string;
  readonly output: string;
  readonly arch: Arch;
  readonly effort: Effort;
  /** The time of everything inside, in seconds since 1970. */
  readonly seconds: number;
}

/** The path of the package. Throws Lacking where Node for that processor cannot be had. */
export async function makeLoopbackPackage(options: LoopbackOptions): Promise<string> {
  const { root, output, arch, effort, seconds } = options;
  const { version } = JSON.parse(readFileSync(path.join(project, 'package.json'), 'utf8')) as { version: string }; // ours has one
  const node = nodeBinary(root, arch);
  const entries = [...program(root, version, node), ...rights(root, node), ...systemFiles(version, seconds)];
  const bytes = await debianPackage({ fields: fields(version, arch), entries, seconds, effort });
  const file = path.join(output, `${PACKAGE_NAME}_${version}_${DEBIAN_ARCH[arch]}.deb`);
  mkdirSync(output, { recursive: true });
  writeFileSync(file, bytes);
  return file;
}

/** SOURCE_DATE_EPOCH where it is set, else the time of the last commit, else now. */
function sourceSeconds(): number {
  const said = process.env['SOURCE_DATE_EPOCH'];
  if (said !== undefined && /^\d{1,11}$/.test(said)) return Number(said);
  const git = spawnSync('git', ['log', '-1', '--format=%ct'], { cwd: project, encoding: 'utf8' });
  const committed = Number.parseInt(git.stdout ?? '', 10);
  return Number.isFinite(committed) ? committed : Math.floor(Date.now() / 1000);
}

/** Into `release/`: one package for each processor. */
export async function packLoopback(arches: readonly Arch[] = ARCHES): Promise<readonly string[]> {
  const seconds = sourceSeconds();
  const files: string[] = [];
  for (const arch of arches)
    files.push(
      await makeLoopbackPackage({
        root: project,
        output: path.join(project, 'release'),
        arch,
        effort: 'best',
        seconds,
      }),
    );
  return files;
}
