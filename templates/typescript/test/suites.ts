/** Test suites of others, as data; they are not part of the project. */
import { existsSync, readFileSync } from 'node:fs';

const FOLDERS = ['../shared/suites', '../../../shared/suites', '../../shared/suites', '../../../../shared/suites'];

/** The suite, or undefined where it is not at hand. */
export function suite<T>(file: string): T | undefined {
  const path = FOLDERS.map((folder) => `${folder}/${file}`).find((candidate) => existsSync(candidate));
  return path === undefined ? undefined : (JSON.parse(readFileSync(path, 'utf8')) as T);
}
