import type { Knex } from 'knex';

/**
 * An aggregate that gathers rows into one text, so that they come with the row they belong to. Read it with
 * {@link fromJsonRows}, which has them in no order.
 *
 * @param columns - names, written by us
 *
 * @internal
 */
export function jsonRows(knex: Knex, columns: readonly string[]): string {
  const list = columns.join(', ');
  return knex.client.config.client.includes('pg')
    ? `json_agg(json_build_array(${list}))::text`
    : `json_group_array(json_array(${list}))`;
}

/** @param text - null when there was no row. @internal */
export function fromJsonRows<T extends unknown[]>(text: string | null): T[] {
  return text === null ? [] : JSON.parse(text);
}
