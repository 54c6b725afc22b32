import { createTestDatabases } from '../__testUtils__/databases';
import { inTransaction } from './inTransaction';

jest.setTimeout(120_000);

const databases = createTestDatabases();

describe('inTransaction', () => {
  if (databases.supports('POSTGRES_15')) {
    it('goes on when two wait for each other', async () => {
      const knex = await databases.init('POSTGRES_15');
      await knex.schema.createTable('counters', table => {
        table.text('id').primary();
        table.integer('value').notNullable();
      });
      await knex('counters').insert(['a', 'b'].map(id => ({ id, value: 0 })));
      let arrived = 0;
      let goOn = () => {};
      const both = new Promise<void>(resolve => {
        goOn = resolve;
      });
      const raise = (first: string, second: string) =>
        inTransaction(knex, async tx => {
          await tx('counters').where({ id: first }).increment('value');
          arrived += 1;
          if (arrived === 2) goOn();
          await both;
          await tx('counters').where({ id: second }).increment('value');
        });

      await Promise.all([raise('a', 'b'), raise('b', 'a')]);

      expect(arrived).toBeGreaterThan(2);
      expect(await knex('counters').orderBy('id')).toEqual([
        { id: 'a', value: 2 },
        { id: 'b', value: 2 },
      ]);
    });
  }

  it.each([
    { name: 'a fault of ours', code: '42703', attempts: 1 },
    { name: 'a rival that stays', code: '40001', attempts: 4 },
  ])('gives up on $name', async ({ code, attempts }) => {
    const knex = await databases.init('SQLITE_3');
    const fault = Object.assign(new Error('no'), { code });
    const work = jest.fn().mockRejectedValue(fault);

    await expect(inTransaction(knex, work)).rejects.toBe(fault);
    expect(work).toHaveBeenCalledTimes(attempts);
  });
});
