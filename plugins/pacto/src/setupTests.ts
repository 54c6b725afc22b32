import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// Generous, so that a busy machine does not fail a test.
configure({ asyncUtilTimeout: 15_000 });
jest.setTimeout(60_000);

// jsdom has no layout, hence nothing to scroll and nothing that grows.
Element.prototype.scrollIntoView = () => {};
window.ResizeObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
};

// Nor is there anything to draw on.
HTMLCanvasElement.prototype.getContext = () => null;

// Whatever is observed is in view.
window.IntersectionObserver = class {
  readonly #callback: IntersectionObserverCallback;
  readonly root = null;
  readonly rootMargin = '';
  readonly thresholds = [];

  constructor(callback: IntersectionObserverCallback) {
    this.#callback = callback;
  }

  observe() {
    const entry = { isIntersecting: true } as IntersectionObserverEntry;
    this.#callback([entry], this);
  }
  unobserve() {}
  disconnect() {}
  takeRecords() {
    return [];
  }
};
