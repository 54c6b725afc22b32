import type { ReactNode } from 'react';
import styles from './DialogContent.module.css';

/** What stands in the body of a dialog, readable in both themes. */
export function DialogContent({ children }: { children: ReactNode }) {
  return <div className={styles.content}>{children}</div>;
}
