/**
 * The address of a server, with places that the caller may fill. What is filled in never moves the address elsewhere: it
 * is one of the values that the document lists, or what its place takes.
 */
import { ClientError } from './errors.js';
import type { Server, Variable } from './operation.js';

const LABEL = '[A-Za-z0-9](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9])?';
const HOST = `${LABEL}(?:[.]${LABEL}){0,30}`;
const NUMBER = '(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[0-9]{1,4})';
const PORT = `(?::${NUMBER})?`;
const SEGMENT = '(?![.]{1,2}(?:/|$))[A-Za-z0-9._~-]{1,200}';

/** A place of a template: what may stand there, in words and as a pattern. */
interface Place {
  readonly words: string;
  readonly pattern: string;
}

const ORIGIN = {
  words: 'an address with https:// or http:// and a host',
  pattern: `https?://${HOST}${PORT}(?:/${SEGMENT})*`,
};
const SCHEME = { words: 'https or http', pattern: 'https?' };
const AUTHORITY = { words: 'a host', pattern: HOST + PORT };
const HOST_PART = { words: 'a part of a host', pattern: HOST };
const PORT_NUMBER = { words: 'a port from 0 to 65535', pattern: NUMBER };
const PATH_PART = { words: 'a part of a path', pattern: `${SEGMENT}(?:/${SEGMENT})*` };

/** The address of a server with its variables filled; relative ones are of `base`. Without slashes at its end. */
export function serverURL(server: Server, chosen: Readonly<Record<string, string>>, base?: string): string {
  const text = server.url.replace(/\{([^{}]*)\}/g, (place, name: string, at: number) => {
    const variable = server.variables?.find((one) => one.name === name);
    if (variable === undefined) {
      throw new ClientError(`the server has an unknown variable ${name}`);
    }
    const value = Object.hasOwn(chosen, name) ? (chosen[name] ?? variable.default) : variable.default;
    return checkedValue(variable, value, placeOf(server.url.slice(0, at), server.url.slice(at + place.length)));
  });
  const isRelative = base !== undefined && !/^[a-z][a-z0-9+.-]*:/i.test(text) && URL.canParse(text, `${base}/`);
  return checkedBaseURL(isRelative ? new URL(text, `${base}/`).href : text);
}

/** The address without slashes at its end; refuses all that requests cannot be built on. */
export function checkedBaseURL(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.hostname === '') {
    throw new ClientError('baseURL must begin with https:// or http:// and a host');
  }
  if (url.username !== '' || url.password !== '' || /[?#]/.test(text)) {
    throw new ClientError('baseURL must not have user info, a query or a fragment');
  }
  return url.href.replace(/\/+$/, '');
}

function checkedValue(variable: Variable, value: string, place: Place): string {
  if (value === variable.default || variable.values?.includes(value) === true) {
    return value;
  }
  if (variable.values !== undefined) {
    throw new ClientError(`${variable.name} must be one of the values that are documented`);
  }
  if (value.length > 255 || !new RegExp(`^(?:${place.pattern})$`).test(value)) {
    throw new ClientError(`${variable.name} must be ${place.words}`);
  }
  return value;
}

function placeOf(before: string, after: string): Place {
  const authority = before.indexOf('://');
  if (authority < 0) {
    return after.startsWith('://') ? SCHEME : before.startsWith('/') ? PATH_PART : ORIGIN;
  }
  const host = before.slice(authority + 3);
  if (host.includes('/')) {
    return PATH_PART;
  }
  if (host.endsWith(':')) {
    return PORT_NUMBER;
  }
  return host === '' && (after === '' || after.startsWith('/')) ? AUTHORITY : HOST_PART;
}
