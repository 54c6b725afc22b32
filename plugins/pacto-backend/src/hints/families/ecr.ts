import type { NotificationMapping } from '../RegistryNotification';
import { at } from './fields';

/**
 * Amazon ECR, through EventBridge.
 *
 * Source: https://docs.aws.amazon.com/AmazonECR/latest/userguide/ecr-eventbridge.html
 *
 * @internal
 */
export const mapEcr: NotificationMapping = payload => {
  const detail = at(payload, 'detail');
  const type = at(detail, 'action-type');
  if (
    at(payload, 'source') !== 'aws.ecr' ||
    at(payload, 'detail-type') !== 'ECR Image Action' ||
    at(detail, 'result') !== 'SUCCESS' ||
    (type !== 'PUSH' && type !== 'DELETE')
  ) {
    return [];
  }
  return [
    {
      action: type === 'PUSH' ? 'push' : 'delete',
      repository: at(detail, 'repository-name'),
      tag: at(detail, 'image-tag'),
      digest: at(detail, 'image-digest'),
    },
  ];
};
