/** Values that one stack exports and others import. */
import type { StackResolver } from './intrinsics.ts';
import type { Template } from './template.ts';

export type Output = NonNullable<Template['Outputs']>[string];

/**
 * What stacks export. Asked once all are there: a stack may import from one that is read later, by a name that
 * parameters compose.
 */
export class Exports {
  private readonly stacks: StackResolver[] = [];

  add(stack: StackResolver): void {
    this.stacks.push(stack);
  }

  /** @returns the outputs that the importer's account and region export by this name */
  find(importer: StackResolver, name: string): [StackResolver, Output][] {
    const near = this.stacks.filter(
      ({ source }) => source.account === importer.source.account && source.region === importer.source.region,
    );
    return near.flatMap((stack) => stack.exported(name).map((output): [StackResolver, Output] => [stack, output]));
  }
}
