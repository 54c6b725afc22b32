import type { Owner } from './model';

/**
 * How to show an owner: the team, else the plain text, else the dri. An owner with contacts only is shown as
 * "(structured owner)", as upstream does.
 *
 * @returns Nothing where there is no owner.
 * @public
 */
export function ownerLabel(owner: Owner | undefined): string | undefined {
  return owner && (owner.key ?? '(structured owner)');
}
