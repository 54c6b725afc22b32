import type {
  Signature,
  SignatureState,
} from '@pacto/backstage-plugin-pacto-common';
import {
  StatusMark,
  usePactoTranslation,
  type Mark,
} from '@pacto/backstage-plugin-pacto-react';

/** How each state of the signatures of a revision is drawn. */
export const signatureMarks: Readonly<Record<SignatureState, Mark>> = {
  verified: 'good',
  unsigned: 'neutral',
  untrusted: 'attention',
  invalid: 'bad',
  unknown: 'unknown',
};

/** Verified, unsigned, untrusted, invalid, or could not be checked; without a signature: nobody looked. */
export function SignatureMark({ signature }: { signature?: Signature }) {
  const { t } = usePactoTranslation();
  if (!signature) {
    return <StatusMark mark="unknown" label={t('signature.unchecked')} />;
  }
  return (
    <StatusMark
      mark={signatureMarks[signature.state]}
      label={t(`signature.state.${signature.state}`)}
    />
  );
}
