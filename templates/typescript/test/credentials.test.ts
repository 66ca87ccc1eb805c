import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { inspect } from 'node:util';
import { ClientError, type Logger } from '../runtime/index.js';
import { Sample, type SampleOptions } from './sample-client.js';
import { enveloped, json, serve } from './server.js';

async function signedWith(t: TestContext, options: SampleOptions): Promise<Record<string, unknown>> {
  const { url, seen } = await serve(t, (_, response) => {
    enveloped(response, {});
  });
  await new Sample({ baseURL: url, ...options }).tokens.get('t', { account_id: 'a' });
  const headers = seen[0]?.headers ?? {};
  const target = seen[0]?.url ?? '';
  const names = ['authorization', 'x-auth-email', 'x-auth-key', 'cookie'] as const;
  const signed: Record<string, unknown> = Object.fromEntries(
    names.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]])),
  );
  return target.includes('?') ? { ...signed, query: target.split('?')[1] } : signed;
}

test('exactly one way is used, the first that is complete', async (t) => {
  assert.deepEqual(await signedWith(t, { apiToken: 'tt', apiEmail: 'e', apiKey: 'k' }), { authorization: 'Bearer tt' });
  assert.deepEqual(await signedWith(t, { apiEmail: 'e', apiKey: 'k', queryKey: 'q' }), {
    'x-auth-email': 'e',
    'x-auth-key': 'k',
  });
  assert.deepEqual(await signedWith(t, { apiEmail: 'e', queryKey: 'q&/' }), { query: 'key=q%26%2F' });
  assert.deepEqual(await signedWith(t, { sessionCookie: 'c' }), { cookie: 'session=c' });
  assert.deepEqual(await signedWith(t, { login: 'ü:p' }), {
    authorization: `Basic ${Buffer.from('ü:p').toString('base64')}`,
  });
});

test('options beat the environment, blank variables count as unset, null switches off', async (t) => {
  t.after(() => {
    delete process.env['SAMPLE_API_TOKEN'];
  });
  process.env['SAMPLE_API_TOKEN'] = ' from-env ';
  assert.deepEqual(await signedWith(t, {}), { authorization: 'Bearer from-env' });
  assert.deepEqual(await signedWith(t, { apiToken: 'own' }), { authorization: 'Bearer own' });
  assert.deepEqual(await signedWith(t, { apiToken: null, queryKey: 'q' }), { query: 'key=q' });
  process.env['SAMPLE_API_TOKEN'] = '  ';
  assert.deepEqual(await signedWith(t, { queryKey: 'q' }), { query: 'key=q' });
});

test('nothing complete: an error before anything is sent that says what to set', async (t) => {
  const { url, seen } = await serve(t, (_, response) => {
    enveloped(response, {});
  });
  await assert.rejects(new Sample({ baseURL: url, apiEmail: 'me@x' }).tokens.get('t', { account_id: 'a' }), (failure) => {
    assert.ok(failure instanceof ClientError);
    assert.match(
      failure.message,
      /^tokens\.get: no credentials; set apiToken \(SAMPLE_API_TOKEN\), or apiEmail \(SAMPLE_EMAIL\) and apiKey/,
    );
    assert.match(failure.message, /; apiEmail is set, but apiKey is missing$/);
    assert.doesNotMatch(failure.message, /me@x/);
    return true;
  });
  assert.equal(seen.length, 0);
  // An operation that needs no credential is called without one, even when there is one.
  await new Sample({ baseURL: url }).tokens.search();
  await new Sample({ baseURL: url, apiToken: 't' }).tokens.search();
  assert.deepEqual(
    seen.map(({ headers }) => headers.authorization),
    [undefined, undefined],
  );
});

test('a function is asked before every request', async (t) => {
  const { url, seen } = await serve(t, (_, response) => {
    enveloped(response, {});
  });
  let count = 0;
  const client = new Sample({ baseURL: url, apiToken: () => Promise.resolve(`token-${String(++count)}`) });
  await client.tokens.get('t', { account_id: 'a' });
  await client.tokens.get('t', { account_id: 'a' });
  assert.deepEqual(
    seen.map(({ headers }) => headers.authorization),
    ['Bearer token-1', 'Bearer token-2'],
  );
  const blank = new Sample({ baseURL: url, apiToken: () => ' ' });
  await assert.rejects(blank.tokens.get('t', { account_id: 'a' }), /^ClientError: tokens\.get: apiToken is blank$/);
});

test('secrets that cannot be sent are refused without being repeated', () => {
  const refused = { message: /^\w+ has characters that a header cannot hold$/ };
  for (const options of [{ apiToken: 'sec\nret' }, { login: 'u:p\ud800' }, { sessionCookie: 'a;b' }, { apiKey: 'ü' }]) {
    assert.throws(() => new Sample(options), refused);
  }
  assert.throws(() => new Sample({ apiToken: '' }), /apiToken is blank/);
  assert.throws(() => new Sample({ apiToken: 5 as unknown as string }), /apiToken must be text/);
});

test('plain http with credentials only to this machine, unless allowed', async () => {
  // The transport is replaced, since no server of this machine is called api.example.com.
  const sent: string[] = [];
  const fetch = (input: string): Promise<Response> => {
    sent.push(input);
    return Promise.resolve(Response.json({ success: true, result: {} }));
  };
  const client = new Sample({ baseURL: 'http://api.example.com', apiToken: 't', fetch });
  await assert.rejects(client.tokens.get('t', { account_id: 'a' }), /credentials are sent over https only/);
  assert.deepEqual(sent, []);
  await client.tokens.search();
  await client.withOptions({ allowInsecure: true }).tokens.get('t', { account_id: 'a' });
  await client.withOptions({ baseURL: 'http://localhost:1' }).tokens.get('t', { account_id: 'a' });
  assert.equal(sent.length, 3);
});

test('no string form shows a secret', () => {
  const client = new Sample({ apiToken: 'secret-token', apiKey: 'secret-key', oauth: { clientId: 'i', clientSecret: 'secret-oauth' } });
  const shown = [String(client), inspect(client, { depth: 9, showHidden: true }), JSON.stringify(client)];
  shown.push(inspect(client.tokens, { depth: 9, showHidden: true }), JSON.stringify(client.tokens));
  for (const text of shown) {
    assert.doesNotMatch(text, /secret/);
  }
  assert.equal(String(client), 'Sample at https://eu.example.com/v1');
});

test('what the server echoes is kept out of errors, as it is and encoded', async (t) => {
  const login = 'user:pass"word';
  const encoded = Buffer.from(login).toString('base64');
  const { url } = await serve(t, (request, response) => {
    json(response, { errors: [{ code: 7, message: `no ${login} ${encoded}` }], auth: request.headers.authorization }, 403, {
      'x-echo': String(request.headers.authorization),
      'x-request-id': `r-${encoded}`,
    });
  });
  await assert.rejects(new Sample({ baseURL: url, login }).tokens.get('t', { account_id: 'a' }), (failure) => {
    const text = inspect(failure, { depth: 9, showHidden: true }) + JSON.stringify(failure);
    assert.ok(!text.includes(encoded) && !text.includes('pass'), text);
    assert.match(text, /\*\*\*/);
    return true;
  });
});

test('logs: off by default; one line per attempt, without query, bodies and secrets', async (t) => {
  const { url } = await serve(t, (_, response, count) => {
    if (count === 2) {
      response.setHeader('retry-after-ms', '1');
      json(response, {}, 503);
    } else {
      enveloped(response, { value: 'secret-value' }, { 'set-cookie': 'secret' });
    }
  });
  const lines: string[] = [];
  const write = (...parts: unknown[]): number => lines.push(inspect(parts, { depth: 9, breakLength: Infinity }));
  const logger: Logger = { error: write, warn: write, info: write, debug: write };
  const options = { baseURL: url, queryKey: 'secret-key', logger };
  const call = (client: Sample): Promise<unknown> =>
    client.tokens.get('t', { account_id: 'a', fields: ['secret-field'] }, { headers: { 'X-Auth-More': 'secret', 'X-My-Token': 'secret' } });
  await call(new Sample(options));
  assert.deepEqual(lines, []);
  await call(new Sample({ ...options, logLevel: 'info' }));
  assert.equal(lines.length, 3);
  assert.match(lines[0] ?? '', /tokens\.get: GET \/accounts\/a\/tokens\/t, attempt 1: status 503 in \d+ ms/);
  assert.match(lines[1] ?? '', /tokens\.get: trying again in 1 ms/);
  assert.match(lines[2] ?? '', /attempt 2: status 200/);
  process.env['SAMPLE_LOG'] = 'debug';
  t.after(() => {
    delete process.env['SAMPLE_LOG'];
  });
  await call(new Sample(options));
  assert.match(lines.join('\n'), /'x-auth-more': '\*\*\*'/);
  assert.match(lines.join('\n'), /'x-my-token': '\*\*\*'/);
  assert.doesNotMatch(lines.join('\n'), /secret/);
});
