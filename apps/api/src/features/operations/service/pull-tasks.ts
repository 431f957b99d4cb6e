export { pullTasksForward } from '../task-queries.ts';
