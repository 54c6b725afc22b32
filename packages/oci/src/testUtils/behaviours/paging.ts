import { FakeAnswer } from '../FakeRegistry';
import { errorReply, FakeReply, sendReply } from '../FakeReply';

interface Dialect {
  /** Names per page, for the `n` that was asked for; undefined refuses it. */
  size(asked: number | undefined): number | undefined;
  /** Name of the parameter that carries the cursor. */
  parameter: string;
  /** The cursor to the rest behind this many names. */
  cursor(start: number, lastName: string): string;
  /** The address in the link, for the path and query of the next page. */
  link(path: string, query: string): string;
  /** Refuses a cursor that it did not write itself. */
  opaque?: boolean;
  /** Leaves the size out of the link. */
  sizeless?: boolean;
  /** The last page links to itself. */
  selfPointing?: boolean;
}

const upTo = (most: number) => (asked: number | undefined) =>
  Math.min(asked ?? most, most);
const opaqueCursor = (start: number) =>
  Buffer.from(`cursor/${start}==`).toString('base64');

const byName: Dialect = {
  size: upTo(100),
  parameter: 'last',
  cursor: (_, lastName) => lastName,
  link: (path, query) => `${path}?${query}`,
};

/**
 * How registries page their listings. Source: registry sheet, §3 and §9; page sizes as there.
 *
 * @public
 */
export const pagingDialects = {
  /** docker-registry 2.8 ignores `n`, and has one page. */
  distribution: { ...byName, size: () => Infinity },
  /** 100 a page, also where more are asked for. */
  ghcr: byName,
  /** 50 a page, and a cursor of its own name. */
  quay: {
    ...byName,
    size: upTo(50),
    parameter: 'next_page',
    cursor: opaqueCursor,
    opaque: true,
  },
  /** 400 for more than 1000 a page. */
  ecr: {
    ...byName,
    size: asked => (asked !== undefined && asked > 1000 ? undefined : 100),
    cursor: opaqueCursor,
    opaque: true,
  },
  /** 400 for any page size. */
  refusesSize: {
    ...byName,
    size: asked => (asked === undefined ? 100 : undefined),
    sizeless: true,
  },
  /** The link lacks the first part of the path. */
  artifactory: {
    ...byName,
    link: (path, query) => `${path.replace(/^\/v2\/[^/]+/, '/v2')}?${query}`,
  },
  /** The link has a prefix that nobody asked for. */
  nexus: {
    ...byName,
    link: (path, query) => `/repository/docker${path}?${query}`,
  },
  absoluteLink: {
    ...byName,
    link: (path, query) => `https://registry.example${path}?${query}`,
  },
  /** The link leads to another host, which must never be asked. */
  foreignLink: {
    ...byName,
    link: (_, query) => `http://169.254.169.254/latest?${query}`,
  },
  selfPointing: { ...byName, selfPointing: true },
} satisfies Record<string, Dialect>;

/** @public */
export type PagingDialect = keyof typeof pagingDialects;

/**
 * Pages the usual listing of tags or repositories in the dialect of a registry. A cursor that it did not write is
 * answered with 405 where cursors are opaque, as ECR Public does.
 *
 * @public
 */
export function paged(name: PagingDialect): FakeAnswer {
  const dialect: Dialect = pagingDialects[name];
  const starts = new Map<string, number>();
  return async ({ url = '/' }, response, normal) => {
    const { pathname, searchParams } = new URL(url, 'http://registry');
    const reply = await normal(pathname);
    const asked = searchParams.get('n');
    const size = dialect.size(asked === null ? undefined : Number(asked));
    const isRebuilt = ['last', dialect.parameter].some(parameter => {
      const text = searchParams.get(parameter);
      return text !== null && !starts.has(`${pathname} ${text}`);
    });
    if (reply.status !== 200) {
      sendReply(response, reply);
    } else if (size === undefined) {
      sendReply(response, errorReply(400, 'PAGINATION_NUMBER_INVALID'));
    } else if (dialect.opaque && isRebuilt) {
      sendReply(response, errorReply(405, 'UNSUPPORTED'));
    } else {
      const cursor = searchParams.get(dialect.parameter) ?? '';
      const start = starts.get(`${pathname} ${cursor}`) ?? 0;
      sendReply(response, cut(reply, { dialect, starts, url, start, size }));
    }
  };
}

function cut(
  reply: FakeReply,
  page: {
    dialect: Dialect;
    starts: Map<string, number>;
    url: string;
    start: number;
    size: number;
  },
): FakeReply {
  const { dialect, starts, url, start, size } = page;
  const body = reply.body as Record<string, string[]>;
  const member = 'tags' in body ? 'tags' : 'repositories';
  const names = body[member].slice(start, start + size);
  const end = start + names.length;
  const headers: Record<string, string> = {};
  if (end < body[member].length) {
    const cursor = dialect.cursor(end, body[member][end - 1]);
    const [path] = url.split('?');
    starts.set(`${path} ${cursor}`, end);
    const query = new URLSearchParams({
      [dialect.parameter]: cursor,
      ...(dialect.sizeless ? {} : { n: String(size) }),
    });
    headers.link = `<${dialect.link(path, String(query))}>; rel="next"`;
  } else if (dialect.selfPointing) {
    headers.link = `<${url}>; rel="next"`;
  }
  return { ...reply, headers, body: { ...body, [member]: names } };
}
