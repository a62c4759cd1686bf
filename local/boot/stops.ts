/** What is to be ended when a deployment stops or its start fails: the last that began ends first. */
export type Stop = () => Promise<void> | void;

export class Stops {
  private readonly stops: Stop[] = [];

  add(stop: Stop): void {
    this.stops.push(stop);
  }

  /** Once for each, however often it is called. */
  async run(): Promise<void> {
    for (const each of this.stops.splice(0).reverse()) await each();
  }
}
