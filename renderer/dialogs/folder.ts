/** The folder that a file panel shows: listed by the host, one request at a time. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { Failure } from '../../document/failure.ts';
import type { FolderId, FolderListing } from '../../electron/contract/files.ts';
import type { Argument } from '../../electron/contract.ts';
import { failureWords } from '../../electron/words.ts';
import type { HostClient } from '../host/client.ts';

export interface Folder {
  /** Null until the first answer. */
  readonly listing: FolderListing | null;
  /** What went wrong with the last thing tried, in words; null where nothing did. */
  readonly trouble: string | null;
  go(folder: FolderId): void;
  /** The folder as it will be shown once the host has answered; null where it cannot be. */
  here(): Promise<FolderListing | null>;
  /** What went wrong before is no longer of interest. */
  forget(): void;
  /** Runs a request of the panel and keeps its failure for showing. Null when it failed. */
  attempt<T>(request: Promise<T>): Promise<T | null>;
}

function wordsOf(error: unknown): string {
  const { code, detail } = error instanceof Failure ? error : new Failure('INTERNAL', String(error));
  return failureWords(code, detail);
}

/** Starts at the folder last used. A folder that cannot be listed leaves the one before it in view. */
export function useFolder(client: HostClient, show: Argument<'listFolder'>['show']): Folder {
  const [wanted, want] = useState<{ readonly folder: FolderId | null }>({ folder: null });
  const [listing, setListing] = useState<FolderListing | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const newest = useRef<Promise<FolderListing | null>>(Promise.resolve(null));
  useEffect(() => {
    let current = true;
    const asked = client.call('listFolder', { folder: wanted.folder, show });
    newest.current = asked.catch(() => null);
    asked.then(
      (answer) => {
        if (!current) return;
        setListing(answer);
        setTrouble(null);
      },
      (error: unknown) => current && setTrouble(wordsOf(error)),
    );
    return () => {
      current = false;
    };
  }, [client, wanted, show]);
  const go = useCallback((folder: FolderId) => want({ folder }), []);
  // A name may be typed and sent before the folder is seen.
  const here = useCallback(async () => (await newest.current) ?? listing, [listing]);
  const forget = useCallback(() => setTrouble(null), []);
  const attempt = useCallback(async <T>(request: Promise<T>): Promise<T | null> => {
    setTrouble(null);
    return request.catch((error: unknown) => {
      setTrouble(wordsOf(error));
      return null;
    });
  }, []);
  return { listing, trouble, go, here, forget, attempt };
}
