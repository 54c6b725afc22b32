import { contract, item } from '../testUtils/items';
import { findings, plan } from '../__testUtils__/plan';

describe('CatalogPlanner and odd contracts', () => {
  it('takes interfaces of odd names, and of one name', async () => {
    const names = ['constructor', '__proto__', 'toString', 'api', 'api'];
    const { entities } = await plan([
      item('odd', {
        contract: contract('odd', {
          interfaces: names.map(name => ({ name })),
        }),
      }),
    ]);
    expect([...entities.keys()]).toEqual([
      'api:default/odd-constructor',
      'api:default/odd-__proto',
      'api:default/odd-tostring',
      'api:default/odd-api',
      'component:default/odd',
    ]);
    expect(entities.get('component:default/odd')?.spec?.providesApis).toEqual([
      'api:default/odd-constructor',
      'api:default/odd-__proto',
      'api:default/odd-tostring',
      'api:default/odd-api',
    ]);
  });

  it('keeps from the catalog what no database takes', async () => {
    const { entities } = await plan([
      item('odd', {
        contract: contract('odd', {
          service: { version: '1\0' },
          metadata: { summary: 'a\0b \ud800' },
        }),
      }),
    ]);
    expect(entities.get('component:default/odd')?.metadata).toMatchObject({
      description: 'ab ',
      annotations: { 'pacto.dev/version': '1' },
    });
  });

  it('keeps an entity that the catalog would refuse from the others', async () => {
    const bad = item('bad', {
      contract: contract('bad', { interfaces: [{ name: 'api' }] }),
      definitions: { api: 'openapi: 3.0.3' },
    });
    const { entities } = await plan([bad, item('good')], {
      config: {
        mapping: [{ match: { name: 'bad' }, kind: 'Component', type: '' }],
      },
    });
    expect([...entities.keys()]).toEqual([
      'api:default/bad-api',
      'component:default/bad',
      'component:default/good',
    ]);
    const entity = entities.get('component:default/bad');
    expect(entity?.metadata.annotations?.['pacto.dev/status']).toBe('invalid');
    expect(findings(entity).join()).toMatch(
      /cannot be shown as a catalog entity \(.*type/,
    );
  });

  it('leaves out an API that the catalog would refuse, with the reason', async () => {
    const { entities } = await plan([
      item('orders', {
        contract: contract('orders', {
          interfaces: [
            { name: 'api' },
            { name: 'admin', visibility: 'Not A Tag' as 'internal' },
          ],
        }),
      }),
    ]);
    const component = entities.get('component:default/orders');
    expect(component?.spec?.providesApis).toEqual(['api:default/orders-api']);
    expect(entities.has('api:default/orders-admin')).toBe(false);
    expect(findings(component)).toEqual([
      expect.stringMatching(/^Interface admin has no API entity \(.*tags/),
    ]);
  });
});
