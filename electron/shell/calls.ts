/** The window's requests: taken from the main frame of our own page only, and answered by the dispatcher. */
import type { IpcMainInvokeEvent, WebContents } from 'electron';
import type { HostEvent, Reply, Requests } from '../contract.ts';
import { dispatch } from '../services/dispatch.ts';
import { CALL_CHANNEL, EVENT_CHANNEL, windowPath } from './addresses.ts';

/** A frame that is gone, a frame inside the page, an empty or foreign address: none of them is the window. */
function isWindow(event: IpcMainInvokeEvent, contents: WebContents): boolean {
  const frame = event.senderFrame;
  return event.sender === contents && frame !== null && frame.parent === null && windowPath(frame.url) !== null;
}

export function answerCalls(contents: WebContents, requests: Requests): void {
  const badSender: Reply<never> = { ok: false, code: 'BAD_SENDER', detail: '' };
  contents.ipc.handle(CALL_CHANNEL, async (event, name: unknown, argument: unknown) =>
    isWindow(event, contents) ? dispatch(requests, name, argument) : badSender,
  );
}

export function sendEvent(contents: WebContents, event: HostEvent): void {
  if (!contents.isDestroyed()) contents.send(EVENT_CHANNEL, event);
}
