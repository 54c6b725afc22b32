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
