/** The values of a caller, outside of JSON: what they are, and their text. */
import { base64 } from './base64.js';
import { ClientError } from './errors.js';

/** Values by name. */
export type Values = Readonly<Record<string, unknown>>;

/** Whether it is an object with members, as opposed to a scalar, a list or something with a text of its own. */
export function isMembers(value: unknown): value is Values {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return false;
  }
  return !(
    value instanceof Date ||
    value instanceof URL ||
    value instanceof Blob ||
    value instanceof ArrayBuffer ||
    ArrayBuffer.isView(value) ||
    value instanceof ReadableStream ||
    Symbol.asyncIterator in value
  );
}

/** Whether it is not to be sent outside of JSON. */
export function isAbsent(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

/**
 * The text of a scalar: strings as they are, numbers and booleans in JSON form, dates by RFC 3339, bytes in Base64.
 *
 * @param name the parameter, for messages
 */
export function scalarText(name: string, value: unknown): string {
  if (typeof value === 'string') {
    return value;
  }
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new ClientError(`parameter ${name} is not a finite number`);
  }
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') {
    return String(value);
  }
  if (value instanceof Date) {
    return dateText(name, value);
  }
  if (value instanceof URL) {
    return value.href;
  }
  if (value instanceof Uint8Array) {
    return base64(value);
  }
  throw new ClientError(`parameter ${name}: a value of this type has no text`);
}

function dateText(name: string, value: Date): string {
  if (Number.isNaN(value.getTime())) {
    throw new ClientError(`parameter ${name} is not a valid date`);
  }
  return value.toISOString();
}
