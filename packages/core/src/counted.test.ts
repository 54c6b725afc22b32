import { counted } from './counted';

it('counts in words', () => {
  expect([0, 1, 2].map(count => counted(count, 'key'))).toEqual([
    '0 keys',
    '1 key',
    '2 keys',
  ]);
  expect(counted(1, 'was', 'were')).toBe('1 was');
  expect(counted(2, 'was', 'were')).toBe('2 were');
});
