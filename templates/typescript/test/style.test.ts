import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ClientError } from '../runtime/errors.js';
import type { Parameter } from '../runtime/operation.js';
import { styledHeader, styledPairs, styledPath } from '../runtime/style.js';
import { suite } from './suites.js';

interface Matrix {
  readonly values: Readonly<Record<string, unknown>>;
  readonly cases: readonly { oas: string; style: string; explode: string; value: string; expect: string }[];
}

const MATRIX = suite<Matrix>('oas-style-matrix.json');

test('the table of style and explode of three versions of OpenAPI', { skip: MATRIX ? false : 'no suites here' }, () => {
  const counts = new Map<string, number>();
  for (const { oas, style, explode, value, expect } of MATRIX?.cases ?? []) {
    const given = value === 'undefined' || value === 'empty' ? '' : MATRIX?.values[value];
    const written = writtenAs(style, explode, given);
    assert.equal(written, expect.replace(/^\?/, ''), `${oas} ${style} explode=${explode} ${value}`);
    counts.set(oas, (counts.get(oas) ?? 0) + 1);
  }
  assert.deepEqual([...counts.values()], [37, 37, 45]);
});

function writtenAs(style: string, explode: string, value: unknown): string {
  const flags = explode === 'true' || explode === 'false' ? { explode: explode === 'true' } : {};
  if (style === 'cookie') {
    return styledPairs('color', value, flags).join('; ');
  }
  const styling = { style: style as NonNullable<Parameter['style']>, ...flags };
  return ['matrix', 'label', 'simple'].includes(style)
    ? styledPath('color', value, styling)
    : styledPairs('color', value, styling).join('&');
}

test('headers are not encoded, queries are', () => {
  assert.equal(styledHeader('X', ['a b', 'c'], {}), 'a b,c');
  assert.deepEqual(styledPairs('q', 'a b+c/é', {}), ['q=a%20b%2Bc%2F%C3%A9']);
});

test('allowReserved leaves reserved characters and escapes alone', () => {
  assert.deepEqual(styledPairs('q', 'a/b?c=%2Fé %', { allowReserved: true }), ['q=a/b?c=%2F%C3%A9%20%25']);
});

test('absent elements and members are not sent, empty lists and objects not at all', () => {
  assert.deepEqual(styledPairs('q', ['a', null, undefined, 'b'], {}), ['q=a', 'q=b']);
  assert.deepEqual(styledPairs('q', { a: 1, b: null, c: undefined }, {}), ['a=1']);
  for (const style of ['form', 'deepObject', 'pipeDelimited', 'spaceDelimited'] as const) {
    assert.deepEqual(styledPairs('q', {}, { style }), []);
    assert.deepEqual(styledPairs('q', [], { style }), []);
  }
});

test('deepObject goes as deep as the value does', () => {
  const pairs = styledPairs('f', { a: { b: 1 }, c: ['x', 'y'] }, { style: 'deepObject' });
  assert.deepEqual(pairs, ['f%5Ba%5D%5Bb%5D=1', 'f%5Bc%5D%5B0%5D=x', 'f%5Bc%5D%5B1%5D=y']);
});

test('json style, dates, bytes, big numbers', () => {
  assert.deepEqual(styledPairs('q', { a: [1] }, { style: 'json' }), ['q=%7B%22a%22%3A%5B1%5D%7D']);
  assert.deepEqual(styledPairs('q', new Date(0), {}), ['q=1970-01-01T00%3A00%3A00.000Z']);
  assert.deepEqual(styledPairs('q', new Uint8Array([1, 2]), {}), ['q=AQI%3D']);
  assert.deepEqual(styledPairs('q', 2n ** 64n, {}), ['q=18446744073709551616']);
});

test('lists and objects inside of others are JSON', () => {
  assert.deepEqual(styledPairs('q', { a: { b: 1 } }, {}), ['a=%7B%22b%22%3A1%7D']);
  assert.deepEqual(styledPairs('q', [[1, 2], 3], {}), ['q=%5B1%2C2%5D', 'q=3']);
});

test('a list that is a member of an exploded object repeats its name', () => {
  assert.deepEqual(styledPairs('q', { a: ['x', { b: 1 }], c: null, d: [] }, {}), ['a=x', 'a=%7B%22b%22%3A1%7D']);
  assert.deepEqual(styledPairs('q', { a: ['x'] }, { explode: false }), ['q=a,%5B%22x%22%5D']);
});

test('values without a text are refused by the name of the parameter', () => {
  for (const value of [Number.NaN, Infinity, () => 1, new Date(Number.NaN), [() => 1], '\ud800']) {
    assert.throws(() => styledPairs('q', value, {}), ClientError);
  }
});
