/** Fills path templates. Values are encoded so that they can neither add a segment nor take one away. */
import { ClientError } from './errors.js';
import { memberOf } from './json.js';
import type { Parameter } from './operation.js';
import { percentEncodeUrlText } from './percent.js';
import { styledPath } from './style.js';
import { isAbsent, type Values } from './values.js';

const PLACEHOLDER = /\{([^{}/]+)\}/g;
const DOTS = /^(\.|%2e){1,2}$/i;

/** The path with all placeholders filled. Errors name the operation and the parameter, never the value. */
export function fillPath(
  operation: string,
  template: string,
  parameters: readonly Parameter[],
  values: Values,
): string {
  let path = '';
  let from = 0;
  const filled: [name: string, start: number][] = [];
  for (const place of template.matchAll(PLACEHOLDER)) {
    const wire = place[1] ?? '';
    const parameter = parameters.find((one) => (one.wire ?? one.name) === wire) ?? { name: wire, in: 'path' };
    path += percentEncodeUrlText(template.slice(from, place.index));
    filled.push([parameter.name, path.length]);
    path += textOf(operation, parameter, memberOf(values, parameter.name));
    from = place.index + place[0].length;
  }
  path += percentEncodeUrlText(template.slice(from));
  for (const [name, start] of filled) {
    checkSegment(operation, name, path, start);
  }
  return path;
}

/** A path as a caller wrote it; a segment that a URL parser would take away is refused. */
export function literalPath(operation: string, text: string): string {
  if (!text.startsWith('/') || text.startsWith('//')) {
    throw new ClientError(`${operation}: the path must begin with one slash`);
  }
  const path = percentEncodeUrlText(text);
  if ((path.split('?')[0] ?? '').split('/').some((segment) => DOTS.test(segment))) {
    throw new ClientError(`${operation}: the path must not have a segment . or ..`);
  }
  return path;
}

function textOf(operation: string, parameter: Parameter, value: unknown): string {
  if (isAbsent(value)) {
    throw new ClientError(`${operation}: path parameter ${parameter.name} is missing`);
  }
  let text: string;
  try {
    text = styledPath(parameter.wire ?? parameter.name, value, parameter);
  } catch (refused) {
    const reason = refused instanceof Error ? refused.message : '';
    throw new ClientError(`${operation}: path parameter ${parameter.name}: ${reason}`);
  }
  if (text === '' || DOTS.test(text) || (typeof value === 'string' && DOTS.test(value))) {
    throw refusal(operation, parameter.name);
  }
  return text;
}

function checkSegment(operation: string, name: string, path: string, start: number): void {
  const begin = path.lastIndexOf('/', start - 1) + 1;
  const segment = /^[^/?#]*/.exec(path.slice(begin))?.[0] ?? '';
  if (DOTS.test(segment)) {
    throw refusal(operation, name);
  }
}

function refusal(operation: string, name: string): ClientError {
  return new ClientError(
    `${operation}: path parameter ${name} must not be empty, and must not make a path segment . or ..`,
  );
}
