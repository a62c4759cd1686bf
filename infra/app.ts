/** The CDK app: one stack set per workshop. `npx cdk synth`, `npx cdk deploy -c workshop=<name>`. */
import { App } from 'aws-cdk-lib';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { SynthError } from './errors.ts';
import { CACHE, ROOT } from './paths.ts';
import { bundleResolvers } from './resolvers/bundle.ts';
import { readLayout } from './resolvers/layout.ts';
import { readSchema } from './schema.ts';
import { ApiStack } from './stacks/api.ts';
import { DataStack } from './stacks/data.ts';
import { readWorkshops } from './workshop.ts';

export interface AppOptions {
  /** Absent for the folder that the CDK CLI names. */
  outdir?: string;
  /** Absent for all. */
  workshop?: string;
  sourcemap?: boolean;
}

/** @throws SynthError in one line */
export function buildApp(options: AppOptions = {}): App {
  const app = new App(options.outdir === undefined ? {} : { outdir: options.outdir });
  const schema = readSchema();
  const layout = readLayout(join(ROOT, 'resolvers'), schema.rootFields);
  const outdir = join(CACHE, 'resolvers');
  rmSync(outdir, { recursive: true, force: true });
  const units = bundleResolvers(layout, outdir, { sourcemap: options.sourcemap ?? false });
  const chosen = options.workshop ?? (app.node.tryGetContext('workshop') as string | undefined);
  for (const workshop of readWorkshops(chosen)) {
    const env = { account: workshop.account, region: workshop.region };
    const data = new DataStack(app, `${workshop.name}-Data`, { env });
    new ApiStack(app, `${workshop.name}-Api`, { env, workshop, data, schema, layout, units });
  }
  return app;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    buildApp().synth();
  } catch (error) {
    if (!(error instanceof SynthError)) throw error;
    console.error(`error: ${error.message}`);
    process.exit(1);
  }
}
