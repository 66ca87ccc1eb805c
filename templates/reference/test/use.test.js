/** What readers do: search, follow deep links, use the keyboard, choose a language and a theme, and have no script. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { browse, folder, pages, skip, url } from './site.js';

/** A method of the site, as the search knows it. */
function someMethod() {
  const window = {};
  new Function('window', readFileSync(join(folder, 'assets/search-index.js'), 'utf8'))(window);
  const [title, place, link, name] = window.referenceIndex.find(([, kind]) => kind.startsWith('GET '));
  return { title, place, link, name };
}

function pageWith(html) {
  return pages().find((path) => readFileSync(join(folder, path), 'utf8').includes(html));
}

test('nothing is fetched from a network', { skip }, async (t) => {
  const page = await browse(t);
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  const mistakes = [];
  page.on('pageerror', (error) => mistakes.push(error.message));
  await page.goto(url('index.html'));
  await page.locator('#search').fill('list');
  await page.locator('#results [role=option]').first().waitFor();
  assert.deepEqual(asked.filter((each) => !each.startsWith('file:')), []);
  assert.deepEqual(mistakes, []);
});

test('a search by keyboard leads to the method', { skip }, async (t) => {
  const { name, link } = someMethod();
  const page = await browse(t);
  await page.goto(url('index.html'));
  await page.keyboard.press('/');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'search');
  await page.keyboard.type(name);
  await page.locator('#results [aria-selected=true]').waitFor();
  assert.equal(await page.locator('#search').getAttribute('aria-expanded'), 'true');
  await page.keyboard.press('Enter');
  await page.waitForURL((at) => at.href.endsWith(link));
  assert.ok(await page.locator(`[id="${link.split('#')[1]}"]`).isVisible());
});

test('Escape closes the results', { skip }, async (t) => {
  const page = await browse(t);
  await page.goto(url('index.html'));
  await page.locator('#search').fill('a');
  await page.locator('#results [role=option]').first().waitFor();
  await page.keyboard.press('Escape');
  assert.ok(await page.locator('#results').isHidden());
});

test('the first stop of the keyboard skips to the content', { skip }, async (t) => {
  const page = await browse(t);
  await page.goto(url('index.html'));
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'content');
});

test('a deep link opens what its place is inside of', { skip }, async (t) => {
  const page = await browse(t);
  const path = pageWith('<details class="inner">');
  await page.goto(url(path));
  const id = await page.locator('details.inner:not([open]) .field[id]').first().getAttribute('id');
  await page.goto(url('index.html'));
  await page.goto(`${url(path)}#${encodeURIComponent(id)}`);
  assert.ok(await page.locator(`[id="${id}"]`).isVisible());
});

test('a language goes for all samples and is remembered', { skip }, async (t) => {
  const page = await browse(t);
  await page.goto(url(someMethod().link));
  await page.locator('input[value=curl]').first().focus();
  await page.keyboard.press('ArrowRight');
  assert.equal(await page.locator('input[value=curl]:checked').count(), 0);
  await page.reload();
  assert.equal(await page.locator('input[value=curl]:checked').count(), 0);
});

test('a theme can be chosen and is remembered', { skip }, async (t) => {
  const page = await browse(t, { colorScheme: 'light' });
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.goto(url('index.html'));
  const light = await paper();
  await page.getByRole('button', { name: 'Dark theme' }).click();
  const dark = await paper();
  assert.notEqual(dark, light);
  await page.reload();
  assert.equal(await paper(), dark);
});

test('on a phone the menu opens and closes', { skip }, async (t) => {
  const page = await browse(t, { viewport: { width: 390, height: 844 } });
  await page.goto(url('index.html'));
  assert.ok(await page.locator('#nav').isHidden());
  await page.getByRole('button', { name: 'Menu' }).click();
  assert.ok(await page.locator('#nav').isVisible());
  await page.keyboard.press('Escape');
  assert.ok(await page.locator('#nav').isHidden());
});

test('without script pages can be read and samples chosen', { skip }, async (t) => {
  const page = await browse(t, { javaScriptEnabled: false });
  await page.goto(url(someMethod().link));
  assert.ok(await page.locator('#nav').isVisible());
  assert.ok(await page.locator('.search').isHidden());
  assert.ok(await page.locator('.panel').first().isVisible());
  await page.locator('input[value=curl]').first().focus();
  await page.keyboard.press('ArrowRight');
  assert.ok(await page.locator('.panel').first().isHidden());
  assert.ok(await page.locator('.panel').nth(1).isVisible());
});
