import { Measurement } from './measure';

const columns = [
  'metric',
  'value',
  'unit',
  'reference',
  'ratio',
  'growth',
] as const;

/** A table for people, numbers to the right. */
export function formatTable(measurements: Measurement[]): string {
  const rows = [
    [...columns] as string[],
    ...measurements.map(measurement =>
      columns.map(column => {
        const cell = measurement[column];
        return typeof cell === 'number'
          ? cell.toFixed(['ratio', 'growth'].includes(column) ? 3 : 1)
          : cell ?? '';
      }),
    ),
  ];
  const widths = columns.map((_, index) =>
    Math.max(...rows.map(row => row[index].length)),
  );
  const lines = rows.map(row =>
    row
      .map((cell, index) =>
        ['metric', 'unit'].includes(columns[index])
          ? cell.padEnd(widths[index])
          : cell.padStart(widths[index]),
      )
      .join('  ')
      .trimEnd(),
  );
  return `${lines.join('\n')}\n`;
}
