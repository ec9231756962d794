import { describe, expect, it } from 'vitest';
import type { FileId, FolderId } from '../../../electron/contract/files.ts';
import { createGrants } from '../../../electron/services/grants.ts';

function counted() {
  let n = 0;
  return () => {
    n += 1;
    return `id-${n}`;
  };
}

describe('grants', () => {
  it('show a name and a folder, and no path', () => {
    const grant = createGrants(counted()).file('/home/wen/文档/总结.nigao', 'read');
    expect(grant).toEqual({ file: 'id-1', name: '总结.nigao', folder: '文档' });
    expect(JSON.stringify(grant)).not.toContain('/home');
  });

  it('are good for one use only', () => {
    const grants = createGrants(counted());
    const { file } = grants.file('/a/总结.docx', 'docx');
    expect(grants.fileOf(file, 'docx')).toBe('/a/总结.docx');
    for (const use of ['read', 'pdf', 'nigao'] as const) expect(() => grants.fileOf(file, use)).toThrow('NO_GRANT');
  });

  it('refuse an id that was never given, a path, and the id of a folder', () => {
    const grants = createGrants(counted());
    const folder = grants.folder('/a');
    for (const id of ['id-9', '/a/b.txt', '', '__proto__', folder]) {
      // What a broken window might send.
      expect(() => grants.fileOf(id as FileId, 'read')).toThrow('NO_GRANT');
    }
    expect(() => grants.folderOf('constructor' as FolderId)).toThrow('NO_GRANT');
  });

  it('give the same id again for the same file and use, so that browsing does not fill the table', () => {
    const grants = createGrants(counted());
    expect(grants.file('/a/b.txt', 'read')).toEqual(grants.file('/a/b.txt', 'read'));
    expect(grants.file('/a/b.txt', 'txt').file).not.toBe(grants.file('/a/b.txt', 'read').file);
    expect(grants.folder('/a')).toBe(grants.folder('/a'));
  });
});
