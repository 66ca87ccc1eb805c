/** Reads answers as their operation says. */
import { DecodeError } from './errors.js';
import { isJsonType } from './header-fields.js';
import { memberOf, atPointer, parseJson } from './json.js';
import type { Answer, PageAnswer } from './operation.js';
import { wholeText, type Received } from './received.js';
import { JsonStream } from './json-stream.js';
import { arriving } from './arriving.js';
import { discard } from './whole-body.js';

/** One of several answers, with the status that tells which. */
export interface Chosen<T = unknown> {
  readonly status: number;
  readonly value: T;
}

/** A page before it is known what follows. */
export interface PageContent {
  readonly items: unknown[];
  readonly body: unknown;
  /** The body as it came. */
  readonly text: string;
}

const STREAM_TYPES = {
  events: 'text/event-stream',
  lines: 'application/jsonl, application/x-ndjson, */*;q=0.5',
  sequence: 'application/json-seq',
} as const;

const ANYTHING = '*/*';

/** The media types to ask for. */
export function acceptOf(answer: Answer): string {
  switch (answer.kind) {
    case 'json':
    case 'page':
      return 'application/json';
    case 'events':
    case 'lines':
    case 'sequence':
      return STREAM_TYPES[answer.kind];
    case 'choice': {
      const types = new Set(answer.successes.map((success) => acceptOf(success.answer)));
      types.delete(ANYTHING);
      return types.size === 0 ? ANYTHING : [...types].join(', ');
    }
    default:
      return ANYTHING;
  }
}

/** The value of an answer. */
export async function valueOf(answer: Answer, received: Received): Promise<unknown> {
  switch (answer.kind) {
    case 'nothing':
      return letGo(received);
    case 'json':
      return isEmpty(received.response) ? letGo(received) : jsonValue(answer, received);
    case 'page':
      return (await pageContent(answer, received)).items;
    case 'text':
      return wholeText(received);
    case 'binary':
      return arriving(received);
    case 'choice':
      return chosen(answer, received);
    default:
      return JsonStream.of(answer, received);
  }
}

/** An answer that no operation describes: JSON when it says so, else text. */
export async function undescribedValue(received: Received): Promise<unknown> {
  const text = await wholeText(received);
  if (text === '') {
    return undefined;
  }
  return isJsonType(received.response.headers) ? parseJson(received.operation, text) : text;
}

/** The items of a page and what is around them. */
export async function pageContent(answer: PageAnswer, received: Received): Promise<PageContent> {
  if (isEmpty(received.response)) {
    await letGo(received);
    return { items: [], body: undefined, text: '' };
  }
  const text = await wholeText(received);
  const body = parseJson(received.operation, text);
  if (answer.enveloped === true) {
    checkSuccess(received, body, text);
  }
  const items = atPointer(body, answer.items) ?? [];
  if (!Array.isArray(items)) {
    throw new DecodeError(`${received.operation}: the items of the page are not a list`);
  }
  return { items, body, text };
}

/** Nothing of the body is wanted. */
async function letGo({ response, scope }: Received): Promise<undefined> {
  await discard(response);
  scope.release();
}

function isEmpty(response: Response): boolean {
  return response.status === 204 || response.status === 205;
}

async function jsonValue(answer: Answer & { readonly kind: 'json' }, received: Received): Promise<unknown> {
  const text = await wholeText(received);
  const body = parseJson(received.operation, text);
  const { envelope } = received;
  if (answer.enveloped !== true || envelope === undefined) {
    return body;
  }
  checkSuccess(received, body, text);
  return memberOf(body, envelope.result);
}

/** An envelope that says failure is one, whatever the status. */
function checkSuccess(received: Received, body: unknown, text: string): void {
  const { envelope, operation } = received;
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new DecodeError(`${operation}: the answer is not an object`);
  }
  if (envelope?.success !== undefined && memberOf(body, envelope.success) === false) {
    throw received.failure(text);
  }
}

async function chosen(answer: Answer & { readonly kind: 'choice' }, received: Received): Promise<Chosen> {
  const { status } = received.response;
  const success = answer.successes.find(({ first, last }) => first <= status && status <= last);
  const value = success === undefined ? undescribedValue(received) : valueOf(success.answer, received);
  return { status, value: await value };
}
