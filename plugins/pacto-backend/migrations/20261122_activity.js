// @ts-check

const INDEX = 'revisions_first_seen_at_index';

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.alterTable('revisions', table => {
    table.index(['first_seen_at'], INDEX);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('revisions', table => {
    table.dropIndex(['first_seen_at'], INDEX);
  });
};
