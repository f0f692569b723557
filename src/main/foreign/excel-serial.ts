const millisecondsPerDay = 86_400_000;

/** Day 0 of both calendars of Excel. The calendar of 1900 holds a 29 February 1900 that never was: serial 60. */
const epoch1900 = Date.UTC(1899, 11, 30);
const epoch1904 = Date.UTC(1904, 0, 1);
/** 31 December 9999 in the calendar of 1900, and in that of 1904. */
const lastSerial1900 = 2_958_465;
const lastSerial1904 = lastSerial1900 - 1462;

/** What a number format shows of a serial number. */
export type SerialShape = 'date' | 'time' | 'datetime';

/**
 * The text of a serial number shown as a date or a time: `YYYY-MM-DD`, `YYYY-MM-DD HH:MM` or `HH:MM`; undefined
 * when no calendar holds it.
 * @param date1904 the workbook counts from 1 January 1904
 */
export function serialText(serial: number, shape: SerialShape, date1904: boolean): string | undefined {
  if (!Number.isFinite(serial) || serial < 0) return undefined;
  const minutes = Math.round(serial * 1440);
  const time = clock(minutes % 1440);
  if (shape === 'time' && serial < 1) return time;
  const day = Math.floor(minutes / 1440);
  const date = serialDate(day, date1904);
  if (date === undefined) return undefined;
  return minutes % 1440 === 0 ? date : `${date} ${time}`;
}

/** The day `YYYY-MM-DD` of a whole serial number, or undefined. */
export function serialDate(serial: number, date1904: boolean): string | undefined {
  if (!Number.isInteger(serial) || serial < 0 || serial > (date1904 ? lastSerial1904 : lastSerial1900))
    return undefined;
  if (date1904) return isoDay(epoch1904 + serial * millisecondsPerDay);
  if (serial === 0 || serial === 60) return undefined;
  return isoDay(epoch1900 + (serial < 60 ? serial + 1 : serial) * millisecondsPerDay);
}

/** A list repeats few days many times, and making the text of a day is slow. */
const knownDays = new Map<number, string>();

function isoDay(instant: number): string {
  const known = knownDays.get(instant);
  if (known !== undefined) return known;
  if (knownDays.size > 10_000) knownDays.clear();
  const date = new Date(instant);
  const month = String(date.getUTCMonth() + 1).padStart(2, '0');
  const text = `${date.getUTCFullYear()}-${month}-${String(date.getUTCDate()).padStart(2, '0')}`;
  knownDays.set(instant, text);
  return text;
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
