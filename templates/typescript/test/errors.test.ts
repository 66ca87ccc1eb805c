import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { inspect } from 'node:util';
import * as sdk from '../runtime/index.js';
import { Sample } from './sample-client.js';
import { json, serve } from './server.js';

const commonjs = createRequire(import.meta.url)('../../cjs/index.js') as typeof sdk;

const FAILURE: sdk.Failure = {
  operation: 'op',
  status: 404,
  headers: new Headers(),
  body: undefined,
  errors: [],
  attempts: 1,
};

test('instanceof across the ESM and the CommonJS copy, both ways, by class', () => {
  assert.notEqual(commonjs.NotFoundError, sdk.NotFoundError);
  for (const [one, other] of [[sdk, commonjs], [commonjs, sdk]] as const) {
    const failure: unknown = new one.NotFoundError(FAILURE);
    assert.ok(failure instanceof other.NotFoundError);
    assert.ok(failure instanceof other.APIError);
    assert.ok(failure instanceof other.ClientError);
    assert.ok(failure instanceof Error);
    assert.ok(!(failure instanceof other.ConflictError));
    assert.ok(!(failure instanceof other.APIConnectionError));
    const timeout: unknown = new one.APIConnectionTimeoutError('x');
    assert.ok(timeout instanceof other.APIConnectionError);
    assert.ok(!(new one.APIConnectionError('x') instanceof other.APIConnectionTimeoutError));
  }
});

test('classes of users go by their prototypes', () => {
  class Own extends sdk.NotFoundError {}
  assert.ok(new Own(FAILURE) instanceof Own);
  assert.ok(new Own(FAILURE) instanceof sdk.NotFoundError);
  assert.ok(new Own(FAILURE) instanceof commonjs.APIError);
  assert.ok(!((new sdk.NotFoundError(FAILURE) as unknown) instanceof Own));
  for (const other of [null, undefined, 1, {}, new Error('x')] as unknown[]) {
    assert.ok(!(other instanceof sdk.ClientError));
  }
});

test('every status has its class', async (t) => {
  const { url } = await serve(t, ({ url: target }, response) => {
    json(response, {}, Number(target.slice(1)));
  });
  const client = new Sample({ baseURL: url, apiToken: 't', maxRetries: 0 });
  const classes: [number, new (failure: sdk.Failure) => sdk.APIError][] = [
    [400, sdk.BadRequestError],
    [401, sdk.AuthenticationError],
    [403, sdk.PermissionDeniedError],
    [404, sdk.NotFoundError],
    [409, sdk.ConflictError],
    [418, sdk.APIError],
    [422, sdk.UnprocessableEntityError],
    [429, sdk.RateLimitError],
    [500, sdk.InternalServerError],
    [599, sdk.InternalServerError],
  ];
  for (const [status, type] of classes) {
    await assert.rejects(client.get(`/${String(status)}`), (failure) => {
      assert.ok(failure instanceof type);
      assert.equal(failure.status, status);
      assert.equal(failure.name, (type as unknown as { kind: string }).kind);
      return true;
    });
  }
});

test('what an error tells', async (t) => {
  const problem = { code: 1003, message: 'bad \u001b[31mname\n', documentation_url: 'https://d', source: { pointer: '/name' } };
  const body = { success: false, errors: [problem, { message: 'second' }, 'third', {}], result: null };
  const { url } = await serve(t, (_, response, count) => {
    json(response, body, count === 1 ? 400 : 200, { 'cf-ray': 'ray-1', 'set-cookie': 'session=abc' });
  });
  const client = new Sample({ baseURL: url, apiToken: 't' });
  for (const status of [400, 200]) {
    await assert.rejects(client.tokens.create({ account_id: 'a' }), (failure) => {
      assert.ok(failure instanceof sdk.APIError);
      assert.equal(failure.status, status);
      assert.equal(failure.requestId, 'ray-1');
      assert.equal(failure.headers.get('set-cookie'), 'session=abc');
      assert.deepEqual(failure.body, body);
      assert.deepEqual(failure.errors, [
        { code: 1003, message: problem.message, documentationUrl: 'https://d', source: '/name' },
        { message: 'second' },
        { message: 'third' },
        {},
      ]);
      assert.equal(
        failure.message,
        `tokens.create: status ${String(status)}, request ray-1: [1003] bad \\u001b[31mname\\u000a; second; third; `,
      );
      assert.doesNotMatch(inspect(failure, { depth: 9 }), /session=abc|\u001b/);
      return true;
    });
  }
});

test('bodies that are no JSON, empty, or huge', async (t) => {
  const { url } = await serve(t, (_, response, count) => {
    response.writeHead(502, { 'content-type': 'text/html' });
    response.end(count === 1 ? '<html>\u202e</html>' : count === 2 ? '' : 'x'.repeat(1_000_000));
  });
  const client = new Sample({ baseURL: url, apiToken: 't', maxRetries: 0 });
  const failures: sdk.APIError[] = [];
  for (let i = 0; i < 3; i++) {
    await client.get('/').catch((failure: unknown) => failures.push(failure as sdk.APIError));
  }
  assert.equal(failures[0]?.message, 'client.get: status 502: <html>\\u202e</html>');
  assert.equal(failures[0].body, '<html>\u202e</html>');
  assert.equal(failures[1]?.message, 'client.get: status 502: no body');
  assert.equal(failures[1].body, undefined);
  assert.ok((failures[2]?.message.length ?? 0) <= 2_000);
  assert.equal(String(failures[2]?.body).length, 64 * 1024);
});

test('a failure whose body breaks off is still that failure', async (t) => {
  const { url } = await serve(t, (_, response) => {
    response.writeHead(403, { 'content-length': '100' }).write('{"err');
    setTimeout(() => response.destroy(), 5);
  });
  const client = new Sample({ baseURL: url, apiToken: 't' });
  await assert.rejects(client.get('/'), sdk.PermissionDeniedError);
});

test('answers that cannot be read', async (t) => {
  const bodies = ['{"a":', '[]', '', Buffer.from([0x22, 0xc3, 0x28, 0x22])];
  const { url } = await serve(t, (_, response, count) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(bodies[count - 1]);
  });
  const client = new Sample({ baseURL: url, apiToken: 't' });
  for (const body of bodies) {
    await assert.rejects(client.tokens.get('t', { account_id: 'a' }), sdk.DecodeError, String(body));
  }
});

test('an answer larger than 64 MB is refused', async (t) => {
  const { url } = await serve(t, (_, response) => {
    const chunk = Buffer.alloc(1024 * 1024, 0x20);
    let count = 0;
    const write = (): void => {
      while (count++ < 80) {
        if (!response.write(chunk)) {
          response.once('drain', write);
          return;
        }
      }
      response.end();
    };
    write();
  });
  const client = new Sample({ baseURL: url, apiToken: 't' });
  await assert.rejects(client.get('/big'), /client\.get: the answer is larger than 64 MB/);
});
