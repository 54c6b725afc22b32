/** In front of every id that comes from a document, so that none can stand for a part of the page. */
export const ANCHOR_PREFIX = 'user-content-';
