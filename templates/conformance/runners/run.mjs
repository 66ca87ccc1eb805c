// Makes the calls of a list of cases with an SDK, and prints what its caller gets: node run.mjs ENTRY CASES.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [, , entry, file] = process.argv;
const sdk = await import(pathToFileURL(entry).href);

/** Classes of errors, the most exact one first. */
const KINDS = [
  ['BadRequestError', 'bad_request'],
  ['AuthenticationError', 'authentication'],
  ['PermissionDeniedError', 'permission_denied'],
  ['NotFoundError', 'not_found'],
  ['ConflictError', 'conflict'],
  ['UnprocessableEntityError', 'unprocessable'],
  ['RateLimitError', 'rate_limit'],
  ['InternalServerError', 'server'],
  ['APIError', 'status'],
  ['DecodeError', 'decode'],
  ['PagingError', 'paging'],
  ['APIConnectionTimeoutError', 'timeout'],
  ['APIConnectionError', 'connection'],
  ['ClientError', 'refused'],
  ['TypeError', 'refused'],
];

const camel = (words) => words.replace(/_([a-z0-9])/g, (_, letter) => letter.toUpperCase());

/** What a member of the wire is called: by its own name where that is one. */
const member = (name) => (/^[\w$.]+$/.test(name) ? name : name.replace(/\W+/g, '_').toLowerCase());

/** The last value of the path goes by position, unless it always goes by name. */
function argumentsOf(given) {
  const params = Object.fromEntries(Object.entries(given.params ?? {}).map(([name, value]) => [member(name), value]));
  const path = Object.entries(given.path ?? {});
  const last = path.at(-1);
  const position = last !== undefined && !given.named.includes(last[0]) ? [last[1]] : [];
  for (const [name, value] of position.length > 0 ? path.slice(0, -1) : path) {
    params[name] = value;
  }
  if (given.whole) {
    params.body = given.body;
  } else {
    Object.assign(params, given.body);
  }
  return Object.keys(params).length > 0 ? [...position, params] : position;
}

async function run(given) {
  const options = { baseURL: given.base, allowInsecure: true };
  for (const [name, value] of Object.entries(given.credentials)) {
    options[camel(name)] = value;
  }
  if (given.retries !== undefined) {
    options.maxRetries = given.retries;
  }
  const client = new sdk.default(options);
  const names = given.call.split('.').map(camel);
  const resource = names.slice(0, -1).reduce((at, name) => at[name], client);
  const pending = resource[names.at(-1)](...argumentsOf(given));
  if (!given.pages) {
    return { value: (await pending) ?? null };
  }
  const items = [];
  for await (const item of pending) {
    items.push(item);
    if (items.length === given.take) {
      break;
    }
  }
  return { items };
}

function failure(error) {
  const known = KINDS.find(([name]) => error instanceof (sdk[name] ?? globalThis[name] ?? Promise));
  if (known === undefined) {
    return { error: `unknown: ${error?.constructor?.name} ${error?.message}` };
  }
  return error.status === undefined ? { error: known[1] } : { error: known[1], status: error.status };
}

for (const given of JSON.parse(readFileSync(file, 'utf8'))) {
  const outcome = await run(given).catch(failure);
  console.log(JSON.stringify({ id: given.id, outcome }));
}
