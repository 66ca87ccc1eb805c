import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { test } from 'node:test';
import { EventFraming, RecordFraming, type Frame, type Framing } from '../runtime/frames.js';
import { APIConnectionError, APIConnectionTimeoutError, APIUserAbortError, ClientError, DecodeError } from '../runtime/index.js';
import { Sample } from './sample-client.js';
import { json, serve } from './server.js';

const EVENTS =
  '\ufeff: comment\r\ndata: one\rdata:two\n\nevent: note\nid: 7\nretry: 100\ndata\r\ndata:  é😀\r\n\r\nunknown: x\nid: bad\0id\nretry: x\n\ndata: [1]\n\ndata: cut off\n';
const PARSED: Frame[] = [
  { event: 'message', data: 'one\ntwo' },
  { event: 'note', data: '\n é😀', id: '7', retry: 100 },
  { event: 'message', data: '[1]', id: '7' },
];

function framed(framing: Framing, bytes: Uint8Array, size: number): Frame[] {
  const decoder = new TextDecoder();
  const frames: Frame[] = [];
  for (let at = 0; at < bytes.length; at += size) {
    frames.push(...framing.feed(decoder.decode(bytes.subarray(at, at + size), { stream: true })));
  }
  return [...frames, ...framing.feed(decoder.decode()), ...framing.end()];
}

test('events, however the bytes are cut', () => {
  const bytes = new TextEncoder().encode(EVENTS);
  for (let size = 1; size <= bytes.length; size++) {
    assert.deepEqual(framed(new EventFraming(), bytes, size), PARSED, String(size));
  }
});

test('records, however the bytes are cut', () => {
  const lines = new TextEncoder().encode('{"n":1}\r\n\n  \n"é\u2028"\n3');
  const sequence = new TextEncoder().encode('\x1e{"n":\n1}\n\x1e\x1e"é\u2028"\n\x1e3\n');
  for (let size = 1; size <= sequence.length; size++) {
    assert.deepEqual(framed(new RecordFraming('\n'), lines, size).map(({ data }) => data), ['{"n":1}', '"é\u2028"', '3']);
    assert.deepEqual(framed(new RecordFraming('\x1e'), sequence, size).map(({ data }) => data), ['{"n":\n1}', '"é\u2028"', '3']);
  }
});

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) {
    found.push(item);
  }
  return found;
}

test('elements of every kind', async (t) => {
  const { url, seen } = await serve(t, ({ url: target }, response) => {
    const texts: Record<string, string> = {
      '/feeds/events': 'event: a\ndata: {"n":1}\n\ndata: {"n":2}\n\ndata: [DONE]\n\ndata: {"n":3}\n\n',
      '/feeds/lines': '{"n":1}\n{"n":2}',
      '/feeds/sequence': '\x1e{"n":1}\n\x1e{"n":2}\n',
    };
    response.end(texts[target]);
  });
  const { feeds } = new Sample({ baseURL: url, apiToken: 't' });
  for (const stream of [await feeds.events(), await feeds.lines(), await feeds.sequence()]) {
    assert.equal(stream.status, 200);
    assert.deepEqual(await all(stream), [{ n: 1 }, { n: 2 }]);
  }
  assert.deepEqual(await all(await feeds.texts()), ['{"n":1}', '{"n":2}', '[DONE]', '{"n":3}']);
  const events = await all((await feeds.events()).events());
  assert.deepEqual(events[0], { event: 'a', data: { n: 1 } });
  assert.equal(seen[0]?.headers.accept, 'text/event-stream');
});

test('elements arrive one by one, and stopping closes the connection', async (t) => {
  const open: ServerResponse[] = [];
  const { url } = await serve(t, (_, response) => {
    open.push(response);
    response.write('data: {"n":1}\n\n');
  });
  const { feeds } = new Sample({ baseURL: url, apiToken: 't' });
  for await (const { n } of await feeds.events()) {
    assert.equal(n, 1);
    break;
  }
  if (open[0]?.closed === false) {
    await once(open[0], 'close');
  }
  const stream = await feeds.events();
  const items: unknown[] = [];
  for await (const item of stream) {
    items.push(item);
    setTimeout(() => {
      stream.close();
    }, 5);
  }
  assert.deepEqual(items, [{ n: 1 }]);
  if (open[1]?.closed === false) {
    await once(open[1], 'close');
  }
  await assert.rejects(all(stream), ClientError);
  const unread = await feeds.events();
  unread.close();
  if (open[2]?.closed === false) {
    await once(open[2], 'close');
  }
});

test('a stream outlives the timeout of the client, but not one of the call, nor the signal of the caller', async (t) => {
  const { url } = await serve(t, (_, response) => {
    response.write('data: {"n":1}\n\n');
    setTimeout(() => response.write('data: {"n":2}\n\n'), 600);
  });
  const { feeds } = new Sample({ baseURL: url, apiToken: 't', timeout: 400 });
  const found: number[] = [];
  for await (const { n } of await feeds.events()) {
    found.push(n);
    if (n === 2) {
      break;
    }
  }
  assert.deepEqual(found, [1, 2]);
  await assert.rejects(all(await feeds.events({ timeout: 400 })), APIConnectionTimeoutError);
  const controller = new AbortController();
  const stream = await feeds.events({ signal: controller.signal });
  setTimeout(() => {
    controller.abort();
  }, 10);
  await assert.rejects(all(stream), APIUserAbortError);
});

test('streams that are none, break, or hold what is no JSON', async (t) => {
  const { url } = await serve(t, (_, response, count) => {
    if (count === 1) {
      json(response, { n: 1 });
    } else if (count === 2) {
      response.write('data: {"n":1}\n\n');
      setTimeout(() => response.destroy(), 10);
    } else {
      response.end('data: {"n":\n\n');
    }
  });
  const { feeds } = new Sample({ baseURL: url, apiToken: 't' });
  await assert.rejects(feeds.events(), DecodeError);
  await assert.rejects(all(await feeds.events()), APIConnectionError);
  await assert.rejects(all(await feeds.events()), DecodeError);
});

test('binary answers are read lazily, within the deadline of the call', async (t) => {
  const { url } = await serve(t, ({ url: target }, response) => {
    response.writeHead(200, { 'content-type': 'image/png' });
    response.write(Buffer.from([0, 255]));
    if (target.endsWith('/whole')) {
      response.end(Buffer.from([1]));
    }
  });
  const { files } = new Sample({ baseURL: url, apiToken: 't' });
  const whole = await files.download('whole');
  assert.equal(whole.headers.get('content-type'), 'image/png');
  assert.deepEqual(new Uint8Array(await whole.arrayBuffer()), new Uint8Array([0, 255, 1]));
  const endless = await files.download('endless');
  const reader = endless.body?.getReader();
  assert.deepEqual((await reader?.read())?.value, new Uint8Array([0, 255]));
  await reader?.cancel();
  const slow = await files.download('slow', { timeout: 400 });
  await assert.rejects(slow.arrayBuffer(), APIConnectionTimeoutError);
});
