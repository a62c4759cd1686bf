/** Descriptions for who explores an API here, beside a schema that is deployed without them. */
import { parse, print, visit } from 'graphql';
import { BootError } from '../errors.ts';

/** The same document without a description anywhere. */
function bare(sdl: string): string {
  return print(
    visit(parse(sdl, { noLocation: true }), {
      enter(node) {
        if (!('description' in node)) return undefined;
        const { description: _description, ...rest } = node;
        return rest;
      },
    }),
  );
}

/** @param documentation the deployed SDL with descriptions @throws BootError where it says anything else: what runs is what is deployed */
export function documentedSchema(deployed: string, documentation: string): string {
  let same: boolean;
  try {
    same = bare(deployed) === bare(documentation);
  } catch (error) {
    throw new BootError(`the documented schema: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
  if (!same) throw new BootError('the documented schema differs from the deployed one in more than descriptions');
  return documentation;
}
