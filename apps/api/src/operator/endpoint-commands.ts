import type { Command } from './command.ts';

export const endpointCommands: Command[] = [];
