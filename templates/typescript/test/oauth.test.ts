import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AuthenticationError, DecodeError } from '../runtime/index.js';
import { noWaiting } from './no-waiting.js';
import { Sample } from './sample-client.js';
import { enveloped, json, serve, type Seen } from './server.js';

const isToken = ({ url }: Seen): boolean => url === '/oauth/token';

test('a token is fetched once for all calls, and anew before it expires', async (t) => {
  let issued = 0;
  const { url, seen } = await serve(t, (request, response) => {
    if (isToken(request)) {
      json(response, { access_token: `at-${String(++issued)}`, token_type: 'Bearer', expires_in: 3600 });
    } else {
      enveloped(response, {});
    }
  });
  const timing = noWaiting();
  const client = new Sample({ baseURL: url, oauth: { clientId: 'i d', clientSecret: 's:c' }, timing });
  const call = (own = client): Promise<unknown> => own.tokens.get('t', { account_id: 'a' });
  await Promise.all([call(), call(), call(client.withOptions({ maxRetries: 0 }))]);
  assert.equal(issued, 1);
  const asked = seen.find(isToken);
  assert.equal(asked?.body.toString(), 'grant_type=client_credentials&scope=read');
  assert.equal(asked.headers.authorization, `Basic ${Buffer.from('i%20d:s%3Ac').toString('base64')}`);
  timing.time += 3_539_000;
  await call();
  assert.equal(issued, 1);
  timing.time += 2_000;
  await call();
  assert.equal(issued, 2);
  assert.equal(seen.at(-1)?.headers.authorization, 'Bearer at-2');
});

test('of a short life, half is used', async (t) => {
  let issued = 0;
  const { url } = await serve(t, (request, response) => {
    if (isToken(request)) {
      json(response, { access_token: `at-${String(++issued)}`, expires_in: '60' });
    } else {
      enveloped(response, {});
    }
  });
  const timing = noWaiting();
  const client = new Sample({ baseURL: url, oauth: { clientId: 'i', clientSecret: 's' }, timing });
  for (const [elapsed, count] of [[0, 1], [29_000, 1], [2_000, 2]] as const) {
    timing.time += elapsed;
    await client.tokens.get('t', { account_id: 'a' });
    assert.equal(issued, count);
  }
});

test('a refused token is fetched anew once', async (t) => {
  let issued = 0;
  const { url, seen } = await serve(t, (request, response) => {
    if (isToken(request)) {
      json(response, { access_token: `at-${String(++issued)}`, refresh_token: `rt-${String(issued)}` });
    } else if (request.headers.authorization === 'Bearer at-2') {
      enveloped(response, {});
    } else {
      json(response, {}, 401);
    }
  });
  const client = new Sample({ baseURL: url, maxRetries: 0, oauth: { clientId: 'i', refreshToken: 'rt-0' } });
  await client.tokens.create({ account_id: 'a' });
  const bodies = seen.filter(isToken).map(({ body }) => body.toString());
  assert.deepEqual(bodies, [
    'grant_type=refresh_token&refresh_token=rt-0&scope=read&client_id=i',
    'grant_type=refresh_token&refresh_token=rt-1&scope=read&client_id=i',
  ]);
  const stubborn = new Sample({ baseURL: url, maxRetries: 0, oauth: { clientId: 'j', refreshToken: 'rt' } });
  await assert.rejects(stubborn.tokens.get('t', { account_id: 'a' }), (failure) => {
    assert.ok(failure instanceof AuthenticationError);
    assert.equal(failure.attempts, 2);
    return true;
  });
  assert.equal(issued, 4);
});

test('what the token endpoint says of a failure is not repeated', async (t) => {
  const { url } = await serve(t, (_, response, count) => {
    json(response, count === 1 ? { error: 'invalid_client', echo: 'secret' } : { access_token: 'x y' }, count === 1 ? 401 : 200);
  });
  const client = new Sample({ baseURL: url, oauth: { clientId: 'i', clientSecret: 'secret' } });
  await assert.rejects(client.tokens.get('t', { account_id: 'a' }), (failure) => {
    assert.ok(failure instanceof AuthenticationError);
    assert.match(failure.message, /invalid_client/);
    assert.doesNotMatch(failure.message, /secret/);
    return true;
  });
  await assert.rejects(client.tokens.get('t', { account_id: 'a' }), DecodeError);
});

test('tokens are not fetched over plain http from elsewhere', async () => {
  const oauth = { clientId: 'i', clientSecret: 's', tokenURL: 'http://tokens.example.com/' };
  const client = new Sample({ baseURL: 'https://api.example.com', oauth });
  await assert.rejects(client.tokens.get('t', { account_id: 'a' }), /tokens are fetched over https only/);
});

test('a grant in the environment', async (t) => {
  const { url, seen } = await serve(t, (request, response) => {
    if (isToken(request)) {
      json(response, { access_token: 'at' });
    } else {
      enveloped(response, {});
    }
  });
  process.env['SAMPLE_OAUTH_CLIENT_ID'] = 'env';
  process.env['SAMPLE_OAUTH_REFRESH_TOKEN'] = 'rt';
  t.after(() => {
    delete process.env['SAMPLE_OAUTH_CLIENT_ID'];
    delete process.env['SAMPLE_OAUTH_REFRESH_TOKEN'];
  });
  await new Sample({ baseURL: url }).tokens.get('t', { account_id: 'a' });
  assert.equal(seen.at(-1)?.headers.authorization, 'Bearer at');
});
