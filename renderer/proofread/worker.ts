/** The session in a thread of its own: however long a text is read, the window goes on. */
import { RULES } from '../../document/proofread/rules.ts';
import type { ToSession } from './protocol.ts';
import { answerOf, createSession } from './session.ts';

const session = createSession(RULES);

// In a worker `self` is its global scope; the library of the window's own names is what this room is compiled with.
self.onmessage = ({ data }: MessageEvent<ToSession>) => self.postMessage(answerOf(session, data));
