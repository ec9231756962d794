/** What is said where one's own word lists of 校对 cannot be read: for the window and the command line alike. */

/** `aside`: the names under which damaged files were kept. */
export function ownListsUnreadable(state: 'damaged' | 'newer' | 'unreadable', aside: readonly string[]): string {
  switch (state) {
    case 'damaged':
      return `保存在本机的“校对词表”文件已损坏，未能读出，已改名为${aside.map((name) => `“${name}”`).join('、')}留在原处。现用随程序的词表，文稿不受影响；自己添的词请重新添加，或导入随身资料包。`;
    case 'newer':
      return '保存在本机的“校对词表”由更新版本的拟稿保存，本版本未能读出，文件未作改动。请升级后再改，现用随程序的词表。';
    case 'unreadable':
      return '保存在本机的“校对词表”文件没有权限读取，文件未作改动。请检查该文件的权限，现用随程序的词表。';
  }
}
