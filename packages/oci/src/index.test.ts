jest.mock('bcryptjs', () => {
  throw new Error('bcryptjs is for tests');
});

describe('@pacto/oci', () => {
  it('loads without what only its test utilities need', () => {
    expect(() => require('./testUtils')).toThrow('bcryptjs is for tests');
    expect(Object.keys(require('./index'))).toContain('RegistryClient');
  });
});
