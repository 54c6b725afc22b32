// @ts-check

const COLUMNS = ['operations_by', 'operations_digest', 'operations_omitted'];

/**
 * What is there already is listed by the next sync.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  // Byte order, as in the first migration.
  const sortable = knex.client.config.client.includes('pg')
    ? 'text collate "C"'
    : 'text';

  await knex.schema.alterTable('repositories', table => {
    table
      .integer('operations_by')
      .notNullable()
      .defaultTo(0)
      .comment('Version of the reader that listed the operations; 0 for none');
    table
      .text('operations_digest')
      .nullable()
      .comment('The revision whose operations are listed');
    table
      .integer('operations_omitted')
      .notNullable()
      .defaultTo(0)
      .comment('Interfaces that are not listed, or not whole');
  });

  await knex.schema.createTable('operations', table => {
    table.comment('What the interfaces of the current revision offer');
    table
      .text('repository_id')
      .notNullable()
      .references('id')
      .inTable('repositories')
      .onDelete('CASCADE');
    table.integer('position').notNullable();
    table
      .text('digest')
      .notNullable()
      .comment('Holds while this is the current revision');
    table.text('interface').notNullable();
    table.text('interface_type').notNullable();
    table.text('visibility').nullable();
    table.text('item_key').notNullable();
    table.text('kind').notNullable();
    table.text('method').nullable();
    table.text('method_key').notNullable().comment('In lower case');
    table.text('name').notNullable();
    table.specificType('sort_key', sortable).notNullable().index();
    table.text('group_name').nullable().comment('Tag, channel or service');
    table.text('summary').nullable();
    table.boolean('deprecated').notNullable();
    table.text('search_text').notNullable();
    table.primary(['repository_id', 'position']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('operations');
  for (const column of COLUMNS) {
    // Knex would copy the table on SQLite, and with that set off its cascades.
    await knex.raw('alter table repositories drop column ??', [column]);
  }
};
