import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Requests by what was asked for. */
export interface RequestCounts {
  all: number;
  tags: number;
  manifests: number;
  blobs: number;
}

/** A request is noted when its answer is out. */
const LATE_MS = 100;

const KINDS = {
  tags: /^GET \S+\/tags\/list/,
  manifests: /^(?:GET|HEAD) \S+\/manifests\//,
  blobs: /^(?:GET|HEAD) \S+\/blobs\//,
};

/** What a registry was asked, by what it noted itself. */
export class AccessLog {
  readonly #file: string;
  #offset = 0;

  static create(file: string): AccessLog {
    return new AccessLog(file);
  }

  private constructor(file: string) {
    this.#file = file;
  }

  /** Since the last time. */
  async count(): Promise<RequestCounts> {
    await sleep(LATE_MS);
    const requests = [...this.#read().matchAll(/"([A-Z]+ \S+) HTTP/g)].map(
      ([, request]) => request,
    );
    const of = (kind: RegExp) =>
      requests.filter(request => kind.test(request)).length;
    return {
      all: requests.length,
      tags: of(KINDS.tags),
      manifests: of(KINDS.manifests),
      blobs: of(KINDS.blobs),
    };
  }

  #read(): string {
    const descriptor = openSync(this.#file, 'r');
    try {
      const length = fstatSync(descriptor).size - this.#offset;
      const bytes = Buffer.alloc(length);
      readSync(descriptor, bytes, 0, length, this.#offset);
      this.#offset += length;
      return bytes.toString();
    } finally {
      closeSync(descriptor);
    }
  }
}
