import { expect, Page } from '@playwright/test';

/** Notices whatever a page does that only an author of a contract can have wanted. */
export class Watch {
  static async on(page: Page, origin: string): Promise<Watch> {
    const watch = new Watch(page, origin);
    page.on('dialog', dialog => {
      watch.#events.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('request', request => watch.#see(request.url()));
    page.on('popup', popup => watch.#events.push(`popup: ${popup.url()}`));
    await page.addInitScript(record);
    return watch;
  }

  readonly #page: Page;
  readonly #origin: string;
  readonly #events: string[] = [];

  private constructor(page: Page, origin: string) {
    this.#page = page;
    this.#origin = origin;
  }

  /** Fails when anything happened so far, or is waiting in the page for a reader to touch it. */
  async expectNothing(where: string): Promise<void> {
    expect(await this.found(), where).toEqual([]);
  }

  /** What happened so far, and what is waiting in the page. */
  async found(): Promise<string[]> {
    const inPage = await this.#page.evaluate(findActive, this.#origin);
    return [...this.#events, ...inPage];
  }

  #see(address: string) {
    const { protocol, origin } = new URL(address);
    const isInert = protocol === 'data:' || protocol === 'blob:';
    if (!isInert && origin !== this.#origin) {
      this.#events.push(`request: ${address}`);
    }
  }
}

declare global {
  interface Window {
    hostileEvents?: string[];
  }
}

/** Runs in the page, before anything else. */
function record() {
  const events: string[] = [];
  window.hostileEvents = events;
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open'] as const) {
    window[name] = () => {
      events.push(`called: ${name}`);
      return null as never;
    };
  }
  // Elements may be there for a moment only.
  const loading =
    'iframe, object, embed, base, meta[http-equiv=refresh], video, audio, form[action], link[href*="foreign"], script[src*="foreign"], script:not([src]), img[src*="foreign"]:not([src^="data:image/svg+xml"]), image, use, feImage';
  new MutationObserver(records => {
    for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) {
      if (!(node instanceof Element)) continue;
      const all = [node, ...node.querySelectorAll('*')];
      for (const element of all) {
        const isOurs = document.readyState === 'loading';
        if (!isOurs && element.matches(loading)) {
          events.push(`element: ${element.outerHTML.slice(0, 200)}`);
        }
      }
    }
  }).observe(document, { childList: true, subtree: true });
}

/** Runs in the page: what happened, and attributes that run script or name another origin. */
function findActive(origin: string): string[] {
  const found = [...(window.hostileEvents ?? ['The page was not watched'])];
  const addresses = [
    'src',
    'srcset',
    'href',
    'xlink:href',
    'action',
    'formaction',
    'data',
    'poster',
    'background',
    'ping',
    'manifest',
  ];
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      const say = () =>
        found.push(`<${element.localName} ${name}="${value.slice(0, 120)}">`);
      if (name.startsWith('on')) say();
      if (name === 'style' && /url\(|@import|expression/i.test(value)) say();
      if (name === 'id' && ['root', 'document'].includes(value)) {
        if (element.parentElement !== document.body) say();
      }
      if (!addresses.includes(name)) continue;
      const address = URL.canParse(value, document.baseURI)
        ? new URL(value, document.baseURI)
        : undefined;
      if (!address) continue;
      // A link that says where it leads and leaves only when it is followed.
      const isPlainLink =
        element.localName === 'a' &&
        ['http:', 'https:', 'mailto:'].includes(address.protocol);
      const isLeaving = isPlainLink && address.origin !== origin;
      if (isLeaving && !/noopener/.test(element.getAttribute('rel') ?? '')) {
        say();
      }
      const isDrawing =
        element.localName === 'img' &&
        value.startsWith('data:image/svg+xml;charset=utf-8,');
      if (!isPlainLink && !isDrawing && address.origin !== origin) say();
    }
  }
  return found;
}
