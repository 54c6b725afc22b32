import type { ReactNode } from 'react';
import { Navigate, useLocation, useParams } from 'react-router-dom';

export interface FirstViewProps {
  /** Of the view that the page opens with, below its own. */
  path?: string;
  children: ReactNode;
}

/** Leads to the first view with the filters of the address: the page of the platform leads there without them. */
export function FirstView({ path, children }: FirstViewProps) {
  const { search } = useLocation();
  const { '*': view } = useParams();
  if (path === undefined || view !== '' || search === '')
    return <>{children}</>;
  return <Navigate to={`${path}${search}`} replace />;
}
