/** Corners of the description of operations that no sample resource has. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Resource, type APIPromise, type Operation, type RequestOptions } from '../runtime/index.js';
import { Sample } from './sample-client.js';
import { json, serve } from './server.js';

class Any extends Resource {
  call(operation: Partial<Operation>, params: object = {}, options?: RequestOptions): APIPromise<unknown> {
    const whole: Operation = { id: 'any.call', verb: 'GET', path: '/any', answer: { kind: 'json' }, ...operation };
    return this.client.call(whole, params, options);
  }
}

test('operations with servers of their own', async (t) => {
  const own = await serve(t, (_, response) => {
    json(response, 'own');
  });
  const any = new Any(new Sample({ apiToken: 't', serverVariables: { port: own.url.split(':')[2] ?? '' } }));
  const server = { url: 'http://127.0.0.1:{port}/own', variables: [{ name: 'port', default: '1' }] };
  assert.equal(await any.call({ server }), 'own');
  assert.equal(own.seen[0]?.url, '/own/any');
  const one = new Any(new Sample({ baseURL: `${own.url}/v1`, apiToken: 't' }));
  assert.equal(await one.call({ server: { url: 'http://127.0.0.1:1/own' } }), 'own');
  assert.equal(own.seen[1]?.url, '/v1/any', 'an address that somebody chose goes for all operations');
});

test('cookies of parameters and of credentials are one header', async (t) => {
  const { url, seen } = await serve(t, (_, response) => {
    json(response, 1);
  });
  const any = new Any(new Sample({ baseURL: url, sessionCookie: 's' }));
  await any.call({ parameters: [{ name: 'c', in: 'cookie' }] }, { c: ['1', '2'] });
  assert.equal(seen[0]?.headers.cookie, 'c=1; c=2; session=s');
});

test('the ways that an operation may be signed', async (t) => {
  const { url, seen } = await serve(t, (_, response) => {
    json(response, 1);
  });
  const any = new Any(new Sample({ baseURL: url, apiToken: 't', apiKey: 'k' }));
  await any.call({ signing: [['apiKey'], ['apiToken']] });
  await any.call({ signing: [['queryKey'], []] });
  assert.deepEqual(
    seen.map(({ headers }) => [headers['x-auth-key'], headers.authorization]),
    [
      ['k', undefined],
      [undefined, undefined],
    ],
  );
  await assert.rejects(any.call({ signing: [['queryKey']] }), /no credentials; set queryKey$/);
});

test('an empty header is sent, an empty list in one is not', async (t) => {
  const { url, seen } = await serve(t, (_, response) => {
    json(response, 1);
  });
  const any = new Any(new Sample({ baseURL: url, apiToken: 't' }));
  const parameters = [
    { name: 'a', wire: 'X-A', in: 'header' },
    { name: 'b', wire: 'X-B', in: 'header' },
    { name: 'o', wire: 'X-O', in: 'header', explode: true },
  ] as const;
  await any.call({ parameters }, { a: '', b: [], o: { k: 1, l: 2 } });
  assert.equal(seen[0]?.headers['x-a'], '');
  assert.equal(seen[0].headers['x-b'], undefined);
  assert.equal(seen[0].headers['x-o'], 'k=1,l=2');
});

test('text in the charset that the answer names', async (t) => {
  const { url } = await serve(t, (_, response) => {
    response.writeHead(200, { 'content-type': 'text/plain; charset=iso-8859-1' }).end(Buffer.from([0xe9]));
  });
  const any = new Any(new Sample({ baseURL: url, apiToken: 't' }));
  assert.equal(await any.call({ answer: { kind: 'text' } }), 'é');
});

test('what is wrong with values is told by the promise, by the names of operation and parameter', async () => {
  const any = new Any(new Sample({ baseURL: 'http://127.0.0.1:1', apiToken: 't' }));
  const parameters = [{ name: 'q', in: 'query' }] as const;
  await assert.rejects(any.call({ parameters }, { q: Number.NaN }), /^ClientError: any\.call: parameter q is not a finite number$/);
  await assert.rejects(any.call({}, {}, { timeout: -1 }), /timeout must be a positive number/);
});
