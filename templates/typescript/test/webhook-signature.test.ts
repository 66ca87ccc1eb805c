import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspect } from 'node:util';
import { bytesOfBase64 } from '../runtime/base64.js';
import { ClientError } from '../runtime/errors.js';
import { WebhookSignature, WebhookSignatureError, type WebhookScheme } from '../runtime/webhook-signature.js';

/** The example of the reference libraries of Standard Webhooks. */
const SECRET = 'MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const BODY = '{"test": 2432232314}';
const RIGHT = 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=';
const SENT = 1614265330;

const utf8 = (text: string) => new TextEncoder().encode(text);

function at(seconds: number): WebhookSignature {
  return new WebhookSignature(bytesOfBase64(SECRET) ?? new Uint8Array(), undefined, () => seconds * 1000);
}

function headers(signature = RIGHT): Record<string, string> {
  return {
    'Webhook-Id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    'Webhook-Timestamp': String(SENT),
    'Webhook-Signature': signature,
  };
}

async function refused(verified: Promise<void>, message: string): Promise<void> {
  await assert.rejects(verified, (error) => error instanceof WebhookSignatureError && error.message === message);
}

test('a webhook that is signed as Standard Webhooks says is right', async () => {
  await at(SENT).verify(headers(), BODY);
  await at(SENT).verify(new Headers(headers(`v1,AAAA v1a,x ${RIGHT} v2,x`)), utf8(BODY));
});

for (const signature of [
  '',
  'v1,',
  'v1',
  'v1,AAAA',
  'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OA=',
  'g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  'v2,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  'v1,%%%',
  'v1,AAAA '.repeat(20) + RIGHT,
]) {
  test(`another signature is refused and not repeated: ${signature.slice(0, 40)}`, async () => {
    await refused(at(SENT).verify(headers(signature), BODY), 'no signature in webhook-signature is right');
  });
}

test('whatever is signed cannot be changed', async () => {
  const message = 'no signature in webhook-signature is right';
  await refused(at(SENT).verify(headers(), BODY + ' '), message);
  await refused(at(SENT).verify({ ...headers(), 'Webhook-Id': 'x' }, BODY), message);
  await refused(at(SENT).verify({ ...headers(), 'Webhook-Timestamp': String(SENT + 1) }, BODY), message);
});

test('a webhook of another time is refused', async () => {
  await at(SENT - 300).verify(headers(), BODY);
  await at(SENT + 300).verify(headers(), BODY);
  await refused(at(SENT - 301).verify(headers(), BODY), `it was sent at another time: ${SENT}`);
  await refused(at(SENT + 301).verify(headers(), BODY), `it was sent at another time: ${SENT}`);
});

test('missing headers are named', async () => {
  for (const name of Object.keys(headers())) {
    const some = Object.fromEntries(Object.entries(headers()).filter(([key]) => key !== name));
    await refused(at(SENT).verify(some, BODY), `there is no ${name.toLowerCase()}`);
  }
});

test("a scheme of an API's own: GitHub's, with its own example", async () => {
  const scheme: WebhookScheme = { signed: '{body}', header: 'X-Hub-Signature-256', prefix: 'sha256=', encoding: 'hex' };
  const signature = new WebhookSignature(utf8("It's a Secret to Everybody"), scheme);
  const right = 'sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17';
  await signature.verify({ 'x-hub-signature-256': right }, 'Hello, World!');
  await assert.rejects(signature.verify({ 'x-hub-signature-256': right }, 'Hello, World'), WebhookSignatureError);
  await assert.rejects(signature.verify({ 'x-hub-signature-256': right + '0' }, 'Hello, World!'), WebhookSignatureError);
});

test("text around the parameters is signed too: Slack's example", async () => {
  const scheme: WebhookScheme = {
    signed: 'v0:{X-Time}:{body}',
    header: 'X-Signature',
    prefix: 'v0=',
    encoding: 'hex',
    timestamp: 'X-Time',
  };
  const body =
    'token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V' +
    '&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=' +
    '&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554' +
    '%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c';
  const signature = new WebhookSignature(utf8('8f742231b10e8888abcd99yyyzzz85a5'), scheme, () => 1531420618_000);
  await signature.verify(
    {
      'x-time': '1531420618',
      'x-signature': 'v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503',
    },
    body,
  );
});

test('schemes that prove nothing are refused', () => {
  const of = (scheme: Partial<WebhookScheme>) => () =>
    new WebhookSignature(utf8('s'), { signed: '{body}', header: 'h', prefix: '', encoding: 'hex', ...scheme });
  assert.throws(of({ signed: '{x}' }), ClientError);
  assert.throws(of({ timestamp: 'time' }), ClientError);
  assert.throws(() => new WebhookSignature(new Uint8Array()), ClientError);
});

test('C5: the secret is not shown', () => {
  const signature = WebhookSignature.standard('whsec_' + SECRET);
  assert.equal(inspect(signature), 'WebhookSignature {}');
  assert.equal(JSON.stringify(signature), '{}');
  assert.throws(
    () => WebhookSignature.standard('whsec_%%canary%%'),
    (error) => error instanceof ClientError && !error.message.includes('canary'),
  );
});
