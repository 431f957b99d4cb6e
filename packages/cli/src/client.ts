import { M2M } from '@m2m/sdk';
import { refusePlainHttp } from './plain-http.ts';
import { requireKey, type Settings } from './settings.ts';

/** The SDK with the key of the environment; nothing is called yet. */
export function openClient(settings: Settings): M2M {
  const apiKey = requireKey(settings);
  refusePlainHttp(settings.url);
  return new M2M({ apiKey, baseUrl: settings.url, environment: settings.environment });
}
