/** No page has anything that axe complains about, in either theme and at either size. */
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { browse, pages, skip, url } from './site.js';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const SIZES = [
  { width: 1280, height: 900 },
  { width: 390, height: 844 },
];

/** What is wrong with a page as it is shown now. */
async function look(page) {
  const { violations } = await page.evaluate(() => window.axe.run({ resultTypes: ['violations'] }));
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  return violations
    .map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 200)}: ${nodes[0].failureSummary}`)
    .concat(overflow > 0 ? [`is ${overflow} pixels too wide`] : []);
}

test('axe finds nothing in either theme, at either size', { skip }, async (t) => {
  const page = await browse(t);
  const found = [];
  let looks = 0;
  for (const path of pages()) {
    await page.goto(url(path));
    await page.addScriptTag({ path: AXE });
    await page.evaluate(() => document.querySelectorAll('details').forEach((each) => (each.open = true)));
    for (const size of SIZES) {
      await page.setViewportSize(size);
      for (const colorScheme of ['light', 'dark']) {
        await page.emulateMedia({ colorScheme });
        found.push(...(await look(page)).map((each) => `${path}, ${size.width}, ${colorScheme}: ${each}`));
        looks++;
      }
    }
  }
  t.diagnostic(`looked ${looks} times`);
  assert.ok(looks > 0);
  assert.deepEqual(found, []);
});
