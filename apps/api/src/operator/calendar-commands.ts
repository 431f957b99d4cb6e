import {
  clearCalendarDay,
  listCalendar,
  operatorDay,
  setCalendarDay,
  setTimeZone,
} from '../features/calendar/index.ts';
import { requireOperator } from '../features/operators/index.ts';
import { requireText, table, UsageError, type Command } from './command.ts';

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

export const calendarCommands: Command[] = [
  {
    name: 'calendar set',
    usage: '<date> --closed|--open --name <name> --as <operator>',
    summary: 'Close or open a day against the rule: weekends and US federal holidays are closed.',
    words: ['date'],
    options: { closed: flag, open: flag, name: text, as: text },
    async run(platform, { words, values }) {
      if ((values['closed'] === true) === (values['open'] === true))
        throw new UsageError('Give --closed or --open, one of them.');
      const operator = await requireOperator(platform, values);
      const [day, isOpen, name] = [words[0]!, values['open'] === true, requireText(values, 'name')];
      await setCalendarDay(platform.deps, { day, isOpen, name, operator: operator.id });
      return { json: { day, isOpen, name }, text: `${day} is ${isOpen ? 'open' : 'closed'} (${name}).` };
    },
  },
  {
    name: 'calendar clear',
    usage: '<date> --as <operator>',
    summary: 'Take back what was set for a day.',
    words: ['date'],
    options: { as: text },
    async run(platform, { words, values }) {
      const operator = await requireOperator(platform, values);
      const wasSet = await clearCalendarDay(platform.deps, { day: words[0]!, operator: operator.id });
      return {
        json: { day: words[0], wasSet },
        text: wasSet ? `${words[0]} is as the rule says.` : `Nothing was set for ${words[0]}.`,
      };
    },
  },
  {
    name: 'calendar zone',
    usage: '<zone> --as <operator>',
    summary: "Set where the operator's day begins and ends, for instance America/Chicago.",
    words: ['zone'],
    options: { as: text },
    async run(platform, { words, values }) {
      const operator = await requireOperator(platform, values);
      await setTimeZone(platform.deps, { timeZone: words[0]!, operator: operator.id });
      return { json: { timeZone: words[0] }, text: `Days are those of ${words[0]}.` };
    },
  },
  {
    name: 'calendar list',
    usage: '[--year <year>]',
    summary: 'List the days of a year that are not as their weekday says.',
    options: { year: text },
    async run({ deps }, { values }) {
      const year = values['year'] ?? (await operatorDay(deps.system.db, deps.clock.now())).slice(0, 4);
      const calendar = await listCalendar(deps, Number(year));
      const rows = calendar.days.map(({ day, isOpen, name, source }) => [
        day,
        isOpen ? 'open' : 'closed',
        name,
        source,
      ]);
      return {
        json: calendar,
        text: `${table(['day', 'state', 'name', 'source'], rows)}\nTime zone ${calendar.timeZone}; weekends are closed.`,
      };
    },
  },
];
