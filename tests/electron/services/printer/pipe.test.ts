import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createPipe, type ProtocolEvent } from '../../../../electron/services/printer/pipe.ts';

function ends() {
  const output = new PassThrough();
  const input = new PassThrough();
  return { output, input, pipe: createPipe(output, input) };
}

const later = () => new Promise((resolve) => setImmediate(resolve));

describe('the pipe to the browser', () => {
  it('ends each message with a NUL byte and gives the answer to whoever asked', async () => {
    const { output, input, pipe } = ends();
    const one = pipe.send('A.one', { x: 1 });
    const two = pipe.send('B.two', {}, 's');
    input.write('{"id":2,"result":{"n":2}}\0{"id":1,"result":{"n":1}}\0');
    expect(await one).toEqual({ n: 1 });
    expect(await two).toEqual({ n: 2 });
    expect(String(output.read())).toBe(
      '{"id":1,"method":"A.one","params":{"x":1}}\0{"id":2,"method":"B.two","params":{},"sessionId":"s"}\0',
    );
  });

  it('puts messages together that come in pieces, cut inside of a character too', async () => {
    const { input, pipe } = ends();
    const answer = pipe.send('A');
    const bytes = Buffer.from('{"id":1,"result":{"text":"总结"}}\0');
    for (const byte of bytes) input.write(Buffer.from([byte]));
    expect(await answer).toEqual({ text: '总结' });
  });

  it('fails what the browser refused, with its word', async () => {
    const { input, pipe } = ends();
    const answer = pipe.send('A');
    input.write('{"id":1,"error":{"message":"no such thing"}}\0');
    await expect(answer).rejects.toThrow('no such thing');
  });

  it('tells events to those who listen, until they stop', async () => {
    const { input, pipe } = ends();
    const heard: ProtocolEvent[] = [];
    const stop = pipe.listen((event) => heard.push(event));
    input.write('{"method":"X.y","params":{"a":1},"sessionId":"s"}\0');
    await later();
    stop();
    input.write('{"method":"X.z","params":{}}\0');
    await later();
    expect(heard).toEqual([{ method: 'X.y', params: { a: 1 }, sessionId: 's' }]);
  });

  it('fails everything, now and later, once it is broken', async () => {
    for (const spoil of ['not json\0', null]) {
      const { input, pipe } = ends();
      const waiting = pipe.send('A');
      if (spoil === null) pipe.fail(new Error('gone'));
      else input.write(spoil);
      await expect(waiting).rejects.toThrow();
      await expect(pipe.send('B')).rejects.toThrow();
    }
  });
});
