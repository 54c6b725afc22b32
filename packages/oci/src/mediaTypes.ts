/**
 * Media types of manifests, indexes and of the parts of a Pacto bundle. Source: the shape that upstream pushes, observed.
 *
 * @internal
 */
export const mediaTypes = {
  ociManifest: 'application/vnd.oci.image.manifest.v1+json',
  ociIndex: 'application/vnd.oci.image.index.v1+json',
  dockerManifest: 'application/vnd.docker.distribution.manifest.v2+json',
  dockerIndex: 'application/vnd.docker.distribution.manifest.list.v2+json',
  /** What upstream's client writes as the type of the configuration, a Docker type inside an OCI manifest. */
  bundleConfig: 'application/vnd.docker.container.image.v1+json',
  bundleLayer: 'application/vnd.pacto.bundle.layer.v1.tar+gzip',
} as const;

/**
 * Media types of image manifests.
 *
 * @public
 */
export const manifestTypes: string[] = [
  mediaTypes.ociManifest,
  mediaTypes.dockerManifest,
];

/**
 * Media types of indexes of manifests.
 *
 * @public
 */
export const indexTypes: string[] = [
  mediaTypes.ociIndex,
  mediaTypes.dockerIndex,
];
