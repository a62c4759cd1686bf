/** `npm run local -- <template file or cloud assembly folder>`: boots it, says where everything is, and runs until it is told to end. */
import { bootLocal, LOST_CODE } from './boot.ts';
import type { BootOptions, LocalDeployment } from './boot.ts';
import type { Arguments } from './cli/arguments.ts';
import { readArguments, USAGE } from './cli/arguments.ts';
import { fireSchedules } from './cli/fire.ts';
import { greeting } from './cli/greeting.ts';
import { sayFailure } from './failure.ts';
import { watchLocal } from './watch/index.ts';

/** Ends once, however often it is told: Ctrl-C may arrive twice, from the terminal and from a parent. */
function endWith(stop: () => Promise<void>): void {
  let ending = false;
  const end = (): void => {
    if (ending) return;
    ending = true;
    void stop().then(() => process.exit(0));
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
}

function optionsOf(args: Arguments): BootOptions {
  const { assembly, port, dataDir, parameters, api, trusted, faults } = args;
  return {
    assembly,
    port,
    parameters,
    ...(trusted === undefined ? {} : { trusted }),
    ...(dataDir === undefined ? {} : { dataDir }),
    ...(api === undefined ? {} : { api }),
    onLost: (error) => {
      sayFailure(error);
      process.exit(LOST_CODE);
    },
    ...(faults === undefined ? {} : { faults }),
    onProgress: (line) => console.log(line),
  };
}

async function main(args: Arguments): Promise<void> {
  const greet = (deployment: LocalDeployment): void => {
    deployment.disturb(deployment.faults?.choose);
    console.log(`\n${greeting(deployment, { whole: args.unsupported }).join('\n')}\n`);
    void fireSchedules(deployment, args.fire, (line) => console.log(line)).then(() =>
      console.log(`ready ${deployment.graphqlUrl}`),
    );
  };
  if (args.watch) {
    const watching = await watchLocal({
      ...optionsOf(args),
      assembly: args.assembly,
      onBoot: greet,
      say: (line) => console.log(line),
    });
    return endWith(watching.stop);
  }
  const deployment = await bootLocal(optionsOf(args));
  endWith(deployment.stop);
  greet(deployment);
}

try {
  const args = readArguments(process.argv.slice(2));
  if (args) await main(args);
  else console.log(USAGE);
} catch (error) {
  sayFailure(error);
  process.exit(1);
}
