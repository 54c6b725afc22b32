// @ts-check

/** Columns by table; dropped again by `down`. */
const COLUMNS = {
  revisions: ['compliance'],
  repositories: ['hops_by'],
};

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  // Byte order, as in the first migration.
  const sortable = knex.client.config.client.includes('pg')
    ? 'text collate "C"'
    : 'text';

  await knex.schema.alterTable('revisions', table => {
    table
      .text('compliance')
      .nullable()
      .comment('JSON, by what is in the bundle');
  });

  await knex.schema.alterTable('repositories', table => {
    table
      .integer('hops_by')
      .notNullable()
      .defaultTo(0)
      .comment(
        'Version of the rules that classified all hops; 0 when some wait',
      );
  });

  await knex.schema.createTable('fleet_state', table => {
    table.comment('One row');
    table
      .bigInteger('version')
      .notNullable()
      .comment('Goes up with every change of repositories');
  });
  await knex('fleet_state').insert({ version: 1 });

  await knex.schema.createTable('assessments', table => {
    table.comment('Compliance of the current revision of each repository');
    table
      .text('repository_id')
      .primary()
      .references('id')
      .inTable('repositories')
      .onDelete('CASCADE');
    table
      .text('digest')
      .notNullable()
      .comment('Holds while this is the current one');
    table.integer('reader_version').notNullable();
    table
      .text('inputs')
      .notNullable()
      .comment('Hash of the policies that were looked at; empty for none');
    for (const prefix of ['', 'own_']) {
      table.text(`${prefix}status`).notNullable();
      table.specificType(`${prefix}status_key`, sortable).notNullable();
      table.specificType(`${prefix}score_key`, sortable).notNullable();
      table
        .text(`${prefix}compliance`)
        .notNullable()
        .comment(
          prefix
            ? 'JSON: for those who may not see all of the policies'
            : 'JSON',
        );
    }
    table
      .text('findings')
      .notNullable()
      .comment('JSON: what policies of other repositories say');
  });

  await knex.schema.createTable('assessment_policies', table => {
    table.comment('What an assessment looked for, whether it is there or not');
    table
      .text('repository_id')
      .notNullable()
      .references('repository_id')
      .inTable('assessments')
      .onDelete('CASCADE');
    table
      .specificType('policy', sortable)
      .notNullable()
      .comment('Its repository, host/path');
    table.primary(['repository_id', 'policy']);
  });

  await knex.schema.createTable('changes', table => {
    table.comment('One row per hop: a revision against the version below it');
    table
      .text('repository_id')
      .notNullable()
      .references('id')
      .inTable('repositories')
      .onDelete('CASCADE');
    table.text('digest').notNullable();
    table.text('from_digest').notNullable();
    table.text('profile').notNullable();
    table.integer('rules_version').notNullable();
    table.text('state').notNullable();
    table.text('classification').nullable();
    table.integer('breaking').nullable();
    table.integer('potential_breaking').nullable();
    table.integer('non_breaking').nullable();
    table.text('step').nullable().comment('JSON');
    table.text('reason').nullable();
    table.primary(['repository_id', 'digest']);
  });

  await knex.schema.createTable('diffs', table => {
    table.comment('A bounded cache of comparisons');
    table
      .text('repository_id')
      .notNullable()
      .references('id')
      .inTable('repositories')
      .onDelete('CASCADE');
    table.text('from_digest').notNullable();
    table.text('to_digest').notNullable();
    table.text('profile').notNullable();
    table.integer('rules_version').notNullable();
    table.integer('size').notNullable();
    table.specificType('used_at', sortable).notNullable().index();
    // Last: SQLite reads through large values to get to the columns behind them.
    table.text('content').notNullable().comment('JSON');
    table.primary(['repository_id', 'from_digest', 'to_digest', 'profile']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of [
    'diffs',
    'changes',
    'assessment_policies',
    'assessments',
    'fleet_state',
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
