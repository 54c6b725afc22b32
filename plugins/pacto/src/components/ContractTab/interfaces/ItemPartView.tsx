import { Text } from '@backstage/ui';
import type { ItemField, ItemPart } from '@pacto/backstage-plugin-pacto-common';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { FactTable, type FactColumn } from '../../FactTable';
import { FieldMeaning } from './FieldMeaning';
import styles from './interfaces.module.css';

/** Deeper ones are not moved in further, so that narrow pages stay readable. */
const DEEPEST = 6;

type Row = ItemField & { id: string };

/** Fields of one part of an item, such as the body of a response. */
export function ItemPartView({ part }: { part: ItemPart }) {
  const { t } = usePactoTranslation();
  const { kind, title, mediaType, description, fields, omitted } = part;
  const name = t(`interfaces.part.${kind}`);
  // Names repeat below different parents.
  const rows: Row[] = fields.map((field, index) => ({
    ...field,
    id: `${index} ${field.name}`,
  }));
  const columns: Array<FactColumn<Row>> = [
    {
      id: 'name',
      label: t('interfaces.field'),
      render: ({ name: fieldName, depth }) =>
        fieldName === '' ? (
          <em>{t('interfaces.whole')}</em>
        ) : (
          <code data-depth={Math.min(depth, DEEPEST)}>
            <bdi>{fieldName}</bdi>
          </code>
        ),
    },
    {
      id: 'type',
      label: t('interfaces.type'),
      render: ({ type }) => <bdi>{type}</bdi>,
    },
    {
      id: 'required',
      label: t('interfaces.required'),
      render: ({ required }) =>
        t(required ? 'interfaces.yes' : 'interfaces.no'),
    },
    {
      id: 'meaning',
      label: t('interfaces.meaning'),
      render: field => <FieldMeaning field={field} />,
    },
  ];
  return (
    <section className={styles.part}>
      <h4 className={styles.partTitle}>
        {name} <bdi>{title}</bdi>{' '}
        {mediaType && (
          <code className={styles.mediaType}>
            <bdi>{mediaType}</bdi>
          </code>
        )}
      </h4>
      {description && (
        <p className={styles.description}>
          <bdi>{description}</bdi>
        </p>
      )}
      {rows.length > 0 && (
        <FactTable
          label={`${name} ${title}`}
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
        />
      )}
      {omitted > 0 && (
        <Text color="secondary">
          {t('interfaces.omitted', { count: omitted })}
        </Text>
      )}
    </section>
  );
}
