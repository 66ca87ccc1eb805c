import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ClientError } from '../runtime/errors.js';
import { fillPath, literalPath } from '../runtime/path.js';
import { suite } from './suites.js';

interface Tables {
  readonly pathParam: { params: string[]; ours: string[]; templates: string[][] };
}

const TABLES = suite<Tables>('client-tables.json');

test('no value changes the number of segments', { skip: TABLES ? false : 'no suites here' }, () => {
  let filled = 0;
  let refused = 0;
  const { params, ours, templates } = TABLES?.pathParam ?? { params: [], ours: [], templates: [] };
  for (const parts of templates) {
    const template = '/' + parts.join('{p}').replace(/^\//, '');
    for (const p of [...params, ...ours]) {
      try {
        const path = fillPath('op', template, [{ name: 'p', in: 'path' }], { p });
        assert.equal(segments(path), segments(template.replaceAll('{p}', 'X')), `${template} with ${p}`);
        filled++;
      } catch (failure) {
        assert.ok(failure instanceof ClientError, String(failure));
        refused++;
      }
    }
  }
  assert.ok(filled > 200, String(filled));
  assert.ok(refused > 100, String(refused));
});

function segments(path: string): number {
  return new URL('https://example.com' + path).pathname.split('/').length;
}

test('values are encoded', () => {
  const path = fillPath('op', '/a/{x}/b', [{ name: 'x', in: 'path' }], { x: 'ä/b c?d#e;f' });
  assert.equal(path, '/a/%C3%A4%2Fb%20c%3Fd%23e%3Bf/b');
});

test('what is missing, empty or dots is an error that names operation and parameter, not the value', () => {
  const parameters = [{ name: 'accountId', wire: 'account_id', in: 'path' }] as const;
  for (const accountId of [undefined, null, '', '.', '..', '%2e', '%2E.', [], {}]) {
    assert.throws(() => fillPath('accounts.get', '/accounts/{account_id}', parameters, { accountId }), {
      message: /^accounts\.get: path parameter accountId (is missing|must not be empty)/,
    });
  }
  assert.throws(() => fillPath('a.b', '/x/{constructor}', [{ name: 'constructor', in: 'path' }], {}), /is missing/);
});

test('two values cannot make dots together', () => {
  const parameters = [
    { name: 'a', in: 'path', style: 'label' },
    { name: 'b', in: 'path', allowReserved: true },
  ] as const;
  assert.throws(() => fillPath('op', '/x/{a}', parameters, { a: '.' }), ClientError);
  assert.throws(() => fillPath('op', '/x/{b}', parameters, { b: '%2e%2E' }), ClientError);
  assert.throws(() => fillPath('op', '/x/.{b}', parameters, { b: '%2e' }), ClientError);
});

test('literal paths keep their query, and may not lead up', () => {
  assert.equal(literalPath('get', '/zones/a b?x=1#y'), '/zones/a%20b?x=1%23y');
  for (const path of ['zones', '//evil.example/x', '/a/../b', '/a/%2e%2E/b', '', 'https://evil.example/']) {
    assert.throws(() => literalPath('get', path), ClientError, path);
  }
});
