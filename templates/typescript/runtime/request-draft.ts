/** Puts the values of a call where its operation says. */
import { ClientError } from './errors.js';
import { setHeader } from './header-fields.js';
import { memberOf } from './json.js';
import type { Body, Operation, Parameter } from './operation.js';
import type { RequestOptions } from './options.js';
import { fillPath } from './path.js';
import { Query } from './query.js';
import { serverURL } from './server.js';
import type { Settings } from './settings.js';
import { styledHeader, styledPairs } from './style.js';
import { isAbsent, isMembers, type Values } from './values.js';

/** A body before it is written. */
export interface DraftBody {
  readonly declared: Body;
  readonly value: unknown;
}

/** A request without credentials. */
export interface RequestDraft {
  readonly operation: Operation;
  /** The address without the query. */
  readonly address: string;
  readonly query: Query;
  /** The operation's own header fields. */
  readonly headers: Headers;
  /** Encoded pairs. */
  readonly cookies: readonly string[];
  readonly body?: DraftBody;
}

const JSON_BODY: Body = { kind: 'json', media: 'application/json' };

/** The request for these values. Nothing has been sent when it fails. */
export function draftOf(
  settings: Settings,
  operation: Operation,
  params: object | null | undefined,
  options: RequestOptions,
): RequestDraft {
  const values = { ...params };
  const path = fillPath(operation.id, operation.path, operation.pathParameters ?? [], values);
  return draftAt(settings, params ? withGivenBody(operation) : operation, path, values, options);
}

/** Where members of the body are all that a call takes, an empty object is a body, too; what is left out is none. */
function withGivenBody(operation: Operation): Operation {
  const { body, parameters = [], pathParameters = [] } = operation;
  return body === undefined || body.argument !== undefined || parameters.length + pathParameters.length > 0
    ? operation
    : { ...operation, body: { ...body, required: true } };
}

/** The same for a path that is filled already. */
export function draftAt(
  settings: Settings,
  operation: Operation,
  path: string,
  values: Values,
  options: RequestOptions,
): RequestDraft {
  const writer = new DraftWriter(operation);
  writer.replaceQuery(settings.options.defaultQuery);
  (operation.parameters ?? []).forEach((parameter) => {
    writer.parameter(parameter, memberOf(values, parameter.name));
  });
  const body = writer.bodyAndRest(unplaced(operation, values), options.body);
  writer.replaceQuery(options.query);
  const base =
    operation.server === undefined || settings.addressing === 'one'
      ? settings.baseURL
      : serverURL(operation.server, settings.serverVariables, settings.baseURL);
  const { query, headers, cookies } = writer;
  return { operation, address: checkedAddress(operation.id, base + path), query, headers, cookies, ...body };
}

/** Fails where a URL parser would make another path of it: then values would reach other resources. */
function checkedAddress(operation: string, text: string): string {
  const url = new URL(text);
  if (url.origin + url.pathname !== text.split('?')[0]) {
    throw new ClientError(`${operation}: the path cannot be written as a URL`);
  }
  return text;
}

/** The values that are no parameters. */
function unplaced(operation: Operation, values: Values): [string, unknown][] {
  const placed = new Set([...(operation.pathParameters ?? []), ...(operation.parameters ?? [])].map((one) => one.name));
  return Object.entries(values).filter(([name, value]) => !placed.has(name) && value !== undefined);
}

class DraftWriter {
  readonly query = new Query();
  readonly headers = new Headers();
  readonly cookies: string[] = [];
  readonly #operation: Operation;


  constructor(operation: Operation) {
    this.#operation = operation;
  }

  parameter(parameter: Parameter, value: unknown): void {
    if (isAbsent(value)) {
      return;
    }
    if (parameter.group !== undefined) {
      this.#group(parameter, parameter.group, value);
      return;
    }
    try {
      this.#place(parameter, value);
    } catch (refused) {
      throw new ClientError(`${this.#operation.id}: ${refused instanceof Error ? refused.message : ''}`);
    }
  }

  /** Query parameters that no operation declares; they take the place of others of their names. */
  replaceQuery(values: Values | undefined): void {
    for (const [name, value] of Object.entries(values ?? {})) {
      this.query.remove(name);
      this.parameter({ name, in: 'query' }, value);
    }
  }

  /** The body, made of the values that are no parameters; what has no place in it goes to the query. */
  bodyAndRest(rest: readonly [string, unknown][], replacement: unknown): { body?: DraftBody } {
    const declared = this.#operation.body;
    if (declared?.argument !== undefined || declared === undefined) {
      this.replaceQuery(Object.fromEntries(rest.filter(([name]) => name !== declared?.argument)));
    }
    if (replacement !== undefined) {
      return { body: { declared: declared ?? JSON_BODY, value: replacement } };
    }
    if (declared === undefined) {
      return {};
    }
    return declared.argument === undefined
      ? this.#membersBody(declared, rest)
      : this.#argumentBody(declared, rest.find(([name]) => name === declared.argument)?.[1]);
  }

  #membersBody(declared: Body, rest: readonly [string, unknown][]): { body?: DraftBody } {
    const isSent = rest.length > 0 || declared.required === true;
    return isSent ? { body: { declared, value: Object.fromEntries(rest) } } : {};
  }

  #argumentBody(declared: Body, value: unknown): { body?: DraftBody } {
    if (value !== undefined && (value !== null || declared.kind === 'json')) {
      return { body: { declared, value } };
    }
    if (declared.required === true) {
      throw new ClientError(`${this.#operation.id}: the body ${declared.argument ?? ''} is missing`);
    }
    return {};
  }

  #group(parameter: Parameter, group: readonly Parameter[], value: unknown): void {
    const known = group.map((one) => one.name);
    if (!isMembers(value) || Object.keys(value).some((name) => !known.includes(name))) {
      throw new ClientError(
        `${this.#operation.id}: ${parameter.name} must be an object with no other members than ${known.join(', ')}`,
      );
    }
    group.forEach((one) => {
      this.parameter(one, memberOf(value, one.name));
    });
  }

  #place(parameter: Parameter, value: unknown): void {
    const wire = parameter.wire ?? parameter.name;
    switch (parameter.in) {
      case 'query':
        this.query.remove(wire);
        this.query.add(wire, styledPairs(wire, value, parameter));
        break;
      case 'cookie':
        this.cookies.push(...styledPairs(wire, value, parameter));
        break;
      case 'header':
        this.#header(wire, styledHeader(wire, value, parameter), value);
        break;
      case 'path':
        break;
    }
  }

  /** An empty list or object is not sent, but an empty text is. */
  #header(name: string, text: string, value: unknown): void {
    if (text !== '' || value === '') {
      setHeader(this.headers, name, text);
    }
  }
}
