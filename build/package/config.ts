/** The configuration of electron-builder, one for each system (docs/packaging.md says why it is so). */
import type { Configuration } from 'electron-builder';
import { ARCHES, DRAFT_TYPE, LICENCE_FILES, MENU_ENTRY, PROGRAM_FILES } from './contents.ts';

/** As electron-builder calls them. */
export type System = 'linux' | 'win' | 'mac';
/** All of them. */
export const SYSTEMS: readonly System[] = ['linux', 'win', 'mac'];

/** Also the identity under which Windows groups the windows of the program. */
const APP_ID = 'cn.nigao.desktop';

const arch = [...ARCHES];

/** Switches burnt into Electron's binary. */
function fusesFor(system: System): NonNullable<Configuration['electronFuses']> {
  return {
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    onlyLoadAppFromAsar: true,
    // Electron checks the archive on these two only.
    enableEmbeddedAsarIntegrityValidation: system !== 'linux',
    // On Linux the key would come from the desktop's keyring, which asks for a password; and we store no cookies.
    enableCookieEncryption: system !== 'linux',
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  };
}

const WINDOWS: Configuration = {
  win: {
    icon: 'build/icon/nigao.ico',
    target: [
      { target: 'nsis', arch },
      { target: 'portable', arch },
    ],
  },
  nsis: {
    // For the person alone, without rights of an administrator.
    oneClick: false,
    perMachine: false,
    allowElevation: false,
    packElevateHelper: false,
    allowToChangeInstallationDirectory: true,
    deleteAppDataOnUninstall: false,
    differentialPackage: false,
    buildUniversalInstaller: false,
    installerLanguages: ['zh_CN', 'en_US'],
    shortcutName: MENU_ENTRY.name,
    uninstallDisplayName: `${MENU_ENTRY.name} \${version}`,
    // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder fills these in.
    artifactName: 'Nigao-${version}-windows-${arch}-setup.${ext}',
  },
  portable: {
    requestExecutionLevel: 'user',
    buildUniversalInstaller: false,
    // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder fills these in.
    artifactName: 'Nigao-${version}-windows-${arch}-portable.${ext}',
  },
};

const LINUX: Configuration = {
  linux: {
    icon: 'build/icon/nigao',
    executableName: 'nigao',
    // A path, where electron-builder would ask for addresses: `file:///…` is no name of a file.
    executableArgs: ['%f'],
    maintainer: 'Nigao <nigao@nigao.invalid>',
    synopsis: MENU_ENTRY.commentInEnglish,
    category: MENU_ENTRY.categories.join(';'),
    syncDesktopName: true,
    desktop: {
      entry: {
        Name: MENU_ENTRY.nameInEnglish,
        'Name[zh_CN]': MENU_ENTRY.name,
        GenericName: MENU_ENTRY.kindInEnglish,
        'GenericName[zh_CN]': MENU_ENTRY.kind,
        'Comment[zh_CN]': MENU_ENTRY.comment,
        Keywords: `${MENU_ENTRY.keywords.join(';')};`,
      },
    },
    target: [
      { target: 'deb', arch },
      { target: 'AppImage', arch },
    ],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder fills these in.
    artifactName: 'Nigao-${version}-linux-${arch}.${ext}',
  },
  deb: {
    packageName: 'nigao',
    packageCategory: 'editors',
    priority: 'optional',
    // Both put `nigao` into /usr/bin.
    fpm: ['--conflicts', 'nigao-loopback', '--replaces', 'nigao-loopback'],
  },
};

const MAC: Configuration = {
  mac: {
    icon: 'build/icon/nigao.icns',
    category: 'public.app-category.productivity',
    target: [{ target: 'dmg', arch }],
    // Signing is left to whoever has a certificate.
    identity: null,
    extendInfo: { CFBundleDisplayName: MENU_ENTRY.name, CFBundleDevelopmentRegion: 'zh_CN' },
    // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder fills these in.
    artifactName: 'Nigao-${version}-mac-${arch}.${ext}',
  },
  dmg: { title: MENU_ENTRY.name, writeUpdateInfo: false },
};

const OF_SYSTEM: Readonly<Record<System, Configuration>> = { linux: LINUX, win: WINDOWS, mac: MAC };

/** Paths are from the root of the project. There is no feed of updates: the program never asks for any. */
export function packageConfig(system: System): Configuration {
  return {
    appId: APP_ID,
    productName: MENU_ENTRY.nameInEnglish,
    copyright: 'Copyright © 2026 Nigao',
    directories: { output: 'release', buildResources: 'build/icon' },
    asar: true,
    // An allow-list: all packages are in the bundles.
    files: [...PROGRAM_FILES, '!**/node_modules/**', '!**/*.map'],
    extraResources: [
      { from: LICENCE_FILES.own, to: 'licences/nigao.txt' },
      { from: LICENCE_FILES.packages, to: 'licences/packages.txt' },
    ],
    // False: no package of npm is to be built or looked for. What we use of them is in the bundles.
    beforeBuild: async () => false,
    publish: null,
    electronLanguages: system === 'mac' ? ['zh_CN', 'en'] : ['zh-CN', 'en-US'],
    electronFuses: fusesFor(system),
    fileAssociations: [
      {
        ext: DRAFT_TYPE.extension,
        name: DRAFT_TYPE.nameInEnglish,
        description: DRAFT_TYPE.name,
        mimeType: DRAFT_TYPE.mime,
        role: 'Editor',
        icon: system === 'mac' ? 'build/icon/draft.icns' : 'build/icon/draft.ico',
      },
    ],
    ...OF_SYSTEM[system],
  };
}
