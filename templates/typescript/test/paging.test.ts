import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ClientError, PagingError, type PageScheme } from '../runtime/index.js';
import { Sample } from './sample-client.js';
import { enveloped, json, serve, type Running, type Seen } from './server.js';

const OPTIONS = { apiToken: 't' };

/** Numbers from 1 to `total`, in pages. */
function numbers(total: number, from: number, size: number): number[] {
  return Array.from({ length: Math.max(0, Math.min(size, total - from)) }, (_, i) => from + i + 1);
}

function queryOf(seen: Seen): URLSearchParams {
  return new URL(seen.url, 'http://x').searchParams;
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) {
    found.push(item);
  }
  return found;
}

function lists(server: Running): Sample['lists'] {
  return new Sample({ ...OPTIONS, baseURL: server.url }).lists;
}

test('pages by number carry all other values along, and end by the total', async (t) => {
  const { url, seen } = await serve(t, (request, response) => {
    const page = Number(queryOf(request).get('page') ?? '1');
    enveloped(response, numbers(5, (page - 1) * 2, 2), { result_info: { page, total_count: 5 } });
  });
  const client = new Sample({ ...OPTIONS, baseURL: url });
  const promise = client.tokens.list({ account_id: 'a', direction: 'asc', per_page: 2 }, { headers: { 'X-A': '1' } });
  const first = await promise;
  assert.deepEqual(first.result, [1, 2]);
  assert.deepEqual(first.getPaginatedItems(), [1, 2]);
  assert.equal(first.result_info?.total_count, 5);
  assert.deepEqual(first.nextPageRequestOptions(), { query: { page: 2 } });
  assert.deepEqual(await all(promise), [1, 2, 3, 4, 5]);
  assert.deepEqual(
    seen.map((request) => request.url.split('?')[1]),
    ['per_page=2&direction=asc', 'per_page=2&direction=asc&page=2', 'per_page=2&direction=asc&page=3'],
  );
  assert.ok(seen.every(({ headers }) => headers['x-a'] === '1' && headers.authorization === 'Bearer t'));
  const second = await first.getNextPage();
  assert.deepEqual(second.result, [3, 4]);
  const third = await second.getNextPage();
  assert.equal(third.hasNextPage(), false);
  assert.equal(third.nextPageRequestOptions(), null);
  await assert.rejects(third.getNextPage(), ClientError);
  assert.deepEqual((await all(first.iterPages())).map((page) => page.result.length), [2, 2, 1]);
});

test('without a total an empty page ends the list, and a walk may begin in the middle', async (t) => {
  const server = await serve(t, (request, response) => {
    const page = Number(queryOf(request).get('page') ?? '1');
    enveloped(response, numbers(4, (page - 1) * 2, 2));
  });
  const client = new Sample({ ...OPTIONS, baseURL: server.url });
  assert.deepEqual(await all(client.tokens.list({ account_id: 'a' })), [1, 2, 3, 4]);
  assert.equal(server.seen.length, 3);
  assert.deepEqual(await all(client.tokens.list({ account_id: 'a', page: 2 })), [3, 4]);
});

test('stopping early costs no further request', async (t) => {
  const { url, seen } = await serve(t, (request, response) => {
    enveloped(response, numbers(1_000, Number(queryOf(request).get('page') ?? '1') * 2, 2));
  });
  for await (const item of new Sample({ ...OPTIONS, baseURL: url }).tokens.list({ account_id: 'a' })) {
    if ((item as unknown as number) === 5) {
      break;
    }
  }
  assert.equal(seen.length, 2);
});

test('a server that gives the same page again is a mistake, or the end where that is known', async (t) => {
  const server = await serve(t, (_, response) => {
    json(response, { result: [1, 2] });
  });
  const scheme: PageScheme = {
    name: 'Numbers',
    advance: { kind: 'pageNumber', parameter: 'page', first: 1 },
    place: 'query',
    stop: [],
  };
  await assert.rejects(all(lists(server).of(scheme)), (failure) => {
    assert.ok(failure instanceof PagingError);
    assert.equal(failure.cursor, '2');
    assert.match(failure.message, /^lists\.of: the server gave the same page twice/);
    return true;
  });
  const ending = lists(server).of(scheme, {}, { repeat: 'end' });
  assert.deepEqual(await all(ending), [1, 2]);
  const repeated = await (await ending).getNextPage();
  assert.deepEqual(repeated.items, []);
  assert.equal(repeated.hasNextPage(), false);
});

test('cursors: the first pointer that leads to one, an empty one ends', async (t) => {
  const infos: Record<string, object> = {
    '': { cursors: { after: '' }, cursor: 'b/+&' },
    'b/+&': { cursors: { after: 'c' }, cursor: 'x' },
    c: { cursors: { after: '' }, cursor: '' },
  };
  const server = await serve(t, (request, response) => {
    const cursor = queryOf(request).get('cursor') ?? '';
    json(response, { result: cursor === 'c' ? [] : [1], result_info: infos[cursor], at: cursor });
  });
  assert.deepEqual(await all(lists(server).cursor({ limit: 1 })), [1, 1]);
  assert.deepEqual(
    server.seen.map((request) => request.url),
    ['/list?limit=1', '/list?limit=1&cursor=b%2F%2B%26', '/list?limit=1&cursor=c'],
  );
});

test('cursors that lead in a circle, short or long', async (t) => {
  for (const length of [1, 3, 150]) {
    const server = await serve(t, (request, response, count) => {
      const at = Number(queryOf(request).get('cursor') ?? '0');
      json(response, { result: [at], count, result_info: { cursor: String((at % length) + 1) } });
    });
    await assert.rejects(all(lists(server).cursor()), (failure) => {
      assert.ok(failure instanceof PagingError, String(failure));
      assert.match(failure.message, /leads back to a page/);
      return true;
    });
    assert.ok(server.seen.length <= 3 * length + 1, String(server.seen.length));
  }
});

test('the page before a circle is still given', async (t) => {
  const server = await serve(t, (_, response, count) => {
    json(response, { result: [count], result_info: { cursor: 'same' } });
  });
  const first = await lists(server).cursor();
  const second = await first.getNextPage();
  assert.deepEqual(second.items, [2]);
  assert.equal(second.hasNextPage(), true);
  await assert.rejects(second.getNextPage(), PagingError);
  assert.equal(server.seen.length, 2);
});

test('offsets, in the body', async (t) => {
  const server = await serve(t, (request, response) => {
    const { offset = 0 } = JSON.parse(request.body.toString() || '{}') as { offset?: number };
    json(response, { result: numbers(5, offset, 2), total: 5 });
  });
  const scheme: PageScheme = {
    name: 'Offsets',
    advance: { kind: 'offset', parameter: 'offset', size: 'limit' },
    place: 'body',
    stop: [{ kind: 'totalCount', pointer: '/total' }],
  };
  assert.deepEqual(await all(lists(server).of(scheme, { limit: 2 }, { verb: 'POST' })), [1, 2, 3, 4, 5]);
  assert.deepEqual(
    server.seen.map(({ body }) => body.toString()),
    ['{"limit":2}', '{"limit":2,"offset":2}', '{"limit":2,"offset":4}'],
  );
});

test('URLs of next pages: relative and absolute, only on the same origin, signed anew', async (t) => {
  const server: Running = await serve(t, (request, response, count) => {
    const next = ['/other?page=2#x', '?page=3', `${server.url}/third`, null][count - 1];
    json(response, { items: [count], next, target: request.url });
  });
  const scheme: PageScheme = {
    name: 'Urls',
    advance: { kind: 'nextUrl', next: ['/next'] },
    place: 'query',
    stop: [],
  };
  const client = new Sample({ baseURL: server.url, queryKey: 'k' });
  assert.deepEqual(await all(client.lists.of(scheme, { a: 1 }, { items: '/items' })), [1, 2, 3, 4]);
  assert.deepEqual(
    server.seen.map((request) => request.url),
    ['/list?a=1&key=k', '/other?page=2&key=k', '/list?page=3&key=k', '/third?key=k'],
  );
  const port = new URL(server.url).port;
  for (const next of ['https://evil.example/', '//evil.example', `http://127.0.0.1:${port}@evil.example/`, 'javascript:1', 'x', '/\\evil.example', `${server.url}.evil.example/`]) {
    const hostile = await serve(t, (_, response) => {
      json(response, { result: [1], next });
    });
    await assert.rejects(all(lists(hostile).of(scheme)), (failure) => {
      assert.ok(failure instanceof PagingError, next);
      assert.equal(failure.cursor, next);
      assert.match(failure.message, /another origin, which is refused/);
      return true;
    });
    assert.equal(hostile.seen.length, 1);
  }
});

test('Link headers', async (t) => {
  const server = await serve(t, (_, response, count) => {
    response.setHeader('link', count === 1 ? '</list?p=1>; rel="prev", </list?p=2>; title="a,b"; rel="last next"' : '<x>; rel=prev');
    json(response, [count]);
  });
  const scheme: PageScheme = { name: 'Links', advance: { kind: 'linkHeader' }, place: 'query', stop: [] };
  assert.deepEqual(await all(lists(server).of(scheme, {}, { items: '' })), [1, 2]);
  assert.equal(server.seen[1]?.url, '/list?p=2');
});

test('the id of the last item, ended by a flag', async (t) => {
  const server = await serve(t, (request, response) => {
    const after = Number(queryOf(request).get('after') ?? '0');
    const result = numbers(5, after, 2).map((id) => ({ meta: { id } }));
    json(response, { result, has_more: after < 3 });
  });
  const scheme: PageScheme = {
    name: 'Last',
    advance: { kind: 'lastItem', parameter: 'after', id: '/meta/id' },
    place: 'query',
    stop: [{ kind: 'hasMore', pointer: '/has_more' }],
  };
  assert.equal((await all(lists(server).of(scheme))).length, 5);
  assert.equal(server.seen.length, 3);
});

test('more is promised, but not where it begins', async (t) => {
  const server = await serve(t, (_, response) => {
    json(response, { result: [1], is_last: false });
  });
  const scheme: PageScheme = {
    name: 'Lost',
    advance: { kind: 'cursor', parameter: 'c', next: ['/next'] },
    place: 'query',
    stop: [{ kind: 'isLast', pointer: '/is_last' }],
  };
  await assert.rejects(all(lists(server).of(scheme)), /says that there is more, but not where/);
});

test('single pages, null instead of a list, no content, and something else instead of a list', async (t) => {
  const server = await serve(t, (_, response, count) => {
    if (count === 4) {
      response.writeHead(204).end();
      return;
    }
    json(response, { result: count === 1 ? null : count === 2 ? [1] : 'x' });
  });
  const scheme: PageScheme = { name: 'Single', advance: { kind: 'single' }, place: 'query', stop: [] };
  assert.deepEqual(await all(lists(server).of(scheme)), []);
  assert.deepEqual(await all(lists(server).of(scheme)), [1]);
  await assert.rejects(all(lists(server).of(scheme)), /the items of the page are not a list/);
  assert.deepEqual(await all(lists(server).of(scheme)), []);
});

test('an envelope that says failure in the middle of a list', async (t) => {
  const { url } = await serve(t, (_, response, count) => {
    json(response, count === 1 ? { success: true, result: [1] } : { success: false, errors: [{ code: 1, message: 'no' }] });
  });
  const found: unknown[] = [];
  await assert.rejects(async () => {
    for await (const item of new Sample({ ...OPTIONS, baseURL: url }).tokens.list({ account_id: 'a' })) {
      found.push(item);
    }
  }, /tokens\.list: status 200: \[1\] no/);
  assert.deepEqual(found, [1]);
});
