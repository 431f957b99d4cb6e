export {
  addBusinessDays,
  addCalendarDays,
  clearCalendarDay,
  DEFAULT_TIME_ZONE,
  listCalendar,
  operatorDay,
  operatorTimeZone,
  setCalendarDay,
  setTimeZone,
  type CalendarEntry,
} from './service.ts';
export { addDays, isCivilDay, type CivilDay } from './civil-day.ts';
export { dayIn, endOfDay } from './time-zone.ts';
export { federalHolidays, type Holiday } from './federal-holidays.ts';
