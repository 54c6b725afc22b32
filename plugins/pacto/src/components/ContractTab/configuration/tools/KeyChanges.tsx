import { useMemo } from 'react';
import { Link, Text } from '@backstage/ui';
import { useRouteRef } from '@backstage/core-plugin-api';
import {
  compareProperties,
  type PropertyChange,
  type SchemaProperty,
} from '@pacto/core';
import {
  StatusMark,
  usePactoTranslation,
} from '@pacto/backstage-plugin-pacto-react';
import { diffHref } from '../../../../hooks/diffHref';
import { toDiffRouteRef } from '../../../../routes';
import { FactTable, type FactColumn } from '../../../FactTable';
import { clipJson } from '../../sections/clip';
import { isolateText } from '../../sections/isolateText';
import styles from './Sample.module.css';

export interface KeyChangesProps {
  schema: unknown;
  version: string;
  other: unknown;
  otherVersion: string;
  digests: { from: string; to: string };
}

/** The keys that two versions of a schema do not agree about. */
export function KeyChanges(props: KeyChangesProps) {
  const { schema, version, other, otherVersion, digests } = props;
  const { t } = usePactoTranslation();
  const diffLink = useRouteRef(toDiffRouteRef);
  const { changes, truncated } = useMemo(
    () => compareProperties(other, schema),
    [other, schema],
  );
  const names = {
    from: isolateText(otherVersion),
    to: isolateText(version),
  };
  const side = (
    id: 'old' | 'new',
    name: string,
  ): FactColumn<PropertyChange> => ({
    id,
    label: t('configuration.compare.before', { version: isolateText(name) }),
    render: change => <Property property={change[id]} />,
  });
  const columns: Array<FactColumn<PropertyChange>> = [
    {
      id: 'key',
      label: t('configuration.key'),
      render: ({ key }) => <code>{key}</code>,
    },
    {
      id: 'change',
      label: t('configuration.compare.change'),
      render: ({ state }) => t(`configuration.compare.${state}`),
    },
    side('old', otherVersion),
    side('new', version),
  ];
  return (
    <div className={styles.facts}>
      {changes.length > 0 ? (
        <FactTable
          label={t('configuration.compare.label', names)}
          columns={columns}
          rows={changes}
          rowKey={({ key }) => key}
        />
      ) : (
        <Text color="secondary">{t('configuration.compare.same', names)}</Text>
      )}
      {truncated && (
        <StatusMark mark="attention" label={t('configuration.truncated')} />
      )}
      {diffLink && (
        <div>
          <Link href={diffHref(diffLink(), digests)}>
            {t('configuration.compare.diff')}
          </Link>
        </div>
      )}
    </div>
  );
}

function Property({ property }: { property?: SchemaProperty }) {
  const { t } = usePactoTranslation();
  if (!property) return t('table.none');
  const { type, required, enum: values } = property;
  return (
    <>
      <div>
        {type},{' '}
        {t(
          required
            ? 'configuration.compare.requiredKey'
            : 'configuration.compare.optionalKey',
        )}
      </div>
      {property.default !== undefined && (
        <div>
          {t('configuration.defaultIs', {
            value: <code>{clipJson(property.default)}</code>,
          })}
        </div>
      )}
      {values && (
        <div>{t('configuration.oneOf', { values: clipJson(values) })}</div>
      )}
    </>
  );
}
