// The Tasklist shows the message of a refused request. Our own are Danish sentences and stay as they are; what the
// engine itself says is English and technical, so a person gets a sentence instead.

import { keepDanish } from '../../../../assets/raadslag/keep-danish.js';

const NOTICES = [
  [/updated by another transaction|OptimisticLocking/i,
    'En anden har ændret det samme imens. Det, du har skrevet, står her endnu. Prøv igen om lidt.'],
  [/does not have .*permission|required permission|MissingAuthorization|ENGINE-13034/i, 'Du har ikke adgang til at gøre dette.'],
  [/is suspended/i, 'Opgaven er sat i bero.'],
  [/cannot find task|task is null|No matching task/i, 'Opgaven er allerede afsluttet eller fjernet.'],
  [/network|terminated|offline/i, 'Der er ingen forbindelse til Rådslag. Det, du har skrevet, står her endnu. Prøv igen om lidt.'],
  [/ENGINE-\d+|Exception|\b(cannot|could not|unable to|failed|is null|does not|Internal Server Error)\b/i,
    'Systemet kunne ikke gøre det. Prøv igen, eller kontakt driften.']
];

const GONE = 'Det findes ikke, eller du har ikke adgang til det.';
const GONE_TASK = 'Den er afsluttet eller fjernet, eller du har ikke adgang til den.';

/** The sentence a person is shown for a message; a message that is not the engine's own stays as it is. */
export function notice(message) {
  const found = NOTICES.find(([technical]) => technical.test(message));
  return found ? found[1] : message;
}

/** Keeps the notices of the page and of its dialogs Danish. */
export function keepNoticesDanish() {
  keepDanish('.notifications .message', notice);
  window.angular.module('ngLocale').run(['Notifications', notices => {
    const { addError } = notices;
    notices.addError = function(given) { return addError.call(this, aboutTask(given)); };
  }]);
}

/** Tasklist puts the path of its own data before the answer about a task that it cannot show, and says it twice. */
function aboutTask(given) {
  const [path, answer] = given.message?.match(/^<task> <- (.*)/s) ?? [];
  return path ? { ...given, status: 'Opgaven kan ikke vises', message: answer === GONE ? GONE_TASK : answer } : given;
}
