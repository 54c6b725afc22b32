// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('signatures', table => {
    table.comment('What the signatures of revisions are worth');
    table.text('repository_id').notNullable();
    table.text('digest').notNullable();
    table
      .text('state')
      .notNullable()
      .comment('verified, unsigned, untrusted, invalid or unknown');
    table.text('kind').nullable().comment('cosign, sigstore or notation');
    table.text('signer').nullable();
    table.text('reason').nullable();
    table.text('remedy').nullable();
    table
      .text('policy_hash')
      .notNullable()
      .comment('It holds under these trust policies only');
    table.text('checked_at').notNullable();
    table
      .integer('attempts')
      .notNullable()
      .comment('Checks in a row that said the same');
    table
      .text('next_at')
      .nullable()
      .comment('Not checked again before; null for never');
    table.text('valid_until').nullable();
    table.primary(['repository_id', 'digest']);
    table
      .foreign(['repository_id', 'digest'])
      .references(['repository_id', 'digest'])
      .inTable('revisions')
      .onDelete('CASCADE');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('signatures');
};
