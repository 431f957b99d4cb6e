import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const WAIT_MS = 180_000;
const STEP_MS = 200;

/** Does the work while no other process of this checkout does: two builds would empty each other's folders. */
export async function whileAlone<T>(file: string, work: () => Promise<T>): Promise<T> {
  mkdirSync(dirname(file), { recursive: true });
  const endMs = Date.now() + WAIT_MS;
  while (!take(file)) {
    if (Date.now() > endMs) throw new Error(`Another build holds ${file} for ${WAIT_MS / 1000} s. Is it stuck?`);
    await new Promise((resolve) => setTimeout(resolve, STEP_MS));
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function take(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    if (!isHeld(file)) rmSync(file, { force: true });
    return false;
  }
}

/** Is the process alive that wrote the file? Just written and still empty counts as held. */
function isHeld(file: string): boolean {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    if (pid === 0) return true;
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
