/** Writes values by OpenAPI's table of style and explode. */
import { spreadFields } from './form.js';
import { stringifyJson } from './json.js';
import type { Parameter } from './operation.js';
import { percentEncode, percentEncodeLeavingReserved } from './percent.js';
import { isAbsent, isMembers, scalarText } from './values.js';

/** What of a parameter says how it is written. */
export type Styling = Pick<Parameter, 'style' | 'explode' | 'allowReserved'>;

type Encoding = (text: string) => string;

/** `name=value` pieces of a query or of cookies; none for an absent or empty value. */
export function styledPairs(name: string, value: unknown, styling: Styling): string[] {
  const code = encoding(styling);
  const key = percentEncode(name);
  if (styling.style === 'json') {
    return [`${key}=${code(stringifyJson(name, value))}`];
  }
  if (styling.style === 'deepObject' && typeof value === 'object') {
    return spreadFields(name, value, 'counted')
      .filter((field) => field.value !== null)
      .map((field) => `${percentEncode(field.name)}=${code(scalarText(name, field.value))}`);
  }
  if (Array.isArray(value)) {
    return listPairs(key, texts(name, value, code), styling);
  }
  if (isMembers(value)) {
    return isExploded(styling) ? spread(name, value, code) : objectPairs(key, members(name, value, code), styling);
  }
  return [`${key}=${code(scalarText(name, value))}`];
}

/** A pair for each member; one that is a list repeats its name, as a parameter of its own would. */
function spread(name: string, value: object, code: Encoding): string[] {
  return Object.entries(value).flatMap(([member, inner]) =>
    texts(name, Array.isArray(inner) ? inner : [inner], code).map((text) => `${code(member)}=${text}`),
  );
}

/** The text that stands for a placeholder of a path; empty for an absent or empty value. */
export function styledPath(name: string, value: unknown, styling: Styling): string {
  return whole(name, value, { style: 'simple', ...styling }, encoding(styling));
}

/** A header's value; not encoded, as OpenAPI has it. */
export function styledHeader(name: string, value: unknown, styling: Styling): string {
  return whole(name, value, { style: 'simple', ...styling }, (text) => text);
}

function encoding(styling: Styling): Encoding {
  return styling.allowReserved === true ? percentEncodeLeavingReserved : percentEncode;
}

function isExploded(styling: Styling): boolean {
  return styling.explode ?? (styling.style === undefined || styling.style === 'form' || styling.style === 'deepObject');
}

function listPairs(key: string, values: string[], styling: Styling): string[] {
  if (values.length === 0) {
    return [];
  }
  return isExploded(styling) ? values.map((text) => `${key}=${text}`) : [`${key}=${values.join(delimiter(styling))}`];
}

function objectPairs(key: string, values: [string, string][], styling: Styling): string[] {
  if (values.length === 0) {
    return [];
  }
  return [`${key}=${values.flat().join(delimiter(styling))}`];
}

function delimiter(styling: Styling): string {
  switch (styling.style) {
    case 'spaceDelimited':
      return '%20';
    case 'pipeDelimited':
      return '%7C';
    default:
      return ',';
  }
}

function whole(name: string, value: unknown, styling: Styling, code: Encoding): string {
  if (styling.style === 'json') {
    return code(stringifyJson(name, value));
  }
  const key = styling.style === 'matrix' ? code(name) : '';
  if (Array.isArray(value)) {
    return list(key, texts(name, value, code), styling);
  }
  if (isMembers(value)) {
    return object(key, members(name, value, code), styling);
  }
  const text = code(scalarText(name, value));
  return prefix(key, styling) + (styling.style === 'matrix' && text !== '' ? '=' : '') + text;
}

function list(key: string, values: string[], styling: Styling): string {
  if (values.length === 0) {
    return '';
  }
  if (!isExploded(styling) || styling.style === 'simple') {
    return prefix(key, styling) + (styling.style === 'matrix' ? '=' : '') + values.join(',');
  }
  const separator = styling.style === 'matrix' ? `;${key}=` : '.';
  return separator + values.join(separator);
}

function object(key: string, values: [string, string][], styling: Styling): string {
  if (values.length === 0) {
    return '';
  }
  if (!isExploded(styling)) {
    return prefix(key, styling) + (styling.style === 'matrix' ? '=' : '') + values.flat().join(',');
  }
  const separator = styling.style === 'matrix' ? ';' : styling.style === 'label' ? '.' : ',';
  return (styling.style === 'simple' ? '' : separator) + values.map(assignment).join(separator);
}

function prefix(key: string, styling: Styling): string {
  return styling.style === 'label' ? '.' : styling.style === 'matrix' ? `;${key}` : '';
}

function assignment([member, text]: [string, string]): string {
  return `${member}=${text}`;
}

function texts(name: string, values: readonly unknown[], code: Encoding): string[] {
  return values.filter((value) => !isAbsent(value)).map((value) => code(partText(name, value)));
}

function members(name: string, value: object, code: Encoding): [string, string][] {
  return Object.entries(value)
    .filter(([, member]) => !isAbsent(member))
    .map(([key, member]) => [code(key), code(partText(name, member))]);
}

/** What a list or an object is made of has one text each: JSON for lists and objects inside of them. */
function partText(name: string, value: unknown): string {
  return Array.isArray(value) || isMembers(value) ? stringifyJson(name, value) : scalarText(name, value);
}
