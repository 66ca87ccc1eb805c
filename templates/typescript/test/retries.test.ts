import assert from 'node:assert/strict';
import { test } from 'node:test';
import { APIConnectionError, APIConnectionTimeoutError, APIError, APIUserAbortError, RateLimitError } from '../runtime/index.js';
import { RetryBudget } from '../runtime/retry-budget.js';
import { nextWait, type Attempted } from '../runtime/retry-policy.js';
import { retryAfter } from '../runtime/retry-after.js';
import { PLATFORM_TIMING } from '../runtime/timing.js';
import { noWaiting } from './no-waiting.js';
import { Sample } from './sample-client.js';
import { enveloped, json, serve } from './server.js';
import { suite } from './suites.js';

interface Tables {
  readonly retryAfter: { rows: [string, number | 'backoff'][]; ours: [string, number | 'backoff'][] };
}

const TABLES = suite<Tables>('client-tables.json');

test('the table of Retry-After values', { skip: TABLES ? false : 'no suites here' }, () => {
  const now = Date.UTC(2023, 8, 29, 16, 26, 37);
  for (const [value, expected] of [...(TABLES?.retryAfter.rows ?? []), ...(TABLES?.retryAfter.ours ?? [])]) {
    if (/[^\t\x20-\xff]/.test(value)) {
      assert.throws(() => new Headers({ 'retry-after': value }), TypeError, 'no header can hold it');
      continue;
    }
    const wait = retryAfter(new Headers({ 'retry-after': value }), now);
    // Beyond a minute, where the table backs off, the policy gives up instead.
    const seconds = wait === undefined || wait > 60_000 ? 'backoff' : wait / 1_000;
    assert.equal(seconds, expected, JSON.stringify(value));
  }
});

test('the policy', () => {
  const wait = (change: Partial<Attempted>, random = 0.5): number | undefined =>
    nextWait(
      { method: 'GET', hasIdempotencyKey: false, isReplayable: true, attempts: 1, maxRetries: 2, remaining: 1e6, ...change },
      0,
      random,
    );
  const answer = (status: number, headers = {}): Partial<Attempted> => ({ answer: { status, headers: new Headers(headers) } });
  assert.deepEqual([1, 2, 3, 4, 5, 6, 40].map((attempts) => wait({ attempts, maxRetries: 99 })), [250, 500, 1000, 2000, 4000, 4000, 4000]);
  assert.equal(wait({}, 0), 0);
  assert.equal(wait({ attempts: 3 }), undefined);
  assert.equal(wait({ isReplayable: false }), undefined);
  assert.equal(wait({ remaining: 250 }), undefined);
  for (const status of [408, 429, 500, 502, 503, 504]) {
    assert.equal(wait(answer(status)), 250, String(status));
    assert.equal(wait({ method: 'POST', ...answer(status) }), undefined);
    assert.equal(wait({ method: 'POST', hasIdempotencyKey: true, ...answer(status) }), 250);
    const retried = wait({ method: 'PATCH', ...answer(status, { 'retry-after': '2' }) });
    assert.equal(retried, status === 429 || status === 503 ? 2_000 : undefined);
  }
  for (const status of [400, 401, 404, 409, 501]) {
    assert.equal(wait(answer(status)), undefined);
  }
  assert.equal(wait({ method: 'POST' }), undefined);
  assert.equal(wait({ method: 'DELETE' }), 250);
  assert.equal(wait(answer(400, { 'x-should-retry': 'true' })), 250);
  assert.equal(wait(answer(503, { 'x-should-retry': 'false' })), undefined);
  assert.equal(wait({ method: 'POST', ...answer(400, { 'x-should-retry': 'true' }) }), undefined);
  assert.equal(wait(answer(429, { 'retry-after': '61' })), undefined);
  assert.equal(wait(answer(429, { 'retry-after': '60', 'retry-after-ms': '7.5' })), 7.5);
  assert.equal(wait(answer(429, { 'retry-after': '3', 'retry-after-ms': '0' })), 3_000);
});

test('a client whose calls all fail stops repeating them', async (t) => {
  const { url, seen } = await serve(t, (_, response) => {
    json(response, {}, 500);
  });
  const client = new Sample({ baseURL: url, apiToken: 't', timing: noWaiting() });
  for (let call = 0; call < 60; call++) {
    await assert.rejects(client.withOptions({ maxRetries: 2 }).tokens.get('t', { account_id: 'a' }), APIError);
  }
  assert.equal(seen.length, 60 + 100);
});

test('what successes earn is spent on retries', () => {
  const budget = new RetryBudget();
  while (budget.take());
  for (let success = 0; success < 5; success++) {
    assert.equal(budget.take(), false);
    budget.earn(1);
  }
  assert.deepEqual([budget.take(), budget.take()], [true, false]);
  budget.earn(2);
  assert.deepEqual([budget.take(), budget.take()], [true, false]);
});

test('attempts until there is success', async (t) => {
  const { url, seen } = await serve(t, (_, response, count) => {
    if (count < 3) {
      json(response, { n: count }, 500);
    } else {
      enveloped(response, { id: 'x' });
    }
  });
  const timing = noWaiting();
  const client = new Sample({ baseURL: url, apiToken: 't', timing });
  assert.deepEqual(await client.tokens.get('t', { account_id: 'a' }), { id: 'x' });
  assert.deepEqual(timing.waits, [250, 500]);
  assert.equal(seen.length, 3);
});

test('the last failure counts, with the number of attempts', async (t) => {
  const { url } = await serve(t, (_, response) => {
    json(response, {}, 429, { 'retry-after': '5', 'x-request-id': 'r1' });
  });
  const timing = noWaiting();
  const client = new Sample({ baseURL: url, apiToken: 't', timing });
  await assert.rejects(client.tokens.create({ account_id: 'a' }), (failure) => {
    assert.ok(failure instanceof RateLimitError);
    assert.equal(failure.attempts, 3);
    assert.equal(failure.message, 'tokens.create: status 429 after 3 attempts, request r1: {}');
    return true;
  });
  assert.deepEqual(timing.waits, [5_000, 5_000]);
  await assert.rejects(client.tokens.create({ account_id: 'a' }, { maxRetries: 0 }), (failure) => {
    return failure instanceof RateLimitError && failure.attempts === 1;
  });
});

test('connections that fail, before and amid the answer, and with what may not be repeated', async (t) => {
  const { url, seen } = await serve(t, (_, response, count) => {
    if (count === 1) {
      response.destroy();
    } else if (count === 2) {
      response.writeHead(200, { 'content-length': '100' });
      response.write('{"suc');
      setTimeout(() => response.destroy(), 5);
    } else if (count === 3) {
      enveloped(response, { id: 'x' });
    } else {
      response.destroy();
    }
  });
  const client = new Sample({ baseURL: url, apiToken: 't', timing: noWaiting() });
  assert.deepEqual(await client.tokens.get('t', { account_id: 'a' }), { id: 'x' });
  assert.equal(seen.length, 3);
  await assert.rejects(client.tokens.create({ account_id: 'a' }), (failure) => {
    assert.ok(failure instanceof APIConnectionError);
    assert.equal(failure.message, 'tokens.create: the connection failed');
    assert.ok(failure.cause instanceof Error);
    return true;
  });
  assert.equal(seen.length, 4);
  await assert.rejects(client.tokens.create({ account_id: 'a' }, { idempotencyKey: 'k1' }), APIConnectionError);
  assert.equal(seen.length, 7);
  assert.equal(seen[6]?.headers['idempotency-key'], 'k1');
});

test('one deadline for attempts, waits and the body', async (t) => {
  const { url } = await serve(t, (request, response) => {
    if (request.url.endsWith('/slow')) {
      return;
    }
    if (request.url.endsWith('/body')) {
      response.writeHead(200).write('{');
      return;
    }
    json(response, {}, 503, { 'retry-after': '5' });
  });
  const client = new Sample({ baseURL: url, apiToken: 't' });
  const timedOut = (failure: unknown): boolean => {
    assert.ok(failure instanceof APIConnectionTimeoutError, String(failure));
    assert.ok(failure instanceof APIConnectionError);
    assert.match(failure.message, /^client\.get: not done within 60 ms$/);
    return true;
  };
  await assert.rejects(client.get('/slow', { timeout: 60 }), timedOut);
  await assert.rejects(client.get('/body', { timeout: 60 }), timedOut);
  // A wait beyond the deadline is not begun.
  await assert.rejects(client.get('/wait', { timeout: 2_000 }), APIError);
});

test('a caller that gives up is not asked twice', async (t) => {
  const controllers = [new AbortController(), new AbortController()] as const;
  const { url, seen } = await serve(t, (_, response, count) => {
    if (count === 1) {
      controllers[0].abort();
    } else {
      json(response, {}, 503, { 'retry-after': '30' });
    }
  });
  const sleepThenAbort = (milliseconds: number, signal: AbortSignal): Promise<void> => {
    const sleeping = PLATFORM_TIMING.sleep(milliseconds, signal);
    controllers[1].abort();
    return sleeping;
  };
  const client = new Sample({ baseURL: url, apiToken: 't', timing: { ...PLATFORM_TIMING, sleep: sleepThenAbort } });
  await assert.rejects(client.get('/x', { signal: controllers[0].signal }), APIUserAbortError);
  assert.equal(seen.length, 1);
  await assert.rejects(client.get('/x', { signal: controllers[0].signal }), APIUserAbortError);
  assert.equal(seen.length, 1);
  await assert.rejects(client.get('/x', { signal: controllers[1].signal }), APIUserAbortError);
  assert.equal(seen.length, 2);
});

test('redirects: same origin only, at most five, methods as browsers do', async (t) => {
  const { url, seen } = await serve(t, ({ url: target }, response) => {
    const [, status, more] = /^\/(\d+)([^?]*)/.exec(target) ?? [];
    if (status === undefined) {
      json(response, { done: target });
    } else if (more === '/loop') {
      response.writeHead(302, { location: target }).end();
    } else if (more === '/away') {
      response.writeHead(307, { location: 'http://localhost:1/x?key=secret' }).end();
    } else {
      response.writeHead(Number(status), { location: '../end?a=b' }).end();
    }
  });
  const client = new Sample({ baseURL: url, queryKey: 'secret', timing: noWaiting() });
  for (const [status, method] of [[301, 'GET'], [302, 'GET'], [303, 'GET'], [307, 'POST'], [308, 'POST']] as const) {
    assert.deepEqual(await client.post(`/${String(status)}/x`, { body: 'b' }), { done: '/end?a=b&key=secret' });
    const last = seen.at(-1);
    assert.equal(last?.method, method);
    assert.equal(last.body.toString(), method === 'GET' ? '' : '"b"');
    assert.equal(last.headers['content-type'], method === 'GET' ? undefined : 'application/json');
  }
  await client.put('/302/x', { body: 'b' });
  assert.equal(seen.at(-1)?.method, 'PUT');
  const before = seen.length;
  await assert.rejects(client.get('/302/loop'), /more than 5 redirects/);
  assert.equal(seen.length, before + 6);
  await assert.rejects(client.get('/307/away'), (failure: Error) => {
    assert.match(failure.message, /refused to follow a redirect to another origin/);
    assert.doesNotMatch(failure.message, /secret/);
    return true;
  });
  await assert.rejects(client.get('/304'), (failure) => failure instanceof APIError && failure.status === 304);
});
