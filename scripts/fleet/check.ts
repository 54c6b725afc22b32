// Asserts on the real files what examples/README.md promises about the sample fleet.
import { checkContracts } from './checks/contracts';
import { checkFaults } from './checks/faults';
import { checkFiles } from './checks/files';
import { checkHistory } from './checks/history';
import { loadFleet } from './checks/loadFleet';
import { checkPolicies } from './checks/policies';
import { checkReferences } from './checks/references';
import { fleetRoot } from './directories';

const checks = [
  checkContracts,
  checkFiles,
  checkHistory,
  checkReferences,
  checkFaults,
];

async function main(): Promise<void> {
  const fleet = await loadFleet(fleetRoot);
  const problems = [
    ...checks.flatMap(check => check(fleet)),
    ...(await checkPolicies(fleet)),
  ];
  if (problems.length === 0) {
    process.stdout.write(
      `Sample fleet: ${fleet.newest.length} repositories, ${fleet.bundles.length} bundles, all promises kept\n`,
    );
    return;
  }
  process.stderr.write(
    `Sample fleet: ${problems.length} problems\n${problems
      .map(problem => `  ${problem}\n`)
      .join('')}`,
  );
  process.exitCode = 1;
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
