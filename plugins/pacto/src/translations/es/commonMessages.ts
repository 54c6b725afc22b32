/** @internal */
export const commonMessages = {
  'status.valid': 'Válido',
  'status.invalid': 'No válido',
  'status.unknown': 'Desconocido',
  'status.scope':
    'Válido significa que no se encontró ningún error en el bundle ni según sus propias políticas; las de otros repositorios cuentan para la conformidad.',
  'compliance.label': 'Conformidad',
  'compliance.status.Compliant': 'Conforme',
  'compliance.status.Warning': 'Advertencia',
  'compliance.status.NonCompliant': 'No conforme',
  'compliance.status.Invalid': 'No válido',
  'compliance.status.Unknown': 'Desconocido',
  'compliance.status.Reference': 'Referencia',
  'compliance.state.failed': 'No superada',
  'compliance.state.warning': 'Advertencia',
  'compliance.state.unknown': 'Desconocida',
  'compliance.score': '{{score, number}}\u00a0%',
  'compliance.noScore': 'sin puntuación',
  'compliance.reasons_one': '{{count, number}} motivo',
  'compliance.reasons_other': '{{count, number}} motivos',
  'compliance.reasonsOf_one':
    '{{count, number}} motivo del estado {{status}} de {{name}}',
  'compliance.reasonsOf_other':
    '{{count, number}} motivos del estado {{status}} de {{name}}',
  'compliance.checks_one':
    '{{passed, number}} de {{count, number}} comprobación superada.',
  'compliance.checks_other':
    '{{passed, number}} de {{count, number}} comprobaciones superadas.',
  'compliance.unknownChecks_one': '{{count, number}} no se pudo hacer.',
  'compliance.unknownChecks_other': '{{count, number}} no se pudieron hacer.',
  'compliance.policy': 'según la política {{policy}}',
  'compliance.notObserved':
    'Según lo que dice el contrato; no se observa nada en ejecución.',
  'severity.error': 'Error',
  'severity.warning': 'Advertencia',
  'severity.info': 'Nota',
  'finding.listLabel': 'Hallazgos',
  'finding.at': 'en {{path}}',
  'finding.line': 'línea {{line}}',
  'time.relative': '{{value, relativetime}}',
  'time.exact': '{{value, datetime}}',
  'time.since': 'desde {{time}}',
  'digest.copy': 'Copiar el digest {{digest}}',
  'digest.copied': 'Digest copiado',
  'limitations.partial': 'Falta algo o está desactualizado',
  'limitations.none': 'Todavía no se ha leído nada de los orígenes',
  'limitations.noneNextStep':
    'La primera sincronización no ha terminado o ha fallado. La lista de contratos muestra el estado de los orígenes.',
  'error.notFound': 'No encontrado',
  'error.forbidden': 'Sin permiso para ver esto',
  'error.forbiddenNextStep':
    'El permiso de lectura lo concede quien se ocupa de este portal.',
  'error.failed': 'No se pudo cargar',
  'error.retry': 'Reintentar',
};
