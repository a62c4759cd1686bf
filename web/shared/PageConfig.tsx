/** Whose page it is, for what is shown before anybody has signed in as well. */
import { createContext, use } from 'react';
import type { PageConfig } from './config.ts';

const PageConfigContext = createContext<PageConfig | null>(null);

export const PageConfigProvider = PageConfigContext;

export function usePageConfig(): PageConfig {
  const config = use(PageConfigContext);
  if (!config) throw new Error('the page has no configuration');
  return config;
}
