import assert from 'node:assert/strict';
import { test } from 'node:test';
import { APIConnectionError, ClientError } from '../runtime/index.js';
import type { Operation } from '../runtime/operation.js';
import { Sample } from './sample-client.js';
import { enveloped, json, serve } from './server.js';

test('values go where the operation says, and the rest into the query', async (t) => {
  const { url, seen } = await serve(t, (_, response) => {
    enveloped(response, { id: 't1' });
  });
  const client = new Sample({ baseURL: url + '/v1/', apiToken: 'secret-token', defaultQuery: { a: 1, fields: 'x' } });
  const params = {
    account_id: 'a/b',
    fields: ['f', 'g'],
    trace: 'tr',
    flavour: 'sweet one',
    id: { not: ['1', '2'] },
    undocumented: true,
    nothing: null,
    absent: undefined,
  };
  const token = await client.tokens.get('t1', params, { query: { fields: 'h' } });
  assert.deepEqual(token, { id: 't1' });
  const [request] = seen;
  assert.equal(request?.url, '/v1/accounts/a%2Fb/tokens/t1?a=1&id.not=1&id.not=2&undocumented=true&fields=h');
  assert.equal(request.headers['x-trace'], 'tr');
  assert.equal(request.headers.cookie, 'flavour=sweet%20one');
  assert.equal(request.headers.accept, 'application/json');
  assert.equal(request.headers.authorization, 'Bearer secret-token');
  assert.equal(request.headers['user-agent'], 'Sample/JS 1.2.3');
  assert.equal(request.headers['content-type'], undefined);
  assert.equal(request.body.length, 0);
});

test('where the members of an optional body are all there is, an empty object is sent and nothing is not', async (t) => {
  const { url, seen } = await serve(t, (_, response) => {
    json(response, { id: 1 });
  });
  const client = new Sample({ baseURL: url, apiToken: 't' });
  const operation = {
    id: 'things.create',
    verb: 'POST',
    path: '/things',
    body: { kind: 'json', media: 'application/json' },
    answer: { kind: 'json' },
  } satisfies Operation;
  await client.call(operation, {});
  await client.call(operation);
  assert.deepEqual(
    seen.map(({ body }) => body.toString()),
    ['{}', ''],
  );
});

test('a body of members, with an explicit null; and one that is an argument', async (t) => {
  const { url, seen } = await serve(t, (_, response) => {
    enveloped(response, null);
  });
  const client = new Sample({ baseURL: url, apiToken: 't' });
  await client.tokens.create({ account_id: 'a', name: null });
  await client.tokens.create({ account_id: 'a' });
  await client.tokens.update('t1', { account_id: 'a', body: [1] });
  await client.tokens.create({ account_id: 'a', name: 'n' }, { body: { other: 1 } });
  assert.deepEqual(
    seen.map(({ body }) => body.toString()),
    ['{"name":null}', '{}', '[1]', '{"other":1}'],
  );
  assert.equal(seen[0]?.headers['content-type'], 'application/json');
  await assert.rejects(client.tokens.update('t1', { account_id: 'a', body: undefined }), /the body body is missing/);
  assert.equal(seen.length, 4);
});

test('a member __proto__ is an ordinary member, coming and going', async (t) => {
  const { url, seen } = await serve(t, (_, response) => {
    response.setHeader('content-type', 'application/json');
    response.end('{"success":true,"result":{"__proto__":{"polluted":true},"id":"x"},"__proto__":{"success":false}}');
  });
  const client = new Sample({ baseURL: url, apiToken: 't' });
  const params = JSON.parse('{"account_id":"a","__proto__":{"polluted":true}}') as { account_id: string };
  const token = await client.tokens.create(params);
  assert.equal(Object.getPrototypeOf(token), Object.prototype);
  assert.equal((token as { polluted?: boolean }).polluted, undefined);
  assert.equal(({} as { polluted?: boolean }).polluted, undefined);
  assert.equal(seen[0]?.body.toString(), '{"__proto__":{"polluted":true}}');
});

test('header fields: defaults, those of the call, and null that deletes', async (t) => {
  const { url, seen } = await serve(t, (_, response) => {
    enveloped(response, {});
  });
  const client = new Sample({ baseURL: url, apiToken: 't', defaultHeaders: { 'X-A': '1', 'X-B': '1', Accept: 'x/y' } });
  await client.tokens.get('t1', { account_id: 'a' }, { headers: { 'x-a': '2', 'X-B': null, 'X-C': ['3', '4'] } });
  await client.tokens.get('t1', { account_id: 'a' }, { headers: { authorization: null } });
  assert.equal(seen[0]?.headers['x-a'], '2');
  assert.equal(seen[0].headers['x-b'], undefined);
  assert.equal(seen[0].headers['x-c'], '3, 4');
  assert.equal(seen[0].headers.accept, 'x/y');
  assert.equal(seen[1]?.headers.authorization, undefined);
});

test('values that a header cannot hold are refused without being repeated', async (t) => {
  const { url, seen } = await serve(t, (_, response) => {
    enveloped(response, {});
  });
  const client = new Sample({ baseURL: url, apiToken: 't' });
  const call = client.tokens.get('t1', { account_id: 'a', trace: 'in\r\njected' });
  await assert.rejects(call, (failure: Error) => {
    assert.ok(failure instanceof ClientError);
    assert.match(failure.message, /^tokens\.get: header X-Trace/);
    assert.doesNotMatch(failure.message, /jected/);
    return true;
  });
  assert.equal(seen.length, 0);
});

test('a group refuses members that it does not know', async () => {
  const client = new Sample({ baseURL: 'http://127.0.0.1:1', apiToken: 't' });
  const id = { nott: ['1'] } as object;
  await assert.rejects(client.tokens.get('t1', { account_id: 'a', id }), /tokens\.get: id must be an object .* not$/);
});

test('paths that no operation describes: no unwrapping, the same credentials', async (t) => {
  const { url, seen } = await serve(t, (request, response) => {
    if (request.method === 'DELETE') {
      response.writeHead(204).end();
    } else if (request.method === 'PUT') {
      response.end('plain');
    } else {
      json(response, { success: true, result: 1 });
    }
  });
  const client = new Sample({ baseURL: url, apiToken: 't' });
  assert.deepEqual(await client.get('/x/y?z=1', { query: { a: ['b', 'c'] } }), { success: true, result: 1 });
  assert.deepEqual(await client.post('/x', { body: { a: 1 } }), { success: true, result: 1 });
  assert.equal(await client.put('/x'), 'plain');
  assert.equal(await client.delete('/x'), undefined);
  await client.patch('/x', { body: [] });
  assert.deepEqual(
    seen.map(({ method, url: path, body }) => `${method} ${path} ${body.toString()}`),
    ['GET /x/y?z=1&a=b&a=c ', 'POST /x {"a":1}', 'PUT /x ', 'DELETE /x ', 'PATCH /x []'],
  );
  assert.ok(seen.every(({ headers }) => headers.authorization === 'Bearer t'));
  await assert.rejects(client.get('https://evil.example/'), ClientError);
});

test('servers with variables', () => {
  assert.equal(new Sample().baseURL, 'https://eu.example.com/v1');
  assert.equal(new Sample({ serverVariables: { region: 'us' } }).baseURL, 'https://us.example.com/v1');
  for (const region of ['evil.com/', 'a@b', '', 'a:80', '..', 'x#']) {
    assert.throws(() => new Sample({ serverVariables: { region } }), /region must be a part of a host/);
  }
});

test('base URLs: option, environment, default', (t) => {
  t.after(() => {
    delete process.env['SAMPLE_BASE_URL'];
  });
  process.env['SAMPLE_BASE_URL'] = ' https://env.example.com/x/ ';
  assert.equal(new Sample().baseURL, 'https://env.example.com/x');
  assert.equal(new Sample({ baseURL: 'https://o.example.com' }).baseURL, 'https://o.example.com');
  assert.equal(new Sample({ baseURL: null }).baseURL, 'https://eu.example.com/v1');
  process.env['SAMPLE_BASE_URL'] = '  ';
  assert.equal(new Sample().baseURL, 'https://eu.example.com/v1');
  for (const baseURL of ['ftp://x', 'x', 'https://u:p@x.example', 'https://x.example/?a', 'https://x.example/#a']) {
    assert.throws(() => new Sample({ baseURL }), ClientError);
  }
});

test('answers: raw, with the value, nothing, one of several', async (t) => {
  const { url } = await serve(t, (request, response, count) => {
    if (request.method === 'DELETE') {
      json(response, { ignored: true });
    } else if (request.url === '/search') {
      response.writeHead(count === 1 ? 202 : 201, { 'content-type': 'application/json' }).end('"later"');
    } else {
      enveloped(response, { id: 'x' });
    }
  });
  const client = new Sample({ baseURL: url, apiToken: 't' });
  assert.deepEqual(await client.tokens.search(), { status: 202, value: '"later"' });
  assert.deepEqual(await client.tokens.search(), { status: 201, value: 'later' });
  assert.equal(await client.tokens.delete('t', { account_id: 'a' }), undefined);
  const raw = await client.tokens.get('t', { account_id: 'a' }).asResponse();
  assert.equal(raw.bodyUsed, false);
  assert.deepEqual(await raw.json(), { success: true, errors: [], messages: [], result: { id: 'x' } });
  const { data, response } = await client.tokens.get('t', { account_id: 'a' }).withResponse();
  assert.deepEqual(data, { id: 'x' });
  assert.equal(response.status, 200);
  const promise = client.tokens.get('t', { account_id: 'a' });
  assert.ok(promise instanceof Promise);
  assert.deepEqual(await Promise.all([promise, promise, promise.finally(() => undefined)]), [data, data, data]);
});

test('derived clients', async (t) => {
  const { url, seen } = await serve(t, (_, response) => {
    enveloped(response, {});
  });
  const client = new Sample({ baseURL: url, apiToken: 'one', defaultHeaders: { 'X-A': '1' } });
  const derived = client.withOptions({ apiToken: 'two' });
  assert.ok(derived instanceof Sample);
  await derived.tokens.get('t', { account_id: 'a' });
  await client.tokens.get('t', { account_id: 'a' });
  assert.deepEqual(
    seen.map(({ headers }) => [headers.authorization, headers['x-a']]),
    [
      ['Bearer two', '1'],
      ['Bearer one', '1'],
    ],
  );
});

test('options that make no sense are refused', () => {
  for (const options of [{ timeout: 0 }, { timeout: Number.NaN }, { maxRetries: -1 }, { maxRetries: 1.5 }]) {
    assert.throws(() => new Sample(options), ClientError);
  }
  assert.throws(() => new Sample({ logLevel: 'loud' as 'info' }), /logLevel must be one of/);
});

test('in a browser, user agents and redirects are left to it', async (t) => {
  const { url, seen } = await serve(t, (_, response) => {
    response.writeHead(302, { location: '/elsewhere' }).end();
  });
  const page = globalThis as { document?: unknown };
  page.document = {};
  t.after(() => {
    delete page.document;
  });
  const client = new Sample({ baseURL: url, apiToken: 't', maxRetries: 0 });
  await assert.rejects(client.get('/x'), APIConnectionError);
  assert.equal(seen.length, 1);
  assert.doesNotMatch(seen[0]?.headers['user-agent'] ?? '', /Sample/);
});
