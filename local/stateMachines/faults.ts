/** What the API refuses, by the names of its exceptions. */

export class StatesFault extends Error {
  readonly status: number;

  constructor(name: string, message: string, status = 400) {
    super(message);
    this.name = name;
    this.status = status;
  }
}
