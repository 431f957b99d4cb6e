import { migrate } from '../src/core/db/migrate.ts';

await migrate(process.argv[2]!);
process.exit(0);
