import assert from 'node:assert/strict';
import { test } from 'node:test';
import { APIConnectionError, ClientError } from '../runtime/index.js';
import { formBody } from '../runtime/form.js';
import { payloadOf } from '../runtime/payload.js';
import { noWaiting } from './no-waiting.js';
import { Sample } from './sample-client.js';
import { json, serve, type Running } from './server.js';
import type { TestContext } from 'node:test';

async function running(t: TestContext): Promise<Running & { client: Sample }> {
  const server = await serve(t, (_, response) => {
    json(response, {});
  });
  return { ...server, client: new Sample({ baseURL: server.url, apiToken: 't', timing: noWaiting() }) };
}

async function* chunks(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) {
    yield await Promise.resolve(new TextEncoder().encode(text));
  }
}

test('forms, nested as their styles say', async (t) => {
  const values = { a: 'x y&', list: [1, 2], o: { k: 'v', l: [true] }, deep: [{ n: 1 }], nil: null, none: undefined };
  assert.equal(
    formBody(values, []),
    'a=x+y%26&list=1&list=2&o%5Bk%5D=v&o%5Bl%5D%5B0%5D=true&deep%5B0%5D%5Bn%5D=1&nil=',
  );
  assert.equal(formBody({ a: [1, 2] }, [{ name: 'a', style: 'form', explode: false }]), 'a=1%2C2');
  assert.equal(formBody({ a: [1, 2] }, [{ name: 'a', style: 'pipeDelimited' }]), 'a=1%7C2');
  assert.equal(formBody({ a: { b: 1, c: 2 } }, [{ name: 'a', style: 'form' }]), 'b=1&c=2');
  assert.equal(formBody({ a: [1] }, [{ name: 'a', style: 'deepObject' }]), 'a%5B0%5D=1');
  assert.equal(formBody({ a: [1] }, [{ name: 'a', media: 'application/json' }]), 'a=%5B1%5D');
  const { client, seen } = await running(t);
  await client.files.form({ a: 'ü' });
  assert.equal(seen[0]?.body.toString(), 'a=%C3%BC');
  assert.equal(seen[0].headers['content-type'], 'application/x-www-form-urlencoded');
});

test('multipart forms: files of every kind, parts with media types', async (t) => {
  const { client, seen } = await running(t);
  await client.files.multipart({
    text: 'plain',
    notes: '# hi',
    object: { a: [1] },
    list: ['x', 'y'],
    nil: null,
    file: new File(['content'], 'na"me\r\n.txt', { type: 'text/x-own' }),
    bytes: new Uint8Array([1, 2]),
    stream: chunks('st', 'ream'),
  });
  const [request] = seen;
  const type = request?.headers['content-type'] ?? '';
  const boundary = /^multipart\/form-data; boundary=(\S+)$/.exec(type)?.[1] ?? '';
  assert.ok(boundary.length > 30);
  const parts = (request?.body.toString('latin1') ?? '').split(`--${boundary}`);
  assert.equal(parts.pop(), '--\r\n');
  const part = (head: string, body: string): string => `\r\nContent-Disposition: form-data; ${head}\r\n\r\n${body}\r\n`;
  assert.deepEqual(parts.slice(1), [
    part('name="text"', 'plain'),
    part('name="notes"\r\nContent-Type: text/markdown', '# hi'),
    part('name="object"\r\nContent-Type: application/json', '{"a":[1]}'),
    part('name="list"', 'x'),
    part('name="list"', 'y'),
    part('name="file"; filename="na%22me%0D%0A.txt"\r\nContent-Type: text/x-own', 'content'),
    part('name="bytes"; filename="bytes"\r\nContent-Type: application/octet-stream', '\x01\x02'),
    part('name="stream"; filename="stream"\r\nContent-Type: application/octet-stream', 'stream'),
  ]);
});

test('content of every kind, as it is', async (t) => {
  const { client, seen } = await running(t);
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('abc'));
      controller.close();
    },
  });
  const bytes = new TextEncoder().encode('xabcx').subarray(1, 4);
  for (const content of ['abc', bytes, new TextEncoder().encode('abc').buffer, new Blob(['abc']), stream, chunks('a', 'bc')]) {
    await client.files.raw(content);
    assert.equal(seen.at(-1)?.body.toString(), 'abc');
    assert.equal(seen.at(-1)?.headers['content-type'], 'application/octet-stream');
  }
  assert.equal(seen[0]?.headers['content-length'], '3');
  await client.files.raw(new Blob(['abc'], { type: 'image/png' }), { more: 1 });
  assert.equal(seen.at(-1)?.headers['content-type'], 'image/png');
  assert.equal(seen.at(-1)?.url, '/files/raw?more=1');
  await assert.rejects(client.files.raw(5 as unknown as string), ClientError);
});

test('text, lines, sequences and events', async (t) => {
  const { client, seen } = await running(t);
  await client.files.text('ü');
  assert.equal(seen.at(-1)?.body.toString(), 'ü');
  await client.files.lines([{ a: 1 }, 'b\n']);
  assert.equal(seen.at(-1)?.body.toString(), '{"a":1}\n"b\\n"\n');
  await client.files.lines(
    (async function* () {
      yield await Promise.resolve(1);
      yield 2;
    })(),
  );
  assert.equal(seen.at(-1)?.body.toString(), '1\n2\n');
  const written = async (kind: 'lines' | 'events', media: string, value: unknown): Promise<string> => {
    return new Response(payloadOf('op', { kind, media }, value).content).text();
  };
  assert.equal(await written('lines', 'application/json-seq', [1, {}]), '\x1e1\n\x1e{}\n');
  assert.equal(await written('events', 'text/event-stream', ['a\r\nb', { n: 1 }]), 'data: a\ndata: b\n\ndata: {"n":1}\n\n');
});

test('what cannot be written as JSON is refused without being repeated', async (t) => {
  const { client, seen } = await running(t);
  const cycle: Record<string, unknown> = { secret: 'secret' };
  cycle['self'] = cycle;
  for (const body of [cycle, 1n, (): number => 1]) {
    await assert.rejects(client.post('/x', { body }), /^ClientError: client\.post: the body cannot be written as JSON$/);
  }
  assert.equal(seen.length, 0);
});

test('a stream is sent once: no retry, no redirect; bytes are sent again', async (t) => {
  const { url, seen } = await serve(t, ({ url: target }, response) => {
    if (target.startsWith('/files/raw?redirect')) {
      response.writeHead(307, { location: '/files/raw' }).end();
    } else {
      json(response, {}, 503, { 'retry-after': '1' });
    }
  });
  const client = new Sample({ baseURL: url, apiToken: 't', timing: noWaiting() });
  await assert.rejects(client.files.raw(chunks('abc')), /status 503: /);
  assert.equal(seen.length, 1);
  await assert.rejects(client.files.raw(chunks('abc'), { redirect: 1 }), (failure) => {
    return failure instanceof APIConnectionError && failure.message.includes('the body cannot be sent once more');
  });
  assert.equal(seen.length, 2);
  await assert.rejects(client.files.raw(new Blob(['abc'])), /status 503 after 3 attempts/);
  assert.deepEqual(seen.slice(2).map(({ body }) => body.toString()), ['abc', 'abc', 'abc']);
});
