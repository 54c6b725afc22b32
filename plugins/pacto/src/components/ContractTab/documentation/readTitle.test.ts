import { groupDocuments } from './groupDocuments';
import { readTitle } from './readTitle';

describe('readTitle', () => {
  it.each([
    ['# Payments\n\ntext', 'Payments'],
    ['text\n\n# The **guide** to [pay](x.md) `now` #', 'The guide to pay now'],
    ['```\n# comment\n```\n# Real', 'Real'],
    ['## Only second', undefined],
    ['#hash tag', undefined],
    ['', undefined],
  ])('of %j is %j', (text, title) => {
    expect(readTitle(text)).toBe(title);
  });
});

describe('groupDocuments', () => {
  it('has the start of each folder first, and skills last', () => {
    expect(
      groupDocuments([
        'docs/z.md',
        'docs/a.md',
        'docs/README.md',
        'docs/guide/index.md',
        'docs/guide/deep.md',
        'skills/refund/SKILL.md',
        'docs/picture.png',
        'README.md',
      ]),
    ).toEqual([
      {
        folder: '',
        isSkills: false,
        paths: ['docs/README.md', 'docs/a.md', 'docs/z.md'],
      },
      {
        folder: 'guide',
        isSkills: false,
        paths: ['docs/guide/index.md', 'docs/guide/deep.md'],
      },
      { folder: 'refund', isSkills: true, paths: ['skills/refund/SKILL.md'] },
    ]);
  });
});
