/** The site under test: the folder that the environment names, its pages, and a browser to open them in. */
import { readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

export const folder = process.env.REFERENCE_SITE && resolve(process.env.REFERENCE_SITE);

/** Why nothing can be tested; false when it can. */
export const skip = folder ? false : 'REFERENCE_SITE names no folder with a generated reference';

/** Every page, as paths inside of the folder. */
export function pages() {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

/** Where a page is for a browser. */
export function url(page) {
  const [path, hash] = page.split('#');
  return pathToFileURL(join(folder, path)).href + (hash === undefined ? '' : `#${hash}`);
}

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A browser that knows nothing yet; ends with the test. */
export async function browse(t, options = {}) {
  const profile = await mkdtemp(join(tmpdir(), 'reference-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: FLAGS,
    viewport: { width: 1280, height: 900 },
    ...options,
  });
  t.after(async () => {
    await context.close();
    await rm(profile, { recursive: true, force: true });
  });
  return context.pages()[0] ?? context.newPage();
}
