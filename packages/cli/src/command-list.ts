import type { Command } from './command.ts';
import { completionCommands } from './commands/completion.ts';
import { deliveryCommands } from './commands/deliveries.ts';
import { doctorCommands } from './commands/doctor.ts';
import { endpointCommands } from './commands/endpoints.ts';
import { keyCommands } from './commands/keys.ts';
import { linkCommands } from './commands/links.ts';
import { listenCommands } from './commands/listen.ts';
import { logCommands } from './commands/logs.ts';
import { loginCommands } from './commands/login.ts';
import { scanCommands } from './commands/scan.ts';
import { verifyCommands } from './commands/verify.ts';

/** Every command, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  ...loginCommands,
  ...linkCommands,
  ...listenCommands,
  ...endpointCommands,
  ...deliveryCommands,
  ...verifyCommands,
  ...logCommands,
  ...keyCommands,
  ...scanCommands,
  ...doctorCommands,
  ...completionCommands,
];
