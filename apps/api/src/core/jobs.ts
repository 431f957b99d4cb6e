import { errorFields, type Log } from './log.ts';

export interface Job {
  name: string;
  everyMs: number;
  run(): Promise<unknown>;
}

/** Runs each job at its interval, never two runs of one at a time; a failed run is logged and the next one tries again. */
export function startJobs(log: Log, jobs: Job[]): { stop(): Promise<void> } {
  let isStopped = false;
  const timers = new Set<NodeJS.Timeout>();
  const running = new Set<Promise<void>>();

  const schedule = (job: Job, afterMs: number): void => {
    if (isStopped) return;
    const timer = setTimeout(() => {
      timers.delete(timer);
      const run = runOnce(job).finally(() => running.delete(run));
      running.add(run);
    }, afterMs);
    timers.add(timer);
  };

  const runOnce = async (job: Job): Promise<void> => {
    try {
      await job.run();
    } catch (error) {
      if (!isStopped) log.warn('a job failed', { reason: job.name, error: errorFields(error) });
    }
    schedule(job, job.everyMs);
  };

  // The first runs are spread, so that processes started together do not work in step.
  for (const job of jobs) schedule(job, Math.min(job.everyMs, 1_000) * Math.random());
  return {
    async stop() {
      isStopped = true;
      for (const timer of timers) clearTimeout(timer);
      await Promise.all(running);
    },
  };
}
