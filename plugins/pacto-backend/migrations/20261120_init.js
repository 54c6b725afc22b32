// @ts-check

/**
 * Times are ISO 8601 texts in UTC with milliseconds: they sort as text and read the same from both databases.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  // Byte order, so that paging by key does not depend on the locale of the database. SQLite has it by default.
  const sortable = knex.client.config.client.includes('pg')
    ? 'text collate "C"'
    : 'text';

  await knex.schema.createTable('repositories', table => {
    table.comment('One line of contracts each: what a source lists');
    table
      .text('id')
      .primary()
      .comment('First 16 hex digits of the SHA-256 of `repository`');
    table
      .specificType('repository', sortable)
      .notNullable()
      .unique()
      .comment('host/path');
    table.text('source_id').notNullable().index();
    table.text('name').notNullable().index();
    table.specificType('sort_name', sortable).notNullable();
    table.specificType('owner_label', sortable).notNullable();
    table.specificType('status', sortable).notNullable();
    table.text('search_text').notNullable();
    table.text('current_digest').nullable();
    table.text('version').nullable();
    table.text('pacto_version').nullable();
    table
      .text('summary')
      .notNullable()
      .comment('JSON: what lists show and nobody searches for');
    table.integer('errors').notNullable();
    table.integer('warnings').notNullable();
    table
      .integer('derived_by')
      .notNullable()
      .comment('Reader version that derived this row');
    table.text('missing_since').nullable();
    table.text('first_seen_at').notNullable();
    table.specificType('last_changed_at', sortable).notNullable();
  });

  await knex.schema.createTable('tags', table => {
    table.comment('Where the tags of a repository point now');
    table
      .text('repository_id')
      .notNullable()
      .references('id')
      .inTable('repositories')
      .onDelete('CASCADE');
    table.text('tag').notNullable();
    table
      .text('digest')
      .nullable()
      .comment('Null while the tag could not be resolved');
    table.text('first_seen_at').notNullable();
    table.primary(['repository_id', 'tag']);
  });

  await knex.schema.createTable('revisions', table => {
    table.comment(
      'Bundles by manifest digest; never changed but by a newer reader',
    );
    table
      .text('repository_id')
      .notNullable()
      .references('id')
      .inTable('repositories')
      .onDelete('CASCADE');
    table.text('digest').notNullable();
    table.text('state').notNullable();
    table.text('name').nullable();
    table.text('version').nullable();
    table.text('pacto_version').nullable();
    table.text('contract').nullable().comment('JSON, the normalised contract');
    table.text('content_hash').nullable();
    table.text('layer_digest').nullable();
    table.integer('layer_size').nullable();
    table.integer('errors').notNullable();
    table.integer('warnings').notNullable();
    table.text('problem').nullable().comment('JSON, the first error');
    table.integer('reader_version').notNullable();
    table.text('first_seen_at').notNullable();
    table.primary(['repository_id', 'digest']);
  });

  await knex.schema.createTable('blobs', table => {
    table.comment('Files of bundles by content, shared by revisions');
    table.text('sha256').primary();
    table.integer('size').notNullable();
    table.binary('content').notNullable();
  });

  await knex.schema.createTable('revision_files', table => {
    table.text('repository_id').notNullable();
    table.text('digest').notNullable();
    table.text('path').notNullable();
    // Without a cascade: a file that is in use cannot be swept away by a concurrent clean-up.
    table
      .text('sha256')
      .notNullable()
      .index()
      .references('sha256')
      .inTable('blobs');
    table.integer('size').notNullable();
    table.primary(['repository_id', 'digest', 'path']);
    table
      .foreign(['repository_id', 'digest'])
      .references(['repository_id', 'digest'])
      .inTable('revisions')
      .onDelete('CASCADE');
  });

  await knex.schema.createTable('edges', table => {
    table.comment(
      'References as written in a revision, in the order of the contract',
    );
    table.text('repository_id').notNullable();
    table.text('digest').notNullable();
    table.integer('position').notNullable();
    table.text('kind').notNullable();
    table.text('name').notNullable();
    table.text('ref').notNullable();
    table.boolean('required').notNullable();
    table.text('range').nullable();
    table
      .text('target')
      .nullable()
      .index()
      .comment('host/path, when the text can be read');
    table.primary(['repository_id', 'digest', 'position']);
    table
      .foreign(['repository_id', 'digest'])
      .references(['repository_id', 'digest'])
      .inTable('revisions')
      .onDelete('CASCADE');
  });

  await knex.schema.createTable('findings', table => {
    table
      .text('repository_id')
      .notNullable()
      .references('id')
      .inTable('repositories')
      .onDelete('CASCADE');
    table
      .text('digest')
      .notNullable()
      .comment('Empty for findings on the repository');
    table.integer('position').notNullable();
    table.text('code').notNullable();
    table.text('severity').notNullable();
    table.text('layer').notNullable();
    table.text('path').notNullable();
    table.text('message').notNullable();
    table.integer('line').nullable();
    table.integer('column').nullable();
    table.text('remedy').nullable();
    table.primary(['repository_id', 'digest', 'position']);
  });

  await knex.schema.createTable('problems', table => {
    table.comment('What cannot be read now, and since when');
    table.text('source_id').notNullable();
    table
      .specificType('repository', sortable)
      .notNullable()
      .comment('Empty for the source itself');
    table
      .specificType('tag', sortable)
      .notNullable()
      .comment('Empty for the repository itself');
    table.text('repository_id').nullable().index();
    table.text('code').notNullable();
    table.text('message').notNullable();
    table.text('remedy').nullable();
    table
      .boolean('unreadable')
      .notNullable()
      .comment('The bundle is bad, as opposed to out of reach');
    table.text('since').notNullable();
    table.primary(['source_id', 'repository', 'tag']);
  });

  await knex.schema.createTable('sync_runs', table => {
    table.text('id').primary();
    table.text('source_id').notNullable();
    table.specificType('started_at', sortable).notNullable();
    table.text('finished_at').nullable();
    table.text('outcome').notNullable();
    table
      .boolean('rechecked')
      .notNullable()
      .comment('Known version tags were resolved again');
    table.integer('repositories').notNullable();
    table.integer('tags').notNullable();
    table.integer('fetched').notNullable();
    table.integer('problems').notNullable();
    table.text('error').nullable().comment('JSON');
    table.index(['source_id', 'started_at']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of [
    'sync_runs',
    'problems',
    'findings',
    'edges',
    'revision_files',
    'blobs',
    'revisions',
    'tags',
    'repositories',
  ]) {
    await knex.schema.dropTable(table);
  }
};
