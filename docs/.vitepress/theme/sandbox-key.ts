import { ref } from 'vue';

/** The key of the forms of all pages. In memory only: it is gone with the tab, and goes nowhere but to this server. */
export const sandboxKey = ref('');

/** What is wrong with a key, or undefined. */
export function judgeKey(key: string): string | undefined {
  if (key === '') return 'Paste a key of your sandbox first: it begins with m2m_test_.';
  if (key.startsWith('m2m_live_'))
    return 'This is a live key: it moves real money. Use one that begins with m2m_test_.';
  if (!/^m2m_test_[0-9a-z]{32}$/.test(key)) return 'A key is m2m_test_ and 32 characters of a-z and 0-9.';
  return undefined;
}
