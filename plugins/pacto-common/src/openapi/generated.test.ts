/** @jest-environment node */
import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { PactoClient } from '../api/PactoClient';
import { getOpenApiDocument } from './index';

const run = promisify(execFile);

describe('the generated files', () => {
  it('are up to date with openapi.yaml', async () => {
    const script = resolve(__dirname, '../../scripts/generate.mjs');
    await expect(
      run(process.execPath, [script, '--check']),
    ).resolves.toMatchObject({ stderr: '' });
  });

  it('hold the document, a new copy each time', () => {
    const document = getOpenApiDocument();
    expect(document.openapi).toBe('3.1.0');
    expect(getOpenApiDocument()).toEqual(document);
    expect(getOpenApiDocument()).not.toBe(document);
  });

  it('have an operation for each method of the client, and no other', () => {
    const { paths } = getOpenApiDocument() as {
      paths: Record<string, Record<string, { operationId: string }>>;
    };
    const operations = Object.values(paths)
      .flatMap(path => Object.values(path))
      .map(({ operationId }) => operationId);
    const methods = Object.getOwnPropertyNames(PactoClient.prototype).filter(
      name => name !== 'constructor',
    );
    expect(operations.sort()).toEqual(methods.sort());
  });
});
