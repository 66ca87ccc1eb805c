/** Reads what an API sends of its own accord. */
import { parseJson } from './json.js';

/**
 * The value of a payload. Its type is the API's claim; who sent it is for the caller to check before.
 *
 * @param hook what it is the payload of, for messages
 */
export function payloadOf<T>(hook: string, payload: string): T {
  return parseJson(hook, payload) as T;
}
