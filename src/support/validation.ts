import { commonFile, type SupportGroup } from './group.js';

/** Validators for what class-validator has none for. `read-with.decorator` comes with pagination. */
export const validationFiles: SupportGroup = () => ({
  'validation/id-param.decorator': commonFile('validation/id-param.decorator', 'the id in a path'),
  'validation/is-bigint-string': commonFile('validation/is-bigint-string', '64-bit integers as strings'),
  'validation/is-calendar-date': commonFile('validation/is-calendar-date', 'days of the calendar'),
  'validation/is-decimal-string': commonFile('validation/is-decimal-string', 'exact decimal numbers'),
  'validation/is-ip-address': commonFile('validation/is-ip-address', 'IP addresses'),
  'validation/is-time-of-day': commonFile('validation/is-time-of-day', 'times of the day'),
  'validation/is-timestamp': commonFile('validation/is-timestamp', 'moments with their offset from UTC'),
  'validation/json-object': commonFile('validation/json-object', 'the type of a JSON object'),
  'validation/may-be-omitted': commonFile('validation/may-be-omitted', 'left out, but never null'),
  'validation/normalize-email': commonFile('validation/normalize-email', 'one spelling for an address'),
});
