/** Lines for the console, each once: an event every second for a hundred screens must not fill it. */
const MAX_REMEMBERED = 1_000;

export function eachOnce(log: (line: string) => void): (line: string) => void {
  const said = new Set<string>();
  return (line) => {
    // Figures differ from event to event; the matter does not.
    const matter = line.replace(/\d+/g, '#');
    if (said.has(matter)) return;
    if (said.size >= MAX_REMEMBERED) said.clear();
    said.add(matter);
    log(line);
  };
}
