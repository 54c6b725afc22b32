// @ts-check

/** Columns by table; dropped again by `down`. */
const COLUMNS = {
  repositories: ['row_version'],
  tags: ['missing_since'],
  revisions: ['untagged_since', 'labels'],
  problems: ['digest', 'attempts', 'next_attempt_at'],
  sync_runs: ['done', 'changed', 'failed', 'requests', 'bytes'],
};

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  // Byte order, as in the first migration.
  const sortable = knex.client.config.client.includes('pg')
    ? 'text collate "C"'
    : 'text';

  await knex.schema.alterTable('repositories', table => {
    table
      .integer('row_version')
      .notNullable()
      .defaultTo(0)
      .comment('Goes up with every save: who read an older one reads again');
  });
  await knex.schema.alterTable('tags', table => {
    table
      .text('missing_since')
      .nullable()
      .comment('The registry lists it no more; it counts until the grace ends');
  });
  await knex.schema.alterTable('revisions', table => {
    table
      .specificType('untagged_since', sortable)
      .nullable()
      .comment('No tag points here any more');
    table
      .text('labels')
      .nullable()
      .comment(
        'JSON, what the configuration says; null as long as nobody looked',
      );
  });
  await knex.schema.alterTable('problems', table => {
    table.text('digest').nullable().comment('What failed, when that is known');
    table.integer('attempts').notNullable().defaultTo(1);
    table
      .text('next_attempt_at')
      .nullable()
      .comment('Not tried again before; null for the next sync');
  });
  await knex.schema.alterTable('sync_runs', table => {
    for (const count of ['done', 'changed', 'failed', 'requests']) {
      table.integer(count).notNullable().defaultTo(0);
    }
    table.bigInteger('bytes').notNullable().defaultTo(0);
  });

  await knex.schema.createTable('tag_moves', table => {
    table.comment('Version tags that were pushed again with other content');
    table
      .text('repository_id')
      .notNullable()
      .references('id')
      .inTable('repositories')
      .onDelete('CASCADE');
    table.text('tag').notNullable();
    table.specificType('at', sortable).notNullable();
    table.text('from_digest').notNullable();
    table.text('to_digest').notNullable();
    table
      .boolean('same_content')
      .notNullable()
      .comment('Only the packaging differs');
    table.primary(['repository_id', 'tag', 'at']);
  });

  await knex.schema.createTable('listing_doubts', table => {
    table.comment('Sources that list far less than before, and how often so');
    table.text('source_id').primary();
    table.text('since').notNullable();
    table.integer('looks').notNullable();
  });

  await knex.schema.createTable('work_items', table => {
    table.comment('Repositories to sync apart from the cycle of their source');
    table.specificType('repository', sortable).primary().comment('host/path');
    table.text('source_id').notNullable();
    table.text('host').notNullable();
    table.text('reason').notNullable();
    table.text('tags').nullable().comment('JSON: tags to resolve again');
    table.integer('priority').notNullable();
    table
      .integer('asked')
      .notNullable()
      .comment('Goes up when it is asked for again, also while it is done');
    table.integer('attempts').notNullable();
    table.specificType('created_at', sortable).notNullable();
    table.specificType('available_at', sortable).notNullable();
    table.text('lease_owner').nullable();
    table.specificType('lease_until', sortable).nullable();
    table.index(['priority', 'available_at']);
  });

  await knex.schema.createTable('registry_hosts', table => {
    table.comment('What all replicas must know before they ask a registry');
    table.text('host').primary();
    table
      .bigInteger('next_at')
      .notNullable()
      .defaultTo(0)
      .comment('Milliseconds: when the next request of a work item may start');
    table.bigInteger('held_until').notNullable().defaultTo(0);
    table.bigInteger('open_until').notNullable().defaultTo(0);
    table.integer('trips').notNullable().defaultTo(0);
    table.text('since').nullable();
    table.text('reason').nullable();
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of [
    'registry_hosts',
    'work_items',
    'listing_doubts',
    'tag_moves',
  ]) {
    await knex.schema.dropTable(table);
  }
  for (const [table, columns] of Object.entries(COLUMNS)) {
    for (const column of columns) {
      // Knex would copy the table on SQLite, and with that set off its cascades.
      await knex.raw('alter table ?? drop column ??', [table, column]);
    }
  }
};
