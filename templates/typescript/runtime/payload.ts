/** The body of a request in bytes, made of values as its kind says. */
import { ClientError } from './errors.js';
import { formBody } from './form.js';
import { stringifyJson } from './json.js';
import { multipartBody } from './multipart.js';
import type { Body } from './operation.js';
import { isAsyncIterable, joined, pieceOf, streamOf, type Piece } from './upload.js';
import { isMembers } from './values.js';

/** A body ready to be sent. */
export interface Payload {
  readonly contentType: string;
  readonly content: Blob | ReadableStream<Uint8Array>;
}

/** Whether it can be sent once more. */
export function isReplayable(payload: Payload | undefined): boolean {
  return payload === undefined || payload.content instanceof Blob;
}

/** Writes a value as the body of an operation. */
export function payloadOf(operation: string, body: Body, value: unknown): Payload {
  switch (body.kind) {
    case 'json':
      return textPayload(concrete(body.media, 'application/json'), stringifyJson(`${operation}: the body`, value));
    case 'form':
      return textPayload('application/x-www-form-urlencoded', formBody(object(operation, value), body.fields ?? []));
    case 'multipart': {
      const form = multipartBody(operation, isMembers(value) ? value : { file: value }, body.fields ?? []);
      return payload(form.contentType, form.pieces);
    }
    case 'text':
      return textPayload(concrete(body.media, 'text/plain; charset=utf-8'), text(operation, value));
    case 'binary':
      return payload(binaryType(body, value), [pieceOf(operation, value)]);
    case 'lines':
    case 'events':
      return elementsPayload(operation, body, value);
  }
}

function payload(contentType: string, pieces: readonly Piece[]): Payload {
  const isWhole = pieces.every((piece) => piece instanceof Blob);
  return { contentType, content: isWhole ? new Blob([...pieces]) : streamOf(joined(pieces)) };
}

function textPayload(contentType: string, content: string): Payload {
  return payload(contentType, [new Blob([content])]);
}

function concrete(media: string, otherwise: string): string {
  return media === '' || media.includes('*') ? otherwise : media;
}

function binaryType(body: Body, value: unknown): string {
  const own = value instanceof Blob ? value.type : '';
  return own === '' ? concrete(body.media, 'application/octet-stream') : own;
}

function object(operation: string, value: unknown): Readonly<Record<string, unknown>> {
  if (!isMembers(value)) {
    throw new ClientError(`${operation}: the body of a form must be an object`);
  }
  return value;
}

function text(operation: string, value: unknown): string {
  return typeof value === 'string' ? value : stringifyJson(`${operation}: the body`, value);
}

/** Elements that are sent one by one: those of a list at once, those of an async iterable as they become ready. */
function elementsPayload(operation: string, body: Body, value: unknown): Payload {
  const written = body.kind === 'events' ? eventText : body.media.includes('json-seq') ? recordText : lineText;
  const name = `${operation}: an element of the body`;
  if (isAsyncIterable(value)) {
    return { contentType: body.media, content: streamOf(encodedElements(value, (item) => written(name, item))) };
  }
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  return textPayload(body.media, items.map((item) => written(name, item)).join(''));
}

async function* encodedElements(
  items: AsyncIterable<unknown>,
  written: (item: unknown) => string,
): AsyncGenerator<Uint8Array, void, undefined> {
  const encoder = new TextEncoder();
  for await (const item of items) {
    yield encoder.encode(written(item));
  }
}

function lineText(name: string, item: unknown): string {
  return stringifyJson(name, item) + '\n';
}

/** RFC 7464. */
function recordText(name: string, item: unknown): string {
  return '\x1e' + stringifyJson(name, item) + '\n';
}

function eventText(name: string, item: unknown): string {
  const data = typeof item === 'string' ? item : stringifyJson(name, item);
  return data.split(/\r\n|\r|\n/).map((line) => `data: ${line}\n`).join('') + '\n';
}
