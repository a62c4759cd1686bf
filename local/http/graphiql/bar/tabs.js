/* What GraphiQL kept of earlier visits. */
const KEPT = 'graphiql:';

function restoreTabs(api) {
  try {
    changeTabs(api);
    openLastTab();
  } catch {
    // Storage that is switched off or full: GraphiQL begins with the first query.
  }
}

/** Each API has its own tabs: another was served at this address before. */
function changeTabs(api) {
  const last = localStorage.getItem('caller.api');
  localStorage.setItem('caller.api', api);
  if (last === api) return;
  const all = Object.entries(localStorage).filter(([name]) => name.startsWith(KEPT));
  for (const [name] of all) localStorage.removeItem(name);
  if (last !== null) localStorage.setItem(`tabs.${last}`, JSON.stringify(all));
  const own = JSON.parse(localStorage.getItem(`tabs.${api}`) ?? '[]');
  for (const [name, value] of own) localStorage.setItem(name, value);
}

/** GraphiQL keeps what is typed apart from the tabs, and opens an empty tab where they differ: also before anybody typed. */
function openLastTab() {
  const { tabs, activeTabIndex } = JSON.parse(localStorage.getItem(`${KEPT}tabState`) ?? '{}');
  const tab = tabs?.[activeTabIndex];
  if (!tab) return;
  for (const name of ['query', 'variables', 'headers']) {
    if (tab[name] === null || tab[name] === undefined) localStorage.removeItem(KEPT + name);
    else localStorage.setItem(KEPT + name, tab[name]);
  }
}
