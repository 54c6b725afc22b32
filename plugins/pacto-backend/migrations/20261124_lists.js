// @ts-check

/** What lists are sorted by; of equal ones, and of pages, the repository decides. */
const SORTED = ['sort_name', 'owner_label', 'status', 'last_changed_at'];

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.alterTable('repositories', table => {
    for (const column of SORTED) {
      table.index([column, 'repository'], `repositories_${column}_order`);
    }
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('repositories', table => {
    for (const column of SORTED) {
      table.dropIndex([column, 'repository'], `repositories_${column}_order`);
    }
  });
};
