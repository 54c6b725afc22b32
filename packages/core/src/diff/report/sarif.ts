/**
 * The part of SARIF that a difference needs. Source: SARIF 2.1.0, OASIS standard, §3.
 *
 * @public
 */
export interface SarifLog {
  $schema: string;
  version: '2.1.0';
  runs: [SarifRun];
}

/** @public */
export interface SarifRun {
  tool: { driver: { name: string; version: string; rules: SarifRule[] } };
  invocations: [
    {
      executionSuccessful: boolean;
      toolExecutionNotifications?: {
        level: 'warning';
        descriptor: { id: string };
        message: SarifText;
      }[];
    },
  ];
  results: SarifResult[];
  properties: Record<string, unknown>;
}

/** @public */
export interface SarifText {
  text: string;
  markdown?: string;
}

/** @public */
export type SarifLevel = 'error' | 'warning' | 'note';

/** @public */
export interface SarifRule {
  id: string;
  shortDescription: SarifText;
  fullDescription: SarifText;
  help: SarifText;
  defaultConfiguration: { level: SarifLevel };
}

/** @public */
export interface SarifResult {
  ruleId: string;
  ruleIndex: number;
  level: SarifLevel;
  message: SarifText;
  locations: [
    {
      physicalLocation: { artifactLocation: { uri: string } };
      logicalLocations: [{ fullyQualifiedName: string; kind: string }];
    },
  ];
  partialFingerprints: Record<string, string>;
}
