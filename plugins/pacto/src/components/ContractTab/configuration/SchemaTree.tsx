import { useMemo, useState } from 'react';
import { RiArrowDownSLine, RiArrowRightSLine } from '@remixicon/react';
import type { SchemaProperty } from '@pacto/core';
import { usePactoTranslation } from '@pacto/backstage-plugin-pacto-react';
import { clipJson } from '../sections/clip';
import { buildTree, type KeyNode } from './buildTree';
import { PropertyMeaning } from './PropertyMeaning';
import type { SchemaRowsProps } from './SchemaTable';
import styles from './SchemaTree.module.css';

/** The keys of a schema below each other; what is below a key can be folded away. */
export function SchemaTree({ label, rows }: SchemaRowsProps) {
  const nodes = useMemo(() => buildTree(rows), [rows]);
  return (
    <ul className={styles.tree} aria-label={label}>
      {nodes.map(node => (
        <KeyItem key={node.path} node={node} />
      ))}
    </ul>
  );
}

function KeyItem({ node }: { node: KeyNode }) {
  const { t } = usePactoTranslation();
  const [isOpen, setOpen] = useState(true);
  const { path, name, property, children } = node;
  const Icon = isOpen ? RiArrowDownSLine : RiArrowRightSLine;
  return (
    <li>
      <div className={styles.key}>
        {children.length > 0 ? (
          <button
            type="button"
            className={styles.fold}
            aria-expanded={isOpen}
            aria-label={t('configuration.below', { key: path })}
            onClick={() => setOpen(!isOpen)}
          >
            <Icon size={16} aria-hidden="true" />
          </button>
        ) : (
          <span className={styles.fold} />
        )}
        <code>
          <bdi>{name}</bdi>
        </code>
        {property && <KeyFacts property={property} />}
      </div>
      {property?.description || property?.enum ? (
        <div className={styles.meaning}>
          <PropertyMeaning property={property} />
        </div>
      ) : null}
      {isOpen && children.length > 0 && (
        <ul className={styles.below}>
          {children.map(child => (
            <KeyItem key={child.path} node={child} />
          ))}
        </ul>
      )}
    </li>
  );
}

function KeyFacts({ property }: { property: SchemaProperty }) {
  const { t } = usePactoTranslation();
  return (
    <span className={styles.facts}>
      <span>{property.type}</span>
      {property.required && <strong>{t('configuration.isRequired')}</strong>}
      {property.default !== undefined && (
        <span>
          {t('configuration.defaultIs', {
            value: <code>{clipJson(property.default)}</code>,
          })}
        </span>
      )}
    </span>
  );
}
