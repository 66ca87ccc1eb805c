/**
 * Every title, result, signature, verb, path and domain type that two printed pages of an existing reference show is on
 * our pages, too. Printing lost the names behind links: `Envelope<>` there is a link to a type here.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { folder, skip as noSite } from './site.js';

const seeds = process.env.REFERENCE_SEEDS;
const skip = noSite || (seeds ? false : 'REFERENCE_SEEDS names no folder with printed pages');

/** Where ours is known to differ, and why. */
const DIFFERENCES = [
  { theirs: 'Envelope<{id}>', ours: 'Envelope<{id}|null>', reason: 'the document lets the server answer null' },
  { theirs: 'Envelope<>', ours: 'Envelope<string>', reason: 'the secret of a token is a bare text in the document' },
  { theirs: 'AuditListResponse', ours: 'OrganizationAuditLog', reason: 'the document names the type of an entry' },
];

/** Domain types that are not on the page of their resource. */
const ELSEWHERE = [{ type: 'Status', page: 'types.html', reason: 'no method of the document takes or gives it' }];

const ROUTE = /^(get|post|put|patch|delete)(\/\S+)$/i;
const RESOURCE = /^[a-z_]+(\.[a-z_]+)*$/;
const DOMAIN_TYPE = /^([A-Z]\w*) = (.+)$/;
const CALL = /<p class="call">.*?<a href="#[^"]*">(.*?)<\/a>.*?<code>(.*?)<\/code>.*?<\/p>\s*<p class="route"><span class="verb[^>]*>(\w+)<\/span> <code>(.*?)<\/code>/gs;
const METHOD = /<h2>(.*?) <a class="link".*?<p class="signature"><code>(.*?)<\/code><\/p>\s*<p class="route"><span class="verb[^>]*>(\w+)<\/span> <code>(.*?)<\/code>/gs;
const TYPE = /<li class="type">\s*<details>\s*<summary><code>(.*?)<\/code>/gs;
const LISTED = /<li><code><a href="[^"]*">(\w+)<\/a> = (.*?)<\/code><\/li>/gs;

/** What there is of each kind in the printed pages. */
function printed() {
  const found = { calls: [], methods: [], types: [] };
  for (const file of readdirSync(seeds).filter((name) => name.endsWith('.txt'))) {
    const lines = readFileSync(join(seeds, file), 'utf8').split('\n').map((line) => line.trim()).filter(Boolean);
    let resource = '';
    lines.forEach((line, at) => {
      const route = ROUTE.exec(line);
      const type = DOMAIN_TYPE.exec(line);
      if (RESOURCE.test(line) && lines[at + 1] === 'Methods') {
        resource = line;
      } else if (route && lines[at - 1].startsWith('client.')) {
        found.methods.push({ title: lines[at - 2], signature: lines[at - 1], verb: route[1], path: route[2] });
      } else if (route) {
        const [title, result = ''] = lines[at - 1].split(/\s*->\s*/);
        found.calls.push({ resource, title, result, verb: route[1], path: route[2] });
      } else if (type && resource) {
        found.types.push({ resource, text: line });
      }
    });
  }
  return found;
}

/** Without blanks, and without the dots behind `3 more`. */
function tight(text) {
  return text.replace(/\s+/g, '').replace(/more\.\.\./g, 'more');
}

function plain(html) {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
}

function pageOf(resource) {
  const path = join(folder, 'api', `${resource.replaceAll('.', '/')}.html`);
  assert.ok(existsSync(path), `a page of ${resource}`);
  return readFileSync(path, 'utf8');
}

/** The short forms of all types with a page. */
function shapes() {
  const html = readFileSync(join(folder, 'types.html'), 'utf8');
  return new Map([...html.matchAll(LISTED)].map(([, name, shape]) => [name, plain(shape)]));
}

/** A result as printing would show it: links without their names, or what the linked type is made of. */
function readings(html) {
  const known = shapes();
  const link = /<a [^>]*>(\w+)<\/a>/g;
  return [plain(html), plain(html.replace(link, '')), plain(html.replace(link, (_, name) => known.get(name)))].map(tight);
}

function agrees(theirs, ours) {
  return [theirs, ...DIFFERENCES.filter((each) => each.theirs === theirs).map((each) => each.ours)].some((each) =>
    ours.includes(each),
  );
}

test('every method in its list', { skip }, (t) => {
  const { calls } = printed();
  t.diagnostic(`${calls.length} methods`);
  assert.ok(calls.length > 0);
  for (const call of calls) {
    const ours = [...pageOf(call.resource).matchAll(CALL)].filter(
      ([, title, , verb, path]) =>
        plain(title) === call.title && verb.toLowerCase() === call.verb.toLowerCase() && plain(path) === call.path,
    );
    assert.ok(ours.length > 0, `${call.resource}: ${call.title}, ${call.verb} ${call.path}`);
    const results = ours.flatMap(([, , result]) => readings(result));
    assert.ok(agrees(tight(call.result), results), `${call.title}: ${call.result} is not one of ${results.join(', ')}`);
  }
});

test('every signature', { skip }, (t) => {
  const { methods } = printed();
  t.diagnostic(`${methods.length} signatures`);
  assert.ok(methods.length > 0);
  for (const method of methods) {
    const resource = /^client\.([\w.]+)\.\w+\(/.exec(method.signature)[1];
    const ours = [...pageOf(resource).matchAll(METHOD)].find(([, title]) => plain(title) === method.title);
    assert.ok(ours, method.title);
    const expected = DIFFERENCES.filter((each) => /^\w+$/.test(each.theirs)).reduce(
      (text, each) => text.replaceAll(each.theirs, each.ours),
      tight(method.signature),
    );
    assert.equal(tight(plain(ours[2])), expected);
    assert.equal(`${ours[3]}${plain(ours[4])}`, `${method.verb}${method.path}`);
  }
});

test('every domain type', { skip }, (t) => {
  const { types } = printed();
  t.diagnostic(`${types.length} types`);
  assert.ok(types.length > 0);
  for (const { resource, text } of types) {
    const isElsewhere = ELSEWHERE.some(({ type }) => text.startsWith(`${type} =`));
    const ours = isElsewhere
      ? [...shapes()].map(([name, shape]) => tight(`${name}=${shape}`))
      : [...pageOf(resource).matchAll(TYPE)].map(([, type]) => tight(plain(type)));
    assert.ok(ours.includes(tight(text)), `${resource}: ${text} is not one of ${ours.join('; ')}`);
  }
});
