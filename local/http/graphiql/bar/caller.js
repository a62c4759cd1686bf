/* Who calls, for as long as the browser's tab is open: { kind, name, header, value, refresh, clientId }; null is nobody. */
function createCaller(config) {
  const STORE = `caller.${config.api}`;
  let current = stored();
  if (current === undefined) current = config.keys[0] ? keyCaller(config.keys[0]) : null;

  function stored() {
    try {
      const kept = JSON.parse(sessionStorage.getItem(STORE) ?? 'undefined');
      // A key of an earlier deployment is none of this one.
      return kept && kept.kind === 'key' && !config.keys.some(({ id }) => id === kept.value) ? undefined : kept;
    } catch {
      return undefined;
    }
  }

  return {
    get: () => current,
    set(next) {
      current = next;
      sessionStorage.setItem(STORE, JSON.stringify(current));
    },
  };
}

function keyCaller({ id, until }) {
  return { kind: 'key', name: `API key ${id}`, note: until ? `until ${until}` : '', header: 'x-api-key', value: id };
}
