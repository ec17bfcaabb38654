// The calendars of the webapps themselves take their words from AngularJS, which has them in English.

export const WEEKDAYS = ['søndag', 'mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag'];
export const MONTHS = ['januar', 'februar', 'marts', 'april', 'maj', 'juni', 'juli', 'august', 'september', 'oktober',
  'november', 'december'];

window.angular.module('ngLocale').run(['$locale', locale => Object.assign(locale.DATETIME_FORMATS, {
  DAY: WEEKDAYS,
  SHORTDAY: WEEKDAYS.map(day => day.slice(0, 2)),
  MONTH: MONTHS,
  SHORTMONTH: MONTHS.map(month => month.slice(0, 3)),
  STANDALONEMONTH: MONTHS,
  FIRSTDAYOFWEEK: 0
})]);

export default [];
