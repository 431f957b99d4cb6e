import { openChangeFeed } from './core/changes.ts';
import type { Platform } from './platform.ts';

export interface Worker {
  drain(): Promise<void>;
}

/** The worker of one process: deliveries, and the jobs that time asks for. */
export async function startWorker(platform: Platform): Promise<Worker> {
  void openChangeFeed;
  void platform;
  return { drain: async () => undefined };
}
