import { operationGaps } from './operationGaps';

describe('operationGaps', () => {
  it('says nothing when all is listed', () => {
    expect(operationGaps({ pending: 0, omitted: 0 })).toEqual([]);
  });

  it('says what waits, and what is left out', () => {
    expect(operationGaps({ pending: 1, omitted: 2 })).toEqual([
      {
        code: 'NOT_LISTED_YET',
        message: 'The operations of 1 service are not listed yet',
      },
      {
        code: 'PARTIALLY_LISTED',
        message: expect.stringMatching(/^Of 2 services, a definition cannot/),
      },
    ]);
  });
});
