/** The CDK app: one stack set per workshop. `npx cdk synth`, `npx cdk deploy -c workshop=<name>`. */
import { App, CrossStackReferences, ReferenceStrength } from 'aws-cdk-lib';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { SynthError } from './errors.ts';
import { bundleFunctions } from './functionBundle.ts';
import { copyImageLibrary, requireLambdaParts } from './imageLibrary.ts';
import { pages, referencePages } from './pages.ts';
import { ROOT, withTemporaryFolder } from './paths.ts';
import { copyPdfAssets, copyTextFonts } from './pdfAssets.ts';
import { checkIndexes } from './releases/indexes.ts';
import { bundleResolvers } from './resolvers/bundle.ts';
import { readLayout } from './resolvers/layout.ts';
import { readSchema } from './schema.ts';
import { ApiStack } from './stacks/api.ts';
import { DataStack } from './stacks/data.ts';
import { FUNCTIONS } from './functions.ts';
import { WebStack } from './stacks/web.ts';
import { TABLES } from './tables.ts';
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
  // Set here and not in cdk.json, which only the CLI reads: the same templates run locally. An export in use keeps the data stack.
  CrossStackReferences.of(app).consume(ReferenceStrength.STRONG);
  // First, since a name that nobody has is refused before anything is bundled.
  const workshops = readWorkshops(options.workshop ?? (app.node.tryGetContext('workshop') as string | undefined));
  checkIndexes(TABLES);
  const schema = readSchema();
  const layout = readLayout(join(ROOT, 'resolvers'), schema.rootFields);
  // Source maps stay beside the templates: AppSync's messages name places in what was deployed (npm run where).
  // Constructing an asset copies it into the assembly, so the bundles may go when the stacks stand.
  withTemporaryFolder((folder) => {
    const units = bundleResolvers(layout, join(folder, 'resolvers'), {
      sourcemap: options.sourcemap ?? false,
      maps: join(app.outdir, 'maps'),
    });
    const bundles = bundleFunctions(FUNCTIONS, join(folder, 'functions'));
    // They travel in the asset of the function that puts them into their bucket.
    cpSync(pages('board'), join(bundles.pages, 'pages'), { recursive: true });
    cpSync(pages('app'), join(bundles.pages, 'app'), { recursive: true });
    cpSync(pages('shop'), join(bundles.pages, 'shop'), { recursive: true });
    cpSync(referencePages(), join(bundles.pages, 'docs'), { recursive: true });
    copyPdfAssets(bundles.pdf);
    copyImageLibrary(bundles.uploads);
    copyTextFonts(bundles.reports, 'woff');
    for (const workshop of workshops) {
      const env = { account: workshop.account, region: workshop.region };
      const data = new DataStack(app, `${workshop.name}-Data`, { env, workshop, bundles });
      const api = new ApiStack(app, `${workshop.name}-Api`, { env, workshop, data, schema, layout, units, bundles });
      new WebStack(app, `${workshop.name}-Web`, { env, workshop, data, api, code: bundles.pages });
    }
  });
  return app;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    requireLambdaParts();
    buildApp().synth();
  } catch (error) {
    if (!(error instanceof SynthError)) throw error;
    console.error(`error: ${error.message}`);
    process.exit(1);
  }
}
