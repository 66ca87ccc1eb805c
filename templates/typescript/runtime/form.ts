/** `application/x-www-form-urlencoded` bodies, and how nested values become flat fields. */
import { stringifyJson } from './json.js';
import type { Field } from './operation.js';
import { percentEncode } from './percent.js';
import { isMembers, scalarText, type Values } from './values.js';

/** A field of a form; null is an explicit null. */
export interface FormField {
  readonly name: string;
  readonly value: unknown;
}

/** How the items of a list are named: all by the name of the list, or counted, `name[0]`. */
export type ListNaming = 'repeated' | 'counted';

/** The body of a form. */
export function formBody(values: Values, fields: readonly Field[]): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .flatMap(([name, value]) => formFields(name, value, fieldNamed(fields, name)))
    .map(({ name, value }) => `${encoded(name)}=${encoded(fieldText(name, value))}`)
    .join('&');
}

/** The declaration of a field, if it has one. */
export function fieldNamed(fields: readonly Field[], name: string): Field | undefined {
  return fields.find((field) => field.name === name);
}

/**
 * The flat fields of one value. Unless a style says otherwise, objects are written `a[b]=c` and the items of a list
 * each under its name, `a=1&a=2`; lists inside of objects and lists of objects count their items, `a[b][0]=1`.
 */
export function formFields(name: string, value: unknown, field: Field | undefined): FormField[] {
  const style = field?.style;
  if (style === 'json' || (style === undefined && isJson(field?.media))) {
    return [{ name, value: stringifyJson(name, value) }];
  }
  if (style === undefined) {
    return spreadFields(name, value, 'repeated');
  }
  if (style === 'deepObject') {
    return spreadFields(name, value, 'counted');
  }
  if (!(Array.isArray(value) || isMembers(value))) {
    return spreadFields(name, value, 'repeated');
  }
  return field?.explode ?? style === 'form' ? exploded(name, value) : [{ name, value: joined(name, value, style) }];
}

/** The leaves of a nested value, each under the path that leads to it. */
export function spreadFields(name: string, value: unknown, naming: ListNaming): FormField[] {
  if (Array.isArray(value)) {
    const isRepeated = naming === 'repeated' && !value.some((item) => Array.isArray(item) || isMembers(item));
    return value.flatMap((item, i) => spreadFields(isRepeated ? name : `${name}[${String(i)}]`, item, 'counted'));
  }
  if (isMembers(value)) {
    return Object.entries(value).flatMap(([member, inner]) => spreadFields(`${name}[${member}]`, inner, 'counted'));
  }
  return value === undefined ? [] : [{ name, value }];
}

/** The text of a field; of a null the empty text. */
export function fieldText(name: string, value: unknown): string {
  return value === null ? '' : scalarText(name, value);
}

function isJson(media: string | undefined): boolean {
  return media !== undefined && /^application\/([^;]*\+)?json\b/i.test(media);
}

function exploded(name: string, value: readonly unknown[] | Values): FormField[] {
  return isMembers(value)
    ? Object.entries(value).flatMap(([member, inner]) => spreadFields(member, inner, 'counted'))
    : spreadFields(name, value, 'repeated');
}

function joined(name: string, value: readonly unknown[] | Values, style: string): string {
  const separator = style === 'spaceDelimited' ? ' ' : style === 'pipeDelimited' ? '|' : ',';
  const parts = isMembers(value) ? Object.entries(value).flat() : value;
  return parts.map((part) => fieldText(name, part)).join(separator);
}

/** A form writes a space as a plus. */
function encoded(text: string): string {
  return percentEncode(text).replaceAll('%20', '+');
}
