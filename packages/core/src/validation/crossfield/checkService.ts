import { parseVersion } from '../../contract/version';
import { quote } from '../structure/messages';
import type { Check } from './CheckContext';
import { referenceProblem } from './referenceProblem';

/** @internal */
export const checkVersion: Check = ({ contract, findings }) => {
  const { version } = contract.service;
  if (parseVersion(version)) return;
  findings.add('INVALID_SEMVER', {
    path: ['service', 'version'],
    message: `service.version is ${quote(version)}, which is not a version.`,
  });
};

/** Image and chart; a chart may also be a local path. @internal */
export const checkPackaging: Check = ({ contract, findings }) => {
  const { image, chart } = contract.service;
  const { generation } = contract;
  const imageProblem =
    image && referenceProblem(`oci://${image.ref}`, generation);
  if (imageProblem) {
    findings.add('INVALID_IMAGE_REF', {
      path: ['service', 'image', 'ref'],
      message: imageProblem,
    });
  }
  const chartProblem = chart && referenceProblem(chart.ref, generation);
  if (chartProblem) {
    findings.add('INVALID_CHART_REF', {
      path: ['service', 'chart', 'ref'],
      message: chartProblem,
    });
  }
  if (chart && !parseVersion(chart.version ?? '')) {
    findings.add('INVALID_CHART_VERSION', {
      path: ['service', 'chart', 'version'],
      message: `service.chart.version is ${quote(
        chart.version,
      )}, which is not a version.`,
    });
  }
};
