/** 离线说明 as plain text, to be handed to whoever answers for secrets in the unit. */
import type { GuardCounts, KeptPlaces } from '../../../electron/contract/offline.ts';
import type { HostInfo } from '../../../electron/contract/window.ts';
import { offlineWords } from './words.ts';

export interface OfflineFacts {
  readonly info: Pick<HostInfo, 'host' | 'version'>;
  readonly counts: GuardCounts;
  readonly places: KeptPlaces;
}

/** 2026-11-24 09:05, in the time zone of the machine. */
export function momentText(iso: string): string {
  const date = new Date(iso);
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

export function howOf(host: HostInfo['host']): readonly string[] {
  return [...offlineWords.how[host], ...offlineWords.howAlways];
}

function refusedLines({ since, refused }: GuardCounts): readonly string[] {
  const moment = momentText(since);
  if (refused.length === 0) return [offlineWords.refusedNone(moment)];
  const lines = refused.map(({ guard, count }) => `${offlineWords.guards[guard]}：${offlineWords.times(count)}`);
  return [offlineWords.refusedSome(moment), ...lines];
}

function keptLines({ folders, things, more }: KeptPlaces): readonly string[] {
  const lines = things.map(({ thing, bytes }) => {
    const [name, purpose] = offlineWords.things[thing];
    return `${name}（${purpose}）：${offlineWords.size(bytes)}`;
  });
  const last = more ? [offlineWords.keptMore] : [];
  return [offlineWords.keptWhere(folders.length), ...folders, ...lines, ...last, offlineWords.keptRemove];
}

export function offlineText({ info, counts, places }: OfflineFacts): string {
  const words = offlineWords;
  return [
    `${words.title}（拟稿 ${info.version}）`,
    '',
    words.nothing,
    words.reach[info.host],
    '',
    words.howTitle,
    ...howOf(info.host),
    '',
    words.refusedTitle,
    ...refusedLines(counts),
    '',
    words.keptTitle,
    ...keptLines(places),
    '',
    words.policyTitle,
    counts.policy,
  ].join('\n');
}
