/** A page by its path without `.md`; its title is its first heading. */
export type Entry = string | { text: string; items: string[] };

export interface Section {
  text: string;
  /** One line for `llms.txt`. */
  about: string;
  items: Entry[];
}

/**
 * The order of all pages. `errors/*`, `reference/*` and the like stand for pages that are made or listed by the build.
 * A test demands every page of this folder here, and for every name a page.
 */
export const NAVIGATION: Section[] = [
  {
    text: 'Start',
    about: 'From nothing to a transfer, and what every call has in common.',
    items: ['quick-start', 'authentication', 'environments', 'going-live'],
  },
  {
    text: 'Sending money',
    about: 'Links, the people behind them, and their transfers.',
    items: ['links', 'user-data', 'data-requests', 'identity', 'transfers', 'pricing', 'widget'],
  },
  {
    text: 'Webhooks',
    about: 'What you are told, how to verify it, and what happens when you are away.',
    items: [
      'webhooks',
      'webhook-events',
      'webhook-security',
      'webhook-retries',
      'webhook-testing',
      { text: 'Every event', items: ['events/*'] },
    ],
  },
  {
    text: 'API',
    about: 'Every route, and the rules that hold for all of them.',
    items: [
      { text: 'Reference', items: ['reference/*'] },
      'errors',
      { text: 'Every error', items: ['errors/*'] },
      'rate-limits',
      'idempotency',
      'pagination',
      'usage-and-logs',
    ],
  },
  {
    text: 'Sandbox',
    about: 'Testing without money: tools, the clock, and values with a meaning.',
    items: ['sandbox', 'sandbox-values'],
  },
  {
    text: 'Keys',
    about: 'Making, limiting, rotating and losing API keys.',
    items: ['keys', 'alerts', 'key-safety'],
  },
  {
    text: 'Tools',
    about: 'Library, command line and dashboard.',
    items: ['sdk', 'cli', { text: 'Portal', items: ['portal/*'] }],
  },
  {
    text: 'Operating',
    about: 'For those who run the platform.',
    items: [
      'operating/install',
      'configuration',
      'operating/deploy',
      'operating/upgrade',
      'operating/backup-and-restore',
      'operating/scaling',
      'operating/money',
      'adapters',
      'screening',
      'disclosures',
      'operating/doctor',
      'operating/console',
      { text: 'Runbooks', items: ['runbooks/*'] },
    ],
  },
  {
    text: 'About',
    about: 'Security, history and design.',
    items: ['security', 'reporting', 'changelog', 'architecture', { text: 'Decisions', items: ['decisions/*'] }],
  },
];
