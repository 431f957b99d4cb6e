import { errorFields, type Log } from './log.ts';

export interface Job {
  name: string;
  everyMs: number;
  run(): Promise<unknown>;
}

/** Hears of jobs that fail, and of the first run that works again; what it throws is logged. */
export interface JobListener {
  failed(name: string, error: unknown): Promise<void>;
  recovered(name: string): Promise<void>;
}

/** Runs each job at its interval, never two runs of one at a time; a failed run is logged and the next one tries again. */
export function startJobs(log: Log, jobs: Job[], listener?: JobListener): { stop(): Promise<void> } {
  let isStopped = false;
  const timers = new Set<NodeJS.Timeout>();
  const running = new Set<Promise<void>>();
  // All of them to begin with: what failed in a process before this one may work again.
  const suspects = new Set(jobs.map(({ name }) => name));

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
      if (suspects.delete(job.name)) await tell(job.name, listener?.recovered(job.name));
    } catch (error) {
      if (!isStopped) log.warn('a job failed', { reason: job.name, error: errorFields(error) });
      suspects.add(job.name);
      if (!isStopped) await tell(job.name, listener?.failed(job.name, error));
    }
    schedule(job, job.everyMs);
  };

  const tell = async (reason: string, told: Promise<void> | undefined): Promise<void> => {
    await told?.catch((error: unknown) => {
      if (!isStopped) log.warn('a job was not noted', { reason, error: errorFields(error) });
    });
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
