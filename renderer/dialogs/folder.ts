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
  /** Another folder is being read, and that takes long enough to be told. */
  readonly isReading: boolean;
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

/** ms; a folder of this machine is there sooner, and nothing flickers. */
const TOLD_AFTER = 300;

/** True once `busy` has been for a while. */
function useLate(busy: boolean): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!busy) return;
    const timer = setTimeout(() => setLate(true), TOLD_AFTER);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [busy]);
  return late;
}

/** Starts at the folder last used. A folder that cannot be listed leaves the one before it in view. */
export function useFolder(client: HostClient, show: Argument<'listFolder'>['show']): Folder {
  const [wanted, want] = useState<{ readonly folder: FolderId | null }>({ folder: null });
  const [answered, setAnswered] = useState<typeof wanted | null>(null);
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
        setAnswered(wanted);
        setListing(answer);
        setTrouble(null);
      },
      (error: unknown) => {
        if (!current) return;
        setAnswered(wanted);
        setTrouble(wordsOf(error));
      },
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
  const isReading = useLate(answered !== wanted);
  return { listing, isReading, trouble, go, here, forget, attempt };
}
