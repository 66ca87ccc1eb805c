/** Every link of every page leads to a place that exists, names of places are unique, and files are ASCII. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { test } from 'node:test';
import { folder, pages, skip } from './site.js';

const LINK = /<(?:a|link|script)\b[^>]*?\s(?:href|src)="([^"]*)"/g;
const ID = /\sid="([^"]*)"/g;
const ENTITY = /&#(\d+);/g;

const places = new Map();

function text(path) {
  return readFileSync(join(folder, path), 'utf8');
}

function values(html, pattern) {
  return [...html.matchAll(pattern)].map((match) =>
    match[1].replace(ENTITY, (_, code) => String.fromCodePoint(Number(code))),
  );
}

function placesOf(path) {
  if (!places.has(path)) {
    places.set(path, new Set(values(text(path), ID)));
  }
  return places.get(path);
}

function isBroken(from, link) {
  if (/^https?:/.test(link)) {
    return false;
  }
  const [path, hash] = link.split('#');
  const target = path === '' ? from : normalize(join(dirname(from), path));
  return !existsSync(join(folder, target)) || (hash !== undefined && !placesOf(target).has(hash));
}

test('every link leads somewhere', { skip }, () => {
  const broken = pages().flatMap((path) =>
    values(text(path), LINK)
      .filter((link) => isBroken(path, link))
      .map((link) => `${path}: ${link}`),
  );
  assert.deepEqual(broken, []);
});

test('what the search finds exists', { skip }, () => {
  const window = {};
  new Function('window', text('assets/search-index.js'))(window);
  const broken = window.referenceIndex.map(([, , link]) => link).filter((link) => isBroken('index.html', link));
  assert.deepEqual(broken, []);
});

test('no name of a place is used twice on a page', { skip }, () => {
  const twice = pages().flatMap((path) => {
    const ids = values(text(path), ID);
    return ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${path}: ${id}`);
  });
  assert.deepEqual(twice, []);
});

test('pages are ASCII', { skip }, () => {
  assert.deepEqual(pages().filter((path) => /[^\x00-\x7f]/.test(text(path))), []);
});
