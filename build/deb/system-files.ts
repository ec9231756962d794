/** What the package puts into the system beside the program: the command, the entry in the menu, the type of drafts. */
import { DRAFT_TYPE, MENU_ENTRY } from '../package/contents.ts';

/** Where the program lies. Not below /opt/apps, which only the store of UOS wants, and which other systems do not look into. */
export const PROGRAM_FOLDER = '/opt/nigao';
/** As dpkg knows it. */
export const PACKAGE_NAME = 'nigao-loopback';

/**
 * `/usr/bin/nigao`: without words, or with a file by its path, the window; else the command line. What the environment sets for other
 * programs that run on Node does not concern this one.
 */
export const LAUNCHER = `#!/bin/sh
set -e
unset NODE_OPTIONS NODE_PATH
program=${PROGRAM_FOLDER}
if [ "$1" = --from-menu ]; then
  shift
  set -- serve --from-menu -- "$@"
elif [ $# -eq 0 ]; then
  set -- serve --until-closed
elif [ $# -eq 1 ] && [ -f "$1" ]; then
  case $1 in
    */*|*.${DRAFT_TYPE.extension}) set -- serve --until-closed -- "$1" ;;
  esac
fi
exec "$program/bin/node" "$program/dist/main/nigao.js" "$@"
`;

/** The entry in the menu (desktop-entry specification). */
export const DESKTOP_ENTRY = `[Desktop Entry]
Type=Application
Version=1.0
Name=${MENU_ENTRY.nameInEnglish}
Name[zh_CN]=${MENU_ENTRY.name}
GenericName=${MENU_ENTRY.kindInEnglish}
GenericName[zh_CN]=${MENU_ENTRY.kind}
Comment=${MENU_ENTRY.commentInEnglish}
Comment[zh_CN]=${MENU_ENTRY.comment}
Exec=/usr/bin/nigao --from-menu %f
Icon=nigao
Terminal=false
StartupNotify=false
Categories=${MENU_ENTRY.categories.join(';')};
Keywords=${MENU_ENTRY.keywords.join(';')};
MimeType=${DRAFT_TYPE.mime};
`;

/** The type of drafts (shared-mime-info). */
export const MIME_TYPE = `<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="${DRAFT_TYPE.mime}">
    <comment>${DRAFT_TYPE.nameInEnglish}</comment>
    <comment xml:lang="zh_CN">${DRAFT_TYPE.name}</comment>
    <sub-class-of type="application/json"/>
    <glob pattern="*.${DRAFT_TYPE.extension}"/>
  </mime-type>
</mime-info>
`;

/** `day` as `2026-11-24`. */
export const manual = (version: string, day: string) => `.TH NIGAO 1 ${day} "Nigao ${version}" "User commands"
.SH NAME
nigao \\- offline writing assistant for Chinese official summaries
.SH SYNOPSIS
.B nigao
.RI [ FILE ]
.br
.B nigao
.I COMMAND
.RI [ ARGUMENT ...]
.SH DESCRIPTION
Without words, or with a file, opens the window of the program in a Chromium-based browser of the system. Everything is
served from this very machine, and nothing is sent anywhere.
.P
With a command it does its work without a window.
.B nigao help
lists the commands, in Chinese.
.SH ENVIRONMENT
.TP
.B NIGAO_BROWSER
The browser to be used for the window and for printing PDF: a path, or the name of a command.
.SH FILES
.TP
.I ~/.local/state/nigao
Settings, and the profile of the browser that shows the window.
.SH EXIT STATUS
0 done, 1 the check found errors, 2 the call or the input is unusable, 3 the machine lacks something.
`;

/** What lintian says and is meant to be so, with the reason. */
export const LINTIAN_OVERRIDES = `# Not of Debian: a program of others belongs below /opt.
${PACKAGE_NAME}: dir-or-file-in-opt
# Node as its makers publish it, with what is inside of it.
${PACKAGE_NAME}: unstripped-binary-or-object
${PACKAGE_NAME}: embedded-library
${PACKAGE_NAME}: hardening-no-pie
`;
