/** Header fields: merging, checking, and what of them may be shown. */
import { ClientError } from './errors.js';

/** Header fields of a caller; null (or undefined, which leaves alone) instead of a value deletes. */
export type HeaderFields = Headers | Readonly<Record<string, string | readonly string[] | null | undefined>>;

/** Sets all fields of `more` in `target`; null deletes. */
export function mergeHeaders(target: Headers, more: HeaderFields | undefined): void {
  if (more === undefined) {
    return;
  }
  if (more instanceof Headers) {
    more.forEach((value, name) => {
      setHeader(target, name, value);
    });
    return;
  }
  for (const [name, value] of Object.entries(more)) {
    if (value === null) {
      target.delete(checkedName(name));
    } else if (value !== undefined) {
      setHeader(target, name, typeof value === 'string' ? value : value.join(', '));
    }
  }
}

/** Sets one field. The platform's own complaint would repeat the value, which may be a secret. */
export function setHeader(target: Headers, name: string, value: string): void {
  if (/[^\t\x20-\x7e\x80-\xff]/.test(value)) {
    throw new ClientError(`header ${name} has characters that a header cannot hold`);
  }
  target.set(checkedName(name), value);
}

function checkedName(name: string): string {
  if (!/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(name)) {
    throw new ClientError('the name of a header has characters that it cannot hold');
  }
  return name;
}

const SENSITIVE = /^((proxy-)?authorization|cookie|set-cookie|x-auth-.*)$|key|token|secret/i;

/** The fields as logs may show them. */
export function shownHeaders(headers: Headers): Record<string, string> {
  const shown: Record<string, string> = {};
  headers.forEach((value, name) => {
    shown[name] = SENSITIVE.test(name) ? '***' : value;
  });
  return shown;
}

/** Whether the answer says that it has JSON in it. */
export function isJsonType(headers: Headers): boolean {
  return /^[^;]*[/+]json\s*(;|$)/i.test(headers.get('content-type') ?? '');
}
