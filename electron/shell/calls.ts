/** The window's requests: taken from the main frame of our own page only, so many a second, and answered by the dispatcher. */
import type { IpcMainInvokeEvent, WebContents } from 'electron';
import type { FailureCode } from '../../document/failure.ts';
import type { HostEvent, Reply, Requests } from '../contract.ts';
import { dispatch } from '../services/dispatch.ts';
import type { Gauge } from '../services/flood.ts';
import type { GuardLog } from '../services/guards.ts';
import { CALL_CHANNEL, EVENT_CHANNEL, windowPath } from './addresses.ts';

/** A frame that is gone, a frame inside the page, an empty or foreign address: none of them is the window. */
function isWindow(event: IpcMainInvokeEvent, contents: WebContents): boolean {
  const frame = event.senderFrame;
  return event.sender === contents && frame !== null && frame.parent === null && windowPath(frame.url) !== null;
}

export interface CallGuards {
  readonly guards: GuardLog;
  readonly gauge: Gauge;
}

const refusal = (code: FailureCode): Reply<never> => ({ ok: false, code, detail: '' });

export function answerCalls(contents: WebContents, requests: Requests, { guards, gauge }: CallGuards): void {
  contents.ipc.handle(CALL_CHANNEL, async (event, name: unknown, argument: unknown) => {
    if (!isWindow(event, contents)) {
      guards.note('sender');
      return refusal('BAD_SENDER');
    }
    if (!gauge()) {
      guards.note('flood');
      return refusal('TOO_MANY');
    }
    return await dispatch(requests, name, argument, { guards });
  });
}

export function sendEvent(contents: WebContents, event: HostEvent): void {
  if (!contents.isDestroyed()) contents.send(EVENT_CHANNEL, event);
}
