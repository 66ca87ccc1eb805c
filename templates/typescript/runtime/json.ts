/** JSON text, and places inside of JSON values. */
import { base64 } from './base64.js';
import { ClientError, DecodeError } from './errors.js';

/** The JSON text of a value; the message of a failure names the parameter only. */
export function stringifyJson(name: string, value: unknown): string {
  try {
    const text: unknown = JSON.stringify(value, withBytes);
    if (typeof text === 'string') {
      return text;
    }
  } catch {
    // Cycles and bigints; what the engine says about them may quote the value.
  }
  throw new ClientError(`${name} cannot be written as JSON`);
}

/** Bytes are Base64 in JSON. */
function withBytes(_: string, value: unknown): unknown {
  return value instanceof Uint8Array ? base64(value) : value;
}

/** The value of a JSON text; a member `__proto__` becomes an ordinary member. */
export function parseJson(operation: string, text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // Without the engine's message: it quotes the text.
    throw new DecodeError(`${operation}: the answer is not valid JSON`);
  }
}

/** The own member of an object; undefined if it is none or has none. */
export function memberOf(value: unknown, name: string): unknown {
  const isObject = typeof value === 'object' && value !== null;
  return isObject && Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
}

/** What a JSON pointer (RFC 6901) leads to; undefined if nothing. */
export function atPointer(value: unknown, pointer: string): unknown {
  let at = value;
  for (const token of pointer.split('/').slice(1)) {
    at = memberOf(at, token.replaceAll('~1', '/').replaceAll('~0', '~'));
  }
  return at;
}
