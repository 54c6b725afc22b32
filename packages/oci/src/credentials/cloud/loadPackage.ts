import { OciError } from '../../errors';

/**
 * Loads a package by its name.
 *
 * @public
 */
export type LoadPackage = (name: string) => Promise<unknown>;

const importPackage: LoadPackage = name => import(name);

/**
 * Loads the package that knows how to sign in to a cloud. None of them is installed with this one. Throws
 * `CONFIGURATION` that names the package.
 *
 * @internal
 */
export async function loadCloudPackage<T>(
  name: string,
  load: LoadPackage = importPackage,
): Promise<T> {
  try {
    const loaded = Object(await load(name));
    return loaded.default ? { ...loaded.default, ...loaded } : loaded;
  } catch {
    throw new OciError({
      code: 'CONFIGURATION',
      message: `Signing in to this registry needs the package ${name}, which cannot be loaded`,
      remedy: `Add ${name} to the dependencies of the backend.`,
    });
  }
}
