/** @internal */
export const commonMessages = {
  'status.valid': 'Gültig',
  'status.invalid': 'Ungültig',
  'status.unknown': 'Unbekannt',
  'status.scope':
    'Gültig heißt: Weder das Bundle noch seine eigenen Richtlinien ergeben einen Fehler. Richtlinien anderer Repositorys zählen zur Konformität.',
  'compliance.label': 'Konformität',
  'compliance.status.Compliant': 'Konform',
  'compliance.status.Warning': 'Warnung',
  'compliance.status.NonCompliant': 'Nicht konform',
  'compliance.status.Invalid': 'Ungültig',
  'compliance.status.Unknown': 'Unbekannt',
  'compliance.status.Reference': 'Referenz',
  'compliance.state.failed': 'Nicht bestanden',
  'compliance.state.warning': 'Warnung',
  'compliance.state.unknown': 'Unbekannt',
  'compliance.score': '{{score, number}}\u00a0%',
  'compliance.noScore': 'ohne Punktzahl',
  'compliance.reasons_one': '{{count, number}} Grund',
  'compliance.reasons_other': '{{count, number}} Gründe',
  'compliance.reasonsOf_one':
    '{{count, number}} Grund für den Status {{status}} von {{name}}',
  'compliance.reasonsOf_other':
    '{{count, number}} Gründe für den Status {{status}} von {{name}}',
  'compliance.checks_one':
    '{{passed, number}} von {{count, number}} Prüfung bestanden.',
  'compliance.checks_other':
    '{{passed, number}} von {{count, number}} Prüfungen bestanden.',
  'compliance.unknownChecks_one': '{{count, number}} war nicht möglich.',
  'compliance.unknownChecks_other': '{{count, number}} waren nicht möglich.',
  'compliance.policy': 'nach Richtlinie {{policy}}',
  'compliance.notObserved':
    'Beurteilt wird, was im Vertrag steht; zur Laufzeit wird nichts beobachtet.',
  'severity.error': 'Fehler',
  'severity.warning': 'Warnung',
  'severity.info': 'Hinweis',
  'finding.listLabel': 'Befunde',
  'finding.at': 'bei {{path}}',
  'finding.line': 'Zeile {{line}}',
  'time.relative': '{{value, relativetime}}',
  'time.exact': '{{value, datetime}}',
  'time.since': 'Beginn: {{time}}',
  'digest.copy': 'Digest {{digest}} kopieren',
  'digest.copied': 'Digest kopiert',
  'limitations.partial': 'Etwas fehlt oder ist veraltet',
  'limitations.none': 'Aus den Quellen wurde noch nichts gelesen',
  'limitations.noneNextStep':
    'Die erste Synchronisierung läuft noch oder ist fehlgeschlagen. Wie es den Quellen geht, zeigt die Übersicht der Verträge.',
  'error.notFound': 'Nicht gefunden',
  'error.forbidden': 'Keine Berechtigung, das zu sehen',
  'error.forbiddenNextStep':
    'Die Leseberechtigung vergibt, wer dieses Portal betreut.',
  'error.failed': 'Laden fehlgeschlagen',
  'error.retry': 'Erneut versuchen',
};
