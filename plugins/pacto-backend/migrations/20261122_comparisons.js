// @ts-check

/**
 * A cache: it is filled again, so nothing is carried over.
 *
 * @param {import('knex').Knex} knex
 * @param {string[]} repositories - the columns with the repositories of a comparison
 */
async function createDiffs(knex, repositories) {
  // Byte order, as in the first migration.
  const sortable = knex.client.config.client.includes('pg')
    ? 'text collate "C"'
    : 'text';
  await knex.schema.dropTable('diffs');
  await knex.schema.createTable('diffs', table => {
    table.comment('A bounded cache of comparisons');
    for (const column of repositories) {
      table
        .text(column)
        .notNullable()
        .references('id')
        .inTable('repositories')
        .onDelete('CASCADE');
    }
    table.text('from_digest').notNullable();
    table.text('to_digest').notNullable();
    table.text('profile').notNullable();
    table.integer('rules_version').notNullable();
    table.integer('size').notNullable();
    table.specificType('used_at', sortable).notNullable().index();
    // Last: SQLite reads through large values to get to the columns behind them.
    table.text('content').notNullable().comment('JSON');
    table.primary([...repositories, 'from_digest', 'to_digest', 'profile']);
  });
  if (repositories.length > 1) {
    // For the cascade; the other column is the first of the key.
    await knex.schema.alterTable('diffs', table => {
      table.index('from_repository_id');
    });
  }
}

/** @param {import('knex').Knex} knex */
exports.up = knex => createDiffs(knex, ['repository_id', 'from_repository_id']);

/** @param {import('knex').Knex} knex */
exports.down = knex => createDiffs(knex, ['repository_id']);
