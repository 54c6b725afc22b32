import {
  BundleTree,
  describeOutlineItem,
  type InterfaceOutline,
  type ItemDescription,
  outlineInterface,
  readSbom,
} from '@pacto/core';
import type { DescribeTask, OutlineTask, SbomReading, SbomTask } from './tasks';

/** What an interface of a bundle offers. @internal */
export async function outline(task: OutlineTask): Promise<InterfaceOutline> {
  return outlineInterface(BundleTree.create(task.files), task.outline);
}

/** @internal */
export async function describe({
  files,
  describe: { key, ...declared },
}: DescribeTask): Promise<ItemDescription | undefined> {
  return describeOutlineItem(BundleTree.create(files), declared, { key });
}

/** @internal */
export async function sbom({ files }: SbomTask): Promise<SbomReading> {
  return readSbom(BundleTree.create(files));
}
